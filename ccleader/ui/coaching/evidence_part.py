"""What a coaching rests on: charts, checked calls, records; files stand beside them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.models.coaching import EvidenceForm, EvidenceKind, EvidenceRow
from ccleader.ui.coaching.texts import heading
from ccleader.ui.coaching.wording import word
from ccleader.ui.desk import Desk
from ccleader.ui.flow import FlowLayout
from ccleader.ui.parts import button, icon_button, label, passing_menu
from ccleader.ui.refilling import refilling

_ROOMS = {EvidenceKind.EVALUATION: "quality", EvidenceKind.CONDUCT: "conduct"}


class EvidencePart(QWidget):
    """Chips of what is attached, and a menu of what may be."""

    changed = Signal(object)
    """The evidence as it should be: a tuple of forms."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: tuple[EvidenceRow, ...] = ()
        self._offered: tuple[EvidenceForm, ...] = ()
        self._locked = False
        head, _ = heading(self.tr("Evidence"))
        self.more = button(self.tr("Add"), self._offer, "text", "add_evidence", small=True)
        head.addWidget(self.more)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, 6)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.column.addLayout(head)
        self.column.addWidget(self._chips)

    def show_evidence(
        self, rows: Sequence[EvidenceRow], offered: Sequence[EvidenceForm], locked: bool
    ) -> None:
        """Show what is attached; `offered` may be added."""
        known = {(row.kind, row.ref) for row in rows}
        self._rows, self._locked = tuple(rows), locked
        self._offered = tuple(one for one in offered if (one.kind, one.ref) not in known)
        with refilling(self._flow):
            for row in rows:
                self._flow.addWidget(self._chip(row))
        self._flow.addWidget(QWidget())  # the last of a flow stands at the right
        self._chips.setVisible(bool(rows))
        self.more.setVisible(not locked)
        self.more.setEnabled(bool(self._offered))
        self.more.setToolTip("" if self._offered else self.tr("There is nothing of this agent to attach."))

    def _chip(self, row: EvidenceRow) -> QFrame:
        made = QFrame()
        made.setProperty("card", True)
        across = QHBoxLayout(made)
        across.setContentsMargins(8, 1, 2, 1)
        across.setSpacing(6)
        across.addWidget(label(word(row.kind), "caption"))
        across.addWidget(self._way(row))
        if not self._locked:
            gone = icon_button(self._desk.theme, "x", self.tr("Remove from the evidence"), size=12)
            gone.setObjectName(f"drop_evidence_{row.id}")
            gone.clicked.connect(partial(self._drop, row))
            across.addWidget(gone)
        return made

    def _way(self, row: EvidenceRow) -> QWidget:
        """What it is; a check or a record opens in its room."""
        room = _ROOMS.get(row.kind)
        if room is None:
            return label(row.text or row.ref)
        go = partial(self._desk.visit, room, int(row.ref))
        return button(row.text or row.ref, go, "text", f"evidence_{row.id}", small=True)

    def _drop(self, row: EvidenceRow, *_: object) -> None:
        self.changed.emit(tuple(one for one in self._rows if one.id != row.id))

    def _offer(self) -> None:
        menu = passing_menu(self)
        for one in self._offered:
            act = menu.addAction(f"{word(one.kind)}  {one.text}")
            act.triggered.connect(partial(self._add, one))
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _add(self, one: EvidenceForm, *_: object) -> None:
        self.changed.emit((*self._rows, one))
