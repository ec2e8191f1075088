"""Locked months: what is reported is changed only by a correction with a reason.

A lock keeps what its month is judged by: who was in the group on which days, the definition of the rate,
the kinds of the days. What the ACD said is kept as entries (see `closing`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import JSON, ColumnElement, ForeignKey, and_, exists, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Mapped, Session, mapped_column

from ccleader.errors import Misfit
from ccleader.metrics import periods
from ccleader.metrics.attendance import RateDefinition
from ccleader.metrics.periods import Period
from ccleader.models import history, settings, workdays
from ccleader.models.agents import Agent, agent
from ccleader.models.base import IDS_ONCE, Authored, Base
from ccleader.models.workdays import DayInfo, DayKind
from ccleader.words import Phrase, phrase

Cell = tuple[int, date]
"""An agent id and a business day."""


class MonthLock(Authored, Base):
    """A month whose attendance is reported; afterwards only corrections with a reason.

    `definition` is that of the rate, `kinds` the `DayKind` of every day by its ISO date.
    """

    __tablename__ = "month_lock"

    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    locked_at: Mapped[datetime]
    definition: Mapped[str]
    kinds: Mapped[dict[str, str]] = mapped_column(JSON)


class MonthMember(Base):
    """Who was in the group of a locked month, on its days from `first` to `last`."""

    __tablename__ = "month_member"

    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), primary_key=True, index=True)
    first: Mapped[date]
    last: Mapped[date]


class Correction(Authored, Base):
    """A change in a locked month: the cell before and after in words, and why.

    `at` is written by the clock, as the history writes its own.
    """

    __tablename__ = "attendance_correction"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    day: Mapped[date] = mapped_column(index=True)
    before: Mapped[str]
    after: Mapped[str]
    reason: Mapped[str]
    at: Mapped[datetime] = mapped_column(default=datetime.now)


@dataclass(frozen=True)
class LockRow:
    """A locked month by its first day: when it was locked and by whom."""

    group_id: int
    month: date
    locked_at: datetime
    by: str


@dataclass(frozen=True)
class CorrectionRow:
    """A correction as rooms and pages see it."""

    id: int
    agent_id: int
    day: date
    before: str
    after: str
    reason: str
    at: datetime
    by: str


def locked(session: Session, group_id: int, month: date) -> LockRow | None:
    """The lock of the month a day is in; None while it is open."""
    found = session.get(MonthLock, (group_id, month.replace(day=1)))
    return None if found is None else LockRow(found.group_id, found.month, found.locked_at, found.by)


_Days = InstrumentedAttribute[date]


def reported(
    session: Session,
    whose: InstrumentedAttribute[int],
    first: _Days,
    last: _Days,
    *which: ColumnElement[bool],
) -> bool:
    """Whether a locked month has such a record of an agent, `whose` days go from `first` to `last`."""
    mine = exists().where(
        MonthMember.agent_id == whose, first <= MonthMember.last, last >= MonthMember.first, *which
    )
    return bool(session.scalar(select(mine)))


class Place(NamedTuple):
    """Of which group a cell is, and whether its month is locked there."""

    group_id: int
    locked: bool


@dataclass(frozen=True)
class Belonging:
    """Where cells belong: as their month was locked, else as the roster says now.

    `people`: agent id → group, first and last day there, by 工号; `kinds`: group and month of every lock
    → kind of day by ISO date; `members`: agent id and month → group, first and last day there.
    """

    people: Mapping[int, tuple[int, date | None, date | None]]
    kinds: Mapping[Cell, Mapping[str, str]]
    members: Mapping[Cell, tuple[tuple[int, date, date], ...]]

    def of(self, cell: Cell) -> Place | None:
        """The place of a cell; None where the agent is (or was, when it was locked) in no group."""
        agent_id, day = cell
        month = day.replace(day=1)
        for group_id, first, last in self.members.get((agent_id, month), ()):
            if first <= day <= last:
                return Place(group_id, True)
        now_in, joined, left = self.people[agent_id]
        there = (joined is None or joined <= day) and (left is None or day <= left)
        return Place(now_in, False) if there and (now_in, month) not in self.kinds else None

    def closes(self, cell: Cell) -> bool:
        """Whether a lock holds the cell, also one of a month the agent was not in when it was locked."""
        agent_id, day = cell
        month = day.replace(day=1)
        place = self.of(cell)
        return place.locked if place else (self.people[agent_id][0], month) in self.kinds

    def kind(self, place: Place, day: date) -> DayKind:
        """What a day of a locked month was."""
        return DayKind(self.kinds[place.group_id, day.replace(day=1)][day.isoformat()])


def belonging(session: Session, whose: ColumnElement[bool], period: Period) -> Belonging:
    """Where the cells of the agents a condition on `Agent` tells belong, over the months of a period."""
    query = select(Agent.id, Agent.group_id, Agent.joined_on, Agent.left_on).where(whose)
    people = {
        agent_id: (group_id, joined, left)
        for agent_id, group_id, joined, left in session.execute(query.order_by(Agent.number))
    }
    months = period.first.replace(day=1), period.last
    locks = select(MonthLock.group_id, MonthLock.month, MonthLock.kinds).where(
        MonthLock.month.between(*months)
    )
    kinds = {(group_id, month): days for group_id, month, days in session.execute(locks)}
    if not kinds:
        return Belonging(people, {}, {})
    members: dict[Cell, tuple[tuple[int, date, date], ...]] = {}
    mine = MonthMember.agent_id.in_(select(Agent.id).where(whose))
    for found in session.scalars(select(MonthMember).where(mine, MonthMember.month.between(*months))):
        key = found.agent_id, found.month
        members[key] = (*members.get(key, ()), (found.group_id, found.first, found.last))
    return Belonging(people, kinds, members)


def in_group(group_id: int, period: Period) -> ColumnElement[bool]:
    """The condition on `Agent` of who is in a group, or was when a month of the period was locked."""
    members = select(MonthMember.agent_id).where(
        MonthMember.group_id == group_id,
        MonthMember.first <= period.last,
        MonthMember.last >= period.first,
    )
    return or_(Agent.group_id == group_id, Agent.id.in_(members))


def of_group(group_id: int, agent_id: InstrumentedAttribute[int], day: _Days) -> ColumnElement[bool]:
    """The condition that a record of an agent's day is a group's: by its lock, else by the roster now."""
    reported_day = (MonthMember.agent_id == agent_id, MonthMember.first <= day, MonthMember.last >= day)
    now_in = agent_id.in_(select(Agent.id).where(Agent.group_id == group_id))
    return or_(
        exists().where(*reported_day, MonthMember.group_id == group_id),
        and_(now_in, ~exists().where(*reported_day)),
    )


def definition(session: Session, group_id: int, month: date) -> RateDefinition:
    """How the rate of the month a day is in is counted: as when it was locked, else as it is set."""
    found = session.get(MonthLock, (group_id, month.replace(day=1)))
    if found is not None:
        return RateDefinition(found.definition)
    last = periods.month(month).last
    return RateDefinition(settings.value(session, settings.RATE_DEFINITION, last, group_id))


def days(session: Session, group_id: int, period: Period) -> tuple[DayInfo, ...]:
    """What the days of a period are; of a locked month, what they were."""
    known = workdays.days(session, period)
    closed = select(MonthLock.kinds).where(
        MonthLock.group_id == group_id, MonthLock.month.between(period.first.replace(day=1), period.last)
    )
    kept = {day: DayKind(kind) for kinds in session.scalars(closed) for day, kind in kinds.items()}
    return tuple(
        replace(info, kind=kept[day.isoformat()]) if day.isoformat() in kept else info
        for day, info in known.items()
    )


def check_there(session: Session, cells: Iterable[Cell]) -> None:
    """Misfit where someone would be entered on a day of which the group does not know him."""
    wanted = set(cells)
    if not wanted:
        return
    place = _belonging(session, wanted)
    for agent_id, day in sorted(wanted):
        if agent_id not in place.people:
            agent(session, agent_id)  # its Trouble says that the agent was removed
        if place.of((agent_id, day)) is None:
            raise Misfit("day", _not_there(agent(session, agent_id).name, day, place.closes((agent_id, day))))


def _not_there(name: str, day: date, closed: bool) -> Phrase:
    if closed:
        return phrase(
            "trouble",
            "{name} was not in the group on {day} when that month was locked. It stays as it was reported; "
            "leave that day empty.",
            name=name,
            day=day,
        )
    return phrase(
        "trouble",
        "{name} does not belong to the group on {day}. Leave that day empty, or correct "
        "the days of joining and leaving in the roster.",
        name=name,
        day=day,
    )


def _belonging(session: Session, wanted: set[Cell]) -> Belonging:
    days = [day for _, day in wanted]
    return belonging(
        session, Agent.id.in_({agent_id for agent_id, _ in wanted}), Period(min(days), max(days))
    )


def check_open(session: Session, cells: Iterable[Cell], reason: str | None) -> frozenset[Cell]:
    """Those of the cells that lie in a locked month of their agent's group.

    Their change wants a correction each (see `correct`). Misfit where there are any and no reason is given.
    """
    wanted = set(cells)
    if not wanted or session.scalar(select(MonthLock.group_id).limit(1)) is None:
        return frozenset()
    place = _belonging(session, wanted)
    found = frozenset(cell for cell in wanted if cell[0] in place.people and place.closes(cell))
    if found and not (reason or "").strip():
        month = min(day for _, day in found)
        raise Misfit(
            "reason",
            phrase("trouble", "{month:%Y-%m} is locked. Give a reason for the correction.", month=month),
        )
    return found


def correct(session: Session, cell: Cell, before: str, after: str, reason: str) -> None:
    """Leave a correction behind, for good; nothing where the words before and after are the same.

    What was reported is set right by another correction, not by undoing this one without a trace.
    """
    if before == after:
        return
    agent_id, day = cell
    session.add(Correction(agent_id=agent_id, day=day, before=before, after=after, reason=reason.strip()))
    session.flush()
    history.settle(session)


def corrections(session: Session, group_id: int, period: Period) -> list[CorrectionRow]:
    """Corrections of a group's days in a period, as they were made."""
    query = (
        select(Correction)
        .where(
            of_group(group_id, Correction.agent_id, Correction.day),
            Correction.day.between(period.first, period.last),
        )
        .order_by(Correction.id)
    )
    return [
        CorrectionRow(
            found.id,
            found.agent_id,
            found.day,
            found.before,
            found.after,
            found.reason,
            found.at,
            found.by,
        )
        for found in session.scalars(query)
    ]
