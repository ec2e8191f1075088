"""Signal or noise: control charts, the only two rules that call a change real, and intervals.

A value of None is a gap: a day without facts. It is no point of a baseline, its neighbours
follow each other directly (for moving ranges and for runs), and it is never read as zero.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise
from math import exp, expm1, lgamma, log, log1p, sqrt
from math import floor as whole_below
from statistics import fmean, stdev
from typing import TypeVar

from ccleader.metrics.catalog import Direction
from ccleader.words import Phrase, phrase

BASELINE_POINTS = 12
"""Fewer points than this carry no limits: then a chart is line and target only."""

RUN_LENGTH = 8

# Constants for ranges of two points: E2, D4 and d2 (Wheeler, Understanding Variation).
_E2, _D4, _D2 = 2.66, 3.267, 1.128


class Rule(StrEnum):
    """Why something is a signal."""

    OUTSIDE = "outside"
    RUN = "run"


@dataclass(frozen=True)
class Signal:
    """One real change: chart indexes `first`…`last` holding `points` measured values.

    `side` is +1 above, −1 below.
    """

    rule: Rule
    first: int
    last: int
    side: int
    points: int


@dataclass(frozen=True)
class _Judged:
    """What every chart has; `baseline` points made the limits, `missing` more are needed first."""

    values: tuple[float | None, ...]
    mean: float | None = None
    baseline: int = 0
    missing: int = 0
    signals: tuple[Signal, ...] = ()

    @property
    def active(self) -> tuple[Signal, ...]:
        """The signals that still hold at the last measured point: all that a tile may mark."""
        last = max((index for index, value in enumerate(self.values) if value is not None), default=-1)
        return tuple(signal for signal in self.signals if signal.last == last)


@dataclass(frozen=True)
class Chart(_Judged):
    """A chart with one pair of limits; all None while `missing`, or when the baseline never varied.

    `ranges[i]` is the step from the measured point before i (None for gaps and the first point).
    """

    upper: float | None = None
    lower: float | None = None
    ranges: tuple[float | None, ...] = ()
    range_mean: float | None = None
    range_upper: float | None = None


@dataclass(frozen=True)
class RateChart(_Judged):
    """A chart whose limits differ by point, with its size; a limit is None at gaps and where Chart's are."""

    uppers: tuple[float | None, ...] = ()
    lowers: tuple[float | None, ...] = ()


def xmr(
    values: Sequence[float | None],
    baseline: int | None = None,
    floor: float | None = None,
    ceiling: float | None = None,
) -> Chart:
    """Individuals and moving ranges: mean ± 2.66 · mean range, range limit 3.267 · mean range.

    The first `baseline` measured points (all, if None) make the limits; natural bounds clip them.
    """
    series = tuple(values)
    measured, missing = _baseline(series, baseline)
    ranges = _ranges(series)
    if missing:
        return Chart(series, None, len(measured), missing, ranges=ranges)
    mean = fmean(measured)
    range_mean = fmean(abs(after - before) for before, after in pairwise(measured))
    if not range_mean:
        return Chart(series, mean, len(measured), ranges=ranges)
    upper, lower = mean + _E2 * range_mean, mean - _E2 * range_mean
    upper = upper if ceiling is None else min(upper, ceiling)
    lower = lower if floor is None else max(lower, floor)
    return Chart(
        series,
        mean,
        len(measured),
        signals=_judge(series, mean, [lower] * len(series), [upper] * len(series)),
        upper=upper,
        lower=lower,
        ranges=ranges,
        range_mean=range_mean,
        range_upper=_D4 * range_mean,
    )


def p_chart(
    successes: Sequence[int | None], totals: Sequence[int | None], baseline: int | None = None
) -> RateChart:
    """Shares with moderate n: p̄ ± 3·√(p̄(1−p̄)/nᵢ), p̄ = Σx/Σn; a point without cases is a gap."""
    return _rate_chart(successes, totals, baseline, _binomial_deviation, 1.0)


def p_prime(
    successes: Sequence[int | None], totals: Sequence[int | None], baseline: int | None = None
) -> RateChart:
    """Laney's p′ for shares with hundreds of cases a point: the p chart's limits × σz (Laney 2002)."""
    return _rate_chart(successes, totals, baseline, _laney_deviation, 1.0)


def g_chart(between: Sequence[int | None], baseline: int | None = None) -> Chart:
    """Rare events by the good cases between them: ḡ + 3·√(ḡ(ḡ+1)), lower limit 0 (Benneyan 2001).

    Above the upper limit is good news. Worse news can only show as a run below the mean.
    """
    series = tuple(None if value is None else float(value) for value in between)
    measured, missing = _baseline(series, baseline)
    if missing:
        return Chart(series, None, len(measured), missing)
    mean = fmean(measured)
    upper = mean + 3 * sqrt(mean * (mean + 1))
    signals = _judge(series, mean, [0.0] * len(series), [upper] * len(series))
    return Chart(series, mean, len(measured), signals=signals, upper=upper, lower=0.0)


def improves(signal: Signal, direction: Direction) -> bool | None:
    """Whether the change is for the better; None where the metric has no better side."""
    if direction is Direction.NEITHER:
        return None
    return (signal.side > 0) is (direction is Direction.UP)


def sentence(signal: Signal) -> Phrase:
    """The signal in words for the tip, the tile and the printed caption."""
    if signal.rule is Rule.OUTSIDE:
        if signal.side > 0:
            return phrase("signals", "above the upper limit")
        return phrase("signals", "below the lower limit")
    if signal.side > 0:
        return phrase("signals", "{points} in a row above the mean", points=signal.points)
    return phrase("signals", "{points} in a row below the mean", points=signal.points)


@dataclass(frozen=True)
class Interval:
    """The values from `low` to `high`, in the unit of what they surround."""

    low: float
    high: float

    def contains(self, value: float) -> bool:
        """Whether `value` lies within, ends included."""
        return self.low <= value <= self.high


@dataclass(frozen=True)
class Funnel:
    """Where one of many equals falls by chance at some n: `inner` 95 %, `outer` 99.8 %."""

    inner: Interval
    outer: Interval


_INNER_Z, _OUTER_Z = 1.959964, 3.090232
_INNER_TAIL, _OUTER_TAIL = 0.025, 0.001


def funnel(rate: float, total: int) -> Funnel:
    """Limits for a share of `total` cases (≥ 1) around the group's `rate` (0…1).

    Exact binomial limits, interpolated between counts (Spiegelhalter 2005, Stat. Med. 24:1185,
    appendix): at 20 checks and 2 % the normal approximation is far too narrow above.
    """
    return Funnel(_binomial_limits(rate, total, _INNER_TAIL), _binomial_limits(rate, total, _OUTER_TAIL))


def wilson(successes: int, total: int) -> Interval | None:
    """Wilson's 95 % interval of a share; None where nothing was counted or more succeeded than were."""
    if not 0 <= successes <= total or not total:
        return None
    share, square = successes / total, _INNER_Z**2
    centre = (share + square / (2 * total)) / (1 + square / total)
    reach = _INNER_Z * sqrt(share * (1 - share) / total + square / (4 * total**2)) / (1 + square / total)
    # At 0 and at n of n one end is exact; rounding may not push it past the bound.
    return Interval(max(0.0, centre - reach), min(1.0, centre + reach))


def mean_interval(values: Sequence[float | None]) -> Interval | None:
    """95 % t-interval of the mean of daily values (days on duty); None for fewer than two days."""
    days = [value for value in values if value is not None]
    if len(days) < 2:
        return None
    return _around(fmean(days), t_quantile(len(days) - 1) * stdev(days) / sqrt(len(days)))


def none_in(total: int) -> float:
    """Highest rate that `total` (≥ 1) checks without any event still allow, at 95 %.

    Exact form of the rule of three: 1 − 0.05^(1/n) ≈ 3/n.
    """
    return -expm1(log(0.05) / total)


# Two-sided 95 % points of Student's t for 1…9 degrees of freedom: NIST/SEMATECH e-Handbook 1.3.6.7.2.
_T_TABLE = (12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262)


def t_quantile(freedom: int) -> float:
    """Two-sided 95 % point; from 10 on by Abramowitz & Stegun 26.7.5 (error below 1e-4)."""
    if freedom <= len(_T_TABLE):
        return _T_TABLE[freedom - 1]
    z = _INNER_Z
    terms = (
        z,
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
    )
    return sum(term / float(freedom) ** power for power, term in enumerate(terms))


def _around(centre: float, reach: float) -> Interval:
    return Interval(centre - reach, centre + reach)


def _binomial_limits(rate: float, total: int, tail: float) -> Interval:
    if not 0 < rate < 1:
        return Interval(rate, rate)
    return Interval(_binomial_point(rate, total, tail), _binomial_point(rate, total, 1 - tail))


def _binomial_point(rate: float, total: int, probability: float) -> float:
    """Share of `total` below which `probability` lies, interpolated between whole counts."""
    # Ten deviations below the mean nothing is left to sum, and (1 − p)ⁿ would underflow.
    count = max(0, whole_below(total * rate - 10 * sqrt(total * rate * (1 - rate))) - 10)
    chance = exp(
        lgamma(total + 1)
        - lgamma(count + 1)
        - lgamma(total - count + 1)
        + count * log(rate)
        + (total - count) * log1p(-rate)
    )
    below = chance
    while below < probability and count < total:
        chance *= (total - count) / (count + 1) * rate / (1 - rate)
        count += 1
        below += chance
    return min(1.0, max(0.0, (count - (below - probability) / chance) / total))


_T = TypeVar("_T")
_Share = tuple[int, int]


def _baseline(points: Sequence[_T | None], length: int | None) -> tuple[list[_T], int]:
    """The measured points that make the limits, and how many more are needed."""
    measured = [point for point in points if point is not None][:length]
    return measured, max(0, BASELINE_POINTS - len(measured))


def _ranges(series: Sequence[float | None]) -> tuple[float | None, ...]:
    ranges: list[float | None] = []
    before: float | None = None
    for value in series:
        ranges.append(None if value is None or before is None else abs(value - before))
        before = before if value is None else value
    return tuple(ranges)


def _rate_chart(
    counts: Sequence[int | None],
    sizes: Sequence[int | None],
    baseline: int | None,
    deviation: Callable[[float, Sequence[_Share]], float],
    ceiling: float,
) -> RateChart:
    shares = [
        (count, size) if count is not None and size else None
        for count, size in zip(counts, sizes, strict=True)
    ]
    series = tuple(share and share[0] / share[1] for share in shares)
    measured, missing = _baseline(shares, baseline)
    nowhere = (None,) * len(series)
    if missing:
        return RateChart(series, None, len(measured), missing, uppers=nowhere, lowers=nowhere)
    mean = sum(count for count, _ in measured) / sum(size for _, size in measured)
    reach = 3 * deviation(mean, measured)
    if not reach:
        return RateChart(series, mean, len(measured), uppers=nowhere, lowers=nowhere)
    uppers = tuple(share and min(ceiling, mean + reach / sqrt(share[1])) for share in shares)
    lowers = tuple(share and max(0.0, mean - reach / sqrt(share[1])) for share in shares)
    signals = _judge(series, mean, lowers, uppers)
    return RateChart(series, mean, len(measured), signals=signals, uppers=uppers, lowers=lowers)


def _binomial_deviation(rate: float, measured: Sequence[_Share]) -> float:
    del measured
    # Reports may count more answered than offered: no share then, so no limits.
    return sqrt(max(0.0, rate * (1 - rate)))


def _laney_deviation(rate: float, measured: Sequence[_Share]) -> float:
    """The binomial deviation × σz, σz = mean |zᵢ − zᵢ₋₁| / 1.128."""
    scores = [(count / size - rate) * sqrt(size) for count, size in measured]
    return fmean(abs(after - before) for before, after in pairwise(scores)) / _D2


def _judge(
    series: Sequence[float | None],
    mean: float,
    lowers: Sequence[float | None],
    uppers: Sequence[float | None],
) -> tuple[Signal, ...]:
    """All points outside, then all runs, each in order of time."""
    measured = [
        (index, value, lower, upper)
        for index, (value, lower, upper) in enumerate(zip(series, lowers, uppers, strict=True))
        if value is not None and lower is not None and upper is not None
    ]
    outside = [
        Signal(Rule.OUTSIDE, index, index, side, 1)
        for index, value, lower, upper in measured
        if (side := _side(value, lower, upper))
    ]
    runs = []
    for side, group in groupby(measured, key=lambda point: _side(point[1], mean, mean)):
        indexes = [point[0] for point in group]
        if side and len(indexes) >= RUN_LENGTH:
            runs.append(Signal(Rule.RUN, indexes[0], indexes[-1], side, len(indexes)))
    return (*outside, *runs)


def _side(value: float, low: float, high: float) -> int:
    """+1 above, −1 below, 0 within; a point on the line (but for rounding) is within and ends a run."""
    slack = 1e-9 * max(abs(value), abs(low), abs(high))
    if value > high + slack:
        return 1
    return -1 if value < low - slack else 0
