"""How a kind of record is declared: its columns, which read a record's plain values by their keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from ccleader.columns import MISSING, Column, Kind
from ccleader.metrics.periods import Period
from ccleader.reports.sheets import moment_text
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Record = Mapping[str, Any]
"""Plain values by the keys of the columns."""

Labels = tuple[str, Mapping[Any, str]]
"""The context and the source texts of an enumeration's members."""
Rows = Callable[["Session", int, Period, datetime], Iterable[Record]]
"""The records of a group over a period, as known at a moment."""


@dataclass(frozen=True)
class RecordKind:
    """A kind of record; `title` is a source text of the context "records"."""

    key: str
    title: str
    columns: Sequence[Column[Record]]
    rows: Rows

    @property
    def name(self) -> str:
        """The title in the chosen language."""
        return translate("records", self.title)


def plain(column: Column[Record], record: Record) -> object:
    """The value of a column as JSON has it: days and moments in ISO, members of enumerations by value."""
    value = column.value(record)
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, date) else value


def said(key: str, title: str, width: int = 16) -> Column[Record]:
    """A column of text."""
    return Column(key, title, itemgetter(key), width=width)


def count(key: str, title: str) -> Column[Record]:
    """A column of whole numbers."""
    return Column(key, title, itemgetter(key), Kind.COUNT, width=8)


def day(key: str, title: str) -> Column[Record]:
    """A column of days."""
    return Column(key, title, itemgetter(key), Kind.DATE)


def moment(key: str, title: str) -> Column[Record]:
    """A column of moments, shown to the minute."""

    def text(record: Record) -> str:
        return moment_text(record[key]) or MISSING

    return Column(key, title, itemgetter(key), text=text, width=17)


def yes(key: str, title: str) -> Column[Record]:
    """A column of yes and no."""

    def text(record: Record) -> str:
        value = record[key]
        return MISSING if value is None else str(phrase("paper", "yes") if value else phrase("paper", "no"))

    return Column(key, title, itemgetter(key), text=text, width=8)


def member(key: str, title: str, *labels: Labels) -> Column[Record]:
    """A column of a member of an enumeration, shown by its label."""
    known = {str(member): (context, text) for context, texts in labels for member, text in texts.items()}

    def text(record: Record) -> str:
        value = record[key]
        return translate(*known[value]) if value in known else str(value or MISSING)

    return Column(key, title, lambda record: record[key] and str(record[key]), text=text)


ID = count("id", mark("columns", "Id"))
NO = said("number", mark("columns", "Record no."))
NUMBER = said("agent_number", mark("columns", "Agent number"), 10)
AGENT = said("agent", mark("columns", "Agent"))
DAY = day("day", mark("columns", "Day"))
SHIFT = said("shift", mark("columns", "Shift"))
REASON = said("reason", mark("columns", "Reason"), 30)
BY = said("by", mark("columns", "Entered by"))
DECIDED = (
    said("decided_by", mark("columns", "Decided by")),
    moment("decided_at", mark("columns", "Decided at")),
)
"""Columns that many kinds have."""
