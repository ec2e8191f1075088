"""The talk: when, where, with whom; the facts as situation, behaviour, impact; what went well."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QComboBox, QLineEdit

from ccleader.models.coaching import CoachingRow, Stage
from ccleader.ui.coaching.texts import StillCombo, Texts, quiet
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.fold import Fold
from ccleader.ui.forms import add_row
from ccleader.ui.times import TimeField
from ccleader.ui.trends import brief


class TalkPart(Texts):
    """What was seen, told as it happened and not as what it makes of the person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._row: CoachingRow | None = None
        self.fold = Fold(desk.theme, self.tr("Facts and talk"), "talk")
        self.column.addWidget(self.fold)
        self.column = self.fold.body
        self.day, self.clock = DateField(desk.today), TimeField()
        self.minutes, self.place = QLineEdit(), QLineEdit()
        self.coach, self.focus, self.trigger = StillCombo(), QLineEdit(), QLineEdit()
        self.coach.setEditable(True)
        self.coach.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._lay_out()
        for key, field in (("focus", self.focus), ("trigger", self.trigger), ("place", self.place)):
            field.editingFinished.connect(lambda key=key, field=field: self._tell(key, field.text().strip()))
        line = self.coach.lineEdit()
        assert line is not None
        line.editingFinished.connect(lambda: self._tell("coach", self.coach.currentText().strip()))
        self.coach.activated.connect(lambda: self._tell("coach", self.coach.currentText().strip()))
        self.minutes.editingFinished.connect(self._tell_minutes)
        self.day.editingFinished.connect(self._tell_moment)
        self.clock.editingFinished.connect(self._tell_moment)

    def show_row(self, row: CoachingRow, coaches: tuple[str, ...], other: bool, locked: bool) -> None:
        """Show a cycle's."""
        self._row = row
        self._tell_folded(row, other)
        if [self.coach.itemText(at) for at in range(self.coach.count())] != list(coaches):
            self.coach.clear()
            self.coach.addItems(list(coaches))
        line = self.coach.lineEdit()
        assert line is not None
        quiet(line, row.coach)
        for field, text in ((self.focus, row.focus), (self.trigger, row.trigger), (self.place, row.place)):
            if other:
                field.setModified(False)
            quiet(field, text)
        quiet(self.minutes, "" if row.minutes is None else str(row.minutes))
        if other or not (self.day.hasFocus() or self.clock.hasFocus()):
            held = row.held_at
            self.day.set_day(None if held is None else held.date())
            self.clock.set_minute(None if held is None else held.hour * 60 + held.minute)
        for part in (self.day, self.clock, self.minutes, self.place, self.focus, self.trigger, line):
            part.setReadOnly(locked)
        self.coach.setEnabled(not locked)
        self.show_texts(row, other, locked)

    def _tell_folded(self, row: CoachingRow, other: bool) -> None:
        """What is inside in a line; open until it was looked at together."""
        if other:
            self.fold.forget()
        held = "" if row.held_at is None else f"{brief(row.held_at.date())} {row.held_at:%H:%M}"
        facts = self.tr("; ").join(filter(None, (row.situation, row.behaviour, row.impact)))
        told = "  ".join(filter(None, (held, row.coach, " ".join(facts.split()))))
        self.fold.tell(told, row.stage in (Stage.GOAL, Stage.ANALYSIS))

    def keep(self) -> None:
        """Save what is typed."""
        super().keep()
        if self._row is not None:
            for key, field in (("focus", self.focus), ("trigger", self.trigger), ("place", self.place)):
                self._tell(key, field.text().strip())
            self._tell("coach", self.coach.currentText().strip())
            self._tell_minutes()
            self._tell_moment()

    def _tell(self, key: str, value: object) -> None:
        if self._row is not None and value != getattr(self._row, key):
            self.edited.emit(key, value)

    def _tell_minutes(self) -> None:
        text = self.minutes.text().strip()
        if not text or text.isdecimal():
            self.rows["minutes"].complain("")
            self._tell("minutes", int(text) if text else None)
        else:
            self.rows["minutes"].complain(self.tr("Type the minutes as a number."))

    def _tell_moment(self) -> None:
        """A day without a time is its noon; a time without a day waits for one."""
        day, minute = self.day.day(), self.clock.minute()
        if not self.day.valid or not self.clock.valid:
            return
        held = None
        if day is not None:
            held = datetime.combine(day, time()) + timedelta(minutes=720 if minute is None else minute)
        self._tell("held_at", held)

    def _lay_out(self) -> None:
        first = self.across()
        self.rows["focus"] = add_row(first, self.tr("Focus"), self.focus, "coaching_focus", stretch=3)
        self.rows["coach"] = add_row(first, self.tr("Coach"), self.coach, "coaching_coach", stretch=2)
        second = self.across()
        self.rows["trigger"] = add_row(
            second,
            self.tr("Trigger: recording, figure or record (optional)"),
            self.trigger,
            "coaching_trigger",
            stretch=3,
        )
        self.rows["held_at"] = add_row(second, self.tr("Talk on"), self.day, "coaching_held_on", stretch=2)
        third = self.across()
        self.rows["place"] = add_row(
            third, self.tr("Place (optional)"), self.place, "coaching_place", stretch=3
        )
        self.rows["clock"] = add_row(third, self.tr("at"), self.clock, "coaching_held_at", stretch=1)
        self.rows["minutes"] = add_row(third, self.tr("Minutes"), self.minutes, "coaching_minutes", stretch=1)
        facts = self.across()
        self.add("situation", self.tr("Situation"), self.tr("when and where"), 2, facts)
        self.add("behaviour", self.tr("Behaviour"), self.tr("what was done or said"), 2, facts)
        self.add("impact", self.tr("Impact"), self.tr("what came of it"), 2, facts)
        self.add("went_well", self.tr("What went well"), self.tr("at least one thing"), 1)
