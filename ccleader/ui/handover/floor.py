"""The floor's own records inside the sheet: visitors, things lent, tools and equipment, the duty lent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox

from ccleader.models import assets, visits
from ccleader.models.agents import AgentRow
from ccleader.models.assets import AssetForm, AssetKind, AssetRow, AssetState
from ccleader.models.changed import Changed
from ccleader.models.leaders import DelegationRow
from ccleader.models.visits import LoanForm, LoanRow, VisitorForm, VisitorRow
from ccleader.ui.desk import Desk
from ccleader.ui.duty import ask_to_lend, take_back
from ccleader.ui.fold import Fold
from ccleader.ui.handover.ask import AskLine
from ccleader.ui.handover.asset_form import AssetDialog
from ccleader.ui.handover.log_lines import AddLine, Entry, LogLines
from ccleader.ui.handover.moments import short_moment
from ccleader.ui.handover.people import AgentField
from ccleader.ui.parts import button
from ccleader.words import Phrase, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class FloorFold(Fold):
    """A fold with lines, a line to add, and a question where one is needed."""

    def __init__(self, desk: Desk, title: str, name: str) -> None:
        super().__init__(desk.theme, title, name)
        self.desk = desk
        self.lines = LogLines(f"{name}_lines")
        self.ask = AskLine(f"{name}_ask")
        self.adding = AddLine(name, self.add, self.tr("Add"))
        for part in (self.lines, self.ask, self.adding):
            self.body.addWidget(part)

    def add(self) -> None:
        """Write what stands in the line."""
        raise NotImplementedError

    def show_entries(self, entries: Sequence[Entry], told: str, writable: bool) -> None:
        """Show the lines; the fold opens where there are any."""
        self.lines.show_entries(entries, writable)
        self.adding.setVisible(writable)
        if not writable:
            self.ask.close_line()
        self.tell(told, bool(entries))

    def write(self, name: Phrase, operation: Callable[[Session], Any], added: bool = False) -> None:
        """Do it; what is wrong is said at the line, or at the question that is open."""

        def done(_: object) -> None:
            if added:
                self.adding.clear()
            self.ask.close_line()
            self.desk.tell(str(name), undo=True)

        def failed(error: BaseException) -> None:
            (self.ask if self.ask.isVisible() else self.adding).complain(str(error))

        self.desk.worker.write(name, operation, done, self, failed)


class VisitorsFold(FloorFold):
    """Who of other units was on the floor; who is gone, and when."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "", "visitors")
        self.head.setText(self.tr("Visitors"))
        self.adding.field("name", self.tr("Name"))
        self.adding.field("unit", self.tr("Unit"))
        self.adding.field("purpose", self.tr("Purpose"), stretch=2)

    def show_rows(self, rows: Sequence[VisitorRow], writable: bool) -> None:
        """Show the visitors of the shift."""
        there = sum(row.left_at is None for row in rows)
        told = self.tr("%n still there", "", there) if there else self.tr("%n visitors", "", len(rows))
        self.show_entries(
            [replace(self._entry(row), key=row.id) for row in rows], told if rows else "", writable
        )

    def add(self) -> None:
        """Somebody came."""
        group_id = self.desk.group_id
        if group_id is None:
            return
        texts = {key: self.adding.text(key) for key in ("name", "unit", "purpose")}
        form = VisitorForm(group_id, came_at=self.desk.now(), **texts)
        name = phrase("operations", "Visitor {name}", name=form.name)
        self.write(name, lambda session: (Changed.VISITS, visits.add_visitor(session, form)), added=True)

    def _entry(self, row: VisitorRow) -> Entry:
        text = " · ".join(part for part in (row.name, row.unit, row.purpose) if part)
        came = short_moment(row.came_at, self.desk.now())
        if row.left_at is not None:
            return Entry(text, f"{came}–{row.left_at:%H:%M}")
        name = phrase("operations", "Visitor {name} left", name=row.name)

        def left() -> None:
            self.write(name, partial(visits.visitor_left, visitor_id=row.id, at=self.desk.now()))

        return Entry(text, self.tr("◎ there since {time}").format(time=came), "warn", self.tr("Left"), left)


class LoansFold(FloorFold):
    """What was lent to agents, the emergency phone above all; what is out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "", "loans")
        self.head.setText(self.tr("Lent out"))
        self.agent = AgentField("")
        self.adding.field("agent", self.tr("Agent (initials)"), self.agent)
        self.adding.field("thing", self.tr("Thing"), initial=self.tr("Emergency phone"))
        self.adding.field("reason", self.tr("Reason"), stretch=2)

    def show_rows(self, rows: Sequence[LoanRow], people: Sequence[AgentRow], writable: bool) -> None:
        """Show what was lent in the shift, and what is still out."""
        self.agent.know(people)
        out = sum(row.back_at is None for row in rows)
        told = self.tr("%n still out", "", out) if out else self.tr("all back")
        self.show_entries(
            [replace(self._entry(row), key=row.id) for row in rows], told if rows else "", writable
        )

    def add(self) -> None:
        """Something is lent."""
        group_id, agent = self.desk.group_id, self.agent.agent()
        if group_id is None:
            return
        if agent is None:
            self.adding.complain(self.tr("To whom? Type initials, a name or a number."))
            self.agent.setFocus()
            return
        thing, reason = self.adding.text("thing"), self.adding.text("reason")
        form = LoanForm(group_id, agent.id, thing, self.desk.now(), reason)
        name = phrase("operations", "{thing} lent to {name}", thing=form.thing, name=agent.name)
        self.write(name, lambda session: (Changed.VISITS, visits.add_loan(session, form)), added=True)

    def _entry(self, row: LoanRow) -> Entry:
        text = " · ".join(part for part in (row.thing, row.agent_name, row.reason) if part)
        lent = short_moment(row.lent_at, self.desk.now())
        if row.back_at is not None:
            return Entry(text, f"{lent}–{row.back_at:%H:%M}")
        name = phrase("operations", "{thing} is back from {name}", thing=row.thing, name=row.agent_name)

        def back() -> None:
            self.write(name, partial(visits.loan_back, loan_id=row.id, at=self.desk.now()))

        return Entry(text, self.tr("◎ out since {time}").format(time=lent), "warn", self.tr("Back"), back)


class AssetsFold(FloorFold):
    """Equipment and tools with their faults; a fault is an open matter by itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "", "assets")
        self._rows: dict[int, AssetRow] = {}
        self.head.setText(self.tr("Tools and equipment"))
        self.kind = QComboBox()
        for kind in AssetKind:
            self.kind.addItem(translate("assets", assets.LABELS[kind]), kind)
        self.kind.setAccessibleName(self.tr("Kind"))
        self.adding.part(self.kind)
        self.adding.field("name", self.tr("Thing"), stretch=2)
        self.adding.field("seat", self.tr("Seat"))
        self.adding.field("count", self.tr("How many"))

    def show_rows(self, rows: Sequence[AssetRow], writable: bool) -> None:
        """Show what is handed over, and its state."""
        self._rows = {row.id: row for row in rows}
        faulty = sum(row.state is not AssetState.OK for row in rows)
        told = self.tr("%n with a fault", "", faulty) if faulty else self.tr("%n in order", "", len(rows))
        entries = [replace(self._entry(row), key=row.id, edit=partial(self._edit, row.id)) for row in rows]
        self.show_entries(entries, told if rows else "", writable)

    def tell(self, text: str, filled: bool) -> None:
        """The list is always there; it opens only for a fault."""
        super().tell(text, any(entry.tone for entry in self.lines.entries))

    def add(self) -> None:
        """Enter a thing."""
        group_id, count = self.desk.group_id, self.adding.text("count") or "1"
        if group_id is None:
            return
        if not count.isdecimal():
            self.adding.complain(self.tr("How many? Enter a number."))
            return
        kind, seat = AssetKind(self.kind.currentData()), self.adding.text("seat")
        form = AssetForm(group_id, kind, self.adding.text("name"), seat, int(count))
        name = phrase("operations", "Add {name}", name=form.name)
        self.write(name, lambda session: (Changed.ASSETS, assets.add_asset(session, form)), added=True)

    def _edit(self, asset_id: int) -> None:
        AssetDialog(self.desk, self._rows[asset_id], self.window()).open()

    def _entry(self, row: AssetRow) -> Entry:
        text = row.place if row.count == 1 else f"{row.place} × {row.count}"
        if row.state is AssetState.OK:
            return Entry(text, self.tr("✓ in order"), "", self.tr("Fault …"), lambda: self._ask_fault(row))
        state = self.tr("! missing") if row.state is AssetState.MISSING else self.tr("! faulty")
        parts = [state, row.note, row.ticket]
        aside = "  ".join(part for part in parts if part)
        return Entry(text, aside, "warn", self.tr("Mended …"), lambda: self._ask_mended(row))

    def _ask_fault(self, row: AssetRow) -> None:
        name = phrase("operations", "Fault of {name}", name=row.place)

        def answered(note: str) -> None:
            now = self.desk.now()
            self.write(
                name,
                lambda session: (
                    Changed.ASSETS | Changed.MATTERS,
                    assets.report_fault(session, row.id, note, now),
                ),
            )

        self.ask.ask(self.tr("What is wrong with {name}?").format(name=row.place), answered)

    def _ask_mended(self, row: AssetRow) -> None:
        name = phrase("operations", "{name} is in order again", name=row.place)

        def answered(how: str) -> None:
            self.write(name, partial(assets.mended, asset_id=row.id, how=how, now=self.desk.now()))

        self.ask.ask(self.tr("How was {name} mended?").format(name=row.place), answered)


class DutyFold(Fold):
    """The duty of the leader lent for a while, with the badge."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme, "", "duty")
        self._desk = desk
        self._day = desk.today()
        self.head.setText(self.tr("Duty lent"))
        self.lines = LogLines("duty_lines")
        self.lend = button(self.tr("Lend the duty …"), self._lend, kind="text", name="lend_duty", small=True)
        self.tools.addWidget(self.lend)
        self.body.addWidget(self.lines)

    def show_rows(self, rows: Sequence[DelegationRow], day: date, writable: bool) -> None:
        """Show how the duty was lent in the shift of a business day."""
        self._day = day
        lent = any(row.ends_at is None for row in rows)
        told = self.tr("lent now") if lent else self.tr("%n times", "", len(rows))
        self.lines.show_entries([replace(self._entry(row), key=row.id) for row in rows], writable)
        self.lend.setVisible(writable and not lent)
        self.tell(told if rows else "", bool(rows))

    def _lend(self) -> None:
        ask_to_lend(self._desk, self._day, self.window())

    def _entry(self, row: DelegationRow) -> Entry:
        text = f"{row.from_name} → {row.to_name} · {row.reason}"
        began = short_moment(row.starts_at, self._desk.now())
        if row.ends_at is not None:
            badge = self.tr("! badge not back") if row.badge_given and not row.badge_back else ""
            return Entry(text, f"{began}–{row.ends_at:%H:%M}  {badge}", "warn" if badge else "")
        since, told = self.tr("◎ since {time}").format(time=began), self.tr("The duty is back")
        back = partial(take_back, self._desk, row, row.badge_given, told)
        return Entry(text, since, "warn", self.tr("Duty back"), back)
