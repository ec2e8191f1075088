"""The one declaration of a table: the screen, the clipboard, the workbook and the page all read it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from ccleader.metrics.catalog import Format
from ccleader.metrics.formats import duration, text
from ccleader.words import translate

Row = TypeVar("Row")

MISSING = "—"
"""What stands where nothing is known; zero is "0"."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class Kind(StrEnum):
    """What the values of a column are; None is allowed in every kind and is never zero."""

    TEXT = "text"
    COUNT = "count"
    NUMBER = "number"
    SECONDS = "seconds"
    """A duration in whole seconds, shown as h:mm:ss."""
    PERCENT = "percent"
    """A fraction, 1.0 = 100 %."""
    DATE = "date"


_FORMATS = {Kind.COUNT: Format.COUNT, Kind.NUMBER: Format.DECIMAL, Kind.PERCENT: Format.PERCENT}


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column of a table of `Row`; `title` is a source text of the context "columns".

    `text` overrides how a value is shown (a translated word, a mark); sorting, copying
    numbers and the workbook always use `value`. `order` gives what to sort by where the shown
    text is not in its own order (levels). `width` is in characters of the digit size.
    """

    key: str
    title: str
    value: Callable[[Row], object]
    kind: Kind = Kind.TEXT
    text: Callable[[Row], str] | None = None
    width: int = 12
    order: Callable[[Row], object] | None = None

    @property
    def heading(self) -> str:
        """The title in the chosen language."""
        return translate("columns", self.title)

    @property
    def numeric(self) -> bool:
        """True where cells stand to the right and copy as numbers."""
        return self.kind not in (Kind.TEXT, Kind.DATE)

    def shown(self, row: Row) -> str:
        """The cell as people read it; "—" where nothing is known."""
        if self.text is not None:
            return self.text(row)
        return _shown(self.kind, self.value(row))

    def copied(self, row: Row) -> str:
        """The cell for the clipboard: raw numbers, h:mm:ss, ISO dates, text that is no formula."""
        value = self.value(row)
        if value is None:
            return ""
        if self.kind is Kind.TEXT:
            return _harmless(self.shown(row))
        return _shown(self.kind, value) if self.kind is Kind.SECONDS else str(value)

    def sort_value(self, row: Row) -> tuple[bool, object]:
        """A key for sorting: values of one kind in their order, the unknown last."""
        value = self.value(row) if self.order is None else self.order(row)
        if self.kind is Kind.TEXT and self.order is None and value is not None:
            return False, self.shown(row).casefold()
        return value is None, 0 if value is None else value


def tsv(columns: Sequence[Column[Row]], rows: Iterable[Row], headings: bool = True) -> str:
    """The table for pasting into a spreadsheet: one line a row, cells parted by tabs."""
    lines = ["\t".join(_one_line(column.heading) for column in columns)] if headings else []
    lines += ["\t".join(_one_line(column.copied(row)) for column in columns) for row in rows]
    return "\n".join(lines)


def _shown(kind: Kind, value: object) -> str:
    """`value` as its kind is written."""
    if value is None:
        return MISSING
    if kind is Kind.SECONDS and isinstance(value, (int, float)):
        return duration(round(value))
    if isinstance(value, (int, float)) and kind in _FORMATS:
        return text(value, _FORMATS[kind])
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _harmless(cell: str) -> str:
    """`cell` with an apostrophe before what a spreadsheet would take for a formula (CWE-1236)."""
    return "'" + cell if cell.startswith(_FORMULA_STARTS) else cell


def _one_line(cell: str) -> str:
    """`cell` without the characters that would break the grid."""
    return " ".join(cell.replace("\t", " ").splitlines())
