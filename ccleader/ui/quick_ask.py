"""What a line of quick entry asks for, what it would do, and what a kind of entry is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from ccleader.errors import Trouble
from ccleader.models.changed import Changed
from ccleader.words import Phrase, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.agents import AgentRow


@dataclass(frozen=True)
class Ask:
    """A line that is understood: `minute` is a time of day, `minutes` a length, both as typed or None."""

    group_id: int
    kind: str
    people: tuple[AgentRow, ...]
    first: date | None
    last: date | None
    minute: int | None
    minutes: int | None
    facts: str
    now: datetime

    @property
    def names(self) -> str:
        """Whom it concerns."""
        return ", ".join(who.name for who in self.people)

    @property
    def at(self) -> datetime:
        """The moment meant: the time typed on the day typed, else the last time the clock showed it.

        Now where neither is typed.
        """
        if self.minute is None and self.first is None:
            return self.now
        minute = self.now.hour * 60 + self.now.minute if self.minute is None else self.minute
        typed = datetime.combine(self.first or self.now.date(), time()) + timedelta(minutes=minute)
        return typed if self.first is not None or typed <= self.now else typed - timedelta(days=1)


@dataclass(frozen=True)
class Effect:
    """What entering would do, line by line; `blocked` says why it cannot be entered yet."""

    lines: tuple[Phrase, ...]
    blocked: Phrase | None = None


@dataclass(frozen=True)
class QuickKind:
    """A kind of entry; `words` are typed for it (lower case), `person` tells whether it needs somebody.

    One without a letter is not listed: its words are enough. `effect` and `write` take session and ask.
    """

    key: str
    letter: str
    title: str
    words: tuple[str, ...]
    person: bool
    effect: Callable[[Session, Ask], Effect]
    write: Callable[[Session, Ask], Changed]

    @property
    def heading(self) -> str:
        """The title in the chosen language."""
        return translate("quick", self.title)

    def name(self, ask: Ask) -> Phrase:
        """The name of the operation: 迟到：郭子轩."""
        about = ask.names or ask.facts
        return phrase("operations", "{kind}: {about}", kind=self.heading, about=about)


def tried(session: Session, ask: Ask, lines: Callable[[Session, Ask], Iterable[Phrase]]) -> Effect:
    """The lines of an effect, or the trouble that stands in the way."""
    try:
        return Effect(tuple(lines(session, ask)))
    except Trouble as trouble:
        return Effect((), trouble.sentence)
