"""The page 遗留事项: every open matter from everywhere, and what may be done with one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from ccleader.metrics.periods import Period
from ccleader.models import agents, leaders, matters
from ccleader.models.changed import Changed
from ccleader.models.matters import MatterForm, MatterKind
from ccleader.ui.delegates import MarkDelegate, RowDelegate
from ccleader.ui.desk import Desk
from ccleader.ui.flow import FlowLayout
from ccleader.ui.handover.ask import AskLine
from ccleader.ui.handover.matter_form import MatterEditor
from ccleader.ui.handover.matter_rows import HIDDEN, SPARE, URGENCY_MARKS, MatterLine, Which, columns, word
from ccleader.ui.parts import Card, Segmented, button, label, rule
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

BACK_DAYS = 92
"""Matters closed within so many days are still listed."""


@dataclass(frozen=True)
class Matters:
    """All matters of the list, oldest first, and whose they may be."""

    lines: tuple[MatterLine, ...]
    owners: tuple[str, ...]


def gather(session: Session, group_id: int, now: datetime) -> Matters:
    """The open matters of a group, and those closed lately."""
    period = Period(now.date() - timedelta(days=BACK_DAYS), now.date())
    rows = matters.matters(session, group_id, period)
    return Matters(tuple(MatterLine(row, now) for row in rows), owners(session, group_id, now.date()))


def owners(session: Session, group_id: int, on: date) -> tuple[str, ...]:
    """Who may own a matter: the leaders and the agents of the group."""
    people = [row.name for row in leaders.leaders(session, group_id, on)]
    return (*people, *(row.name for row in agents.agents(session, group_id, on)))


class MattersPage(QWidget):
    """Table, filter, and beside it the matter that is selected."""

    counted = Signal(int, int)
    """How many are open, and how many of them overdue."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wanted: int | None = None
        self._lines: tuple[MatterLine, ...] = ()
        self.model = RowsModel(columns(), lambda line: line.row.id)
        self.model.setParent(self)
        self.table = TableView(
            self.model, desk.theme, desk.settings, "matters", self.tr("Open matters"), HIDDEN, 33, SPARE
        )
        self._dress_table()
        self.which = Segmented(
            (
                (Which.OPEN, self.tr("Open")),
                (Which.OVERDUE, self.tr("Overdue")),
                (Which.CLOSED, self.tr("Closed")),
            ),
            self.tr("Show"),
        )
        self.kind = QComboBox()
        self.kind.addItem(self.tr("All kinds"), None)
        for kind in MatterKind:
            self.kind.addItem(word(kind), kind)
        self.kind.setAccessibleName(self.tr("Kind"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Text, owner, ticket  /"))
        self.search.setAccessibleName(self.tr("Find a matter"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(220)
        self.add_button = button(self.tr("New matter"), self.add, kind="primary", name="add_matter")
        desk.theme.set_icon(self.add_button, "plus", "onpri")
        self.add_button.setToolTip("Alt++")
        self.editor = MatterEditor(desk, "matter")
        self.ask = AskLine("matter_ask")
        self._about = label("", "caption", wrap=True)
        self._acts = self._make_acts()
        self._lay_out()
        self._connect()
        self._show_chosen()

    def load(self) -> None:
        """Read the list."""
        group_id, now = self._desk.group_id, self._desk.now()
        if group_id is not None:
            self._desk.worker.read(lambda session: gather(session, group_id, now), self._show, self)

    def show_matter(self, matter_id: int) -> None:
        """Select a matter, whatever the filter; one not known yet once the list is read."""
        line = next((line for line in self._lines if line.row.id == matter_id), None)
        self._wanted = matter_id if line is None else None
        if line is not None and not self.table.select_key(matter_id):
            self.search.clear()
            self.kind.setCurrentIndex(0)
            self.which.choose(Which.CLOSED if line.closed else Which.OPEN)
            self._narrow()
            self.table.select_key(matter_id)

    def start_search(self) -> None:
        """Put the cursor into the search."""
        self.search.setFocus()

    def add(self) -> None:
        """Begin a new matter."""
        group_id = self._desk.group_id
        if group_id is not None and not self._desk.read_only:
            self.table.clearSelection()
            self.editor.load(None, MatterForm(group_id, ""))
            self.editor.setEnabled(True)
            self.editor.go()

    @property
    def chosen(self) -> MatterLine | None:
        """The matter that is selected."""
        return next(iter(self.table.selected_rows()), None)

    def close_chosen(self) -> None:
        """Ask how the selected matter ended, then close it."""
        self._ask(
            self.tr("How did it end?"),
            phrase("operations", "Close a matter"),
            lambda line, text: partial(
                matters.close_matter, matter_id=line.row.id, how=text, now=self._desk.now()
            ),
        )

    def reopen_chosen(self) -> None:
        """Ask why the selected matter is open again."""
        self._ask(
            self.tr("Why is it open again?"),
            phrase("operations", "Reopen a matter"),
            lambda line, text: partial(matters.reopen_matter, matter_id=line.row.id, why=text),
        )

    def report_chosen(self) -> None:
        """Ask whom the selected matter was reported to."""
        self._ask(
            self.tr("Reported to whom?"),
            phrase("operations", "Report a matter upward"),
            lambda line, text: partial(
                matters.send_report, matter_id=line.row.id, to=text, now=self._desk.now()
            ),
        )

    def answer_chosen(self) -> None:
        """Ask what was answered to the report."""
        self._ask(
            self.tr("What was answered?"),
            phrase("operations", "Answer to a report"),
            lambda line, text: partial(
                matters.answer_report, matter_id=line.row.id, answer=text, now=self._desk.now()
            ),
        )

    def _ask(
        self, question: str, name: Phrase, make: Callable[[MatterLine, str], Callable[[Session], Changed]]
    ) -> None:
        line = self.chosen
        if line is None or self._desk.read_only:
            return

        def answered(text: str) -> None:
            self._desk.worker.write(
                name, make(line, text), done, self, lambda error: self.ask.complain(str(error))
            )

        def done(_: object) -> None:
            self.ask.close_line()
            self._desk.tell(str(name), undo=True)

        self.ask.ask(f"{line.row.text} · {question}", answered)

    def _show(self, found: Matters) -> None:
        self._lines = found.lines
        self.editor.know(found.owners)
        self.model.set_rows(found.lines)
        self._narrow()
        if self._wanted is not None:
            self.show_matter(self._wanted)
        elif self.chosen is None and not self.editor.touched and self.model.rows:
            self.table.selectRow(0)
        self._show_chosen()
        self.counted.emit(
            sum(not line.closed for line in found.lines), sum(line.overdue for line in found.lines)
        )

    def _narrow(self, *_: object) -> None:
        which, kind = Which(str(self.which.value)), self.kind.currentData()
        wanted = self.search.text().strip().casefold()

        def accepts(line: MatterLine) -> bool:
            return line.is_(which) and kind in (None, line.row.kind) and (not wanted or line.matches(wanted))

        self.model.narrow(accepts)
        self.table.message = (
            self.tr("No matter fits. Clear the filter.") if wanted or kind else self._why_none[which]
        )

    def _show_chosen(self, *_: object) -> None:
        """The selected matter in the form, with what may be done with it."""
        line, writable = self.chosen, not self._desk.read_only
        if line is not None:
            self.editor.load(line.row.id, line.row.form())
        self.editor.setVisible(line is not None or self.editor.begun)
        self.editor.setEnabled(writable and (line is None or not line.closed))
        self._about.setText("" if line is None else _story(line))
        self._about.setVisible(line is not None)
        reported = line is not None and line.row.sent_at is not None
        shown = {
            "close": line is not None and not line.closed,
            "reopen": line is not None and line.closed,
            "report": line is not None and not line.closed and not reported,
            "answer": line is not None and not line.closed and reported,
        }
        for key, act in self._acts.items():
            act.setVisible(shown[key])
            act.setEnabled(writable)

    def _make_acts(self) -> dict[str, QWidget]:
        return {
            "close": button(self.tr("Close …"), self.close_chosen, kind="outline", name="close_matter"),
            "reopen": button(self.tr("Reopen …"), self.reopen_chosen, name="reopen_matter"),
            "report": button(self.tr("Reported upward …"), self.report_chosen, name="report_matter"),
            "answer": button(self.tr("Answered …"), self.answer_chosen, name="answer_matter"),
        }

    def _dress_table(self) -> None:
        keys = [column.key for column in self.model.columns]
        theme = self._desk.theme
        marked = MarkDelegate(theme, self.table, lambda line: URGENCY_MARKS[line.row.urgency])
        late = RowDelegate(theme, self.table, lambda line: "bad" if line.overdue else "t1")
        self.table.setItemDelegateForColumn(keys.index("urgency"), marked)
        for key in ("due", "age"):
            self.table.setItemDelegateForColumn(keys.index(key), late)
        self.table.setSelectionMode(TableView.SelectionMode.SingleSelection)

    def _lay_out(self) -> None:
        self._why_none = {
            Which.OPEN: self.tr("No open matters."),
            Which.OVERDUE: self.tr("Nothing is overdue."),
            Which.CLOSED: self.tr("Nothing was closed in the last three months."),
        }
        head = QWidget()
        flow = FlowLayout(head)
        flow.setContentsMargins(14, 8, 14, 8)
        for part in (self.which, self.kind, self.search, self.add_button):
            flow.addWidget(part)
        card = Card(padded=False)
        for row in (head, rule(), self.table):
            card.body.addWidget(row)
        card.body.setStretchFactor(self.table, 1)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setHandleWidth(12)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(card)
        self._parts.addWidget(self._aside())
        self._parts.setStretchFactor(0, 1)
        self._parts.setSizes([760, 320])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._parts)
        self.setFocusProxy(self.table)

    def _aside(self) -> QFrame:
        aside = Card()
        aside.setMinimumWidth(300)
        aside.body.addWidget(self._about)
        line = QHBoxLayout()
        line.setSpacing(6)
        for act in self._acts.values():
            line.addWidget(act)
        line.addStretch()
        aside.body.addLayout(line)
        aside.body.addWidget(self.ask)
        aside.body.addWidget(self.editor)
        aside.body.addStretch()
        return aside

    def _connect(self) -> None:
        self.which.chosen.connect(self._narrow)
        self.kind.activated.connect(self._narrow)
        self.search.textChanged.connect(self._narrow)
        self.table.selected.connect(self._show_chosen)
        self.table.opened.connect(lambda _: self.editor.go())
        self.editor.saved.connect(self._saved)
        self.editor.closed.connect(self.table.setFocus)
        for key in ("Del", "C"):
            shortcut = QShortcut(QKeySequence(key), self.table, self.close_chosen)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _saved(self, matter_id: int) -> None:
        self._wanted = matter_id
        self._desk.tell(self.tr("Matter saved"), undo=True)
        self.table.setFocus()


def _story(line: MatterLine) -> str:
    """Where it came from, since when, what was reported and answered, how it ended."""
    row = line.row
    parts = [
        phrase("handover", "{origin} · {day} · {by}", origin=word(row.origin), day=row.opened_on, by=row.by)
    ]
    if row.owner_before and row.owner_before != row.owner:
        parts.append(phrase("handover", "Owner {before} → {after}", before=row.owner_before, after=row.owner))
    if row.sent_at is not None:
        parts.append(
            phrase("handover", "Reported to {who} at {at:%m-%d %H:%M}", who=row.sent_to, at=row.sent_at)
        )
    if row.answered_at is not None:
        said = phrase(
            "handover", "Answered at {at:%m-%d %H:%M}: {answer}", at=row.answered_at, answer=row.answer
        )
        parts.append(said)
    if row.closed_at is not None:
        parts.append(
            phrase(
                "handover",
                "Closed at {at:%m-%d %H:%M} by {by}: {how}",
                at=row.closed_at,
                by=row.closed_by,
                how=row.closed_how,
            )
        )
    return "\n".join(map(str, parts))
