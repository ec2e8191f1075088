"""The control chart of one agent's figure around a coaching. No Qt, no store."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from ccleader.metrics import formats, signals
from ccleader.metrics.catalog import Metric
from ccleader.metrics.periods import Period
from ccleader.metrics.signals import Chart, RateChart
from ccleader.ui.chart_data import ChartHead, ControlData, Happening, Point, Target
from ccleader.ui.trends import Sums, brief, definition, judged
from ccleader.words import phrase, translate

_SPARSE = 0.4
"""Known on fewer of the days than this share, the days that are known stand beside each other."""


def around(
    metric: Metric, known: Mapping[date, Sums], shown: Period, opened_on: date, target: float | None
) -> ControlData:
    """A figure day by day (or check by check); limits come from the points before the coaching only."""
    days = tuple(shown)
    sparse = len(known) < _SPARSE * len(days)
    if sparse:
        days = tuple(day for day in days if day in known)
    sums = [known.get(day, (None, None)) for day in days]
    values = [metric.value(*parts) for parts in sums]
    start = bisect_left(days, opened_on)
    before = sum(value is not None for value in values[:start])
    head = ChartHead(
        translate("metrics", metric.label),
        " · ".join(filter(None, (formats.unit(metric.format), _caption(before)))),
        definition(metric),
    )
    chart = ControlData(
        head,
        metric.format,
        metric.direction,
        tuple(Point(day, value) for day, value in zip(days, values, strict=True)),
        target=None if target is None else Target(target, metric.direction, metric.format),
        events=(_begin(opened_on, start, len(days)),) if days else (),
    )
    if metric.at_bound:
        return chart
    if before < signals.BASELINE_POINTS:
        return replace(chart, missing=signals.BASELINE_POINTS - before)
    return _limited(chart, judged(metric, sums, before))


def _limited(chart: ControlData, found: Chart | RateChart) -> ControlData:
    """The chart with what was judged of it."""
    made = replace(chart, mean=found.mean, signals=found.signals)
    if isinstance(found, RateChart):
        return replace(made, uppers=found.uppers, lowers=found.lowers)
    every = len(chart.points)
    return replace(made, uppers=(found.upper,) * every, lowers=(found.lower,) * every)


def _begin(opened_on: date, start: int, count: int) -> Happening:
    text = str(phrase("coaching", "coaching begins {day}", day=brief(opened_on)))
    return Happening(min(start, count - 1), text)


def _caption(before: int) -> str:
    if before < signals.BASELINE_POINTS:
        return ""
    return str(phrase("coaching", "limits from {count} points before the coaching", count=before))
