"""A real worker over a real store in a folder of the test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ccleader import words
from ccleader.models import agents
from ccleader.models.agents import AgentForm, GroupRow, Level
from ccleader.models.store import Store
from ccleader.ui.main_window import MainWindow
from ccleader.ui.room import Desk
from ccleader.ui.theme import Theme
from ccleader.ui.worker import Worker
from ccleader.words import phrase

TODAY = date(2026, 6, 30)

PEOPLE = (
    ("8012", "林晓彤", Level.SENIOR, date(2021, 4, 12), ("投诉", "宽带", "增值")),
    ("8017", "王思远", Level.SENIOR, date(2021, 11, 8), ("投诉", "宽带")),
    ("8026", "刘洋", Level.MID, date(2023, 3, 20), ("宽带", "电视")),
    ("8045", "徐梦洁", Level.MID, date(2024, 1, 15), ("投诉", "电视")),
    ("8058", "郭子轩", Level.JUNIOR, date(2025, 3, 10), ("宽带",)),
    ("0071", "唐欣然", Level.JUNIOR, date(2026, 4, 20), ("电视",)),
)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture(scope="session", autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """What lies on the offscreen clipboard outlives the interpreter, and a QMimeData of Python's must not."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def _unspoken(qapp: QApplication) -> Iterator[None]:
    """The language a test chose is not that of the next."""
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    words.use(words.LANGUAGES[0])


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    return tmp_path / "晨曦组2026.ccl"


@pytest.fixture
def filled(store_path: Path) -> Path:
    """A store with one group of six."""
    with Store.open(store_path) as store:
        group = store.write(phrase("operations", "Add group"), _group).value
        store.write(phrase("operations", "Add agents"), lambda session: _people(session, group))
    return store_path


def _group(session: object) -> object:
    return agents.Changed.AGENTS, agents.add_group(session, "晨曦组", title="班长")  # type: ignore[arg-type]


def _people(session: object, group: int) -> object:
    for number, name, level, hired, skills in PEOPLE:
        form = AgentForm(
            group_id=group,
            number=number,
            name=name,
            level=level,
            hired_on=hired,
            joined_on=hired,
            skills=skills,
            phone=f"138{number}5678",
        )
        agents.add(session, form)  # type: ignore[arg-type]
    return agents.Changed.AGENTS


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def worker(qtbot: QtBot, store_path: Path) -> Iterator[Worker]:
    """A worker that is not open yet."""
    made = Worker(lambda: Store.open(store_path))
    yield made
    made.stop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_worker(worker: Worker, filled: Path, qtbot: QtBot) -> Worker:
    with qtbot.waitSignal(worker.opened):
        worker.open()
    return worker


@pytest.fixture
def desk(open_worker: Worker, theme: Theme, settings: QSettings) -> Desk:
    made = Desk(open_worker, theme, settings, lambda: datetime.combine(TODAY, time(8)))
    made.choose_group(GroupRow(1, "晨曦组", "班长"))
    return made


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[Worker], None]:
    """Wait until all that was asked of the worker has come home."""
    return lambda worker: qtbot.waitUntil(lambda: worker.idle)


@pytest.fixture
def build(
    qtbot: QtBot, worker: Worker, theme: Theme, settings: QSettings, store_path: Path
) -> Callable[[], MainWindow]:
    """A window that was last left in the roster."""
    settings.setValue("window/room", "roster")

    def make() -> MainWindow:
        desk = Desk(worker, theme, settings, lambda: datetime.combine(TODAY, time(8)))
        window = MainWindow(desk, str(store_path))
        window.desk = desk
        qtbot.addWidget(window)
        return window

    return make


@pytest.fixture
def window(
    build: Callable[[], MainWindow], filled: Path, worker: Worker, qtbot: QtBot
) -> Iterator[MainWindow]:
    made = build()
    made.resize(1440, 900)
    made.show()
    qtbot.waitUntil(lambda: made.room is not None and worker.idle)
    yield made
    made.close()
