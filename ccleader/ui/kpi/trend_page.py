"""趋势: the metrics at the left, the control chart of the chosen one, and its signals in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from ccleader.ui import boards
from ccleader.ui.boards import Asked, Board
from ccleader.ui.chart_data import ControlData
from ccleader.ui.charts import ChartCard
from ccleader.ui.desk import Desk
from ccleader.ui.kpi.event_editor import EventEditor
from ccleader.ui.kpi.metric_list import MetricList
from ccleader.ui.kpi.page import Export, Page
from ccleader.ui.kpi.remarks_card import RemarksCard
from ccleader.ui.kpi.target_editor import TargetEditor
from ccleader.ui.parts import Card, button, chip, label, restyle
from ccleader.ui.trends import Trend
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_FIRST = "aht"
_LIST_WIDTH = 258


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
        self._signal.setToolTip(
            self.tr("Red: a change for the worse. Green: one for the better. Grey: neither.")
        )
        self._baseline = label("", "caption")
        self._lock = QLabel()
        desk.theme.set_icon(self._lock, "lock", "t2", 14)
        self.target_button = button("", self.edit_target, kind="text", name="target", small=True)
        self.target_button.setToolTip(self.tr("Change the target"))
        for number, part in enumerate((self._signal, self._baseline, self._lock, self.target_button)):
            self.chart.tools.insertWidget(number, part)
        self.editor = TargetEditor(desk, self)
        self.remarks = RemarksCard(desk)
        self.events = EventEditor(desk, self)
        self.remarks.add_wanted.connect(self.add_event)
        self.chart.asked.connect(self._add_event_at)
        QShortcut(
            QKeySequence("A"), self, self.add_event, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        self.setFocusProxy(self.metrics)
        self._arrange()

    def _arrange(self) -> None:
        self._list_card = Card(self.tr("Metrics"), padded=False)
        self._list_card.setFixedWidth(_LIST_WIDTH)
        self._list_card.body.addWidget(self.metrics)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.chart, 1)
        right.addWidget(self.remarks)
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
        self.metrics.show_cards([trend.card for trend in answer.trends], self._key)
        self._show(self._key)

    @property
    def key(self) -> str:
        """The metric on view."""
        return self._key

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

    def add_event(self) -> None:
        """Open the small form for an event on the day meant: crosshair, else selected remark, else last."""
        plot, data, remark = self.chart.plot, self.chart.data, self.remarks.chosen()
        if plot is None or not isinstance(data, ControlData) or self.desk.read_only:
            return
        if plot.cursor is not None:
            day = data.points[plot.cursor].day
        else:
            day = remark.first if remark is not None else data.points[-1].day
        button = self.remarks.add_button
        corner = QPoint(button.width() - self.events.sizeHint().width(), button.height() + 4)
        self.events.ask(day, button.mapToGlobal(corner))

    def _add_event_at(self, index: int) -> None:
        if isinstance(self.chart.data, ControlData) and not self.desk.read_only:
            self.events.ask(self.chart.data.points[index].day, QCursor.pos())

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
        for part in (self._baseline, self._lock):
            part.setVisible(bool(trend.baseline))
        words = self.tr("Set target…") if trend.chart.target is None else trend.chart.target.label
        self.target_button.setText(words)
        self.target_button.setEnabled(not self.desk.read_only)
        self._show_signals(trend)

    def _show_signals(self, trend: Trend) -> None:
        self.remarks.show_trend(trend, self.answer, self._why_none(trend))
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
        if trend.metric.at_bound:
            return self.tr("A rate that stays near its bound has no limits: read the counts")
        return self.tr("No signal: all ups and downs are normal variation")
