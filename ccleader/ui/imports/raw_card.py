"""A sheet as it stands, for choosing its header row by hand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal

from ccleader.acd.reading import SheetReading
from ccleader.columns import Column, Kind
from ccleader.ui.parts import Card
from ccleader.ui.room import Desk
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark


@dataclass(frozen=True)
class RawRow:
    """A row of the sheet: 1-based number and cells."""

    number: int
    cells: tuple[str, ...]


def _columns(width: int) -> list[Column[RawRow]]:
    first = Column[RawRow]("number", mark("columns", "Row"), lambda row: row.number, Kind.COUNT, width=5)
    return [first, *(_column(index) for index in range(width))]


def _column(index: int) -> Column[RawRow]:
    def cell(row: RawRow) -> str:
        return row.cells[index] if index < len(row.cells) else ""

    return Column(str(index), str(index + 1), cell, width=12)


class RawCard(Card):
    """The first rows of a sheet; a click, or Enter, makes one the header row."""

    chosen = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("The sheet as it stands"), self.tr("Click the header row"), padded=False)
        self._desk = desk
        self.table: TableView | None = None

    def show_sheet(self, sheet: SheetReading) -> None:
        """Show the rows found at the top of the sheet."""
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
        width = max((len(row) for row in sheet.samples), default=1)
        model = RowsModel(_columns(width), lambda row: row.number)
        model.set_rows([RawRow(number, cells) for number, cells in enumerate(sheet.samples, start=1)])
        what = self.tr("Rows of the sheet")
        self.table = TableView(
            model, self._desk.theme, self._desk.settings, "import_raw", what, row_height=30
        )
        self.table.setSortingEnabled(False)
        self.table.clicked.connect(lambda index: self.chosen.emit(model.rows[index.row()].number))
        self.table.opened.connect(lambda row: self.chosen.emit(row.number))
        self.body.addWidget(self.table, 1)
