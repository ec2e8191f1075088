"""Quick entry of points and warnings: the article by number, words or initials; nothing guessed silently."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ccleader import words
from ccleader.errors import Trouble
from ccleader.metrics.conduct import ConductKind
from ccleader.metrics.periods import Period
from ccleader.models import conduct, rulebook_starters, rulebooks
from ccleader.models.agents import agents
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductRow
from ccleader.models.store import Store
from ccleader.ui.main_window import MainWindow
from ccleader.ui.quick_ask import Ask, Effect
from ccleader.ui.quick_conduct import implied, tells
from ccleader.ui.quick_entry import QuickEntry
from ccleader.ui.quick_kinds import BY_KEY, WORDS
from ccleader.ui.quick_parsing import understand
from ccleader.words import phrase
from tests.ui.conftest import TODAY

NOW = datetime.combine(TODAY, time(9, 30))
MONTH = Period(TODAY.replace(day=1), TODAY)

Say = Callable[[str], "Said"]


class Said:
    """A line of quick entry brought before a store: what it would do, and what it did."""

    def __init__(self, store: Store, line: str, facts: str = "") -> None:
        self._store = store
        people = store.read(lambda session: agents(session, 1))
        rules = store.read(lambda session: rulebooks.in_force(session, 1, TODAY))
        said = implied(understand(line, people, WORDS, TODAY, partial(tells, articles=rules)), rules)
        self.kind = said.kind
        text = " ".join(filter(None, (said.text, facts)))
        self._ask = Ask(
            1, said.kind or "", said.sure, said.first, said.last, said.minute, said.minutes, text, NOW
        )

    @property
    def effect(self) -> Effect:
        """What entering would do."""
        return self._store.read(lambda session: BY_KEY[self.kind or ""].effect(session, self._ask))

    @property
    def lines(self) -> list[str]:
        """The lines of the effect in English."""
        words.use("en")
        return [str(line) for line in self.effect.lines]

    @property
    def blocked(self) -> str:
        """Why it cannot be entered, in English."""
        words.use("en")
        return str(self.effect.blocked)

    def enter(self) -> ConductRow:
        """Enter it; the newest record."""
        self._store.write(
            phrase("operations", "Points"),
            lambda session: BY_KEY[self.kind or ""].write(session, self._ask),
        )
        return rows(self._store)[-1]


def rows(store: Store) -> list[ConductRow]:
    return sorted(store.read(lambda session: conduct.records(session, 1, MONTH)), key=lambda row: row.id)


def _rules(session: object) -> Changed:
    for key in rulebook_starters.starters():
        rulebook_starters.add_starter(session, key, 1, date(2026, 1, 1))  # type: ignore[arg-type]
    return Changed.RULEBOOKS


@pytest.fixture
def ruled(filled: Path) -> Path:
    """A group of six under both starters."""
    with Store.open(filled) as store:
        store.write(phrase("operations", "Add rulebook"), _rules)
    return filled


@pytest.fixture
def say(ruled: Path) -> object:
    with Store.open(ruled) as store:
        yield lambda line, facts="": Said(store, line, facts)


@pytest.mark.parametrize(
    "line",
    [
        "gzx 离席 8:10",
        "郭子轩离席8:10",
        "8058 扣分 lx 离席 8点10",
        "gzx k 三5① 离席 8:10",
        "gzx 离席未示忙 8:10",
    ],
)
def test_whom_the_article_and_when_are_understood(say: Say, line: str) -> None:
    row = say(line).enter()
    assert (row.agent_number, row.article, row.points) == ("8058", "三（5）①", 2)
    assert (row.kind, row.at) == (ConductKind.POINTS, datetime.combine(TODAY, time(8, 10)))
    assert row.facts.startswith("离席")


def test_the_lines_tell_the_effect_and_the_line_reached(say: Say) -> None:
    say("gzx 离席 8:10").enter()
    assert say("gzx 离席 8:20").lines[:2] == [
        "郭子轩: 三（5）① 离席未选状态, 2 points",
        "Total 2 → 4",
    ]
    say("gzx 离席 8:20").enter()
    lines = say("gzx 离席 8:30", "与12席说话，未选小休").lines
    assert "08:30 与12席说话，未选小休" in lines
    assert any("4 → 6, reaches 5" in line for line in lines)
    assert not any(line.startswith("Total") for line in lines)
    assert any("2 times" in line for line in lines)


def test_a_warning_comes_first_and_is_cited_after(say: Say) -> None:
    first = say("gzx 第3条 隔座闲谈 8:10")
    assert "This article asks for a warning first." in first.lines
    assert first.enter().kind is ConductKind.WARNING
    second = say("gzx 3 隔座闲谈 8:20")
    assert any("after the warning of" in line for line in second.lines)
    assert second.enter().points == 2


def test_a_warning_is_typed_for_itself(say: Say) -> None:
    assert say("gzx 警告 第7条 未换鞋").enter().kind is ConductKind.WARNING
    assert say("gzx j 在岗用餐 吃面包").enter().kind is ConductKind.WARNING
    instead = say("gzx 警告 禁烟 楼梯间吸烟")
    assert "Points" in instead.blocked
    with pytest.raises(Trouble):
        instead.enter()


def test_points_by_circumstances_are_typed(say: Say) -> None:
    assert "1 to 10" in say("gzx 投诉 语气生硬").blocked
    assert say("gzx 投诉 语气生硬 4分").enter().points == 4


def test_a_length_stays_among_the_facts(say: Say) -> None:
    row = say("gzx 离席 8:10 9分钟").enter()
    assert row.points == 2
    assert row.facts.startswith("离席 9")


def test_several_agents_are_recorded_at_once(say: Say) -> None:
    say("gzx 8012 离席 8:10").enter()
    assert say("gzx 离席").kind == "points"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("gzx k", "Under which article"),
        ("gzx k 游泳", "No article in force is called “游泳”"),
        ("gzx k 9", "Say what happened"),
        ("gzx k lx", "Say what happened"),
        ("gzx k 工作 看小说", "Several articles are meant"),
        ("gzx k 三4 工装没穿", "suspended"),
    ],
)
def test_what_is_missing_or_doubtful_is_asked_for(say: Say, line: str, why: str) -> None:
    said = say(line)
    assert why in said.blocked
    with pytest.raises(Trouble):
        said.enter()


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("gzx 第9条 7:10 reading a magazine", "reading a magazine"),
        ("gzx 第9条 7:10 phone on the desk", "phone on the desk"),
        ("gzx 9 7:10 迟到后打电话 k", "迟到后打电话 k"),
        ("郭子轩第9条迟到后打电话7:10", "迟到后打电话"),
        ("gzx k 第9条 7:10 为陈丹加班", "为陈丹加班"),
    ],
)
def test_behind_an_article_the_words_of_other_kinds_are_facts(say: Say, line: str, facts: str) -> None:
    row = say(line).enter()
    assert (row.agent, row.article, row.facts) == ("郭子轩", "第9条", facts)


def test_a_word_that_may_be_several_articles_gives_way_to_a_kind(say: Say) -> None:
    assert say("gzx 下班 早退 15:50").kind == "early"


def test_late_keeps_its_word_and_other_words_are_no_points(say: Say) -> None:
    assert say("gzx 迟到 8:10").kind == "late"
    assert say("gzx 表扬 帮助同事离席").kind == "good"
    assert say("gzx 吃苹果").kind is None
    assert say("离席").kind is None


def test_a_line_without_a_kind_is_entered_in_the_window(
    ruled: Path, window: MainWindow, qtbot: QtBot
) -> None:
    worker = window.desk.worker
    window.desk.now = lambda: NOW
    assert window.room is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.room.setFocus()
    qtbot.keyClick(window.room, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QuickEntry))
    entry = QApplication.activeModalWidget()
    assert isinstance(entry, QuickEntry)
    qtbot.waitUntil(lambda: worker.idle)
    entry.line.setText("gzx 离席 8:10")
    qtbot.waitUntil(lambda: worker.idle and "→" in entry.effect_text)
    qtbot.keyClick(entry.line, Qt.Key.Key_Return)
    found: list[list[ConductRow]] = []
    worker.read(lambda session: conduct.records(session, 1, MONTH), found.append, worker)
    qtbot.waitUntil(lambda: bool(found))
    assert [(row.agent, row.points) for row in found[0]] == [("郭子轩", 2)]
