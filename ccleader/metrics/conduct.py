"""Points and warnings in figures: what counts, over which span, and the lines it crosses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ccleader.metrics.periods import Period, month, shift_months


class ConductKind(StrEnum):
    """What a record says: corrected by word, warned, points, or reported upward without points."""

    REMINDER = "reminder"
    WARNING = "warning"
    POINTS = "points"
    REPORTED = "reported"


class Standing(StrEnum):
    """What counts of a record: all of it, nothing while an appeal is open, less, or nothing any more."""

    STANDS = "stands"
    APPEALED = "appealed"
    REDUCED = "reduced"
    STRUCK = "struck"

    @property
    def holds(self) -> bool:
        """Whether anything of it counts."""
        return self in (Standing.STANDS, Standing.REDUCED)


class Line(StrEnum):
    """The lines a total may cross: 提醒, 谈话, 上报."""

    REMIND = "remind"
    TALK = "talk"
    REPORT = "report"


@dataclass(frozen=True)
class Entry:
    """One record as it is counted: `counted` are the points that count now; `departed` from what was due."""

    agent_id: int
    day: date
    kind: ConductKind
    counted: int
    article_key: int
    standing: Standing = Standing.STANDS
    departed: bool = False


@dataclass(frozen=True)
class Total:
    """What counts of an agent's records: points and how many records gave them, and what came without.

    `appealed` and `struck` are records of any kind that do not count; `reduced` ones count with less.
    """

    points: int = 0
    records: int = 0
    warnings: int = 0
    reminders: int = 0
    reported: int = 0
    appealed: int = 0
    struck: int = 0
    reduced: int = 0

    def plus(self, entry: Entry) -> Total:
        """The total with one more entry."""
        standing, kind = entry.standing, entry.kind
        holds = standing.holds
        return Total(
            self.points + entry.counted,
            self.records + (holds and kind is ConductKind.POINTS),
            self.warnings + (holds and kind is ConductKind.WARNING),
            self.reminders + (holds and kind is ConductKind.REMINDER),
            self.reported + (holds and kind is ConductKind.REPORTED),
            self.appealed + (standing is Standing.APPEALED),
            self.struck + (standing is Standing.STRUCK),
            self.reduced + (standing is Standing.REDUCED),
        )


@dataclass(frozen=True)
class Lines:
    """Points from which a total calls for a reminder, a talk, a report upward."""

    remind: int
    talk: int
    report: int

    def reached(self, points: int) -> Line | None:
        """The highest line a total has reached."""
        ordered = ((Line.REPORT, self.report), (Line.TALK, self.talk), (Line.REMIND, self.remind))
        return next((line for line, least in ordered if points >= least), None)


def totals(entries: Iterable[Entry]) -> dict[int, Total]:
    """Agent id → what counts of his entries; agents without any are missing."""
    found: dict[int, Total] = {}
    for entry in entries:
        found[entry.agent_id] = found.get(entry.agent_id, Total()).plus(entry)
    return found


def crossed(before: int, after: int, lines: Lines) -> Line | None:
    """The highest line reached by going from one total to another; None where it was reached before."""
    reached = lines.reached(after)
    return None if reached is lines.reached(before) or after <= before else reached


def span(day: date, name: str) -> Period:
    """The calendar month, quarter or year of a day, over which points add up."""
    if name == "month":
        return month(day)
    if name == "quarter":
        first = day.replace(month=day.month - (day.month - 1) % 3, day=1)
        return Period(first, month(shift_months(first, 2)).last)
    return Period(date(day.year, 1, 1), date(day.year, 12, 31))
