"""A cover that was approved stays on the card until it is paid back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from ccleader.models import plans, swaps
from ccleader.models.changed import Changed
from ccleader.models.shifts import Decision
from ccleader.models.store import Store
from ccleader.ui.attendance.room import AttendanceRoom
from ccleader.ui.room import Desk
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.ui.attendance.made_up import JUNE
from tests.ui.conftest import TODAY

Settled = Callable[[Worker], None]


@pytest.fixture
def filled(filled: Path) -> Path:
    """The group of six with its June, in which a cover was approved."""

    def june(session: Session) -> Changed:
        (asked,) = swaps.swaps(session, 1, state=Decision.ASKED)
        return swaps.approve_swap(session, asked.id, "周敏", datetime(2026, 6, 29, 9))

    with Store.open(filled) as store:
        store.write(phrase("operations", "June"), june)
    return filled


def _offered(room: AttendanceRoom) -> list[QPushButton]:
    return [made for made in room.requests.findChildren(QPushButton, "paid_back") if made.isVisible()]


def test_that_a_cover_is_paid_back_with_one_press(qtbot: QtBot, desk: Desk, settled: Settled) -> None:
    room = AttendanceRoom(desk)
    qtbot.addWidget(room)
    room.resize(1440, 900)
    room.show()
    settled(desk.worker)
    qtbot.waitUntil(lambda: bool(_offered(room)))
    (press,) = _offered(room)
    assert "→" in press.accessibleName()
    press.click()
    settled(desk.worker)
    found: list[swaps.SwapRow] = []
    desk.worker.read(lambda session: swaps.swaps(session, 1), found.extend, room)
    room.refresh()
    settled(desk.worker)
    assert [row.paid_back_on for row in found] == [TODAY]
    qtbot.waitUntil(lambda: not _offered(room))


def test_that_an_approved_cover_is_returned_and_the_plan_goes_back(
    qtbot: QtBot, desk: Desk, settled: Settled
) -> None:
    room = AttendanceRoom(desk)
    qtbot.addWidget(room)
    room.resize(1440, 900)
    room.show()
    settled(desk.worker)
    qtbot.waitUntil(lambda: bool(_offered(room)))
    line = _offered(room)[0].parentWidget()
    line.findChild(QPushButton, "return").click()
    settled(desk.worker)
    found: list[swaps.SwapRow] = []
    desk.worker.read(lambda session: swaps.swaps(session, 1, state=Decision.RETURNED), found.extend, room)
    plan: dict[object, plans.Planned] = {}
    desk.worker.read(lambda session: plans.plan(session, 1, JUNE), plan.update, room)
    settled(desk.worker)
    (row,) = found
    assert plan[row.agent_id, row.day].shift_type_id == row.shift_type_id
    qtbot.waitUntil(lambda: not _offered(room))
