"""Which days are on view: segments, one period back and forth, or days of the user's own."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.metrics.periods import Period
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.forms import add_row
from ccleader.ui.parts import Segmented, button, icon_button
from ccleader.ui.spans import Choice, step


class PeriodBar(QWidget):
    """`changed` whenever other days are to be shown: read `choice`, `anchor` and `custom`."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.choice = Choice.DAYS
        self.anchor: date | None = None
        self.custom: Period | None = None
        self._shown: Period | None = None
        self.segments = Segmented(
            (
                (Choice.WEEK, self.tr("This week")),
                (Choice.MONTH, self.tr("This month")),
                (Choice.DAYS, self.tr("Last 60 days")),
                (Choice.WEEKS, self.tr("Last 26 weeks")),
                (Choice.CUSTOM, self.tr("Custom…")),
            ),
            self.tr("Period"),
        )
        self.segments.choose(Choice.DAYS)
        self.segments.chosen.connect(self._choose)
        self.back = icon_button(desk.theme, "chevron-left", self.tr("Previous period (Alt+←)"), self._back)
        self.forth = icon_button(desk.theme, "chevron-right", self.tr("Next period (Alt+→)"), self._forth)
        self.back.setShortcut("Alt+Left")
        self.forth.setShortcut("Alt+Right")
        self.picker = _Picker(desk, self)
        self.picker.picked.connect(self._pick)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for part in (self.back, self.forth, self.segments):
            line.addWidget(part)

    def show_period(self, shown: Period) -> None:
        """What is on view now; ‹ and › go on from there."""
        self._shown = shown

    def _choose(self, choice: Choice) -> None:
        self.choice = choice
        self.anchor = None
        if choice is Choice.CUSTOM:
            self.picker.ask(self._shown, self.segments)
        else:
            self.changed.emit()

    def _pick(self, period: Period) -> None:
        self.custom = period
        self.changed.emit()

    def _back(self) -> None:
        self._step(-1)

    def _forth(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        if self._shown is None:
            return
        if self.choice is Choice.CUSTOM:
            days = self._shown.days * by
            first, last = (
                date.fromordinal(day.toordinal() + days) for day in (self._shown.first, self._shown.last)
            )
            self.custom = Period(first, last)
        else:
            self.anchor = step(self.choice, self._shown.last, by)
        self.changed.emit()


class _Picker(QFrame):
    """Two days under the segment; opens with the period on view."""

    picked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        self.first = DateField(desk.today)
        self.last = DateField(desk.today)
        line = QHBoxLayout()
        self._first = add_row(line, self.tr("From"), self.first, "period-first")
        self._last = add_row(line, self.tr("To"), self.last, "period-last")
        column.addLayout(line)
        show = button(self.tr("Show"), self.take, kind="primary", name="period-show")
        column.addWidget(show, 0, Qt.AlignmentFlag.AlignRight)
        for field in (self.first, self.last):
            field.returnPressed.connect(self.take)

    def ask(self, shown: Period | None, below: QWidget) -> None:
        """Open under the segments."""
        if shown is not None:
            self.first.set_day(shown.first)
            self.last.set_day(shown.last)
        self.adjustSize()
        self.move(below.mapToGlobal(QPoint(below.width() - self.width(), below.height() + 4)))
        self.show()
        self.first.setFocus()
        self.first.selectAll()

    def take(self) -> None:
        """Take the two days, or say which is missing or wrong."""
        first, last = self.first.day(), self.last.day()
        self._first.complain("" if first else self.tr("Type a day, such as 630 or 2026-06-30"))
        fault = "" if last else self.tr("Type a day, such as 630 or 2026-06-30")
        if first and last and last < first:
            fault = self.tr("The last day lies before the first")
        self._last.complain(fault)
        if first and last and not fault:
            self.hide()
            self.picked.emit(Period(first, last))
