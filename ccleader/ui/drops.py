"""Files dropped on the window: which they are, and the veil while they hover over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ccleader.ui.theme import Theme


def paths_of(mime: QMimeData) -> list[Path]:
    """The files of a drag, in its order."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class Dashed(QWidget):
    """A dashed frame in the main colour."""

    def __init__(self, theme: Theme, ground: str) -> None:
        super().__init__()
        self._theme = theme
        self._ground = ground
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.color(self._ground))
        painter.setPen(QPen(self._theme.color("input"), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


class Veil(Dashed):
    """Over the rooms while files hover over the window."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "sel")
        self._page = parent
        self.setParent(parent)
        self._text = self.tr("Let go to read the files")
        self.hide()

    def cover(self) -> None:
        """Lie over the whole page."""
        self.setGeometry(self._page.rect().adjusted(12, 8, -12, -8))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame and one sentence."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._theme.color("pri"))
        painter.setFont(self._theme.font(20, True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
