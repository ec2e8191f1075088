"""Reading made reports in this process, for tests that need no child."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from ccleader.acd.reading import Progress, Reading, ReadOptions, SheetReading
from ccleader.acd.report import read_report

Fact = dict[str, object]


def _silent(step: Progress) -> None:
    del step


def read(path: Path, options: ReadOptions | None = None) -> Reading:
    """The reading of a file; its staging file lies beside it."""
    staging = path.with_suffix(path.suffix + ".staging")
    staging.unlink(missing_ok=True)
    return read_report(path, options or ReadOptions(), staging, _silent)


def sheet(path: Path, options: ReadOptions | None = None) -> SheetReading:
    """The reading of a file's one sheet."""
    (only,) = read(path, options).sheets
    return only


def facts(reading: Reading) -> list[Fact]:
    """All staged facts with their subject's number and name, known values only, in key order."""
    connection = sqlite3.connect(reading.staging)
    connection.row_factory = sqlite3.Row
    rows = connection.execute(
        "SELECT subject.kind, number, name, fact.* FROM fact JOIN subject ON subject.id = fact.subject "
        "ORDER BY fact.sheet, number, name, day, slot"
    ).fetchall()
    connection.close()
    return [{key: row[key] for key in row.keys() if row[key] is not None} for row in rows]  # noqa: SIM118
