"""The card 接班: what the shift before left, and the signature that takes it over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel

from ccleader.models import handovers
from ccleader.models.handovers import LABELS, HandoverSheet, HandoverState, Item
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, Elided, button, chip, label, restyle
from ccleader.ui.pin import PinField
from ccleader.ui.today.floor import Floor
from ccleader.words import phrase, translate

if TYPE_CHECKING:
    from ccleader.models.leaders import Refusal


class HandoverCard(Card):
    """States: to accept, accepted, not handed over yet, nothing begun."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Take over"))
        self._desk = desk
        self._sheet: HandoverSheet | None = None
        self._record: int | None = None
        self.state = chip("", "neutral")
        self.tools.addWidget(self.state)
        self._signed = Elided("caption", Qt.TextElideMode.ElideRight)
        self._sentence = label("", "secondary", wrap=True)
        self._items = {item: (QLabel(), Elided(mode=Qt.TextElideMode.ElideRight)) for item in Item}
        self._names = {item: label(translate("handovers", LABELS[item]), "secondary") for item in Item}
        self._grid = QGridLayout()
        self.accept_button = button(self.tr("Check and accept"), self.begin_accept, "primary", "accept")
        self._ask = button(self.tr("Question"), self._visit, name="question")
        self.look = button(self.tr("See the record"), self._visit, name="see_record")
        self.pin = PinField(desk)
        self.pin.entered.connect(self._accept)
        self._pin_for = label("", "caption")
        self._arrange()
        self._show_sheet(None)
        for shown in (self.state, self._sentence, self.look):
            shown.hide()

    @property
    def sentence(self) -> str:
        """How it stands, in words."""
        return self._sentence.text()

    def show_floor(self, floor: Floor) -> None:
        """Show how the takeover stands."""
        self._sheet = floor.waiting
        record = floor.waiting or floor.taken or floor.begun
        self._record = None if record is None else record.id
        self.caption.setText(self._between(floor))
        self._show_sheet(floor.waiting)
        self.look.setVisible(floor.waiting is None)
        self.look.setText(self.tr("See the record") if record else self.tr("To the handovers"))
        self._sentence.setVisible(floor.waiting is None)
        self._sentence.setText(self._said(floor))
        text, kind = self._state(floor)
        self.state.setText(text)
        self.state.setVisible(bool(text))
        restyle(self.state, "chip", kind)

    def begin_accept(self) -> None:
        """Ask for the PIN of who works here."""
        if self._sheet is None:
            return
        if self._desk.leader is None:
            self._desk.warn(self.tr("Say who works here first: the button beside the group, at the top."))
            return
        self._pin_for.setText(self.tr("{name} accepts: PIN").format(name=self._desk.leader.name))
        self.pin.sign_for(self._desk.leader)
        self._show_pin(True)
        self.pin.setFocus()

    def _accept(self, pin: str) -> None:
        sheet, leader = self._sheet, self._desk.leader
        if sheet is None or leader is None:
            return
        name = phrase("operations", "Accept handover {number}", number=sheet.number)
        accept = partial(
            handovers.accept,
            handover_id=sheet.id,
            leader_id=leader.id,
            pin=pin,
            now=self._desk.now(),
        )

        def told(refusal: Refusal | None) -> None:
            if refusal is not None:
                self.pin.refuse(refusal)
                return
            self.pin.clear()
            self._show_pin(False)
            self._desk.tell(self.tr("Accepted; the shift is yours"))

        def failed(error: BaseException) -> None:
            self.pin.line.clear()
            self.pin.complain(str(error))

        self._desk.worker.write(name, accept, told, self, failed)

    def _show_sheet(self, sheet: HandoverSheet | None) -> None:
        self._show_pin(False)
        for shown in (self._signed, self.accept_button, self._ask):
            shown.setVisible(sheet is not None)
        rows = {row.item: row for row in sheet.items} if sheet else {}
        for item, (mark, text) in self._items.items():
            row = rows.get(item)
            for part in (self._names[item], mark, text):
                part.setVisible(row is not None)
            if row is not None:
                said = " ".join(filter(None, (row.text, row.carried)))
                normal = translate("handovers", "Normal")
                mark.setText("✓" if row.normal else "!")
                restyle(mark, "tone", "ok" if row.normal else "warn")
                text.setText(said or normal)
                text.setAccessibleName(f"{translate('handovers', LABELS[item])}: {said or normal}")
        if sheet is not None and sheet.signed_at is not None:
            who = self.tr("{name} handed over, signed {time}")
            self._signed.setText(who.format(name=sheet.signed_name, time=f"{sheet.signed_at:%H:%M}"))

    def _show_pin(self, shown: bool) -> None:
        self._pin_for.setVisible(shown)
        self.pin.setVisible(shown)
        self.accept_button.setVisible(not shown and self._sheet is not None)
        self._ask.setVisible(self._sheet is not None)

    def _between(self, floor: Floor) -> str:
        """夜班 → 早班."""
        if floor.waiting is not None:
            after = floor.waiting.next_shift
            names = [floor.waiting.shift.name, after.name if after else ""]
        else:
            names = [
                floor.before.type.name if floor.before else "",
                floor.shift.type.name if floor.shift else "",
            ]
        return " → ".join(filter(None, names))

    def _state(self, floor: Floor) -> tuple[str, str]:
        if floor.waiting is not None:
            return self.tr("● To accept"), "info"
        if floor.taken is not None:
            return self.tr("✓ Accepted"), "ok"
        if floor.shift is not None and not floor.coming and floor.before is not None:
            past = int((floor.now - floor.shift.window[0]).total_seconds() // 60)
            return self.tr("▲ %n min past the takeover", "", past), "warn"
        return "", "neutral"

    def _said(self, floor: Floor) -> str:
        if floor.shift is None or floor.before is None:
            return self.tr("No shift runs now.")
        before = floor.before.type.name
        if floor.taken is not None and floor.taken.accepted_at is not None:
            return self.tr("{name} took over at {time}.").format(
                name=floor.taken.to_name or floor.taken.signed_name, time=f"{floor.taken.accepted_at:%H:%M}"
            )
        if floor.begun is not None and floor.begun.state is HandoverState.HANDED:
            words = self.tr("{shift} has handed over and waits for {name}.")
            return words.format(shift=before, name=floor.begun.to_name or self.tr("whoever comes"))
        if floor.begun is not None:
            return self.tr("{shift} is still writing its handover.").format(shift=before)
        return self.tr("{shift} has not handed over yet.").format(shift=before)

    def _visit(self) -> None:
        self._desk.visit("handover", self._record)

    def _arrange(self) -> None:
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)
        for place, (item, (mark, text)) in enumerate(self._items.items()):
            self._grid.addWidget(self._names[item], place, 0)
            self._grid.addWidget(mark, place, 1)
            self._grid.addWidget(text, place, 2)
        ways = QHBoxLayout()
        ways.addWidget(self.accept_button, 1)
        ways.addWidget(self._pin_for)
        ways.addWidget(self.pin)
        ways.addWidget(self._ask)
        ways.addWidget(self.look)
        self.body.addWidget(self._signed)
        self.body.addWidget(self._sentence)
        self.body.addLayout(self._grid)
        self.body.addLayout(ways)
