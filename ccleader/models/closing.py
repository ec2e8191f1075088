"""Locking a month: what is derived until then is kept as it is, so that the month stays as it is reported."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import insert
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics import periods
from ccleader.models import attendance, history, locks, workdays
from ccleader.models.cells import DayCell
from ccleader.models.changed import Changed
from ccleader.models.locks import MonthLock, MonthMember
from ccleader.models.said import Attendance, Source
from ccleader.words import phrase


def lock_month(session: Session, group_id: int, month: date, now: datetime) -> Changed:
    """Lock the month a day is in, for good: neither the lock nor anything before it is undone.

    Trouble where the month has not begun or is locked already.
    """
    whole = periods.month(month)
    if whole.first > now.date():
        said = phrase("trouble", "{month:%Y-%m} has not begun yet. Lock it at its end.", month=whole.first)
        raise Trouble(said)
    if locks.locked(session, group_id, whole.first) is not None:
        raise Trouble(phrase("trouble", "{month:%Y-%m} is locked already.", month=whole.first))
    grid = list(attendance.month(session, group_id, whole, now.date()).values())
    kinds = {day.isoformat(): str(info.kind) for day, info in workdays.days(session, whole).items()}
    definition = locks.definition(session, group_id, whole.first)
    session.add(
        MonthLock(group_id=group_id, month=whole.first, locked_at=now, definition=definition, kinds=kinds)
    )
    session.add_all(_members(group_id, whole.first, grid))
    _keep_logins(session, grid)
    session.flush()
    history.settle(session)
    return Changed.ATTENDANCE


def _members(group_id: int, month: date, grid: list[DayCell]) -> list[MonthMember]:
    days: dict[int, list[date]] = {}
    for cell in grid:
        days.setdefault(cell.agent_id, []).append(cell.day)
    return [
        MonthMember(group_id=group_id, month=month, agent_id=agent_id, first=min(theirs), last=max(theirs))
        for agent_id, theirs in days.items()
    ]


def _keep_logins(session: Session, grid: list[DayCell]) -> None:
    """Keep what the ACD says; written in bulk, since a lock is never undone."""
    rows = [
        {
            "agent_id": cell.agent_id,
            "day": cell.day,
            "source": Source.ACD,
            "code": said.code,
            "note": "",
            "by": "",
            "login_seconds": said.login_seconds,
        }
        for cell in grid
        if (said := cell.said.get(Source.ACD)) is not None
    ]
    if rows:
        session.connection().execute(insert(Attendance), rows)
