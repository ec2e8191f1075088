"""The three trends above the records; the first has a second face: checks between fatal errors."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ccleader.metrics.quality import ENOUGH, rates
from ccleader.models.quality import EvaluationRow
from ccleader.ui.chart_data import ChartData
from ccleader.ui.charts import ChartCard
from ccleader.ui.desk import Desk
from ccleader.ui.parts import chip, icon_button, restyle
from ccleader.ui.quality.charting import between, charts
from ccleader.ui.quality.reading import MonthRead

_HEIGHT = 160
_LOW = 41


class TrendsRow(QWidget):
    """Fatal rate, non-fatal rate, score; only their heads where there is no room."""

    between_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._low: bool | None = None
        names = ("fatal", "between", "nonfatal", "score")
        self.cards = {name: ChartCard(desk, f"quality_{name}", self._export, None, False) for name in names}
        self.cards["between"].say_why_empty(self.tr("No fatal error in two years."))
        for name in ("fatal", "nonfatal", "score"):
            self.cards[name].say_why_empty(self.tr("No checks in these weeks."))
        self._verdict = chip("", "neutral")
        self._few = chip("", "outline")
        self._few.setToolTip(self.tr("Fewer than {n} checks rank nobody.").format(n=ENOUGH))
        self.cards["score"].tools.insertWidget(0, self._verdict)
        self.cards["score"].tools.insertWidget(0, self._few)
        self.faces = QStackedWidget()
        for name, text in (("fatal", self.tr("Checks between errors")), ("between", self.tr("By week"))):
            turn = icon_button(desk.theme, "repeat", text, self._turn)
            turn.setObjectName(f"turn_{name}")
            self.cards[name].tools.insertWidget(0, turn)
            self.faces.addWidget(self.cards[name])
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        for part in (self.faces, self.cards["nonfatal"], self.cards["score"]):
            across.addWidget(part, 1)
        self.give_room(True)

    @property
    def shows_between(self) -> bool:
        """Whether the first card shows the checks between fatal errors."""
        return self.faces.currentWidget() is self.cards["between"]

    def show_month(self, read: MonthRead, agent_id: int | None) -> None:
        """Draw the weeks of the group, or of one agent."""
        drawn = charts(read, agent_id)
        self.cards["fatal"].show_data(drawn.fatal)
        self.cards["nonfatal"].show_data(drawn.nonfatal)
        self.cards["score"].show_data(drawn.score)
        signals = drawn.score.signals
        self._verdict.setVisible(drawn.score.mean is not None and bool(drawn.score.uppers))
        tone = drawn.score.tone(signals[-1]) if signals else "ok"
        self._verdict.setText("◆" if signals else "✓")
        said = drawn.score.words(signals[-1]) if signals else self.tr("Within the limits")
        self._verdict.setToolTip(said)
        self._verdict.setAccessibleName(said)
        restyle(self._verdict, "chip", "neutral" if tone == "data" else tone)
        checks = rates(row for row in read.rows if agent_id in (None, row.agent_id)).checks
        self._few.setText(self.tr("too few checks"))
        self._few.setVisible(agent_id is not None and checks < ENOUGH)
        self._show_low()

    def show_between(self, rows: list[EvaluationRow]) -> None:
        """Draw the checks between fatal errors."""
        self.cards["between"].show_data(between(rows))
        self._show_low()

    def give_room(self, enough: bool) -> None:
        """Draw the charts, or tell the figures of the month only."""
        if self._low is not (not enough):
            self._low = not enough
            self.setFixedHeight(self._desk.theme.row(_HEIGHT if enough else _LOW))
            self._show_low()

    def _show_low(self) -> None:
        for card in self.cards.values():
            card.body.setContentsMargins(*((0, 0, 0, 0) if self._low else (8, 6, 8, 8)))
            if card.plot is not None:
                card.plot.setVisible(not self._low)
            for tool in (card.copy_button, card.export_button):
                tool.setVisible(not self._low)
            card.footnote.setVisible(not self._low and bool(card.footnote.text()))

    def _turn(self) -> None:
        shown = "fatal" if self.shows_between else "between"
        self.faces.setCurrentWidget(self.cards[shown])
        if shown == "between":
            self.between_wanted.emit()

    def _export(self, path: Path, data: ChartData) -> None:
        def job(_: object) -> None:
            from ccleader.reports import workbook  # late: openpyxl costs half a second

            columns, rows = data.table()
            workbook.write(path, [workbook.SheetOut(data.head.title, columns, rows)])

        told = self.tr("Written: {path}").format(path=path)
        self._desk.worker.run(job, lambda _: self._desk.tell(told), self)
