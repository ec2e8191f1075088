"""Read the staging file: facts as the child process understood them, not yet in the store."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType

from ccleader.acd.matching import Named
from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.models.facts import FactRow, span

_SUMS = ", ".join(f"SUM({key})" for key in MEASURE_KEYS)
_LATEST = ", ".join(f"MAX({key}) AS {key}" for key in MEASURE_KEYS)
_PLAIN = ", ".join(MEASURE_KEYS)


@dataclass(frozen=True)
class LineFact:
    """A fact and where it comes from: its line of the sheet, its subject's staging id.

    `row` has the store's id, or None for a subject that is not placed.
    """

    line: int
    kind: Subject
    subject: int
    row: FactRow


class Staged:
    """An open staging file; use it in a `with`. What it is asked for is streamed, never held."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path)

    def __enter__(self) -> Staged:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def subjects(self) -> list[Named]:
        """All subjects that have facts, in the order of the report."""
        query = (
            "SELECT id, kind, number, name FROM subject WHERE id IN (SELECT subject FROM fact) ORDER BY id"
        )
        return [
            Named(key, Subject(kind), number or "", name or "")
            for key, kind, number, name in self._connection.execute(query)
        ]

    def subjects_of(self, sheet: int) -> set[int]:
        """Subjects that have facts on one sheet."""
        query = "SELECT DISTINCT subject FROM fact WHERE sheet = ?"
        return {subject for (subject,) in self._connection.execute(query, (sheet,))}

    def rows_of(self, sheet: int, subjects: Collection[int]) -> dict[int, tuple[int, int]]:
        """Subject → (first line, number of facts) on one sheet, for some subjects."""
        query = "SELECT subject, MIN(line), COUNT(*) FROM fact WHERE sheet = ? GROUP BY subject"
        found = self._connection.execute(query, (sheet,))
        return {subject: (line, rows) for subject, line, rows in found if subject in subjects}

    def days(self, placed: Mapping[int, int]) -> list[tuple[date, date]]:
        """The spans covered by facts of the placed subjects: each distinct day, each distinct period."""
        self._place(placed)
        query = (
            "SELECT DISTINCT day, grain, CASE grain WHEN ? THEN slot ELSE 0 END"
            " FROM fact JOIN placed USING (subject)"
        )
        return [span(*found) for found in self._connection.execute(query, (int(Grain.PERIOD),))]

    def facts(
        self, kind: Subject, placed: Mapping[int, int], sheets: Sequence[int], *, by_day: bool = False
    ) -> Iterator[FactRow]:
        """Fact rows of the placed subjects with the store's ids; ordered by day where asked for."""
        self._place(placed)
        order = " ORDER BY day, target, grain, slot" if by_day else ""
        yield from self._connection.execute(_rows(placed, sheets) + order, (str(kind),))

    def count(self, kind: Subject, placed: Mapping[int, int], sheets: Sequence[int]) -> int:
        """How many rows `facts` would give."""
        self._place(placed)
        found = self._connection.execute(f"SELECT COUNT(*) FROM ({_rows(placed, sheets)})", (str(kind),))
        return int(found.fetchone()[0])

    def first_lines(self, sheet: int, count: int) -> list[int]:
        """The numbers of the first data lines of one sheet."""
        query = "SELECT line FROM line WHERE sheet = ? ORDER BY line LIMIT ?"
        return [line for (line,) in self._connection.execute(query, (sheet, count))]

    def lines_without(self, sheet: int, placed: Mapping[int, int]) -> list[int]:
        """The numbers of the lines whose subject is not placed."""
        self._place(placed)
        query = "SELECT line FROM fact LEFT JOIN placed USING (subject) WHERE sheet = ? AND target IS NULL"
        return [line for (line,) in self._connection.execute(query, (sheet,))]

    def lines(self, sheet: int, numbers: Iterable[int]) -> list[tuple[int, tuple[str, ...]]]:
        """Some lines of one sheet as they stand there, as far as they were kept, in their order."""
        self._want(numbers)
        query = "SELECT line, cells FROM line JOIN wanted USING (line) WHERE sheet = ? ORDER BY line"
        return [(line, tuple(json.loads(cells))) for line, cells in self._connection.execute(query, (sheet,))]

    def facts_of_lines(
        self, sheet: int, placed: Mapping[int, int], numbers: Iterable[int]
    ) -> Iterator[LineFact]:
        """The facts, by day, that start on some lines."""
        self._place(placed)
        self._want(numbers)
        query = (
            f"SELECT line, kind, subject, target, day, grain, slot, {_PLAIN} FROM fact"
            " LEFT JOIN placed USING (subject) JOIN subject ON subject.id = fact.subject"
            " JOIN wanted USING (line) WHERE sheet = ? ORDER BY day, line"
        )
        for line, kind, subject, *row in self._connection.execute(query, (sheet,)):
            yield LineFact(line, Subject(kind), subject, tuple(row))

    def _want(self, numbers: Iterable[int]) -> None:
        self._connection.execute("DROP TABLE IF EXISTS temp.wanted")
        self._connection.execute("CREATE TEMP TABLE wanted (line INTEGER PRIMARY KEY)")
        self._connection.executemany("INSERT OR IGNORE INTO wanted VALUES (?)", ((n,) for n in numbers))

    def _place(self, placed: Mapping[int, int]) -> None:
        self._connection.execute("DROP TABLE IF EXISTS temp.placed")
        self._connection.execute("CREATE TEMP TABLE placed (subject INTEGER PRIMARY KEY, target INTEGER)")
        self._connection.executemany("INSERT INTO placed VALUES (?, ?)", placed.items())


def _rows(placed: Mapping[int, int], sheets: Sequence[int]) -> str:
    """The query behind `facts`.

    Two sheets of one file that speak of the same interval complete each other; two subjects of
    the report that are one in the store (several logins) add up.
    """
    chosen = ", ".join(str(int(sheet)) for sheet in sheets) or "NULL"
    source = (
        "SELECT target, {subject} day, grain, slot, {measures} FROM fact CROSS JOIN placed USING (subject)"
        f" WHERE subject IN (SELECT id FROM subject WHERE kind = ?) AND sheet IN ({chosen})"
    )
    if len(sheets) > 1:
        rows = source.format(subject="subject,", measures=_LATEST) + " GROUP BY subject, day, grain, slot"
    else:
        rows = source.format(subject="", measures=_PLAIN)
    if len(set(placed.values())) < len(placed):
        return f"SELECT target, day, grain, slot, {_SUMS} FROM ({rows}) GROUP BY target, day, grain, slot"
    return f"SELECT target, day, grain, slot, {_PLAIN} FROM ({rows})" if len(sheets) > 1 else rows
