"""组员比较: means as ranked dots with intervals, rates in the funnel, and what both say in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ccleader.metrics.catalog import BY_KEY, Metric
from ccleader.ui.boards import Asked
from ccleader.ui.charts import ChartCard
from ccleader.ui.delegates import draw_mark
from ccleader.ui.desk import Desk
from ccleader.ui.kpi import compare, reading
from ccleader.ui.kpi.compare import Finding
from ccleader.ui.kpi.page import Export, Page
from ccleader.ui.kpi.reading import Comparison
from ccleader.ui.parts import Card, button, label
from ccleader.words import translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class MetricChoice(QComboBox):
    """A drop-down of metrics."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(what)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def offer(self, metrics: Sequence[Metric], chosen: Metric) -> None:
        """Offer these metrics, `chosen` on view, without telling anybody."""
        self.blockSignals(True)
        self.clear()
        for metric in metrics:
            self.addItem(translate("metrics", metric.label), metric.key)
        self.setCurrentIndex(self.findData(chosen.key))
        self.setEnabled(self.count() > 0)
        self.blockSignals(False)


class ComparePage(Page):
    """Whose figures differ by more than chance; nobody is ranked below enough calls."""

    def __init__(self, desk: Desk, export: Export) -> None:
        super().__init__(desk)
        self._findings: tuple[Finding, ...] = ()
        self._mean = BY_KEY["aht"]
        self._rate = BY_KEY["csat"]
        self.means = MetricChoice("compare-mean", self.tr("Mean to compare"))
        self.rates = MetricChoice("compare-rate", self.tr("Rate to compare"))
        self.means.activated.connect(self._choose_mean)
        self.rates.activated.connect(self._choose_rate)
        self.ranked = ChartCard(desk, "ranked-chart", export, self.means)
        self.ranked.import_wanted.connect(lambda: desk.visit("imports"))
        self.funnel = ChartCard(desk, "funnel-chart", export, self.rates, offers_import=False)
        self.funnel.say_why_empty(self.tr("No rated calls or other rates in this period"))
        self.legend = label("", "caption", wrap=True)
        self.legend.setContentsMargins(6, 0, 6, 0)
        self.ranked.body.insertWidget(1, self.legend)
        self.setFocusProxy(self.means)
        self._arrange()

    def _arrange(self) -> None:
        self._reading = Card(self.tr("What the charts say"), self.tr("made by rule from the charts"))
        self.copy_reading = button(self.tr("Copy"), self.copy_findings, name="copy-reading", small=True)
        self._reading.tools.addWidget(self.copy_reading)
        holder = QWidget()
        self._lines = QVBoxLayout(holder)
        self._lines.setContentsMargins(14, 10, 14, 10)
        self._lines.setSpacing(6)
        scroll = QScrollArea()
        scroll.setWidget(holder)
        scroll.setWidgetResizable(True)
        scroll.setMinimumHeight(150)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._reading.body.setContentsMargins(0, 0, 0, 0)
        self._reading.body.addWidget(scroll)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.funnel, 4)
        right.addWidget(self._reading, 3)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.ranked, 1)
        line.addLayout(right, 1)

    def query(self, asked: Asked) -> Callable[[Session], Comparison]:
        """The chosen mean and rate of every agent."""
        return partial(reading.comparison, asked=asked, mean=self._mean, rate=self._rate)

    def show_answer(self, answer: Comparison) -> None:
        """Draw both charts and say what they show."""
        self.means.offer(answer.means, self._mean)
        self.rates.offer(answer.rates, answer.rate)
        self.ranked.say_why_empty(self.why_empty(answer))
        self.ranked.show_data(answer.ranked)
        self.legend.setVisible(not answer.ranked.empty)
        self.legend.setText(self._legend(answer.ranked.target is not None))
        self.funnel.show_data(answer.funnel)
        self._say(compare.findings(answer.ranked, answer.funnel))

    def _legend(self, target: bool) -> str:
        if target:
            return self.tr(
                "● whole interval better than the target   ○ crosses the target, undecided   "
                "▲ whole interval worse.  Do not rank agents whose intervals overlap."
            )
        return self.tr(
            "● whole interval better than the group   ○ crosses the group's mean, undecided   "
            "▲ whole interval worse.  Do not rank agents whose intervals overlap."
        )

    def copy_findings(self) -> None:
        """The sentences on the clipboard, one a line."""
        QGuiApplication.clipboard().setText("\n".join(finding.text for finding in self._findings))

    def _choose_mean(self, _: int) -> None:
        self._mean = BY_KEY[self.means.currentData()]
        self._reload()

    def _choose_rate(self, _: int) -> None:
        self._rate = BY_KEY[self.rates.currentData()]
        self._reload()

    def _reload(self) -> None:
        if self.asked is not None:
            self.load(self.asked)

    def _say(self, findings: Sequence[Finding]) -> None:
        self._findings = tuple(findings)
        self.copy_reading.setEnabled(bool(findings))
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for finding in findings:
            self._lines.addWidget(self._line(finding))
        self._lines.addStretch()

    def _line(self, finding: Finding) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        picture = QLabel()
        picture.setPixmap(self._mark(finding))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(finding.text, wrap=True), 1)
        return line

    def _mark(self, finding: Finding) -> QPixmap:
        scale = self.devicePixelRatioF()
        made = QPixmap(QSize(14, 20) * scale)
        made.setDevicePixelRatio(scale)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_mark(painter, QRectF(1, 4, 12, 12), finding.glyph, self.desk.theme.color(finding.token))
        painter.end()
        return made
