"""What the month grid shows, as plain values: cells, heads, bands, totals, people on duty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ccleader.metrics.periods import Period
from ccleader.models.agents import AgentRow
from ccleader.models.locks import Cell
from ccleader.models.workdays import DayInfo


class Mode(StrEnum):
    """Which layer is on view: 实际, 计划, 对比."""

    ACTUAL = "actual"
    PLAN = "plan"
    COMPARE = "compare"


class Tone(StrEnum):
    """How a cell is coloured; its sign says the same without colour."""

    PLAIN = "plain"
    SECOND = "second"
    THIRD = "third"
    FAINT = "faint"
    """Not known yet, or a day of rest."""
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    FRAMED = "framed"


@dataclass(frozen=True)
class Look:
    """One cell: its sign, its tone, and in words what it means (tooltip, screen readers).

    `corner`: late or early. `differs`: actual is not as planned. `clash`: it cannot be so.
    `struck`: a shift that leave takes away.
    """

    sign: str = ""
    tone: Tone = Tone.FAINT
    corner: bool = False
    differs: bool = False
    clash: bool = False
    struck: bool = False
    words: str = ""


@dataclass(frozen=True)
class Band:
    """A run of days of one week that most share a shift; places in the month from 0."""

    first: int
    last: int
    sign: str
    name: str
    tone: Tone


@dataclass(frozen=True)
class OnDuty:
    """How many are on duty on a day, and in words what that lacks; `tone` WARN below need, BAD none."""

    heads: int | None = None
    tone: Tone = Tone.PLAIN
    words: str = ""


@dataclass(frozen=True)
class Line:
    """An agent and the cells at the right end, as they are written."""

    agent: AgentRow
    totals: tuple[str, ...] = ()
    rate: float | None = None


@dataclass(frozen=True)
class GridView:
    """A month of a group in one layer."""

    period: Period
    today: date
    days: tuple[DayInfo, ...]
    bands: tuple[Band, ...]
    lines: tuple[Line, ...]
    looks: Mapping[Cell, Look]
    headings: tuple[tuple[str, str], ...] = ()
    """Short heading and its explanation of each total."""
    sums: tuple[str, ...] = ()
    on_duty: tuple[OnDuty, ...] = ()

    def cell(self, row: int, place: int) -> Cell:
        """The agent and day at a row and a place in the month."""
        return self.lines[row].agent.id, self.days[place].day

    def look(self, row: int, place: int) -> Look:
        """How that cell looks."""
        return self.looks.get(self.cell(row, place), NOTHING)


NOTHING = Look()
