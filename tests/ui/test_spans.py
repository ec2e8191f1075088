from datetime import date

import pytest

from ccleader.metrics.periods import Period
from ccleader.ui.spans import Choice, spans, step

TODAY = date(2026, 6, 17)


def test_a_month_in_progress_is_compared_with_as_many_days_of_the_one_before() -> None:
    made = spans(Choice.MONTH, TODAY, TODAY)
    assert made.shown == Period(date(2026, 6, 1), TODAY)
    assert made.before == Period(date(2026, 5, 1), date(2026, 5, 17))


def test_a_month_that_is_over_is_compared_with_the_whole_one_before() -> None:
    made = spans(Choice.MONTH, date(2026, 5, 9), TODAY)
    assert made.shown == Period(date(2026, 5, 1), date(2026, 5, 31))
    assert made.before == Period(date(2026, 4, 1), date(2026, 4, 30))


def test_the_31st_has_no_fellow_in_a_shorter_month_before() -> None:
    made = spans(Choice.MONTH, date(2026, 3, 30), date(2026, 3, 30))
    assert made.before == Period(date(2026, 2, 1), date(2026, 2, 28))


def test_a_week_has_a_lead_long_enough_for_a_baseline() -> None:
    made = spans(Choice.WEEK, TODAY, TODAY)
    assert made.shown == Period(date(2026, 6, 15), TODAY)
    assert made.lead.last == TODAY
    assert made.lead.days == 60


def test_26_weeks_are_whole_weeks() -> None:
    made = spans(Choice.WEEKS, TODAY, TODAY)
    assert made.shown == Period(date(2025, 12, 15), date(2026, 6, 14))
    assert len(made.starts) == 26
    assert all(day.weekday() == 0 for day in made.starts)


def test_a_sunday_ends_its_own_week() -> None:
    assert spans(Choice.WEEKS, date(2026, 6, 14), TODAY).shown.last == date(2026, 6, 14)


def test_60_days_are_compared_with_the_60_before() -> None:
    made = spans(Choice.DAYS, TODAY, TODAY)
    assert made.shown.days == made.before.days == 60
    assert made.before.last.toordinal() + 1 == made.shown.first.toordinal()


@pytest.mark.parametrize(("days", "weekly"), [(31, False), (92, False), (93, True)])
def test_a_long_period_is_charted_by_week(days: int, weekly: bool) -> None:
    last = date.fromordinal(date(2026, 1, 1).toordinal() + days - 1)
    assert spans(Choice.CUSTOM, TODAY, TODAY, Period(date(2026, 1, 1), last)).weekly is weekly


def test_steps_go_by_whole_periods() -> None:
    assert step(Choice.MONTH, date(2026, 6, 17), -1).month == 5
    assert step(Choice.WEEK, TODAY, 1) == date(2026, 6, 24)
    assert step(Choice.DAYS, TODAY, -1) == date(2026, 4, 18)
