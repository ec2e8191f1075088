"""The plan of meetings: its dialog, and what it writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from ccleader.models import meetings
from ccleader.models.changed import Changed
from ccleader.models.meetings import MeetingForm
from ccleader.ui.briefings.keeper import Keeper
from ccleader.ui.briefings.meeting_dialog import MeetingDialog
from ccleader.ui.briefings.reading import Page
from ccleader.ui.desk import Desk
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class Plan(QObject):
    """Opens the dialog over the room; it goes once a meeting is saved."""

    def __init__(self, desk: Desk, keeper: Keeper, room: QWidget) -> None:
        super().__init__(room)
        self._desk = desk
        self._keeper = keeper
        self._room = room
        self.dialog: MeetingDialog | None = None

    def open(self, page: Page) -> None:
        """Show the plan."""
        self.dialog = MeetingDialog(self._desk, page, self._room)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.saved.connect(self._save)
        self.dialog.retired.connect(self._retire)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def show_page(self, page: Page) -> None:
        """Show the plan as it is by now."""
        if self.dialog is not None:
            self.dialog.show_plan(page.plan, self.dialog.which.currentData())

    def _closed(self, *_: object) -> None:
        self.dialog = None

    def _save(self, meeting_id: int | None, form: MeetingForm) -> None:
        def operation(session: Session) -> Changed:
            if meeting_id is not None:
                return meetings.edit_meeting(session, meeting_id, form)
            meetings.add_meeting(session, form)
            return Changed.BRIEFINGS

        def close(_: object) -> None:
            if self.dialog is not None:
                self.dialog.accept()
            self._desk.tell(str(name), undo=True)

        name = phrase("operations", "Meeting {name}", name=form.name)
        self._keeper.write("meeting", name, operation, close)

    def _retire(self, meeting_id: int, retired: bool) -> None:
        name = phrase("operations", "Plan of meetings")
        self._keeper.write(
            "meeting", name, lambda session: meetings.retire_meeting(session, meeting_id, retired)
        )
