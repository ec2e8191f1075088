"""A desk over a store with an early shift, its plan, notices and praise; and one without any."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from ccleader.models import agents, briefings, leaders, meetings, notices, observations, plans, shifts
from ccleader.models.agents import AgentForm
from ccleader.models.changed import Changed
from ccleader.models.leaders import LeaderForm
from ccleader.models.meetings import MeetingForm
from ccleader.models.notices import NoticeForm, NoticeKind
from ccleader.models.observations import ObservationForm, ObservationKind
from ccleader.models.shifts import Preset
from ccleader.models.store import Store
from ccleader.ui.briefings.room import BriefingsRoom
from ccleader.ui.desk import Desk
from ccleader.ui.language import speak
from ccleader.ui.theme import Theme
from ccleader.ui.worker import Worker
from ccleader.words import phrase

TODAY = date(2026, 6, 30)
NOW = datetime(2026, 6, 30, 7, 46)
NAMES = ("林晓彤", "王思远", "刘洋", "徐梦洁", "郭子轩", "唐欣然")

Opened = Callable[..., BriefingsRoom]


def fill(session: Session) -> Changed:
    """A group of six on the early shift, two notices, a praise, a meeting."""
    group = agents.add_group(session, "晨曦组")
    people = [
        agents.add(session, AgentForm(group, f"80{number:02}", name)) for number, name in enumerate(NAMES)
    ]
    leaders.add_leader(session, LeaderForm("周敏", "班长", (group,)))
    shifts.start_with(session, Preset.THREE_SHIFTS)
    early = shifts.shift_types(session)[0].id
    plans.set_plan(session, {(who, TODAY): early for who in people[:5]} | {(people[5], TODAY): None})
    notices.add_notice(session, NoticeForm("消防演练安排", TODAY, number="通〔2026〕7号"))
    change = NoticeForm("宽带资费说明口径更新", TODAY, NoticeKind.CHANGE, group, "业务部", "业通〔2026〕18号")
    notices.add_notice(session, change)
    praised = NOW.replace(day=29, hour=10)
    seen = ObservationForm(group, praised, ObservationKind.GOOD, agent_id=people[0], text="客户来电致谢")
    observations.observe(session, seen)
    meetings.add_meeting(session, MeetingForm(group, "大早会", (1, 3), 580, 30, TODAY, ("周敏", "程立")))
    return Changed.ALL


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
    path = tmp_path_factory.mktemp("briefings") / "晨曦组2026.ccl"
    with Store.open(path) as store:
        store.write(phrase("operations", "Fill"), fill)
    return path


@pytest.fixture
def store_path(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "晨曦组2026.ccl"))


@pytest.fixture
def opened(_spoken: None, theme: Theme, settings: QSettings, qtbot: QtBot) -> Iterator[Opened]:
    """Put the room on view over a store, at any moment."""
    desks: list[Desk] = []

    def open_room(path: Path, now: datetime = NOW, empty: bool = False) -> BriefingsRoom:
        worker = Worker(lambda: Store.open(path))
        with qtbot.waitSignal(worker.opened):
            worker.open()
        desk = Desk(worker, theme, settings, lambda: now)
        desks.append(desk)
        if not empty:
            found: list[agents.GroupRow] = []
            worker.read(agents.groups, found.extend, desk)
            qtbot.waitUntil(lambda: worker.idle)
            desk.choose_group(found[0])
        room = BriefingsRoom(desk)
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
def room(opened: Opened, store_path: Path) -> BriefingsRoom:
    """The room in the morning, before the early shift."""
    return opened(store_path)


@pytest.fixture
def prepared(room: BriefingsRoom, qtbot: QtBot) -> BriefingsRoom:
    """The room with the briefing of the early shift prepared."""
    room.prepare_shift(briefings.BriefingKind.BEFORE)
    qtbot.waitUntil(lambda: room.desk.worker.idle and room.sheet.sheet is not None)
    return room
