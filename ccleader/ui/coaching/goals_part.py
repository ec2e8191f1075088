"""The goals of a cycle: what figure, from where, to where, until when, and where it is now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ccleader.metrics.catalog import BY_KEY, Format
from ccleader.models.coaching import GoalForm
from ccleader.ui.coaching.texts import StillCombo, heading, quiet
from ccleader.ui.coaching.wording import GoalNow
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.figure_field import FigureField
from ccleader.ui.forms import fault_label
from ccleader.ui.parts import Elided, button, icon_button, label, restyle
from ccleader.ui.trends import OF_AGENTS, definition
from ccleader.words import phrase, translate

IN_WORDS = ""


def metric_choice(what: str) -> QComboBox:
    """A choice of a figure, or of a goal in words."""
    combo = StillCombo()
    combo.setAccessibleName(what)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(8)
    combo.currentTextChanged.connect(combo.setToolTip)
    for metric in OF_AGENTS:
        combo.addItem(translate("metrics", metric.label), metric.key)
    combo.addItem(str(phrase("coaching", "in words")), IN_WORDS)
    return combo


class GoalLine(QWidget):
    """The widgets of one goal; they stand in the grid of the part."""

    changed = Signal(bool)
    """Something was typed; True once the field is left."""
    chosen = Signal()
    """Another figure: its baseline is wanted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.base = GoalForm()
        self.figure = metric_choice(self.tr("Figure"))
        self.text = QLineEdit()
        self.text.setAccessibleName(self.tr("Goal in words"))
        self.text.setPlaceholderText(self.tr("what is to be reached"))
        self.baseline = FigureField(self.tr("Baseline"))
        self.target = FigureField(self.tr("Target"))
        self.actual = FigureField(self.tr("Actual"))
        self.due = DateField(desk.today)
        self.due.setAccessibleName(self.tr("Until"))
        self.now = label("", "strong")
        self.now.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.verdict = label("")
        self.source = Elided("caption", Qt.TextElideMode.ElideRight)
        self.remove = icon_button(desk.theme, "x", self.tr("Remove the goal"), size=13)
        for number in (self.baseline, self.target, self.actual):
            number.setFixedWidth(desk.theme.wide(76))
        self.due.setFixedWidth(desk.theme.wide(106))
        for field in (self.text, self.baseline, self.target, self.actual, self.due):
            field.textEdited.connect(lambda: self.changed.emit(False))
            field.editingFinished.connect(lambda: self.changed.emit(True))
        self.figure.activated.connect(self._choose)

    @property
    def format(self) -> Format:
        """How the values are typed."""
        metric = BY_KEY.get(self.figure.currentData())
        return Format.DECIMAL if metric is None else metric.format

    @property
    def valid(self) -> bool:
        """False while a field does not hold."""
        numbers = (self.baseline, self.target, self.actual)
        return self.due.valid and all(field.valid for field in numbers)

    def form(self) -> GoalForm:
        """The goal as entered; it keeps its id where it has one."""
        baseline = self.baseline.value()
        by_hand = baseline != self.base.baseline
        return replace(
            self.base,
            metric=self.figure.currentData(),
            text=self.text.text().strip(),
            baseline=baseline,
            baseline_n=None if by_hand else self.base.baseline_n,
            baseline_from=None if by_hand else self.base.baseline_from,
            baseline_to=None if by_hand else self.base.baseline_to,
            target=self.target.value(),
            actual=self.actual.value(),
            due_on=self.due.day(),
        )

    def fill(self, goal: GoalForm) -> None:
        """Show a goal as it is stored."""
        self.base = goal
        if goal.metric in BY_KEY and self.figure.findData(goal.metric) < 0:
            self.figure.addItem(translate("metrics", BY_KEY[goal.metric].label), goal.metric)
        self.figure.setCurrentIndex(self.figure.findData(goal.metric))
        quiet(self.text, goal.text)
        for field, value in (
            (self.baseline, goal.baseline),
            (self.target, goal.target),
            (self.actual, goal.actual),
        ):
            field.set_value(value, self.format)
        self.due.set_day(goal.due_on)
        self.tell(GoalNow(goal))
        self._turn()

    def tell(self, now: GoalNow) -> None:
        """Say where the goal is."""
        glyph, token, words = now.verdict
        self.now.setText(now.full(now.now))
        self.verdict.setText(f"{glyph} {words}")
        restyle(self.verdict, "tone", token)
        aimless = now.misaimed
        restyle(self.target, "state", "warning" if aimless else "" if self.target.valid else "error")
        self.target.setToolTip(self.tr("The target is worse than the baseline.") if aimless else "")
        told = _source(now)
        self.source.setText(told)
        self.source.setVisible(bool(told))

    def take_baseline(self, goal: GoalForm) -> None:
        """A baseline from the figures came home."""
        self.base = replace(
            self.base,
            baseline=goal.baseline,
            baseline_n=goal.baseline_n,
            baseline_from=goal.baseline_from,
            baseline_to=goal.baseline_to,
        )
        self.baseline.set_value(goal.baseline, self.format)

    def allow(self, writable: bool) -> None:
        """Whether it may be changed."""
        for field in (self.text, self.baseline, self.target, self.actual, self.due):
            field.setReadOnly(not writable)
        self.figure.setEnabled(writable)
        self.remove.setVisible(writable)

    def widgets(self) -> tuple[QWidget, ...]:
        """In the order of the columns."""
        return (self.figure, self.baseline, self.target, self.due, self.now, self.verdict, self.remove)

    def _choose(self, _: int) -> None:
        for field in (self.baseline, self.target, self.actual):
            field.set_value(None, self.format)
        self._turn()
        self.chosen.emit()

    def _turn(self) -> None:
        """A goal in words has its words and a value by hand."""
        in_words = self.figure.currentData() == IN_WORDS
        self.text.setVisible(in_words)
        self.actual.setVisible(in_words)
        self.now.setVisible(not in_words)


class GoalsPart(QWidget):
    """All goals; saved as they are typed."""

    changed = Signal(bool)
    baseline_wanted = Signal(object)
    """The line whose figure is another."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.lines: list[GoalLine] = []
        head, self._caption = heading(self.tr("Goals"))
        self._caption.setText(self.tr("the actual value comes from the figures"))
        self.more = button(self.tr("Add a goal"), self.add, "text", "add_goal", small=True)
        head.addWidget(self.more)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(5, 2)
        self._fault = fault_label()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._grid)
        column.addWidget(self._fault)
        self._heads = self._make_heads()

    def forms(self) -> list[GoalForm]:
        """The goals as entered, those that say nothing left out."""
        forms = [line.form() for line in self.lines]
        return [form for form in forms if form.metric or form.text]

    @property
    def valid(self) -> bool:
        """False while a field does not hold."""
        return all(line.valid for line in self.lines)

    def show_goals(self, goals: Sequence[GoalNow], refill: bool, locked: bool) -> None:
        """Show the goals; without `refill` only where they are now: somebody is typing."""
        if refill:
            while len(self.lines) > len(goals):
                self._drop(self.lines[-1])
            while len(self.lines) < len(goals):
                self._append()
        for line, now in zip(self.lines, goals, strict=False):
            if refill:
                line.fill(now.goal)
            line.tell(now)
        for line in self.lines:
            line.allow(not locked)
        self.more.setVisible(not locked)
        self._show_heads()

    def add(self) -> None:
        """A line for one more goal."""
        line = self._append()
        line.fill(GoalForm(metric=OF_AGENTS[0].key))
        self._show_heads()
        line.figure.setFocus()

    def complain(self, sentence: str) -> None:
        """Say what is wrong with the goals; "" takes it back."""
        self._fault.setText(f"× {sentence}" if sentence else "")
        self._fault.setVisible(bool(sentence))
        if sentence and not self.lines:
            self.more.setFocus()

    def _append(self) -> GoalLine:
        line = GoalLine(self._desk)
        self.lines.append(line)
        row = 3 * len(self.lines)
        for place, widget in enumerate(line.widgets()):
            self._grid.addWidget(widget, row, place)
        self._grid.addWidget(line.actual, row, 4)
        self._grid.addWidget(line.text, row + 1, 0, 1, 7)
        self._grid.addWidget(line.source, row + 2, 0, 1, 7)
        line.changed.connect(self.changed)
        line.chosen.connect(lambda: self.baseline_wanted.emit(line))
        line.remove.clicked.connect(lambda: self._remove(line))
        return line

    def _remove(self, line: GoalLine) -> None:
        self._drop(line)
        self._show_heads()
        self.changed.emit(True)

    def _drop(self, line: GoalLine) -> None:
        self.lines.remove(line)
        for widget in (*line.widgets(), line.actual, line.text, line.source):
            widget.hide()
            widget.deleteLater()
        line.deleteLater()

    def _make_heads(self) -> list[QWidget]:
        titles = (
            self.tr("Figure"),
            self.tr("Baseline"),
            self.tr("Target"),
            self.tr("Until"),
            self.tr("Actual"),
            self.tr("Judgement"),
        )
        heads: list[QWidget] = []
        for place, title in enumerate(titles):
            made = label(title, "label")
            if place in (1, 2, 4):
                made.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(made, 0, place)
            heads.append(made)
        return heads

    def _show_heads(self) -> None:
        for head in self._heads:
            head.setVisible(bool(self.lines))


def _source(now: GoalNow) -> str:
    """Of what the baseline was taken, and the definition of the figure."""
    goal, parts = now.goal, []
    if goal.baseline_from is not None and goal.baseline_to is not None:
        parts.append(
            str(
                phrase(
                    "coaching",
                    "└ baseline from the figures of {first} – {last}",
                    first=_day(goal.baseline_from),
                    last=_day(goal.baseline_to),
                )
            )
        )
    if now.metric is not None:
        parts.append(definition(now.metric))
    return "  ·  ".join(parts)


def _day(day: date) -> str:
    return f"{day.month}/{day.day}"
