"""What is said below a trend: signals and events of the period, line by line. No Qt, no store."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ccleader.columns import Column, Kind
from ccleader.metrics import formats
from ccleader.metrics.periods import Period, week
from ccleader.ui.chart_data import ControlData
from ccleader.ui.trends import SignalRow, Trend, brief
from ccleader.words import mark, phrase

if TYPE_CHECKING:
    from ccleader.models.events import EventRow


@dataclass(frozen=True)
class Remark:
    """A signal with the event that explains it, or an event alone."""

    key: Hashable
    first: date
    last: date
    rule: str
    glyph: str
    token: str
    values: str
    standing: str
    event: EventRow | None
    turning: bool
    """Whether a baseline may begin here: a run that holds, or an event."""

    @property
    def text(self) -> str:
        """What explains it; empty where nobody has said."""
        return "" if self.event is None else self.event.text

    @property
    def turn(self) -> date:
        """The day from which a baseline would begin: the event's own, be the points weeks."""
        return self.first if self.event is None else self.event.day


def _days(remark: Remark) -> str:
    if remark.first == remark.last:
        return formats.day(remark.first)
    return f"{brief(remark.first)} – {brief(remark.last)}"


COLUMNS: tuple[Column[Remark], ...] = (
    Column("days", mark("columns", "Date"), lambda remark: remark.first, Kind.DATE, _days, 16),
    Column("rule", mark("columns", "Rule"), lambda remark: remark.rule, width=25),
    Column("values", mark("columns", "Values"), lambda remark: remark.values, width=15),
    Column("text", mark("columns", "Explanation (editable)"), lambda remark: remark.text, width=30),
    Column("standing", mark("columns", "State"), lambda remark: remark.standing, width=11),
)
TEXT = 3
"""The column that is written into."""


def remarks(trend: Trend, events: Sequence[EventRow], shown: Period) -> list[Remark]:
    """The latest first; an event at the first point of a signal is its explanation."""
    chart = trend.chart
    left = list(events)
    found = []
    for row in trend.signals:
        event = next((event for event in left if _point(chart, event.day) == row.first), None)
        if event is not None:
            left.remove(event)
        found.append(_signal(row, event))
    found += [_event(chart, event) for event in left if shown.contains(event.day)]
    return sorted(found, key=lambda remark: remark.last, reverse=True)


def turning_point(found: Sequence[Remark], chosen: Sequence[Remark], after: date | None) -> date | None:
    """The day to offer as a new baseline's first: of the chosen remark, else of the latest; or None."""
    for remark in (*chosen, *found):
        if remark.turning and (after is None or remark.turn > after):
            return remark.turn
    return None


def _point(chart: ControlData, day: date) -> date:
    return week(day).first if chart.weekly else day


def _signal(row: SignalRow, event: EventRow | None) -> Remark:
    standing = phrase("kpi", "holds now") if row.holds else phrase("kpi", "over")
    turning = event is not None or (row.holds and row.first < row.last)
    return Remark(
        row.key,
        row.first,
        row.last,
        row.rule,
        row.glyph,
        row.token,
        row.values,
        str(standing),
        event,
        turning,
    )


def _event(chart: ControlData, event: EventRow) -> Remark:
    at = _point(chart, event.day)
    value = next((point.value for point in chart.points if point.day == at), None)
    return Remark(
        event.id,
        event.day,
        event.day,
        str(phrase("kpi", "No signal")),
        "○",
        "t3",
        formats.text(value, chart.format),
        str(phrase("kpi", "note only")),
        event,
        turning=True,
    )
