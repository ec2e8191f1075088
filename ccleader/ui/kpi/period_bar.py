"""Which days are on view: segments, one period back and forth, or days of the user's own."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.metrics.periods import Period
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.forms import add_row
from ccleader.ui.parts import Segmented, button, icon_button
from ccleader.ui.spans import Choice, step

_PICKER_WIDTH = 320


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
        self.picker.left.connect(self._show_choice)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for part in (self.back, self.forth, self.segments):
            line.addWidget(part)

    def show_period(self, shown: Period) -> None:
        """What is on view now; ‹ and › go on from there."""
        self._shown = shown

    @property
    def place(self) -> tuple[Choice, date | None, Period | None]:
        """What tells the days on view; see `resume`."""
        return self.choice, self.anchor, self.custom

    def resume(self, place: tuple[Choice, date | None, Period | None]) -> None:
        """Stand where another bar stood, without a word to anybody."""
        self.choice, self.anchor, self.custom = place
        self._show_choice()

    def _choose(self, choice: Choice) -> None:
        if choice is Choice.CUSTOM:
            self.picker.ask(self._shown, self.segments)
            return
        self.choice, self.anchor = choice, None
        self.changed.emit()

    def _pick(self, period: Period) -> None:
        self.choice, self.anchor, self.custom = Choice.CUSTOM, None, period
        self.changed.emit()

    def _show_choice(self) -> None:
        """The segment that is on tells the days on view, also after the days of one's own were not taken."""
        with QSignalBlocker(self.segments):
            self.segments.choose(self.choice)

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
    left = Signal()
    """It is closed, whether days were picked or not."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        self.setMinimumWidth(_PICKER_WIDTH)
        self.first = DateField(desk.today)
        self.last = DateField(desk.today)
        line = QHBoxLayout()
        self._first = add_row(line, self.tr("From"), self.first, "period-first", stretch=1)
        self._last = add_row(line, self.tr("To"), self.last, "period-last", stretch=1)
        column.addLayout(line)
        show = button(self.tr("Show"), self.take, kind="primary", name="period-show")
        column.addWidget(show, 0, Qt.AlignmentFlag.AlignRight)
        for field in (self.first, self.last):
            field.returnPressed.connect(self.take)

    def ask(self, shown: Period | None, below: QWidget) -> None:
        """Open under the segments."""
        for row in (self._first, self._last):
            row.complain("")
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
        self.adjustSize()
        if first and last and not fault:
            self.picked.emit(Period(first, last))
            self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell whoever opened it."""
        super().hideEvent(event)
        self.left.emit()
