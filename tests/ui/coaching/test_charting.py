"""The chart of a figure around a coaching: limits come from before it, and it is marked."""

from __future__ import annotations

from datetime import date, timedelta

from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.periods import Period
from ccleader.ui.coaching.charting import around

FIRST, OPENED = date(2026, 5, 1), date(2026, 6, 1)
SHOWN = Period(FIRST, date(2026, 6, 20))
AHT = BY_KEY["aht"]


def _days(before: int, value: int, after: int) -> dict[date, tuple[int, int]]:
    """Handling seconds and calls: `before` days of about `value`, then every day `after`."""
    early = [OPENED - timedelta(days=back) for back in range(before, 0, -1)]
    late = [day for day in SHOWN if day >= OPENED]
    return {
        **{day: (100 * value + 100 * (day.day % 5), 100) for day in early},
        **dict.fromkeys(late, (100 * after, 100)),
    }


def test_limits_come_from_before_the_coaching_only() -> None:
    one = around(AHT, _days(30, 200, 150), SHOWN, OPENED, 190.0)
    other = around(AHT, _days(30, 200, 120), SHOWN, OPENED, 190.0)
    assert one.mean == other.mean
    assert one.uppers == other.uppers
    assert one.mean is not None
    assert 200 <= one.mean <= 204


def test_an_improvement_is_a_signal_for_the_better() -> None:
    chart = around(AHT, _days(30, 200, 150), SHOWN, OPENED, 190.0)
    assert {chart.tone(signal) for signal in chart.signals} == {"ok"}


def test_the_coaching_is_marked_on_its_day() -> None:
    chart = around(AHT, _days(30, 200, 150), SHOWN, OPENED, None)
    (begin,) = chart.events
    assert chart.points[begin.index].day == OPENED


def test_too_few_points_before_carry_no_limits() -> None:
    chart = around(AHT, _days(8, 200, 150), SHOWN, OPENED, None)
    assert (chart.mean, chart.uppers, chart.signals) == (None, (), ())
    assert chart.missing == 4


def test_days_that_are_seldom_known_stand_side_by_side() -> None:
    known = {OPENED + timedelta(days=7 * week): (9_000 + week, 100) for week in range(-3, 3)}
    chart = around(AHT, known, SHOWN, OPENED, None)
    assert [point.day for point in chart.points] == sorted(known)
    assert chart.points[chart.events[0].index].day == OPENED


def test_nothing_known_is_an_empty_chart() -> None:
    assert around(AHT, {}, SHOWN, OPENED, 190.0).empty
