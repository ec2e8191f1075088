"""A small form above the room: fields, what is wrong at its field, one button that writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ccleader.errors import Misfit, Trouble
from ccleader.models.agents import AgentRow
from ccleader.models.changed import Changed
from ccleader.ui.forms import Row, add_row, fault_label
from ccleader.ui.parts import button
from ccleader.ui.room import Desk
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_FORGOTTEN_AFTER_MS = 1_000
"""Letters typed within this time belong together."""

Operation = Callable[["Session"], Changed | tuple[Changed, Any]]


class FormDialog(QDialog):
    """Asks, writes, and stays with all that was typed where it could not be written."""

    written = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(420)
        self.desk = desk
        self.rows: dict[str, Row] = {}
        self._fault = fault_label()
        self.fields = QVBoxLayout()
        self.fields.setSpacing(10)
        self._save = button("", self._finish, "primary", "save")
        self._save.setToolTip("Ctrl+Enter")
        self._save.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch()
        foot.addWidget(button(self.tr("Cancel"), self.reject, name="cancel"))
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addLayout(self.fields)
        column.addWidget(self._fault)
        column.addStretch()
        column.addLayout(foot)
        self.reason = QLineEdit()
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self._finish)

    def call(self, title: str, save: str) -> None:
        """Say what the form is and what its button does."""
        self.setWindowTitle(title)
        self._save.setText(save)

    def operation(self) -> tuple[Phrase, Operation]:
        """The operation as entered; Misfit where a field does not hold."""
        raise NotImplementedError

    def pair(self) -> QHBoxLayout:
        """A line for two short fields."""
        line = QHBoxLayout()
        line.setSpacing(10)
        self.fields.addLayout(line)
        return line

    def add(
        self, layout: QBoxLayout, name: str, text: str, field: QWidget, hint: str = "", stretch: int = 0
    ) -> None:
        """Add a field under its label."""
        self.rows[name] = add_row(layout, text, field, f"form_{name}", hint, stretch)

    def add_reason(self) -> None:
        """A line for the reason of a correction; it comes when a locked month asks for it."""
        self.add(self.fields, "reason", self.tr("The month is locked: reason of the correction"), self.reason)
        self.rows["reason"].hide()

    @property
    def why(self) -> str | None:
        """The reason of a correction; None where none was asked for."""
        return self.reason.text().strip() or None

    def complain(self, error: BaseException) -> None:
        """Say what is wrong, at its field where it has one."""
        self._save.setEnabled(True)
        field = error.field if isinstance(error, Misfit) else ""
        known = isinstance(error, Trouble)
        text = str(error) if known else self.tr("It was not written. Nothing was changed.")
        for name, row in self.rows.items():
            row.complain(text if name == field else "")
        if field in self.rows:
            self.rows[field].show()
            self.rows[field].field.setFocus()
        self._fault.setText("" if field in self.rows else f"× {text}")
        self._fault.setVisible(field not in self.rows)

    def _finish(self) -> None:
        try:
            name, operation = self.operation()
        except Trouble as error:
            self.complain(error)
            return
        self._save.setEnabled(False)

        def done(_: object) -> None:
            self.desk.tell(str(name), undo=True)
            self.written.emit()
            self.accept()

        self.desk.worker.write(name, operation, done, self, self.complain)


class AgentBox(QComboBox):
    """One agent, found by typing initials or a number; or `several` chosen in the grid, or everybody."""

    def __init__(self, people: list[AgentRow], several: list[int] | None = None) -> None:
        super().__init__()
        self._everyone = [row.id for row in people]
        self._found_by = {row.id: (row.pinyin.partition(" ")[2], row.number.lower()) for row in people}
        self._typed = ""
        self._forget = QTimer(self, singleShot=True, interval=_FORGOTTEN_AFTER_MS)
        self._forget.timeout.connect(self._start_anew)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        if several is not None and len(several) > 1:
            self.addItem(self.tr("The %n chosen", "", len(several)), several)
        for row in people:
            self.addItem(f"{row.name} {row.number}", [row.id])
        if several is not None:
            self.addItem(self.tr("The whole group"), self._everyone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and digits lead to the agent whose initials or number begin so."""
        letter = event.text().lower()
        if not letter.isalnum() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        self._typed += letter
        self._forget.start()
        for agent_id, words in self._found_by.items():
            if any(word.startswith(self._typed) for word in words):
                self.choose(agent_id)
                return

    def _start_anew(self) -> None:
        self._typed = ""

    def choose(self, agent_id: int) -> None:
        """Put one agent there."""
        at = next((n for n in range(self.count()) if self.itemData(n) == [agent_id]), -1)
        if at >= 0:
            self.setCurrentIndex(at)

    @property
    def agent_ids(self) -> list[int]:
        """Who is chosen."""
        return list(self.currentData() or [])

    @property
    def agent_id(self) -> int:
        """The one who is chosen; Misfit where nobody is."""
        if len(self.agent_ids) != 1:
            raise Misfit("agent_id", phrase("trouble", "Choose an agent."))
        return self.agent_ids[0]
