"""The grid as a table: copied, pasted, read from a file, written to a workbook. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from ccleader.acd import shift_lists
from ccleader.acd.shift_lists import Fault, clipboard_cells, file_cells
from ccleader.models.cells import DayCell
from ccleader.models.locks import Cell
from ccleader.models.plans import Planned
from ccleader.ui.attendance.entering import as_text
from ccleader.ui.attendance.grid_view import Mode
from ccleader.ui.attendance.looks import Said
from ccleader.ui.attendance.reading import Month
from ccleader.words import phrase

if TYPE_CHECKING:
    from ccleader.reports.workbook import SheetOut

__all__ = [
    "Block",
    "Fault",
    "block",
    "clipboard_cells",
    "copied",
    "file_cells",
    "is_table",
    "plan_sheets",
    "table",
]

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Block:
    """What a table says, cell by cell, and what of it was not understood."""

    wanted: dict[Cell, Said | None] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def copied(
    month: Month,
    cells: Mapping[Cell, DayCell],
    chosen: Sequence[Sequence[Cell]],
    mode: Mode,
    whole: bool,
) -> str:
    """Cells for a spreadsheet, a line an agent; `whole`: with names at the left and days above."""
    lines = []
    if whole and chosen:
        lines.append("\t".join(["", *(day.isoformat() for _, day in chosen[0])]))
    for row in chosen:
        texts = [as_text(month.kit, cells[cell], mode) if cell in cells else "" for cell in row]
        lines.append("\t".join([month.names[row[0][0]], *texts] if whole else texts))
    return "\n".join(lines)


def is_table(month: Month, cells: Sequence[Sequence[str]]) -> bool:
    """Whether days stand above the cells, so that they tell themselves where they belong."""
    return shift_lists.has_days(cells, month.period.first)


def table(month: Month, cells: Sequence[Sequence[str]]) -> Block:
    """The plan that a table with days and names tells; Trouble where it has no days."""
    kinds = list(month.kit.shifts.values())
    found = shift_lists.read(cells, month.rows, kinds, month.period.first)
    rest = next((code for code in month.kit.codes.values() if code.key == "rest"), None)
    wanted: dict[Cell, Said | None] = {
        cell: Said(code=rest) if kind is None else Said(shift=month.kit.shifts[kind])
        for cell, kind in found.plan.items()
    }
    return Block(wanted, found.faults)


def block(
    month: Month, cells: Sequence[Sequence[str]], start: Cell, chosen: Sequence[Sequence[Cell]]
) -> Block:
    """Cells without headings, laid on the grid from `start`; one cell fills all that are chosen."""
    found = Block()
    if len(cells) == 1 and len(cells[0]) == 1:
        for row in chosen:
            for cell in row:
                _take(month, found, (0, 0), cells[0][0], cell)
        return found
    ids = [row.id for row in month.rows]
    top = min((ids.index(row[0][0]) for row in chosen), default=ids.index(start[0]))
    left = min((row[0][1] for row in chosen), default=start[1])
    for down, texts in enumerate(cells):
        for across, text in enumerate(texts):
            day = left + across * _DAY
            if top + down < len(ids) and month.period.contains(day):
                _take(month, found, (down, across), text, (ids[top + down], day))
            elif text.strip():
                reason = phrase("attendance", "Reaches beyond the month or the last agent.")
                found.faults.append(Fault(down, across, text, reason))
    return found


def _take(month: Month, found: Block, place: tuple[int, int], text: str, cell: Cell) -> None:
    """Take one cell; a blank one says nothing."""
    if not text.strip():
        return
    said = month.kit.read(text)
    if said is None:
        reason = phrase("attendance", "No shift and no code is called so.")
        found.faults.append(Fault(*place, text, reason))
    elif cell not in month.cells:
        reason = phrase("attendance", "The agent is not in the group on that day.")
        found.faults.append(Fault(*place, text, reason))
    else:
        found.wanted[cell] = said


def plan_sheets(month: Month) -> list[SheetOut]:
    """The plan of the month as it is read again, and what its signs mean."""
    from ccleader.reports import shift_book  # late, as all that writes workbooks

    plan: dict[Cell, Planned] = {
        cell: known.planned
        for cell, known in month.cells.items()
        if known.planned is not None and month.period.contains(cell[1])
    }
    kinds = sorted(month.kit.shifts.values(), key=lambda kind: kind.place)
    return shift_book.sheets(month.rows, month.period, plan, kinds)
