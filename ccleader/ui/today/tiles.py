"""One figure of the day in words: value, target, state, and a plain sentence. No Qt, no store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ccleader.metrics.signals import Rule, Signal
from ccleader.models.events import EventRow
from ccleader.ui.chart_data import ControlData
from ccleader.ui.trends import Card, SignalRow, Trend, brief
from ccleader.words import phrase


@dataclass(frozen=True)
class Tile:
    """A metric on its day, with the control chart that leads up to it."""

    card: Card
    chart: ControlData
    sentence: str

    @property
    def tone(self) -> str:
        """The colour token of the sentence: only a signal has one of its own."""
        return self.card.mark[1] if self.holding else "t3"

    @property
    def holding(self) -> tuple[Signal, ...]:
        """The signals that hold at the last measured day: all that the small chart marks."""
        return tuple(signal for signal in self.chart.signals if signal.last == _last(self.chart))

    @property
    def spoken(self) -> str:
        """The tile for those who do not see it."""
        return f"{self.card.spoken}, {self.sentence}"


def tile(trend: Trend, events: Sequence[EventRow]) -> Tile:
    """The last day of a trend; `events` may explain its signal."""
    row = next((row for row in trend.signals if row.holds and row.token == trend.card.mark[1]), None)
    ordinary = trend.card.change if trend.metric.at_bound else _ordinary(trend.chart)
    sentence = ordinary if row is None else _since(row, events)
    return Tile(trend.card, trend.chart, sentence)


def _since(row: SignalRow, events: Sequence[EventRow]) -> str:
    """The rule, since when, and what happened on that day."""
    told = next((event.text for event in events if event.day == row.first), "")
    if row.first == row.last and not told:
        return row.rule
    first = brief(row.first)
    if told:
        return str(phrase("today", "{rule}, since {day} {event}", rule=row.rule, day=first, event=told))
    return str(phrase("today", "{rule}, since {day}", rule=row.rule, day=first))


def _ordinary(chart: ControlData) -> str:
    """Why there is nothing to say."""
    if chart.few:
        return chart.few
    if not any(edge is not None for edge in (*chart.uppers, *chart.lowers)):
        return str(phrase("today", "No variation"))
    return str(phrase("today", "Within the limits: normal variation"))


def _last(chart: ControlData) -> int:
    return max((index for index, point in enumerate(chart.points) if point.value is not None), default=-1)


def marks(tile: Tile) -> dict[int, tuple[str, str]]:
    """Index of a point → glyph and colour token of its mark: ◆ outside the limits, □ elsewhere in a run."""
    found: dict[int, tuple[str, str]] = {}
    for signal in sorted(tile.holding, key=lambda signal: signal.rule is Rule.OUTSIDE):
        token = tile.chart.tone(signal)
        if signal.rule is Rule.OUTSIDE:
            found[signal.last] = ("◆", token)
            continue
        for index in range(signal.first, signal.last + 1):
            if tile.chart.points[index].value is not None:
                found[index] = ("□", "warn" if token == "bad" else token)
        found[signal.last] = ("■", token)
    return found
