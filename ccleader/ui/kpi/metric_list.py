"""The list at the left of the trend: one painted card a metric."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ccleader.ui.delegates import ROW, draw_mark, draw_sparkline, write
from ccleader.ui.theme import Theme
from ccleader.ui.trends import Card, State

Index = QModelIndex | QPersistentModelIndex

_LEFT = Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignRight
_PAD = 14
_SPARK = 62


class CardsModel(QAbstractListModel):
    """The cards as rows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.cards: tuple[Card, ...] = ()

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show other cards; where they are the same metrics, selection and place stay."""
        same = [card.key for card in cards] == [card.key for card in self.cards]
        if same:
            self.cards = tuple(cards)
            self.dataChanged.emit(self.index(0), self.index(len(self.cards) - 1))
        else:
            self.beginResetModel()
            self.cards = tuple(cards)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row a card."""
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name to type for, the card to paint, the sentence to speak."""
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.label
        if role == ROW:
            return card
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return card.spoken
        return None


class MetricList(QListView):
    """Choose a metric with mouse or ↑↓; `chosen` carries its key."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("metrics")
        self.setAccessibleName(self.tr("Metrics"))
        self._cards = CardsModel(self)
        self.setModel(self._cards)
        self.setItemDelegate(_CardDelegate(theme, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self.doItemsLayout)

    def show_cards(self, cards: Sequence[Card], key: str) -> None:
        """Put the cards there, `key` chosen."""
        self._cards.set_cards(cards)
        self.choose(key)

    def choose(self, key: str) -> None:
        """Choose a metric."""
        for row, card in enumerate(self._cards.cards):
            if card.key == key:
                self.setCurrentIndex(self._cards.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← → and Ctrl+C belong to the chart beside the list."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) or event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _tell(self, index: QModelIndex) -> None:
        card = index.data(ROW)
        if card is not None:
            self.chosen.emit(card.key)


class _CardDelegate(QStyledItemDelegate):
    """Name and state above; value, target, change and a small line below."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A card is as wide as the list."""
        return QSize(120, self._theme.row(66))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        card: Card = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        rect = QRectF(option.rect).adjusted(_PAD, 0, -12, 0)
        middle = rect.top() + 30
        self._head(painter, QRectF(rect.left(), rect.top() + 6, rect.width(), 20), card, option)
        box = QRectF(rect.left(), middle, rect.width(), rect.bottom() - middle - 4)
        if card.note:
            painter.setFont(self._theme.font(12))
            painter.setPen(self._theme.color("t3"))
            write(painter, box, card.note, _LEFT)
        else:
            self._figures(painter, box, card)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect, color = option.rect, self._theme.color
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, color("sel"))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), color("pri"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, color("hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, color("line"))
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(color("pri"))
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -1.5))

    def _head(self, painter: QPainter, line: QRectF, card: Card, option: QStyleOptionViewItem) -> None:
        """The metric's name, and its state at the right."""
        glyph, token, word = card.mark
        small = self._theme.font(12)
        width = QFontMetricsF(small).horizontalAdvance(word)
        painter.setFont(small)
        painter.setPen(self._theme.color(token))
        write(painter, line, word, _RIGHT)
        place = QRectF(line.right() - width - 15, line.center().y() - 5, 10, 10)
        draw_mark(painter, place, glyph, self._theme.color(token))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setFont(self._theme.font(13, selected))
        painter.setPen(self._theme.color("t1"))
        write(painter, line.adjusted(0, 0, -width - 20, 0), card.label, _LEFT)

    def _figures(self, painter: QPainter, box: QRectF, card: Card) -> None:
        """189 秒 | 目标 ≤190 / 较上期 +0.8 | small line."""
        known = card.state is not State.NOTHING
        painter.setFont(self._theme.font(20, known))
        painter.setPen(self._theme.color("t1" if known else "t3"))
        write(painter, box, card.value, _LEFT)
        used = painter.fontMetrics().horizontalAdvance(card.value) + 3
        painter.setFont(self._theme.font(11))
        painter.setPen(self._theme.color("t3"))
        metrics = painter.fontMetrics()
        if card.unit and known:
            write(painter, box.adjusted(used, 5, 0, 0), card.unit, _LEFT)
            used += metrics.horizontalAdvance(card.unit)
        words = box.adjusted(max(used + 8, 70), 0, 0, 0)
        lines = [text for text in (card.target, card.change) if text]
        height = 15.0
        top = words.center().y() - height * len(lines) / 2
        for number, text in enumerate(lines):
            write(painter, QRectF(words.left(), top + number * height, words.width(), height), text, _LEFT)
        free = words.width() - max(map(metrics.horizontalAdvance, lines), default=0) - 6
        width = min(_SPARK, free)
        if width >= _SPARK / 2:
            spark = QRectF(box.right() - width, box.top() + 4, width, box.height() - 8)
            draw_sparkline(painter, spark, card.values, self._theme)
