"""A field of text as high as what is written in it, which tells of what was typed by itself."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

RESTS_MS = 2_000
"""After this long without a key what was typed is told."""

FIRST_MS = 500
"""The same while nothing is stored: it may be what a check waits for."""

_MARGIN = 1
_FRAME = 9
"""Border and padding above and below, as the style sheet has them."""


class GrowingText(QPlainTextEdit):
    """Grows with its text; `kept` tells what was typed, on leaving the field or after a rest."""

    kept = Signal(str)

    def __init__(self, what: str, hint: str = "", lines: int = 1) -> None:
        """`what` names the field for screen readers; it is at least `lines` high."""
        super().__init__()
        self.setAccessibleName(what)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setProperty("grows", True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines = lines
        self.document().setDocumentMargin(_MARGIN)
        self._known: str | None = ""
        self._sent: str | None = None
        self._resting = QTimer(self, singleShot=True, interval=RESTS_MS)
        self._resting.timeout.connect(self.keep)
        self.textChanged.connect(self._rest)
        self.textChanged.connect(self._grow)
        self._grow()

    @property
    def touched(self) -> bool:
        """Whether something stands there that was not told of yet."""
        return self.toPlainText() != self._known

    def show_text(self, text: str) -> None:
        """Show what is stored; what is being typed, or on its way to the store, stays."""
        if self._sent is not None and text.strip() == self._sent.strip():
            self._sent = None
        if self.touched or self._sent is not None:
            return
        self._known = text
        if text != self.toPlainText():
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)
        self._resting.stop()

    def start_anew(self, text: str) -> None:
        """Show the text of another record."""
        self._known, self._sent = self.toPlainText(), None
        self.show_text(text)

    def keep(self) -> None:
        """Tell of what was typed."""
        self._resting.stop()
        if self.touched:
            self._known = self._sent = self.toPlainText()
            self.kept.emit(self._known)

    def not_kept(self) -> None:
        """What was told of could not be stored: it stands there still untold."""
        self._known = self._sent = None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is told on leaving."""
        super().focusOutEvent(event)
        self.keep()

    def changeEvent(self, event: QEvent) -> None:
        """Other heights in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines at another width."""
        super().resizeEvent(event)
        self._grow()

    def _rest(self) -> None:
        self._resting.start(FIRST_MS if self._known == "" else RESTS_MS)

    def _grow(self) -> None:
        """As high as the lines it has now."""
        lines = max(self._lines, ceil(self.document().size().height()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 2 * _MARGIN + _FRAME)
