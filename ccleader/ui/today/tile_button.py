"""A tile of the day: painted whole, pressed like a button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ccleader.ui.delegates import draw_mark, write
from ccleader.ui.theme import Theme
from ccleader.ui.today.mini_chart import draw_control
from ccleader.ui.today.tiles import Tile

_PAD = 14
LEAST = 214
"""Pixels of width below which the chart would say nothing."""
_FIGURES = 104
"""Pixels at the left that value and target have; the chart has the rest."""

_SOFT = {"ok": "oksoft", "warn": "warnsoft", "bad": "badsoft"}
_LEFT = Qt.AlignmentFlag.AlignLeft


class TileButton(QAbstractButton):
    """A metric of the day; before it is known, its name and “…”."""

    def __init__(self, theme: Theme, name: str, place: int) -> None:
        """`place`: number of the tile in a grid of two columns."""
        super().__init__()
        self._theme = theme
        self._place = place
        self.tile: Tile | None = None
        self.setText(name)
        self.setAccessibleName(name)
        self.setObjectName(f"tile_{place}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_tile(self, tile: Tile) -> None:
        """Show a figure."""
        self.tile = tile
        self.setText(tile.card.label)
        self.setAccessibleName(tile.spoken)
        self.setToolTip(tile.sentence)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its four lines."""
        return QSize(LEAST, self._theme.row(112))

    def minimumSizeHint(self) -> QSize:
        """Below this the chart would say nothing."""
        return QSize(LEAST, self._theme.row(112))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, name, chip, figures, chart, sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        inner = QRectF(self.rect()).adjusted(_PAD, 8, -_PAD, -8)
        line = self._theme.px(20)
        head = QRectF(inner.left(), inner.top(), inner.width(), line)
        foot = QRectF(inner.left(), inner.bottom() - line + 2, inner.width(), line - 2)
        self._draw_head(painter, head)
        middle = QRectF(inner.left(), head.bottom() + 2, inner.width(), foot.top() - head.bottom() - 4)
        self._draw_figures(painter, QRectF(middle.topLeft(), QSize(_FIGURES, int(middle.height()))))
        if self.tile is not None:
            draw_control(painter, middle.adjusted(_FIGURES, 0, 0, 0), self.tile, self._theme)
            painter.setFont(self._theme.font(12))
            painter.setPen(self._theme.color(self.tile.tone))
            write(painter, foot, self.tile.sentence, _LEFT)
        painter.end()

    def _draw_ground(self, painter: QPainter) -> None:
        """Hover, the rules between tiles, focus."""
        box, color = self.rect(), self._theme.color
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            painter.fillRect(box, color("hover"))
        if self._place > 1:
            painter.fillRect(0, 0, box.width(), 1, color("line"))
        if self._place % 2:
            painter.fillRect(0, 0, 1, box.height(), color("line"))
        if self.hasFocus():
            painter.setPen(QPen(color("pri"), 2))
            painter.drawRect(QRectF(box).adjusted(2, 2, -2, -2))

    def _draw_head(self, painter: QPainter, line: QRectF) -> None:
        """The metric's name, and its state in a chip at the right."""
        used = 0.0 if self.tile is None else self._draw_chip(painter, line, *self.tile.card.mark)
        painter.setFont(self._theme.font(13))
        painter.setPen(self._theme.color("t2"))
        write(painter, line.adjusted(0, 0, -used - 8, 0), self.text(), _LEFT)

    def _draw_chip(self, painter: QPainter, line: QRectF, glyph: str, token: str, word: str) -> float:
        """A chip at the right end of a line; returns its width."""
        font = self._theme.font(12)
        width = QFontMetricsF(font).horizontalAdvance(word) + 30
        box = QRectF(line.right() - width, line.top(), width, line.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(_SOFT.get(token, "sunken")))
        painter.drawRoundedRect(box, 3, 3)
        color = self._theme.color("t2" if token == "t3" else token)
        draw_mark(painter, QRectF(box.left() + 7, box.center().y() - 5, 10, 10), glyph, color)
        painter.setFont(font)
        painter.setPen(color)
        write(painter, box.adjusted(22, 0, 0, 0), word, _LEFT)
        return width

    def _draw_figures(self, painter: QPainter, box: QRectF) -> None:
        """199 秒 above 目标 ≤190."""
        card = None if self.tile is None else self.tile.card
        value = "…" if card is None else card.value
        top = QRectF(box.left(), box.top(), box.width(), self._theme.px(30))
        painter.setFont(self._theme.font(24, card is not None))
        painter.setPen(self._theme.color("t1" if card is not None else "t3"))
        write(painter, top, value, _LEFT)
        if card is None:
            return
        used = painter.fontMetrics().horizontalAdvance(value) + 4
        painter.setFont(self._theme.font(11))
        painter.setPen(self._theme.color("t3"))
        write(painter, top.adjusted(used, 7, 0, 0), card.unit, _LEFT)
        painter.setFont(self._theme.font(12))
        below = QRectF(box.left(), top.bottom(), box.width(), self._theme.px(18))
        write(painter, below, card.target, _LEFT)
