"""The strip that says who an agent is and how he stands: level, tenure, skills, today, month, points."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ccleader.metrics.attendance import WORKING
from ccleader.models.agents import LABELS, Level, Status
from ccleader.ui.delegates import draw_pips
from ccleader.ui.parts import Card, Elided, label, restyle, rule
from ccleader.ui.point_marks import tone
from ccleader.ui.roster.profile_reading import Duty, Profile
from ccleader.ui.roster.rows import RANKS, RosterRow, tenure
from ccleader.ui.theme import Theme
from ccleader.ui.times import time_text
from ccleader.ui.trends import brief
from ccleader.words import mark, phrase, plural, translate

_BALL = 40


class Face(QWidget):
    """The first character of a name in a round ground."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = ""
        self.setFixedSize(_BALL, _BALL)

    def show_name(self, name: str) -> None:
        """Show whose it is."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and the character."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sunken"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(self._theme.color("t2"))
        painter.setFont(self._theme.font(14))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._name[:1])
        painter.end()


class Pips(QWidget):
    """A level as three bars."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rank = 0
        self.setFixedSize(QSize(20, 12))

    def show_level(self, level: Level | None) -> None:
        """Show a level; nothing where there is none."""
        self._rank = RANKS[level]
        self.setVisible(bool(self._rank))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """▮▮▯."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_pips(painter, QPointF(0, self.height() / 2), self._rank, self._theme)
        painter.end()


class Fact(QWidget):
    """A small title and a line below it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.value = Elided("", Qt.TextElideMode.ElideRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(title, "caption"))
        column.addWidget(self.value)

    def tell(self, text: str, token: str = "") -> None:
        """Say what is so."""
        self.value.setText(text)
        restyle(self.value, "tone", token)

    def sizeHint(self) -> QSize:
        """As wide as its text wants to be."""
        hint = super().sizeHint()
        return QSize(
            max(hint.width(), self.value.fontMetrics().horizontalAdvance(self.value.text()) + 4),
            hint.height(),
        )


class IdentityCard(Card):
    """One line of facts; what there is no room for is shortened."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._face, self._pips = Face(theme), Pips(theme)
        self._name = Elided("heading", Qt.TextElideMode.ElideRight)
        self._name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._level = label("", "secondary")
        self._since = Elided("secondary", Qt.TextElideMode.ElideRight)
        self.skills = Fact(self.tr("Skills"))
        self.seat = Fact(self.tr("Seat"))
        self.duty = Fact(self.tr("Today"))
        self.month = Fact(self.tr("Attendance this month"))
        self.points = Fact(self.tr("Points"))
        self.body.setContentsMargins(14, 9, 14, 9)
        self._line = QHBoxLayout()
        self._line.setSpacing(12)
        self._line.addWidget(self._face)
        self._line.addWidget(self._whose(), 3)
        for fact in (self.skills, self.seat, self.duty, self.month, self.points):
            self._line.addWidget(rule(upright=True))
            fact.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self._line.addWidget(fact)
        self.body.addLayout(self._line)

    def show_profile(self, profile: Profile) -> None:
        """Show an agent."""
        who = profile.agent
        self._face.show_name(who.name)
        self._name.setText(f"{who.name}  {who.number}")
        self._pips.show_level(who.level)
        self._level.setText("" if who.level is None else translate("agents", LABELS[who.level]))
        self._since.setText(_since(profile))
        self.skills.tell(" · ".join(who.skills) or "—")
        self.seat.tell(who.seat or "—")
        self.duty.tell(*_duty(profile))
        self.month.tell(_month(profile), "warn" if profile.attended.absent else "")
        self.points.tell(_points(profile), _tone(profile))

    def _whose(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(8)
        for part in (self._name, self._pips, self._level):
            first.addWidget(part)
        first.addStretch(1)
        column.addLayout(first)
        column.addWidget(self._since)
        return made


def _since(profile: Profile) -> str:
    """Hired 2025-03-17 · 1 y 3 m · mentor 王思远."""
    who = profile.agent
    row = RosterRow(who, profile.today, {})
    parts = []
    if who.hired_on is not None:
        parts.append(str(phrase("profile", "hired {day}", day=who.hired_on)))
    if row.tenure_days is not None:
        parts.append(str(phrase("profile", "tenure {tenure}", tenure=tenure(row))))
    if who.mentor_name:
        parts.append(str(phrase("profile", "mentor {name}", name=who.mentor_name)))
    if row.left or who.status is not Status.ACTIVE:
        parts.append(row.standing)
    return " · ".join(parts)


def _duty(profile: Profile) -> tuple[str, str]:
    """● early shift, arrived 07:52; ○ off; ◐ leave until 7月2日."""
    duty = profile.duty
    if duty.leave_until is not None:
        code = duty.code or str(phrase("profile", "leave"))
        told = phrase("profile", "◐ {leave} until {day}", leave=code, day=brief(duty.leave_until))
        return str(told), "warn"
    if duty.rests:
        return str(phrase("profile", "○ off")), ""
    if duty.meaning in WORKING:
        return "● " + _joined(duty.shift, _arrived(duty)), "warn" if duty.minutes_late else ""
    if duty.meaning is not None:
        return f"◐ {duty.code}", "warn"
    if duty.shift:
        return "○ " + _joined(duty.shift, str(phrase("profile", "not in yet"))), ""
    return str(phrase("profile", "○ not planned")), ""


def _arrived(duty: Duty) -> str:
    if duty.minutes_late:
        return str(phrase("profile", "{minutes} min late", minutes=duty.minutes_late))
    if duty.arrived is None:
        return str(phrase("profile", "here"))
    return str(phrase("profile", "here at {time}", time=time_text(duty.arrived)))


def _month(profile: Profile) -> str:
    """22 days · late 1 · leave 0."""
    days = profile.attended
    parts = [
        str(phrase("profile", "worked {days} d", days=days.worked)),
        str(phrase("profile", "late {times}", times=days.late)),
        str(phrase("profile", "leave {days} d", days=days.away)),
    ]
    if days.absent:
        parts.append(str(phrase("profile", "absent {days} d", days=days.absent)))
    return " · ".join(parts)


def _points(profile: Profile) -> str:
    """4 points (1 warning) · 1 to the reminder."""
    total, lines = profile.total, profile.lines
    text = plural(total.points, mark("profile", "{points} point"), mark("profile", "{points} points"))
    parts = [str(phrase("profile", text, points=total.points))]
    if total.warnings:
        text = plural(total.warnings, mark("profile", "{count} warning"), mark("profile", "{count} warnings"))
        parts.append(str(phrase("profile", text, count=total.warnings)))
    if total.appealed:
        parts.append(str(phrase("profile", "{count} under appeal", count=total.appealed)))
    steps = (
        (lines.remind, mark("profile", "{points} to the reminder")),
        (lines.talk, mark("profile", "{points} to the talk")),
        (lines.report, mark("profile", "{points} to the report")),
    )
    ahead = next(((line - total.points, text) for line, text in steps if line > total.points), None)
    if ahead is not None:
        parts.append(str(phrase("profile", ahead[1], points=ahead[0])))
    return " · ".join(parts)


def _tone(profile: Profile) -> str:
    token = tone(profile.total.points, profile.lines)
    return "" if token == "data" else token


def _joined(*parts: str) -> str:
    return str(phrase("profile", ", ")).join(part for part in parts if part)
