"""The printed log of the floor: visitors and what was lent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from ccleader.metrics.periods import Period
from ccleader.models import agents, visits
from ccleader.models.agents import GroupRow
from ccleader.models.visits import LoanRow, VisitorRow
from ccleader.reports.sheets import Head, Words, foot, place_of
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TITLE = mark("paper", "Log of the floor")

WORDS: Words = {
    "sections": {"visitors": mark("paper", "Visitors"), "loans": mark("paper", "Lent out")},
    "visitors": (
        mark("paper", "No."),
        mark("paper", "Visitor"),
        mark("paper", "Unit"),
        mark("paper", "Purpose"),
        mark("paper", "Came"),
        mark("paper", "Left"),
        mark("paper", "Signature"),
    ),
    "loans": (
        mark("paper", "No."),
        mark("paper", "Thing"),
        mark("paper", "Lent to"),
        mark("paper", "Reason"),
        mark("paper", "Lent"),
        mark("paper", "Back"),
        mark("paper", "Signature"),
    ),
}

Line = tuple[str, ...]


@dataclass(frozen=True)
class FloorLog:
    """Visitors (name, unit, purpose, came, left) and loans (thing, agent, reason, lent, back)."""

    head: Head
    foot: str
    visitors: tuple[Line, ...] = ()
    loans: tuple[Line, ...] = ()
    blank: bool = False


def blank(session: Session, group: GroupRow | None, period: Period | None, now: datetime) -> FloorLog:
    """The log for the hand."""
    del session, period
    written = str(phrase("paper", "from ____-____-____ to ____-____-____"))
    return FloorLog(Head(translate("paper", TITLE), written, place_of(group)), foot(now), blank=True)


def within(session: Session, group_id: int, period: Period, now: datetime) -> list[FloorLog]:
    """The log of a group's days; none where nobody came and nothing was lent."""
    visitors = visits.visitors(session, group_id, period)
    loans = visits.loans(session, group_id, period)
    if not visitors and not loans:
        return []
    head = Head(translate("paper", TITLE), period.title, place_of(agents.group(session, group_id)))
    return [FloorLog(head, foot(now, now), tuple(map(visitor_line, visitors)), tuple(map(loan_line, loans)))]


def visitor_line(row: VisitorRow) -> Line:
    """A visitor as a line of a table."""
    return row.name, row.unit, row.purpose, _clock(row.came_at), _clock(row.left_at)


def loan_line(row: LoanRow) -> Line:
    """A loan as a line of a table."""
    return row.thing, row.agent_name, row.reason, _clock(row.lent_at), _clock(row.back_at)


def _clock(moment: datetime | None) -> str:
    return "" if moment is None else f"{moment:%m-%d %H:%M}"
