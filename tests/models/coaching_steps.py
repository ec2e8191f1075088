"""Operations on coaching, for any sequence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.models import agents, coaching, coaching_next, coaching_writes
from ccleader.models.coaching import (
    ActionForm,
    Cause,
    CoachingForm,
    CoachingKind,
    CoachingRow,
    Conclusion,
    EvidenceForm,
    EvidenceKind,
    GoalForm,
    Stage,
)
from ccleader.words import phrase

KINDS = ("open", "edit", "goals", "actions", "evidence", "look", "move", "close", "next", "note")
NUMBER = st.integers(0, 9)
STEPS = st.tuples(st.just("coaching"), st.sampled_from(KINDS), NUMBER, NUMBER)

LAST = -1
"""As the first number: the newest one."""

_BEGUN = (("open", 1, 0), ("goals", LAST, 2), ("edit", LAST, 1), ("evidence", LAST, 0))
_FOLLOWED = (*_BEGUN, ("actions", LAST, 0), ("move", LAST, 3), ("look", LAST, 4), ("move", LAST, 4))
LIVES = (
    (*_BEGUN, ("goals", LAST, 1), ("note", LAST, 3)),
    (*_FOLLOWED, ("close", LAST, 5), ("next", LAST, 6)),
    (*_FOLLOWED, ("move", LAST, 1), ("note", LAST, 0)),
    (("open", 2, 1), ("close", LAST, 4)),
)
"""What follows on each other: nothing of it is refused."""


def _pick(found: Sequence[Any], number: int) -> Any:
    if not found:
        raise Trouble(phrase("trouble", "nothing there"))
    return found[number % len(found)]


def apply(session: Session, kind: str, one: int, two: int) -> None:
    """Do one step; Trouble where a user would meet it."""
    day = date(2026, 6, 15 + two)
    if kind == "open":
        who = _pick(agents.agents(session, include_left=True), one).id
        form = CoachingForm(who, list(CoachingKind)[two % 5], "复述", "周敏", reality_agent="忙" * (two % 2))
        coaching_writes.open_coaching(session, form, day)
        return
    row = _pick(coaching.coachings(session, None), one)
    if kind in ("edit", "goals", "actions", "evidence"):
        _enter(session, kind, row, two)
    elif kind == "look":
        made = coaching_writes.add_follow_up(session, row.id, day, "好", "", None)
        coaching_writes.edit_follow_up(session, made, day, "再看", "好")
    elif kind == "move":
        coaching_writes.move(session, row.id, list(Stage)[two % 6], day)
    elif kind == "close":
        coaching_writes.close(session, row.id, list(Conclusion)[two % 5], "毕", "", "下一步", day)
    elif kind == "next":
        coaching_next.next_cycle(session, row.id, day)
    else:
        coaching_writes.add_note(session, row.id, f"记 {two}", datetime(2026, 6, 15, 8, two))


def _enter(session: Session, kind: str, row: CoachingRow, number: int) -> None:
    if kind == "edit":
        causes = tuple(Cause)[: number % 3]
        coaching_writes.edit_coaching(session, row.id, causes=causes, reality_coach="久" * (number % 2))
    elif kind == "goals":
        goals = [*row.goals[number % 2 :], GoalForm("aht", target=190.0 - number)]
        coaching_writes.set_goals(session, row.id, goals)
    elif kind == "actions":
        actions = [*row.actions[number % 2 :], ActionForm("听录音", "本人", date(2026, 7, 1))]
        coaching_writes.set_actions(session, row.id, actions)
    else:
        evidence = [*row.evidence[number % 2 :], EvidenceForm(EvidenceKind.CHART, "aht")]
        coaching_writes.set_evidence(session, row.id, evidence)
