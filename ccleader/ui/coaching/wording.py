"""Words and figures of a coaching as people read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ccleader.metrics import formats
from ccleader.metrics.catalog import BY_KEY, Direction, Format, Metric
from ccleader.metrics.coaching import Progress, Standing, progress
from ccleader.models.coaching import LABELS, CoachingRow, Conclusion, GoalForm, Stage
from ccleader.ui.chart_data import with_unit
from ccleader.ui.trends import brief
from ccleader.words import mark, phrase, plural, translate

STAGES = (Stage.GOAL, Stage.ANALYSIS, Stage.ACTION, Stage.FOLLOW_UP, Stage.SUMMARY)
"""The stages that are worked in, in their order."""

HINTS = {
    Stage.GOAL: mark("coaching", "agree on a goal of one's own"),
    Stage.ANALYSIS: mark("coaching", "look at it together"),
    Stage.ACTION: mark("coaching", "do what was agreed"),
    Stage.FOLLOW_UP: mark("coaching", "look again, and help"),
    Stage.SUMMARY: mark("coaching", "sum up, next goal"),
}

CONCLUSION_MARKS = {
    Conclusion.REACHED: ("✓", "ok"),
    Conclusion.PARTLY: ("◐", "warn"),
    Conclusion.NO_CHANGE: ("○", "t2"),
    Conclusion.WORSE: ("▲", "bad"),
    Conclusion.STOPPED: ("■", "t3"),
}


def word(value: StrEnum) -> str:
    """A stage, kind, cause or conclusion in the chosen language."""
    return translate("coaching", LABELS[value])


@dataclass(frozen=True)
class GoalNow:
    """A goal and its value now; `noise` tells that it is behind its baseline by no more than chance."""

    goal: GoalForm
    now: float | None = None
    noise: bool = False

    @property
    def metric(self) -> Metric | None:
        """The figure it is about; None where the goal is in words."""
        return BY_KEY.get(self.goal.metric)

    @property
    def format(self) -> Format:
        """How its values are written."""
        return Format.DECIMAL if self.metric is None else self.metric.format

    @property
    def direction(self) -> Direction:
        """Which way is better, where the figure says so."""
        return Direction.NEITHER if self.metric is None else self.metric.direction

    @property
    def name(self) -> str:
        """The figure's name, else the goal's words."""
        return self.goal.text if self.metric is None else translate("metrics", self.metric.label)

    @property
    def progress(self) -> Progress:
        """Where it is between its baseline and its target."""
        goal = self.goal
        return progress(goal.baseline, self.now, goal.target, self.direction, self.format)

    @property
    def worse(self) -> bool:
        """Whether it fell behind its baseline, by more than chance explains."""
        return self.progress.standing is Standing.WORSE and not self.noise

    @property
    def misaimed(self) -> bool:
        """Whether the target lies on the worse side of the baseline."""
        low, high = self.goal.baseline, self.goal.target
        if low is None or high is None or self.direction is Direction.NEITHER:
            return False
        return high < low if self.direction is Direction.UP else high > low

    def text(self, value: float | None) -> str:
        """A value of the goal without its unit."""
        return formats.text(value, self.format)

    def full(self, value: float | None) -> str:
        """A value of the goal with its unit."""
        return with_unit(value, self.format)

    @property
    def verdict(self) -> tuple[str, str, str]:
        """Mark, its colour and the words for where the goal stands: ◐ 差 0.5."""
        standing, target = self.progress.standing, self.goal.target
        if standing is Standing.REACHED:
            return "✓", "ok", str(phrase("coaching", "reached"))
        if self.worse:
            return "◆", "bad", str(phrase("coaching", "worse"))
        if self.now is None or target is None:
            return "○", "t3", str(phrase("coaching", "not known yet"))
        short = abs(formats.rounded(target, self.format) - formats.rounded(self.now, self.format))
        return "◐", "warn", str(phrase("coaching", "short by {value}", value=self.text(short)))


def due_words(row: CoachingRow, today: date) -> tuple[str, str, str]:
    """Mark, kind of chip and words of what is next: ("▲", "bad", "逾期 2 天"); empty where nothing is."""
    late = row.overdue(today)
    if late:
        said = plural(late, mark("coaching", "{days} day overdue"), mark("coaching", "{days} days overdue"))
        return "▲", "bad", str(phrase("coaching", said, days=late))
    if row.stage is Stage.SUMMARY:
        return "", "neutral", str(phrase("coaching", "summary to write"))
    if row.next_on is None or row.stage is Stage.CLOSED:
        return "", "neutral", ""
    if row.next_on == today:
        return "◎", "warn", str(phrase("coaching", "follow up today"))
    return "◎", "neutral", brief(row.next_on)


def goal_line(standing: GoalNow | None) -> str:
    """质检成绩 86.2 → 92: what a cycle is after, in short."""
    if standing is None:
        return ""
    goal = standing.goal
    if goal.target is None:
        return standing.name
    return f"{standing.name} {standing.text(goal.baseline)} → {standing.full(goal.target)}"
