"""The control chart of a tile: band, mean, target, line, and only what holds at the last day."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ccleader.ui.chart_data import ControlData
from ccleader.ui.delegates import draw_mark
from ccleader.ui.theme import Theme
from ccleader.ui.today.tiles import Tile, marks

_INSET = 5.0

Place = Callable[[int, float], QPointF]


def draw_control(painter: QPainter, box: QRectF, tile: Tile, theme: Theme) -> None:
    """Paint the chart of a tile into a box; nothing where no point has a value."""
    if tile.chart.empty:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    place = _scale(tile.chart, box)
    _draw_band(painter, tile.chart, place, theme)
    _draw_levels(painter, tile.chart, box, place, theme)
    _draw_line(painter, tile.chart, place, theme)
    _draw_marks(painter, tile, place, theme)
    painter.restore()


def _scale(chart: ControlData, box: QRectF) -> Place:
    """Where a value of a point stands; everything drawn fits."""
    drawn = [*(point.value for point in chart.points), *chart.uppers, *chart.lowers, chart.mean]
    if chart.target is not None:
        drawn.append(chart.target.value)
    known = [value for value in drawn if value is not None]
    low, high = min(known), max(known)
    inner = box.adjusted(_INSET, _INSET, -_INSET, -_INSET)
    step = inner.width() / max(len(chart.points) - 1, 1)

    def place(index: int, value: float) -> QPointF:
        share = 0.5 if high == low else (value - low) / (high - low)
        return QPointF(inner.left() + index * step, inner.bottom() - share * inner.height())

    return place


def _draw_band(painter: QPainter, chart: ControlData, place: Place, theme: Theme) -> None:
    """The area between the limits, where there are both."""
    limits = list(zip(range(len(chart.points)), chart.uppers, chart.lowers, strict=False))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("band"))
    for known, group in groupby(limits, key=lambda each: None not in each[1:]):
        points = list(group)
        if not known:
            continue
        upper = [place(index, value) for index, value, _ in points if value is not None]
        lower = [place(index, value) for index, _, value in points if value is not None]
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))


def _draw_levels(painter: QPainter, chart: ControlData, box: QRectF, place: Place, theme: Theme) -> None:
    """Mean and target from side to side."""
    if chart.mean is not None:
        painter.setPen(QPen(theme.color("mean"), 1))
        _across(painter, box, place(0, chart.mean).y())
    if chart.target is not None:
        pen = QPen(theme.color("ok"), 1.4)
        pen.setDashPattern([5, 3])
        painter.setPen(pen)
        _across(painter, box, place(0, chart.target.value).y())


def _across(painter: QPainter, box: QRectF, y: float) -> None:
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def _draw_line(painter: QPainter, chart: ControlData, place: Place, theme: Theme) -> None:
    """The days; a missing one is a gap, one alone between gaps a dot."""
    painter.setPen(QPen(theme.color("data"), 1.4))
    painter.setBrush(theme.color("data"))
    for known, group in groupby(enumerate(chart.points), key=lambda each: each[1].value is not None):
        run = [place(index, point.value) for index, point in group if point.value is not None]
        if known and len(run) == 1:
            painter.drawEllipse(run[0], 0.7, 0.7)
        elif known:
            painter.drawPolyline(QPolygonF(run))


def _draw_marks(painter: QPainter, tile: Tile, place: Place, theme: Theme) -> None:
    """The last day, and the signal that holds at it."""
    marked = marks(tile)
    values = {index: point.value for index, point in enumerate(tile.chart.points) if point.value is not None}
    last = max(values)
    if last not in marked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("data"))
        painter.drawEllipse(place(last, values[last]), 3, 3)
    for index, (glyph, token) in marked.items():
        at, reach = place(index, values[index]), 5.0 if index == last else 3.5
        spot = QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)
        if glyph == "□":
            painter.fillRect(spot.adjusted(1, 1, -1, -1), theme.color("surface"))
        draw_mark(painter, spot, glyph, theme.color(token))
