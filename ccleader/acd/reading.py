"""What was understood of a report: options in, a frozen `Reading` out, facts in a staging file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.periods import Period
from ccleader.words import Phrase


class Unit(StrEnum):
    """How the cells of one column are written; one for the whole column."""

    COUNT = "count"
    FLAG = "flag"
    CLOCK = "h:mm:ss"
    MINUTES_CLOCK = "m:ss"
    HOURS_CLOCK = "h:mm"
    MILLISECONDS = "ms"
    SECONDS = "s"
    MINUTES = "min"
    HOURS = "h"
    DAYS = "days"


class Ask(StrEnum):
    """What the user must say before a refused sheet can be read; names a field of `ReadOptions`."""

    PERIOD = "period"
    UNITS = "units"
    MONTH_FIRST = "month_first"
    HEADER_ROW = "header_row"
    MAPPINGS = "mappings"


@dataclass(frozen=True)
class ReadOptions:
    """What the user, or the memory of an earlier import, says about a report.

    `mappings`: signature → header → target key ("" = do not import). `units`: header → unit.
    `drop_cells_only`: a bad value costs its cell, not its row.
    """

    period: Period | None = None
    sheet: str | None = None
    mappings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    month_first: bool | None = None
    header_row: int | None = None
    drop_cells_only: bool = False


@dataclass(frozen=True)
class Progress:
    """How far the child is: rows `done` of `total` (0 = not known) in this stage."""

    stage: Phrase
    done: int
    total: int


@dataclass(frozen=True)
class ColumnReading:
    """One column as understood. `target` is "" when it is not imported; `reason` says why so or so.

    `confidence` is 0–100; below 85 a person should look. `unit` is None where nothing is converted.
    """

    index: int
    letter: str
    header: str
    samples: tuple[str, ...]
    target: str
    unit: Unit | None
    confidence: int
    reason: Phrase


@dataclass(frozen=True)
class Problem:
    """A refused row or cell: 1-based `row`, column letter ("" = the whole row), the value as read.

    `spared`: it cost the cell only, the row is taken in.
    """

    row: int
    column: str
    value: str
    reason: Phrase
    spared: bool = False


@dataclass(frozen=True)
class Ignored:
    """Rows that are no data: blank ones, totals, headers repeated inside the body."""

    blank: int = 0
    total: int = 0
    header: int = 0


@dataclass(frozen=True)
class SheetReading:
    """One sheet as understood.

    `rows` = `accepted` + `refused`; `refused` rows and `refused_cells` (of accepted rows) have their
    `problems` (the first `MAX_PROBLEMS`). `empty` accepted rows hold no value and made no fact.
    `measures` are the staged sums: the agents' where the sheet has agents, else the queues'.
    `refusal` is the reason the whole sheet is left out, `ask` what would let it in.
    """

    sheet: str
    layout: str = ""
    subject: Subject = Subject.AGENT
    grain: Grain | None = None
    header_row: int = 0
    signature: str = ""
    columns: tuple[ColumnReading, ...] = ()
    rows: int = 0
    accepted: int = 0
    refused: int = 0
    refused_cells: int = 0
    empty: int = 0
    ignored: Ignored = Ignored()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Phrase, ...] = ()
    first_day: date | None = None
    last_day: date | None = None
    facts: int = 0
    subjects: int = 0
    measures: Mapping[str, int] = field(default_factory=dict)
    samples: tuple[tuple[str, ...], ...] = ()
    refusal: Phrase | None = None
    ask: Ask | None = None
    proposed: Period | None = None

    @property
    def summed(self) -> bool:
        """Whether several rows became one fact, as the calls of a list of calls do."""
        return self.facts < self.accepted - self.empty


MAX_PROBLEMS = 1000
"""How many problems of a sheet are listed one by one; all are counted."""


@dataclass(frozen=True)
class Reading:
    """One file as understood; `staging` is a SQLite file the receiver deletes (see `staging.py`)."""

    path: Path
    sha256: str
    size: int
    kind: str
    encoding: str
    sheets: tuple[SheetReading, ...]
    staging: Path
