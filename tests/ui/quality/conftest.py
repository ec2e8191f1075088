"""The room over a June that was made once: a scorecard, clean calls, faults, a fatal error in dispute."""

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

from ccleader.metrics import periods
from ccleader.models import agents, quality_writes, scorecards
from ccleader.models.agents import GroupRow
from ccleader.models.changed import Changed
from ccleader.models.quality import EvaluationForm, EvaluationRow, FindingForm, Purpose, evaluations
from ccleader.models.scorecards import CardRow
from ccleader.models.store import Store
from ccleader.ui.quality.checks_page import ChecksPage
from ccleader.ui.quality.room import QualityRoom
from ccleader.ui.quality.sheet import CheckSheet
from ccleader.ui.room import Desk
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.models.made import deliver, fact
from tests.ui.conftest import TODAY, _group, _people

NOW = datetime.combine(TODAY, time(15))
JUNE = periods.month(TODAY)
Settled = Callable[[Worker], None]


def _june(session: Session) -> Changed:
    """林晓彤: clean, confirmed; 王思远: two faults; 刘洋: fatal, in dispute; 郭子轩: targeted."""
    scorecards.add_starter(session, None, date(2026, 1, 1))
    card = scorecards.card_on(session, 1, TODAY)
    assert card is not None
    plain = [item for item in card.items if not item.fatal]
    who = {agent.name: agent.id for agent in agents.agents(session)}

    def check(name: str, ref: str, day: int, *found: FindingForm, purpose: Purpose = Purpose.RANDOM) -> int:
        when = date(2026, 6, day)
        form = EvaluationForm(
            who[name],
            card.id,
            when,
            ref,
            "周敏",
            purpose,
            call_seconds=252,
            call_type="宽带报修",
            findings=found,
        )
        return quality_writes.evaluate(session, form, NOW)

    quality_writes.confirm(session, [check("林晓彤", "R1", 12)], NOW)
    check("王思远", "R2", 15, FindingForm(plain[0].id), FindingForm(plain[9].id))
    fatal = check("刘洋", "R3", 16, FindingForm(card.items[0].id, note="报错资费"))
    quality_writes.dispute(session, fatal, {card.items[0].id: "系统显示旧资费"}, NOW)
    check("郭子轩", "R4", 17, purpose=Purpose.TARGETED)
    return Changed.QUALITY | Changed.SCORECARDS


@pytest.fixture(scope="session")
def graded_june(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store, to be copied; 林晓彤 and 王思远 have calls by half-hours."""
    path = tmp_path_factory.mktemp("quality") / "made.ccl"
    with Store.open(path) as store:
        group = store.write(phrase("operations", "Add group"), _group).value
        store.write(phrase("operations", "June"), lambda session: _people(session, group))
        store.write(phrase("operations", "June"), _june)
        calls = [
            fact(who, 20260600 + day, slot, calls_handled=5)
            for who in (1, 2)
            for day in range(1, 11)
            for slot in (18, 22, 28, 32)
        ]
        deliver(store, calls)
    return path


@pytest.fixture
def filled(graded_june: Path, store_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copy(graded_june, store_path))


@pytest.fixture
def desk(open_worker: Worker, theme: Any, settings: Any) -> Desk:
    """In the afternoon of the last day of June."""
    made = Desk(open_worker, theme, settings, lambda: NOW)
    made.choose_group(GroupRow(1, "晨曦组", "班长"))
    return made


@pytest.fixture
def build_room(desk: Desk, qtbot: QtBot, settled: Settled) -> Callable[[], QualityRoom]:
    """Open the room."""

    def make() -> QualityRoom:
        made = QualityRoom(desk)
        qtbot.addWidget(made)
        made.resize(1240, 800)
        made.show()
        settled(desk.worker)
        return made

    return make


@pytest.fixture
def room(build_room: Callable[[], QualityRoom]) -> Iterator[QualityRoom]:
    """The room, with nothing on its way."""
    made = build_room()
    yield made
    made.hide()


class Hand:
    """What a test does with the room."""

    def __init__(self, room: QualityRoom, qtbot: QtBot) -> None:
        self.room, self._qtbot = room, qtbot

    @property
    def page(self) -> ChecksPage:
        return self.room.month

    @property
    def sheet(self) -> CheckSheet:
        return self.room.month.sheet

    def calm(self) -> None:
        """Wait until all is written and read anew."""
        self._qtbot.waitUntil(lambda: self.room.desk.worker.idle and not self.sheet.busy)

    def soon(self) -> None:
        """What waits for a rest is done now."""
        self.sheet.keep()
        self.calm()

    def press(self, widget: Any, key: Any, held: Any = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(widget, key, held)

    def type(self, widget: Any, text: str) -> None:
        QTest.keyClicks(widget, text)

    def new(self, agent: str = "", ref: str = "") -> None:
        """Z, the agent by initials, the recording."""
        self.press(self.page.table, Qt.Key.Key_Z)
        self.calm()
        if agent:
            self.type(self.sheet.fields.agent, agent)
            self.press(self.sheet.fields.agent, Qt.Key.Key_Return)
        self.type(self.sheet.fields.ref, ref)

    def finish(self) -> None:
        """Ctrl+Enter."""
        self.press(self.sheet.fields.ref, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.calm()

    def open(self, ref: str) -> EvaluationRow:
        """Open a check by its recording."""
        row = self.stored(ref)
        self.room.open(row.id)
        self.calm()
        return row

    def ask(self, function: Callable[..., Any], *args: Any) -> Any:
        """What a read of the store returns."""
        found: list[Any] = []
        self.room.desk.worker.read(lambda session: function(session, *args), found.append, self.room)
        self._qtbot.waitUntil(lambda: bool(found))
        return found[0]

    def rows(self) -> list[EvaluationRow]:
        """All checks of June."""
        found: list[EvaluationRow] = self.ask(evaluations, 1, JUNE)
        return found

    def stored(self, ref: str) -> EvaluationRow:
        """The check of a recording; the latest where there are two."""
        return [row for row in self.rows() if row.call_ref == ref][-1]

    def card(self) -> CardRow:
        """The scorecard in force."""
        found: CardRow = self.ask(scorecards.card_on, 1, TODAY)
        return found


@pytest.fixture
def hand(room: QualityRoom, qtbot: QtBot) -> Hand:
    """A hand in the room."""
    return Hand(room, qtbot)
