"""What tests do with the room: wait, type, click, and ask the store."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ccleader.models import briefings
from ccleader.ui.briefings.room import BriefingsRoom


def settle(room: BriefingsRoom, qtbot: QtBot) -> None:
    """Wait until all that was asked for has come home."""
    qtbot.waitUntil(lambda: room.desk.worker.idle)


def stored(room: BriefingsRoom, qtbot: QtBot, ask: Callable[..., Any], *args: Any) -> Any:
    """What the store says."""
    found: list[Any] = []
    room.desk.worker.read(lambda session: ask(session, *args), found.append, room)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def on_view(room: BriefingsRoom, qtbot: QtBot) -> briefings.BriefingSheet:
    """The briefing on view as the store has it."""
    assert room.sheet.sheet is not None
    sheet: briefings.BriefingSheet = stored(room, qtbot, briefings.briefing, room.sheet.sheet.id)
    return sheet


def press(room: BriefingsRoom, qtbot: QtBot, *keys: Qt.Key) -> None:
    """Type into the roll call."""
    for key in keys:
        QTest.keyClick(room.sheet.roll.grid, key)
    settle(room, qtbot)


def typed(field: QWidget, text: str) -> None:
    """Type as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def click(room: BriefingsRoom, qtbot: QtBot, name: str) -> None:
    """Press a button of the room."""
    found = room.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()
    settle(room, qtbot)
