"""A small form over the window: rows with their faults, Cancel and Save."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.errors import Misfit
from ccleader.ui.forms import Row, add_row
from ccleader.ui.parts import button
from ccleader.ui.room import Desk
from ccleader.words import Phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class FormDialog(QDialog):
    """Stays open until what it wrote is in the store; a fault stands at its field and nothing typed is lost.

    A form adds its rows with `line` under the names that a `Misfit` gives, and then calls `close_form`.
    """

    saved = Signal(object)
    """What the operation returned beside what it changed."""

    def __init__(self, desk: Desk, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.rows: dict[str, Row] = {}
        self.setWindowTitle(title)
        self.setMinimumWidth(380)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(10)
        self._save = button("", self._finish, kind="primary", name="save")

    def line(self, key: str, text: str, field: QWidget, hint: str = "") -> Row:
        """Add a field under its label."""
        self.rows[key] = add_row(self.column, text, field, f"form_{key}", hint)
        return self.rows[key]

    def pair(self, *lines: tuple[str, str, QWidget]) -> None:
        """Add fields side by side, each as (key, text, field)."""
        across = QHBoxLayout()
        across.setSpacing(10)
        for key, text, field in lines:
            self.rows[key] = add_row(across, text, field, f"form_{key}", stretch=1)
        self.column.addLayout(across)

    def close_form(self, verb: str = "") -> None:
        """Add the buttons below all fields; `verb` says on the main one what it does."""
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(button(self.tr("Cancel"), self.reject, name="cancel"))
        self._save.setText(verb or self.tr("Save"))
        self._save.setDefault(True)
        foot.addWidget(self._save)
        self.column.addLayout(foot)

    def save(self) -> None:
        """Check the fields and `write`."""
        raise NotImplementedError

    def _finish(self) -> None:
        for row in self.rows.values():
            row.complain("")
        self.save()

    def fault(self, key: str, sentence: str) -> None:
        """Say what is wrong with a field."""
        self.rows[key].complain(sentence)
        self.rows[key].field.setFocus()

    def write(self, what: Phrase, operation: Callable[[Session], Any]) -> None:
        """Write as one operation, once however long Enter is held; close when it is done."""
        self._save.setEnabled(False)
        self.desk.worker.write(what, operation, self._done, self, self._failed)

    def _done(self, value: object) -> None:
        self.saved.emit(value)
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self._save.setEnabled(True)
        named = error.field if isinstance(error, Misfit) else ""
        self.fault(named if named in self.rows else next(iter(self.rows)), str(error))
