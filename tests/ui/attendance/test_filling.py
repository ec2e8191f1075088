"""Many days at once: presence leaves rest alone, and a rotation is typed as the grid shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from ccleader.errors import Misfit
from ccleader.models import plans
from ccleader.ui.attendance.forms import rotation
from ccleader.ui.attendance.lock_dialog import LockDialog
from ccleader.ui.attendance.room import AttendanceRoom
from tests.ui.attendance.driving import FIRST, Calm, Key, Read, go, known, press
from tests.ui.attendance.made_up import JUNE

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_that_presence_over_a_range_leaves_planned_rest_alone(
    room: AttendanceRoom, calm: Calm, ask: Read
) -> None:
    rest = [
        day
        for (who, day), cell in ask(plans.plan, 1, JUNE).items()
        if who == FIRST and not cell.shift_type_id
    ]
    told: list[str] = []
    room.desk.noticed.connect(lambda notice: told.append(notice.text))
    go(room, FIRST, 1)
    press(room, *[Key.Key_Right] * 6, held=SHIFT)
    press(room, Key.Key_V)
    calm()
    here = [day for day in range(1, 8) if known(ask, (FIRST, date(2026, 6, day))).code == "present"]
    resting = [day.day for day in rest if day.day <= 7]
    assert here == [day for day in range(1, 8) if day not in resting]
    assert str(len(resting)) in told[-1]


def test_that_one_day_of_rest_may_be_worked(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    rest = next(
        day
        for (who, day), cell in ask(plans.plan, 1, JUNE).items()
        if who == FIRST and not cell.shift_type_id
    )
    cell = go(room, FIRST, rest.day)
    press(room, Key.Key_V)
    calm()
    assert known(ask, cell).code == "present"


def test_that_a_rotation_is_typed_by_signs_or_letters(room: AttendanceRoom) -> None:
    kit = room.page.month.kit
    for text in ("早早晚晚夜夜休休", "zzwwyyxx", "早z 晚W 夜y ·休"):
        assert rotation(kit, text) == [1, 1, 2, 2, 3, 3, None, None]
    with pytest.raises(Misfit, match="Q"):
        rotation(kit, "ZQ")


def test_that_the_form_of_a_rotation_begins_with_its_name_and_shows_an_example(
    room: AttendanceRoom, calm: Calm
) -> None:
    go(room, FIRST, 1)
    room._rotate()
    calm()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    days = dialog.findChild(QLineEdit, "form_days")
    assert "早早晚晚夜夜" in days.placeholderText()
    assert dialog.findChild(QLineEdit, "form_name").hasFocus()
    dialog.findChild(QPushButton, "save").click()
    assert dialog.isVisible()
    dialog.close()


def test_that_locking_a_month_that_runs_tells_how_many_days_lie_ahead(room: AttendanceRoom) -> None:
    page = room.page
    for day, told in ((20, True), (30, False)):
        month = replace(page.month, today=date(2026, 6, day))
        dialog = LockDialog(room.desk, replace(page, month=month), room)
        texts = [made.text() for made in dialog.findChildren(QLabel)]
        assert any("10" in text and text.startswith("! ") for text in texts) is told
        dialog.reject()
