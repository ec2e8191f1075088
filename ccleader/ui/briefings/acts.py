"""What is done with the briefing on view: every change of it, each one operation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ccleader.models import attendance, briefings, calling, matters, questions
from ccleader.models.attendance import Entry
from ccleader.models.briefings import BriefingForm, BriefingKind, BriefingSheet, BriefingState
from ccleader.models.changed import Changed
from ccleader.models.matters import MatterForm, Origin
from ccleader.models.questions import QuestionForm
from ccleader.models.rolls import LABELS, Roll
from ccleader.ui.briefings.chair_card import ChairCard
from ccleader.ui.briefings.reading import figures_of
from ccleader.ui.briefings.sheet import Sheet
from ccleader.ui.desk import Desk
from ccleader.ui.keeper import Keeper, Operation
from ccleader.ui.yesterday import yesterday
from ccleader.words import Phrase, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class Acts(QObject):
    """Turns what happens on the sheet and beside it into writes."""

    def __init__(self, desk: Desk, keeper: Keeper, sheet: Sheet, chair: ChairCard) -> None:
        super().__init__(sheet)
        self._desk = desk
        self._keeper = keeper
        self._sheet = sheet
        self._chair = chair
        sheet.begun.connect(self._begin)
        sheet.held.connect(self._hold)
        sheet.points.changed.connect(self._save_points)
        sheet.points.carried.connect(self._carry)
        sheet.roll.called.connect(self._call)
        sheet.roll.grid.struck.connect(self._strike)
        sheet.roll.entered.connect(self._enter_late)
        sheet.questions.asked.connect(self._ask)
        sheet.questions.corrected.connect(self._correct)
        sheet.questions.dropped.connect(self._drop)
        chair.changed.connect(self._save_form)

    def go_on(self) -> None:
        """The next step of the briefing on view: begin it, then hold it."""
        if self._desk.read_only or self._sheet.sheet is None:
            return
        if self._sheet.sheet.state is BriefingState.PLANNED:
            self._begin()
        elif self._sheet.sheet.state is BriefingState.RUNNING:
            self._hold()

    def show_chair(self, sheet: BriefingSheet, names: tuple[str, ...]) -> None:
        """Show chair and minutes as they are stored, or as they were typed and refused."""
        what = f"form {sheet.id}"
        typed: BriefingForm | None = self._keeper.unkept(what)
        shown = sheet if typed is None else replace(sheet, **vars(typed))
        self._chair.show_sheet(shown, names, self._keeper.busy(what), self._desk.read_only)

    def keep(self) -> None:
        """Save all that is typed."""
        self._sheet.points.keep_typed()
        self._keeper.flush()

    def _on_view(self) -> BriefingSheet:
        assert self._sheet.sheet is not None
        return self._sheet.sheet

    def _save_points(self, now: bool) -> None:
        briefing, points = self._on_view(), self._sheet.points.points
        name = phrase("operations", "Points of the briefing")
        save = partial(briefings.set_points, briefing_id=briefing.id, points=points)
        self._keeper.keep(f"points {briefing.id}", name, save, points)
        if now:
            self._keeper.flush()

    def _carry(self, text: str) -> None:
        """A problem becomes an open matter: the handover carries it until it is closed."""
        briefing, now = self._on_view(), self._desk.now()
        form = MatterForm(briefing.group_id, text, origin=Origin.BRIEFING, origin_id=briefing.id)

        def operation(session: Session) -> Changed:
            matters.open_matter(session, form, now)
            return Changed.MATTERS

        self._done(phrase("operations", "Open matter {what}", what=text), operation)

    def _save_form(self, now: bool) -> None:
        briefing, form = self._on_view(), self._chair.form()
        what = f"form {briefing.id}"
        if form != briefing.form() or self._keeper.busy(what):
            name = phrase("operations", "Chair and minutes of the briefing")
            save = partial(briefings.edit_briefing, briefing_id=briefing.id, form=form)
            self._keeper.keep(what, name, save, form)
            if now:
                self._keeper.flush()

    def _call(self, rolls: list[Roll]) -> None:
        briefing, now = self._on_view(), self._desk.now()
        if rolls:
            call = partial(calling.call, briefing_id=briefing.id, lines=rolls, now=now)
            self._keeper.write(f"roll {briefing.id}", self._called(rolls), call)

    def _called(self, rolls: list[Roll]) -> Phrase:
        if len(rolls) > 1:
            return phrase("operations", "Roll call")
        how = translate("briefings", LABELS[rolls[0].presence])
        return phrase("operations", "Roll call: {name} {how}", name=self._name(rolls[0].agent_id), how=how)

    def _name(self, agent_id: int) -> str:
        return next(line.agent.name for line in self._sheet.roll.grid.lines if line.agent.id == agent_id)

    def _strike(self, agent_id: int) -> None:
        briefing, now = self._on_view(), self._desk.now()
        strike = partial(calling.strike, briefing_id=briefing.id, agent_ids=[agent_id], now=now)
        self._keeper.write(f"roll {briefing.id}", phrase("operations", "Roll call"), strike)

    def _enter_late(self, entry: Entry) -> None:
        who = self._name(entry.agent_id)
        name = phrase("operations", "{name} is {minutes} min late", name=who, minutes=entry.minutes_late)
        self._done(name, lambda session: attendance.record(session, [entry]))

    def _ask(self, form: QuestionForm) -> None:
        briefing = self._on_view()

        def operation(session: Session) -> Changed:
            briefings.ask(session, briefing.id, form)
            return Changed.BRIEFINGS

        name = phrase("operations", "Question at the briefing")
        self._keeper.write(f"question {briefing.id}", name, operation, typed=form)

    def _correct(self, question_id: int, form: QuestionForm) -> None:
        name = phrase("operations", "Question at the briefing")
        edit = partial(questions.edit_question, question_id=question_id, form=form)
        self._keeper.write(f"sheet {self._on_view().id}", name, edit)

    def _drop(self, question_id: int) -> None:
        name = phrase("operations", "Leave out a question")
        drop = partial(questions.remove_question, question_id=question_id)
        self._keeper.write(f"sheet {self._on_view().id}", name, drop)

    def _begin(self) -> None:
        briefing, now = self._on_view(), self._desk.now()
        self.keep()
        name = phrase("operations", "Start the briefing")

        def operation(session: Session) -> Changed:
            briefings.set_figures(session, briefing.id, figures_of(session, briefing, now.date()))
            return calling.begin(session, briefing.id, now)

        self._keeper.write(f"sheet {briefing.id}", name, operation)
        self._sheet.roll.grid.setFocus()

    def _hold(self) -> None:
        briefing, now = self._on_view(), self._desk.now()
        self._sheet.complain("")
        self.keep()
        name = phrase("operations", "Hold the briefing")
        self._done(name, lambda session: calling.hold(session, briefing.id, now))

    def _done(self, name: Phrase, operation: Operation) -> None:
        what = f"sheet {self._on_view().id}"
        self._keeper.write(what, name, operation, lambda _: self._desk.tell(str(name), undo=True))


def preparation(
    group_id: int,
    kind: BriefingKind,
    shift_type_id: int | None,
    day: date,
    chair: str,
    meeting: int | None,
    now: datetime,
) -> tuple[Phrase, Operation]:
    """The operation that makes a briefing where there is none yet; its value is the briefing's id."""

    def make(session: Session) -> tuple[Changed, int]:
        before = () if kind is BriefingKind.AFTER else yesterday(session, group_id, min(day, now.date()))
        made = briefings.prepare(session, group_id, day, shift_type_id, kind, chair, now, before, meeting)
        return Changed.BRIEFINGS, made

    word = translate("briefings", briefings.LABELS[kind])
    return phrase("operations", "Prepare {kind} of {day}", kind=word, day=day), make
