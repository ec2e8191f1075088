"""Moves the grid as a hand would, and looks at what it shows and stores."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from ccleader.models import attendance
from ccleader.models.locks import Cell
from ccleader.ui.attendance.room import AttendanceRoom
from tests.ui.attendance.made_up import JUNE, NOW

Calm = Callable[[], None]
Read = Callable[..., Any]
Key = Qt.Key

FIRST, SECOND = 6, 1
"""Ids of the first two agents by 工号."""


def press(
    room: AttendanceRoom, *keys: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for key in keys:
        QTest.keyClick(room.grid, key, held)


def go(room: AttendanceRoom, agent_id: int, day: int) -> Cell:
    cell = agent_id, date(2026, 6, day)
    room.grid.choose(cell)
    room.grid.setFocus()
    return cell


def sign(room: AttendanceRoom, agent_id: int, day: int) -> str:
    return room.grid.rows.look(room.grid.rows.place((agent_id, date(2026, 6, day)))).sign


def known(read: Read, cell: Cell) -> attendance.DayCell:
    found: attendance.DayCell = read(attendance.month, 1, JUNE, NOW.date())[cell]
    return found


def answer(room: AttendanceRoom, text: str) -> None:
    room.pen.asking.field.setText(text)
    QTest.keyClick(room.pen.asking.field, Key.Key_Return)


def card_button(card: QWidget, name: str) -> QPushButton:
    return next(made for made in card.findChildren(QPushButton, name) if made.isEnabled())
