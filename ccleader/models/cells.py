"""The month grid: agents × business days, the plan beside what is actually known and who says it.

Precedence: leader, approved leave, import, login at the ACD; of the minutes late and early the first
source that knows them. Reads columns, not records: a month of 30 agents is a thousand cells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import Session

from ccleader.metrics.attendance import WORKING, Counted, Meaning
from ccleader.metrics.periods import Period
from ccleader.models import locks, workdays
from ccleader.models.agents import Agent
from ccleader.models.codes import CodeRow, codes
from ccleader.models.locks import Belonging, Cell, Place
from ccleader.models.plans import Planned
from ccleader.models.presence import LONGEST, Times, logins
from ccleader.models.said import Attendance, Leave, LeaveState, Said, Source
from ccleader.models.shift_type import ShiftType
from ccleader.models.shifts import DAY, PlannedShift, PlanSource
from ccleader.models.workdays import DayInfo, DayKind

NIGHT_ENDS = 300
"""A shift that covers any time between midnight and 05:00 is a night shift (夜班)."""

_PRESENT = "present"
_NOTHING: Mapping[Source, Said] = MappingProxyType({})
_SOURCES = {str(source): source for source in Source}
_PLAN_SOURCES = {str(source): source for source in PlanSource}


class DayCell(NamedTuple):
    """An agent's business day: the plan, what every source says, and what counts.

    `code`, `meaning` and `source` are None where nothing is known. `leave_id` and `leave_state` tell of
    leave asked for on the day, approved or not; `in_advance` only of approved one. `missing`: a shift was
    due by today and nobody says anything. Minutes of a day are None where not known.
    """

    agent_id: int
    day: date
    group_id: int
    planned: Planned | None
    said: Mapping[Source, Said]
    code: str | None
    meaning: Meaning | None
    source: Source | None
    minutes_late: int | None
    minutes_early: int | None
    leave_id: int | None
    leave_state: LeaveState | None
    in_advance: bool
    night: bool
    missing: bool
    locked: bool

    @property
    def shift_type_id(self) -> int | None:
        """The shift worked where it is said, else the one planned."""
        told = self.said[self.source].shift_type_id if self.source else None
        return told or (self.planned.shift_type_id if self.planned else None)

    @property
    def rests(self) -> bool:
        """Whether it is a day of rest: by its code, else by the plan."""
        if self.meaning is None:
            return self.planned is not None and self.planned.shift_type_id is None
        return self.meaning is Meaning.REST

    @property
    def entered(self) -> bool:
        """Whether anybody planned or entered anything; a login alone tells of no absence."""
        return self.planned is not None or self.source not in (None, Source.ACD)

    @property
    def counted(self) -> Counted:
        """The day as the totals take it."""
        shift = None if self.planned is None else self.planned.shift_type_id is not None
        return Counted(
            self.agent_id,
            shift,
            self.code,
            self.meaning,
            self.minutes_late,
            self.minutes_early,
            self.night,
            self.in_advance,
        )


@dataclass(frozen=True)
class _Asked:
    """A leave on a day; `in_advance`: asked for before its first planned shift (its first day) began."""

    id: int
    code: str
    state: LeaveState
    note: str
    by: str
    in_advance: bool


@dataclass(frozen=True)
class _Known:
    """Everything the grid is made of."""

    where: Belonging
    codes: Mapping[str, CodeRow]
    types: Mapping[int, Times]
    plan: Mapping[Cell, Planned]
    said: Mapping[Cell, Mapping[Source, Said]]
    asked: Mapping[Cell, _Asked]
    logins: Mapping[Cell, int | None]
    days: Mapping[date, DayInfo]


def of_agent(session: Session, agent_id: int, period: Period, today: date) -> dict[date, DayCell]:
    """Day → cell of one agent."""
    found = cells(session, Agent.id == agent_id, period, today)
    return {day: cell for (_, day), cell in found.items()}


def cells(
    session: Session,
    whose: ColumnElement[bool],
    period: Period,
    today: date,
    group_id: int | None = None,
) -> dict[Cell, DayCell]:
    """The cells of the agents a condition on `Agent` tells, by 工号 and day; only those of a group if told.

    Days before an agent joined the group or after leaving it have no cell; a locked month has those it
    was locked with.
    """
    known = _read(session, whose, period)
    days = tuple(period)
    found: dict[Cell, DayCell] = {}
    for agent_id in known.where.people:
        for day in days:
            place = known.where.of((agent_id, day))
            if place is not None and (group_id is None or group_id == place.group_id):
                found[agent_id, day] = _cell(known, (agent_id, day), today, place)
    return found


def _cell(known: _Known, cell: Cell, today: date, place: Place) -> DayCell:
    agent_id, day = cell
    planned = known.plan.get(cell)
    asked = known.asked.get(cell)
    said = _said(known, cell, planned, place)
    source = next(iter(said), None)
    code = said[source].code if source else None
    meaning = known.codes[code].meaning if code else None
    late = early = None
    if meaning in WORKING:
        late = next((one.minutes_late for one in said.values() if one.minutes_late is not None), None)
        early = next((one.minutes_early for one in said.values() if one.minutes_early is not None), None)
    times = _times(known, said, source, planned)
    return DayCell(
        agent_id=agent_id,
        day=day,
        group_id=place.group_id,
        planned=planned,
        said=said,
        code=code,
        meaning=meaning,
        source=source,
        minutes_late=late,
        minutes_early=early,
        leave_id=asked.id if asked else None,
        leave_state=asked.state if asked else None,
        in_advance=source is not Source.LEAVE or asked is None or asked.in_advance,
        night=times is not None and is_night(*times),
        missing=source is None and planned is not None and planned.shift_type_id is not None and day <= today,
        locked=place.locked,
    )


def _said(known: _Known, cell: Cell, planned: Planned | None, place: Place) -> Mapping[Source, Said]:
    """What every source says of a cell, in the order in which they count.

    In a locked month the ACD says what it said when it was locked.
    """
    kept = known.said.get(cell, _NOTHING)
    asked = known.asked.get(cell)
    granted = asked if asked and asked.state is LeaveState.APPROVED else None
    leave = granted if granted and _covers(known, cell, planned, place) else None
    login = cell in known.logins and not place.locked
    if leave is None and not login:
        return kept
    said = dict(kept)
    if login:
        said[Source.ACD] = Said(_PRESENT, login_seconds=known.logins[cell])
    if leave is None:
        return said
    said[Source.LEAVE] = Said(leave.code, note=leave.note, by=leave.by)
    return {source: said[source] for source in Source if source in said}


def _covers(known: _Known, cell: Cell, planned: Planned | None, place: Place) -> bool:
    """Whether leave shows on a day: on every day of some codes, else where a shift is planned.

    Where nothing is planned, on working days.
    """
    if known.codes[known.asked[cell].code].calendar_days:
        return True
    if planned is None:
        day = cell[1]
        kind = known.where.kind(place, day) if place.locked else known.days[day].kind
        return kind is DayKind.WORKDAY
    return planned.shift_type_id is not None


def _times(
    known: _Known, said: Mapping[Source, Said], source: Source | None, planned: Planned | None
) -> Times | None:
    told = said[source].shift_type_id if source else None
    kind = told or (planned.shift_type_id if planned else None)
    return None if kind is None else known.types[kind]


@cache
def is_night(starts: int, ends: int) -> bool:
    """Whether a shift (minutes from midnight of its business day) covers any time from 0:00 to 5:00."""
    return any(starts < midnight + NIGHT_ENDS and midnight < ends for midnight in (0, DAY, 2 * DAY))


def _read(session: Session, whose: ColumnElement[bool], period: Period) -> _Known:
    who = select(Agent.id).where(whose)
    types = {
        kind: (starts, ends)
        for kind, starts, ends in session.execute(select(ShiftType.id, ShiftType.starts, ShiftType.ends))
    }
    plan = plan_of(session, who, Period(period.first - LONGEST, period.last + LONGEST))
    shifts = {
        cell: types[planned.shift_type_id]
        for cell, planned in plan.items()
        if planned.shift_type_id is not None
    }
    asked = _asked(session, who, period)
    unplanned = any(cell not in plan for cell in asked)
    return _Known(
        where=locks.belonging(session, whose, period),
        codes=codes(session),
        types=types,
        plan=plan,
        said=_entries(session, who, period),
        asked=asked,
        logins=logins(session, who, period, shifts),
        days=workdays.days(session, period) if unplanned else {},
    )


def plan_of(session: Session, who: Select[Any], period: Period) -> dict[Cell, Planned]:
    """The plan of the agents a query selects, also where they are not in their group any more."""
    query = select(
        PlannedShift.agent_id, PlannedShift.day, PlannedShift.shift_type_id, PlannedShift.source
    ).where(PlannedShift.agent_id.in_(who), PlannedShift.day.between(period.first, period.last))
    same: dict[tuple[int | None, str], Planned] = {}
    found: dict[Cell, Planned] = {}
    for agent_id, day, kind, source in session.execute(query).all():
        planned = same.get((kind, source))
        if planned is None:
            planned = same[kind, source] = Planned(kind, _PLAN_SOURCES[source])
        found[agent_id, day] = planned
    return found


def _entries(session: Session, who: Select[Any], period: Period) -> dict[Cell, dict[Source, Said]]:
    """What is entered, and what the ACD said when a month was locked; the leader first."""
    columns = (
        Attendance.agent_id,
        Attendance.day,
        Attendance.source,
        Attendance.code,
        Attendance.shift_type_id,
        Attendance.arrived,
        Attendance.left,
        Attendance.minutes_late,
        Attendance.minutes_early,
        Attendance.note,
        Attendance.by,
        Attendance.login_seconds,
    )
    query = (
        select(*columns)
        .where(Attendance.agent_id.in_(who), Attendance.day.between(period.first, period.last))
        .order_by(Attendance.source.desc())
    )
    found: defaultdict[Cell, dict[Source, Said]] = defaultdict(dict)
    for agent_id, day, source, *said in session.execute(query).all():
        found[agent_id, day][_SOURCES[source]] = Said(*said)
    return found


def _asked(session: Session, who: Select[Any], period: Period) -> dict[Cell, _Asked]:
    """Leave on the days of a period, unless returned; of several the approved one, then the latest."""
    where = (
        Leave.agent_id.in_(who),
        Leave.first <= period.last,
        Leave.last >= period.first,
        Leave.state != LeaveState.RETURNED,
    )
    query = select(Leave).where(*where).order_by(Leave.state == LeaveState.APPROVED, Leave.id)
    leaves = list(session.scalars(query))
    begins = leave_begins(session, *where) if leaves else {}
    found: dict[Cell, _Asked] = {}
    for leave in leaves:
        in_advance = leave.asked_at <= begins.get(leave.id, datetime.combine(leave.first, time()))
        state = LeaveState(leave.state)
        asked = _Asked(leave.id, leave.code, state, leave.reason, leave.decided_by, in_advance)
        for day in Period(max(leave.first, period.first), min(leave.last, period.last)):
            found[leave.agent_id, day] = asked
    return found


def leave_begins(session: Session, *where: ColumnElement[bool]) -> dict[int, datetime]:
    """Leave id → when its first planned shift begins; leave without any planned shift is missing."""
    mine = and_(PlannedShift.agent_id == Leave.agent_id, PlannedShift.day.between(Leave.first, Leave.last))
    query = (
        select(Leave.id, PlannedShift.day, ShiftType.starts)
        .join(PlannedShift, mine)
        .join(ShiftType, ShiftType.id == PlannedShift.shift_type_id)
        .where(*where)
        .order_by(PlannedShift.day.desc())
    )
    return {
        leave_id: datetime.combine(day, time()) + timedelta(minutes=starts)
        for leave_id, day, starts in session.execute(query)
    }
