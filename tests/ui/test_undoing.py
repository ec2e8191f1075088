"""What undo and redo take back, and how the window tells it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ccleader.models import agents, history
from ccleader.models.agents import AgentForm
from ccleader.models.changed import Changed
from ccleader.ui.main_window import MainWindow
from ccleader.ui.roster.room import RosterRoom
from ccleader.ui.worker import Worker
from ccleader.words import phrase

ADD = phrase("operations", "Add agent {name}", name="何静雯")
Settled = Callable[[Worker], None]


def _add(session: object) -> object:
    return Changed.AGENTS, agents.add(session, AgentForm(1, "8056", "何静雯"))  # type: ignore[arg-type]


def _texts(widget: object) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))  # type: ignore[attr-defined]


def test_that_undo_and_redo_by_key_reach_the_room_and_the_status_bar(
    window: MainWindow, worker: Worker, qtbot: QtBot, settled: Settled
) -> None:
    room = window.room
    assert isinstance(room, RosterRoom)
    worker.write(ADD, _add)
    settled(worker)
    assert str(ADD) in window.frame.status_bar.undo.text()
    assert len(room.model.rows) == 7
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(worker)
    assert len(room.model.rows) == 6
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    settled(worker)
    assert len(room.model.rows) == 7


def test_that_the_list_of_actions_goes_back_to_one(
    window: MainWindow, worker: Worker, qtbot: QtBot, settled: Settled
) -> None:
    worker.write(ADD, _add)
    settled(worker)
    window.frame.status_bar.undo.click()
    settled(worker)
    window.frame._history.move_by(1)
    window.frame._history.take_current()
    settled(worker)
    with_people = phrase("operations", "Add group")
    assert str(with_people) in window.frame.status_bar.undo.text()


def test_that_a_toast_can_take_back_what_it_tells(
    window: MainWindow, worker: Worker, qtbot: QtBot, settled: Settled
) -> None:
    worker.write(ADD, _add)
    settled(worker)
    window.desk.tell(str(ADD), undo=True)
    undo = window.frame.findChild(QPushButton, "toast_undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    settled(worker)
    assert not undo.isVisible()
    assert len(window.room.model.rows) == 6
    assert _texts(window.frame._toast) == f"✓ {window.frame.tr('Undone: {name}').format(name=ADD)}"


def test_that_a_toast_takes_back_only_its_own_operation(
    window: MainWindow, worker: Worker, qtbot: QtBot, settled: Settled
) -> None:
    def tell(_: object) -> None:
        window.desk.tell("done", undo=True)

    worker.write(ADD, _add, tell)
    settled(worker)
    undo = window.frame.findChild(QPushButton, "toast_undo")
    assert undo.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(worker)
    assert not undo.isVisible(), "what it told is undone: nothing is left to take back"
    undo.click()
    settled(worker)
    assert len(window.room.model.rows) == 6, "the people added before stand"
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    settled(worker)
    assert _texts(window.frame._toast) == f"✓ {window.frame.tr('Done again: {name}').format(name=ADD)}"


def test_that_a_toast_offers_no_undo_where_nothing_was_written_or_more_followed(
    window: MainWindow, worker: Worker, settled: Settled
) -> None:
    def tell(_: object) -> None:
        window.desk.tell("done", undo=True)

    undo = window.frame.findChild(QPushButton, "toast_undo")
    worker.write(ADD, lambda _: Changed.NONE, tell)
    settled(worker)
    assert not undo.isVisible()
    worker.write(ADD, _add, tell)
    settled(worker)
    assert undo.isVisible()
    worker.write(phrase("operations", "Add group"), lambda s: (Changed.AGENTS, agents.add_group(s, "B")))
    settled(worker)
    assert not undo.isVisible()


def test_that_a_toast_leaves_the_foot_of_the_sidebar_free(window: MainWindow) -> None:
    window.desk.tell("done")
    assert window.frame._toast.x() >= window.frame.sidebar.width()


def test_that_a_signature_says_once_that_what_came_before_stays(
    window: MainWindow, worker: Worker, settled: Settled
) -> None:
    def final(session: object) -> Changed:
        agents.add_group(session, "朝阳组")  # type: ignore[arg-type]
        history.settle(session)  # type: ignore[arg-type]
        return Changed.AGENTS

    worker.write(ADD, final)
    settled(worker)
    told = window.frame.status_bar.undo
    assert told.isVisible()
    assert told.text() == window.frame.status_bar.tr("What came before is no longer undone")
    worker.write(ADD, _add)
    settled(worker)
    assert str(ADD) in told.text()
