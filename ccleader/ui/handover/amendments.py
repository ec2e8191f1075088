"""补充说明: what is added to a locked handover, and that the other side has read it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.models import handovers
from ccleader.models.handovers import AmendmentRow
from ccleader.ui.desk import Desk
from ccleader.ui.drafts import Drafts
from ccleader.ui.forms import fault_label
from ccleader.ui.handover.moments import short_moment
from ccleader.ui.parts import button, label
from ccleader.ui.pin import PinField
from ccleader.ui.refilling import refilling
from ccleader.ui.texts import GrowingText
from ccleader.words import phrase

if TYPE_CHECKING:
    from ccleader.models.leaders import Refusal


class Amendments(QWidget):
    """Notes below the locked text, and a field for another, signed by whoever works here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._id: int | None = None
        self._drafts = Drafts(desk.settings, "notes")
        """What was typed and not signed, by handover."""
        self._notes = QVBoxLayout()
        self._notes.setSpacing(8)
        self.field = GrowingText(self.tr("Note"), self.tr("Add a note …"), lines=2)
        self.field.setObjectName("amendment")
        self.field.textChanged.connect(self._typed)
        self.pin = PinField(desk)
        self.pin.entered.connect(self._sign)
        self.add = button(self.tr("Add and sign"), self._ask_pin, name="amend", small=True)
        self._fault = fault_label()
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Notes"), "strong"))
        head.addWidget(label(self.tr("added after locking; the text stays"), "caption"), 1)
        foot = QHBoxLayout()
        foot.addWidget(self._fault, 1)
        foot.addStretch()
        foot.addWidget(self.pin)
        foot.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._notes)
        column.addWidget(self.field)
        column.addLayout(foot)
        self.pin.hide()

    def show_notes(self, handover_id: int, rows: Sequence[AmendmentRow]) -> None:
        """Show the notes of a handover."""
        if handover_id != self._id:
            self._id = handover_id
            self.field.setPlainText(self._drafts.of(handover_id) or "")
            self.pin.hide()
        with refilling(self._notes):
            for row in rows:
                self._notes.addWidget(self._note(row))
        for part in (self.field, self.add):
            part.setVisible(not self._desk.read_only)
        self._typed()

    def _note(self, row: AmendmentRow) -> QWidget:
        frame = QFrame()
        frame.setProperty("quote", True)
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(row.text, wrap=True))
        line = QHBoxLayout()
        now = self._desk.now()
        line.addWidget(label(f"{row.name} · {short_moment(row.at, now)}", "caption"))
        if row.read_at is not None:
            read = self.tr("{name} has read it {time}").format(
                name=row.read_by, time=short_moment(row.read_at, now)
            )
            line.addWidget(label(read, "caption"))
        elif self._desk.leader is not None and self._desk.leader.name != row.name:
            way = partial(self._read, row)
            read_it = button(self.tr("I have read it"), way, "text", f"read_{row.id}", small=True)
            line.addWidget(read_it)
        else:
            line.addWidget(label(self.tr("not read yet"), "caption"))
        line.addStretch()
        column.addLayout(line)
        return frame

    def _typed(self) -> None:
        text = self.field.toPlainText().strip()
        if self._id is not None:
            self._drafts.keep(self._id, text)
        self.add.setEnabled(bool(text) and self._desk.leader is not None)
        self.add.setToolTip("" if self._desk.leader is not None else self.tr("Choose who works here first."))
        self._complain("")

    def _ask_pin(self) -> None:
        self.pin.sign_for(None)
        self.pin.show()
        self.pin.setFocus()

    def _sign(self, pin: str) -> None:
        leader, text = self._desk.leader, self.field.toPlainText()
        if leader is None or self._id is None:
            return
        operation = partial(
            handovers.amend,
            handover_id=self._id,
            text=text,
            leader_id=leader.id,
            pin=pin,
            now=self._desk.now(),
        )
        name = phrase("operations", "Note to a handover")
        signed = partial(self._signed, self._id)
        self._desk.worker.write(name, operation, signed, self, lambda error: self._complain(str(error)))

    def _signed(self, handover_id: int, refusal: Refusal | None) -> None:
        if refusal is not None:
            self.pin.refuse(refusal)
            return
        self._drafts.keep(handover_id, "")
        if handover_id == self._id:
            self.field.clear()
            self.pin.clear()
            self.pin.hide()
        self._desk.tell(self.tr("Note added"))

    def _read(self, row: AmendmentRow) -> None:
        leader = self._desk.leader
        if leader is not None:
            operation = partial(
                handovers.read_amendment, amendment_id=row.id, read_by=leader.name, now=self._desk.now()
            )
            self._desk.worker.write(phrase("operations", "Note read"), operation, owner=self)

    def _complain(self, sentence: str) -> None:
        self._fault.setText(f"× {sentence}" if sentence else "")
        self._fault.setVisible(bool(sentence))
