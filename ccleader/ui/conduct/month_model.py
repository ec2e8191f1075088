"""The month of points as a table: name, the days, warnings, total."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ccleader.models.conduct import ConductRow
from ccleader.ui.conduct import saying
from ccleader.ui.conduct.reading import AgentLine, MonthRead
from ccleader.ui.point_marks import weight

Index = QModelIndex | QPersistentModelIndex


class MonthModel(QAbstractTableModel):
    """Name, the days, warnings, total."""

    def __init__(self) -> None:
        super().__init__()
        self.read: MonthRead | None = None
        self._cells: dict[tuple[int, int], list[ConductRow]] = {}

    def show(self, read: MonthRead) -> None:
        """Show a month; the view keeps its place where agents and days are the same."""
        same = self.read is not None and _shape(self.read) == _shape(read)
        if not same:
            self.beginResetModel()
        self.read = read
        self._cells = {}
        for number, line in enumerate(read.lines):
            for row in line.records:
                place = (row.day - read.period.first).days + 1
                self._cells.setdefault((number, place), []).append(row)
        for rows in self._cells.values():
            rows.sort(key=weight)
        if not same:
            self.endResetModel()
        elif read.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    @property
    def days(self) -> int:
        """Days of the month on view."""
        return 0 if self.read is None else self.read.period.days

    def line(self, row: int) -> AgentLine:
        """The agent of a row."""
        assert self.read is not None
        return self.read.lines[row]

    def records(self, index: Index) -> list[ConductRow]:
        """The records of a cell; those of the whole month beside the days."""
        if not index.isValid():
            return []
        if 1 <= index.column() <= self.days:
            return self._cells.get((index.row(), index.column()), [])
        return list(self.line(index.row()).records)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Agents."""
        return 0 if parent.isValid() or self.read is None else len(self.read.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Name, days, warnings and total."""
        return 0 if parent.isValid() or self.read is None else self.days + 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, the total; a day's records in words."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        line, column = self.line(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == 0:
                return line.agent.name
            if column == self.days + 1:
                return str(line.month.warnings)
            return str(line.running.points) if column == self.days + 2 else None
        if role == Qt.ItemDataRole.ToolTipRole and 1 <= column <= self.days:
            return saying.day_words(self.records(index)) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, line)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Agent, days of the month, warnings, total; a day with its month as tooltip."""
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if orientation != Qt.Orientation.Horizontal or not shown or self.read is None:
            return None
        if 1 <= section <= self.days:
            day = date.fromordinal(self.read.period.first.toordinal() + section - 1)
            return str(section) if role == Qt.ItemDataRole.DisplayRole else saying.short_day(day)
        return {0: self.tr("Agent"), self.days + 1: self.tr("Warned")}.get(section, self.tr("Total"))

    def _spoken(self, index: Index, line: AgentLine) -> str:
        assert self.read is not None
        if not 1 <= index.column() <= self.days:
            return f"{line.agent.name} {self.data(index) or ''}"
        day = date.fromordinal(self.read.period.first.toordinal() + index.column() - 1)
        said = saying.day_words(self.records(index)) or self.tr("nothing")
        return f"{line.agent.name} {saying.short_day(day)} {said}"


def _shape(read: MonthRead) -> tuple[object, ...]:
    return read.period, [line.agent.id for line in read.lines]
