"""Whom a briefing calls, and what it proposes to attendance."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from ccleader.models import agents, attendance, briefings, calling, closing, plans, shifts
from ccleader.models.attendance import Entry
from ccleader.models.briefings import BriefingKind, Presence, Roll
from ccleader.models.said import Source
from ccleader.models.shifts import Preset
from ccleader.models.store import Store
from tests.models.made import read, team, write

DAY = date(2026, 6, 30)
NOW = datetime(2026, 6, 30, 7, 50)


def prepared(store: Store, group: int, shift: int | None, kind: BriefingKind = BriefingKind.BEFORE) -> int:
    """A briefing of the day."""
    return int(write(store, briefings.prepare, group, DAY, shift, kind, "周敏", NOW))


def early(store: Store) -> int:
    """The early shift of three."""
    write(store, shifts.start_with, Preset.THREE_SHIFTS)
    return int(read(store, shifts.shift_types)[0].id)


def called(store: Store, briefing: int) -> list[tuple[Any, ...]]:
    """Who is called, on leave or not, signed in or not."""

    def ask(session: Any) -> list[tuple[Any, ...]]:
        sheet = briefings.briefing(session, briefing)
        return [(row.agent.id, row.on_leave, row.signed_in) for row in calling.to_call(session, sheet)]

    found: list[tuple[Any, ...]] = read(store, ask)
    return found


def test_who_is_planned_for_the_shift_is_called_and_who_is_there_without_a_plan(store: Store) -> None:
    group, (lin, wang, liu, xu) = team(store, 4)
    shift = early(store)
    write(store, plans.set_plan, {(who, DAY): shift for who in (lin, wang)} | {(liu, DAY): None})
    write(store, attendance.record, [Entry(wang, DAY, "sick"), Entry(xu, DAY, "present", shift)])
    briefing = prepared(store, group, shift)
    assert called(store, briefing) == [(lin, False, False), (wang, True, False), (xu, False, True)]
    write(store, briefings.roll_call, briefing, [Roll(liu, Presence.HERE)])
    assert [row[0] for row in called(store, briefing)] == [lin, wang, liu, xu]


def test_without_a_plan_or_a_shift_the_whole_group_is_called(store: Store) -> None:
    group, people = team(store, 3)
    shift = early(store)
    form = read(store, agents.agent, people[2]).form()
    write(store, agents.edit, people[2], agents.AgentForm(**(vars(form) | {"left_on": date(2026, 6, 1)})))
    for briefing in (prepared(store, group, shift), prepared(store, group, None, BriefingKind.MORNING)):
        assert [row[0] for row in called(store, briefing)] == people[:2]


def test_minutes_late_count_from_the_begin_of_the_shift(store: Store) -> None:
    shift = early(store)
    assert read(store, calling.minutes_late, DAY, shift, datetime(2026, 6, 30, 8, 8, 30)) == 8
    assert read(store, calling.minutes_late, DAY, shift, NOW) == 0
    assert read(store, calling.minutes_late, DAY, None, NOW) is None


def test_being_late_is_proposed_to_attendance_until_it_stands_there(store: Store) -> None:
    group, (lin, wang, liu) = team(store)
    shift = early(store)
    write(store, plans.set_plan, {(who, DAY): shift for who in (lin, wang, liu)})
    briefing = prepared(store, group, shift)
    write(store, attendance.record, [Entry(wang, DAY, "present", shift, arrived=488)])
    write(store, attendance.record, [Entry(liu, DAY, "sick")])
    lines = [Roll(who, Presence.LATE, minutes_late=8) for who in (lin, wang, liu)]
    write(store, briefings.roll_call, briefing, lines)
    proposed = read(store, calling.late_entries, briefing)
    assert proposed == [
        Entry(lin, DAY, "present", shift, None, minutes_late=8),
        Entry(wang, DAY, "present", shift, 488, minutes_late=8),
    ]
    assert read(store, attendance.day, group, DAY).late == ()
    write(store, attendance.record, proposed)
    assert read(store, attendance.day, group, DAY).late == (lin, wang)
    assert read(store, calling.late_entries, briefing) == []


def test_late_before_the_shift_began_proposes_nothing(store: Store) -> None:
    group, (lin, *_) = team(store)
    briefing = prepared(store, group, early(store))
    write(store, briefings.roll_call, briefing, [Roll(lin, Presence.LATE, minutes_late=0)])
    assert read(store, calling.late_entries, briefing) == []


def briefed(store: Store, count: int = 3) -> tuple[int, list[int], int]:
    """A group planned for the early shift, and its briefing begun at 07:50."""
    group, people = team(store, count)
    shift = early(store)
    write(store, plans.set_plan, {(who, DAY): shift for who in people})
    briefing = prepared(store, group, shift)
    write(store, calling.begin, briefing, NOW)
    return group, people, briefing


def arrived(store: Store, group: int) -> dict[int, tuple[str, int | None, int | None]]:
    """Code, arrival and minutes late of everybody of whom the leader says something."""
    cells = read(store, attendance.day, group, DAY).cells
    told = {who: cell.said.get(Source.LEADER) for who, cell in cells.items()}
    return {who: (said.code, said.arrived, said.minutes_late) for who, said in told.items() if said}


def test_who_is_called_here_is_signed_in_and_undone_with_the_call(store: Store) -> None:
    group, (lin, wang, liu), briefing = briefed(store)
    lines = [Roll(lin, Presence.HERE), Roll(liu, Presence.MISSING)]
    write(store, calling.call, briefing, lines, NOW)
    write(store, calling.call, briefing, [Roll(wang, Presence.LATE)], NOW.replace(hour=8, minute=6))
    assert arrived(store, group) == {lin: ("present", 470, 0), wang: ("present", 486, 6)}
    assert read(store, calling.late_entries, briefing) == []
    store.undo()
    assert arrived(store, group) == {lin: ("present", 470, 0)}
    store.undo()
    assert arrived(store, group) == {}


def test_when_who_is_here_after_the_begin_came_is_not_known(store: Store) -> None:
    group, (lin, *_), briefing = briefed(store)
    write(store, calling.call, briefing, [Roll(lin, Presence.HERE)], NOW.replace(hour=8, minute=6))
    assert arrived(store, group) == {lin: ("present", None, 0)}


def test_what_is_recorded_already_stays_as_it_is(store: Store) -> None:
    group, (lin, wang, liu), briefing = briefed(store)
    before = [
        Entry(lin, DAY, "present", None, 460, minutes_late=0),
        Entry(wang, DAY, "training"),
        Entry(liu, DAY, "absent"),
    ]
    write(store, attendance.record, before)
    kept = arrived(store, group)
    for presence in (Presence.HERE, Presence.MISSING, Presence.LATE, Presence.LEAVE):
        write(store, calling.call, briefing, [Roll(who, presence) for who in (lin, wang, liu)], NOW)
        assert arrived(store, group) == kept


def test_who_was_called_by_mistake_is_not_signed_in(store: Store) -> None:
    group, (lin, wang, liu), briefing = briefed(store)
    everybody = (lin, wang, liu)
    write(store, calling.call, briefing, [Roll(who, Presence.HERE) for who in everybody], NOW)
    write(store, calling.call, briefing, [Roll(lin, Presence.MISSING)], NOW)
    write(store, calling.strike, briefing, [wang], NOW)
    write(store, calling.call, briefing, [Roll(liu, Presence.LATE)], NOW.replace(hour=8, minute=4))
    assert arrived(store, group) == {liu: ("present", 484, 4)}


def test_who_was_called_before_the_briefing_began_is_signed_in_when_it_begins(store: Store) -> None:
    group, (lin, wang) = team(store, 2)
    shift = early(store)
    write(store, plans.set_plan, {(who, DAY): shift for who in (lin, wang)})
    briefing = prepared(store, group, shift)
    write(store, calling.call, briefing, [Roll(lin, Presence.HERE), Roll(wang, Presence.MISSING)], NOW)
    assert arrived(store, group) == {}
    write(store, calling.hold, briefing, NOW)
    assert arrived(store, group) == {lin: ("present", 470, 0)}


@pytest.mark.parametrize("kind", [BriefingKind.AFTER, BriefingKind.MORNING])
def test_another_meeting_signs_nobody_in(store: Store, kind: BriefingKind) -> None:
    group, (lin, *_) = team(store)
    shift = early(store) if kind is BriefingKind.AFTER else None
    briefing = prepared(store, group, shift, kind)
    write(store, calling.begin, briefing, NOW)
    write(store, calling.call, briefing, [Roll(lin, Presence.HERE)], NOW)
    assert arrived(store, group) == {}


def test_a_roll_call_recorded_afterwards_signs_nobody_in(store: Store) -> None:
    group, (lin, *_), briefing = briefed(store)
    write(store, calling.call, briefing, [Roll(lin, Presence.HERE)], datetime(2026, 7, 2, 9))
    assert arrived(store, group) == {}


def test_a_locked_month_is_called_without_signing_in(store: Store) -> None:
    group, (lin, *_), briefing = briefed(store)
    write(store, closing.lock_month, group, DAY.replace(day=1), NOW)
    write(store, calling.call, briefing, [Roll(lin, Presence.HERE)], NOW)
    assert read(store, briefings.briefing, briefing).rolls[lin].presence is Presence.HERE
    assert arrived(store, group) == {}
