"""The trend page composed: cards, control charts and signals from plain sums. No Qt, no store."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from statistics import median
from typing import TYPE_CHECKING

from ccleader.metrics import formats, signals
from ccleader.metrics.catalog import BY_KEY, FLOOR, METRICS, Direction, Format, Metric, Source
from ccleader.metrics.rare import is_rare, rare_chart
from ccleader.metrics.signals import Chart, RateChart, Rule, Signal
from ccleader.ui.chart_data import ChartHead, ControlData, Happening, Point, Target
from ccleader.ui.spans import Spans
from ccleader.words import mark, phrase, plural, translate

if TYPE_CHECKING:
    from ccleader.models.events import EventRow

Sums = tuple[int | None, int | None]
"""Σ numerator and Σ denominator of a figure."""

LISTED: tuple[Metric, ...] = tuple(metric for metric in METRICS if not metric.variant_of)
"""The metrics of the page; other definitions of one stand in the table by agent only."""

OF_AGENTS: tuple[Metric, ...] = tuple(metric for metric in LISTED if metric.source is not Source.QUEUE)
"""Those that an agent has; a queue's figures are nobody's merit."""

DUTY = BY_KEY["calls_per_day"]
"""Its numerator is the calls of a day, its denominator the agents on duty."""

_MANY = 50
"""Cases a point from which Laney's p′ takes the place of the plain p chart."""

_BASELINE_SHARE = 0.75


class State(StrEnum):
    """What is to be said of a metric; the worst thing said wins."""

    SIGNAL = "signal"
    IMPROVED = "improved"
    CHANGED = "changed"
    MISSED = "missed"
    MET = "met"
    ORDINARY = "ordinary"
    FEW = "few"
    NOTHING = "nothing"


_WORDS = {
    State.SIGNAL: ("◆", "bad", mark("kpi", "Signal")),
    State.IMPROVED: ("◆", "ok", mark("kpi", "Signal")),
    State.CHANGED: ("◆", "data", mark("kpi", "Signal")),
    State.MISSED: ("▽", "warn", mark("kpi", "Off target")),
    State.MET: ("✓", "ok", mark("kpi", "On target")),
    State.ORDINARY: ("○", "t3", mark("kpi", "Normal")),
    State.FEW: ("○", "t3", mark("kpi", "Too few points")),
    State.NOTHING: ("○", "t3", mark("kpi", "No data")),
}

_TONES = (("bad", State.SIGNAL), ("ok", State.IMPROVED), ("data", State.CHANGED))


@dataclass(frozen=True)
class Card:
    """One metric in the list at the left, all in words but the values of its small line.

    `change` is that from the period before; of a rate at its bound the counts stand there.
    """

    key: str
    label: str
    state: State
    value: str = formats.MISSING
    unit: str = ""
    target: str = ""
    change: str = ""
    values: tuple[float | None, ...] = ()
    direction: Direction = Direction.NEITHER
    note: str = ""

    @property
    def mark(self) -> tuple[str, str, str]:
        """Glyph, token and word of the state: above target is ▲, below it ▽."""
        glyph, token, word = _WORDS[self.state]
        if self.state is State.MISSED and self.direction is Direction.DOWN:
            glyph = "▲"
        return glyph, token, translate("kpi", word)

    @property
    def spoken(self) -> str:
        """The card for those who do not see it."""
        parts = (self.label, f"{self.value} {self.unit}".strip(), self.mark[2])
        return ", ".join(filter(None, (*parts, self.target, self.change, self.note)))


@dataclass(frozen=True)
class SignalRow:
    """A line of the table of signals."""

    key: tuple[object, ...]
    first: date
    last: date
    rule: str
    glyph: str
    token: str
    values: str
    holds: bool


@dataclass(frozen=True)
class Trend:
    """A metric on the trend page."""

    card: Card
    metric: Metric
    chart: ControlData
    baseline: str
    signals: tuple[SignalRow, ...]
    target: float | None
    begun: date | None = None
    """From when on the metric is judged anew; None where it never was."""


@dataclass(frozen=True)
class Series:
    """What one metric was: in the period, in the one before, and point by point of the lead."""

    total: Sums = (None, None)
    before: Sums = (None, None)
    points: Mapping[date, Sums] | None = None


def trend(
    metric: Metric,
    spans: Spans,
    series: Series,
    duty: Mapping[date, Sums],
    target: float | None,
    begun: date | None = None,
    events: Sequence[EventRow] = (),
) -> Trend:
    """One metric of the page; `duty` holds calls and agent-days by point.

    With `begun`, limits and signals come from the points from that day on only. `events` lie in the lead.
    """
    starts = spans.starts
    sums = [(series.points or {}).get(start, (None, None)) for start in starts]
    old = 0 if begun is None else sum(start < begun for start in starts)
    found, count = _judged(metric, [(None, None)] * old + sums[old:])
    aim = None if target is None else Target(target, metric.direction, metric.format)
    points = tuple(
        Point(start, metric.value(*parts), _told(metric, parts, duty.get(start)))
        for start, parts in zip(starts, sums, strict=True)
    )
    series_on_view = ControlData(
        _head(metric, spans),
        metric.format,
        metric.direction,
        points,
        target=aim,
        weekly=spans.weekly,
        begun=old,
        events=tuple(Happening(bisect_right(starts, event.day) - 1, event.text) for event in events),
    )
    whole = _chart(found, series_on_view, old)
    shown = sum(start < spans.shown.first for start in starts)
    chart = whole.since(shown)
    card = _card(metric, series, chart, aim)
    baseline = _baseline(starts, found, count, begun)
    return Trend(card, metric, chart, baseline, _rows(whole, shown), target, begun)


def _judged(metric: Metric, sums: list[Sums]) -> tuple[Chart | RateChart, int]:
    """The first three quarters make the limits. What sticks at a bound gets neither limits nor signals."""
    values = [metric.value(*parts) for parts in sums]
    if metric.at_bound:
        return Chart(tuple(values)), 0
    measured = sum(value is not None for value in values)
    count = max(signals.BASELINE_POINTS, round(measured * _BASELINE_SHARE))
    return judged(metric, sums, count), count


def judged(metric: Metric, sums: Sequence[Sums], count: int) -> Chart | RateChart:
    """p′ or p for shares of calls, XmR for all else; the first `count` measured points make the limits.

    Rare errors get exact limits.
    """
    if metric.is_share and all(0 <= (part or 0) <= (whole or 0) for part, whole in sums if whole):
        parts, wholes = [part for part, _ in sums], [whole for _, whole in sums]
        if metric.source is Source.QUALITY and is_rare(parts, wholes):
            return rare_chart(parts, wholes, count)
        sizes = [whole for whole in wholes if whole]
        chart = signals.p_prime if sizes and median(sizes) >= _MANY else signals.p_chart
        return chart(parts, wholes, count)
    return signals.xmr([metric.value(*each) for each in sums], count, floor=0.0, ceiling=metric.ceiling)


def _chart(judged: Chart | RateChart, series: ControlData, old: int) -> ControlData:
    """The series with what was judged of it: mean, limits, ranges and signals; none for `old` points."""
    made = replace(series, mean=judged.mean, signals=judged.signals, missing=judged.missing)
    if isinstance(judged, RateChart):
        return replace(made, uppers=judged.uppers, lowers=judged.lowers)
    return replace(
        made,
        uppers=(None,) * old + (judged.upper,) * (len(series.points) - old),
        lowers=(None,) * old + (judged.lower,) * (len(series.points) - old),
        ranges=judged.ranges,
        range_mean=judged.range_mean,
        range_upper=judged.range_upper,
    )


def _head(metric: Metric, spans: Spans) -> ChartHead:
    unit = formats.unit(metric.format)
    caption = " · ".join(filter(None, (unit, spans.grain, spans.shown.title)))
    return ChartHead(translate("metrics", metric.label), caption, definition(metric))


def definition(metric: Metric) -> str:
    """The 口径 line of a metric, for below its chart."""
    source = translate("kpi", _FROM[metric.source])
    words = translate("metrics", metric.definition)
    return str(phrase("kpi", "Definition: {definition} ({source})", definition=words, source=source))


_FROM = {
    Source.AGENT: mark("kpi", "from agent reports"),
    Source.QUEUE: mark("kpi", "from queue reports"),
    Source.ATTENDANCE: mark("kpi", "from attendance records"),
    Source.QUALITY: mark("kpi", "from quality checks"),
}


def _told(metric: Metric, parts: Sums, duty: Sums | None) -> str:
    """What a point stands on."""
    if metric.at_bound:
        return _counts(parts)
    return _cases(metric, parts) if metric.source is Source.QUALITY else _facts(duty)


def _cases(metric: Metric, parts: Sums) -> str:
    """2 of 79; a score: 79 checks."""
    some, whole = parts
    if some is None or not whole:
        return ""
    if metric.is_share:
        return str(phrase("kpi", "{some:,} of {whole:,}", some=some, whole=whole))
    text = plural(whole, mark("kpi", "{checks:,} check"), mark("kpi", "{checks:,} checks"))
    return str(phrase("kpi", text, checks=whole))


def _counts(parts: Sums) -> str:
    """What a rate at its bound stands on."""
    present, due = parts
    if present is None or not due:
        return ""
    return str(phrase("kpi", "{present:,} of {due:,} shifts", present=present, due=due))


def _facts(duty: Sums | None) -> str:
    calls, agents = duty or (None, None)
    if calls is None or not agents:
        return ""
    return str(phrase("kpi", "{agents:,} agent-days, {calls:,} calls", agents=agents, calls=calls))


def _card(metric: Metric, series: Series, chart: ControlData, target: Target | None) -> Card:
    value, before = metric.value(*series.total), metric.value(*series.before)
    return Card(
        key=metric.key,
        label=translate("metrics", metric.label),
        state=_state(value, chart, target),
        value=formats.text(value, metric.format),
        unit=formats.unit(metric.format),
        target="" if target is None else target.label,
        change=_counts(series.total) if metric.at_bound else _change(value, before, metric.format),
        values=tuple(point.value for point in chart.points),
        direction=metric.direction,
        note=str(phrase("kpi", "No attendance records yet")) if metric.at_bound and value is None else "",
    )


def _state(value: float | None, chart: ControlData, target: Target | None) -> State:
    if value is None:
        return State.NOTHING
    holding = [signal for signal in chart.signals if _holds(signal, chart)]
    tones = {chart.tone(signal) for signal in holding}
    for tone, state in _TONES:
        if tone in tones:
            return state
    met = None if target is None else target.met(value)
    if met is not None:
        return State.MET if met else State.MISSED
    return State.FEW if chart.missing else State.ORDINARY


def _holds(signal: Signal, chart: ControlData) -> bool:
    """Whether the signal still holds at the last measured point."""
    last = max((index for index, point in enumerate(chart.points) if point.value is not None), default=-1)
    return signal.last == last


def _change(value: float | None, before: float | None, format: Format) -> str:
    """The difference of the two figures as they are written; empty where one is missing."""
    if value is None or before is None:
        return ""
    difference = formats.rounded(value, format) - formats.rounded(before, format)
    return str(phrase("kpi", "Δ {change}", change=formats.signed(difference, format)))


def _baseline(starts: tuple[date, ...], judged: Chart | RateChart, count: int, begun: date | None) -> str:
    """From when to when the limits were taken; without limits only the begin, if there is one."""
    if judged.mean is None:
        return "" if begun is None else str(phrase("kpi", "Baseline from {first}", first=brief(begun)))
    measured = [start for start, value in zip(starts, judged.values, strict=True) if value is not None]
    used = measured[:count]
    return str(phrase("kpi", "Baseline {first} – {last}", first=brief(used[0]), last=brief(used[-1])))


def brief(day: date) -> str:
    """A day without weekday: 6月14日."""
    return str(phrase("kpi", "{month:02}-{day:02}", month=day.month, day=day.day))


def _rows(whole: ControlData, shown: int) -> tuple[SignalRow, ...]:
    """The signals that reach into what is on view, with all their days; the latest first."""
    found = [signal for signal in whole.signals if signal.last >= shown]
    found.sort(key=lambda signal: (signal.last, signal.rule), reverse=True)
    return tuple(_row(signal, whole) for signal in found)


def _row(signal: Signal, chart: ControlData) -> SignalRow:
    average = formats.text(chart.average(signal), chart.format)
    mean = formats.text(chart.mean, chart.format)
    run = signal.rule is Rule.RUN
    values = str(phrase("kpi", "mean {mean} → {now}", mean=mean, now=average)) if run else average
    first, last = chart.points[signal.first].day, chart.points[signal.last].day
    key = (signal.rule, first, last)
    glyph = "■" if run else "◆"
    return SignalRow(
        key, first, last, chart.words(signal), glyph, chart.tone(signal), values, _holds(signal, chart)
    )


def arranged(trends: list[Trend]) -> list[Trend]:
    """Floor indicators first, then what has data, then the rest; each in the dictionary's order."""

    def place(found: Trend) -> tuple[int, int]:
        key = found.metric.key
        if key in FLOOR:
            return 0, FLOOR.index(key)
        return (2 if found.card.state is State.NOTHING else 1), METRICS.index(found.metric)

    return sorted(trends, key=place)
