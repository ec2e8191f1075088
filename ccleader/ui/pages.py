"""Paper on screen: pages at any size, one at a time, drawn sharp for the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ccleader.ui.theme import Theme

A4_MM = (210.0, 297.0)
_MM_PER_INCH = 25.4
_EDGE = 14
_ZOOMS = (0.0, 1.0, 1.25, 1.5, 2.0)
"""Widths of the page beside that of the view; 0 shows the whole page."""
_MOST_PPI = 300.0
_SETTLES_MS = 120
_SAME_PX = 2


class _Sheet(QWidget):
    """One page; scaled from what was drawn last until it is drawn anew."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.image: QImage | None = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """White paper with the page on it and a line around."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self.image is not None:
            self._draw(painter, self.image)
        painter.setPen(self._theme.color("line2"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _draw(self, painter: QPainter, image: QImage) -> None:
        scale = self.devicePixelRatioF()
        if abs(image.width() - self.width() * scale) <= _SAME_PX:
            image.setDevicePixelRatio(scale)
            painter.drawImage(0, 0, image)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), image)


class PageView(QScrollArea):
    """Shows one of several pages, the whole of it or as wide as one likes."""

    turned = Signal(int)
    """The page on view, from 0."""
    sharpness_wanted = Signal()
    """The pages on view are too coarse or too fine for their size: draw them with `ppi`."""

    def __init__(self, theme: Theme, what: str) -> None:
        super().__init__()
        self.setObjectName("pages")
        self.setAccessibleName(what)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._theme = theme
        self._sheet = _Sheet(theme)
        self._sheet.hide()
        self.setWidget(self._sheet)
        self._images: list[QImage] = []
        self._paper_mm = A4_MM
        self._page = 0
        self._zoom = 0
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLES_MS)
        self._settling.timeout.connect(self._ask)

    @property
    def page(self) -> int:
        """The page on view, from 0."""
        return self._page

    @property
    def ppi(self) -> float:
        """Pixels of the screen an inch of paper takes at the present size."""
        width = self._size().width() * self.devicePixelRatioF()
        return min(_MOST_PPI, width * _MM_PER_INCH / self._paper_mm[0])

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._images)

    @property
    def picture(self) -> QImage | None:
        """The page on view as it was drawn."""
        return self._sheet.image

    def show_pages(self, images: Sequence[QImage]) -> None:
        """Put other pages on view, A4 upright or lying as they are drawn; the number of the page stays."""
        self._images = list(images)
        lying = bool(images) and images[0].width() > images[0].height()
        self._paper_mm = (A4_MM[1], A4_MM[0]) if lying else A4_MM
        self._sheet.setVisible(bool(self._images))
        self._fit()
        self._settling.start()  # the view may have become another size while they were drawn
        self.turn(self._page)

    def turn(self, page: int) -> None:
        """Go to a page, as far as there are pages."""
        self._page = max(0, min(page, len(self._images) - 1)) if self._images else page
        self._sheet.image = self._images[self._page] if self._images else None
        self._sheet.update()
        self.turned.emit(self._page)

    def step(self, way: int) -> None:
        """A view down (+1) or up (−1); past the page's end the next page."""
        bar = self.verticalScrollBar()
        end = bar.maximum() if way > 0 else bar.minimum()
        if bar.value() != end:
            bar.setValue(bar.value() + way * bar.pageStep())
        elif 0 <= self._page + way < len(self._images):
            self.turn(self._page + way)
            bar.setValue(bar.minimum() if way > 0 else bar.maximum())

    def zoom(self, way: int) -> None:
        """One size larger (+1) or smaller (−1); in a narrow view the whole page is as wide as the view."""
        before = self._size().width()
        while 0 <= self._zoom + way < len(_ZOOMS):
            self._zoom += way
            if (self._size().width() - before) * way > 0:
                break
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground the paper lies on."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.color("sunken"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page's size to that of the view."""
        super().resizeEvent(event)
        self._fit()

    def _size(self) -> QSize:
        """The page's size at the present zoom."""
        room = self.maximumViewportSize()
        across, down = self._paper_mm
        whole = min(room.width() - _EDGE, (room.height() - _EDGE) * across / down)
        bar = self.verticalScrollBar().sizeHint().width()
        width = max(1, round(whole if not self._zoom else (room.width() - bar - 4) * _ZOOMS[self._zoom]))
        return QSize(width, round(width * down / across))

    def _fit(self) -> None:
        size = self._size()
        if size != self._sheet.size():
            self._sheet.resize(size)
            self._settling.start()

    def _ask(self) -> None:
        wanted = self.ppi * self._paper_mm[0] / _MM_PER_INCH
        if self._images and abs(self._images[0].width() - wanted) > _SAME_PX:
            self.sharpness_wanted.emit()
