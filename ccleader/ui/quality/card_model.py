"""The items of a scorecard while they are edited: a table written in place, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ccleader.models.scorecards import CardRow, ItemForm
from ccleader.words import mark, translate

Index = QModelIndex | QPersistentModelIndex
SECTION, TEXT, FAULT, WEIGHT, FATAL = range(5)
_TITLES = (
    mark("columns", "Section"),
    mark("columns", "What is right"),
    mark("columns", "What is wrong"),
    mark("columns", "Points"),
    mark("columns", "Fatal"),
)
_NAMES = ("section", "text", "fault", "weight", "fatal")
_MOST = 1000


@dataclass(frozen=True)
class Line:
    """An item being edited, with its id where it has one."""

    id: int | None
    form: ItemForm


class CardModel(QAbstractTableModel):
    """`edited` after each change by hand."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self.read_only = False

    def show_lines(self, lines: Sequence[Line], read_only: bool) -> None:
        """Show the items of a version, or what was typed for one."""
        self.beginResetModel()
        self.lines, self.read_only = list(lines), read_only
        self.endResetModel()

    @property
    def full(self) -> int:
        """The sum of the points."""
        return sum(line.form.weight for line in self.lines if not line.form.fatal)

    def add(self, at: int) -> int:
        """A new item below a row, in its section; returns its row."""
        place = min(at + 1, len(self.lines))
        section = self.lines[at].form.section if 0 <= at < len(self.lines) else ""
        self.beginInsertRows(QModelIndex(), place, place)
        self.lines.insert(place, Line(None, ItemForm("", section, weight=1)))
        self.endInsertRows()
        self.edited.emit()
        return place

    def remove(self, at: int) -> None:
        """Take an item out."""
        if 0 <= at < len(self.lines):
            self.beginRemoveRows(QModelIndex(), at, at)
            del self.lines[at]
            self.endRemoveRows()
            self.edited.emit()

    def move(self, at: int, by: int) -> int:
        """Move an item up or down; returns where it is then."""
        to = at + by
        if not (0 <= at < len(self.lines) and 0 <= to < len(self.lines)):
            return at
        self.lines[at], self.lines[to] = self.lines[to], self.lines[at]
        low, high = sorted((at, to))
        self.dataChanged.emit(self.index(low, 0), self.index(high, FATAL))
        self.edited.emit()
        return to

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Items."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Section, what is right, what is wrong, points, fatal."""
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate("columns", _TITLES[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Texts and points are written; a fatal item has no points."""
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid() or self.read_only:
            return base
        if index.column() == FATAL:
            return base
        if index.column() == WEIGHT and self.lines[index.row()].form.fatal:
            return base
        return base | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands there."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        form, column = self.lines[index.row()].form, index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        if column == FATAL:
            return "◆" if form.fatal else "◇"
        if column == WEIGHT and form.fatal:
            return "—"
        value = getattr(form, _NAMES[column])
        return str(value) if column == WEIGHT else value

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a cell; points that are no number are not taken."""
        if not index.isValid() or self.read_only:
            return False
        line, column = self.lines[index.row()], index.column()
        if column == WEIGHT:
            if not str(value).strip().isdecimal() or int(value) > _MOST:
                return False
            changed = replace(line.form, weight=int(value))
        elif role == Qt.ItemDataRole.EditRole:
            text: dict[str, Any] = {_NAMES[column]: str(value).strip()}
            changed = replace(line.form, **text)
        else:
            return False
        self._change(index.row(), changed)
        return True

    def toggle(self, at: int) -> None:
        """A fatal item, which has no points, or one with points again."""
        if 0 <= at < len(self.lines) and not self.read_only:
            form = self.lines[at].form
            weight = max(form.weight, 1) if form.fatal else 0
            self._change(at, replace(form, fatal=not form.fatal, weight=weight))

    def _change(self, at: int, form: ItemForm) -> None:
        if form != self.lines[at].form:
            self.lines[at] = replace(self.lines[at], form=form)
            self.dataChanged.emit(self.index(at, 0), self.index(at, FATAL))
            self.edited.emit()


def _side(column: int) -> Qt.AlignmentFlag:
    """Points stand to the right."""
    side = Qt.AlignmentFlag.AlignRight if column == WEIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def lines_of(card: CardRow | None, new: bool) -> list[Line]:
    """The items of a version to be edited; `new`: for the next one, so without their ids."""
    items = () if card is None else card.items
    return [
        Line(None if new else item.id, ItemForm(item.text, item.section, item.fault, item.weight, item.fatal))
        for item in items
    ]
