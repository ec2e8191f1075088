"""The roll call as a grid of names, called by keyboard: Space here, L late, Q missing, J leave."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ccleader.models.agents import AgentRow
from ccleader.models.rolls import LABELS, Mood, Presence, Roll
from ccleader.ui.delegates import draw_mark, write
from ccleader.ui.parts import passing_menu
from ccleader.ui.theme import Theme
from ccleader.words import phrase, translate

CELL_WIDTH, CELL_HEIGHT, GAP = 172, 34, 6

MARKS = {
    Presence.HERE: ("✓", "ok"),
    Presence.LATE: ("▲", "warn"),
    Presence.MISSING: ("×", "bad"),
    Presence.LEAVE: ("◐", "t3"),
}
_MOODS = {Mood.GOOD: "︶", Mood.PLAIN: "–", Mood.LOW: "︵"}
_KEYS = {
    Qt.Key.Key_Space: Presence.HERE,
    Qt.Key.Key_L: Presence.LATE,
    Qt.Key.Key_Q: Presence.MISSING,
    Qt.Key.Key_J: Presence.LEAVE,
}
_LETTERS = {Presence.HERE: "Space", Presence.LATE: "L", Presence.MISSING: "Q", Presence.LEAVE: "J"}


@dataclass(frozen=True)
class Line:
    """An agent to be called, and how he was found (None: not called yet)."""

    agent: AgentRow
    roll: Roll | None
    on_leave: bool = False
    signed_in: bool = False


class RollGrid(QWidget):
    """Cells in roster order, as many beside each other as there is room for; a cursor on one."""

    called = Signal(object)
    """A `Roll`: how somebody was found."""
    struck = Signal(int)
    """An agent's id: as if nobody had called him."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lines: list[Line] = []
        self.here = 0
        self.locked = False
        self.setObjectName("roll_grid")
        self.setAccessibleName(self.tr("Roll call"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    def show_lines(self, lines: list[Line], locked: bool) -> None:
        """Show the roll; the cursor stays on the agent it is on, or at his place where he is gone."""
        meant = self.lines[self.here].agent.id if self.lines else None
        places = (place for place, line in enumerate(lines) if line.agent.id == meant)
        self.lines, self.locked = lines, locked
        self.here = next(places, max(0, min(self.here, len(lines) - 1)))
        self._fit()
        self._tell()
        self.update()

    def mark(self, presence: Presence) -> None:
        """Note how the one under the cursor was found, and go on to the next."""
        if self._may():
            line = self.lines[self.here]
            kept = line.roll or Roll(line.agent.id, presence)
            self._put(replace(kept, presence=presence, minutes_late=None))
            self.go(1)

    def toggle_dress(self) -> None:
        """Dress in order, not in order, not looked at."""
        self._turn(lambda roll: replace(roll, dress=_next(roll.dress)))

    def toggle_badge(self) -> None:
        """Badge worn, not worn, not looked at."""
        self._turn(lambda roll: replace(roll, badge=_next(roll.badge)))

    def turn_mood(self) -> None:
        """Good, plain, low, not looked at."""
        moods = (None, *Mood)
        self._turn(lambda roll: replace(roll, mood=moods[(moods.index(roll.mood) + 1) % len(moods)]))

    def go(self, step: int) -> None:
        """Move the cursor by so many cells."""
        if self.lines:
            self.here = max(0, min(self.here + step, len(self.lines) - 1))
            self._tell()
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move; the letters call; Del strikes out."""
        key = Qt.Key(event.key())
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._across,
            Qt.Key.Key_Down: self._across,
            Qt.Key.Key_Home: -len(self.lines),
            Qt.Key.Key_End: len(self.lines),
        }
        acts = {
            Qt.Key.Key_D: self.toggle_dress,
            Qt.Key.Key_G: self.toggle_badge,
            Qt.Key.Key_M: self.turn_mood,
            Qt.Key.Key_Delete: self._strike,
            Qt.Key.Key_Backspace: self._strike,
        }
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
        elif key in _KEYS:
            self.mark(_KEYS[key])
        elif key in steps:
            self.go(steps[key])
        elif key in acts:
            acts[key]()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click puts the cursor there; on the mark at the left it calls."""
        number = self._at(event.position().x(), event.position().y())
        if number is None:
            return
        self.here = number
        self._tell()
        self.update()
        on_mark = event.position().x() - self._cell(number).left() < 28
        if on_mark and event.button() == Qt.MouseButton.LeftButton:
            roll = self.lines[number].roll
            if roll is None or roll.presence is not Presence.HERE:
                self.mark(Presence.HERE)
            else:
                self._strike()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """All that the keys do."""
        if not self._may():
            return
        menu = passing_menu(self)
        for presence, letter in _LETTERS.items():
            word = translate("briefings", LABELS[presence])
            menu.addAction(f"{word}\t{letter}", partial(self.mark, presence))
        menu.addSeparator()
        menu.addAction(self.tr("Dress") + "\tD", self.toggle_dress)
        menu.addAction(self.tr("Badge") + "\tG", self.toggle_badge)
        menu.addAction(self.tr("Mood") + "\tM", self.turn_mood)
        menu.addSeparator()
        menu.addAction(self.tr("Not called yet") + "\tDel", self._strike)
        menu.popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the cursor."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its rows."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """One cell."""
        return QSize(CELL_WIDTH, self._high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, line in enumerate(self.lines):
            self._draw(painter, self._cell(number), line)
        if self.hasFocus() and self.lines:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("pri"), 2))
            painter.drawRoundedRect(self._cell(self.here).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _draw(self, painter: QPainter, cell: QRectF, line: Line) -> None:
        color, roll = self._theme.color, line.roll
        painter.setBrush(color("surface" if roll is None else "subtle"))
        style = Qt.PenStyle.DashLine if roll is None else Qt.PenStyle.SolidLine
        painter.setPen(QPen(color("input" if roll is None else "line"), 1, style))
        painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        glyph, token = ("○", "t3") if roll is None else MARKS[roll.presence]
        draw_mark(painter, QRectF(cell.left() + 10, cell.center().y() - 5.5, 11, 11), glyph, color(token))
        tags = self._tags(line)
        painter.setFont(self._theme.font(12))
        used = painter.fontMetrics().horizontalAdvance(tags)
        painter.setPen(color("warn" if roll is not None and _odd(roll) else "t3"))
        write(painter, cell.adjusted(0, 0, -10, 0), tags, Qt.AlignmentFlag.AlignRight)
        painter.setFont(self._theme.font(13, roll is not None))
        painter.setPen(color("t1"))
        write(painter, cell.adjusted(28, 0, -used - 16, 0), line.agent.name, Qt.AlignmentFlag.AlignLeft)

    def _tags(self, line: Line) -> str:
        """What stands at the right: minutes late, what is amiss, the mood; before the call what is known."""
        roll = line.roll
        if roll is None:
            if line.on_leave:
                return self.tr("on leave")
            return self.tr("signed in") if line.signed_in else ""
        parts = []
        if roll.minutes_late:
            parts.append(str(phrase("briefings", "{minutes} min", minutes=roll.minutes_late)))
        if roll.dress is not None:
            parts.append(self.tr("dress ✓") if roll.dress else self.tr("dress ×"))
        if roll.badge is not None:
            parts.append(self.tr("badge ✓") if roll.badge else self.tr("badge ×"))
        if roll.mood is not None:
            parts.append(_MOODS[roll.mood])
        return " ".join(parts)

    @property
    def _across(self) -> int:
        return max(1, (self.width() + GAP) // (CELL_WIDTH + GAP))

    @property
    def _high(self) -> int:
        rows = -(-len(self.lines) // self._across)
        return max(0, rows * (self._theme.row(CELL_HEIGHT) + GAP) - GAP)

    def _cell(self, number: int) -> QRectF:
        row, column = divmod(number, self._across)
        width = (self.width() + GAP) / self._across - GAP
        height = self._theme.row(CELL_HEIGHT)
        return QRectF(column * (width + GAP), row * (height + GAP), width, height)

    def _at(self, x: float, y: float) -> int | None:
        return next((n for n in range(len(self.lines)) if self._cell(n).contains(x, y)), None)

    def _fit(self) -> None:
        if self.height() != self._high:
            self.setFixedHeight(self._high)

    def _may(self) -> bool:
        return bool(self.lines) and not self.locked

    def _turn(self, change: Callable[[Roll], Roll]) -> None:
        """Change something of the one under the cursor, who is here if he was not called yet."""
        if self._may():
            line = self.lines[self.here]
            self._put(change(line.roll or Roll(line.agent.id, Presence.HERE)))

    def _put(self, roll: Roll) -> None:
        self.lines[self.here] = replace(self.lines[self.here], roll=roll)
        self.called.emit(roll)
        self._tell()
        self.update()

    def _strike(self) -> None:
        if self._may() and self.lines[self.here].roll is not None:
            self.lines[self.here] = replace(self.lines[self.here], roll=None)
            self.struck.emit(self.lines[self.here].agent.id)
            self._tell()
            self.update()

    def _tell(self) -> None:
        """The cell under the cursor for those who do not see it."""
        if self.lines:
            line = self.lines[self.here]
            word = self.tr("not called yet")
            if line.roll is not None:
                word = translate("briefings", LABELS[line.roll.presence])
            self.setAccessibleDescription(f"{line.agent.name} {word} {self._tags(line)}".strip())


def _next(known: bool | None) -> bool | None:
    return {None: True, True: False, False: None}[known]


def _odd(roll: Roll) -> bool:
    """Whether something is to be seen to."""
    return roll.presence is Presence.LATE or False in (roll.dress, roll.badge) or roll.mood is Mood.LOW
