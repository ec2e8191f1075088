"""Did a coaching help: a figure before and after it, against what chance alone explains.

The units are days with records, or checks: cases of one day belong together, so that it is the
variation from day to day that an interval must respect, not the number of calls.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import sqrt
from statistics import fmean, variance

from ccleader.metrics import formats
from ccleader.metrics.catalog import Direction, Format
from ccleader.metrics.signals import Interval, t_quantile
from ccleader.words import Phrase, mark, phrase

FEWEST, MOST = 5, 28
"""Days (or checks) that a window holds at least and at most."""

EXTREME = 1.5
"""Standard deviations from the group's mean beyond which an agent was picked for being extreme."""

_FEWEST_AGENTS = 5
_RARE = 10


class Verdict(StrEnum):
    """What a comparison says; CHANGED of a figure that has no better side."""

    BETTER = "better"
    WORSE = "worse"
    CHANGED = "changed"
    NO_CHANGE = "no_change"
    TOO_FEW = "too_few"


class Standing(StrEnum):
    """Where a goal is between its baseline and its target."""

    REACHED = "reached"
    ON_THE_WAY = "on_the_way"
    WORSE = "worse"
    UNKNOWN = "unknown"


LABELS: dict[StrEnum, str] = {
    Verdict.BETTER: mark("coaching", "Better"),
    Verdict.WORSE: mark("coaching", "Worse"),
    Verdict.CHANGED: mark("coaching", "Changed"),
    Verdict.NO_CHANGE: mark("coaching", "No change yet"),
    Verdict.TOO_FEW: mark("coaching", "Too few data yet"),
    Standing.REACHED: mark("coaching", "Reached"),
    Standing.ON_THE_WAY: mark("coaching", "On the way"),
    Standing.WORSE: mark("coaching", "Worse"),
    Standing.UNKNOWN: mark("coaching", "No data"),
}


@dataclass(frozen=True)
class Unit:
    """A day with records, or a check: what it adds to the two sums (denominator > 0)."""

    day: date
    numerator: float
    denominator: float


@dataclass(frozen=True)
class Estimate:
    """Σ numerator / Σ denominator of at least one unit, with its variance (None for one unit alone)."""

    value: float
    variance: float | None
    units: int
    cases: float
    first: date
    last: date


@dataclass(frozen=True)
class Regression:
    """An agent picked for being extreme: the change that chance alone would bring, on average.

    `reliability` is the share of the spread between agents that is theirs and not chance's. `beyond`
    judges what the change exceeds `expected` by.
    """

    mean: float
    deviation: float
    reliability: float
    expected: float
    beyond: Verdict


@dataclass(frozen=True)
class Effect:
    """Before and after in equal windows, in the figure's own unit; `missing` more units are needed.

    `interval` holds the true difference with 95 %. `regression` is None where the agent was not extreme.
    """

    verdict: Verdict
    before: Estimate | None = None
    after: Estimate | None = None
    difference: float | None = None
    interval: Interval | None = None
    missing: int = 0
    regression: Regression | None = None


def estimate(units: Sequence[Unit]) -> Estimate | None:
    """The ratio of sums; None without units.

    Its variance is linearised: Σ eᵢ² / (1 − hᵢ) / (Σd)², eᵢ = nᵢ − r·dᵢ, hᵢ = dᵢ / Σd. Dividing by
    1 − hᵢ makes it unbiased for days of unequal volume (HC2; MacKinnon & White 1985).
    """
    if not units:
        return None
    cases = sum(unit.denominator for unit in units)
    value = sum(unit.numerator for unit in units) / cases
    days = [unit.day for unit in units]
    spread = None
    if len(units) > 1:
        residuals = ((unit.numerator - value * unit.denominator, unit.denominator / cases) for unit in units)
        spread = sum(residual**2 / (1 - weight) for residual, weight in residuals) / cases**2
    return Estimate(value, spread, len(units), cases, min(days), max(days))


def windows(
    units: Iterable[Unit], opened_on: date, began_on: date, today: date
) -> tuple[list[Unit], list[Unit]]:
    """The last units before a coaching was opened and the first after it began, equally many.

    A talk may have been held before it was entered: then that is where both end.
    """
    ordered = sorted(units, key=lambda unit: unit.day)
    before = [unit for unit in ordered if unit.day < min(opened_on, began_on)]
    after = [unit for unit in ordered if began_on < unit.day <= today]
    size = min(len(before), len(after), MOST)
    return (before[-size:], after[:size]) if size else (before[-MOST:], after[:MOST])


def effect(
    before: Sequence[Unit],
    after: Sequence[Unit],
    direction: Direction,
    *,
    is_share: bool = False,
    group: Sequence[Estimate] = (),
) -> Effect:
    """Compare two windows; `group` are the estimates of all the group's agents before, this one's among them.

    `is_share`: numerators count cases among those of the denominator.
    """
    was, now = estimate(before), estimate(after)
    fewest = min(len(before), len(after))
    if was is None or now is None or fewest < FEWEST:
        return Effect(Verdict.TOO_FEW, was, now, missing=FEWEST - fewest)
    difference = now.value - was.value
    reach = _reach(was, now, is_share=is_share)
    interval = Interval(difference - reach, difference + reach)
    return Effect(
        _verdict(interval, direction),
        was,
        now,
        difference,
        interval,
        regression=_regression(was, interval, direction, group),
    )


def _verdict(interval: Interval, direction: Direction) -> Verdict:
    if interval.low <= 0 <= interval.high:
        return Verdict.NO_CHANGE
    if direction is Direction.NEITHER:
        return Verdict.CHANGED
    return Verdict.BETTER if (interval.low > 0) is (direction is Direction.UP) else Verdict.WORSE


def _reach(was: Estimate, now: Estimate, *, is_share: bool) -> float:
    """Half the 95 % interval of a difference of two ratios: Welch's t over the units."""
    variances = [_spread(side, was, now, is_share=is_share) for side in (was, now)]
    both = sum(variances)
    if not both:
        return 0.0
    freedom = both**2 / sum(
        spread**2 / (side.units - 1) for spread, side in zip(variances, (was, now), strict=True)
    )
    return t_quantile(max(1, int(freedom))) * sqrt(both)


def _spread(side: Estimate, was: Estimate, now: Estimate, *, is_share: bool) -> float:
    """The variance of one side; of rare events at least that of a share with one more of each kind.

    Where next to nothing happened the days hardly differ, and would promise too much
    (Agresti & Caffo 2000, Am. Stat. 54:280).
    """
    assert side.variance is not None
    events = sum(each.value * each.cases for each in (was, now))
    if not is_share or _RARE <= events <= was.cases + now.cases - _RARE:
        return side.variance
    share = (side.value * side.cases + 1) / (side.cases + 2)
    return max(side.variance, share * (1 - share) / (side.cases + 2))


def _regression(
    was: Estimate, interval: Interval, direction: Direction, group: Sequence[Estimate]
) -> Regression | None:
    """Shrinkage to the group's mean: true variance = variance of the agents' values − their mean error."""
    known = [other for other in group if other.variance is not None and other.units >= FEWEST]
    if len(known) < _FEWEST_AGENTS:
        return None
    values = [other.value for other in known]
    mean, total = fmean(values), variance(values)
    if not total or abs(was.value - mean) <= EXTREME * sqrt(total):
        return None
    error = fmean(other.variance or 0.0 for other in known)
    reliability = max(0.0, total - error) / total
    expected = (1 - reliability) * (mean - was.value)
    beyond = Interval(interval.low - expected, interval.high - expected)
    return Regression(mean, sqrt(total), reliability, expected, _verdict(beyond, direction))


@dataclass(frozen=True)
class Progress:
    """How far a goal is: `share` 0 at the baseline, 1 at the target (None where they do not tell)."""

    standing: Standing
    share: float | None = None


def progress(
    baseline: float | None, now: float | None, target: float | None, direction: Direction, format: Format
) -> Progress:
    """Where a goal is now, compared as the figures are written.

    Which side is better says the figure, else the way from baseline to target. A target on the worse
    side of the baseline is a limit to keep: what lies between the two has reached it.
    """
    if now is None or target is None:
        return Progress(Standing.UNKNOWN)
    sign = _better(baseline, target, direction)
    here, there = sign * formats.rounded(now, format), sign * formats.rounded(target, format)
    start = None if baseline is None else sign * formats.rounded(baseline, format)
    share = None if start is None or start >= there else (here - start) / (there - start)
    if here >= there:
        return Progress(Standing.REACHED, share)
    fell_back = start is not None and here < min(start, there)
    return Progress(Standing.WORSE if fell_back else Standing.ON_THE_WAY, share)


def _better(baseline: float | None, target: float, direction: Direction) -> int:
    """+1 where more is better, −1 where less is."""
    if direction is Direction.NEITHER:
        return 1 if baseline is None or target >= baseline else -1
    return 1 if direction is Direction.UP else -1


def sentence(found: Effect, format: Format, *, per_check: bool = False) -> Phrase:
    """A comparison in words: 212 → 196, difference −16 (95 %: −25 to −7), 20 days each."""
    if found.before is None or found.after is None or found.difference is None or found.interval is None:
        if per_check:
            return phrase("coaching", "Too few data yet: {missing} more checks", missing=found.missing)
        return phrase("coaching", "Too few data yet: {missing} more days", missing=found.missing)
    values = {
        "before": formats.text(found.before.value, format),
        "after": formats.text(found.after.value, format),
        "difference": formats.signed(found.difference, format),
        "low": formats.signed(found.interval.low, format),
        "high": formats.signed(found.interval.high, format),
        "count": found.before.units,
    }
    if per_check:
        text = mark(
            "coaching",
            "{before} → {after}, difference {difference} (95 %: {low} to {high}), {count} checks each",
        )
    else:
        text = mark(
            "coaching",
            "{before} → {after}, difference {difference} (95 %: {low} to {high}), {count} days each",
        )
    return phrase("coaching", text, **values)


def warning(found: Regression, format: Format) -> Phrase:
    """What an agent picked for being extreme must be told with: how much chance alone would bring."""
    values = {"expected": formats.signed(found.expected, format), "mean": formats.text(found.mean, format)}
    if found.beyond in (Verdict.BETTER, Verdict.WORSE, Verdict.CHANGED):
        text = mark(
            "coaching",
            "Far from the group's {mean} at the start: {expected} would come by chance alone. "
            "The change is more than that.",
        )
    else:
        text = mark(
            "coaching",
            "Far from the group's {mean} at the start: {expected} would come by chance alone. "
            "The change is not told apart from that.",
        )
    return phrase("coaching", text, **values)
