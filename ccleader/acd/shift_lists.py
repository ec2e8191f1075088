"""Rosters of shifts from a workbook or the clipboard: cells in, a plan and what was not understood out."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ccleader.acd import child
from ccleader.errors import Trouble
from ccleader.metrics.periods import shift_months
from ccleader.models.agents import AgentRow
from ccleader.models.shift_signs import Signs
from ccleader.models.shifts import ShiftTypeRow
from ccleader.words import Phrase, phrase

MOST_ROWS = 1_000
MOST_COLUMNS = 120
_HEADER_WITHIN = 15

_WEEKDAY = r"(?:周|星期|礼拜)?[一二三四五六日天]|mon|tue|wed|thu|fri|sat|sun"
_DAY = re.compile(
    r"(?:(?:(?P<year>\d{4})[-/.年])?(?P<month>\d{1,2})[-/.月])?(?P<day>\d{1,2})日?"
    rf"[\s(]*(?:{_WEEKDAY})?\)?",
    re.IGNORECASE,
)
_TITLE = re.compile(r"(?:(?<!\d)(?P<year>\d{4})\s*[-/.年]\s*)?(?<!\d)(?P<month>1[0-2]|0?[1-9])\s*月")
_ONLY_WEEKDAY = re.compile(_WEEKDAY, re.IGNORECASE)

Cells = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Fault:
    """A cell that was not taken: its place (from 0), what stands there, and why."""

    row: int
    column: int
    text: str
    reason: Phrase

    @property
    def place(self) -> str:
        """The place as a spreadsheet names it: D5."""
        letters, number = "", self.column + 1
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(65 + rest) + letters
        return f"{letters}{self.row + 1}"


@dataclass(frozen=True)
class ShiftList:
    """What a list plans (None: rest; a blank cell says nothing) and the cells that were not understood."""

    plan: dict[tuple[int, date], int | None] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def file_cells(path: Path) -> list[list[str]]:
    """The cells of the first sheet of a workbook or text file; Trouble where it cannot be read."""
    return child.cells(path, MOST_ROWS, MOST_COLUMNS)


def clipboard_cells(text: str) -> list[list[str]]:
    """Cells copied from a spreadsheet, blank rows among them kept in their place."""
    return list(csv.reader(io.StringIO(text), delimiter="\t"))


def has_days(cells: Cells, near: date) -> bool:
    """Whether a row of days stands over the cells: then `read` them."""
    return _header(cells, near) is not None


def read(cells: Cells, people: Sequence[AgentRow], kinds: Sequence[ShiftTypeRow], near: date) -> ShiftList:
    """A roster with a row of days and a row for each agent, told by number or name left of the days.

    Days without a year or a month are those near to `near`; a title that tells another month is a fault.
    Trouble where no row of days is found.
    """
    header = _header(cells, near)
    if header is None:
        raise Trouble(
            phrase(
                "trouble",
                "No roster of shifts found: it needs a row of days (1, 2, 3 … or 6/1, 6/2 …) and below it "
                "a row for each agent with the number or the name. Export one to see how it looks.",
            )
        )
    top, days = header
    reader = _Reader(kinds)
    reader.found.faults.extend(_other_month(cells[: top + 1], near))
    who = Who(people)
    for number, row in enumerate(cells[top + 1 :], start=top + 1):
        filled = {column: row[column].strip() for column in days if column < len(row) and row[column].strip()}
        if not filled or all(_ONLY_WEEKDAY.fullmatch(text) for text in filled.values()):
            continue
        told = [cell.strip() for cell in row[: min(days)] if cell.strip()]
        try:
            agent = who.find(told)
        except LookupError as error:
            reader.refuse(number, 0, " ".join(told), error.args[0])
            continue
        for column, text in filled.items():
            reader.take(number, column, text, agent, days[column])
    return reader.found


class _Reader:
    """Takes cell after cell into a list."""

    def __init__(self, kinds: Sequence[ShiftTypeRow]) -> None:
        self._signs = Signs(kinds)
        self.found = ShiftList()

    def refuse(self, row: int, column: int, text: str, reason: Phrase) -> None:
        self.found.faults.append(Fault(row, column, text, reason))

    def take(self, row: int, column: int, text: str, agent: AgentRow, day: date | None) -> None:
        if day is None:
            self.refuse(row, column, text, phrase("shifts", "The month has no such day."))
            return
        try:
            kind = self._signs.meaning(text)
        except KeyError:
            known = " ".join((*self._signs.known, self._signs.sign(None)))
            self.refuse(
                row, column, text, phrase("shifts", "No shift is called so. Known: {known}", known=known)
            )
            return
        if not agent.in_group_on(day):
            if kind is not None:
                said = phrase("shifts", "{name} does not belong to the group that day.", name=agent.name)
                self.refuse(row, column, text, said)
        elif self.found.plan.setdefault((agent.id, day), kind) != kind:
            said = phrase("shifts", "{name} stands in the list twice that day.", name=agent.name)
            self.refuse(row, column, text, said)


class Who:
    """Agents by number (leading zeros may be lost in a spreadsheet) and by name."""

    def __init__(self, people: Sequence[AgentRow]) -> None:
        self._numbers = _index(people, lambda agent: agent.number)
        self._bare = _index(people, lambda agent: agent.number.lstrip("0"))
        self._names = _index(people, lambda agent: agent.name)

    def find(self, told: Sequence[str]) -> AgentRow:
        """The one agent whom the cells tell; LookupError with the reason as a phrase where there is none."""
        if not told:
            raise LookupError(phrase("shifts", "The row names nobody."))
        numbered = {
            agent.id: agent
            for text in told
            for agent in self._numbers.get(text) or self._bare.get(text.lstrip("0")) or ()
        }
        named = {agent.id: agent for text in told for agent in self._names.get(text, ())}
        found = numbered or named
        if not found:
            raise LookupError(phrase("shifts", "Nobody in the group has this number or name."))
        if numbered and named and not numbered.keys() & named.keys():
            raise LookupError(phrase("shifts", "The number and the name are of different agents."))
        if len(found) > 1:
            raise LookupError(phrase("shifts", "Several agents are meant. Give the number."))
        return next(iter(found.values()))


def _index(people: Sequence[AgentRow], key: Callable[[AgentRow], str]) -> Mapping[str, list[AgentRow]]:
    found: dict[str, list[AgentRow]] = {}
    for agent in people:
        found.setdefault(key(agent), []).append(agent)
    return found


_Days = dict[int, date | None]
"""Column → its day; None for a number that the month does not have."""


def _header(cells: Cells, near: date) -> tuple[int, _Days] | None:
    """The row with the most days among the first, and its days; the first column tells agents, not days."""
    rows = [(place, dict(_days(row[1:], near))) for place, row in enumerate(cells[:_HEADER_WITHIN])]
    place, days = max(rows, key=lambda found: len(found[1]), default=(0, {}))
    return (place, days) if days else None


def _days(row: Sequence[str], near: date) -> Iterator[tuple[int, date | None]]:
    """Columns from 1 with a day in the heading; numbers alone count on from the month of `near`."""
    first, last = near.replace(day=1), 0
    for column, cell in enumerate(row, start=1):
        found = _DAY.fullmatch(unicodedata.normalize("NFKC", cell).strip())
        if found is None or not 1 <= int(found["day"]) <= 31:
            continue
        day = int(found["day"])
        if found["month"] is None:
            first = shift_months(first, 1) if day <= last else first
            last = day
            yield column, _date(first.year, first.month, day)
        elif found["year"] is not None:
            yield column, _date(int(found["year"]), int(found["month"]), day)
        else:
            yield column, _nearest(int(found["month"]), day, near)


def _other_month(head: Cells, near: date) -> Iterator[Fault]:
    """The title above days that are numbers alone, where it tells another month than `near`."""
    matches = [_DAY.fullmatch(unicodedata.normalize("NFKC", cell).strip()) for cell in head[-1][1:]]
    if all(found is None or found["month"] for found in matches):
        return
    for number, row in enumerate(head[:-1]):
        for column, cell in enumerate(row):
            title = _TITLE.search(unicodedata.normalize("NFKC", cell))
            if title and (int(title["year"] or near.year), int(title["month"])) != (near.year, near.month):
                said = phrase(
                    "shifts",
                    "The list tells another month; its days are read as those of {month:%Y-%m}. "
                    "Turn to its month and take it over there.",
                    month=near,
                )
                yield Fault(number, column, cell.strip(), said)


def _nearest(month: int, day: int, near: date) -> date | None:
    """That day of the year that brings its month closest; None where the month has no such day then."""
    if not 1 <= month <= 12:
        return None
    years = range(near.year - 1, near.year + 2)
    year = min(years, key=lambda year: abs(date(year, month, min(day, 28)) - near))
    return _date(year, month, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
