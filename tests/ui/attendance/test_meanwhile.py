"""What is asked or on its way when another month, layer or group comes on view stays where it belongs."""

from __future__ import annotations

from datetime import date

from ccleader.models import closing, plans
from ccleader.ui.attendance.grid_view import Mode
from ccleader.ui.attendance.room import AttendanceRoom
from ccleader.words import phrase
from tests.ui.attendance.driving import FIRST, Calm, Key, Read, answer, go, known, press, sign
from tests.ui.attendance.made_up import JUNE, NOW

MAY = date(2026, 5, 1)


def test_the_reason_of_a_correction_is_called_off_with_its_month(room: AttendanceRoom, calm: Calm) -> None:
    room.desk.worker.write(
        phrase("operations", "Lock"), lambda session: closing.lock_month(session, 1, JUNE.first, NOW)
    )
    calm()
    go(room, FIRST, 12)
    press(room, Key.Key_B)
    assert room.pen.asking.isVisible()
    room.open(MAY)
    calm()
    assert not room.pen.asking.isVisible()
    answer(room, "补登病假")
    assert not room.pen.busy


def test_minutes_asked_for_are_called_off_with_the_layer(room: AttendanceRoom, calm: Calm, ask: Read) -> None:
    cell = go(room, FIRST, 3)
    before = ask(plans.plan, 1, JUNE)[cell]
    press(room, Key.Key_C)
    room.modes.choose(Mode.PLAN)
    assert not room.pen.asking.isVisible()
    answer(room, "8")
    calm()
    assert ask(plans.plan, 1, JUNE)[cell] == before
    assert known(ask, cell).minutes_late is None


def test_what_is_asked_stays_while_the_same_days_are_read_anew(
    room: AttendanceRoom, calm: Calm, ask: Read
) -> None:
    cell = go(room, FIRST, 3)
    press(room, Key.Key_C)
    room.pen.asking.field.setText("8")
    room.desk.worker.changed.emit(room.concerns)
    calm()
    assert room.pen.asking.isVisible()
    answer(room, "8")
    calm()
    assert known(ask, cell).minutes_late == 8


def test_a_letter_on_its_way_shows_whatever_layer_is_looked_at(
    room: AttendanceRoom, calm: Calm, ask: Read
) -> None:
    cell = go(room, FIRST, 12)
    press(room, Key.Key_B)
    room.modes.choose(Mode.PLAN)
    room.modes.choose(Mode.ACTUAL)
    assert sign(room, FIRST, 12) == "病"
    calm()
    assert sign(room, FIRST, 12) == "病"
    assert known(ask, cell).code == "sick"


def test_two_steps_at_once_turn_two_months(room: AttendanceRoom, calm: Calm) -> None:
    room.months.back.click()
    room.months.back.click()
    calm()
    assert room.page is not None
    assert room.page.month.period.first == date(2026, 4, 1)
