"""The form of one coaching: its parts below the line of stages, what belongs to it at the right."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ccleader.models.attachments import Owner
from ccleader.models.coaching import GoalForm, Stage
from ccleader.models.coaching_effect import baseline
from ccleader.ui.attachments import AttachmentsLine
from ccleader.ui.coaching.actions_part import ActionsPart
from ccleader.ui.coaching.acts import Acts
from ccleader.ui.coaching.analysis_part import AnalysisPart
from ccleader.ui.coaching.evidence_part import EvidencePart
from ccleader.ui.coaching.follow_part import FollowPart
from ccleader.ui.coaching.goals_part import GoalLine, GoalsPart
from ccleader.ui.coaching.notes_part import NotesPart
from ccleader.ui.coaching.reading import Cycle
from ccleader.ui.coaching.stage_line import StageLine
from ccleader.ui.coaching.summary_part import SummaryPart, WordsPart
from ccleader.ui.coaching.talk_part import TalkPart
from ccleader.ui.coaching.texts import Texts
from ccleader.ui.coaching.wording import GoalNow
from ccleader.ui.desk import Desk
from ccleader.ui.keeper import Keeper
from ccleader.ui.parts import Banner, Card, button, rule
from ccleader.ui.texts import GrowingText

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.metrics.coaching import Estimate


LANDS_MS = 400
"""So long after another cycle came its parts may still find their heights."""


class Sheet(Card):
    """Shows one cycle; each part tells of what is typed, and `Acts` writes it."""

    next_wanted = Signal()

    def __init__(self, desk: Desk, keeper: Keeper, acts: Acts) -> None:
        super().__init__(padded=False)
        self._desk = desk
        self._keeper = keeper
        self._acts = acts
        self.cycle: Cycle | None = None
        self._landing: Stage | None = None
        self._unkept: dict[int, dict[str, object]] = {}
        """What was typed for cycles that are not on view, and refused."""
        self.stages = StageLine(desk.theme)
        self.goals, self.talk, self.analysis = GoalsPart(desk), TalkPart(desk), AnalysisPart(desk.theme)
        self.agreed, self.follow, self.words = ActionsPart(desk), FollowPart(desk), WordsPart(desk)
        self.evidence, self.summary, self.notes = EvidencePart(desk), SummaryPart(desk), NotesPart(desk.theme)
        self.files = AttachmentsLine(desk, Owner.COACHING)
        self.evidence.column.addWidget(self.files)
        self.talk.fold.body.addWidget(self.evidence)
        self._reopen = button(self.tr("Take it back"), self._take_back, name="take_back", small=True)
        told = self.tr("This coaching is closed. Take it back to the summary to change it.")
        self._closed = Banner("warn", told, "", self._reopen)
        self._moved = Banner(
            "warn", self.tr("The agent belongs to another group by now: it is read-only here.")
        )
        self._lay_out()
        self._connect()

    @property
    def locked(self) -> bool:
        """Whether nothing may be changed."""
        cycle = self.cycle
        return cycle is None or self._desk.read_only or not cycle.row.open or cycle.moved

    def show_cycle(self, cycle: Cycle) -> None:
        """Show a cycle; what is typed and not stored yet stays, unless another one comes."""
        other = self.cycle is None or self.cycle.row.id != cycle.row.id
        if other:
            self._hold_refused()
        self.cycle, row = cycle, cycle.row
        locked = self.locked
        if other:
            self.complain("", "")
        self._closed.setVisible(not row.open)
        self._reopen.setEnabled(not self._desk.read_only)
        self._moved.setVisible(row.open and cycle.moved)
        self.stages.show_row(row, cycle.today)
        self._show_goals(cycle, other)
        self.talk.show_row(row, cycle.coaches, other, locked)
        self.analysis.show_row(row, other, locked)
        actions = self._keeper.unkept(f"actions {row.id}") if other else None
        quiet = other or not self._keeper.busy(f"actions {row.id}")
        self.agreed.show_actions(actions or row.actions, row.agent, quiet, locked)
        self.follow.show_row(row, cycle.off, other, locked)
        self.words.show_row(row, other, locked)
        self.evidence.show_evidence(row.evidence, cycle.offered, locked)
        self.summary.show_row(row, cycle.effects, cycle.has_next, other, locked)
        self.notes.show_notes(row.id, cycle.notes, self._desk.read_only)
        if other:
            self.files.show(row.id)
            for field, text in self._unkept.pop(row.id, {}).items():
                self._put_back(field, text)
            self._land_on(row.stage)

    def _land_on(self, stage: Stage) -> None:
        """Show the part of a stage once all is laid out."""
        self._landing = stage
        QTimer.singleShot(LANDS_MS, self, self._landed)
        self._land()

    def _land(self, *_: object) -> None:
        if self._landing is not None:
            self.go(self._landing, focus=False)

    def _landed(self) -> None:
        self._landing = None

    def start(self) -> None:
        """Put the cursor where the present stage is written."""
        if self.cycle is not None:
            self.go(self.cycle.row.stage, focus=not self.locked)

    def keep(self) -> None:
        """Save all that is typed."""
        if self.cycle is not None and not self.locked:
            for part in self._texts():
                part.keep()
            self._keeper.flush()
        if self.cycle is not None and not self._desk.read_only:
            self.notes.keep()

    def go(self, stage: Stage, focus: bool = True) -> None:
        """Bring the part of a stage into sight, and put the cursor there."""
        places: dict[Stage, tuple[QWidget, QWidget]] = {
            Stage.GOAL: (self.goals, self.goals.lines[0].target if self.goals.lines else self.goals.more),
            Stage.ANALYSIS: (self.analysis, self.analysis.rows["reality_agent"].field),
            Stage.ACTION: (
                self.agreed,
                self.agreed.lines[0].fields["text"] if self.agreed.lines else self.agreed.more,
            ),
            Stage.FOLLOW_UP: (self.follow, self.follow.rows["seen"].field),
            Stage.SUMMARY: (self.summary, next(iter(self.summary.conclusions.values()))),
        }
        part, field = places.get(stage, places[Stage.SUMMARY])
        if focus:
            for fold in (self.analysis.fold, self.summary.fold):
                if part.isAncestorOf(fold):
                    fold.unfold()
            field.setFocus()
        top = part.mapTo(self._inside, part.rect().topLeft()).y()
        self._scroll.verticalScrollBar().setValue(max(top - 12, 0))

    def complain(self, field: str, sentence: str) -> bool:
        """Say what is wrong at its field; "" takes all back. False where the field is not on the sheet."""
        self.goals.complain(sentence if field == "goals" else "")
        self.agreed.complain(sentence if field == "actions" else "")
        self.notes.complain(sentence if field == "note" else "")
        meant = {"follow_ups": "seen"}.get(field, field)
        here = [part.complain(meant, sentence) for part in self._texts()]
        if meant in ("seen", "goals", "actions") and sentence:
            QTimer.singleShot(0, self, self._show_focus)
        return field in ("goals", "actions", "note") or any(here)

    def not_kept(self, coaching_id: int, typed: Mapping[str, object]) -> None:
        """What was typed of a cycle is not in the store; it comes back with its cycle."""
        if self.cycle is None or self.cycle.row.id != coaching_id:
            self._unkept.setdefault(coaching_id, {}).update(typed)
            return
        for part in self._texts():
            for field in typed:
                part.not_kept(field)
        if "note" in typed:
            self._put_back("note", typed["note"])

    def _hold_refused(self) -> None:
        """What was told of and refused stays with the cycle that leaves."""
        if self.cycle is not None and not self.locked:
            texts = {key: field for part in self._texts() for key, field in part.fields() if field.touched}
            typed = {key: field.toPlainText() for key, field in texts.items()}
            if typed:
                self._unkept.setdefault(self.cycle.row.id, {}).update(typed)

    def _put_back(self, field: str, text: object) -> None:
        if field == "note":
            self.notes.text.setPlainText(str(text))
        for part in self._texts():
            row = part.rows.get(field)
            if row is not None and isinstance(row.field, GrowingText):
                row.field.setPlainText(str(text))

    def _show_goals(self, cycle: Cycle, other: bool) -> None:
        what = f"goals {cycle.row.id}"
        typed = self._keeper.unkept(what) if other else None
        goals = cycle.goals if typed is None else tuple(map(GoalNow, typed))
        self.goals.show_goals(goals, other or not self._keeper.busy(what), self.locked)

    def _texts(self) -> tuple[Texts, ...]:
        return (self.talk, self.analysis, self.follow, self.words, self.summary)

    def _show_focus(self) -> None:
        focus = self.focusWidget()
        if focus is not None and self._inside.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus, 20, 60)

    def _save_goals(self, now: bool) -> None:
        if self.cycle is not None and not self.locked:
            if not self.goals.valid:
                self.goals.complain(
                    self.tr("A value or a day is not understood; the goals wait until it is.")
                )
                return
            self.goals.complain("")
            if self.goals.forms() != [goal.goal for goal in self.cycle.goals] or self._busy("goals"):
                self._acts.set_goals(self.cycle.row, self.goals.forms(), now)

    def _save_actions(self, now: bool) -> None:
        if self.cycle is not None and not self.locked and self.agreed.valid:
            self.agreed.complain("")
            if self.agreed.forms() != list(self.cycle.row.actions) or self._busy("actions"):
                self._acts.set_actions(self.cycle.row, self.agreed.forms(), now)

    def _busy(self, what: str) -> bool:
        assert self.cycle is not None
        return self._keeper.busy(f"{what} {self.cycle.row.id}")

    def _edit(self, field: str, value: object) -> None:
        if self.cycle is not None and not self.locked:
            self._acts.edit(self.cycle.row, field, value)

    def _fetch_baseline(self, line: GoalLine) -> None:
        """The baseline of another figure comes from the agent's last days before the coaching."""
        cycle, metric = self.cycle, line.figure.currentData()
        if cycle is None:
            return
        if not metric:
            self._save_goals(now=True)
            return

        def read(session: Session) -> Estimate | None:
            return baseline(session, cycle.row.agent_id, metric, cycle.row.opened_on)

        def take(found: Estimate | None) -> None:
            if line in self.goals.lines and line.figure.currentData() == metric:
                line.take_baseline(with_baseline(line.form(), found))
                self._save_goals(now=True)

        self._desk.worker.read(read, take, line)

    def _lay_out(self) -> None:
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(9)
        for part in (
            self._closed,
            self._moved,
            self.goals,
            self.talk,
            self.analysis,
            self.agreed,
            self.words,
            rule(),
            self.follow,
            self.summary,
            self.notes,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._land)
        self.body.addWidget(self.stages)
        self.body.addWidget(rule())
        self.body.addWidget(self._scroll, 1)
        for name in ("situation", "behaviour"):
            self.files.watch(self.talk.rows[name].field)

    def _connect(self) -> None:
        self.stages.wanted.connect(self.go)
        self.goals.changed.connect(self._save_goals)
        self.goals.baseline_wanted.connect(self._fetch_baseline)
        self.agreed.changed.connect(self._save_actions)
        for part in (self.talk, self.analysis, self.words, self.summary):
            part.edited.connect(self._edit)
        self.follow.noted.connect(self._follow)
        self.follow.planned.connect(partial(self._edit, "next_on"))
        self.evidence.changed.connect(self._set_evidence)
        self.summary.next_wanted.connect(self.next_wanted)
        self.notes.added.connect(self._note)

    def _take_back(self) -> None:
        """A closed cycle is open again, at its summary."""
        if self.cycle is not None:
            self._acts.move(self.cycle.row.id, self.cycle.row.agent, Stage.SUMMARY)

    def _follow(self, day: object, seen: str, agent_words: str) -> None:
        if self.cycle is not None and not self.locked:
            self._acts.follow(self.cycle.row, day, seen, agent_words)  # type: ignore[arg-type]

    def _set_evidence(self, evidence: object) -> None:
        if self.cycle is not None and not self.locked:
            self._acts.set_evidence(self.cycle.row, evidence)  # type: ignore[arg-type]

    def _note(self, text: str) -> None:
        if self.cycle is not None:
            self._acts.note(self.cycle.row, text)


def with_baseline(goal: GoalForm, found: Estimate | None) -> GoalForm:
    """A goal with where its figure stands."""
    if found is None:
        return GoalForm(goal.metric, goal.text, target=goal.target, due_on=goal.due_on)
    return GoalForm(
        goal.metric,
        goal.text,
        found.value,
        round(found.cases),
        found.first,
        found.last,
        goal.target,
        due_on=goal.due_on,
    )
