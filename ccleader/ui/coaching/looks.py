"""A card of the board: what stands on it, and how it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ccleader.models.agents import LABELS as LEVEL_LABELS
from ccleader.models.agents import AgentRow, Level
from ccleader.models.coaching import CoachingKind, CoachingRow, Stage
from ccleader.ui.coaching.wording import GoalNow, due_words, word
from ccleader.ui.delegates import Index, draw_mark, draw_pips, write
from ccleader.ui.theme import Theme
from ccleader.words import mark, phrase, translate

CARD = Qt.ItemDataRole.UserRole
GAP = 8
_PAD = 11
_CHIPS = {
    "neutral": ("sunken", "t2"),
    "warn": ("warnsoft", "warn"),
    "bad": ("badsoft", "bad"),
}
_LEFT, _RIGHT, _MIDDLE = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignHCenter,
)


@dataclass(frozen=True)
class Card:
    """A cycle on the board; its first goal is the one that is shown."""

    id: int
    agent: str
    level: Level | None
    stage: Stage
    kind: CoachingKind
    focus: str
    days: int
    aim: GoalNow | None
    due: tuple[str, str, str]

    @property
    def spoken(self) -> str:
        """The card for those who do not see it."""
        goal = self.aim
        aim = () if goal is None else (goal.name, goal.verdict[2])
        parts = (self.agent, word(self.stage), *aim, self.focus, self.due[2], word(self.kind))
        return ", ".join(filter(None, parts))


def card(row: CoachingRow, agent: AgentRow | None, aim: GoalNow | None, today: date) -> Card:
    """A cycle as the board shows it."""
    return Card(
        row.id,
        row.agent,
        None if agent is None else agent.level,
        row.stage,
        row.kind,
        row.focus,
        row.days_open(today),
        aim,
        due_words(row, today),
    )


class CardDelegate(QStyledItemDelegate):
    """Paints a card; the one that is chosen has a frame in the accent colour."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chosen: int | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        line = self._theme.row(20)
        tracked = _tracked(index.data(CARD))
        return QSize(100, 2 * line + (line + 16 if tracked else line) + self._theme.row(22) + 20 + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The card with its four lines."""
        shown: Card = index.data(CARD)
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -GAP - 0.5)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        chosen = shown.id == self.chosen
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("pri" if chosen else "line"), 2 if chosen and focused else 1))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(box, 6, 6)
        inner, line = box.adjusted(_PAD, 9, -_PAD, -9), self._theme.row(20)
        self._draw_name(painter, QRectF(inner.left(), inner.top(), inner.width(), line), shown)
        self._draw_aim(painter, QRectF(inner.left(), inner.top() + line, inner.width(), line), shown)
        middle = QRectF(inner.left(), inner.top() + 2 * line, inner.width(), line)
        if shown.aim is not None and _tracked(shown):
            self._draw_progress(painter, middle, shown.aim)
        elif shown.aim is not None:
            self._draw_bounds(painter, middle, shown.aim)
        foot = self._theme.row(22)
        self._draw_foot(painter, QRectF(inner.left(), inner.bottom() - foot, inner.width(), foot), shown)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        token: str,
        size: int = 12,
        bold: bool = False,
        where: Qt.AlignmentFlag = _LEFT,
    ) -> float:
        """A text in its place; returns the width it takes."""
        painter.setFont(self._theme.font(size, bold))
        painter.setPen(self._theme.color(token))
        write(painter, rect, text, where)
        return min(painter.fontMetrics().horizontalAdvance(text), rect.width())

    def _draw_name(self, painter: QPainter, rect: QRectF, shown: Card) -> None:
        days = str(phrase("coaching", "{days} d", days=shown.days))
        taken = self._write(painter, rect, days, "t3", 11, where=_RIGHT)
        room = rect.adjusted(0, 0, -taken - 6, 0)
        used = self._write(painter, room, shown.agent, "t1", 13, bold=True) + 8
        if shown.level is not None and used + 26 < room.width():
            rank = list(Level).index(shown.level) + 1
            draw_pips(painter, QPointF(room.left() + used, room.center().y()), rank, self._theme)
            level = translate("agents", LEVEL_LABELS[shown.level])
            self._write(painter, room.adjusted(used + 26, 0, 0, 0), level, "t2")

    def _draw_aim(self, painter: QPainter, rect: QRectF, shown: Card) -> None:
        name = "" if shown.aim is None else shown.aim.name
        used = self._write(painter, rect, name, "t1", bold=True)
        if name:
            rect = rect.adjusted(used + 8, 0, 0, 0)
        if rect.width() > 24:
            self._write(painter, rect, shown.focus, "t2")

    def _draw_bounds(self, painter: QPainter, rect: QRectF, aim: GoalNow) -> None:
        goal = aim.goal
        before = str(phrase("coaching", "baseline {value}", value=aim.full(goal.baseline)))
        after = str(phrase("coaching", "target {value}", value=aim.full(goal.target)))
        used = self._write(painter, rect, after, "t1", bold=True, where=_RIGHT)
        self._write(painter, rect.adjusted(0, 0, -used - 6, 0), before, "t3")

    def _draw_progress(self, painter: QPainter, rect: QRectF, aim: GoalNow) -> None:
        """The line from baseline to target with the present value; what is worse stands left of it."""
        middle = rect.center().y()
        left, right = rect.left() + 20, rect.right() - 14
        color = self._theme.color
        share = min(max(aim.progress.share or 0.0, 0.0), 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("line2"))
        painter.drawRect(QRectF(left, middle - 1.5, right - left, 3))
        dot = left + share * (right - left)
        if not aim.worse and aim.now is not None:
            painter.setBrush(color("data"))
            painter.drawRect(QRectF(left, middle - 1.5, dot - left, 3))
        for x, token in ((left, "lim"), (right, "ok")):
            painter.setPen(QPen(color(token), 2 if token == "ok" else 1))
            painter.drawLine(QPointF(x, middle - 6), QPointF(x, middle + 6))
        if aim.worse:
            draw_mark(painter, QRectF(rect.left() + 2, middle - 6.5, 13, 13), "◆", color("bad"))
        elif aim.now is not None:
            painter.setPen(QPen(color("data"), 2))
            painter.setBrush(color("surface"))
            painter.drawEllipse(QPointF(dot, middle), 4.5, 4.5)
        self._draw_numbers(painter, QRectF(rect.left(), rect.bottom() - 2, rect.width(), 18), aim)

    def _draw_numbers(self, painter: QPainter, rect: QRectF, aim: GoalNow) -> None:
        goal = aim.goal
        self._write(painter, rect, aim.text(goal.baseline), "t3", 11)
        self._write(painter, rect, aim.full(goal.target), "ok", 11, where=_RIGHT)
        worse = aim.worse
        if aim.now is not None:
            said = mark("coaching", "worse {value}") if worse else mark("coaching", "now {value}")
            told = str(phrase("coaching", said, value=aim.text(aim.now)))
            self._write(painter, rect, told, "bad" if worse else "t1", 11, True, _MIDDLE)

    def _draw_foot(self, painter: QPainter, rect: QRectF, shown: Card) -> None:
        used = self._write(painter, rect, word(shown.kind), "t3", 11, where=_RIGHT)
        glyph, kind, text = shown.due
        if not text:
            return
        ground, token = _CHIPS[kind]
        bold = kind == "bad"
        painter.setFont(self._theme.font(11, bold))
        wide = painter.fontMetrics().horizontalAdvance(text) + (28 if glyph else 14)
        chip = QRectF(rect.left(), rect.top() + 1, min(wide, rect.width() - used - 6), rect.height() - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(ground))
        painter.drawRoundedRect(chip, 3, 3)
        if glyph:
            mark_box = QRectF(chip.left() + 6, chip.center().y() - 5, 10, 10)
            draw_mark(painter, mark_box, glyph, self._theme.color(token))
        self._write(painter, chip.adjusted(20 if glyph else 7, 0, -4, 0), text, token, 11, bold)


def _tracked(shown: Card) -> bool:
    """Whether the progress of the cycle is shown: once something is done about it."""
    return shown.stage not in (Stage.GOAL, Stage.ANALYSIS) and shown.aim is not None
