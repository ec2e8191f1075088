"""The control chart: individuals with limits, mean and target, moving ranges below."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF

from ccleader.metrics import formats
from ccleader.metrics.signals import Rule, Signal
from ccleader.ui.chart_data import ControlData, short_day, with_unit
from ccleader.ui.event_labels import EVENT_DASH
from ccleader.ui.plots import LIMIT_DASH, TARGET_DASH, EndLabel, Plot, day_step, plotted
from ccleader.words import phrase

_RANGES_HEIGHT, _RANGES_LOW = 104, 72
_ROOM_FOR_ALL, _ROOM_FOR_RANGES, _ROOM_FOR_WORDS = 400, 250, 140
_MARGIN = 0.07


class ControlPlot(Plot):
    """An XmR or p′ chart; the strip of moving ranges shows where there is height for it."""

    data: ControlData
    _main: pg.PlotItem
    _ranges: pg.PlotItem | None = None
    _title: pg.LabelItem | None = None
    _cross: list[tuple[pg.PlotItem, object]]

    def count(self) -> int:
        """One place for every day, measured or not."""
        return len(self.data.points) if self.data else 0

    def _draw(self) -> None:
        self._cross = []
        data = self.data
        self._plotted = plotted(data.format)
        self._xs = [float(index) for index in range(len(data.points))]
        self._values = [self._plotted(point.value) for point in data.points]
        self._main = self.panel(0)
        self.drop(self._ranges)
        self.drop(self._title)
        self._ranges = None
        low, high = self._bounds()
        self._main.setXRange(-0.6, len(self._xs) - 0.4)
        self._main.setYRange(low, high)
        ticks = [self.value_axis(self._main, low, high)]
        self._draw_dates()
        self._draw_events()
        self._draw_lines()
        self._draw_points(self._main, self._values)
        self._draw_signals()
        widths = [self._main.getAxis("right").write(self._end_labels())]
        if data.range_upper is not None and self.height() >= _ROOM_FOR_RANGES:
            strip_ticks, width = self._draw_ranges()
            ticks.append(strip_ticks)
            widths.append(width)
        self._align(ticks, widths)

    def _bounds(self) -> tuple[float, float]:
        """The range of the value axis: everything that is drawn, and a margin."""
        data = self.data
        target = () if data.target is None else (data.target.value,)
        known = [*(point.value for point in data.points), *data.uppers, *data.lowers, data.mean, *target]
        numbers = [self._plotted(value) for value in known if value is not None] or [0.0, 1.0]
        low, high = min(numbers), max(numbers)
        margin = (high - low or abs(high) or 1.0) * _MARGIN
        return low - margin, high + margin

    def _draw_dates(self) -> None:
        """Dates as far apart as they are legible, the first always."""
        step = day_step(len(self._xs), self.width() - 110)
        ticks = [(index, short_day(self.data.points[index].day)) for index in range(0, len(self._xs), step)]
        self._main.getAxis("bottom").setTicks([ticks])

    def _draw_events(self) -> None:
        """▼ and what happened above the plot, a dotted line through it."""
        indexes = sorted({event.index for event in self.data.events})
        self._main.getAxis("top").write([(float(index), self.data.happened(index)) for index in indexes])
        for index in indexes:
            self._main.addItem(pg.InfiniteLine(index, pen=self.pen("t3", 1, EVENT_DASH)), ignoreBounds=True)

    def _draw_lines(self) -> None:
        data = self.data
        if any(limit is not None for limit in (*data.uppers, *data.lowers)):
            edges = [self._stepped(limits) for limits in (data.uppers, data.lowers)]
            curves = [self.line(self._main, xs, ys, "lim", 1, LIMIT_DASH) for xs, ys in edges]
            band = pg.FillBetweenItem(*curves, brush=pg.mkBrush(self.theme.color("band")))
            band.setZValue(-10)
            self._main.addItem(band)
        if data.mean is not None:
            self.line(self._main, self._judged_ends(), [self._plotted(data.mean)] * 2, "mean")
        if data.target is not None:
            ends = (-0.5, len(self._xs) - 0.5)
            self.line(self._main, ends, [self._plotted(data.target.value)] * 2, "ok", 1.4, TARGET_DASH)

    def _judged_ends(self) -> tuple[float, float]:
        """From the first point that is judged to the last."""
        return self.data.begun - 0.5, len(self._xs) - 0.5

    def _stepped(self, limits: tuple[float | None, ...]) -> tuple[list[float], list[float]]:
        """A limit as steps around each judged point; a gap keeps the limit before it: the band is whole."""
        begun = self.data.begun
        numbers = [self._plotted(limit) for limit in limits[begun:]]
        known = [number for number in numbers if number == number]
        held, ys = known[0], []
        for number in numbers:
            held = number if number == number else held
            ys += [held, held]
        xs = [edge for x in self._xs[begun:] for edge in (x - 0.5, x + 0.5)]
        return xs, ys

    def _draw_points(self, plot: pg.PlotItem, values: list[float]) -> None:
        self.line(plot, self._xs, values, "data", 1.5)
        spots = [(x, y) for x, y in zip(self._xs, values, strict=True) if y == y]
        self.marks(plot, spots, "o", 4.2, "data", "data")

    def _draw_signals(self) -> None:
        """◆ outside the limits, □ elsewhere in a run; a sentence for the latest where there is room."""
        found = self.data.signals
        outside = {signal.first for signal in found if signal.rule is Rule.OUTSIDE}
        for signal in found:
            tone = self.data.tone(signal)
            if signal.rule is Rule.OUTSIDE:
                spot = self._xs[signal.first], self._values[signal.first]
                self.marks(self._main, [spot], "d", 10, tone, tone)
                continue
            spots = [
                (self._xs[index], self._values[index])
                for index in range(signal.first, signal.last + 1)
                if self._values[index] == self._values[index] and index not in outside
            ]
            self.marks(self._main, spots, "s", 7, "warn" if tone == "bad" else tone, "surface")
        if found and self.height() >= _ROOM_FOR_WORDS:
            self._draw_sentence(max(found, key=lambda signal: (signal.last, signal.rule)))

    def _begin(self, signal: Signal) -> int:
        """Index of the first of the points outside that lead to a signal without one between."""
        outside = {one.first for one in self.data.signals if one.rule is Rule.OUTSIDE}
        begin = signal.first
        while begin - 1 in outside:
            begin -= 1
        return begin

    def _draw_sentence(self, signal: Signal) -> None:
        """Beside a point outside; across the mean from a run, whose own points leave room there."""
        data = self.data
        token = data.tone(signal)
        late = signal.last > len(self._xs) * 0.3
        if signal.rule is Rule.OUTSIDE:
            place = self._xs[self._begin(signal) if late else signal.last], self._values[signal.last]
            anchor = (1.08 if late else -0.08, 0.5)
            self.text(self._main, data.words(signal), place, token, anchor, True, "surface")
            return
        sentence = data.words(signal)
        if (average := data.average(signal)) is not None:
            moved = phrase("charts", "mean moved to {value}", value=with_unit(average, data.format))
            sentence += f"\n{moved}"
        edge = (data.lowers if signal.side > 0 else data.uppers)[signal.last]
        mean = self._plotted(data.mean)
        y = mean if edge is None else mean + (self._plotted(edge) - mean) * 0.18
        x = self._xs[signal.last] + 0.3 if late else self._xs[signal.first] - 0.3
        anchor = 1.0 if late else 0.0, 0.0 if signal.side > 0 else 1.0
        self.text(self._main, sentence, (x, y), token, anchor, True, "surface")

    def _end_labels(self) -> list[EndLabel]:
        data = self.data
        labels = []
        for limits, words in (
            (data.uppers, phrase("charts", "UCL {value}", value="{}")),
            (data.lowers, phrase("charts", "LCL {value}", value="{}")),
        ):
            latest = next((limit for limit in reversed(limits) if limit is not None), None)
            if latest is not None:
                text = str(words).format(formats.text(latest, data.format))
                labels.append(EndLabel(self._plotted(latest), text))
        if data.mean is not None:
            words = phrase("charts", "Mean {value}", value=formats.text(data.mean, data.format))
            labels.append(EndLabel(self._plotted(data.mean), str(words)))
        if data.target is not None:
            labels.append(EndLabel(self._plotted(data.target.value), data.target.label, "ok"))
        return labels

    def _draw_ranges(self) -> tuple[tuple[float, ...], float]:
        """The strip of moving ranges below; returns its ticks and the width of its labels."""
        data = self.data
        words = str(phrase("charts", "Moving range mR (difference of neighbouring points)"))
        look = {"color": self.theme.color("t3"), "size": f"{self.theme.px(11)}px", "justify": "left"}
        self._title = self._title or pg.LabelItem()
        self._title.setText(words, **look)
        self.rows.addItem(self._title, 1, 0)
        strip = self._ranges = self.panel(2)
        strip.setFixedHeight(_RANGES_HEIGHT if self.height() >= _ROOM_FOR_ALL else _RANGES_LOW)
        values = [self._plotted(step) for step in data.ranges]
        upper, mean = self._plotted(data.range_upper), self._plotted(data.range_mean)
        high = max([upper, *(value for value in values if value == value)]) * (1 + _MARGIN)
        strip.setXRange(-0.6, len(self._xs) - 0.4)
        strip.setYRange(-high * 0.02, high)
        strip.getAxis("bottom").setStyle(showValues=False)
        strip.getAxis("bottom").setHeight(2)
        ends = self._judged_ends()
        top = self.line(strip, ends, [upper] * 2, "lim", 1, LIMIT_DASH)
        floor = pg.PlotCurveItem(list(ends), [0.0, 0.0], pen=None)
        band = pg.FillBetweenItem(top, floor, brush=pg.mkBrush(self.theme.color("band")))
        band.setZValue(-10)
        strip.addItem(band)
        self.line(strip, ends, [mean] * 2, "mean")
        self._draw_points(strip, values)
        beyond = [(x, y) for x, y in zip(self._xs, values, strict=True) if y > upper]
        self.marks(strip, beyond, "d", 9, "bad", "bad")
        width = strip.getAxis("right").write(self._range_labels())
        return self.value_axis(strip, 0, high), width

    def _range_labels(self) -> list[EndLabel]:
        upper, mean = self.data.range_upper, self.data.range_mean
        return [
            EndLabel(
                self._plotted(upper),
                str(phrase("charts", "UCL {value}", value=formats.text(upper, self.data.format))),
            ),
            EndLabel(
                self._plotted(mean),
                str(phrase("charts", "Mean {value}", value=formats.text(mean, self.data.format))),
            ),
        ]

    def _align(self, ticks: list[tuple[float, ...]], widths: list[float]) -> None:
        """Both panels get the same edges, so that a day stands above itself."""
        left = self.text_width([text for row in ticks for text in formats.tick_texts(row)]) + 10
        for plot in filter(None, (self._main, self._ranges)):
            plot.getAxis("left").setWidth(round(left))
            plot.getAxis("right").setWidth(round(max(widths)))

    def _draw_cursor(self) -> None:
        for plot, item in self._cross:
            plot.removeItem(item)
        self._cross = []
        if self.cursor is None:
            return
        index = self.cursor
        for plot in filter(None, (self._main, self._ranges)):
            upright = pg.InfiniteLine(index, pen=self.pen("t3"))
            plot.addItem(upright, ignoreBounds=True)
            self._cross.append((plot, upright))
        value = self._values[index]
        if value == value:
            ring = pg.ScatterPlotItem(
                pos=[(index, value)],
                size=9,
                pen=self.pen("pri", 2),
                brush=pg.mkBrush(self.theme.color("surface")),
            )
            self._main.addItem(ring)
            self._cross.append((self._main, ring))
        top = self._main.vb.viewRange()[1][1]
        anchor = (-0.02, 0.0) if index < len(self._xs) / 2 else (1.02, 0.0)
        self._cross.append((self._main, self.tip(self._main, self.data.tip(index), (index, top), anchor)))

    def _nearest(self, place: QPointF) -> int | None:
        for plot in filter(None, (self._main, self._ranges)):
            if plot.vb.sceneBoundingRect().contains(place):
                x = plot.vb.mapSceneToView(place).x()
                return min(max(round(x), 0), len(self._xs) - 1)
        return None
