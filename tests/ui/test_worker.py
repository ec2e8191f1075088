"""The worker keeps order, brings results home, and drops what nobody waits for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from ccleader.errors import Cancelled, Trouble
from ccleader.models import agents
from ccleader.models.agents import AgentForm
from ccleader.models.changed import Changed
from ccleader.models.store import Store
from ccleader.ui.worker import Status, Task, Worker
from ccleader.words import phrase

ADD = phrase("operations", "Add agent {name}", name="何静雯")
Settled = Callable[[Worker], None]


def _add(session: Session) -> tuple[Changed, int]:
    return Changed.AGENTS, agents.add(session, AgentForm(1, "8056", "何静雯"))


def test_that_results_come_home_in_order_on_the_main_thread(open_worker: Worker, settled: Settled) -> None:
    owner = QObject()
    seen: list[object] = []
    open_worker.read(lambda session: len(agents.agents(session)), seen.append, owner)
    open_worker.write(ADD, _add, lambda _: seen.append(threading.current_thread()), owner)
    open_worker.read(lambda session: len(agents.agents(session)), seen.append, owner)
    settled(open_worker)
    assert seen == [6, threading.main_thread(), 7]


def test_that_a_write_announces_what_it_changed_and_can_be_undone(
    open_worker: Worker, qtbot: QtBot, settled: Settled
) -> None:
    states: list[Status] = []
    changes: list[Changed] = []
    open_worker.status.connect(states.append)
    open_worker.changed.connect(changes.append)
    open_worker.write(ADD, _add)
    settled(open_worker)
    assert changes == [Changed.AGENTS]
    assert states[-1].undo_name == ADD
    open_worker.undo()
    settled(open_worker)
    assert changes == [Changed.AGENTS, Changed.AGENTS]
    assert states[-1].redo_name == ADD
    open_worker.redo()
    open_worker.undo(steps=99)
    settled(open_worker)
    assert states[-1].undo_name is None


def test_that_a_result_whose_owner_is_gone_is_dropped(open_worker: Worker, settled: Settled) -> None:
    owner, seen = QWidget(), list[object]()
    gate = threading.Event()

    def slow(session: Session) -> int:
        gate.wait(5)
        return 1

    open_worker.read(slow, seen.append, owner)
    shiboken6.delete(owner)
    gate.set()
    settled(open_worker)
    assert seen == []


def test_that_trouble_goes_to_who_asked_and_else_to_the_window(open_worker: Worker, settled: Settled) -> None:
    def refuse(session: Session) -> Changed:
        raise Trouble(phrase("trouble", "No."))

    owner, taken, shown = QObject(), list[object](), list[object]()
    open_worker.troubled.connect(shown.append)
    open_worker.write(ADD, refuse, failed=taken.append, owner=owner)
    settled(open_worker)
    assert [str(error) for error in taken] == ["No."]
    assert shown == []
    open_worker.write(ADD, refuse)
    settled(open_worker)
    assert [str(error) for error in shown] == ["No."]


def test_that_a_bug_always_reaches_the_window_and_frees_who_waited(
    open_worker: Worker, settled: Settled, caplog: pytest.LogCaptureFixture
) -> None:
    owner, taken, shown = QObject(), list[object](), list[object]()
    open_worker.troubled.connect(shown.append)
    open_worker.read(lambda session: 1 // 0, taken.append, owner, failed=taken.append)
    settled(open_worker)
    assert isinstance(taken[0], ZeroDivisionError)
    assert shown == taken
    assert "ZeroDivisionError" in caplog.text


def test_that_a_job_reports_and_stops_when_asked(open_worker: Worker, qtbot: QtBot, settled: Settled) -> None:
    owner, states, errors, told = QObject(), list[object](), list[object](), list[int]()

    def job(task: Task) -> None:
        reported = 0
        while not task.cancelled():
            reported += 1
            task.report(reported)
        told.append(reported)
        raise Cancelled

    task = open_worker.run(job, errors.append, owner, states.append, errors.append)
    qtbot.waitUntil(lambda: bool(states))
    task.cancel()
    settled(open_worker)
    assert isinstance(errors[0], Cancelled)
    assert len(states) <= told[0], "only the newest state travels"


def test_that_asking_before_the_store_is_open_waits_for_it(
    worker: Worker, filled: Path, settled: Settled
) -> None:
    owner, seen = QObject(), list[object]()
    worker.open()
    worker.read(lambda session: len(agents.agents(session)), seen.append, owner)
    settled(worker)
    assert seen == [6]


def test_that_a_store_in_use_is_told_and_can_be_tried_again(
    worker: Worker, filled: Path, settled: Settled
) -> None:
    errors: list[object] = []
    with Store.open(filled):
        worker.open(errors.append)
        settled(worker)
    assert isinstance(errors[0], Trouble)
    opened: list[object] = []
    worker.opened.connect(lambda: opened.append(True))
    worker.open()
    settled(worker)
    assert opened == [True]


def test_that_stopping_keeps_what_was_asked_and_lets_the_store_go(open_worker: Worker, filled: Path) -> None:
    open_worker.write(ADD, _add)
    open_worker.stop()
    with Store.open(filled) as store:
        assert len(store.read(agents.agents)) == 7


def test_that_who_is_refused_while_stopping_still_hears_of_it(open_worker: Worker) -> None:
    def refuse(session: Session) -> Changed:
        raise Trouble(phrase("trouble", "The disk is full."))

    told: list[str] = []
    open_worker.write(ADD, refuse, told.append, None, lambda error: told.append(str(error)))
    open_worker.write(ADD, _add, told.append, None, lambda error: told.append(str(error)))
    open_worker.stop()
    assert told == [str(phrase("trouble", "The disk is full."))]


def test_that_a_refusal_nobody_is_there_to_hear_is_told_by_the_window(
    open_worker: Worker, settled: Settled
) -> None:
    def refuse(session: Session) -> Changed:
        raise Trouble(phrase("trouble", "The disk is full."))

    told: list[object] = []
    open_worker.troubled.connect(told.append)
    owner = QObject()
    open_worker.write(ADD, refuse, None, owner, print)
    shiboken6.delete(owner)
    settled(open_worker)
    assert [str(error) for error in told] == [str(phrase("trouble", "The disk is full."))]


def test_that_void_calls_and_signals_keep_the_count_of_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 lost a reference to None a call, and died (PYSIDE-3474)."""

    class Probe(Worker):
        pass

    probe = Probe(lambda: pytest.fail("not opened"))
    widget = QWidget()
    heard = [0]
    probe.status.connect(lambda state: heard.__setitem__(0, heard[0] + 1))
    for _ in range(5_000):
        widget.setEnabled(True)
        widget.setFont(widget.font())
        probe.status.emit(None)
    assert heard == [5_000]
    probe.stop()
    shiboken6.delete(widget)
