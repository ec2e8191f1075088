"""The main window shows rooms: sidebar, top bar, the room on view, status bar; nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QActionGroup,
    QCloseEvent,
    QDesktopServices,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ccleader.errors import Cancelled, Trouble
from ccleader.ui import choices
from ccleader.ui.groups import Groups
from ccleader.ui.history import HistoryPopup
from ccleader.ui.keys import KeysDialog
from ccleader.ui.language import speak
from ccleader.ui.notices import Banners, Toast
from ccleader.ui.parts import button, label
from ccleader.ui.room import Desk, Notice, Room
from ccleader.ui.rooms import ROOMS
from ccleader.ui.sidebar import Sidebar
from ccleader.ui.status_bar import StatusBar
from ccleader.ui.top_bar import TopBar
from ccleader.ui.trouble import BugDialog
from ccleader.ui.worker import Status

COLLAPSES_BELOW = 1360
"""Below this width (px) the sidebar shows icons only."""


class MainWindow(QMainWindow):
    """Paints its skeleton first, then opens the store, then the room last on view."""

    def __init__(self, desk: Desk, store: str, log_file: Path | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._store = store
        self._log_file = log_file
        self._status: Status | None = None
        self._begun = False
        self._bug: BugDialog | None = None
        self._rooms: dict[str, Room] = {}
        self.setWindowTitle(f"{Path(store).name} — CCLeader 班长台")
        self.setMinimumSize(1180, 720)
        self.resize(1440, 900)
        self._groups = Groups(desk, self)
        self._build()
        self._set_keys()
        self._listen()
        geometry = desk.settings.value("window/geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)

    @property
    def room(self) -> Room | None:
        """The room on view."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Room) else None

    def visit(self, key: str, what: object = None) -> None:
        """Put a room on view, built on the first visit; `what` is shown there."""
        if self._status is None:
            return
        if key not in self._rooms:
            entry = next(room for room in ROOMS if room.key == key)
            self._rooms[key] = entry.build(self._desk)
            self._stack.addWidget(self._rooms[key])
        self._stack.setCurrentWidget(self._rooms[key])
        self.sidebar.show_current(key)
        self._rooms[key].setFocus()
        self._desk.settings.setValue("window/room", key)
        if what is not None:
            self._rooms[key].open(what)

    def _build(self) -> None:
        """Everything that has words; built again when the language changes."""
        self._rooms = {}
        self.sidebar = Sidebar(self._desk.theme, ROOMS)
        self.sidebar.wanted.connect(self.visit)
        self.sidebar.settings.clicked.connect(self._offer_settings)
        self.sidebar.keys.clicked.connect(self._show_keys)
        self.top_bar = TopBar(self._desk, self._groups, self)
        self.banners = Banners(self._desk.theme)
        self.status_bar = StatusBar(self._desk.theme)
        self.status_bar.show_file(self._store)
        self.status_bar.folder_wanted.connect(self._show_folder)
        self.status_bar.backup_wanted.connect(self._back_up)
        self.status_bar.history_wanted.connect(self._show_history)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting())
        central = self._arrange()
        self.setCentralWidget(central)
        self._toast = Toast(self._desk.worker.undo, central)
        self._history = HistoryPopup(self._desk, central)
        self.sidebar.collapse(self.width() < COLLAPSES_BELOW)

    def _arrange(self) -> QWidget:
        right = QVBoxLayout()
        right.setSpacing(0)
        for part in (self.top_bar, self.banners, self._stack):
            right.addWidget(part)
        right.setStretchFactor(self._stack, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.sidebar)
        across.addLayout(right, 1)
        central = QWidget()
        central.setObjectName("page")
        down = QVBoxLayout(central)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(across, 1)
        down.addWidget(self.status_bar)
        return central

    def _waiting(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        text = label(self.tr("Opening {name} …").format(name=Path(self._store).name), "secondary")
        column.addWidget(text, 0, Qt.AlignmentFlag.AlignCenter)
        return page

    def _set_keys(self) -> None:
        keys = {
            "Ctrl+K": lambda: self.top_bar.search.start(),
            "Ctrl+Z": self._desk.worker.undo,
            "Ctrl+Y": self._desk.worker.redo,
            "Ctrl+Shift+Z": self._desk.worker.redo,
            "F1": self._show_keys,
            "F5": lambda: self._in_room(Room.refresh),
            "F6": self._next_part,
            "/": lambda: self._in_room(Room.search),
        }
        for number, room in enumerate(ROOMS, start=1):
            keys[f"Ctrl+{number}"] = partial(self.visit, room.key)
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _listen(self) -> None:
        worker = self._desk.worker
        worker.opened.connect(self._opened)
        worker.status.connect(self._show_status)
        worker.troubled.connect(self.complain)
        self._desk.wanted.connect(self.visit)
        self._desk.noticed.connect(self._notice)
        self._groups.listed.connect(self._enter)

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first paint, begin the work that the user need not wait for."""
        super().paintEvent(event)
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self._open_store)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room the sidebar's words when space is short."""
        super().resizeEvent(event)
        self.sidebar.collapse(self.width() < COLLAPSES_BELOW)
        self._toast.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is typed and where all stood; finish the writes; let the store go."""
        for room in self._rooms.values():
            room.leave()
        self._desk.settings.setValue("window/geometry", self.saveGeometry())
        self._desk.settings.sync()
        self._desk.worker.stop()
        super().closeEvent(event)

    def complain(self, error: BaseException) -> None:
        """The world's fault becomes a banner, our own a dialog."""
        if isinstance(error, Trouble):
            self.banners.show_text("bad", str(error))
        elif not isinstance(error, Cancelled):
            self._show_bug(error)

    def _show_bug(self, error: BaseException) -> None:
        if self._bug is not None:
            self._bug.add(error)
            return
        self._bug = BugDialog(error, self._log_file, self)
        self._bug.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bug.finished.connect(self._bug_closed)
        self._bug.open()

    def _bug_closed(self) -> None:
        self._bug = None

    def _open_store(self) -> None:
        self.banners.clear()
        self._desk.worker.open(self._open_failed)

    def _open_failed(self, error: BaseException) -> None:
        if isinstance(error, Trouble):
            again = button(self.tr("Try again"), self._open_store, name="try_again")
            safe = self.tr("Nothing was changed. When the reason is gone, try again.")
            self.banners.show_text("warn", str(error), safe, again)

    def _opened(self) -> None:
        self._groups.load()
        status = self._status
        if status is None or status.read_only or not status.path:
            return
        last = status.last_backup
        if last is None or last.replace(tzinfo=UTC).astimezone().date() < self._desk.today():
            self._back_up()

    def _enter(self) -> None:
        """Show the room last on view once the groups are known; without a group, the roster."""
        if self.room is not None:
            return
        kept = str(self._desk.settings.value("window/room", ""))
        known = [room.key for room in ROOMS]
        self.visit(kept if kept in known and self._desk.group else known[0])

    def _show_status(self, status: Status) -> None:
        self._status = status
        self._desk.read_only = status.read_only
        self.status_bar.show_status(status, self._desk.today())

    def _notice(self, notice: Notice) -> None:
        if notice.lasting:
            self.banners.show_text("warn", notice.text)
        else:
            self._toast.show_text(notice.text, notice.undo)

    def _back_up(self) -> None:
        def failed(error: BaseException) -> None:
            self.status_bar.show_backup_failed()
            if isinstance(error, Trouble):
                again = button(self.tr("Try again"), self._back_up, name="backup_again")
                safe = self.tr("Your data is saved and not lost; only this backup was not made.")
                self.banners.show_text("bad", str(error), safe, again)

        self._desk.worker.backup(failed)

    def _show_folder(self) -> None:
        if self._status is not None and self._status.path:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._status.path).resolve().parent)))

    def _show_history(self) -> None:
        top = self.status_bar.geometry().top()
        left = self.status_bar.undo.mapTo(self, QPoint(0, 0)).x()
        self._history.ask(QPoint(left, top - 4))

    def _show_keys(self) -> None:
        room = self.room
        title = next((entry.heading for entry in ROOMS if self._rooms.get(entry.key) is room), "")
        KeysDialog(title, room.keys() if room else [], self).open()

    def _in_room(self, act: Callable[[Room], None]) -> None:
        if self.room is not None:
            act(self.room)

    def _next_part(self) -> None:
        """F6: sidebar → page → status bar."""
        parts = (self.sidebar, self._stack.currentWidget(), self.status_bar)
        focus = QApplication.focusWidget()
        at = next((n for n, part in enumerate(parts) if focus and part.isAncestorOf(focus)), -1)
        part = parts[(at + 1) % len(parts)]
        inside = (child for child in part.findChildren(QWidget) if child.isVisible())
        first = next((child for child in inside if child.focusPolicy() & Qt.FocusPolicy.TabFocus), part)
        (part.focusProxy() or first).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _offer_settings(self) -> None:
        menu = QMenu(self)
        for choice in choices.CHOICES:
            menu.addSection(choice.heading)
            group = QActionGroup(menu)
            for value, text in choice.values:
                action = menu.addAction(choices.word(text))
                action.setCheckable(True)
                action.setChecked(choice.read(self._desk.settings) == value)
                action.triggered.connect(partial(self._choose, choice, value))
                group.addAction(action)
        corner = self.sidebar.settings.mapToGlobal(QPoint(0, 0))
        menu.popup(corner - QPoint(0, menu.sizeHint().height()))

    def _choose(self, choice: choices.Choice, value: str) -> None:
        choice.write(self._desk.settings, value)
        if choice is choices.LANGUAGE:
            self._speak(value)
        scheme = choices.SCHEME.read(self._desk.settings)
        self._desk.theme.choose(scheme, choices.SIZE.read(self._desk.settings) == "large")

    def _speak(self, language: str) -> None:
        """Speak another language: the same window, built anew, in the same room."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        for room in self._rooms.values():
            room.leave()
        speak(app, language)
        self._build()  # the old central widget goes with its rooms
        if self._status is not None:
            self._show_status(self._status)
            self._enter()
