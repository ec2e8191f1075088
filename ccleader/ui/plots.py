"""What all plots share: axes, line styles, labels at line ends, crosshair, colours of the theme.

Importing pyqtgraph takes half a second, so only `charts.py` imports this, with the first chart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QGraphicsItem

from ccleader.metrics import formats
from ccleader.metrics.catalog import Format
from ccleader.ui.event_labels import EventLabels
from ccleader.ui.theme import Theme

LIMIT_DASH = (3.0, 3.0)
TARGET_DASH = (8.0, 4.0)
LABEL_GAP = 13
"""Pixels between the middles of two labels at the right end."""

WIDEST_NAME = 130
"""Pixels a name takes at most."""

_STEPS = (1, 2, 5, 7, 10, 14, 21, 28, 35, 49, 70)
_TICK_WIDTH = 62

Piece = tuple[float, float, float, float]
"""A straight piece of a line: x, y to x, y."""


@dataclass(frozen=True)
class EndLabel:
    """A text at the right end of a line at `value` (plotted units), in a token's colour."""

    value: float
    text: str
    token: str = "t3"


def spread(places: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """`places` moved as little as need be to lie `gap` apart within `low`…`high`, in their order."""
    order = sorted(range(len(places)), key=places.__getitem__)
    moved = list(places)
    below = low
    for number in order:
        moved[number] = max(places[number], below)
        below = moved[number] + gap
    above = high
    for number in reversed(order):
        moved[number] = min(moved[number], above)
        above = moved[number] - gap
    return moved


def day_step(count: int, width: float) -> int:
    """Every how many points an axis of `width` pixels writes a date."""
    room = max(1, int(width / _TICK_WIDTH))
    return next((step for step in _STEPS if count <= room * step), _STEPS[-1])


class EndLabels(pg.AxisItem):
    """The right edge of a plot: the names of its lines, pushed apart."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("right")
        self._theme = theme
        self._labels: tuple[EndLabel, ...] = ()

    def write(self, labels: Sequence[EndLabel]) -> float:
        """Take the labels; returns the width they need in pixels."""
        self._labels = tuple(labels)
        self.update()
        metrics = QFontMetricsF(self._theme.font(11))
        return max((metrics.horizontalAdvance(label.text) for label in labels), default=0) + 10

    def paint(self, painter: QPainter, *_: object) -> None:
        """Each label at the height of its line, or next to it where lines are close."""
        low, high = self.range
        height = self.size().height()
        if high == low:
            return
        painter.setFont(self._theme.font(11))
        heights = [height * (high - label.value) / (high - low) for label in self._labels]
        half = LABEL_GAP / 2
        for label, middle in zip(self._labels, spread(heights, LABEL_GAP, half, height - half), strict=True):
            painter.setPen(self._theme.color(label.token))
            place = QRectF(6, middle - 10, self.size().width() - 6, 20)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label.text)


class Plot(pg.GraphicsView):
    """A plot without frame, menu and zoom; a crosshair follows mouse and arrow keys.

    Subclasses draw `self.data` in `_draw` and say in `_nearest` which item a place belongs to.
    """

    pointed = Signal(object)
    """Index of the item under the crosshair, or None."""

    asked = Signal(int)
    """Index of the item that was clicked with the right button, or the menu key pressed on."""

    steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}

    def __init__(self, theme: Theme) -> None:
        super().__init__(background=None)
        self.theme = theme
        self.data: Any = None
        self.cursor: int | None = None
        self._scale: float | None = None
        self._panels: dict[int, pg.PlotItem] = {}
        self.rows = pg.GraphicsLayout()
        self.rows.layout.setContentsMargins(4, 4, 4, 2)
        self.rows.layout.setSpacing(0)
        self.setCentralItem(self.rows)
        self.setAntialiasing(True)
        self.setMinimumSize(160, 90)
        self.scene().sigMouseMoved.connect(self._hover)
        theme.changed.connect(self._redraw)

    def show_data(self, data: Any) -> None:
        """Draw other data; the crosshair goes."""
        self.data = data
        self.cursor = None
        self.setAccessibleName(data.head.line)
        self.setAccessibleDescription(data.summary)
        self._redraw()

    def point_to(self, index: int | None) -> None:
        """Put the crosshair on an item, or take it away."""
        if self.data is None or index == self.cursor:
            return
        self.cursor = index
        self._draw_cursor()
        self.pointed.emit(index)

    def count(self) -> int:
        """How many items the crosshair can stand on."""
        return 0

    def _draw(self) -> None:
        raise NotImplementedError

    def _draw_cursor(self) -> None:
        raise NotImplementedError

    def _nearest(self, place: QPointF) -> int | None:
        raise NotImplementedError

    def _redraw(self) -> None:
        if self.data is not None:
            self.setBackground(self.theme.color("surface"))
            self._draw()
            self._draw_cursor()

    @contextmanager
    def at_scale(self, scale: float) -> Iterator[None]:
        """Draw lines for a picture with so many pixels for one of the design."""
        self._scale = scale
        self._redraw()
        self.grab()  # texts find their places only when they are first painted
        try:
            yield
        finally:
            self._scale = None
            self._redraw()

    def pen(self, token: str, width: float = 1.0, dash: tuple[float, float] | None = None) -> QPen:
        """A pen in a token's colour, as wide in design pixels on every screen; dashes likewise."""
        # pyqtgraph's pens are cosmetic: their width is in pixels of the device.
        scale = self._scale or self.devicePixelRatioF()
        pen = pg.mkPen(self.theme.color(token), width=width * scale)
        if dash is not None:
            pen.setDashPattern([part / width for part in dash])
        return pen

    def panel(self, row: int) -> pg.PlotItem:
        """The plot in the layout's `row`, emptied, with quiet axes and labels of lines on the right.

        Making one costs more than all that is drawn in it, so it is made once.
        """
        if row not in self._panels:
            self._panels[row] = self._new_panel()
        plot = self._panels[row]
        if plot not in self.rows.items:
            self.rows.addItem(plot, row, 0)
        plot.clear()
        for name in ("left", "bottom"):
            axis = plot.getAxis(name)
            axis.setStyle(tickFont=self.theme.font(11))
            axis.setTextPen(self.theme.color("t3"))
        return plot

    def drop(self, item: pg.GraphicsWidget | None) -> None:
        """Take a part out of the layout; it can be put back."""
        if item is not None and item in self.rows.items:
            self.rows.removeItem(item)

    def _new_panel(self) -> pg.PlotItem:
        edges = {"right": EndLabels(self.theme), "top": EventLabels(self.theme)}
        plot = pg.PlotItem(axisItems=edges, enableMenu=False)
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        plot.vb.setDefaultPadding(0)
        plot.disableAutoRange()
        for name in edges:
            plot.showAxis(name)
        for name in ("left", "bottom"):
            axis = plot.getAxis(name)
            axis.setStyle(tickLength=0, tickAlpha=0, hideOverlappingLabels=False)
            axis.setPen(None)
        return plot

    def value_axis(self, plot: pg.PlotItem, low: float, high: float, name: str = "left") -> tuple[float, ...]:
        """Write at most five round numbers on an axis; returns them."""
        ticks = formats.ticks(low, high)
        plot.getAxis(name).setTicks([list(zip(ticks, formats.tick_texts(ticks), strict=True))])
        return ticks

    def text_width(self, texts: Sequence[str], size: int = 11) -> float:
        """Width in pixels of the widest text."""
        metrics = QFontMetricsF(self.theme.font(size))
        return max((metrics.horizontalAdvance(text) for text in texts), default=0)

    def shortened(self, name: str, size: int = 11) -> str:
        """A name with … where it would take more room than a name should; the tip has it whole."""
        metrics = QFontMetricsF(self.theme.font(size))
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, WIDEST_NAME)

    def line(
        self,
        plot: pg.PlotItem,
        xs: Sequence[float],
        ys: Sequence[float],
        token: str,
        width: float = 1.0,
        dash: tuple[float, float] | None = None,
    ) -> pg.PlotCurveItem:
        """A line through points; NaN is a gap."""
        curve = pg.PlotCurveItem(
            list(xs), list(ys), pen=self.pen(token, width, dash), connect="finite", antialias=True
        )
        plot.addItem(curve)
        return curve

    def lines(
        self,
        plot: pg.PlotItem,
        pieces: Sequence[tuple[float, float, float, float]],
        token: str,
        width: float = 1.0,
    ) -> None:
        """Many straight pieces (x, y, x, y) as one line with gaps."""
        gap = float("nan")
        xs = [x for first, _, last, _ in pieces for x in (first, last, gap)]
        ys = [y for _, first, _, last in pieces for y in (first, last, gap)]
        if pieces:
            self.line(plot, xs, ys, token, width)

    def marks(
        self,
        plot: pg.PlotItem,
        spots: Sequence[tuple[float, float]],
        symbol: str,
        size: float,
        ink: str,
        fill: str,
    ) -> None:
        """The same mark at several places: outline `ink`, ground `fill` (tokens)."""
        if spots:
            plot.addItem(
                pg.ScatterPlotItem(
                    pos=list(spots),
                    symbol=symbol,
                    size=size,
                    pen=pg.mkPen(self.theme.color(ink), width=1.4),
                    brush=pg.mkBrush(self.theme.color(fill)),
                )
            )

    def text(
        self, plot: pg.PlotItem, words: str, at: tuple[float, float], token: str, anchor: tuple[float, float],
        bold: bool = False, ground: str = "", size: int = 11,
    ) -> pg.TextItem:  # fmt: skip
        """A text at a place of the plot, on a ground of its own where it may cross lines."""
        item = pg.TextItem(words, color=self.theme.color(token), anchor=anchor)
        if ground:
            shade = QColor(self.theme.color(ground))
            shade.setAlpha(225)
            item.fill = pg.mkBrush(shade)
        item.setFont(self.theme.font(size, bold))
        item.setPos(*at)
        plot.addItem(item, ignoreBounds=True)
        return item

    def tip(
        self, plot: pg.PlotItem, words: str, at: tuple[float, float], anchor: tuple[float, float]
    ) -> QGraphicsItem:
        """The one line about the item under the crosshair."""
        item = self.text(plot, words, at, "t1", anchor, size=12)
        item.fill = pg.mkBrush(self.theme.color("surface"))
        item.border = self.pen("input")
        item.setZValue(100)
        return item

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Dates are written as far apart as the new width asks."""
        super().resizeEvent(event)
        if getattr(self, "data", None) is not None:
            self._redraw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the crosshair, Home and End go to the ends, Esc takes it away."""
        last = self.count() - 1
        key = Qt.Key(event.key())
        if last < 0:
            super().keyPressEvent(event)
        elif key in self.steps:
            start = last if self.cursor is None else self.cursor + self.steps[key]
            self.point_to(min(max(start, 0), last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.point_to(0 if key == Qt.Key.Key_Home else last)
        elif key == Qt.Key.Key_Escape and self.cursor is not None:
            self.point_to(None)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The crosshair leaves with the mouse."""
        super().leaveEvent(event)
        self.point_to(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Tell which item is meant: the one under the mouse, or under the crosshair."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self._nearest(self.mapToScene(event.pos())) if by_mouse and self.count() else self.cursor
        if index is not None:
            self.asked.emit(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus ring."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The plot, and the focus ring where the keyboard is."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self.theme.color("pri"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    def _hover(self, place: QPointF) -> None:
        if self.count():
            self.point_to(self._nearest(place))


def plotted(format: Format) -> Callable[[float | None], float]:
    """Values in a metric's own unit → numbers on the axis; NaN for a gap."""
    return lambda value: float("nan") if value is None else formats.shown(value, format)
