"""The month on view, with one back and one forth."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ccleader.metrics import periods
from ccleader.ui.parts import icon_button, label
from ccleader.ui.theme import Theme


class MonthSwitch(QWidget):
    """‹ 2026年6月 › — never more than `ahead` months beyond that of today."""

    chosen = Signal(object)
    """First day of the month."""

    def __init__(self, theme: Theme, today: Callable[[], date], ahead: int = 0) -> None:
        super().__init__()
        self._today = today
        self._ahead = ahead
        self._month: date | None = None
        self.back = icon_button(theme, "chevron-left", self.tr("Previous month (Alt+←)"), self._earlier)
        self.forth = icon_button(theme, "chevron-right", self.tr("Next month (Alt+→)"), self._later)
        # A button's own shortcut waits for the button to look pressed; these act at once.
        QShortcut(QKeySequence("Alt+Left"), self, self._earlier)
        QShortcut(QKeySequence("Alt+Right"), self, self._later)
        self._name = label("", "strong")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for part in (self.back, self._name, self.forth):
            line.addWidget(part)
        self.back.setEnabled(False)
        self.forth.setEnabled(False)

    def show_month(self, month: date) -> None:
        """Tell which month is on view."""
        self._month = month
        self._name.setText(periods.month(month).title)
        self.back.setEnabled(True)
        self.forth.setEnabled(month < self._last())

    def _earlier(self) -> None:
        self._step(-1)

    def _later(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        if self._month is not None:
            wanted = periods.shift_months(self._month, by)
            if wanted <= self._last():
                self.show_month(wanted)  # the next step goes on from there, read or not
                self.chosen.emit(wanted)

    def _last(self) -> date:
        return periods.shift_months(self._today(), self._ahead)
