"""Files come into the import room and leave it: real files, a real child, a real store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog
from pytestqt.qtbot import QtBot

from ccleader.models.traffic import BatchRow
from ccleader.ui.imports.incoming import State
from ccleader.ui.imports.room import ImportsRoom
from ccleader.ui.room import Notice
from tests.ui.imports.conftest import BAD_CELL, STRANGER, TIMEOUT, daily
from tests.ui.imports.driving import only, press

Settle = Callable[[], None]
Batches = Callable[[], list[BatchRow]]


def test_a_known_file_is_taken_in_and_written(
    room: ImportsRoom, settle: Settle, batches: Batches, tmp_path: Path, notices: list[Notice]
) -> None:
    path = daily(tmp_path / "话务日报.xlsx")
    room.open([path])
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
    assert room.overview.files._troubles.text().count("×") == 2
    room.write()
    settle()
    assert [file.state for file in room.intake.files] == [State.FAILED, State.DONE, State.FAILED, State.DONE]
    assert len(batches()) == 2


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


def test_undoing_an_import_names_the_files_that_lean_on_it(
    room: ImportsRoom, settle: Settle, batches: Batches, notices: list[Notice], tmp_path: Path
) -> None:
    room.add([daily(tmp_path / "短.xlsx")])
    settle()
    room.write()
    settle()
    longer = daily(tmp_path / "长.xlsx", ["8012", "林晓彤", "2026-06-30", "7:31:20", 99, "4:31:20", "好"])
    room.add([longer])
    settle()
    room.write()
    settle()
    room.turn(batches()[1])
    settle()
    assert [notice.text for notice in notices if notice.lasting and longer.name in notice.text]


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


def test_escape_goes_back_and_keeps_the_file_with_its_choices(
    room: ImportsRoom, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    room.add([daily(tmp_path / "a.xlsx", BAD_CELL)])
    settle()
    press(room, "fix_cells")
    settle()
    qtbot.keyClick(room.page.columns.table, Qt.Key.Key_Escape)
    assert room.current is None
    file = only(room)
    assert file.options.drop_cells_only
    room.overview.files.table.opened.emit(room.overview.files.table.model().rows[0])
    assert room.current is file


def test_a_file_asked_for_again_is_shown_as_it_stands(
    room: ImportsRoom, settle: Settle, tmp_path: Path
) -> None:
    path = daily(tmp_path / "a.xlsx")
    room.add([path])
    settle()
    room.show_overview()
    room.add([path])
    assert room.current is only(room)


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
    room._go_back()
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
