"""The search of the window: agents, records, articles and pages, by number, words or pinyin initials."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ccleader.models.changed import Changed
from ccleader.ui.parts import label
from ccleader.ui.room import Desk
from ccleader.ui.rooms import ROOMS, Entry

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.search import Hit, Index
    from ccleader.ui.popups import Line, PopupList

NARROWEST, WIDEST = 292, 328
"""Pixels; it gives way to the names beside it."""

_RESULTS = 460
"""Pixels the results are wide."""

_MOST_PAGES = 3


class SearchBox(QLineEdit):
    """Finds while one types; ↑↓ choose, Enter opens, Ctrl+Enter enters something quickly, Esc leaves.

    What is found is held in memory and read anew, part by part, when the cursor comes here after a change.
    """

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._window = window
        self._popup: PopupList | None = None
        self._index: Index | None = None
        self._stale = Changed.ALL
        self._reading = False
        self._hits: list[Hit] = []
        self.setObjectName("search")
        self.setPlaceholderText(self.tr("Agents, articles, records"))
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
        self._count = label("", "caption")
        self._count.hide()
        line.addWidget(self._key)
        line.addWidget(self._count)
        self.setTextMargins(0, 0, 48, 0)
        self.textChanged.connect(self._search)
        desk.worker.changed.connect(self._hear)
        desk.group_changed.connect(lambda _: self._hear(Changed.ALL))

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
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._enter_for(popup.current)
            else:
                popup.take_current()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring what can be found up to date."""
        super().focusInEvent(event)
        self._renew()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The results go with the cursor."""
        super().focusOutEvent(event)
        self._show_count(None)
        if self._popup is not None:
            self._popup.hide()

    def _hear(self, changed: Changed) -> None:
        self._stale |= changed
        if self.hasFocus():
            self._renew()

    def _renew(self) -> None:
        if self._reading or not self._stale or not self._desk.ready:
            return
        stale, self._stale = self._stale, Changed.NONE
        self._reading = True
        index, group_id, today = self._index, self._desk.group_id, self._desk.today()
        self._desk.worker.read(
            lambda session: _renewed(session, index, group_id, today, stale), self._take, self, self._failed
        )

    def _take(self, index: Index) -> None:
        self._reading = False
        self._index = index
        self._search(self.text())
        if self.hasFocus():
            self._renew()

    def _failed(self, error: BaseException) -> None:
        self._reading = False
        self._stale = Changed.ALL
        self._desk.warn(str(error))

    def _search(self, text: str) -> None:
        wanted = text.strip()
        if wanted and self._index is not None and self.hasFocus():
            self._hits = self._index.find(wanted)
            self._show(wanted)
        else:
            self._show_count(None)
            if self._popup is not None:
                self._popup.hide()

    def _show(self, wanted: str) -> None:
        from ccleader.ui.popups import PopupList  # not needed to paint first

        if self._popup is None:
            self._popup = PopupList(self._desk.theme, self._window, self.tr("Search results"))
            self._popup.taken.connect(self._go)
        lines = self._lines(wanted)
        none = self.tr("Nobody and nothing is called “{text}”").format(text=wanted)
        at = self.mapTo(self._window, QPoint(self.width() - _RESULTS, self.height() + 4))
        self._popup.show_lines(lines, none, at, _RESULTS)
        self._show_count(len(lines))

    def _show_count(self, count: int | None) -> None:
        self._key.setVisible(count is None)
        self._count.setVisible(count is not None)
        self._count.setText("" if count is None else self.tr("%n found", "", count))

    def _lines(self, wanted: str) -> list[Line]:
        """What is found, then the pages called so, last the quick entry for the first agent."""
        from ccleader.metrics import formats  # as the popup
        from ccleader.ui.popups import Line

        kinds = self._kinds()
        lines: list[Line] = []
        for hit in self._hits:
            day = "" if hit.day is None else formats.day(hit.day)
            text = "  ".join(filter(None, (hit.who, day, str(hit.said))))
            lines.append(Line(kinds[hit.kind], text, "Enter" * (not lines), hit))
        pages = [room for room in ROOMS if _meant(room, wanted)][:_MOST_PAGES]
        lines += [Line(self.tr("Page"), room.heading, "Enter" * (not lines), room) for room in pages]
        first = self._hits[0] if self._hits else None
        if first is not None and self._entry_text(first):
            said = self.tr("Enter something for {name} …").format(name=first.who)
            lines.append(Line(self.tr("Entry"), said, "Ctrl Enter", self._entry_text(first)))
        return lines

    def _kinds(self) -> dict[str, str]:
        return {
            "agent": self.tr("Agent"),
            "conduct": self.tr("Points"),
            "check": self.tr("QA"),
            "coaching": self.tr("Coaching"),
            "notice": self.tr("Notice"),
            "matter": self.tr("Open item"),
            "article": self.tr("Article"),
        }

    def _entry_text(self, hit: Hit) -> str:
        """What quick entry begins with; "" where the hit is of nobody in the group on view."""
        index = self._index
        assert index is not None
        who = next((row for row in index.people if row.id == hit.agent_id), None)
        known = who is not None and who.group_id == self._desk.group_id and who.left_on is None
        return f"{who.number} " if who is not None and known else ""

    def _enter_for(self, what: object) -> None:
        """Enter something for the agent of the marked line, else of the first."""
        from ccleader.models.search import Hit

        texts = [self._entry_text(hit) for hit in (what, *self._hits) if isinstance(hit, Hit)]
        text = next(filter(None, texts), "")
        if text:
            self._go(text)

    def _go(self, what: Hit | Entry | str) -> None:
        self._leave()
        if isinstance(what, str):
            self._desk.entry_wanted.emit(what)
        elif isinstance(what, Entry):
            self._desk.visit(what.key)
        else:
            self._desk.visit(*_where(what))

    def _leave(self) -> None:
        self.clear()
        self.clearFocus()


def _renewed(
    session: Session, index: Index | None, group_id: int | None, today: date, changed: Changed
) -> Index:
    from ccleader.models.search import Index, renewed  # late: the window paints before SQLAlchemy is there

    return renewed(session, index or Index(), group_id, today, changed)


def _where(hit: Hit) -> tuple[str, object]:
    """The room that shows a hit, and what it is asked for."""
    return {
        "agent": ("roster", hit.id),
        "conduct": ("conduct", hit.id),
        "check": ("quality", hit.id),
        "coaching": ("coaching", hit.id),
        "notice": ("briefings", ("notice", hit.id)),
        "matter": ("handover", ("matter", hit.id)),
        "article": ("conduct", ("article", hit.id)),
    }[hit.kind]


def _meant(room: Entry, text: str) -> bool:
    """Whether a room is called so, in the window's language or in English."""
    return text.lower() in room.heading.lower() or room.title.lower().startswith(text.lower())
