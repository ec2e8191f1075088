"""The page with the month's records, the sheet on view, and what stands beside it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ccleader.errors import Trouble
from ccleader.metrics import formats
from ccleader.models import handovers
from ccleader.models.changed import Changed
from ccleader.models.handovers import HandoverState, Mark, Way
from ccleader.models.shifts import Shift
from ccleader.ui.desk import Desk
from ccleader.ui.handover.ask import AskLine
from ccleader.ui.handover.facts_fold import heads_of, with_values
from ccleader.ui.handover.look import ChecksCard, StepsCard
from ccleader.ui.handover.reading import Records, Sheet, read_records, read_sheet
from ccleader.ui.handover.record_card import Direction, RecordCard
from ccleader.ui.handover.record_lines import line_of, went
from ccleader.ui.handover.record_list import Line
from ccleader.ui.handover.sheet_card import SheetCard
from ccleader.ui.handover.side import HeadsCard
from ccleader.ui.handover.sign_card import SignCard
from ccleader.ui.handover.sign_plan import Act, Plan
from ccleader.ui.parts import Card, Empty, Scrolled, button
from ccleader.words import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from ccleader.models.leaders import LeaderRow

ASIDE_FROM = 1240
"""Below this width of the window (px) the panel at the right hides; `]` shows it."""

_SPLITTER = "handover/splitter"


class HandoverPage(QWidget):
    """`told` carries the line of totals for the head of the room."""

    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._group_id: int | None = None
        self._month: date | None = None
        self._shown: int | None = None
        self._records: Records | None = None
        self._narrow = False
        self._go_on = False
        self.records = RecordCard(desk)
        self.sheet = SheetCard(desk)
        self.heads = HeadsCard()
        self.sign = SignCard(desk)
        self.checks, self.steps = ChecksCard(), StepsCard()
        self.start_button = button(
            self.tr("Write handover"), self.start, kind="primary", name="start_handover"
        )
        desk.theme.set_icon(self.start_button, "plus", "onpri")
        self.others = button(self.tr("Other shift"), name="other_shift")
        self.others.setProperty("menu", True)
        self.ask = AskLine("start_ask")
        self._menu = QMenu(self.others)
        self._menu.aboutToShow.connect(self._offer_shifts)
        self.others.setMenu(self._menu)
        self._lay_out()
        self._connect()

    @property
    def month(self) -> date:
        """First day of the month whose records are listed."""
        return self._month or self._desk.today().replace(day=1)

    @property
    def shown(self) -> Sheet | None:
        """The handover on view."""
        return self.sheet.sheet if self._middle.currentWidget() is self.sheet else None

    def load(self) -> None:
        """Read the records of the month, then the one on view."""
        group_id = self._desk.group_id
        if group_id != self._group_id:
            self._group_id, self._month, self._shown = group_id, None, None
            self.ask.close_line()
        if group_id is None:
            return
        leader = self._desk.leader
        leader_id = None if leader is None else leader.id
        read = partial(
            read_records, group_id=group_id, leader_id=leader_id, first=self.month, now=self._desk.now()
        )
        self._desk.worker.read(read, partial(self._show_records, group_id, self.month), self)

    def show_handover(self, handover_id: int) -> None:
        """Put one on view."""
        if handover_id != self._shown:
            self.sheet.keep()
        self._shown = handover_id
        self.records.mark(handover_id)
        group_id, now = self._desk.group_id, self._desk.now()
        if group_id is not None:
            read = partial(read_sheet, group_id=group_id, handover_id=handover_id, now=now)
            self._desk.worker.read(read, self._show_sheet, self, partial(self._gone, handover_id))

    def show_month(self, month: date) -> None:
        """List another month."""
        self._month, self._shown = month, None
        self.load()

    def start(self, shift: Shift | None = None, for_id: int | None = None, reason: str = "") -> None:
        """Begin the handover of a shift, filled in; `for_id` left without one, `reason` says why."""
        records, leader, group_id = self._records, self._desk.leader, self._desk.group_id
        if records is None or group_id is None or self._desk.read_only or not records.to_start:
            return
        if leader is None:
            self._go_to_settings()
            return
        chosen, now = shift or records.to_start[0], self._desk.now()
        name = phrase("operations", "Write handover {day} {shift}", day=chosen.day, shift=chosen.type.name)
        begin = partial(
            handovers.start,
            group_id=group_id,
            shift=chosen,
            leader_id=leader.id,
            now=now,
            for_id=for_id,
            reason=reason,
        )

        def operation(session: Session) -> tuple[Changed, Sheet]:
            begun = handovers.handover_of(session, group_id, chosen)
            handover_id = begin(session) if begun is None else begun.id
            changed = Changed.HANDOVERS if begun is None else Changed.NONE
            return changed, read_sheet(session, group_id, handover_id, now)

        self._desk.worker.write(name, operation, self._started, self)

    def _start_for(self, shift: Shift, leader: LeaderRow) -> None:
        """Ask why somebody else writes it, then begin."""
        question = self.tr("Why do you write it for {name}?").format(name=leader.name)
        self.ask.ask(question, lambda why: self.start(shift, leader.id, why))

    def sign_or_start(self) -> None:
        """Ctrl+Enter: save what is typed, then to the signature; without a handover begin one."""
        if self.shown is None:
            self.start()
            return
        self.sheet.keep()
        self._aside.show()
        if self._desk.worker.idle:
            self.sign.go()
        else:  # the checks are those of the text before
            self._go_on = True
            self.show_handover(self.shown.sheet.id)

    def go(self, field: str) -> None:
        """Put the cursor where a check leads to."""
        if self.sheet.go(field):
            return
        self._aside.show()
        if field == "heads":
            self.heads.go("due")
        elif field == "to_id":
            self.sign.incoming.who.setFocus()

    def keep(self) -> None:
        """Save what is typed, and how the parts are."""
        self.sheet.keep()
        self._desk.settings.setValue(_SPLITTER, self._parts.saveState())

    def turn_aside(self) -> None:
        """Show or hide the panel at the right."""
        self._aside.setVisible(not self._aside.isVisible())

    def _show_records(self, group_id: int, month: date, found: Records) -> None:
        if (group_id, month) != (self._group_id, self.month):
            return
        self._records = found
        leader = self._desk.leader
        if self._shown is None:
            self._shown = found.first(None if leader is None else leader.id)
        self.records.show_lines(
            [line_of(row) for row in found.rows], self._fits, self._shown, self._count(found)
        )
        self._show_start(found)
        self.told.emit(self._facts(found))
        if self._shown is None:
            self._show_none(found)
        else:
            self.show_handover(self._shown)

    def _show_sheet(self, sheet: Sheet) -> None:
        if sheet.sheet.id != self._shown:
            return
        row, writable = sheet.sheet, sheet.draft and not self._desk.read_only
        before = self.shown
        if before is None or before.sheet.id != row.id:
            self.heads.start_anew()
        self._middle.setCurrentWidget(self.sheet)
        self._aside.setVisible(not self._narrow or self._aside.isVisible())
        self.sheet.show_sheet(sheet)
        self.heads.show_heads(heads_of(row), writable)
        self.sign.show_sheet(sheet)
        self.checks.setVisible(sheet.draft)
        self.checks.show_checks(sheet.checks)
        self.steps.setVisible(not sheet.draft)
        self.steps.show_steps(row.steps)
        if self._go_on:
            self._go_on = False
            self.sign.go()

    def _gone(self, handover_id: int, error: BaseException) -> None:
        """It was taken back meanwhile: show another."""
        if self._shown == handover_id and isinstance(error, Trouble):
            self._shown = None
            self.load()

    def _show_start(self, found: Records) -> None:
        able = bool(found.to_start) and not self._desk.read_only
        self.start_button.setVisible(bool(found.to_start))
        self.start_button.setEnabled(able)
        ended = any(shift.window[1] <= self._desk.now() for shift in found.to_start)
        self.others.setVisible(len(found.to_start) > 1 or ended)
        self.others.setEnabled(able)
        draft = any(row.state is HandoverState.DRAFT for row in found.rows)
        kind = "" if draft or found.waiting else "primary"
        if self.start_button.property("kind") != kind:
            self.start_button.setProperty("kind", kind)
            self.start_button.style().polish(self.start_button)
            self._desk.theme.set_icon(self.start_button, "plus", "onpri" if kind else "t2")
        if found.to_start:
            shift = found.to_start[0]
            self.start_button.setToolTip(f"{formats.day(shift.day)} {shift.type.name} {shift.type.label}")

    def _show_none(self, found: Records) -> None:
        """No handover yet: why, and the way there."""
        title_, why = self.tr("No handover yet"), self.tr("It opens filled in; look it over and sign.")
        if not found.has_shifts:
            title_ = self.tr("There are no shifts yet")
            why = self.tr(
                "A handover stands at the end of a shift. Say in the settings which shifts there are."
            )
        elif self._desk.leader is None:
            title_ = self.tr("Nobody is chosen yet")
            why = self.tr(
                "Say at the top who works here; leaders and their PINs are entered in the settings."
            )
        self._none.title.setText(title_)
        self._none.why.setText(why)
        ready = found.has_shifts and self._desk.leader is not None
        self._to_settings.setVisible(not ready)
        self._begin.setVisible(ready and bool(found.to_start) and not self._desk.read_only)
        self._aside.hide()
        self._middle.setCurrentWidget(self._none_card)
        if ready and self._none_card.isVisible():
            self._begin.setFocus()

    def _go_to_settings(self) -> None:
        """To the page where what is missing is entered."""
        known = self._records is not None and self._records.has_shifts
        self._desk.visit("settings", "leaders" if known else "shifts")

    def _started(self, sheet: Sheet) -> None:
        """Show it at once: it was read where it was begun, before all that reads anew."""
        self.ask.close_line()
        self.sheet.keep()
        self._month, self._shown = None, sheet.sheet.id
        self._show_sheet(sheet)
        self._aside.show()
        quiet = all(check.mark is Mark.OK for check in sheet.checks)
        self.sign.go() if quiet else self.sheet.setFocus()
        if self._desk.worker.written is not None:
            self._desk.tell(self.tr("Handover begun, filled in from the shift"), undo=True)

    def _signed(self, plan: Plan) -> None:
        """After the first signature the second is wanted; who takes over works here from then on."""
        self._go_on = plan.act is Act.SIGN
        told = {
            Act.SIGN: self.tr("Handed over; now who takes over signs"),
            Act.ACCEPT: self.tr("Taken over and locked"),
            Act.QUESTION: self.tr("The question stands in the draft"),
            Act.TAKE_BACK: self.tr("Taken back; it is a draft again"),
        }
        self._desk.tell(told[plan.act])
        sheet = self.shown
        taken = plan.act is Act.ACCEPT and plan.way in (Way.IN_PERSON, Way.DEPUTY, Way.NEXT_DAY)
        if taken and sheet is not None:
            self._desk.choose_leader(next(row for row in sheet.leaders if row.id == plan.leader_id))
        if not self._go_on:
            self.records.list.setFocus()

    def _edit_heads(self, values: Mapping[str, int | None]) -> None:
        sheet = self.shown
        if sheet is not None:
            heads = with_values(sheet.sheet.heads, dict(values))
            change = partial(handovers.set_heads, handover_id=sheet.sheet.id, heads=heads)
            self._desk.worker.write(phrase("operations", "Edit heads of a handover"), change, owner=self)

    def _fits(self, line: Line, direction: Direction) -> bool:
        leader, records = self._desk.leader, self._records
        row = next((row for row in records.rows if row.id == line.id), None) if records is not None else None
        return row is None or went(row, direction, None if leader is None else leader.id)

    def _count(self, found: Records) -> str:
        count = sum(row.amendments for row in found.rows)
        told, notes = self.tr("%n handovers", "", len(found.rows)), self.tr("%n notes", "", count)
        return f"{told} · {notes}" if count else told

    def _facts(self, found: Records) -> str:
        now = self._desk.now()
        parts = []
        drafts = sum(row.state is HandoverState.DRAFT for row in found.rows)
        if drafts:
            parts.append(self.tr("%n to hand over", "", drafts))
        if found.waiting:
            parts.append(self.tr("%n to accept", "", len(found.waiting)))
        running = next((row for row in found.to_start if row.window[0] <= now < row.window[1]), None)
        shown = next((row for row in found.rows if row.state is HandoverState.DRAFT), None)
        end = running.window[1] if running else Shift(shown.day, shown.shift).window[1] if shown else None
        if end is not None and timedelta() < end - now <= timedelta(hours=2):
            parts.append(
                self.tr("%n minutes to the end of the shift", "", int((end - now).total_seconds()) // 60)
            )
        return "  ·  ".join(parts)

    def _offer_shifts(self) -> None:
        self._menu.clear()
        records, here = self._records, self._desk.leader
        if records is None or here is None:
            return
        for place, shift in enumerate(records.to_start):
            text = f"{formats.day(shift.day)} {shift.type.name} {shift.type.label}"
            if place:
                self._menu.addAction(text, partial(self.start, shift))
            if shift.window[1] > self._desk.now():
                continue
            for leader in records.leaders:
                if leader.id != here.id:
                    said = self.tr("{shift}, for {name} …").format(shift=text, name=leader.name)
                    self._menu.addAction(said, partial(self._start_for, shift, leader))

    def _lay_out(self) -> None:
        self._begin = button(self.tr("Write handover"), self.start, kind="primary", name="begin_handover")
        self._to_settings = button(
            self.tr("Settings"), self._go_to_settings, kind="primary", name="to_settings"
        )
        self._none = Empty(self._desk.theme, "arrows-exchange", "", "", self._begin, self._to_settings)
        self._none_card = Card()
        self._none_card.body.addWidget(self._none)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._none_card)
        self._middle.addWidget(self.sheet)
        self._aside = Scrolled(self.heads, self.sign, self.checks, self.steps)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setHandleWidth(12)
        self._parts.setChildrenCollapsible(False)
        for part, stretch in ((self.records, 0), (self._middle, 1), (self._aside, 0)):
            self._parts.addWidget(part)
            self._parts.setStretchFactor(self._parts.count() - 1, stretch)
        self._parts.setSizes([250, 5000, 292])
        self.records.setMinimumWidth(250)
        self._aside.setMinimumWidth(292)
        kept = self._desk.settings.value(_SPLITTER)
        if kept is not None:
            self._parts.restoreState(kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ask)
        column.addWidget(self._parts, 1)
        self.setFocusProxy(self.records.list)

    def _connect(self) -> None:
        self.records.list.stepped.connect(self.show_handover)
        self.records.day_wanted.connect(lambda day: self.show_month(day.replace(day=1)))
        self.sheet.left.connect(self.records.list.setFocus)
        self.heads.edited.connect(self._edit_heads)
        self.checks.wanted.connect(self.go)
        self.sign.asked.connect(self.sign_or_start)
        self.sign.blocked.connect(self.go)
        self.sign.signed.connect(self._signed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sheet the room of the panel where the window is narrow."""
        super().resizeEvent(event)
        narrow = self.window().width() < ASIDE_FROM
        if narrow != self._narrow:
            self._narrow = narrow
            self._aside.setVisible(not narrow and self.shown is not None)
