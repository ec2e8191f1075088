"""Small widgets of the import room: the mark of a step, progress."""

from __future__ import annotations

import time

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from ccleader.ui.imports.steps import Done, rest_text
from ccleader.ui.parts import Elided, label
from ccleader.ui.theme import Theme

SHOWN_AFTER_MS = 300


class StepMark(QWidget):
    """A round mark: ✓ done, the number on blue for the current step, grey for later, × for a fault."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._number = number
        self._done = Done.LATER
        self.setFixedSize(22, 24)
        theme.changed.connect(self.update)

    def show_done(self, done: Done) -> None:
        """Show how the step stands."""
        self._done = done
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The circle and what stands in it."""
        ring, ground, ink = {
            Done.DONE: ("ok", "surface", "ok"),
            Done.CURRENT: ("pri", "pri", "onpri"),
            Done.LATER: ("input", "surface", "t3"),
            Done.FAULT: ("bad", "badsoft", "bad"),
        }[self._done]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color(ring), 1.2))
        painter.setBrush(self._theme.color(ground))
        painter.drawEllipse(QRectF(1, 2, 20, 20))
        painter.setPen(self._theme.color(ink))
        painter.setFont(self._theme.font(12, True))
        text = {Done.DONE: "✓", Done.FAULT: "×"}.get(self._done, str(self._number))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


class ProgressStrip(QWidget):
    """A bar, how far, what is done, how long still, and a way to stop; seen from 300 ms on."""

    def __init__(self, stop: QPushButton) -> None:
        super().__init__()
        self.setObjectName("import_progress")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("Progress"))
        self._percent = label("", "strong")
        self._words = Elided("secondary")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.bar, 3)
        line.addWidget(self._percent)
        line.addWidget(self._words, 2)
        line.addWidget(stop)
        self._begun = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_AFTER_MS)
        self._timer.timeout.connect(self.show)
        self.hide()

    def begin(self) -> None:
        """Something is under way; show it if it takes its time."""
        if not self._timer.isActive() and not self.isVisible():
            self._begun = time.monotonic()
            self._timer.start()

    def end(self) -> None:
        """Nothing is under way any more."""
        self._timer.stop()
        self.hide()

    def show_progress(self, share: float | None, words: str) -> None:
        """How far (0–1; None = nobody knows) and with what."""
        self.bar.setRange(0, 0 if share is None else 1000)
        self.bar.setValue(round((share or 0.0) * 1000))
        self._percent.setText("" if share is None else f"{share:.0%}")
        rest = rest_text(share, time.monotonic() - self._begun)
        self._words.setText("  ".join(part for part in (words, rest) if part))
