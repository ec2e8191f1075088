"""What the user says about a report, and what it leads to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ccleader.acd.reading import Unit
from ccleader.models import agents, layouts
from ccleader.models.traffic import BatchRow
from ccleader.ui.imports.columns_card import TARGET, UNIT
from ccleader.ui.imports.incoming import State
from ccleader.ui.imports.room import ImportsRoom
from ccleader.ui.tables import TableView
from tests.acd.made import xlsx
from tests.ui.imports.conftest import BAD_CELL, STRANGER, TIMEOUT, calls, daily, monthly
from tests.ui.imports.driving import choose, column_row, only, press

Settle = Callable[[], None]
Batches = Callable[[], list[BatchRow]]


def test_a_stranger_and_a_bad_cell_are_refused_until_told_otherwise(
    room: ImportsRoom, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    room.add([daily(tmp_path / "a.xlsx", STRANGER, BAD_CELL)])
    settle()
    file = only(room)
    assert file.writes == 2
    assert file.looked is not None
    assert [line.verdict for line in file.looked.lines[0]] == ["new", "new", "refused", "refused"]
    press(room, "fix_agents")
    settle()
    assert file.writes == 3
    assert room.page.summary.agents.isChecked()
    press(room, "fix_cells")
    settle()
    assert file.options.drop_cells_only
    assert file.writes == 4
    assert file.add_agents
    room.write()
    settle()
    found: list[list[agents.AgentRow]] = []
    room.desk.worker.read(agents.agents, found.append, room)
    qtbot.waitUntil(lambda: bool(found), timeout=TIMEOUT)
    assert "8099" in {row.number for row in found[0]}


def test_refused_rows_are_exported_with_their_reason(
    room: ImportsRoom, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    room.add([daily(tmp_path / "a.xlsx", STRANGER, BAD_CELL)])
    settle()
    target = tmp_path / "被拒.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    press(room, "export_refused")
    settle()
    rows = list(openpyxl.load_workbook(target).active.iter_rows(values_only=True))
    assert len(rows) == 3
    assert rows[0][0] == "工号"
    assert rows[1][0] == "8099"
    assert "8099" in rows[1][-1]
    assert "25:61:00" in rows[2][-1]


def test_of_a_list_of_calls_only_rows_refused_while_reading_are_exported(
    room: ImportsRoom, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    room.add([calls(tmp_path / "a.xlsx")])
    settle()
    assert only(room).looked is not None
    verdicts = {line.number: line.verdict for line in only(room).looked.lines[0]}
    assert verdicts[3] == "", "a bad time costs its cell; the call is summed up"
    assert verdicts[6] == "refused"
    counts = room.page.summary.findChild(QWidget, "count_refused")
    told = " ".join(label.text() for label in counts.findChildren(QLabel))
    assert "add the agents" in told
    assert not room.page.summary.cells.isVisible()
    target = tmp_path / "被拒.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    press(room, "export_refused")
    settle()
    rows = list(openpyxl.load_workbook(target).active.iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == ["1005"]


def test_a_column_changed_by_hand_is_remembered_and_can_be_undone(
    room: ImportsRoom, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    room.add([daily(tmp_path / "a.xlsx")])
    settle()
    file = only(room)
    before = file.reading
    choose(room, "通话时长", TARGET, "handle_seconds")
    qtbot.waitUntil(lambda: file.reading is not before, timeout=TIMEOUT)
    settle()
    assert file.on_view is not None
    assert file.on_view.columns[5].target == "handle_seconds"
    kept: list[dict[str, dict[str, str]]] = []
    room.desk.worker.read(layouts.remembered, kept.append, room)
    qtbot.waitUntil(lambda: bool(kept), timeout=TIMEOUT)
    assert kept[0] == {file.on_view.signature: {"通话时长": "handle_seconds"}}
    changed = file.reading
    room.desk.worker.undo()
    qtbot.waitUntil(lambda: file.reading is not changed, timeout=TIMEOUT)
    settle()
    assert file.on_view.columns[5].target == "talk_seconds"


def test_two_columns_of_one_target_clash(
    room: ImportsRoom, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    room.add([daily(tmp_path / "a.xlsx")])
    settle()
    file = only(room)
    for header in ("通话时长", "签入时长"):
        before = file.reading
        choose(room, header, TARGET, "handle_seconds")
        qtbot.waitUntil(lambda before=before: file.reading is not before, timeout=TIMEOUT)
        settle()
    rows = room.page.columns.table.seen()[1]
    assert [row.clash for row in rows].count(True) == 1


def test_the_unit_of_a_column_can_be_said(
    room: ImportsRoom, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    room.add([monthly(tmp_path / "六月.xlsx")])
    settle()
    room.page.ask.first.set_day(date(2026, 6, 1))
    room.page.ask.last.set_day(date(2026, 6, 30))
    press(room, "give_period")
    settle()
    file = only(room)
    assert file.reading is not None
    seconds = file.reading.sheets[0].measures["talk_seconds"]
    assert seconds == 338000 + 328000
    before = file.reading
    choose(room, "通话时长(秒)", UNIT, Unit.MINUTES)
    qtbot.waitUntil(lambda: file.reading is not before, timeout=TIMEOUT)
    settle()
    assert file.options.units == {"通话时长(秒)": Unit.MINUTES}


@pytest.mark.parametrize(("column", "value"), [(UNIT, Unit.HOURS_CLOCK), (TARGET, "")])
def test_the_cursor_stays_in_the_cell_that_was_changed(
    room: ImportsRoom, settle: Settle, tmp_path: Path, qtbot: QtBot, column: int, value: object
) -> None:
    room.add([daily(tmp_path / "a.xlsx")])
    settle()
    file, table = only(room), room.page.columns.table
    before = file.reading
    room.activateWindow()
    table.setFocus()
    choose(room, "通话时长", column, value)
    qtbot.waitUntil(lambda: file.reading is not before, timeout=TIMEOUT)
    settle()
    assert room.window().focusWidget() is table
    index = table.currentIndex()
    assert (index.row(), index.column()) == (column_row(room, "通话时长"), column)


def test_the_cursor_stays_on_the_page_when_what_had_it_goes(
    room: ImportsRoom, settle: Settle, tmp_path: Path
) -> None:
    room.add([daily(tmp_path / "a.xlsx", BAD_CELL)])
    settle()
    room.activateWindow()
    press(room, "fix_cells")
    settle()
    box = room.findChild(QCheckBox, "drop_cells")
    box.setFocus()
    box.click()
    settle()
    assert room.page.isAncestorOf(QApplication.focusWidget())


def test_a_report_without_days_asks_for_its_period(room: ImportsRoom, settle: Settle, tmp_path: Path) -> None:
    room.add([monthly(tmp_path / "话务202605.xlsx")])
    settle()
    file = only(room)
    assert file.state is State.REFUSED
    ask = room.page.ask
    assert ask.isVisible()
    assert (ask.first.day(), ask.last.day()) == (date(2026, 5, 1), date(2026, 5, 31))
    assert not room.page.summary.write.isEnabled()
    ask.last.set_day(date(2026, 4, 1))
    press(room, "give_period")
    assert file.state is State.REFUSED
    ask.last.set_day(date(2026, 5, 31))
    press(room, "give_period")
    settle()
    assert (file.state, file.writes) == (State.READY, 2)
    assert not ask.isVisible()


def test_a_sheet_without_header_shows_its_rows_to_choose_from(
    room: ImportsRoom, settle: Settle, tmp_path: Path
) -> None:
    rows = [["甲", "乙", n, "说明"] for n in range(12)]
    room.add([xlsx(tmp_path / "说明.xlsx", rows)])
    settle()
    assert only(room).state is State.REFUSED
    assert room.page.raw.isVisible()
    room.page.raw.chosen.emit(1)
    settle()
    assert only(room).options.header_row == 1


def test_a_failed_file_has_a_page_and_can_be_read_again(
    room: ImportsRoom, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04 broken")
    room.add([path])
    settle()
    assert only(room).state is State.FAILED
    assert room.page.ask.isVisible()
    daily(path)
    press(room, "again")
    settle()
    assert only(room).state is State.READY


def test_only_those_to_confirm(room: ImportsRoom, settle: Settle, tmp_path: Path) -> None:
    rows = [
        ["工号", "日期", "接听量", "神秘指标"],
        ["8012", "2026-06-29", 109, 7],
        ["0071", "2026-06-29", 104, 8],
    ]
    room.add([xlsx(tmp_path / "a.xlsx", rows)])
    settle()
    box = room.findChild(QCheckBox, "only_doubtful")
    assert box is not None
    assert box.isEnabled()
    box.click()
    table = room.page.columns.table
    assert isinstance(table, TableView)
    assert [row.header for row in table.seen()[1]] == ["神秘指标"]


def test_several_sheets_are_looked_at_one_by_one(room: ImportsRoom, settle: Settle, tmp_path: Path) -> None:
    def of(day: str) -> list[list[str | int | float | None]]:
        return [["工号", "日期", "接听量"], ["8012", day, 109], ["0071", day, 104]]

    room.add([xlsx(tmp_path / "a.xlsx", of("2026-06-28"), of("2026-06-29"))])
    settle()
    file = only(room)
    assert file.writes == 4
    assert room.page.steps.sheets.isVisible()
    room.page.steps.sheet_chosen.emit(1)
    assert file.sheet == 1
    press_box = room.findChild(QCheckBox, "only_sheet")
    assert press_box is not None
    press_box.click()
    settle()
    assert file.options.sheet == "Sheet2"
    assert file.writes == 2
