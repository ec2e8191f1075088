"""Periods: months, weeks, reading and writing them, and the day a night shift belongs to."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccleader import words
from ccleader.metrics.periods import Period, month, month_starts, parse, shift_months, week

days = st.dates(date(1900, 1, 1), date(2200, 12, 31))
any_period = st.tuples(days, days).map(lambda pair: Period(min(pair), max(pair)))


def test_a_period_has_all_its_days() -> None:
    period = Period(date(2026, 2, 27), date(2026, 3, 2))
    assert period.days == 4
    assert list(period) == [date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 2)]
    assert period.contains(date(2026, 3, 2))
    assert not period.contains(date(2026, 3, 3))


def test_a_period_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="ends on 2026-10-01, before it begins on 2026-10-02"):
        Period(date(2026, 10, 2), date(2026, 10, 1))


def test_month() -> None:
    assert month(date(2028, 2, 10)) == Period(date(2028, 2, 1), date(2028, 2, 29))


@given(days)
def test_week_is_monday_to_sunday_around_the_day(day: date) -> None:
    found = week(day)
    assert (found.first.weekday(), found.last.weekday(), found.days) == (0, 6, 7)
    assert found.contains(day)
    assert found.first.isocalendar().week == day.isocalendar().week


@given(any_period)
def test_label_round_trip(period: Period) -> None:
    assert parse(period.label) == period


@given(days)
def test_month_label_is_short(day: date) -> None:
    assert month(day).label == f"{day.year}-{day.month:02}"


def test_parse() -> None:
    assert parse(" 2026-10 ") == month(date(2026, 10, 1))
    assert parse("2026-10-01..2026-10-31") == month(date(2026, 10, 1))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "is not a period; write 2026-10"),
        ("2026-1", "is not a period"),
        ("2026-10-01", "is not a period"),
        ("２０２６-10", "is not a period"),
        ("2026-13", "names a day that does not exist"),
        ("0000-01", "names a day that does not exist"),
        ("2026-02-01..2026-02-30", "names a day that does not exist: 2026-02-30"),
        ("2026-02-02..2026-02-01", "before it begins"),
    ],
)
def test_parse_says_what_is_wrong(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse(text)


def test_shift_months_crosses_years() -> None:
    assert shift_months(date(2026, 1, 31), -1) == date(2025, 12, 1)
    assert shift_months(date(2026, 1, 31), 1) == date(2026, 2, 1)
    assert shift_months(date(2026, 12, 5), 13) == date(2028, 1, 1)


@given(days, st.integers(-600, 600))
def test_shift_months_there_and_back(day: date, count: int) -> None:
    assert shift_months(shift_months(day, count), -count) == day.replace(day=1)


@given(any_period)
def test_month_starts_cover_the_period(period: Period) -> None:
    starts = month_starts(period)
    assert starts[0] == period.first.replace(day=1)
    assert starts[-1] == period.last.replace(day=1)
    assert all(shift_months(before, 1) == after for before, after in pairwise(starts))


@pytest.mark.parametrize(
    ("period", "title"),
    [
        (parse("2026-06"), "2026-06"),
        (parse("2026-06-29..2026-06-29"), "2026-06-29"),
        (parse("2026-06-01..2026-06-29"), "2026-06-01 – 29"),
        (parse("2026-06-29..2026-07-05"), "2026-06-29 – 07-05"),
        (parse("2025-12-29..2026-01-04"), "2025-12-29 – 2026-01-04"),
    ],
)
def test_title(period: Period, title: str) -> None:
    before = words.language()
    words.use("en")
    try:
        assert period.title == title
    finally:
        words.use(before)
