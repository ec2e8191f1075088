"""A desk over a store with two months of figures."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from pytestqt.qtbot import QtBot

from ccleader.models.agents import GroupRow
from ccleader.models.store import Store
from ccleader.ui.desk import Desk
from ccleader.ui.kpi.room import KpiRoom
from ccleader.ui.theme import Theme
from ccleader.ui.worker import Worker
from tests.ui.kpi import made_up

TODAY = date(2026, 6, 30)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One store for all tests that only read."""
    return made_up.write(tmp_path_factory.mktemp("kpi") / "晨曦组2026.ccl")


@pytest.fixture
def read(made: Path) -> Iterator[Callable]:
    """Run a query on the made-up store."""
    with Store.open(made) as store:
        yield store.read


@pytest.fixture
def kpi_desk(made: Path, tmp_path: Path, theme: Theme, settings: QSettings, qtbot: QtBot) -> Iterator[Desk]:
    """A desk over a copy of the store, which may be written to."""
    path = Path(shutil.copy(made, tmp_path / made.name))
    worker = Worker(lambda: Store.open(path))
    with qtbot.waitSignal(worker.opened):
        worker.open()
    desk = Desk(worker, theme, settings, lambda: datetime.combine(TODAY, time(8)))
    desk.choose_group(GroupRow(1, "晨曦组", "班长"))
    yield desk
    worker.stop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def room(kpi_desk: Desk, qtbot: QtBot) -> KpiRoom:
    """The room on view, with its first page read."""
    opened = KpiRoom(kpi_desk)
    qtbot.addWidget(opened)
    opened.resize(1256, 826)
    with qtbot.waitSignal(opened.trend.loaded):
        opened.show()
    return opened
