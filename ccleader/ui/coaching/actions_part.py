"""What was agreed: one to three actions; who does them, until when, how it is checked, how far they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ccleader.models.coaching import ActionForm
from ccleader.models.coaching_writes import MOST_ACTIONS
from ccleader.ui.coaching.texts import heading, quiet
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.forms import fault_label
from ccleader.ui.parts import button, icon_button, label

_TEXTS = ("text", "who", "check", "progress")


class ActionLine(QWidget):
    """The widgets of one action; they stand in the grid of the part."""

    changed = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.base = ActionForm("")
        self.done = QCheckBox()
        self.done.setAccessibleName(self.tr("Done"))
        self.done.setToolTip(self.tr("Done"))
        self.fields = {key: QLineEdit() for key in _TEXTS}
        names = (self.tr("Action"), self.tr("Who"), self.tr("How checked"), self.tr("Progress"))
        for field, name in zip(self.fields.values(), names, strict=True):
            field.setAccessibleName(name)
        self.due = DateField(desk.today)
        self.due.setAccessibleName(self.tr("Until"))
        self.due.setFixedWidth(desk.theme.wide(106))
        self.remove = icon_button(desk.theme, "x", self.tr("Remove the action"), size=13)
        for line in (*self.fields.values(), self.due):
            line.textEdited.connect(lambda: self.changed.emit(False))
            line.editingFinished.connect(lambda: self.changed.emit(True))
        self.done.clicked.connect(lambda: self.changed.emit(True))

    def form(self) -> ActionForm:
        """The action as entered; it keeps its id where it has one."""
        done = self.base.done_on or self._desk.today()
        return replace(
            self.base,
            **{key: field.text().strip() for key, field in self.fields.items()},
            due_on=self.due.day(),
            done_on=done if self.done.isChecked() else None,
        )

    def fill(self, action: ActionForm) -> None:
        """Show an action as it is stored."""
        self.base = action
        for key, field in self.fields.items():
            quiet(field, getattr(action, key))
            field.setToolTip(getattr(action, key))
        if self.due.day() != action.due_on or not self.due.valid:
            self.due.set_day(action.due_on)
        self.done.setChecked(action.done_on is not None)

    def allow(self, writable: bool) -> None:
        """Whether it may be changed."""
        for field in (*self.fields.values(), self.due):
            field.setReadOnly(not writable)
        self.done.setEnabled(writable)
        self.remove.setVisible(writable)

    def needed(self) -> tuple[QLineEdit, ...]:
        """What an action may not lack."""
        return (self.fields["text"], self.fields["who"], self.due)

    def widgets(self) -> tuple[QWidget, ...]:
        """In the order of the columns."""
        text, who, check, progress = self.fields.values()
        return (self.done, text, who, self.due, check, progress, self.remove)


class ActionsPart(QWidget):
    """All actions; saved as they are typed."""

    changed = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._agent = ""
        self.lines: list[ActionLine] = []
        head, self._caption = heading(self.tr("Actions"))
        self.more = button(self.tr("Add an action"), self.add, "text", "add_action", small=True)
        head.addWidget(self.more)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        for place, stretch in ((1, 6), (2, 2), (4, 3), (5, 3)):
            self._grid.setColumnStretch(place, stretch)
        self._fault = fault_label()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._grid)
        column.addWidget(self._fault)
        self._heads = self._make_heads()

    def forms(self) -> list[ActionForm]:
        """The actions as entered; those without words wait until they have some."""
        return [form for form in (line.form() for line in self.lines) if form.text]

    @property
    def valid(self) -> bool:
        """False while a day does not hold."""
        return all(line.due.valid for line in self.lines)

    def show_actions(self, actions: Sequence[ActionForm], agent: str, refill: bool, locked: bool) -> None:
        """Show the actions; without `refill` somebody is typing, and all stays."""
        self._agent = agent
        if refill:
            while len(self.lines) > len(actions):
                self._drop(self.lines[-1])
            while len(self.lines) < len(actions):
                self._append()
            for line, action in zip(self.lines, actions, strict=True):
                line.fill(action)
        for line in self.lines:
            line.allow(not locked)
        self._tell(locked)

    def add(self) -> None:
        """A line for one more action, the agent's own."""
        line = self._append()
        line.fill(ActionForm("", who=self._agent))
        self._tell(locked=False)
        line.fields["text"].setFocus()

    def complain(self, sentence: str) -> None:
        """Say what is wrong with the actions; "" takes it back."""
        self._fault.setText(f"× {sentence}" if sentence else "")
        self._fault.setVisible(bool(sentence))
        if sentence and not self.lines:
            self.more.setFocus()
        elif sentence:
            needed = [field for line in self.lines for field in line.needed()]
            next((field for field in needed if not field.text()), needed[0]).setFocus()

    def _tell(self, locked: bool) -> None:
        done = sum(line.done.isChecked() for line in self.lines)
        count = len(self.lines)
        told = self.tr("%n agreed", "", count) + self.tr(", {done} done").format(done=done) if count else ""
        self._caption.setText(told)
        self.more.setVisible(not locked and count < MOST_ACTIONS)
        for head in self._heads:
            head.setVisible(bool(self.lines))

    def _append(self) -> ActionLine:
        line = ActionLine(self._desk)
        self.lines.append(line)
        for place, widget in enumerate(line.widgets()):
            self._grid.addWidget(widget, self._free, place)
        self._free += 1
        line.changed.connect(self.changed)
        line.remove.clicked.connect(lambda: self._remove(line))
        return line

    def _remove(self, line: ActionLine) -> None:
        self._drop(line)
        self._tell(locked=False)
        self.changed.emit(True)

    def _drop(self, line: ActionLine) -> None:
        self.lines.remove(line)
        for widget in line.widgets():
            widget.hide()
            widget.deleteLater()
        line.deleteLater()

    def _make_heads(self) -> list[QWidget]:
        titles = (
            self.tr("Action"),
            self.tr("Who"),
            self.tr("Until"),
            self.tr("How checked"),
            self.tr("Progress"),
        )
        heads: list[QWidget] = []
        for place, title in enumerate(titles, start=1):
            made = label(title, "label")
            self._grid.addWidget(made, 0, place, Qt.AlignmentFlag.AlignBottom)
            heads.append(made)
        self._free = 1
        return heads
