"""When calls come: means by weekday and half-hour, on a map that keys and screen readers can walk."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.metrics.periods import Period
from ccleader.models import traffic
from ccleader.models.changed import Changed
from ccleader.models.facts import Grain, Subject, as_int
from ccleader.models.figures import Figure
from ccleader.ui.desk import Desk
from ccleader.ui.kpi.peaks import LEVELS, peaks
from ccleader.ui.kpi.room import KpiRoom
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MONDAY, NEXT_MONDAY, TUESDAY = date(2026, 6, 1), date(2026, 6, 8), date(2026, 6, 2)
JUNE = Period(MONDAY, date(2026, 6, 30))
CALLS, LEVEL = BY_KEY["calls_offered"], BY_KEY["service_level"]


def test_a_count_is_the_mean_of_the_days_of_its_weekday() -> None:
    found = [
        Figure((MONDAY, 18), CALLS, 90, None),
        Figure((NEXT_MONDAY, 18), CALLS, 110, None),
        Figure((NEXT_MONDAY, 20), CALLS, 50, None),
        Figure((TUESDAY, 20), CALLS, 40, None),
    ]
    made = peaks(CALLS, JUNE, found)
    assert made.slots == range(18, 21)
    assert made.rows[0] == (100, None, 25)
    assert made.rows[1] == (None, None, 40)
    assert made.totals[:3] == (125, 40, None)
    assert "9:00–9:30" in made.summary
    columns, rows = made.table()
    assert [column.heading for column in columns[1:4]] == ["9:00", "9:30", "10:00"]
    assert columns[2].copied(rows[0]) == ""


def test_a_ratio_is_the_quotient_of_the_sums() -> None:
    made = peaks(LEVEL, JUNE, [Figure((MONDAY, 18), LEVEL, 9, 10), Figure((NEXT_MONDAY, 18), LEVEL, 50, 90)])
    assert made.rows[0] == (0.59,)
    assert made.totals[0] == 0.59


def test_shades_go_from_the_least_to_the_greatest() -> None:
    made = peaks(CALLS, JUNE, [Figure((MONDAY, slot), CALLS, slot, None) for slot in range(1, 48)])
    assert [made.level(value) for value in (0.0, 24.0, 47.0)] == [0, LEVELS // 2, LEVELS - 1]
    level = peaks(LEVEL, JUNE, [Figure((MONDAY, 18), LEVEL, 9, 10)])
    assert level.level(0.9) == 0


def _deliver(session: Session) -> Changed:
    queue = traffic.add_queue(session, "电视报障", 1)
    first, last = date(2026, 6, 1), date(2026, 6, 28)
    batch = traffic.open_batch(session, traffic.BatchInfo("半小时.csv", "1" * 64, first, last))
    rows = []
    for offset in range((last - first).days + 1):
        for slot in range(16, 32):
            known = {"calls_offered": 40 + slot, "calls_handled": 38 + slot, "calls_in_threshold": 30 + slot,
                     "calls_abandoned": 2}  # fmt: skip
            day = as_int(first + timedelta(days=offset))
            rows.append((queue, day, Grain.HALF_HOUR, slot, *(known.get(key) for key in MEASURE_KEYS)))
    traffic.deliver(session, batch, Subject.QUEUE, rows)
    return Changed.TRAFFIC


@pytest.fixture
def busy_room(room: KpiRoom, kpi_desk: Desk, qtbot: QtBot) -> KpiRoom:
    """The page on view over a store that knows half-hours."""
    with qtbot.waitSignal(room.trend.loaded):
        kpi_desk.worker.write(phrase("operations", "Import reports"), _deliver)
    with qtbot.waitSignal(room.peaks.loaded):
        room.tabs.choose("peaks")
    return room


def test_reports_of_whole_days_say_what_is_missing(room: KpiRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.peaks.loaded):
        room.tabs.choose("peaks")
    assert room.peaks._stack.currentWidget() is room.peaks._empty
    assert room.peaks._empty.why.text()
    assert room.sheets() == []


def test_the_cursor_walks_the_map_and_says_its_cell(busy_room: KpiRoom, qtbot: QtBot) -> None:
    page = busy_room.peaks
    assert page.map.accessibleDescription() == page.shown.summary
    page.map.setFocus()
    page.map.setCurrentIndex(page.map.model().index(0, 1))
    qtbot.keyClick(page.map, Qt.Key.Key_Right)
    qtbot.keyClick(page.map, Qt.Key.Key_Down)
    assert page._cell.text() == page.shown.tip(1, 1)
    assert "8:30–9:00" in page._cell.text()
    qtbot.keyClick(page.map, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 8
    assert lines[0].split("\t")[1] == "8:00"


def test_another_metric_keeps_the_cursor_and_reads_nothing(
    busy_room: KpiRoom, kpi_desk: Desk, qtbot: QtBot
) -> None:
    page = busy_room.peaks
    page.map.setCurrentIndex(page.map.model().index(2, 3))
    page.choice.setCurrentIndex(page.choice.findData("service_level"))
    page.choice.activated.emit(page.choice.currentIndex())
    assert kpi_desk.worker.idle
    assert page.shown.metric is LEVEL
    assert (page.map.currentIndex().row(), page.map.currentIndex().column()) == (2, 3)
    assert [sheet[0] for sheet in busy_room.sheets()] == [
        page.choice.itemText(row) for row in range(page.choice.count())
    ]


def test_the_map_draws_in_both_themes(busy_room: KpiRoom) -> None:
    try:
        for scheme in ("dark", "light"):
            busy_room.desk.theme.choose(scheme, large=scheme == "dark")
            assert not busy_room.grab().isNull()
    finally:
        busy_room.desk.theme.choose("light", large=False)
