"""Agents side by side: ranked dots with intervals for means, the funnel for rates."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt

from ccleader.metrics import formats
from ccleader.ui.compare_data import FunnelData, FunnelPoint, Ranked, RankedData, Verdict
from ccleader.ui.plots import LIMIT_DASH, TARGET_DASH, EndLabel, Piece, Plot, plotted, spread
from ccleader.words import phrase

_LOOKS = {
    Verdict.BETTER: ("o", "data", "data"),
    Verdict.STRADDLES: ("o", "data", "surface"),
    Verdict.WORSE: ("t1", "warn", "warn"),
    Verdict.FEW: ("o", "mute", "surface"),
}
"""Symbol, outline and ground of a dot; pyqtgraph's t1 is the triangle that stands on its base."""

_CAP = 0.16
_AXIS_ROOM = 56
"""Pixels below the funnel for its axis."""
_NAME_GAP = 15


def _ink(row: FunnelPoint) -> str:
    """The colour of an agent outside the lines."""
    if row.good is not False:
        return "data"
    return "bad" if row.zone > 2 else "warn"


class RankedPlot(Plot):
    """One row an agent, best on top: dot, 95 % whisker, mean and target lines through all."""

    data: RankedData
    steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
    _plot: pg.PlotItem
    _cross: list[object]

    def count(self) -> int:
        """One place for every agent."""
        return len(self.data.rows) if self.data else 0

    def _draw(self) -> None:
        self._cross = []
        data, rows = self.data, self.data.rows
        self._plotted = plotted(data.format)
        self._plot = self.panel(0)
        self._plot.invertY(True)
        self._plot.setYRange(-1.4, max(len(rows), 1) - 0.4)
        low, high = self._bounds()
        self._plot.setXRange(low, high)
        ticks = self.value_axis(self._plot, low, high, "bottom")
        self.lines(self._plot, [(tick, -0.7, tick, len(rows) - 0.4) for tick in ticks], "line")
        names = [self.shortened(row.name, 12) for row in rows]
        left = self._plot.getAxis("left")
        left.setStyle(tickFont=self.theme.font(12))
        left.setTextPen(self.theme.color("t1"))
        left.setTicks([list(enumerate(names))])
        left.setWidth(round(self.text_width(names, 12)) + 14)
        right = self._plot.getAxis("right")
        right.setWidth(round(right.write([self._value(number, row) for number, row in enumerate(rows)])))
        self._draw_references(low, high)
        for verdict in Verdict:
            self._draw_rows(verdict)

    def _bounds(self) -> tuple[float, float]:
        data = self.data
        numbers = [self._plotted(row.value) for row in data.rows]
        for row in data.rows:
            if row.interval is not None and row.verdict is not Verdict.FEW:
                numbers += [self._plotted(row.interval.low), self._plotted(row.interval.high)]
        if data.target is not None:
            numbers.append(self._plotted(data.target.value))
        low, high = min(numbers, default=0.0), max(numbers, default=1.0)
        margin = (high - low or abs(high) or 1.0) * 0.06
        return low - margin, high + margin

    def _value(self, number: int, row: Ranked) -> EndLabel:
        """The figure at the right end of a row, or that there are too few calls for one."""
        if row.verdict is Verdict.FEW:
            return EndLabel(number, str(phrase("charts", "sample too small")))
        token = "warn" if row.verdict is Verdict.WORSE else "t1"
        return EndLabel(number, formats.text(row.value, self.data.format), token)

    def _draw_references(self, low: float, high: float) -> None:
        """Group mean and target: lines through all rows, named above them on the side with room."""
        data = self.data
        bottom = len(data.rows) - 0.4
        aim = None if data.target is None else self._plotted(data.target.value)
        if data.mean is not None:
            x = self._plotted(data.mean)
            self.line(self._plot, [x, x], [-0.7, bottom], "mean")
            words = str(phrase("charts", "Group {value}", value=formats.text(data.mean, data.format)))
            before = x <= aim if aim is not None else x > (low + high) / 2
            self.text(self._plot, words, (x, -0.65), "t2", (1.0 if before else 0.0, 1.0))
        if aim is not None and data.target is not None:
            self.line(self._plot, [aim, aim], [-0.7, bottom], "ok", 1.4, TARGET_DASH)
            before = data.mean is not None and self._plotted(data.mean) > aim
            self.text(self._plot, data.target.label, (aim, -0.65), "ok", (1.0 if before else 0.0, 1.0))

    def _draw_rows(self, verdict: Verdict) -> None:
        """Whiskers and dots of all agents of one verdict."""
        symbol, ink, ground = _LOOKS[verdict]
        pieces: list[Piece] = []
        spots = []
        for number, row in enumerate(self.data.rows):
            if row.verdict is not verdict:
                continue
            spots.append((self._plotted(row.value), number))
            if row.interval is not None and verdict is not Verdict.FEW:
                low, high = self._plotted(row.interval.low), self._plotted(row.interval.high)
                pieces.append((low, number, high, number))
                pieces += [(edge, number - _CAP, edge, number + _CAP) for edge in (low, high)]
        self.lines(self._plot, pieces, ink, 2)
        self.marks(self._plot, spots, symbol, 9, ink, ground)

    def _draw_cursor(self) -> None:
        for item in self._cross:
            self._plot.removeItem(item)
        self._cross = []
        if self.cursor is None:
            return
        low, high = self._plot.vb.viewRange()[0]
        lane = pg.BarGraphItem(
            x0=[low], x1=[high], y0=[self.cursor - 0.5], y1=[self.cursor + 0.5], pen=None,
            brush=pg.mkBrush(self.theme.color("hover")),
        )  # fmt: skip
        lane.setZValue(-20)
        self._plot.addItem(lane, ignoreBounds=True)
        below = self.cursor < len(self.data.rows) / 2
        place = (low, self.cursor + (0.6 if below else -0.6))
        words = self.data.tip(self.cursor)
        self._cross = [lane, self.tip(self._plot, words, place, (-0.01, 0.0 if below else 1.0))]

    def _nearest(self, place: QPointF) -> int | None:
        box = self._plot.mapRectToScene(self._plot.boundingRect())
        number = round(self._plot.vb.mapSceneToView(place).y())
        return number if box.contains(place) and 0 <= number < self.count() else None


class FunnelPlot(Plot):
    """Rate against number of cases; only agents outside the lines are named."""

    data: FunnelData
    _plot: pg.PlotItem
    _cross: list[object]

    def count(self) -> int:
        """One place for every agent."""
        return len(self.data.rows) if self.data else 0

    def _draw(self) -> None:
        self._cross = []
        data = self.data
        self._plotted = plotted(data.format)
        self._plot = self.panel(0)
        left, right = data.limits[0][0], data.limits[-1][0]
        low, high = self._bounds()
        self._plot.setXRange(left, right)
        self._plot.setYRange(low, high)
        ticks = self.value_axis(self._plot, low, high)
        self.lines(self._plot, [(left, tick, right, tick) for tick in ticks], "line")
        self.value_axis(self._plot, left, right, "bottom")
        bottom = self._plot.getAxis("bottom")
        bottom.setLabel(data.cases, color=self.theme.name("t3"), **{"font-size": f"{self.theme.px(11)}px"})
        self._plot.getAxis("left").setWidth(round(self.text_width(formats.tick_texts(ticks))) + 10)
        self._draw_lines(left, right)
        self._draw_points((left + right) / 2)
        axis = self._plot.getAxis("right")
        axis.setWidth(round(axis.write(self._end_labels())))

    def _bounds(self) -> tuple[float, float]:
        data = self.data
        values = [row.value for row in data.rows]
        middle = data.limits[len(data.limits) // 2][1]
        values += [middle.outer.low, middle.outer.high, data.limits[0][1].inner.low]
        if data.target is not None:
            values.append(data.target.value)
        low, high = (self._plotted(edge) for edge in (min(values), max(values)))
        margin = (high - low or 1.0) * 0.06
        return low - margin, high + margin

    def _draw_lines(self, left: float, right: float) -> None:
        data = self.data
        totals = [float(total) for total, _ in data.limits]
        for edge in ("low", "high"):
            outer = [self._plotted(getattr(line.outer, edge)) for _, line in data.limits]
            inner = [self._plotted(getattr(line.inner, edge)) for _, line in data.limits]
            self.line(self._plot, totals, outer, "lim")
            self.line(self._plot, totals, inner, "lim", 1, LIMIT_DASH)
        self.line(self._plot, [left, right], [self._plotted(data.center)] * 2, "mean")
        if data.target is not None:
            self.line(
                self._plot, [left, right], [self._plotted(data.target.value)] * 2, "ok", 1.4, TARGET_DASH
            )

    def _draw_points(self, middle: float) -> None:
        rows = self.data.rows
        inside = [(float(row.total), self._plotted(row.value)) for row in rows if not row.zone]
        self.marks(self._plot, inside, "o", 8, "mute", "mute")
        outside = [row for row in rows if row.zone]
        for row in outside:
            spot = float(row.total), self._plotted(row.value)
            if row.zone > 2:
                self.marks(self._plot, [spot], "d", 11, _ink(row), _ink(row))
            else:
                self.marks(self._plot, [spot], "s", 8, _ink(row), "surface")
        for before in (True, False):
            self._name([row for row in outside if (row.total > middle) is before], before)

    def _name(self, rows: list[FunnelPoint], before: bool) -> None:
        """Names of agents on one side of their marks, pushed apart so that each can be read."""
        low, high = self._plot.vb.viewRange()[1]
        per_pixel = (high - low) / max(self.height() - _AXIS_ROOM, 1)
        gap = _NAME_GAP * per_pixel
        values = [self._plotted(row.value) for row in rows]
        heights = spread(values, gap, low + gap / 2, high - gap / 2)
        for row, y in zip(rows, heights, strict=True):
            words = f"{self.shortened(row.name, 11)} {formats.text(row.value, self.data.format)}"
            anchor = (1.0 + 10 / self._width(words) if before else -10 / self._width(words), 0.5)
            self.text(self._plot, words, (float(row.total), y), _ink(row), anchor, bold=row.zone > 2)

    def _width(self, words: str) -> float:
        return max(self.text_width([words]), 1.0)

    def _end_labels(self) -> list[EndLabel]:
        data, (_, last) = self.data, self.data.limits[-1]
        labels = [
            EndLabel(self._plotted(edge), words)
            for interval, words in ((last.inner, "95%"), (last.outer, "99.8%"))
            for edge in (interval.low, interval.high)
        ]
        mean = phrase("charts", "Group {value}", value=formats.text(data.center, data.format))
        labels.append(EndLabel(self._plotted(data.center), str(mean)))
        if data.target is not None:
            labels.append(EndLabel(self._plotted(data.target.value), data.target.label, "ok"))
        return labels

    def _draw_cursor(self) -> None:
        for item in self._cross:
            self._plot.removeItem(item)
        self._cross = []
        if self.cursor is None:
            return
        row = self.data.rows[self.cursor]
        spot = (float(row.total), self._plotted(row.value))
        ring = pg.ScatterPlotItem(pos=[spot], size=13, pen=self.pen("pri", 2), brush=None)
        self._plot.addItem(ring)
        (left, right), (low, high) = self._plot.vb.viewRange()
        anchor = (1.0 if spot[0] > (left + right) / 2 else 0.0, -0.4 if spot[1] > (low + high) / 2 else 1.4)
        self._cross = [ring, self.tip(self._plot, self.data.tip(self.cursor), spot, anchor)]

    def _nearest(self, place: QPointF) -> int | None:
        """The agent within 14 pixels, if any."""
        distances = []
        for number, row in enumerate(self.data.rows):
            spot = self._plot.vb.mapViewToScene(QPointF(row.total, self._plotted(row.value)))
            distances.append(((spot - place).manhattanLength(), number))
        distance, number = min(distances)
        return number if distance <= 14 else None
