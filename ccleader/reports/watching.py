"""What each agent's own charts, and the group's rate beside them, are watched for on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ccleader.metrics import periods
from ccleader.metrics.catalog import BY_KEY, FLOOR, Metric
from ccleader.metrics.periods import Period
from ccleader.models.agents import AgentRow
from ccleader.models.figures import By, Figure, figures
from ccleader.reports.judging import Facts, Sums, own_days

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

WATCHED: tuple[Metric, ...] = tuple(BY_KEY[key] for key in FLOOR if not BY_KEY[key].at_bound)
"""What each agent's own chart is judged for: with more metrics chance alone would name somebody daily."""

_CSAT = BY_KEY["csat"]
_LOOK_BACK_MONTHS = 2
_STALE_DAYS = 7
"""Who has had no records for longer is not judged."""


def facts(
    session: Session, group_id: int, people: Sequence[AgentRow], day: date
) -> dict[int, tuple[Facts, ...]]:
    """Everybody's own charts up to the day, and the satisfaction of the month so far, by agent id."""
    month = periods.month(day)
    look_back = Period(periods.shift_months(month.first, -_LOOK_BACK_MONTHS), day)
    days = _days(figures(session, WATCHED, look_back, group_id=group_id, by=(By.AGENT, By.DAY)))
    so_far = figures(session, [_CSAT], Period(month.first, day), group_id=group_id, by=(By.AGENT,))
    rated = {figure.keys[0]: Sums(figure.numerator, figure.denominator) for figure in so_far}
    return {who.id: (*_watched(days.get(who.id, {}), month, day), *_rated(who.id, rated)) for who in people}


def _days(found: Sequence[Figure]) -> dict[object, dict[date, dict[str, float | None]]]:
    """Agent → day → metric → value."""
    days: dict[object, dict[date, dict[str, float | None]]] = defaultdict(lambda: defaultdict(dict))
    for figure in found:
        agent_id, day = figure.keys
        assert isinstance(day, date)
        days[agent_id][day][figure.metric.key] = figure.value
    return days


def _watched(found: Mapping[date, Mapping[str, float | None]], month: Period, day: date) -> tuple[Facts, ...]:
    """An agent's charts; none where the last records are old."""
    if not found or max(found) < day - timedelta(days=_STALE_DAYS):
        return ()
    charts = ((metric, *own_days(found, metric.key, month)) for metric in WATCHED)
    return tuple(Facts(metric, days=days, before=before) for metric, days, before in charts)


def _rated(agent_id: int, rated: Mapping[object, Sums]) -> tuple[Facts, ...]:
    """An agent's satisfaction beside the whole group's."""
    if agent_id not in rated:
        return ()
    team = Sums(
        sum(parts.numerator or 0 for parts in rated.values()),
        sum(parts.denominator or 0 for parts in rated.values()),
    )
    values = (_CSAT.value(parts.numerator, parts.denominator) for parts in rated.values())
    everyone = tuple(value for value in values if value is not None)
    return (Facts(_CSAT, rated[agent_id], team=team, others=everyone),)
