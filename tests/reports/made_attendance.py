"""A June of three agents: shifts and rest, a late night, leave, overtime, a cover, and a correction."""

from __future__ import annotations

from datetime import date, datetime

from ccleader.metrics.periods import Period
from ccleader.models import attendance, closing, leave, overtime, swaps
from ccleader.models.attendance import Entry
from ccleader.models.leave import LeaveForm
from ccleader.models.overtime import Compensation, OvertimeForm
from ccleader.models.shifts import SwapKind
from ccleader.models.store import Store
from ccleader.models.swaps import SwapForm
from tests.models.floor import JUNE, Floor, make
from tests.models.made import write

NOW = datetime(2026, 6, 30, 16, 20)
WEEK = ("早", "早", "夜", "夜", "休")


def june(store: Store) -> Floor:
    """The floor with its June; nothing is known of the last agent, and the 30th is still open."""
    floor = make(store)
    first, second, third = floor.agents
    for agent, ahead in ((first, 0), (second, 2), (third, 4)):
        shorts = [WEEK[(day.day + ahead) % 5] for day in JUNE]
        floor.plan(agent, JUNE.first, *shorts)
    here = [
        Entry(agent, day, "present", minutes_late=8 if day.day == 3 else None)
        for agent in (first, second)
        for day in Period(JUNE.first, date(2026, 6, 29))
        if floor.cell(agent, day).missing
    ]
    write(store, attendance.record, here)
    write(
        store,
        attendance.record,
        [Entry(second, date(2026, 6, 5), "out"), Entry(second, date(2026, 6, 9), "absent")],
    )
    _leave(floor)
    _overtime(floor)
    form = SwapForm(SwapKind.COVER, third, date(2026, 6, 24), first, None, "孩子生病")
    asked = write(store, swaps.ask_swap, form, datetime(2026, 6, 20, 9))
    write(store, swaps.approve_swap, asked, "王主管", datetime(2026, 6, 20, 10))
    return floor


def _leave(floor: Floor) -> None:
    first = floor.agents[0]
    form = LeaveForm(first, "annual", date(2026, 6, 15), date(2026, 6, 19), "探亲")
    asked = write(floor.store, leave.ask_leave, form, datetime(2026, 6, 1, 9))
    write(floor.store, leave.approve_leave, asked, "王主管", datetime(2026, 6, 2, 9))
    days = [(first, day) for day in Period(form.first, form.last)]
    write(floor.store, attendance.clear, days)


def _overtime(floor: Floor) -> None:
    for day, minutes in ((date(2026, 6, 8), 90), (date(2026, 6, 13), 240), (date(2026, 6, 19), 480)):
        form = OvertimeForm(floor.agents[0], day, 1080, minutes, Compensation.PAY, "系统升级")
        made = write(floor.store, overtime.add_overtime, form)
        write(floor.store, overtime.confirm_overtime, made, "王主管", NOW)
    write(floor.store, overtime.add_overtime, OvertimeForm(floor.agents[1], date(2026, 6, 8), 1080, 30))


def locked(store: Store) -> Floor:
    """The same June locked, with one correction afterwards."""
    floor = june(store)
    write(store, closing.lock_month, floor.group, JUNE.first, NOW)
    write(store, attendance.record, [Entry(floor.agents[1], date(2026, 6, 9), "sick")], reason="病假条补到")
    return floor
