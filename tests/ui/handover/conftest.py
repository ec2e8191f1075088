"""A floor of three shifts, two leaders with PINs and six agents, made once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from pytestqt.qtbot import QtBot

from ccleader.models.agents import GroupRow
from ccleader.models.store import Store
from ccleader.ui.handover.room import HandoverRoom
from ccleader.ui.main_window import MainWindow
from ccleader.ui.room import Desk
from ccleader.ui.theme import Theme
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.ui.handover.driving import Driver
from tests.ui.handover.made_up import NOW, fill, leader


@pytest.fixture(scope="session")
def model_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("handover") / "晨曦组2026.ccl"
    with Store.open(path) as store:
        store.write(phrase("operations", "Add group"), fill)
    return path


@pytest.fixture
def filled(model_store: Path, store_path: Path) -> Path:
    shutil.copy(model_store, store_path)
    return store_path


class Clock:
    """The moment it is, moved by hand."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(open_worker: Worker, theme: Theme, settings: QSettings, clock: Clock) -> Desk:
    made = Desk(open_worker, theme, settings, clock)
    made.choose_group(GroupRow(1, "晨曦组", "班长"))
    made.choose_leader(leader(1, "周敏"))
    return made


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> Iterator[HandoverRoom]:
    made = HandoverRoom(desk)
    made.resize(1240, 760)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(lambda: desk.worker.idle)
    yield made
    made.leave()
    qtbot.waitUntil(lambda: desk.worker.idle)
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def quiet(desk: Desk, qtbot: QtBot) -> Callable[[], None]:
    """Wait until nothing is on its way."""
    return lambda: qtbot.waitUntil(lambda: desk.worker.idle)


@pytest.fixture
def window(
    build: Callable[[], MainWindow], filled: Path, worker: Worker, qtbot: QtBot, clock: Clock
) -> Iterator[MainWindow]:
    """The whole window at the end of the early shift; 周敏 works at it."""
    made = build()
    made.desk.now = clock
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.room is not None and worker.idle)
    made.desk.choose_leader(leader(1, "周敏"))
    qtbot.waitUntil(lambda: worker.idle)
    yield made
    made.close()


@pytest.fixture
def quiet_window(worker: Worker, qtbot: QtBot) -> Callable[[], None]:
    """Wait until nothing is on its way."""
    return lambda: qtbot.waitUntil(lambda: worker.idle)


@pytest.fixture
def drive(desk: Desk, room: HandoverRoom, qtbot: QtBot) -> Driver:
    return Driver(desk, room, qtbot)
