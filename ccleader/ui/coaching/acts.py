"""What is done with coachings: every change is one operation, and nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ccleader.models import coaching_writes as writes
from ccleader.models import settings
from ccleader.models.changed import Changed
from ccleader.models.coaching import (
    ActionForm,
    CoachingForm,
    CoachingKind,
    CoachingRow,
    EvidenceForm,
    GoalForm,
    Stage,
    coaching,
)
from ccleader.models.coaching_next import next_cycle
from ccleader.ui.coaching.wording import STAGES, word
from ccleader.ui.desk import Desk
from ccleader.ui.keeper import Keeper, Operation, Refused
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Then = Callable[[object], object] | None


class Acts(QObject):
    """Goals and actions wait in the keeper while they are typed; all else is written at once."""

    refused = Signal(object)
    """A `Refused` for what `edit`, `follow` … were asked: what was typed there stays."""

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        super().__init__(keeper)
        self._desk = desk
        self._keeper = keeper

    def edit(self, row: CoachingRow, field: str, value: object) -> None:
        """Write one field of a cycle."""
        name = phrase("operations", "Coaching of {name}: {what}", name=row.agent, what=field_word(field))
        self._send(
            f"{field} {row.id}",
            name,
            lambda session: writes.edit_coaching(session, row.id, **{field: value}),
            typed={field: value},
        )

    def set_goals(self, row: CoachingRow, goals: Sequence[GoalForm], now: bool) -> None:
        """Write the goals once typing rests, or at once."""
        name = phrase("operations", "Goals of {name}", name=row.agent)
        self._keep(
            f"goals {row.id}", name, lambda session: writes.set_goals(session, row.id, goals), goals, now
        )

    def set_actions(self, row: CoachingRow, actions: Sequence[ActionForm], now: bool) -> None:
        """Write the actions once typing rests, or at once."""
        name = phrase("operations", "Actions of {name}", name=row.agent)
        self._keep(
            f"actions {row.id}",
            name,
            lambda session: writes.set_actions(session, row.id, actions),
            actions,
            now,
        )

    def set_evidence(self, row: CoachingRow, evidence: Sequence[EvidenceForm]) -> None:
        """Write what a cycle rests on."""
        name = phrase("operations", "Evidence of {name}", name=row.agent)
        self._send(f"evidence {row.id}", name, lambda session: writes.set_evidence(session, row.id, evidence))

    def note(self, row: CoachingRow, text: str) -> None:
        """Add what only the coach may read."""
        now = self._desk.now()

        def operation(session: Session) -> Changed:
            writes.add_note(session, row.id, text, now)
            return Changed.COACHING

        name = phrase("operations", "Note of the coach")
        self._send(f"note {row.id}", name, operation, typed={"note": text})

    def follow(self, row: CoachingRow, day: date, seen: str, agent_words: str) -> None:
        """Write the follow-up of a day, which begins with its first words and plans the next."""
        name = phrase("operations", "Follow-up of {name}", name=row.agent)

        def operation(session: Session) -> Changed:
            known = coaching(session, row.id)
            here = next((look for look in known.follow_ups if look.day == day), None)
            if here is not None:
                return writes.edit_follow_up(session, here.id, day, seen, agent_words)
            days = settings.value(session, settings.FOLLOW_UP_DAYS, day, known.group_id)
            planned = known.next_on if known.next_on and known.next_on > day else day + timedelta(days=days)
            writes.add_follow_up(session, row.id, day, seen, agent_words, planned)
            return Changed.COACHING

        typed = {"seen": seen, "agent_said": agent_words}
        self._send(f"seen {row.id}", name, operation, typed=typed)

    def move(self, coaching_id: int, agent: str, stage: Stage, then: Then = None) -> None:
        """Move a cycle to another stage; Misfit names what one on the way still lacks."""
        today = self._desk.today()
        name = phrase("operations", "Move {name} to {stage}", name=agent, stage=word(stage))
        self._do(name, lambda session: writes.move(session, coaching_id, stage, today), then)

    def close(self, row: CoachingRow, then: Then = None) -> None:
        """Close a cycle with the result that is written there."""
        today = self._desk.today()
        name = phrase("operations", "Close the coaching of {name}", name=row.agent)

        def operation(session: Session) -> Changed:
            known = coaching(session, row.id)
            return writes.close(
                session, row.id, known.conclusion, known.summary, known.keep, known.next_goal, today
            )

        self._do(name, operation, then)

    def open_next(self, row: CoachingRow, then: Then) -> None:
        """Open the cycle that follows, filled in from this one."""
        today = self._desk.today()
        name = phrase("operations", "Next coaching of {name}", name=row.agent)

        def operation(session: Session) -> tuple[Changed, int]:
            return Changed.COACHING, next_cycle(session, row.id, today)

        self._do(name, operation, then)

    def open_for(self, agent_ids: Sequence[int], coach: str, then: Then = None) -> None:
        """Open a talk for each of several agents, to be filled in."""
        today = self._desk.today()
        focus = str(phrase("coaching", "Talk of the month"))
        name = phrase("operations", "Open coaching for {count} agents", count=len(agent_ids))

        def operation(session: Session) -> Changed:
            for agent_id in agent_ids:
                form = CoachingForm(agent_id, CoachingKind.CARE, focus, coach)
                writes.open_coaching(session, form, today)
            return Changed.COACHING

        self._do(name, operation, then)

    def _keep(self, what: str, name: Phrase, operation: Operation, typed: object, now: bool) -> None:
        self._keeper.keep(what, name, operation, typed)
        if now:
            self._keeper.flush()

    def _do(self, name: Phrase, operation: Operation, then: Then) -> None:
        """Write at once, tell of it, and offer to take it back."""

        def home(value: object) -> None:
            self._desk.tell(str(name), undo=True)
            if then is not None:
                then(value)

        self._keeper.flush()
        self._send("", name, operation, home)

    def _send(
        self, what: str, name: Phrase, operation: Operation, then: Then = None, typed: object = None
    ) -> None:
        """Write at once; where that is refused, `refused` tells what was typed."""

        def failed(error: BaseException) -> None:
            self.refused.emit(Refused(what, error, typed))

        if not self._desk.read_only:
            self._desk.worker.write(name, operation, then, self, failed)


def following(stage: Stage) -> Stage:
    """The stage after one; the summary is followed by the end."""
    order = (*STAGES, Stage.CLOSED)
    return order[order.index(stage) + 1]


def field_word(field: str) -> str:
    """A field of the form as an operation calls it."""
    return str(_FIELDS.get(field, phrase("coaching", "form")))


_FIELDS = {
    "focus": phrase("coaching", "focus"),
    "situation": phrase("coaching", "situation"),
    "behaviour": phrase("coaching", "behaviour"),
    "impact": phrase("coaching", "impact"),
    "went_well": phrase("coaching", "what went well"),
    "reality_agent": phrase("coaching", "the agent's view"),
    "reality_coach": phrase("coaching", "the coach's view"),
    "causes": phrase("coaching", "causes"),
    "options": phrase("coaching", "options"),
    "support": phrase("coaching", "support"),
    "agent_words": phrase("coaching", "the agent's words"),
    "agent_signed_on": phrase("coaching", "signature"),
    "next_on": phrase("coaching", "next follow-up"),
    "conclusion": phrase("coaching", "conclusion"),
    "summary": phrase("coaching", "summary"),
    "keep": phrase("coaching", "how it is kept up"),
    "next_goal": phrase("coaching", "next goal"),
}
