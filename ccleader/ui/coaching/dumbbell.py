"""Errors before → after, one line an item: hollow before, filled after, both counts in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ccleader.ui.coaching.reading import Fault
from ccleader.ui.delegates import write
from ccleader.ui.theme import Theme
from ccleader.words import phrase

_LINE = 25
_MOST = 8


class Dumbbells(QWidget):
    """At most eight items, the most frequent before first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._faults: tuple[Fault, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Show how often each came up."""
        self._faults = tuple(faults[:_MOST])
        said = "; ".join(f"{fault.text} {fault.before} → {fault.after}" for fault in self._faults)
        self.setAccessibleDescription(said)
        self.setToolTip("\n".join(f"{fault.text} {fault.before} → {fault.after}" for fault in faults))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line for each."""
        return QSize(260, len(self._faults) * self._theme.row(_LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, scale with both ends, counts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((max(fault.before, fault.after) for fault in self._faults), default=1)
        high = self._theme.row(_LINE)
        for place, fault in enumerate(self._faults):
            self._draw(painter, QRectF(0, place * high, self.width(), high), fault, most)
        painter.end()

    def _draw(self, painter: QPainter, rect: QRectF, fault: Fault, most: int) -> None:
        color, aside = self._theme.color, 62.0
        painter.setFont(self._theme.font(12))
        painter.setPen(color("t1"))
        name = QRectF(rect.left(), rect.top(), rect.width() * 0.42, rect.height())
        write(painter, name, fault.text, Qt.AlignmentFlag.AlignLeft)
        counts = phrase("coaching", "{before} → {after}", before=fault.before, after=fault.after)
        end = QRectF(rect.right() - aside, rect.top(), aside, rect.height())
        write(painter, end, str(counts), Qt.AlignmentFlag.AlignRight)
        left, right, middle = name.right() + 14, end.left() - 10, rect.center().y()
        painter.setPen(QPen(color("line2"), 1))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        step = (right - left) / most
        for tick in range(most + 1):
            x = left + tick * step
            painter.drawLine(QPointF(x, middle - 3), QPointF(x, middle + 3))
        was, now = left + fault.before * step, left + fault.after * step
        painter.setPen(QPen(color("data"), 2))
        painter.drawLine(QPointF(was, middle), QPointF(now, middle))
        painter.setBrush(color("data"))
        painter.drawEllipse(QPointF(now, middle), 4, 4)
        if fault.before != fault.after:
            painter.setBrush(color("surface"))
            painter.drawEllipse(QPointF(was, middle), 4, 4)
