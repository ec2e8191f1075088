"""The dialog of a leader: name, title, groups, the day of leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ccleader.models.changed import Changed
from ccleader.ui.dates import DateField
from ccleader.ui.form_dialog import FormDialog
from ccleader.ui.parts import label
from ccleader.ui.room import Desk
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.agents import GroupRow
    from ccleader.models.leaders import LeaderForm, LeaderRow


class LeaderDialog(FormDialog):
    """Adds or edits one leader; `saved` carries the row as it is then."""

    def __init__(self, desk: Desk, row: LeaderRow | None, groups: list[GroupRow], parent: QWidget) -> None:
        super().__init__(desk, "", parent)
        self._row = row
        self.setWindowTitle(self.tr("Edit leader") if row else self.tr("New leader"))
        self.name = QLineEdit(row.name if row else "")
        self.name.setMaxLength(60)
        self.title = QLineEdit(row.title if row else desk.group.title if desk.group else "")
        self.title.setMaxLength(60)
        self._left = DateField(desk.today)
        self._left.set_day(row.left_on if row else None)
        self._groups = {each.id: QCheckBox(each.name) for each in groups}
        for group_id, box in self._groups.items():
            box.setChecked(row is not None and group_id in row.group_ids)
        self._lay_out()

    def _lay_out(self) -> None:
        self.line("name", self.tr("Name"), self.name)
        hint = self.tr("As it stands on handovers and pages, e.g. team leader, shift leader")
        self.line("title", self.tr("Title (optional)"), self.title, hint)
        if len(self._groups) > 1:
            self.column.addWidget(label(self.tr("Groups (none ticked: all)"), "label"))
            for box in self._groups.values():
                self.column.addWidget(box)
        leaving = self.tr("Who left is no longer offered; all records stay")
        left = self.line("left_on", self.tr("Left (optional)"), self._left, leaving)
        left.setVisible(self._row is not None)
        self.close_form()

    def save(self) -> None:
        """Write the leader as entered."""
        if not self._left.valid:
            self.fault("left_on", self.tr("No day; write 630, +7 or 2026-06-30"))
            return
        from ccleader.models.leaders import LeaderForm  # late: the window paints before SQLAlchemy is there

        ticked = tuple(group_id for group_id, box in self._groups.items() if box.isChecked())
        group_ids = self._row.group_ids if self._row and len(self._groups) < 2 else ticked
        form = LeaderForm(self.name.text().strip(), self.title.text(), group_ids, self._left.day())
        if self._row is None:
            what = phrase("operations", "Add leader {name}", name=form.name)
        else:
            what = phrase("operations", "Edit leader {name}", name=form.name)
        leader_id = None if self._row is None else self._row.id
        self.write(what, lambda session: _write(session, leader_id, form))


def _write(session: Session, leader_id: int | None, form: LeaderForm) -> tuple[Changed, LeaderRow]:
    from ccleader.models import leaders

    if leader_id is None:
        leader_id = leaders.add_leader(session, form)
    else:
        leaders.edit_leader(session, leader_id, form)
    return Changed.LEADERS, leaders.leader(session, leader_id)
