"""Every room and state, at both sizes, in both languages and themes: nothing clipped, nothing astray.

With CCLEADER_SCREENS=DIR the pictures are written to DIR; `make screens` writes those of the documents.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ccleader import demo as story
from ccleader.models.store import Store
from ccleader.ui import status_bar, top_bar
from ccleader.ui.desk import Desk
from ccleader.ui.language import speak
from ccleader.ui.main_window import MainWindow
from ccleader.ui.theme import Theme
from ccleader.ui.worker import Worker
from tests.ui.fitting import misfits
from tests.ui.scenes import EMPTY_SCENES, SCENES, TIMEOUT, Stage, popups

SIZES = ((1440, 900), (1280, 720))
PICTURES = os.environ.get("CCLEADER_SCREENS")

Opened = Callable[[Path], Stage]


class _Clock(datetime):
    """The moment at which the demo plays."""

    @classmethod
    def now(cls, tz: object = None) -> datetime:
        return story.NOW


@pytest.fixture(scope="module", autouse=True)
def _has_chinese(theme: Theme) -> None:
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("no font for Chinese, not even the bundled one")


@pytest.fixture(params=("light", "dark"))
def scheme(request: pytest.FixtureRequest, theme: Theme) -> Iterator[str]:
    theme.choose(request.param, False)
    yield request.param
    theme.choose("light", False)


@pytest.fixture
def spoken(language: str, qapp: QApplication) -> Iterator[str]:
    speak(qapp, language)
    yield language
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


@pytest.fixture
def opened(
    qtbot: QtBot,
    theme: Theme,
    settings: QSettings,
    tmp_path: Path,
    spoken: str,
    scheme: str,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Opened]:
    """Open the window over a store."""
    monkeypatch.setattr(top_bar, "datetime", _Clock)
    monkeypatch.setattr(status_bar, "datetime", _Clock)
    stages: list[Stage] = []

    def open_window(path: Path) -> Stage:
        worker = Worker(lambda: Store.open(path))
        desk = Desk(worker, theme, settings, story.NOW.date)
        stage = Stage(desk, MainWindow(desk, str(path)), qtbot, tmp_path)
        stages.append(stage)
        stage.window.resize(*SIZES[0])
        stage.window.show()
        qtbot.waitUntil(lambda: stage.window.room is not None and worker.idle, timeout=TIMEOUT)
        return stage

    yield open_window
    for stage in stages:
        stage.window.close()
        stage.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _look(widget: QWidget, name: str, look: str) -> list[str]:
    """What does not fit; the picture is kept where pictures are wanted."""
    if PICTURES:
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        widget.grab().save(str(Path(PICTURES, f"{name}_{look}.png")))
    return [f"{name} {look}: {fault}" for fault in misfits(widget)]


def _at_both_sizes(stage: Stage, name: str, look: str) -> list[str]:
    found = []
    for width, height in SIZES:
        stage.window.resize(width, height)
        stage.settle()
        found += _look(stage.window, name, f"{look}_{width}")
    return found


@pytest.mark.slow
def test_that_nothing_is_clipped(
    opened: Opened, spoken: str, scheme: str, demo_folder: Path, tmp_path: Path
) -> None:
    stage = opened(Path(shutil.copy(demo_folder / story.STORE_NAME, tmp_path)))
    look, found = f"{spoken}_{scheme}", []
    for name, bring_about in SCENES.items():
        bring_about(stage)
        stage.settle()
        found += _at_both_sizes(stage, name, look)
    for name, popup in popups(stage.window):
        stage.settle()
        found += _look(popup, name, look)
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def test_that_nothing_is_clipped_in_a_new_store(
    opened: Opened, spoken: str, scheme: str, tmp_path: Path
) -> None:
    stage = opened(tmp_path / "新台账.ccl")
    found = []
    for name, key in EMPTY_SCENES.items():
        stage.window.frame.visit(key)
        stage.settle()
        found += _at_both_sizes(stage, name, f"{spoken}_{scheme}")
    if found:
        pytest.fail("\n".join(found), pytrace=False)
