"""A month walked through the window, New Year's night and all: nothing is lost between the shifts.

15 December to 15 January, 96 shifts. At the widgets: the whole week of New Year and every other shift
in which anything happens, from the hand that signs everybody in to the one that takes over. In the quiet
shifts of the other weeks the window's own worker runs the same operations, to save two minutes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ccleader.metrics.periods import month
from ccleader.models import (
    attendance,
    briefings,
    check,
    handovers,
    leaders,
    leave,
    matters,
    notices,
    overtime,
    shifts,
    swaps,
    visits,
)
from ccleader.models.briefings import BriefingState
from ccleader.models.handovers import HandoverSheet, HandoverState, Item, Step, Turn, Way
from ccleader.models.matters import MatterRow
from ccleader.models.said import LeaveState
from ccleader.models.shifts import Decision
from ccleader.models.store import Store
from ccleader.reports import attendance_month
from ccleader.ui.attendance import deeds
from ccleader.ui.main_window import MainWindow
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.models.made import read
from tests.ui.month_story import (
    ASKED,
    BY_PHONE,
    SHIFTS,
    STAYS,
    WORKED_ON,
    close_months,
    pass_shift,
    plan,
)
from tests.ui.month_walk import (
    GROUP,
    HEADSET,
    MONTH,
    NEW_YEAR,
    TURN,
    Walk,
    fill,
)


@pytest.fixture(autouse=True)
def _cheap_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leaders, "HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def filled(store_path: Path) -> Path:
    """The floor before its first shift."""
    with Store.open(store_path) as store:
        store.write(phrase("operations", "Fill"), fill)
    return store_path


@pytest.fixture
def walk(
    monkeypatch: pytest.MonkeyPatch,
    build: Callable[[], MainWindow],
    filled: Path,
    worker: Worker,
    qtbot: QtBot,
) -> Iterator[Walk]:
    """The window at seven in the morning of the first day."""
    monkeypatch.setattr(deeds, "ask_where", lambda *_: None)
    window = build()
    made = Walk(window)
    window._desk.now = lambda: made.now
    window.resize(1440, 900)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: window.room is not None and worker.idle)
    yield made
    window.close()


@pytest.mark.slow
def test_a_month_is_walked_and_nothing_is_lost(walk: Walk, store_path: Path) -> None:
    walk.works(TURN[0])
    plan(walk)
    places = [(day, shift) for day in MONTH for shift in SHIFTS]
    for count, place in enumerate(places):
        day, shift = place
        begins = datetime(day.year, day.month, day.day) + timedelta(hours=8 * (1 + SHIFTS.index(shift)))
        pass_shift(walk, place, begins, TURN[count % 2], TURN[(count + 1) % 2])
    close_months(walk)
    assert QApplication.activeModalWidget() is None
    walk.window.close()
    with Store.open(store_path) as store:
        sheets = _chain(store)
        _nothing_is_lost(store, sheets)
        _floor_is_told(store, sheets)
        for day in (MONTH.first, MONTH.last):
            _report_is_the_grid(store, walk, day)
        assert [finding for finding in read(store, check.check) if finding.count] == []


def _chain(store: Store) -> list[HandoverSheet]:
    """Every shift has its one handover, accepted, in one chain; both leaders in turn."""
    kinds = read(store, shifts.shift_types)
    rows = read(store, handovers.handovers, GROUP, MONTH)
    sheets: list[HandoverSheet] = [read(store, handovers.handover, row.id) for row in reversed(rows)]
    assert [(sheet.day, sheet.shift.id) for sheet in sheets] == [
        (day, kind.id) for day in MONTH for kind in kinds
    ]
    assert sheets[0].previous_id is None
    for before, sheet in pairwise(sheets):
        assert sheet.previous_id == before.id
        assert (before.next_day, before.next_shift) == (sheet.day, sheet.shift)
        assert (before.signed_name, before.to_name) == (sheet.to_name, sheet.signed_name)
        assert before.accepted_at is not None
        assert sheet.signed_at is not None
        assert before.signed_at < before.accepted_at < sheet.signed_at  # type: ignore[operator]
        assert before.state is HandoverState.SEALED
    assert sheets[-1].state is HandoverState.ACCEPTED
    assert all(sheet.intact and sheet.check_code for sheet in sheets)
    night = next(sheet for sheet in sheets if (sheet.day, sheet.shift) == (date(2025, 12, 31), kinds[2]))
    assert night.shift.window(night.day)[0] == datetime(2026, 1, 1)
    assert night.signed_at is not None
    assert (night.number, night.signed_at.date()) == ("JJ-20251231-03", NEW_YEAR)
    assert next(row.text for row in night.items if row.item is Item.SITUATION).startswith("元旦零点")
    asked = [sheet for sheet in sheets if any(step.step is Step.QUESTIONED for step in sheet.steps)]
    assert [sheet.day for sheet in asked] == [ASKED[0]]
    assert [sheet.day for sheet in sheets if sheet.way is Way.BY_PHONE] == [BY_PHONE[0]]
    return sheets


def _expected(row: MatterRow, sheets: list[HandoverSheet]) -> list[tuple[int, Turn, int]]:
    """The handovers a matter stands in, as what, and how many it went through before."""
    found: list[tuple[int, Turn, int]] = []
    for sheet in sheets:
        assert sheet.signed_at is not None
        if sheet.signed_at < row.opened_at:
            continue
        if row.closed_at is not None and row.closed_at <= sheet.signed_at:
            return [*found, (sheet.id, Turn.CLOSED, len(found))]
        found.append((sheet.id, Turn.CARRIED if found else Turn.NEW, len(found)))
    return found


def _nothing_is_lost(store: Store, sheets: list[HandoverSheet]) -> None:
    """Each matter stands in every handover from its opening to its closing, and in no other."""
    known: list[MatterRow] = read(store, matters.matters, GROUP, MONTH)
    for row in known:
        there = [
            (sheet.id, line.turn, line.age)
            for sheet in sheets
            for line in sheet.matters
            if line.matter_id == row.id
        ]
        assert there == _expected(row, sheets), row.text
    left = {line.text for line in sheets[-1].matters if line.turn is not Turn.CLOSED}
    assert left == {row.text for row in known if row.closed_at is None} == {STAYS}
    assert {row.text for row in known} >= {"回访 1215-007", "核对元旦排班", f"{HEADSET} 无声", "补贴席位卡"}


def _floor_is_told(store: Store, sheets: list[HandoverSheet]) -> None:
    """Visitors, the lent phone, briefings, notices, leave and the swap are where they belong."""
    (came,) = read(store, visits.visitors, GROUP, MONTH)
    (lent,) = read(store, visits.loans, GROUP, MONTH)
    assert came.left_at is not None
    assert lent.back_at is not None
    assert [sheet.day for sheet in sheets if sheet.visitors] == [NEW_YEAR]
    assert [sheet.day for sheet in sheets if sheet.loans] == [date(2025, 12, 31)]
    held = read(store, briefings.briefings, GROUP, MONTH)
    assert sorted(row.day for row in held) == list(MONTH)
    assert {row.state for row in held} == {BriefingState.HELD}
    assert read(store, notices.to_tell, GROUP, MONTH.last) == {}
    assert {row.state for row in read(store, leave.leaves, GROUP)} == {LeaveState.APPROVED}
    assert [row.state for row in read(store, swaps.swaps, GROUP)] == [Decision.APPROVED]
    (worked,) = read(store, overtime.overtimes, GROUP, MONTH)
    assert (worked.agent_id, worked.kind, worked.minutes) == (WORKED_ON, "statutory", 120)


def _report_is_the_grid(store: Store, walk: Walk, day: date) -> None:
    """The month's report adds up to its grid for every code, and the grid is what was done by hand."""
    today = walk.now.date()
    told = read(store, attendance_month.gather, GROUP, day, today)
    grid = read(store, attendance.month, GROUP, month(day), today)
    assert told.lock is not None
    done = {cell: code for cell, code in walk.codes.items() if code and month(day).contains(cell[1])}
    assert {cell: found.code for cell, found in grid.items() if found.code is not None} == done
    assert {cell: found.minutes_late for cell, found in grid.items() if found.minutes_late} == {
        cell: minutes for cell, minutes in walk.late.items() if month(day).contains(cell[1])
    }
    for person in told.people:
        mine = Counter(code for (who, _), code in done.items() if who == person.agent.id)
        assert person.totals.by_code == mine
        assert person.totals.unknown == 0
    assert told.total.by_code == Counter(done.values())
    assert set(told.total.by_code) <= set(told.codes)
    statutory = 120 if month(day).contains(NEW_YEAR) else 0
    assert told.total.overtime == ({"statutory": statutory} if statutory else {})
