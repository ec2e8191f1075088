"""Attendance 考勤: the month grid and the day's roll; entering what the leader or an import says.

A change in a locked month wants a reason and leaves a correction (see `locks`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ccleader.errors import Misfit
from ccleader.metrics.attendance import WORKING, Meaning
from ccleader.metrics.periods import Period
from ccleader.models import locks, settings
from ccleader.models.agents import Agent
from ccleader.models.cells import DayCell, cells
from ccleader.models.changed import Changed
from ccleader.models.codes import CodeRow, codes
from ccleader.models.figures import covered
from ccleader.models.locks import Cell
from ccleader.models.said import Attendance, Leave, Source
from ccleader.models.shift_type import ShiftType
from ccleader.models.shifts import PlannedShift
from ccleader.words import phrase

__all__ = [
    "DayCell",
    "DayRoll",
    "Entry",
    "Source",
    "clear",
    "correcting",
    "day",
    "known_days",
    "month",
    "record",
    "sign_in",
]


@dataclass(frozen=True)
class Entry:
    """What is entered of an agent's business day; times in minutes from its midnight, None: not known."""

    agent_id: int
    day: date
    code: str
    shift_type_id: int | None = None
    arrived: int | None = None
    left: int | None = None
    minutes_late: int | None = None
    minutes_early: int | None = None
    note: str = ""


@dataclass(frozen=True)
class DayRoll:
    """Who is where on a business day (or in one shift of it): agent ids by 工号.

    `due` are those with a planned shift. `here` are at work, `late` among them; `on_leave` by code;
    `asked` told of leave that is not approved yet; `not_in` are due and nothing is known of them.
    """

    due: tuple[int, ...]
    here: tuple[int, ...]
    late: tuple[int, ...]
    on_leave: tuple[int, ...]
    asked: tuple[int, ...]
    absent: tuple[int, ...]
    resting: tuple[int, ...]
    not_in: tuple[int, ...]
    cells: dict[int, DayCell]

    def of(self, shift_type_id: int) -> DayRoll:
        """The roll of one shift of the day: those planned for it and those who work it."""
        return _roll({who: cell for who, cell in self.cells.items() if cell.shift_type_id == shift_type_id})


def month(session: Session, group_id: int, period: Period, today: date) -> dict[Cell, DayCell]:
    """The grid of a group over a period, by 工号 and day.

    Days on which an agent is not in the group have no cell (see `cells`).
    """
    return cells(session, locks.in_group(group_id, period), period, today, group_id)


def known_days(session: Session, group_id: int) -> Period | None:
    """From the first to the last day of which plan, entries, leave or reports tell; None for no such day."""
    mine = select(Agent.id).where(Agent.group_id == group_id)
    days = [
        (PlannedShift.day, PlannedShift.day, PlannedShift.agent_id),
        (Attendance.day, Attendance.day, Attendance.agent_id),
        (Leave.first, Leave.last, Leave.agent_id),
    ]
    ends = [
        session.execute(select(func.min(first), func.max(last)).where(who.in_(mine))).one()
        for first, last, who in days
    ]
    reported = covered(session, group_id)
    known = [day for pair in ends for day in pair if day is not None]
    known += [] if reported is None else [reported.first, reported.last]
    return Period(min(known), max(known)) if known else None


def day(session: Session, group_id: int, day: date, shift_type_id: int | None = None) -> DayRoll:
    """The roll of a business day; of one shift: those planned for it and those who work it."""
    whole = _roll({cell.agent_id: cell for cell in month(session, group_id, Period(day, day), day).values()})
    return whole if shift_type_id is None else whole.of(shift_type_id)


def _roll(found: dict[int, DayCell]) -> DayRoll:
    def those(*which: Meaning | None) -> list[DayCell]:
        return [cell for cell in found.values() if cell.meaning in which]

    here = those(*WORKING)
    unknown = [cell for cell in those(None) if cell.planned is not None]
    due = [cell for cell in found.values() if cell.planned and cell.planned.shift_type_id is not None]
    asked = [cell for cell in unknown if cell.leave_id is not None]
    return DayRoll(
        due=_ids(due),
        here=_ids(here),
        late=_ids(cell for cell in here if cell.minutes_late),
        on_leave=_ids(those(Meaning.EXCUSED, Meaning.LEAVE)),
        asked=_ids(asked),
        absent=_ids(those(Meaning.ABSENT)),
        resting=_ids(cell for cell in found.values() if cell.rests),
        not_in=_ids(cell for cell in unknown if cell in due and cell not in asked),
        cells=found,
    )


def _ids(found: Iterable[DayCell]) -> tuple[int, ...]:
    return tuple(cell.agent_id for cell in found)


def record(
    session: Session, entries: Iterable[Entry], source: Source = Source.LEADER, reason: str | None = None
) -> Changed:
    """Enter what the leader or an import says, in place of what it said before.

    Misfit where an entry cannot be (see `_check`) or the agent is not in the group on that day, and
    where a month is locked and no reason is given.
    """
    wanted = list(entries)
    known = codes(session)
    for entry in wanted:
        _check(entry, known)
    where = [(entry.agent_id, entry.day) for entry in wanted]
    locks.check_there(session, where)
    with correcting(session, where, reason):
        for entry in wanted:
            _write(session, entry, source)
    return Changed.ATTENDANCE


def _check(entry: Entry, known: dict[str, CodeRow]) -> None:
    if entry.code not in known:
        raise Misfit("code", phrase("trouble", "“{code}” is no attendance code.", code=entry.code))
    for name in ("minutes_late", "minutes_early"):
        minutes = getattr(entry, name)
        if minutes is not None and minutes < 0:
            raise Misfit(name, phrase("trouble", "Minutes are 0 or more; leave empty what is not known."))
    if entry.arrived is not None and entry.left is not None and entry.left < entry.arrived:
        raise Misfit("left", phrase("trouble", "Leaving lies before arriving. Correct one of the times."))


def _write(session: Session, entry: Entry, source: Source) -> None:
    found = session.get(Attendance, (entry.agent_id, entry.day, str(source)))
    if found is None:
        found = Attendance(agent_id=entry.agent_id, day=entry.day, source=source)
        session.add(found)
    found.code, found.shift_type_id, found.note = entry.code, entry.shift_type_id, entry.note.strip()
    found.arrived, found.left = entry.arrived, entry.left
    found.minutes_late, found.minutes_early = entry.minutes_late, entry.minutes_early
    if session.is_modified(found):
        found.by = session.info.get("who", "")  # who says it anew answers for it


def clear(
    session: Session, cells: Iterable[Cell], reason: str | None = None, source: Source = Source.LEADER
) -> Changed:
    """Take back what the leader (or an import) said; the next source speaks again."""
    wanted = list(cells)
    with correcting(session, wanted, reason):
        for agent_id, day in wanted:
            found = session.get(Attendance, (agent_id, day, str(source)))
            if found is not None:
                session.delete(found)
    return Changed.ATTENDANCE


def sign_in(session: Session, agent_ids: Iterable[int], day: date, now: datetime) -> Changed:
    """Agents are here now: present, and late by what they are past the begin of their planned shift.

    Up to the tolerance of the group nobody is late. Who has signed in already keeps that time, and what
    the leader entered of the day stays beside it.
    """
    wanted = tuple(agent_ids)
    arrived = int((now - datetime.combine(day, time())).total_seconds() // 60)
    grid = cells(session, Agent.id.in_(wanted), Period(day, day), day)
    starts = dict(session.execute(select(ShiftType.id, ShiftType.starts)).all())
    entries = []
    for cell in grid.values():
        said = cell.said.get(Source.LEADER)
        if said is not None and said.arrived is not None and cell.meaning in WORKING:
            continue
        kind = cell.planned.shift_type_id if cell.planned else None
        late = None if kind is None else _late(session, cell, arrived - starts[kind])
        entry = Entry(cell.agent_id, day, "present", kind, arrived, minutes_late=late)
        if said is not None and cell.meaning in WORKING:
            known = late if said.minutes_late is None else said.minutes_late
            worked = said.shift_type_id or kind
            entry = Entry(
                cell.agent_id,
                day,
                said.code,
                worked,
                arrived,
                said.left,
                known,
                said.minutes_early,
                said.note,
            )
        entries.append(entry)
    return record(session, entries)


def _late(session: Session, cell: DayCell, minutes: int) -> int:
    """Minutes late: 0 within the tolerance of the agent's group."""
    group_id = session.get_one(Agent, cell.agent_id).group_id
    tolerance = settings.value(session, settings.LATE_TOLERANCE_MINUTES, cell.day, group_id)
    return minutes if minutes > tolerance else 0


@contextmanager
def correcting(session: Session, wanted: Iterable[Cell], reason: str | None) -> Iterator[None]:
    """Keep a correction of every cell of a locked month that the block changes.

    Misfit where a month is locked and no reason is given.
    """
    closed = locks.check_open(session, wanted, reason)
    before = _words(session, closed)
    yield
    session.flush()
    after = _words(session, closed)
    for cell in sorted(closed):
        locks.correct(session, cell, before.get(cell, ""), after.get(cell, ""), reason or "")


def _words(session: Session, wanted: frozenset[Cell]) -> dict[Cell, str]:
    """What counts on each of the cells, as people say it."""
    if not wanted:
        return {}
    days = [day for _, day in wanted]
    whose = Agent.id.in_({agent_id for agent_id, _ in wanted})
    grid = cells(session, whose, Period(min(days), max(days)), max(days))
    known = codes(session)
    names = dict(session.execute(select(ShiftType.id, ShiftType.name)).all())
    return {cell: _reported(grid[cell], known, names) for cell in wanted if cell in grid}


def _reported(cell: DayCell, known: dict[str, CodeRow], names: dict[int, str]) -> str:
    """What counts on a day in words, with the shift where another was worked than planned."""
    said, worked = described(cell, known), cell.shift_type_id
    if worked is None or (cell.planned and cell.planned.shift_type_id == worked):
        return said
    return said + str(phrase("attendance", ", ")) + names[worked]


def described(cell: DayCell, known: dict[str, CodeRow]) -> str:
    """What counts on a day in words: Present, late 8 min."""
    if cell.code is None:
        return str(phrase("attendance", "no entry"))
    parts = [known[cell.code].name]
    if cell.minutes_late:
        parts.append(str(phrase("attendance", "late {minutes} min", minutes=cell.minutes_late)))
    if cell.minutes_early:
        parts.append(str(phrase("attendance", "left {minutes} min early", minutes=cell.minutes_early)))
    return str(phrase("attendance", ", ")).join(parts)
