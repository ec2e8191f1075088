"""Every room and state, at both sizes, in both languages and themes: nothing clipped, nothing astray.

CCLEADER_SCREENS=docs writes the pictures of the documents to docs/screens (`make screens`),
CCLEADER_SCREENS=FOLDER writes all of them to that folder.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ccleader import demo as story
from ccleader.models.store import Store
from ccleader.ui import choices, status_bar
from ccleader.ui.desk import Desk
from ccleader.ui.language import speak
from ccleader.ui.main_window import MainWindow
from ccleader.ui.rooms import ROOMS
from ccleader.ui.status_bar import StatusBar
from ccleader.ui.theme import Theme
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.ui.fitting import misfits
from tests.ui.scenes import SCENES, TIMEOUT, Stage, lengthen, popups, write_picture

SIZES = ((1440, 900), (1280, 720))
ASKED = os.environ.get("CCLEADER_SCREENS")
FOLDER = Path(__file__).parents[2] / "docs" / "screens" if ASKED == "docs" else Path(ASKED or "")
IN_DOCUMENTS = {
    "zh_CN_light": {
        "today", "roster", "roster_form", "kpi", "kpi_peaks", "kpi_compare", "kpi_table", "reviews",
        "imports", "import_problems", "empty_roster", "handover", "attendance", "briefing",
        "profile", "coaching", "coaching_form", "conduct", "conduct_mirror", "quality",
    },
    "zh_CN_dark": {"today", "kpi"},
    "en_light": {
        "today", "roster", "roster_form", "kpi", "kpi_peaks", "kpi_compare", "kpi_table", "reviews",
        "imports", "import_problems", "empty_roster", "handover", "attendance", "briefing",
        "profile", "coaching", "coaching_form", "conduct", "conduct_mirror", "quality",
    },
    "en_dark": {"reviews"},
}  # fmt: skip
"""The pictures that the documents show, by their look, all of the larger size."""

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


def _say_always(monkeypatch: pytest.MonkeyPatch, method: str, value: object) -> None:
    """Let the status bar tell the same on every machine and day."""
    plain = getattr(StatusBar, method)
    monkeypatch.setattr(StatusBar, method, lambda bar, _, *rest: plain(bar, value, *rest))


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
    monkeypatch.setattr(status_bar, "datetime", _Clock)
    choices.REMINDERS.write(settings, "none")  # they would come and go over the rooms
    _say_always(monkeypatch, "_show_path", rf"D:\班组台账\{story.STORE_NAME}")
    _say_always(monkeypatch, "_backed_up", _Clock(2026, 6, 30, 7, 31).astimezone(UTC))
    stages: list[Stage] = []

    def open_window(path: Path) -> Stage:
        worker = Worker(lambda: Store.open(path))
        desk = Desk(worker, theme, settings, lambda: story.NOW)
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


def _keep(widget: QWidget, name: str, look: str, width: int = SIZES[0][0]) -> None:
    """Write a picture where pictures are wanted."""
    if ASKED == "docs" and width == SIZES[0][0] and name in IN_DOCUMENTS[look]:
        write_picture(widget.grab(), FOLDER / f"{name}_{look}.png")
    elif ASKED and ASKED != "docs":
        write_picture(widget.grab(), FOLDER / f"{name}_{look}_{width}.png")


def _at_both_sizes(stage: Stage, name: str, look: str) -> list[str]:
    """What does not fit on the window, at which size."""
    found = []
    for width, height in SIZES:
        stage.window.resize(width, height)
        stage.settle()
        _keep(stage.window, name, look, width)
        found += [f"{name} {look} {width}: {fault}" for fault in misfits(stage.window)]
    return found


def _demo(folder: Path, to: Path) -> Path:
    """A copy of the demo's store, its imports made on the morning of the day on which it plays."""
    path = Path(shutil.copy(folder / story.STORE_NAME, to))
    moment = (story.NOW - timedelta(hours=9)).astimezone(UTC).replace(tzinfo=None)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE batch SET imported_at = ?", (moment.isoformat(" ", "microseconds"),))
    return path


@pytest.mark.slow
def test_that_nothing_is_clipped(
    opened: Opened, spoken: str, scheme: str, demo_folder: Path, tmp_path: Path
) -> None:
    stage = opened(_demo(demo_folder, tmp_path))
    look, found = f"{spoken}_{scheme}", []
    for name, bring_about in SCENES.items():
        bring_about(stage)
        stage.settle()
        found += _at_both_sizes(stage, name, look)
    for name, popup in popups(stage.window):
        stage.settle()
        _keep(popup, name, look)
        found += [f"{name} {look}: {fault}" for fault in misfits(popup)]
    if found:
        pytest.fail("\n".join(found), pytrace=False)


def test_that_nothing_is_clipped_in_a_new_store(
    opened: Opened, spoken: str, scheme: str, tmp_path: Path
) -> None:
    stage = opened(tmp_path / "新台账.ccl")
    found = []
    for room in ROOMS:
        stage.window.frame.visit(room.key)
        stage.settle()
        found += _at_both_sizes(stage, f"empty_{room.key}", f"{spoken}_{scheme}")
    if found:
        pytest.fail("\n".join(found), pytrace=False)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en"], indirect=True)
@pytest.mark.parametrize("scheme", ["dark"], indirect=True)
def test_that_long_names_and_thirty_agents_fit(
    opened: Opened, spoken: str, scheme: str, demo_folder: Path, tmp_path: Path
) -> None:
    path = _demo(demo_folder, tmp_path)
    with Store.open(path) as store:
        store.write(phrase("operations", "Edit group {name}", name="晨曦组"), lengthen)
    stage = opened(path)
    found = []
    for name in (
        "attendance",
        "conduct",
        "conduct_record",
        "handover_draft",
        "profile",
        "roster",
        "roster_form",
        "coaching",
        "coaching_form",
        "kpi_compare",
        "kpi_table",
        "reviews",
        "search",
    ):
        SCENES[name](stage)
        stage.settle()
        found += _at_both_sizes(stage, f"long_{name}", f"{spoken}_{scheme}")
    if found:
        pytest.fail("\n".join(found), pytrace=False)


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light"], indirect=True)
def test_that_large_text_fits(
    opened: Opened, spoken: str, scheme: str, demo_folder: Path, tmp_path: Path
) -> None:
    stage = opened(_demo(demo_folder, tmp_path))
    stage.desk.theme.choose(scheme, large=True)
    found = []
    for name in (
        *(room.key for room in ROOMS),
        "handover_draft",
        "profile",
        "roster_form",
        "kpi_compare",
        "import_problems",
    ):
        SCENES[name](stage)
        stage.settle()
        found += _at_both_sizes(stage, f"large_{name}", f"{spoken}_{scheme}")
    if found:
        pytest.fail("\n".join(found), pytrace=False)
