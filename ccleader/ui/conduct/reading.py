"""What the room reads from the store, one read a page; runs on the worker's thread."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ccleader.metrics import periods
from ccleader.metrics.conduct import Lines, Total, totals
from ccleader.metrics.periods import Period
from ccleader.models import agents, conduct, locks, rulebooks
from ccleader.models.agents import AgentRow
from ccleader.models.conduct import AppealRow, ConductRow
from ccleader.models.locks import LockRow
from ccleader.models.rulebooks import ArticleRow
from ccleader.models.workdays import DayKind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MONTHS = 6
"""Months of the line below the grid."""

NONE = Total()


@dataclass(frozen=True)
class AgentLine:
    """An agent with the records of the month; `running` is the total over the span that counts."""

    agent: AgentRow
    records: tuple[ConductRow, ...]
    month: Total
    running: Total


@dataclass(frozen=True)
class MonthRead:
    """A month of a group: its lines by total, the articles applied, appeals, the months before.

    `counted` is the span over which the points of a total add up, to the end of the month.
    """

    group_id: int
    period: Period
    today: date
    free: frozenset[date]
    lines: tuple[AgentLine, ...]
    articles: tuple[ArticleRow, ...]
    limits: Lines
    counted: Period
    six: tuple[tuple[date, int], ...]
    appeals: tuple[tuple[AppealRow, ConductRow], ...]
    unsigned: int
    lock: LockRow | None

    @property
    def records(self) -> tuple[ConductRow, ...]:
        """All records of the month, by moment."""
        return tuple(sorted((row for line in self.lines for row in line.records), key=lambda row: row.at))

    @property
    def empty(self) -> bool:
        """Whether nothing was entered in the month."""
        return not any(line.records for line in self.lines)


def month(session: Session, group_id: int, first: date, today: date) -> MonthRead:
    """Everything the page of a month shows."""
    period = periods.month(first)
    on = min(max(today, period.first), period.last)
    six = Period(periods.shift_months(period.first, 1 - MONTHS), period.last)
    counted = Period(conduct.span(session, period.last, group_id).first, period.last)
    rows = conduct.records(session, group_id, Period(min(six.first, counted.first), period.last))
    monthly = totals(row.entry for row in rows if period.contains(row.day))
    running = totals(row.entry for row in rows if counted.contains(row.day))
    theirs: dict[int, list[ConductRow]] = defaultdict(list)
    for row in rows:
        if period.contains(row.day):
            theirs[row.agent_id].append(row)
    lines = [
        AgentLine(who, tuple(theirs[who.id]), monthly.get(who.id, NONE), running.get(who.id, NONE))
        for who in _people(session, group_id, period, theirs)
    ]
    return MonthRead(
        group_id,
        period,
        today,
        frozenset(
            info.day for info in locks.days(session, group_id, period) if info.kind is not DayKind.WORKDAY
        ),
        tuple(sorted(lines, key=_most_first)),
        tuple(row for row in rulebooks.in_force(session, group_id, on) if not row.suspended(on)),
        conduct.lines(session, on, group_id),
        counted,
        _by_month(rows, six),
        tuple(conduct.open_appeals(session, group_id)),
        len(conduct.unsigned(session, group_id)),
        locks.locked(session, group_id, period.first),
    )


def _people(
    session: Session, group_id: int, period: Period, recorded: dict[int, list[ConductRow]]
) -> list[AgentRow]:
    """Who was in the group in the period, and who has records in it."""
    everyone = agents.agents(session, group_id, on=period.first)
    here = [who for who in everyone if who.joined_on is None or who.joined_on <= period.last]
    known = {who.id for who in here}
    return here + [agents.agent(session, who) for who in recorded if who not in known]


def _most_first(line: AgentLine) -> tuple[int, int, int, str]:
    open_ = line.month.warnings + line.month.appealed
    return -line.running.points, -open_, -len(line.records), line.agent.number


def _by_month(rows: list[ConductRow], period: Period) -> tuple[tuple[date, int], ...]:
    sums = dict.fromkeys(periods.month_starts(period), 0)
    for row in rows:
        if period.contains(row.day):
            sums[row.day.replace(day=1)] += row.counted
    return tuple(sums.items())
