"""What every room is, and the desk it works at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ccleader.models.changed import Changed
from ccleader.ui.parts import PageHead
from ccleader.ui.theme import Theme
from ccleader.ui.worker import Worker

if TYPE_CHECKING:
    from ccleader.models.agents import GroupRow


@dataclass(frozen=True)
class Notice:
    """A sentence for the user: a passing toast, or with `lasting` a banner that stays."""

    text: str
    undo: bool = False
    lasting: bool = False


class Desk(QObject):
    """What a room works with; given to it explicitly, there is no global one."""

    group_changed = Signal(object)
    wanted = Signal(str, object)
    noticed = Signal(object)

    def __init__(
        self,
        worker: Worker,
        theme: Theme,
        settings: QSettings,
        today: Callable[[], date] = date.today,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.worker = worker
        self.theme = theme
        self.settings = settings
        self.today = today
        self.read_only = False
        self._group: GroupRow | None = None

    @property
    def group(self) -> GroupRow | None:
        """The group on view; None while the store has none."""
        return self._group

    @property
    def group_id(self) -> int | None:
        """The id of the group on view."""
        return None if self._group is None else self._group.id

    def choose_group(self, group: GroupRow | None) -> None:
        """Put a group on view; every room follows."""
        if group != self._group:
            self._group = group
            self.group_changed.emit(group)

    def visit(self, room: str, what: object = None) -> None:
        """Go to a room by its key and show `what` there (an agent's id, a month …)."""
        self.wanted.emit(room, what)

    def tell(self, text: str, undo: bool = False) -> None:
        """A toast: something is done; with `undo` it offers to take it back."""
        self.noticed.emit(Notice(text, undo))

    def warn(self, text: str) -> None:
        """A banner: something did not work, and what to do."""
        self.noticed.emit(Notice(text, lasting=True))


class Room(QWidget):
    """A page of the window: a head, a body, and the records it is concerned with.

    `refresh` is called when the room is on view and what it shows is out of date.
    """

    concerns: ClassVar[Changed] = Changed.ALL

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.desk = desk
        self._stale = True
        self.head = PageHead(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 14, 20, 14)
        self.body.setSpacing(12)
        self.body.addWidget(self.head)
        desk.worker.changed.connect(self._hear)
        desk.group_changed.connect(self._expire)
        desk.theme.changed.connect(self.update)

    def refresh(self) -> None:
        """Read anew what the room shows, through the worker."""
        raise NotImplementedError

    def open(self, what: object) -> None:
        """Show one thing the user asked for from elsewhere (see `Desk.visit`)."""

    def search(self) -> None:
        """Put the cursor where the room's own table is searched (the key `/`)."""

    def leave(self) -> None:
        """Keep what is typed but not saved; the window closes or is built anew."""

    def keys(self) -> list[tuple[str, str]]:
        """The room's own keys and what they do, for the list under F1."""
        return []

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the room up to date when it comes on view."""
        super().showEvent(event)
        if self._stale:
            self._renew()

    def _hear(self, changed: Changed) -> None:
        if changed & self.concerns:
            self._expire()

    def _expire(self, *_: object) -> None:
        self._stale = True
        if self.isVisible():
            self._renew()

    def _renew(self) -> None:
        self._stale = False
        self.refresh()
