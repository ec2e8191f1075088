"""Quick entry of quality: `gzx 质检 R26062931` – a clean call; whatever was wrong is entered in the form."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from ccleader.errors import Trouble
from ccleader.models import leaders, quality_writes, scorecards
from ccleader.models.changed import Changed
from ccleader.models.quality import EvaluationForm
from ccleader.models.scorecards import CardRow
from ccleader.ui.quick_ask import Ask
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

QUALITY = "quality"
"""The key of the kind."""


def lines(session: Session, ask: Ask) -> Iterable[Phrase]:
    """Whose call is written down as clean: the recording, the day, the score, the grader."""
    form, card = _form(session, ask)
    who = ask.people[0]
    yield phrase("quick", "{name}: call {ref} of {day}", name=who.name, ref=form.call_ref, day=form.day)
    yield phrase("quick", "All items right: {full} points. Anything else is entered with Z.", full=card.full)
    if form.grader:
        yield phrase("quick", "Graded by {grader}", grader=form.grader)


def write(session: Session, ask: Ask) -> Changed:
    """Save the check, to be confirmed by the agent."""
    form, _ = _form(session, ask)
    quality_writes.evaluate(session, form, ask.now)
    return Changed.QUALITY


def _form(session: Session, ask: Ask) -> tuple[EvaluationForm, CardRow]:
    """The first word is the recording, what follows the comment; Trouble where it cannot be a clean call."""
    ref, _, comment = ask.facts.partition(" ")
    if len(ask.people) != 1:
        raise Trouble(phrase("trouble", "A recording is one agent's. Name one."))
    if not ref:
        raise Trouble(phrase("trouble", "Which recording was checked? Enter its number."))
    if quality_writes.known_refs(session, [ref]):
        raise Trouble(phrase("trouble", "The recording {ref} was checked already.", ref=ref))
    day = ask.first or ask.now.date()
    card = scorecards.card_on(session, ask.group_id, day)
    if card is None:
        raise Trouble(phrase("trouble", "There is no scorecard yet. Begin with one first."))
    grader = _grader(session, ask, day)
    return EvaluationForm(ask.people[0].id, card.id, day, ref, grader, comment=comment.strip()), card


def _grader(session: Session, ask: Ask, day: date) -> str:
    """Who works here, where that is one of the leaders."""
    name = str(session.info.get("who", ""))
    return name if any(row.name == name for row in leaders.leaders(session, ask.group_id, day)) else ""
