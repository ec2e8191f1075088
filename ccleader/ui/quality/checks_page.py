"""The page of a month: three trends, the table of checks, what went wrong, and the form at the right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ccleader.models.quality import CheckState, EvaluationRow
from ccleader.ui.desk import Desk
from ccleader.ui.flow import FlowLayout
from ccleader.ui.parts import Card, Elided, Segmented, button, icon_button, label, rule
from ccleader.ui.quality import records_table, wording
from ccleader.ui.quality.reading import MonthRead, month
from ccleader.ui.quality.records_table import ALL, Found
from ccleader.ui.quality.sheet import CheckSheet
from ccleader.ui.quality.trends_row import TrendsRow
from ccleader.ui.refilling import refilling

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_TYPED_MS = 90
_ERRORS = 6
_FATAL = 6
_ROOM_FOR_CHARTS = 640
"""Pixels of the page below which the charts give way to a form."""


def read_month(session: Session, group_id: int, first: date, today: date) -> tuple[MonthRead, list[Found]]:
    """A month with its checks ready for the table; on the worker, for there may be many."""
    read = month(session, group_id, first, today)
    spelt = {who.id: who.pinyin for who in read.people}
    passing = read.passing
    return read, [records_table.found(row, spelt.get(row.agent_id, ""), passing) for row in read.rows]


class ChecksPage(QWidget):
    """Enter opens a check in the form; the table keeps its place meanwhile."""

    opened = Signal(int)
    narrowed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._read: MonthRead | None = None
        self._found: Sequence[Found] = ()
        self.trends = TrendsRow(desk)
        self.model, self.table = records_table.table(desk)
        self.model.setParent(self)
        self.kinds = Segmented([(name, "") for name in records_table.KINDS], self.tr("Checks"))
        self.agents = QComboBox()
        self.agents.setAccessibleName(self.tr("Agent"))
        self.agents.addItem(self.tr("All agents"), None)
        self.text = QLineEdit()
        self._errors, self._fatal = Elided("", Qt.TextElideMode.ElideRight), QWidget()
        self._fatal_line = FlowLayout(self._fatal, 6)
        self.sheet = CheckSheet(desk)
        self.sheet.hide()
        self._typing = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    @property
    def agent_id(self) -> int | None:
        """Whose checks alone are on view."""
        found = self.agents.currentData()
        return found if isinstance(found, int) else None

    @property
    def rows(self) -> list[Found]:
        """The checks on view, in their order."""
        return self.model.rows

    def show_month(self, read: MonthRead, rows: Sequence[Found]) -> None:
        """Show a month; filter, cursor and what is typed stay."""
        self._read = read
        self.sheet.offer(read)
        self._offer_agents(read)
        self.trends.show_month(read, self.agent_id)
        self._found = rows
        self._count(rows)
        self.model.set_rows(rows)
        self._stand_on_check()
        fits, none = self.tr("No check fits. Esc clears the filter."), self.tr("No checks yet. Z: a new one.")
        self.table.message = fits if rows else none
        self._sum_up(read)

    def narrow(self) -> None:
        """Show what the filter lets through."""
        self._typing.stop()
        self.model.narrow(records_table.accepts(str(self.kinds.value), self.agent_id, self.text.text()))

    def clear(self) -> None:
        """Let all through."""
        self.text.clear()
        self.agents.setCurrentIndex(0)
        self.kinds.choose(ALL)
        self.narrow()

    def start_search(self) -> None:
        """Put the cursor into the filter."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.text.selectAll()

    def _stand_on_check(self) -> None:
        """A draft put away before it was stored is selected once it is there."""
        put_away = self.sheet.isHidden() and self.sheet.id is not None
        if put_away and not self.table.selected_rows():
            self.table.select_key(self.sheet.id)

    def step(self, by: int) -> None:
        """The check before or after the one in the form, in the order of the table."""
        ids = [one.row.id for one in self.model.rows]
        if self.sheet.id in ids and not self.sheet.isHidden():
            at = ids.index(self.sheet.id) + by
            if 0 <= at < len(ids):
                self.opened.emit(ids[at])

    def chosen(self) -> list[EvaluationRow]:
        """The checks selected in the table."""
        return [one.row for one in self.table.selected_rows()]

    def fit(self) -> None:
        """Let the charts give way where a form needs the room."""
        self.trends.give_room(self.sheet.isHidden() or self.height() >= _ROOM_FOR_CHARTS)
        self.sheet.setFixedWidth(min(self._desk.theme.wide(536), round(self.width() * 0.5)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The charts give way first."""
        super().resizeEvent(event)
        self.fit()

    def _offer_agents(self, read: MonthRead) -> None:
        people = [(who.id, f"{who.name}  {who.number}") for who in read.people]
        if [self.agents.itemData(at) for at in range(1, self.agents.count())] == [one for one, _ in people]:
            return
        before = self.agent_id
        self.agents.blockSignals(True)
        while self.agents.count() > 1:
            self.agents.removeItem(1)
        for one, name in people:
            self.agents.addItem(name, one)
        self.agents.setCurrentIndex(max(self.agents.findData(before), 0) if before is not None else 0)
        self.agents.blockSignals(False)
        if self.agent_id != before:
            self.narrow()

    def _count(self, rows: Sequence[Found]) -> None:
        only = self.agent_id
        mine = [one for one in rows if only in (None, one.row.agent_id)]
        counts = records_table.counted(mine)
        passing = "" if self._read is None else self._read.passing
        names = {
            records_table.ALL: self.tr("All {n}"),
            records_table.FATAL: self.tr("Fatal {n}"),
            records_table.LOW: self.tr("Below {points} {n}"),
            records_table.DISPUTED: self.tr("Disputed {n}"),
            records_table.DRAFTS: self.tr("Drafts {n}"),
            records_table.TARGETED: self.tr("Targeted {n}"),
        }
        for name, text in names.items():
            self.kinds.set_text(name, text.format(n=counts[name], points=passing))

    def _sum_up(self, read: MonthRead) -> None:
        """Errors of the month by count; below them the fatal ones, each a way to its check."""
        only = self.agent_id
        counted = [row for row in read.rows if only in (None, row.agent_id) and row.counts]
        wrong = [found for row in counted for found in wording.wrong(row) if not found.fatal]
        most = Counter(found.fault or found.text for found in wrong).most_common(_ERRORS)
        said = "   ·   ".join(f"{fault} {count}" for fault, count in most)
        self._errors.setText(said or self.tr("none"))
        fatal = [row for row in counted if row.fatal]
        with refilling(self._fatal_line):
            for row in fatal[:_FATAL]:
                self._fatal_line.addWidget(self._fatal_button(row))
            if not fatal:
                self._fatal_line.addWidget(label(self.tr("none"), "secondary"))
            self._fatal_line.addWidget(QWidget())  # the last stands at the right

    def _fatal_button(self, row: EvaluationRow) -> QWidget:
        named = " ".join((row.agent, wording.short_day(row.day), wording.errors(row)))
        if row.state is CheckState.DISPUTED:
            named = f"{named} ({wording.word(row.state)})"
        made = button(f"◆ {named}", lambda: self.opened.emit(row.id), "text", f"fatal_{row.id}", small=True)
        made.setProperty("tone", "bad")
        return made

    def _choose_agent(self, _: int) -> None:
        if self._read is not None:
            self.trends.show_month(self._read, self.agent_id)
            self._sum_up(self._read)
            self._count(self._found)
        self.narrow()
        self.narrowed.emit()

    def _lay_out(self) -> None:
        theme = self._desk.theme
        self.text.setObjectName("check_search")
        self.text.setPlaceholderText(self.tr("Agent, recording, error"))
        self.text.setAccessibleName(self.tr("Find checks"))
        self.text.setFixedWidth(theme.wide(200))
        glass = QAction(self.text)
        theme.set_icon(glass, "search", "t3")
        self.text.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        card = Card(padded=False)
        bar = QWidget()
        flow = FlowLayout(bar, 8)
        flow.setContentsMargins(12, 6, 12, 6)
        copy = icon_button(theme, "copy", self.tr("Copy the table (Ctrl+C)"), self.table.copy)
        for tool in (self.kinds, self.agents, self.text, copy):
            flow.addWidget(tool)
        for part in (bar, rule(), self.table, rule(), self._foot()):
            card.body.addWidget(part)
        card.body.setStretchFactor(self.table, 1)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(card, 1)
        across.addWidget(self.sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.trends)
        column.addLayout(across, 1)
        away = QShortcut(QKeySequence("Esc"), card, self.clear)
        away.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _foot(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(14, 6, 14, 8)
        column.setSpacing(2)
        self._fatal_line.setContentsMargins(0, 0, 0, 0)
        width = self._desk.theme.wide(70)
        for title, part in ((self.tr("Errors"), self._errors), (self.tr("Fatal"), self._fatal)):
            line = QHBoxLayout()
            line.setSpacing(10)
            name = label(title, "caption")
            name.setFixedWidth(width)
            line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(part, 1)
            column.addLayout(line)
        return made

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda _: self.narrow())
        self.agents.currentIndexChanged.connect(self._choose_agent)
        self.text.textChanged.connect(lambda _: self._typing.start())
        self._typing.timeout.connect(self.narrow)
        self.table.opened.connect(lambda one: self.opened.emit(one.row.id))
