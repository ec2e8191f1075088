"""Overtime: its kind by the calendar of that day, confirmation, the month's cap, locked months."""

from datetime import date, datetime

import pytest

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period
from ccleader.models import closing, locks, overtime, workdays
from ccleader.models.overtime import Compensation, OvertimeForm, OvertimeRow
from ccleader.models.shifts import Decision
from ccleader.models.store import Store
from ccleader.models.workdays import DayKind
from tests.models.floor import JUNE, MONDAY, Floor, make
from tests.models.made import read, write

NOW = datetime(2026, 6, 30, 17)


@pytest.fixture
def floor(store: Store) -> Floor:
    return make(store)


def rows(floor: Floor, state: Decision | None = None) -> list[OvertimeRow]:
    return list(read(floor.store, overtime.overtimes, floor.group, JUNE, state))


def add(floor: Floor, day: date = MONDAY, starts: int = 1080, minutes: int = 120, agent: int = 0) -> int:
    form = OvertimeForm(floor.agents[agent], day, starts, minutes, Compensation.PAY, " 大促 ")
    return int(write(floor.store, overtime.add_overtime, form))


def test_the_kind_is_that_of_the_day_when_it_was_entered(floor: Floor) -> None:
    for day in (1, 6, 19):
        add(floor, date(2026, 6, day))
    eve = date(2026, 2, 16)
    add(floor, eve)
    (of_eve,) = read(floor.store, overtime.overtimes, floor.group, Period(eve, eve))
    assert of_eve.kind is DayKind.EVE
    assert [row.kind for row in rows(floor)] == [DayKind.WORKDAY, DayKind.REST, DayKind.STATUTORY]
    write(floor.store, workdays.set_special, MONDAY, DayKind.REST, "停业")
    assert rows(floor)[0].kind is DayKind.WORKDAY
    assert (rows(floor)[0].reason, rows(floor)[0].compensation) == ("大促", Compensation.PAY)


def test_only_confirmed_minutes_count(floor: Floor) -> None:
    first, second, third = add(floor), add(floor, date(2026, 6, 6)), add(floor, agent=1)
    add(floor, date(2026, 6, 7))
    for each in (first, second, third):
        write(floor.store, overtime.confirm_overtime, each, "王主管", NOW)
    write(floor.store, overtime.return_overtime, third, "王主管", NOW)
    assert read(floor.store, overtime.confirmed_minutes, floor.group, JUNE) == {
        floor.agents[0]: {"workday": 120, "rest": 120}
    }
    assert [row.id for row in rows(floor, Decision.RETURNED)] == [third]
    assert (rows(floor)[0].decided_by, rows(floor)[0].decided_at) == ("王主管", NOW)


def test_confirming_twice_changes_nothing(floor: Floor) -> None:
    made = add(floor)
    write(floor.store, overtime.confirm_overtime, made, "王主管", NOW)
    before = len(floor.store.history())
    write(floor.store, overtime.confirm_overtime, made, "周敏", NOW)
    assert len(floor.store.history()) == before


def test_above_the_cap_is_a_warning_with_the_minutes(floor: Floor) -> None:
    for day in range(1, 4):
        add(floor, date(2026, 6, day), 0, 720)
    assert read(floor.store, overtime.over_cap, floor.group, MONDAY) == {}
    over = add(floor, date(2026, 6, 4), 0, 1)
    assert read(floor.store, overtime.over_cap, floor.group, MONDAY) == {floor.agents[0]: 2161}
    write(floor.store, overtime.return_overtime, over, "王主管", NOW)
    assert read(floor.store, overtime.over_cap, floor.group, MONDAY) == {}


@pytest.mark.parametrize(
    ("field", "starts", "minutes"),
    [
        ("starts", -1, 60),
        ("minutes", 1080, 0),
        ("minutes", 0, 1441),
        ("starts", 1199, 60),
        ("starts", 1000, 81),
    ],
)
def test_what_cannot_be_is_refused_with_its_field(
    floor: Floor, field: str, starts: int, minutes: int
) -> None:
    add(floor)
    with pytest.raises(Misfit) as caught:
        add(floor, starts=starts, minutes=minutes)
    assert caught.value.field == field


def test_overtime_next_to_other_overtime_fits(floor: Floor) -> None:
    add(floor)
    add(floor, starts=1200)
    add(floor, starts=1020, minutes=60)
    assert [row.starts for row in rows(floor)] == [1020, 1080, 1200]
    with pytest.raises(Trouble):
        write(floor.store, overtime.confirm_overtime, 99, "王主管", NOW)


def test_in_a_locked_month_every_change_is_a_correction(floor: Floor) -> None:
    made = add(floor)
    write(floor.store, closing.lock_month, floor.group, MONDAY, NOW)
    for change in (
        lambda: add(floor, agent=1),
        lambda: write(floor.store, overtime.confirm_overtime, made, "王主管", NOW),
        lambda: write(floor.store, overtime.return_overtime, made, "王主管", NOW),
    ):
        with pytest.raises(Misfit) as caught:
            change()
        assert caught.value.field == "reason"
    write(floor.store, overtime.confirm_overtime, made, "王主管", NOW, "补确认")
    form = OvertimeForm(floor.agents[1], MONDAY, 1080, 60)
    write(floor.store, overtime.add_overtime, form, "漏登")
    found = read(floor.store, locks.corrections, floor.group, JUNE)
    assert [(row.agent_id, row.reason) for row in found] == [
        (floor.agents[0], "补确认"),
        (floor.agents[1], "漏登"),
    ]
    assert all(row.before != row.after for row in found)


def test_what_was_returned_is_confirmed_only_where_its_time_is_still_free(floor: Floor) -> None:
    first = add(floor)
    write(floor.store, overtime.return_overtime, first, "王主管", NOW)
    second = add(floor, starts=1140)
    with pytest.raises(Misfit) as caught:
        write(floor.store, overtime.confirm_overtime, first, "王主管", NOW)
    assert caught.value.field == "starts"
    write(floor.store, overtime.return_overtime, second, "王主管", NOW)
    write(floor.store, overtime.confirm_overtime, first, "王主管", NOW)
    assert [row.id for row in rows(floor, Decision.APPROVED)] == [first]
