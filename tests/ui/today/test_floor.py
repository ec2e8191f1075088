"""What waits on the floor, read without a window."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from ccleader.metrics.periods import Period
from ccleader.models import (
    agents,
    attendance,
    coaching_writes,
    conduct_writes,
    handovers,
    leaders,
    leave,
    matters,
    needs,
    plans,
    quality_writes,
    rulebook_starters,
    rulebooks,
    scorecards,
    shifts,
)
from ccleader.models.agents import AgentForm
from ccleader.models.changed import Changed
from ccleader.models.coaching import CoachingForm, CoachingKind
from ccleader.models.conduct import ConductForm
from ccleader.models.quality import EvaluationForm, FindingForm
from ccleader.models.store import Store
from ccleader.ui.today import floor
from ccleader.ui.today.attention import Way
from ccleader.ui.today.floor import Floor, Presence
from ccleader.words import phrase

DAY = date(2026, 6, 30)
BEFORE = datetime(2026, 6, 30, 7, 46)
EARLY, NIGHT = 1, 3
ZHOU, CHENG = 1, 2


def _fill(session: Session) -> Changed:
    group = agents.add_group(session, "晨曦组")
    for number in range(1, 7):
        agents.add(session, AgentForm(group, f"80{number:02}", f"组员{number}", seat=f"{number:02} 席"))
    shifts.start_with(session, shifts.Preset.THREE_SHIFTS)
    cells = {(who, day): EARLY for who in range(1, 6) for day in Period(date(2026, 6, 1), DAY)}
    plans.set_plan(session, {**cells, (6, DAY): None})
    for name in ("周敏", "程立"):
        leader = leaders.add_leader(session, leaders.LeaderForm(name, "班长", (group,)))
        leaders.set_pin(session, leader, "1234", now=BEFORE)
    return Changed.ALL


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store.open(tmp_path / "晨曦组.ccl")
    made.write(phrase("operations", "Fill"), _fill)
    return made


def _floor(store: Store, now: datetime = BEFORE, leader: int | None = ZHOU) -> Floor:
    return store.read(lambda session: floor.read(session, 1, leader, now))


def _night_hands_over(session: Session) -> Changed:
    night = shifts.Shift(DAY - timedelta(days=1), shifts.shift_type(session, NIGHT))
    made = handovers.start(session, 1, night, CHENG, BEFORE - timedelta(minutes=30))
    handovers.set_successor(session, made, ZHOU)
    changed, refusal = handovers.sign(session, made, CHENG, "1234", BEFORE - timedelta(minutes=10))
    assert refusal is None
    return changed


def test_a_shift_is_on_the_desk_an_hour_before_it_begins(store: Store) -> None:
    seen = _floor(store)
    assert seen.shift is not None
    assert (seen.shift.day, seen.shift.type.id, seen.coming) == (DAY, EARLY, True)
    running = _floor(store, BEFORE - timedelta(hours=1))
    assert running.shift is not None
    assert (running.shift.day, running.shift.type.id) == (DAY - timedelta(days=1), NIGHT)


def test_of_shifts_that_overlap_the_one_people_are_planned_for_is_on_the_desk(store: Store) -> None:
    def office(session: Session) -> Changed:
        shifts.add_shift_type(session, shifts.ShiftTypeForm("行政班", "行", "Q", 510, 1050))
        return Changed.SHIFTS

    store.write(phrase("operations", "Add shift"), office)
    for now in (BEFORE, BEFORE.replace(hour=9)):
        seen = _floor(store, now)
        assert seen.shift is not None
        assert seen.shift.type.id == EARLY
        assert seen.arrivals


def test_a_signed_handover_waits_for_its_receiver_only_until_accepted(store: Store) -> None:
    assert _floor(store).waiting is None
    store.write(phrase("operations", "Sign"), _night_hands_over)
    waiting = _floor(store).waiting
    assert waiting is not None
    assert _floor(store, leader=CHENG).waiting is None
    store.write(
        phrase("operations", "Accept"),
        lambda session: handovers.accept(session, waiting.id, ZHOU, "1234", BEFORE),
    )
    seen = _floor(store)
    assert (seen.waiting, seen.waits) == (None, 0)
    assert seen.taken is not None
    assert seen.taken.accepted_at == BEFORE


def test_everybody_of_the_shift_stands_as_attendance_says(store: Store) -> None:
    def enter(session: Session) -> Changed:
        attendance.sign_in(session, [1], DAY, BEFORE)
        attendance.sign_in(session, [2], DAY, datetime(2026, 6, 30, 8, 12))
        leave.ask_leave(session, leave.LeaveForm(3, "sick", DAY, DAY, by_phone=True), BEFORE)
        return attendance.record(session, [attendance.Entry(4, DAY, "absent")])

    store.write(phrase("operations", "Enter"), enter)
    seen = _floor(store)
    assert [one.presence for one in seen.arrivals] == [
        Presence.HERE,
        Presence.LATE,
        Presence.LEAVE,
        Presence.ABSENT,
        Presence.DUE,
    ]
    assert [one.minutes_late for one in seen.arrivals][:2] == [0, 12]
    assert seen.arrivals[0].arrived == 7 * 60 + 46
    assert seen.resting == ("组员6",)


def test_who_is_late_for_the_third_time_and_whose_slip_is_overdue_need_attention(store: Store) -> None:
    def enter(session: Session) -> Changed:
        for day in (3, 9, 20):
            attendance.record(
                session, [attendance.Entry(1, date(2026, 6, day), "present", EARLY, minutes_late=5)]
            )
        for day in (3, 9):
            attendance.record(
                session, [attendance.Entry(2, date(2026, 6, day), "present", EARLY, minutes_late=5)]
            )
        told = datetime(2026, 6, 24, 7)
        leave.ask_leave(session, leave.LeaveForm(5, "sick", told.date(), told.date(), by_phone=True), told)
        return Changed.ATTENDANCE

    store.write(phrase("operations", "Enter"), enter)
    concerns = {who.name: [reason.glyph for reason in reasons] for who, reasons in _floor(store).concerns}
    assert concerns == {"组员1": ["▲"], "组员5": ["◎"]}


def test_points_at_a_line_a_fatal_error_and_a_due_follow_up_need_attention(store: Store) -> None:
    def enter(session: Session) -> Changed:
        since = date(2026, 1, 1)
        rulebook_starters.add_starter(session, "floor", 1, since)
        scorecards.add_starter(session, 1, since)
        known = {row.number: row.id for row in rulebooks.in_force(session, 1, DAY)}
        for who, day in ((1, 20), (1, 22), (1, 24), (2, 22)):
            at = datetime(2026, 6, day, 10)
            conduct_writes.record(session, ConductForm((who,), known["第9条"], at, "使用手机"), at)
        card = scorecards.card_on(session, 1, DAY)
        assert card is not None
        fatal = next(item for item in card.items if item.fatal)
        for who, day in ((3, 26), (4, 20)):
            found = (FindingForm(fatal.id, note="报错资费"),)
            form = EvaluationForm(who, card.id, date(2026, 6, day), f"R{who}", "邵琳", findings=found)
            quality_writes.evaluate(session, form, BEFORE)
        for who, day in ((5, 28), (6, 30)):
            opened = date(2026, 6, 20)
            talk = CoachingForm(who, CoachingKind.CARE, "休息", "周敏", next_on=date(2026, 6, day))
            coaching_writes.open_coaching(session, talk, opened)
        return Changed.ALL

    store.write(phrase("operations", "Enter"), enter)
    found = {who.name: reasons[0] for who, reasons in _floor(store).concerns}
    assert {name: reason.way for name, reason in found.items()} == {
        "组员1": Way.POINTS,
        "组员3": Way.CHECK,
        "组员5": Way.COACHING,
        "组员6": Way.COACHING,
    }
    assert found["组员1"].much == 9
    assert (found["组员5"].glyph, found["组员6"].glyph) == ("▲", "◎")


def test_open_matters_come_overdue_first_then_oldest(store: Store) -> None:
    def enter(session: Session) -> Changed:
        for text, due, opened in (
            ("新", None, datetime(2026, 6, 29, 9)),
            ("旧", None, datetime(2026, 6, 20, 9)),
            ("超期", datetime(2026, 6, 29, 18), datetime(2026, 6, 28, 9)),
        ):
            matters.open_matter(session, matters.MatterForm(1, text, due_at=due), opened)
        return Changed.MATTERS

    store.write(phrase("operations", "Enter"), enter)
    seen = _floor(store)
    assert [row.text for row in seen.matters] == ["超期", "旧", "新"]
    assert seen.overdue == 1


def test_gaps_are_those_within_the_shift_with_leave_taken_off(store: Store) -> None:
    def need(session: Session) -> Changed:
        tuesday = DAY.weekday()
        return needs.set_needs(session, 1, {(tuesday, 20): 5, (tuesday, 40): 9})

    store.write(phrase("operations", "Need"), need)
    assert _floor(store).gaps == ()

    def away(session: Session) -> Changed:
        asked = leave.ask_leave(session, leave.LeaveForm(1, "annual", DAY, DAY), BEFORE - timedelta(days=3))
        return leave.approve_leave(session, asked, "周敏", BEFORE)

    store.write(phrase("operations", "Leave"), away)
    assert [(gap.starts, gap.heads, gap.need) for gap in _floor(store).gaps] == [(600, 4, 5)]


def test_without_shift_types_the_floor_is_not_known(tmp_path: Path) -> None:
    with Store.open(tmp_path / "empty.ccl") as empty:
        empty.write(
            phrase("operations", "Add group"),
            lambda session: (Changed.AGENTS, agents.add_group(session, "组")),
        )
        seen = _floor(empty, leader=None)
    assert (seen.known, seen.shift, seen.arrivals, seen.gaps) == (False, None, (), ())
