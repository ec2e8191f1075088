"""The room over a June that was made once: two rulebooks, warnings, points, one appeal."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from ccleader.models import agents, appeals, conduct_writes, rulebook_starters, rulebooks
from ccleader.models.agents import GroupRow
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductForm
from ccleader.models.store import Store
from ccleader.ui.conduct.room import ConductRoom
from ccleader.ui.room import Desk
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.ui.conftest import TODAY, _group, _people

NOW = datetime.combine(TODAY, time(15))
Settled = Callable[[Worker], None]


def _june(session: Session) -> Changed:
    """郭子轩: warned under 第3条, 2 and 2 points; 刘洋: 3 under appeal; 唐欣然: warned; 王思远: nothing."""
    for key in rulebook_starters.starters():
        rulebook_starters.add_starter(session, key, None, date(2026, 1, 1))
    who = {agent.name: agent.id for agent in agents.agents(session)}
    held = rulebooks.in_force(session, 1, TODAY)

    def enter(name: str, number: str, day: int) -> int:
        article = next(row for row in held if row.number == number)
        form = ConductForm((who[name],), article.id, datetime(2026, 6, day, 14, 35), "与邻座闲谈约 3 分钟")
        return conduct_writes.record(session, form, NOW)[0]

    for name, number, day in (("郭子轩", "第3条", 11), ("郭子轩", "第3条", 23), ("郭子轩", "第5条", 26)):
        enter(name, number, day)
    enter("唐欣然", "第3条", 26)
    appeals.appeal(
        session, enter("刘洋", "第9条", 8), "孩子发烧，班长同意过", "王思远", datetime(2026, 6, 27, 9)
    )
    return Changed.CONDUCT


@pytest.fixture(scope="session")
def points_june(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store, to be copied."""
    path = tmp_path_factory.mktemp("points") / "made.ccl"
    with Store.open(path) as store:
        group = store.write(phrase("operations", "Add group"), _group).value
        store.write(phrase("operations", "June"), lambda session: _people(session, group))
        store.write(phrase("operations", "June"), _june)
    return path


@pytest.fixture
def filled(points_june: Path, store_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copy(points_june, store_path))


@pytest.fixture
def desk(open_worker: Worker, theme: Any, settings: Any) -> Desk:
    """In the afternoon of the last day of June."""
    made = Desk(open_worker, theme, settings, lambda: NOW)
    made.choose_group(GroupRow(1, "晨曦组", "班长"))
    return made


@pytest.fixture
def room(desk: Desk, qtbot: QtBot, settled: Settled) -> Iterator[ConductRoom]:
    """The room, with nothing on its way."""
    made = ConductRoom(desk)
    qtbot.addWidget(made)
    made.resize(1240, 800)
    made.show()
    settled(desk.worker)
    yield made
    made.hide()


@pytest.fixture
def calm(room: ConductRoom, qtbot: QtBot) -> Callable[[], None]:
    """Wait until all is written and read anew."""

    def still() -> bool:
        waiting = room.month.entry._timer.isActive() or room.records._typing.isActive()
        return room.desk.worker.idle and not waiting

    return lambda: qtbot.waitUntil(still)


@pytest.fixture
def ask(room: ConductRoom, settled: Settled) -> Callable[..., Any]:
    """What a read of the store returns."""

    def read(function: Callable[..., Any], *args: Any) -> Any:
        found: list[Any] = []
        room.desk.worker.read(lambda session: function(session, *args), found.append, room)
        settled(room.desk.worker)
        return found[0]

    return read


class Hand:
    """Types into the entry panel and counts the strokes; text of the facts is not counted."""

    def __init__(self, room: ConductRoom) -> None:
        self.entry = room.month.entry
        self.strokes = 0

    def agent(self, initials: str) -> None:
        """Choose an agent; the strokes count from here."""
        QTest.keyClicks(self.entry.people.line, initials)
        QTest.keyClick(self.entry.people.line, Qt.Key.Key_Return)
        self.strokes = 0

    def article(self, text: str) -> None:
        """On to the article, and choose one."""
        self.press(self.entry.people.line, Qt.Key.Key_Return)
        for letter in text:
            self.press(self.entry.article.line, letter)
        self.press(self.entry.article.line, Qt.Key.Key_Return)

    def tell(self, facts: str) -> None:
        """The facts, as an input method writes them."""
        self.entry.facts.insertPlainText(facts)

    def press(self, field: Any, key: Any, held: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """One stroke."""
        self.strokes += 1
        QTest.keyClick(field, key, held)

    def finish(self, going_on: bool = False) -> None:
        """Ctrl+Enter, with Shift to go on."""
        held = Qt.KeyboardModifier.ControlModifier
        if going_on:
            held |= Qt.KeyboardModifier.ShiftModifier
        self.press(self.entry.facts, Qt.Key.Key_Return, held)


@pytest.fixture
def hand(room: ConductRoom) -> Hand:
    """A hand at the entry panel."""
    return Hand(room)
