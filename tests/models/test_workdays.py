"""The calendar of China, years not announced, and days the centre sets itself."""

from __future__ import annotations

from datetime import date

import pytest

from ccleader import words
from ccleader.metrics.periods import Period, month
from ccleader.models import workdays
from ccleader.models.store import Store
from ccleader.models.workdays import DayInfo, DayKind
from tests.models.made import read, write


def info(store: Store, day: date) -> DayInfo:
    found: DayInfo = read(store, workdays.days, Period(day, day))[day]
    return found


@pytest.mark.parametrize(
    ("day", "kind", "name"),
    [
        (date(2026, 2, 13), DayKind.WORKDAY, ""),
        (date(2026, 2, 14), DayKind.WORKDAY, "调休上班"),
        (date(2026, 2, 15), DayKind.REST, ""),
        (date(2026, 2, 16), DayKind.EVE, "农历除夕"),
        (date(2026, 2, 17), DayKind.STATUTORY, "春节"),
        (date(2026, 2, 20), DayKind.REST, "调休"),
        (date(2026, 4, 6), DayKind.REST, "清明节（补假）"),
        (date(2026, 5, 2), DayKind.STATUTORY, "劳动节"),
        (date(2028, 2, 29), DayKind.WORKDAY, ""),
    ],
)
def test_the_calendar_tells_what_a_day_is(store: Store, day: date, kind: DayKind, name: str) -> None:
    found = info(store, day)
    assert (found.kind, found.name) == (kind, name)


def test_a_period_over_new_year_has_every_day(store: Store) -> None:
    found = read(store, workdays.days, Period(date(2025, 12, 30), date(2026, 1, 3)))
    assert [each.kind for each in found.values()] == [
        DayKind.WORKDAY,
        DayKind.WORKDAY,
        DayKind.STATUTORY,
        DayKind.REST,
        DayKind.REST,
    ]
    assert [each.ordinary for each in found.values()] == [True, True, False, False, True]


def test_a_year_not_announced_says_so(store: Store) -> None:
    assert info(store, date(2026, 10, 1)).announced
    found = info(store, date(2035, 10, 1))
    assert (found.kind, found.announced) == (DayKind.STATUTORY, False)


def test_names_come_in_the_chosen_language(store: Store) -> None:
    words.use("en")
    try:
        assert info(store, date(2026, 10, 1)).name == "National Day"
        assert info(store, date(2026, 10, 7)).name == "Day off in lieu"
    finally:
        words.use("zh_CN")


def test_what_the_centre_says_goes_before_the_calendar(store: Store) -> None:
    day = date(2026, 10, 7)
    before = info(store, day)
    write(store, workdays.set_special, day, DayKind.WORKDAY, " 盘点 ")
    write(store, workdays.set_special, day, DayKind.REST, "停机")
    assert info(store, day) == DayInfo(day, DayKind.REST, "停机", True)
    store.undo()
    assert info(store, day) == DayInfo(day, DayKind.WORKDAY, "盘点", True)
    write(store, workdays.clear_special, day)
    assert info(store, day) == before
    lines = len(store.history())
    write(store, workdays.clear_special, day)
    assert len(store.history()) == lines


def test_every_month_of_a_leap_year_is_whole(store: Store) -> None:
    for number in range(1, 13):
        period = month(date(2028, number, 1))
        assert list(read(store, workdays.days, period)) == list(period)
