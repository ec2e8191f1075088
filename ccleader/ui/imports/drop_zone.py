"""Where files are dropped: the big area of an empty page, and the veil while files hover over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ccleader.ui.parts import Empty, button
from ccleader.ui.theme import Theme


def paths_of(mime: QMimeData) -> list[Path]:
    """The files of a drag, in its order."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class _Dashed(QWidget):
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


class DropZone(_Dashed):
    """The page before any file: what to do, in one sentence and one button."""

    def __init__(self, theme: Theme, choose: Callable[[], object]) -> None:
        super().__init__(theme, "surface")
        self.setMinimumHeight(210)
        way = button(self.tr("Choose files …   Ctrl+O"), choose, "primary", "choose_files")
        title = self.tr("Drop call reports here (xlsx, xls, csv, html)")
        why = self.tr(
            "Several at once if you like. You see what was understood before anything is written, "
            "and can take a whole import back."
        )
        column = QVBoxLayout(self)
        column.addWidget(Empty(theme, "file-import", title, why, way))


class Veil(_Dashed):
    """Over the page while files hover over it."""

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
