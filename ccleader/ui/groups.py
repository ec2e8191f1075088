"""The group on view: choosing, adding and renaming groups."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from ccleader.models.changed import Changed
from ccleader.ui.forms import add_row
from ccleader.ui.parts import button, passing_menu
from ccleader.ui.room import Desk
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.agents import GroupRow

_KEPT = "group"


class Groups(QObject):
    """Knows the groups of the store and keeps the chosen one on the desk."""

    listed = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._rows: list[GroupRow] = []
        self._counts: dict[int, int] = {}
        desk.worker.changed.connect(self._hear)

    def load(self) -> None:
        """Read the groups; `listed` follows."""
        self._desk.worker.read(_groups, self._take, self)

    @property
    def count(self) -> int:
        """How many agents the group on view has."""
        return self._counts.get(self._desk.group_id or 0, 0)

    def menu(self) -> QMenu:
        """Choose, add, rename."""
        menu = passing_menu(self._window)
        exclusive = QActionGroup(menu)
        for row in self._rows:
            action = menu.addAction(row.name)
            action.setCheckable(True)
            action.setChecked(row.id == self._desk.group_id)
            action.triggered.connect(lambda _=False, row=row: self.choose(row))
            exclusive.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("New group …"), self.add)
        menu.addAction(self.tr("Edit this group …"), self.edit).setEnabled(self._desk.group is not None)
        return menu

    def choose(self, row: GroupRow | None) -> None:
        """Put a group on view and remember it."""
        if row is not None:
            self._desk.settings.setValue(_KEPT, row.id)
        self._desk.choose_group(row)
        self.listed.emit()

    def add(self) -> None:
        """Ask for a new group."""
        GroupDialog(self._desk, None, self._window).open()

    def edit(self) -> None:
        """Ask for the names of the group on view."""
        GroupDialog(self._desk, self._desk.group, self._window).open()

    def _hear(self, changed: Changed) -> None:
        if changed & Changed.AGENTS:
            self.load()

    def _take(self, found: tuple[list[GroupRow], dict[int, int]]) -> None:
        new = {row.id for row in found[0]} - {row.id for row in self._rows} if self._rows else set()
        self._rows, self._counts = found
        kept = max(new, default=self._desk.group_id or int(str(self._desk.settings.value(_KEPT, 0))))
        rows = {row.id: row for row in self._rows}
        self.choose(rows.get(kept) or (self._rows[0] if self._rows else None))


class GroupDialog(QDialog):
    """A group's name and what its leader is called."""

    def __init__(self, desk: Desk, row: GroupRow | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row = row
        self.setWindowTitle(self.tr("Edit group") if row else self.tr("New group"))
        self.setMinimumWidth(360)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        self._name = QLineEdit(row.name if row else "")
        self._title = QLineEdit(row.title if row else "")
        self._title.setPlaceholderText(self.tr("e.g. team leader"))
        self._center = QLineEdit(row.center if row else "")
        self._department = QLineEdit(row.department if row else "")
        self._name_row = add_row(column, self.tr("Name of the group"), self._name, "group_name")
        hint = self.tr("Stands on reviews and reports, e.g. team leader, shift leader")
        add_row(column, self.tr("What its leader is called (optional)"), self._title, "group_title", hint)
        add_row(column, self.tr("Centre (optional)"), self._center, "group_center")
        add_row(column, self.tr("Department (optional)"), self._department, "group_department")
        line = QHBoxLayout()
        line.addStretch()
        line.addWidget(button(self.tr("Cancel"), self.reject, name="cancel"))
        save = button(self.tr("Save"), self._save, kind="primary", name="save")
        save.setDefault(True)
        line.addWidget(save)
        column.addLayout(line)

    def _save(self) -> None:
        name = self._name.text().strip()
        words = (self._title, self._center, self._department)
        title, center, department = (field.text().strip() for field in words)
        row = self._row
        if row is None:
            what = phrase("operations", "Add group {name}", name=name)
            self._write(what, lambda session: _add(session, name, title, center, department))
        else:
            what = phrase("operations", "Edit group {name}", name=name)
            new = replace(row, name=name, title=title, center=center, department=department)
            self._write(what, lambda session: _edit(session, new))

    def _write(self, what: Phrase, operation: Callable[[Session], Any]) -> None:
        def failed(error: BaseException) -> None:
            self._name_row.complain(str(error))

        self._desk.worker.write(what, operation, lambda _: self.accept(), self, failed)


def _groups(session: Session) -> tuple[list[GroupRow], dict[int, int]]:
    from ccleader.models import agents  # late, so that the window paints before SQLAlchemy is there

    rows = agents.groups(session)
    return rows, {row.id: len(agents.agents(session, row.id)) for row in rows}


def _add(session: Session, *values: str) -> tuple[Changed, int]:
    from ccleader.models import agents

    return Changed.AGENTS, agents.add_group(session, *values)


def _edit(session: Session, row: GroupRow) -> Changed:
    from ccleader.models import agents

    return agents.edit_group(session, row)
