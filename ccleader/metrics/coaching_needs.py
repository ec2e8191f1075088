"""Who needs coaching, and by which rule: each says why, with the facts, and none decides."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from ccleader.metrics import formats
from ccleader.metrics.catalog import Format
from ccleader.metrics.conduct import Line, Lines
from ccleader.metrics.quality import Rates
from ccleader.words import Phrase, phrase

NEWCOMER_DAYS = 30
"""Who joined within these days is new."""

_FEWEST_CHECKS = 2


class Rule(StrEnum):
    """Why somebody is named, the weightiest first."""

    FATAL = "fatal"
    OVERDUE = "overdue"
    SIGNAL = "signal"
    POINTS = "points"
    QUALITY = "quality"
    NEWCOMER = "newcomer"
    UNCOACHED = "uncoached"


_ORDER = tuple(Rule)


@dataclass(frozen=True)
class Reason:
    """A rule that holds: itself in words, and the facts; the lowest weight goes first.

    `metric` is the key of the figure it is about, where it is about one.
    """

    rule: Rule
    text: Phrase
    fact: Phrase
    lag: int = 0
    metric: str = ""

    @property
    def weight(self) -> tuple[int, int]:
        """Sorts by rule, within a rule by how long it has held (or how far it is)."""
        return _ORDER.index(self.rule), -self.lag


@dataclass(frozen=True)
class Limits:
    """What the rules are set to: a check is good from `check_pass`, everybody coached in `coached_days`."""

    check_pass: int
    coached_days: int
    lines: Lines


@dataclass(frozen=True)
class Facts:
    """What is known of an agent: signals for the worse as (what, facts, metric), random checks, days, points.

    `fatal_on` is the last call with a fatal error, `overdue` days
    of the follow-up due longest. `in_coaching`: a cycle is open.
    """

    signals: tuple[tuple[Phrase, Phrase, str], ...] = ()
    checks: Rates = field(default_factory=Rates)
    fatal_on: date | None = None
    points: int = 0
    overdue: int = 0
    joined_on: date | None = None
    coached_on: date | None = None
    in_coaching: bool = False


def reasons(facts: Facts, limits: Limits, today: date) -> list[Reason]:
    """The rules that hold of an agent, the weightiest first."""
    found = (
        _fatal(facts),
        _overdue(facts),
        *(Reason(Rule.SIGNAL, what, fact, metric=metric) for what, fact, metric in facts.signals),
        _points(facts, limits.lines),
        _quality(facts, limits.check_pass),
        _newcomer(facts, today),
        _uncoached(facts, limits.coached_days, today),
    )
    return sorted(filter(None, found), key=lambda reason: reason.weight)


def _fatal(facts: Facts) -> Reason | None:
    """A fatal error that nobody has talked about."""
    if facts.fatal_on is None or (facts.coached_on is not None and facts.coached_on >= facts.fatal_on):
        return None
    text = phrase("coaching", "Fatal error, not coached since")
    return Reason(Rule.FATAL, text, phrase("coaching", "call of {day}", day=formats.day(facts.fatal_on)))


def _overdue(facts: Facts) -> Reason | None:
    if not facts.overdue:
        return None
    text = phrase("coaching", "Follow-up overdue")
    fact = phrase("coaching", "days overdue: {days}", days=facts.overdue)
    return Reason(Rule.OVERDUE, text, fact, facts.overdue)


def _points(facts: Facts, lines: Lines) -> Reason | None:
    line = lines.reached(facts.points)
    if line is None:
        return None
    texts = {
        Line.REMIND: phrase("coaching", "Points have reached the reminder"),
        Line.TALK: phrase("coaching", "Points have reached the talk"),
        Line.REPORT: phrase("coaching", "Points have reached the report upward"),
    }
    least = {Line.REMIND: lines.remind, Line.TALK: lines.talk, Line.REPORT: lines.report}[line]
    fact = phrase("coaching", "{points} points, from {least}", points=facts.points, least=least)
    return Reason(Rule.POINTS, texts[line], fact, facts.points)


def _quality(facts: Facts, check_pass: int) -> Reason | None:
    """The mean of random checks below the pass: n and interval say how much that means."""
    mean, interval = facts.checks.mean_score, facts.checks.mean_interval
    if mean is None or interval is None or facts.checks.checks < _FEWEST_CHECKS or mean >= check_pass:
        return None
    fact = phrase(
        "coaching",
        "{mean} of {count} checks (95 %: {low} to {high})",
        mean=_score(mean),
        count=facts.checks.checks,
        low=_score(interval.low),
        high=_score(interval.high),
    )
    text = phrase("coaching", "QA below {least}", least=check_pass)
    return Reason(Rule.QUALITY, text, fact, round(check_pass - mean), "qa_score")


def _score(value: float) -> str:
    return formats.text(value, Format.DECIMAL)


def _newcomer(facts: Facts, today: date) -> Reason | None:
    """Somebody new whom nobody has coached yet."""
    joined = facts.joined_on
    if joined is None or facts.in_coaching or not joined <= today <= joined + timedelta(days=NEWCOMER_DAYS):
        return None
    if facts.coached_on is not None and facts.coached_on >= joined:
        return None
    fact = phrase("coaching", "since {day}", day=formats.day(joined))
    return Reason(Rule.NEWCOMER, phrase("coaching", "New, not coached yet"), fact, (today - joined).days)


def _uncoached(facts: Facts, within: int, today: date) -> Reason | None:
    """Nobody talked to somebody for longer than is meant; who is new has as long."""
    known = [day for day in (facts.coached_on, facts.joined_on) if day is not None]
    passed = (today - max(known)).days if known else within + 1
    if facts.in_coaching or passed <= within:
        return None
    text = phrase("coaching", "Not coached within {days} days", days=within)
    if facts.coached_on is None:
        return Reason(Rule.UNCOACHED, text, phrase("coaching", "never coached"), passed)
    fact = phrase("coaching", "last {day}, {days} days ago", day=formats.day(facts.coached_on), days=passed)
    return Reason(Rule.UNCOACHED, text, fact, passed)
