"""What tests do with the room: wait, type, ask the store."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ccleader.models.coaching import CoachingRow, Stage, coaching, coachings
from ccleader.ui.coaching.room import CoachingRoom

CONTROL = Qt.KeyboardModifier.ControlModifier


def settle(room: CoachingRoom, qtbot: QtBot) -> None:
    """Wait until all that was asked for has come home."""
    qtbot.waitUntil(lambda: room.desk.worker.idle)


def stored(room: CoachingRoom, qtbot: QtBot, ask: Callable[..., Any], *args: Any) -> Any:
    """What the store says."""
    found: list[Any] = []
    room.desk.worker.read(lambda session: ask(session, *args), found.append, room)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def cycle(room: CoachingRoom, qtbot: QtBot, coaching_id: int) -> CoachingRow:
    """A cycle as the store has it."""
    row: CoachingRow = stored(room, qtbot, coaching, coaching_id)
    return row


def cycles(room: CoachingRoom, qtbot: QtBot) -> list[CoachingRow]:
    """All cycles of the group."""
    rows: list[CoachingRow] = stored(room, qtbot, coachings, 1)
    return rows


def show(room: CoachingRoom, qtbot: QtBot, coaching_id: int) -> None:
    """Open a cycle."""
    room.show_cycle(coaching_id)
    settle(room, qtbot)


def press(room: CoachingRoom, qtbot: QtBot, stage: Stage, key: Qt.Key, control: bool = False) -> None:
    """Press a key in a column of the board."""
    held = CONTROL if control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(room.overview.board.columns[stage].list, key, held)
    settle(room, qtbot)


def typed(field: QWidget, text: str) -> None:
    """Type as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)
