"""A desk over a store with a group, figures of its agents and cycles in every stage."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from ccleader.metrics.grains import Grain
from ccleader.models import agents, leaders, targets
from ccleader.models import coaching_writes as writes
from ccleader.models.agents import AgentForm, GroupRow
from ccleader.models.changed import Changed
from ccleader.models.coaching import ActionForm, CoachingForm, CoachingKind, GoalForm, Stage
from ccleader.models.leaders import LeaderForm
from ccleader.models.store import Store
from ccleader.ui.coaching.room import CoachingRoom
from ccleader.ui.desk import Desk
from ccleader.ui.language import speak
from ccleader.ui.theme import Theme
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.models.made import deliver, fact

TODAY = date(2026, 6, 30)
NOW = datetime(2026, 6, 30, 13, 20)
NAMES = ("林晓彤", "王思远", "刘洋", "徐梦洁", "郭子轩", "唐欣然")
GOAL, EMPTY, FOLLOW, SUMMARY = 1, 2, 3, 4
"""The cycles: with a goal, without one, followed up today, waiting for its summary."""

Opened = Callable[..., CoachingRoom]


def fill(session: Session) -> Changed:
    """A group of six with four cycles; 林晓彤, 王思远 and 徐梦洁 had no talk this month."""
    group = agents.add_group(session, "晨曦组")
    people = [
        agents.add(session, AgentForm(group, f"80{number:02}", name)) for number, name in enumerate(NAMES)
    ]
    leaders.add_leader(session, LeaderForm("周敏", "班长", (group,)))
    targets.set_target(session, "aht", 190.0, date(2026, 1, 1), group)
    aim = GoalForm("aht", "", 210.0, target=195.0, due_on=TODAY + timedelta(days=20))
    agreed = ActionForm("每班听 1 段标杆录音", "本人", TODAY, "班长抽听")

    def opened(who: int, days: int, kind: CoachingKind, focus: str, goals: tuple[GoalForm, ...]) -> int:
        day = TODAY - timedelta(days=days)
        form = CoachingForm(people[who], kind, focus, "周敏", opened_on=day, goals=goals)
        return writes.open_coaching(session, form, day)

    opened(5, 4, CoachingKind.NEWCOMER, "独立接听", (aim,))
    opened(2, 2, CoachingKind.CARE, "近来状态", ())
    for who, days, stage in ((4, 14, Stage.FOLLOW_UP), (3, 40, Stage.SUMMARY)):
        made = opened(who, days, CoachingKind.FIGURES, "查询路径", (aim,))
        writes.edit_coaching(session, made, reality_coach="查询绕路")
        writes.set_actions(session, made, (agreed,))
        begun = TODAY - timedelta(days=days)
        writes.move(session, made, Stage.FOLLOW_UP, begun)
        writes.add_follow_up(session, made, begun + timedelta(days=7), "少一步", "顺手了", TODAY)
        writes.move(session, made, stage, TODAY - timedelta(days=3))
    return Changed.ALL


def _figures(store: Store) -> None:
    """Calls of 郭子轩 on forty days: 210 seconds each before his coaching, 190 after."""
    days = [TODAY - timedelta(days=back) for back in range(40, 0, -1)]
    deliver(
        store,
        [
            fact(5, int(f"{day:%Y%m%d}"), grain=Grain.DAY, calls_handled=100 + day.day, handle_seconds=each)
            for day in days
            for each in [(100 + day.day) * (210 if day < TODAY - timedelta(days=14) else 190) + day.day % 3]
        ],
    )


@pytest.fixture
def _spoken(qapp: QApplication) -> Iterator[None]:
    """The widgets speak Chinese, as the sentences do."""
    speak(qapp, "zh_CN")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store that every test has a copy of."""
    path = tmp_path_factory.mktemp("coaching") / "晨曦组2026.ccl"
    with Store.open(path) as store:
        store.write(phrase("operations", "Fill"), fill)
        _figures(store)
    return path


@pytest.fixture
def store_path(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "晨曦组2026.ccl"))


@pytest.fixture
def opened(_spoken: None, theme: Theme, settings: QSettings, qtbot: QtBot) -> Iterator[Opened]:
    """Put the room on view over a store."""
    desks: list[Desk] = []

    def open_room(path: Path, group: GroupRow | None = GroupRow(1, "晨曦组")) -> CoachingRoom:  # noqa: B008
        worker = Worker(lambda: Store.open(path))
        with qtbot.waitSignal(worker.opened):
            worker.open()
        desk = Desk(worker, theme, settings, lambda: NOW)
        desks.append(desk)
        desk.choose_group(group)
        room = CoachingRoom(desk)
        qtbot.addWidget(room)
        room.resize(1256, 826)
        room.show()
        qtbot.waitUntil(lambda: worker.idle)
        return room

    yield open_room
    for desk in desks:
        desk.worker.stop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def room(opened: Opened, store_path: Path) -> CoachingRoom:
    """The room at the board."""
    return opened(store_path)
