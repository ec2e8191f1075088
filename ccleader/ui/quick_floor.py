"""Quick entry on the floor: praise, notes of the walk-round, the phone lent, open matters."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from ccleader.errors import Trouble
from ccleader.models.changed import Changed
from ccleader.models.matters import MatterForm, open_matter
from ccleader.models.observations import ObservationForm, ObservationKind, observe
from ccleader.models.visits import LoanForm, add_loan
from ccleader.ui.quick_ask import Ask
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def observation_lines(session: Session, ask: Ask) -> Iterable[Phrase]:
    """What will be noted, about whom, and when."""
    _facts(ask)
    yield phrase("quick", "{time:%H:%M} {about}: {facts}", time=ask.at, about=ask.names, facts=ask.facts)


def write_observation(session: Session, ask: Ask, kind: ObservationKind) -> Changed:
    """Note what was seen; of several people for each."""
    _facts(ask)
    for who in ask.people or (None,):
        form = ObservationForm(
            ask.group_id,
            ask.at,
            kind,
            agent_id=None if who is None else who.id,
            text=ask.facts,
        )
        observe(session, form)
    return Changed.OBSERVATIONS


def loan_lines(session: Session, ask: Ask) -> Iterable[Phrase]:
    """To whom the emergency phone is lent."""
    for who in ask.people:
        yield phrase(
            "quick",
            "{name} has the emergency phone since {time:%H:%M}",
            name=who.name,
            time=ask.at,
        )


def write_loan(session: Session, ask: Ask) -> Changed:
    """Enter the emergency phone as lent."""
    thing = str(phrase("quick", "Emergency phone"))
    for who in ask.people:
        add_loan(session, LoanForm(ask.group_id, who.id, thing, ask.at, ask.facts))
    return Changed.VISITS


def matter_lines(session: Session, ask: Ask) -> Iterable[Phrase]:
    """What will be open, and whose it is."""
    _facts(ask)
    yield phrase("quick", "Open matter: {facts}", facts=ask.facts)
    if ask.people:
        yield phrase("quick", "Owner: {names}", names=ask.names)


def write_matter(session: Session, ask: Ask) -> Changed:
    """Open a matter; who is named owns it, a day typed is when it is due."""
    _facts(ask)
    due = (
        None
        if ask.first is None
        else datetime.combine(ask.first, time()) + timedelta(minutes=ask.minute or 18 * 60)
    )
    open_matter(session, MatterForm(ask.group_id, ask.facts, owner=ask.names, due_at=due), ask.now)
    return Changed.MATTERS


def _facts(ask: Ask) -> None:
    if not ask.facts:
        raise Trouble(phrase("trouble", "Say what it is about: type the facts behind the kind."))
