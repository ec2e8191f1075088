"""Signals and events below the trend, over a real store: said, changed, removed, and a baseline set anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ccleader.metrics.periods import Period
from ccleader.models.events import EventRow, events
from ccleader.ui.desk import Desk
from ccleader.ui.kpi.remarks import remarks, turning_point
from ccleader.ui.kpi.room import KpiRoom
from ccleader.ui.spans import Choice
from tests.ui.kpi.made_up import SHIFT

HOLIDAY = date(2026, 5, 5)


@pytest.fixture
def say(room: KpiRoom, qtbot: QtBot) -> Callable[[date, str], None]:
    """Add an event through the form."""

    def add(day: date, text: str) -> None:
        form = room.trend.events
        form.ask(day, QPoint(0, 0))
        form.text.setText(text)
        with qtbot.waitSignal(room.trend.loaded):
            form.save_button.click()
        room.activateWindow()
        qtbot.waitUntil(room.isActiveWindow)

    return add


@pytest.fixture
def known(kpi_desk: Desk, qtbot: QtBot) -> Callable[[], list[EventRow]]:
    """The events that the store holds."""

    def read() -> list[EventRow]:
        found: list[list[EventRow]] = []
        year = Period(date(2026, 1, 1), date(2026, 12, 31))
        kpi_desk.worker.read(lambda session: events(session, year, 1), found.append, kpi_desk)
        qtbot.waitUntil(lambda: bool(found))
        return found[0]

    return read


def _texts(room: KpiRoom) -> list[tuple[date, str]]:
    return [(remark.first, remark.text) for remark in room.trend.remarks.rows]


def _write_in_place(room: KpiRoom, row: int, text: str, qtbot: QtBot) -> None:
    table = room.trend.remarks.table
    table.selectRow(row)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_F2)
    field = table.findChild(QLineEdit)
    field.setText(text)
    with qtbot.waitSignal(room.trend.loaded):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_form_starts_at_the_day_of_the_crosshair_else_of_the_chosen_remark(
    room: KpiRoom, qtbot: QtBot
) -> None:
    form = room.trend.events
    room.trend.remarks.add_button.click()
    assert form.day.day() == date(2026, 6, 29)
    form.hide()
    room.trend.remarks.table.selectRow(0)
    room.trend.remarks.add_button.click()
    assert form.day.day() == SHIFT
    form.hide()
    room.trend.chart.plot.point_to(4)
    room.trend.metrics.setFocus()
    qtbot.keyClick(room.trend.metrics, Qt.Key.Key_A)
    assert form.isVisible()
    assert form.day.day() == HOLIDAY
    form.hide()


def test_a_note_is_drawn_listed_told_and_can_be_undone(
    room: KpiRoom, kpi_desk: Desk, say: Callable[[date, str], None], qtbot: QtBot
) -> None:
    say(HOLIDAY, "劳动节返岗")
    data = room.trend.chart.data
    assert data.happened(4) == "劳动节返岗"
    assert "劳动节返岗" in room.trend.chart.plot.accessibleDescription()
    assert "劳动节返岗" in data.tip(4)
    columns, rows = data.table()
    assert columns[-1].copied(rows[4]) == "劳动节返岗"
    assert (HOLIDAY, "劳动节返岗") in _texts(room)
    with qtbot.waitSignal(room.trend.loaded):
        kpi_desk.worker.undo()
    assert not room.trend.chart.data.events


def test_a_form_that_says_nothing_stays_open(room: KpiRoom, kpi_desk: Desk) -> None:
    form = room.trend.events
    form.ask(HOLIDAY, QPoint(0, 0))
    form.text.setText("  ")
    form.save()
    assert form.isVisible()
    assert form.text.accessibleDescription()
    assert kpi_desk.worker.idle
    form.hide()


def test_right_click_on_a_point_notes_its_day(room: KpiRoom) -> None:
    plot = room.trend.chart.plot
    at = plot.mapFromScene(plot._main.vb.mapViewToScene(QPoint(4, 190)))
    click = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, plot.viewport().mapToGlobal(at))
    QApplication.sendEvent(plot.viewport(), click)
    assert room.trend.events.isVisible()
    assert room.trend.events.day.day() == HOLIDAY
    room.trend.events.hide()


def test_the_explanation_of_a_signal_is_an_event_at_its_first_day(
    room: KpiRoom, qtbot: QtBot, known: Callable[[], list[EventRow]]
) -> None:
    before = len(room.trend.remarks.rows)
    _write_in_place(room, 0, "工单系统升级", qtbot)
    assert len(room.trend.remarks.rows) == before
    assert _texts(room)[0] == (SHIFT, "工单系统升级")
    assert [(event.day, event.group_id) for event in known()] == [(SHIFT, 1)]


def test_an_event_is_reworded_in_place_as_one_operation(
    room: KpiRoom,
    kpi_desk: Desk,
    say: Callable[[date, str], None],
    known: Callable[[], list[EventRow]],
    qtbot: QtBot,
) -> None:
    say(SHIFT, "升级")
    _write_in_place(room, 0, "工单系统升级", qtbot)
    assert [event.text for event in known()] == ["工单系统升级"]
    with qtbot.waitSignal(room.trend.loaded):
        kpi_desk.worker.undo()
    assert [event.text for event in known()] == ["升级"]


def test_an_emptied_explanation_leaves_what_was_there(room: KpiRoom, say: Callable, kpi_desk: Desk) -> None:
    say(SHIFT, "升级")
    model = room.trend.remarks.table.model()
    assert not model.setData(model.index(0, 3), "  ")
    assert not model.setData(model.index(0, 3), "升级")
    assert kpi_desk.worker.idle


def test_delete_removes_an_event_without_a_question(
    room: KpiRoom, kpi_desk: Desk, say: Callable[[date, str], None], qtbot: QtBot
) -> None:
    say(HOLIDAY, "劳动节返岗")
    table = room.trend.remarks.table
    table.selectRow(len(room.trend.remarks.rows) - 1)
    table.setFocus()
    with qtbot.waitSignal(room.trend.loaded):
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert (HOLIDAY, "劳动节返岗") not in _texts(room)
    with qtbot.waitSignal(room.trend.loaded):
        kpi_desk.worker.undo()
    assert (HOLIDAY, "劳动节返岗") in _texts(room)


def test_a_signal_without_an_event_cannot_be_removed(room: KpiRoom, kpi_desk: Desk) -> None:
    room.trend.remarks.table.selectRow(0)
    room.trend.remarks.remove()
    assert kpi_desk.worker.idle
    assert room.trend.remarks._edit.isEnabled()
    assert not room.trend.remarks._remove.isEnabled()


def test_a_baseline_is_set_anew_taken_back_and_undone(room: KpiRoom, kpi_desk: Desk, qtbot: QtBot) -> None:
    card = room.trend.remarks
    old = room.trend._baseline.text()
    assert old
    assert room.trend._lock.isVisible()
    assert not card.keep_old.isVisible()
    with qtbot.waitSignal(room.trend.loaded):
        card.start_anew.click()
    trend = room.trend._trend("aht")
    assert trend.begun == SHIFT
    assert (trend.chart.mean, trend.chart.missing) == (None, 4)
    assert room.trend.chart._few.isVisible()
    assert not card.start_anew.isVisible()
    assert room.trend._trend("acw").begun is None
    with qtbot.waitSignal(room.trend.loaded):
        kpi_desk.worker.undo()
    assert room.trend._baseline.text() == old
    with qtbot.waitSignal(room.trend.loaded):
        kpi_desk.worker.redo()
    with qtbot.waitSignal(room.trend.loaded):
        card.keep_old.click()
    assert room.trend._trend("aht").begun is None
    assert card.start_anew.isVisible()


def test_the_chosen_remark_is_where_the_baseline_would_begin(
    room: KpiRoom, say: Callable[[date, str], None], qtbot: QtBot
) -> None:
    say(HOLIDAY, "劳动节返岗")
    card = room.trend.remarks
    assert "22" in card.start_anew.text()
    card.table.selectRow(len(card.rows) - 1)
    assert "22" not in card.start_anew.text()
    with qtbot.waitSignal(room.trend.loaded):
        card.start_anew.click()
    chart = room.trend._trend("aht").chart
    assert chart.begun == 4
    assert chart.uppers[3] is None
    columns, rows = chart.table()
    assert columns[2].copied(rows[3]) == ""
    assert columns[2].copied(rows[4]) != ""
    line = room.trend.chart.plot._judged_ends()
    assert line[0] == 3.5


def test_weeks_list_an_event_at_its_own_day_and_draw_it_at_its_week(
    room: KpiRoom, say: Callable[[date, str], None], qtbot: QtBot
) -> None:
    say(date(2026, 5, 7), "培训")
    with qtbot.waitSignal(room.trend.loaded):
        room.period.segments.choose(Choice.WEEKS)
    data = room.trend.chart.data
    assert [data.points[event.index].day for event in data.events] == [date(2026, 5, 4)]
    assert (date(2026, 5, 7), "培训") in _texts(room)


def test_no_turn_is_offered_at_or_before_the_one_there_is(room: KpiRoom) -> None:
    trend, shown = room.trend._trend("aht"), room.trend.answer.spans.shown
    event = EventRow(1, HOLIDAY, "劳动节返岗", 1)
    found = remarks(trend, [event], shown)
    assert turning_point(found, [], None) == SHIFT
    assert turning_point(found, [found[-1]], None) == HOLIDAY
    assert turning_point(found, [], SHIFT) is None


def test_who_only_reads_can_note_nothing(room: KpiRoom, kpi_desk: Desk, qtbot: QtBot) -> None:
    kpi_desk.read_only = True
    with qtbot.waitSignal(room.trend.loaded):
        room.refresh()
    card = room.trend.remarks
    assert not card.add_button.isEnabled()
    assert not card.start_anew.isVisible()
    room.trend.add_event()
    card.table.selectRow(0)
    card.edit()
    assert not room.trend.events.isVisible()
    assert card.table.findChild(QLineEdit) is None
