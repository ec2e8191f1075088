"""Read the staging file: facts as the child process understood them, not yet in the store."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from types import TracebackType

from ccleader.acd.matching import Named
from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.models.facts import FactRow, span

_SUMS = ", ".join(f"SUM({key}) AS {key}" for key in MEASURE_KEYS)
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
        having = {subject for _, subject in self._tally}
        query = "SELECT id, kind, number, name FROM subject ORDER BY id"
        return [
            Named(key, Subject(kind), number or "", name or "")
            for key, kind, number, name in self._connection.execute(query)
            if key in having
        ]

    def rows_of(self, sheet: int) -> dict[int, tuple[int, int]]:
        """Subject → (first line, number of facts) on one sheet."""
        return {subject: found for (number, subject), found in self._tally.items() if number == sheet}

    @cached_property
    def _tally(self) -> dict[tuple[int, int], tuple[int, int]]:
        """(sheet, subject) → (first line, number of facts)."""
        query = "SELECT sheet, subject, MIN(line), COUNT(*) FROM fact GROUP BY sheet, subject"
        return {(sheet, subject): found for sheet, subject, *found in self._connection.execute(query)}

    @cached_property
    def days(self) -> list[tuple[date, date]]:
        """The spans covered by facts: each distinct day, each distinct period."""
        query = "SELECT DISTINCT day, grain, CASE grain WHEN ? THEN slot ELSE 0 END FROM fact"
        return [span(*found) for found in self._connection.execute(query, (int(Grain.PERIOD),))]

    def facts(self, kind: Subject, placed: Mapping[int, int], sheets: Sequence[int]) -> Iterator[FactRow]:
        """Fact rows of the placed subjects with the store's ids, ordered by day."""
        query = self.query(kind, placed, sheets)
        yield from self._connection.execute(query + " ORDER BY day, target, grain, slot")

    def count(self, kind: Subject, placed: Mapping[int, int], sheets: Sequence[int]) -> int:
        """How many rows `facts` would give."""
        query = self.query(kind, placed, sheets)
        return int(self._connection.execute(f"SELECT COUNT(*) FROM ({query})").fetchone()[0])

    def query(self, kind: Subject, placed: Mapping[int, int], sheets: Sequence[int]) -> str:
        """The query behind `facts`; its columns are target, day, grain, slot and the measures.

        Two sheets of one file that speak of the same interval complete each other; two subjects of
        the report that are one in the store (several logins) add up.
        """
        self._place(placed)
        chosen = ", ".join(str(int(sheet)) for sheet in sheets) or "NULL"
        source = (
            "SELECT target, {subject} day, grain, slot, {measures}"
            " FROM fact CROSS JOIN placed USING (subject)"
            f" WHERE subject IN (SELECT id FROM subject WHERE kind = '{kind}') AND sheet IN ({chosen})"
        )
        if len(sheets) > 1:
            rows = source.format(subject="subject,", measures=_LATEST) + " GROUP BY subject, day, grain, slot"
        else:
            rows = source.format(subject="", measures=_PLAIN)
        if len(set(placed.values())) < len(placed):
            return f"SELECT target, day, grain, slot, {_SUMS} FROM ({rows}) GROUP BY target, day, grain, slot"
        return f"SELECT target, day, grain, slot, {_PLAIN} FROM ({rows})" if len(sheets) > 1 else rows

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
        self._connection.execute("DROP TABLE IF EXISTS placed")
        self._connection.execute("CREATE TABLE placed (subject INTEGER PRIMARY KEY, target INTEGER)")
        self._connection.executemany("INSERT INTO placed VALUES (?, ?)", placed.items())
        self._connection.commit()
