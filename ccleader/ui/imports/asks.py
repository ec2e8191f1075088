"""What a refused sheet asks of the user: the period, the reading of its dates, its header row."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.acd.reading import Ask, SheetReading
from ccleader.metrics.periods import Period, month, shift_months
from ccleader.ui.dates import DateField
from ccleader.ui.imports.steps import way_in
from ccleader.ui.parts import button, label, restyle
from ccleader.ui.room import Desk


class AskBar(QFrame):
    """A banner: why a sheet is left out, what would let it in, and the place to say it."""

    period_given = Signal(object)
    month_first_given = Signal(bool)
    again_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("ask")
        self._desk = desk
        self._why = label("", "strong", wrap=True)
        self._way = label("", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(self._why)
        column.addWidget(self._way)
        self._period = self._period_row()
        self._order = self._order_row()
        self._again = button(self.tr("Read again"), self.again_wanted.emit, name="again", small=True)
        line = QHBoxLayout()
        line.addWidget(self._again)
        line.addStretch()
        for row in (self._period, self._order):
            column.addWidget(row)
        column.addLayout(line)

    def _period_row(self) -> QWidget:
        self.first, self.last = DateField(self._desk.today), DateField(self._desk.today)
        self.first.setObjectName("period_first")
        self.last.setObjectName("period_last")
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))
        last_month = button(self.tr("Last month"), self._fill_last_month, kind="text", name="last_month")
        take = button(self.tr("Use this period"), self._give_period, name="give_period")
        self._fault = label("", "error")
        self.first.returnPressed.connect(self._give_period)
        self.last.returnPressed.connect(self._give_period)
        row, line = _row()
        for field in (self.first, self.last):
            field.setFixedWidth(130)
        for part in (self.first, label("–"), self.last, take, last_month, self._fault):
            line.addWidget(part)
        line.addStretch()
        return row

    def _order_row(self) -> QWidget:
        row, line = _row()
        month_first = self.tr("3/4 is March 4 (month first)")
        day_first = self.tr("3/4 is 3 April (day first)")
        line.addWidget(button(month_first, lambda: self.month_first_given.emit(True), name="month_first"))
        line.addWidget(button(day_first, lambda: self.month_first_given.emit(False), name="day_first"))
        line.addStretch()
        return row

    def show_sheet(self, sheet: SheetReading) -> None:
        """Show why the sheet is left out and what it asks."""
        self._show(str(sheet.refusal or ""), sheet.ask)
        if sheet.ask is Ask.PERIOD and self.first.day() is None:
            proposed = sheet.proposed or month(shift_months(self._desk.today(), -1))
            self._fill(proposed)
        self._again.hide()

    def forget(self) -> None:
        """Forget what was typed for another file."""
        self.first.set_day(None)
        self.last.set_day(None)

    def show_fault(self, sentence: str) -> None:
        """Show why a file could not be read."""
        self._show(sentence, None)
        self._again.show()

    def _show(self, sentence: str, ask: Ask | None) -> None:
        restyle(self, "banner", "bad" if ask is None else "warn")
        restyle(self._why, "kind", "strong")
        self._why.setText(f"{'×' if ask is None else '!'} {sentence}")
        self.setAccessibleName(sentence)
        self._way.setText(way_in(ask) if ask is not None else "")
        self._way.setVisible(ask is not None)
        self._period.setVisible(ask is Ask.PERIOD)
        self._order.setVisible(ask is Ask.MONTH_FIRST)
        self._fault.setText("")

    def _fill(self, period: Period) -> None:
        self.first.set_day(period.first)
        self.last.set_day(period.last)

    def _fill_last_month(self) -> None:
        self._fill(month(shift_months(self._desk.today(), -1)))

    def _give_period(self) -> None:
        first, last = self.first.day(), self.last.day()
        fault = self._wrong(first, last)
        self._fault.setText(fault)
        if not fault and first is not None and last is not None:
            self.period_given.emit(Period(first, last))

    def _wrong(self, first: date | None, last: date | None) -> str:
        if first is None or last is None:
            return self.tr("× Enter both days, like 2026-06-01.")
        return self.tr("× It ends before it begins.") if last < first else ""


def _row() -> tuple[QWidget, QHBoxLayout]:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    return row, line
