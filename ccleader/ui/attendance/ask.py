"""One line asked for right at a cell: minutes late, the reason of a correction, whom to look for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ccleader.ui.forms import fault_label
from ccleader.ui.parts import label

Take = Callable[[str], str]
"""Takes what was typed; gives what is wrong with it, or nothing."""


class _Field(QLineEdit):
    """A line that tells when it is called off."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc calls off."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """So does going elsewhere in the window."""
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason):
            self.left.emit()


class Ask(QFrame):
    """A question beside a cell; Enter answers, Esc calls off, and the grid has the keys again."""

    def __init__(self, grid: QWidget) -> None:
        super().__init__(grid)
        self._grid = grid
        self._take: Take | None = None
        self.setObjectName("popup")
        self._label = label("", "label")
        self.field = _Field()
        self.field.setObjectName("ask")
        self.field.returnPressed.connect(self._answer)
        self.field.left.connect(self.close_ask)
        self._fault = fault_label()
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._label)
        line.addWidget(self.field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.addLayout(line)
        column.addWidget(self._fault)
        self.hide()

    def ask(self, what: str, at: QRect, take: Take, offered: str = "", width: int = 240) -> None:
        """Ask below the cell at `at` (above where there is no room), with an answer offered."""
        self._take = take
        self._label.setText(what)
        self.field.setAccessibleName(what)
        self.field.setText(offered)
        self.field.selectAll()
        self._fault.hide()
        self.setFixedWidth(min(width, self._grid.width() - 8))
        self.adjustSize()
        below = at.bottom() + 2 + self.height() <= self._grid.height()
        x = max(4, min(at.left(), self._grid.width() - self.width() - 4))
        self.move(QPoint(x, at.bottom() + 2 if below else at.top() - self.height() - 2))
        self.show()
        self.raise_()
        self.field.setFocus()

    def close_ask(self) -> None:
        """Go, unanswered."""
        self._take = None
        self.hide()
        self._grid.setFocus()

    def _answer(self) -> None:
        take = self._take
        if take is None:
            return
        fault = take(self.field.text().strip())
        if fault:
            self._fault.setText(f"× {fault}")
            self._fault.show()
            self.adjustSize()
        elif self._take is take:  # what was asked may have led to the next question
            self.close_ask()
