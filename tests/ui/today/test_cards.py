"""The cards of the shift in the real room: accepting, signing in, closing a matter, quick entry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from ccleader.metrics.periods import month
from ccleader.models import attendance, handovers, leaders, matters
from ccleader.models.changed import Changed
from ccleader.models.handovers import HandoverState
from ccleader.models.store import Store
from ccleader.ui.today.floor import Presence
from ccleader.ui.today.room import TodayRoom
from ccleader.words import phrase
from tests.ui.today.conftest import Opened
from tests.ui.today.test_floor import BEFORE, CHENG, DAY, ZHOU, _fill, _night_hands_over


@pytest.fixture
def room(opened: Opened, tmp_path: Path, qtbot: QtBot) -> TodayRoom:
    """Today at 8:00 of an early shift of five; the night shift has handed over to 周敏."""
    path = tmp_path / "班.ccl"

    def more(session: Session) -> Changed:
        form = matters.MatterForm(1, "07 号席耳麦更换", owner="设备组", due_at=datetime(2026, 6, 29, 18))
        matters.open_matter(session, form, datetime(2026, 6, 28, 9))
        return _night_hands_over(session)

    with Store.open(path) as store:
        store.write(phrase("operations", "Fill"), _fill)
        store.write(phrase("operations", "Sign"), more)
        chief = store.read(lambda session: leaders.leader(session, ZHOU))
    made = opened(path, today=DAY)
    made.desk.choose_leader(chief)
    qtbot.waitUntil(lambda: made.desk.worker.idle)
    return made


def _read(room: TodayRoom, qtbot: QtBot, query: Callable[[Session], object]) -> object:
    found: list[object] = []
    room.desk.worker.read(query, found.append, room)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def _settle(room: TodayRoom, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: room.desk.worker.idle)


def test_enter_and_four_digits_take_the_shift_over(room: TodayRoom, qtbot: QtBot) -> None:
    assert room.handover.state.text() == "● 待签收"
    room.setFocus()
    qtbot.keyClick(room, Qt.Key.Key_Return)
    qtbot.keyClicks(room.handover.pin.line, "1234")
    _settle(room, qtbot)
    (row,) = _read(room, qtbot, lambda session: handovers.handovers(session, 1, month(DAY)))  # type: ignore[misc]
    assert (row.state, row.to_id) == (HandoverState.ACCEPTED, ZHOU)
    assert room.handover.state.text() == "✓ 已接班"
    assert not room.handover.accept_button.isVisible()


def test_a_wrong_pin_says_so_and_nothing_is_accepted(room: TodayRoom, qtbot: QtBot) -> None:
    room.handover.accept_button.click()
    qtbot.keyClicks(room.handover.pin.line, "9999")
    _settle(room, qtbot)
    assert "2" in room.handover.pin.line.accessibleDescription()
    (row,) = _read(room, qtbot, lambda session: handovers.handovers(session, 1, month(DAY)))  # type: ignore[misc]
    assert row.state is HandoverState.HANDED


def test_without_a_leader_at_the_desk_it_says_for_whom_the_handover_waits(
    room: TodayRoom, qtbot: QtBot
) -> None:
    room.desk.choose_leader(None)
    _settle(room, qtbot)
    assert not room.handover.accept_button.isVisible()
    assert "周敏" in room.handover.sentence


def test_who_handed_over_is_not_asked_to_accept(room: TodayRoom, qtbot: QtBot) -> None:
    room.desk.choose_leader(_read(room, qtbot, lambda session: leaders.leader(session, CHENG)))  # type: ignore[arg-type]
    _settle(room, qtbot)
    assert not room.handover.accept_button.isVisible()
    assert "夜班" in room.handover.caption.text()


def test_space_on_a_chip_signs_in_and_undo_takes_it_back(room: TodayRoom, qtbot: QtBot) -> None:
    chip = room.arrivals.chips[0]
    assert chip.arrival.presence is Presence.DUE
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    _settle(room, qtbot)
    assert room.arrivals.chips[0].arrival.presence is Presence.HERE
    assert room.arrivals.chips[0].hasFocus()
    room.desk.worker.undo()
    _settle(room, qtbot)
    assert room.arrivals.chips[0].arrival.presence is Presence.DUE


def test_all_sign_in_leaves_alone_who_is_here_already(room: TodayRoom, qtbot: QtBot) -> None:
    entry = attendance.Entry(2, DAY, "present", 1, arrived=470)
    room.desk.worker.write(phrase("operations", "Enter"), lambda session: attendance.record(session, [entry]))
    _settle(room, qtbot)
    room.arrivals.all_in.click()
    _settle(room, qtbot)
    assert [chip.arrival.arrived for chip in room.arrivals.chips] == [480, 470, 480, 480, 480]
    assert not room.arrivals.all_in.isVisible()


def test_all_sign_in_after_the_begin_claims_no_time_and_makes_nobody_late(
    room: TodayRoom, qtbot: QtBot
) -> None:
    room.desk.now = lambda: datetime(2026, 6, 30, 8, 3)
    room.arrivals.all_in.click()
    _settle(room, qtbot)
    assert {chip.arrival.presence for chip in room.arrivals.chips} == {Presence.HERE}
    assert {chip.arrival.arrived for chip in room.arrivals.chips} == {None}


def test_l_on_a_chip_begins_a_late_entry_for_that_agent(room: TodayRoom, qtbot: QtBot) -> None:
    asked: list[str] = []
    room.desk.entry_wanted.connect(asked.append)
    qtbot.keyClick(room.arrivals.chips[1], Qt.Key.Key_L)
    assert asked == ["8002 迟到 "]


def test_a_tick_asks_how_and_enter_closes_the_matter(room: TodayRoom, qtbot: QtBot) -> None:
    line = room.matters.lines[0]
    line.tick.click()
    qtbot.keyClick(line.how, Qt.Key.Key_Escape)
    assert room.matters.lines[0].currentIndex() == 0
    line.tick.click()
    line.how.setText("已换新")
    qtbot.keyClick(line.how, Qt.Key.Key_Return)
    _settle(room, qtbot)
    assert room.matters.lines == []
    closed = _read(room, qtbot, lambda session: matters.matter(session, 1))
    assert closed.closed_how == "已换新"  # type: ignore[attr-defined]


def test_a_matter_closed_without_a_word_stays_open_with_the_reason(room: TodayRoom, qtbot: QtBot) -> None:
    warned: list[object] = []
    room.desk.noticed.connect(warned.append)
    line = room.matters.lines[0]
    line.tick.click()
    qtbot.keyClick(line.how, Qt.Key.Key_Return)
    _settle(room, qtbot)
    assert len(room.matters.lines) == 1
    assert warned


def test_the_line_of_quick_entry_opens_it_with_its_text(room: TodayRoom, qtbot: QtBot) -> None:
    asked: list[str] = []
    room.desk.entry_wanted.connect(asked.append)
    room.quick.line.setText("gzx 迟到 8:10")
    qtbot.keyClick(room.quick.line, Qt.Key.Key_Return)
    assert asked == ["gzx 迟到 8:10"]
    assert room.quick.line.text() == ""


def test_a_lower_room_leaves_out_what_does_not_fit(room: TodayRoom, qtbot: QtBot) -> None:
    room.resize(1228, 600)
    qtbot.wait(0)
    assert not room.arrivals.bars.isVisible()
    assert room.matters.isVisible()
    assert room.minimumSizeHint().height() <= 600


def test_the_clock_of_the_desk_is_that_of_the_signature(room: TodayRoom, qtbot: QtBot) -> None:
    room.handover.begin_accept()
    qtbot.keyClicks(room.handover.pin.line, "1234")
    _settle(room, qtbot)
    (row,) = _read(room, qtbot, lambda session: handovers.handovers(session, 1, month(DAY)))  # type: ignore[misc]
    assert row.accepted_at == datetime(2026, 6, 30, 8)
    assert row.signed_at is not None
    assert row.signed_at < BEFORE
