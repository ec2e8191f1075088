"""Layouts that go on in the next line: a row of widgets whose last stands at the right, equal columns."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Left to right, then down; each line as high as its highest widget."""

    def __init__(self, parent: QWidget, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Items held."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place; None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return the item at a place."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """A narrower row is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height all lines take at a width."""
        return self._place(QRect(0, 0, width, 0), dry=True)

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._place(rect, dry=False)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._items]
        margins = self.contentsMargins()
        width = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:
        """The largest single item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, dry: bool) -> int:
        """Lay the items out (or only measure); returns the height needed."""
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.top()
        for line in self._lines(inner.width()):
            high = max(item.sizeHint().height() for item in line)
            x = inner.left()
            for item in line:
                size = item.sizeHint()
                if item is self._items[-1]:
                    x = max(x, inner.right() + 1 - size.width())
                if not dry:
                    item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += high + self.spacing()
        return y - self.spacing() + self.contentsMargins().bottom() - rect.top()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """The items that are shown, line by line."""
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            needed = item.sizeHint().width()
            if not lines or used + self.spacing() + needed > width:
                lines.append([])
                used = needed
            else:
                used += self.spacing() + needed
            lines[-1].append(item)
        return lines


class EvenLayout(FlowLayout):
    """Equal columns, as many (up to `most`) as the widest item allows; filled row by row."""

    def __init__(self, parent: QWidget, most: int, spacing: int = 6) -> None:
        super().__init__(parent, spacing)
        self._most = most
        self.setContentsMargins(0, 0, 0, 0)

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at a width."""
        rows = -(-len(self._items) // self._columns(width))
        return max(0, rows * (self._high + self.spacing()) - self.spacing())

    def sizeHint(self) -> QSize:
        """All columns side by side."""
        width = self._most * (self._widest + self.spacing()) - self.spacing()
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """One column."""
        return QSize(self._widest, self._high)

    def setGeometry(self, rect: QRect) -> None:
        """Put the items in their rows and columns."""
        super().setGeometry(rect)
        columns, gap = self._columns(rect.width()), self.spacing()
        width = (rect.width() - gap * (columns - 1)) // columns
        for place, item in enumerate(self._items):
            row, column = divmod(place, columns)
            x, y = rect.x() + column * (width + gap), rect.y() + row * (self._high + gap)
            item.setGeometry(QRect(x, y, width, self._high))

    @property
    def _widest(self) -> int:
        return max((item.sizeHint().width() for item in self._items), default=0)

    @property
    def _high(self) -> int:
        return max((item.sizeHint().height() for item in self._items), default=0)

    def _columns(self, width: int) -> int:
        fitting = (width + self.spacing()) // (self._widest + self.spacing() or 1)
        return max(1, min(self._most, fitting))
