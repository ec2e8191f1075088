"""The card 需关注组员: a row an agent, with mark, reason, fact and one action."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ccleader.models.agents import LABELS
from ccleader.ui.delegates import draw_mark, write
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, button, label
from ccleader.ui.theme import Theme
from ccleader.ui.today.attention import Attention, Way
from ccleader.words import translate

_PAD = 14
_BALL = 26
_LEFT = Qt.AlignmentFlag.AlignLeft


class AttentionRow(QWidget):
    """One agent: initial, name, level; the reason with its mark; the fact below; the way to the chart."""

    def __init__(self, theme: Theme, row: Attention, look: Callable[[], object]) -> None:
        super().__init__()
        self._theme = theme
        self.row = row
        self.level = translate("agents", LABELS[row.agent.level]) if row.agent.level else ""
        spoken = "; ".join(f"{reason.text}, {reason.fact}" for reason in row.reasons)
        self.setAccessibleName(f"{row.agent.name}: {spoken}")
        self.setToolTip("\n".join(f"{reason.text}\n{reason.fact}" for reason in row.reasons))
        self.setFixedHeight(theme.row(66))
        names = {
            Way.CHART: self.tr("See chart"),
            Way.POINTS: self.tr("See points"),
            Way.CHECK: self.tr("See check"),
            Way.COACHING: self.tr("Follow up"),
            Way.MONTH: self.tr("See month"),
        }
        self.way = button(
            names[row.reasons[0].way],
            look,
            name=f"look_{row.agent.id}",
            small=True,
        )
        self.way.setAccessibleName(f"{self.way.text()}: {row.agent.name}")
        line = QHBoxLayout(self)
        line.setContentsMargins(_PAD, 0, _PAD, 0)
        line.addStretch()
        line.addWidget(self.way)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Three lines beside a round picture of the first character."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, reason = self._theme, self.row.reasons[0]
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        self._draw_ball(painter)
        left = _PAD + _BALL + 10
        height = (self.height() - 10) / 3
        line = QRectF(left, 5, self.way.x() - left - 8, height)
        painter.setFont(theme.font(13, True))
        painter.setPen(theme.color("t1"))
        write(painter, line, self.row.agent.name, _LEFT)
        used = painter.fontMetrics().horizontalAdvance(self.row.agent.name) + 8
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("t3"))
        write(painter, line.adjusted(used, 0, 0, 0), self.level, _LEFT)
        write(painter, line.translated(0, 2 * height), reason.fact, _LEFT)
        line.translate(0, height)
        tone = theme.color("warn" if reason.rule is None else "bad")
        draw_mark(painter, QRectF(left, line.center().y() - 5, 10, 10), reason.glyph, tone)
        painter.setPen(tone)
        write(painter, line.adjusted(15, 0, 0, 0), self.row.headline, _LEFT)
        painter.end()

    def _draw_ball(self, painter: QPainter) -> None:
        ball = QRectF(_PAD, (self.height() - _BALL) / 2, _BALL, _BALL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sunken"))
        painter.drawEllipse(ball)
        painter.setPen(self._theme.color("t2"))
        painter.setFont(self._theme.font(12))
        painter.drawText(ball, Qt.AlignmentFlag.AlignCenter, self.row.agent.name[:1])


class AttentionCard(Card):
    """Whom to look after today; nobody is named for ordinary variation."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Needs attention"), padded=False)
        self._desk = desk
        self.rows: list[AttentionRow] = []
        self._nobody = label("", "secondary", wrap=True)
        self._nobody.setContentsMargins(14, 12, 14, 12)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(self._inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.title.text())
        self.body.addWidget(self._nobody)
        self.body.addWidget(scroll, 1)

    def show_attention(self, found: Sequence[Attention], day: date | None, today: date) -> None:
        """Replace the rows; `day` is the last one with figures, None where there are none."""
        for old in self.rows:
            self._column.removeWidget(old)
            old.deleteLater()
        self.rows = [self._row(row, day or today, today) for row in found]
        for place, made in enumerate(self.rows):
            self._column.insertWidget(place, made)
        count = len(self.rows)
        self.caption.setText(self.tr("%n agents", "", count) if count else "")
        self._nobody.setVisible(not count)
        self._nobody.setText(
            self.tr("Without figures nobody can be judged.")
            if day is None
            else self.tr("Nobody needs special attention today. Ordinary variation is not listed.")
        )

    def _row(self, row: Attention, day: date, today: date) -> AttentionRow:
        def look() -> None:
            first = row.reasons[0]
            if first.way is Way.CHART:
                self._desk.visit(first.way.value, day)
                self._desk.visit(first.way.value, row.agent.id)
            else:
                self._desk.visit(first.way.value, first.about)

        return AttentionRow(self._desk.theme, row, look)
