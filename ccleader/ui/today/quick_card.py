"""The card 快速登记: a line, the kinds by letter, and what was done last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ccleader.models.history import OperationRow
from ccleader.ui.desk import Desk
from ccleader.ui.flow import EvenLayout
from ccleader.ui.parts import Card, Elided, button, label

LATEST = 6

_OFFERED = ("points", "warning", "good", "late", "sick", "overtime", "other", "matter")


class QuickCard(Card):
    """Opens quick entry with what is typed here."""

    def __init__(self, desk: Desk) -> None:
        from ccleader.ui.quick_kinds import BY_KEY  # needs the records: after the first paint

        super().__init__(self.tr("Quick entry"))
        self.tools.addWidget(label("Ctrl N", "key"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("e.g. gzx late 8:10"))
        self.line.setAccessibleName(self.title.text())
        self.line.returnPressed.connect(self._open)
        self._desk = desk
        kinds = QWidget()
        even = EvenLayout(kinds, 4)
        for key in _OFFERED:
            kind = BY_KEY[key]
            made = button(kind.heading, name=f"quick_{key}", small=True)
            made.setToolTip(f"{kind.heading} ({kind.letter})")
            made.clicked.connect(lambda _=False, word=kind.heading: desk.entry_wanted.emit(f"{word} "))
            even.addWidget(made)
        self._title = label(self.tr("Done last"), "caption")
        self._latest = [Elided("caption", Qt.TextElideMode.ElideRight) for _ in range(LATEST)]
        column = QVBoxLayout()
        column.setSpacing(2)
        for part in (self._title, *self._latest):
            column.addWidget(part)
        self.show_latest((), False)
        self.body.addWidget(self.line)
        self.body.addWidget(kinds)
        self.body.addLayout(column)
        self.body.addStretch()

    def show_latest(self, latest: Sequence[OperationRow], shown: bool) -> None:
        """What was done last, the newest first; `shown` is False where there is no height for it."""
        self._title.setVisible(shown and bool(latest))
        for place, line in enumerate(self._latest):
            line.setVisible(shown and place < len(latest))
            if place < len(latest):
                row = latest[place]
                when = row.at.replace(tzinfo=UTC).astimezone()
                line.setText(f"{when:%H:%M}  {row.name}")

    def _open(self) -> None:
        text = self.line.text()
        self.line.clear()
        self._desk.entry_wanted.emit(text)
