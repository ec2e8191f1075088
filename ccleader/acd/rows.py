"""The body of a table in blocks, and what kind of row each is: data, blank, total, repeated header …"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum

from ccleader.acd.files import Cell, Sheet
from ccleader.acd.headers import Table
from ccleader.acd.lexicon import word_set
from ccleader.acd.values import is_blank, text_of

BLOCK = 2_000
"""Rows handled at once, column by column."""


class RowKind(IntEnum):
    """What a row of the body is."""

    DATA = 0
    BLANK = 1
    TOTAL = 2
    HEADER = 3
    REPEATED = 4
    TOO_WIDE = 5


Columns = Sequence[Sequence[Cell]]
"""A block of rows turned into columns; index as in the row."""


def blocks(sheet: Sheet, table: Table) -> Iterator[list[Sequence[Cell]]]:
    """The rows below the header in blocks, every row as wide as the table at least."""
    rows = itertools.islice(sheet.rows(), table.data, None)
    while block := list(itertools.islice(rows, BLOCK)):
        if sheet.ragged and min(map(len, block)) < table.width:
            block = [[*row, *[""] * (table.width - len(row))] for row in block]
        yield block


def columns(block: list[Sequence[Cell]], width: int, ragged: bool) -> Columns:
    """The block's first `width` columns."""
    if ragged:
        block = [row[:width] for row in block]
    return list(zip(*block, strict=True))[:width]


class _Special(dict[Cell, bool]):
    """Whether a label cell may belong to a row that is no data: blank, a total word, its own header."""

    def __init__(self, header: str) -> None:
        super().__init__()
        self._header = header

    def __missing__(self, cell: Cell) -> bool:
        text = text_of(cell)
        special = is_blank(cell) or is_total(text) or text in word_set("total_numbers")
        special = special or _folded(text) == self._header
        if len(self) < 50_000:
            self[cell] = special
        return special


def _folded(text: str) -> str:
    return " ".join(text.lower().split())


class Sorter:
    """Tells the rows of a table apart; remembers what it has seen, so each row is to be shown once.

    `who` is target → column index of the columns that name agent and queue, `when` the columns that say
    the day; `repeats` whether a row equal to an earlier one in all its cells is a repetition.
    """

    def __init__(
        self, table: Table, who: Mapping[str, int], when: Sequence[int], repeats: bool, ragged: bool
    ) -> None:
        self._table = table
        self._ragged = ragged
        self._labels = tuple(dict.fromkeys([table.columns[0].index, *who.values(), *when]))
        self._number = who.get("agent_number")
        self._name = who.get("agent_name")
        self._headers = {c.index: _folded(c.meaning) for c in table.columns if c.meaning}
        self._seen: set[int] | None = set() if repeats else None
        self._lone = not table.others
        self._special = {index: _Special(self._headers.get(index, "")) for index in self._labels}

    def kinds(self, block: list[Sequence[Cell]], cells: Columns) -> bytes:
        """One `RowKind` a row; most blocks are all data and take no look at single rows."""
        suspects: set[int] = set()
        for index, special in self._special.items():
            found = list(map(special.__getitem__, cells[index]))
            if True in found:
                suspects.update(i for i, is_special in enumerate(found) if is_special)
        if self._ragged:
            suspects.update(i for i, row in enumerate(block) if len(row) > self._table.width)
        kinds = bytearray(len(block))
        for i in suspects:
            kinds[i] = self._kind(block[i])
        if self._seen is not None:
            self._mark_repeats(cells, kinds, self._seen)
        return bytes(kinds)

    def _kind(self, row: Sequence[Cell]) -> RowKind:
        filled = {c.index: row[c.index] for c in self._table.columns if not is_blank(row[c.index])}
        if not filled:
            return RowKind.BLANK
        if any(is_total(text_of(row[index])) for index in self._labels) or self._is_made_up(row):
            return RowKind.TOTAL
        same = sum(self._headers.get(index) == _folded(text_of(cell)) for index, cell in filled.items())
        if same * 2 > len(filled):
            return RowKind.HEADER
        beyond = row[self._table.width :] if self._lone else ()
        return RowKind.TOO_WIDE if any(not is_blank(cell) for cell in beyond) else RowKind.DATA

    def _is_made_up(self, row: Sequence[Cell]) -> bool:
        """Whether the row is a total under an agent number made up for it (8888) and without a name."""
        if self._number is None or text_of(row[self._number]) not in word_set("total_numbers"):
            return False
        return self._name is None or is_blank(row[self._name])

    def _mark_repeats(self, cells: Columns, kinds: bytearray, seen: set[int]) -> None:
        hashes = list(map(hash, zip(*cells, strict=True)))
        if len(set(hashes)) == len(hashes) and seen.isdisjoint(hashes):
            seen.update(hashes)
            return
        for i, value in enumerate(hashes):
            if value in seen and kinds[i] == RowKind.DATA:
                kinds[i] = RowKind.REPEATED
            seen.add(value)


def is_total(text: str) -> bool:
    """Whether a label says that its row adds up others: 合计, 小计:, Total, Grand Total …"""
    plain = text.strip(" :：*()（）-—").lower()
    return plain in word_set("total") or plain.endswith(("合计", "小计", "总计", " total", " totals"))


def chosen(cells: Columns, kinds: bytes) -> Columns:
    """The columns with their data rows only."""
    if not any(kinds):
        return cells
    return [[cell for cell, kind in zip(column, kinds, strict=True) if not kind] for column in cells]


def samples(block: list[Sequence[Cell]], kinds: bytes, count: int) -> list[tuple[str, ...]]:
    """The first data rows as text, for the preview."""
    data = (row for row, kind in zip(block, kinds, strict=True) if kind == RowKind.DATA)
    return [tuple(text_of(cell) for cell in row) for row in itertools.islice(data, count)]
