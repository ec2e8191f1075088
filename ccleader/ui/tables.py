"""Tables on screen: one model and one view over columns declared as data."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSettings,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView

from ccleader.columns import Column, tsv
from ccleader.ui.arrangement import Arrangement
from ccleader.ui.delegates import RowDelegate
from ccleader.ui.theme import Theme

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
Accepts = Callable[[Any], bool]

ROW = Qt.ItemDataRole.UserRole
"""The role that gives the whole frozen row."""

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class RowsModel(QAbstractTableModel):
    """Frozen rows under declared columns, sorted and filtered in place."""

    counted = Signal(int)
    """How many rows the filter lets through, whenever that may have changed."""

    def __init__(self, columns: Sequence[Column[Any]], key: Callable[[Any], Hashable]) -> None:
        """`key` tells which record a row is."""
        super().__init__()
        self.columns = tuple(columns)
        self.key = key
        self._all: list[Any] = []
        self._shown: list[Any] = []
        self._accepts: Accepts | None = None
        self._sorted_by = -1
        self._order = Qt.SortOrder.AscendingOrder

    @property
    def rows(self) -> list[Any]:
        """The rows on view, in the order on view."""
        return list(self._shown)

    def set_rows(self, rows: Iterable[Any]) -> None:
        """Show other rows; where only values changed, the view keeps its place."""
        self._all = list(rows)
        arranged = self._arranged()
        if [self.key(row) for row in arranged] == [self.key(row) for row in self._shown]:
            self._replace(arranged)
        else:
            self.beginResetModel()
            self._shown = arranged
            self.endResetModel()
        self.counted.emit(len(self._shown))

    def narrow(self, accepts: Accepts | None) -> None:
        """Show only the rows that `accepts` says yes to; None shows all."""
        self._accepts = accepts
        self.beginResetModel()
        self._shown = self._arranged()
        self.endResetModel()
        self.counted.emit(len(self._shown))

    def _replace(self, rows: list[Any]) -> None:
        old, self._shown = self._shown, rows
        for number, (before, after) in enumerate(zip(old, rows, strict=True)):
            if before != after:
                last = self.index(number, len(self.columns) - 1)
                self.dataChanged.emit(self.index(number, 0), last)

    def _arranged(self) -> list[Any]:
        rows = [row for row in self._all if self._accepts is None or self._accepts(row)]
        if not 0 <= self._sorted_by < len(self.columns):
            return rows
        sort_value = self.columns[self._sorted_by].sort_value
        rows.sort(key=sort_value, reverse=self._order == Qt.SortOrder.DescendingOrder)
        rows.sort(key=lambda row: sort_value(row)[0])  # the unknown stays last either way
        return rows

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by the values of a column; −1 gives the order the rows came in."""
        self._sorted_by, self._order = column, order
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self.key(self._shown[index.row()]) for index in before]
        self._shown = self._arranged()
        places = {self.key(row): number for number, row in enumerate(self._shown)}
        after = [self.index(places[key], index.column()) for key, index in zip(keys, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Rows on view."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Columns declared."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, alignment, accessible text and the row itself."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row, column = self._shown[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.shown(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.numeric else _LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.heading} {column.shown(row)}"
        return row if role == ROW else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings; to the right over numbers."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].numeric else _LEFT
        return None


class TableView(QTableView):
    """The one table widget: rows selected, sorted by click, columns chosen, copied as TSV."""

    opened = Signal(object)
    """The row the user opened with Enter or a double click."""
    selected = Signal(list)
    """The rows that are selected now."""

    def __init__(
        self,
        model: RowsModel,
        theme: Theme,
        settings: QSettings,
        name: str,
        what: str,
        hidden: Iterable[str] = (),
        row_height: int = 36,
        spare: Sequence[str] = (),
    ) -> None:
        """`name` keys the remembered widths; `what` names the table for screen readers.

        Columns that are `hidden` wait in the menu; the `spare` ones give way, the first first, while
        the table is too narrow for all.
        """
        super().__init__()
        self.hovered = -1
        self.message = ""
        self._rows = model
        self._theme = theme
        self._row_height = row_height
        self.setObjectName(name)
        self.setAccessibleName(what)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(theme, self))
        self._dress()
        self._arrangement = Arrangement(self, model.columns, theme, settings, f"tables/{name}", hidden, spare)
        model.modelAboutToBeReset.connect(self._hold_selection)
        model.modelReset.connect(self._restore_selection)
        model.modelReset.connect(self._arrangement.grow)
        self._held: set[Hashable] = set()
        theme.changed.connect(self._resize)
        self.activated.connect(lambda index: self.opened.emit(index.data(ROW)))

    def selected_rows(self) -> list[Any]:
        """The selected rows from top to bottom."""
        numbers = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self._rows.rows[number] for number in numbers]

    def seen(self) -> tuple[list[Column[Any]], list[Any]]:
        """Columns and rows as the user chose, ordered and filtered them, be the table narrow or not."""
        return self._arrangement.chosen, self._rows.rows

    def copy(self, headings: bool = True) -> None:
        """Put the selection on the clipboard as TSV; all rows where none is selected."""
        columns, rows = self.seen()
        QGuiApplication.clipboard().setText(tsv(columns, self.selected_rows() or rows, headings))

    def select_key(self, key: Hashable) -> bool:
        """Select the record `key` and bring it into sight; False where it is not on view."""
        for number, row in enumerate(self._rows.rows):
            if self._rows.key(row) == key:
                index, flags = self._rows.index(number, 0), QItemSelectionModel.SelectionFlag
                self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
                self.scrollTo(index)
                return True
        return False

    def columns_menu(self) -> QMenu:
        """The menu that shows and hides columns."""
        return self._arrangement.menu()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spare columns come and go with the room there is."""
        super().resizeEvent(event)
        self._arrangement.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+C and Ctrl+Shift+C copy; the rest is Qt's."""
        control = Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_C and event.modifiers() & control:
            self.copy(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            if self.state() != QAbstractItemView.State.EditingState:
                self.opened.emit(self.currentIndex().data(ROW))
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the whole row under the mouse."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or `message` where there are none."""
        super().paintEvent(event)
        if self.message and not self._rows.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.color("t2"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.message)
            painter.end()

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self._set_heights()

    def _resize(self) -> None:
        """Follow a change of the text's size."""
        self._arrangement.follow_text()
        self._set_heights()

    def _set_heights(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.row(self._row_height))
        self.horizontalHeader().setFixedHeight(self._theme.row(32))

    def _tell_selection(self, *_: object) -> None:
        self.selected.emit(self.selected_rows())

    def _hold_selection(self) -> None:
        self._held = {self._rows.key(row) for row in self.selected_rows()}

    def _restore_selection(self) -> None:
        chosen = QItemSelection()
        for number, row in enumerate(self._rows.rows):
            if self._rows.key(row) in self._held:
                index = self._rows.index(number, 0)
                chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
        self._tell_selection()
