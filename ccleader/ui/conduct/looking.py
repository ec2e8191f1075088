"""What an entry would do, read while it is typed: what is due, what is worth knowing, totals after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ccleader.errors import Misfit, Trouble
from ccleader.models import agents, conduct, conduct_writes, locks, rulebooks
from ccleader.models.conduct import ConductForm, ConductKind, Due
from ccleader.models.floor import business_day
from ccleader.ui.conduct.saying import short_day, word
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Effect:
    """An agent's total before and after."""

    name: str
    before: int
    after: int


@dataclass(frozen=True)
class Look:
    """What is due for each agent, and what entering would do; `lock`: the month may not be written."""

    dues: tuple[tuple[str, Due], ...]
    remarks: tuple[Phrase, ...]
    effects: tuple[Effect, ...]
    fault: Trouble | None
    lock: bool

    @property
    def kinds(self) -> set[ConductKind]:
        """What is due, whomever it is due for."""
        return {due.kind for _, due in self.dues}


def dated(session: Session, form: ConductForm) -> ConductForm:
    """The form with its article as it read on the day it is about."""
    if not form.agent_ids:
        return form
    group_id, day = agents.agent(session, form.agent_ids[0]).group_id, business_day(session, form.at)
    return replace(form, article_id=rulebooks.as_held(session, form.article_id, group_id, day).id)


def look(session: Session, typed: ConductForm) -> Look:
    """What a form would do, as far as it holds."""
    dues, effects = [], []
    form = dated(session, typed)
    day = business_day(session, form.at)
    closed = False
    for who in form.agent_ids:
        agent = agents.agent(session, who)
        due = conduct.due(session, who, form.article_id, form.at)
        before = conduct.running(session, who, day).points
        dues.append((agent.name, due))
        effects.append(Effect(agent.name, before, before + _points(form, due)))
        closed = closed or locks.locked(session, agent.group_id, day) is not None
    remarks, fault = _remarks(session, form)
    if form != typed:
        remarks = (_held_then(session, form, day), *remarks)
    return Look(tuple(dues), remarks, tuple(effects), fault, closed)


def _points(form: ConductForm, due: Due) -> int:
    kind = due.kind if form.kind is None else form.kind
    if kind is not ConductKind.POINTS:
        return 0
    return form.points if form.points is not None else due.article.points or 0


def _remarks(session: Session, form: ConductForm) -> tuple[tuple[Phrase, ...], Trouble | None]:
    """What is worth knowing; where the form does not hold yet, why."""
    try:
        return tuple(conduct_writes.remarks(session, form)), None
    except Misfit as misfit:
        return (), misfit


def _held_then(session: Session, form: ConductForm, day: date) -> Phrase:
    version = rulebooks.article(session, form.article_id).version
    return phrase(
        "conduct",
        "On {day} the version {version} held: it is entered under that one.",
        day=short_day(day),
        version=version,
    )


def due_words(found: Look) -> str:
    """One sentence about what the article asks for."""
    if len(found.kinds) > 1:
        return "    ".join(_names_of(found.dues, kind) for kind in ConductKind if kind in found.kinds)
    due = found.dues[0][1]
    if due.kind is ConductKind.REPORTED:
        return str(phrase("conduct", "Red line: it is reported upward."))
    if due.kind is ConductKind.WARNING:
        if due.article.points is None:
            return str(phrase("conduct", "This article knows no points: warn, or remind."))
        return str(phrase("conduct", "This article warns first, and nobody was warned lately: warn."))
    if due.warning is None:
        return str(phrase("conduct", "{points} points for each time.", points=_range(due)))
    return str(
        phrase(
            "conduct",
            "Warned on {day} (no. {number}): now {points} points.",
            day=short_day(due.warning.day),
            number=due.warning.number,
            points=_range(due),
        )
    )


def short_due(found: Look) -> str:
    """What is due in two words: 扣 2 分, 警告."""
    if len(found.kinds) > 1:
        return str(phrase("conduct", "Each as due"))
    due = found.dues[0][1]
    if due.kind is ConductKind.POINTS:
        return str(phrase("conduct", "{points} points", points=_range(due)))
    return word(due.kind)


def _range(due: Due) -> str:
    row = due.article
    return str(row.points) if row.fixed else f"{row.points}–{row.points_most}"


def _names_of(dues: Sequence[tuple[str, Due]], kind: ConductKind) -> str:
    names = "、".join(name for name, due in dues if due.kind is kind)
    return str(phrase("conduct", "{kind}: {names}", kind=word(kind), names=names))
