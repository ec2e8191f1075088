"""The card 今日到岗: a chip for everybody of the shift, who is away, what calls are expected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ccleader.models import attendance
from ccleader.ui.delegates import write
from ccleader.ui.desk import Desk
from ccleader.ui.flow import EvenLayout
from ccleader.ui.parts import Card, Elided, button, label
from ccleader.ui.theme import Theme
from ccleader.ui.today.floor import Arrival, Floor, Presence
from ccleader.words import Phrase, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.changed import Changed

COLUMNS = 3

WIDEST_NAME = 120
"""Pixels of a name that are shown."""

ROWS_WITH_BARS = 5
"""With more chips the expected calls give way to them."""
_MARKS = {
    Presence.DUE: ("○", "t3"),
    Presence.HERE: ("✓", "ok"),
    Presence.LATE: ("▲", "bad"),
    Presence.LEAVE: ("◐", "warn"),
    Presence.ABSENT: ("×", "bad"),
}


class ArrivalChip(QAbstractButton):
    """✓ 林晓彤 01 席 07:45; one not in yet is dashed and signs in when pressed. L says late."""

    late = Signal()

    def __init__(self, theme: Theme, arrival: Arrival) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName(f"arrival_{arrival.agent.id}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_arrival(arrival)

    def show_arrival(self, arrival: Arrival) -> None:
        """How the agent stands now."""
        self.arrival = arrival
        self.setText(arrival.agent.name)
        self.setAccessibleName(f"{arrival.agent.name} {self.aside}")
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    @property
    def aside(self) -> str:
        """What stands at the right: the time, late by how much, the leave, or the way to sign in."""
        arrival = self.arrival
        if arrival.presence is Presence.DUE:
            return self.tr("Sign in")
        if arrival.presence is Presence.LATE:
            return self.tr("late %n min", "", arrival.minutes_late or 0)
        if arrival.presence is Presence.HERE:
            at = arrival.arrived
            return "" if at is None else f"{at // 60 % 24:02}:{at % 60:02}"
        return arrival.code

    def sizeHint(self) -> QSize:
        """One line with mark, name and what stands at the right."""
        wide = QFontMetrics(self._theme.font(13, True)).horizontalAdvance(self.arrival.agent.name)
        aside = QFontMetrics(self._theme.font(12)).horizontalAdvance(self.aside)
        return QSize(min(wide, WIDEST_NAME) + aside + 52, self._theme.row(32))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """L: late; Space signs in."""
        if event.key() == Qt.Key.Key_L and not event.modifiers():
            self.late.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, mark, name, seat, aside."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, due = self._theme.color, self.arrival.presence is Presence.DUE
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        line = Qt.PenStyle.DashLine if due else Qt.PenStyle.SolidLine
        painter.setPen(
            QPen(color("pri"), 2) if self.hasFocus() else QPen(color("input" if due else "line"), 1, line)
        )
        painter.setBrush(color("hover" if self.underMouse() else "surface" if due else "subtle"))
        painter.drawRoundedRect(box, 5, 5)
        mark, token = _MARKS[self.arrival.presence]
        inner = box.adjusted(10, 0, -10, 0)
        painter.setFont(self._theme.font(12))
        painter.setPen(color(token))
        write(painter, inner, mark, Qt.AlignmentFlag.AlignLeft)
        aside = self.aside
        painter.setPen(color("pri" if due else "t3" if self.arrival.presence is Presence.HERE else token))
        write(painter, inner, aside, Qt.AlignmentFlag.AlignRight)
        used = painter.fontMetrics().horizontalAdvance(aside) + 8
        painter.setFont(self._theme.font(13, due))
        painter.setPen(color("t1"))
        name = inner.adjusted(20, 0, -used, 0)
        write(painter, name, self.arrival.agent.name, Qt.AlignmentFlag.AlignLeft)
        taken = painter.fontMetrics().horizontalAdvance(self.arrival.agent.name) + 8
        seat = self.arrival.agent.seat
        if seat and name.width() - taken > 24:
            painter.setFont(self._theme.font(12))
            painter.setPen(color("t3"))
            write(painter, name.adjusted(taken, 0, 0, 0), seat, Qt.AlignmentFlag.AlignLeft)
        painter.end()


class ExpectedBars(QWidget):
    """Expected calls by half hour; the busiest third is dark."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._slots: Sequence[tuple[int, float]] = ()
        self.setFixedHeight(theme.row(64))

    def show_slots(self, slots: Sequence[tuple[int, float]]) -> None:
        """`slots`: half hour of the day and calls."""
        self._slots = slots
        self.setAccessibleName(
            ", ".join(f"{slot // 2}:{slot % 2 * 30:02} {calls:.0f}" for slot, calls in slots)
        )
        self.setVisible(bool(slots))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars over the hours."""
        if not self._slots:
            return
        painter = QPainter(self)
        color = self._theme.color
        first, last = self._slots[0][0], self._slots[-1][0]
        width = self.width() / (last - first + 1)
        highest = max(calls for _, calls in self._slots) or 1
        busy = sorted(calls for _, calls in self._slots)[-max(1, len(self._slots) // 3)]
        ground = self.height() - 16
        painter.setFont(self._theme.font(11))
        for slot, calls in self._slots:
            left, high = (slot - first) * width, calls / highest * (ground - 4)
            bar = QRectF(left + 1, ground - high, max(1.0, width - 2), high)
            painter.fillRect(bar, color("data" if calls >= busy else "mute"))
            if slot % 4 == 0:
                painter.setPen(color("t3"))
                hour = QRectF(left, ground, width * 4, 16)
                painter.drawText(
                    hour, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"{slot // 2}:00"
                )
        painter.end()


class ArrivalsCard(Card):
    """Who of the shift is here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Here today"))
        self._desk = desk
        self._floor: Floor | None = None
        self.chips: list[ArrivalChip] = []
        self.all_in = button(self.tr("All sign in"), self._all_in, name="all_sign_in", small=True)
        self.tools.addWidget(self.all_in)
        self._none = label("", "secondary", wrap=True)
        self._plan = button(
            self.tr("Plan shifts"), lambda: desk.visit("attendance"), name="plan_shifts", small=True
        )
        inside = QWidget()
        self._grid = EvenLayout(inside, COLUMNS)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.title.text())
        self._away = Elided("caption", Qt.TextElideMode.ElideRight)
        self._gap = Elided("warning", Qt.TextElideMode.ElideRight)
        self.bars = ExpectedBars(desk.theme)
        self._calls = Elided("caption", Qt.TextElideMode.ElideRight)
        for shown in (self.all_in, self._none, self._plan, self._away, self._gap, self._calls, self.bars):
            shown.hide()
        self.body.addWidget(self._none)
        self.body.addWidget(self._plan, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(scroll, 1)
        below = QVBoxLayout()
        below.setSpacing(3)
        for part in (self._away, self._calls, self._gap, self.bars):
            below.addWidget(part)
        self.body.addLayout(below)

    def show_floor(self, floor: Floor, high: bool) -> None:
        """Show the shift; `high`: there is height for the bars."""
        self._floor = floor
        self._show_chips(floor.arrivals)
        due = floor.count(Presence.DUE)
        self.all_in.setVisible(bool(due))
        self._none.setVisible(not self.chips)
        self._plan.setVisible(not self.chips)
        self._none.setText(
            self.tr("Nobody is planned for this shift.") if floor.shift else self.tr("No shift runs now.")
        )
        self._show_counts(floor, due)
        self._show_below(floor, high)

    def _show_chips(self, arrivals: Sequence[Arrival]) -> None:
        """The same people keep their chips, and so the cursor."""
        if [chip.arrival.agent.id for chip in self.chips] == [one.agent.id for one in arrivals]:
            for chip, arrival in zip(self.chips, arrivals, strict=True):
                chip.show_arrival(arrival)
            return
        for old in self.chips:
            self._grid.removeWidget(old)
            old.deleteLater()
        self.chips = [self._chip(arrival) for arrival in arrivals]
        for made in self.chips:
            self._grid.addWidget(made)

    def _show_counts(self, floor: Floor, due: int) -> None:
        if not floor.arrivals:
            self.caption.setText("")
            return
        here = floor.count(Presence.HERE, Presence.LATE)
        counts = self.tr("due {due} · here {here} · not in {missing}")
        self.caption.setText(counts.format(due=len(floor.arrivals), here=here, missing=due))

    def _show_below(self, floor: Floor, high: bool) -> None:
        parts = []
        if floor.resting:
            parts.append(
                self.tr("Off {count}: {names}").format(
                    count=len(floor.resting), names=" ".join(floor.resting)
                )
            )
        self._away.setText("   ".join(parts))
        self._away.setVisible(bool(parts))
        self._gap.setVisible(bool(floor.gaps))
        self._gap.setText("▲ " + "；".join(str(gap.sentence) for gap in floor.gaps[:2]))
        shown = high and bool(floor.expected) and len(self.chips) <= COLUMNS * ROWS_WITH_BARS
        total = round(sum(calls for _, calls in floor.expected))
        self._calls.setText(
            self.tr("Expected: {count} calls (mean of the last 4 such weekdays)").format(count=f"{total:,}")
        )
        self._calls.setVisible(shown)
        self.bars.show_slots(floor.expected if shown else ())

    def _chip(self, arrival: Arrival) -> ArrivalChip:
        made = ArrivalChip(self._desk.theme, arrival)
        word = translate("quick", "Late")
        made.late.connect(lambda: self._desk.entry_wanted.emit(f"{arrival.agent.number} {word} "))
        made.clicked.connect(lambda: self._press(made.arrival))
        return made

    def _press(self, arrival: Arrival) -> None:
        if arrival.presence is Presence.DUE:
            self._sign_in([arrival])
        elif self._floor is not None and self._floor.shift is not None:
            self._desk.visit("attendance", (arrival.agent.id, self._floor.shift.day))

    def _all_in(self) -> None:
        """Before the shift begins they arrive now; afterwards nobody knows when they came."""
        floor = self._floor
        if floor is None or floor.shift is None:
            return
        due = [one for one in floor.arrivals if one.presence is Presence.DUE]
        if self._desk.now() <= floor.shift.window[0]:
            self._sign_in(due)
            return
        day, kind = floor.shift.day, floor.shift.type.id
        entries = [attendance.Entry(one.agent.id, day, "present", kind) for one in due]
        name = phrase("operations", "Sign in {count} agents", count=len(due))
        self._write(name, lambda session: attendance.record(session, entries))

    def _sign_in(self, arrivals: Sequence[Arrival]) -> None:
        floor = self._floor
        if floor is None or floor.shift is None or not arrivals:
            return
        if len(arrivals) == 1:
            name = phrase("operations", "Sign in {name}", name=arrivals[0].agent.name)
        else:
            name = phrase("operations", "Sign in {count} agents", count=len(arrivals))
        sign_in = partial(
            attendance.sign_in,
            agent_ids=tuple(one.agent.id for one in arrivals),
            day=floor.shift.day,
            now=self._desk.now(),
        )
        self._write(name, sign_in)

    def _write(self, name: Phrase, operation: Callable[[Session], Changed]) -> None:
        def told(_: object) -> None:
            self._desk.tell(str(name), undo=True)

        self._desk.worker.write(name, operation, told, self, lambda error: self._desk.warn(str(error)))
