"""The card 加班: hours of the month, what is to be confirmed, and the cap."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ccleader.models.shifts import Decision
from ccleader.ui.attendance.cards import Act, Deed, Line, LinesCard, quiet, told
from ccleader.ui.attendance.grid_view import Tone
from ccleader.ui.attendance.reading import hours
from ccleader.ui.attendance.requests import OvertimeLine, Page, Remark
from ccleader.ui.parts import button
from ccleader.ui.room import Desk


class OvertimeCard(LinesCard):
    """Overtime of the month."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Overtime"))
        self._desk = desk
        deed = Deed(Act.NEW_OVERTIME)
        self.tools.addWidget(
            button(self.tr("Register …"), self.teller(deed), name="new_overtime", small=True)
        )

    def show_page(self, page: Page) -> None:
        """Show the month's overtime; what is to be confirmed first."""
        total = page.month.sum.overtime_minutes
        self.caption.setText(self.tr("{hours} h confirmed").format(hours=hours(total)) if total else "")
        lines: list[QWidget] = [self._line(line) for line in page.overtime]
        cap = told((page.cap,)) if page.overtime else quiet(page.cap.text)
        self.fill([*lines, cap])

    def _line(self, line: OvertimeLine) -> Line:
        if line.state is Decision.APPROVED:
            confirmed = self.tr("confirmed")
            return Line(line.title, told((Remark(f"{line.what} · {confirmed}", Tone.GOOD),)))
        named = f"{line.title} {line.what}"
        buttons = [
            button(self.tr("Return"), self.teller(Deed(Act.RETURN_OVERTIME, line.ids, named)), small=True),
            button(
                self.tr("Confirm"),
                self.teller(Deed(Act.CONFIRM_OVERTIME, line.ids, named)),
                "outline",
                "confirm",
                small=True,
            ),
        ]
        for made in buttons:
            made.setEnabled(not self._desk.read_only)
            made.setAccessibleName(f"{made.text()} {named}")
        return Line(line.title, told((Remark(line.what, Tone.WARN),)), *buttons)
