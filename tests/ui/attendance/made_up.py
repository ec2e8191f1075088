"""A month for the attendance room: shifts, a plan, what happened, and what waits for a decision."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from ccleader.metrics.periods import Period
from ccleader.models import agents, attendance, leave, needs, overtime, plans, shifts, swaps
from ccleader.models.attendance import Entry
from ccleader.models.changed import Changed
from ccleader.models.leave import LeaveForm
from ccleader.models.overtime import OvertimeForm
from ccleader.models.shifts import Preset, SwapKind
from ccleader.models.swaps import SwapForm

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

JUNE = Period(date(2026, 6, 1), date(2026, 6, 30))
NOW = datetime(2026, 6, 30, 8)


def early_and_late(session: Session, group_id: int, period: Period = JUNE) -> Changed:
    """Five days early and two of rest, the next week late; who worked as planned, up to yesterday."""
    shifts.start_with(session, Preset.THREE_SHIFTS)
    early, late, _ = (kind.id for kind in shifts.shift_types(session))
    people = [row.id for row in agents.agents(session, group_id)]
    plan: dict[tuple[int, date], int | None] = {}
    for place, who in enumerate(people):
        for day in period:
            kind = early if (day - date(2026, 6, 1)).days // 7 % 2 == 0 else late
            rests = (day.weekday() - place) % 7 >= 5
            plan[who, day] = None if rests else kind
    plans.set_plan(session, plan)
    worked = [
        Entry(who, day, "rest" if kind is None else "present", kind)
        for (who, day), kind in plan.items()
        if day < NOW.date() and day >= JUNE.first
    ]
    attendance.record(session, worked)
    return Changed.ALL


def absences(session: Session, group_id: int) -> Changed:
    """Sick, late, a training; leave that waits, and that which is approved; a swap; overtime."""
    first, second, third, fourth, *_ = (row.id for row in agents.agents(session, group_id))
    late = next(kind for kind in shifts.shift_types(session) if kind.letter == "W")
    day = date(2026, 6, 11)
    attendance.record(session, [Entry(first, day, "sick"), Entry(second, day, "training")])
    attendance.record(session, [Entry(third, day, "present", late.id, minutes_late=8)])
    before = NOW - timedelta(days=9)
    known = leave.ask_leave(
        session, LeaveForm(fourth, "annual", date(2026, 6, 23), date(2026, 6, 24), "探亲"), before
    )
    leave.approve_leave(session, known, "周敏", before)
    attendance.clear(session, [(fourth, date(2026, 6, 23)), (fourth, date(2026, 6, 24))])
    leave.ask_leave(session, LeaveForm(second, "annual", date(2026, 6, 29), date(2026, 6, 30)), before)
    leave.ask_leave(
        session, LeaveForm(first, "sick", date(2026, 6, 30), date(2026, 6, 30), by_phone=True), NOW
    )
    free = next(
        at
        for at in Period(date(2026, 6, 24), date(2026, 6, 29))
        if (plan := plans.plan(session, group_id, Period(at, at)))[first, at].shift_type_id is not None
        and plan[third, at].shift_type_id is None
    )
    swaps.ask_swap(session, SwapForm(SwapKind.COVER, first, free, third), before)
    for who in (first, second, third):
        overtime.add_overtime(session, OvertimeForm(who, date(2026, 6, 22), 1080, 120, reason="系统升级"))
    done = overtime.add_overtime(session, OvertimeForm(fourth, date(2026, 6, 19), 480, 480))
    overtime.confirm_overtime(session, done, "周敏", NOW)
    return Changed.ALL


def need(session: Session, group_id: int, heads: int) -> Changed:
    """So many heads from 8 to midnight on every day."""
    slots = {(weekday, slot): heads for weekday in range(7) for slot in range(16, 48)}
    return needs.set_needs(session, group_id, slots)
