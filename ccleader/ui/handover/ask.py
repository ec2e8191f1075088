"""A question in one line, asked where it comes up: how it was closed, why somebody else accepts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ccleader.ui.forms import fault_label
from ccleader.ui.parts import button, label


class AskLine(QWidget):
    """Hidden until it asks; Enter answers, Esc takes the question back."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._then: Callable[[str], object] | None = None
        self._question = label("", "label", wrap=True)
        self.field = QLineEdit()
        self.field.setObjectName(name)
        self.field.returnPressed.connect(self._answer)
        self.field.textEdited.connect(lambda: self.complain(""))
        self.done = button(self.tr("Done"), self._answer, name=f"{name}_done", small=True)
        self.back = button(self.tr("Cancel"), self.close_line, kind="text", name=f"{name}_back", small=True)
        self._fault = fault_label()
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.field, 1)
        line.addWidget(self.done)
        line.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(3)
        column.addWidget(self._question)
        column.addLayout(line)
        column.addWidget(self._fault)
        self.hide()

    def ask(self, question: str, then: Callable[[str], object], offered: str = "") -> None:
        """Ask; `then` gets the answer, perhaps the one offered. The line stays until `close_line`."""
        self._then = then
        self._question.setText(question)
        self.field.setAccessibleName(question)
        self.field.setText(offered)
        self.field.selectAll()
        self.complain("")
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def complain(self, sentence: str) -> None:
        """Say what is wrong with the answer; what was typed stays."""
        self._fault.setText(f"× {sentence}" if sentence else "")
        self._fault.setVisible(bool(sentence))

    def close_line(self) -> None:
        """The question is settled."""
        self._then = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the question back."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        text = self.field.text().strip()
        if not text:
            self.complain(self.tr("A few words are needed."))
            self.field.setFocus()
        elif self._then is not None:
            self._then(text)
