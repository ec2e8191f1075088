"""What the room reads from the store, one read a page; runs on the worker's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ccleader.metrics import periods
from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.periods import Period
from ccleader.models import (
    agents,
    breaks,
    calibration,
    leaders,
    quality,
    samples,
    scorecards,
    settings,
    targets,
)
from ccleader.models.agents import AgentRow
from ccleader.models.events import EventRow
from ccleader.models.quality import CheckState, EvaluationRow
from ccleader.models.samples import SampleRow
from ccleader.models.scorecards import CardRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

WEEKS = 12
"""Weeks on view."""

LEAD = 24
"""Weeks that make the limits of the score."""

FIGURES = ("fatal_rate", "nonfatal_rate", "qa_score")


@dataclass(frozen=True)
class MonthRead:
    """A month of a group: its checks, the weeks before, who still lacks checks, what is to be listened to.

    `rows` are of the month, drafts on top and then the newest first; `lead` of the weeks of the charts.
    """

    group_id: int
    period: Period
    today: date
    people: tuple[AgentRow, ...]
    rows: tuple[EvaluationRow, ...]
    lead: tuple[EvaluationRow, ...]
    weeks: tuple[date, ...]
    events: tuple[EventRow, ...]
    aims: Mapping[str, float | None]
    card: CardRow | None
    passing: int
    wanted: int
    missing: Mapping[int, int]
    plan: tuple[SampleRow, ...]
    graders: tuple[str, ...]
    types: tuple[str, ...]

    @property
    def waiting(self) -> tuple[SampleRow, ...]:
        """Calls drawn that nobody has listened to."""
        return tuple(row for row in self.plan if row.is_open)


def month(session: Session, group_id: int, first: date, today: date) -> MonthRead:
    """Everything the page of a month shows."""
    period = periods.month(first)
    end = max(min(today, period.last), period.first)
    weeks = _weeks(end)
    known = quality.evaluations(session, group_id, Period(min(weeks[0], period.first), period.last))
    rows = [row for row in known if period.contains(row.day)]
    return MonthRead(
        group_id,
        period,
        today,
        _people(session, group_id, period, rows),
        tuple(sorted(rows, key=_newest, reverse=True)),
        tuple(row for row in known if row.day < weeks[-1] + timedelta(days=7)),
        weeks,
        tuple(breaks.breaks(session, group_id, Period(weeks[0], weeks[-1] + timedelta(days=6)))),
        {key: targets.target(session, BY_KEY[key].key, end, group_id) for key in FIGURES},
        scorecards.card_on(session, group_id, end),
        settings.value(session, settings.CHECK_PASS, end, group_id),
        settings.value(session, settings.CHECKS_PER_MONTH, period.last, group_id),
        samples.missing(session, group_id, first),
        tuple(samples.samples(session, group_id, first)),
        _graders(session, group_id, end, known),
        tuple(sorted({row.call_type for row in known if row.call_type})),
    )


def _weeks(end: date) -> tuple[date, ...]:
    """The Mondays of the whole weeks up to a day, as many as the charts need."""
    monday = end - timedelta(days=end.weekday())
    last = monday if end.weekday() == 6 else monday - timedelta(days=7)
    return tuple(last - timedelta(weeks=back) for back in range(LEAD - 1, -1, -1))


def _newest(row: EvaluationRow) -> tuple[bool, date, int]:
    return row.state is CheckState.DRAFT, row.day, row.id


def _people(
    session: Session, group_id: int, period: Period, rows: list[EvaluationRow]
) -> tuple[AgentRow, ...]:
    """Who was in the group in the period, and who was checked in it."""
    checked = {row.agent_id for row in rows}
    everyone = agents.agents(session, group_id, include_left=True)
    here = [who for who in everyone if who.id in checked or any(map(who.in_group_on, period))]
    gone = checked - {who.id for who in here}
    return tuple(here) + tuple(agents.agent(session, who) for who in sorted(gone))


def _graders(session: Session, group_id: int, on: date, known: list[EvaluationRow]) -> tuple[str, ...]:
    """Who grades: the group's leaders, and who graded lately."""
    names = [row.name for row in leaders.leaders(session, group_id, on)]
    names += sorted({row.grader for row in known if row.grader})
    return tuple(dict.fromkeys(names))


@dataclass(frozen=True)
class One:
    """A check with the scorecard it was made by, and the call drawn that it fills."""

    row: EvaluationRow
    card: CardRow


def one(session: Session, evaluation_id: int) -> One:
    """A check; Trouble where it is gone."""
    row = quality.evaluation(session, evaluation_id)
    return One(row, scorecards.card(session, row.version_id))


def draft(session: Session, ref: str) -> One | None:
    """The latest draft of a recording; None where there is none."""
    drafts = [row for row in quality.of_call(session, ref) if row.state is CheckState.DRAFT]
    return one(session, drafts[-1].id) if drafts else None


def year(session: Session, group_id: int, end: date) -> list[EvaluationRow]:
    """The checks of the two years up to a day: fatal errors are rare."""
    return quality.evaluations(session, group_id, Period(periods.shift_months(end.replace(day=1), -23), end))


def pairs(session: Session, group_id: int, first: date) -> list[calibration.Pair]:
    """The calls graded twice of a month and the two before."""
    last = periods.month(first).last
    return calibration.calibrations(session, group_id, Period(periods.shift_months(first, -2), last))


@dataclass(frozen=True)
class Cards:
    """The scorecards of a group with all their versions, the newest of each first."""

    versions: tuple[CardRow, ...]


def cards(session: Session, group_id: int) -> Cards:
    """Every version of every scorecard in use."""
    latest = scorecards.cards(session, group_id)
    return Cards(tuple(row for card in latest for row in scorecards.versions(session, card.scorecard_id)))
