"""The attendance rate of any agents over any days: shifts present / shifts due, from the attendance records.

A month of a group in which nothing was planned or entered has none: logins alone tell of no absence.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, exists, select, true
from sqlalchemy.orm import Session

from ccleader.metrics.attendance import Share, share
from ccleader.models import locks, sums
from ccleader.models.agents import Agent
from ccleader.models.cells import DayCell, cells
from ccleader.models.said import Attendance, Leave, LeaveState
from ccleader.models.shifts import PlannedShift
from ccleader.models.sums import By, Scope

_KNOWN = {By.GROUP, By.AGENT, By.DAY, By.WEEK, By.MONTH}

_Month = tuple[int, date]
"""A group id and the first day of a month."""


def shares(session: Session, scope: Scope, by: Sequence[By]) -> dict[tuple[object, ...], Share]:
    """Present and due by the keys asked for (as in `figures`); nothing by queue or half-hour.

    By the definition that held for the agent's group at the end of each month, or when it was locked.
    """
    if not _KNOWN.issuperset(by) or not _any(session, scope):
        return {}
    group_id = scope.group_id if scope.agent_ids is None else None
    grid = cells(session, _whose(scope), scope.period, scope.period.last, group_id)
    recorded = {_month(cell) for cell in grid.values() if cell.entered}
    definitions = {month: locks.definition(session, *month) for month in recorded}
    found: dict[tuple[object, ...], Share] = {}
    for cell in grid.values():
        definition = definitions.get(_month(cell))
        if definition is None:
            continue
        present, due = share(cell.counted, definition)
        if due:
            keys = tuple(_key(key, cell) for key in by)
            before = found.get(keys, Share(0, 0))
            found[keys] = Share(before.present + present, before.due + due)
    return found


def _any(session: Session, scope: Scope) -> bool:
    """Whether anything was planned or entered in the period: most stores ask for less than they keep."""
    first, last = scope.period.first, scope.period.last
    who = select(Agent.id).where(_whose(scope))
    recorded = (
        exists().where(PlannedShift.agent_id.in_(who), PlannedShift.day.between(first, last)),
        exists().where(Attendance.agent_id.in_(who), Attendance.day.between(first, last)),
        exists().where(
            Leave.agent_id.in_(who),
            Leave.first <= last,
            Leave.last >= first,
            Leave.state == LeaveState.APPROVED,
        ),
    )
    return any(session.scalar(select(one)) for one in recorded)


def _whose(scope: Scope) -> ColumnElement[bool]:
    if scope.agent_ids is not None:
        return Agent.id.in_(scope.agent_ids)
    return true() if scope.group_id is None else locks.in_group(scope.group_id, scope.period)


def _month(cell: DayCell) -> _Month:
    return cell.group_id, cell.day.replace(day=1)


def _key(key: By, cell: DayCell) -> object:
    if key is By.GROUP:
        return cell.group_id
    return cell.agent_id if key is By.AGENT else sums.start(key, cell.day)
