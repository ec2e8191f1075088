"""Shares of few cases: exact limits, no runs, and no cry of wolf."""

from __future__ import annotations

from random import Random

import pytest

from ccleader.metrics.rare import is_rare, rare_chart
from ccleader.metrics.signals import Rule, Signal, p_chart


def test_one_fatal_error_in_three_checks_is_no_signal() -> None:
    fatal, checks = [2, *[0] * 11, 1], [72, *[5] * 11, 3]
    exact = rare_chart(fatal, checks, baseline=12)
    assert exact.signals == ()
    assert exact.mean == pytest.approx(2 / 127)
    assert [signal.first for signal in p_chart(fatal, checks, 12).signals if signal.rule is Rule.OUTSIDE] == [
        12
    ]


def test_three_fatal_errors_in_five_checks_are_one() -> None:
    chart = rare_chart([2, *[0] * 11, 3], [72, *[5] * 12], baseline=12)
    assert chart.signals == (Signal(Rule.OUTSIDE, 12, 12, 1, 1),)


def test_weeks_without_errors_are_no_run() -> None:
    assert rare_chart([1, *[0] * 20], [10, *[4] * 20]).signals == ()


def test_few_points_and_points_that_never_vary_have_no_limits() -> None:
    short = rare_chart([1] * 11, [5] * 11)
    assert (short.missing, short.mean, set(short.uppers)) == (1, None, {None})
    clean = rare_chart([0] * 12, [5] * 12)
    assert (clean.mean, clean.missing, set(clean.uppers)) == (0, 0, {None})


def test_a_point_without_cases_is_a_gap() -> None:
    chart = rare_chart([1, None, 0, *[0] * 11], [5, 5, 0, *[5] * 11])
    assert chart.values[:3] == (0.2, None, None)
    assert chart.uppers[1:3] == (None, None)
    assert chart.baseline == 12


@pytest.mark.parametrize(
    ("successes", "totals", "rare"),
    [
        ([1, 0, 0], [20, 20, 20], True),
        ([20, 19, 20], [20, 20, 20], True),
        ([10, 12, 9], [20, 20, 20], False),
        ([2, 3, 2], [100, 120, 100], True),
        ([8, 9, 8], [100, 120, 100], False),
        ([None, 0], [5, 0], False),
    ],
)
def test_rare_is_fewer_than_five_cases_a_point(
    successes: list[int | None], totals: list[int | None], rare: bool
) -> None:
    assert is_rare(successes, totals) is rare


def test_equal_months_signal_as_seldom_as_the_limits_promise() -> None:
    random = Random(7)
    weeks = 4000
    fatal = [sum(random.random() < 0.0231 for _ in range(18)) for _ in range(weeks)]
    outside = len(rare_chart(fatal, [18] * weeks).signals)
    assert outside / weeks < 0.002


def test_where_almost_all_succeed_the_limits_are_turned() -> None:
    fatal, checks = [1, *[0] * 11, 2, 3], [60, *[5] * 13]
    failed = rare_chart(fatal, checks, 12)
    passed = rare_chart([size - count for count, size in zip(fatal, checks, strict=True)], checks, 12)
    assert [signal.first for signal in passed.signals] == [signal.first for signal in failed.signals]
    assert [signal.side for signal in passed.signals] == [-1] * len(failed.signals)


def test_a_point_of_many_cases_among_small_ones_has_funnel_limits() -> None:
    chart = rare_chart([1, *[0] * 11, 45], [60, *[5] * 11, 3000], 12)
    assert chart.uppers[-1] == pytest.approx(1 / 115, abs=0.006)
    assert [signal.first for signal in chart.signals] == [12]
