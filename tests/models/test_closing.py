"""A locked month is a snapshot: what comes or changes afterwards leaves it as it was reported."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.attendance import RateDefinition
from ccleader.metrics.grains import Grain
from ccleader.metrics.periods import month
from ccleader.models import (
    agents,
    attendance,
    attended,
    closing,
    leave,
    locks,
    overtime,
    plans,
    settings,
    traffic,
    workdays,
)
from ccleader.models.agents import AgentForm
from ccleader.models.attendance import Entry
from ccleader.models.leave import LeaveForm
from ccleader.models.overtime import OvertimeForm
from ccleader.models.said import Source
from ccleader.models.store import Store
from ccleader.models.sums import By, Scope
from ccleader.models.workdays import DayKind
from ccleader.reports import attendance_month
from tests.models.floor import JUNE, MONDAY, TUESDAY, WEDNESDAY, Floor, make
from tests.models.made import deliver, fact, named, read, team, write

NOW = datetime(2026, 7, 1, 9)


@pytest.fixture
def floor(store: Store) -> Floor:
    """Three agents with shifts from Monday to Wednesday; one of them was present on Monday."""
    made = make(store)
    for who in made.agents:
        made.plan(who, MONDAY, "早", "早", "早")
    write(store, attendance.record, [Entry(made.agents[1], MONDAY, "present")])
    return made


def _login(floor: Floor, who: int, day: date) -> int:
    number = int(f"{day:%Y%m%d}")
    return deliver(floor.store, [fact(who, number, grain=Grain.DAY, login_seconds=28800)], sha256=str(day))


def _lock(floor: Floor) -> list[object]:
    write(floor.store, closing.lock_month, floor.group, MONDAY, NOW)
    return _report(floor)


def _report(floor: Floor) -> list[object]:
    """What the report of a month says."""
    found = read(floor.store, attendance_month.gather, floor.group, MONDAY, NOW.date())
    return [
        [(person.agent.id, person.cells, person.totals) for person in found.people],
        found.total,
        found.definition,
        [day.kind for day in found.days],
        found.overtime,
        found.leave,
        found.corrections,
    ]


def _people(floor: Floor, group: int) -> list[int]:
    grid = read(floor.store, attendance.month, group, JUNE, NOW.date())
    return list(dict.fromkeys(agent for agent, _ in grid))


def test_reports_that_come_or_go_after_the_lock_leave_it_alone(floor: Floor) -> None:
    batch = _login(floor, floor.agents[0], MONDAY)
    before = _lock(floor)
    said = floor.cell(floor.agents[0]).said[Source.ACD]
    assert (said.code, said.login_seconds, said.by) == ("present", 28800, "")
    _login(floor, floor.agents[2], TUESDAY)
    write(floor.store, traffic.withdraw, batch)
    assert _report(floor) == before


def test_days_and_definitions_set_after_the_lock_leave_it_alone(floor: Floor) -> None:
    who, friday = floor.agents[0], date(2026, 6, 5)
    asked = write(
        floor.store, leave.ask_leave, LeaveForm(who, "sick", friday, friday), datetime(2026, 6, 1, 9)
    )
    write(floor.store, leave.approve_leave, asked, "王主管", NOW)
    before = _lock(floor)
    shares = read(floor.store, attended.shares, Scope(JUNE, group_id=floor.group), [By.AGENT])
    assert floor.cell(who, friday).code == "sick"
    write(floor.store, workdays.set_special, friday, DayKind.REST)
    for definition in RateDefinition:
        write(floor.store, settings.set_value, settings.RATE_DEFINITION, definition, MONDAY)
        assert read(floor.store, attended.shares, Scope(JUNE, group_id=floor.group), [By.AGENT]) == shares
    assert _report(floor) == before


def test_who_moves_or_leaves_after_the_lock_stays_in_it(floor: Floor) -> None:
    store, who = floor.store, floor.agents[0]
    other = write(store, agents.add_group, "朝阳组")
    made = write(store, overtime.add_overtime, OvertimeForm(who, MONDAY, 1080, 60))
    write(store, overtime.confirm_overtime, made, "王主管", NOW)
    before = _lock(floor)
    form = read(store, agents.agent, who).form()
    write(store, agents.edit, who, replace(form, group_id=other))
    write(store, agents.add, AgentForm(floor.group, "9007", "马丽娜"))
    for edited in (floor.agents[1], floor.agents[2]):
        theirs = read(store, agents.agent, edited).form()
        write(store, agents.edit, edited, replace(theirs, joined_on=TUESDAY, left_on=WEDNESDAY))
    assert _report(floor) == before
    assert _people(floor, other) == []
    assert read(store, overtime.overtimes, other, JUNE) == []
    july = month(date(2026, 7, 1))
    assert {agent for agent, _ in read(store, attendance.month, other, july, NOW.date())} == {who}


def test_moving_to_an_open_group_does_not_open_a_locked_month(floor: Floor) -> None:
    store, who = floor.store, floor.agents[0]
    other = write(store, agents.add_group, "朝阳组")
    _lock(floor)
    form = read(store, agents.agent, who).form()
    write(store, agents.edit, who, replace(form, group_id=other))
    for change in (
        lambda session: attendance.record(session, [Entry(who, MONDAY, "sick")]),
        lambda session: plans.set_plan(session, {(who, MONDAY): None}),
    ):
        with pytest.raises(Misfit) as caught:
            store.write(named(), change)
        assert caught.value.field == "reason"
    write(store, attendance.record, [Entry(who, MONDAY, "sick")], reason="病假条补到")
    assert [row.agent_id for row in read(store, locks.corrections, floor.group, JUNE)] == [who]
    assert read(store, locks.corrections, other, JUNE) == []


def test_who_was_not_there_when_it_was_locked_is_not_entered_afterwards(floor: Floor) -> None:
    store = floor.store
    _lock(floor)
    late = write(store, agents.add, AgentForm(floor.group, "9007", "马丽娜"))
    for change in (
        lambda session: attendance.record(session, [Entry(late, MONDAY, "sick")], reason="补登"),
        lambda session: plans.set_plan(session, {(late, MONDAY): floor.kinds["早"]}, reason="补登"),
    ):
        with pytest.raises(Misfit) as caught:
            store.write(named(), change)
        assert caught.value.field == "day"
    write(store, attendance.record, [Entry(late, date(2026, 7, 1), "present")])


def test_a_member_of_a_locked_month_is_not_removed(store: Store) -> None:
    group, (who, *_) = team(store)
    write(store, closing.lock_month, group, MONDAY, NOW)
    with pytest.raises(Trouble):
        write(store, agents.remove, who)
