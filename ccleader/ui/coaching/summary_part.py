"""The summary, folded until it is reached: did it help, how it ended, what is kept, what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ccleader.models.coaching import CoachingRow, Conclusion, Stage
from ccleader.ui.coaching.texts import Texts
from ccleader.ui.coaching.wording import word
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.fold import Fold
from ccleader.ui.forms import add_row, fault_label
from ccleader.ui.parts import button, label
from ccleader.ui.refilling import refilling


@dataclass(frozen=True)
class EffectLine:
    """What the figures say of one goal: its mark and colour, the sentence, and a warning or nothing."""

    name: str
    mark: str
    token: str
    verdict: str
    sentence: str
    warning: str = ""


class SummaryPart(Texts):
    """Every conclusion is a normal answer; “no change yet” is one of them."""

    next_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._row: CoachingRow | None = None
        self.fold = Fold(desk.theme, self.tr("Summary"), "summary")
        self.column.addWidget(self.fold)
        inside, self.column = self.column, self.fold.body
        self.column.setSpacing(8)
        self._effects = QVBoxLayout()
        self._effects.setSpacing(4)
        self.column.addLayout(self._effects)
        self.conclusions = {each: QPushButton(word(each)) for each in Conclusion}
        self.column.addLayout(self._choice_line())
        self._fault = fault_label()
        self.column.addWidget(self._fault)
        self.add("summary", self.tr("What came of it"), "", 2)
        ways = self.across()
        self.add("keep", self.tr("How it is kept up"), "", 2, ways)
        self.add("next_goal", self.tr("Next goal"), "", 2, ways)
        self.next = button(
            self.tr("Open the next cycle"), self.next_wanted.emit, name="next_cycle", small=True
        )
        self.fold.tools.addWidget(self.next)
        self.column = inside

    def show_row(
        self, row: CoachingRow, effects: Sequence[EffectLine], has_next: bool, other: bool, locked: bool
    ) -> None:
        """Show a cycle's."""
        self._row = row
        if other:
            self.fold.forget()
        for each, chip in self.conclusions.items():
            on = row.conclusion is each
            chip.setChecked(on)
            chip.setText(f"✓ {word(each)}" if on else word(each))
            chip.setEnabled(not locked)
        with refilling(self._effects):
            for effect in effects:
                self._effects.addWidget(_effect(effect))
        reached = row.stage in (Stage.SUMMARY, Stage.CLOSED)
        told = self.tr("after the follow-ups: conclusion, what is kept, next goal")
        self.fold.tell("" if reached or row.conclusion else told, reached or row.conclusion is not None)
        self.next.setVisible(row.stage is Stage.CLOSED and not self._desk.read_only)
        self.next.setEnabled(not has_next)
        self.next.setToolTip(self.tr("The next cycle is open already.") if has_next else "")
        self.show_texts(row, other, locked)

    def complain(self, key: str, sentence: str) -> bool:
        """Say what is wrong at its field; "" takes all back."""
        here = key == "conclusion"
        self._fault.setText(f"× {sentence}" if here and sentence else "")
        self._fault.setVisible(here and bool(sentence))
        if here and sentence:
            self.fold.unfold()
            next(iter(self.conclusions.values())).setFocus()
        return super().complain(key, sentence) or here

    def _choice_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(label(self.tr("Conclusion"), "label"))
        for each, chip in self.conclusions.items():
            chip.setCheckable(True)
            chip.setProperty("toggle", True)
            chip.setObjectName(f"conclusion_{each}")
            chip.clicked.connect(lambda on, each=each: self.edited.emit("conclusion", each if on else None))
            line.addWidget(chip)
        line.addStretch()
        return line


class WordsPart(Texts):
    """The agent's own words, and the day the agent signed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._row: CoachingRow | None = None
        across = self.across()
        self.add("agent_words", self.tr("The agent's words"), self.tr("in the agent's own words"), 2, across)
        self.signed_on = DateField(desk.today)
        self.rows["agent_signed_on"] = add_row(
            across, self.tr("Signed by the agent on"), self.signed_on, "coaching_signed", stretch=1
        )
        across.setStretch(0, 4)
        self.signed_on.chosen.connect(self._sign)

    def show_row(self, row: CoachingRow, other: bool, locked: bool) -> None:
        """Show a cycle's."""
        self._row = row
        if other or not self.signed_on.hasFocus():
            self.signed_on.set_day(row.agent_signed_on)
        self.signed_on.setReadOnly(locked)
        self.show_texts(row, other, locked)

    def _sign(self, day: object) -> None:
        if self._row is not None and day != self._row.agent_signed_on:
            self.edited.emit("agent_signed_on", day)


def _effect(effect: EffectLine) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    first = QHBoxLayout()
    first.setSpacing(8)
    first.addWidget(label(effect.name, "strong"))
    verdict = label(f"{effect.mark} {effect.verdict}")
    verdict.setProperty("tone", effect.token)
    first.addWidget(verdict)
    first.addStretch()
    column.addLayout(first)
    column.addWidget(label(effect.sentence, "secondary", wrap=True))
    if effect.warning:
        column.addWidget(label(f"! {effect.warning}", "warning", wrap=True))
    return made
