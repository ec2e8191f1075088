"""The file of one person: who it is, the figures of twelve months, and everything the records say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from ccleader.metrics import formats
from ccleader.metrics.attendance import Meaning
from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.conduct import ConductKind
from ccleader.metrics.periods import Period, month_starts, shift_months
from ccleader.models import agents, coaching, conduct, observations
from ccleader.models.agents import AgentRow, GroupRow
from ccleader.models.cells import DayCell, of_agent
from ccleader.models.figures import By, figures
from ccleader.models.observations import ObservationKind
from ccleader.models.timeline import LABELS, Moment, timeline
from ccleader.reports import agent_signals
from ccleader.reports.folio import (
    Block,
    Column,
    Fields,
    Folio,
    Line,
    Signing,
    Table,
    columns,
    folio,
    said,
    signer,
    wide,
)
from ccleader.reports.review import KEYS
from ccleader.reports.sheets import Head, place_of
from ccleader.reports.slips import Field, field
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TITLE = mark("paper", "File of an agent")

MONTHS = 12

_FIGURES = (*KEYS, "qa_score", "fatal_rate", "nonfatal_rate")
_LONGEST = 60
"""Months that the file goes back where nobody knows when the agent joined."""

_Row = tuple[str, ...]


def blank(session: Session, group: GroupRow | None, period: Period | None, now: datetime) -> Folio:
    """The file for the hand."""
    del session, period
    blocks = (
        Fields("", tuple(_identity(None))),
        _figures((), (), blanks=10),
        _records((), blanks=14),
        _signing(),
    )
    return folio(Head(said(TITLE), "", place_of(group)), blocks, now, True)


def one(session: Session, id: int, now: datetime) -> Folio:
    """The file of one agent as it is known now."""
    who = agents.agent(session, id)
    last = now.date()
    year = Period(shift_months(last, 1 - MONTHS), last)
    whole = Period(min(_since(who, last), year.first), last)
    number = f"DA-{who.number}"
    head = Head(said(TITLE), whole.title, place_of(agents.group(session, who.group_id), number), number)
    blocks: tuple[Block, ...] = (
        Fields("", tuple(_identity(who))),
        _figures(month_starts(year), (*_measured(session, who, year), *_counted(session, who, year))),
        _records(_moments(session, id, whole, year)),
        Line(said(mark("paper", "Personal data: only for those whose work needs it."))),
        _signing(),
    )
    return folio(head, blocks, now, False)


def _moments(session: Session, id: int, whole: Period, year: Period) -> list[Moment]:
    """Everything on record, and the signals of the twelve months, the latest first."""
    found = [*timeline(session, id, whole), *agent_signals.moments(session, id, year)]
    return sorted(found, key=lambda one: (one.day, one.at), reverse=True)


def _since(who: AgentRow, last: date) -> date:
    return who.hired_on or who.joined_on or shift_months(last, -_LONGEST)


def _identity(who: AgentRow | None) -> Iterator[Field]:
    told = {} if who is None else _told(who)
    names = (
        mark("paper", "Name"),
        mark("paper", "Agent number"),
        mark("paper", "Level"),
        mark("paper", "State"),
        mark("paper", "Position"),
        mark("paper", "Mentor"),
        mark("paper", "With the company since"),
        mark("paper", "In the group"),
        mark("paper", "Seat"),
        mark("paper", "Logins"),
    )
    for name in names:
        yield field(name, told.get(name, ""))
    yield wide(mark("paper", "Skills"), told.get("Skills", ""))


def _told(who: AgentRow) -> dict[str, str]:
    """What is known of an agent, under the source texts of its fields."""
    days = [day for day in (who.joined_on, who.left_on) if day is not None]
    return {
        "Name": who.name,
        "Agent number": who.number,
        "Level": "" if who.level is None else translate("agents", agents.LABELS[who.level]),
        "State": translate("agents", agents.LABELS[who.status]),
        "Position": " · ".join(filter(None, (who.position, who.team))),
        "Mentor": who.mentor_name,
        "With the company since": "" if who.hired_on is None else who.hired_on.isoformat(),
        "In the group": " – ".join(day.isoformat() for day in days),
        "Seat": who.seat,
        "Logins": " ".join(who.logins),
        "Skills": " ".join(who.skills),
    }


# ---- twelve months


def _figures(months: Sequence[date], rows: Sequence[_Row], blanks: int = 0) -> Table:
    named = [f"{month:%y-%m}" for month in months] or [""] * MONTHS
    heads = (Column(said(mark("paper", "Figure"))), *(Column(name, 11.5, "right") for name in named))
    title = said(mark("paper", "Figures of twelve months"))
    return Table(title, heads, tuple(rows), blanks=blanks, height=5.4, fine=True)


def _measured(session: Session, who: AgentRow, year: Period) -> Iterator[_Row]:
    """The figures that any month knows, as they are written."""
    metrics = [BY_KEY[key] for key in _FIGURES]
    known = {
        (figure.metric.key, figure.keys[0]): figure.value
        for figure in figures(session, metrics, year, agent_ids=[who.id], by=(By.MONTH,))
    }
    for metric in metrics:
        values = [known.get((metric.key, month)) for month in month_starts(year)]
        if any(value is not None for value in values):
            name = f"{translate('metrics', metric.label)} {formats.unit(metric.format)}".strip()
            yield name, *("" if value is None else formats.text(value, metric.format) for value in values)


def _counted(session: Session, who: AgentRow, year: Period) -> Iterator[_Row]:
    """What the records count by month; lines of which no month knows anything are left out."""
    counts: defaultdict[str, Counter[date]] = defaultdict(Counter)
    for row in conduct.records(session, None, year, who.id):
        counts["Points that count"][row.day.replace(day=1)] += row.counted
        if row.kind is ConductKind.WARNING and row.standing.holds:
            counts["Warnings"][row.day.replace(day=1)] += 1
    for seen in observations.observations(session, who.group_id, year, who.id):
        if seen.kind is ObservationKind.GOOD:
            counts["Praise"][seen.day.replace(day=1)] += 1
    for cycle in coaching.coachings(session, None, agent_id=who.id):
        for day in (cycle.opened_on, *(look.day for look in cycle.follow_ups)):
            counts["Coaching"][day.replace(day=1)] += 1
    for cell in of_agent(session, who.id, year, year.last).values():
        for name in _lapses(cell):
            counts[name][cell.day.replace(day=1)] += 1
    yield from _lines(counts, month_starts(year))


def _lapses(cell: DayCell) -> Iterator[str]:
    if cell.meaning is Meaning.PRESENT:
        yield "Days at work"
    if cell.meaning in (Meaning.EXCUSED, Meaning.LEAVE):
        yield "Days of leave"
    if cell.meaning is Meaning.ABSENT:
        yield "Days absent"
    if cell.minutes_late:
        yield "Times late"


def _lines(counts: Mapping[str, Counter[date]], months: Sequence[date]) -> Iterator[_Row]:
    names = (
        mark("paper", "Days at work"),
        mark("paper", "Days of leave"),
        mark("paper", "Days absent"),
        mark("paper", "Times late"),
        mark("paper", "Points that count"),
        mark("paper", "Warnings"),
        mark("paper", "Praise"),
        mark("paper", "Coaching"),
    )
    for name in names:
        if any(counts[name][month] for month in months):
            yield said(name), *(str(counts[name][month] or "") for month in months)


# ---- everything else


def _records(moments: Sequence[Moment], blanks: int = 0) -> Table:
    heads = columns(
        (mark("paper", "Day"), 21),
        (mark("paper", "Kind"), 16),
        (mark("paper", "What"), 0),
        (mark("paper", "Facts, by whom"), 66),
    )
    rows = tuple(
        (one.day.isoformat(), translate("timeline", LABELS[one.kind]), one.text, one.source)
        for one in reversed(moments)
    )
    count = str(phrase("paper", "{count} records, the oldest first", count=len(rows))) if rows else ""
    none = said(mark("paper", "nothing recorded"))
    return Table(said(mark("paper", "On record")), heads, rows, count, blanks, none=none)


def _signing() -> Signing:
    return Signing((signer(mark("paper", "Signed by the agent")), signer(mark("paper", "Leader"))))
