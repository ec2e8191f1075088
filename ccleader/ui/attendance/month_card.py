"""The card 月末汇总: what is still open, the lock, the printed report."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ccleader.ui.attendance.cards import Act, Deed, LinesCard
from ccleader.ui.attendance.requests import Check, Page
from ccleader.ui.parts import Elided, button, icon_button
from ccleader.ui.room import Desk


class MonthCard(LinesCard):
    """Closes the month."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Month's end"))
        self._desk = desk
        self._lock = button("", self.teller(Deed(Act.LOCK)), "primary", "lock_month")
        desk.theme.set_icon(self._lock, "lock", "onpri")
        self._print = icon_button(
            desk.theme,
            "printer",
            self.tr("Print the month's attendance (Ctrl+P)"),
            self.teller(Deed(Act.PRINT)),
        )
        line = QHBoxLayout()
        line.setContentsMargins(14, 4, 10, 10)
        line.addWidget(self._lock, 1)
        line.addWidget(self._print)
        self.body.addLayout(line)

    def show_page(self, page: Page) -> None:
        """Show how far the month is."""
        month = page.month
        self.caption.setText(month.period.title)
        lines: list[QWidget] = [self._check(check) for check in page.checks]
        self.fill(lines)
        self._lock.setText(self.tr("Lock and export {month}").format(month=month.period.title))
        begun = month.period.first <= month.today
        self._lock.setEnabled(month.lock is None and begun and bool(month.rows) and not self._desk.read_only)
        why = "" if begun else self.tr("The month has not begun yet.")
        self._lock.setToolTip(why if month.lock is None else self.tr("The month is locked."))

    def _check(self, check: Check) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 5, 0, 5)
        text = Elided("good" if check.done else "warning", Qt.TextElideMode.ElideRight)
        text.setText(("✓ " if check.done else "! ") + check.text)
        line.addWidget(text, 1)
        if check.cell is not None:
            go = self.teller(Deed(Act.GO_TO, what=check.cell))
            line.addWidget(button(self.tr("Show"), go, "text", "show_missing"))
        return made
