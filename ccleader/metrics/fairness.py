"""One measure for all 一碗水端平: how much of a difference in counts is exposure, chance, or neither.

Given how many occurrences there were in all, and were all agents alike, each agent's count would be
binomial with the share of his person-shifts. What departs from that is more than chance.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, inf, lgamma, log

from ccleader.metrics.conduct import ConductKind, Entry
from ccleader.words import Phrase, mark, phrase, plural

LEAST = 5
"""Below so many occurrences, or with fewer than two agents, nothing is said about chance."""

_TAIL = 0.025


@dataclass(frozen=True)
class Share:
    """One agent's count beside what his shifts alone would give: 95 % lie from `low` to `high`.

    `side` is +1 above, −1 below, else 0.
    """

    agent_id: int
    count: int
    exposure: float
    expected: float
    low: int
    high: int
    side: int


@dataclass(frozen=True)
class Chance:
    """Whether counts differ by more than chance.

    `dispersion` is χ² per degree of freedom (1: as chance makes it), `p` how often chance alone differs as
    much; both None where too little happened. `by_exposure` and `by_chance` are the parts of the squared
    differences between the counts that shifts and chance explain, None where all counts are equal.
    """

    total: int
    shares: tuple[Share, ...]
    dispersion: float | None
    p: float | None
    by_exposure: float | None
    by_chance: float | None

    @property
    def beyond(self) -> tuple[int, ...]:
        """The agents outside 95 % for their shifts."""
        return tuple(share.agent_id for share in self.shares if share.side)

    @property
    def real(self) -> bool:
        """Whether the counts as a whole differ by more than chance (p below 5 %)."""
        return self.p is not None and self.p < 2 * _TAIL

    @property
    def sentence(self) -> Phrase:
        """What the counts say, for people."""
        if self.p is None:
            return phrase("fairness", "Too few occurrences ({total}) to tell agents apart.", total=self.total)
        if not self.real:
            return phrase(
                "fairness", "The agents differ no more than their shifts and chance make them differ."
            )
        count = len(self.beyond)
        if not count:
            return phrase("fairness", "The agents differ by more than chance, but no single one stands out.")
        said = plural(
            count,
            mark("fairness", "The agents differ by more than chance: one stands outside 95 %."),
            mark("fairness", "The agents differ by more than chance: {count} stand outside 95 %."),
        )
        return phrase("fairness", said, count=count)


def chance(counts: Mapping[int, int], exposures: Mapping[int, float]) -> Chance:
    """Whether the counts of agents differ by more than their exposures (person-shifts) and chance.

    Agents without exposure are left out, with their counts. p is the upper tail of a gamma distribution with
    the exact mean and variance that χ² has for this many occurrences (Haldane 1937), so it holds for few.
    """
    people = sorted(agent_id for agent_id, exposure in exposures.items() if exposure > 0)
    whole = sum(exposures[agent_id] for agent_id in people)
    total = sum(counts.get(agent_id, 0) for agent_id in people)
    rates = {agent_id: exposures[agent_id] / whole for agent_id in people}
    enough = total >= LEAST and len(people) > 1
    shares = tuple(
        _share(agent_id, counts.get(agent_id, 0), exposures[agent_id], rates[agent_id], total, enough)
        for agent_id in people
    )
    if not enough:
        return Chance(total, shares, None, None, None, None)
    square = sum((share.count - share.expected) ** 2 / share.expected for share in shares)
    return Chance(
        total,
        shares,
        square / (len(people) - 1),
        _p_value(square, list(rates.values()), total),
        *_explained(shares, total),
    )


def _share(agent_id: int, count: int, exposure: float, rate: float, total: int, enough: bool) -> Share:
    low, high = _limits(rate, total)
    side = (count > high) - (count < low) if enough else 0
    return Share(agent_id, count, exposure, rate * total, low, high, side)


def _explained(shares: tuple[Share, ...], total: int) -> tuple[float | None, float | None]:
    """The parts of the squared differences from the mean that exposure and chance explain."""
    mean = total / len(shares)
    whole = sum((share.count - mean) ** 2 for share in shares)
    if not whole:
        return None, None
    left = sum((share.count - share.expected) ** 2 for share in shares)
    by_exposure = max(0.0, 1 - left / whole)
    by_chance = sum(share.expected * (1 - share.expected / total) for share in shares) / whole
    return by_exposure, min(by_chance, 1 - by_exposure)


def _p_value(square: float, rates: list[float], total: int) -> float:
    """How often χ² is at least as large when only chance is at work."""
    size = len(rates)
    mean = size - 1
    variance = 2 * mean + (sum(1 / rate for rate in rates) - size * size - 2 * mean) / total
    return _gamma_tail(mean * mean / variance, square * mean / variance)


def _gamma_tail(shape: float, value: float) -> float:
    """The regularised upper incomplete gamma function Q(shape, value), by series or continued fraction."""
    if value <= 0:
        return 1.0
    front = exp(shape * log(value) - value - lgamma(shape))
    if value < shape + 1:
        term = whole = 1 / shape
        step = shape
        while term > whole * 1e-12:
            step += 1
            term *= value / step
            whole += term
        return 1 - front * whole
    low, fraction = value + 1 - shape, 1 / (value + 1 - shape)
    above, ratio = inf, fraction
    step, change = 0, 0.0
    while abs(change - 1) > 1e-12:
        step += 1
        factor = step * (shape - step)
        low += 2
        fraction = 1 / (factor * fraction + low)
        above = low + factor / above
        change = above * fraction
        ratio *= change
    return front * ratio


def _limits(rate: float, total: int) -> tuple[int, int]:
    """The least and the most count that is not in a tail of 2.5 %, each point counted half for its own tail.

    Halves, since whole points would flag the alike far less often than 5 % (mid-P; Lancaster 1961).
    """
    below, usual = 0.0, []
    for count, point in enumerate(_binomial(rate, total)):
        if min(below + point / 2, 1 - below - point / 2) >= _TAIL:
            usual.append(count)
        below += point
    return usual[0], usual[-1]


def _binomial(rate: float, total: int) -> list[float]:
    """The probability of each count from 0 to `total`."""
    if rate >= 1:
        return [0.0] * total + [1.0]
    return [
        exp(
            lgamma(total + 1)
            - lgamma(count + 1)
            - lgamma(total - count + 1)
            + count * log(rate)
            + (total - count) * log(1 - rate)
        )
        for count in range(total + 1)
    ]


@dataclass(frozen=True)
class Treatment:
    """What one agent got under one article: how often only words, how often points, how many in all."""

    agent_id: int
    words: int = 0
    records: int = 0
    points: int = 0
    departures: int = 0

    @property
    def occurrences(self) -> int:
        """How often it happened."""
        return self.words + self.records

    def plus(self, entry: Entry) -> Treatment:
        """The treatment with one more entry."""
        gave = entry.kind is ConductKind.POINTS
        return Treatment(
            self.agent_id,
            self.words + (not gave),
            self.records + gave,
            self.points + entry.counted,
            self.departures + entry.departed,
        )


def article_treatment(entries: Iterable[Entry]) -> dict[int, tuple[Treatment, ...]]:
    """Article key → what each agent got under it, who broke it most first; struck records do not count."""
    found: dict[int, dict[int, Treatment]] = {}
    for entry in entries:
        if entry.standing.holds:
            agents = found.setdefault(entry.article_key, {})
            agents[entry.agent_id] = agents.get(entry.agent_id, Treatment(entry.agent_id)).plus(entry)
    return {
        key: tuple(sorted(agents.values(), key=lambda one: (-one.occurrences, one.agent_id)))
        for key, agents in found.items()
    }
