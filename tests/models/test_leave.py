"""Leave: told by phone, slip, approved or returned; in advance, overdue, near rest, in locked months."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from ccleader.errors import Misfit, Trouble
from ccleader.models import attendance, closing, codes, leave, locks, settings
from ccleader.models.attendance import Entry, Source
from ccleader.models.changed import Changed
from ccleader.models.leave import LeaveForm, LeaveState
from ccleader.models.store import Store
from tests.models.floor import JUNE, MONDAY, TUESDAY, WEDNESDAY, Floor, make
from tests.models.made import named, read, write

MAY_30 = datetime(2026, 5, 30, 15)
SATURDAY = date(2026, 6, 6)


@pytest.fixture
def floor(store: Store) -> Floor:
    return make(store)


def ask(floor: Floor, code: str = "annual", first: date = MONDAY, last: date = MONDAY, **more: object) -> int:
    now = more.pop("now", MAY_30)
    form = LeaveForm(floor.agents[0], code, first, last, **more)
    return int(write(floor.store, leave.ask_leave, form, now))


def one(floor: Floor, leave_id: int) -> leave.LeaveRow:
    found = read(floor.store, leave.leave, leave_id)
    assert isinstance(found, leave.LeaveRow)
    return found


def approve(floor: Floor, leave_id: int, **more: object) -> Changed:
    return floor.store.write(
        named(),
        lambda session: leave.approve_leave(session, leave_id, "王主管", datetime(2026, 6, 1, 9), **more),
    ).changed


def test_leave_told_by_phone_is_approved_once_the_slip_is_there(floor: Floor) -> None:
    asked = ask(floor, "sick", by_phone=True)
    assert (one(floor, asked).state, one(floor, asked).open) == (LeaveState.PHONED, True)
    with pytest.raises(Trouble):
        approve(floor, asked)
    write(floor.store, leave.hand_in_slip, asked, datetime(2026, 6, 2, 8))
    with pytest.raises(Trouble):
        write(floor.store, leave.hand_in_slip, asked, datetime(2026, 6, 2, 8))
    assert approve(floor, asked) == Changed.LEAVE | Changed.ATTENDANCE
    row = one(floor, asked)
    assert (row.state, row.decided_by, row.slip_at, row.open) == (
        *(LeaveState.APPROVED, "王主管", datetime(2026, 6, 2, 8)),
        False,
    )


def test_leave_counts_on_planned_shifts_and_on_working_days_without_a_plan(floor: Floor) -> None:
    who = floor.agents[0]
    floor.plan(who, MONDAY, "早", "休")
    approve(floor, ask(floor, "annual", MONDAY, date(2026, 6, 8)))
    shown = [day.day for day in JUNE if floor.cell(who, day).code == "annual"]
    assert shown == [1, 3, 4, 5, 8]


def test_maternity_leave_counts_every_calendar_day(floor: Floor) -> None:
    floor.plan(floor.agents[0], MONDAY, "早", "休")
    approve(floor, ask(floor, "maternity", MONDAY, date(2026, 6, 8)))
    shown = [day.day for day in JUNE if floor.cell(floor.agents[0], day).code == "maternity"]
    assert shown == list(range(1, 9))


def test_in_advance_is_before_the_first_planned_shift_begins(floor: Floor) -> None:
    floor.plan(floor.agents[0], MONDAY, "休", "早")
    begin = datetime(2026, 6, 2, 8)
    asked = ask(floor, first=MONDAY, last=TUESDAY, now=begin)
    assert (one(floor, asked).begins, one(floor, asked).in_advance) == (begin, True)
    late = ask(floor, first=WEDNESDAY, last=WEDNESDAY, now=datetime(2026, 6, 3, 0, 1))
    assert (one(floor, late).begins, one(floor, late).in_advance) == (None, False)
    for row in (asked, late):
        approve(floor, row)
    assert floor.cell(floor.agents[0], TUESDAY).in_advance
    assert not floor.cell(floor.agents[0], WEDNESDAY).in_advance


def test_granted_leave_of_another_source_is_taken_as_in_advance(floor: Floor) -> None:
    asked = ask(floor, first=MONDAY, last=MONDAY, now=datetime(2026, 6, 1, 12))
    approve(floor, asked)
    write(floor.store, attendance.record, [Entry(floor.agents[0], MONDAY, "annual")])
    found = floor.cell(floor.agents[0])
    assert (found.source, found.in_advance) == (Source.LEADER, True)


def test_a_slip_is_overdue_after_its_days_and_nothing_is_set(floor: Floor) -> None:
    asked = ask(floor, "sick", MONDAY, TUESDAY, by_phone=True)
    other = ask(floor, "sick", date(2026, 6, 10), date(2026, 6, 10))
    assert one(floor, asked).slip_due == WEDNESDAY
    assert read(floor.store, leave.overdue_slips, floor.group, WEDNESDAY) == []
    assert [row.id for row in read(floor.store, leave.overdue_slips, floor.group, date(2026, 6, 4))] == [
        asked
    ]
    assert floor.cell(floor.agents[0]).code is None
    write(floor.store, settings.set_value, settings.SLIP_DUE_DAYS, 3, MONDAY)
    assert read(floor.store, leave.overdue_slips, floor.group, date(2026, 6, 4)) == []
    assert not one(floor, other).slip_overdue(date(2026, 7, 1))


@pytest.mark.parametrize(
    ("code", "first", "plan", "near"),
    [
        ("sick", WEDNESDAY, (), False),
        ("sick", date(2026, 6, 5), (), True),
        ("personal", date(2026, 6, 5), (), False),
        ("sick", WEDNESDAY, ("早", "休", "早", "早"), True),
        ("sick", WEDNESDAY, ("休", "早", "早", "早"), False),
    ],
)
def test_sick_leave_next_to_rest_goes_higher_up(
    floor: Floor, code: str, first: date, plan: tuple[str, ...], near: bool
) -> None:
    if plan:
        floor.plan(floor.agents[0], MONDAY, *plan)
    assert one(floor, ask(floor, code, first, first)).near_rest is near


def test_returned_leave_counts_no_more_and_frees_its_days(floor: Floor) -> None:
    asked = ask(floor)
    approve(floor, asked)
    assert read(floor.store, leave.away, floor.group, JUNE) == {(floor.agents[0], MONDAY)}
    now = datetime(2026, 6, 1, 10)
    with pytest.raises(Misfit):
        write(floor.store, leave.return_leave, asked, "周敏", now, " ")
    write(floor.store, leave.return_leave, asked, "周敏", now, "本人取消")
    row = one(floor, asked)
    assert (row.state, row.decided_by, row.decided_why) == (LeaveState.RETURNED, "周敏", "本人取消")
    assert floor.cell(floor.agents[0]).leave_id is None
    assert read(floor.store, leave.away, floor.group, JUNE) == frozenset()
    with pytest.raises(Trouble):
        write(floor.store, leave.return_leave, asked, "周敏", now, "再次")
    ask(floor)
    assert len(read(floor.store, leave.leaves, floor.group, JUNE)) == 2
    assert [row.state for row in read(floor.store, leave.leaves, floor.group, None, LeaveState.SLIP)] == [
        LeaveState.SLIP
    ]


def test_what_cannot_be_is_refused_with_its_field(floor: Floor) -> None:
    ask(floor, first=MONDAY, last=WEDNESDAY)
    for field, code, first, last in (
        ("code", "present", SATURDAY, SATURDAY),
        ("code", "vacation", SATURDAY, SATURDAY),
        ("last", "annual", SATURDAY, MONDAY),
        ("first", "annual", WEDNESDAY, SATURDAY),
    ):
        with pytest.raises(Misfit) as caught:
            ask(floor, code, first, last)
        assert caught.value.field == field
    with pytest.raises(Trouble):
        read(floor.store, leave.leave, 99)
    with pytest.raises(Trouble):
        approve(floor, 99)


def test_leave_is_edited_until_it_is_decided(floor: Floor) -> None:
    asked = ask(floor)
    form = replace(one(floor, asked).form(), last=TUESDAY, reason=" 家事 ", code="personal")
    write(floor.store, leave.edit_leave, asked, form)
    row = one(floor, asked)
    assert (row.code, row.last, row.reason, row.days, row.asked_at) == (
        "personal",
        TUESDAY,
        "家事",
        2,
        MAY_30,
    )
    approve(floor, asked)
    with pytest.raises(Trouble):
        write(floor.store, leave.edit_leave, asked, form)


def test_leave_decided_in_a_locked_month_is_a_correction(floor: Floor) -> None:
    asked = ask(floor, "annual", MONDAY, TUESDAY)
    write(floor.store, closing.lock_month, floor.group, MONDAY, datetime(2026, 7, 1))
    with pytest.raises(Misfit) as caught:
        approve(floor, asked)
    assert caught.value.field == "reason"
    approve(floor, asked, reason="单据迟到")
    names = read(floor.store, codes.codes)
    rows = read(floor.store, locks.corrections, floor.group, JUNE)
    assert [(row.day, row.after, row.reason) for row in rows] == [
        (day, names["annual"].name, "单据迟到") for day in (MONDAY, TUESDAY)
    ]
    write(floor.store, leave.return_leave, asked, "周敏", datetime(2026, 7, 2), "登记有误")
    assert len(read(floor.store, locks.corrections, floor.group, JUNE)) == 4


def test_approval_is_undone(floor: Floor) -> None:
    asked = ask(floor)
    approve(floor, asked)
    floor.store.undo()
    assert (one(floor, asked).state, floor.cell(floor.agents[0]).code) == (LeaveState.SLIP, None)


def test_a_leave_from_the_month_before_knows_its_own_begin(floor: Floor) -> None:
    who = floor.agents[0]
    floor.plan(who, date(2026, 5, 29), "早")
    asked = ask(floor, "annual", date(2026, 5, 29), TUESDAY, now=datetime(2026, 5, 29, 7))
    approve(floor, asked)
    assert floor.cell(who, MONDAY).in_advance
    assert one(floor, asked).begins == datetime(2026, 5, 29, 8)
    assert one(floor, asked).days == (TUESDAY - date(2026, 5, 29) + timedelta(1)).days


@pytest.mark.parametrize(
    ("field", "first", "last"),
    [
        ("last", MONDAY, date(2027, 6, 2)),
        ("first", date(2062, 6, 1), date(2062, 6, 1)),
        ("first", date(2006, 6, 1), date(2006, 6, 1)),
    ],
)
def test_a_year_typed_wrong_is_no_leave(floor: Floor, field: str, first: date, last: date) -> None:
    with pytest.raises(Misfit) as caught:
        write(
            floor.store,
            leave.ask_leave,
            LeaveForm(floor.agents[0], "sick", first, last),
            datetime(2026, 6, 1),
        )
    assert caught.value.field == field
    write(
        floor.store,
        leave.ask_leave,
        LeaveForm(floor.agents[0], "maternity", MONDAY, date(2027, 6, 1)),
        datetime(2026, 6, 1),
    )
