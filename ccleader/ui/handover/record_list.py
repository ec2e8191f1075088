"""The list of handovers: a head for each day, two lines for each record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ccleader.ui import icons
from ccleader.ui.delegates import write
from ccleader.ui.handover.wording import day_title
from ccleader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
_PAD = 14
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class Line:
    """How a handover stands in the list; `tone` is a kind of chip, `icon` stands in it."""

    id: int
    day: date
    title: str
    people: str
    state: str
    tone: str
    icon: str
    aside: str

    @property
    def spoken(self) -> str:
        """The whole line, for screen readers and for finding by text."""
        return f"{day_title(self.day)} {self.title} {self.people} {self.state} {self.aside}"


class RecordList(QListWidget):
    """Handovers by day, the newest first; `stepped` gives the id of the one to show."""

    stepped = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.message = ""
        self._theme = theme
        self._lines: list[Line] = []
        self.setObjectName("handover_records")
        self.setAccessibleName(self.tr("Handovers"))
        self.setItemDelegate(_RecordDelegate(theme, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.currentItemChanged.connect(self._step)
        theme.changed.connect(self.doItemsLayout)

    @property
    def lines(self) -> list[Line]:
        """The records on view."""
        return self._lines

    def show_lines(self, lines: Sequence[Line], current: int | None) -> None:
        """Show other records; `current` is the one on view and stays so without being told of."""
        self.blockSignals(True)
        self._lines = list(lines)
        self.clear()
        day: date | None = None
        for line in lines:
            if line.day != day:
                day = line.day
                self._add(day_title(day), None)
            item = self._add(line.spoken, line)
            if line.id == current:
                self.setCurrentItem(item)
        self.blockSignals(False)
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem())

    def step(self, by: int) -> None:
        """Go to a neighbour."""
        ids = [line.id for line in self._lines]
        item = self.currentItem()
        line = None if item is None else item.data(LINE)
        at = ids.index(line.id) + by if line is not None else 0
        if 0 <= at < len(ids):
            self.choose(ids[at])

    def mark(self, record_id: int) -> None:
        """Select one without telling of it."""
        self.blockSignals(True)
        self.choose(record_id)
        self.blockSignals(False)
        self.viewport().update()

    def choose(self, record_id: int) -> None:
        """Put one on view."""
        for number in range(self.count()):
            line = self.item(number).data(LINE)
            if line is not None and line.id == record_id:
                self.setCurrentRow(number)

    def paintEvent(self, event: object) -> None:
        """The records, or why there are none."""
        super().paintEvent(event)  # type: ignore[arg-type]
        if not self._lines and self.message:
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.color("t2"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(14, 0, -14, 0), flags, self.message)
            painter.end()

    def _add(self, text: str, line: Line | None) -> QListWidgetItem:
        item = QListWidgetItem(text)
        item.setData(LINE, line)
        if line is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)
        return item

    def _step(self, item: QListWidgetItem | None, _before: object) -> None:
        line = None if item is None else item.data(LINE)
        if line is not None:
            self.stepped.emit(line.id)


class _RecordDelegate(QStyledItemDelegate):
    """早班 → 晚班  [已交接] over 周敏 → 许薇  15:57; or the head of a day."""

    def __init__(self, theme: Theme, parent: RecordList) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A head is lower than a record."""
        return QSize(100, self._theme.row(28 if index.data(LINE) is None else 50))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, both lines, chip."""
        line, color, rect = index.data(LINE), self._theme.color, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = rect.adjusted(_PAD, 0, -12, 0)
        if line is None:
            painter.setFont(self._theme.font(12))
            painter.setPen(color("t2"))
            write(painter, inner.adjusted(0, 6, 0, 0), str(index.data()), _LEFT)
        else:
            self._ground(painter, option, rect)
            self._draw(
                painter,
                inner.adjusted(0, 5, 0, -5),
                line,
                bool(option.state & QStyle.StateFlag.State_Selected),
            )
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("sel"))
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), self._theme.color("pri"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("hover"))

    def _draw(self, painter: QPainter, rect: QRectF, line: Line, chosen: bool) -> None:
        color, half = self._theme.color, rect.height() / 2
        upper, lower = rect.adjusted(0, 0, 0, -half), rect.adjusted(0, half, 0, 0)
        taken = self._chip(painter, upper, line)
        painter.setFont(self._theme.font(13, chosen))
        painter.setPen(color("t1"))
        write(painter, upper.adjusted(0, 0, -taken, 0), line.title, _LEFT)
        painter.setFont(self._theme.font(12))
        painter.setPen(color("t2"))
        write(painter, lower, line.aside, _RIGHT)
        aside = painter.fontMetrics().horizontalAdvance(line.aside) + 8
        write(painter, lower.adjusted(0, 0, -aside, 0), line.people, _LEFT)

    def _chip(self, painter: QPainter, rect: QRectF, line: Line) -> float:
        """The state at the right; returns the room it took."""
        ground, ink = _TONES[line.tone]
        painter.setFont(self._theme.font(12))
        width = painter.fontMetrics().horizontalAdvance(line.state) + 14 + (16 if line.icon else 0)
        box = QRectF(rect.right() - width, rect.center().y() - 10, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(ground))
        painter.drawRoundedRect(box, 3, 3)
        if line.icon:
            scale = painter.device().devicePixelRatioF()
            picture = icons.pixmap(line.icon, self._theme.color(ink), 13, scale)
            painter.drawPixmap(round(box.left() + 6), round(box.center().y() - 6), picture)
        painter.setPen(self._theme.color(ink))
        write(painter, box.adjusted(0, 0, -7, 0), line.state, _RIGHT)
        return width + 8


_TONES = {
    "info": ("sel", "pri"),
    "neutral": ("sunken", "t2"),
    "warn": ("warnsoft", "warn"),
    "bad": ("badsoft", "bad"),
    "ok": ("oksoft", "ok"),
}
