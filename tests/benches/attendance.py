"""The month grid of 30 agents after five years: plan, entries, leave and logins, as the room reads it."""

import shutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.orm import Session

from ccleader.metrics.periods import Period, month
from ccleader.models import agents, attendance, leave, shifts
from ccleader.models.attendance import Entry
from ccleader.models.changed import Changed
from ccleader.models.leave import LeaveForm
from ccleader.models.shifts import PlannedShift, PlanSource, ShiftTypeForm
from ccleader.models.store import Store
from ccleader.words import phrase
from tests.benches import Figure, case, median_seconds
from tests.benches.stores import LAST_DAY, five_years

TIMES = ((480, 960), (960, 1440), (1320, 1800))
"""Early, late, and one that runs past midnight, so that half hours are asked for."""


@case
def month_grid(small: bool) -> Iterator[Figure]:
    """Read the grid of a month with a shift on six days of seven."""
    path = planned(five_years(small=small), small)
    this_month = month(LAST_DAY)
    with Store.open(path) as store:
        (taken,) = median_seconds(
            3 if small else 21,
            lambda: store.read(lambda session: attendance.month(session, 1, this_month, LAST_DAY)),
        )
    yield Figure("month_grid_read_ms", taken * 1000, 60)


def planned(path: Path, small: bool) -> Path:
    """A copy of the store with a plan for all its days, and a month of entries and leave."""
    copy = path.with_name("planned.ccl")
    shutil.copy(path, copy)
    with Store.open(copy) as store:
        store.write(phrase("operations", "Plan"), lambda session: _fill(session, small))
    return copy


def _fill(session: Session, small: bool) -> Changed:
    kinds = [
        shifts.add_shift_type(session, ShiftTypeForm(f"班{letter}", letter, letter, *times))
        for letter, times in zip("ZWY", TIMES, strict=True)
    ]
    ids = [row.id for row in agents.agents(session, 1)]
    first = date(LAST_DAY.year - (1 if small else 5), 11, 1)
    session.execute(
        insert(PlannedShift),
        [
            {
                "agent_id": agent,
                "day": day,
                "shift_type_id": None
                if (day.toordinal() + agent) % 7 == 0
                else kinds[(agent + day.month) % 3],
                "source": PlanSource.LEADER,
                "by": "",
            }
            for day in Period(first, LAST_DAY)
            for agent in ids
        ],
    )
    this_month = month(LAST_DAY)
    entries = [Entry(agent, day, "present") for agent in ids[:15] for day in this_month]
    attendance.record(session, entries)
    form = LeaveForm(ids[20], "annual", this_month.first, date(LAST_DAY.year, LAST_DAY.month, 9))
    asked = leave.ask_leave(session, form, datetime(2026, 9, 1))
    leave.approve_leave(session, asked, "", datetime(2026, 9, 2))
    return Changed.ALL
