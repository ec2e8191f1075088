"""A small form over the window: rows with their faults, Cancel and a button that writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.errors import Misfit, Trouble
from ccleader.ui.forms import Row, add_row, fault_label
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
        self.setMinimumWidth(400)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(10)
        self._fault = fault_label()
        self._save = button("", self._finish, kind="primary", name="save")
        self._save.setToolTip("Ctrl+Enter")
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self._finish)

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
        self.column.addWidget(self._fault)
        self.column.addStretch()
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(button(self.tr("Cancel"), self.reject, name="cancel"))
        self._save.setText(verb or self.tr("Save"))
        self._save.setDefault(True)
        foot.addWidget(self._save)
        self.column.addLayout(foot)

    def save(self) -> None:
        """Check the fields and `write`; a `Trouble` raised here is told as one of the store is."""
        raise NotImplementedError

    def fault(self, key: str, sentence: str) -> None:
        """Say what is wrong with a field."""
        self.rows[key].show()
        self.rows[key].complain(sentence)
        self.rows[key].field.setFocus()

    def write(self, what: Phrase, operation: Callable[[Session], Any]) -> None:
        """Write as one operation, once however long Enter is held; tell of it and close when it is done."""
        self._save.setEnabled(False)

        def done(value: object) -> None:
            self.desk.tell(str(what), undo=True)
            self.saved.emit(value)
            self.accept()

        self.desk.worker.write(what, operation, done, self, self._refused)

    def _finish(self) -> None:
        if not self._save.isEnabled():
            return
        self._fault.hide()
        for row in self.rows.values():
            row.complain("")
        try:
            self.save()
        except Trouble as error:
            self._refused(error)

    def _refused(self, error: BaseException) -> None:
        self._save.setEnabled(True)
        if isinstance(error, Misfit) and error.field in self.rows:
            self.fault(error.field, str(error))
            return
        told = (
            str(error) if isinstance(error, Trouble) else self.tr("It was not written. Nothing was changed.")
        )
        self._fault.setText(f"× {told}")
        self._fault.show()
