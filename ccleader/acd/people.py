"""Who each row is about: raw cells of the agent or queue columns to subjects of the staging file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ccleader.acd.files import Cell
from ccleader.acd.tray import Tray
from ccleader.acd.values import is_blank, text_of
from ccleader.metrics.grains import Subject

NOBODY = 0
"""The id of a row that names nobody."""

ALL_CALLS = "ALL"
"""The number of the queue that a report without queues speaks of: all calls of the group."""


class People(dict[tuple[Cell, ...], int]):
    """Cells of the columns in `parts` ("number", "name") → subject id, `NOBODY` where they are blank."""

    def __init__(self, tray: Tray, kind: Subject, parts: Sequence[str], whole: str = "") -> None:
        super().__init__()
        self._tray = tray
        self._kind = kind
        self._parts = tuple(parts)
        self._whole = whole

    def __missing__(self, cells: tuple[Cell, ...]) -> int:
        told = {part: _name(cell) for part, cell in zip(self._parts, cells, strict=True)}
        number, name = told.get("number", ""), told.get("name", "")
        if name and "number" not in self._parts and self._kind is Subject.AGENT:
            number, name = _apart(name)
        if number or name:
            found = self._tray.subject(self._kind, number, name or number)
        elif self._whole:
            found = self._tray.subject(self._kind, ALL_CALLS, self._whole)
        else:
            found = NOBODY
        self[cells] = found
        return found


def _name(cell: Cell) -> str:
    """A name or number with single spaces and without any at its ends; "" where the cell is blank."""
    return "" if is_blank(cell) else " ".join(text_of(cell).split())


_NUMBER_FIRST = re.compile(r"([A-Za-z]?\d{2,})\s*[-_/ ]\s*(\D.*)")
_NUMBER_LAST = re.compile(r"(.*\D)\s*[(（\[【]\s*([A-Za-z]?\d{2,})\s*[)）\]】]")


def _apart(text: str) -> tuple[str, str]:
    """Number and name of 张三(8012) or 101 Ann; the number is "" where none is written."""
    if found := _NUMBER_FIRST.fullmatch(text):
        return found[1], found[2]
    if found := _NUMBER_LAST.fullmatch(text):
        return found[2], found[1].strip()
    return "", text
