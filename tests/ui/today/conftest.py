"""A desk over a store with four months of figures, and one without any."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ccleader.models.agents import GroupRow
from ccleader.models.store import Store
from ccleader.ui.desk import Desk
from ccleader.ui.language import speak
from ccleader.ui.theme import Theme
from ccleader.ui.today.room import TodayRoom
from ccleader.ui.worker import Worker
from tests.ui.kpi import made_up

TODAY = date(2026, 6, 30)

Opened = Callable[..., TodayRoom]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One store for all tests that only read."""
    return made_up.write(tmp_path_factory.mktemp("today") / "晨曦组2026.ccl")


@pytest.fixture
def _spoken(qapp: QApplication) -> Iterator[None]:
    """The widgets speak Chinese, as the sentences do."""
    speak(qapp, "zh_CN")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


@pytest.fixture
def opened(
    _spoken: None, theme: Theme, settings: QSettings, tmp_path: Path, qtbot: QtBot
) -> Iterator[Opened]:
    """Put the room on view over a copy of a store, on any day."""
    desks: list[Desk] = []

    def open_room(path: Path, today: date = TODAY, group: int | None = 1) -> TodayRoom:
        copy = Path(shutil.copy(path, tmp_path / "copy.ccl")) if path.exists() else path
        worker = Worker(lambda: Store.open(copy))
        with qtbot.waitSignal(worker.opened):
            worker.open()
        desk = Desk(worker, theme, settings, lambda: datetime.combine(today, time(8)))
        desk.choose_group(None if group is None else GroupRow(group, "晨曦组", "班长"))
        desks.append(desk)
        room = TodayRoom(desk)
        qtbot.addWidget(room)
        room.resize(1256, 826)
        room.show()
        qtbot.waitUntil(lambda: worker.idle)
        return room

    yield open_room
    for desk in desks:
        desk.worker.stop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
