"""The five stages in a line: done with their day, the present one, those to come."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy

from ccleader.models.coaching import CoachingRow, Stage
from ccleader.ui.coaching.wording import STAGES, word
from ccleader.ui.delegates import write
from ccleader.ui.theme import Theme
from ccleader.ui.trends import brief
from ccleader.words import phrase

_BALL = 22


class StageStep(QAbstractButton):
    """A stage; a click goes to its part of the form."""

    def __init__(self, theme: Theme, stage: Stage) -> None:
        super().__init__()
        self.stage = stage
        self.under = ""
        self._theme = theme
        self._state = "open"
        self.setObjectName(f"step_{stage}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(f"{word(stage)} (Alt+{STAGES.index(stage) + 1})")

    def show_state(self, state: str, under: str) -> None:
        """`state`: done, now or open; `under` is the small line below the name."""
        self._state, self.under = state, under
        self.setAccessibleName(f"{word(self.stage)} {under}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """Ball and words."""
        self.setFont(self._theme.font(13, True))
        words = self.fontMetrics().horizontalAdvance(word(self.stage))
        return QSize(_BALL + 20 + max(words, 60), self._theme.row(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ball with number or ✓, the name, the day."""
        painter, color = QPainter(self), self._theme.color
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ball = QRectF(2, self.height() / 2 - _BALL / 2, _BALL, _BALL)
        done, now = self._state == "done", self._state == "now"
        token = "ok" if done else "pri" if now else "input"
        painter.setPen(QPen(color(token), 1.2))
        painter.setBrush(color("pri") if now else color("surface"))
        painter.drawEllipse(ball)
        painter.setPen(color("ok" if done else "onpri" if now else "t2"))
        painter.setFont(self._theme.font(12, now or done))
        text = "✓" if done else str(STAGES.index(self.stage) + 1)
        painter.drawText(ball, Qt.AlignmentFlag.AlignCenter, text)
        left, half = ball.right() + 8, self.height() / 2
        wide = self.width() - left - 4
        painter.setPen(color("t1" if done or now else "t2"))
        painter.setFont(self._theme.font(13, now))
        under = QRectF(left, half - 1, wide, half - 2)
        name = QRectF(left, 2, wide, half - 1) if self.under else QRectF(left, 0, wide, self.height())
        write(painter, name, word(self.stage), Qt.AlignmentFlag.AlignLeft)
        painter.setPen(color("t3"))
        painter.setFont(self._theme.font(11))
        write(painter, under, self.under, Qt.AlignmentFlag.AlignLeft)
        if self.hasFocus():
            painter.setPen(QPen(color("pri"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()


class StageLine(QFrame):
    """The stages of one cycle."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.steps = {stage: StageStep(theme, stage) for stage in STAGES}
        across = QHBoxLayout(self)
        across.setContentsMargins(12, 6, 12, 6)
        across.setSpacing(6)
        for stage, step in self.steps.items():
            across.addWidget(step, 1)
            step.clicked.connect(lambda _=False, stage=stage: self.wanted.emit(stage))

    def show_row(self, row: CoachingRow, today: date) -> None:
        """Show how far a cycle is."""
        order = (*STAGES, Stage.CLOSED)
        at = order.index(row.stage)
        for place, (stage, step) in enumerate(self.steps.items()):
            state = "done" if place < at else "now" if place == at else "open"
            day = row.stage_days.get(stage)
            under = "" if day is None or place >= at else brief(day)
            if stage is Stage.FOLLOW_UP and state == "now":
                nth = len(row.follow_ups) + (not any(look.day == today for look in row.follow_ups))
                under = str(phrase("coaching", "no. {count}", count=nth))
            step.show_state(state, under)
