"""Whom the month's coaching reached: who had none stands first, dashed, one click from a talk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from ccleader.metrics import formats
from ccleader.ui.delegates import draw_mark, write
from ccleader.ui.flow import EvenLayout
from ccleader.ui.parts import Scrolled, label
from ccleader.ui.refilling import refilling
from ccleader.ui.theme import Theme
from ccleader.words import phrase

_MOST_DOTS = 5


@dataclass(frozen=True)
class Covered:
    """An agent and the days of the month's talks."""

    agent_id: int
    name: str
    days: tuple[date, ...]


class CoverChip(QAbstractButton):
    """One agent: a dot for every talk of the month, or dashed where there was none."""

    def __init__(self, theme: Theme, covered: Covered) -> None:
        super().__init__()
        self.covered = covered
        self._theme = theme
        self.setText(covered.name)
        self.setObjectName(f"cover_{covered.agent_id}")
        days = str(phrase("coaching", ", ")).join(map(formats.day, covered.days))
        told = days or str(phrase("coaching", "no coaching this month: open one"))
        self.setAccessibleName(f"{covered.name}: {told}")
        self.setToolTip(told)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Wide enough for a name and its dots."""
        font = self._theme.font(13, True)
        self.setFont(font)
        width = self.fontMetrics().horizontalAdvance(self.covered.name)
        return QSize(min(max(width, 40), 90) + 62, self._theme.row(27))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The name at the left; dots, or the word for none, at the right."""
        painter, color = QPainter(self), self._theme.color
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        missing = not self.covered.days
        pen = QPen(color("warnline" if missing else "line"), 1)
        if missing:
            pen.setStyle(Qt.PenStyle.DashLine)
        if self.hasFocus():
            pen = QPen(color("pri"), 2)
        painter.setPen(pen)
        painter.setBrush(color("warnsoft" if missing else "hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        inner = QRectF(self.rect()).adjusted(9, 0, -9, 0)
        taken = self._draw_none(painter, inner) if missing else self._draw_dots(painter, inner)
        painter.setFont(self._theme.font(12, missing))
        painter.setPen(color("warn" if missing else "t1"))
        write(painter, inner.adjusted(0, 0, -taken - 4, 0), self.covered.name, Qt.AlignmentFlag.AlignLeft)
        painter.end()

    def _draw_none(self, painter: QPainter, inner: QRectF) -> float:
        text = str(phrase("coaching", "none"))
        painter.setFont(self._theme.font(11))
        painter.setPen(self._theme.color("warn"))
        write(painter, inner, text, Qt.AlignmentFlag.AlignRight)
        return painter.fontMetrics().horizontalAdvance(text)

    def _draw_dots(self, painter: QPainter, inner: QRectF) -> float:
        count = min(len(self.covered.days), _MOST_DOTS)
        for place in range(count):
            box = QRectF(inner.right() - 10 - 12 * place, inner.center().y() - 5.5, 11, 11)
            draw_mark(painter, box, "●", self._theme.color("data"))
        return 12 * count


class CoveragePart(QWidget):
    """All agents of the group, those without a talk first."""

    wanted = Signal(int)
    """The id of an agent without any: open one."""
    shown = Signal(int)
    """The id of an agent with some: show the latest."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._inside = QWidget()
        self._chips = EvenLayout(self._inside, most=6)
        self._foot = label("", "caption", wrap=True)
        self._foot.setText(self.tr("● one talk    none = no coaching this month; the monthly review says so"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scrolled(self._inside, self._foot))

    def show_covered(self, everybody: Sequence[Covered]) -> None:
        """Show a month."""
        if [chip.covered for chip in self.chips] == list(everybody):
            return
        with refilling(self._chips):
            for covered in everybody:
                chip = CoverChip(self._theme, covered)
                way = self.shown if covered.days else self.wanted
                chip.clicked.connect(lambda _=False, way=way, who=covered.agent_id: way.emit(who))
                self._chips.addWidget(chip)

    @property
    def chips(self) -> list[CoverChip]:
        """The chips in their order."""
        items = (self._chips.itemAt(at) for at in range(self._chips.count()))
        return [made for item in items if item is not None and isinstance(made := item.widget(), CoverChip)]
