"""What happens in the month that is walked, shift by shift, at the widgets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import Qt

from ccleader.metrics.periods import Period
from ccleader.models.handovers import HandoverState, Way
from ccleader.ui.handover.wording import word
from tests.ui.month_walk import (
    ATTENDANCE,
    EARLY,
    KEY,
    LATE,
    MONTH,
    NEW_YEAR,
    NIGHT,
    PINS,
    TURN,
    Walk,
    letter,
    on_shift,
)

SHIFTS = (EARLY, LATE, NIGHT)
STAYS = "升级后短信模板乱码"
"""The matter that nobody closes."""

SICK, ANNUAL, TRAINING = (
    (on_shift(day, shift)[0], day)
    for day, shift in (
        (date(2025, 12, 18), EARLY),
        (date(2025, 12, 23), LATE),
        (date(2026, 1, 3), EARLY),
    )
)
ABSENT = (on_shift(date(2025, 12, 29), LATE)[1], date(2025, 12, 29))
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


def plan(walk: Walk) -> None:
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


def pass_shift(walk: Walk, place: tuple[date, str], begins: datetime, giver: str, taker: str) -> None:
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


def close_months(walk: Walk) -> None:
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
