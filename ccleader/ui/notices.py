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
    """One line at the bottom left that goes by itself; it waits while the mouse is on it."""

    def __init__(self, undo: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._window = parent
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

    def show_text(self, text: str, undo: bool) -> None:
        """Show a sentence; with `undo` also the way back."""
        self._text.setText(f"✓ {text}")
        self._undo.setVisible(undo)
        self.setAccessibleName(text)
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._timer.start()

    def place(self) -> None:
        """Stand at the bottom left of the window, above the status bar."""
        self.move(20, self._window.height() - self.height() - 38)

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
        self._take_it_back()


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
