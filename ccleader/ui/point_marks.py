"""Marks of points wherever they stand: the token of one record, and the bar of a total with its lines."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ccleader.metrics.conduct import Lines
from ccleader.models.conduct import ConductKind, ConductRow, Standing
from ccleader.ui.delegates import draw_mark
from ccleader.ui.theme import Theme

GRAVE = 10
"""Points at once from which a token is red."""

WIDE, HIGH = 13, 15
"""Pixels of a token; one of two digits is a little wider."""

_CENTER = Qt.AlignmentFlag.AlignCenter


class Token(StrEnum):
    """How a record is drawn."""

    POINTS = "points"
    GRAVE = "grave"
    WARNING = "warning"
    REMINDER = "reminder"
    REPORTED = "reported"
    APPEALED = "appealed"
    STRUCK = "struck"


_ORDER = list(Token)


def token_of(row: ConductRow) -> tuple[Token, str]:
    """The token of a record and what stands in it."""
    if row.standing is Standing.STRUCK:
        return Token.STRUCK, str(row.points or "")
    if row.standing is Standing.APPEALED:
        return Token.APPEALED, str(row.points or "")
    if row.kind is ConductKind.POINTS:
        return Token.GRAVE if row.counted >= GRAVE else Token.POINTS, str(row.counted)
    return Token(row.kind.value), ""


def weight(row: ConductRow) -> int:
    """What is shown first where several share a place: points before warnings, what is struck last."""
    token, _ = token_of(row)
    return _ORDER.index(token) if token is not Token.GRAVE else -1


def draw_token(painter: QPainter, middle: QPointF, token: Token, text: str, theme: Theme) -> None:
    """Draw a token around a point."""
    width = WIDE + 3 * (len(text) > 1)
    box = QRectF(middle.x() - width / 2, middle.y() - HIGH / 2, width, HIGH)
    painter.save()
    painter.setFont(theme.font(11, True))
    if token in (Token.POINTS, Token.GRAVE):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("bad" if token is Token.GRAVE else "data"))
        painter.drawRoundedRect(box, 2, 2)
        painter.setPen(theme.color("surface"))
        painter.drawText(box, _CENTER, text)
    elif token is Token.WARNING:
        draw_mark(painter, box.adjusted(-0.5, 1, 0.5, -1), "△", theme.color("warn"))
    elif token is Token.REMINDER:
        draw_mark(painter, box.adjusted(1.5, 2.5, -1.5, -2.5), "○", theme.color("t3"))
    elif token is Token.REPORTED:
        _outline(painter, box, QPen(theme.color("bad"), 1.2))
        painter.drawText(box, _CENTER, "!")
    elif token is Token.APPEALED:
        pen = QPen(theme.color("t2"), 1.2)
        pen.setDashPattern([2, 1.5])
        _outline(painter, box, pen)
        painter.drawText(box, _CENTER, text)
    else:
        _outline(painter, box, QPen(theme.color("mean"), 1))
        painter.setPen(theme.color("t3"))
        painter.drawText(box, _CENTER, text)
        painter.setPen(QPen(theme.color("t3"), 1.2))
        painter.drawLine(box.bottomLeft() + QPointF(1, -2), box.topRight() + QPointF(-1, 2))
    painter.restore()


def _outline(painter: QPainter, box: QRectF, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)


def tone(points: int, lines: Lines) -> str:
    """The colour of a total: calm, amber from the first line, red from the second."""
    if points >= lines.talk:
        return "bad"
    return "warn" if points >= lines.remind else "data"


def draw_bar(painter: QPainter, box: QRectF, points: int, lines: Lines, theme: Theme) -> None:
    """A bar from 0 to the last line, with a tick at each line."""
    reach = max(lines.report, 1)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    track = QRectF(box.left(), box.center().y() - 3, box.width(), 6)
    painter.fillRect(track, theme.color("sunken"))
    share = min(points, reach) / reach
    if points > 0:
        token = tone(points, lines)
        painter.fillRect(QRectF(track.left(), track.top(), track.width() * share, 6), theme.color(token))
    painter.setPen(QPen(theme.color("t3"), 1))
    for line in (lines.remind, lines.talk, lines.report):
        x = min(round(track.left() + track.width() * line / reach), round(track.right())) + 0.5
        painter.drawLine(QPointF(x, track.top() - 3), QPointF(x, track.bottom() + 3))
    painter.restore()
