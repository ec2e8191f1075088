"""What keys and pasted cells mean for the records: pure changes, shown at once and then written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ccleader.errors import Trouble
from ccleader.metrics.attendance import WORKING, Meaning
from ccleader.models import attendance, plans
from ccleader.models.attendance import Entry
from ccleader.models.changed import Changed
from ccleader.models.locks import Cell
from ccleader.models.plans import CLEAR, Clear, Planned
from ccleader.models.said import Said as Word
from ccleader.models.said import Source
from ccleader.models.shifts import PlanSource
from ccleader.ui.attendance.grid_view import Mode
from ccleader.ui.attendance.looks import Kit, Said
from ccleader.ui.attendance.saying import short_day
from ccleader.words import Phrase, mark, phrase, plural

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.cells import DayCell

PRESENT = "present"
WEEK = timedelta(days=7)

Cells = Mapping[Cell, "DayCell"]
Wanted = Mapping[Cell, Said | None]
"""What is to stand in each cell; None: nothing any more."""


@dataclass(frozen=True)
class Change:
    """One operation of the grid, and how the cells stand once it is written."""

    name: Phrase
    after: Mapping[Cell, DayCell]
    plan: Mapping[Cell, int | None | Clear]
    entries: tuple[Entry, ...]
    cleared: tuple[Cell, ...]

    @property
    def locked(self) -> bool:
        """Whether a cell lies in a locked month: a reason is wanted."""
        return any(cell.locked for cell in self.after.values())

    def write(self, session: Session, reason: str | None) -> Changed:
        """Write it as one operation; Trouble where a record does not hold."""
        changed = Changed.NONE
        if self.plan:
            changed |= plans.set_plan(session, self.plan, reason=reason)
        if self.entries:
            changed |= attendance.record(session, self.entries, reason=reason)
        if self.cleared:
            changed |= attendance.clear(session, self.cleared, reason)
        return changed


def change(kit: Kit, cells: Cells, wanted: Wanted, mode: Mode, names: Mapping[int, str]) -> Change:
    """The change that makes cells say what is wanted; Trouble where the layer does not know it.

    `names`: agent id → name, for the name of the operation.
    """
    name = _named(wanted, names)
    if mode is Mode.PLAN:
        plan = {cell: _planned(said) for cell, said in wanted.items()}
        after = {cell: _with_plan(cells[cell], kind) for cell, kind in plan.items()}
        return Change(name, after, plan, (), ())
    entries = tuple(_entry(cells[cell], said) for cell, said in wanted.items() if said is not None)
    cleared = tuple(cell for cell, said in wanted.items() if said is None)
    after = {
        cell: _without(kit, cells[cell]) if said is None else _with_entry(cells[cell], said)
        for cell, said in wanted.items()
    }
    return Change(name, after, {}, entries, cleared)


def filled(cells: Cells, said: Said, chosen: Sequence[Cell], mode: Mode) -> Wanted:
    """The same in all chosen cells; presence said of more than one leaves out those planned as rest."""
    present = said.code is not None and said.code.key == PRESENT
    if mode is Mode.PLAN or not present or len(chosen) == 1:
        return dict.fromkeys(chosen, said)
    plans_of = {cell: cells[cell].planned for cell in chosen}
    return {cell: said for cell, plan in plans_of.items() if plan is None or plan.shift_type_id is not None}


def last_week(kit: Kit, cells: Cells, chosen: list[Cell], mode: Mode) -> Wanted:
    """What stood in the chosen cells a week before, as far as something did."""
    wanted: dict[Cell, Said | None] = {}
    for agent_id, day in chosen:
        before = cells.get((agent_id, day - WEEK))
        said = None if before is None else as_said(kit, before, mode)
        if said is not None:
            wanted[agent_id, day] = replace(said, minutes_late=None, minutes_early=None)
    return wanted


def late(kit: Kit, cells: Cells, chosen: list[Cell], late: int | None, early: int | None) -> Wanted:
    """Minutes late and early beside what stands in the cells; Trouble where nobody was to be at work."""
    wanted: dict[Cell, Said | None] = {}
    for cell in chosen:
        said = as_said(kit, cells[cell], Mode.ACTUAL) or as_said(kit, cells[cell], Mode.PLAN)
        if said is None or (said.code is not None and said.code.meaning not in WORKING):
            raise Trouble(
                phrase(
                    "trouble",
                    "On {day} no work stands there. Enter the shift first, then C.",
                    day=short_day(cell[1]),
                )
            )
        wanted[cell] = replace(said, minutes_late=late, minutes_early=early)
    return wanted


def as_said(kit: Kit, cell: DayCell, mode: Mode) -> Said | None:
    """What a cell says in a layer, as a letter or word would have said it."""
    rest = next((code for code in kit.codes.values() if code.key == "rest"), None)
    if mode is Mode.PLAN:
        if cell.planned is None:
            return None
        shift = kit.shifts.get(cell.planned.shift_type_id or 0)
        return Said(code=rest) if shift is None else Said(shift=shift)
    code = kit.codes.get(cell.code or "")
    if code is None:
        return None
    shift = kit.shifts.get(cell.shift_type_id or 0) if code.key == PRESENT else None
    said = Said(code=code) if shift is None else Said(shift=shift)
    return replace(said, minutes_late=cell.minutes_late, minutes_early=cell.minutes_early)


def as_text(kit: Kit, cell: DayCell, mode: Mode) -> str:
    """A cell as it is copied, and as `Kit.read` reads it: 早, 早8, 早-20, 病, · for rest."""
    said = as_said(kit, cell, mode)
    if said is None:
        return ""
    if said.shift is not None:
        sign = said.shift.short
    else:
        assert said.code is not None
        sign = "·" if said.rest else said.code.symbol
    late = str(said.minutes_late) if said.minutes_late else ""
    return sign + late + (f"-{said.minutes_early}" if said.minutes_early else "")


def _planned(said: Said | None) -> int | None | Clear:
    if said is None:
        return CLEAR
    if said.shift is not None:
        return said.shift.id
    if said.rest:
        return None
    raise Trouble(
        phrase(
            "trouble",
            "{code} is no shift. The plan takes shifts and rest; enter it under Actual, or as leave.",
            code=said.name,
        )
    )


def _entry(cell: DayCell, said: Said) -> Entry:
    """What is to be recorded; the times of signing in stay where the code stays."""
    code = PRESENT if said.code is None else said.code.key
    told = cell.said.get(Source.LEADER)
    kept = told if told is not None and told.code == code else Word(code)
    return Entry(
        cell.agent_id,
        cell.day,
        code,
        None if said.shift is None else said.shift.id,
        kept.arrived,
        kept.left,
        said.minutes_late,
        said.minutes_early,
        kept.note,
    )


def _with_plan(cell: DayCell, kind: int | None | Clear) -> DayCell:
    return cell._replace(planned=None if isinstance(kind, Clear) else Planned(kind, PlanSource.LEADER))


def _with_entry(cell: DayCell, said: Said) -> DayCell:
    """The cell once the leader said it."""
    code = PRESENT if said.code is None else said.code.key
    shift = None if said.shift is None else said.shift.id
    word = Word(code, shift, minutes_late=said.minutes_late, minutes_early=said.minutes_early)
    return cell._replace(
        said={Source.LEADER: word},
        code=code,
        meaning=Meaning.PRESENT if said.code is None else said.code.meaning,
        source=Source.LEADER,
        minutes_late=said.minutes_late,
        minutes_early=said.minutes_early,
        missing=False,
    )


def _without(kit: Kit, cell: DayCell) -> DayCell:
    """The cell without what the leader said: the next source counts."""
    others: dict[Source, Word] = dict(cell.said)
    others.pop(Source.LEADER, None)
    source = next((source for source in Source if source in others), None)
    code = None if source is None else others[source].code
    return cell._replace(
        said=others,
        code=code,
        meaning=None if code is None else kit.codes[code].meaning,
        source=source,
        minutes_late=None,
        minutes_early=None,
    )


def _named(wanted: Wanted, names: Mapping[int, str]) -> Phrase:
    """One cell by agent, day and what; several by their number."""
    if len(wanted) != 1:
        text = plural(
            len(wanted), mark("operations", "Fill {count} day"), mark("operations", "Fill {count} days")
        )
        return phrase("operations", text, count=len(wanted))
    (((agent_id, day), said),) = wanted.items()
    if said is None:
        return phrase("operations", "{name} {day} cleared", name=names[agent_id], day=short_day(day))
    return phrase(
        "operations", "{name} {day} {what}", name=names[agent_id], day=short_day(day), what=said.name
    )
