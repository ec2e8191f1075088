"""What the page says about a report: columns, reasons, counts. Composed from readings, no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ccleader.acd.preview import Preview
from ccleader.acd.reading import ColumnReading, Problem, SheetReading, Unit
from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.measures import BY_KEY
from ccleader.metrics.periods import Period
from ccleader.ui.imports.lines import Looked
from ccleader.words import mark, phrase, plural, translate

CONFIRM_BELOW = 85
"""Confidence (0–100) below which a person should look at a column."""

REASON_LINES = 6
"""Reasons listed below the preview; rows of the same column and reason share one."""

_ROWS_NAMED = 3


@dataclass(frozen=True)
class ColumnLine:
    """One column of the report as the table of columns shows it; `clash`: another column already is this."""

    letter: str
    header: str
    samples: str
    target: str
    unit: Unit | None
    confidence: int
    reason: str
    clash: bool

    @property
    def doubtful(self) -> bool:
        """Whether a person should look at it."""
        return self.clash or self.confidence < CONFIRM_BELOW


@dataclass(frozen=True)
class Reason:
    """Why rows are refused or cells dropped: where ("row 9, calls"), the value, the reason.

    `agent` is who is not in the roster, if that is why; `spares_row`: the row could come in without
    the cell.
    """

    where: str
    value: str
    reason: str
    refuses: bool
    agent: str = ""
    spares_row: bool = False


@dataclass(frozen=True)
class Tally:
    """Counts of the summary over all sheets that are taken in.

    `refused` are rows; `absent` are records of agents not in the roster where rows were summed into
    records.
    """

    new: int = 0
    changed: int = 0
    same: int = 0
    refused: int = 0
    absent: int = 0
    dropped_cells: int = 0
    unknown: int = 0
    aggregated: bool = False

    @property
    def writes(self) -> int:
        """Facts that would be written."""
        return self.new + self.changed

    @property
    def left_out(self) -> int:
        """Rows and records that would not be written."""
        return self.refused + self.absent


_UNITS = {
    Unit.FLAG: mark("imports", "yes/no → count"),
    Unit.CLOCK: mark("imports", "h:mm:ss → s"),
    Unit.MINUTES_CLOCK: mark("imports", "m:ss → s"),
    Unit.HOURS_CLOCK: mark("imports", "h:mm → s"),
    Unit.MILLISECONDS: mark("imports", "ms → s"),
    Unit.SECONDS: mark("imports", "seconds"),
    Unit.MINUTES: mark("imports", "min → s"),
    Unit.HOURS: mark("imports", "h → s"),
    Unit.DAYS: mark("imports", "days → s"),
}

TIME_UNITS = tuple(unit for unit in Unit if unit not in (Unit.COUNT, Unit.FLAG))
"""Units a column of durations may be in."""


def conversion(unit: Unit | None) -> str:
    """How a column's cells are converted, in words; "—" where they are taken as they are."""
    return translate("imports", _UNITS[unit]) if unit in _UNITS else "—"


def rows_text(count: int, aggregated: bool = False) -> str:
    """`count` rows of a report, or records where rows were summed into them."""
    if aggregated:
        text = plural(count, mark("imports", "{count:,} record"), mark("imports", "{count:,} records"))
    else:
        text = plural(count, mark("imports", "{count:,} row"), mark("imports", "{count:,} rows"))
    return str(phrase("imports", text, count=count))


def refused_text(refused: int, absent: int) -> str:
    """Refused rows, and records of agents not in the roster, each by its name."""
    parts = [rows_text(refused)] if refused or not absent else []
    return " + ".join([*parts, *([rows_text(absent, aggregated=True)] if absent else [])])


def size_text(size: int) -> str:
    """A file's size (bytes) in KB or MB."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000)):,} KB"
    return f"{size / 1_000_000:,.1f} MB"


def days_text(sheet: SheetReading) -> str:
    """The days a sheet speaks of; "" where it has none."""
    if sheet.first_day is None or sheet.last_day is None:
        return ""
    return Period(sheet.first_day, sheet.last_day).title


_GRAINS = {
    (Subject.AGENT, Grain.HALF_HOUR): mark("imports", "agents × half hours"),
    (Subject.AGENT, Grain.HOUR): mark("imports", "agents × hours"),
    (Subject.AGENT, Grain.DAY): mark("imports", "agents × days"),
    (Subject.AGENT, Grain.PERIOD): mark("imports", "agents × period"),
    (Subject.QUEUE, Grain.HALF_HOUR): mark("imports", "queues × half hours"),
    (Subject.QUEUE, Grain.HOUR): mark("imports", "queues × hours"),
    (Subject.QUEUE, Grain.DAY): mark("imports", "queues × days"),
    (Subject.QUEUE, Grain.PERIOD): mark("imports", "queues × period"),
}


def grain_text(sheet: SheetReading) -> str:
    """What a row of the sheet becomes: agents × half hours; "" where that is not known."""
    return translate("imports", _GRAINS[sheet.subject, sheet.grain]) if sheet.grain is not None else ""


def columns(sheet: SheetReading, chosen: Mapping[str, str] | None = None) -> tuple[ColumnLine, ...]:
    """The columns of a sheet for the table of columns.

    `chosen`: header → target as said by hand; one that another column got instead is a clash.
    """
    return tuple(_column_line(column, (chosen or {}).get(column.header, "")) for column in sheet.columns)


def _column_line(column: ColumnReading, chosen: str) -> ColumnLine:
    clash = bool(chosen) and chosen != column.target
    samples = " · ".join(sample for sample in column.samples[:3] if sample)
    return ColumnLine(
        column.letter,
        column.header,
        samples or translate("imports", "(empty)"),
        chosen if clash else column.target,
        column.unit,
        column.confidence,
        str(column.reason),
        clash,
    )


def to_confirm(lines: Iterable[ColumnLine]) -> int:
    """How many columns a person should look at."""
    return sum(line.doubtful for line in lines)


def reasons(sheet: SheetReading, problems: Sequence[Problem]) -> tuple[Reason, ...]:
    """The problems of a sheet in words; rows with the same column and reason share a line."""
    headers = {column.letter: column.header for column in sheet.columns}
    figures = {column.letter for column in sheet.columns if column.target.split("/")[0] in BY_KEY}
    shared: dict[tuple[str, str], list[Problem]] = {}
    for problem in sorted(problems, key=lambda problem: problem.row):
        shared.setdefault((problem.column, str(problem.reason)), []).append(problem)
    return tuple(
        Reason(
            _where([problem.row for problem in alike], headers.get(column, column)),
            alike[0].value if column and len({problem.value for problem in alike}) == 1 else "",
            reason,
            refuses=not all(problem.spared for problem in alike),
            agent="" if column else alike[0].value,
            spares_row=column in figures,
        )
        for (column, reason), alike in shared.items()
    )


def _where(rows: Sequence[int], header: str) -> str:
    named = ", ".join(f"{row:,}" for row in rows[:_ROWS_NAMED])
    if len(rows) > _ROWS_NAMED:
        place = phrase("imports", "Rows {rows} … ({count:,})", rows=named, count=len(rows))
    else:
        place = phrase("imports", "Row {rows}", rows=named)
    return f"{place} {header}".strip()


def tally(preview: Preview) -> Tally:
    """The counts of a whole file."""
    taken = [sheet for sheet in preview.sheets if sheet.reading.refusal is None]
    return Tally(
        sum(sheet.new for sheet in taken),
        sum(sheet.changed for sheet in taken),
        sum(sheet.same for sheet in taken),
        sum(sheet.reading.refused if sheet.reading.summed else sheet.refused for sheet in taken),
        sum(sheet.refused - sheet.reading.refused for sheet in taken if sheet.reading.summed),
        sum(sheet.reading.refused_cells for sheet in taken),
        len(preview.matched.unknown_agents),
        any(sheet.reading.summed for sheet in taken),
    )


def change_text(looked: Looked) -> str:
    """One value that would change: 林晓彤 接听量 108 → 109; "" where none is known."""
    change = looked.change
    if change is None:
        return ""
    label = translate("measures", BY_KEY[change.measure].label)
    return f"{change.who} {label} {change.old:,} → {change.new:,}"


def effects(looked: Looked, added: int) -> tuple[tuple[str, str], ...]:
    """What writing would bring up to date elsewhere: place and extent."""
    text = plural(looked.days, mark("imports", "{count:,} day"), mark("imports", "{count:,} days"))
    days = phrase("imports", text, count=looked.days)
    found = [(phrase("imports", "KPIs · control charts"), days)]
    text = plural(looked.agents, mark("imports", "{count:,} agent"), mark("imports", "{count:,} agents"))
    people = phrase("imports", text, count=looked.agents)
    if looked.agents and len(looked.months) <= 3:
        for month in looked.months:
            found.append((phrase("imports", "Reviews · {month:%Y-%m}", month=month), people))
    elif looked.agents:
        months = phrase("imports", "{count} months", count=len(looked.months))
        found.append((phrase("imports", "Reviews"), months))
    if added:
        found.append((phrase("imports", "Roster"), phrase("imports", "{count:,} added", count=added)))
    return tuple((str(place), str(extent)) for place, extent in found)


def repeated_text(preview: Preview) -> str:
    """That the same file was imported before; "" where it was not."""
    before = preview.repeated
    if before is None:
        return ""
    return str(
        phrase(
            "imports",
            "This file was imported on {when:%Y-%m-%d} as import {number}. Only what differs is written.",
            when=before.imported_at,
            number=before.id,
        )
    )
