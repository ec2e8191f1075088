"""Where a sheet's table is: its header row (or two, merged), its unit row, its columns, the lines above."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ccleader.acd import lexicon
from ccleader.acd.files import Cell
from ccleader.acd.names import name, sense
from ccleader.acd.reading import Unit
from ccleader.acd.values import Shape, is_blank, shape, text_of

HEAD_ROWS = 200
"""Rows looked at to find the table."""

DEEPEST_HEADER = 60
_PASSIVE = ("rate", "extreme", "dimension")
MIN_SCORE = 2.0


@dataclass(frozen=True)
class Heading:
    """One column's header: `text` as shown and remembered (unique), `meaning` the text understood."""

    index: int
    text: str
    meaning: str
    unit: Unit | None = None


@dataclass(frozen=True)
class Table:
    """A found table: 0-based `first` and `last` header rows, first `data` row, its columns, text above.

    `others` are the headers of tables beside it that are not read.
    """

    first: int
    last: int
    data: int
    columns: tuple[Heading, ...]
    title: tuple[str, ...]
    others: tuple[str, ...] = ()

    @property
    def signature(self) -> str:
        """What the remembered mapping of this layout is kept under."""
        keys = "\x1f".join(name(column.text).key for column in self.columns)
        return hashlib.sha1(keys.encode(), usedforsecurity=False).hexdigest()[:16]

    @property
    def layout(self) -> str:
        """The name of a known report all of whose marks occur in the header, the most telling first."""
        keys = {
            key
            for column in self.columns
            for key in (name(column.meaning).key, "".join(name(column.meaning).bare))
        }
        known = (layout for layout, marks in lexicon.layouts().items() if keys.issuperset(marks))
        return next(known, "")

    @property
    def width(self) -> int:
        """Cells of a row up to and with the table's last column."""
        return self.columns[-1].index + 1


def find(head: Sequence[Sequence[Cell]], header_row: int | None = None) -> Table | None:
    """The best table in a sheet's first rows; `header_row` (1-based) is the user's word for it."""
    rows = range(min(len(head), DEEPEST_HEADER)) if header_row is None else (header_row - 1,)
    best: tuple[float, list[Heading], int, int] | None = None
    for row in rows:
        for last in (row, row + 1):
            headings = _headings(head, row, last)
            score = _score(headings)
            score -= 0.01 * (last - row)  # of two equal readings the plainer
            if headings and (best is None or score > best[0]):
                best = (score, headings, row, last)
    if best is None or (best[0] < MIN_SCORE - 0.01 and header_row is None):
        return None
    return _table(head, *best[1:])


def _headings(head: Sequence[Sequence[Cell]], first: int, last: int) -> list[Heading]:
    """The headers of one row, or of two rows of which the upper is merged over the lower; else nothing."""
    if last >= len(head) or not all(_is_text_row(head[row]) for row in {first, last}):
        return []
    lower = [_header_text(cell) for cell in head[last]]
    if first == last:
        return [Heading(i, text, text) for i, text in enumerate(lower)]
    upper = _spread([_header_text(cell) for cell in head[first]], len(lower))
    lower += [""] * (len(upper) - len(lower))
    return [_joined(i, above, below) for i, (above, below) in enumerate(zip(upper, lower, strict=True))]


def _header_text(cell: Cell) -> str:
    return " ".join(text_of(cell).split())


def _is_text_row(row: Sequence[Cell]) -> bool:
    """Whether a row may be a header: its filled cells are words, but for a few."""
    filled = [cell for cell in row if not is_blank(cell)]
    words = sum(isinstance(cell, str) and shape(cell)[0] in (Shape.OTHER, Shape.FLAG) for cell in filled)
    return len(filled) > 0 and words >= 0.7 * len(filled)


def _spread(upper: list[str], width: int) -> list[str]:
    """Merged cells: a text holds for the blank cells to its right."""
    spread, current = [], ""
    for text in upper + [""] * (width - len(upper)):
        current = text or current
        spread.append(current)
    return spread


def _joined(index: int, above: str, below: str) -> Heading:
    if not above or not below or above == below:
        return Heading(index, above or below, above or below)
    both = f"{above} {below}"
    known = sense(both) is not None or _speaks(above)
    return Heading(index, both, both if known else below)


def _speaks(above: str) -> bool:
    """Whether an upper header changes what the lower one means (呼出 does, 基本信息 does not)."""
    meaning = sense(above)
    return meaning is not None and meaning.target not in ("dimension", "agent", "agent_name", "queue_name")


def _score(headings: Sequence[Heading]) -> float:
    """How much a row is a header: distinct targets named, known words that are no target for little."""
    senses = [found for heading in headings if heading.meaning and (found := sense(heading.meaning))]
    active = {found.target for found in senses if found.target not in _PASSIVE}
    return len(active) + 0.1 * sum(found.target in _PASSIVE for found in senses)


def _table(head: Sequence[Sequence[Cell]], headings: list[Heading], first: int, last: int) -> Table:
    units, data = _unit_row(head, last + 1)
    body = head[data:]
    groups = _groups(headings, body)
    best = max(groups, key=_score)
    others = tuple(h.text for group in groups if group is not best for h in group if h.text)
    columns = _unique([replace(h, unit=units.get(h.index)) for h in best])
    lines = (
        " ".join(text for cell in row if (text := _header_text(cell)) and not is_stamp(text))
        for row in head[:first]
    )
    title = tuple(line for line in lines if line)
    return Table(first, last, data, columns, title, others)


def is_stamp(text: str) -> bool:
    """Whether a line says when the report was made (导出时间), which is no day of its data."""
    return any(word in text.lower() for word in lexicon.words("stamp"))


def _unit_row(head: Sequence[Sequence[Cell]], row: int) -> tuple[dict[int, Unit], int]:
    """Units by column if the row below the header holds units only, and the first data row."""
    if row >= len(head):
        return {}, row
    found = {i: _unit(cell) for i, cell in enumerate(head[row]) if not is_blank(cell)}
    if not found or any(unit is None for unit in found.values()):
        return {}, row
    return {i: Unit(unit) for i, unit in found.items() if unit and unit != "%"}, row + 1


def _unit(cell: Cell) -> str | None:
    return lexicon.unit_words().get(text_of(cell).strip("()（）[]【】 ").lower())


def _groups(headings: Sequence[Heading], body: Sequence[Sequence[Cell]]) -> list[list[Heading]]:
    """The columns parted into tables side by side, by columns that have neither header nor data.

    A single empty column parts a table only from one that repeats a header of it.
    """
    filled = {i for row in body for i, cell in enumerate(row) if not is_blank(cell)}
    groups: list[list[Heading]] = []
    for heading in headings:
        if not heading.text and heading.index not in filled:
            continue
        gap = heading.index - groups[-1][-1].index - 1 if groups else 0
        if not groups or gap > 1 or (gap == 1 and _repeats(headings, heading, groups[-1])):
            groups.append([])
        groups[-1].append(heading)
    return groups


def _repeats(headings: Sequence[Heading], start: Heading, group: Sequence[Heading]) -> bool:
    """Whether what follows from `start` to the next gap has a header in common with `group`."""
    known = {name(heading.text).key for heading in group if heading.text}
    following = headings[headings.index(start) :]
    return any(heading.text and name(heading.text).key in known for heading in following)


def _unique(headings: Sequence[Heading]) -> tuple[Heading, ...]:
    """Headers made unique: a second 时长 becomes 时长 (2); a blank one over data its number."""
    seen: dict[str, int] = {}
    unique = []
    for heading in headings:
        text = heading.text or f"#{heading.index + 1}"
        seen[text] = seen.get(text, 0) + 1
        unique.append(replace(heading, text=text if seen[text] == 1 else f"{text} ({seen[text]})"))
    return tuple(unique)
