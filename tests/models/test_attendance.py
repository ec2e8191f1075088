"""The month grid: plan beside what is known, who counts, and entering it; logins across midnight."""

from datetime import date, datetime

import pytest

from ccleader.errors import Misfit
from ccleader.metrics.attendance import Meaning
from ccleader.metrics.grains import Grain
from ccleader.metrics.periods import Period, month
from ccleader.models import agents, attendance, leave, locks, plans, shifts
from ccleader.models.attendance import Entry, Source
from ccleader.models.changed import Changed
from ccleader.models.leave import LeaveForm
from ccleader.models.shifts import ShiftTypeForm
from ccleader.models.store import Store
from tests.models.made import deliver, fact, read, team, write

JUNE = month(date(2026, 6, 1))
FIRST, SECOND, THIRD = date(2026, 6, 1), date(2026, 6, 2), date(2026, 6, 3)
"""Monday to Wednesday."""


@pytest.fixture
def floor(store: Store) -> tuple[int, list[int], dict[str, int]]:
    """A group of three, with an early shift, one that runs past midnight and one of the night after."""
    group, ids = team(store)
    kinds = {
        short: write(store, shifts.add_shift_type, ShiftTypeForm(name, short, letter, starts, ends))
        for name, short, letter, starts, ends in (
            ("早班", "早", "Z", 480, 960),
            ("大夜", "大", "D", 1320, 1800),
            ("夜班", "夜", "Y", 1440, 1920),
        )
    }
    return group, ids, kinds


def cell(store: Store, group: int, agent: int, day: date = FIRST, today: date = date(2026, 6, 30)):
    return read(store, attendance.month, group, JUNE, today)[agent, day]


def test_an_empty_month_knows_nothing_and_nobody_is_absent(store: Store) -> None:
    group, ids = team(store)
    grid = read(store, attendance.month, group, JUNE, FIRST)
    assert list(grid) == [(agent, day) for agent in ids for day in JUNE]
    assert {(found.code, found.planned, found.missing) for found in grid.values()} == {(None, None, False)}


def test_the_leader_goes_before_leave_import_and_login(store: Store, floor) -> None:
    group, (who, *_), kinds = floor
    write(store, plans.set_plan, {(who, FIRST): kinds["早"]})
    assert cell(store, group, who).missing
    deliver(store, [fact(who, 20260601, grain=Grain.DAY, login_seconds=28000)])
    found = cell(store, group, who)
    assert (found.code, found.source, found.said[Source.ACD].login_seconds) == ("present", Source.ACD, 28000)
    write(store, attendance.record, [Entry(who, FIRST, "training")], Source.IMPORT)
    assert cell(store, group, who).source is Source.IMPORT
    asked = write(store, leave.ask_leave, LeaveForm(who, "sick", FIRST, FIRST), datetime(2026, 5, 31, 20))
    assert (cell(store, group, who).code, cell(store, group, who).leave_id) == ("training", asked)
    write(store, leave.approve_leave, asked, "王主管", datetime(2026, 6, 1, 9))
    assert (cell(store, group, who).code, cell(store, group, who).meaning) == ("sick", Meaning.LEAVE)
    write(store, attendance.record, [Entry(who, FIRST, "present", minutes_late=12)])
    found = cell(store, group, who)
    assert (found.code, found.source, found.minutes_late) == ("present", Source.LEADER, 12)
    assert list(found.said) == [Source.LEADER, Source.LEAVE, Source.IMPORT, Source.ACD]
    write(store, attendance.clear, [(who, FIRST)])
    assert cell(store, group, who).code == "sick"
