"""Tables to an Excel workbook: real numbers, durations and dates; text that can never be a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from ccleader.columns import Column, Kind
from ccleader.reports.saving import save

SECONDS_A_DAY = 86400

_NUMBER_FORMATS = {
    Kind.TEXT: "@",
    Kind.COUNT: "#,##0",
    Kind.NUMBER: "#,##0.0",
    Kind.SECONDS: "[h]:mm:ss",
    Kind.PERCENT: "0.0%",
    Kind.DATE: "yyyy-mm-dd",
}
_HEAD_FONT = Font(bold=True)
_HEAD_FILL = PatternFill("solid", fgColor="F4F4F4")
_HEAD_BORDER = Border(bottom=Side("thin", color="111111"))
_TITLE_LENGTH = 31
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True)
class SheetOut:
    """One sheet: its title (already translated) and a table."""

    title: str
    columns: Sequence[Column[Any]]
    rows: Iterable[Any]


def write(path: Path, sheets: Sequence[SheetOut]) -> None:
    """Write the sheets to `path`, whole or not at all; Trouble where the file cannot be written."""
    save(path, lambda file: _book(sheets).save(file))


def _book(sheets: Sequence[SheetOut]) -> Workbook:
    book = Workbook(write_only=True)
    taken: set[str] = set()
    for out in sheets:
        _write_sheet(book, _title(out.title, taken), out)
    return book


def _write_sheet(book: Workbook, title: str, out: SheetOut) -> None:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for number, column in enumerate(out.columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.append([_heading(sheet, column) for column in out.columns])
    count = 1
    for row in out.rows:
        sheet.append([_cell(sheet, column, row) for column in out.columns])
        count += 1
    if out.columns:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(out.columns))}{count}"


def _heading(sheet: Any, column: Column[Any]) -> WriteOnlyCell:
    cell = _text(sheet, column.heading)
    cell.font, cell.fill, cell.border = _HEAD_FONT, _HEAD_FILL, _HEAD_BORDER
    cell.alignment = Alignment(horizontal="right" if column.numeric else "left", vertical="center")
    return cell


def _cell(sheet: Any, column: Column[Any], row: Any) -> WriteOnlyCell | None:
    """The value as its kind is kept in a workbook; nothing where nothing is known."""
    value = column.value(row)
    if value is None:
        return None
    if column.kind is Kind.TEXT:
        return _text(sheet, column.shown(row))
    if column.kind is Kind.SECONDS:
        value = value / SECONDS_A_DAY  # type: ignore[operator]
    cell = WriteOnlyCell(sheet, value)
    cell.number_format = _NUMBER_FORMATS[column.kind]
    return cell


def _text(sheet: Any, text: str) -> WriteOnlyCell:
    """A text cell. Left to itself, openpyxl takes “=cmd” for a formula and “#N/A” for an error.

    The quote prefix keeps it text when it is edited in Excel, too.
    """
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", text))
    cell.data_type = "s"
    cell.number_format = _NUMBER_FORMATS[Kind.TEXT]
    cell.quotePrefix = True
    return cell


def _title(wanted: str, taken: set[str]) -> str:
    """A sheet title that Excel accepts, and that no other sheet has (case does not tell them apart)."""
    cleaned = ILLEGAL_CHARACTERS_RE.sub("", _NOT_IN_TITLES.sub(" ", wanted)).strip(" '") or "-"
    title, number = cleaned[:_TITLE_LENGTH], 1
    while title.casefold() in taken:
        number += 1
        title = f"{cleaned[: _TITLE_LENGTH - len(str(number)) - 1]} {number}"
    taken.add(title.casefold())
    return title
