"""What the printed briefing holds: frozen texts in the chosen language, and its fixed words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from ccleader.metrics.periods import Period
from ccleader.models.agenda import POINT_LABELS, PointKind
from ccleader.models.agents import GroupRow
from ccleader.reports.sheets import Head, Signed, Words, foot, place_of
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TITLE = mark("paper", "Briefing record")
MORNING_TITLE = mark("paper", "Morning meeting record")
CLOSING_TITLE = mark("paper", "Closing briefing record")

WORDS: Words = {
    "parties": (
        mark("paper", "Held"),
        mark("paper", "Chair"),
        mark("paper", "Minutes by"),
        mark("paper", "Deputy"),
    ),
    "sections": {
        "roll": mark("paper", "Roll call"),
        "figures": mark("paper", "Figures of yesterday"),
        "points": mark("paper", "Points"),
        "notices": mark("paper", "Notices read out"),
        "questions": mark("paper", "Questions"),
        "minutes": mark("paper", "Minutes, questions and answers"),
        "to-tell": mark("paper", "Still to be told"),
    },
    "roll": (
        mark("paper", "No."),
        mark("paper", "Name"),
        mark("paper", "Call"),
        mark("paper", "Dress"),
        mark("paper", "Badge"),
        mark("paper", "Mood"),
        mark("paper", "Signature"),
    ),
    "figures": (
        mark("paper", "Metric"),
        mark("paper", "Yesterday"),
        mark("paper", "Target"),
        mark("paper", "Normal range"),
    ),
    "figures-caption": mark("paper", "◆ a true signal; all else is ordinary up and down"),
    "notices": (
        mark("paper", "No."),
        mark("paper", "Notice number"),
        mark("paper", "What it says"),
        mark("paper", "Effective"),
        mark("paper", "Quiz"),
    ),
    "questions": (
        mark("paper", "No."),
        mark("paper", "Question"),
        mark("paper", "Who was asked"),
        mark("paper", "Answer"),
        mark("paper", "Right"),
    ),
    "to-tell": (
        mark("paper", "Name"),
        mark("paper", "What"),
        mark("paper", "Told by"),
        mark("paper", "Time"),
        mark("paper", "Signature"),
    ),
    "to-tell-caption": mark("paper", "who was not there signs once told"),
    "rule": mark("paper", "Who signs was there and heard what is written above."),
}

_FULL = (
    PointKind.GOAL,
    PointKind.FOCUS,
    PointKind.TASK,
    PointKind.DIFFICULTY,
    PointKind.CAUTION,
    PointKind.CHANGE,
    PointKind.PRAISE,
    PointKind.SHARING,
)
_HALF = (PointKind.DONE, PointKind.PROBLEM, PointKind.REMINDER)
_BLANK_ROLL = 30


@dataclass(frozen=True)
class RollLine:
    """An agent in the roll call; `unusual`: not simply here."""

    name: str = ""
    presence: str = ""
    dress: str = ""
    badge: str = ""
    mood: str = ""
    unusual: bool = False


@dataclass(frozen=True)
class FigureLine:
    """One of yesterday's figures and what its chart says of it."""

    name: str
    value: str
    target: str
    judgement: str
    signal: bool = False


@dataclass(frozen=True)
class PointLines:
    """The points of one kind."""

    kind: str
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class NoticeLine:
    """A notice read out; `text`: what changes from what to what, or what it says."""

    number: str
    title: str
    text: str = ""
    effective: str = ""
    quiz: str = ""


@dataclass(frozen=True)
class ToTell:
    """Who still has to be told what."""

    name: str
    what: str


@dataclass(frozen=True)
class BriefingPage:
    """A briefing as it prints; `half`: the half page of a closing briefing."""

    head: Head
    signed: tuple[Signed, ...]
    points: tuple[PointLines, ...]
    foot: str
    blank: bool = False
    half: bool = False
    parties: tuple[str, ...] = ("",) * 4
    count: str = ""
    roll: tuple[RollLine, ...] = ()
    figures: tuple[FigureLine, ...] = ()
    notices: tuple[NoticeLine, ...] = ()
    questions: tuple[tuple[str, ...], ...] = ()
    minutes: str = ""
    to_tell: tuple[ToTell, ...] = ()


def kind_name(kind: PointKind) -> str:
    """The name of a kind of point."""
    return translate("briefings", POINT_LABELS[kind])


def chair_signs() -> Signed:
    """The frame for the chair."""
    return Signed(str(phrase("paper", "Signature of the chair")))


def blank(session: Session, group: GroupRow | None, period: Period | None, now: datetime) -> BriefingPage:
    """The form for the hand."""
    del session, period
    written = str(phrase("paper", "Day ________   shift ________   kind ________   No. ________"))
    return BriefingPage(
        Head(translate("paper", TITLE), written, place_of(group)),
        (chair_signs(), Signed(str(phrase("paper", "Minutes by")))),
        tuple(PointLines(kind_name(kind)) for kind in _FULL),
        foot(now),
        blank=True,
        count=str(phrase("paper", "due ____ · here ____ · late ____ · missing ____ · leave ____")),
        roll=(RollLine(),) * _BLANK_ROLL,
    )


def blank_closing(
    session: Session, group: GroupRow | None, period: Period | None, now: datetime
) -> BriefingPage:
    """The half page for the hand."""
    page = blank(session, group, period, now)
    closing = tuple(PointLines(kind_name(kind)) for kind in _HALF)
    title = translate("paper", CLOSING_TITLE)
    return replace(page, head=replace(page.head, title=title), half=True, points=closing, roll=(), count="")
