"""Which lines of a report the preview shows, and how: verdicts, samples, refused rows to export. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from ccleader.acd.mapping import BY_TARGET
from ccleader.acd.preview import CHANGED, NEW, SAME
from ccleader.acd.reading import ColumnReading, SheetReading
from ccleader.columns import Column
from ccleader.ui.imports.lines import REFUSED, Line
from ccleader.words import mark, translate

FIRST, OTHERS, WRONG = 4, 6, 40
"""Lines shown as a sample: the first, some of the others, and at most so many with problems."""

MARKED = 10
"""Digits a column is wide at least: a mark and a bad time fit."""

_VERDICTS = {
    NEW: ("＋", mark("imports", "New"), "t2"),
    CHANGED: ("→", mark("imports", "Changed"), "t2"),
    SAME: ("=", mark("imports", "Same"), "t3"),
    REFUSED: ("×", mark("imports", "Refused"), "bad"),
    "": ("·", mark("imports", "Summed up"), "t3"),
}


class Part(StrEnum):
    """Which lines are on view."""

    ALL = "all"
    WRONG = "wrong"
    SAMPLE = "sample"


def part_of(lines: Sequence[Line], part: Part) -> tuple[Line, ...]:
    """The lines of a part; a sample is all trouble and something of the rest, in the file's order."""
    if part is Part.ALL:
        return tuple(lines)
    wrong = [line for line in lines if line.problems]
    if part is Part.WRONG:
        return tuple(wrong)
    others = [line for line in lines[FIRST:] if not line.problems]
    step = max(1, len(others) // OTHERS)
    chosen = {line.number for line in (*lines[:FIRST], *wrong[:WRONG], *others[::step][:OTHERS])}
    return tuple(line for line in lines if line.number in chosen)


def verdict(line: Line) -> tuple[str, str, str]:
    """Mark, word and colour token of what becomes of a line; amber where a cell of it is dropped."""
    glyph, word, token = _VERDICTS[line.verdict]
    if line.problems and line.verdict != REFUSED:
        glyph, token = "!", "warn"
    return glyph, translate("imports", word), token


def bad_cell(line: Line, letter: str) -> str:
    """Why a cell is framed: its reason; "" for a cell that is right."""
    found = next((problem for problem in line.problems if problem.column == letter), None)
    return "" if found is None else str(found.reason)


def preview_columns(sheet: SheetReading) -> list[Column[Line]]:
    """The columns of the preview: the line's number, what becomes of it, what is imported."""
    shown = [column for column in sheet.columns if column.target] or list(sheet.columns)
    return [
        Column("line", mark("columns", "Line"), lambda line: line.number, width=4),
        Column("verdict", mark("columns", "Result"), lambda line: "{} {}".format(*verdict(line)), width=12),
        *(_column(column, column.header) for column in shown),
    ]


def is_figure(column: ColumnReading) -> bool:
    """Whether a column holds figures, which stand to the right."""
    target = BY_TARGET.get(column.target)
    return target is not None and bool(target.measure)


def _column(column: ColumnReading, title: str) -> Column[Line]:
    def cell(line: Line) -> str:
        return line.cells[column.index] if column.index < len(line.cells) else ""

    widest = max((_width(sample) for sample in column.samples), default=0)
    return Column(column.letter, title, cell, width=min(max(widest + 1, MARKED), 24))


def _width(text: str) -> int:
    """Roughly how wide a text is, in digits; Han characters are twice as wide."""
    return sum(1 + (letter > "\u2e80") for letter in text)


def refused_columns(sheet: SheetReading) -> list[Column[Line]]:
    """The columns of the workbook of refused rows: the report's own, and why."""
    reason = Column[Line]("reason", mark("columns", "Reason"), _reasons, width=60)
    return [*(_column(column, column.header or column.letter) for column in sheet.columns), reason]


def _reasons(line: Line) -> str:
    return "; ".join(
        " ".join(filter(None, (problem.column, problem.value if problem.column else "", str(problem.reason))))
        for problem in line.problems
    )
