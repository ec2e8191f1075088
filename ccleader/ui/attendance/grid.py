"""The month grid under the hand: one cursor, ranges, letters that go to the next day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ccleader.models.locks import Cell
from ccleader.ui.attendance.grid_view import GridView
from ccleader.ui.attendance.month_model import Index, MonthModel
from ccleader.ui.attendance.painting import CellDelegate, Inks, MonthHeader
from ccleader.ui.theme import Theme

LEAST_ROW, MOST_ROW = 21, 28
"""Heights of a row in pixels of the design: where many are to be seen at once, and where few are."""

_NAME, _LEAST_DAY, _WIDEST_DAY = 96, 20, 26


class MonthGrid(QTableView):
    """Agents × days. What the keys mean is the room's; the grid tells which were pressed where."""

    typed = Signal(str)
    """A letter, upper case, for the chosen cells."""
    cleared = Signal()
    copied = Signal(bool)
    """Copy the chosen cells; True: with names and days."""
    pasted = Signal()
    pointed = Signal(object)
    """The `Cell` under the cursor, or None."""

    def __init__(self, theme: Theme, what: str) -> None:
        super().__init__()
        self._theme = theme
        self.rows = MonthModel()
        self.inks = Inks(theme)
        self.setObjectName("month_grid")
        self.setAccessibleName(what)
        self.setModel(self.rows)
        self._delegate = CellDelegate(self, self.inks)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(MonthHeader(self, theme, self.inks))
        self._dress()
        self.horizontalHeader().sectionPressed.connect(self._choose_day)
        self.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self._fit)

    def show_view(self, view: GridView) -> None:
        """Show a month; the cursor begins on today, else on the first day."""
        fresh = self.rows.view is None or self.rows.view.period != view.period
        held = self.cursor_cell
        self.rows.show(view)
        self._fit()
        if self.currentIndex().isValid() or not view.lines:
            self._tell()
            return
        index = self.rows.place(held) if held is not None and not fresh else None
        if index is None or not index.isValid():
            place = (view.today - view.period.first).days if view.period.contains(view.today) else 0
            index = self.rows.index(0, place + 1)
        self.setCurrentIndex(index)

    @property
    def cursor_cell(self) -> Cell | None:
        """The cell under the cursor."""
        index = self.currentIndex()
        if self.rows.view is None or not index.isValid() or not 1 <= index.column() <= self.rows.days:
            return None
        return self.rows.view.cell(index.row(), index.column() - 1)

    @property
    def chosen(self) -> list[list[Cell]]:
        """The chosen cells, row by row."""
        if self.rows.view is None:
            return []
        rows: dict[int, list[int]] = {}
        for index in self.selectedIndexes():
            rows.setdefault(index.row(), []).append(index.column() - 1)
        return [[self.rows.view.cell(row, place) for place in sorted(rows[row])] for row in sorted(rows)]

    def choose(self, cell: Cell) -> None:
        """Put the cursor on a cell and bring it into sight."""
        index = self.rows.place(cell)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def choose_row(self, row: int) -> None:
        """Put the cursor on an agent, on the day it is on."""
        column = max(1, self.currentIndex().column())
        self.setCurrentIndex(self.rows.index(row, column))

    def mark_source(self, on: bool) -> None:
        """Frame the chosen cells as those that were copied; or no longer."""
        self._delegate.source = self.selectionModel().selection() if on else None
        self.viewport().update()

    def go_on(self) -> None:
        """To the next day, after one cell was filled."""
        index = self.currentIndex()
        if len(self.selectedIndexes()) <= 1 and index.column() < self.rows.days:
            self.setCurrentIndex(index.siblingAtColumn(index.column() + 1))

    def paint_now(self, cells: Iterable[Cell]) -> None:
        """Paint cells and the cursor at once: the thread that writes them must not come in between."""
        region = QRegion(self.visualRect(self.currentIndex()))
        for cell in cells:
            region += self.visualRect(self.rows.place(cell))
        self.viewport().repaint(region)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters, Del, Ctrl+C and Ctrl+V are told; the arrows are Qt's."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        letter = event.text().upper()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.mark_source(False)
            self.pasted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.mark_source(False)
        elif event.key() == Qt.Key.Key_C and held & Qt.KeyboardModifier.ControlModifier:
            self.mark_source(True)
            self.copied.emit(bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        elif event.key() == Qt.Key.Key_Tab or event.key() == Qt.Key.Key_Backtab:
            event.ignore()
        elif held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier) and letter.isalpha():
            self.typed.emit(letter)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A name chooses the agent's whole month."""
        at = event.position().toPoint()
        if self.columnAt(at.x()) == 0 and self.rowAt(at.y()) >= 0:
            row = self.rowAt(at.y())
            self._select(self.rows.index(row, 1), self.rows.index(row, self.rows.days))
            return
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Days share the width there is."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame of the cursor."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the frame of the cursor."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _dress(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(LEAST_ROW)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _fit(self) -> None:
        """Widths and heights for the room there is: names and totals their own, days the rest."""
        if self.rows.view is None:
            return
        width, days = self.viewport().width(), max(1, self.rows.days)
        totals = self._total_widths()
        name = self._theme.wide(_NAME)
        each = max(_LEAST_DAY, min(self._theme.wide(_WIDEST_DAY), (width - name - sum(totals)) // days))
        name = max(name, min(width - sum(totals) - each * days, self._theme.wide(2 * _NAME)))
        spare = max(0, width - name - sum(totals) - each * days)
        self.setColumnWidth(0, name)
        for column in range(1, days + 1):
            self.setColumnWidth(column, each)
        for place, total in enumerate(totals):
            share = spare // len(totals) + (spare % len(totals) if place == len(totals) - 1 else 0)
            self.setColumnWidth(days + 1 + place, total + share)
        self._set_heights()

    def _total_widths(self) -> Sequence[int]:
        assert self.rows.view is not None
        metrics = self.fontMetrics()
        return [
            max(38, metrics.horizontalAdvance(short) + 14, metrics.horizontalAdvance(total) + 16)
            for (short, _), total in zip(self.rows.view.headings, self.rows.view.sums, strict=True)
        ]

    def _set_heights(self) -> None:
        self.horizontalHeader().setFixedHeight(self.horizontalHeader().sizeHint().height())
        rows, room = max(1, self.rows.rowCount()), self.viewport().height()
        least, most = self._theme.row(LEAST_ROW), self._theme.row(MOST_ROW)
        self.verticalHeader().setDefaultSectionSize(max(least, min(most, room // rows)))

    def _choose_day(self, section: int) -> None:
        if 1 <= section <= self.rows.days:
            self._select(self.rows.index(0, section), self.rows.index(self.rows.rowCount() - 1, section))

    def _select(self, first: Index, last: Index) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
        self.selectionModel().select(QItemSelection(first, last), flags.ClearAndSelect)
        self.setFocus()

    def _tell(self, *moved: Index) -> None:
        """Tell of the cell under the cursor; the rows it left and came to are painted anew."""
        self.pointed.emit(self.cursor_cell)
        rows = {index.row() for index in moved}
        if len(rows) > 1:
            for row in rows:
                place = QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
                self.viewport().update(place)
