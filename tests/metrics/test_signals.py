"""Control charts, their two rules, and intervals: the dictionary's vectors and what must always hold."""

from itertools import pairwise
from math import comb, exp, lgamma, pi, sqrt
from statistics import stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccleader import words
from ccleader.metrics import signals
from ccleader.metrics.catalog import Direction
from ccleader.metrics.signals import Interval, Rule, Signal

AHT = [184, 190, 178, 188, 181, 193, 186, 179, 191, 185, 183, 189]
FATAL = [12, 15, 9, 20, 14, 11, 18, 13, 25, 10]
CHECKS = [410, 395, 420, 388, 405, 398, 412, 401, 399, 407]

gappy = st.lists(st.none() | st.integers(-1000, 1000), max_size=60)


def outside(index: int, side: int) -> Signal:
    return Signal(Rule.OUTSIDE, index, index, side, 1)


# --- individuals and moving ranges


def test_xmr_vector() -> None:
    chart = signals.xmr(AHT)
    assert chart.mean == pytest.approx(185.58, abs=0.005)
    assert chart.range_mean == pytest.approx(7.909, abs=0.0005)
    assert (chart.lower, chart.upper) == (pytest.approx(164.55, abs=0.005), pytest.approx(206.62, abs=0.005))
    assert chart.range_upper == pytest.approx(25.84, abs=0.005)
    assert (chart.baseline, chart.missing, chart.signals) == (12, 0, ())


def test_the_day_after_is_judged_by_the_locked_baseline() -> None:
    assert signals.xmr([*AHT, 210], baseline=12).active == (outside(12, 1),)
    assert signals.xmr([*AHT, 205], baseline=12).signals == ()
    assert signals.xmr([*AHT, 160], baseline=12).active == (outside(12, -1),)


def test_eleven_points_make_no_limits() -> None:
    chart = signals.xmr([*AHT[:5], None, *AHT[5:11]])
    assert (chart.mean, chart.upper, chart.lower, chart.range_mean) == (None, None, None, None)
    assert (chart.baseline, chart.missing, chart.signals) == (11, 1, ())
    assert len(chart.ranges) == 12
    assert signals.xmr([]).missing == 12


def test_gaps_change_neither_limits_nor_runs() -> None:
    low = [180.0] * 8
    solid = signals.xmr([*AHT, *low], baseline=12)
    holed = signals.xmr([None, *AHT[:3], None, None, *AHT[3:], *low[:4], None, *low[4:], None], baseline=12)
    assert (holed.mean, holed.upper, holed.lower) == (solid.mean, solid.upper, solid.lower)
    assert solid.signals == (Signal(Rule.RUN, 12, 19, -1, 8),)
    assert holed.signals == (Signal(Rule.RUN, 15, 23, -1, 8),)
    assert holed.active == holed.signals
    assert holed.ranges[:6] == (None, None, 6, 12, None, None)
    assert holed.ranges[6] == 10


def test_seven_in_a_row_are_no_signal() -> None:
    assert signals.xmr([*AHT, *[180.0] * 7], baseline=12).signals == ()


def test_a_point_on_the_mean_ends_a_run() -> None:
    mean = sum(AHT) / 12
    assert signals.xmr([*AHT, *[180.0] * 7, mean, 180.0], baseline=12).signals == ()


def test_a_signal_that_is_over_is_not_active() -> None:
    chart = signals.xmr([*AHT, 210, 185], baseline=12)
    assert chart.signals == (outside(12, 1),)
    assert chart.active == ()


def test_natural_bounds_clip_the_limits() -> None:
    chart = signals.xmr([1, 9] * 6, floor=0, ceiling=10)
    assert (chart.lower, chart.upper) == (0, 10)
    wide = signals.xmr([1, 9] * 6, floor=-100, ceiling=100)
    assert (wide.lower, wide.upper) == (pytest.approx(5 - 2.66 * 8), pytest.approx(5 + 2.66 * 8))


def test_a_baseline_stuck_at_one_value_judges_nothing() -> None:
    chart = signals.xmr([*[1.0] * 12, 0.9], baseline=12)
    assert (chart.mean, chart.upper, chart.lower, chart.missing, chart.signals) == (1.0, None, None, 0, ())


@given(st.lists(st.integers(-1000, 1000), min_size=12, max_size=60), st.integers(-1000, 1000))
def test_shifting_all_values_shifts_the_chart(values: list[int], shift: int) -> None:
    chart = signals.xmr(values)
    moved = signals.xmr([value + shift for value in values])
    assert moved.signals == chart.signals
    if chart.upper is not None and chart.mean is not None:
        assert moved.mean == pytest.approx(chart.mean + shift)
        assert moved.upper == pytest.approx(chart.upper + shift)
        assert moved.range_mean == pytest.approx(chart.range_mean)


@given(gappy)
def test_signals_touch_only_measured_points(values: list[int | None]) -> None:
    chart = signals.xmr(values)
    assert chart.missing == max(0, 12 - sum(value is not None for value in values))
    for signal in chart.signals:
        assert values[signal.first] is not None
        assert values[signal.last] is not None
        inside = values[signal.first : signal.last + 1]
        assert signal.points == sum(value is not None for value in inside)


@given(gappy)
def test_gaps_at_the_ends_change_no_judgement(values: list[int | None]) -> None:
    chart, padded = signals.xmr(values), signals.xmr([None, *values, None])
    assert (padded.mean, padded.upper, padded.missing) == (chart.mean, chart.upper, chart.missing)
    assert [signal.first - 1 for signal in padded.signals] == [signal.first for signal in chart.signals]
    assert len(padded.active) == len(chart.active)


# --- rates


@pytest.fixture
def ten_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """The published p′ example has ten points."""
    monkeypatch.setattr(signals, "BASELINE_POINTS", 10)


@pytest.mark.usefixtures("ten_are_enough")
def test_p_prime_vector() -> None:
    plain, wide = signals.p_chart(FATAL, CHECKS), signals.p_prime(FATAL, CHECKS)
    assert plain.mean == wide.mean == pytest.approx(0.036431, abs=5e-7)
    assert plain.values[8] == pytest.approx(0.0627, abs=5e-5)
    assert plain.uppers[8] == pytest.approx(0.06457, abs=5e-6)
    assert wide.uppers[8] == pytest.approx(0.08836, abs=5e-6)
    spread = (wide.uppers[8] - wide.mean) / (plain.uppers[8] - plain.mean)
    assert spread == pytest.approx(1.8453, abs=5e-5)
    assert wide.lowers[8] == 0
    assert wide.signals == ()


def test_ten_points_make_no_rate_limits() -> None:
    chart = signals.p_prime(FATAL, CHECKS)
    assert (chart.mean, chart.missing, chart.baseline) == (None, 2, 10)
    assert chart.uppers == chart.lowers == (None,) * 10


def test_normal_limits_by_number_of_checks() -> None:
    """Three sigma around 2.31 %: the dictionary's funnel figures."""
    chart = signals.p_chart([231] * 12 + [0] * 4, [10000] * 12 + [10, 20, 30, 100], baseline=12)
    found = [round(100 * upper, 1) for upper in chart.uppers[12:] if upper is not None]
    assert found == [16.6, 12.4, 10.5, 6.8]


def test_rates_without_cases_are_gaps() -> None:
    chart = signals.p_chart([9, None, 0, *[9, 11] * 6, 30], [10, 100, 0, *[100] * 13], baseline=13)
    assert chart.values[:3] == (0.9, None, None)
    assert chart.uppers[1:3] == chart.lowers[1:3] == (None, None)
    assert [signal.first for signal in chart.signals] == [0, 15]
    assert len(chart.active) == 1


def test_rate_limits_stay_between_none_and_all() -> None:
    high = signals.p_chart([10, 9] * 6, [10] * 12)
    assert high.uppers == (1.0,) * 12
    low = signals.p_chart([0, 1] * 6, [10] * 12)
    assert low.lowers == (0.0,) * 12


@pytest.mark.parametrize("share", [0, 5])
def test_a_rate_stuck_at_its_bound_judges_nothing(share: int) -> None:
    chart = signals.p_chart([share] * 12 + [1], [5] * 13, baseline=12)
    assert chart.mean == share / 5
    assert chart.uppers == (None,) * 13
    assert chart.signals == ()


def test_more_answered_than_offered_judges_nothing() -> None:
    chart = signals.p_chart([11, 12] * 6, [10] * 12)
    assert chart.mean == pytest.approx(1.15)
    assert (chart.missing, chart.uppers, chart.signals) == (0, (None,) * 12, ())


def test_g_chart_vector() -> None:
    chart = signals.g_chart([6, 18] * 6)
    assert chart.mean == 12
    assert chart.upper == pytest.approx(49.5, abs=0.05)
    assert (chart.lower, chart.signals) == (0, ())
    assert signals.g_chart([*[6, 18] * 6, None, 60], baseline=12).active == (outside(13, 1),)
    assert signals.g_chart([6, None, 18]).missing == 10


# --- what a signal means


@pytest.mark.parametrize(
    ("side", "direction", "better"),
    [
        (1, Direction.UP, True),
        (-1, Direction.UP, False),
        (1, Direction.DOWN, False),
        (-1, Direction.DOWN, True),
        (1, Direction.NEITHER, None),
    ],
)
def test_improves(side: int, direction: Direction, better: bool | None) -> None:
    assert signals.improves(outside(0, side), direction) is better


@pytest.mark.parametrize(
    ("signal", "written"),
    [
        (outside(3, 1), "above the upper limit"),
        (outside(3, -1), "below the lower limit"),
        (Signal(Rule.RUN, 3, 12, 1, 9), "9 in a row above the mean"),
        (Signal(Rule.RUN, 3, 12, -1, 9), "9 in a row below the mean"),
    ],
)
def test_sentence(signal: Signal, written: str) -> None:
    before = words.language()
    words.use("en")
    try:
        assert str(signals.sentence(signal)) == written
    finally:
        words.use(before)


# --- funnels


def binomial_below(rate: float, total: int, count: int) -> float:
    """P(X ≤ count), summed term by term."""
    return sum(comb(total, k) * rate**k * (1 - rate) ** (total - k) for k in range(count + 1))


@given(st.floats(0.01, 0.99), st.integers(1, 300))
def test_the_funnel_holds_what_chance_allows(rate: float, total: int) -> None:
    found = signals.funnel(rate, total)
    assert 0 <= found.outer.low <= found.inner.low <= found.inner.high <= found.outer.high <= 1
    for tail, low, high in (
        (0.025, found.inner.low, found.inner.high),
        (0.001, found.outer.low, found.outer.high),
    ):
        # Interpolation puts the limit within the count that carries the probability.
        count = int(high * total + 1e-9)
        assert binomial_below(rate, total, count + 1) >= 1 - tail - 1e-9
        assert count == 0 or binomial_below(rate, total, count - 1) <= 1 - tail + 1e-9
        count = int(low * total + 1e-9)
        assert count == 0 or binomial_below(rate, total, count - 1) <= tail + 1e-9


@pytest.mark.parametrize("rate", [0.0231, 0.5, 0.94])
def test_a_wide_funnel_is_the_normal_one(rate: float) -> None:
    total = 50_000
    error = sqrt(rate * (1 - rate) / total)
    found = signals.funnel(rate, total)
    assert found.inner.low == pytest.approx(rate - 1.96 * error, abs=0.03 * error)
    assert found.inner.high == pytest.approx(rate + 1.96 * error, abs=0.03 * error)
    assert found.outer.low == pytest.approx(rate - 3.09 * error, abs=0.1 * error)
    assert found.outer.high == pytest.approx(rate + 3.09 * error, abs=0.1 * error)


def test_the_league_table_trap() -> None:
    """Two fatal errors in 20 checks are chance: 20 equal agents show such a one with 80 %."""
    assert 1 - binomial_below(0.0231, 20, 1) == pytest.approx(0.077, abs=0.0005)
    assert 1 - binomial_below(0.0231, 20, 1) ** 20 == pytest.approx(0.80, abs=0.005)
    assert signals.funnel(0.0231, 20).outer.contains(2 / 20)


@pytest.mark.parametrize("rate", [0.0, 1.0])
def test_a_group_without_variation_has_a_closed_funnel(rate: float) -> None:
    found = signals.funnel(rate, 30)
    assert found.inner == found.outer == Interval(rate, rate)


# --- intervals


@pytest.mark.parametrize(
    ("passed", "checks", "low", "high"),
    [
        (5, 5, 56.6, 100),
        (4, 5, 37.6, 96.4),
        (10, 10, 72.2, 100),
        (9, 10, 59.6, 98.2),
        (8, 10, 49.0, 94.3),
        (20, 20, 83.9, 100),
        (18, 20, 69.9, 97.2),
        (16, 20, 58.4, 91.9),
        (30, 30, 88.6, 100),
        (27, 30, 74.4, 96.5),
        (24, 30, 62.7, 90.5),
        (100, 100, 96.3, 100),
        (90, 100, 82.6, 94.5),
        (80, 100, 71.1, 86.7),
    ],
)
def test_wilson_table(passed: int, checks: int, low: float, high: float) -> None:
    found = signals.wilson(passed, checks)
    assert found is not None
    assert 100 * found.low == pytest.approx(low, abs=0.051)
    assert 100 * found.high == pytest.approx(high, abs=0.051)


@given(st.integers(1, 10**6), st.data())
def test_wilson_holds_the_share_and_stays_within_bounds(total: int, data: st.DataObject) -> None:
    passed = data.draw(st.integers(0, total))
    found, mirrored = signals.wilson(passed, total), signals.wilson(total - passed, total)
    assert found is not None
    assert mirrored is not None
    assert 0 <= found.low <= passed / total + 1e-12
    assert passed / total - 1e-12 <= found.high <= 1
    assert found.low == pytest.approx(1 - mirrored.high, abs=1e-9)


@pytest.mark.parametrize(("passed", "checks"), [(0, 0), (6, 5), (-1, 5)])
def test_wilson_of_no_share(passed: int, checks: int) -> None:
    assert signals.wilson(passed, checks) is None


def test_rule_of_three() -> None:
    assert signals.none_in(20) == pytest.approx(0.14, abs=0.005)
    assert signals.none_in(60) == pytest.approx(0.049, abs=0.0005)
    assert signals.none_in(1000) == pytest.approx(3 / 1000, rel=0.01)


def test_mean_interval() -> None:
    found = signals.mean_interval([180, None, 190, 200])
    assert found is not None
    assert (found.low + found.high) / 2 == pytest.approx(190)
    assert found.high - 190 == pytest.approx(4.303 * 10 / sqrt(3))
    assert found.contains(190)
    assert not found.contains(220)
    assert signals.mean_interval([180, None]) is None


@pytest.mark.parametrize("freedom", [1, 2, 5, 9, 10, 12, 21, 30, 60, 120, 1000])
def test_t_holds_95_percent(freedom: int) -> None:
    """The density, integrated up to the half width that the interval used."""
    days = [float(index % 2) for index in range(freedom + 1)]
    found = signals.mean_interval(days)
    assert found is not None
    quantile = (found.high - found.low) / 2 / (stdev(days) / sqrt(len(days)))
    assert 2 * area(freedom, quantile) == pytest.approx(0.95, abs=5e-5)


def area(freedom: int, upto: float) -> float:
    """The part of Student's t between 0 and `upto`, by trapezoids."""
    scale = exp(lgamma((freedom + 1) / 2) - lgamma(freedom / 2)) / sqrt(pi * freedom)
    steps = (upto * index / 4000 for index in range(4001))
    heights = [scale * (1 + x * x / freedom) ** (-(freedom + 1) / 2) for x in steps]
    return sum((before + after) / 2 for before, after in pairwise(heights)) * upto / 4000


@pytest.mark.parametrize("rate", [0.001, 0.5, 0.97, 0.999])
def test_the_funnel_of_many_cases_is_finite_at_any_rate(rate: float) -> None:
    found, mirrored = signals.funnel(rate, 10_000), signals.funnel(1 - rate, 10_000)
    assert found.outer.low < found.inner.low < rate < found.inner.high < found.outer.high
    assert found.outer.low == pytest.approx(1 - mirrored.outer.high, abs=2e-4)
