"""A rate week by week: a bar for what it may be, a dot for what was counted, hollow where that is none."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF

from ccleader.metrics.catalog import Format
from ccleader.ui.chart_data import short_day
from ccleader.ui.plots import TARGET_DASH, EndLabel, Plot, day_step, plotted
from ccleader.ui.rate_data import RateData

_BAR = 6
_SHORTEST = 1e-3


class RatePlot(Plot):
    """Bars of Wilson's intervals; the line of weeks leads from dot to dot."""

    data: RateData
    _plot: pg.PlotItem
    _cross: list[object]

    def count(self) -> int:
        """One place for every week."""
        return len(self.data.points) if self.data else 0

    def _draw(self) -> None:
        self._cross = []
        data, shown = self.data, plotted(Format.PERCENT)
        self._values = [shown(point.value) for point in data.points]
        self._plot = plot = self.panel(0)
        highs = [shown(point.within.high) for point in data.points if point.within is not None]
        aim = None if data.target is None else shown(data.target.value)
        high = max([*highs, *([aim] if aim is not None else []), _SHORTEST]) * 1.06
        last = len(data.points) - 0.5
        plot.setXRange(-0.5, last)
        plot.setYRange(-high * 0.03, high)
        ticks = self.value_axis(plot, 0.0, high)
        self.lines(plot, [(-0.5, tick, last, tick) for tick in ticks], "line")
        self._draw_bars()
        if aim is not None:
            self.line(plot, (-0.5, last), (aim, aim), "ok", 1.4, TARGET_DASH)
        self.line(plot, range(len(self._values)), self._values, "data", 1.5)
        spots = [(float(at), value) for at, value in enumerate(self._values) if value == value]
        self.marks(plot, [spot for spot in spots if spot[1]], "o", 7, "data", "data")
        self.marks(plot, [spot for spot in spots if not spot[1]], "o", 7, "data", "surface")
        step = day_step(len(data.points), self.width() - 90)
        dates = [(at, short_day(data.points[at].day)) for at in range(0, len(data.points), step)]
        plot.getAxis("bottom").setTicks([dates])
        labels = [] if data.target is None or aim is None else [EndLabel(aim, data.target.label, "ok")]
        plot.getAxis("right").setWidth(round(plot.getAxis("right").write(labels)))

    def _draw_bars(self) -> None:
        shown = plotted(Format.PERCENT)
        pieces = [
            (float(at), shown(point.within.low), float(at), shown(point.within.high))
            for at, point in enumerate(self.data.points)
            if point.within is not None
        ]
        self.lines(self._plot, pieces, "mute", _BAR)

    def _draw_cursor(self) -> None:
        for item in self._cross:
            self._plot.removeItem(item)
        self._cross = []
        if self.cursor is None:
            return
        upright = pg.InfiniteLine(self.cursor, pen=self.pen("t3"))
        self._plot.addItem(upright, ignoreBounds=True)
        top = self._plot.vb.viewRange()[1][1]
        anchor = (-0.02, 0.0) if self.cursor < len(self._values) / 2 else (1.02, 0.0)
        tip = self.tip(self._plot, self.data.tip(self.cursor), (self.cursor, top), anchor)
        self._cross = [upright, tip]

    def _nearest(self, place: QPointF) -> int | None:
        if not self._plot.vb.sceneBoundingRect().contains(place):
            return None
        at = round(self._plot.vb.mapSceneToView(place).x())
        return min(max(at, 0), len(self._values) - 1)
