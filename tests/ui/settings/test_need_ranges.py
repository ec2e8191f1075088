"""Needs by half hour and the ranges people write are the same thing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ccleader import words
from ccleader.ui.settings.need_ranges import Range, put, ranges, without
from ccleader.ui.settings.shifts_page import times_of
from ccleader.ui.settings.weekdays import said

NEEDS = st.dictionaries(st.tuples(st.integers(0, 6), st.integers(0, 47)), st.integers(0, 3), max_size=60)
WEEK = tuple(range(5))


def test_that_weekdays_with_the_same_range_stand_together() -> None:
    needs = put(put({}, Range(WEEK, 540, 660, 14)), Range((5, 6), 540, 660, 8))
    assert ranges(needs) == [Range(WEEK, 540, 660, 14), Range((5, 6), 540, 660, 8)]


def test_that_a_range_takes_the_place_of_what_was_said() -> None:
    needs = put(put({}, Range((0,), 540, 720, 8)), Range((0,), 600, 630, 14))
    assert ranges(needs) == [
        Range((0,), 540, 600, 8),
        Range((0,), 600, 630, 14),
        Range((0,), 630, 720, 8),
    ]
    assert ranges(without(needs, Range((0,), 540, 630, 0))) == [Range((0,), 630, 720, 8)]


def test_that_zero_is_said_and_silence_is_not() -> None:
    assert ranges({(0, 18): 0}) == [Range((0,), 540, 570, 0)]
    assert ranges({}) == []


def test_that_a_range_reaches_to_midnight() -> None:
    assert max(put({}, Range((0,), 1410, 1440, 2))) == (0, 47)


@given(NEEDS)
def test_that_ranges_lose_nothing_and_add_nothing(needs: dict[tuple[int, int], int]) -> None:
    again: dict[tuple[int, int], int] = {}
    for each in ranges(needs):
        again = put(again, each)
    assert again == needs
    assert len({each.place for each in ranges(needs)}) == len(ranges(needs))


def test_that_weekdays_are_said_short() -> None:
    words.use("en")
    assert said(WEEK) == "Mon–Fri"
    assert said((6, 0, 1, 2, 4)) == "Mon–Wed, Fri, Sun"
    assert said((5, 6)) == "Sat, Sun"
    assert said(range(7)) == "every day"
    words.use("zh_CN")
    assert said(WEEK) == "周一–周五"


def test_that_the_clock_of_a_shift_becomes_minutes_of_its_day() -> None:
    assert times_of(480, 960, False, ((720, 780),)) == (480, 960, ((720, 780),))
    assert times_of(960, 1440, False, ()) == (960, 1440, ())
    assert times_of(1320, 360, False, ((120, 150),)) == (1320, 1800, ((1560, 1590),))
    assert times_of(1320, 360, False, ((1425, 15),)) == (1320, 1800, ((1425, 1455),))
    assert times_of(0, 480, True, ((240, 270),)) == (1440, 1920, ((1680, 1710),))
