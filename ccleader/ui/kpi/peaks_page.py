"""高峰: when calls come, by half-hour and weekday."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ccleader.columns import tsv
from ccleader.metrics.catalog import BY_KEY
from ccleader.ui.boards import Asked
from ccleader.ui.chart_data import with_unit
from ccleader.ui.desk import Desk
from ccleader.ui.kpi import peaks
from ccleader.ui.kpi.compare_page import MetricChoice
from ccleader.ui.kpi.heat_map import HeatMap
from ccleader.ui.kpi.page import Page
from ccleader.ui.kpi.peaks import LEVELS, PeakBoard, Peaks
from ccleader.ui.parts import Card, Empty, button, chip, icon_button, label
from ccleader.ui.theme import Theme

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class _Legend(QWidget):
    """The shades between the least and the greatest value."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ends = ("", "")
        self.setFixedHeight(22)

    def show_ends(self, data: Peaks) -> None:
        """Write what the first and the last shade mean."""
        low, high = (with_unit(value, data.metric.format) for value in data.bounds)
        self._ends = (low, high)
        self.setAccessibleName(self.tr("Shades from {low} to {high}").format(low=low, high=high))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """least ▢▢▢▢▢▢▢ greatest."""
        painter = QPainter(self)
        painter.setFont(self._theme.font(11))
        painter.setPen(self._theme.color("t3"))
        low, high = self._ends
        side = Qt.AlignmentFlag.AlignVCenter
        left = 14.0
        painter.drawText(QRectF(left, 0, 200, self.height()), side, low)
        left += painter.fontMetrics().horizontalAdvance(low) + 8
        for level in range(LEVELS):
            painter.fillRect(QRectF(left, 5, 20, 12), self._theme.color(f"heat{level}"))
            left += 21.5
        painter.drawText(QRectF(left + 6, 0, 200, self.height()), side, high)
        painter.end()


class PeaksPage(Page):
    """When calls come, and when they are not answered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._metric = peaks.OFFERED[0]
        self.choice = MetricChoice("peak-metric", self.tr("Metric by half-hour"))
        self.choice.activated.connect(self._choose)
        self.map = HeatMap(desk.theme)
        self.map.copied.connect(self.copy)
        self.map.pointed.connect(self._point)
        self._cell = chip("", "info")
        self._cell.hide()
        self._card = Card(" ", " ", padded=False)
        self._card.title.hide()
        head = self._card.title.parentWidget()
        assert head is not None
        head.layout().insertWidget(0, self.choice)  # type: ignore[union-attr]
        self._card.tools.addWidget(self._cell)
        self._card.tools.addWidget(
            icon_button(desk.theme, "copy", self.tr("Copy the table (Ctrl+C)"), self.copy)
        )
        self._legend = _Legend(desk.theme)
        self._footnote = label("", "small", wrap=True)
        self._footnote.setContentsMargins(14, 2, 14, 8)
        for part in (self.map, self._legend, self._footnote):
            self._card.body.addWidget(part, int(part is self.map))
        self._card.body.addStretch()
        self._empty = Empty(
            desk.theme,
            "chart-line",
            self.tr("No figures by half-hour"),
            "",
            button(self.tr("Import reports"), lambda: desk.visit("imports"), kind="primary", name="import"),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._card)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.setFocusProxy(self.map)

    def query(self, asked: Asked) -> Callable[[Session], PeakBoard]:
        """All metrics at once: choosing another one reads nothing."""
        return partial(peaks.board, asked=asked)

    def show_answer(self, answer: PeakBoard) -> None:
        """Show the chosen metric, or the first that is known."""
        self._stack.setCurrentIndex(0 if answer.peaks else 1)
        self._empty.why.setText(self._why_empty(answer))
        if answer.peaks:
            data = self.shown or answer.peaks[0]
            self.choice.offer([one.metric for one in answer.peaks], data.metric)
            self._show(data)

    @property
    def shown(self) -> Peaks | None:
        """The metric on view, if it is known in this period."""
        known = self.answer.peaks if self.answer is not None else ()
        chosen = next((one for one in known if one.metric is self._metric), None)
        return chosen or next(iter(known), None)

    def copy(self) -> None:
        """The map as a table on the clipboard."""
        if self.shown is not None:
            QGuiApplication.clipboard().setText(tsv(*self.shown.table()))
            self.desk.tell(self.tr("Table copied"))

    def _choose(self, _: int) -> None:
        self._metric = BY_KEY[self.choice.currentData()]
        if self.shown is not None:
            self._show(self.shown)

    def _show(self, data: Peaks) -> None:
        self._card.caption.setText(data.head.caption)
        self._footnote.setText(data.head.footnote)
        self._legend.show_ends(data)
        self.map.show_peaks(data)

    def _point(self, words: str) -> None:
        self._cell.setText(words)
        self._cell.setVisible(bool(words))

    def _why_empty(self, answer: PeakBoard) -> str:
        if (
            answer.covered is not None
            and not answer.peaks
            and answer.covered.last >= answer.spans.shown.first
        ):
            return self.tr("This needs reports by half-hour; those of this period tell whole days only.")
        return self.why_empty(answer)
