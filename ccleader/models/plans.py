"""The plan: who works which shift on which business day, and rotations that fill it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from ccleader.errors import Misfit
from ccleader.metrics import periods
from ccleader.metrics.periods import Period
from ccleader.models import locks
from ccleader.models.agents import Agent, agents
from ccleader.models.base import still
from ccleader.models.changed import Changed
from ccleader.models.shift_type import ShiftType
from ccleader.models.shifts import (
    Pattern,
    PlannedShift,
    PlanSource,
    Shift,
    shift_types,
    shifts_around,
)
from ccleader.words import phrase

Cell = tuple[int, date]
"""An agent id and a business day."""


class Clear(Enum):
    """Says that nothing is planned: neither a shift nor rest."""

    CLEAR = "clear"


CLEAR: Final = Clear.CLEAR


@dataclass(frozen=True)
class Planned:
    """What is planned for an agent and a day (None: a day of rest) and how that came about."""

    shift_type_id: int | None
    source: PlanSource


@dataclass(frozen=True)
class PatternRow:
    """A rotation: the shift type of each day in turn, None for rest."""

    id: int
    name: str
    days: tuple[int | None, ...]


def plan(session: Session, group_id: int, period: Period) -> dict[Cell, Planned]:
    """The plan of a group's agents on the days they belong to it; a cell nobody planned is missing."""
    found = session.execute(
        select(PlannedShift.agent_id, PlannedShift.day, PlannedShift.shift_type_id, PlannedShift.source)
        .join(Agent, Agent.id == PlannedShift.agent_id)
        .where(Agent.group_id == group_id, PlannedShift.day.between(period.first, period.last), _belongs())
    )
    return {(agent_id, day): Planned(kind, PlanSource(source)) for agent_id, day, kind, source in found}


def _belongs() -> ColumnElement[bool]:
    """Whether the agent is in the group on the planned day: what was planned for later no longer holds."""
    return and_(
        or_(Agent.joined_on.is_(None), Agent.joined_on <= PlannedShift.day),
        or_(Agent.left_on.is_(None), Agent.left_on >= PlannedShift.day),
    )


def on_shift(session: Session, group_id: int, day: date, shift_type_id: int) -> list[int]:
    """Ids of the agents planned for a shift, by 工号."""
    query = (
        select(Agent.id)
        .join(PlannedShift, Agent.id == PlannedShift.agent_id)
        .where(
            Agent.group_id == group_id,
            PlannedShift.day == day,
            PlannedShift.shift_type_id == shift_type_id,
            _belongs(),
        )
        .order_by(Agent.number)
    )
    return list(session.scalars(query))


def shift_on(session: Session, group_id: int, now: datetime) -> Shift | None:
    """The shift of a group that runs at a moment: of several the one most are planned for."""
    running = [shift for shift in shifts_around(session, now) if shift.window[0] <= now < shift.window[1]]
    if len(running) < 2:
        return running[0] if running else None

    def rank(shift: Shift) -> tuple[int, datetime, int]:
        heads = len(on_shift(session, group_id, shift.day, shift.type.id))
        return heads, shift.window[0], shift.type.place

    return max(running, key=rank)


def set_plan(
    session: Session,
    cells: Mapping[Cell, int | None | Clear],
    source: PlanSource = PlanSource.LEADER,
    reason: str | None = None,
) -> Changed:
    """Plan shifts, rest (None) or nothing (CLEAR) for agents and days.

    Misfit where a month is locked and there is no reason, and where an agent is not in the group on a
    day that would get a shift.
    """
    if not cells:
        return Changed.NONE
    closed = locks.check_open(session, cells, reason)
    locks.check_there(session, (cell for cell, wanted in cells.items() if isinstance(wanted, int)))
    rows = _rows(session, cells)
    before = {cell: _said(rows.get(cell)) for cell in closed}
    for cell, wanted in cells.items():
        _set(session, cell, rows.get(cell), wanted, source)
    session.flush()
    if closed:
        _correct(session, {cell: (before[cell], cells[cell]) for cell in closed}, reason or "")
    return Changed.SHIFTS


def _set(
    session: Session, cell: Cell, found: PlannedShift | None, wanted: int | None | Clear, source: PlanSource
) -> None:
    if isinstance(wanted, Clear):
        if found is not None:
            session.delete(found)
    elif found is None:
        agent_id, day = cell
        session.add(PlannedShift(agent_id=agent_id, day=day, shift_type_id=wanted, source=source))
    elif found.shift_type_id != wanted:
        found.shift_type_id, found.source = wanted, source
        found.by = session.info.get("who", "")  # who plans a cell anew answers for it


def _rows(session: Session, cells: Collection[Cell]) -> dict[Cell, PlannedShift]:
    agent_ids = {agent_id for agent_id, _ in cells}
    days = {day for _, day in cells}
    query = select(PlannedShift).where(PlannedShift.agent_id.in_(agent_ids), PlannedShift.day.in_(days))
    return {(found.agent_id, found.day): found for found in session.scalars(query)}


_Was = tuple[bool, int | None]
"""Whether there was a plan, and its shift type."""


def _said(found: PlannedShift | None) -> _Was:
    return found is not None, None if found is None else found.shift_type_id


def _correct(session: Session, changes: Mapping[Cell, tuple[_Was, int | None | Clear]], reason: str) -> None:
    """Leave a correction for every cell of a locked month that was changed."""
    names = dict(session.execute(select(ShiftType.id, ShiftType.name)).all())

    def word(there: bool, kind: int | None) -> str:
        if not there:
            return str(phrase("shifts", "no plan"))
        return str(phrase("shifts", "rest")) if kind is None else names[kind]

    for cell, (was, wanted) in changes.items():
        now = (False, None) if isinstance(wanted, Clear) else (True, wanted)
        locks.correct(session, cell, word(*was), word(*now), reason)


def copy_week(session: Session, group_id: int, monday_from: date, monday_to: date) -> Changed:
    """Plan a week as another one was (see `copy_plan`)."""
    return copy_plan(session, group_id, periods.week(monday_from), monday_to)


def copy_plan(session: Session, group_id: int, period: Period, first: date) -> Changed:
    """Plan the days from `first` on as those of a period: where there was a plan, in shifts still in use.

    Where the two overlap, what was copied is copied on: four weeks fill a month.
    """
    further = first - period.first
    known = {cell: planned.shift_type_id for cell, planned in plan(session, group_id, period).items()}
    agent_ids = {agent_id for agent_id, _ in known}
    cells: dict[Cell, int | None] = {}
    for day in period:
        for agent_id in agent_ids:
            if (agent_id, day) in known:
                copied = (agent_id, day + further)
                cells[copied] = known[copied] = known[agent_id, day]
    return _fill(session, group_id, cells, PlanSource.LEADER)


def _fill(
    session: Session, group_id: int | None, cells: Mapping[Cell, int | None], source: PlanSource
) -> Changed:
    """Plan those cells whose agent is there and whose shift is in use."""
    people = {row.id: row for row in agents(session, group_id, include_left=True)}
    in_use = {row.id for row in shift_types(session)} | {None}
    fitting = {
        (agent_id, day): kind
        for (agent_id, day), kind in cells.items()
        if kind in in_use and people[agent_id].in_group_on(day)
    }
    return set_plan(session, fitting, source)


def patterns(session: Session) -> list[PatternRow]:
    """All rotations in the order they were made."""
    return [
        PatternRow(found.id, found.name, tuple(found.days))
        for found in session.scalars(select(Pattern).order_by(Pattern.id))
    ]


def add_pattern(session: Session, name: str, days: Sequence[int | None]) -> int:
    """Add a rotation and return its id; Misfit where it has no name or no day."""
    made = Pattern(name=_pattern_name(session, name, days, None), days=list(days))
    session.add(made)
    session.flush()
    return made.id


def edit_pattern(session: Session, pattern_id: int, name: str, days: Sequence[int | None]) -> Changed:
    """Write a rotation as entered; what was planned by it stays."""
    found = still(session, Pattern, pattern_id)
    found.name, found.days = _pattern_name(session, name, days, pattern_id), list(days)
    session.flush()
    return Changed.SHIFTS


def _pattern_name(session: Session, name: str, days: Sequence[Any], pattern_id: int | None) -> str:
    name = name.strip()
    if not name:
        raise Misfit("name", phrase("trouble", "A rotation needs a name."))
    if not days:
        raise Misfit("days", phrase("trouble", "A rotation needs at least one day."))
    if any(row.name == name and row.id != pattern_id for row in patterns(session)):
        raise Misfit("name", phrase("trouble", "There is a rotation “{name}” already.", name=name))
    return name


def apply_pattern(
    session: Session, agent_ids: Iterable[int], pattern_id: int, period: Period, offset: int = 0
) -> Changed:
    """Plan a period by a rotation that starts with its day `offset` (0 = first); locked months refuse it.

    Days on which an agent is not in the group, and shifts no longer in use, are left as they are.
    """
    turn = still(session, Pattern, pattern_id).days
    cells = {
        (agent_id, day): turn[(number + offset) % len(turn)]
        for agent_id in agent_ids
        for number, day in enumerate(period)
    }
    return _fill(session, None, cells, PlanSource.PATTERN)
