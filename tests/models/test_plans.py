"""The plan: cells written and cleared, who is there, locked months, copies and rotations."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple

import pytest
from sqlalchemy import select

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period, month
from ccleader.models import agents, closing, history, locks, plans, shifts
from ccleader.models.agents import AgentForm
from ccleader.models.changed import Changed
from ccleader.models.plans import CLEAR, Planned
from ccleader.models.shifts import PlannedShift, PlanSource, Preset
from ccleader.models.store import Store
from tests.models.made import named, read, team, write

MONDAY = date(2026, 6, 1)
WEEK = Period(MONDAY, MONDAY + timedelta(days=6))


class Floor(NamedTuple):
    """A group of three with three kinds of shift."""

    group: int
    people: list[int]
    early: int
    late: int
    night: int


@pytest.fixture
def floor(store: Store) -> Floor:
    group, people = team(store)
    write(store, shifts.start_with, Preset.THREE_SHIFTS)
    return Floor(group, people, *(kind.id for kind in read(store, shifts.shift_types)))


def planned(store: Store, group: int, period: Period = WEEK) -> dict[tuple[int, date], int | None]:
    return {cell: one.shift_type_id for cell, one in read(store, plans.plan, group, period).items()}


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def test_shifts_rest_and_nothing_are_three_things(store: Store, floor: Floor) -> None:
    one, two, three = floor.people
    write(
        store, plans.set_plan, {(one, MONDAY): floor.early, (two, MONDAY): None, (three, MONDAY): floor.late}
    )
    write(store, plans.set_plan, {(three, MONDAY): CLEAR, (three, day(1)): CLEAR})
    assert planned(store, floor.group) == {(one, MONDAY): floor.early, (two, MONDAY): None}
    store.undo()
    assert planned(store, floor.group)[three, MONDAY] == floor.late


def test_a_cell_keeps_how_it_came_about_until_it_is_planned_otherwise(store: Store, floor: Floor) -> None:
    cell = (floor.people[0], MONDAY)
    write(store, plans.set_plan, {cell: floor.early}, PlanSource.IMPORT)
    lines = len(store.history())
    write(store, plans.set_plan, {cell: floor.early})
    assert len(store.history()) == lines
    assert read(store, plans.plan, floor.group, WEEK) == {cell: Planned(floor.early, PlanSource.IMPORT)}
    write(store, plans.set_plan, {cell: floor.late})
    assert read(store, plans.plan, floor.group, WEEK) == {cell: Planned(floor.late, PlanSource.LEADER)}


def test_who_plans_a_cell_anew_answers_for_it(store: Store, floor: Floor) -> None:
    cell = (floor.people[0], MONDAY)
    for who, kind in (("周敏", floor.early), ("李强", floor.late)):
        store.write(named(), lambda session, kind=kind: plans.set_plan(session, {cell: kind}), who=who)
    assert read(store, lambda session: session.scalars(select(PlannedShift.by)).all()) == ["李强"]


def test_an_empty_change_changes_nothing(store: Store, floor: Floor) -> None:
    assert write(store, plans.set_plan, {}) is Changed.NONE


def test_the_plan_knows_the_group_and_the_period(store: Store, floor: Floor) -> None:
    other, (stranger,) = team(store, 1, "朝阳组", 9001)
    cells = {(floor.people[0], day(number)): floor.early for number in (-1, 0, 6, 7)}
    write(store, plans.set_plan, {**cells, (stranger, MONDAY): floor.late})
    assert set(planned(store, floor.group)) == {(floor.people[0], day(0)), (floor.people[0], day(6))}
    assert planned(store, other) == {(stranger, MONDAY): floor.late}


def test_nobody_works_before_joining_or_after_leaving(store: Store, floor: Floor) -> None:
    who = write(store, agents.add, AgentForm(floor.group, "77", "新人", joined_on=day(1), left_on=day(3)))
    for wrong in (day(0), day(4)):
        with pytest.raises(Trouble, match="新人"):
            write(store, plans.set_plan, {(who, wrong): floor.early})
    write(
        store, plans.set_plan, {(who, day(0)): None, (who, day(1)): floor.early, (who, day(3)): floor.early}
    )
    assert set(planned(store, floor.group)) == {(who, day(1)), (who, day(3))}
    with pytest.raises(Trouble):
        write(store, plans.set_plan, {(999, MONDAY): floor.early})


def test_what_was_planned_after_somebody_left_no_longer_counts(store: Store, floor: Floor) -> None:
    who = floor.people[0]
    write(store, plans.set_plan, {(who, each): floor.early for each in WEEK})
    form = read(store, agents.agent, who).form()
    write(store, agents.edit, who, AgentForm(form.group_id, form.number, form.name, left_on=day(2)))
    assert set(planned(store, floor.group)) == {(who, day(number)) for number in range(3)}
    assert read(store, plans.on_shift, floor.group, day(3), floor.early) == []
    assert read(store, plans.on_shift, floor.group, day(2), floor.early) == [who]


def test_on_shift_lists_by_number(store: Store, floor: Floor) -> None:
    write(store, plans.set_plan, {(who, MONDAY): floor.night for who in reversed(floor.people)})
    write(store, plans.set_plan, {(floor.people[1], MONDAY): floor.early})
    assert read(store, plans.on_shift, floor.group, MONDAY, floor.night) == [floor.people[0], floor.people[2]]


def test_a_locked_month_wants_a_reason_and_leaves_a_correction(store: Store, floor: Floor) -> None:
    who, other, third = floor.people
    write(store, plans.set_plan, {(who, MONDAY): floor.early, (other, MONDAY): floor.early})
    write(store, closing.lock_month, floor.group, MONDAY, datetime(2026, 7, 1, 9))
    cells = {(who, MONDAY): CLEAR, (other, MONDAY): None, (third, MONDAY): floor.late}
    with pytest.raises(Misfit):
        write(store, plans.set_plan, cells)
    write(store, plans.set_plan, cells, reason=" 补录 ")
    told = [
        (row.agent_id, row.before, row.after, row.reason)
        for row in read(store, locks.corrections, floor.group, month(MONDAY))
    ]
    assert sorted(told) == [
        (who, "早班", "未排班", "补录"),
        (other, "早班", "休息", "补录"),
        (third, "未排班", "晚班", "补录"),
    ]
    write(store, plans.set_plan, {(who, date(2026, 7, 1)): floor.early})


def test_last_week_is_copied_where_it_fits(store: Store, floor: Floor) -> None:
    one, two, three = floor.people
    cells = {
        (one, day(0)): floor.early,
        (one, day(6)): None,
        (two, day(0)): floor.night,
        (three, day(1)): floor.late,
    }
    write(store, plans.set_plan, {**cells, (one, day(8)): floor.late})
    write(store, _retire, floor.night)
    left = read(store, agents.agent, three)
    write(store, agents.edit, three, AgentForm(floor.group, left.number, left.name, left_on=day(7)))
    write(store, plans.copy_week, floor.group, MONDAY, day(7))
    next_week = Period(day(7), day(13))
    assert planned(store, floor.group, next_week) == {
        (one, day(7)): floor.early,
        (one, day(8)): floor.late,
        (one, day(13)): None,
    }


def test_four_weeks_fill_a_month_of_31_days(store: Store, floor: Floor) -> None:
    who = floor.people[0]
    june, july = month(MONDAY), month(date(2026, 7, 1))
    turn = (floor.early, floor.late, None)
    write(store, plans.set_plan, {(who, each): turn[each.day % 3] for each in june})
    four_weeks = timedelta(days=28)
    before = Period(july.first - four_weeks, july.last - four_weeks)
    write(store, plans.copy_plan, floor.group, before, july.first)
    found = planned(store, floor.group, Period(june.first, july.last))
    assert [found[who, each] for each in july] == [found[who, each - four_weeks] for each in july]


def _retire(session: shifts.Session, kind: int) -> Changed:
    session.get_one(shifts.ShiftType, kind).retired = True
    return Changed.SHIFTS


def test_a_rotation_fills_a_leap_february(store: Store, floor: Floor) -> None:
    turn = [floor.early, floor.late, floor.night, None]
    made = write(store, plans.add_pattern, " 四班三运转 ", turn)
    february = month(date(2028, 2, 1))
    one, two, _ = floor.people
    write(store, plans.apply_pattern, [one], made, february)
    write(store, plans.apply_pattern, [two], made, february, offset=3)
    found = read(store, plans.plan, floor.group, february)
    assert len(found) == 58
    assert found[one, date(2028, 2, 29)] == Planned(floor.early, PlanSource.PATTERN)
    assert [found[two, date(2028, 2, number)].shift_type_id for number in (1, 2)] == [None, floor.early]


def test_rotations_are_kept_by_name(store: Store, floor: Floor) -> None:
    made = write(store, plans.add_pattern, "两班", [floor.early, None])
    for name, days, field in (("两班", [None], "name"), (" ", [None], "name"), ("空", [], "days")):
        with pytest.raises(Misfit) as told:
            write(store, plans.add_pattern, name, days)
        assert told.value.field == field
    write(store, plans.edit_pattern, made, "两班", [floor.late, None])
    assert read(store, plans.patterns) == [plans.PatternRow(made, "两班", (floor.late, None))]


def test_every_row_of_a_plan_stands_in_the_audit(store: Store, floor: Floor) -> None:
    write(store, plans.set_plan, {(who, each): floor.early for who in floor.people for each in WEEK})
    changes = read(store, history.changes_of, store.history()[0].id)
    assert len(changes) == 21
