"""趋势: the metrics at the left, the control chart of the chosen one, and its signals in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ccleader.columns import Column, Kind
from ccleader.metrics import formats
from ccleader.ui import boards
from ccleader.ui.boards import Asked, Board
from ccleader.ui.charts import ChartCard
from ccleader.ui.delegates import MarkDelegate
from ccleader.ui.desk import Desk
from ccleader.ui.kpi.metric_list import MetricList
from ccleader.ui.kpi.page import Export, Page
from ccleader.ui.kpi.target_editor import TargetEditor
from ccleader.ui.parts import Card, button, chip, label, restyle
from ccleader.ui.tables import RowsModel, TableView
from ccleader.ui.trends import SignalRow, Trend, attendance, brief
from ccleader.words import mark, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_FIRST = "aht"
_LIST_WIDTH = 258


def _days(row: SignalRow) -> str:
    if row.first == row.last:
        return formats.day(row.first)
    return f"{brief(row.first)} – {brief(row.last)}"


def _standing(row: SignalRow) -> str:
    return str(phrase("kpi", "holds now") if row.holds else phrase("kpi", "over"))


SIGNAL_COLUMNS: tuple[Column[SignalRow], ...] = (
    Column("days", mark("columns", "Date"), lambda row: row.first, Kind.DATE, _days, 18),
    Column("rule", mark("columns", "Rule"), lambda row: row.rule, width=34),
    Column("values", mark("columns", "Values"), lambda row: row.values, width=20),
    Column("standing", mark("columns", "State"), _standing, width=12),
)


class TrendPage(Page):
    """One metric over time: what really changed, and what is ordinary variation."""

    def __init__(self, desk: Desk, export: Export) -> None:
        super().__init__(desk)
        self._key = _FIRST
        self.metrics = MetricList(desk.theme)
        self.metrics.chosen.connect(self._choose)
        self.chart = ChartCard(desk, "trend-chart", export)
        self.chart.import_wanted.connect(lambda: desk.visit("imports"))
        self._signal = chip("", "bad")
        self._baseline = label("", "caption")
        self.target_button = button("", self.edit_target, kind="text", name="target", small=True)
        self.target_button.setToolTip(self.tr("Change the target"))
        for number, part in enumerate((self._signal, self._baseline, self.target_button)):
            self.chart.tools.insertWidget(number, part)
        self.editor = TargetEditor(desk, self)
        self._model = RowsModel(SIGNAL_COLUMNS, key=lambda row: row.key)
        self._model.setParent(self)
        self.signals = TableView(
            self._model, desk.theme, desk.settings, "kpi-signals", self.tr("Signals"), row_height=33
        )
        self.signals.setItemDelegateForColumn(
            1, MarkDelegate(desk.theme, self.signals, lambda row: (row.glyph, row.token))
        )
        self.setFocusProxy(self.metrics)
        self._arrange()

    def _arrange(self) -> None:
        self._list_card = Card(self.tr("Metrics"), padded=False)
        self._list_card.setFixedWidth(_LIST_WIDTH)
        self._list_card.body.addWidget(self.metrics)
        below = Card(self.tr("Signals"), self.tr("only real changes; what is not listed is normal variation"))
        below.body.setContentsMargins(0, 0, 0, 1)
        below.body.addWidget(self.signals)
        below.setFixedHeight(38 + 32 + 33 * 3 + 4)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.chart, 1)
        right.addWidget(below)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._list_card)
        line.addLayout(right, 1)

    def query(self, asked: Asked) -> Callable[[Session], Board]:
        """All metrics at once: choosing another one reads nothing."""
        return partial(boards.board, asked=asked)

    def show_answer(self, answer: Board) -> None:
        """Fill the list and draw the chosen metric."""
        before = phrase("kpi", "before: {period}", period=answer.spans.before.title)
        self._list_card.caption.setText(str(before))
        self._list_card.caption.setToolTip(str(before))
        self.metrics.show_cards([attendance(), *(trend.card for trend in answer.trends)], self._key)
        self._show(self._key)

    def choose(self, key: str) -> None:
        """Show another metric, at once or when the page has been read."""
        if self.answer is None:
            self._key = key
        self.metrics.choose(key)

    def edit_target(self) -> None:
        """Open the small form for the target of the metric on view."""
        trend = self._trend(self._key)
        if trend is not None:
            self.editor.ask(trend.metric, trend.target, self.target_button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the list does not take is for the chart: crosshair and copy."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.chart.copy()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.chart.plot is not None:
            self.chart.plot.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _choose(self, key: str) -> None:
        if self._trend(key) is not None and key != self._key:
            self._key = key
            self._show(key)

    def _trend(self, key: str) -> Trend | None:
        trends = self.answer.trends if self.answer is not None else ()
        return next((trend for trend in trends if trend.metric.key == key), None)

    def _show(self, key: str) -> None:
        trend = self._trend(key)
        if trend is None:
            return
        self.chart.say_why_empty(self.why_empty(self.answer))
        self.chart.show_data(trend.chart)
        self._baseline.setText(trend.baseline)
        self._baseline.setVisible(bool(trend.baseline))
        words = self.tr("Set target…") if trend.chart.target is None else trend.chart.target.label
        self.target_button.setText(words)
        self.target_button.setEnabled(not self.desk.read_only)
        self._show_signals(trend)

    def _show_signals(self, trend: Trend) -> None:
        self._model.set_rows(trend.signals)
        self.signals.message = self._why_none(trend)
        holding = next((row for row in trend.signals if row.holds), None)
        self._signal.setVisible(holding is not None)
        if holding is not None:
            self._signal.setText(f"{holding.glyph} {holding.rule}")
            restyle(self._signal, "chip", "neutral" if holding.token == "data" else holding.token)

    def _why_none(self, trend: Trend) -> str:
        if trend.chart.empty:
            return self.tr("No data, so nothing to judge")
        if trend.chart.missing:
            return trend.chart.few
        return self.tr("No signal: all ups and downs are normal variation")
