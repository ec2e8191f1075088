"""A list that drops down inside the window: search results, the latest actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ccleader.ui.delegates import write
from ccleader.ui.parts import label
from ccleader.ui.theme import Theme

LINE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Line:
    """One line of a popup: what kind it is, its text, what stands at its right end, what it stands for."""

    kind: str
    text: str
    aside: str
    what: Any


class PopupList(QFrame):
    """Lines under a field or button of the window; goes when one is taken or one looks elsewhere."""

    taken = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, what: str) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self._list = QListWidget()
        self._list.setAccessibleName(what)
        self._list.setItemDelegate(_LineDelegate(theme, self._list))
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._take)
        self._list.installEventFilter(self)
        self._none = label("", "secondary")
        self._none.setContentsMargins(10, 6, 10, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self._none)
        column.addWidget(self._list)
        self.hide()

    def show_lines(
        self, lines: Sequence[Line], none: str, at: QPoint, width: int, upwards: bool = False
    ) -> None:
        """Show the lines with their top (`upwards`: bottom) left corner `at`; `none` where there are none."""
        self._list.clear()
        for line in lines:
            item = QListWidgetItem(f"{line.kind} {line.text}")
            item.setData(LINE, line)
            self._list.addItem(item)
        self._list.setVisible(bool(lines))
        self._none.setVisible(not lines)
        self._none.setText(none)
        self._list.setCurrentRow(0)
        height = 10 + (min(len(lines), 12) * 34 if lines else 34)
        self.setGeometry(at.x(), at.y() - height * upwards, width, height)
        self.show()
        self.raise_()
        _app().installEventFilter(self)

    def move_by(self, step: int) -> None:
        """Go up or down the lines."""
        if self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())

    @property
    def current(self) -> object:
        """What the marked line stands for."""
        item = self._list.currentItem()
        return None if item is None else item.data(LINE).what

    def take_current(self) -> None:
        """Take the line that is marked."""
        if self._list.currentItem() is not None:
            self._take(self._list.currentItem())

    def focus_list(self) -> None:
        """Let the arrow keys walk the lines themselves."""
        self._list.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop looking where the mouse is pressed."""
        _app().removeEventFilter(self)
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on a click elsewhere and on Escape; Enter takes the marked line."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            within = watched is self or self.isAncestorOf(watched)
            self.setVisible(within)
        if watched is self._list and event.type() == QEvent.Type.FocusOut:
            self.hide()
        if watched is self._list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.take_current()
                return True
        return False

    def _take(self, item: QListWidgetItem) -> None:
        line = item.data(LINE)
        self.hide()
        self.taken.emit(line.what)


def _app() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None
    return app


class _LineDelegate(QStyledItemDelegate):
    """kind  text                                   aside"""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, 34)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(LINE)
        color, rect = self._theme.color, QRectF(option.rect).adjusted(10, 0, -10, 0)
        painter.save()
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = option.state & QStyle.StateFlag.State_Selected
            painter.fillRect(option.rect, color("sel" if selected else "hover"))
        painter.setFont(self._theme.font(12))
        aside = painter.fontMetrics().horizontalAdvance(line.aside)
        first = max(painter.fontMetrics().horizontalAdvance(line.kind) + 12, 56) if line.kind else 0
        painter.setPen(color("t3"))
        write(painter, rect, line.kind, Qt.AlignmentFlag.AlignLeft)
        painter.setPen(color("pri" if line.aside else "t3"))
        write(painter, rect, line.aside, Qt.AlignmentFlag.AlignRight)
        painter.setFont(self._theme.font(13))
        painter.setPen(color("t1"))
        write(painter, rect.adjusted(first, 0, -aside - 12, 0), line.text, Qt.AlignmentFlag.AlignLeft)
        painter.restore()
