"""What the printed handover holds: frozen texts in the chosen language, and its fixed words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from ccleader.metrics.periods import Period
from ccleader.models import settings
from ccleader.models.agents import GroupRow
from ccleader.reports.sheets import Head, Signed, Words, foot, place_of
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TITLE = mark("paper", "Shift handover record")

ITEMS: dict[str, str] = {
    "situation": mark("paper", "Situation"),
    "equipment": mark("paper", "Equipment"),
    "tools": mark("paper", "Tools"),
    "quality": mark("paper", "Quality"),
    "records": mark("paper", "Records"),
}
"""The five items by their keys."""

ROLES = (
    mark("paper", "Handed over by"),
    mark("paper", "Taken over by"),
    mark("paper", "Read by the supervisor"),
)

WORDS: Words = {
    "parties": (
        mark("paper", "Handing over"),
        mark("paper", "Taking over"),
        mark("paper", "Supervisor"),
        mark("paper", "Event of the day"),
    ),
    "sections": {
        "heads": mark("paper", "Heads and seats"),
        "items": mark("paper", "The five items"),
        "matters": mark("paper", "Open matters"),
        "visitors": mark("paper", "Visitors"),
        "loans": mark("paper", "Lent out"),
        "amendments": mark("paper", "Amendments"),
    },
    "heads": (
        mark("paper", "Due"),
        mark("paper", "Present"),
        mark("paper", "Late"),
        mark("paper", "Left early"),
        mark("paper", "On leave"),
        mark("paper", "Off"),
        mark("paper", "Seats in use"),
        mark("paper", "Seats out"),
    ),
    "item": (mark("paper", "Item"), mark("paper", "State"), mark("paper", "Content")),
    "states": (mark("paper", "normal"), mark("paper", "remarks")),
    "matters": (
        mark("paper", "No."),
        mark("paper", "Matter · why not done"),
        mark("paper", "Urgent"),
        mark("paper", "Since"),
        mark("paper", "Shifts open"),
        mark("paper", "Owner before → after"),
        mark("paper", "Due by"),
        mark("paper", "This time"),
    ),
    "closed": mark("paper", "Closed: "),
    "semicolon": mark("paper", "; "),
    "reminder": mark("paper", "For the next shift"),
    "not_while": mark("paper", "Not handed over while: "),
    "none_holds": mark("paper", "none of them holds"),
    "question": mark("paper", "Question and answer"),
    "way": mark("paper", "Taken over otherwise"),
    "visitors": (
        mark("paper", "Visitor"),
        mark("paper", "Unit"),
        mark("paper", "Purpose"),
        mark("paper", "Came"),
        mark("paper", "Left"),
    ),
    "loans": (
        mark("paper", "Thing"),
        mark("paper", "Lent to"),
        mark("paper", "What for"),
        mark("paper", "Lent"),
        mark("paper", "Back"),
    ),
    "amendments": (mark("paper", "Amendment"), mark("paper", "Written by"), mark("paper", "Read by")),
    "amend": mark("paper", "what both have signed stays; what is to be corrected is added here, signed"),
    "rule": mark(
        "paper",
        "Until both have signed, who hands over stays and answers for the shift. "
        "Open matters are handed over one by one.",
    ),
}


@dataclass(frozen=True)
class Item:
    """One of the five items; `state`: "normal", "remarks", or "" for the hand."""

    name: str
    state: str = ""
    text: str = ""


@dataclass(frozen=True)
class MatterLine:
    """A matter carried over, new or closed; `why` tells where it came up and why it is not done."""

    text: str
    why: str = ""
    urgency: str = ""
    urgent: bool = False
    since: str = ""
    age: str = ""
    owner: str = ""
    due: str = ""
    overdue: bool = False
    turn: str = ""


@dataclass(frozen=True)
class Condition:
    """A state of things in which nobody hands over, and whether it held."""

    text: str
    met: bool = False


@dataclass(frozen=True)
class HandoverPage:
    """A handover as it prints; `parties` and `heads` in the order of their words."""

    head: Head
    signed: tuple[Signed, ...]
    items: tuple[Item, ...]
    foot: str
    blank: bool = False
    parties: tuple[str, ...] = ("",) * 4
    heads: tuple[str, ...] = ("",) * 8
    people: tuple[str, ...] = ()
    matters: tuple[MatterLine, ...] = ()
    turns: str = ""
    closed: tuple[str, ...] = ()
    reminder: str = ""
    conditions: tuple[Condition, ...] = ()
    visitors: tuple[tuple[str, ...], ...] = ()
    loans: tuple[tuple[str, ...], ...] = ()
    question: str = ""
    way: str = ""
    amendments: tuple[tuple[str, ...], ...] = ()


def blank(session: Session, group: GroupRow | None, period: Period | None, now: datetime) -> HandoverPage:
    """The form for the hand."""
    del session, period
    return HandoverPage(
        Head(translate("paper", TITLE), _empty_period(), place_of(group), ""),
        tuple(Signed(translate("paper", role)) for role in ROLES),
        tuple(Item(translate("paper", name)) for name in ITEMS.values()),
        foot(now),
        blank=True,
        conditions=tuple(Condition(text) for text in settings.NOT_WHILE.initial),
    )


def _empty_period() -> str:
    return str(phrase("paper", "Day ________   shift ________ → ________   No. ________"))
