"""A handover with nothing special takes a handful of strokes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ccleader.models.handovers import HandoverState
from ccleader.ui.handover.room import HandoverRoom
from ccleader.ui.main_window import MainWindow
from ccleader.ui.worker import Worker
from tests.ui.handover.conftest import Clock
from tests.ui.handover.made_up import INCOMING, NOW, OUTGOING, PINS

MOST = 8
CONTROL = Qt.KeyboardModifier.ControlModifier


class Hand:
    """Presses keys where the focus is, and counts them; the digits of a PIN are not counted."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot = qtbot
        self._window = window
        self.strokes = 0

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.strokes += 1
        self._qtbot.keyClick(QApplication.focusWidget() or self._window, key, held)

    def click(self, button: QWidget) -> None:
        self.strokes += 1
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def pin(self, digits: str) -> None:
        for digit in digits:
            self._qtbot.keyClick(QApplication.focusWidget(), digit)


def test_a_quiet_handover_takes_at_most_eight_strokes(
    window: MainWindow, worker: Worker, qtbot: QtBot, quiet_window: Callable[[], None]
) -> None:
    hand = Hand(qtbot, window)
    hand.press(Qt.Key.Key_2, CONTROL)
    quiet_window()
    room = window.room
    assert isinstance(room, HandoverRoom)
    hand.press(Qt.Key.Key_Return, CONTROL)
    quiet_window()
    shown = room.handovers.shown
    assert shown is not None
    assert (shown.sheet.from_name, shown.sheet.to_name) == (OUTGOING, INCOMING)
    hand.press(Qt.Key.Key_Return, CONTROL)
    hand.pin(PINS[OUTGOING])
    quiet_window()
    hand.pin(PINS[INCOMING])
    quiet_window()
    shown = room.handovers.shown
    assert shown is not None
    assert shown.sheet.state is HandoverState.ACCEPTED
    assert window.desk.leader is not None
    assert window.desk.leader.name == INCOMING
    assert hand.strokes == 3 <= MOST


def test_it_takes_as_few_while_the_one_before_is_on_view(
    window: MainWindow, worker: Worker, qtbot: QtBot, quiet_window: Callable[[], None], clock: Clock
) -> None:
    window.desk.visit("handover")
    quiet_window()
    room = window.room
    assert isinstance(room, HandoverRoom)
    room.handovers.start()
    quiet_window()
    room.handovers.sign_or_start()
    hand = Hand(qtbot, window)
    for who in (OUTGOING, INCOMING):
        hand.pin(PINS[who])
        quiet_window()
    clock.at = NOW.replace(hour=23, minute=42)
    window.desk.visit("today")
    quiet_window()
    hand.press(Qt.Key.Key_2, CONTROL)
    quiet_window()
    hand.click(room.handovers.start_button)
    quiet_window()
    hand.press(Qt.Key.Key_Return, CONTROL)
    for who in (INCOMING, OUTGOING):
        hand.pin(PINS[who])
        quiet_window()
    shown = room.handovers.shown
    assert shown is not None
    assert (shown.sheet.from_name, shown.sheet.to_name) == (INCOMING, OUTGOING)
    assert shown.sheet.state is HandoverState.ACCEPTED
    assert hand.strokes == 3 <= MOST
