"""Agents beside each other: who differs by more than chance, and who cannot be judged. No Qt, no store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ccleader.metrics import formats, signals
from ccleader.metrics.catalog import METRICS, Direction, Metric, Source
from ccleader.metrics.periods import Period
from ccleader.metrics.signals import Interval
from ccleader.models.agents import AgentRow
from ccleader.ui.chart_data import ChartHead, Target
from ccleader.ui.compare_data import FunnelData, FunnelPoint, Ranked, RankedData, Verdict
from ccleader.ui.trends import Sums, definition
from ccleader.words import phrase, translate

ENOUGH_CALLS = 250
"""Below this many calls nobody is ranked: about a week of one agent's calls (± 7–12 %)."""

_FUNNEL_STEPS = 40
_NEVER_RANKED = ("calls_handled", "occupancy")
"""Sums depend on days at work, occupancy on the queue: neither is an agent's merit."""

_AGENTS = [metric for metric in METRICS if metric.source is Source.AGENT and not metric.variant_of]

MEANS: tuple[Metric, ...] = tuple(
    metric for metric in _AGENTS if not metric.is_share and metric.key not in _NEVER_RANKED
)
"""Metrics compared by ranked dots with an interval over the days on duty."""

RATES: tuple[Metric, ...] = tuple(metric for metric in _AGENTS if metric.is_share)
"""Metrics compared in the funnel."""


@dataclass(frozen=True)
class Member:
    """An agent with what is known of him for one metric: the sums, the daily values, the calls."""

    agent: AgentRow
    sums: Sums
    calls: int
    days: tuple[float | None, ...] = ()


@dataclass(frozen=True)
class Finding:
    """One line of the reading of the two charts."""

    glyph: str
    token: str
    text: str


def ranked(
    metric: Metric, period: Period, members: Sequence[Member], group: Sums, target: float | None
) -> RankedData:
    """Means with their t-intervals, best first; those with too few calls come last, without a position."""
    aim = None if target is None else Target(target, metric.direction, metric.format)
    mean = metric.value(*group)
    rows = [_ranked(metric, member, mean if aim is None else aim.value) for member in members]
    known = [row for row in rows if row is not None]
    worst_last = -1 if metric.direction is Direction.UP else 1
    known.sort(key=lambda row: (row.verdict is Verdict.FEW, worst_last * row.value, row.number))
    caption = phrase("kpi", "mean and 95 % interval")
    return RankedData(
        _head(metric, period, str(caption)), metric.format, tuple(_placed(known, metric)), mean, aim
    )


def _ranked(metric: Metric, member: Member, reference: float | None) -> Ranked | None:
    value = metric.value(*member.sums)
    if value is None:
        return None
    interval = _interval(value, member.days)
    few = member.calls < ENOUGH_CALLS or interval is None
    verdict = Verdict.FEW if few else _verdict(metric, interval, reference)
    agent = member.agent
    return Ranked(agent.name, agent.number, value, interval, member.calls, verdict, None)


def _interval(value: float, days: Sequence[float | None]) -> Interval | None:
    """The spread of the days around the figure itself, which is a ratio of sums."""
    found = signals.mean_interval(days)
    if found is None:
        return None
    reach = (found.high - found.low) / 2
    return Interval(max(0.0, value - reach), value + reach)


def _verdict(metric: Metric, interval: Interval | None, reference: float | None) -> Verdict:
    """Where the interval lies to the reference, both as they are written."""
    if interval is None or reference is None or metric.direction is Direction.NEITHER:
        return Verdict.STRADDLES
    low, high, line = (
        formats.rounded(edge, metric.format) for edge in (interval.low, interval.high, reference)
    )
    if low <= line <= high:
        return Verdict.STRADDLES
    return Verdict.BETTER if (low > line) is (metric.direction is Direction.UP) else Verdict.WORSE


def _placed(rows: Sequence[Ranked], metric: Metric) -> list[Ranked]:
    """Positions for those who can be compared, where one side is better at all."""
    if metric.direction is Direction.NEITHER:
        return list(rows)
    return [
        row if row.verdict is Verdict.FEW else replace(row, place=number)
        for number, row in enumerate(rows, 1)
    ]


def funnel(
    metric: Metric, period: Period, members: Sequence[Member], group: Sums, target: float | None
) -> FunnelData:
    """Rates against their number of cases, with 95 % and 99.8 % lines around the group's rate."""
    center = metric.value(*group)
    rows = tuple(filter(None, (_in_funnel(metric, member, center) for member in members)))
    aim = None if target is None else Target(target, metric.direction, metric.format)
    most = max((row.total for row in rows), default=1)
    least = min((row.total for row in rows), default=0)
    first, last = max(1, round(least * 0.9)), max(2, round(most * 1.05))
    totals = sorted(
        {round(first + (last - first) * part / _FUNNEL_STEPS) for part in range(_FUNNEL_STEPS + 1)}
    )
    limits = tuple((total, signals.funnel(center or 0.0, total)) for total in totals)
    caption = str(phrase("kpi", "funnel plot"))
    cases = _cases(metric)
    return FunnelData(_head(metric, period, caption), metric.format, cases, rows, center, limits, aim)


def _cases(metric: Metric) -> str:
    if metric.key == "csat":
        return str(phrase("kpi", "Rated calls (sample size)"))
    return str(phrase("kpi", "Calls (sample size)"))


def _in_funnel(metric: Metric, member: Member, center: float | None) -> FunnelPoint | None:
    value, total = metric.value(*member.sums), member.sums[1]
    if value is None or not total or center is None:
        return None
    lines = signals.funnel(center, total)
    zone = 0 if lines.inner.contains(value) else 2 if lines.outer.contains(value) else 3
    good = None
    if metric.direction is not Direction.NEITHER:
        good = (value > center) is (metric.direction is Direction.UP)
    return FunnelPoint(member.agent.name, member.agent.number, value, total, zone, good)


def _head(metric: Metric, period: Period, what: str) -> ChartHead:
    unit = formats.unit(metric.format)
    caption = " · ".join(filter(None, (unit, what, period.title)))
    return ChartHead(translate("metrics", metric.label), caption, definition(metric))


def findings(means: RankedData, rates: FunnelData) -> list[Finding]:
    """The reading of both charts in sentences; who is not named differs by no more than chance."""
    return [*_of_rates(rates), *_of_means(means)]


def _of_rates(data: FunnelData) -> list[Finding]:
    title = data.head.title
    found = []

    def named(*rows: FunnelPoint) -> str:
        return _names([f"{row.name} {formats.text(row.value, data.format)}" for row in rows])

    far = [row for row in data.rows if row.zone == 3 and row.good is False]
    if far:
        text = phrase(
            "kpi",
            "{title}: {names} beyond the 99.8 % line: a real difference.",
            title=title,
            names=named(*far),
        )
        found.append(Finding("◆", "bad", str(text)))
    near = [row for row in data.rows if row.zone == 2 and row.good is False]
    if near:
        text = phrase(
            "kpi",
            "{title}: {names} beyond the 95 % line: look again next period.",
            title=title,
            names=named(*near),
        )
        found.append(Finding("■", "warn", str(text)))
    good = [row for row in data.rows if row.zone and row.good is not False]
    if good:
        text = phrase(
            "kpi",
            "{title}: {names} better than chance: learn how they do it.",
            title=title,
            names=named(*good),
        )
        found.append(Finding("■", "data", str(text)))
    rest = sum(not row.zone for row in data.rows)
    if rest:
        text = phrase(
            "kpi", "{title}: the other {count} differ by no more than chance.", title=title, count=rest
        )
        found.append(Finding("●", "t3", str(text)))
    return found


def _of_means(data: RankedData) -> list[Finding]:
    title = data.head.title
    by: Mapping[Verdict, list[str]] = {
        verdict: [row.name for row in data.rows if row.verdict is verdict] for verdict in Verdict
    }
    against = (
        str(phrase("kpi", "target {value}", value=data.target.bound))
        if data.target is not None
        else str(phrase("kpi", "group {value}", value=formats.text(data.mean, data.format)))
    )
    found = []
    if names := by[Verdict.WORSE]:
        text = phrase(
            "kpi", "{title}: {names}: whole interval worse than {against}.",
            title=title, names=_names(names), against=against,
        )  # fmt: skip
        found.append(Finding("▲", "warn", str(text)))
    if names := by[Verdict.BETTER]:
        text = phrase(
            "kpi", "{title}: {names}: whole interval better than {against}.",
            title=title, names=_names(names), against=against,
        )  # fmt: skip
        found.append(Finding("●", "data", str(text)))
    if names := by[Verdict.FEW]:
        text = phrase(
            "kpi", "{title}: {names}: sample too small, below {calls} calls; not ranked.",
            title=title, names=_names(names), calls=ENOUGH_CALLS,
        )  # fmt: skip
        found.append(Finding("○", "t3", str(text)))
    return found


def _names(names: Sequence[str]) -> str:
    return str(phrase("kpi", ", ")).join(names)
