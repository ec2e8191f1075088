"""Our own faults reach the log and a dialog that can be copied; they never pass in silence."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ccleader.ui.bug_dialog import BugDialog
from ccleader.ui.trouble import MOST_BYTES, BugCatcher, keep_log


def _fault() -> ZeroDivisionError:
    try:
        1 // 0  # noqa: B018
    except ZeroDivisionError as error:
        return error
    raise AssertionError


def test_that_the_details_hold_versions_and_traceback(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = BugDialog(_fault(), tmp_path / "ccleader.log", parent)
    dialog.add(KeyError("second"))
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    for part in ("CCLeader", "Python", "PySide6", "ZeroDivisionError", "_fault", "KeyError: 'second'"):
        assert part in copied


def test_that_what_nobody_caught_is_logged_and_told(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    catcher, before = BugCatcher(), sys.excepthook
    catcher.install()
    error = _fault()
    try:
        with qtbot.waitSignal(catcher.caught) as caught:
            sys.excepthook(type(error), error, error.__traceback__)
    finally:
        catcher.uninstall()
        sys.excepthook = before
    assert caught.args == [error]
    assert "ZeroDivisionError" in caplog.text


def test_that_the_log_is_a_file_that_is_cut(tmp_path: Path) -> None:
    path = keep_log(tmp_path / "log")
    logger = logging.getLogger("ccleader")
    try:
        logger.warning("noted")
        assert "noted" in path.read_text(encoding="utf-8")
        _close(logger)
        path.write_bytes(b"x" * (MOST_BYTES + 1))
        keep_log(tmp_path / "log")
        logger.warning("anew")
        assert path.stat().st_size < 1_000
        assert path.with_suffix(".1.log").stat().st_size == MOST_BYTES + 1
    finally:
        _close(logger)


def _close(logger: logging.Logger) -> None:
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
        handler.close()
