"""Quality checks in numbers: the score of a check, rates with their intervals, agreement of graders.

A rate of fatal errors is per check, one of non-fatal errors per opportunity (an item that applied).
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Protocol

from ccleader.metrics.signals import Interval, mean_interval, wilson

ENOUGH = 30
"""Fewer checks than this are a reason to coach, never to rank: 样本不足."""


def enough(checks: int) -> bool:
    """Whether so many checks may be compared with others."""
    return checks >= ENOUGH


class Item(Protocol):
    """An item of a scorecard; fatal ones weigh nothing."""

    @property
    def id(self) -> int:
        """By which it is called wrong."""

    @property
    def weight(self) -> int:
        """Points lost where it is wrong."""

    @property
    def fatal(self) -> bool:
        """Whether one such error is enough to fail."""


def score(
    items: Iterable[Item], wrong: Collection[int], not_applicable: Collection[int], fatal_zeroes: bool
) -> float:
    """The score of a check by the ids of items that were wrong or did not apply, as `graded`."""
    known = list(items)
    plain = [item for item in known if not item.fatal]
    return graded(
        sum(item.weight for item in plain),
        sum(item.weight for item in plain if item.id in wrong),
        sum(item.weight for item in plain if item.id in not_applicable),
        fatal_zeroes and any(item.fatal and item.id in wrong for item in known),
    )


def graded(full: int, lost: int, not_applicable: int, vetoed: bool) -> float:
    """Points of `full`: what was lost is set against the items that applied; 0 where vetoed.

    Where nothing applied nothing was lost.
    """
    if vetoed:
        return 0.0
    possible = full - not_applicable
    return full * (possible - lost) / possible if possible else float(full)


class Check(Protocol):
    """A check as far as rates need it: `opportunities` None where only a score was reported."""

    @property
    def counts(self) -> bool:
        """Whether it belongs to the score."""

    @property
    def of_100(self) -> float:
        """The score of 100, whatever the full score of its form."""

    @property
    def fatal(self) -> int:
        """Fatal errors."""

    @property
    def fatal_known(self) -> bool:
        """Whether anybody told of fatal errors."""

    @property
    def faults(self) -> int:
        """Non-fatal errors."""

    @property
    def opportunities(self) -> int | None:
        """Non-fatal items that applied."""


@dataclass(frozen=True)
class Rates:
    """What checks come to. `scores` are of 100, one of each check; rates are None without cases.

    `judged` checks tell of fatal errors, `fatal_checks` of them have one or more.
    """

    checks: int = 0
    fatal_checks: int = 0
    faults: int = 0
    opportunities: int = 0
    scores: tuple[float, ...] = ()
    judged: int = 0

    @property
    def score_sum(self) -> float:
        """Σ scores."""
        return fsum(self.scores)

    @property
    def mean_score(self) -> float | None:
        """Σ scores / checks, of 100."""
        return self.score_sum / self.checks if self.checks else None

    @property
    def fatal_rate(self) -> float | None:
        """Checks with a fatal error / checks that tell of them."""
        return self.fatal_checks / self.judged if self.judged else None

    @property
    def nonfatal_rate(self) -> float | None:
        """Non-fatal errors / opportunities."""
        return self.faults / self.opportunities if self.opportunities else None

    @property
    def mean_interval(self) -> Interval | None:
        """95 % t-interval of the mean score, within 0…100; None for fewer than two checks."""
        found = mean_interval(self.scores)
        return found and Interval(max(0.0, found.low), min(100.0, found.high))

    @property
    def fatal_interval(self) -> Interval | None:
        """Wilson's 95 % interval of the fatal rate."""
        return wilson(self.fatal_checks, self.judged)

    @property
    def nonfatal_interval(self) -> Interval | None:
        """Wilson's 95 % interval of the non-fatal rate."""
        return wilson(self.faults, self.opportunities)

    @property
    def enough(self) -> bool:
        """Whether they may be compared with others."""
        return enough(self.checks)


def rates(checks: Iterable[Check]) -> Rates:
    """The rates of those that count; one that is a score only is no opportunity."""
    counted = [check for check in checks if check.counts]
    itemised = [check for check in counted if check.opportunities is not None]
    judged = [check for check in counted if check.fatal_known]
    return Rates(
        len(counted),
        sum(check.fatal > 0 for check in judged),
        sum(check.faults for check in itemised),
        sum(check.opportunities or 0 for check in itemised),
        tuple(check.of_100 for check in counted),
        len(judged),
    )


def between_fatals(checks: Iterable[Check]) -> tuple[list[int], int]:
    """For a g chart: good checks before each one with a fatal error, in the order given.

    The second value are those since the last, which belong to no point yet.
    """
    found: list[int] = []
    good = 0
    for check in checks:
        if not check.counts or not check.fatal_known:
            continue
        if check.fatal:
            found.append(good)
            good = 0
        else:
            good += 1
    return found, good


@dataclass(frozen=True)
class Kappa:
    """Agreement of two graders on `n` items: observed, expected by chance, and Cohen's κ.

    κ is None where both said the same of everything: there is no chance to correct for.
    """

    observed: float
    expected: float
    kappa: float | None
    n: int


def kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> Kappa | None:
    """Cohen's κ = (observed − expected) / (1 − expected) of pairs of verdicts; None without pairs.

    Cohen 1960, Educ. Psychol. Meas. 20:37.
    """
    n = len(pairs)
    if not n:
        return None
    same = sum(one == other for one, other in pairs)
    ones, others = [one for one, _ in pairs], [other for _, other in pairs]
    by_chance = sum(ones.count(verdict) * others.count(verdict) for verdict in set(ones))
    observed, expected = same / n, by_chance / n**2
    return Kappa(observed, expected, (observed - expected) / (1 - expected) if by_chance < n**2 else None, n)
