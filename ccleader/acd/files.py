"""Bytes to cells: opens a file the gate has passed and gives its sheets, row by row, again and again."""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TypeAlias

import python_calamine as calamine

from ccleader.acd import markup, texts
from ccleader.acd.gate import Checked, ErrorCells, Kind, password
from ccleader.errors import Trouble
from ccleader.words import phrase

Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | None
"""One cell as the reader gives it; "" or None is blank, numbers may be whole floats."""

Rows: TypeAlias = Callable[[], Iterator[Sequence[Cell]]]


_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass(frozen=True)
class Sheet:
    """A sheet's name and its rows from row 1 on; a row's first cell stands in `first_column` (0-based).

    `ragged` says that rows may differ in length, as those of text do.
    """

    name: str
    rows: Rows
    height: int
    first_column: int = 0
    ragged: bool = True

    def letter(self, index: int) -> str:
        """Column letter of a row's cell."""
        number, text = self.first_column + index + 1, ""
        while number:
            number, rest = divmod(number - 1, 26)
            text = chr(65 + rest) + text
        return text


@dataclass(frozen=True)
class Book:
    """An opened file: its format, its encoding ("" for workbooks), its sheets' names, and each by name.

    A workbook's sheet is laid out in memory when asked for and as long as it is held.
    """

    format: str
    encoding: str
    names: tuple[str, ...]
    sheet: Callable[[str], Sheet]


def open_book(path: Path, checked: Checked) -> Book:
    """The sheets of `path`; Trouble if the reader cannot make sense of it."""
    kind = checked.kind
    if kind in (Kind.ZIP, Kind.OLE):
        return _workbook(path, checked.errors)
    encoding = texts.encoding(path)
    if kind is Kind.TEXT:
        sheet = _text(path, encoding)
    else:
        text = path.read_text(encoding=encoding)
        rows = markup.html_rows(text) if kind is Kind.HTML else markup.xml_rows(text)
        sheet = Sheet(path.stem, lambda: iter(rows), len(rows))
    return Book(_FORMATS[kind], encoding, (sheet.name,), lambda name: sheet)


_FORMATS = {Kind.TEXT: "csv", Kind.HTML: "html", Kind.XML: "xml"}


def _workbook(path: Path, errors: Mapping[str, ErrorCells]) -> Book:
    try:
        book = calamine.CalamineWorkbook.from_path(path)
    except calamine.PasswordError as error:
        raise password() from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise _unreadable(str(error)) from error
    by_sheet = _errors_by_sheet(path, errors) if errors else {}
    sheets = (meta for meta in book.sheets_metadata if meta.typ == calamine.SheetTypeEnum.WorkSheet)

    def sheet(name: str) -> Sheet:
        try:
            laid_out = book.get_sheet_by_name(name)
        except (calamine.CalamineError, ValueError) as error:
            raise _unreadable(str(error)) from error
        first = (laid_out.start or (0, 0))[1]
        rows = (
            _with_errors(laid_out.iter_rows, by_sheet[name], first)
            if name in by_sheet
            else laid_out.iter_rows
        )
        return Sheet(name, rows, laid_out.total_height, first, ragged=False)

    return Book(path.suffix.lower().lstrip("."), "", tuple(meta.name for meta in sheets), sheet)


def _errors_by_sheet(path: Path, errors: Mapping[str, ErrorCells]) -> dict[str, ErrorCells]:
    """Error cells by sheet name instead of by part, through the workbook's list of relationships."""
    try:
        with zipfile.ZipFile(path) as archive:
            workbook = ElementTree.fromstring(archive.read("xl/workbook.xml"))
            links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    except (KeyError, ElementTree.ParseError):
        return {}  # kept elsewhere than usual: its error cells are read as blank
    parts = {link.get("Id"): link.get("Target", "") for link in links}
    found = {}
    for sheet in workbook.iter(_MAIN + "sheet"):
        target = parts.get(sheet.get(_LINK + "id"), "").lstrip("/")
        part = target if target.startswith("xl/") else f"xl/{target}"
        if part in errors:
            found[sheet.get("name", "")] = errors[part]
    return found


def _with_errors(rows: Rows, errors: ErrorCells, first_column: int) -> Rows:
    """The rows with the text of their error cells put back."""

    def told() -> Iterator[Sequence[Cell]]:
        for number, row in enumerate(rows()):
            if number in errors:
                row = list(row)
                for column, text in errors[number].items():
                    if 0 <= column - first_column < len(row):
                        row[column - first_column] = text
            yield row

    return told


def _unreadable(detail: str) -> Trouble:
    return Trouble(
        phrase(
            "gate",
            "The workbook cannot be read ({detail}). Open it in Excel, save it anew and try again.",
            detail=detail[:200],
        )
    )


def _text(path: Path, encoding: str) -> Sheet:
    delimiter = texts.delimiter(texts.first_lines(path, encoding))

    def rows() -> Iterator[list[str]]:
        with path.open(encoding=encoding, newline=None) as file:
            yield from csv.reader(file, delimiter=delimiter)

    return Sheet(path.stem, rows, texts.line_count(path))
