"""The room's forms: leave, swap, overtime, rotation, and why something is returned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from ccleader.errors import Misfit
from ccleader.metrics.periods import Period
from ccleader.models import leave, overtime, plans, swaps
from ccleader.models.attachments import Owner
from ccleader.models.changed import Changed
from ccleader.models.leave import LeaveForm
from ccleader.models.locks import Cell
from ccleader.models.overtime import COMPENSATIONS, Compensation, OvertimeForm
from ccleader.models.plans import PatternRow
from ccleader.models.shifts import SwapKind
from ccleader.models.swaps import KIND_NAMES, SwapForm
from ccleader.ui.attachments import AttachmentsLine
from ccleader.ui.attendance.agent_box import AgentBox
from ccleader.ui.attendance.looks import Kit, Said
from ccleader.ui.attendance.requests import Page, kinds_of_leave
from ccleader.ui.dates import DateField
from ccleader.ui.form_dialog import FormDialog
from ccleader.ui.room import Desk
from ccleader.ui.times import TimeField
from ccleader.words import Phrase, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def _day(field: DateField, name: str) -> date:
    """The day in a field; Misfit where there is none."""
    found = field.day()
    if found is None:
        raise Misfit(name, phrase("trouble", "Enter a day, for instance 6-30, +7 or Fri."))
    return found


class LeaveDialog(FormDialog):
    """Leave asked for: on a slip, or by phone with the slip to come."""

    def __init__(self, desk: Desk, page: Page, cell: Cell | None, parent: QWidget) -> None:
        super().__init__(desk, "", parent)
        self.setWindowTitle(self.tr("New leave"))
        self._agent = AgentBox(list(page.month.rows))
        self._code = QComboBox()
        for key, name in kinds_of_leave(page.month.kit):
            self._code.addItem(name, key)
        self._first, self._last = DateField(desk.today), DateField(desk.today)
        self._why, self._cover = QLineEdit(), QLineEdit()
        self._phoned = QCheckBox(self.tr("Told by phone, the slip is still to come"))
        self._phoned.setObjectName("form_by_phone")
        self.pair(("agent_id", self.tr("Agent"), self._agent), ("code", self.tr("Kind"), self._code))
        self.pair(("first", self.tr("First day"), self._first), ("last", self.tr("Last day"), self._last))
        self.line("why", self.tr("Reason (optional)"), self._why)
        self.line("cover", self.tr("Who stands in (optional)"), self._cover)
        self._files = AttachmentsLine(desk, Owner.LEAVE)
        self.line("files", self.tr("Certificate (optional)"), self._files)
        self.column.addWidget(self._phoned)
        self.close_form(self.tr("Enter the leave"))
        if cell is not None:
            self._agent.choose(cell[0])
            self._first.set_day(cell[1])
            self._last.set_day(cell[1])

    def save(self) -> None:
        """Ask for the leave."""
        form = LeaveForm(
            self._agent.agent_id,
            str(self._code.currentData()),
            _day(self._first, "first"),
            _day(self._last, "last"),
            self._why.text(),
            self._cover.text(),
            self._phoned.isChecked(),
        )
        now = self.desk.now()
        name = phrase(
            "operations",
            "{code} of {name}",
            code=self._code.currentText(),
            name=self._agent.currentText().split(" ")[0],
        )

        def operation(session: Session) -> tuple[Changed, int]:
            leave_id = leave.ask_leave(session, form, now)
            self._files.attach_pending(session, leave_id)
            return Changed.LEAVE | Changed.ATTACHMENTS, leave_id

        self.write(name, operation)


class SwapDialog(FormDialog):
    """Two swap, or one stands in for the other."""

    def __init__(self, desk: Desk, page: Page, cell: Cell | None, parent: QWidget) -> None:
        super().__init__(desk, "", parent)
        self.setWindowTitle(self.tr("Swap or cover"))
        people = list(page.month.rows)
        self._kind = QComboBox()
        for kind in SwapKind:
            self._kind.addItem(translate("swaps", KIND_NAMES[kind]), kind)
        self._agent, self._other = AgentBox(people), AgentBox(people)
        self._day, self._other_day = DateField(desk.today), DateField(desk.today)
        self._why = QLineEdit()
        self.line("kind", self.tr("Kind"), self._kind)
        self.pair(
            ("agent_id", self.tr("Who gives the shift"), self._agent),
            ("day", self.tr("Of the day"), self._day),
        )
        self.pair(
            ("other_id", self.tr("Who takes it"), self._other),
            ("other_day", self.tr("For the shift of the day"), self._other_day),
        )
        self.line("why", self.tr("Reason (optional)"), self._why)
        self.close_form(self.tr("Enter the request"))
        self._kind.currentIndexChanged.connect(self._follow)
        if cell is not None:
            self._agent.choose(cell[0])
            self._other.setCurrentIndex((self._agent.currentIndex() + 1) % max(1, self._other.count()))
            self._day.set_day(cell[1])
            self._other_day.set_day(cell[1])

    def _follow(self) -> None:
        self.rows["other_day"].setVisible(self._kind.currentData() is SwapKind.SWAP)

    def save(self) -> None:
        """Ask for the swap."""
        kind = SwapKind(self._kind.currentData())
        form = SwapForm(
            kind,
            self._agent.agent_id,
            _day(self._day, "day"),
            self._other.agent_id,
            _day(self._other_day, "other_day") if kind is SwapKind.SWAP else None,
            self._why.text(),
        )
        now = self.desk.now()
        name = phrase(
            "operations",
            "{kind} of {one} and {other}",
            kind=self._kind.currentText(),
            one=self._agent.currentText().split(" ")[0],
            other=self._other.currentText().split(" ")[0],
        )
        self.write(name, lambda session: (Changed.SHIFTS, swaps.ask_swap(session, form, now)))


class OvertimeDialog(FormDialog):
    """Overtime of one or several at the same time."""

    def __init__(self, desk: Desk, page: Page, cell: Cell | None, chosen: list[int], parent: QWidget) -> None:
        super().__init__(desk, "", parent)
        self.setWindowTitle(self.tr("New overtime"))
        self._agents = AgentBox(list(page.month.rows), chosen)
        self._day, self._begin = DateField(desk.today), TimeField()
        self._hours = QDoubleSpinBox(minimum=0.5, maximum=24, singleStep=0.5, decimals=1, value=2)
        self._paid = QComboBox()
        for way in Compensation:
            self._paid.addItem(translate("overtime", COMPENSATIONS[way]), way)
        self._why = QLineEdit()
        self.pair(("agent_id", self.tr("Agents"), self._agents), ("day", self.tr("Day"), self._day))
        self.pair(
            ("starts", self.tr("Begins at"), self._begin),
            ("minutes", self.tr("Hours"), self._hours),
            ("compensation", self.tr("Made up by"), self._paid),
        )
        self.line("why", self.tr("Reason (optional)"), self._why)
        self._reason = QLineEdit()
        self.line("reason", self.tr("The month is locked: reason of the correction"), self._reason).hide()
        self.close_form(self.tr("Enter the overtime"))
        self._begin.set_minute(1080)
        self._day.set_day(desk.today() if cell is None else cell[1])
        if cell is not None and len(chosen) <= 1:
            self._agents.choose(cell[0])

    def save(self) -> None:
        """Enter the overtime of everyone chosen."""
        day, starts = _day(self._day, "day"), self._begin.minute()
        if starts is None:
            raise Misfit("starts", phrase("trouble", "Enter when it begins, for instance 18:00."))
        minutes, why = round(self._hours.value() * 60), self._reason.text().strip() or None
        forms = [
            OvertimeForm(who, day, starts, minutes, Compensation(self._paid.currentData()), self._why.text())
            for who in self._agents.agent_ids
        ]

        def operation(session: Session) -> Changed:
            for form in forms:
                overtime.add_overtime(session, form, why)
            return Changed.ATTENDANCE

        name = phrase("operations", "Overtime of {who}", who=self._agents.currentText())
        self.write(name, operation)


def rotation(kit: Kit, text: str) -> list[int | None]:
    """Days typed without gaps, 早早晚晚休休 or ZZWWXX; None: rest. Misfit where a sign is no shift."""
    days: list[int | None] = []
    rest = text.replace(" ", "")
    longest = max((len(word) for word in kit.words), default=1)
    while rest:
        sizes = range(min(longest, len(rest)), 0, -1)
        size = next((size for size in sizes if _plans(kit.words.get(rest[:size].lower()))), 0)
        if not size:
            told = phrase("trouble", "“{sign}” is no shift. Use their signs or letters.", sign=rest[0])
            raise Misfit("days", told)
        said = kit.words[rest[:size].lower()]
        days.append(None if said.shift is None else said.shift.id)
        rest = rest[size:]
    return days


def _plans(said: Said | None) -> bool:
    """Whether it is a shift or rest."""
    return said is not None and (said.shift is not None or said.rest)


class RotationDialog(FormDialog):
    """Fills days by a rotation, one that is known or one that is typed: 早早晚晚夜夜休休."""

    def __init__(
        self, desk: Desk, page: Page, patterns: list[PatternRow], chosen: list[int], parent: QWidget
    ) -> None:
        super().__init__(desk, "", parent)
        self.setWindowTitle(self.tr("Apply a rotation"))
        self._kit = page.month.kit
        self._patterns = QComboBox()
        for known in patterns:
            self._patterns.addItem(known.name, known)
        self._patterns.addItem(self.tr("A new one"), None)
        self._name, self._letters = QLineEdit(), QLineEdit()
        self._agents = AgentBox(list(page.month.rows), chosen)
        self._first, self._last = DateField(desk.today), DateField(desk.today)
        self._offset = QSpinBox(minimum=1, maximum=99)
        self._later = QSpinBox(minimum=0, maximum=31)
        letters = self.tr("One sign or letter a day, as in the grid")
        self._letters.setPlaceholderText(self.tr("e.g. {days}").format(days=self._example()))
        self.line("pattern", self.tr("Rotation"), self._patterns)
        self.line("name", self.tr("Its name"), self._name)
        self.line("days", self.tr("Its days"), self._letters, letters)
        self.line("agent_id", self.tr("Agents"), self._agents)
        self.pair(("first", self.tr("First day"), self._first), ("last", self.tr("Last day"), self._last))
        self.pair(
            ("offset", self.tr("Begins with its day"), self._offset),
            ("later", self.tr("Each agent further by days"), self._later),
        )
        self._later.setToolTip(self.tr("So that all shifts are worked every day"))
        self.close_form(self.tr("Fill the days"))
        self._patterns.currentIndexChanged.connect(self._follow)
        self._first.set_day(page.month.period.first)
        self._last.set_day(page.month.period.last)
        if len(chosen) <= 1:
            self._agents.setCurrentIndex(self._agents.count() - 1)
        self._follow()
        (self._patterns if patterns else self._name).setFocus()

    def _example(self) -> str:
        """Two days of every shift, then two of rest: 早早晚晚夜夜休休."""
        shifts = sorted(self._kit.shifts.values(), key=lambda kind: kind.place)
        signs = [kind.short for kind in shifts if not kind.retired]
        signs += [code.symbol for code in self._kit.codes.values() if code.key == "rest"]
        return "".join(sign * 2 for sign in signs)

    def _follow(self) -> None:
        known = self._patterns.currentData()
        self._name.setText("" if known is None else known.name)
        self._letters.setText("" if known is None else "".join(map(self._letter, known.days)))

    def _letter(self, kind: int | None) -> str:
        shift = self._kit.shifts.get(kind or 0)
        return "X" if shift is None else shift.letter

    def _days(self) -> list[int | None]:
        """The rotation as typed; Misfit where a sign is no shift."""
        days = rotation(self._kit, self._letters.text())
        if not days:
            raise Misfit("days", phrase("trouble", "Write the days of the rotation, a sign each."))
        return days

    def save(self) -> None:
        """Keep the rotation and plan by it."""
        first, last = _day(self._first, "first"), _day(self._last, "last")
        if last < first:
            raise Misfit("last", phrase("trouble", "The last day lies before the first. Correct one."))
        known, title, days = self._patterns.currentData(), self._name.text().strip(), self._days()
        agents, offset, later = self._agents.agent_ids, self._offset.value() - 1, self._later.value()

        def operation(session: Session) -> Changed:
            if known is None:
                pattern_id = plans.add_pattern(session, title, days)
            else:
                pattern_id = known.id
                if (known.name, list(known.days)) != (title, days):
                    plans.edit_pattern(session, pattern_id, title, days)
            for place, agent_id in enumerate(agents):
                turn = (offset + place * later) % len(days)
                plans.apply_pattern(session, [agent_id], pattern_id, Period(first, last), turn)
            return Changed.SHIFTS

        self.write(phrase("operations", "Rotation {name}", name=title), operation)


class WhyDialog(FormDialog):
    """One question before something is decided: why."""

    def __init__(
        self, desk: Desk, name: Phrase, decide: Callable[[Session, str], Changed], parent: QWidget
    ) -> None:
        """`decide` takes the reason."""
        super().__init__(desk, str(name), parent)
        self._name, self._decide = name, decide
        self._why = QLineEdit()
        self.line("why", self.tr("Reason"), self._why)
        self.close_form(self.tr("Enter"))

    def save(self) -> None:
        """Decide, with the reason given."""
        why = self._why.text().strip()
        if not why:
            raise Misfit("why", phrase("trouble", "Say why, in a few words."))
        decide = self._decide
        self.write(self._name, lambda session: decide(session, why))
