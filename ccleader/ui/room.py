"""What every room is."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ccleader.models.changed import Changed
from ccleader.ui.desk import Desk, Notice
from ccleader.ui.parts import PageHead

__all__ = ["Desk", "Notice", "Room"]


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

    def place(self) -> object:
        """What of the records is on view, for the room built anew in its stead (see `resume`)."""
        return None

    def resume(self, place: object) -> None:
        """Show what another room of this kind showed."""

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
