"""The library of notices, and beside it who knows the one on view."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from ccleader.columns import Column, Kind
from ccleader.models import notices
from ccleader.models.changed import Changed
from ccleader.models.notices import LABELS, NoticeForm
from ccleader.ui.briefings.notice_form import NoticeEditor
from ccleader.ui.briefings.reading import NoticeLine, Page
from ccleader.ui.briefings.told_card import ToldCard
from ccleader.ui.delegates import MarkDelegate, RowDelegate
from ccleader.ui.desk import Desk
from ccleader.ui.keeper import Keeper, Operation
from ccleader.ui.parts import Card, Empty, Segmented, button, rule
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import Phrase, mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

ASIDE_WIDTH = 400


class Show(StrEnum):
    """Which notices are listed."""

    TO_TELL = "to_tell"
    OPEN = "open"
    ALL = "all"


def _told(row: NoticeLine) -> str:
    everybody = len({*row.told, *row.left})
    return f"{len(row.told)}/{everybody}"


def _kind(row: NoticeLine) -> str:
    return translate("notices", LABELS[row.notice.kind])


COLUMNS: tuple[Column[NoticeLine], ...] = (
    Column("kind", mark("columns", "Kind"), _kind, width=12),
    Column("name", mark("columns", "Notice"), lambda row: row.notice.title, width=20),
    Column("number", mark("columns", "Notice no."), lambda row: row.notice.number or None, width=14),
    Column("source", mark("columns", "Issued by"), lambda row: row.notice.source or None, width=9),
    Column("received", mark("columns", "Received"), lambda row: row.notice.received_on, Kind.DATE, width=10),
    Column(
        "effective", mark("columns", "In force"), lambda row: row.notice.effective_on, Kind.DATE, width=10
    ),
    Column("know_by", mark("columns", "Know by"), lambda row: row.notice.know_by, Kind.DATE, width=10),
    Column("told", mark("columns", "Told"), _told, width=7),
)


class NoticesPage(QWidget):
    """Enter a notice, tell it, close it."""

    counted = Signal(int)
    """How many notices are still to be told."""

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        super().__init__()
        self._desk = desk
        self._keeper = keeper
        self._page: Page | None = None
        self._wanted: int | None = None
        self.model = RowsModel(COLUMNS, lambda row: row.notice.id)
        self.table = TableView(
            self.model,
            desk.theme,
            desk.settings,
            "notices",
            self.tr("Notices"),
            spare=("source", "received", "number", "effective"),
        )
        self.table.setItemDelegateForColumn(0, MarkDelegate(desk.theme, self.table, _mark))
        self.table.setItemDelegateForColumn(
            6, RowDelegate(desk.theme, self.table, lambda row: "bad" if row.overdue else "t1")
        )
        self.search = QLineEdit()
        self.search.setObjectName("find_notice")
        self.search.setPlaceholderText(self.tr("Title, number, source  /"))
        self.search.setAccessibleName(self.tr("Find a notice"))
        self.search.setMaximumWidth(240)
        self.search.textChanged.connect(self._narrow)
        self._words = {
            Show.TO_TELL: self.tr("To tell"),
            Show.OPEN: self.tr("Open"),
            Show.ALL: self.tr("All"),
        }
        self.show_only = Segmented(tuple(self._words.items()), self.tr("Show"))
        self.show_only.choose(Show.OPEN)
        self.show_only.chosen.connect(self._narrow)
        self.told = ToldCard(desk)
        self.editor = NoticeEditor(desk)
        self._lay_out()
        self._connect()

    def show_page(self, page: Page) -> None:
        """Show the library; the notice on view stays."""
        self._page = page
        lines = page.lines
        self.model.set_rows(lines)
        counts = {
            Show.TO_TELL: sum(bool(line.left) for line in lines),
            Show.OPEN: sum(line.notice.open_on(page.today) for line in lines),
            Show.ALL: len(lines),
        }
        for which, word in self._words.items():
            self.show_only.set_text(which, f"{word} {counts[which]}")
        self.counted.emit(counts[Show.TO_TELL])
        self._pages.setCurrentWidget(self._card if lines else self._empty)
        self._aside.setVisible(bool(lines) or not self.editor.isHidden())
        if self._wanted is not None and self.table.select_key(self._wanted):
            self._wanted = None
        elif self.table.currentIndex().row() < 0 and self.model.rowCount():
            self.table.selectRow(0)
        self._show_told()

    def select(self, notice_id: int) -> None:
        """Put a notice on view, whatever the list is narrowed to."""
        self._wanted = notice_id
        self.search.clear()
        if not self.table.select_key(notice_id):
            self.show_only.choose(Show.ALL)
            self.table.select_key(notice_id)
        self._wanted = None
        self._show_told()
        self.told.table.setFocus()

    def add(self) -> None:
        """Open the form for a new notice."""
        if self._desk.group_id is not None and not self._desk.read_only:
            self._edit(None, NoticeForm("", self._desk.today(), group_id=self._desk.group_id))

    def keep(self) -> None:
        """Keep what is typed."""
        self.editor.keep_draft()

    def complain(self, field: str, sentence: str) -> None:
        """Say what is wrong with what is typed."""
        self.editor.complain(field, sentence)

    def _lay_out(self) -> None:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(8)
        line.addWidget(self.show_only)
        line.addWidget(self.search, 1)
        line.addStretch()
        self._card = Card(padded=False)
        for part in (head, rule(), self.table):
            self._card.body.addWidget(part)
        self._card.body.setStretchFactor(self.table, 1)
        first = button(self.tr("New notice"), self.add, "primary", "first_notice")
        self._empty = Card()
        why = self.tr("Notices and business changes are read out at briefings; who was away stays on a list.")
        self._empty.body.addWidget(
            Empty(self._desk.theme, "speakerphone", self.tr("No notices yet"), why, first)
        )
        self._pages = QStackedWidget()
        for page in (self._card, self._empty):
            self._pages.addWidget(page)
        self._aside = QStackedWidget()
        self._aside.setFixedWidth(self._desk.theme.wide(ASIDE_WIDTH))
        self._aside.addWidget(self.told)
        self._aside.addWidget(self.editor)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(self._pages, 1)
        across.addWidget(self._aside)

    def _connect(self) -> None:
        self.table.setTabKeyNavigation(False)
        self.table.selected.connect(lambda _: self._show_told())
        self.table.opened.connect(lambda row: self._edit(row.notice.id, row.notice.form()))
        self.told.acted.connect(self._act)
        self.told.edit_wanted.connect(self._edit_current)
        self.told.close_wanted.connect(self._close_or_open)
        self.editor.changed.connect(self._save)
        self.editor.added.connect(self._add)
        self.editor.closed.connect(self._end_editing)
        self._desk.group_changed.connect(self._turn_group)
        shortcut = QShortcut(QKeySequence("N"), self.table, self.add)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _narrow(self, *_: object) -> None:
        show, text = Show(str(self.show_only.value)), self.search.text().strip().lower()
        today = self._desk.today()

        def accepts(line: NoticeLine) -> bool:
            row = line.notice
            wanted = {Show.ALL: True, Show.OPEN: row.open_on(today), Show.TO_TELL: bool(line.left)}[show]
            return wanted and (
                not text or any(text in part.lower() for part in (row.title, row.number, row.source))
            )

        self.table.message = self.tr("No notice fits. Choose All, or clear the search.")
        self.model.narrow(accepts)

    def _current(self) -> NoticeLine | None:
        rows = self.table.selected_rows()
        return rows[0] if rows else None

    def _show_told(self) -> None:
        line = self._current()
        if line is not None and self._page is not None:
            fresh = next((each for each in self._page.lines if each.notice.id == line.notice.id), line)
            self.told.show_line(fresh, self._page)

    def _edit_current(self) -> None:
        line = self._current()
        if line is not None:
            self._edit(line.notice.id, line.notice.form())

    def _edit(self, notice_id: int | None, form: NoticeForm) -> None:
        if self._desk.read_only:
            return
        self._aside.setCurrentWidget(self.editor)
        self._aside.show()
        self.editor.load(notice_id, form)

    def _turn_group(self, _: object) -> None:
        """A notice begun for a group waits as a draft while another is on view."""
        if not self.editor.isHidden() and self.editor.notice_id is None:
            self.editor.leave()

    def _end_editing(self) -> None:
        self._aside.setCurrentWidget(self.told)
        self._aside.setVisible(self.model.rowCount() > 0)
        self.table.setFocus()

    def _save(self, now: bool) -> None:
        form, notice_id = self.editor.form(), self.editor.notice_id
        if notice_id is None:
            return
        name = phrase("operations", "Edit notice {title}", title=form.title)
        self._keeper.keep(
            f"notice {notice_id}", name, lambda session: notices.edit_notice(session, notice_id, form)
        )
        if now:
            self._keeper.flush()

    def _add(self, form: NoticeForm) -> None:
        def operation(session: Session) -> tuple[Changed, int]:
            return Changed.NOTICES, notices.add_notice(session, form)

        name = phrase("operations", "Add notice {title}", title=form.title)
        self._keeper.write("notice", name, operation, partial(self._added, str(name)))

    def _added(self, told: str, notice_id: object) -> None:
        assert isinstance(notice_id, int)
        self._wanted = notice_id
        self.editor.done()
        self._desk.tell(told, undo=True)

    def _act(self, what: str, ids: list[int]) -> None:
        line = self.told.line
        if line is None:
            return
        notice, now = line.notice, self._desk.now()
        acts = {
            "tell": (
                phrase("operations", "{title}: told", title=notice.title),
                lambda session: notices.tell(session, notice.id, ids, now),
            ),
            "read": (
                phrase("operations", "{title}: read", title=notice.title),
                lambda session: notices.mark_read(session, notice.id, ids, now),
            ),
            "untell": (
                phrase("operations", "{title}: not told", title=notice.title),
                lambda session: notices.untell(session, notice.id, ids),
            ),
        }
        name, operation = acts[what]
        self._keeper.write("notice told", name, operation)

    def _close_or_open(self) -> None:
        line = self.told.line
        if line is None:
            return
        notice, today = line.notice, self._desk.today()
        if notice.closed_on is None:
            name = phrase("operations", "Close notice {title}", title=notice.title)
            on = max(today, notice.received_on)
            self._tell_done(name, lambda session: notices.close_notice(session, notice.id, on))
        else:
            name = phrase("operations", "Open notice {title} again", title=notice.title)
            self._tell_done(name, lambda session: notices.reopen_notice(session, notice.id))

    def _tell_done(self, name: Phrase, operation: Operation) -> None:
        self._keeper.write("notice state", name, operation, lambda _: self._desk.tell(str(name), undo=True))


def _mark(row: NoticeLine) -> tuple[str, str]:
    if row.notice.closed_on is not None and not row.left:
        return "●", "t3"
    return ("○", "bad" if row.overdue else "warn") if row.left else ("●", "ok")
