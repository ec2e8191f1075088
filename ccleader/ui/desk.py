"""The desk every room works at: store, look, settings, clock, who works, and the group on view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from ccleader.ui.theme import Theme
from ccleader.ui.worker import Worker

if TYPE_CHECKING:
    from ccleader.models.agents import GroupRow
    from ccleader.models.leaders import LeaderRow


@dataclass(frozen=True)
class Notice:
    """A sentence for the user: a passing toast, or with `lasting` a banner that stays.

    `undo` is the operation a toast offers to take back.
    """

    text: str
    undo: int | None = None
    lasting: bool = False


class Desk(QObject):
    """What a room works with; given to it explicitly, there is no global one."""

    group_changed = Signal(object)
    leader_changed = Signal(object)
    wanted = Signal(str, object)
    noticed = Signal(object)
    chosen = Signal(object, str)
    """The user made a choice about the window: (Choice, value)."""
    entry_wanted = Signal(str)
    """Quick entry is asked for, with a text to begin with (may be empty)."""

    def __init__(
        self,
        worker: Worker,
        theme: Theme,
        settings: QSettings,
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.worker = worker
        self.theme = theme
        self.settings = settings
        self.now = now
        self.ready = False
        self.read_only = False
        self._group: GroupRow | None = None
        self._leader: LeaderRow | None = None
        self._who = worker.who

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

    @property
    def leader(self) -> LeaderRow | None:
        """Who works here; None until somebody said so."""
        return self._leader

    def choose_leader(self, leader: LeaderRow | None) -> None:
        """Say who works here: every record and audit line from now on carries the name."""
        if leader != self._leader:
            self._leader = leader
            self.worker.who = self._who if leader is None else leader.name
            self.leader_changed.emit(leader)

    def today(self) -> date:
        """The calendar day."""
        return self.now().date()

    def visit(self, room: str, what: object = None) -> None:
        """Go to a room by its key and show `what` there (an agent's id, a month …)."""
        self.wanted.emit(room, what)

    def tell(self, text: str, undo: bool = False) -> None:
        """A toast: something is done; with `undo` it offers to take back the write just told of."""
        self.noticed.emit(Notice(text, self.worker.written if undo else None))

    def warn(self, text: str) -> None:
        """A banner: something did not work, and what to do."""
        self.noticed.emit(Notice(text, lasting=True))
