"""The briefings of a month, newest first, with their state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal

from ccleader.columns import Column
from ccleader.models.briefings import LABELS, BriefingRow, BriefingState
from ccleader.models.rolls import Presence
from ccleader.ui.briefings.reading import Page, day_text
from ccleader.ui.delegates import MarkDelegate, RowDelegate
from ccleader.ui.desk import Desk
from ccleader.ui.month_switch import MonthSwitch
from ccleader.ui.parts import Card
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark, translate

STATES = {
    BriefingState.PLANNED: ("○", "t3"),
    BriefingState.RUNNING: ("◐", "pri"),
    BriefingState.HELD: ("●", "ok"),
}


@dataclass(frozen=True)
class Listed:
    """A briefing with its name in words."""

    row: BriefingRow
    name: str

    @property
    def heads(self) -> str:
        """11/12: who was here, late ones too, of those called."""
        called = sum(self.row.heads.values())
        here = self.row.heads.get(Presence.HERE, 0) + self.row.heads.get(Presence.LATE, 0)
        return f"{here}/{called}" if called else ""


COLUMNS: tuple[Column[Listed], ...] = (
    Column(
        "day",
        mark("columns", "Day"),
        lambda row: (row.row.day, row.row.id),
        text=lambda row: day_text(row.row.day),
        width=11,
    ),
    Column("name", mark("columns", "Briefing"), lambda row: row.name, width=11),
    Column("heads", mark("columns", "Here"), lambda row: row.heads, width=5),
)


class ListCard(Card):
    """Emits the id of the briefing to show."""

    chosen = Signal(int)

    def __init__(self, desk: Desk, today: Callable[[], date]) -> None:
        super().__init__(self.tr("Records"), padded=False)
        self.months = MonthSwitch(desk.theme, today)
        self.tools.addWidget(self.months)
        self.model = RowsModel(COLUMNS, lambda row: row.row.id)
        self.table = TableView(
            self.model, desk.theme, desk.settings, "briefings", self.tr("Briefings of the month")
        )
        self.table.setItemDelegateForColumn(
            1, MarkDelegate(desk.theme, self.table, lambda row: STATES[row.row.state])
        )
        self.table.setItemDelegateForColumn(2, RowDelegate(desk.theme, self.table, lambda row: "t2"))
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.message = self.tr("No briefing in this month yet")
        self.table.selected.connect(self._tell)
        self._shown: int | None = None
        self._filling = False
        self.body.addWidget(self.table, 1)

    def show_page(self, page: Page) -> None:
        """Show a month's briefings; the one on view is marked."""
        self._shown = None if page.sheet is None else page.sheet.id
        self.months.show_month(page.month)
        self._filling = True
        self.model.set_rows([Listed(row, page.name(row)) for row in page.rows])
        if self._shown is None or not self.table.select_key(self._shown):
            self.table.clearSelection()
        self._filling = False

    def _tell(self, rows: list[Listed]) -> None:
        if not self._filling and len(rows) == 1 and rows[0].row.id != self._shown:
            self._shown = rows[0].row.id
            self.chosen.emit(rows[0].row.id)


def state_word(state: BriefingState) -> str:
    """Planned, running, held."""
    return translate("briefings", LABELS[state])
