"""Heads and seats beside a handover: counted by the attendance, corrected by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit

from ccleader.ui.parts import Card, Elided, label, restyle


@dataclass(frozen=True)
class Head:
    """One line: its key and title, how many are counted, how many are said, and who they are."""

    key: str
    title: str
    counted: int | None
    value: int | None
    who: str = ""
    of: int | None = None
    """How many there are in all (seats)."""


class HeadsCard(Card):
    """A line a number; where it differs from what was counted it is marked."""

    edited = Signal(object)
    """Key → number or None, all lines of the card."""

    def __init__(self) -> None:
        super().__init__(self.tr("Heads and seats"), " ")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(2, 1)
        self.body.setContentsMargins(14, 8, 14, 8)
        self.body.addLayout(self._grid)
        self._heads: dict[str, Head] = {}
        self.fields: dict[str, QLineEdit] = {}
        self._notes: dict[str, Elided] = {}

    def show_heads(self, heads: list[Head], writable: bool) -> None:
        """Show the lines; they are the same for every handover."""
        self.caption.setText(self.tr("from attendance") if writable else "")
        for head in heads:
            if head.key not in self.fields:
                self._add(head)
            self._heads[head.key] = head
            field = self.fields[head.key]
            if not field.isModified():
                field.setText("" if head.value is None else str(head.value))
            field.setReadOnly(not writable)
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus if writable else Qt.FocusPolicy.NoFocus)
            self._mark(head)

    def start_anew(self) -> None:
        """Another sheet comes."""
        for field in self.fields.values():
            field.setModified(False)

    def values(self) -> Mapping[str, int | None]:
        """What stands in the lines."""
        return {
            key: int(text) if (text := field.text().strip()) else None for key, field in self.fields.items()
        }

    def go(self, key: str) -> None:
        """Put the cursor into a line."""
        self.fields[key].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.fields[key].selectAll()

    def _add(self, head: Head) -> None:
        field = QLineEdit()
        field.setValidator(QIntValidator(0, 9999, field))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setProperty("figure", True)
        field.setPlaceholderText("—")
        field.setObjectName(f"heads_{head.key}")
        field.setAccessibleName(head.title)
        field.setFixedWidth(46)
        field.editingFinished.connect(self._tell)
        name = label(head.title)
        name.setBuddy(field)
        note = Elided("caption", Qt.TextElideMode.ElideRight)
        number = self._grid.rowCount()
        self._grid.addWidget(name, number, 0)
        self._grid.addWidget(field, number, 1)
        self._grid.addWidget(note, number, 2)
        self.fields[head.key], self._notes[head.key] = field, note

    def _mark(self, head: Head) -> None:
        note = self._notes[head.key]
        differs = head.counted is not None and head.value != head.counted
        parts = [f"/ {head.of}"] if head.of is not None else []
        if differs:
            parts.append(self.tr("! attendance says {count}").format(count=head.counted))
        note.setText("  ".join([*parts, head.who] if head.who else parts))
        restyle(note, "kind", "warning" if differs else "caption")

    def _tell(self) -> None:
        touched = [field for field in self.fields.values() if field.isModified()]
        for field in touched:
            field.setModified(False)
        if touched:
            self.edited.emit(self.values())
