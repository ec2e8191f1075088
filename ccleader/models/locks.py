"""Locked months: what is reported is changed only by a correction with a reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, ForeignKey, exists, select
from sqlalchemy.orm import InstrumentedAttribute, Mapped, Session, mapped_column

from ccleader.errors import Misfit, Trouble
from ccleader.metrics import periods
from ccleader.metrics.periods import Period
from ccleader.models import history
from ccleader.models.agents import Agent
from ccleader.models.base import IDS_ONCE, Authored, Base
from ccleader.models.changed import Changed
from ccleader.words import phrase

Cell = tuple[int, date]
"""An agent id and a business day."""


class MonthLock(Authored, Base):
    """A month whose attendance is reported; afterwards only corrections with a reason."""

    __tablename__ = "month_lock"

    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    locked_at: Mapped[datetime]


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


def lock_month(session: Session, group_id: int, month: date, now: datetime) -> Changed:
    """Lock the month a day is in, for good: neither the lock nor anything before it is undone.

    Trouble where the month has not begun or is locked already.
    """
    first = month.replace(day=1)
    if first > now.date():
        raise Trouble(phrase("trouble", "{month:%Y-%m} has not begun yet. Lock it at its end.", month=first))
    if locked(session, group_id, first) is not None:
        raise Trouble(phrase("trouble", "{month:%Y-%m} is locked already.", month=first))
    session.add(MonthLock(group_id=group_id, month=first, locked_at=now))
    session.flush()
    history.settle(session)
    return Changed.ATTENDANCE


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
    for group_id, start in session.execute(select(MonthLock.group_id, MonthLock.month)).all():
        whole = periods.month(start)
        inside = (first <= whole.last, last >= whole.first)
        mine = whose.in_(select(Agent.id).where(Agent.group_id == group_id))
        if session.scalar(select(exists().where(mine, *inside, *which))):
            return True
    return False


def check_open(session: Session, cells: Iterable[Cell], reason: str | None) -> frozenset[Cell]:
    """Those of the cells that lie in a locked month of their agent's group.

    Their change wants a correction each (see `correct`). Misfit where there are any and no reason is given.
    """
    wanted = set(cells)
    closed = set(session.execute(select(MonthLock.group_id, MonthLock.month)))
    if not closed or not wanted:
        return frozenset()
    agents = {agent_id for agent_id, _ in wanted}
    groups = dict(session.execute(select(Agent.id, Agent.group_id).where(Agent.id.in_(agents))).all())
    found = frozenset(cell for cell in wanted if (groups[cell[0]], cell[1].replace(day=1)) in closed)
    if found and not (reason or "").strip():
        month = min(day for _, day in found)
        raise Misfit(
            "reason",
            phrase("trouble", "{month:%Y-%m} is locked. Give a reason for the correction.", month=month),
        )
    return found


def correct(session: Session, cell: Cell, before: str, after: str, reason: str) -> None:
    """Leave a correction behind; nothing where the words before and after are the same."""
    if before == after:
        return
    agent_id, day = cell
    session.add(Correction(agent_id=agent_id, day=day, before=before, after=after, reason=reason.strip()))
    session.flush()


def corrections(session: Session, group_id: int, period: Period) -> list[CorrectionRow]:
    """Corrections of a group's days in a period, as they were made."""
    query = (
        select(Correction)
        .join(Agent, Agent.id == Correction.agent_id)
        .where(Agent.group_id == group_id, Correction.day.between(period.first, period.last))
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
