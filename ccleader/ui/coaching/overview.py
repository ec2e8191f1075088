"""All cycles of a group as board, list or calendar; below them whom they reached, who needs one, results."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ccleader.models.coaching import CoachingKind
from ccleader.reports.coaching_needs import Need
from ccleader.ui.coaching.board import Board
from ccleader.ui.coaching.calendar import CalendarCard
from ccleader.ui.coaching.coverage_part import CoveragePart
from ccleader.ui.coaching.looks import card
from ccleader.ui.coaching.needs_part import NeedsPart
from ccleader.ui.coaching.reading import Overview
from ccleader.ui.coaching.tables import Line, all_table, closed_table
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, Segmented, button

BOARD, LIST, CALENDAR = "board", "list", "calendar"
COVERED, NEEDED = "covered", "needed"
_CLOSED = 20
_SPLITTER = "coaching/overview"


class OverviewPage(QWidget):
    """The same cycles in three views; `kind` narrows all of them."""

    opened = Signal(int)
    moved = Signal(int, object)
    wanted = Signal(int)
    """An agent's id: open one for the agent."""
    needed = Signal(object)
    """A need: open one for it."""
    all_wanted = Signal()
    """Open one for everybody without any this month."""
    turned = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.shown: Overview | None = None
        self.kind: CoachingKind | None = None
        self.board = Board(desk.theme)
        self.list = all_table(desk, self.tr("All coachings"))
        self.list.message = self.tr("No coaching of this kind")
        self.calendar = CalendarCard(desk.theme, desk.today)
        self.coverage, self.needs = CoveragePart(desk.theme), NeedsPart(desk.theme)
        self.closed = closed_table(desk, self.tr("Closed lately"))
        self.closed.message = self.tr("No coaching was closed yet.")
        self.for_all = button("", self.all_wanted.emit, name="open_for_all", small=True)
        self._lay_out()
        self._connect()

    def show_overview(self, shown: Overview) -> None:
        """Show what was read."""
        self.shown = shown
        lines = [line for line in shown.lines if self.kind in (None, line.row.kind)]
        agents = shown.people
        opened = [line for line in lines if line.row.open]
        self.board.show_cards(
            [card(line.row, agents.get(line.row.agent_id), line.goal, shown.today) for line in opened]
        )
        self.list.model().set_rows(reversed(lines))  # type: ignore[attr-defined]
        ids = {line.row.id for line in lines}
        looks = {day: [look for look in many if look.coaching_id in ids] for day, many in shown.looks.items()}
        self.calendar.show_month(shown.month, looks)
        self._show_reached(shown)
        closed = [line for line in shown.closed if line.row.id in ids]
        self.closed.model().set_rows(closed[:_CLOSED])  # type: ignore[attr-defined]
        if self.hasFocus():  # it came before there was anything to stand on
            self.start()

    def narrow(self, kind: CoachingKind | None) -> None:
        """Show one kind only; None shows all."""
        self.kind = kind
        if self.shown is not None:
            self.show_overview(self.shown)

    def facts(self, shown: Overview) -> str:
        """How many are open, due, overdue, closed this month."""
        rows = [line.row for line in shown.open]
        due = sum(row.next_on == shown.today for row in rows)
        late = sum(bool(row.overdue(shown.today)) for row in rows)
        this_month = shown.today.replace(day=1)
        done = sum((line.row.closed_on or this_month) >= this_month for line in shown.closed)
        parts = [self.tr("%n open", "", len(rows))]
        parts += [self.tr("%n due today", "", due)] if due else []
        parts += [self.tr("%n overdue", "", late)] if late else []
        parts.append(self.tr("%n closed this month", "", done))
        return "  ·  ".join(parts)

    def show_needs(self, needs: Sequence[Need]) -> None:
        """Show who needs coaching."""
        self.needs.show_needs(needs, self._desk.read_only)
        self.tabs.set_text(NEEDED, self.tr("Who needs coaching {count}").format(count=self.needs.count))

    def show_view(self, view: str) -> None:
        """Show the board, the list or the calendar."""
        self._views.setCurrentWidget({BOARD: self.board, LIST: self._listed, CALENDAR: self.calendar}[view])

    def start(self) -> None:
        """Put the cursor where the keys work."""
        here = self._views.currentWidget()
        if here is self.board:
            self.board.start()
        elif here is self.calendar:
            self.calendar.grid.setFocus()
        else:
            self.list.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor goes on to where the keys work."""
        super().focusInEvent(event)
        self.start()

    def leave(self) -> None:
        """Remember the heights."""
        self._desk.settings.setValue(_SPLITTER, self._parts.saveState())

    def _show_reached(self, shown: Overview) -> None:
        missing, everybody = len(shown.missing), len(shown.covered)
        self.coverage.show_covered(shown.covered)
        self.tabs.set_text(
            COVERED,
            self.tr("Reached this month {count} / {all}").format(count=everybody - missing, all=everybody),
        )
        self.for_all.setText(self.tr("Open one for %n agents", "", missing))
        self.for_all.setVisible(missing > 0 and self.tabs.value == COVERED)
        self.for_all.setEnabled(not self._desk.read_only)

    def _turn(self, tab: object) -> None:
        self._below.setCurrentWidget(self.coverage if tab == COVERED else self.needs)
        if self.shown is not None:
            self._show_reached(self.shown)

    def _connect(self) -> None:
        self.board.opened.connect(self.opened)
        self.board.moved.connect(self.moved)
        self.list.opened.connect(self._open)
        self.closed.opened.connect(self._open)
        self.calendar.opened.connect(self.opened)
        self.calendar.turned.connect(self.turned)
        self.coverage.wanted.connect(self.wanted)
        self.coverage.shown.connect(self._open_latest)
        self.needs.wanted.connect(self.needed)
        self.tabs.chosen.connect(self._turn)

    def _open(self, line: Line) -> None:
        self.opened.emit(line.row.id)

    def _open_latest(self, agent_id: int) -> None:
        """The latest cycle of an agent."""
        if self.shown is not None:
            mine = [line.row.id for line in self.shown.lines if line.row.agent_id == agent_id]
            if mine:
                self.opened.emit(mine[-1])

    def _lay_out(self) -> None:
        self._listed = Card(padded=False)
        self._listed.body.addWidget(self.list)
        self._views = QStackedWidget()
        for view in (self.board, self._listed, self.calendar):
            self._views.addWidget(view)
        self.tabs = Segmented(
            ((COVERED, ""), (NEEDED, self.tr("Who needs coaching"))), self.tr("Whom coaching reaches")
        )
        self._below = QStackedWidget()
        self._below.addWidget(self.coverage)
        self._below.addWidget(self.needs)
        reached = Card(padded=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.tabs)
        head.addStretch()
        head.addWidget(self.for_all)
        reached.body.addLayout(head)
        reached.body.addWidget(self._below, 1)
        results = Card(self.tr("Closed lately"), self.tr("kept up? look again after 30 days"), padded=False)
        results.body.addWidget(self.closed)
        below = QWidget()
        across = QHBoxLayout(below)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(reached, 8)
        across.addWidget(results, 7)
        below.setMinimumHeight(190)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.setChildrenCollapsible(False)
        self._parts.setHandleWidth(12)
        self._parts.addWidget(self._views)
        self._parts.addWidget(below)
        self._parts.setStretchFactor(0, 2)
        self._parts.setStretchFactor(1, 1)
        self._parts.setSizes([460, 240])
        kept = self._desk.settings.value(_SPLITTER)
        if kept is not None:
            self._parts.restoreState(kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._parts)
