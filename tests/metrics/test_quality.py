"""Scores, rates and agreement: sums before quotients, nothing counted that does not count."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccleader.metrics import quality, signals
from ccleader.metrics.quality import Rates, between_fatals, kappa, rates, score


@dataclass(frozen=True)
class Item:
    id: int
    weight: int
    fatal: bool = False


@dataclass(frozen=True)
class Check:
    of_100: float = 100.0
    fatal: int = 0
    faults: int = 0
    opportunities: int | None = 20
    counts: bool = True
    fatal_known: bool = True


CARD = (Item(1, 0, True), Item(2, 50), Item(3, 30), Item(4, 20))
IDS = st.frozensets(st.integers(1, 9))
ITEMS = st.lists(st.tuples(st.integers(1, 40), st.booleans()), min_size=1, max_size=9).map(
    lambda found: [Item(at, 0 if fatal else weight, fatal) for at, (weight, fatal) in enumerate(found, 1)]
)
CHECKS = st.lists(
    st.builds(
        Check,
        st.integers(0, 100).map(float),
        st.integers(0, 2),
        st.integers(0, 5),
        st.one_of(st.none(), st.integers(5, 24)),
        st.booleans(),
        st.booleans(),
    )
)


@pytest.mark.parametrize(
    ("wrong", "aside", "zeroes", "points"),
    [
        ((), (), True, 100),
        ((3,), (), True, 70),
        ((3, 4), (), True, 50),
        ((2,), (4,), True, 37.5),
        ((1,), (), True, 0),
        ((1, 3), (), False, 70),
        ((), (2, 3, 4), True, 100),
    ],
)
def test_a_score_is_what_was_right_of_what_applied(
    wrong: tuple[int, ...], aside: tuple[int, ...], zeroes: bool, points: float
) -> None:
    assert score(CARD, wrong, aside, zeroes) == points


@given(ITEMS, IDS, IDS, st.booleans())
def test_a_score_lies_between_nothing_and_all_and_an_error_never_raises_it(
    items: list[Item], wrong: frozenset[int], aside: frozenset[int], zeroes: bool
) -> None:
    wrong -= aside
    full = sum(item.weight for item in items)
    points = score(items, wrong, aside, zeroes)
    assert 0 <= points <= full
    for more in {item.id for item in items} - wrong - aside:
        assert score(items, wrong | {more}, aside, zeroes) <= points


@given(CHECKS, CHECKS)
def test_rates_are_sums_over_sums_of_what_counts(some: list[Check], others: list[Check]) -> None:
    one, other, both = rates(some), rates(others), rates([*some, *others])
    assert both.checks == one.checks + other.checks
    assert both.faults == one.faults + other.faults
    assert both.opportunities == one.opportunities + other.opportunities
    assert both.fatal_checks == one.fatal_checks + other.fatal_checks
    assert both.score_sum == pytest.approx(one.score_sum + other.score_sum)
    assert rates([check for check in some if check.counts]) == one
    for rate, within in (
        (both.fatal_rate, both.fatal_interval),
        (both.nonfatal_rate, both.nonfatal_interval),
    ):
        assert (rate is None) is (within is None)
        assert rate is None or within is None or within.low - 1e-9 <= rate <= within.high + 1e-9


def test_a_score_alone_is_no_opportunity_and_a_silence_about_fatal_errors_no_zero() -> None:
    found = rates(
        [
            Check(90, fatal=1, faults=2),
            Check(80, faults=3, opportunities=None),
            Check(70, opportunities=None, fatal_known=False),
            Check(10, fatal=3, faults=9, counts=False),
        ]
    )
    assert (found.checks, found.mean_score) == (3, 80)
    assert (found.fatal_checks, found.judged, found.fatal_rate) == (1, 2, 0.5)
    assert (found.faults, found.opportunities, found.nonfatal_rate) == (2, 20, 0.1)


def test_without_checks_nothing_is_known() -> None:
    nothing = rates([])
    assert nothing == Rates()
    assert (nothing.mean_score, nothing.fatal_rate, nothing.nonfatal_rate) == (None, None, None)
    assert (nothing.mean_interval, nothing.fatal_interval, nothing.nonfatal_interval) == (None, None, None)
    assert rates([Check()]).mean_interval is None


def test_the_interval_of_a_mean_score_is_students_and_stays_on_the_scale() -> None:
    """Mean 90, standard deviation 5, n = 4: 90 ± 3.182 · 5 / 2."""
    found = rates([Check(of_100) for of_100 in (85, 90 - 12.5**0.5, 90 + 12.5**0.5, 95)]).mean_interval
    assert found is not None
    assert found.high - found.low == pytest.approx(2 * 3.182 * 5 / 2, rel=1e-3)
    high = rates([Check(100), Check(60)]).mean_interval
    assert high is not None
    assert (high.low, high.high) == (0, 100)


@pytest.mark.parametrize(
    ("passed", "checks", "low", "high"),
    [(5, 5, 56.6, 100), (4, 5, 37.6, 96.4), (9, 10, 59.6, 98.2), (27, 30, 74.4, 96.5), (80, 100, 71.1, 86.7)],
)
def test_few_checks_say_little(passed: int, checks: int, low: float, high: float) -> None:
    found = rates([Check(fatal=int(at >= passed)) for at in range(checks)]).fatal_interval
    assert found is not None
    assert (100 - 100 * found.high, 100 - 100 * found.low) == pytest.approx((low, high), abs=0.06)


def test_twenty_nine_checks_are_not_enough_to_compare() -> None:
    assert [rates([Check()] * n).enough for n in (0, 29, 30)] == [False, False, True]
    assert quality.enough(30)


def test_good_checks_between_fatal_ones_make_a_g_chart() -> None:
    checks = [Check(fatal=at % 13 == 12) for at in range(13 * 14 + 3)]
    between, since = between_fatals([*checks, Check(counts=False, fatal=1), Check(fatal_known=False)])
    assert (between, since) == ([12] * 14, 3)
    chart = signals.g_chart(between)
    assert chart.mean == 12
    assert chart.upper == pytest.approx(49.5, abs=0.05)


@given(CHECKS)
def test_every_good_check_lies_before_one_fatal_or_after_the_last(checks: list[Check]) -> None:
    between, since = between_fatals(checks)
    judged = [check for check in checks if check.counts and check.fatal_known]
    assert len(between) == sum(check.fatal > 0 for check in judged)
    assert sum(between) + since + len(between) == len(judged)


def test_kappa_corrects_agreement_for_chance() -> None:
    """Cohen's own kind of table: 20 both yes, 15 both no, 5 and 10 apart, of 50."""
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    found = kappa(pairs)
    assert found is not None
    assert (found.observed, found.expected, found.n) == (0.7, 0.5, 50)
    assert found.kappa == pytest.approx(0.4)


def test_kappa_without_a_choice_is_unknown() -> None:
    assert kappa([]) is None
    same = kappa([("y", "y")] * 9)
    assert same is not None
    assert (same.observed, same.kappa) == (1, None)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1))
def test_kappa_is_one_where_all_agree_and_the_same_from_both_sides(pairs: list[tuple[str, str]]) -> None:
    found, turned = kappa(pairs), kappa([(other, one) for one, other in pairs])
    assert found == turned
    assert found is not None
    assert found.kappa is None or found.kappa <= 1
    assert (found.kappa in (None, 1)) is all(one == other for one, other in pairs)


def test_scores_of_checks_are_ordered_by_what_was_lost() -> None:
    points = [score(CARD, wrong, (), True) for wrong in ((), (4,), (3,), (2,), (2, 3), (1,))]
    assert all(better > worse for better, worse in pairwise(points))
