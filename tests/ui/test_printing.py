"""A form above a room: its pages on view, to a file and to a printer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ccleader.errors import Trouble
from ccleader.reports import forms
from ccleader.ui.desk import Desk, Notice
from ccleader.ui.printing import PrintDialog, new_printer, print_form
from ccleader.words import phrase

Open = Callable[[str], PrintDialog]


@pytest.fixture
def room(qtbot: QtBot, desk: Desk) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    return made


@pytest.fixture
def opened(room: QWidget, desk: Desk, qtbot: QtBot) -> Open:
    """Print a form for the hand and wait for its pages."""

    def open(key: str) -> PrintDialog:
        print_form(room, desk, forms.order(key, desk.now(), group_id=1))
        qtbot.waitUntil(lambda: bool(room.findChildren(PrintDialog)))
        (dialog,) = room.findChildren(PrintDialog)
        qtbot.waitUntil(lambda: dialog.settled)
        return dialog

    return open


@pytest.fixture
def notices(desk: Desk) -> list[Notice]:
    heard: list[Notice] = []
    desk.noticed.connect(heard.append)
    return heard


def test_the_pages_are_on_view_and_turned_by_keys(opened: Open, qtbot: QtBot) -> None:
    dialog = opened("briefing")
    assert dialog.windowTitle() == "班前会记录（空白）"
    assert dialog.view.count == 2
    assert dialog.view.picture is not None
    assert dialog.focusWidget() is dialog.print
    assert dialog.told.text() == "Page 1 of 2"
    qtbot.keyClick(dialog, Qt.Key.Key_PageDown)
    assert dialog.view.page == 1
    assert dialog.told.text() == "Page 2 of 2"


def test_a_lying_page_is_shown_whole(opened: Open) -> None:
    view = opened("attendance").view
    assert view.picture is not None
    assert view.picture.width() > view.picture.height()
    assert view.picture.width() == pytest.approx(view.ppi * 297 / 25.4, abs=2)
    assert view.maximumViewportSize().width() >= view.picture.width() / view.devicePixelRatioF()


def test_enlarging_draws_the_pages_anew(opened: Open, qtbot: QtBot) -> None:
    dialog = opened("leave")
    before = dialog.view.picture
    assert before is not None
    dialog.view.zoom(1)
    qtbot.waitUntil(lambda: dialog.view.picture is not None and dialog.view.picture.width() > before.width())


def test_a_file_is_written_and_told_of(
    opened: Open, notices: list[Notice], tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened("handover")
    with qtbot.waitSignal(dialog.accepted):
        dialog.write_pdf(tmp_path / "交接班.pdf")
    assert len(PdfReader(tmp_path / "交接班.pdf").pages) == 1
    assert "交接班.pdf" in notices[-1].text


def test_a_file_that_cannot_be_written_leaves_the_pages_and_says_why(
    opened: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = opened("leave")
    dialog.write_pdf(tmp_path)
    qtbot.waitUntil(lambda: str(tmp_path) in dialog.told.text())
    assert dialog.isVisible()


@pytest.mark.parametrize(("key", "pages"), [("briefing", 2), ("attendance", 2)])
def test_the_printer_gets_every_page(
    key: str, pages: int, opened: Open, notices: list[Notice], tmp_path: Path, qtbot: QtBot
) -> None:
    printer = new_printer(lying=forms.FORMS[key].lying)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(60)
    opened(key).print_on(printer)
    qtbot.waitUntil(lambda: bool(notices))
    assert notices[-1].text == "已送打印机"
    made = PdfReader(tmp_path / "out.pdf").pages
    assert len(made) == pages
    assert (made[0].mediabox.width > made[0].mediabox.height) == forms.FORMS[key].lying


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told_of(
    opened: Open, notices: list[Notice], tmp_path: Path, qtbot: QtBot
) -> None:
    printer = new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no folder" / "out.pdf"))
    opened("leave").print_on(printer)
    qtbot.waitUntil(lambda: bool(notices))
    assert notices[-1].lasting


def test_what_is_not_there_opens_nothing(room: QWidget, desk: Desk, qtbot: QtBot) -> None:
    @dataclass(frozen=True)
    class _Gone:
        def __call__(self, session: object) -> object:
            raise Trouble(phrase("trouble", "A group needs a name."))

    with qtbot.waitSignal(desk.worker.troubled):
        print_form(room, desk, _Gone())
    assert not room.findChildren(PrintDialog)


def test_escape_and_the_button_close(opened: Open, qtbot: QtBot) -> None:
    dialog = opened("leave")
    button = dialog.findChild(QPushButton, "close")
    assert button is not None
    with qtbot.waitSignal(dialog.rejected):
        button.click()
