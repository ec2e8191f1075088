"""Fields of plain text under their titles, each saved by itself."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ccleader.models.coaching import CoachingRow
from ccleader.ui.forms import Row, add_row
from ccleader.ui.parts import label
from ccleader.ui.texts import GrowingText


def heading(title: str) -> tuple[QHBoxLayout, QLabel]:
    """The first line of a section: its title, and a caption beside it."""
    line = QHBoxLayout()
    line.setSpacing(8)
    caption = label("", "caption")
    line.addWidget(label(title, "strong"))
    line.addWidget(caption)
    line.addStretch()
    return line, caption


class StillCombo(QComboBox):
    """A choice within a form that scrolls: the wheel moves the form, not the choice."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to what scrolls."""
        event.ignore()


class Texts(QWidget):
    """Fields of one record by the names they have there; lines and growing texts alike."""

    edited = Signal(str, object)
    """(field, what was typed)."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, Row] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)

    def across(self) -> QHBoxLayout:
        """A line for fields side by side."""
        line = QHBoxLayout()
        line.setSpacing(10)
        self.column.addLayout(line)
        return line

    def add(
        self, key: str, title: str, hint: str = "", lines: int = 1, beside: QBoxLayout | None = None
    ) -> GrowingText:
        """Add a text of at least so many lines."""
        field = GrowingText(title, hint, lines)
        self.rows[key] = add_row(
            beside or self.column, title, field, f"coaching_{key}", stretch=int(beside is not None)
        )
        field.kept.connect(lambda text, key=key: self.edited.emit(key, text.strip()))
        return field

    def fields(self) -> Iterable[tuple[str, GrowingText]]:
        """The texts by name."""
        return ((key, row.field) for key, row in self.rows.items() if isinstance(row.field, GrowingText))

    def show_texts(self, row: CoachingRow, other: bool, locked: bool) -> None:
        """Show what is stored; what is typed and not stored yet stays, unless another cycle comes."""
        for key, field in self.fields():
            text = getattr(row, key)
            if other:
                field.start_anew(text)
            else:
                field.show_text(text)
            field.setReadOnly(locked)
        if other:
            self.complain("", "")

    def keep(self) -> None:
        """Save what is typed."""
        for _, field in self.fields():
            field.keep()

    def not_kept(self, key: str) -> None:
        """What was typed in a field was refused: it stands there still."""
        for name, field in self.fields():
            if name == key:
                field.not_kept()

    def complain(self, key: str, sentence: str) -> bool:
        """Say what is wrong at its field; "" takes all back. False where the field is not here."""
        for name, row in self.rows.items():
            row.complain(sentence if name == key else "")
        if key in self.rows:
            self.rows[key].field.setFocus()
        return key in self.rows


def quiet(field: QLineEdit, text: str) -> None:
    """Put a text into a line that is not being typed in."""
    if field.text() != text and not (field.hasFocus() and field.isModified()):
        field.setText(text)
        field.setCursorPosition(0)
