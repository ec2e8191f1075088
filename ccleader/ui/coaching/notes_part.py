"""What only the coach may read: folded away, in a frame of its own, and not printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ccleader.models.coaching import NoteRow
from ccleader.ui.fold import Fold
from ccleader.ui.forms import fault_label
from ccleader.ui.parts import button, label
from ccleader.ui.refilling import refilling
from ccleader.ui.texts import GrowingText
from ccleader.ui.theme import Theme


class NotesPart(QFrame):
    """Notes are only added; what is typed is noted on leaving the cycle, if not before."""

    added = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("private", True)
        self._id: int | None = None
        self.fold = Fold(theme, self.tr("Only for the coach"), "coach_notes")
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self.text = GrowingText(self.tr("Note for the coach alone"), "", 2)
        self.text.setObjectName("coach_note")
        self._fault = fault_label()
        self.add = button(self.tr("Note it"), self.keep, name="add_note", small=True)
        for part in (self._list, self.text, self._fault):
            self.fold.body.addWidget(part)
        self.fold.tools.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.fold)
        self.fold.head.toggled.connect(self.add.setVisible)
        self.add.hide()

    def show_notes(self, coaching_id: int, notes: Sequence[NoteRow], locked: bool) -> None:
        """Show a cycle's; it opens by the user's hand only."""
        if coaching_id != self._id:
            self._id = coaching_id
            self.fold.unfold(open_=False)
        with refilling(self._lines):
            for note in notes:
                self._lines.addWidget(_note(note))
        count = len(notes)
        told = self.tr("%n notes", "", count) if count else self.tr("no notes")
        never = self.tr("not printed")
        self.fold.tell(f"{told}  ·  {never}", self.fold.open)
        self.text.setReadOnly(locked)
        self.add.setEnabled(not locked)

    def keep(self) -> None:
        """Note what is typed."""
        text = self.text.toPlainText().strip()
        if text:
            self.text.setPlainText("")
            self.added.emit(text)

    def complain(self, sentence: str) -> None:
        """Say what is wrong; "" takes it back."""
        self._fault.setText(f"× {sentence}" if sentence else "")
        self._fault.setVisible(bool(sentence))
        if sentence:
            self.fold.unfold()
            self.text.setFocus()


def _note(note: NoteRow) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label(f"{note.at:%Y-%m-%d %H:%M}  {note.by}", "caption"))
    column.addWidget(label(note.text, wrap=True))
    return made
