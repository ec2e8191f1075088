"""Fairness: agents who are alike are called alike about as often as 95 % promises, unlike ones are not."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date
from itertools import product
from math import exp, factorial, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccleader.metrics import fairness
from ccleader.metrics.conduct import ConductKind, Entry, Standing
from ccleader.metrics.fairness import Treatment, chance

DAY = date(2026, 6, 10)
RUNS = 300


def drawn(source: random.Random, exposures: dict[int, float], total: int) -> Counter[int]:
    """Occurrences of agents who are all alike: only the shifts decide on whom one falls."""
    return Counter(source.choices(list(exposures), weights=list(exposures.values()), k=total))


@pytest.mark.parametrize(("size", "total"), [(18, 18), (18, 90), (30, 200), (5, 40)])
def test_agents_alike_are_flagged_as_often_as_promised(size: int, total: int) -> None:
    source = random.Random(20260610 + size + total)
    exposures = {who: float(source.choice((10, 18, 20, 22))) for who in range(size)}
    found = [chance(drawn(source, exposures, total), exposures) for _ in range(RUNS)]
    differ = sum(one.real for one in found) / RUNS
    beyond = sum(len(one.beyond) for one in found) / RUNS / size
    assert 0.012 <= differ <= 0.088  # 5 %, ± 3 standard errors of 300 runs
    assert 0.01 <= beyond <= 0.06  # counts are whole: fewer than 5 % where little happens
    assert sum(one.dispersion or 0 for one in found) / RUNS == pytest.approx(1, abs=0.1)


def test_of_few_occurrences_and_unlike_shifts_every_outcome_is_weighed() -> None:
    """Somebody who was hardly there makes χ² jump: all 84 ways to share six occurrences, by their odds."""
    exposures = {0: 1.0, 1: 20.0, 2: 20.0, 3: 20.0}
    whole, total = sum(exposures.values()), 6
    flagged = sum(
        factorial(total) * prod((exposures[who] / whole) ** n / factorial(n) for who, n in enumerate(counts))
        for counts in product(range(total + 1), repeat=4)
        if sum(counts) == total and chance(dict(enumerate(counts)), exposures).real
    )
    assert 0.02 < flagged < 0.06


def test_agents_unlike_are_told_apart() -> None:
    exposures = dict.fromkeys(range(18), 20.0)
    found = chance({0: 14, **dict.fromkeys(range(1, 18), 2)}, exposures)
    assert found.real
    assert found.beyond == (0,)
    assert found.shares[0].side == 1
    assert found.dispersion is not None
    assert found.dispersion > 2
    assert found.sentence.values == {"count": 1}


def test_who_never_is_recorded_stands_out_below() -> None:
    exposures = dict.fromkeys(range(5), 20.0)
    found = chance({0: 0, 1: 12, 2: 12, 3: 12, 4: 12}, exposures)
    assert found.beyond == (0,)
    assert found.shares[0].side == -1


def test_more_shifts_explain_more_records() -> None:
    exposures = {1: 5.0, 2: 10.0, 3: 20.0}
    found = chance({1: 5, 2: 10, 3: 20}, exposures)
    assert (found.by_exposure, found.by_chance) == (pytest.approx(1), pytest.approx(0))
    assert found.beyond == ()
    assert [share.expected for share in found.shares] == pytest.approx([5, 10, 20])
    assert not found.real


def test_little_says_nothing() -> None:
    few = chance({1: 4}, {1: 20.0, 2: 20.0})
    assert (few.p, few.dispersion, few.by_exposure, few.beyond, few.real) == (None, None, None, (), False)
    assert few.sentence.values == {"total": 4}
    alone = chance({1: 40}, {1: 20.0, 2: 0.0})
    assert (alone.p, alone.total, len(alone.shares)) == (None, 40, 1)
    assert chance({}, {}).total == 0


def test_who_was_not_there_is_left_out() -> None:
    found = chance({1: 3, 2: 3, 3: 9}, {1: 10.0, 2: 10.0, 3: 0.0})
    assert (found.total, [share.agent_id for share in found.shares]) == (6, [1, 2])
    assert found.by_exposure is None


def test_all_may_differ_without_one_standing_out() -> None:
    exposures = dict.fromkeys(range(30), 20.0)
    counts = {who: 1 if who % 2 else 7 for who in exposures}
    found = chance(counts, exposures)
    assert found.real
    assert found.beyond == ()
    assert str(found.sentence) != str(chance({0: 9, 1: 9}, {0: 1.0, 1: 1.0}).sentence)


@given(
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 25)), max_size=20),
)
def test_parts_are_parts_and_limits_hold_the_expected(agents: list[tuple[int, int]]) -> None:
    found = chance(
        {who: count for who, (count, _) in enumerate(agents)},
        {who: float(shifts) for who, (_, shifts) in enumerate(agents)},
    )
    assert sum(share.count for share in found.shares) == found.total
    assert sum(share.expected for share in found.shares) == pytest.approx(found.total)
    for share in found.shares:
        assert share.low - 1 < share.expected < share.high + 1
    if found.by_exposure is not None and found.by_chance is not None:
        assert 0 <= found.by_exposure <= 1
        assert -1e-9 <= found.by_chance <= 1 - found.by_exposure + 1e-9
    assert found.p is None or 0 <= found.p <= 1


@pytest.mark.parametrize(
    ("shape", "value", "tail"),
    [(1, 2, exp(-2)), (1, 0.5, exp(-0.5)), (5, 3, 0.8152632445), (5, 12, 0.0076003907), (3, 0, 1)],
)
def test_the_gamma_tail_is_that_of_the_tables(shape: float, value: float, tail: float) -> None:
    assert fairness._gamma_tail(shape, value) == pytest.approx(tail, rel=1e-8)


def test_the_same_article_shows_who_got_what() -> None:
    entries = [
        Entry(1, DAY, ConductKind.WARNING, 0, 7, departed=True),
        Entry(1, DAY, ConductKind.REMINDER, 0, 7),
        Entry(2, DAY, ConductKind.POINTS, 2, 7),
        Entry(2, DAY, ConductKind.POINTS, 2, 7, Standing.STRUCK),
        Entry(2, DAY, ConductKind.POINTS, 1, 8),
    ]
    found = fairness.article_treatment(entries)
    assert found[7] == (Treatment(1, words=2, departures=1), Treatment(2, records=1, points=2))
    assert found[8] == (Treatment(2, records=1, points=1),)
