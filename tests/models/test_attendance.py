"""The month grid: the plan beside what is known and who says it; the day's roll; entering and correcting."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from ccleader import words
from ccleader.errors import Misfit
from ccleader.metrics.attendance import Meaning
from ccleader.metrics.grains import Grain
from ccleader.metrics.periods import Period
from ccleader.models import agents, attendance, closing, leave, locks, settings
from ccleader.models.attendance import Entry, Source
from ccleader.models.cells import is_night
from ccleader.models.changed import Changed
from ccleader.models.leave import LeaveForm
from ccleader.models.said import LeaveState
from ccleader.models.store import Store
from tests.models.floor import JUNE, MONDAY, TUESDAY, Floor, make
from tests.models.made import deliver, fact, named, read, team, write

JULY_1 = datetime(2026, 7, 1, 9)


@pytest.fixture
def floor(store: Store) -> Floor:
    return make(store)


@pytest.fixture
def english() -> object:
    words.use("en")
    yield
    words.use("zh_CN")


def test_an_empty_month_knows_nothing_and_nobody_is_absent(store: Store) -> None:
    group, ids = team(store)
    grid = read(store, attendance.month, group, JUNE, MONDAY)
    assert list(grid) == [(agent, day) for agent in ids for day in JUNE]
    assert {(found.code, found.planned, found.missing) for found in grid.values()} == {(None, None, False)}


def test_the_leader_goes_before_leave_import_and_login(floor: Floor) -> None:
    store, who = floor.store, floor.agents[0]
    floor.plan(who, MONDAY, "早")
    deliver(store, [fact(who, 20260601, grain=Grain.DAY, login_seconds=28000)])
    found = floor.cell(who)
    assert (found.code, found.source, found.said[Source.ACD].login_seconds) == ("present", Source.ACD, 28000)
    write(store, attendance.record, [Entry(who, MONDAY, "training", note="新系统")], Source.IMPORT)
    assert (floor.cell(who).source, floor.cell(who).said[Source.IMPORT].note) == (Source.IMPORT, "新系统")
    asked = write(store, leave.ask_leave, LeaveForm(who, "sick", MONDAY, MONDAY), datetime(2026, 5, 31, 20))
    found = floor.cell(who)
    assert (found.code, found.leave_id, found.leave_state) == ("training", asked, LeaveState.SLIP)
    write(store, leave.approve_leave, asked, "王主管", datetime(2026, 6, 1, 9))
    found = floor.cell(who)
    assert (found.code, found.meaning, found.said[Source.LEAVE].by) == ("sick", Meaning.LEAVE, "王主管")
    write(store, attendance.record, [Entry(who, MONDAY, "present", minutes_late=12)])
    found = floor.cell(who)
    assert (found.code, found.source, found.minutes_late) == ("present", Source.LEADER, 12)
    assert list(found.said) == [Source.LEADER, Source.LEAVE, Source.IMPORT, Source.ACD]
    write(store, attendance.clear, [(who, MONDAY)])
    assert floor.cell(who).code == "sick"


def test_minutes_come_from_the_first_source_that_knows_them(floor: Floor) -> None:
    store, who = floor.store, floor.agents[0]
    write(
        store,
        attendance.record,
        [Entry(who, MONDAY, "present", minutes_late=9, minutes_early=3)],
        Source.IMPORT,
    )
    write(store, attendance.record, [Entry(who, MONDAY, "present", minutes_late=0)])
    assert (floor.cell(who).minutes_late, floor.cell(who).minutes_early) == (0, 3)
    write(store, attendance.record, [Entry(who, MONDAY, "sick")])
    assert floor.cell(who).minutes_late is None


def test_days_outside_the_group_have_no_cell(floor: Floor) -> None:
    who = floor.agents[0]
    form = read(floor.store, agents.agent, who).form()
    write(
        floor.store, agents.edit, who, replace(form, joined_on=date(2026, 6, 10), left_on=date(2026, 6, 12))
    )
    grid = read(floor.store, attendance.month, floor.group, JUNE, JUNE.last)
    assert [day.day for agent, day in grid if agent == who] == [10, 11, 12]


def test_a_shift_due_of_which_nobody_says_anything_is_missing_from_its_day_on(floor: Floor) -> None:
    who = floor.agents[0]
    floor.plan(who, MONDAY, "早", "早", "休")
    missing = [floor.cell(who, day, today=MONDAY).missing for day in Period(MONDAY, date(2026, 6, 4))]
    assert missing == [True, False, False, False]


def test_signing_in_tells_who_is_late_past_the_tolerance(floor: Floor) -> None:
    store, (first, second, third) = floor.store, floor.agents
    for who in (first, second):
        floor.plan(who, MONDAY, "早")
    write(store, settings.set_value, settings.LATE_TOLERANCE_MINUTES, 5, MONDAY)
    write(store, attendance.sign_in, [first, third], MONDAY, datetime(2026, 6, 1, 8, 5, 40))
    write(store, attendance.sign_in, [first, second], MONDAY, datetime(2026, 6, 1, 8, 6))
    said = [floor.cell(who).said[Source.LEADER] for who in (first, second, third)]
    assert [(one.arrived, one.minutes_late) for one in said] == [(485, 0), (486, 6), (485, None)]


def test_signing_in_to_a_night_shift_counts_from_its_business_day(floor: Floor) -> None:
    who = floor.agents[0]
    floor.plan(who, MONDAY, "夜")
    write(floor.store, attendance.sign_in, [who], MONDAY, datetime(2026, 6, 2, 0, 20))
    found = floor.cell(who)
    assert (found.said[Source.LEADER].arrived, found.minutes_late, found.night) == (1460, 20, True)


def test_the_roll_of_a_day_tells_who_is_where(floor: Floor) -> None:
    store, (late, sick, phoned) = floor.store, floor.agents
    for who in floor.agents:
        floor.plan(who, MONDAY, "早", "休")
    write(
        store,
        attendance.record,
        [Entry(late, MONDAY, "present", minutes_late=3), Entry(sick, MONDAY, "sick")],
    )
    roll = read(store, attendance.day, floor.group, MONDAY)
    assert (roll.due, roll.here, roll.late, roll.on_leave) == (tuple(floor.agents), (late,), (late,), (sick,))
    assert (roll.not_in, roll.asked, roll.absent, roll.resting) == ((phoned,), (), (), ())
    form = LeaveForm(phoned, "sick", MONDAY, MONDAY, by_phone=True)
    write(store, leave.ask_leave, form, datetime(2026, 6, 1, 7))
    roll = read(store, attendance.day, floor.group, MONDAY)
    assert (roll.not_in, roll.asked) == ((), (phoned,))
    assert read(store, attendance.day, floor.group, MONDAY, floor.kinds["夜"]).cells == {}
    assert read(store, attendance.day, floor.group, TUESDAY).resting == tuple(floor.agents)
    write(store, attendance.record, [Entry(late, TUESDAY, "absent"), Entry(sick, TUESDAY, "rest")])
    roll = read(store, attendance.day, floor.group, TUESDAY)
    assert (roll.absent, roll.resting) == ((late,), (sick, phoned))


def test_of_a_shift_the_roll_holds_who_worked_it_for_another(floor: Floor) -> None:
    who, stranger, _ = floor.agents
    floor.plan(who, MONDAY, "早")
    entry = Entry(stranger, MONDAY, "present", floor.kinds["早"])
    write(floor.store, attendance.record, [entry])
    roll = read(floor.store, attendance.day, floor.group, MONDAY, floor.kinds["早"])
    assert (roll.due, roll.here, roll.not_in) == ((who,), (stranger,), (who,))


def test_what_cannot_be_is_refused_with_its_field(floor: Floor) -> None:
    who = floor.agents[0]
    for field, entry in (
        ("code", Entry(who, MONDAY, "vacation")),
        ("minutes_late", Entry(who, MONDAY, "present", minutes_late=-1)),
        ("minutes_early", Entry(who, MONDAY, "present", minutes_early=-1)),
    ):
        with pytest.raises(Misfit) as caught:
            write(floor.store, attendance.record, [entry])
        assert caught.value.field == field


def test_a_cell_entered_anew_carries_its_new_author(floor: Floor) -> None:
    who = floor.agents[0]
    for code, author in (("present", "周敏"), ("sick", "林芳"), ("sick", "王强")):
        floor.store.write(
            named(),
            lambda session, code=code: attendance.record(session, [Entry(who, MONDAY, code)]),
            who=author,
        )
    assert floor.cell(who).said[Source.LEADER].by == "林芳"


@pytest.mark.usefixtures("english")
def test_a_locked_month_takes_only_corrections_with_a_reason(floor: Floor) -> None:
    store, who = floor.store, floor.agents[0]
    write(store, attendance.record, [Entry(who, MONDAY, "present", minutes_late=8, minutes_early=2)])
    write(store, closing.lock_month, floor.group, TUESDAY, JULY_1)
    assert floor.cell(who).locked
    assert not store.undo_name
    for change in (
        lambda session: attendance.record(session, [Entry(who, MONDAY, "sick")]),
        lambda session: attendance.clear(session, [(who, MONDAY)], " "),
        lambda session: attendance.sign_in(session, [floor.agents[1]], MONDAY, JULY_1),
    ):
        with pytest.raises(Misfit) as caught:
            store.write(named(), change)
        assert caught.value.field == "reason"
    write(store, attendance.record, [Entry(who, MONDAY, "sick")], reason="病假单补到")
    write(store, attendance.record, [Entry(who, MONDAY, "sick", note="见病历")], reason="无变化")
    write(store, attendance.clear, [(who, MONDAY), (who, TUESDAY)], "误登")
    found = read(store, locks.corrections, floor.group, JUNE)
    assert [(row.agent_id, row.day, row.before, row.after, row.reason) for row in found] == [
        (who, MONDAY, "Present, late 8 min, left 2 min early", "Sick leave", "病假单补到"),
        (who, MONDAY, "Sick leave", "no entry", "误登"),
    ]
    write(store, attendance.record, [Entry(who, date(2026, 7, 1), "present")])


def test_signing_in_keeps_what_the_leader_entered_before(floor: Floor) -> None:
    who = floor.agents[0]
    floor.plan(who, MONDAY, "早")
    before = Entry(who, MONDAY, "training", minutes_late=10, note="堵车，已说明")
    write(floor.store, attendance.record, [before])
    write(floor.store, attendance.sign_in, [who], MONDAY, datetime(2026, 6, 1, 8, 25))
    said = floor.cell(who).said[Source.LEADER]
    assert (said.code, said.arrived, said.minutes_late, said.note) == ("training", 505, 10, "堵车，已说明")


@pytest.mark.usefixtures("english")
def test_another_shift_worked_than_planned_is_a_correction_too(floor: Floor) -> None:
    """It makes a night of a day, and the report counts nights."""
    store, who = floor.store, floor.agents[0]
    floor.plan(who, MONDAY, "早")
    write(store, attendance.record, [Entry(who, MONDAY, "present", floor.kinds["早"])])
    write(store, closing.lock_month, floor.group, MONDAY, JULY_1)
    write(store, attendance.record, [Entry(who, MONDAY, "present", floor.kinds["夜"])], reason="换班未登")
    (row,) = read(store, locks.corrections, floor.group, JUNE)
    assert (row.before, row.after) == ("Present", "Present, 夜班")


def test_who_left_before_arriving_or_is_in_no_group_is_not_entered(floor: Floor) -> None:
    who = floor.agents[0]
    form = read(floor.store, agents.agent, who).form()
    write(floor.store, agents.edit, who, replace(form, joined_on=TUESDAY))
    entries = {
        "left": Entry(who, TUESDAY, "present", arrived=480, left=479),
        "day": Entry(who, MONDAY, "present"),
    }
    for field, entry in entries.items():
        with pytest.raises(Misfit) as caught:
            write(floor.store, attendance.record, [entry])
        assert caught.value.field == field


def test_recording_is_undone_and_done_again(floor: Floor) -> None:
    who = floor.agents[0]
    assert write(floor.store, attendance.record, [Entry(who, MONDAY, "present")]) == Changed.ATTENDANCE
    floor.store.undo()
    assert floor.cell(who).code is None
    floor.store.redo()
    assert floor.cell(who).code == "present"


def test_a_night_shift_covers_time_between_midnight_and_five() -> None:
    times = ((480, 960), (960, 1440), (1320, 1800), (1440, 1920), (240, 600))
    assert [is_night(*each) for each in times] == [False, False, True, True, True]
