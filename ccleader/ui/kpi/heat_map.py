"""A table whose cells are shaded by their value; the value is always written. Arrow keys move the cursor."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ccleader.ui.kpi.peaks import Peaks
from ccleader.ui.tables import Index, RowsModel
from ccleader.ui.theme import Theme

_DAY_WIDTH, _TOTAL_WIDTH, _LEAST = 56, 62, 29
_ROW, _TALLEST = 34, 56
_DARK_FROM = 5
"""The first shade that is written on in the ink of filled buttons."""


class _Model(RowsModel):
    """Every half-hour tells its time, though only full hours have it above them."""

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heading, and the same as its tooltip."""
        tip = role == Qt.ItemDataRole.ToolTipRole
        return super().headerData(section, orientation, Qt.ItemDataRole.DisplayRole if tip else role)


class _HourHeader(QHeaderView):
    """Full hours over their two half-hours; the day's total at the right end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The text alone, wider than its section where it is an hour."""
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        last = section == self.count() - 1
        if not last and not text.endswith(":00"):
            return
        painter.setFont(self._theme.font(11))
        painter.setPen(self._theme.color("t3"))
        place = rect.adjusted(0, 0, -6, 0) if last else rect.adjusted(2, 0, rect.width(), 0)
        side = Qt.AlignmentFlag.AlignRight if last else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side, text)


class _HeatDelegate(QStyledItemDelegate):
    """A shaded cell; the name of the day and its total stand plain at the ends."""

    def __init__(self, view: HeatMap) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Shade, value, and the frame of the cursor."""
        theme, data = self._view.theme, self._view.peaks
        if data is None:
            return
        painter.save()
        rect = QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75)
        place, text = index.column() - 1, str(index.data())
        ends = not 0 <= place < len(data.slots)
        value = None if ends else data.rows[index.row()][place]
        ink = "t1"
        if value is not None:
            level = data.level(value)
            painter.fillRect(rect, theme.color(f"heat{level}"))
            ink = "t1" if level < _DARK_FROM else "onpri"
        painter.setFont(theme.font(12 if ends else 11, place == len(data.slots)))
        painter.setPen(theme.color(ink if value is not None or ends else "t3"))
        side = Qt.AlignmentFlag.AlignHCenter
        if ends:
            side = Qt.AlignmentFlag.AlignLeft if place < 0 else Qt.AlignmentFlag.AlignRight
            rect = rect.adjusted(6, 0, -6, 0)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | side, text)
        if option.state & QStyle.StateFlag.State_Selected and not ends:
            for token, inset in (("surface", 2.5), ("t1", 1)):
                painter.setPen(QPen(theme.color(token), 2))
                painter.drawRect(rect.adjusted(inset, inset, -inset, -inset))
        painter.restore()


class HeatMap(QTableView):
    """Weekdays down, half-hours across. `pointed` tells the cell under the cursor in words."""

    pointed = Signal(str)
    copied = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("heat-map")
        self.theme = theme
        self.peaks: Peaks | None = None
        self.setItemDelegate(_HeatDelegate(self))
        self.setHorizontalHeader(_HourHeader(theme))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setMinimumSectionSize(_LEAST)
        header.setSectionsClickable(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self._set_sizes)

    def show_peaks(self, data: Peaks) -> None:
        """Show a metric; the cursor stays on its cell where there is one."""
        before = self.currentIndex()
        row, column = before.row(), before.column()
        self.peaks = data
        columns, rows = data.table()
        model = _Model(columns, key=lambda day: day)
        model.setParent(self)
        model.set_rows(rows)
        old = self.model()
        self.setModel(model)
        if old is not None:
            old.deleteLater()
        self.selectionModel().currentChanged.connect(self._tell)
        self._set_sizes()
        self.setAccessibleName(data.head.line)
        self.setAccessibleDescription(data.summary)
        self.setCurrentIndex(model.index(row, column))

    def _set_sizes(self) -> None:
        if self.peaks is None:
            return
        header, last = self.horizontalHeader(), len(self.peaks.slots) + 1
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for section, width in ((0, _DAY_WIDTH), (last, _TOTAL_WIDTH)):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(section, self.theme.px(width))
        header.setMinimumSectionSize(self.theme.px(_LEAST))
        header.setFixedHeight(self.theme.px(26))
        self.verticalHeader().setMinimumSectionSize(self.theme.row(_ROW))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for limit, row in ((self.setMinimumHeight, _ROW), (self.setMaximumHeight, _TALLEST)):
            limit(self.theme.px(26) + 7 * self.theme.row(row) + 14)

    def _tell(self, index: Index) -> None:
        place = index.column() - 1
        inside = self.peaks is not None and 0 <= place < len(self.peaks.slots)
        self.pointed.emit(self.peaks.tip(index.row(), place) if self.peaks and inside else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C is for the whole map; the rest is Qt's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)
