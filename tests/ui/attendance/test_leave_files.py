"""What came with a leave is kept with it: at its entry, while it waits, and once it is approved."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from ccleader.models import attachments, leave
from ccleader.models.attachments import Owner
from ccleader.models.said import LeaveState
from ccleader.ui.attachments import AttachmentsLine
from ccleader.ui.attendance.cards import Act, Deed
from ccleader.ui.attendance.leave_files import LeaveFiles
from ccleader.ui.attendance.room import AttendanceRoom
from tests.ui.attendance.driving import FIRST, SECOND, Calm, Read, card_button, go


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    path = tmp_path / "诊断证明.jpg"
    path.write_bytes(b"certificate")
    return path


def kept(ask: Read, leave_id: int) -> list[str]:
    return [row.name for row in ask(attachments.attachments, Owner.LEAVE, leave_id)]


def open_files(qtbot: QtBot) -> LeaveFiles:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), LeaveFiles))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LeaveFiles)
    return dialog


def test_that_a_certificate_is_entered_with_its_leave(
    room: AttendanceRoom, calm: Calm, ask: Read, certificate: Path
) -> None:
    go(room, SECOND, 24)
    room.deeds.do(Deed(Act.NEW_LEAVE))
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    kinds = dialog.findChild(QComboBox, "form_code")
    kinds.setCurrentIndex(kinds.findData("sick"))
    dialog.findChild(AttachmentsLine).offer([certificate])
    calm()
    dialog.findChild(QPushButton, "save").click()
    calm()
    (row,) = [row for row in ask(leave.leaves, 1) if row.first == date(2026, 6, 24)]
    assert kept(ask, row.id) == ["诊断证明.jpg"]


def test_that_a_waiting_leave_takes_files(
    room: AttendanceRoom, calm: Calm, ask: Read, qtbot: QtBot, certificate: Path
) -> None:
    room.requests.findChildren(QToolButton, "leave_files")[0].click()
    open_files(qtbot).files.offer([certificate])
    calm()
    waiting = [row.id for row in ask(leave.leaves, 1) if row.open]
    assert [kept(ask, each) for each in waiting].count(["诊断证明.jpg"]) == 1


def test_that_the_files_of_approved_leave_are_found_on_its_day(
    room: AttendanceRoom, calm: Calm, ask: Read, qtbot: QtBot, certificate: Path
) -> None:
    asked = next(row for row in ask(leave.leaves, 1) if row.state is LeaveState.SLIP)
    card_button(room.requests, "approve").click()
    calm()
    go(room, asked.agent_id, asked.first.day)
    room.deeds.show_leave_files()
    open_files(qtbot).files.offer([certificate])
    calm()
    assert kept(ask, asked.id) == ["诊断证明.jpg"]


def test_that_a_day_without_leave_has_no_files(room: AttendanceRoom, calm: Calm) -> None:
    go(room, FIRST, 2)
    room.deeds.show_leave_files()
    calm()
    assert room.foot.wrong
