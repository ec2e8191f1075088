"""What happened, above a chart: ▼ at its day and its text, pushed apart and shortened as need be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPolygonF

from ccleader.ui.theme import Theme

EVENT_DASH = (1.0, 3.0)
_MARK, _GAP = 4.5, 5.0
"""Half the width of ▼, and what lies between it and a text."""
_LEAST = 26.0
"""Pixels below which no shortened text is worth reading."""

Mark = tuple[float, str]
"""A place on the axis, in points, and what happened there."""


@dataclass(frozen=True)
class Slot:
    """Where the text of a mark stands (pixels); no room has no width."""

    left: float
    width: float


def slots(places: Sequence[float], wanted: Sequence[float], low: float, high: float) -> list[Slot]:
    """For marks at ascending `places`: a text to the right, else to the left, else the wider rest."""
    found = []
    taken = low
    reach = _MARK + _GAP
    for number, (place, width) in enumerate(zip(places, wanted, strict=True)):
        follows = places[number + 1] - reach if number + 1 < len(places) else high
        right, left = follows - place - reach, place - reach - taken
        to_right = right >= width or (left < width and right >= left)
        room = min(width, right if to_right else left)
        if room < min(width, _LEAST):
            room = 0.0
        start = place + reach if to_right else place - reach - room
        found.append(Slot(start, room))
        taken = place + reach + (room + _GAP if to_right else 0.0)
    return found


class EventLabels(pg.AxisItem):
    """The top edge of a plot; it takes no room while nothing happened."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("top")
        self._theme = theme
        self._marks: tuple[Mark, ...] = ()
        self.setHeight(0)

    def write(self, marks: Sequence[Mark]) -> None:
        """Take the marks in order of their places, one for each place."""
        self._marks = tuple(marks)
        self.setHeight(self._theme.px(20) if marks else 0)
        self.update()

    def paint(self, painter: QPainter, *about: object) -> None:
        """Each mark and as much of its text as there is room for."""
        del about
        low, high = self.range
        if not self._marks or high == low:
            return
        size = self.size()
        font = self._theme.font(11)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        color = self._theme.color("t2")
        places = [(at - low) / (high - low) * size.width() for at, _ in self._marks]
        texts = [text for _, text in self._marks]
        wanted = [metrics.horizontalAdvance(text) + 1 for text in texts]
        bottom = size.height()
        found = slots(places, wanted, 0, size.width())
        for place, slot, text in zip(places, found, texts, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            corners = ((-_MARK, bottom - 13), (_MARK, bottom - 13), (0, bottom - 5))
            painter.drawPolygon(QPolygonF([QPointF(place + x, y) for x, y in corners]))
            painter.setPen(color)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, slot.width)
            painter.drawText(
                QRectF(slot.left, bottom - 19, slot.width + 1, 20), Qt.AlignmentFlag.AlignVCenter, shown
            )
