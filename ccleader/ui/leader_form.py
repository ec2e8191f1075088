"""The dialog of a leader: name, title, groups, the day of leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ccleader.errors import Misfit
from ccleader.ui.dates import DateField
from ccleader.ui.forms import Row, add_row
from ccleader.ui.parts import button, label
from ccleader.ui.room import Desk
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.agents import GroupRow
    from ccleader.models.leaders import LeaderForm, LeaderRow


class LeaderDialog(QDialog):
    """Adds or edits one leader; `saved` carries the row as it is then."""

    saved = Signal(object)

    def __init__(self, desk: Desk, row: LeaderRow | None, groups: list[GroupRow], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row = row
        self.setWindowTitle(self.tr("Edit leader") if row else self.tr("New leader"))
        self.setMinimumWidth(360)
        self._name = QLineEdit(row.name if row else "")
        self._title = QLineEdit(row.title if row else desk.group.title if desk.group else "")
        self._left = DateField(desk.today)
        self._left.set_day(row.left_on if row else None)
        self._groups = {each.id: QCheckBox(each.name) for each in groups}
        for group_id, box in self._groups.items():
            box.setChecked(row is not None and group_id in row.group_ids)
        self._rows: dict[str, Row] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        self._rows["name"] = add_row(column, self.tr("Name"), self._name, "leader_name")
        hint = self.tr("As it stands on handovers and pages, e.g. team leader, shift leader")
        self._rows["title"] = add_row(column, self.tr("Title (optional)"), self._title, "leader_title", hint)
        if len(self._groups) > 1:
            column.addWidget(label(self.tr("Groups (none ticked: all)"), "label"))
            for box in self._groups.values():
                column.addWidget(box)
        leaving = self.tr("Who left is no longer offered; all records stay")
        self._rows["left_on"] = add_row(
            column, self.tr("Left (optional)"), self._left, "leader_left", leaving
        )
        self._rows["left_on"].setVisible(self._row is not None)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(button(self.tr("Cancel"), self.reject, name="cancel"))
        save = button(self.tr("Save"), self._save, kind="primary", name="save_leader")
        save.setDefault(True)
        foot.addWidget(save)
        column.addLayout(foot)

    def _save(self) -> None:
        if not self._left.valid:
            self._rows["left_on"].complain(self.tr("No day; write 630, +7 or 2026-06-30"))
            return
        from ccleader.models.leaders import LeaderForm  # late: the window paints before SQLAlchemy is there

        ticked = tuple(group_id for group_id, box in self._groups.items() if box.isChecked())
        group_ids = self._row.group_ids if self._row and len(self._groups) < 2 else ticked
        form = LeaderForm(self._name.text().strip(), self._title.text(), group_ids, self._left.day())
        if self._row is None:
            what = phrase("operations", "Add leader {name}", name=form.name)
        else:
            what = phrase("operations", "Edit leader {name}", name=form.name)
        leader_id = None if self._row is None else self._row.id
        self._desk.worker.write(
            what, lambda session: _write(session, leader_id, form), self._done, self, self._failed
        )

    def _done(self, row: LeaderRow) -> None:
        self.saved.emit(row)
        self.accept()

    def _failed(self, error: BaseException) -> None:
        field = error.field if isinstance(error, Misfit) else ""
        self._rows.get(field, self._rows["name"]).complain(str(error))


def _write(session: Session, leader_id: int | None, form: LeaderForm) -> tuple[Any, LeaderRow]:
    from ccleader.models import leaders

    if leader_id is None:
        leader_id = leaders.add_leader(session, form)
    else:
        leaders.edit_leader(session, leader_id, form)
    return leaders.Changed.LEADERS, leaders.leader(session, leader_id)
