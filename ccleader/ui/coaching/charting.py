"""The control chart of one agent's figure around a coaching. No Qt, no store."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from statistics import median

from ccleader.metrics import formats, signals
from ccleader.metrics.catalog import Format, Metric
from ccleader.metrics.periods import Period
from ccleader.metrics.signals import RateChart
from ccleader.ui.chart_data import ChartHead, ControlData, Happening, Point, Target
from ccleader.ui.trends import Sums, brief, definition
from ccleader.words import phrase, translate

_SPARSE = 0.4
"""Known on fewer of the days than this share, the days that are known stand beside each other."""

_MANY = 50
"""Cases a point from which Laney's p′ takes the place of the plain p chart."""


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
    return _judged(chart, metric, sums, values, before)


def _judged(
    chart: ControlData, metric: Metric, sums: list[Sums], values: list[float | None], before: int
) -> ControlData:
    """Limits from the first `before` points: p′ or p for shares, XmR for all else."""
    if before < signals.BASELINE_POINTS:
        return replace(chart, missing=signals.BASELINE_POINTS - before)
    if metric.is_share and all(0 <= (part or 0) <= (whole or 0) for part, whole in sums if whole):
        wholes = [whole for _, whole in sums]
        sizes = [whole for whole in wholes if whole]
        form = signals.p_prime if median(sizes) >= _MANY else signals.p_chart
        judged: signals.Chart | RateChart = form([part for part, _ in sums], wholes, before)
    else:
        judged = signals.xmr(
            values, before, floor=0.0, ceiling=1.0 if metric.format is Format.PERCENT else None
        )
    made = replace(chart, mean=judged.mean, signals=judged.signals)
    if isinstance(judged, RateChart):
        return replace(made, uppers=judged.uppers, lowers=judged.lowers)
    every = len(chart.points)
    return replace(made, uppers=(judged.upper,) * every, lowers=(judged.lower,) * every)


def _begin(opened_on: date, start: int, count: int) -> Happening:
    text = str(phrase("coaching", "coaching begins {day}", day=brief(opened_on)))
    return Happening(min(start, count - 1), text)


def _caption(before: int) -> str:
    if before < signals.BASELINE_POINTS:
        return ""
    return str(phrase("coaching", "limits from {count} points before the coaching", count=before))
