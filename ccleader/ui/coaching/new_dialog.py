"""A new coaching: with whom, what about, and a goal whose baseline comes from the figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from ccleader.metrics import formats
from ccleader.metrics.catalog import BY_KEY, Format
from ccleader.metrics.coaching_needs import Rule
from ccleader.models import coaching_writes, targets
from ccleader.models.agents import AgentRow
from ccleader.models.changed import Changed
from ccleader.models.coaching import CoachingForm, CoachingKind, EvidenceForm, GoalForm
from ccleader.models.coaching_effect import baseline
from ccleader.reports.coaching_needs import Need
from ccleader.ui.coaching.goals_part import IN_WORDS, metric_choice
from ccleader.ui.coaching.sheet import with_baseline
from ccleader.ui.coaching.wording import GoalNow, word
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.drafts import Drafts
from ccleader.ui.figure_field import FigureField
from ccleader.ui.form_dialog import FormDialog
from ccleader.ui.parts import label
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.metrics.coaching import Estimate

_GOAL_IN = timedelta(days=30)


@dataclass(frozen=True)
class Start:
    """What is known of a new coaching before it is asked for."""

    agent_id: int | None = None
    kind: CoachingKind = CoachingKind.FIGURES
    focus: str = ""
    metric: str = ""
    trigger: str = ""
    evidence: tuple[EvidenceForm, ...] = ()

    @classmethod
    def of(cls, need: Need) -> Start:
        """What a rule that names somebody says of it."""
        told = f"{need.rule}  {need.fact}"
        return cls(need.agent.id, _KINDS[need.kind], str(need.rule), need.metric, told)


_KINDS = {
    Rule.FATAL: CoachingKind.QUALITY,
    Rule.OVERDUE: CoachingKind.CARE,
    Rule.SIGNAL: CoachingKind.FIGURES,
    Rule.POINTS: CoachingKind.CONDUCT,
    Rule.QUALITY: CoachingKind.QUALITY,
    Rule.NEWCOMER: CoachingKind.NEWCOMER,
    Rule.UNCOACHED: CoachingKind.CARE,
}
"""What a coaching is about that a rule asks for."""


class NewDialog(FormDialog):
    """`saved` carries the id of the cycle."""

    def __init__(
        self, desk: Desk, people: Sequence[AgentRow], coaches: Sequence[str], start: Start, parent: QWidget
    ) -> None:
        super().__init__(desk, "", parent)
        self.setWindowTitle(self.tr("New coaching"))
        self._people = tuple(people)
        self._start = start
        self._known = GoalForm()
        self._typed_target = ""
        self._asked: tuple[str, AgentRow | None] | None = None
        """The figure and the agent that were asked for last: what is typed by hand is not fetched over."""
        self.agent, self.kind, self.focus = QComboBox(), QComboBox(), QLineEdit(start.focus)
        self.coach = QComboBox()
        self.figure = metric_choice(self.tr("Figure of the goal"))
        self.words = QLineEdit()
        self.baseline, self.target = FigureField(self.tr("Baseline")), FigureField(self.tr("Target"))
        self.due = DateField(desk.today)
        self._source = label("", "caption", wrap=True)
        self._source.setMinimumHeight(3 * self._source.fontMetrics().lineSpacing())
        self._source.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._drafts = Drafts(desk.settings, "coaching")
        self._fill(coaches)
        self._lay_out()
        self.agent.editTextChanged.connect(self._ask)  # chosen or typed
        self.figure.currentIndexChanged.connect(self._ask)
        self._ask()
        if start == Start():
            self._put_back(self._drafts.of("new"))
        (self.agent if start.agent_id is None else self.focus).setFocus()

    def save(self) -> None:
        """Open the cycle."""
        who = self._agent
        if who is None:
            self.fault("agent_id", self.tr("Choose an agent: name, number or initials."))
            return
        for key, field in (("baseline", self.baseline), ("target", self.target)):
            if not field.valid:
                self.fault(key, self.tr("Type a number, such as 190"))
                return
        if not self.due.valid:
            self.fault("due_on", self.tr("Type a day, such as 630 or 2026-06-30"))
            return
        form, today = self._form(who), self.desk.today()

        def operation(session: Session) -> tuple[Changed, int]:
            return Changed.COACHING, coaching_writes.open_coaching(session, form, today)

        self.write(phrase("operations", "New coaching of {name}", name=who.name), operation)

    def done(self, result: int) -> None:
        """What was typed and not entered comes back the next time."""
        entered = result == self.DialogCode.Accepted
        typed = (self._agent, self.focus.text().strip())
        self._drafts.keep("new", None if entered or not any(typed) else self._draft())
        super().done(result)

    def _draft(self) -> dict[str, object]:
        return {
            "agent": self.agent.currentText(),
            "kind": self.kind.currentIndex(),
            "coach": self.coach.currentText(),
            "focus": self.focus.text(),
            "figure": self.figure.currentData(),
            "words": self.words.text(),
            "target": self.target.text(),
            "due": self.due.text(),
        }

    def _put_back(self, draft: Any) -> None:
        if not draft:
            return
        self.kind.setCurrentIndex(draft["kind"])
        for combo in (self.agent, self.coach):
            text = draft["agent" if combo is self.agent else "coach"]
            combo.setCurrentIndex(combo.findText(text))
            combo.setEditText(text)
        self.focus.setText(draft["focus"])
        self.figure.setCurrentIndex(max(self.figure.findData(draft["figure"]), 0))
        self.words.setText(draft["words"])
        self.due.setText(draft["due"])
        self._typed_target = draft["target"]

    @property
    def _agent(self) -> AgentRow | None:
        found = self.agent.currentData()
        typed = self.agent.currentText().strip()
        if found is not None and self.agent.itemText(self.agent.currentIndex()) == typed:
            return next(who for who in self._people if who.id == found)
        meant = [who for who in self._people if typed.lower() in _spellings(who)]
        return meant[0] if len(meant) == 1 else None

    def _form(self, who: AgentRow) -> CoachingForm:
        goal = self._goal()
        return CoachingForm(
            who.id,
            CoachingKind(self.kind.currentData()),
            self.focus.text().strip(),
            self.coach.currentText().strip(),
            trigger=self._start.trigger,
            evidence=self._start.evidence,
            goals=(goal,) if goal.metric or goal.text else (),
        )

    def _goal(self) -> GoalForm:
        metric, value = self.figure.currentData(), self.baseline.value()
        untouched = value == self._known.baseline and metric == self._known.metric
        known = self._known if untouched else GoalForm()
        return GoalForm(
            metric,
            self.words.text().strip() if metric == IN_WORDS else "",
            value,
            known.baseline_n,
            known.baseline_from,
            known.baseline_to,
            self.target.value(),
            due_on=self.due.day(),
        )

    def _ask(self, *_: object) -> None:
        """Fetch where the figure of the agent stands, and the group's target."""
        metric, who = self.figure.currentData(), self._agent
        if self._asked == (metric, who):
            return
        self._asked = metric, who
        in_words = metric == IN_WORDS
        self.rows["words"].setVisible(in_words)
        self._source.setText("")
        if in_words or who is None:
            self._known = GoalForm(metric)
            for field in (self.baseline, self.target):
                field.set_value(None, Format.DECIMAL if in_words else BY_KEY[metric].format)
            return
        today, group_id = self.desk.today(), who.group_id

        def read(session: Session) -> tuple[Estimate | None, float | None]:
            found = baseline(session, who.id, metric, today)
            return found, targets.target(session, metric, today, group_id)

        def take(read: tuple[Estimate | None, float | None]) -> None:
            if self.figure.currentData() == metric and self._agent == who:
                self._take(metric, *read)

        self.desk.worker.read(read, take, self)

    def _take(self, metric: str, found: Estimate | None, target: float | None) -> None:
        self._known = with_baseline(GoalForm(metric, target=target), found)
        format = BY_KEY[metric].format
        self.baseline.set_value(self._known.baseline, format)
        self.target.set_value(target, format)
        if self._typed_target:
            self.target.setText(self._typed_target)
            self._typed_target = ""
        if found is None:
            self._source.setText(self.tr("There are no figures of this agent yet; type the baseline."))
            return
        words = self.tr("└ filled in from the figures: {first} – {last}, {cases} cases")
        first, last = formats.day(found.first), formats.day(found.last)
        said = words.format(first=first, last=last, cases=f"{round(found.cases):,}")
        if GoalNow(self._known).misaimed:
            said += "  " + self.tr("The agent is past the group's target already: agree on another.")
        self._source.setText(said)

    def _fill(self, coaches: Sequence[str]) -> None:
        self.agent.setEditable(True)
        self.agent.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for who in self._people:
            self.agent.addItem(f"{who.name}  {who.number}", who.id)
        names = QCompleter([self.agent.itemText(at) for at in range(self.agent.count())], self.agent)
        names.setFilterMode(Qt.MatchFlag.MatchContains)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.agent.setCompleter(names)
        self.agent.setCurrentIndex(
            -1 if self._start.agent_id is None else self.agent.findData(self._start.agent_id)
        )
        for kind in CoachingKind:
            self.kind.addItem(word(kind), kind)
        self.kind.setCurrentIndex(list(CoachingKind).index(self._start.kind))
        self.coach.setEditable(True)
        self.coach.addItems(list(coaches))
        leader = self.desk.leader
        if leader is not None:
            self.coach.setEditText(leader.name)
        self.figure.setCurrentIndex(max(self.figure.findData(self._start.metric or "aht"), 0))
        self.due.set_day(self.desk.today() + _GOAL_IN)

    def _lay_out(self) -> None:
        self.line("agent_id", self.tr("Agent"), self.agent, self.tr("Name, number or pinyin initials"))
        self.pair(("kind", self.tr("Kind"), self.kind), ("coach", self.tr("Coach"), self.coach))
        self.line("focus", self.tr("What it is about"), self.focus)
        self.line("goals", self.tr("Goal"), self.figure)
        self.line("words", self.tr("Goal in words"), self.words)
        self.pair(
            ("baseline", self.tr("Baseline"), self.baseline),
            ("target", self.tr("Target"), self.target),
            ("due_on", self.tr("Until"), self.due),
        )
        self.column.addWidget(self._source)
        self.close_form(self.tr("Open the coaching"))


def _spellings(who: AgentRow) -> tuple[str, ...]:
    full, _, initials = who.pinyin.partition(" ")
    return (who.name.lower(), who.number.lower(), full, initials)
