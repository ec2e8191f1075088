"""The files of a record: attached by hand, drop and paste, opened, taken away and back; told when refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from ccleader.models import attachments, files
from ccleader.models.attachments import Owner
from ccleader.models.changed import Changed
from ccleader.models.store import Store
from ccleader.ui.attachments import AttachmentsLine, size_text
from ccleader.ui.desk import Desk
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.models.conducted import recorded

Settled = Callable[[Worker], None]


@pytest.fixture(autouse=True)
def _records(filled: Path) -> None:
    with Store.open(filled) as store:
        recorded(store)


@pytest.fixture
def line(desk: Desk, qtbot: QtBot) -> AttachmentsLine:
    made = AttachmentsLine(desk, Owner.CONDUCT)
    qtbot.addWidget(made)
    made.resize(320, 200)
    made.setVisible(True)
    return made


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "现场照片.jpg"
    path.write_bytes(b"x" * 340_000)
    return path


def chips(line: AttachmentsLine) -> list[str]:
    return [chip.text() for chip in line._chips.values()]


def stored(desk: Desk, settled: Settled, owner_id: int = 1) -> list[str]:
    found: list[str] = []
    desk.worker.read(
        lambda session: [row.name for row in attachments.attachments(session, Owner.CONDUCT, owner_id)],
        found.extend,
        desk,
    )
    settled(desk.worker)
    return found


def test_that_a_file_of_a_saved_record_is_written_at_once_and_undone(
    line: AttachmentsLine, desk: Desk, photo: Path, settled: Settled
) -> None:
    line.show(1)
    line.offer([photo])
    settled(desk.worker)
    assert chips(line) == ["现场照片.jpg  340 KB"]
    assert line.pending == []
    desk.worker.undo()
    settled(desk.worker)
    assert chips(line) == []
    desk.worker.redo()
    settled(desk.worker)
    assert chips(line) == ["现场照片.jpg  340 KB"]
    line.show(2)
    settled(desk.worker)
    assert chips(line) == []


def test_that_what_is_refused_is_told_and_the_others_are_attached(
    line: AttachmentsLine, desk: Desk, photo: Path, tmp_path: Path, settled: Settled
) -> None:
    empty = tmp_path / "空.txt"
    empty.touch()
    for owner_id in (None, 1):
        line.show(owner_id)
        line.offer([empty, photo, tmp_path])
        settled(desk.worker)
        assert chips(line) == ["现场照片.jpg  340 KB"]
        assert "空.txt" in line.fault_text
        assert tmp_path.name in line.fault_text
        assert line.add.isEnabled()
    line.show(1)
    assert line.fault_text, "the same record is only read anew"
    line.show(2)
    assert line.fault_text == ""


def test_that_files_of_an_unsaved_record_wait_and_are_written_with_it(
    line: AttachmentsLine, desk: Desk, photo: Path, settled: Settled
) -> None:
    line.offer([photo])
    line.offer([photo])
    settled(desk.worker)
    assert line.pending == [photo]
    assert stored(desk, settled) == []

    def record(session: Session) -> Changed:
        for record_id in (1, 2):
            line.attach_pending(session, record_id)
        return Changed.CONDUCT | Changed.ATTACHMENTS

    desk.worker.write(phrase("operations", "Enter points"), record)
    assert stored(desk, settled) == stored(desk, settled, 2) == ["现场照片.jpg"]
    waiting = line.pending
    line.show(None)
    assert (line.pending, chips(line)) == ([], [])
    line.wait_with(waiting)
    assert line.pending == [photo]


def test_that_a_screenshot_is_pasted_into_a_field_that_is_watched_and_text_stays_text(
    line: AttachmentsLine, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    facts = QPlainTextEdit()
    qtbot.addWidget(facts)
    line.watch(facts)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("与 12 席攀谈")
    qtbot.keyClick(facts, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert facts.toPlainText() == "与 12 席攀谈"
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    clipboard.setImage(image)
    qtbot.keyClick(facts, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(desk.worker)
    (path,) = line.pending
    assert QImage(str(path)).size() == image.size()
    assert path.name == "Screenshot 2026-06-30 080000.png"
    assert facts.toPlainText() == "与 12 席攀谈"


def test_that_files_are_pasted_and_dropped(
    line: AttachmentsLine, desk: Desk, photo: Path, tmp_path: Path, qtbot: QtBot, settled: Settled
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(photo))])
    QGuiApplication.clipboard().setMimeData(mime)
    qtbot.keyClick(line.add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(desk.worker)
    assert line.pending == [photo]
    letter = tmp_path / "说明.txt"
    letter.write_text("说明", "utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(letter))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, dropped, left, none)
    QApplication.sendEvent(line, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(line, QDropEvent(QPointF(5, 5), copy, dropped, left, none))
    settled(desk.worker)
    assert line.pending == [photo, letter]


def test_that_the_dialog_begins_where_the_last_file_lay(
    line: AttachmentsLine, desk: Desk, photo: Path, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_parent: QWidget, _title: str, start: str) -> tuple[list[str], str]:
        asked.append(start)
        return [str(photo)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    line.add.click()
    settled(desk.worker)
    line.add.click()
    settled(desk.worker)
    assert line.pending == [photo]
    assert asked[1] == str(photo.parent)


def test_that_a_chip_opens_a_read_only_copy_under_its_own_name(
    line: AttachmentsLine, desk: Desk, photo: Path, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return len(opened) == 1

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    line.show(1)
    line.offer([photo])
    settled(desk.worker)
    (chip,) = line._chips.values()
    chip.click()
    settled(desk.worker)
    assert opened[0].name == photo.name
    assert opened[0] != photo
    assert opened[0].read_bytes() == photo.read_bytes()
    assert not opened[0].stat().st_mode & 0o222
    assert line.fault_text == ""
    chip.click()
    settled(desk.worker)
    assert photo.name in line.fault_text


def test_that_what_cannot_be_opened_is_told(
    line: AttachmentsLine, desk: Desk, photo: Path, tmp_path: Path, store_path: Path, settled: Settled
) -> None:
    program = tmp_path / "照片.jpg.exe"
    program.write_bytes(b"MZ")
    line.show(1)
    line.offer([photo, program])
    settled(desk.worker)
    first, second = line._chips.values()
    second.click()
    settled(desk.worker)
    assert "照片.jpg.exe" in line.fault_text
    for path in files.beside(store_path).rglob("*"):
        path.unlink() if path.is_file() else None
    first.click()
    settled(desk.worker)
    assert photo.name in line.fault_text


def test_that_del_takes_a_file_away_and_the_cursor_goes_to_the_next(
    line: AttachmentsLine, desk: Desk, photo: Path, tmp_path: Path, qtbot: QtBot, settled: Settled
) -> None:
    letter = tmp_path / "说明.txt"
    letter.write_text("说明", "utf-8")
    for owner_id in (None, 1):
        line.show(owner_id)
        line.offer([photo, letter])
        settled(desk.worker)
        line.activateWindow()
        first, second = line._chips.values()
        first.setFocus()
        qtbot.keyClick(first, Qt.Key.Key_Delete)
        settled(desk.worker)
        (left,) = line._chips.values()
        assert left.text().startswith("说明.txt")
        assert line.focusWidget() is left
        qtbot.keyClick(left, Qt.Key.Key_Delete)
        settled(desk.worker)
        assert line.focusWidget() is line.add
    assert stored(desk, settled) == []


def test_that_the_cursor_stays_on_its_file_when_another_comes(
    line: AttachmentsLine, desk: Desk, photo: Path, tmp_path: Path, settled: Settled
) -> None:
    line.show(1)
    line.offer([photo])
    settled(desk.worker)
    (chip,) = line._chips.values()
    chip.setFocus()
    letter = tmp_path / "说明.txt"
    letter.write_text("说明", "utf-8")
    line.offer([letter])
    settled(desk.worker)
    first, _ = line._chips.values()
    assert line.focusWidget() is first


def test_that_a_read_only_store_shows_its_files_and_takes_none(
    line: AttachmentsLine, desk: Desk, photo: Path, settled: Settled
) -> None:
    line.show(1)
    line.offer([photo])
    settled(desk.worker)
    desk.read_only = True
    line.show(1)
    line.offer([photo])
    assert not line.add.isEnabled()
    line.show(2)
    line.show(1)
    settled(desk.worker)
    (chip,) = line._chips.values()
    assert line.findChildren(QPushButton).count(chip) == 1
    chip.setFocus()
    line._remove(line._files[0])
    assert stored(desk, settled) == [photo.name]


def test_that_sizes_read_as_people_say_them() -> None:
    assert [size_text(size) for size in (12, 340_400, 999_999, 1_250_000)] == [
        "1 KB",
        "340 KB",
        "1000 KB",
        "1.2 MB",
    ]
