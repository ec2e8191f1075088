"""What a monthly review holds: frozen plain values, its texts already in the chosen language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ccleader.metrics import formats
from ccleader.metrics.catalog import Direction, Format
from ccleader.metrics.signals import Rule


class Reached(StrEnum):
    """How a figure stands to its target, compared at the precision it is written with."""

    NO_TARGET = ""
    YES = "yes"
    ABOVE = "above"
    """Missed: too high where lower is better."""
    BELOW = "below"
    """Missed: too low where higher is better."""

    @property
    def missed(self) -> bool:
        """Whether there is a target and it was not reached."""
        return self in (Reached.ABOVE, Reached.BELOW)


@dataclass(frozen=True)
class Verdict:
    """What a figure tells: a true signal (`rule`) or none; `good` only where one side is better.

    `judged` is False where there was too little to tell a signal from ordinary ups and downs.
    """

    text: str
    rule: Rule | None = None
    good: bool | None = None
    judged: bool = True


@dataclass(frozen=True)
class Line:
    """One metric of one agent in one month; values in the metric's own unit, None = not known."""

    key: str
    name: str
    definition: str
    format: Format
    direction: Direction
    verdict: Verdict
    value: float | None = None
    target: float | None = None
    next_target: float | None = None
    team: float | None = None
    before: float | None = None
    everyone: tuple[float, ...] = ()

    @property
    def reached(self) -> Reached:
        """Where the value stands to the target; a written 190 never misses ≤ 190."""
        if self.value is None or self.target is None or self.direction is Direction.NEITHER:
            return Reached.NO_TARGET
        value, target = (formats.rounded(number, self.format) for number in (self.value, self.target))
        if self.direction is Direction.DOWN:
            return Reached.ABOVE if value > target else Reached.YES
        return Reached.BELOW if value < target else Reached.YES

    @property
    def change(self) -> float | None:
        """This month less last month, as the two are written."""
        if self.value is None or self.before is None:
            return None
        now, before = (formats.rounded(number, self.format) for number in (self.value, self.before))
        return now - before

    @property
    def unknown(self) -> bool:
        """Nobody of the group has the metric: its cells are left empty for the hand."""
        return self.value is None and self.team is None

    @property
    def to_improve(self) -> bool:
        """A target missed, or a true signal for the worse."""
        return self.reached.missed or (self.verdict.rule is not None and self.verdict.good is False)


@dataclass(frozen=True)
class Trend:
    """A control chart over the days with records; a None value is a gap. Empty without days.

    `baseline` days made the limits: those before the month if `settled`, else all there are.
    """

    name: str
    format: Format
    direction: Direction
    days: tuple[date, ...] = ()
    values: tuple[float | None, ...] = ()
    marks: tuple[Rule | None, ...] = ()
    mean: float | None = None
    upper: float | None = None
    lower: float | None = None
    target: float | None = None
    baseline: int = 0
    settled: bool = False
    missing: int = 0


@dataclass(frozen=True)
class Happening:
    """An event of the month that may explain a change."""

    day: date
    text: str


@dataclass(frozen=True)
class Goal:
    """A goal for the next month; `start` and `target` as written."""

    what: str
    start: str
    target: str
    due: date


@dataclass(frozen=True)
class Identity:
    """Whose review it is."""

    name: str = ""
    number: str = ""
    level: str = ""
    tenure: str = ""
    mentor: str = ""
    skills: str = ""


@dataclass(frozen=True)
class Place:
    """Where the agent works, and the number of the form."""

    center: str = ""
    department: str = ""
    group: str = ""
    number: str = ""


@dataclass(frozen=True)
class Attended:
    """The attendance of the month: a sign and what was late or early a day, and the numbers in words."""

    signs: tuple[str, ...]
    late: tuple[str, ...]
    summary: str


@dataclass(frozen=True)
class Section:
    """A section of records: its caption, its rows as cells, a line below; a row of one cell spans all."""

    caption: str
    rows: tuple[tuple[str, ...], ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Review:
    """Everything both pages print. All but `month` and `generated` empty: a form for the hand."""

    month: date
    generated: datetime
    identity: Identity = Identity()
    place: Place = Place()
    result: str = ""
    good: tuple[str, ...] = ()
    improve: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    trends: tuple[Trend, ...] = ()
    sources: tuple[str, ...] = ()
    goals: tuple[Goal, ...] = ()
    agents: int = 0
    first_day: date | None = None
    last_day: date | None = None
    comment: str = ""
    events: tuple[Happening, ...] = ()
    """In order of their days."""
    attended: Attended | None = None
    quality: Section | None = None
    points: Section | None = None
    coaching: Section | None = None
    """None where such records are not kept: the section is left for the hand."""

    @property
    def blank(self) -> bool:
        """A form for the hand, of nobody yet."""
        return self.identity == Identity()
