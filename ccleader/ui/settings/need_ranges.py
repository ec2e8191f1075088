"""Needs by half hour as ranges that people write: Mon–Fri 09:00–11:00 14 agents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

SLOT = 30
"""Minutes of a half hour."""

Needs = Mapping[tuple[int, int], int]


@dataclass(frozen=True)
class Range:
    """So many heads on these weekdays from one minute to another."""

    weekdays: tuple[int, ...]
    begin: int
    end: int
    heads: int

    @property
    def place(self) -> tuple[tuple[int, ...], int, int]:
        """Where it lies: no two ranges lie at the same."""
        return self.weekdays, self.begin, self.end

    @property
    def slots(self) -> range:
        """The half hours it touches."""
        return range(self.begin // SLOT, -(-self.end // SLOT))


def ranges(needs: Needs) -> list[Range]:
    """Half hours in a row with the same need as one range; weekdays with the same range together."""
    found: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for weekday in range(7):
        mine = sorted((slot, heads) for (day, slot), heads in needs.items() if day == weekday)
        for _, run in groupby(enumerate(mine), lambda each: (each[1][0] - each[0], each[1][1])):
            (first, heads), *rest = (slot for _, slot in run)
            last = rest[-1][0] if rest else first
            found[first, last + 1, heads].append(weekday)
    made = [
        Range(tuple(days), first * SLOT, last * SLOT, heads) for (first, last, heads), days in found.items()
    ]
    return sorted(made, key=lambda each: (each.begin, each.weekdays))


def without(needs: Needs, gone: Range | None) -> dict[tuple[int, int], int]:
    """Needs with nothing said about the half hours of a range."""
    cells = set() if gone is None else {(day, slot) for day in gone.weekdays for slot in gone.slots}
    return {cell: heads for cell, heads in needs.items() if cell not in cells}


def put(needs: Needs, wanted: Range) -> dict[tuple[int, int], int]:
    """Needs with a range in the place of what was said about its half hours."""
    cells = {(day, slot): wanted.heads for day in wanted.weekdays for slot in wanted.slots}
    return without(needs, wanted) | cells
