"""The staging file, written: subjects, and facts added up to one row per subject, day, grain and slot."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from ccleader.metrics.grains import Subject
from ccleader.metrics.measures import MEASURE_KEYS, MEASURES, Unit

_KEYS = ("sheet", "subject", "day", "grain", "slot")

_SCHEMA = f"""
CREATE TABLE subject (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, number TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE fact (
  sheet INTEGER NOT NULL, subject INTEGER NOT NULL, day INTEGER NOT NULL, grain INTEGER NOT NULL,
  slot INTEGER NOT NULL, line INTEGER NOT NULL, {", ".join(f"{key} INTEGER" for key in MEASURE_KEYS)},
  PRIMARY KEY (sheet, day, grain, slot, subject)
) WITHOUT ROWID;
CREATE TABLE line (
  sheet INTEGER NOT NULL, line INTEGER NOT NULL, cells TEXT NOT NULL, PRIMARY KEY (sheet, line)
) WITHOUT ROWID;
"""

KEPT_LINES = 5_000
"""Data lines of a sheet that are kept as they stand, to be looked at beside what was made of them."""


class Tray:
    """A staging file open for writing; use as a context manager. `sheet` numbers the reading's sheets."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = OFF")
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.execute("PRAGMA cache_size = -65536")
        self._connection.executescript(_SCHEMA)
        self._connection.execute("BEGIN")
        self._subjects: dict[tuple[Subject, str], int] = {}

    def __enter__(self) -> Tray:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is None:
            self._connection.execute("COMMIT")
        self._connection.close()

    def subject(self, kind: Subject, number: str, name: str) -> int:
        """The id of a subject, known by its number, or where it has none by its name."""
        key = (kind, f"#{number}" if number else name)
        known = self._subjects.get(key)
        if known is None:
            known = len(self._subjects) + 1
            self._subjects[key] = known
            self._connection.execute("INSERT INTO subject VALUES (?, ?, ?, ?)", (known, kind, number, name))
        return known

    def add(self, sheet: int, measures: Sequence[str], rows: Iterable[tuple[int | None, ...]]) -> None:
        """Add rows (subject, day, grain, slot, line, *measures); rows of one key are added up."""
        names = ", ".join((*_KEYS, "line", *measures))
        marks = ", ".join("?" * (5 + len(measures)))
        sums = ", ".join(
            f"{key} = coalesce({key} + excluded.{key}, {key}, excluded.{key})" for key in measures
        )
        self._connection.executemany(
            f"INSERT INTO fact ({names}) VALUES ({sheet}, {marks}) "
            f"ON CONFLICT ({', '.join(_KEYS)}) DO UPDATE SET {sums or 'line = line'}",
            rows,
        )

    def keep(self, sheet: int, lines: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Keep lines as they stand in the sheet: 1-based number and cells."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO line VALUES (?, ?, ?)",
            ((sheet, line, json.dumps(cells, ensure_ascii=False)) for line, cells in lines),
        )

    def discard(self, sheet: int) -> None:
        """Take a sheet's facts out again."""
        self._connection.execute("DELETE FROM fact WHERE sheet = ?", (sheet,))

    def count(self, sheet: int) -> int:
        """How many facts a sheet has."""
        found = self._connection.execute("SELECT count(*) FROM fact WHERE sheet = ?", (sheet,)).fetchone()
        return int(found[0])

    def sums(self, sheet: int, kind: Subject) -> dict[str, int]:
        """The sum of every measure of a sheet's agents or queues; measures without a value are left out."""
        columns = ", ".join(f"sum({key})" for key in MEASURE_KEYS)
        found = self._connection.execute(
            f"SELECT {columns} FROM fact JOIN subject ON subject.id = fact.subject "
            "WHERE sheet = ? AND kind = ?",
            (sheet, kind),
        ).fetchone()
        return {key: total for key, total in zip(MEASURE_KEYS, found, strict=True) if total is not None}

    def subjects(self, sheet: int, kind: Subject) -> int:
        """How many agents or queues a sheet has facts of."""
        found = self._connection.execute(
            "SELECT count(DISTINCT subject) FROM fact JOIN subject ON subject.id = fact.subject "
            "WHERE sheet = ? AND kind = ?",
            (sheet, kind),
        ).fetchone()
        return int(found[0])

    def repeats(self, sheet: int, earlier: int) -> bool:
        """Whether all facts of a sheet stand in an earlier one, with the same known values."""
        same = " AND ".join(
            f"(a.{key} IS b.{key} OR a.{key} IS NULL OR b.{key} IS NULL)" for key in MEASURE_KEYS
        )
        return 0 < self._common(sheet, earlier, same) == self.count(sheet)

    def contradicts(self, sheet: int, earlier: int) -> bool:
        """Whether a fact of a sheet differs from that of an earlier one in a count, or in seconds by 1 %."""
        other = " OR ".join(
            f"abs(a.{measure.key} - b.{measure.key})"
            + (" > 0" if measure.unit is Unit.COUNT else f" * 100 > max(a.{measure.key}, b.{measure.key})")
            for measure in MEASURES
        )
        return self._common(sheet, earlier, f"({other})") > 0

    def _common(self, sheet: int, earlier: int, which: str) -> int:
        """How many facts of two sheets speak of the same subject and time, and meet a condition."""
        join = " AND ".join(f"a.{key} = b.{key}" for key in _KEYS[1:])
        found = self._connection.execute(
            f"SELECT count(*) FROM fact a JOIN fact b ON {join} "
            f"WHERE a.sheet = ? AND b.sheet = ? AND {which}",
            (sheet, earlier),
        ).fetchone()
        return int(found[0])
