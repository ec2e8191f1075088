"""What the figures say of a coaching: where its goals began, where they are now, and whether it helped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics import coaching as judging
from ccleader.metrics.catalog import BY_KEY, Metric
from ccleader.metrics.coaching import MOST, Effect, Estimate, Unit, estimate
from ccleader.metrics.periods import Period
from ccleader.metrics.quality import Rates, rates
from ccleader.models import agents, quality
from ccleader.models.coaching import CoachingRow, GoalRow, coaching
from ccleader.models.figures import By, figures
from ccleader.models.quality_records import Evaluation
from ccleader.words import phrase

_DAYS_WITHIN, _CHECKS_WITHIN = timedelta(weeks=8), timedelta(weeks=13)
"""How far from a coaching its days with records are looked for, and its checks, which are rarer."""

_DAY = timedelta(days=1)

_OF_CHECK: Mapping[str, Callable[[Rates], tuple[float, float]]] = {
    "qa_score": lambda check: (check.score_sum, check.checks),
    "fatal_rate": lambda check: (check.fatal_checks, check.judged),
    "nonfatal_rate": lambda check: (check.faults, check.opportunities),
}
"""Figures of quality: what one check adds to their two sums."""


@dataclass(frozen=True)
class GoalValues:
    """A goal's three values in the figure's own unit; `units` and `cases` lie behind `now`."""

    baseline: float | None
    now: float | None
    target: float | None
    units: int = 0
    cases: float = 0.0


def per_check(metric: str) -> bool:
    """Whether a figure is compared check by check, not day by day."""
    return metric in _OF_CHECK


def baseline(session: Session, agent_id: int, metric: str, day: date) -> Estimate | None:
    """Where a figure of the catalogue stands before a day, by its last days or checks; None without."""
    period = Period(day - _reach(metric), day - _DAY)
    units = _units(session, BY_KEY[metric], [agent_id], period)[agent_id]
    return estimate(units[-MOST:])


def goal_values(session: Session, coaching_id: int, goal_id: int, today: date) -> GoalValues:
    """Where a goal began, is now and shall be; see `values`."""
    row = coaching(session, coaching_id)
    _goal(row, goal_id)
    return values(session, [row], today)[goal_id]


def values(session: Session, rows: Iterable[CoachingRow], today: date) -> dict[int, GoalValues]:
    """Goal id → where it began, is now and shall be, of all goals of some cycles.

    Now are a figure's last days (or checks) since the coaching began, `MOST` at most and none long after
    it was closed; of a goal in words what was entered.
    """
    found: dict[int, GoalValues] = {}
    of_metric: defaultdict[str, list[tuple[CoachingRow, GoalRow]]] = defaultdict(list)
    for row in rows:
        for goal in row.goals:
            found[goal.id] = GoalValues(goal.baseline, None if goal.metric else goal.actual, goal.target)
            if goal.metric in BY_KEY and row.began_on < today:
                of_metric[goal.metric].append((row, goal))
    for key, goals in of_metric.items():
        people = {row.agent_id for row, _ in goals}
        first = min(row.began_on for row, _ in goals) + _DAY
        units = _units(session, BY_KEY[key], people, Period(first, today))
        for row, goal in goals:
            last = today if row.closed_on is None else min(today, row.closed_on + _reach(key))
            since = [unit for unit in units[row.agent_id] if row.began_on < unit.day <= last]
            now = estimate(since[-MOST:])
            if now is not None:
                found[goal.id] = GoalValues(goal.baseline, now.value, goal.target, now.units, now.cases)
    return found


def effect(session: Session, coaching_id: int, goal_id: int, today: date) -> Effect | None:
    """A goal's figure before and after the coaching; None where the goal is in words only."""
    row = coaching(session, coaching_id)
    metric = BY_KEY.get(_goal(row, goal_id).metric)
    if metric is None:
        return None
    people = {row.agent_id, *(one.id for one in agents.agents(session, row.group_id, row.opened_on))}
    last = max(row.opened_on, min(today, row.began_on + _reach(metric.key)))
    known = _units(session, metric, people, Period(row.opened_on - _reach(metric.key), last))
    before, after = judging.windows(known[row.agent_id], row.opened_on, row.began_on, today)
    return judging.effect(
        before, after, metric.direction, is_share=metric.is_share, group=_group(known, before)
    )


def _group(known: dict[int, list[Unit]], before: Sequence[Unit]) -> list[Estimate]:
    """Every agent over the days of the window before."""
    if not before:
        return []
    window = Period(before[0].day, before[-1].day)
    inside = ([unit for unit in units if window.contains(unit.day)] for units in known.values())
    return [found for units in inside if (found := estimate(units)) is not None]


def _goal(row: CoachingRow, goal_id: int) -> GoalRow:
    for goal in row.goals:
        if goal.id == goal_id:
            return goal
    raise Trouble(phrase("trouble", "This goal was taken away meanwhile."))


def _reach(metric: str) -> timedelta:
    return _CHECKS_WITHIN if per_check(metric) else _DAYS_WITHIN


def _units(
    session: Session, metric: Metric, agent_ids: Collection[int], period: Period
) -> defaultdict[int, list[Unit]]:
    """The days on which a figure of agents is known, or their checks, in order; a plain sum is per day."""
    if per_check(metric.key):
        return _checks(session, metric, agent_ids, period)
    found: defaultdict[int, list[Unit]] = defaultdict(list)
    known = figures(session, [metric], period, agent_ids=sorted(agent_ids), by=(By.AGENT, By.DAY))
    for figure in known:
        if figure.value is None or figure.numerator is None:
            continue
        agent_id, day = cast(tuple[int, date], figure.keys)
        found[agent_id].append(Unit(day, metric.factor * figure.numerator, figure.denominator or 1))
    return found


def _checks(
    session: Session, metric: Metric, agent_ids: Collection[int], period: Period
) -> defaultdict[int, list[Unit]]:
    found: defaultdict[int, list[Unit]] = defaultdict(list)
    where = (Evaluation.agent_id.in_(agent_ids), Evaluation.day.between(period.first, period.last))
    for row in quality.rows(session, *where):
        numerator, denominator = _OF_CHECK[metric.key](rates([row]))
        if denominator:
            found[row.agent_id].append(Unit(row.day, numerator, denominator))
    return found
