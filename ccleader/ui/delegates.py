"""How special values look in a table: one delegate per kind of value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from ccleader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Mark = Callable[[Any], tuple[str, str] | None]
ROW = Qt.ItemDataRole.UserRole
PAD = 8


class RowDelegate(QStyledItemDelegate):
    """A cell: row-wide hover, a rule below, its text in the colour and weight the owner gives."""

    inset = 0
    """Pixels at the left that are taken before the text begins."""

    def __init__(
        self,
        theme: Theme,
        parent: QTableView,
        token: Callable[[Any], str] | None = None,
        bold: bool = False,
    ) -> None:
        """`token` names the text's colour by row; where it is None the text is t1."""
        super().__init__(parent)
        self._theme = theme
        self._view = parent
        self._token = token
        self._bold = bold
        self._inks: dict[str, QColor] = {}
        self._font = theme.font(13, bold)
        theme.changed.connect(self._renew)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, rule and content."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, index)
        painter.setFont(self._font)
        painter.setPen(self._pen(index))
        self.draw(painter, QRectF(option.rect).adjusted(PAD, 0, -PAD, 0), index)
        painter.restore()

    def draw(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """The content inside the cell's paddings; painter has font and pen set."""
        text = str(index.data() or "")
        if text == "—":
            painter.setPen(self._theme.color("t3"))
        write(painter, rect, text, _alignment(index))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """What the model tells of the cell; else the whole text where the cell is too narrow for it."""
        text = str(index.data() or "")
        room = option.rect.width() - 2 * PAD - self.inset
        needed = QFontMetrics(self._theme.font(13, self._bold)).horizontalAdvance(text)
        if index.data(Qt.ItemDataRole.ToolTipRole) or needed <= room:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), text, view)
        return True

    def _renew(self) -> None:
        """Ask the theme anew: once a change, and not once a cell."""
        self._inks.clear()
        self._font = self._theme.font(13, self._bold)

    def _ink(self, token: str) -> QColor:
        if token not in self._inks:
            self._inks[token] = self._theme.color(token)
        return self._inks[token]

    def _pen(self, index: Index) -> QColor:
        return self._ink(self._token(index.data(ROW)) if self._token else "t1")

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._ink("sel"))
        elif index.row() == getattr(self._view, "hovered", -1):
            painter.fillRect(rect, self._ink("hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._ink("line"))
        if state & QStyle.StateFlag.State_HasFocus and self._view.currentIndex() == index:
            painter.setPen(QPen(self._ink("pri"), 1))
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -1.5))


class PipsDelegate(RowDelegate):
    """A level as three pips and its word; `rank` gives 0 to 3 by row."""

    inset = 25

    def __init__(self, theme: Theme, parent: QTableView, rank: Callable[[Any], int]) -> None:
        super().__init__(theme, parent)
        self._rank = rank

    def draw(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """▮▮▯ word."""
        rank = self._rank(index.data(ROW))
        if rank:
            draw_pips(painter, QPointF(rect.left(), rect.center().y()), rank, self._theme)
            rect = rect.adjusted(self.inset, 0, 0, 0)
        super().draw(painter, rect, index)


class NameDelegate(RowDelegate):
    """A name in bold after a round picture of its first character."""

    inset = 31

    def draw(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """(林) 林晓彤."""
        text = str(index.data() or "")
        ball = QRectF(rect.left(), rect.center().y() - 11.5, 23, 23)
        ink = painter.pen()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sunken"))
        painter.drawEllipse(ball)
        painter.setPen(self._theme.color("t2"))
        painter.setFont(self._theme.font(11))
        painter.drawText(ball, Qt.AlignmentFlag.AlignCenter, text[:1])
        painter.setPen(ink)
        painter.setFont(self._theme.font(13, True))
        write(painter, rect.adjusted(self.inset, 0, 0, 0), text, Qt.AlignmentFlag.AlignVCenter)


class MarkDelegate(RowDelegate):
    """A word after its mark; `mark` gives (glyph, token) by row: ● on duty, ○ off, ◐ partly."""

    inset = 16

    def __init__(self, theme: Theme, parent: QTableView, mark: Mark) -> None:
        super().__init__(theme, parent)
        self._mark = mark

    def draw(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """● word, or ▲195 to the right for numbers."""
        found = self._mark(index.data(ROW))
        if found is None:
            super().draw(painter, rect, index)
            return
        glyph, token = found
        color, text = self._theme.color(token), str(index.data() or "")
        right = bool(_alignment(index) & Qt.AlignmentFlag.AlignRight)
        left, gap = rect.left(), MarkDelegate.inset
        if right:
            left, gap = max(left, rect.right() - painter.fontMetrics().horizontalAdvance(text) - 13), 13
            painter.setPen(color)
        draw_mark(painter, QRectF(left, rect.center().y() - 5.5, 11, 11), glyph, color)
        place = QRectF(left + gap, rect.top(), rect.right() - left - gap + 2, rect.height())
        write(painter, place, text, Qt.AlignmentFlag.AlignLeft)


class SparklineDelegate(MarkDelegate):
    """A small line before its newest value and mark; `values` gives the line by row."""

    inset = 64

    def __init__(
        self,
        theme: Theme,
        parent: QTableView,
        values: Callable[[Any], Sequence[float | None]],
        mark: Mark = lambda row: None,
    ) -> None:
        super().__init__(theme, parent, mark)
        self._values = values

    def draw(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """The line at the left, the value at the right."""
        box = QRectF(rect.left(), rect.center().y() - 11, 62, 22)
        draw_sparkline(painter, box, self._values(index.data(ROW)), self._theme)
        super().draw(painter, rect.adjusted(self.inset, 0, 0, 0), index)


def _alignment(index: Index) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))


def write(painter: QPainter, rect: QRectF, text: str, alignment: Qt.AlignmentFlag) -> None:
    """One line of text, with … where it does not fit."""
    metrics = painter.fontMetrics()
    if len(text) * metrics.height() > rect.width():  # no sign is wider than it is high
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, alignment | Qt.AlignmentFlag.AlignVCenter, text)


def draw_pips(painter: QPainter, middle_left: QPointF, rank: int, theme: Theme) -> None:
    """Three upright bars, the first `rank` of them filled."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    for number in range(3):
        painter.setBrush(theme.color("data" if number < rank else "line2"))
        painter.drawRoundedRect(QRectF(middle_left.x() + number * 7, middle_left.y() - 4.5, 5, 9), 1, 1)
    painter.restore()


def draw_sparkline(painter: QPainter, box: QRectF, values: Sequence[float | None], theme: Theme) -> None:
    """A line through the known values on its own scale; a dot at the newest; gaps stay gaps."""
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return
    low, high = min(known), max(known)
    step = (box.width() - 6) / (len(values) - 1)
    height = box.height() - 6

    def place(number: int, value: float) -> QPointF:
        share = 0.5 if high == low else (value - low) / (high - low)
        return QPointF(box.left() + 3 + number * step, box.bottom() - 3 - share * height)

    painter.save()
    painter.setPen(QPen(theme.color("data"), 1.3))
    run: list[QPointF] = []
    last = QPointF()
    for number, value in enumerate((*values, None)):
        if value is not None:
            last = place(number, value)
            run.append(last)
        else:
            painter.drawPolyline(QPolygonF(run))
            run = []
    painter.setBrush(theme.color("data"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(last, 2.2, 2.2)
    painter.restore()


def draw_mark(painter: QPainter, box: QRectF, glyph: str, color: QColor) -> None:
    """One of ● ○ ◐ ▲ △ ▽ ▼ ◆ ■ □ as a shape, since fonts lack or misplace them; else as text."""
    painter.save()
    filled = glyph in "●▲▼◆■"
    painter.setPen(QPen(color, 1.2))
    painter.setBrush(color if filled else Qt.BrushStyle.NoBrush)
    inner = box.adjusted(1, 1, -1, -1)
    if glyph in "●○◐":
        painter.drawEllipse(inner)
        if glyph == "◐":
            painter.setBrush(color)
            painter.drawPie(inner, 90 * 16, 180 * 16)
    elif glyph in _CORNERS:
        painter.drawPolygon(QPolygonF([_corner(inner, x, y) for x, y in _CORNERS[glyph]]))
    else:
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(box.adjusted(-4, -4, 4, 4), Qt.AlignmentFlag.AlignCenter, glyph)
    painter.restore()


_UP = ((0.5, 0.05), (1.0, 0.95), (0.0, 0.95))
_DOWN = ((0.0, 0.05), (1.0, 0.05), (0.5, 0.95))
_BOX = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
_DIAMOND = ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5))
_CORNERS = {"▲": _UP, "△": _UP, "▼": _DOWN, "▽": _DOWN, "■": _BOX, "□": _BOX, "◆": _DIAMOND}


def _corner(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())
