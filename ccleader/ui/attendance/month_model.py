"""The month grid as a table model: names, days, totals; a keystroke shows before it is written."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ccleader.models.locks import Cell
from ccleader.ui.attendance.grid_view import NOTHING, GridView, Look
from ccleader.ui.attendance.saying import weekday
from ccleader.words import phrase

Index = QModelIndex | QPersistentModelIndex
LOOK = Qt.ItemDataRole.UserRole
"""The role that gives a cell's `Look`."""


_NO_FLAGS = Qt.ItemFlag.NoItemFlags
_DAY_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class MonthModel(QAbstractTableModel):
    """Agents × days. Column 0 is the name, then a column a day, then the totals."""

    def __init__(self) -> None:
        super().__init__()
        self.view: GridView | None = None
        self.days = 0
        """How many days stand side by side."""
        self._columns = 0
        self._ahead: dict[Cell, Look] = {}

    def show(self, view: GridView) -> None:
        """Show a month; where only cells changed, the cursor stays."""
        old, self.view = self.view, view
        self.days = len(view.days)
        self._columns = 1 + self.days + len(view.headings)
        if old is None or _shape(old) != _shape(view):
            self.beginResetModel()
            self._ahead.clear()
            self.endResetModel()
            return
        self._ahead.clear()
        cells = old.looks.keys() | view.looks.keys()
        others = {cell[0] for cell in cells if old.looks.get(cell) != view.looks.get(cell)}
        for row, line in enumerate(view.lines):
            if line != old.lines[row] or line.agent.id in others:
                self.dataChanged.emit(self.index(row, 0), self.index(row, self._columns - 1))

    def run_ahead(self, looks: Mapping[Cell, Look]) -> None:
        """Show cells as they will be once they are written."""
        self._ahead.update(looks)
        self._tell(looks.keys())

    def fall_back(self, cells: Collection[Cell]) -> None:
        """Show cells as they are, since they were not written."""
        for cell in cells:
            self._ahead.pop(cell, None)
        self._tell(cells)

    def look(self, index: Index) -> Look:
        """How the cell of a day looks now."""
        row, column = index.row(), index.column()
        if self.view is None or not 1 <= column <= self.days:
            return NOTHING
        cell = self.view.cell(row, column - 1)
        return self._ahead.get(cell) or self.view.looks.get(cell, NOTHING)

    def place(self, cell: Cell) -> QModelIndex:
        """Where a cell stands; an invalid index where it is not on view."""
        if self.view is None or not self.view.period.contains(cell[1]):
            return QModelIndex()
        rows = (row for row, line in enumerate(self.view.lines) if line.agent.id == cell[0])
        row = next(rows, None)
        if row is None:
            return QModelIndex()
        return self.index(row, (cell[1] - self.view.period.first).days + 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Agents."""
        return 0 if parent.isValid() or self.view is None else len(self.view.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Name, days, totals."""
        return 0 if parent.isValid() else self._columns

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The cursor goes to days alone."""
        return _DAY_FLAGS if 1 <= index.column() <= self.days else _NO_FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Sign, words, and the look itself."""
        if self.view is None or not index.isValid():
            return None
        row, column = index.row(), index.column()
        if 1 <= column <= self.days:
            return self._day(index, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.aside(row, column)
        line = self.view.lines[row]
        if role == Qt.ItemDataRole.ToolTipRole and column == 0:
            return f"{line.agent.name} {line.agent.number}"
        return None

    def aside(self, row: int, column: int) -> str:
        """The agent's name or a total."""
        assert self.view is not None
        line = self.view.lines[row]
        return line.totals[column - self.days - 1] if column else line.agent.name

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The day's number, the total's heading; whole in tooltip and for screen readers."""
        if self.view is None or orientation != Qt.Orientation.Horizontal:
            return None
        whole = role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        if not whole and role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return str(phrase("attendance", "Agent"))
        if section <= self.days:
            day = self.view.days[section - 1]
            if not whole:
                return str(day.day.day)
            named = " ".join(filter(None, (day.day.isoformat(), weekday(day.day), day.name)))
            return "\n".join(filter(None, (named, self._on_duty(section - 1))))
        return self.view.headings[section - self.days - 1][whole]

    def _on_duty(self, place: int) -> str:
        return self.view.on_duty[place].words if self.view is not None and self.view.on_duty else ""

    def _day(self, index: Index, role: int) -> object:
        look = self.look(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return look.sign
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return look.words
        return look if role == LOOK else None

    def _tell(self, cells: Collection[Cell]) -> None:
        for cell in cells:
            index = self.place(cell)
            if index.isValid():
                self.dataChanged.emit(index, index)


def _shape(view: GridView) -> tuple[object, ...]:
    return [line.agent.id for line in view.lines], view.period, len(view.headings)
