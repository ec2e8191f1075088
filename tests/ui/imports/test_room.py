"""The import room driven as a user would: real files, a real child, a real store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from ccleader.acd.reading import Unit
from ccleader.models import agents, layouts
from ccleader.models.traffic import BatchRow
from ccleader.ui.imports.columns_card import TARGET, UNIT
from ccleader.ui.imports.incoming import Incoming, State
from ccleader.ui.imports.room import ImportsRoom
from ccleader.ui.room import Notice
from ccleader.ui.tables import TableView
from tests.acd.made import xlsx
from tests.ui.imports.conftest import BAD_CELL, STRANGER, TIMEOUT, daily, monthly

Settle = Callable[[], None]
Batches = Callable[[], list[BatchRow]]


def only(room: ImportsRoom) -> Incoming:
    (file,) = room.intake.files
    return file


def press(room: ImportsRoom, name: str) -> None:
    found = room.findChild(QPushButton, name)
    assert found is not None
    assert found.isEnabled()
    found.click()


def column_row(room: ImportsRoom, header: str) -> int:
    table = room.page.columns.table
    return next(
        row for row in range(table.model().rowCount()) if table.model().index(row, 1).data() == header
    )


def choose(room: ImportsRoom, header: str, column: int, value: object) -> None:
    """Choose in a cell's combo box as the mouse would."""
    table = room.page.columns.table
    table.edit(table.model().index(column_row(room, header), column))
    combo = table.viewport().findChild(QComboBox)
    assert combo is not None
    combo.hidePopup()
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def test_a_known_file_is_dropped_and_written(
    room: ImportsRoom, settle: Settle, batches: Batches, tmp_path: Path, notices: list[Notice]
) -> None:
    path = daily(tmp_path / "话务日报.xlsx")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    keys = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    room.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), *keys))
    room.dropEvent(QDropEvent(QPointF(5, 5), *keys))
    settle()
    file = only(room)
    assert (file.state, file.writes) == (State.READY, 2)
    assert room.current is file
    assert "2" in room.page.summary.write.text()
    press(room, "write")
    settle()
    assert file.state is State.DONE
    (batch,) = batches()
    assert (batch.file_name, batch.new, batch.refused) == ("话务日报.xlsx", 2, 0)
    assert batch.first_day == date(2026, 6, 29)
    assert notices[-1].undo
    assert room.current is None
    assert len(room.intake.stagings) == 0


def test_writing_backs_the_store_up_first(
    room: ImportsRoom, settle: Settle, tmp_path: Path, store_path: Path, batches: Batches
) -> None:
    room.add([daily(tmp_path / "a.xlsx")])
    settle()
    room.page.summary.backup.setChecked(False)
    room.write()
    settle()
    copies = list(tmp_path.rglob("*.ccl"))
    room.add([daily(tmp_path / "b.xlsx", day="2026-06-28")])
    settle()
    room.page.summary.backup.setChecked(True)
    room.write()
    settle()
    assert len(list(tmp_path.rglob("*.ccl"))) == len(copies) + 1
    assert len(batches()) == 2


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


def test_a_broken_file_says_so_and_the_others_go_on(
    room: ImportsRoom, settle: Settle, batches: Batches, tmp_path: Path
) -> None:
    broken = tmp_path / "坏.xlsx"
    broken.write_bytes(b"PK\x03\x04" + b"no workbook" * 50)
    gone = tmp_path / "没有.xlsx"
    room.add([broken, daily(tmp_path / "a.xlsx"), gone, daily(tmp_path / "b.xlsx", day="2026-06-28")])
    settle()
    states = [file.state for file in room.intake.files]
    assert states == [State.FAILED, State.READY, State.FAILED, State.READY]
    assert room.current is None
    assert room.overview.files._troubles.text().count("✕") == 2
    room.write()
    settle()
    assert [file.state for file in room.intake.files] == [State.FAILED, State.DONE, State.FAILED, State.DONE]
    assert len(batches()) == 2


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


def test_overlapping_files_are_written_against_each_other(
    room: ImportsRoom, settle: Settle, batches: Batches, tmp_path: Path
) -> None:
    """The second adds an agent the first has added, and changes one of its values."""
    first = daily(tmp_path / "a.xlsx", STRANGER)
    second = daily(tmp_path / "b.xlsx", STRANGER, calls=110)
    room.add([first, second])
    settle()
    for file in room.intake.files:
        room.intake.compare(file, add_agents=True)
    settle()
    room.write()
    settle()
    newer, older = batches()
    assert (older.new, older.changed, older.same) == (3, 0, 0)
    assert (newer.new, newer.changed, newer.same) == (0, 1, 2)


def test_the_same_file_again_says_so(room: ImportsRoom, settle: Settle, tmp_path: Path) -> None:
    path = daily(tmp_path / "a.xlsx")
    for _ in range(2):
        room.add([path])
        settle()
        room.write()
        settle()
    assert only(room).writes == 0
    room.show_file(only(room))
    assert room.page._repeated.isVisible()
    assert not room.page.summary.write.isEnabled()


def test_a_changed_value_is_shown_old_and_new(room: ImportsRoom, settle: Settle, tmp_path: Path) -> None:
    room.add([daily(tmp_path / "a.xlsx", calls=108)])
    settle()
    room.write()
    settle()
    room.add([daily(tmp_path / "b.xlsx", calls=109)])
    settle()
    looked = only(room).looked
    assert looked is not None
    assert looked.change is not None
    assert (looked.change.who, looked.change.old, looked.change.new) == ("林晓彤", 108, 109)


def test_an_import_is_undone_and_brought_back_from_the_log(
    room: ImportsRoom, settle: Settle, batches: Batches, tmp_path: Path, qtbot: QtBot
) -> None:
    room.add([daily(tmp_path / "a.xlsx")])
    settle()
    room.write()
    settle()
    table = room.overview.log.table
    qtbot.waitUntil(lambda: table.model().rowCount() == 1, timeout=TIMEOUT)
    table.selectRow(0)
    press(room, "turn_import")
    settle()
    assert batches()[0].withdrawn
    assert only(room).withdrawn
    table.clicked.emit(table.model().index(0, table.model().columnCount() - 1))
    settle()
    assert not batches()[0].withdrawn
    room.desk.worker.undo(2)
    settle()
    assert not batches()[0].withdrawn


def test_the_log_is_searched(room: ImportsRoom, settle: Settle, tmp_path: Path, qtbot: QtBot) -> None:
    room.add([daily(tmp_path / "早.xlsx"), daily(tmp_path / "晚.xlsx", day="2026-06-28")])
    settle()
    room.write()
    settle()
    table = room.overview.log.table
    qtbot.waitUntil(lambda: table.model().rowCount() == 2, timeout=TIMEOUT)
    room.overview.log.finder.setText("晚")
    assert table.model().rowCount() == 1
    room.overview.log.finder.setText("2026-06-29")
    assert table.model().rowCount() == 1
    room.overview.log.finder.clear()
    assert table.model().rowCount() == 2


def test_a_store_without_a_group_gets_one(
    room: ImportsRoom, settle: Settle, batches: Batches, tmp_path: Path
) -> None:
    room.desk.choose_group(None)
    settle()
    room.add([daily(tmp_path / "a.xlsx", STRANGER)])
    settle()
    room.intake.compare(only(room), add_agents=True)
    settle()
    room.write()
    settle()
    assert len(batches()) == 1


def test_stopping_leaves_what_is_done(
    room: ImportsRoom, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    room.add([daily(tmp_path / f"{n}.xlsx", day=f"2026-06-{n:02}") for n in range(1, 6)])
    qtbot.waitUntil(lambda: room.intake.files[0].state is State.READY, timeout=TIMEOUT)
    room.intake.stop()
    settle()
    states = {file.state for file in room.intake.files}
    assert states == {State.READY, State.FAILED}


def test_stopping_while_the_store_is_backed_up_writes_nothing(
    room: ImportsRoom, settle: Settle, batches: Batches, tmp_path: Path
) -> None:
    room.add([daily(tmp_path / "a.xlsx")])
    settle()
    room.write()
    room.intake.stop()
    settle()
    assert only(room).state is State.READY
    assert batches() == []


def test_a_file_left_out_takes_its_staging_along(room: ImportsRoom, settle: Settle, tmp_path: Path) -> None:
    room.add([daily(tmp_path / "a.xlsx")])
    settle()
    reading = only(room).reading
    assert reading is not None
    assert reading.staging.exists()
    press(room, "leave_out")
    settle()
    assert room.intake.files == []
    assert not reading.staging.exists()


def test_a_file_read_again_leaves_one_staging(
    room: ImportsRoom, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    room.add([daily(tmp_path / "a.xlsx", BAD_CELL)])
    settle()
    first = only(room).reading
    assert first is not None
    box = room.findChild(QCheckBox, "drop_cells")
    assert box is not None
    box.click()
    settle()
    qtbot.waitUntil(lambda: not first.staging.exists(), timeout=TIMEOUT)
    assert len(room.intake.stagings) == 1


def test_closing_deletes_the_stagings(room: ImportsRoom, settle: Settle, tmp_path: Path) -> None:
    room.add([daily(tmp_path / "a.xlsx")])
    settle()
    reading = only(room).reading
    assert reading is not None
    room.leave()
    settle()
    assert not reading.staging.exists()
    late = tmp_path / "late.staging"
    late.touch()
    room.intake.stagings.keep(late)
    assert not late.exists()


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


def test_a_file_can_be_asked_for_from_elsewhere(room: ImportsRoom, settle: Settle, tmp_path: Path) -> None:
    room.open(daily(tmp_path / "a.xlsx"))
    settle()
    assert only(room).state is State.READY
    room.open([tmp_path / "a.xlsx"])
    assert len(room.intake.files) == 1


def test_files_are_chosen(
    room: ImportsRoom, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [str(daily(tmp_path / f"{n}.xlsx", day=f"2026-06-0{n}")) for n in (1, 2)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (paths, ""))
    room.choose_files()
    settle()
    assert len(room.intake.files) == 2
    room.overview.files.opened.emit(room.intake.files[1])
    assert room.current is room.intake.files[1]
    room._leave_out()
    assert room.current is None
    assert len(room.intake.files) == 2
    press(room, "leave_all_out")
    assert room.intake.files == []


def test_a_read_only_store_writes_nothing(room: ImportsRoom, settle: Settle, tmp_path: Path) -> None:
    room.desk.read_only = True
    room.add([daily(tmp_path / "a.xlsx")])
    settle()
    assert not room.page.summary.write.isEnabled()
    room.write()
    assert only(room).state is State.READY


@pytest.mark.parametrize("size", [(1228, 646), (1256, 826)])
def test_nothing_asks_for_more_room_than_there_is(
    room: ImportsRoom, settle: Settle, tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    room.resize(*size)
    room.add(
        [daily(tmp_path / ("很长的名字" * 12 + "a_very_long_name_without_any_blank_in_it.xlsx"), STRANGER)]
    )
    settle()
    assert (room.width(), room.height()) == size
    room.add([daily(tmp_path / f"{n}.xlsx") for n in range(3)])
    settle()
    room.show_overview()
    assert (room.width(), room.height()) == size
