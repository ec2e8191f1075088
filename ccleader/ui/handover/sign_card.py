"""Both signatures of a handover on one machine: outgoing first, then incoming, and the other ways out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QMenu, QVBoxLayout

from ccleader.errors import Misfit
from ccleader.models import handovers
from ccleader.models.handovers import ALONE, HandoverSheet, HandoverState, Mark, Way
from ccleader.ui.desk import Desk
from ccleader.ui.handover.ask import AskLine
from ccleader.ui.handover.moments import short_moment
from ccleader.ui.handover.reading import Sheet
from ccleader.ui.handover.sign_plan import LOCKED, Act, Plan, first_plan, operation
from ccleader.ui.handover.sign_words import deed, whose
from ccleader.ui.handover.wording import word
from ccleader.ui.parts import Card, button, chip, label, restyle
from ccleader.ui.pin import PinField
from ccleader.words import phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from ccleader.models.leaders import LeaderRow, Refusal


class SignBox(QFrame):
    """A frame to sign in: role, name, state; the PIN while it is this one's turn."""

    def __init__(self, desk: Desk, role: str, name: str) -> None:
        super().__init__()
        self.setObjectName(f"sign_{name}")
        self.role = label(role, "label")
        self.state = chip("")
        self.name = label("", "strong")
        self.when = label("", "caption")
        self.who = QComboBox()
        self.who.setObjectName(f"{name}_who")
        self.who.setAccessibleName(role)
        self.whose = label("", "caption", wrap=True)
        self.pin = PinField(desk)
        self.pin.setAccessibleName(role)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.role, 1)
        first.addWidget(self.state)
        second.addWidget(self.name)
        second.addWidget(self.who, 1)
        second.addWidget(self.when, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.whose)
        column.addWidget(self.pin)

    def show_box(self, name: str, state: str, tone: str, when: str, signed: bool, active: bool) -> None:
        """Show who, whether signed, and the PIN where it is this one's turn."""
        self.name.setText(name)
        self.name.setVisible(bool(name))
        self.state.setText(state)
        restyle(self.state, "chip", tone)
        self.when.setText(when)
        self.pin.setVisible(active)
        restyle(self, "sign", "done" if signed else "open")


class SignCard(Card):
    """`signed` when a signature was taken, with what it did; `blocked` names a field to be mended first."""

    asked = Signal()
    """The button: what is typed has to be kept before `go`."""
    signed = Signal(object)
    blocked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Signatures"), self.tr("outgoing first"))
        self._desk = desk
        self._sheet: Sheet | None = None
        self._plan: Plan | None = None
        self._busy = False
        self.outgoing = SignBox(desk, self.tr("Hands over"), "outgoing")
        self.incoming = SignBox(desk, self.tr("Takes over"), "incoming")
        self.outgoing.who.hide()
        self.incoming.who.activated.connect(self._choose_successor)
        for box in (self.outgoing, self.incoming):
            box.pin.entered.connect(self._enter)
        self.ask = AskLine("sign_ask")
        self.main = button("", self.asked.emit, kind="primary", name="sign")
        self.other = button(self.tr("Other ways"), name="other_ways", small=True)
        self.other.setProperty("menu", True)
        self._menu = QMenu(self.other)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.other.setMenu(self._menu)
        self._note = label("", "caption", wrap=True)
        for part in (self.outgoing, self.incoming, self.ask, self.main, self.other, self._note):
            self.body.addWidget(part)

    @property
    def plan(self) -> Plan | None:
        """What the next PIN does."""
        return self._plan

    def show_sheet(self, sheet: Sheet) -> None:
        """Show both signatures; what was begun for another sheet or state is dropped."""
        before, self._sheet = self._sheet, sheet
        same = before is not None and (before.sheet.id, before.sheet.state) == (
            sheet.sheet.id,
            sheet.sheet.state,
        )
        if (
            not same
            or self._plan is None
            or self._plan.act in (Act.SIGN, Act.ACCEPT)
            and not self._plan.words
        ):
            here = self._desk.leader
            self._set_plan(first_plan(sheet.sheet, None if here is None else here.id))
        if not same:
            self.ask.close_line()
            for box in (self.outgoing, self.incoming):
                box.pin.clear()
        self._show_boxes(sheet)
        self._show_ways(sheet)

    def go(self) -> None:
        """To the PIN, or to what must be mended first; a locked sheet says that it is locked."""
        if self._sheet is None or self._desk.read_only:
            return
        if self._plan is None:
            self._desk.tell(self.tr("Both have signed: the text is locked. Notes are added below it."))
            return
        block = next((check for check in self._sheet.checks if check.mark is Mark.BLOCK), None)
        if self._plan.act is Act.SIGN and block is not None:
            self.blocked.emit(block.field)
        elif self._plan.leader_id is None:
            self.incoming.who.setFocus()
            self.incoming.who.showPopup()
        else:
            self._active.pin.setFocus()

    @property
    def _active(self) -> SignBox:
        """The frame whose turn it is."""
        draft = self._sheet is not None and self._sheet.draft
        return self.outgoing if draft else self.incoming

    def _set_plan(self, plan: Plan | None) -> None:
        self._plan = plan
        leader = self._leader(None if plan is None else plan.leader_id)
        for box in (self.outgoing, self.incoming):
            box.pin.sign_for(leader)

    def _leader(self, leader_id: int | None) -> LeaderRow | None:
        rows = () if self._sheet is None else self._sheet.leaders
        return next((row for row in rows if row.id == leader_id), None)

    def _show_boxes(self, sheet: Sheet) -> None:
        row, now = sheet.sheet, sheet.now
        handed = row.state is HandoverState.HANDED
        locked = row.state in LOCKED
        signed = self.tr("✓ signed")
        self.outgoing.show_box(
            row.signed_name or row.from_name,
            signed if row.signed_at else self.tr("to sign"),
            "ok" if row.signed_at else "neutral",
            short_moment(row.signed_at, now) if row.signed_at else "",
            row.signed_at is not None,
            sheet.draft,
        )
        state = signed if locked else self.tr("to sign") if handed else self.tr("after the outgoing")
        alone = row.way in ALONE if row.way is not None else False
        self.incoming.show_box(
            word(row.way) if alone and row.way is not None else row.to_name if locked else "",
            state,
            "ok" if locked else "warn" if handed else "neutral",
            short_moment(row.accepted_at, now) if row.accepted_at else "",
            locked,
            handed,
        )
        self._fill_who(sheet, locked)
        self._show_plan(row)

    def _fill_who(self, sheet: Sheet, locked: bool) -> None:
        who, row = self.incoming.who, sheet.sheet
        who.setVisible(not locked)
        who.setEnabled(not self._desk.read_only)
        if who.view().isVisible():
            return  # it is being chosen from
        gives = None if row.behalf else row.signed_id or row.from_id
        offered = [(leader.titled, leader.id) for leader in sheet.leaders if leader.id != gives]
        if offered != [(who.itemText(place), who.itemData(place)) for place in range(1, who.count())]:
            who.clear()
            who.addItem(self.tr("— who? —"), None)
            for titled, leader_id in offered:
                who.addItem(titled, leader_id)
        shown = row.to_id
        if self._plan is not None and self._plan.act is Act.ACCEPT and self._plan.way is Way.DEPUTY:
            shown = self._plan.leader_id
        who.setCurrentIndex(max(who.findData(shown), 0))

    def _show_plan(self, row: HandoverSheet) -> None:
        """Whose PIN is wanted, and what it and the button do."""
        plan = self._plan
        for box in (self.outgoing, self.incoming):
            box.whose.hide()
        if plan is None:
            return
        leader, box = self._leader(plan.leader_id), self._active
        said = self.tr("First say who takes over") if leader is None else whose(plan, row, leader.name)
        box.whose.setText(said)
        box.whose.show()
        box.pin.setAccessibleName(said)
        self.main.setText(f"{deed(plan)}   Ctrl Enter")

    def _show_ways(self, sheet: Sheet) -> None:
        row, writable = sheet.sheet, not self._desk.read_only
        locked = row.state in LOCKED
        self.main.setVisible(not locked)
        self.main.setToolTip("Ctrl+Enter" if writable else self.tr("The store is open read-only."))
        for part in (self.main, self.other):
            part.setEnabled(writable)
        self.other.setVisible(not (locked and row.read_by) and bool(self._ways()))
        if not locked:
            self._note.setText(self.tr("Locked once both have signed; then only notes are added."))
            if sheet.draft:
                more = self.tr("By phone, nobody takes over, the site closes: sign first, then “Other ways”.")
                self._note.setText(f"{self._note.text()}\n{more}")
            return
        code = self.tr("Check code {code}; a change of the text breaks it.").format(code=row.check_code)
        parts = [code]
        if row.way is not None and row.way is not Way.IN_PERSON:
            parts.insert(0, f"{word(row.way)}: {row.way_reason}")
        if row.behalf:
            parts.insert(
                0, self.tr("Signed on behalf of {name}: {why}").format(name=row.from_name, why=row.behalf)
            )
        if row.read_by:
            parts.append(self.tr("Read by {name}").format(name=row.read_by))
        self._note.setText("\n".join(parts))

    def _fill_menu(self) -> None:
        self._menu.clear()
        for text, act in self._ways():
            self._menu.addAction(text, act)

    def _ways(self) -> list[tuple[str, Callable[[], None]]]:
        """What else may be done in this state, each with the question it asks first."""
        assert self._sheet is not None
        row, me = self._sheet.sheet, self._desk.leader
        if row.state in LOCKED:
            return [(self.tr("Read by the supervisor …"), self._ask_reader)]
        if self._sheet.draft:
            if me is None or me.id == row.from_id:
                return []
            plan = Plan(Act.SIGN, me.id)
            text = self.tr("Sign on behalf of {name} …").format(name=row.from_name)
            why = self.tr("Why does {name} not sign?").format(name=row.from_name)
            return [(text, partial(self._ask_first, why, plan))]
        taker, giver = row.to_id, row.signed_id
        asker = taker if taker is not None else (me.id if me is not None else None)
        question = self.tr("What is unclear?")
        found: list[tuple[str, Callable[[], None]]] = [
            (self.tr("Question …"), partial(self._ask_first, question, Plan(Act.QUESTION, asker)))
        ]
        first = Plan(Act.ACCEPT, taker)
        if self._plan != first:
            found.insert(0, (deed(first), partial(self._take, first)))
        why = self.tr("Why is it not taken over in person?")
        for way, leader_id in (
            (Way.BY_PHONE, giver),
            (Way.NEXT_DAY, taker),
            (Way.NO_SUCCESSOR, giver),
            (Way.SITE_CLOSED, giver),
        ):
            plan = Plan(Act.ACCEPT, leader_id, way)
            found.append((f"{word(way)} …", partial(self._ask_first, f"{word(way)}. {why}", plan)))
        found.append((self.tr("Take the signature back"), partial(self._take, Plan(Act.TAKE_BACK, giver))))
        return found

    def _ask_reader(self) -> None:
        """The supervisor reads it, and it is sealed."""
        assert self._sheet is not None
        row = self._sheet.sheet
        name = phrase("operations", "{number} read by the supervisor", number=row.number)

        def answered(who: str) -> None:
            seal = partial(handovers.seal, handover_id=row.id, read_by=who, now=self._desk.now())
            self._desk.worker.write(
                name, seal, lambda _: self.ask.close_line(), self, lambda error: self.ask.complain(str(error))
            )

        self.ask.ask(self.tr("Who has read it?"), answered, self._sheet.supervisor)

    def _ask_first(self, question: str, plan: Plan) -> None:
        self.ask.ask(question, lambda words: self._take(replace(plan, words=words)))

    def _take(self, plan: Plan) -> None:
        """The next PIN does this."""
        self.ask.close_line()
        self._set_plan(plan)
        if self._sheet is not None:
            self._fill_who(self._sheet, locked=False)
            self._show_plan(self._sheet.sheet)
        self._active.pin.setFocus()

    def _choose_successor(self, _: int) -> None:
        chosen, sheet = self.incoming.who.currentData(), self._sheet
        if sheet is None:
            return
        row = sheet.sheet
        if sheet.draft:
            name = phrase("operations", "Who takes over: {name}", name=self.incoming.who.currentText())
            change = partial(handovers.set_successor, handover_id=row.id, leader_id=chosen)
            self._desk.worker.write(name, change, owner=self)
        elif chosen is not None and row.to_id not in (None, chosen):
            why = self.tr("Why does a deputy take over?")
            self._ask_first(why, Plan(Act.ACCEPT, chosen, Way.DEPUTY))
        else:
            self._set_plan(Plan(Act.ACCEPT, chosen))
            self._show_plan(row)
            self.go()

    def _enter(self, pin: str) -> None:
        """The fourth digit: do what was planned."""
        sheet, plan = self._sheet, self._plan
        if sheet is None or plan is None or plan.leader_id is None or self._busy:
            return
        block = next((check for check in sheet.checks if check.mark is Mark.BLOCK), None)
        if plan.act is Act.SIGN and block is not None:
            self._active.pin.clear()
            self.blocked.emit(block.field)
            return
        self._busy = True
        name, do = operation(sheet.sheet, plan, plan.leader_id, pin, self._desk.now())
        self._desk.worker.write(name, do, partial(self._taken, plan), self, self._failed)

    def _taken(self, plan: Plan, refusal: Refusal | None) -> None:
        self._busy = False
        if refusal is not None:
            self._active.pin.refuse(refusal)
            return
        self._plan = None
        for box in (self.outgoing, self.incoming):
            box.pin.clear()
        self.signed.emit(plan)

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        self._active.pin.clear()
        self._active.pin.complain(str(error))
        if isinstance(error, Misfit):
            self.blocked.emit(error.field)
