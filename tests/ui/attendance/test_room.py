"""The attendance room: keys become records, shown at once; requests are decided; the month is closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ccleader.errors import Trouble
from ccleader.metrics.periods import Period
from ccleader.models import closing, leave, locks, overtime, plans, swaps
from ccleader.models.said import LeaveState
from ccleader.models.shifts import Decision
from ccleader.ui.attendance import entering, tables
from ccleader.ui.attendance.cards import Act, Deed
from ccleader.ui.attendance.grid_view import Mode, Tone
from ccleader.ui.attendance.room import AttendanceRoom
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.ui.attendance.driving import (
    FIRST,
    SECOND,
    Calm,
    Key,
    Read,
    answer,
    card_button,
    go,
    known,
    press,
    sign,
)
from tests.ui.attendance.made_up import JUNE, NOW

Settled = Callable[[Worker], None]
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_that_a_letter_shows_at_once_is_written_and_goes_to_the_next_day(
    room: AttendanceRoom, calm: Calm, ask: Read
) -> None:
    cell = go(room, FIRST, 2)
    press(room, Key.Key_B)
    assert sign(room, FIRST, 2) == room.page.month.kit.codes["sick"].symbol
    assert room.grid.cursor_cell == (FIRST, date(2026, 6, 3))
    calm()
    assert known(ask, cell).code == "sick"
    assert sign(room, FIRST, 2) == room.page.month.kit.codes["sick"].symbol


def test_that_every_letter_is_one_step_to_undo(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    first = go(room, FIRST, 2)
    press(room, Key.Key_B, Key.Key_S)
    calm()
    room.desk.worker.undo()
    calm()
    second = FIRST, date(2026, 6, 3)
    assert (known(ask, first).code, known(ask, second).code) == ("sick", "present")
    assert sign(room, FIRST, 3) == "早"
    room.desk.worker.undo()
    calm()
    assert known(ask, first).code == "present"


def test_that_a_range_is_filled_in_one_step(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    go(room, FIRST, 2)
    press(room, Key.Key_Right, Key.Key_Down, held=SHIFT)
    press(room, Key.Key_N)
    calm()
    filled = [(who, date(2026, 6, day)) for who in (FIRST, SECOND) for day in (2, 3)]
    assert [known(ask, cell).code for cell in filled] == ["annual"] * 4
    room.desk.worker.undo()
    calm()
    assert "annual" not in [known(ask, cell).code for cell in filled]


def test_that_the_plan_takes_shifts_and_rest_only(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    room.modes.choose(Mode.PLAN)
    go(room, FIRST, 2)
    press(room, Key.Key_W, Key.Key_X, Key.Key_B)
    calm()
    plan = ask(plans.plan, 1, JUNE)
    late = next(kind.id for kind in room.page.month.kit.shifts.values() if kind.letter == "W")
    assert plan[FIRST, date(2026, 6, 2)].shift_type_id == late
    assert plan[FIRST, date(2026, 6, 3)].shift_type_id is None
    assert room.foot.words.text().startswith("×")
    assert sign(room, FIRST, 4) == "早"


def test_that_delete_clears_what_was_entered(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    cell = go(room, FIRST, 11)
    press(room, Key.Key_Delete)
    calm()
    assert known(ask, cell).code is None
    assert room.page.month.cells[cell].missing


def test_that_minutes_late_are_asked_for_beside_the_cell(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    cell = go(room, FIRST, 2)
    press(room, Key.Key_C)
    answer(room, "soon")
    assert room.pen.asking.isVisible()
    answer(room, "8-20")
    assert not room.pen.asking.isVisible()
    calm()
    found = known(ask, cell)
    assert (found.code, found.minutes_late, found.minutes_early) == ("present", 8, 20)
    look = room.grid.rows.look(room.grid.rows.place(cell))
    assert look.corner
    assert "8" in look.words


def test_that_nobody_is_late_on_a_day_of_leave(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    cell = go(room, FIRST, 11)
    press(room, Key.Key_C)
    answer(room, "8")
    calm()
    assert known(ask, cell).code == "sick"
    assert room.foot.words.text().startswith("×")


def test_that_a_letter_that_means_nothing_says_so(room: AttendanceRoom, calm: Calm) -> None:
    go(room, FIRST, 2)
    press(room, Key.Key_Q)
    calm()
    assert "Q" in room.foot.words.text()
    assert sign(room, FIRST, 2) == "早"


def test_that_the_days_repeat_those_of_last_week(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    cell = go(room, FIRST, 18)
    press(room, Key.Key_D)
    calm()
    assert known(ask, cell).code == "sick"


def test_that_what_cannot_be_written_comes_back_and_says_why(
    room: AttendanceRoom, calm: Calm, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Trouble(phrase("trouble", "Say why, in a few words."))

    monkeypatch.setattr(entering.attendance, "record", refuse)
    cell = go(room, FIRST, 2)
    press(room, Key.Key_B)
    assert sign(room, FIRST, 2) != "早"
    calm()
    assert sign(room, FIRST, 2) == "早"
    assert room.grid.cursor_cell == cell
    assert room.foot.words.text().startswith("×")


def test_that_a_block_from_a_spreadsheet_is_taken_whole(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    go(room, FIRST, 2)
    QGuiApplication.clipboard().setText("病\t早8\nB\t\n")
    press(room, Key.Key_V, held=CONTROL)
    calm()
    assert known(ask, (FIRST, date(2026, 6, 2))).code == "sick"
    assert known(ask, (FIRST, date(2026, 6, 3))).minutes_late == 8
    assert known(ask, (SECOND, date(2026, 6, 2))).code == "sick"
    assert known(ask, (SECOND, date(2026, 6, 3))).code == "present"
    room.desk.worker.undo()
    calm()
    assert known(ask, (FIRST, date(2026, 6, 2))).code == "present"


def test_that_wrong_words_are_shown_before_anything_is_written(
    room: AttendanceRoom, calm: Calm, ask: Read
) -> None:
    go(room, FIRST, 2)
    QGuiApplication.clipboard().setText("病\t什么")
    press(room, Key.Key_V, held=CONTROL)
    preview = QApplication.activeModalWidget()
    assert preview is not None
    calm()
    assert known(ask, (FIRST, date(2026, 6, 2))).code == "present"
    assert [fault.text for fault in preview.model.rows] == ["什么"]
    preview.findChild(QPushButton, "write").click()
    calm()
    assert known(ask, (FIRST, date(2026, 6, 2))).code == "sick"


def test_that_what_is_copied_can_be_pasted_elsewhere(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    go(room, FIRST, 11)
    press(room, Key.Key_C, held=CONTROL)
    go(room, SECOND, 2)
    press(room, Key.Key_V, held=CONTROL)
    calm()
    assert known(ask, (SECOND, date(2026, 6, 2))).code == "sick"


def test_that_a_table_with_days_and_names_is_planned(
    room: AttendanceRoom, calm: Calm, ask: Read, tmp_path: Path
) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("姓名,6/2,6/3\n唐欣然,晚,休\n没有人,早,早\n", encoding="utf-8")
    block = tables.table(room.page.month, tables.file_cells(path))
    assert len(block.faults) == 1
    room.deeds._plan(block.wanted)
    calm()
    plan = ask(plans.plan, 1, JUNE)
    assert plan[FIRST, date(2026, 6, 2)].shift_type_id == 2
    assert plan[FIRST, date(2026, 6, 3)].shift_type_id is None


def test_that_a_week_is_planned_as_the_one_before(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    go(room, FIRST, 10)
    room._copy_week()
    calm()
    plan = ask(plans.plan, 1, JUNE)
    for day in range(8, 15):
        for who in (FIRST, SECOND):
            before = plan[who, date(2026, 6, day - 7)].shift_type_id
            assert plan[who, date(2026, 6, day)].shift_type_id == before


def test_that_an_empty_month_is_filled_as_four_weeks_before(
    room: AttendanceRoom, calm: Calm, ask: Read
) -> None:
    room.open(date(2026, 7, 1))
    calm()
    assert not room.page.month.planned
    room._copy_month()
    calm()
    july = ask(plans.plan, 1, Period(date(2026, 7, 1), date(2026, 7, 31)))
    june = ask(plans.plan, 1, JUNE)
    assert july[FIRST, date(2026, 7, 1)].shift_type_id == june[FIRST, date(2026, 6, 3)].shift_type_id
    assert july[FIRST, date(2026, 7, 31)] == july[FIRST, date(2026, 7, 3)]


def test_that_initials_lead_to_the_agent(room: AttendanceRoom) -> None:
    go(room, FIRST, 5)
    room.search()
    answer(room, "gzx")
    assert room.grid.cursor_cell == (5, date(2026, 6, 5))


def test_that_approved_leave_shows_on_the_grid(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    calm()
    asked = next(row for row in ask(leave.leaves, 1) if row.state is LeaveState.SLIP)
    cell = asked.agent_id, date(2026, 6, 30)
    assert known(ask, cell).code is None
    card_button(room.requests, "approve").click()
    calm()
    assert known(ask, cell).code == "annual"
    assert room.grid.rows.look(room.grid.rows.place(cell)).tone is Tone.GOOD


def test_that_leave_told_by_phone_needs_its_slip_first(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    card_button(room.requests, "slip").click()
    calm()
    assert [row.state for row in ask(leave.leaves, 1) if row.code == "sick"] == [LeaveState.SLIP]
    assert not room.requests.findChildren(QPushButton, "slip") or all(
        not made.isVisible() for made in room.requests.findChildren(QPushButton, "slip")
    )


def test_that_returning_leave_asks_why(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    asked = next(row for row in ask(leave.leaves, 1) if row.state is LeaveState.SLIP)
    room.deeds.do(Deed(Act.RETURN_LEAVE, (asked.id,), "年假"))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.findChild(QPushButton, "save").click()
    assert ask(leave.leave, asked.id).state is LeaveState.SLIP
    dialog.findChild(QLineEdit, "form_why").setText("高峰缺人")
    dialog.findChild(QPushButton, "save").click()
    calm()
    assert ask(leave.leave, asked.id).decided_why == "高峰缺人"


def test_that_leave_is_entered_for_the_agent_whose_initials_are_typed(
    room: AttendanceRoom, calm: Calm, ask: Read
) -> None:
    go(room, FIRST, 30)
    room.deeds.do(Deed(Act.NEW_LEAVE))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    QTest.keyClicks(dialog.findChild(QWidget, "form_agent_id"), "gzx")
    dialog.findChild(QLineEdit, "form_first").setText("soon")
    dialog.findChild(QPushButton, "save").click()
    assert dialog.isVisible()
    dialog.findChild(QLineEdit, "form_first").setText("6-29")
    dialog.findChild(QPushButton, "save").click()
    calm()
    (asked,) = (row for row in ask(leave.leaves, 1) if row.agent_id == 5)
    assert (asked.first, asked.last) == (date(2026, 6, 29), date(2026, 6, 30))


def test_that_a_cover_that_is_approved_changes_the_plan(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    asked = ask(swaps.swaps, 1)[0]
    room.deeds.do(Deed(Act.APPROVE_SWAP, (asked.id,), "顶班"))
    calm()
    plan = ask(plans.plan, 1, JUNE)
    assert plan[asked.other_id, asked.day].shift_type_id == asked.shift_type_id


def test_that_overtime_of_several_is_confirmed_together(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    card_button(room.overtime, "confirm").click()
    calm()
    assert {row.state for row in ask(overtime.overtimes, 1, JUNE)} == {Decision.APPROVED}
    room.desk.worker.undo()
    calm()
    assert sum(row.state is Decision.ASKED for row in ask(overtime.overtimes, 1, JUNE)) == 3


def test_that_a_locked_month_takes_corrections_with_a_reason(
    room: AttendanceRoom, calm: Calm, ask: Read
) -> None:
    room.desk.worker.write(
        phrase("operations", "Lock"), lambda session: closing.lock_month(session, 1, JUNE.first, NOW)
    )
    calm()
    cell = go(room, FIRST, 2)
    press(room, Key.Key_B)
    assert sign(room, FIRST, 2) == "早"
    answer(room, "")
    assert room.pen.asking.isVisible()
    answer(room, "补交病假条")
    calm()
    assert known(ask, cell).code == "sick"
    assert [row.reason for row in ask(locks.corrections, 1, JUNE)] == ["补交病假条"]


def test_that_a_locked_month_can_be_left_as_it_is(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    room.desk.worker.write(
        phrase("operations", "Lock"), lambda session: closing.lock_month(session, 1, JUNE.first, NOW)
    )
    calm()
    cell = go(room, FIRST, 2)
    press(room, Key.Key_B)
    QTest.keyClick(room.pen.asking.field, Key.Key_Escape)
    calm()
    assert known(ask, cell).code == "present"
    assert sign(room, FIRST, 2) == "早"


def test_that_locking_asks_once(
    room: AttendanceRoom, calm: Calm, ask: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Mode] = []
    monkeypatch.setattr(room.deeds, "export", asked.append)
    room.deeds.do(Deed(Act.LOCK))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert ask(locks.locked, 1, JUNE.first) is None
    dialog.findChild(QPushButton, "save").click()
    calm()
    assert ask(locks.locked, 1, JUNE.first) is not None
    assert asked == [Mode.ACTUAL]


def test_that_the_workbook_has_every_agent(room: AttendanceRoom, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "june.xlsx"
    room.deeds.write_attendance(path, room.page)
    qtbot.waitUntil(lambda: room.desk.worker.idle and path.exists())
    _, *rows = openpyxl.load_workbook(path).worksheets[0].values
    assert [row[1] for row in rows] == [row.name for row in room.page.month.rows]
    assert rows[0][2 + 10] == "病"


def test_that_keys_wait_for_no_input_method(room: AttendanceRoom) -> None:
    assert not room.grid.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_that_h_asks_for_a_swap_of_the_cell(room: AttendanceRoom) -> None:
    go(room, FIRST, 29)
    press(room, Key.Key_H)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.findChild(QLineEdit, "form_day").text() == "2026-06-29"
    dialog.close()


def test_that_a_rotation_that_is_typed_fills_the_month(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    go(room, FIRST, 1)
    room._rotate()
    calm()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.findChild(QLineEdit, "form_name").setText("四班三运转")
    dialog.findChild(QLineEdit, "form_days").setText("ZZQ")
    dialog.findChild(QPushButton, "save").click()
    assert dialog.isVisible()
    dialog.findChild(QLineEdit, "form_days").setText("ZZWWYYXX")
    dialog.findChild(QPushButton, "save").click()
    calm()
    plan = ask(plans.plan, 1, JUNE)
    first = [plan[FIRST, date(2026, 6, day)].shift_type_id for day in range(1, 10)]
    assert first == [1, 1, 2, 2, 3, 3, None, None, 1]
    assert [row.name for row in ask(plans.patterns)] == ["四班三运转"]
