"""One report file from gate to staging, in the process it is called in: what the child does."""

from __future__ import annotations

import csv
import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path

from ccleader.acd import files, gate
from ccleader.acd.learning import Told
from ccleader.acd.reading import Progress, Reading, ReadOptions, SheetReading
from ccleader.acd.sheets import read_sheet, without_doubles
from ccleader.acd.tray import Tray
from ccleader.acd.values import text_of
from ccleader.errors import Trouble
from ccleader.words import phrase

_BETWEEN_REPORTS = 0.1


def read_report(
    path: Path, options: ReadOptions, staging: Path, progress: Callable[[Progress], None]
) -> Reading:
    """Check, open, understand and stage `path`; Trouble where the file as a whole cannot be read."""
    with _readable():
        progress(Progress(phrase("acd", "Checking the file"), 0, 0))
        checked = gate.check(path)
        digest = _sha256(path)
        progress(Progress(phrase("acd", "Opening the file"), 0, 0))
        book = files.open_book(path, checked)
        names = _wanted(book.names, options.sheet)

        def sheets_with(options: ReadOptions) -> list[SheetReading]:
            staging.unlink(missing_ok=True)
            with Tray(staging) as tray:
                read = [
                    _read(book, name, number, tray, options, path.stem, progress)
                    for number, name in enumerate(names)
                ]
                return without_doubles(read, tray)

        undated = replace(options, period=None)
        sheets = sheets_with(undated if len(names) > 1 else options)
        if len(names) > 1 and options.period is not None and not any(map(_names_days, sheets)):
            sheets = sheets_with(options)
    return Reading(path, digest, path.stat().st_size, book.format, book.encoding, tuple(sheets), staging)


def _names_days(sheet: SheetReading) -> bool:
    """Whether a sheet says itself which days it tells of: then a given period is not for its neighbours."""
    return any(column.target == "date" for column in sheet.columns)


def first_cells(path: Path, rows: int, columns: int) -> list[list[str]]:
    """The first cells of the first sheet as text; Trouble where the file cannot be read."""
    with _readable():
        checked = gate.check(path)
        book = files.open_book(path, checked)
        if not book.names:
            return []
        body = islice(book.sheet(book.names[0]).rows(), rows)
        return [[text_of(cell) for cell in row[:columns]] for row in body]


@contextmanager
def _readable() -> Iterator[None]:
    """The world's faults while a file is read, as sentences."""
    try:
        yield
    except (UnicodeDecodeError, csv.Error) as error:
        raise Trouble(
            phrase(
                "gate",
                "The text of the file is damaged ({detail}). Export it again.",
                detail=str(error)[:120],
            )
        ) from error
    except OSError as error:
        raise Trouble(
            phrase(
                "gate",
                "The file cannot be opened ({reason}). Close it where it is open, then try again.",
                reason=error.strerror or str(error),
            )
        ) from error


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _wanted(names: tuple[str, ...], sheet: str | None) -> tuple[str, ...]:
    if not names:
        raise Trouble(phrase("acd", "The workbook has no sheet with cells."))
    if sheet is None:
        return names
    if sheet not in names:
        raise Trouble(
            phrase(
                "acd",
                "The file has no sheet “{sheet}”. Its sheets: {names}.",
                sheet=sheet,
                names=", ".join(names),
            )
        )
    return (sheet,)


def _read(
    book: files.Book,
    name: str,
    number: int,
    tray: Tray,
    options: ReadOptions,
    stem: str,
    progress: Callable[[Progress], None],
) -> SheetReading:
    sheet = book.sheet(name)
    return read_sheet(sheet, number, tray, options, stem, _teller(name, sheet.height, progress))


def _teller(name: str, height: int, progress: Callable[[Progress], None]) -> Told:
    """Turns rows done into progress, not more often than ten times a second; two passes are one way."""
    stage = phrase("acd", "Reading sheet “{sheet}”", sheet=name)
    last = [0.0, 0, 0]

    def told(done: int) -> None:
        if done < last[1]:
            last[2] = 1
        last[1] = done
        now = time.monotonic()
        if now - last[0] >= _BETWEEN_REPORTS:
            last[0] = now
            progress(Progress(stage, min((done + int(last[2]) * height) // 2, height), height))

    return told
