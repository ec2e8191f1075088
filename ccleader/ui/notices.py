"""Sentences for the user: the toast that passes and the banner that stays."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.ui.parts import Banner, button, icon_button, label
from ccleader.ui.theme import Theme

STAYS_MS = 8_000


class Toast(QFrame):
    """One line at the bottom right that goes by itself; it waits while the mouse is on it.

    `undo` takes back the operation it tells of; once that is undone or no longer the last, it goes.
    """

    def __init__(self, undo: Callable[[int], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._window = parent
        self._operation: int | None = None
        self.setFixedHeight(40)
        self._text = label()
        self._undo = button(self.tr("Undo  Ctrl+Z"), self._take_back, kind="text", name="toast_undo")
        self._take_it_back = undo
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 0, 12, 0)
        line.setSpacing(20)
        line.addWidget(self._text)
        line.addWidget(self._undo)
        self.hide()

    def show_text(self, text: str, operation: int | None = None, sign: str = "✓") -> None:
        """Show a sentence; with the operation it tells of also the way back."""
        self._operation = operation
        self._text.setText(f"{sign} {text}")
        self._undo.setVisible(operation is not None)
        self.setAccessibleName(text)
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._timer.start()

    def follow(self, last: int | None) -> None:
        """`last` is now the operation undo would take back: go where it is not the one told of."""
        if self._operation is not None and self._operation != last:
            self._operation = None
            self.hide()

    def place(self) -> None:
        """Stand at the bottom right above the status bar: totals begin at the left."""
        self.move(self._window.width() - self.width() - 20, self._window.height() - self.height() - 38)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while it is being read."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        self._timer.start()
        super().leaveEvent(event)

    def _take_back(self) -> None:
        self.hide()
        if self._operation is not None:
            self._take_it_back(self._operation)


class Banners(QWidget):
    """The place above the rooms where lasting sentences stand until they are closed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 12, 20, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_text(self, kind: str, title: str, text: str = "", *ways: QWidget) -> None:
        """Show a banner (warn or bad) once; `ways` are the buttons that lead out."""
        if title in self._shown:
            return
        banner = Banner(kind, title, text, *ways)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(banner, 1)
        close = icon_button(self._theme, "x", self.tr("Close"), lambda: self.close_text(title))
        line.addWidget(close)
        self._shown[title] = row
        self._column.addWidget(row)
        self.show()

    def close_text(self, title: str) -> None:
        """Take a banner away."""
        row = self._shown.pop(title, None)
        if row is not None:
            row.hide()
            row.deleteLater()
        self.setVisible(bool(self._shown))

    def clear(self) -> None:
        """Take all banners away."""
        for title in list(self._shown):
            self.close_text(title)
