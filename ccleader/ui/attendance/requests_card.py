"""The card 请假与换班: who asks for what, what it does to the floor, and the decision."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ccleader.ui.attendance.cards import Act, Deed, Line, LinesCard, quiet, told
from ccleader.ui.attendance.requests import Kind, Page, Request
from ccleader.ui.parts import Elided, button, icon_button
from ccleader.ui.room import Desk


class RequestsCard(LinesCard):
    """Leave and swaps that wait, then covers to be paid back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Leave and swaps"))
        self._desk = desk
        for text, act, name in (
            (self.tr("Leave …"), Act.NEW_LEAVE, "new_leave"),
            (self.tr("Swap …"), Act.NEW_SWAP, "new_swap"),
        ):
            self.tools.addWidget(button(text, self.teller(Deed(act)), name=name, small=True))
        self._decided = Elided("caption")
        self._decided.setContentsMargins(14, 0, 10, 0)
        self._decided.setIndent(14)
        self._decided.setMinimumHeight(26)
        self.body.addWidget(self._decided)

    def show_page(self, page: Page) -> None:
        """Show what waits now."""
        count = len(page.requests)
        self.caption.setText(self.tr("%n to decide", "", count) if count else "")
        lines: list[QWidget] = [self._line(request) for request in page.requests]
        lines += [self._owed(cover) for cover in page.owed]
        self.fill(lines or [quiet(self.tr("Nobody waits for a decision."))])
        self._decided.setText(page.decided)
        self._decided.setVisible(bool(page.decided))

    def _line(self, request: Request) -> Line:
        named = f"{request.who}  {request.what}"
        leave = request.kind is Kind.LEAVE
        back = Deed(Act.RETURN_LEAVE if leave else Act.RETURN_SWAP, (request.id,), named)
        go = Deed(Act.APPROVE_LEAVE if leave else Act.APPROVE_SWAP, (request.id,), named)
        buttons = [button(self.tr("Return"), self.teller(back), name="return", small=True)]
        if request.slip_missing:
            here = Deed(Act.SLIP, (request.id,), named)
            buttons.append(button(self.tr("Slip is in"), self.teller(here), "outline", "slip", small=True))
        else:
            buttons.append(button(self.tr("Approve"), self.teller(go), "outline", "approve", small=True))
        for made in buttons:
            made.setEnabled(not self._desk.read_only)
            made.setAccessibleName(f"{made.text()} {named}")
        slip = self.teller(Deed(Act.PRINT_SLIP, (request.id,), named, str(request.kind)))
        paper = icon_button(self._desk.theme, "printer", self.tr("Print the slip"), slip)
        papers = [paper]
        if leave:
            show = self.teller(Deed(Act.LEAVE_FILES, (request.id,), named))
            files = icon_button(self._desk.theme, "paperclip", self.tr("Files of the leave"), show)
            files.setObjectName("leave_files")
            papers.insert(0, files)
        return Line(named, told(request.remarks), *papers, *buttons)

    def _owed(self, cover: Request) -> Line:
        named = f"{cover.who}  {cover.what}"
        undone = self.teller(Deed(Act.RETURN_SWAP, (cover.id,), named))
        back = self.teller(Deed(Act.PAID_BACK, (cover.id,), named))
        buttons = [
            button(self.tr("Return"), undone, name="return", small=True),
            button(self.tr("Paid back"), back, name="paid_back", small=True),
        ]
        for made in buttons:
            made.setEnabled(not self._desk.read_only)
            made.setAccessibleName(f"{made.text()} {named}")
        return Line(named, told(cover.remarks), *buttons)
