"""What the lists of open matters show of each, at a moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ccleader.columns import Column, Kind
from ccleader.models.matters import LABELS, MatterKind, MatterRow, Urgency
from ccleader.ui.handover.moments import moment_title
from ccleader.words import mark, phrase, translate

URGENCY_MARKS = {Urgency.RED: ("▲", "bad"), Urgency.YELLOW: ("●", "warn"), Urgency.BLUE: ("○", "t3")}
"""Glyph and colour of each urgency; the word stands in a column of its own."""


class Which(StrEnum):
    """Which matters are listed."""

    OPEN = "open"
    OVERDUE = "overdue"
    CLOSED = "closed"


@dataclass(frozen=True)
class MatterLine:
    """A matter as it stands `now`."""

    row: MatterRow
    now: datetime

    @property
    def overdue(self) -> bool:
        """Open past its due moment."""
        return self.row.overdue(self.now)

    @property
    def closed(self) -> bool:
        """Done with."""
        return self.row.closed_at is not None

    @property
    def due(self) -> str | None:
        """The due moment in words, marked where it is past."""
        if self.row.due_at is None:
            return None
        return due_title(self.row.due_at, self.now, self.overdue)

    @property
    def standing(self) -> str:
        """Open, reported, answered or closed, in words."""
        row = self.row
        if row.closed_at is not None:
            return str(phrase("handover", "Closed: {how}", how=row.closed_how))
        if row.answered_at is not None:
            return str(phrase("handover", "Answered: {answer}", answer=row.answer))
        if row.sent_at is not None:
            return str(phrase("handover", "Reported to {who}", who=row.sent_to))
        return row.why_open or str(phrase("handover", "Open"))

    def is_(self, which: Which) -> bool:
        """Whether it belongs to a part of the list."""
        return {Which.OPEN: not self.closed, Which.OVERDUE: self.overdue, Which.CLOSED: self.closed}[which]

    def matches(self, wanted: str) -> bool:
        """Whether a search means it."""
        row = self.row
        texts = (row.text, row.owner, row.ticket, row.seat, row.informed, row.why_open, row.closed_how)
        return any(wanted in text.casefold() for text in texts)


def due_title(due: datetime, now: datetime, overdue: bool) -> str:
    """A due moment in words: 7月1日, or 6月26日 超期."""
    title = moment_title(due, now)
    return str(phrase("handover", "{moment} overdue", moment=title)) if overdue else title


def word(value: MatterKind | Urgency | StrEnum) -> str:
    """The word of a kind, an urgency or an origin."""
    return translate("matters", LABELS[value])


def columns() -> list[Column[MatterLine]]:
    """The columns of the list."""
    return [
        Column("text", mark("columns", "Matter"), lambda line: line.row.text, width=30),
        Column("kind", mark("columns", "Kind"), lambda line: word(line.row.kind), width=13),
        Column(
            "urgency",
            mark("columns", "Urgency"),
            lambda line: word(line.row.urgency),
            width=10,
            order=lambda line: list(Urgency).index(line.row.urgency),
        ),
        Column("owner", mark("columns", "Owner"), lambda line: line.row.owner or None, width=9),
        Column(
            "due",
            mark("columns", "Due by"),
            lambda line: line.due,
            width=17,
            order=lambda line: line.row.due_at,
        ),
        Column("opened", mark("columns", "Since"), lambda line: line.row.opened_on, Kind.DATE, width=10),
        Column(
            "age",
            mark("columns", "Age (days)"),
            lambda line: line.row.age_days(line.now),
            Kind.COUNT,
            width=6,
        ),
        Column("standing", mark("columns", "Standing"), lambda line: line.standing, width=22),
        Column("origin", mark("columns", "Came from"), lambda line: word(line.row.origin), width=9),
        Column("by", mark("columns", "Entered by"), lambda line: line.row.by or None, width=8),
    ]


HIDDEN = ("by",)
SPARE = ("origin", "opened", "urgency", "kind")
