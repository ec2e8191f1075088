"""The month grid 扣分: agents × days with their tokens, warnings counted, the total against its lines."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import (
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ccleader.models.conduct import ConductRow
from ccleader.ui.conduct.month_model import Index, MonthModel
from ccleader.ui.conduct.reading import AgentLine, MonthRead
from ccleader.ui.delegates import draw_mark, write
from ccleader.ui.point_marks import draw_bar, draw_token, token_of, tone
from ccleader.ui.theme import Theme

Cell = tuple[int, date]
"""An agent's id and a day."""

LEAST_ROW, MOST_ROW, HEAD = 21, 30, 32
_NAME, _LEAST_DAY, _MOST_DAY, _WARNINGS, _TOTAL = 88, 13, 26, 46, 104
_LEAST_NAME, _LEAST_TOTAL = 60, 74
_CENTER = Qt.AlignmentFlag.AlignCenter


class MonthGrid(QTableView):
    """One cursor over agents and days; what its keys do is the page's."""

    pointed = Signal()
    """The cursor is elsewhere."""
    opened = Signal(list)
    """The records of a cell, by Enter or a double click."""
    struck = Signal(list)
    """Del on a cell with records."""
    entry_wanted = Signal()
    """K: to the entry panel; N: with the agent at hand."""
    agent_wanted = Signal(int)

    def __init__(self, theme: Theme, what: str) -> None:
        super().__init__()
        self._theme = theme
        self.rows = MonthModel()
        self.rows.setParent(self)
        self.setObjectName("points_grid")
        self.setAccessibleName(what)
        self.setModel(self.rows)
        self.setItemDelegate(_CellDelegate(self, theme))
        self.setHorizontalHeader(_Header(self, theme))
        self._dress()
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(lambda index: self._open(index))
        theme.changed.connect(self._fit)

    def show_month(self, read: MonthRead) -> None:
        """Show a month; the cursor stays with agent and day, else it begins today at the top."""
        held = self.cell
        self.rows.show(read)
        self._fit()
        day = read.today if read.period.contains(read.today) else read.period.first
        if held is not None and read.period.contains(held[1]):
            day = held[1]
        self.choose(held[0] if held is not None else -1, day)

    @property
    def cell(self) -> Cell | None:
        """Agent and day under the cursor."""
        index, read = self.currentIndex(), self.rows.read
        if read is None or not index.isValid():
            return None
        place = min(max(index.column(), 1), self.rows.days) - 1
        day = date.fromordinal(read.period.first.toordinal() + place)
        return self.rows.line(index.row()).agent.id, day

    @property
    def line(self) -> AgentLine | None:
        """The agent under the cursor."""
        index = self.currentIndex()
        return self.rows.line(index.row()) if index.isValid() and self.rows.read is not None else None

    @property
    def here(self) -> list[ConductRow]:
        """The records under the cursor."""
        index = self.currentIndex()
        return self.rows.records(index) if 1 <= index.column() <= self.rows.days else []

    def choose(self, agent_id: int, day: date) -> None:
        """Put the cursor on an agent (the first where he is not on view) and a day."""
        read = self.rows.read
        if read is None or not read.lines or not read.period.contains(day):
            return
        people = [line.agent.id for line in read.lines]
        row = people.index(agent_id) if agent_id in people else 0
        index = self.rows.index(row, (day - read.period.first).days + 1)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        else:
            self._tell()
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Del, K and N; the arrows are Qt's."""
        key, line = event.key(), self.line
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._open(self.currentIndex())
        elif key == Qt.Key.Key_Delete and self.here:
            self.struck.emit(self.here)
        elif key == Qt.Key.Key_K and plain:
            self.entry_wanted.emit()
        elif key == Qt.Key.Key_N and plain and line is not None:
            self.agent_wanted.emit(line.agent.id)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Days share the width there is."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame of the cursor."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide it."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _open(self, index: Index) -> None:
        found = self.rows.records(index)
        if found:
            self.opened.emit(found)

    def _tell(self, *_: object) -> None:
        self.pointed.emit()
        self.viewport().update()

    def _dress(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(LEAST_ROW)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _fit(self) -> None:
        """Widths and heights for the room there is."""
        if self.rows.read is None:
            return
        theme, days = self._theme, max(1, self.rows.days)
        width, room = self.viewport().width(), self.viewport().height()
        head = self.fontMetrics().horizontalAdvance(str(self.rows.headerData(days + 1, _ACROSS))) + 8
        warned = max(theme.wide(_WARNINGS), head)
        spare = width - warned - _LEAST_NAME - _LEAST_DAY * days
        aside = warned, max(_LEAST_TOTAL, min(theme.wide(_TOTAL), spare))
        left = width - sum(aside)
        each = max(_LEAST_DAY, min(theme.wide(_MOST_DAY), (left - theme.wide(_NAME)) // days))
        self.setColumnWidth(0, max(_LEAST_NAME, left - each * days))
        for column in range(1, days + 1):
            self.setColumnWidth(column, each)
        for place, wide in enumerate(aside):
            self.setColumnWidth(days + 1 + place, wide)
        self.horizontalHeader().setFixedHeight(theme.row(HEAD))
        rows = max(1, self.rows.rowCount())
        height = max(theme.row(LEAST_ROW), min(theme.row(MOST_ROW), room // rows))
        self.verticalHeader().setDefaultSectionSize(height)


_ACROSS = Qt.Orientation.Horizontal


class _CellDelegate(QStyledItemDelegate):
    """Ground, rule below, and what stands in the cell."""

    def __init__(self, view: MonthGrid, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A name, a day, the warnings or the total."""
        model, rect, color = self._view.rows, option.rect, self._theme.color
        if model.read is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        days, column = model.days, index.column()
        current = self._view.currentIndex().row() == index.row()
        day = date.fromordinal(model.read.period.first.toordinal() + max(0, min(column, days) - 1))
        free = 1 <= column <= days and day in model.read.free
        painter.fillRect(rect, color("sel" if current else "subtle" if free else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, color("line"))
        line = model.line(index.row())
        if column == 0:
            self._name(painter, rect, line)
        elif column <= days:
            self._day(painter, rect, model.records(index))
        elif column == days + 1:
            self._warnings(painter, rect, line.month.warnings)
        else:
            self._total(painter, rect, line.running.points, model.read)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("pri"), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.restore()

    def _name(self, painter: QPainter, rect: QRect, line: AgentLine) -> None:
        painter.setFont(self._theme.font(13, bool(line.records)))
        painter.setPen(self._theme.color("t1"))
        write(painter, QRectF(rect).adjusted(14, 0, -4, 0), line.agent.name, Qt.AlignmentFlag.AlignLeft)

    def _day(self, painter: QPainter, rect: QRect, records: list[ConductRow]) -> None:
        if not records:
            return
        middle = QRectF(rect).center()
        draw_token(painter, middle, *token_of(records[0]), self._theme)
        if len(records) > 1:  # more of that day: a dot a record above the token
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("t1"))
            for number in range(min(len(records), 4)):
                painter.drawEllipse(QPointF(middle.x() - 5 + number * 3.5, rect.top() + 2.5), 1.2, 1.2)

    def _warnings(self, painter: QPainter, rect: QRect, count: int) -> None:
        right = QRectF(rect).adjusted(0, 0, -8, 0)
        if not count:
            painter.setPen(self._theme.color("t3"))
            painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "·")
            return
        painter.setFont(self._theme.font(13))
        painter.setPen(self._theme.color("warn"))
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))
        wide = painter.fontMetrics().horizontalAdvance(str(count))
        box = QRectF(right.right() - wide - 14, right.center().y() - 5.5, 11, 11)
        draw_mark(painter, box, "△", self._theme.color("warn"))

    def _total(self, painter: QPainter, rect: QRect, points: int, read: MonthRead) -> None:
        box = QRectF(rect).adjusted(6, 0, -36, 0)
        draw_bar(painter, box, points, read.limits, self._theme)
        token = tone(points, read.limits)
        painter.setFont(self._theme.font(13, points > 0))
        painter.setPen(
            self._theme.color("t1" if token == "data" and points else "t3" if not points else token)
        )
        number = QRectF(rect).adjusted(0, 0, -12, 0)
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(points))


class _Header(QHeaderView):
    """Agent, every fifth day (all where there is room), warnings, total."""

    def __init__(self, view: MonthGrid, theme: Theme) -> None:
        super().__init__(_ACROSS, view)
        self._view = view
        self._theme = theme
        self.setMinimumSectionSize(_LEAST_DAY)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One heading."""
        model, color = self._view.rows, self._theme.color
        if model.read is None:
            return
        painter.save()
        painter.fillRect(rect, color("subtle"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, color("line"))
        text = str(model.headerData(section, _ACROSS))
        painter.setFont(self._theme.font(12))
        painter.setPen(color("t2"))
        if 1 <= section <= model.days:
            today = model.read.today == date.fromordinal(model.read.period.first.toordinal() + section - 1)
            if rect.width() >= 19 or section == 1 or section % 5 == 0 or today:
                painter.setFont(self._theme.font(11, today))
                painter.setPen(color("pri" if today else "t3"))
                painter.setClipping(False)
                painter.drawText(rect.adjusted(-6, 0, 6, 0), _CENTER, text)
        elif section == 0:
            write(painter, QRectF(rect).adjusted(14, 0, 0, 0), text, Qt.AlignmentFlag.AlignLeft)
        elif section == model.days + 1:
            write(painter, QRectF(rect).adjusted(0, 0, -8, 0), text, Qt.AlignmentFlag.AlignRight)
        else:
            write(painter, QRectF(rect).adjusted(6, 0, 0, 0), text, Qt.AlignmentFlag.AlignLeft)
        painter.restore()
