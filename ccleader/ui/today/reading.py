"""All that the page of the day shows: one read of the store, composed to plain values. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from ccleader.metrics import periods
from ccleader.metrics.catalog import DAILY, Metric
from ccleader.metrics.periods import Period
from ccleader.models import agents, baselines, events, reviews, targets, traffic
from ccleader.models.agents import AgentRow, Level
from ccleader.models.events import EventRow
from ccleader.models.figures import By, covered, figures
from ccleader.reports import watching
from ccleader.ui.spans import Choice, Spans, spans
from ccleader.ui.today.attention import Attention, attention
from ccleader.ui.today.tiles import Tile, tile
from ccleader.ui.trends import DUTY, Series, State, Sums, Trend, trend

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TILES = 6
CHART_DAYS = 30

_UNKNOWN: Sums = (None, None)


@dataclass(frozen=True)
class Recent:
    """How the records of the group stand; `month` is the last whole one.

    `to_write` counts its reviews without a comment, 0 where it has no figures (`reviewed` is false).
    """

    covered: Period | None
    imported: tuple[str, datetime] | None
    levels: tuple[tuple[Level | None, int], ...]
    month: date
    reviewed: bool
    to_write: int


@dataclass(frozen=True)
class Day:
    """The page: `day` is the last one with facts of its own (None where the last weeks have none)."""

    today: date
    day: date | None
    tiles: tuple[Tile, ...]
    duty: Sums
    attention: tuple[Attention, ...]
    recent: Recent
    known_yesterday: bool

    @property
    def empty(self) -> bool:
        """Whether there is neither an agent nor a fact."""
        return not self.recent.levels and self.recent.covered is None

    def count(self, *states: State) -> int:
        """How many tiles are in one of the states."""
        return sum(tile.card.state in states for tile in self.tiles)


def read(session: Session, group_id: int, today: date) -> Day:
    """The group's day from the store."""
    known = covered(session, group_id)
    everyone = agents.agents(session, group_id, include_left=True)
    people = [who for who in everyone if who.in_group_on(today)]
    recent = _recent(session, today, known, everyone)
    points = {} if known is None else _by_day(session, group_id, min(today, known.last))
    day = max((day for of_metric in points.values() for day in of_metric), default=None)
    if day is None:
        return Day(today, None, (), _UNKNOWN, (), recent, False)
    yesterday = today - timedelta(days=1)
    return Day(
        today,
        day,
        _tiles(session, group_id, today, day, points),
        points[DUTY.key].get(day, _UNKNOWN),
        _attention(session, group_id, people, day),
        recent,
        any(yesterday in of_metric for of_metric in points.values()),
    )


def _by_day(session: Session, group_id: int, last: date) -> dict[str, dict[date, Sums]]:
    """Metric key → day → sums, over the days that the charts need."""
    points: dict[str, dict[date, Sums]] = {metric.key: {} for metric in DAILY}
    for figure in figures(session, DAILY, _spans(last, last).lead, group_id=group_id, by=[By.DAY]):
        day: Any = figure.keys[0]
        points[figure.metric.key][day] = (figure.numerator, figure.denominator)
    return points


def _spans(day: date, today: date) -> Spans:
    return spans(Choice.CUSTOM, day, today, Period(day - timedelta(days=CHART_DAYS - 1), day))


def _tiles(
    session: Session, group_id: int, today: date, day: date, points: Mapping[str, Mapping[date, Sums]]
) -> tuple[Tile, ...]:
    """The metrics that the day knows, in the order of `DAILY`."""
    over = _spans(day, today)
    held = targets.holding(session, day, group_id)
    begun = baselines.starts(session, group_id, day)
    known = events.events(session, over.lead, group_id)
    found = [metric for metric in DAILY if metric.value(*points[metric.key].get(day, _UNKNOWN)) is not None]
    return tuple(
        compose_tile(metric, over, points, held.get(metric.key), begun.get(metric.key), known)
        for metric in found[:TILES]
    )


def compose_tile(
    metric: Metric,
    over: Spans,
    points: Mapping[str, Mapping[date, Sums]],
    target: float | None = None,
    begun: date | None = None,
    known: Sequence[EventRow] = (),
) -> Tile:
    """A metric on the last day of `over`, judged in its chart as the room of the KPIs judges it."""
    own = points[metric.key]
    series = Series(own.get(over.shown.last, _UNKNOWN), points=own)
    found: Trend = trend(metric, over, series, points.get(DUTY.key, {}), target, begun)
    return tile(found, known)


def _attention(
    session: Session, group_id: int, people: Sequence[AgentRow], day: date
) -> tuple[Attention, ...]:
    """Everybody's own charts up to the day, and the satisfaction of the month so far."""
    facts = watching.facts(session, group_id, people, day)
    return attention([(who, facts[who.id]) for who in people])


def _recent(session: Session, today: date, known: Period | None, everyone: Sequence[AgentRow]) -> Recent:
    month = periods.month(periods.shift_months(today, -1))
    written = reviews.comments(session, month.first)
    open_ends = sum(
        not written.get(who.id, "").strip()
        for who in everyone
        if (who.joined_on is None or who.joined_on <= month.last)
        and (who.left_on is None or who.left_on >= month.first)
    )
    reviewed = known is not None and known.first <= month.last and month.first <= known.last
    batch = next((batch for batch in traffic.batches(session) if not batch.withdrawn), None)
    levels = Counter(who.level for who in everyone if who.in_group_on(today))
    return Recent(
        known,
        None if batch is None else (batch.file_name, batch.imported_at.replace(tzinfo=UTC).astimezone()),
        tuple((level, levels[level]) for level in (*reversed(Level), None) if levels[level]),
        month.first,
        reviewed,
        open_ends if reviewed else 0,
    )
