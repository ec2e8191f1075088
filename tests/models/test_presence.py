"""Logins at the ACD by business day: from daily sums where they are sure, half hours across midnight."""

from datetime import date

import pytest

from ccleader.metrics.grains import Grain
from ccleader.models.attendance import Source
from ccleader.models.store import Store
from tests.models.floor import MONDAY, TUESDAY, WEDNESDAY, Floor, make
from tests.models.made import deliver, fact


@pytest.fixture
def floor(store: Store) -> Floor:
    return make(store)


def days_here(floor: Floor, who: int) -> list[int]:
    days = [date(2026, 6, number) for number in range(1, 8)]
    return [day.day for day in days if Source.ACD in floor.cell(who, day).said]


def test_a_day_without_work_is_no_login(floor: Floor) -> None:
    who = floor.agents[0]
    deliver(floor.store, [fact(who, 20260601, grain=Grain.DAY, login_seconds=0)])
    assert days_here(floor, who) == []


def test_a_login_on_a_day_without_a_plan_is_that_days(floor: Floor) -> None:
    who = floor.agents[0]
    deliver(floor.store, [fact(who, 20260601, grain=Grain.DAY, calls_handled=9)])
    assert days_here(floor, who) == [1]
    assert floor.cell(who).said[Source.ACD].login_seconds is None


def test_the_night_after_belongs_to_the_business_day(floor: Floor) -> None:
    who = floor.agents[0]
    floor.plan(who, MONDAY, "夜", "休")
    deliver(floor.store, [fact(who, 20260602, grain=Grain.DAY, login_seconds=28800)])
    assert days_here(floor, who) == [1]
    assert floor.cell(who).said[Source.ACD].login_seconds == 28800


def test_nights_in_a_row_need_no_half_hours(floor: Floor) -> None:
    who = floor.agents[0]
    floor.plan(who, MONDAY, "夜", "夜", "夜")
    deliver(floor.store, [fact(who, day, grain=Grain.DAY, login_seconds=9) for day in (20260602, 20260604)])
    assert days_here(floor, who) == [1, 3]


def test_a_shift_past_midnight_is_told_from_the_next_by_half_hours(floor: Floor) -> None:
    who = floor.agents[0]
    floor.plan(who, MONDAY, "大", "大", "大")
    half_hours = [
        *(fact(who, 20260601, slot, login_seconds=1800) for slot in range(44, 48)),
        *(fact(who, 20260602, slot, login_seconds=1800) for slot in range(12)),
        *(fact(who, 20260604, slot, login_seconds=1800) for slot in range(12)),
    ]
    deliver(floor.store, half_hours)
    assert days_here(floor, who) == [1, 3]


def test_without_half_hours_nothing_is_said_of_a_day_two_shifts_share(floor: Floor) -> None:
    who = floor.agents[0]
    floor.plan(who, MONDAY, "大", "大")
    deliver(floor.store, [fact(who, 20260602, grain=Grain.DAY, login_seconds=28800)])
    assert days_here(floor, who) == []
    floor.plan(who, MONDAY, "休")
    assert days_here(floor, who) == [2]


def test_a_shift_of_the_month_before_reaches_into_the_first_day(floor: Floor) -> None:
    who = floor.agents[0]
    floor.plan(who, date(2026, 5, 31), "夜")
    floor.plan(who, MONDAY, "休", "早")
    deliver(floor.store, [fact(who, 20260601, slot, login_seconds=1800) for slot in range(16)])
    assert days_here(floor, who) == []
    assert floor.cell(who, TUESDAY).missing
    assert not floor.cell(who, WEDNESDAY).missing


def test_the_last_night_of_a_month_is_told_from_the_shift_after_it(floor: Floor) -> None:
    who, last = floor.agents[0], date(2026, 6, 30)
    floor.plan(who, last, "夜")
    deliver(floor.store, [fact(who, 20260701, grain=Grain.DAY, login_seconds=28800)])
    assert Source.ACD in floor.cell(who, last).said
    floor.plan(who, date(2026, 7, 1), "早")
    assert Source.ACD not in floor.cell(who, last).said
