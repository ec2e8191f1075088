"""The search of the window: agents by name, 工号 or pinyin initials, and rooms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ccleader.ui.parts import label
from ccleader.ui.room import Desk
from ccleader.ui.rooms import ROOMS, Entry

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.agents import AgentRow
    from ccleader.ui.popups import PopupList

_LIMIT = 10

NARROWEST, WIDEST = 292, 328
"""Pixels; it gives way to the names beside it."""


class SearchBox(QLineEdit):
    """Finds while one types; ↑↓ choose, Enter opens, Esc leaves."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._window = window
        self._popup: PopupList | None = None
        self.setObjectName("search")
        self.setPlaceholderText(self.tr("Agents, pages, pinyin initials"))
        self.setAccessibleName(self.tr("Search"))
        self.setFixedHeight(30)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        glass = QAction(self)
        desk.theme.set_icon(glass, "search", "t3")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 7, 0)
        line.addStretch()
        self._key = label("Ctrl K", "key")
        line.addWidget(self._key)
        self.setTextMargins(0, 0, 48, 0)
        self.textChanged.connect(self._search)

    def start(self) -> None:
        """Put the cursor here."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and take the results without leaving the line."""
        popup = self._popup if self._popup is not None and self._popup.isVisible() else None
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif popup is not None and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            popup.move_by(1 if key == Qt.Key.Key_Down else -1)
        elif popup is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            popup.take_current()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The results go with the cursor."""
        super().focusOutEvent(event)
        if self._popup is not None:
            self._popup.hide()

    def _search(self, text: str) -> None:
        wanted = text.strip()
        if not wanted:
            if self._popup is not None:
                self._popup.hide()
            return

        def found(agents: list[AgentRow]) -> None:
            if self.text().strip() == wanted and self.hasFocus():
                self._show(wanted, agents)

        self._desk.worker.read(lambda session: _find(session, wanted), found, self)

    def _show(self, wanted: str, agents: Sequence[AgentRow]) -> None:
        from ccleader.ui.popups import Line, PopupList  # not needed to paint first

        lines = [
            Line(self.tr("Agent"), f"{row.name}  {row.number}", "Enter" * (n == 0), ("roster", row.id))
            for n, row in enumerate(agents)
        ]
        lines += [
            Line(self.tr("Page"), room.heading, "Enter" * (not lines), (room.key, None))
            for room in ROOMS
            if _meant(room, wanted)
        ]
        if self._popup is None:
            self._popup = PopupList(self._desk.theme, self._window, self.tr("Search results"))
            self._popup.taken.connect(self._go)
        none = self.tr("Nobody and nothing is called “{text}”").format(text=wanted)
        at = self.mapTo(self._window, QPoint(0, self.height() + 4))
        self._popup.show_lines(lines, none, at, self.width())

    def _go(self, where: tuple[str, object]) -> None:
        self._leave()
        self._desk.visit(*where)

    def _leave(self) -> None:
        self.clear()
        self.clearFocus()


def _find(session: Session, text: str) -> list[AgentRow]:
    from ccleader.models.agents import find  # late, so that the window paints before SQLAlchemy is there

    return find(session, text, _LIMIT)


def _meant(room: Entry, text: str) -> bool:
    """Whether a room is called so, in the window's language or in English."""
    return text.lower() in room.heading.lower() or room.title.lower().startswith(text.lower())
