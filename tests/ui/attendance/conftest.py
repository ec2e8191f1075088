"""The room over a June that was made once, and what its tests wait for."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ccleader.models.store import Store
from ccleader.ui.attendance.room import AttendanceRoom
from ccleader.ui.room import Desk
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.ui.attendance import made_up
from tests.ui.conftest import _group, _people

Settled = Callable[[Worker], None]


@pytest.fixture(scope="session")
def june(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the group of six and its June, to be copied."""
    path = tmp_path_factory.mktemp("june") / "made.ccl"
    with Store.open(path) as store:
        group = store.write(phrase("operations", "Add group"), _group).value
        for make in (_people, made_up.early_and_late, made_up.absences):
            store.write(phrase("operations", "June"), lambda session, make=make: make(session, group))
    return path


@pytest.fixture
def filled(june: Path, store_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copy(june, store_path))


@pytest.fixture
def room(desk: Desk, qtbot: QtBot, settled: Settled) -> Iterator[AttendanceRoom]:
    """The room, with nothing on its way."""
    made = AttendanceRoom(desk)
    qtbot.addWidget(made)
    made.resize(1240, 800)
    made.show()
    settled(desk.worker)
    yield made
    made.hide()


@pytest.fixture
def calm(room: AttendanceRoom, qtbot: QtBot) -> Callable[[], None]:
    """Wait until all is written and the month read anew."""

    def wait() -> None:
        def still() -> bool:
            return room.desk.worker.idle and not room.pen.busy and not room._reader.isActive()

        qtbot.waitUntil(still)

    return wait


@pytest.fixture
def ask(room: AttendanceRoom, settled: Settled) -> Callable[..., Any]:
    """What a read of the store returns."""

    def read(function: Callable[..., Any], *args: Any) -> Any:
        found: list[Any] = []
        room.desk.worker.read(lambda session: function(session, *args), found.append, room)
        settled(room.desk.worker)
        return found[0]

    return read
