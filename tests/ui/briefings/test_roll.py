"""The roll call by keyboard and mouse, and what attendance learns of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ccleader.models import agents, attendance
from ccleader.models.briefings import BriefingKind, Mood, Presence
from ccleader.ui.briefings.room import BriefingsRoom
from ccleader.words import phrase
from tests.ui.briefings.conftest import TODAY, Opened
from tests.ui.briefings.driving import click, on_view, press, settle, stored

KEY = Qt.Key
NAMED = phrase("operations", "Change")


def test_dress_badge_and_mood_are_looked_at(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    press(prepared, qtbot, KEY.Key_D, KEY.Key_D, KEY.Key_G, KEY.Key_M, KEY.Key_M, KEY.Key_M)
    (line,) = on_view(prepared, qtbot).rolls.values()
    assert (line.presence, line.dress, line.badge, line.mood) == (Presence.HERE, False, True, Mood.LOW)
    press(prepared, qtbot, KEY.Key_Delete)
    assert on_view(prepared, qtbot).rolls == {}


def test_the_arrows_walk_the_grid(prepared: BriefingsRoom) -> None:
    grid = prepared.sheet.roll.grid
    for key, place in (
        (KEY.Key_Right, 1),
        (KEY.Key_Down, 4),
        (KEY.Key_Home, 0),
        (KEY.Key_End, 4),
        (KEY.Key_Up, 1),
    ):
        QTest.keyClick(grid, key)
        assert grid.here == place
    assert grid.accessibleDescription() == "王思远 未点"


def test_the_cursor_goes_with_its_agent(prepared: BriefingsRoom) -> None:
    grid = prepared.sheet.roll.grid
    QTest.keyClick(grid, KEY.Key_Right)
    lines = list(grid.lines)
    grid.show_lines(lines[1:], locked=False)
    assert grid.accessibleDescription() == "王思远 未点"
    grid.show_lines(lines[:1] + lines[2:], locked=False)
    assert grid.here == 0, "his place"
    grid.show_lines([], locked=False)
    grid.show_lines(lines, locked=False)
    assert grid.here == 0


def test_a_click_on_the_mark_calls_and_takes_back(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    grid = prepared.sheet.roll.grid
    at = grid._cell(1).center().toPoint()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=at)
    settle(prepared, qtbot)
    assert (grid.here, on_view(prepared, qtbot).rolls) == (1, {})
    at.setX(int(grid._cell(1).left()) + 12)
    for presences in ([Presence.HERE], []):
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=at)
        settle(prepared, qtbot)
        assert [line.presence for line in on_view(prepared, qtbot).rolls.values()] == presences


def test_all_here_but_who_has_leave(prepared: BriefingsRoom, qtbot: QtBot) -> None:
    room = prepared
    people = stored(room, qtbot, agents.agents)
    entry = attendance.Entry(people[1].id, TODAY, "annual")
    room.keeper.write("sheet", NAMED, lambda session: attendance.record(session, [entry]))
    settle(room, qtbot)
    press(room, qtbot, KEY.Key_Q)
    click(room, qtbot, "all_here")
    assert [line.presence for line in on_view(room, qtbot).rolls.values()] == [
        Presence.MISSING,
        Presence.LEAVE,
        Presence.HERE,
        Presence.HERE,
        Presence.HERE,
    ]


def test_who_is_called_while_the_briefing_runs_is_signed_in_with_it(
    prepared: BriefingsRoom, qtbot: QtBot
) -> None:
    room, group = prepared, prepared.desk.group_id
    click(room, qtbot, "begin_briefing")
    press(room, qtbot, KEY.Key_Space)
    click(room, qtbot, "all_here")
    assert len(stored(room, qtbot, attendance.day, group, TODAY).here) == 5
    for left in (1, 0):
        room.desk.worker.undo()
        settle(room, qtbot)
        assert len(stored(room, qtbot, attendance.day, group, TODAY).here) == left


def test_who_was_late_and_is_not_signed_in_is_proposed_to_attendance(
    opened: Opened, store_path: Path, qtbot: QtBot
) -> None:
    room = opened(store_path, datetime(2026, 6, 30, 8, 8))
    room.prepare_shift(BriefingKind.BEFORE)
    settle(room, qtbot)
    press(room, qtbot, KEY.Key_L)
    who = next(iter(on_view(room, qtbot).rolls))
    group = room.desk.group_id
    assert stored(room, qtbot, attendance.day, group, TODAY).late == ()
    click(room, qtbot, f"late_{who}")
    roll = stored(room, qtbot, attendance.day, group, TODAY)
    assert (roll.late, roll.cells[who].minutes_late) == ((who,), 8)
    assert not room.sheet.roll._late.isVisible()
