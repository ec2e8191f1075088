"""The card 昨日指标: six figures of the last day with facts, or how to bring them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.metrics import formats
from ccleader.metrics.catalog import DAILY
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, Elided, button, label
from ccleader.ui.today.reading import CHART_DAYS, TILES, Day
from ccleader.ui.today.tile_button import TileButton
from ccleader.words import translate


class Strip(QFrame):
    """One line: yesterday's report is not there yet, and the way to bring it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("banner", "warn")
        self.title = label("", "strong")
        self._hint = Elided("secondary", Qt.TextElideMode.ElideRight)
        self._hint.setText(self.tr("Drop the file anywhere in this window."))
        self.way = button(self.tr("Import"), lambda: desk.visit("imports"), "primary", "bring_report")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 8, 6)
        line.setSpacing(12)
        line.addWidget(self.title)
        line.addWidget(self._hint, 1)
        line.addWidget(self.way)

    def show_day(self, day: Day) -> None:
        """Say what is missing."""
        if day.recent.covered is None:
            text = self.tr("No reports are imported yet")
        else:
            yesterday = formats.day(day.today - timedelta(days=1))
            text = self.tr("The report of yesterday, {day}, is not imported").format(day=yesterday)
        self.title.setText(text)
        self.setAccessibleName(text)


class MetricsCard(Card):
    """Tiles in two columns; a click opens the metric among the KPIs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Yesterday's figures"), padded=False)
        self._desk = desk
        self.strip = Strip(desk)
        self.strip.hide()
        self._lead = label(self.tr("Control chart of %n days", "", CHART_DAYS), "caption")
        self.tools.addWidget(self._lead)
        self.tiles = [
            TileButton(desk.theme, translate("metrics", metric.label), place)
            for place, metric in enumerate(DAILY[:TILES])
        ]
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for place, made in enumerate(self.tiles):
            grid.addWidget(made, place // 2, place % 2)
            made.clicked.connect(self._opener(made))
        for column in range(2):
            grid.setColumnStretch(column, 1)
        above = QVBoxLayout()
        above.setContentsMargins(12, 10, 12, 10)
        above.addWidget(self.strip)
        self._above = QWidget()
        self._above.setLayout(above)
        self._above.hide()
        self.body.addWidget(self._above)
        self.body.addWidget(self._grid, 1)

    def show_day(self, day: Day, most: int = TILES) -> None:
        """Show `most` of the figures; without any, only the way to bring them."""
        self.strip.setVisible(not day.known_yesterday)
        self._above.setVisible(not day.known_yesterday)
        self.strip.show_day(day)
        older = day.day not in (None, day.today - timedelta(days=1))
        self.title.setText(self.tr("Latest figures") if older else self.tr("Yesterday's figures"))
        self.caption.setText(self._caption(day))
        self._lead.setVisible(bool(day.tiles))
        self._grid.setVisible(bool(day.tiles))
        for place, made in enumerate(self.tiles):
            made.setVisible(place < min(most, len(day.tiles)))
            if place < len(day.tiles):
                made.show_tile(day.tiles[place])

    def _caption(self, day: Day) -> str:
        if day.day is None:
            return ""
        calls, people = day.duty
        parts = [formats.day(day.day)]
        if people:
            parts.append(self.tr("%n agents", "", people))
        if calls is not None:
            parts.append(self.tr("{calls} calls").format(calls=f"{calls:,}"))
        return " · ".join(parts)

    def _opener(self, made: TileButton) -> Callable[[], None]:
        def visit() -> None:
            if made.tile is not None:
                self._desk.visit("kpi", made.tile.card.key)

        return visit
