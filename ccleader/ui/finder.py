"""A line that finds while one types: ↑↓ choose, Enter takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ccleader.models.agents import AgentRow
from ccleader.ui.popups import Line, PopupList
from ccleader.ui.theme import Theme

MOST = 8
"""Lines offered at once."""

Find = Callable[[str], Sequence[Line]]

_CONTROL = Qt.KeyboardModifier.ControlModifier


class Finder(QLineEdit):
    """Offers what is called so below `under`; what is taken is told, not written here."""

    taken = Signal(object)
    passed = Signal()
    """Enter with nothing typed."""
    backed = Signal()
    """Backspace with nothing typed."""

    def __init__(self, theme: Theme, name: str, what: str, find: Find, none: str) -> None:
        """`what` names the field and its list; `none` says that nobody is called {text}."""
        super().__init__()
        self._theme = theme
        self._find = find
        self._none = none
        self._popup: PopupList | None = None
        self.under: QWidget = self
        self.setObjectName(name)
        self.setAccessibleName(what)
        self.textEdited.connect(self._offer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and take what is offered without leaving the line."""
        key, plain = event.key(), not event.modifiers() & _CONTROL
        popup = self._popup if self._popup is not None and self._popup.isVisible() else None
        enter = plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if popup is not None and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            popup.move_by(1 if key == Qt.Key.Key_Down else -1)
        elif popup is not None and key == Qt.Key.Key_Escape:
            popup.hide()
        elif popup is not None and enter:
            popup.take_current()
        elif enter:
            self.passed.emit()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.backed.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What stands there gives way to what is typed, unless the mouse or another window brought it."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.OtherFocusReason:  # Qt itself does so for Tab and shortcuts
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is offered goes with the cursor, unless it went there."""
        super().focusOutEvent(event)
        focus = QApplication.focusWidget()
        if self._popup is not None and not (focus is not None and self._popup.isAncestorOf(focus)):
            self._popup.hide()

    def _offer(self, text: str) -> None:
        wanted = text.strip().casefold()
        if not wanted:
            if self._popup is not None:
                self._popup.hide()
            return
        if self._popup is None:
            self._popup = PopupList(self._theme, self.window(), self.accessibleName())
            self._popup.taken.connect(self.taken)
        at = self.under.mapTo(self.window(), QPoint(0, self.under.height() + 2))
        lines = list(self._find(wanted))[:MOST]
        self._popup.show_lines(lines, self._none.format(text=text.strip()), at, self.under.width())


def rank(who: AgentRow, wanted: str) -> int | None:
    """How well an agent is meant: 0 is called so, 1 begins so, 2 holds it; None: not meant."""
    full, _, initials = who.pinyin.partition(" ")
    known = who.name.casefold(), who.number.casefold(), initials, full
    if wanted in known:
        return 0
    if any(text.startswith(wanted) for text in known):
        return 1
    return 2 if any(wanted in text for text in known) else None
