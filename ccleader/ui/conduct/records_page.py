"""The page of all records of a period: a table that is filtered while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ccleader.metrics import periods
from ccleader.metrics.periods import Period
from ccleader.models import agents, conduct
from ccleader.ui.conduct.records_table import Found, RecordFilter, found, table
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, Segmented, rule

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

MONTH, QUARTER, YEAR, ALL = "month", "quarter", "year", "all"

_TYPED_MS = 90
"""The filter acts once the keys have been still for so long."""


def span(choice: str, month: date, today: date) -> Period:
    """The days a choice means, for the month on view."""
    if choice == ALL:
        return Period(today.replace(year=today.year - 30, day=1), today.replace(year=today.year + 1, day=1))
    last = periods.month(month).last
    first = {MONTH: month, QUARTER: month.replace(month=month.month - (month.month - 1) % 3)}
    if choice == QUARTER:
        last = periods.month(periods.shift_months(first[QUARTER], 2)).last
    if choice == YEAR:
        return Period(month.replace(month=1, day=1), month.replace(month=12, day=31))
    return Period(first[choice].replace(day=1), last)


class RecordsPage(QWidget):
    """Enter opens a record in full; the table keeps its place meanwhile."""

    opened = Signal(list, int)
    strike_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._all: list[Found] = []
        self.filter = RecordFilter(desk)
        self.spans = Segmented(
            [
                (MONTH, self.tr("Month")),
                (QUARTER, self.tr("Quarter")),
                (YEAR, self.tr("Year")),
                (ALL, self.tr("All")),
            ],
            self.tr("Period"),
        )
        self.model, self.table = table(desk, self.tr("Records of conduct"))
        self.model.setParent(self)
        self.table.message = self.tr("No record fits. Esc clears the filter.")
        self._typing = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._typing.timeout.connect(self.narrow)
        self.setFocusProxy(self.table)
        card = Card(padded=False)
        self.filter.flow.addWidget(self.spans)
        for part in (self.filter, rule(), self.table):
            card.body.addWidget(part)
        card.body.setStretchFactor(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.filter.changed.connect(self._typing.start)
        self.model.counted.connect(self.filter.show_count)
        self.table.opened.connect(self._open)
        self._set_keys(card)

    @property
    def rows(self) -> list[Found]:
        """The rows on view, in their order."""
        return self.model.rows

    def load(self, month: date) -> None:
        """Read the period anew."""
        group = self._desk.group_id
        period = span(str(self.spans.value), month, self._desk.today())
        if group is not None:
            self._desk.worker.read(lambda session: _read(session, group, period), self._show, self)

    def narrow(self) -> None:
        """Show what the filter lets through."""
        self._typing.stop()
        self.model.narrow(self.filter.accepts())

    def start_search(self) -> None:
        """Put the cursor into the filter."""
        self.filter.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.text.selectAll()

    def show_unsigned(self) -> None:
        """All that nobody signed, whenever it was."""
        self.spans.choose(ALL)
        self.filter.choose_unsigned()

    def _show(self, rows: list[Found]) -> None:
        self._all = rows
        self.model.set_rows(rows)

    def _open(self, one: Found) -> None:
        shown = [each.row for each in self.model.rows]
        at = next(n for n, row in enumerate(shown) if row.id == one.row.id)
        self.opened.emit(shown, at)

    def _strike(self) -> None:
        for one in self.table.selected_rows()[:1]:
            if one.row.standing.holds and not self._desk.read_only:
                self.strike_wanted.emit(one.row)

    def _set_keys(self, card: QWidget) -> None:
        away = QShortcut(QKeySequence("Esc"), card, self.filter.clear)
        away.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        strike = QShortcut(QKeySequence("Del"), self.table, self._strike)
        strike.setContext(Qt.ShortcutContext.WidgetShortcut)


def _read(session: Session, group_id: int, period: Period) -> list[Found]:
    """Records of a group, the newest first."""
    spelt = {who.id: who.pinyin for who in agents.agents(session, group_id, include_left=True)}
    rows = conduct.records(session, group_id, period)
    return [found(row, spelt.get(row.agent_id, "")) for row in reversed(rows)]
