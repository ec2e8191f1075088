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
from typing import Any

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ccleader.metrics.periods import Period, month
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
from ccleader.ui.handover.wording import word
from ccleader.ui.main_window import MainWindow
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.models.made import read
from tests.ui.month_walk import (
    ATTENDANCE,
    EARLY,
    GROUP,
    HEADSET,
    KEY,
    LATE,
    MONTH,
    NEW_YEAR,
    NIGHT,
    PINS,
    TURN,
    Walk,
    fill,
    letter,
    on_shift,
)

SHIFTS = (EARLY, LATE, NIGHT)
STAYS = "升级后短信模板乱码"
"""The matter that nobody closes."""

SICK, ANNUAL, ABSENT, TRAINING = (
    (on_shift(day, shift)[0], day)
    for day, shift in (
        (date(2025, 12, 18), EARLY),
        (date(2025, 12, 23), LATE),
        (date(2025, 12, 29), LATE),
        (date(2026, 1, 3), EARLY),
    )
)
LATE_IN_THE_MORNING = (on_shift(date(2025, 12, 16), EARLY)[1], date(2025, 12, 16))
LATE_AT_NEW_YEAR = (on_shift(date(2025, 12, 31), NIGHT)[2], date(2025, 12, 31))
WORKED_ON = on_shift(NEW_YEAR, EARLY)[0]
CORRECTED = (on_shift(date(2025, 12, 20), EARLY)[0], date(2025, 12, 20))


def _number(agent_id: int) -> str:
    return str(8000 + agent_id)


def _swap() -> tuple[tuple[int, date], tuple[int, date]]:
    """Two who can swap an early shift for a late one, each free on the other's day."""
    days = list(Period(date(2025, 12, 24), date(2025, 12, 30)))
    return next(
        ((one, day), (other, then))
        for day in days
        for then in days
        for one in on_shift(day, EARLY)
        for other in on_shift(then, LATE)
        if letter(other, day) == letter(one, then) == "X"
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


def _plan(walk: Walk) -> None:
    """The rotation for everybody, each a day further."""
    walk.visit(ATTENDANCE)
    walk.room.deeds.ask_rotation([1, *range(2, 19)])
    walk.settle()

    def rotate(dialog: Any) -> None:
        dialog._patterns.setCurrentIndex(dialog._patterns.findData(None))
        dialog._name.setText("三班倒")
        dialog._letters.setText("ZZWWYYXXX")
        dialog._first.set_day(MONTH.first)
        dialog._last.set_day(MONTH.last)
        dialog._later.setValue(1)

    walk.dialog(rotate)
    walk.calm()


def _ask_annual(walk: Walk) -> None:
    walk.grid(*ANNUAL)
    walk.click("new_leave")
    walk.dialog(lambda dialog: dialog._code.setCurrentIndex(dialog._code.findData("annual")))
    walk.calm()
    walk.click("approve", walk.room.requests)
    walk.codes[ANNUAL] = "annual"


def _ask_swap(walk: Walk) -> None:
    (one, day), (other, then) = _swap()
    walk.grid(one, day)
    walk.click("new_swap")

    def ask(dialog: Any) -> None:
        dialog._other.choose(other)
        dialog._other_day.set_day(then)

    walk.dialog(ask)
    walk.calm()
    walk.click("approve", walk.room.requests)
    for gone, come in (((one, day), (other, day)), ((other, then), (one, then))):
        walk.codes[gone] = ""
        walk.codes[come] = "present"


def _take_slip(walk: Walk) -> None:
    walk.grid(*SICK)
    walk.click("slip", walk.room.requests)
    walk.calm()
    walk.click("approve", walk.room.requests)


def _overtime(walk: Walk) -> None:
    walk.quick(f"{_number(WORKED_ON)} 加班 2小时 元旦话务高峰")
    walk.grid(WORKED_ON, NEW_YEAR)
    walk.click("confirm", walk.room.overtime)


def _marked(walk: Walk, cell: tuple[int, date], key: Qt.Key, code: str) -> None:
    walk.cell(*cell, key)
    walk.codes[cell] = code


def _said(walk: Walk, cell: tuple[int, date], words: str, code: str) -> None:
    walk.quick(f"{_number(cell[0])} {words}")
    walk.codes[cell] = code


def _came_late(walk: Walk, cell: tuple[int, date], clock: str, minutes: int) -> None:
    walk.quick(f"{_number(cell[0])} 迟到 {clock}")
    walk.late[cell] = minutes


def _faulty(walk: Walk) -> None:
    fold = walk.room.handovers.sheet.assets
    fold.unfold()
    fold.lines.entries[0].act()
    walk.write("无声")
    walk.press(KEY.Key_Return)


def _mended(walk: Walk) -> None:
    walk.room.handovers.sheet.assets.lines.entries[0].act()
    walk.write("已换新")
    walk.press(KEY.Key_Return)


def _visited(walk: Walk) -> None:
    fold = walk.room.handovers.sheet.visitors
    fold.unfold()
    fold.adding.fields["name"].setFocus()
    walk.write("赵工")
    walk.press(KEY.Key_Return)
    fold.lines.entries[0].act()
    walk.settle()


def _back(walk: Walk) -> None:
    walk.room.handovers.sheet.loans.lines.entries[0].act()
    walk.settle()


def _remark(walk: Walk) -> None:
    walk.press(KEY.Key_1, Qt.KeyboardModifier.AltModifier)
    walk.write("元旦零点后来电集中,均已接听。")


Event = Callable[[Walk], object]

DURING: dict[tuple[date, str], Event] = {
    (date(2025, 12, 15), LATE): _ask_annual,
    (date(2025, 12, 16), EARLY): lambda walk: _came_late(walk, LATE_IN_THE_MORNING, "8:12", 12),
    (date(2025, 12, 17), NIGHT): lambda walk: _said(walk, SICK, "病假 12月18日", "sick"),
    (date(2025, 12, 19), EARLY): _take_slip,
    (date(2025, 12, 20), EARLY): lambda walk: walk.quick(f"待办 {STAYS}"),
    (date(2025, 12, 21), LATE): _ask_swap,
    (date(2025, 12, 29), LATE): lambda walk: _said(walk, ABSENT, "旷工", "absent"),
    (date(2025, 12, 29), EARLY): lambda walk: walk.quick("待办 核对元旦排班"),
    (date(2025, 12, 31), LATE): lambda walk: walk.quick("8001 应急电话 家里有事"),
    (date(2025, 12, 31), NIGHT): lambda walk: _came_late(walk, LATE_AT_NEW_YEAR, "0:20", 20),
    (NEW_YEAR, EARLY): _overtime,
    (date(2026, 1, 3), EARLY): lambda walk: _marked(walk, TRAINING, KEY.Key_P, "training"),
}
"""What happens in a shift, two hours after it began."""

IN_THE_SHEET: dict[tuple[date, str], Event] = {
    (date(2025, 12, 15), LATE): lambda walk: walk.open_matter("回访 1215-007"),
    (date(2025, 12, 17), EARLY): lambda walk: walk.close_matter("回访 1215-007", "客户满意"),
    (NEW_YEAR, EARLY): _visited,
    (date(2025, 12, 30), NIGHT): _faulty,
    (date(2025, 12, 31), LATE): _back,
    (date(2025, 12, 31), NIGHT): _remark,
    (date(2026, 1, 2), NIGHT): lambda walk: walk.close_matter("核对元旦排班", "无误"),
    (date(2026, 1, 3), EARLY): _mended,
    (date(2026, 1, 4), LATE): lambda walk: (
        walk.open_matter("补贴席位卡"),
        walk.close_matter("补贴席位卡", "已贴"),
    ),
}
"""What is written into the handover of a shift."""

ASKED, FROM_TODAY, BY_PHONE = (date(2026, 1, 2), LATE), EARLY, (date(2026, 1, 4), NIGHT)
"""A handover that comes back with a question; the shift always accepted from Today; one taken by phone."""


WEEK = Period(date(2025, 12, 29), date(2026, 1, 4))
EVENTFUL = {*DURING, *IN_THE_SHEET, ASKED, BY_PHONE}


def _hand_over(walk: Walk, place: tuple[date, str], taker: str) -> None:
    """From the begin of the sheet to the second signature."""
    walk.start()
    IN_THE_SHEET.get(place, lambda _: None)(walk)
    walk.sign()
    if place == ASKED:
        _question(walk, taker)
    if place == BY_PHONE:
        _way(walk, word(Way.BY_PHONE), "路上堵车", TURN[1 - TURN.index(taker)])
        walk.works(taker)
    elif place[1] == FROM_TODAY:
        walk.accept_from_today(taker)
    else:
        walk.accept()


def _way(walk: Walk, way: str, words: str, signer: str) -> None:
    """Another way than the plain signature: its menu, its words, the PIN."""
    sign = walk.room.handovers.sign
    next(act for text, act in sign._ways() if text.startswith(way))()
    walk.write(words, sign.ask.field)
    walk.press(KEY.Key_Return)
    walk.digits(PINS[signer])


def _question(walk: Walk, asker: str) -> None:
    _way(walk, "Question", "耳麦是哪一席的?", asker)
    assert walk.sheet.state is HandoverState.DRAFT
    walk.press(KEY.Key_2, Qt.KeyboardModifier.AltModifier)
    walk.write("耳麦均完好")
    walk.sign()


def _shift(walk: Walk, place: tuple[date, str], begins: datetime, giver: str, taker: str) -> None:
    """One shift, from who signs in to the hand that takes it over."""
    day, shift = place
    walk.now = begins - timedelta(minutes=6)
    for who in on_shift(day, shift):
        walk.codes.setdefault((who, day), "present")
    if not WEEK.contains(day) and place not in EVENTFUL:
        walk.quiet(day, SHIFTS.index(shift), taker)
        return
    walk.sign_in()
    if shift == EARLY:
        walk.brief()
    walk.now = begins + timedelta(hours=2)
    DURING.get(place, lambda _: None)(walk)
    assert walk.leader == giver
    walk.now = begins + timedelta(hours=7, minutes=45)
    _hand_over(walk, place, taker)


def _close(walk: Walk) -> None:
    """Both months are locked; a day of December is corrected after that."""
    for day in MONTH.first, MONTH.last:
        walk.grid(1, day)
        walk.click("lock_month", walk.room.closing)
        walk.dialog(lambda _: None)
        walk.calm()
    walk.cell(*CORRECTED, KEY.Key_S)
    walk.write("补交事假条", walk.room.pen.asking.field)
    walk.press(KEY.Key_Return)
    walk.calm()
    walk.codes[CORRECTED] = "personal"


@pytest.mark.slow
def test_a_month_is_walked_and_nothing_is_lost(walk: Walk, store_path: Path) -> None:
    walk.works(TURN[0])
    _plan(walk)
    places = [(day, shift) for day in MONTH for shift in SHIFTS]
    for count, place in enumerate(places):
        day, shift = place
        begins = datetime(day.year, day.month, day.day) + timedelta(hours=8 * (1 + SHIFTS.index(shift)))
        _shift(walk, place, begins, TURN[count % 2], TURN[(count + 1) % 2])
    _close(walk)
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
