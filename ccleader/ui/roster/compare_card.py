"""The card 与组内比较: the agent among the others, one strip a metric."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QWidget

from ccleader.metrics import formats
from ccleader.models.agents import LABELS
from ccleader.ui.chart_data import with_unit
from ccleader.ui.delegates import draw_mark, write
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, Segmented, label, rule
from ccleader.ui.refilling import refilling
from ccleader.ui.roster.comparing import Dot, Strip, strips
from ccleader.ui.roster.profile_reading import Profile
from ccleader.ui.theme import Theme
from ccleader.words import phrase, translate

_ALL, _LEVEL = "all", "level"
_HIGH, _PAD = 116, 14
_NEAR = 7.0
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class StripView(QWidget):
    """Name and mark, own value and mean, the axis with everybody on it, target and position."""

    def __init__(self, theme: Theme, strip: Strip) -> None:
        super().__init__()
        self.strip = strip
        self._theme = theme
        self._places: list[tuple[QPointF, Dot]] = []
        self.setAccessibleName(strip.title)
        self.setAccessibleDescription(strip.spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(170, self._theme.row(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Narrower names are shortened."""
        return QSize(130, self._theme.row(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Four lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(_PAD, 8, -_PAD, -7)
        high = inner.height()
        self._draw_head(painter, QRectF(inner.left(), inner.top(), inner.width(), high * 0.2))
        self._draw_value(painter, QRectF(inner.left(), inner.top() + high * 0.2, inner.width(), high * 0.28))
        self._draw_axis(painter, QRectF(inner.left(), inner.top() + high * 0.5, inner.width(), high * 0.3))
        self._draw_foot(painter, QRectF(inner.left(), inner.top() + high * 0.82, inner.width(), high * 0.18))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Who a dot is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _tip(self, at: QPointF) -> str:
        near = [
            (abs(place.x() - at.x()) + abs(place.y() - at.y()), dot.name, dot) for place, dot in self._places
        ]
        if near and min(near)[0] <= _NEAR:
            _, name, dot = min(near)
            return f"{name}  {with_unit(dot.value, self.strip.metric.format)}"
        return f"{self.strip.spoken}\n{translate('metrics', self.strip.metric.definition)}"

    def _draw_head(self, painter: QPainter, place: QRectF) -> None:
        """The name, and at the right whether the target is met."""
        taken, mark = 0.0, self.strip.mark
        if mark is not None:
            glyph, token, word = mark
            painter.setFont(self._theme.font(12))
            painter.setPen(self._theme.color(token))
            wide = QFontMetrics(painter.font()).horizontalAdvance(word)
            write(painter, place, word, _RIGHT)
            spot = QRectF(place.right() - wide - 14, place.center().y() - 5, 10, 10)
            draw_mark(painter, spot, glyph, self._theme.color(token))
            taken = wide + 20
        painter.setFont(self._theme.font(13))
        painter.setPen(self._theme.color("t2"))
        write(painter, place.adjusted(0, 0, -taken, 0), self.strip.title, _LEFT)

    def _draw_value(self, painter: QPainter, place: QRectF) -> None:
        """The own value large, the mean of the group at the right."""
        strip, format = self.strip, self.strip.metric.format
        painter.setFont(self._theme.font(20, True))
        painter.setPen(self._theme.color("t1" if strip.value is not None else "t3"))
        text = formats.text(strip.value, format)
        write(painter, place, text, _LEFT)
        past = QFontMetrics(painter.font()).horizontalAdvance(text) + 5
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.color("t3"))
        if strip.value is not None:
            write(painter, place.adjusted(past, 3, 0, 3), formats.unit(format), _LEFT)
            past += QFontMetrics(painter.font()).horizontalAdvance(formats.unit(format)) + 8
        mean = phrase("profile", "Mean {value}", value=formats.text(strip.mean, format))
        write(painter, place.adjusted(past, 3, 0, 3), str(mean), _RIGHT)

    def _draw_axis(self, painter: QPainter, place: QRectF) -> None:
        """The others as dots, pushed apart; the target as a dashed line; the agent as a diamond above all."""
        color, strip = self._theme.color, self.strip
        middle = place.center().y()
        painter.setPen(QPen(color("line2"), 1))
        painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))
        aim = None if strip.target is None else strip.target.value
        known = [dot.value for dot in strip.dots]
        known += [value for value in (strip.value, aim) if value is not None]
        self._places = []
        if not known:
            return
        low, high = min(known), max(known)

        def across(value: float) -> float:
            share = 0.5 if high == low else (value - low) / (high - low)
            return place.left() + 7 + share * (place.width() - 14)

        if aim is not None:
            pen = QPen(color("ok"), 1.4)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            x = across(aim)
            painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()))
        for dot in sorted(strip.dots, key=lambda dot: dot.value):
            spot = QPointF(across(dot.value), middle)
            for lift in (0.0, -7.0, 7.0):
                spot = QPointF(spot.x(), middle + lift)
                if all((spot - other).manhattanLength() >= _NEAR for other, _ in self._places):
                    break
            self._places.append((spot, dot))
            painter.setPen(QPen(color("mute"), 1.2))
            painter.setBrush(color("mute") if dot.enough else color("surface"))
            painter.drawEllipse(spot, 3, 3)
        if strip.value is not None:
            x = across(strip.value)
            draw_mark(painter, QRectF(x - 7, middle - 7, 14, 14), "◆", color("pri"))

    def _draw_foot(self, painter: QPainter, place: QRectF) -> None:
        """Target and position; of the target the bound alone where there is little room."""
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.color("t3"))
        write(painter, place, self.strip.standing, _RIGHT)
        if self.strip.target is not None:
            metrics = QFontMetrics(painter.font())
            room = place.width() - metrics.horizontalAdvance(self.strip.standing) - 6
            aim = self.strip.target.label
            whole = metrics.horizontalAdvance(aim) <= room
            place.setWidth(room)
            write(painter, place, aim if whole else self.strip.target.bound, _LEFT)


class CompareCard(Card):
    """Beside the whole group, or those of the same level."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Beside the group"), " ", padded=False)
        self._theme = desk.theme
        self._profile: Profile | None = None
        self.peers = Segmented(
            ((_ALL, self.tr("Whole group")), (_LEVEL, self.tr("Same level"))), self.tr("Compared with")
        )
        self.peers.chosen.connect(lambda _: self._show())
        self.tools.addWidget(self.peers)
        self._none = label(self.tr("There are no figures yet. Import reports to compare."), "secondary")
        self._none.setContentsMargins(14, 12, 14, 12)
        self._line = QHBoxLayout()
        self._line.setSpacing(0)
        self.body.addWidget(self._none)
        self.body.addLayout(self._line)

    @property
    def strips(self) -> Sequence[Strip]:
        """What is on view."""
        profile = self._profile
        if profile is None:
            return ()
        level = profile.agent.level if self.peers.value == _LEVEL else None
        return strips(profile.agent.id, profile.members, profile.targets, level)

    def show_profile(self, profile: Profile) -> None:
        """Show where the agent stands."""
        self._profile = profile
        level = profile.agent.level
        count = sum(one.level is level for one in profile.members)
        word = self.tr("Same level") if level is None else translate("agents", LABELS[level])
        self.peers.set_text(_LEVEL, f"{word} {count}")
        self.peers.setVisible(level is not None and bool(profile.members))
        if level is None:
            self.peers.choose(_ALL)
        self._show()

    def _show(self) -> None:
        found, profile = self.strips, self._profile
        if profile is None:
            return
        title = "" if profile.period is None else profile.period.title
        legend = self.tr("◆ the agent   ● others   ○ too few cases   ┊ target") if found else ""
        self.caption.setText("    ".join(filter(None, (title, legend))))
        self._none.setVisible(not found)
        with refilling(self._line):
            for place, strip in enumerate(found):
                if place:
                    self._line.addWidget(rule(upright=True))
                self._line.addWidget(StripView(self._theme, strip), 1)
