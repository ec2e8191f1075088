"""The real room over a real store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ccleader.metrics.catalog import Format
from ccleader.metrics.periods import Period
from ccleader.models import targets
from ccleader.models.agents import GroupRow
from ccleader.ui.desk import Desk
from ccleader.ui.figure_field import typed
from ccleader.ui.kpi.room import KpiRoom
from ccleader.ui.spans import Choice
from ccleader.ui.theme import Theme
from ccleader.ui.worker import Worker
from ccleader.words import phrase

Settled = Callable[[Worker], None]


def _labels(room: KpiRoom) -> list[str]:
    model = room.trend.metrics.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _spoken(room: KpiRoom, row: int) -> str:
    return room.trend.metrics.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_four_floor_indicators_come_first_and_attendance_says_it_has_no_records(room: KpiRoom) -> None:
    cards = [room.trend.metrics.model().cards[row] for row in range(4)]
    assert [card.key for card in cards] == ["attendance_rate", "utilisation", "not_ready_time", "aht"]
    assert cards[0].value == "—"
    assert cards[0].note in _spoken(room, 0)
    assert len(_labels(room)) == len(room.trend.answer.trends)


def test_choosing_a_metric_draws_it_without_reading_again(room: KpiRoom, kpi_desk: Desk) -> None:
    room.trend.choose("csat")
    assert kpi_desk.worker.idle
    data = room.trend.chart.data
    assert data.format is Format.PERCENT
    assert room.trend.chart.title.text() == data.head.title


def test_arrows_choose_the_metric_and_move_the_crosshair(room: KpiRoom, qtbot: QtBot) -> None:
    room.trend.metrics.setFocus()
    qtbot.keyClick(room.trend.metrics, Qt.Key.Key_Up)
    assert room.trend.chart.data.head.title == _labels(room)[2]
    qtbot.keyClick(room.trend.metrics, Qt.Key.Key_Left)
    assert room.trend.chart.plot.cursor == 59
    qtbot.keyClick(room.trend.metrics, Qt.Key.Key_Left)
    assert room.trend.chart.plot.cursor == 58


def test_copy_from_the_list_copies_the_chart(room: KpiRoom, qtbot: QtBot) -> None:
    QApplication.clipboard().clear()
    qtbot.keyClick(room.trend.metrics, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert len(mime.text().splitlines()) == 61


def test_the_signal_stands_in_the_head_and_in_the_table(room: KpiRoom) -> None:
    assert room.trend._signal.isVisible()
    rows = room.trend.remarks.rows
    assert rows[0].first == date(2026, 6, 22)
    assert rows[0].rule in room.trend._signal.text()


def test_a_metric_without_signals_says_so(room: KpiRoom) -> None:
    room.trend.choose("ring_no_answer_rate")
    assert room.trend.remarks.table.message
    assert not room.trend._signal.isVisible()


def test_setting_a_target_is_one_operation_that_can_be_undone(
    room: KpiRoom, kpi_desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    room.trend.edit_target()
    editor = room.trend.editor
    assert editor.value.text() == "190"
    editor.value.setText("185")
    editor.since.setText("2026-06-01")
    with qtbot.waitSignal(room.trend.loaded):
        editor.save()
    assert room.trend._trend("aht").target == 185
    assert "185" in room.trend.target_button.text()
    with qtbot.waitSignal(room.trend.loaded):
        kpi_desk.worker.undo()
    assert room.trend._trend("aht").target == 190
    settled(kpi_desk.worker)


def test_a_target_of_later_leaves_the_period_as_it_was(room: KpiRoom, kpi_desk: Desk, qtbot: QtBot) -> None:
    room.trend.edit_target()
    room.trend.editor.value.setText("185")
    room.trend.editor.since.setText("2026-07-01")
    with qtbot.waitSignal(room.trend.loaded):
        room.trend.editor.save()
    assert room.trend._trend("aht").target == 190


def test_what_is_no_number_is_said_and_nothing_is_written(room: KpiRoom, kpi_desk: Desk) -> None:
    room.trend.edit_target()
    room.trend.editor.value.setText("about 190")
    room.trend.editor.save()
    assert room.trend.editor.isVisible()
    assert room.trend.editor.value.accessibleDescription()
    assert kpi_desk.worker.idle
    room.trend.editor.hide()


@pytest.mark.parametrize(
    ("text", "format", "value"),
    [
        ("190", Format.SECONDS, 190),
        ("31.4", Format.MINUTES, 1884),
        ("94.3%", Format.PERCENT, 0.943),
        ("1,261", Format.COUNT, 1261),
        ("", Format.COUNT, None),
        ("−3", Format.COUNT, None),
        ("nan", Format.COUNT, None),
        ("120", Format.PERCENT, None),
    ],
)
def test_a_target_is_typed_as_it_is_shown(text: str, format: Format, value: float | None) -> None:
    found = typed(text, format)
    assert found == (None if value is None else pytest.approx(value))


def test_every_segment_of_the_period_shows_its_days(room: KpiRoom, qtbot: QtBot) -> None:
    for choice, days in ((Choice.WEEK, 2), (Choice.MONTH, 30), (Choice.WEEKS, 182), (Choice.DAYS, 60)):
        with qtbot.waitSignal(room.trend.loaded):
            room.period.segments.choose(choice)
        assert room.trend.answer.spans.shown.days == days


def test_one_period_back_and_forth(room: KpiRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.trend.loaded):
        room.period.segments.choose(Choice.MONTH)
    with qtbot.waitSignal(room.trend.loaded):
        room.period.back.click()
    assert room.trend.answer.spans.shown == Period(date(2026, 5, 1), date(2026, 5, 31))
    with qtbot.waitSignal(room.trend.loaded):
        room.period.forth.click()
    assert room.trend.answer.spans.shown.first == date(2026, 6, 1)


def test_days_of_ones_own(room: KpiRoom, qtbot: QtBot) -> None:
    room.period.segments.choose(Choice.CUSTOM)
    picker = room.period.picker
    assert picker.isVisible()
    picker.first.setText("2026-05-20")
    picker.last.setText("2026-05-10")
    picker.take()
    assert picker.isVisible()
    picker.last.setText("2026-06-10")
    with qtbot.waitSignal(room.trend.loaded):
        picker.take()
    assert room.trend.answer.spans.shown == Period(date(2026, 5, 20), date(2026, 6, 10))


def test_days_of_ones_own_not_taken_leave_the_segment_as_it_was(room: KpiRoom, qtbot: QtBot) -> None:
    room.period.segments.choose(Choice.CUSTOM)
    picker = room.period.picker
    picker.first.setText("soon")
    picker.take()
    assert picker.isVisible()
    assert picker._first.y() == picker._last.y()
    assert picker.height() >= picker.sizeHint().height()
    qtbot.keyClick(picker.first, Qt.Key.Key_Escape)
    assert not picker.isVisible()
    assert room.period.segments.value is room.period.choice is Choice.DAYS


def test_a_period_without_data_keeps_the_axes_and_offers_the_import(
    room: KpiRoom, kpi_desk: Desk, qtbot: QtBot
) -> None:
    room.period.custom = Period(date(2027, 1, 1), date(2027, 1, 31))
    room.period.choice = Choice.CUSTOM
    with qtbot.waitSignal(room.trend.loaded):
        room.period.changed.emit()
    assert room.trend.chart.data.empty
    assert room.trend.chart.plot.count() == 31
    way = room.trend.chart.findChild(object, "import-from-chart")
    assert way.isVisible()
    with qtbot.waitSignal(kpi_desk.wanted) as wanted:
        way.click()
    assert wanted.args[0] == "imports"
    for tab, page in (("compare", room.compare), ("table", room.table)):
        with qtbot.waitSignal(page.loaded):
            room.tabs.choose(tab)


def test_the_comparison_changes_its_metrics_and_says_what_it_sees(room: KpiRoom, qtbot: QtBot) -> None:
    page = room.compare
    with qtbot.waitSignal(page.loaded):
        room.tabs.choose("compare")
    assert page.ranked.data.tip(0) in page.ranked.plot.accessibleDescription()
    page.means.setCurrentIndex(page.means.findData("utilisation"))
    with qtbot.waitSignal(page.loaded):
        page.means.activated.emit(page.means.currentIndex())
    assert page.ranked.data.format is Format.PERCENT
    page.rates.setCurrentIndex(page.rates.findData("transfer_rate"))
    with qtbot.waitSignal(page.loaded):
        page.rates.activated.emit(page.rates.currentIndex())
    assert page.funnel.data.head.title == page.rates.currentText()
    page.copy_findings()
    assert QApplication.clipboard().text().count("\n") == len(page._findings) - 1


def test_the_table_sorts_copies_and_exports_numbers(room: KpiRoom, qtbot: QtBot, tmp_path: Path) -> None:
    page = room.table
    with qtbot.waitSignal(page.loaded):
        room.tabs.choose("table")
    column = [column.key for column in page._model.columns].index("aht")
    page.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    assert page._model.rows[0].agent.name == "王思远"
    page.table.copy()
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 19
    path = tmp_path / "指标.xlsx"
    with qtbot.waitSignal(room.desk.noticed):
        room.write_workbook(path, room.sheets())
    sheet = openpyxl.load_workbook(path).worksheets[0]
    first = dict(zip([column.key for column in page.seen()[0]], sheet[2], strict=True))
    assert first["number"].value == "8017"
    assert isinstance(first["calls_handled"].value, int)
    assert first["csat"].number_format == "0.0%"


def test_a_chart_is_written_as_a_workbook(room: KpiRoom, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "chart.xlsx"
    with qtbot.waitSignal(room.desk.noticed):
        room.trend.chart.save(path)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert sheet.max_row == 61
    assert sheet["A2"].value.date() == date(2026, 5, 1)
    assert 160 < sheet["B2"].value < 220


def test_a_change_is_read_only_when_the_page_is_looked_at(
    room: KpiRoom, kpi_desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    with qtbot.waitSignal(room.compare.loaded):
        room.tabs.choose("compare")
    with qtbot.waitSignal(room.compare.loaded):
        kpi_desk.worker.write(
            phrase("operations", "Set target: {metric}", metric="aht"),
            lambda session: targets.set_target(session, "aht", 170, date(2026, 1, 2)),
        )
    settled(kpi_desk.worker)
    assert room.trend._trend("aht").target == 190
    with qtbot.waitSignal(room.trend.loaded):
        room.tabs.choose("trend")
    assert room.trend._trend("aht").target == 170


def test_a_late_answer_does_not_replace_a_newer_one(room: KpiRoom, kpi_desk: Desk, settled: Settled) -> None:
    room.period.segments.choose(Choice.WEEK)
    room.period.segments.choose(Choice.WEEKS)
    settled(kpi_desk.worker)
    assert room.trend.answer.spans.weekly
    assert not room._waiting.isVisible()


def test_an_empty_store_says_what_to_do(
    worker: Worker, theme: Theme, settings: QSettings, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(worker.opened):
        worker.open()
    desk = Desk(worker, theme, settings, lambda: datetime(2026, 6, 30, 8))
    desk.choose_group(GroupRow(1, "新组"))
    room = KpiRoom(desk)
    qtbot.addWidget(room)
    with qtbot.waitSignal(room.trend.loaded):
        room.show()
    assert room.trend.chart._sentence.text()
    with qtbot.waitSignal(room.table.loaded):
        room.tabs.choose("table")
    assert room.table._stack.currentWidget() is room.table._empty


def test_without_a_group_the_way_to_one_is_shown(room: KpiRoom, kpi_desk: Desk, qtbot: QtBot) -> None:
    kpi_desk.choose_group(None)
    way = room.findChild(object, "to-roster")
    assert way.isVisible()
    with qtbot.waitSignal(kpi_desk.wanted) as wanted:
        way.click()
    assert wanted.args[0] == "roster"
    with qtbot.waitSignal(room.trend.loaded):
        kpi_desk.choose_group(GroupRow(1, "晨曦组"))
    assert room.trend.isVisible()


def test_a_metric_asked_for_before_the_page_is_read_is_shown(kpi_desk: Desk, qtbot: QtBot) -> None:
    room = KpiRoom(kpi_desk)
    qtbot.addWidget(room)
    room.open("csat")
    with qtbot.waitSignal(room.trend.loaded):
        room.show()
    assert room.trend.chart.data.format is Format.PERCENT


def test_both_themes_and_both_sizes_draw(room: KpiRoom, qtbot: QtBot) -> None:
    try:
        for scheme, size in (("dark", (1188, 646)), ("light", (1256, 826))):
            room.desk.theme.choose(scheme, large=False)
            room.resize(*size)
            assert not room.grab().isNull()
    finally:
        room.desk.theme.choose("light", large=False)
