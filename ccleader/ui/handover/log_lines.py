"""Short lists inside the sheet: lines with one thing to do, and a line of fields to add another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ccleader.ui.forms import fault_label
from ccleader.ui.parts import Elided, button, label, restyle
from ccleader.ui.refilling import refilling


@dataclass(frozen=True)
class Entry:
    """A line: what it says, what stands at its right, its colour, and what may be done with it.

    `key` is the id of the record that is done to; `edit` opens its form, by button or double click.
    """

    text: str
    aside: str = ""
    tone: str = ""
    way: str = ""
    act: Callable[[], object] | None = field(default=None, compare=False)
    key: int = 0
    edit: Callable[[], object] | None = field(default=None, compare=False)


class _Line(QWidget):
    """One of them."""

    opened = Signal()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open its form."""
        self.opened.emit()


class LogLines(QWidget):
    """Lines one below the other."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.entries: list[Entry] = []
        self._writable = False

    def show_entries(self, entries: Sequence[Entry], writable: bool) -> None:
        """Replace the lines; where they say the same they stay, with the cursor on them."""
        if (list(entries), writable) == (self.entries, self._writable):
            return
        self.entries, self._writable = list(entries), writable
        with refilling(self._column):
            for entry in entries:
                self._column.addWidget(self._line(entry, writable))
        self.setVisible(bool(entries))

    def _line(self, entry: Entry, writable: bool) -> QWidget:
        made = _Line()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        text = Elided("", Qt.TextElideMode.ElideRight)
        text.setText(entry.text)
        aside = label(entry.aside, "caption")
        restyle(aside, "tone", entry.tone)
        line.addWidget(text, 1)
        line.addWidget(aside)
        if entry.way and entry.act is not None and writable:
            line.addWidget(self._way(entry, entry.way, entry.act))
        if entry.edit is not None and writable:
            made.opened.connect(entry.edit)
            line.addWidget(self._way(entry, self.tr("Edit"), entry.edit))
        made.setMinimumHeight(26)
        return made

    def _way(self, entry: Entry, text: str, act: Callable[[], object]) -> QWidget:
        made = button(text, act, kind="text", small=True)
        made.setAccessibleName(f"{text}: {entry.text}")
        return made


class AddLine(QWidget):
    """Fields side by side; Enter in any of them adds. What was wrong is said below, nothing typed is lost."""

    def __init__(self, name: str, add: Callable[[], object], way: str) -> None:
        super().__init__()
        self._name = name
        self._add = add
        self.fields: dict[str, QLineEdit] = {}
        self._initial: dict[str, str] = {}
        self._line = QHBoxLayout()
        self._line.setSpacing(6)
        self._fault = fault_label()
        self._way = button(way, add, name=f"{name}_add", small=True)
        self._line.addWidget(self._way)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(3)
        column.addLayout(self._line)
        column.addWidget(self._fault)

    def field(
        self, key: str, what: str, field: QLineEdit | None = None, stretch: int = 1, initial: str = ""
    ) -> None:
        """Add a field to the line; `what` stands in it while it is empty, `initial` to begin with."""
        made = field or QLineEdit(initial)
        made.setCursorPosition(0)
        made.setObjectName(f"{self._name}_{key}")
        made.setPlaceholderText(what)
        made.setAccessibleName(what)
        made.setMinimumWidth(60)
        made.returnPressed.connect(self._add)
        made.textEdited.connect(lambda: self.complain(""))
        self.fields[key] = made
        self._initial[key] = initial
        self.part(made, stretch)

    def part(self, widget: QWidget, stretch: int = 0) -> None:
        """Add something else to the line."""
        self._line.insertWidget(self._line.count() - 1, widget, stretch)

    def text(self, key: str) -> str:
        """What stands in a field."""
        return self.fields[key].text().strip()

    def clear(self) -> None:
        """It is added."""
        for key, line in self.fields.items():
            line.setText(self._initial[key])
            line.setCursorPosition(0)
        self.complain("")

    def complain(self, sentence: str) -> None:
        """Say what is wrong."""
        self._fault.setText(f"× {sentence}" if sentence else "")
        self._fault.setVisible(bool(sentence))
