"""What a signature is for: the next PIN signs, accepts, asks or takes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from ccleader.models.handovers import (
    HandoverSheet,
    HandoverState,
    Signed,
    Way,
    accept,
    question,
    sign,
    take_back,
)
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LOCKED = (HandoverState.ACCEPTED, HandoverState.SEALED)
"""States in which nothing but notes is added."""


class Act(StrEnum):
    """What a PIN is given for."""

    SIGN = "sign"
    ACCEPT = "accept"
    QUESTION = "question"
    TAKE_BACK = "take_back"


@dataclass(frozen=True)
class Plan:
    """What the next PIN does, and whose it is; `words` is the reason or the question."""

    act: Act
    leader_id: int | None
    way: Way = Way.IN_PERSON
    words: str = ""


def first_plan(row: HandoverSheet, here: int | None) -> Plan | None:
    """What a PIN does where nothing else was chosen; `here` works at the desk and may write for another."""
    if row.state is HandoverState.DRAFT:
        return Plan(Act.SIGN, here if row.behalf and here is not None else row.from_id)
    return Plan(Act.ACCEPT, row.to_id) if row.state is HandoverState.HANDED else None


def operation(
    row: HandoverSheet, plan: Plan, leader_id: int, pin: str, now: datetime
) -> tuple[Phrase, Callable[[Session], Signed]]:
    """The signature as a named operation."""
    number = row.number
    if plan.act is Act.SIGN:
        name = phrase("operations", "Hand over {number}", number=number)
        return name, lambda session: sign(session, row.id, leader_id, pin, now, plan.words)
    if plan.act is Act.ACCEPT:
        name = phrase("operations", "Take over {number}", number=number)
        return name, lambda session: accept(session, row.id, leader_id, pin, now, plan.way, plan.words)
    if plan.act is Act.QUESTION:
        name = phrase("operations", "Question about {number}", number=number)
        return name, lambda session: question(session, row.id, leader_id, pin, plan.words, now)
    name = phrase("operations", "Take back {number}", number=number)
    return name, lambda session: take_back(session, row.id, leader_id, pin, now)
