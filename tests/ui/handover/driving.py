"""Moves the room as a hand would, and looks into its store."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ccleader.models.handovers import HandoverSheet, HandoverState
from ccleader.ui.handover.room import HandoverRoom
from ccleader.ui.pin import PinField
from ccleader.ui.room import Desk
from tests.ui.handover.made_up import INCOMING, OUTGOING, PINS

NONE = Qt.KeyboardModifier.NoModifier


class Driver:
    """A room on view, and what may be done to it."""

    def __init__(self, desk: Desk, room: HandoverRoom, qtbot: QtBot) -> None:
        self.desk = desk
        self.room = room
        self.page = room.handovers
        self.qtbot = qtbot

    def quiet(self) -> None:
        self.qtbot.waitUntil(lambda: self.desk.worker.idle)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.room, key, held)
        self.quiet()

    def type(self, text: str) -> None:
        """As an input method writes."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(QApplication.focusWidget(), event)

    def click(self, name: str) -> None:
        found = self.room.findChild(QPushButton, name)
        assert found is not None, name
        assert found.isVisible(), name
        found.click()
        self.quiet()

    def read(self, function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        found: list[Any] = []
        self.desk.worker.read(lambda session: function(session, *args, **kwargs), found.append, self.room)
        self.quiet()
        return found[0]

    @property
    def sheet(self) -> HandoverSheet:
        shown = self.page.shown
        assert shown is not None
        return shown.sheet

    @property
    def state(self) -> HandoverState:
        return self.sheet.state

    def start(self) -> None:
        self.page.start()
        self.quiet()

    def pin(self, field: PinField, digits: str) -> None:
        self.qtbot.keyClicks(field.line, digits)
        self.quiet()

    def sign(self) -> None:
        self.pin(self.page.sign.outgoing.pin, PINS[OUTGOING])

    def accept(self) -> None:
        self.pin(self.page.sign.incoming.pin, PINS[INCOMING])

    def way(self, text: str) -> None:
        """Choose another way out by the begin of its words."""
        ways = self.page.sign._ways()
        next(act for words, act in ways if words.startswith(text))()

    def answer(self, text: str) -> None:
        """Answer the question at the signature."""
        ask = self.page.sign.ask
        assert ask.isVisible()
        ask.field.setText(text)
        self.qtbot.keyClick(ask.field, Qt.Key.Key_Return)
        self.quiet()
