"""The one question before a month is locked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ccleader.models import closing
from ccleader.ui.attendance.requests import Page
from ccleader.ui.form_dialog import FormDialog
from ccleader.ui.parts import label
from ccleader.ui.room import Desk
from ccleader.words import phrase


class LockDialog(FormDialog):
    """Says what locking means and what is still open."""

    def __init__(self, desk: Desk, page: Page, parent: QWidget) -> None:
        super().__init__(desk, "", parent)
        self._page = page
        month = page.month.period.title
        self.setWindowTitle(self.tr("Lock {month}?").format(month=month))
        means = self.tr(
            "A locked month is reported. What changes afterwards becomes a correction with a reason. "
            "The lock, and what was done before it, is not undone."
        )
        self.column.addWidget(label(means, wrap=True))
        if ahead := self._ahead():
            self.column.addWidget(label(f"! {ahead}", "warning", wrap=True))
        for check in page.checks:
            if not check.done:
                self.column.addWidget(label(f"! {check.text}", "warning", wrap=True))
        self.close_form(self.tr("Lock and export"))

    def _ahead(self) -> str:
        """Warn of days that are still to come, and how many cells of them stand empty; "" where none are."""
        month = self._page.month
        days = (month.period.last - month.today).days
        if days <= 0:
            return ""
        empty = sum(day > month.today and cell.code is None for (_, day), cell in month.cells.items())
        told = self.tr("The month is not over: %n days lie ahead", "", days)
        return self.tr("{told}; {count} entries of them are not filled in.").format(told=told, count=empty)

    def save(self) -> None:
        """Lock the month."""
        group, month, now = self._page.group_id, self._page.month.period, self.desk.now()
        name = phrase("operations", "Lock {month}", month=month.title)
        self.write(name, lambda session: closing.lock_month(session, group, month.first, now))
