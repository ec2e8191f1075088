"""The follow-ups of a month, day by day: those that are due, and those that were held."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ccleader.metrics import formats, periods
from ccleader.ui.delegates import draw_mark, write
from ccleader.ui.month_switch import MonthSwitch
from ccleader.ui.parts import Card, passing_menu
from ccleader.ui.theme import Theme
from ccleader.words import phrase

_HEAD, _LINE, _DATE = 26, 19, 20


@dataclass(frozen=True)
class Look:
    """A follow-up on its day: `mark` and its colour tell held, due, overdue."""

    coaching_id: int
    agent: str
    text: str
    mark: str
    token: str

    @property
    def line(self) -> str:
        """郭子轩 示忙时长."""
        return f"{self.agent} {self.text}".strip()


class MonthGrid(QWidget):
    """Weeks from Monday; arrows move the cursor, Enter or a click opens what is on the day."""

    opened = Signal(int)

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self._month = today().replace(day=1)
        self._looks: Mapping[date, Sequence[Look]] = {}
        self.at = today()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(320)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    def show_month(self, month: date, looks: Mapping[date, Sequence[Look]]) -> None:
        """Show a month; `looks` holds the days around it too."""
        if month != self._month:
            self.at = self._today() if periods.month(month).contains(self._today()) else month
        self._month, self._looks = month, looks
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a few lines a day."""
        return QSize(700, 460)

    def days(self) -> list[date]:
        """All days of the weeks that the month has a share in."""
        whole = periods.month(self._month)
        first = whole.first - timedelta(days=whole.first.weekday())
        last = whole.last + timedelta(days=6 - whole.last.weekday())
        return [first + timedelta(days=step) for step in range((last - first).days + 1)]

    def place(self, day: date) -> QRectF:
        """Where a day stands."""
        days = self.days()
        row, column = divmod(days.index(day), 7)
        width, height = self.width() / 7, (self.height() - _HEAD) / (len(days) // 7)
        return QRectF(column * width, _HEAD + row * height, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The cursor goes from day to day within the month."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in steps and plain:
            self._go(self.at + timedelta(days=steps[Qt.Key(event.key())]))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A day becomes the one with the cursor; a line on it opens."""
        day = self._day_at(event.position().toPoint())
        if day is None:
            return
        self._go(day)
        look = self._look_at(day, event.position().y())
        if look is not None:
            self.opened.emit(look.coaching_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor shows."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The cursor goes."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """What is on a day, in words under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self._day_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if day is None else self._words(day), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Weekdays, days, and what is on them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(7):
            rect = QRectF(number * self.width() / 7, 0, self.width() / 7, _HEAD)
            painter.fillRect(rect, self._theme.color("subtle"))
            painter.setFont(self._theme.font(12))
            painter.setPen(self._theme.color("t2"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, formats.weekday(number))
        for day in self.days():
            self._draw_day(painter, day, self.place(day))
        painter.end()

    def _draw_day(self, painter: QPainter, day: date, rect: QRectF) -> None:
        color, inside = self._theme.color, periods.month(self._month).contains(day)
        if day.weekday() > 4 or not inside:
            painter.fillRect(rect, color("subtle"))
        painter.setPen(QPen(color("line"), 1))
        painter.drawRect(rect.adjusted(0, 0, -0.5, -0.5))
        today = day == self._today()
        painter.setFont(self._theme.font(12, today))
        painter.setPen(color("pri" if today else "t2" if inside else "dis"))
        text = str(phrase("coaching", "today {day}", day=day.day)) if today else str(day.day)
        write(painter, QRectF(rect.left() + 8, rect.top() + 3, rect.width() - 14, _DATE), text, _LEFT)
        looks = self._looks.get(day, ())
        room = self._room(rect)
        for place, look in enumerate(looks[:room]):
            self._draw_look(
                painter, QRectF(rect.left() + 7, _top(rect, place), rect.width() - 12, _LINE), look
            )
        if len(looks) > room:
            painter.setPen(color("t3"))
            more = f"+{len(looks) - room}"
            write(painter, QRectF(rect.left() + 8, rect.top() + 3, rect.width() - 14, _DATE), more, _RIGHT)
        if day == self.at and self.hasFocus():
            painter.setPen(QPen(color("pri"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1.5, 1.5, -2, -2))

    def _draw_look(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        draw_mark(
            painter,
            QRectF(rect.left(), rect.center().y() - 5, 10, 10),
            look.mark,
            self._theme.color(look.token),
        )
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.color("bad" if look.token == "bad" else "t1"))
        write(painter, rect.adjusted(15, 0, 0, 0), look.line, _LEFT)

    def _room(self, rect: QRectF) -> int:
        """Lines that fit on a day."""
        return max(int((rect.height() - _DATE - 6) // _LINE), 1)

    def _day_at(self, place: QPoint) -> date | None:
        return next((day for day in self.days() if self.place(day).contains(place)), None)

    def _look_at(self, day: date, y: float) -> Look | None:
        rect, looks = self.place(day), self._looks.get(day, ())
        at = int((y - _top(rect, 0)) // _LINE)
        return looks[at] if 0 <= at < min(len(looks), self._room(rect)) else None

    def _go(self, day: date) -> None:
        if day in self.days():
            self.at = day
            self._tell()
            self.update()

    def _open(self, day: date) -> None:
        looks = self._looks.get(day, ())
        if len(looks) == 1:
            self.opened.emit(looks[0].coaching_id)
        elif looks:
            menu = passing_menu(self)
            for look in looks:
                act = menu.addAction(look.line)
                act.triggered.connect(lambda _=False, which=look.coaching_id: self.opened.emit(which))
            menu.popup(self.mapToGlobal(self.place(day).center().toPoint()))

    def _words(self, day: date) -> str:
        return "\n".join((formats.day(day), *(look.line for look in self._looks.get(day, ()))))

    def _tell(self) -> None:
        self.setAccessibleDescription(self._words(self.at).replace("\n", "; "))


class CalendarCard(Card):
    """The month grid under its switch."""

    opened = Signal(int)
    turned = Signal(object)
    """First day of another month."""

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(
            self.tr("Follow-ups"), self.tr("◎ due   ▲ overdue   ✓ held   ○ goal due"), padded=False
        )
        self.months = MonthSwitch(theme, today, ahead=6)
        self.grid = MonthGrid(theme, today)
        self.grid.setAccessibleName(self.title.text())
        self.tools.addWidget(self.months)
        self.body.addWidget(self.grid, 1)
        self.setFocusProxy(self.grid)
        self.grid.opened.connect(self.opened)
        self.months.chosen.connect(self.turned)

    def show_month(self, month: date, looks: Mapping[date, Sequence[Look]]) -> None:
        """Show a month."""
        self.months.show_month(month)
        self.grid.show_month(month, looks)


_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


def _top(rect: QRectF, place: int) -> float:
    return rect.top() + _DATE + 4 + place * _LINE
