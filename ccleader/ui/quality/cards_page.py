"""The scorecards of a group and their versions; a version that checks were made with stays."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ccleader.errors import Misfit
from ccleader.models import scorecards
from ccleader.models.changed import Changed
from ccleader.models.scorecards import CardRow, ItemForm
from ccleader.ui.dates import DateField
from ccleader.ui.delegates import RowDelegate
from ccleader.ui.desk import Desk
from ccleader.ui.drafts import Drafts
from ccleader.ui.forms import Row, add_row, fault_label
from ccleader.ui.parts import Card, Empty, button, label, rule
from ccleader.ui.quality.card_model import FATAL, FAULT, SECTION, TEXT, WEIGHT, CardModel, Line, lines_of
from ccleader.ui.quality.reading import Cards, cards
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

VERSION = Qt.ItemDataRole.UserRole
NEXT = "next"
"""The draft of the version that follows one."""


class CardsPage(QWidget):
    """A version at the left, its items at the right; nothing typed is lost before it is saved."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._known: dict[int, CardRow] = {}
        self._shown: CardRow | None = None
        self._next = False
        """Whether what is edited follows the version shown."""
        self._filling = False
        self._drafts = Drafts(desk.settings, "scorecards")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Scorecards"))
        self.model = CardModel()
        self.model.setParent(self)
        self.table = QTableView()
        self.name, self.label_ = QLineEdit(), QLineEdit()
        self.first = DateField(desk.today)
        self.zeroes = QCheckBox(self.tr("One fatal error scores 0"))
        self.rows: dict[str, Row] = {}
        self._fault, self._sum = fault_label(), label("", "strong")
        self._told = label("", "secondary", wrap=True)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    @property
    def shown(self) -> CardRow | None:
        """The version on view."""
        return self._shown

    def load(self) -> None:
        """Read the scorecards anew."""
        group = self._desk.group_id
        if group is not None:
            self._desk.worker.read(lambda session: cards(session, group), self.show_cards, self)

    def show_cards(self, found: Cards) -> None:
        """Show all versions; the one on view stays."""
        self._known = {card.id: card for card in found.versions}
        self._empty.setVisible(not found.versions)
        self._body.setVisible(bool(found.versions))
        wanted = self._shown.id if self._shown is not None and self._shown.id in self._known else None
        card = self._known.get(wanted) if wanted is not None else next(iter(found.versions), None)
        self._fill_list(found, card)
        if card != self._shown or card is None:
            self._next = self._next and card is not None and wanted == card.id
            self._show(card)

    def start(self) -> None:
        """Begin with the scorecard that travels with the program, in force from the year's first day."""
        group, today = self._desk.group_id, self._desk.today().replace(month=1, day=1)
        name = phrase("operations", "Begin with the scorecard that comes along")

        def operation(session: Session) -> tuple[Changed, int]:
            return Changed.SCORECARDS, scorecards.add_starter(session, group, today)

        self._desk.worker.write(name, operation, lambda _: self._desk.tell(str(name), undo=True), self)

    def follow(self) -> None:
        """Edit the version that follows the one on view."""
        self._next = True
        self._show(self._shown)
        self.first.setFocus()

    def save(self) -> None:
        """Write the version, or the one that follows."""
        card = self._shown
        self._complain(None)
        if card is None or not self.save_button.isEnabled():
            return
        day = self.first.day()
        if day is None:
            self._complain(
                Misfit("effective_from", phrase("trouble", "Say from which day on it is in force."))
            )
            return
        name, label_, zeroes = self.name.text(), self.label_.text(), self.zeroes.isChecked()
        lines, key, follows, card_id = list(self.model.lines), self._key, self._next, card.scorecard_id
        what = phrase("operations", "Scorecard {name} {label}", name=name, label=label_)

        def operation(session: Session) -> Changed:
            if name.strip() != card.name:
                scorecards.edit_card(session, card_id, name, card.group_id)
            if follows:
                forms = [line.form for line in lines]
                scorecards.add_version(session, card_id, label_, day, forms, zeroes)
            else:
                if not card.used:
                    scorecards.set_items(session, card.id, [(line.id, line.form) for line in lines])
                scorecards.edit_version(session, card.id, label_, day, zeroes, card.note)
            return Changed.SCORECARDS | Changed.QUALITY

        self.save_button.setEnabled(False)
        self._write(what, operation, key)

    def _write(self, what: Phrase, operation: Any, key: str) -> None:
        def written(_: object) -> None:
            self._drafts.keep(key, None)
            if self._next:
                self._next, self._shown = False, None
            self._desk.tell(str(what), undo=True)
            self.load()

        self._desk.worker.write(what, operation, written, self, self._refused)

    def _refused(self, error: BaseException) -> None:
        self.save_button.setEnabled(True)
        self._complain(error)

    def _complain(self, error: BaseException | None) -> None:
        field = error.field if isinstance(error, Misfit) else ""
        for name, row in self.rows.items():
            row.complain(str(error) if name == field else "")
        elsewhere = error is not None and field not in self.rows
        self._fault.setText(f"× {error}" if elsewhere else "")
        self._fault.setVisible(elsewhere)

    @property
    def _key(self) -> str:
        """By which what is typed is kept."""
        return f"{NEXT if self._next else ''}{self._shown.id if self._shown is not None else ''}"

    @property
    def _locked(self) -> bool:
        card = self._shown
        return self._desk.read_only or card is None or (card.used and not self._next)

    def _show(self, card: CardRow | None) -> None:
        """Show a version as it is, or as it was being edited."""
        self._shown, self._filling = card, True
        kept = self._drafts.of(self._key) if card is not None else None
        if kept:
            lines = [Line(one["id"], ItemForm(**one["form"])) for one in kept["lines"]]
            name, label_, first, zeroes = kept["name"], kept["label"], kept["first"], kept["zeroes"]
        else:
            lines = lines_of(card, self._next)
            name = "" if card is None else card.name
            label_ = "" if card is None or self._next else card.label
            start = None if card is None else self._desk.today() if self._next else card.effective_from
            first = "" if start is None else start.isoformat()
            zeroes = card is not None and card.fatal_zeroes
        self.model.show_lines(lines, self._locked)
        for field, text in ((self.name, name), (self.label_, label_), (self.first, first)):
            field.setText(text)
        self.zeroes.setChecked(zeroes)
        self._filling = False
        self._complain(None)
        self._say(bool(kept))

    def _say(self, typed: bool) -> None:
        """The sum of the points, and what can be done."""
        card, writes = self._shown, not self._desk.read_only
        fatal = sum(line.form.fatal for line in self.model.lines)
        items = self.tr("%n items", "", len(self.model.lines))
        told = self.tr("{items}  ·  {full} points  ·  fatal {fatal}")
        self._sum.setText(told.format(items=items, full=self.model.full, fatal=fatal))
        self.zeroes.setEnabled(not self._locked)
        for way in (self._add, self._remove, self._up, self._down):
            way.setEnabled(not self._locked)
        for field in (self.name, self.label_, self.first):
            field.setReadOnly(not writes)
        self.save_button.setEnabled(writes and card is not None and (typed or self._next))
        self._follow.setEnabled(writes and card is not None and not self._next)
        self._back.setVisible(self._next or typed)
        self._told.setText(self._standing(card))

    def _standing(self, card: CardRow | None) -> str:
        if card is None:
            return ""
        if self._next:
            return self.tr("This version follows from its day on; checks made before keep their items.")
        if card.used:
            return self.tr("Checks were made with this version, so its items stay. Write a new version.")
        return self.tr("No check was made with this version yet: all of it can be changed.")

    def _typed(self, *_: object) -> None:
        if self._filling or self._shown is None:
            return
        lines = [{"id": line.id, "form": asdict(line.form)} for line in self.model.lines]
        kept = {
            "name": self.name.text(),
            "label": self.label_.text(),
            "first": self.first.text(),
            "zeroes": self.zeroes.isChecked(),
            "lines": lines,
        }
        self._drafts.keep(self._key, kept)
        self._say(True)

    def _let_go(self) -> None:
        """Back to the version as it is written."""
        self._drafts.keep(self._key, None)
        self._next = False
        self._show(self._shown)

    def _fill_list(self, found: Cards, chosen: CardRow | None) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        before = None
        for card in found.versions:
            if card.scorecard_id != before:
                head = QListWidgetItem(f"  {card.name}")
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                head.setFont(self._desk.theme.font(13, True))
                head.setForeground(self._desk.theme.color("t1"))
                head.setSizeHint(QSize(100, 34))
                self.list.addItem(head)
                before = card.scorecard_id
            told = self.tr("{label}  from {day}").format(label=card.label, day=card.effective_from)
            item = QListWidgetItem(f"    {told}")
            item.setData(VERSION, card.id)
            item.setSizeHint(QSize(100, 30))
            self.list.addItem(item)
            if chosen is not None and card.id == chosen.id:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    def _choose(self, item: QListWidgetItem | None, _: object = None) -> None:
        if item is not None and item.data(VERSION) is not None:
            self._next = False
            self._show(self._known[item.data(VERSION)])

    def _act(self, deed: str) -> None:
        """Add, remove or move the item under the cursor."""
        at = self.table.currentIndex().row()
        if self._locked:
            return
        if deed == "add":
            at = self.model.add(at if at >= 0 else len(self.model.lines) - 1)
        elif deed == "remove":
            self.model.remove(at)
        else:
            at = self.model.move(at, -1 if deed == "up" else 1)
        index = self.model.index(min(at, len(self.model.lines) - 1), TEXT)
        self.table.setCurrentIndex(index)
        if deed == "add":
            self.table.edit(index)

    def _click(self, index: QModelIndex) -> None:
        if index.column() == FATAL:
            self._toggle()

    def _toggle(self) -> None:
        """The item under the cursor is fatal, or is not."""
        self.model.toggle(self.table.currentIndex().row())

    def _lay_out(self) -> None:
        theme = self._desk.theme
        begin = button(self.tr("Begin with the one that comes along"), self.start, "primary", "start_card")
        why = self.tr("24 items in six groups, 100 points and four fatal items; change them at will.")
        self._empty = Card()
        self._empty.body.addWidget(Empty(theme, "checklist", self.tr("No scorecard yet"), why, begin))
        self._body = QWidget()
        across = QHBoxLayout(self._body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        left = Card(self.tr("Scorecards"), padded=False)
        left.setFixedWidth(theme.wide(240))
        left.body.addWidget(self.list)
        across.addWidget(left)
        across.addWidget(self._editor(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self._body)
        self._body.hide()

    def _editor(self) -> Card:
        card, top, foot = Card(padded=False), QWidget(), QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(10)
        for name, text, field in (
            ("name", self.tr("Name"), self.name),
            ("label", self.tr("Version"), self.label_),
            ("effective_from", self.tr("In force from"), self.first),
        ):
            self.rows[name] = add_row(line, text, field, f"card_{name}", stretch=1)
        column.addLayout(line)
        column.addWidget(self.zeroes)
        column.addWidget(self._told)
        ways = QHBoxLayout()
        ways.setSpacing(6)
        make = partial(button, small=True)
        self._add = make(self.tr("New item (Ins)"), partial(self._act, "add"), name="add_item")
        self._remove = make(self.tr("Remove"), partial(self._act, "remove"), name="remove_item")
        self._up = make(self.tr("Up"), partial(self._act, "up"), name="item_up")
        self._down = make(self.tr("Down"), partial(self._act, "down"), name="item_down")
        self._follow = make(self.tr("New version …"), self.follow, name="next_version")
        self._back = make(self.tr("Let go of the changes"), self._let_go, "text", "let_go")
        self.save_button = make(self.tr("Save"), self.save, "primary", "save_card")
        for way in (self._add, self._remove, self._up, self._down):
            ways.addWidget(way)
        ways.addStretch()
        ways.addWidget(self._follow)
        column.addLayout(ways)
        below = QHBoxLayout(foot)
        below.setContentsMargins(14, 8, 14, 8)
        below.setSpacing(8)
        below.addWidget(self._sum)
        below.addWidget(self._fault, 1)
        below.addStretch(1)
        for way in (self._back, self.save_button):
            below.addWidget(way)
        for part in (top, rule(), self.table, rule(), foot):
            card.body.addWidget(part)
        card.body.setStretchFactor(self.table, 1)
        self._dress()
        return card

    def _dress(self) -> None:
        theme, table = self._desk.theme, self.table
        table.setModel(self.model)
        table.setObjectName("card_items")
        table.setAccessibleName(self.tr("Items of the scorecard"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.row(33))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setShowGrid(False)
        for place in (SECTION, TEXT, FAULT, WEIGHT, FATAL):
            table.setItemDelegateForColumn(place, RowDelegate(theme, table))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for place in (SECTION, WEIGHT, FATAL):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
        for place in (TEXT, FAULT):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        for place, width in ((SECTION, 120), (WEIGHT, 70), (FATAL, 70)):
            table.setColumnWidth(place, theme.wide(width))

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._choose)
        self.model.edited.connect(self._typed)
        for field in (self.name, self.label_, self.first):
            field.textEdited.connect(self._typed)
        self.zeroes.clicked.connect(self._typed)
        self.table.clicked.connect(self._click)
        space = QShortcut(QKeySequence("Space"), self.table, self._toggle)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys = (("Ins", "add"), ("Del", "remove"), ("Ctrl+Up", "up"), ("Ctrl+Down", "down"))
        for key, deed in keys:
            shortcut = QShortcut(QKeySequence(key), self.table, partial(self._act, deed))
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
