"""The page of the rulebooks: their versions at the left, the articles of one at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ccleader.acd import rulebook_lists
from ccleader.acd.rulebook_lists import RuleList
from ccleader.columns import Column, Kind
from ccleader.models import agents, rulebook_starters, rulebook_writes, rulebooks
from ccleader.models.changed import Changed
from ccleader.models.rulebooks import ArticleForm, ArticleRow, VersionRow
from ccleader.ui.conduct import saying
from ccleader.ui.conduct.article_list import points_text
from ccleader.ui.conduct.rulebook_forms import (
    ArticleDialog,
    RulebookDialog,
    RulesDialog,
    SignedDialog,
    SuspendDialog,
    VersionDialog,
)
from ccleader.ui.conduct.rulebook_import import BringInDialog
from ccleader.ui.desk import Desk
from ccleader.ui.flow import FlowLayout
from ccleader.ui.parts import Card, Empty, button, label, rule
from ccleader.ui.saving import ask_where, last_folder
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import Phrase, mark, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

VERSION = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Books:
    """All versions of all rulebooks; of the one on view its articles and who did not sign."""

    versions: tuple[VersionRow, ...]
    shown: VersionRow | None
    articles: tuple[ArticleRow, ...]
    missing: tuple[tuple[int, str], ...]


def read(session: Session, group_id: int, wanted: int | None, today: date) -> Books:
    """The rulebooks of a group; the version wanted, else the first one in force."""
    found = [
        version
        for book in rulebooks.rulebooks(session, group_id)
        for version in rulebooks.versions(session, book.rulebook_id)
    ]
    shown = next((row for row in found if row.id == wanted), found[0] if found else None)
    if shown is None:
        return Books((), None, (), ())
    lacking = set(rulebook_writes.unacknowledged(session, shown.id, group_id, today))
    people = agents.agents(session, group_id, on=today)
    missing = tuple((who.id, who.name) for who in people if who.id in lacking)
    return Books(tuple(found), shown, tuple(rulebooks.articles(session, shown.id)), missing)


COLUMNS: tuple[Column[ArticleRow], ...] = (
    Column("number", mark("columns", "No."), lambda row: row.number, width=10),
    Column("chapter", mark("columns", "Chapter"), lambda row: row.chapter or None, width=16),
    Column("short", mark("columns", "Rule"), lambda row: row.short, width=22),
    Column("points", mark("columns", "Points"), lambda row: row.points, Kind.COUNT, points_text, width=8),
    Column("severity", mark("columns", "Severity"), lambda row: saying.rule_word(row.severity), width=10),
    Column("category", mark("columns", "Serves"), lambda row: saying.rule_word(row.category), width=12),
    Column("first", mark("columns", "Warn first"), lambda row: "✓" if row.warn_first else None, width=10),
    Column("suspended", mark("columns", "Not applied"), lambda row: _suspended(row), width=22),
    Column("text", mark("columns", "Text"), lambda row: row.text, width=40),
)


class RulebookPage(QWidget):
    """Articles are changed while nobody is recorded under them; then the next version is written."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wanted: int | None = None
        self._books = Books((), None, (), ())
        self.list = QListWidget()
        self.list.setObjectName("versions")
        self.list.setAccessibleName(self.tr("Rulebooks and their versions"))
        self.model = RowsModel(COLUMNS, lambda row: row.id)
        self.model.setParent(self)
        self.table = TableView(
            self.model,
            desk.theme,
            desk.settings,
            "articles",
            self.tr("Articles"),
            row_height=33,
            spare=("category", "severity", "chapter", "suspended"),
        )
        self.table.message = self.tr("No articles yet. Add one, or bring them in from Excel.")
        self._state = label("", "secondary", wrap=True)
        self._of_version: list[QWidget] = []
        self._of_article: list[QWidget] = []
        self.setFocusProxy(self.table)
        self._lay_out()
        self.list.currentItemChanged.connect(self._choose)
        self.table.opened.connect(self._edit_article)
        self.table.selected.connect(lambda _: self._offer())

    @property
    def shown(self) -> VersionRow | None:
        """The version on view."""
        return self._books.shown

    def load(self) -> None:
        """Read the rulebooks anew."""
        group, today, wanted = self._desk.group_id, self._desk.today(), self._wanted
        if group is not None:
            self._desk.worker.read(lambda session: read(session, group, wanted, today), self._show, self)

    def start(self) -> None:
        """Add the rulebooks that travel with the program, for every group."""
        today = self._desk.today().replace(month=1, day=1)
        name = phrase("operations", "Start with the rulebooks that come along")

        def operation(session: Session) -> Changed:
            for key in rulebook_starters.starters():
                rulebook_starters.add_starter(session, key, None, today)
            return Changed.RULEBOOKS

        self._write(name, operation)

    def add_book(self) -> None:
        """Ask for a new rulebook."""
        self._ask(RulebookDialog(self._desk, None, self.window()))

    def bring_in(self, path: Path) -> None:
        """Read articles from a workbook, and show what they would become."""

        def job(_: object) -> RuleList:
            return rulebook_lists.read(rulebook_lists.file_cells(path))

        self._desk.worker.run(job, partial(self._take_in, path.name), self)

    def _show(self, books: Books) -> None:
        self._books = books
        self._wanted = None if books.shown is None else books.shown.id
        self._fill_list(books)
        self.model.set_rows(books.articles)
        self._empty.setVisible(not books.versions)
        self._body.setVisible(bool(books.versions))
        self._say()
        self._offer()

    def _fill_list(self, books: Books) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        before = None
        for row in books.versions:
            if row.rulebook_id != before:
                retired = self.tr("retired") if row.retired else ""
                head = QListWidgetItem(f"  {row.name}  {retired}".rstrip())
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                head.setFont(self._desk.theme.font(13, True))
                head.setForeground(self._desk.theme.color("t1"))
                head.setSizeHint(QSize(100, 34))
                self.list.addItem(head)
                before = row.rulebook_id
            from_day = saying.long_day(row.effective_from)
            item = QListWidgetItem(
                "    " + self.tr("{label}  from {day}").format(label=row.label, day=from_day)
            )
            item.setData(VERSION, row.id)
            item.setSizeHint(QSize(100, 30))
            self.list.addItem(item)
            if books.shown is not None and row.id == books.shown.id:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    def _say(self) -> None:
        """How the version on view stands."""
        row = self.shown
        if row is None:
            return
        parts = [row.issuer, saying.rule_word(row.scope)]
        if row.adopted_on is not None:
            parts.append(self.tr("discussed {day}").format(day=saying.long_day(row.adopted_on)))
        if row.announced_on is not None:
            parts.append(self.tr("announced {day}").format(day=saying.long_day(row.announced_on)))
        missing = len(self._books.missing)
        parts.append(self.tr("%n have not signed", "", missing) if missing else self.tr("everybody signed"))
        if row.cited:
            parts.append(self.tr("Records cite it: write a new version to change it."))
        self._state.setText("  ·  ".join(filter(None, parts)))
        self._title.setText(f"{row.name}  {row.label}")

    def _offer(self) -> None:
        """Only what can be done now."""
        row, writes = self.shown, not self._desk.read_only
        chosen = bool(self.table.selected_rows())
        free = row is not None and not row.cited and writes
        for way in self._of_version:
            way.setEnabled(row is not None and writes)
        for way in self._of_article:
            way.setEnabled(chosen and writes)
        self._add.setEnabled(free)
        self._edit.setEnabled(chosen and free)
        self._remove.setEnabled(chosen and free)
        why = self.tr("Records cite this version. Write a new one.") if row is not None and row.cited else ""
        for way in (self._add, self._edit, self._remove):
            way.setToolTip(why)
        self._signed.setEnabled(writes and bool(self._books.missing))

    def _choose(self, item: QListWidgetItem | None, _: object = None) -> None:
        if item is not None and item.data(VERSION) is not None:
            self._wanted = item.data(VERSION)
            self.load()

    def _edit_article(self, row: ArticleRow | None) -> None:
        version = self.shown
        if version is not None:
            ArticleDialog(self._desk, version, list(self._books.articles), row, self.window()).open()

    def _edit_chosen(self) -> None:
        for row in self.table.selected_rows()[:1]:
            self._edit_article(row)

    def _remove_chosen(self) -> None:
        version, gone = self.shown, {row.id for row in self.table.selected_rows()}
        if version is None or not gone:
            return
        texts: list[tuple[int | None, ArticleForm]] = [
            (row.id, row.form()) for row in self._books.articles if row.id not in gone
        ]
        name = phrase("operations", "Remove articles of {name}", name=version.name)
        self._write(name, lambda session: rulebook_writes.set_articles(session, version.id, texts))

    def _suspend_chosen(self) -> None:
        for row in self.table.selected_rows()[:1]:
            SuspendDialog(self._desk, row, self.window()).open()

    def _version_form(self, new: bool) -> None:
        if self.shown is not None:
            self._ask(VersionDialog(self._desk, self.shown, new, self.window()))

    def _edit_book(self) -> None:
        if self.shown is not None:
            RulebookDialog(self._desk, self.shown, self.window()).open()

    def _retire(self) -> None:
        row = self.shown
        if row is None:
            return
        if row.retired:
            name = phrase("operations", "Use {name} again", name=row.name)
            self._write(name, lambda session: rulebook_writes.bring_back(session, row.rulebook_id))
        else:
            name = phrase("operations", "Retire {name}", name=row.name)
            self._write(name, lambda session: rulebook_writes.retire(session, row.rulebook_id))

    def _sign(self) -> None:
        if self.shown is not None:
            SignedDialog(self._desk, self.shown, list(self._books.missing), self.window()).open()

    def _choose_file(self) -> None:
        folder = str(last_folder(self._desk.settings))
        kinds = self.tr("Tables (*.xlsx *.xls *.ods *.csv *.txt)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Bring in articles"), folder, kinds)
        if name:
            self.bring_in(Path(name))

    def _export(self) -> None:
        row, articles = self.shown, self._books.articles
        if row is None:
            return
        kinds = self.tr("Excel workbook (*.xlsx)")
        proposed = f"{row.name} {row.label}.xlsx"
        path = ask_where(self, self._desk.settings, self.tr("Save as"), proposed, kinds)
        if path is not None:
            self.write_book(path, row, articles)

    def write_book(self, path: Path, row: VersionRow, articles: tuple[ArticleRow, ...]) -> None:
        """Write a version to a workbook that can be brought in again."""

        def job(_: object) -> None:
            from ccleader.reports import rulebook_book, workbook  # late: openpyxl costs half a second

            workbook.write(path, rulebook_book.sheets(row, articles))

        told = self.tr("Written: {path}").format(path=path)
        self._desk.worker.run(job, lambda _: self._desk.tell(told), self)

    def _write(self, name: Phrase, operation: Callable[[Session], Changed]) -> None:
        self._desk.worker.write(name, operation, lambda _: self._desk.tell(str(name), undo=True), self)

    def _take_in(self, source: str, found: RuleList) -> None:
        self._ask(BringInDialog(self._desk, found, source, self.shown, self.window()))

    def _ask(self, dialog: RulesDialog) -> None:
        """Open a form; the version it adds is the one on view."""
        dialog.saved.connect(self._go_to)
        dialog.open()

    def _go_to(self, version_id: object) -> None:
        if isinstance(version_id, int):
            self._wanted = version_id
            self.load()

    def _lay_out(self) -> None:
        begin = button(self.tr("Start with the two that come along"), self.start, "primary", "start_books")
        own = button(self.tr("New rulebook …"), self.add_book, name="first_book")
        bring = button(self.tr("From Excel …"), self._choose_file, name="first_file")
        why = self.tr("A rulebook has articles; records cite them, and keep the text as it read that day.")
        self._empty = Card()
        self._empty.body.addWidget(
            Empty(self._desk.theme, "circle-minus", self.tr("No rulebooks yet"), why, begin, own, bring)
        )
        self._body = QWidget()
        across = QHBoxLayout(self._body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(self._books_card())
        across.addWidget(self._articles_card(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self._body)

    def _books_card(self) -> Card:
        card = Card(self.tr("Rulebooks"), padded=False)
        card.setFixedWidth(self._desk.theme.wide(270))
        card.body.addWidget(self.list, 1)
        card.body.addWidget(rule())
        ways = QWidget()
        column = QVBoxLayout(ways)
        column.setContentsMargins(12, 10, 12, 12)
        for made in (
            button(self.tr("New rulebook …"), self.add_book, name="add_book", small=True),
            button(self.tr("Edit the rulebook …"), self._edit_book, name="edit_book", small=True),
            button(self.tr("Retire, or use again"), self._retire, name="retire_book", small=True),
        ):
            column.addWidget(made)
            self._of_version.append(made)
        card.body.addWidget(ways)
        return card

    def _articles_card(self) -> Card:
        card = Card(padded=False)
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        self._title = label("", "heading")
        column.addWidget(self._title)
        column.addWidget(self._state)
        line = QWidget()
        column.addWidget(line)
        flow = FlowLayout(line, 6)
        flow.setContentsMargins(0, 0, 0, 0)
        for made in self._ways():
            flow.addWidget(made)
        flow.addWidget(QWidget())
        for part in (top, rule(), self.table):
            card.body.addWidget(part)
        card.body.setStretchFactor(self.table, 1)
        return card

    def _ways(self) -> list[QWidget]:
        """The buttons above the articles."""

        def small(text: str, act: Callable[[], object], name: str) -> QWidget:
            return button(text, act, name=name, small=True)

        self._add = small(self.tr("New article …"), partial(self._edit_article, None), "add_article")
        self._edit = small(self.tr("Edit …"), self._edit_chosen, "edit_article")
        self._remove = small(self.tr("Remove"), self._remove_chosen, "remove_article")
        self._signed = small(self.tr("Signed by agents …"), self._sign, "sign_version")
        suspend = small(self.tr("Suspend …"), self._suspend_chosen, "suspend_article")
        new = small(self.tr("New version …"), partial(self._version_form, True), "new_version")
        days = small(self.tr("Days of the version …"), partial(self._version_form, False), "edit_version")
        bring = small(self.tr("From Excel …"), self._choose_file, "bring_in")
        out = small(self.tr("To Excel …"), self._export, "export_book")
        self._of_article.append(suspend)
        self._of_version += [new, days, bring]
        return [self._add, self._edit, self._remove, suspend, new, days, self._signed, bring, out]


def _suspended(row: ArticleRow) -> str | None:
    if row.suspended_from is None:
        return None
    last = "" if row.suspended_to is None else row.suspended_to.isoformat()
    return f"{row.suspended_from} – {last}".rstrip()
