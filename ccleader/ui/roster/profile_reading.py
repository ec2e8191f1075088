"""What the profile of one agent reads: who he is and how he stands; and his timeline, piece by piece."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from ccleader.metrics.attendance import WORKING, Meaning
from ccleader.metrics.conduct import Lines, Total
from ccleader.metrics.periods import Period, month, shift_months
from ccleader.models import agents, coaching, conduct, events, leave, quality, shifts, targets, timeline
from ccleader.models.agents import AgentRow
from ccleader.models.cells import DayCell, of_agent
from ccleader.models.codes import codes
from ccleader.models.figures import By, covered, figures
from ccleader.models.floor import business_day
from ccleader.models.said import LeaveState
from ccleader.models.timeline import Moment
from ccleader.reports import agent_signals
from ccleader.ui.chart_data import ControlData
from ccleader.ui.roster import charting
from ccleader.ui.roster.comparing import CALLS, COMPARED, Member
from ccleader.ui.trends import Sums

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

FIRST_MONTHS, MORE_MONTHS = 2, 12
"""Months of the timeline that are read at first, and each time further back."""

_YEAR = timedelta(days=365)
_CHARTED = ("not_ready_time", "aht")


@dataclass(frozen=True)
class Duty:
    """The business day: its shift, and how the agent stands; `arrived` in minutes from midnight."""

    shift: str = ""
    code: str = ""
    meaning: Meaning | None = None
    arrived: int | None = None
    minutes_late: int | None = None
    rests: bool = False
    leave_until: date | None = None


@dataclass(frozen=True)
class Attended:
    """The days of the month so far."""

    worked: int = 0
    late: int = 0
    away: int = 0
    absent: int = 0


@dataclass(frozen=True)
class Profile:
    """An agent on the day he is looked at; `period` is the month of the last figures, None without any.

    `begins` is the first day of which anything is known of him, for the timeline to end at.
    """

    agent: AgentRow
    today: date
    duty: Duty
    attended: Attended
    total: Total
    lines: Lines
    span: Period
    period: Period | None
    members: tuple[Member, ...]
    targets: dict[str, float]
    charts: tuple[ControlData, ...]
    begins: date | None


def read(session: Session, agent_id: int, now: datetime) -> Profile:
    """All of the profile but the timeline; Trouble where the agent is gone."""
    who, today = agents.agent(session, agent_id), business_day(session, now)
    known = covered(session, who.group_id)
    period = None if known is None else Period(*_so_far(min(known.last, today)))
    last = today if period is None else period.last
    held = targets.holding(session, last, who.group_id)
    grid = of_agent(session, who.id, month(today), today)
    span = conduct.span(session, today, who.group_id)
    return Profile(
        who,
        today,
        _duty(session, who, grid.get(today), today),
        _attended(cell for day, cell in grid.items() if day <= today),
        conduct.running(session, who.id, today),
        conduct.lines(session, today, who.group_id),
        span,
        period,
        () if period is None else _members(session, who.group_id, period),
        held,
        _charts(session, who, last, held),
        min((day for day in (timeline.begins(session, who.id), known and known.first) if day), default=None),
    )


def read_moments(session: Session, agent_id: int, period: Period) -> list[Moment]:
    """The timeline of a period with the signals of the agent's own charts, the latest first."""
    found = [
        *timeline.timeline(session, agent_id, period),
        *agent_signals.moments(session, agent_id, period),
    ]
    return sorted(found, key=lambda one: (one.day, one.at), reverse=True)


def months_before(day: date, count: int) -> Period:
    """The piece of the timeline that ends with a day: so many months, its own the last."""
    return Period(shift_months(day, 1 - count), day)


def _so_far(day: date) -> tuple[date, date]:
    return day.replace(day=1), day


def _duty(session: Session, who: AgentRow, cell: DayCell | None, today: date) -> Duty:
    until = _leave_until(session, who, today)
    if cell is None:
        return Duty(leave_until=until)
    kinds = {kind.id: kind.name for kind in shifts.shift_types(session, include_retired=True)}
    said = cell.said.get(cell.source) if cell.source else None
    return Duty(
        kinds.get(cell.shift_type_id or 0, ""),
        codes(session)[cell.code].name if cell.code else "",
        cell.meaning,
        None if said is None else said.arrived,
        cell.minutes_late,
        cell.rests,
        until,
    )


def _leave_until(session: Session, who: AgentRow, today: date) -> date | None:
    """The last day of the leave the agent is on."""
    rows = leave.leaves(session, who.group_id, Period(today, today), LeaveState.APPROVED)
    return max((row.last for row in rows if row.agent_id == who.id), default=None)


def _attended(days: Iterable[DayCell]) -> Attended:
    found = list(days)
    return Attended(
        sum(cell.meaning in WORKING for cell in found),
        sum(bool(cell.minutes_late) for cell in found),
        sum(cell.meaning in (Meaning.LEAVE, Meaning.EXCUSED) for cell in found),
        sum(cell.meaning is Meaning.ABSENT for cell in found),
    )


def _members(session: Session, group_id: int, period: Period) -> tuple[Member, ...]:
    """Everybody of the group with figures in the period."""
    sums: dict[object, dict[str, Sums]] = defaultdict(dict)
    for figure in figures(session, [*COMPARED, CALLS], period, group_id=group_id, by=[By.AGENT]):
        sums[figure.keys[0]][figure.metric.key] = (figure.numerator, figure.denominator)
    everyone = agents.agents(session, group_id, on=period.first)
    return tuple(Member(one.id, one.name, one.level, sums[one.id]) for one in everyone if one.id in sums)


def _charts(session: Session, who: AgentRow, last: date, held: dict[str, float]) -> tuple[ControlData, ...]:
    """Not ready, handling time, quality score; one without any point is left out."""
    own = agent_signals.own_facts(session, who.id, Period(last.replace(day=1), last))
    known = {facts.metric.key: facts for charts in own.values() for facts in charts}
    cycles = coaching.coachings(session, None, agent_id=who.id)
    happened = events.events(session, Period(last - _YEAR, last), who.group_id)
    found: list[ControlData] = [
        charting.of_days(known[key], held.get(key), cycles, happened) for key in _CHARTED if key in known
    ]
    checks = quality.evaluations(session, None, Period(last - _YEAR, last), who.id)
    found.append(charting.of_checks(checks, held.get("qa_score"), cycles, happened))
    return tuple(chart for chart in found if not chart.empty)
