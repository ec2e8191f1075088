"""The one way a form gets a row: label above, buddy, names for screen readers, error below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ccleader.ui.parts import label, restyle


def lines_field(height: int = 76) -> QPlainTextEdit:
    """A field of several lines that Tab leaves."""
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    made.setFixedHeight(height)
    return made


def fault_label() -> QLabel:
    """A hidden line for what is wrong; however long its words are, the form keeps its width."""
    made = label("", "error", wrap=True)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    made.hide()
    return made


class Row(QWidget):
    """A field under its label, with a line for what is wrong with it."""

    def __init__(self, text: str, field: QWidget, name: str, hint: str = "") -> None:
        super().__init__()
        self.field = field
        self._label = label(text, "label")
        self._label.setBuddy(field)
        self._fault = fault_label()
        field.setObjectName(name)
        field.setAccessibleName(text)
        field.setAccessibleDescription(hint)
        if hint:
            field.setToolTip(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for part in (self._label, field, self._fault):
            column.addWidget(part)

    def complain(self, sentence: str, kind: str = "error") -> None:
        """Say what is wrong (kind error: blocks; warning: does not); "" takes it back."""
        mark = {"error": "× ", "warning": "! "}[kind]
        self._fault.setText(mark + sentence if sentence else "")
        self._fault.setVisible(bool(sentence))
        restyle(self._fault, "kind", kind)
        restyle(self.field, "state", kind if sentence else "")
        self.field.setAccessibleDescription(sentence)


def add_row(
    layout: QBoxLayout, text: str, field: QWidget, name: str, hint: str = "", stretch: int = 0
) -> Row:
    """Add a field to a form: `text` labels it, `name` is its object name, `hint` explains it."""
    row = Row(text, field, name, hint)
    layout.addWidget(row, stretch, Qt.AlignmentFlag.AlignTop if stretch else Qt.AlignmentFlag(0))
    return row
