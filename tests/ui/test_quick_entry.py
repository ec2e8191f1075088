"""Quick entry over any page: what is typed is understood, shown, written, and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from ccleader.metrics.periods import Period
from ccleader.models import agents, attendance, leave, matters, observations, overtime, plans, shifts, visits
from ccleader.models.agents import AgentForm
from ccleader.models.changed import Changed
from ccleader.models.said import LeaveState, Source
from ccleader.ui import choices
from ccleader.ui.main_window import MainWindow
from ccleader.ui.quick_entry import QuickEntry
from ccleader.ui.quick_kinds import KINDS
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.ui.conftest import TODAY

DAY = Period(TODAY, TODAY)
GUO = 5
"""The id of 郭子轩 8058."""


@pytest.fixture
def planned(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Everybody works the early shift today."""

    def plan(session: Session) -> Changed:
        shifts.start_with(session, shifts.Preset.THREE_SHIFTS)
        early = shifts.shift_types(session)[0].id
        return plans.set_plan(session, {(who, TODAY): early for who in range(1, 7)})

    worker = window.desk.worker
    window.desk.now = lambda: datetime.combine(TODAY, time(9, 30))
    worker.write(phrase("operations", "Plan"), plan)
    qtbot.waitUntil(lambda: worker.idle)
    return window


def _open(window: MainWindow, qtbot: QtBot) -> QuickEntry:
    assert window.room is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.room.setFocus()
    qtbot.keyClick(window.room, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QuickEntry))
    entry = QApplication.activeModalWidget()
    assert isinstance(entry, QuickEntry)
    qtbot.waitUntil(lambda: window.desk.worker.idle)
    return entry


def _type(entry: QuickEntry, qtbot: QtBot, text: str, worker: Worker) -> None:
    entry.line.clear()
    qtbot.keyClicks(entry.line, text) if text.isascii() else entry.line.setText(text)
    qtbot.waitUntil(lambda: worker.idle)


def _enter(entry: QuickEntry, qtbot: QtBot, worker: Worker, going_on: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if going_on else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(entry.line, Qt.Key.Key_Return, modifier)
    qtbot.waitUntil(lambda: worker.idle)


def _cell(worker: Worker, qtbot: QtBot, agent_id: int) -> attendance.DayCell:
    found: list[dict[tuple[int, date], attendance.DayCell]] = []
    worker.read(lambda session: attendance.month(session, 1, DAY, TODAY), found.append, worker)
    qtbot.waitUntil(lambda: bool(found))
    return found[0][agent_id, TODAY]


def _read(worker: Worker, qtbot: QtBot, query: Callable[[Session], object]) -> object:
    found: list[object] = []
    worker.read(query, found.append, worker)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_what_is_left_there_outlives_another_language_and_what_is_begun_elsewhere(
    planned: MainWindow, qtbot: QtBot
) -> None:
    entry = _open(planned, qtbot)
    _type(entry, qtbot, "gzx 早退", planned.desk.worker)
    entry.facts.setPlainText("家里有事")
    entry.reject()
    planned.frame.enter_quickly("8012 迟到 ")
    planned.findChild(QuickEntry).reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    planned._choose(choices.LANGUAGE, "en")
    qtbot.waitUntil(lambda: planned.desk.worker.idle)
    again = _open(planned, qtbot)
    assert (again.line.text(), again.facts.toPlainText()) == ("gzx 早退", "家里有事")
    again.line.clear()
    again.facts.clear()
    again.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert _open(planned, qtbot).line.text() == ""


def test_late_by_initials_kind_and_time_is_entered_with_its_minutes_and_undone(
    planned: MainWindow, qtbot: QtBot
) -> None:
    worker = planned.desk.worker
    entry = _open(planned, qtbot)
    _type(entry, qtbot, "gzx 迟到 8:10", worker)
    assert "10" in entry.effect_text
    _enter(entry, qtbot, worker)
    assert QApplication.activeModalWidget() is None
    cell = _cell(worker, qtbot, GUO)
    assert (cell.source, cell.code, cell.minutes_late) == (Source.LEADER, "present", 10)
    worker.undo()
    qtbot.waitUntil(lambda: worker.idle)
    assert _cell(worker, qtbot, GUO).minutes_late is None


def test_late_and_left_early_on_one_day_are_kept_beside_each_other(planned: MainWindow, qtbot: QtBot) -> None:
    worker = planned.desk.worker
    entry = _open(planned, qtbot)
    planned.desk.now = lambda: datetime.combine(TODAY, time(16, 30))
    for line in ("gzx cd 8:10", "gzx zt 15:45"):
        _type(entry, qtbot, line, worker)
        _enter(entry, qtbot, worker, going_on=True)
    assert entry.isVisible()
    cell = _cell(worker, qtbot, GUO)
    assert (cell.minutes_late, cell.minutes_early) == (10, 15)


def test_a_time_before_the_shift_is_not_late_and_the_line_stays(planned: MainWindow, qtbot: QtBot) -> None:
    worker = planned.desk.worker
    entry = _open(planned, qtbot)
    _type(entry, qtbot, "gzx cd 7:50", worker)
    _enter(entry, qtbot, worker)
    assert entry.isVisible()
    assert entry.line.text() == "gzx cd 7:50"
    assert "08:00–16:00" in entry.fault_text
    assert _cell(worker, qtbot, GUO).minutes_late is None


def test_nobody_is_guessed_and_nothing_is_written_until_the_person_is_sure(
    planned: MainWindow, qtbot: QtBot
) -> None:
    worker = planned.desk.worker
    entry = _open(planned, qtbot)
    _type(entry, qtbot, "zzz cd 8:10", worker)
    _enter(entry, qtbot, worker)
    assert entry.isVisible()
    assert worker.written is not None  # the plan; nothing since
    assert all(cell.minutes_late is None for cell in (_cell(worker, qtbot, who) for who in range(1, 7)))


def test_of_several_with_the_same_initials_the_leader_chooses(planned: MainWindow, qtbot: QtBot) -> None:
    worker = planned.desk.worker

    def twin(session: Session) -> Changed:
        agents.add(session, AgentForm(1, "8099", "高志祥"))
        return Changed.AGENTS

    worker.write(phrase("operations", "Add agent"), twin)
    entry = _open(planned, qtbot)
    _type(entry, qtbot, "gzx 病假", worker)
    assert entry.who.count() == 2
    _enter(entry, qtbot, worker)
    assert entry.isVisible()
    wanted = next(row for row in range(2) if "8099" in entry.who.item(row).text())
    entry.who.setCurrentRow(wanted)
    entry.who.itemActivated.emit(entry.who.item(wanted))
    _enter(entry, qtbot, worker)
    (asked,) = _read(worker, qtbot, lambda session: leave.leaves(session, 1))  # type: ignore[misc]
    assert (asked.agent_id, asked.code, asked.state, asked.first) == (7, "sick", LeaveState.PHONED, TODAY)


def test_praise_notes_matters_and_the_phone_land_in_their_lists(planned: MainWindow, qtbot: QtBot) -> None:
    worker = planned.desk.worker
    entry = _open(planned, qtbot)
    for line in (
        "gzx 表扬 客户来电致谢",
        "现场记录 9:05 空调过冷",
        "待办 打印机缺纸 txr",
        "txr 应急电话 家里有事",
    ):
        _type(entry, qtbot, line, worker)
        _enter(entry, qtbot, worker, going_on=True)
    seen = _read(worker, qtbot, lambda session: observations.observations(session, 1, DAY))
    assert [(row.agent_id, row.kind, row.text) for row in seen] == [  # type: ignore[attr-defined]
        (None, "other", "空调过冷"),
        (GUO, "good", "客户来电致谢"),
    ]
    (open_one,) = _read(worker, qtbot, lambda session: matters.open_matters(session, 1))  # type: ignore[misc]
    assert (open_one.text, open_one.owner) == ("打印机缺纸", "唐欣然")
    (lent,) = _read(worker, qtbot, lambda session: visits.loans_out(session, 1))  # type: ignore[misc]
    assert (lent.agent_name, lent.reason) == ("唐欣然", "家里有事")


def test_overtime_begins_where_the_shift_ends_and_needs_its_length(planned: MainWindow, qtbot: QtBot) -> None:
    worker = planned.desk.worker
    entry = _open(planned, qtbot)
    _type(entry, qtbot, "gzx 加班 系统升级", worker)
    _enter(entry, qtbot, worker)
    assert entry.isVisible()
    _type(entry, qtbot, "gzx 加班 2小时 系统升级", worker)
    _enter(entry, qtbot, worker)
    (row,) = _read(worker, qtbot, lambda session: overtime.overtimes(session, 1, DAY))  # type: ignore[misc]
    assert (row.agent_id, row.starts, row.minutes, row.reason) == (GUO, 960, 120, "系统升级")


def test_before_the_shift_begins_today_is_meant_not_the_night_that_runs(
    planned: MainWindow, qtbot: QtBot
) -> None:
    worker = planned.desk.worker
    yesterday = TODAY - timedelta(days=1)

    def plan(session: Session) -> Changed:
        early, _, night = shifts.shift_types(session)
        return plans.set_plan(session, {(1, yesterday): night.id, (GUO, yesterday): early.id})

    worker.write(phrase("operations", "Plan"), plan)
    planned.desk.now = lambda: datetime.combine(TODAY, time(7, 45))
    entry = _open(planned, qtbot)
    for line in ("gzx 病假", "8012 早退 7:30"):
        _type(entry, qtbot, line, worker)
        _enter(entry, qtbot, worker, going_on=True)
    (asked,) = _read(worker, qtbot, lambda session: leave.leaves(session, 1))  # type: ignore[misc]
    assert (asked.agent_id, asked.first) == (GUO, TODAY)
    days = Period(yesterday, TODAY)
    cells = _read(worker, qtbot, lambda session: attendance.month(session, 1, days, TODAY))
    assert cells[1, yesterday].minutes_early == 30  # type: ignore[index]


def test_what_lies_ahead_is_not_entered(planned: MainWindow, qtbot: QtBot) -> None:
    worker = planned.desk.worker
    entry = _open(planned, qtbot)
    _type(entry, qtbot, "gzx 迟到 11:10", worker)
    _enter(entry, qtbot, worker)
    assert "11:10" in entry.fault_text
    assert _cell(worker, qtbot, GUO).minutes_late is None


def test_a_time_that_is_none_is_refused_in_words(planned: MainWindow, qtbot: QtBot) -> None:
    worker = planned.desk.worker
    entry = _open(planned, qtbot)
    _type(entry, qtbot, "gzx 签到 25:70", worker)
    _enter(entry, qtbot, worker)
    assert "25:70" in entry.fault_text
    assert _cell(worker, qtbot, GUO).source is None


def test_what_was_typed_is_there_again_after_escape(planned: MainWindow, qtbot: QtBot) -> None:
    entry = _open(planned, qtbot)
    _type(entry, qtbot, "gzx cd", planned.desk.worker)
    entry.facts.setPlainText("地铁故障")
    qtbot.keyClick(entry.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    entry = _open(planned, qtbot)
    assert (entry.line.text(), entry.facts.toPlainText()) == ("gzx cd", "地铁故障")


def test_enter_held_enters_once(planned: MainWindow, qtbot: QtBot) -> None:
    worker = planned.desk.worker
    entry = _open(planned, qtbot)
    _type(entry, qtbot, "gzx 加班 2小时 系统升级", worker)
    told: list[object] = []
    worker.changed.connect(told.append)
    for _ in range(3):
        qtbot.keyClick(entry.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: worker.idle)
    assert len(told) == 1


def test_a_kind_chosen_from_the_list_goes_into_the_line(planned: MainWindow, qtbot: QtBot) -> None:
    worker = planned.desk.worker
    entry = _open(planned, qtbot)
    _type(entry, qtbot, "gzx 8:10", worker)
    entry.kinds.setCurrentRow([kind.key for kind in KINDS].index("late"))
    qtbot.waitUntil(lambda: worker.idle)
    _enter(entry, qtbot, worker)
    assert _cell(worker, qtbot, GUO).minutes_late == 10


def test_a_kind_of_several_words_chosen_for_a_line_with_facts_is_understood(
    planned: MainWindow, qtbot: QtBot
) -> None:
    worker = planned.desk.worker
    planned._choose(choices.LANGUAGE, "en")
    qtbot.waitUntil(lambda: worker.idle)
    entry = _open(planned, qtbot)
    for row, kind in enumerate(KINDS):
        _type(entry, qtbot, "gzx 8:10 the desk", worker)
        entry.kinds.setCurrentRow(row)
        assert (entry._said.kind, entry._said.text) == (kind.key, "the desk")
