"""The follow-ups: those held, the one of the day with both voices, and when the next is due."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ccleader.models.coaching import CoachingRow, FollowUpRow
from ccleader.ui.coaching.texts import Texts, heading
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.forms import Row, add_row
from ccleader.ui.parts import Elided, button, label
from ccleader.ui.refilling import refilling
from ccleader.ui.trends import brief

STEPS = (3, 7, 14)
"""Days to the next follow-up that are one click away."""


class FollowPart(Texts):
    """What is typed belongs to the follow-up of the day in the field; the store has it while it is typed."""

    noted = Signal(object, str, str)
    """(day, what the coach saw, what the agent said)."""
    planned = Signal(object)
    """The day of the next one, or None."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._row: CoachingRow | None = None
        self._shown_on: date | None = None
        """The day that began with what is on view: a window stays open for longer than one."""
        head, self._caption = heading(self.tr("Follow-up"))
        self.column.addLayout(head)
        self._past = QWidget()
        self._lines = QVBoxLayout(self._past)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        self.column.addWidget(self._past)
        self._writing = QWidget()
        self.column.addWidget(self._writing)
        self.column = QVBoxLayout(self._writing)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        voices = self.across()
        self.add("seen", self.tr("What the coach saw"), "", 3, voices)
        self.add("agent_said", self.tr("What the agent says"), "", 3, voices)
        self.day, self.next_on = DateField(desk.today), DateField(desk.today)
        self.steps = {
            days: button(f"+{days}", partial(self._step, days), name=f"next_{days}", small=True)
            for days in STEPS
        }
        self._off = label("", "warning", wrap=True)
        self._lay_out()
        self.edited.connect(lambda *_: self._note())
        self.day.chosen.connect(lambda _: self._turn())
        self.next_on.chosen.connect(self._plan)

    @property
    def on(self) -> date:
        """The day of the follow-up being written."""
        return self.day.day() or self._desk.today()

    def show_row(self, row: CoachingRow, off: bool, other: bool, locked: bool) -> None:
        """Show a cycle's; `off` tells that the agent is off on the day of the next one."""
        self._row = row
        today = self._desk.today()
        told = not any(field.touched for _, field in self.fields())
        other = other or (told and today != self._shown_on)
        if other:
            self._shown_on = today
            self.day.set_day(today)
        self._show_past(row)
        self._show_typed(other, locked)
        if other or not self.next_on.hasFocus():
            self.next_on.set_day(row.next_on)
        self._writing.setVisible(not locked)
        self._off.setText(self.tr("! The agent is off on that day.") if off else "")
        self._off.setVisible(off)
        here = any(look.day == self.on for look in row.follow_ups)
        nth = len(row.follow_ups) + (not here and not locked)
        self._caption.setText(self.tr("no. {count}").format(count=nth))

    def show_texts(self, row: CoachingRow, other: bool, locked: bool) -> None:
        """The texts belong to a follow-up, not to the cycle: see `show_row`."""

    def _show_typed(self, other: bool, locked: bool) -> None:
        look = self._look()
        for key, field in self.fields():
            text = "" if look is None else look.seen if key == "seen" else look.agent_words
            if other:
                field.start_anew(text)
            else:
                field.show_text(text)
            field.setReadOnly(locked)

    def _look(self) -> FollowUpRow | None:
        assert self._row is not None
        return next((look for look in self._row.follow_ups if look.day == self.on), None)

    def _show_past(self, row: CoachingRow) -> None:
        with refilling(self._lines):
            for look in row.follow_ups:
                self._lines.addWidget(self._past_line(look))
        self._past.setVisible(bool(row.follow_ups))

    def _past_line(self, look: FollowUpRow) -> QWidget:
        made = QWidget()
        across = QHBoxLayout(made)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        way = button(brief(look.day), partial(self.go_to, look.day), "text", f"look_{look.id}", small=True)
        way.setToolTip(self.tr("Show and change it"))
        text = Elided("secondary")
        said = f"“{look.agent_words}”" if look.agent_words else ""
        text.setText("  ".join(" ".join(part.split()) for part in (look.seen, said) if part))
        across.addWidget(way)
        across.addWidget(text, 1)
        return made

    def go_to(self, day: date) -> None:
        """Write on the follow-up of a day."""
        self.keep()
        self.day.set_day(day)
        self._turn()

    def _turn(self) -> None:
        """Another day: its follow-up comes, what was typed for the one before was told."""
        if self._row is not None:
            self._show_typed(other=True, locked=self._writing.isHidden())

    def _note(self) -> None:
        texts = {key: field.toPlainText().strip() for key, field in self.fields()}
        self.noted.emit(self.on, texts["seen"], texts["agent_said"])

    def _step(self, days: int) -> None:
        self.next_on.set_day(self._desk.today() + timedelta(days=days))
        self._plan(self.next_on.day())

    def _plan(self, day: object) -> None:
        if self._row is not None and day != self._row.next_on:
            self.planned.emit(day)

    def _lay_out(self) -> None:
        foot = self.across()
        self.rows["day"] = add_row(foot, self.tr("Held on"), self.day, "follow_day")
        self.rows["next_on"] = add_row(foot, self.tr("Next follow-up"), self.next_on, "follow_next")
        ways = QWidget()
        line = QHBoxLayout(ways)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for step in self.steps.values():
            step.setText(self.tr("{step} d").format(step=step.text()))
            line.addWidget(step)
        row = Row(" ", ways, "follow_steps")
        ways.setAccessibleName(self.tr("Next follow-up"))
        foot.addWidget(row)
        hint = label(self.tr("comes to Today on its day"), "caption")
        foot.addWidget(Row(" ", hint, "follow_hint"))
        foot.addStretch()
        self.column.addWidget(self._off)
        self._off.hide()
