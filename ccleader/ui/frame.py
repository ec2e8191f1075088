"""All that stands in the window: sidebar, top bar, banners, the room on view, status bar."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ccleader.ui.badges import Badges
from ccleader.ui.drafts import Drafts
from ccleader.ui.drops import Veil, paths_of
from ccleader.ui.due import Reminder
from ccleader.ui.groups import Groups
from ccleader.ui.notices import Banners, Toast
from ccleader.ui.parts import button, label
from ccleader.ui.reminders import Reminders
from ccleader.ui.room import Desk, Notice, Room
from ccleader.ui.rooms import IMPORTS, KEYS, ROOMS, TODAY
from ccleader.ui.sidebar import Sidebar
from ccleader.ui.status_bar import StatusBar
from ccleader.ui.top_bar import TopBar
from ccleader.ui.worker import Status
from ccleader.words import Phrase

if TYPE_CHECKING:
    from ccleader.ui.history import HistoryPopup

COLLAPSES_BELOW = 1360
"""Below this width (px) the sidebar shows icons only."""


class Frame(QWidget):
    """Shows rooms, built on their first visit; made anew when the language changes."""

    backup_wanted = Signal()

    def __init__(self, desk: Desk, groups: Groups, store: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self._groups = groups
        self._store = store
        self._rooms: dict[str, Room] = {}
        self._places: dict[str, object] = {}
        self._history: HistoryPopup | None = None
        self._drafts = Drafts(desk.settings, "entries")
        self.sidebar = Sidebar(desk.theme, ROOMS)
        self.top_bar = TopBar(desk, groups, self)
        self.banners = Banners(desk.theme)
        self.status_bar = StatusBar(desk.theme)
        self.status_bar.show_file(store)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting())
        self._arrange()
        self._reminders = Reminders(desk, self.top_bar.leaders, self)
        self._badges = Badges(desk, self.sidebar)
        self._toast = Toast(desk.worker.undo_only, self)
        self._veil = Veil(desk.theme, self._stack)
        self.setAcceptDrops(True)
        self._listen()
        self._set_keys()

    @property
    def room(self) -> Room | None:
        """The room on view; None until the store is open."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Room) else None

    def visit(self, key: str, what: object = None) -> None:
        """Put a room on view; `what` is shown there. Nothing happens before the store is open."""
        if not self._desk.ready:
            return
        if key not in self._rooms:
            entry = next(room for room in ROOMS if room.key == key)
            self._rooms[key] = entry.build(self._desk)
            self._stack.addWidget(self._rooms[key])
            if key in self._places:
                self._rooms[key].resume(self._places.pop(key))
        self._stack.setCurrentWidget(self._rooms[key])
        self.sidebar.show_current(key)
        self._rooms[key].setFocus()
        self._desk.settings.setValue("window/room", key)
        if what is not None:
            self._rooms[key].open(what)

    def enter(self) -> None:
        """Show the room last on view; the day to who is new, and without a group."""
        if self.room is None:
            kept = str(self._desk.settings.value("window/room", ""))
            known = [room.key for room in ROOMS]
            self.visit(kept if kept in known and self._desk.group else known[0])

    def places(self) -> dict[str, object]:
        """What every room shows, for the frame built in this one's stead."""
        return self._places | {key: room.place() for key, room in self._rooms.items()}

    def resume(self, places: dict[str, object]) -> None:
        """Let every room show, once it is built, what it showed in another frame."""
        self._places = places

    def leave(self) -> None:
        """Let every room keep what is typed."""
        for room in self._rooms.values():
            room.leave()

    def show_status(self, status: Status) -> None:
        """Tell how the store stands."""
        self._store = status.path
        self.status_bar.show_status(status, self._desk.today())
        self._toast.follow(status.undo_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome anywhere in the window."""
        if self._desk.ready and paths_of(event.mimeData()):
            event.acceptProposedAction()
            self._veil.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went on."""
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Reports are what is dropped: the import room takes them in."""
        self._veil.hide()
        event.acceptProposedAction()
        self.visit(IMPORTS, paths_of(event.mimeData()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room the sidebar's words when space is short."""
        super().resizeEvent(event)
        self.sidebar.collapse(self.width() < COLLAPSES_BELOW)
        self._toast.place()
        self._veil.hide()

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        for part in (self.top_bar, self.banners, self._stack):
            right.addWidget(part)
        right.setStretchFactor(self._stack, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.sidebar)
        across.addLayout(right, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(across, 1)
        down.addWidget(self.status_bar)

    def _waiting(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        text = label(self.tr("Opening {name} …").format(name=Path(self._store).name), "secondary")
        column.addWidget(text, 0, Qt.AlignmentFlag.AlignCenter)
        return page

    def _listen(self) -> None:
        self.sidebar.wanted.connect(self.visit)
        self.sidebar.keys.clicked.connect(self._show_keys)
        self.status_bar.folder_wanted.connect(self._show_folder)
        self.status_bar.backup_wanted.connect(self.backup_wanted)
        self.status_bar.history_wanted.connect(self._show_history)
        self._desk.wanted.connect(self.visit)
        self._desk.noticed.connect(self._notice)
        self._reminders.told.connect(self._remind)
        self._reminders.over.connect(lambda reminder: self.banners.close_text(str(reminder.text)))
        self._desk.entry_wanted.connect(self.enter_quickly)
        self._desk.worker.walked.connect(self._tell_walk)
        self._groups.listed.connect(self.enter)

    def _set_keys(self) -> None:
        worker = self._desk.worker
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+K": self.top_bar.search.start,
            "Ctrl+N": self.enter_quickly,
            "Ctrl+Z": worker.undo,
            "Ctrl+Y": worker.redo,
            "Ctrl+Shift+Z": worker.redo,
            "F1": self._show_keys,
            "F5": lambda: self._in_room(lambda room: room.refresh()),
            "F6": self._next_part,
            "/": lambda: self._in_room(lambda room: room.search()),
        }
        for room, opens in KEYS.items():
            keys[opens] = partial(self.visit, room)
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def enter_quickly(self, text: str = "") -> None:
        """Open quick entry over the room, with a text or with what was left there."""
        from ccleader.ui.quick_entry import QuickEntry  # not needed before it is asked for

        if not self._desk.ready or self._desk.group is None:
            return
        line, facts = (text, "") if text else self._drafts.of("quick") or ("", "")
        entry = QuickEntry(self._desk, line, self, facts)
        entry.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entry.left.connect(partial(self._keep_unfinished, text))
        entry.open()

    def _keep_unfinished(self, begun: str, line: str, facts: str) -> None:
        """What is left there; a line only begun elsewhere does not take the place of one typed."""
        if not begun or (line, facts) not in ((begun, ""), ("", "")):
            self._drafts.keep("quick", (line, facts) if line or facts else None)

    def _in_room(self, act: Callable[[Room], None]) -> None:
        if self.room is not None:
            act(self.room)

    def _notice(self, notice: Notice) -> None:
        if notice.lasting:
            self.banners.show_text("warn", notice.text)
        else:
            self._toast.show_text(notice.text, notice.undo)

    def _remind(self, reminders: list[Reminder]) -> None:
        """What presses stands as a banner, the rest passes together; nothing where it is on view already."""
        shown = next((key for key, room in self._rooms.items() if room is self.room), "")
        unseen = [each for each in reminders if shown not in (TODAY, each.room)]
        for each in unseen:
            if each.pressing:
                go = button(
                    self.tr("Open"), partial(self.visit, each.room), name=f"open_{each.room}", small=True
                )
                self.banners.show_text("warn", str(each.text), "", go)
        rest = " · ".join(str(each.text) for each in unseen if not each.pressing)
        if rest:
            self._toast.show_text(rest, sign="◎")

    def _tell_walk(self, way: str, names: list[Phrase]) -> None:
        """Say what undo or redo did; several steps by the first and the number of the others."""
        text = self.tr("Undone: {name}") if way == "undo" else self.tr("Done again: {name}")
        told = text.format(name=names[0])
        if len(names) > 1:
            told = self.tr("{told} and {count} more").format(told=told, count=len(names) - 1)
        self._toast.show_text(told)

    def _show_folder(self) -> None:
        if self._store:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._store).resolve().parent)))

    def _show_history(self) -> None:
        from ccleader.ui.history import HistoryPopup  # not needed before it drops down

        if self._history is None:
            self._history = HistoryPopup(self._desk, self)
        left = self.status_bar.undo.mapTo(self, QPoint(0, 0)).x()
        self._history.ask(QPoint(left, self.status_bar.geometry().top() - 4))

    def _show_keys(self) -> None:
        from ccleader.ui.keys import KeysDialog  # not needed before it is asked for

        room = self.room
        title = next((entry.heading for entry in ROOMS if self._rooms.get(entry.key) is room), "")
        KeysDialog(title, room.keys() if room else [], self).open()

    def _next_part(self) -> None:
        """F6: sidebar → page → status bar."""
        parts = (self.sidebar, self._stack.currentWidget() or self._stack, self.status_bar)
        focus = QApplication.focusWidget()
        at = next((n for n, part in enumerate(parts) if focus and part.isAncestorOf(focus)), -1)
        part = parts[(at + 1) % len(parts)]
        inside = (child for child in part.findChildren(QWidget) if child.isVisible())
        first = next((child for child in inside if child.focusPolicy() & Qt.FocusPolicy.TabFocus), part)
        (part.focusProxy() or first).setFocus(Qt.FocusReason.ShortcutFocusReason)
