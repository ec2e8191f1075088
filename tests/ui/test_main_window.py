"""The real window over a real store: it opens, finds, undoes, remembers, and says what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ccleader import words
from ccleader.errors import Trouble
from ccleader.models import agents
from ccleader.models.agents import AgentForm
from ccleader.models.changed import Changed
from ccleader.models.store import Store
from ccleader.ui import choices
from ccleader.ui.bug_dialog import BugDialog
from ccleader.ui.frame import COLLAPSES_BELOW
from ccleader.ui.groups import GroupDialog
from ccleader.ui.imports.room import ImportsRoom
from ccleader.ui.keys import KeysDialog
from ccleader.ui.main_window import BACKS_UP_AFTER_MS, MainWindow
from ccleader.ui.rooms import KEYS, ROOMS
from ccleader.ui.roster.room import RosterRoom
from ccleader.ui.sidebar import NARROW, WIDE
from ccleader.ui.spans import Choice
from ccleader.ui.today.room import TodayRoom
from ccleader.ui.worker import Worker
from ccleader.words import phrase
from tests.ui.imports.conftest import daily

ADD = phrase("operations", "Add agent {name}", name="何静雯")
Settled = Callable[[Worker], None]


def _add(session: object) -> object:
    return Changed.AGENTS, agents.add(session, AgentForm(1, "8056", "何静雯"))  # type: ignore[arg-type]


def _texts(widget: object) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))  # type: ignore[attr-defined]


def test_that_it_opens_on_the_group_and_its_roster(window: MainWindow) -> None:
    assert window.windowTitle() == "晨曦组2026.ccl — CCLeader 班长台"
    assert window.frame.top_bar.group.text() == "晨曦组"
    assert isinstance(window.room, RosterRoom)
    assert [row.agent.name for row in window.room.model.rows][:2] == ["唐欣然", "林晓彤"]


def test_that_it_opens_on_the_day_for_a_new_user(
    build: Callable[[], MainWindow], filled: Path, worker: Worker, settings: QSettings, qtbot: QtBot
) -> None:
    window = build()
    settings.remove("window/room")
    window.show()
    qtbot.waitUntil(lambda: window.room is not None and worker.idle)
    assert isinstance(window.room, TodayRoom)


def test_that_nothing_is_asked_of_the_store_before_the_first_paint(
    build: Callable[[], MainWindow], filled: Path, worker: Worker, qtbot: QtBot
) -> None:
    window = build()
    assert worker.idle
    assert window.frame is None
    with qtbot.waitSignal(worker.opened):
        window.show()


def test_that_no_part_flashes_as_a_window_of_its_own(
    build: Callable[[], MainWindow], filled: Path, worker: Worker, qtbot: QtBot, qapp: QApplication
) -> None:
    shown: list[QObject] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(watched)
            return False

    watch, window = Watch(), build()
    qapp.installEventFilter(watch)
    window.show()
    qtbot.waitUntil(lambda: window.room is not None and worker.idle)
    for entry in ROOMS:
        window.frame.visit(entry.key)
    qtbot.waitUntil(lambda: worker.idle)
    qapp.removeEventFilter(watch)
    assert shown == [window]


def test_that_search_finds_by_initials_and_enter_opens(
    window: MainWindow, worker: Worker, qtbot: QtBot, settled: Settled
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.frame.top_bar.search.hasFocus()
    qtbot.keyClicks(window.frame.top_bar.search, "gzx")
    settled(worker)
    qtbot.keyClick(window.frame.top_bar.search, Qt.Key.Key_Return)
    room = window.room
    assert isinstance(room, RosterRoom)
    qtbot.waitUntil(room.profile.isVisible)
    assert [row.agent.name for row in room.table.selected_rows()] == ["郭子轩"]
    assert window.frame.top_bar.search.text() == ""


def test_that_search_tells_when_nobody_is_called_so(
    window: MainWindow, worker: Worker, qtbot: QtBot, settled: Settled
) -> None:
    window.frame.top_bar.search.start()
    qtbot.keyClicks(window.frame.top_bar.search, "zzzz")
    settled(worker)
    assert "zzzz" in _texts(window)
    qtbot.keyClick(window.frame.top_bar.search, Qt.Key.Key_Escape)
    assert window.frame.top_bar.search.text() == ""


def test_that_the_sidebar_gives_way_below_its_width(window: MainWindow, qtbot: QtBot) -> None:
    assert window.frame.sidebar.width() == WIDE
    window.resize(COLLAPSES_BELOW - 1, 800)
    qtbot.waitUntil(lambda: window.frame.sidebar.width() == NARROW)
    assert window.frame.sidebar.keys.toolTip()
    window.resize(COLLAPSES_BELOW, 800)
    qtbot.waitUntil(lambda: window.frame.sidebar.width() == WIDE)


def test_that_the_room_on_view_is_remembered(
    window: MainWindow, settings: QSettings, worker: Worker, qtbot: QtBot, settled: Settled
) -> None:
    for entry in ROOMS:
        qtbot.keySequence(window, KEYS[entry.key])
        settled(worker)
        assert settings.value("window/room") == entry.key
        assert window.room is window.frame._rooms[entry.key]


def test_that_a_room_out_of_sight_refreshes_only_when_shown(
    window: MainWindow, worker: Worker, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = window.room
    assert isinstance(room, RosterRoom)
    asked: list[bool] = []
    monkeypatch.setattr(room, "refresh", lambda: asked.append(True))
    window.frame.visit("kpi")
    settled(worker)
    worker.changed.emit(Changed.AGENTS)
    assert asked == []
    window.frame.visit("roster")
    assert asked == [True]
    worker.changed.emit(Changed.REVIEWS)
    assert asked == [True]


def test_that_another_group_can_be_chosen_and_is_remembered(
    window: MainWindow, worker: Worker, settings: QSettings, settled: Settled
) -> None:
    def add(session: object) -> object:
        return Changed.AGENTS, agents.add_group(session, "夜班组")  # type: ignore[arg-type]

    worker.write(phrase("operations", "Add group {name}", name="夜班组"), add)
    settled(worker)
    assert window.frame.top_bar.group.text() == "夜班组", "a new group comes on view"
    assert window.room.model.rows == []
    menu = window._groups.menu()
    names = [action.text() for action in menu.actions() if action.isCheckable()]
    assert names == ["晨曦组", "夜班组"]
    menu.actions()[0].trigger()
    settled(worker)
    assert window.frame.top_bar.group.text() == "晨曦组"
    assert len(window.room.model.rows) == 6
    assert int(settings.value("group")) == 1


def test_that_the_worlds_fault_is_a_banner_once(window: MainWindow) -> None:
    fault = Trouble(phrase("trouble", "The disk is full."))
    window.complain(fault)
    window.complain(fault)
    assert window.frame.banners.isVisible()
    assert _texts(window.frame.banners).count("The disk is full.") == 1
    window.frame.banners.close_text("The disk is full.")
    assert not window.frame.banners.isVisible()


def test_that_a_bug_shows_once_with_details(window: MainWindow) -> None:
    window.complain(KeyError("first"))
    window.complain(KeyError("second"))
    dialogs = window.findChildren(BugDialog)
    assert len(dialogs) == 1
    dialogs[0].copy()
    assert "second" in QApplication.clipboard().text()
    dialogs[0].accept()


def test_that_a_store_in_use_gives_a_way_out(
    build: Callable[[], MainWindow], filled: Path, worker: Worker, qtbot: QtBot, settled: Settled
) -> None:
    window = build()
    with Store.open(filled):
        window.show()
        qtbot.waitUntil(lambda: window.frame is not None and window.frame.banners.isVisible())
    assert window.room is None
    window.frame.banners.findChild(QPushButton, "try_again").click()
    qtbot.waitUntil(lambda: window.room is not None and worker.idle)
    assert not window.frame.banners.isVisible()


def test_that_a_store_in_use_can_be_looked_at(
    build: Callable[[], MainWindow], filled: Path, worker: Worker, qtbot: QtBot
) -> None:
    window = build()
    with Store.open(filled) as other:
        window.show()
        qtbot.waitUntil(lambda: window.frame is not None and window.frame.banners.isVisible())
        window.frame.banners.findChild(QPushButton, "open_read_only").click()
        qtbot.waitUntil(lambda: window.room is not None and worker.idle)
        assert len(window.room.model.rows) == 6
        assert window.desk.read_only
        assert not window.room.findChild(QPushButton, "add_agent").isEnabled()
        other.write(ADD, _add)
    window.frame.banners.findChild(QPushButton, "try_again").click()
    qtbot.waitUntil(lambda: not window.desk.read_only and worker.idle)
    assert not window.frame.banners.isVisible()
    assert window.room.findChild(QPushButton, "add_agent").isEnabled()
    assert len(window.room.model.rows) == 7


def test_that_files_dropped_in_any_room_go_to_the_imports(
    window: MainWindow, worker: Worker, qtbot: QtBot, tmp_path: Path
) -> None:
    path = daily(tmp_path / "话务日报.xlsx")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    keys = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    window.frame.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), *keys))
    window.frame.dropEvent(QDropEvent(QPointF(5, 5), *keys))
    room = window.room
    assert isinstance(room, ImportsRoom)
    assert [file.path for file in room.intake.files] == [path]
    qtbot.waitUntil(lambda: worker.idle and not room.intake.busy, timeout=20_000)


def test_that_a_new_store_asks_for_a_group_first(
    build: Callable[[], MainWindow], worker: Worker, qtbot: QtBot, settled: Settled
) -> None:
    window = build()
    window.show()
    qtbot.waitUntil(lambda: window.room is not None and worker.idle)
    assert isinstance(window.room, TodayRoom)
    window.room.findChild(QPushButton, "import_roster").click()
    window.room.findChild(QPushButton, "first_group").click()
    dialog = window.findChild(GroupDialog)
    dialog._name.setText("")
    dialog.findChild(QPushButton, "save").click()
    settled(worker)
    assert dialog.isVisible(), "a group without a name is refused and the dialog stays"
    dialog._name.setText("夜班二组")
    dialog.findChild(QPushButton, "save").click()
    settled(worker)
    assert window.frame.top_bar.group.text() == "夜班二组"
    assert window.room.findChild(QPushButton, "empty_add").isVisible()


def test_that_the_language_changes_at_once_and_the_place_is_kept(
    window: MainWindow, worker: Worker, qtbot: QtBot, settled: Settled
) -> None:
    window.frame.visit("kpi")
    settled(worker)
    window.room.period.segments.choose(Choice.MONTH)
    window.room.tabs.choose("table")
    window.frame.visit("roster")
    settled(worker)
    window._choose(choices.LANGUAGE, "en")
    settled(worker)
    assert words.language() == "en"
    assert window.frame.sidebar.keys.text() == "Keys"
    assert isinstance(window.room, RosterRoom)
    assert window.frame.top_bar.group.text() == "晨曦组"
    window.frame.visit("kpi")
    settled(worker)
    assert window.room.tabs.value == "table"
    assert window.room.period.segments.value is window.room.period.choice is Choice.MONTH
    window.frame.visit("roster")
    window._choose(choices.LANGUAGE, "zh_CN")
    settled(worker)


def test_that_f1_lists_the_keys_of_the_room(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    assert "Ctrl+V" in _texts(dialog)
    assert dialog.height() <= window.height()
    dialog.accept()


def test_that_f6_walks_the_parts(window: MainWindow, qtbot: QtBot) -> None:
    seen = []
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        parts = {"sidebar": window.frame.sidebar, "page": window.room, "status": window.frame.status_bar}
        seen += [name for name, part in parts.items() if focus is part or part.isAncestorOf(focus)]
    assert sorted(seen) == ["page", "sidebar", "status"]


def test_that_a_backup_is_made_on_opening_and_on_asking(
    window: MainWindow, worker: Worker, filled: Path, qtbot: QtBot, settled: Settled
) -> None:
    folder = filled.with_name(filled.stem + "-backups")
    qtbot.waitUntil(lambda: folder.exists() and worker.idle, timeout=BACKS_UP_AFTER_MS + 2_000)
    made = len(list(folder.glob("*.ccl")))
    assert made >= 1
    window.frame.status_bar.backup.click()
    settled(worker)
    assert len(list(folder.glob("*.ccl"))) == made + 1


def test_that_closing_lets_the_store_go(window: MainWindow, filled: Path) -> None:
    window.close()
    Store.open(filled).close()


def test_that_no_room_takes_a_key_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    own = {shortcut.key().toString() for shortcut in window.frame.findChildren(QShortcut, options=direct)}
    assert "Ctrl+N" in own
    for entry in ROOMS:
        window.frame.visit(entry.key)
        assert window.room is not None
        theirs = {shortcut.key().toString() for shortcut in window.room.findChildren(QShortcut)}
        assert not own & theirs, entry.key
    qtbot.waitUntil(lambda: window.desk.worker.idle)


def test_f5_reads_the_room_anew(window: MainWindow, qtbot: QtBot, worker: Worker) -> None:
    assert window.room is not None
    read: list[object] = []
    worker.read = lambda *call, **_: read.append(call)  # type: ignore[method-assign]
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert read
    del worker.read
