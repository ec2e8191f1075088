"""A chart of shares with few cases a point, where normal limits and runs would cry wolf."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median

from ccleader.metrics.signals import BASELINE_POINTS, Interval, RateChart, Rule, Signal, funnel

_FEWEST_EXPECTED = 5
"""Expected cases a point below which a binomial share is far from normal."""

_TAIL = 0.001
"""How seldom chance alone may pass a limit; the lower one of so few cases is 0."""


def is_rare(successes: Sequence[int | None], totals: Sequence[int | None]) -> bool:
    """Whether a usual point has so few cases that its share cannot be judged by normal limits."""
    known = [
        (count, size) for count, size in zip(successes, totals, strict=True) if count is not None and size
    ]
    cases = sum(size for _, size in known)
    if not cases:
        return False
    rate = sum(count for count, _ in known) / cases
    return min(rate, 1 - rate) * median(size for _, size in known) < _FEWEST_EXPECTED


def rare_chart(
    successes: Sequence[int | None], totals: Sequence[int | None], baseline: int | None = None
) -> RateChart:
    """Exact binomial limits (99.8 %) by each point's number of cases; a point without cases is a gap.

    Runs say nothing here: most points lie at 0, so eight in a row below the mean are ordinary.
    """
    pairs = list(zip(successes, totals, strict=True))
    series = tuple(count / size if count is not None and size else None for count, size in pairs)
    known = _known(pairs)[:baseline]
    missing = max(0, BASELINE_POINTS - len(known))
    nowhere = (None,) * len(series)
    if missing:
        return RateChart(series, None, len(known), missing, uppers=nowhere, lowers=nowhere)
    mean = sum(count for count, _ in known) / sum(size for _, size in known)
    if not 0 < mean < 1:
        return RateChart(series, mean, len(known), uppers=nowhere, lowers=nowhere)
    limits = [_limits(mean, size) if size and count is not None else None for count, size in pairs]
    outside = tuple(
        Signal(Rule.OUTSIDE, at, at, 1 if value > limit.high else -1, 1)
        for at, (value, limit) in enumerate(zip(series, limits, strict=True))
        if value is not None and limit is not None and not limit.contains(value)
    )
    return RateChart(
        series,
        mean,
        len(known),
        signals=outside,
        uppers=tuple(None if limit is None else limit.high for limit in limits),
        lowers=tuple(None if limit is None else limit.low for limit in limits),
    )


def _limits(rate: float, size: int) -> Interval:
    """Shares within which a point lies but for one in a thousand on either side.

    Whole counts, not interpolated ones: of three checks one fatal error is either within or not.
    """
    if min(rate, 1 - rate) * size >= _FEWEST_EXPECTED:
        return funnel(rate, size).outer
    if rate > 0.5:
        return Interval((size - _most(1 - rate, size)) / size, 1.0)
    return Interval(0.0, _most(rate, size) / size)


def _most(rate: float, size: int) -> int:
    """The most cases that are no wonder."""
    most, chance = 0, (1 - rate) ** size
    above = 1 - chance
    while above >= _TAIL:
        most += 1
        chance *= (size - most + 1) / most * rate / (1 - rate)
        above -= chance
    return most


def _known(pairs: Iterable[tuple[int | None, int | None]]) -> list[tuple[int, int]]:
    return [(count, size) for count, size in pairs if count is not None and size]
