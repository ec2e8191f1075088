from datetime import date, timedelta

import pytest

from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.signals import Rule
from ccleader.ui.spans import Choice, spans
from ccleader.ui.trends import (
    FLOOR,
    Series,
    State,
    Sums,
    Trend,
    arranged,
    trend,
)

LAST = date(2026, 6, 29)
FRAME = spans(Choice.DAYS, LAST, LAST)
AHT = BY_KEY["aht"]


def _days(values: list[float | None], calls: int = 100) -> dict[date, Sums]:
    """Handling time and calls of the last days, one value each; None is no record."""
    first = LAST - timedelta(days=len(values) - 1)
    return {
        first + timedelta(days=number): (round(value * calls), calls)
        for number, value in enumerate(values)
        if value is not None
    }


def _trend(values: list[float | None], target: float | None = None, key: str = "aht") -> Trend:
    days = _days(values)
    total = (sum(part for part, _ in days.values()), sum(whole for _, whole in days.values()))
    return trend(BY_KEY[key], FRAME, Series(total, (None, None), days), {}, target)


CALM = [184, 190, 178, 188, 181, 193, 186, 179, 191, 185, 183, 189] * 5


def test_ordinary_variation_is_no_signal_and_the_target_speaks() -> None:
    found = _trend(CALM, 190)
    assert found.card.state is State.MET
    assert found.signals == ()
    assert found.card.mark[0] == "✓"


def test_a_value_that_shows_as_the_target_is_on_target() -> None:
    assert _trend([190.4] * 60, 190).card.state is State.MET


def test_above_a_target_that_is_better_low_is_a_filled_triangle() -> None:
    card = _trend([*CALM[:-1], 189], 180).card
    assert card.state is State.MISSED
    assert card.mark[:2] == ("▲", "warn")


def test_below_a_target_that_is_better_high_is_a_hollow_triangle() -> None:
    values = [0.70 + 0.001 * (number % 5) for number in range(60)]
    card = _trend(values, 0.75, "utilisation").card
    assert card.mark[:2] == ("▽", "warn")


def test_a_run_that_holds_is_a_signal_though_the_target_is_met() -> None:
    found = _trend([*CALM[:52], *[192] * 8], 195)
    assert found.card.state is State.SIGNAL
    assert [row.holds for row in found.signals if row.glyph == "■"] == [True]
    assert found.signals[0].token == "bad"


def test_a_run_for_the_better_is_marked_as_good() -> None:
    found = _trend([*CALM[:52], *[180] * 8], 195)
    assert found.card.state is State.IMPROVED
    assert found.card.mark[1] == "ok"


def test_a_metric_without_a_better_side_is_neither_good_nor_bad() -> None:
    found = _trend([*CALM[:52], *[192] * 8], key="att")
    assert found.card.mark[1] == "data"


def test_a_signal_that_is_over_is_listed_but_not_on_the_card() -> None:
    found = _trend([*CALM[:50], 260, *CALM[50:59]], 190)
    assert [row.holds for row in found.signals] == [False]
    assert found.card.state is State.MET


def test_eleven_days_have_no_limits_and_say_how_many_are_missing() -> None:
    found = _trend(CALM[:11])
    assert found.card.state is State.FEW
    assert found.chart.mean is None
    assert found.baseline == ""
    assert "1" in found.chart.few


def test_no_record_is_no_data_and_never_a_zero() -> None:
    found = _trend([])
    assert found.card.state is State.NOTHING
    assert found.card.value == "—"
    assert found.chart.empty


def test_a_missing_day_is_a_gap() -> None:
    found = _trend([*CALM[:58], None, 185])
    assert found.chart.points[-2].value is None
    assert found.chart.points[-1].value == 185


def test_the_baseline_is_the_first_three_quarters() -> None:
    found = _trend(CALM)
    assert found.chart.signals == ()
    assert "5" in found.baseline
    assert "14" in found.baseline


def test_a_week_on_view_has_limits_from_the_days_before() -> None:
    week = spans(Choice.WEEK, LAST, LAST)
    found = trend(AHT, week, Series((185, 1), (180, 1), _days([*CALM[:59], 260])), {}, None)
    assert len(found.chart.points) == week.shown.days
    assert found.chart.mean is not None
    assert [(signal.rule, signal.first) for signal in found.chart.signals] == [(Rule.OUTSIDE, 0)]


def test_the_change_is_taken_between_figures_as_they_are_shown() -> None:
    found = trend(AHT, FRAME, Series((1884, 10), (1876, 10), {}), {}, None)
    assert found.card.change.endswith("0")


def test_shares_of_calls_get_limits_by_their_number() -> None:
    days = {
        day: (190 + day.day % 7 if day.day % 2 else 382 + day.day % 9, 200 if day.day % 2 else 400)
        for day in FRAME.starts
    }
    found = trend(BY_KEY["csat"], FRAME, Series((97, 100), (97, 100), days), {}, None)
    assert len(set(found.chart.uppers)) > 1
    assert found.chart.ranges == ()


def test_more_satisfied_than_rated_is_no_share_but_still_a_chart() -> None:
    days = {day: (101 + day.day % 2, 100) for day in FRAME.starts}
    found = trend(BY_KEY["csat"], FRAME, Series((101, 100), (101, 100), days), {}, None)
    assert found.chart.range_mean is not None


@pytest.mark.parametrize(("key", "share"), [("csat", True), ("utilisation", False), ("aht", False)])
def test_a_share_is_a_percentage_of_counted_cases(key: str, share: bool) -> None:
    assert BY_KEY[key].is_share is share


def test_floor_indicators_come_first_and_what_has_no_data_last() -> None:
    trends = [_trend([], key="att"), _trend(CALM, key="acw"), _trend([], key="utilisation"), _trend(CALM)]
    keys = [found.metric.key for found in arranged(trends)]
    assert keys == ["utilisation", "aht", "acw", "att"]
    assert FLOOR[0] == "attendance_rate"


def test_a_rate_at_its_bound_has_counts_and_no_limits() -> None:
    days = {day: (13 if day.day % 9 else 9, 14) for day in FRAME.starts}
    found = trend(BY_KEY["attendance_rate"], FRAME, Series((390, 400), (400, 400), days), {}, 0.98)
    assert (found.card.value, found.card.state, found.baseline) == ("97.5", State.MISSED, "")
    assert found.card.change.replace(" ", "").count("390") == 1
    assert set(found.chart.uppers) == {None}
    assert found.signals == ()
    assert "14" in found.chart.points[0].facts


def test_without_records_the_attendance_rate_says_so() -> None:
    card = trend(BY_KEY["attendance_rate"], FRAME, Series(points={}), {}, None).card
    assert (card.value, card.change, card.state) == ("—", "", State.NOTHING)
    assert card.note in card.spoken


def _checks(parts: dict[date, tuple[int, int]], key: str, total: tuple[int, int]) -> Trend:
    return trend(BY_KEY[key], FRAME, Series(total, total, parts), {}, None)


def test_rare_errors_get_exact_limits_and_no_runs() -> None:
    days = {day: (int(at in (0, 40)), 18) for at, day in enumerate(FRAME.starts)}
    found = _checks(days, "fatal_rate", (2, 18 * len(days)))
    assert found.signals == ()
    assert found.chart.uppers[-1] is not None
    assert found.chart.points[0].facts.count("1") >= 1
    worse = _checks(days | {FRAME.starts[-1]: (3, 18)}, "fatal_rate", (4, 18 * len(days)))
    assert [row.rule for row in worse.signals] != []
    assert worse.card.state is State.SIGNAL


def test_errors_that_are_not_rare_get_limits_by_their_number() -> None:
    days = {day: (8 + at % 5, 100 + at % 7) for at, day in enumerate(FRAME.starts)}
    found = _checks(days, "nonfatal_rate", (1000, 10000))
    assert len(set(found.chart.uppers)) > 1
    assert found.chart.ranges == ()


def test_a_score_is_a_chart_of_its_own_with_the_checks_beside() -> None:
    days = {day: (9100 * 4 + 400 * (at % 3), 4) for at, day in enumerate(FRAME.starts)}
    found = _checks(days, "qa_score", (9150 * 4, 4))
    assert found.card.value == "91.5"
    assert found.chart.range_mean is not None
    assert set(found.chart.uppers) <= {found.chart.uppers[-1]}
    assert 91.5 < (found.chart.uppers[-1] or 0) <= 100
    assert "4" in found.chart.points[0].facts
    assert "None" not in found.card.spoken
