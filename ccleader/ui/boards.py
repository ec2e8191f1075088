"""The metrics of a group over a period, ready to draw: one read, for every room that shows trends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from ccleader.metrics.catalog import Source
from ccleader.metrics.periods import Period, week
from ccleader.models import baselines, events, targets
from ccleader.models.breaks import breaks
from ccleader.models.events import EventRow
from ccleader.models.figures import By, Figure, covered, figures
from ccleader.ui.spans import Choice, Spans, spans
from ccleader.ui.trends import DUTY, LISTED, Series, Sums, Trend, arranged, trend

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

NOBODY: Sums = (None, None)


@dataclass(frozen=True)
class Asked:
    """What the head of the room asks for; without an anchor it is the last day with data."""

    group_id: int
    today: date
    choice: Choice
    anchor: date | None = None
    custom: Period | None = None


@dataclass(frozen=True)
class Board:
    """All metrics over a period; `events` explain what changed."""

    spans: Spans
    covered: Period | None
    trends: tuple[Trend, ...]
    events: tuple[EventRow, ...]


def board(session: Session, asked: Asked) -> Board:
    """All metrics over the period, the one before, and point by point."""
    known = covered(session, asked.group_id)
    over = spans_of(asked, known)
    points = _by_point(session, asked.group_id, over, known)
    now = totals(figures(session, LISTED, over.shown, group_id=asked.group_id))
    before = totals(figures(session, LISTED, over.before, group_id=asked.group_id))
    held = targets.holding(session, over.shown.last, asked.group_id)
    known_events = tuple(events.events(session, over.lead, asked.group_id))
    graded_anew = tuple(breaks(session, asked.group_id, over.lead))
    begun = baselines.starts(session, asked.group_id, over.lead.last)
    trends = [
        trend(
            metric,
            over,
            Series(now.get(metric.key, NOBODY), before.get(metric.key, NOBODY), points[metric.key]),
            points[DUTY.key],
            held.get(metric.key),
            begun.get(metric.key),
            known_events + (graded_anew if metric.source is Source.QUALITY else ()),
        )
        for metric in LISTED
    ]
    return Board(over, known, tuple(arranged(trends)), known_events)


def spans_of(asked: Asked, known: Period | None) -> Spans:
    """The days asked for: counted back from the last day with data; weeks and months from today."""
    anchor = asked.anchor
    if anchor is None:
        counted_back = asked.choice in (Choice.DAYS, Choice.WEEKS)
        anchor = min(asked.today, known.last) if known and counted_back else asked.today
    return spans(asked.choice, anchor, asked.today, asked.custom)


def _by_point(
    session: Session, group_id: int, over: Spans, known: Period | None
) -> dict[str, dict[date, Sums]]:
    """Metric → day (or Monday) → sums; a week that reports tell only in part is no point."""
    points: dict[str, dict[date, Sums]] = {metric.key: {} for metric in LISTED}
    by = By.WEEK if over.weekly else By.DAY
    for figure in figures(session, LISTED, over.lead, group_id=group_id, by=[by]):
        start: Any = figure.keys[0]
        whole = known and known.first <= start and week(start).last <= known.last
        if whole or not over.weekly or figure.metric.source is Source.QUALITY:
            points[figure.metric.key][start] = (figure.numerator, figure.denominator)
    return points


def totals(found: list[Figure]) -> dict[str, Sums]:
    """Metric key → its two sums."""
    return {figure.metric.key: (figure.numerator, figure.denominator) for figure in found}
