"""Note what happened on a day, in a small form over the chart."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ccleader.models import events
from ccleader.models.changed import Changed
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.forms import add_row
from ccleader.ui.parts import button, label
from ccleader.ui.trends import brief
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class EventEditor(QFrame):
    """Day and text; saving is one named operation, which undo takes back."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self._desk = desk
        self.day = DateField(desk.today)
        self.text = QLineEdit()
        self.text.setMinimumWidth(260)
        self.text.setPlaceholderText(self.tr("for example: new ticket system"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Add note"), "heading"))
        line = QHBoxLayout()
        line.setSpacing(10)
        self._day = add_row(line, self.tr("Day"), self.day, "event-day")
        self._text = add_row(line, self.tr("What happened"), self.text, "event-text", stretch=1)
        column.addLayout(line)
        column.addWidget(label(self.tr("Drawn with ▼ on every chart of the group, and on paper."), "caption"))
        self.save_button = button(self.tr("Add note"), self.save, kind="primary", name="event-save")
        column.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignRight)
        for field in (self.day, self.text):
            field.returnPressed.connect(self.save)

    def ask(self, day: date, corner: QPoint) -> None:
        """Open for a day, the upper left corner at a place of the screen."""
        self.day.set_day(day)
        self.text.clear()
        for row in (self._day, self._text):
            row.complain("")
        self.adjustSize()
        self.move(corner)
        self.show()
        self.text.setFocus()

    def save(self) -> None:
        """Write the event, or say what is missing."""
        day, text = self.day.day(), self.text.text().strip()
        self._day.complain("" if day else self.tr("Type a day, such as 630 or 2026-06-30"))
        self._text.complain("" if text else self.tr("Say in a few words what happened"))
        if day is None or not text:
            return
        self.hide()
        add(self._desk, self, day, text)


def add(desk: Desk, owner: QWidget, day: date, text: str) -> None:
    """Write an event of the group on view, and tell."""
    name = phrase("operations", "Add note {day}", day=brief(day))
    write = partial(_add, day=day, text=text, group_id=desk.group_id)
    told = str(phrase("kpi", "Note added"))
    desk.worker.write(name, write, then=lambda _: desk.tell(told, undo=True), owner=owner)


def _add(session: Session, day: date, text: str, group_id: int | None) -> Changed:
    events.add_event(session, day, text, group_id)
    return Changed.EVENTS
