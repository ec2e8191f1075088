"""Coaching 辅导: one cycle from a goal to its result, in five stages, each with its day.

What only the coach may read lies apart (`CoachNote`) and is printed on demand only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base
from ccleader.words import mark


class Stage(StrEnum):
    """目标 → 分析 → 行动 → 跟进 → 总结; closed once the result is written."""

    GOAL = "goal"
    ANALYSIS = "analysis"
    ACTION = "action"
    FOLLOW_UP = "follow_up"
    SUMMARY = "summary"
    CLOSED = "closed"


class CoachingKind(StrEnum):
    """What a coaching is about."""

    QUALITY = "quality"
    FIGURES = "figures"
    CONDUCT = "conduct"
    NEWCOMER = "newcomer"
    CARE = "care"


class Cause(StrEnum):
    """Where it comes from, as coach and agent see it."""

    KNOWLEDGE = "knowledge"
    SKILL = "skill"
    HABIT = "habit"
    WILL = "will"
    ENVIRONMENT = "environment"


class Conclusion(StrEnum):
    """How a cycle ends; no change yet is a normal answer."""

    REACHED = "reached"
    PARTLY = "partly"
    NO_CHANGE = "no_change"
    WORSE = "worse"
    STOPPED = "stopped"


class EvidenceKind(StrEnum):
    """What is attached as evidence; files are attachments of the coaching itself."""

    CHART = "chart"
    EVALUATION = "evaluation"
    CONDUCT = "conduct"


LABELS: dict[StrEnum, str] = {
    Stage.GOAL: mark("coaching", "Goal"),
    Stage.ANALYSIS: mark("coaching", "Analysis"),
    Stage.ACTION: mark("coaching", "Action"),
    Stage.FOLLOW_UP: mark("coaching", "Follow-up"),
    Stage.SUMMARY: mark("coaching", "Summary"),
    Stage.CLOSED: mark("coaching", "Closed"),
    CoachingKind.QUALITY: mark("coaching", "Quality"),
    CoachingKind.FIGURES: mark("coaching", "Figures"),
    CoachingKind.CONDUCT: mark("coaching", "Conduct"),
    CoachingKind.NEWCOMER: mark("coaching", "Newcomer"),
    CoachingKind.CARE: mark("coaching", "Care"),
    Cause.KNOWLEDGE: mark("coaching", "Knowledge"),
    Cause.SKILL: mark("coaching", "Skill"),
    Cause.HABIT: mark("coaching", "Habit"),
    Cause.WILL: mark("coaching", "Will"),
    Cause.ENVIRONMENT: mark("coaching", "Environment"),
    Conclusion.REACHED: mark("coaching", "Reached"),
    Conclusion.PARTLY: mark("coaching", "Partly reached"),
    Conclusion.NO_CHANGE: mark("coaching", "No change yet"),
    Conclusion.WORSE: mark("coaching", "Worse"),
    Conclusion.STOPPED: mark("coaching", "Stopped"),
    EvidenceKind.CHART: mark("coaching", "Chart"),
    EvidenceKind.EVALUATION: mark("coaching", "Quality check"),
    EvidenceKind.CONDUCT: mark("coaching", "Points record"),
}


class Coaching(Authored, Base):
    """One cycle with one agent; `number` its 编号, `stage_days` {stage: ISO day it was finished}.

    `situation`, `behaviour`, `impact` are the facts (SBI); `previous_id` is the cycle before.
    """

    __tablename__ = "coaching"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    kind: Mapped[str]
    stage: Mapped[str] = mapped_column(index=True)
    stage_days: Mapped[dict[str, Any]] = mapped_column(JSON)
    coach: Mapped[str]
    focus: Mapped[str]
    trigger: Mapped[str]
    opened_on: Mapped[date] = mapped_column(index=True)
    held_at: Mapped[datetime | None]
    minutes: Mapped[int | None]
    place: Mapped[str]
    situation: Mapped[str]
    behaviour: Mapped[str]
    impact: Mapped[str]
    went_well: Mapped[str]
    reality_agent: Mapped[str]
    reality_coach: Mapped[str]
    causes: Mapped[list[str]] = mapped_column(JSON)
    options: Mapped[str]
    support: Mapped[str]
    agent_words: Mapped[str]
    agent_signed_on: Mapped[date | None]
    next_on: Mapped[date | None] = mapped_column(index=True)
    conclusion: Mapped[str | None]
    summary: Mapped[str]
    keep: Mapped[str]
    next_goal: Mapped[str]
    closed_on: Mapped[date | None]
    previous_id: Mapped[int | None] = mapped_column(ForeignKey("coaching.id"))


class CoachingGoal(Base):
    """A goal: a metric of the catalogue (`metric`), or words (`text`) with values entered by hand.

    Baseline and target are in the metric's own unit; `baseline_n` says of how many cases, `baseline_from` to
    `baseline_to` of which days. `actual` only where there is no metric.
    """

    __tablename__ = "coaching_goal"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    coaching_id: Mapped[int] = mapped_column(ForeignKey("coaching.id"), index=True)
    metric: Mapped[str]
    text: Mapped[str]
    baseline: Mapped[float | None]
    baseline_n: Mapped[int | None]
    baseline_from: Mapped[date | None]
    baseline_to: Mapped[date | None]
    target: Mapped[float | None]
    actual: Mapped[float | None]
    due_on: Mapped[date | None]
    place: Mapped[int]


class CoachingAction(Base):
    """Something agreed: who does it, until when, how it is checked, how far it is."""

    __tablename__ = "coaching_action"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    coaching_id: Mapped[int] = mapped_column(ForeignKey("coaching.id"), index=True)
    text: Mapped[str]
    who: Mapped[str]
    due_on: Mapped[date | None]
    check: Mapped[str]
    progress: Mapped[str]
    done_on: Mapped[date | None]
    place: Mapped[int]


class FollowUp(Authored, Base):
    """One look at how it goes: what the coach saw, what the agent said."""

    __tablename__ = "follow_up"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    coaching_id: Mapped[int] = mapped_column(ForeignKey("coaching.id"), index=True)
    day: Mapped[date] = mapped_column(index=True)
    seen: Mapped[str]
    agent_words: Mapped[str]


class Evidence(Base):
    """What the coaching rests on: a chart of a metric (`ref` its key), a check or a record (`ref` its id)."""

    __tablename__ = "coaching_evidence"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    coaching_id: Mapped[int] = mapped_column(ForeignKey("coaching.id"), index=True)
    kind: Mapped[str]
    ref: Mapped[str]
    text: Mapped[str]


class CoachNote(Authored, Base):
    """What only the coach may read; never printed unless asked for."""

    __tablename__ = "coach_note"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    coaching_id: Mapped[int] = mapped_column(ForeignKey("coaching.id"), index=True)
    at: Mapped[datetime]
    text: Mapped[str]


@dataclass(frozen=True)
class GoalForm:
    """A goal as entered; see `CoachingGoal`."""

    metric: str = ""
    text: str = ""
    baseline: float | None = None
    baseline_n: int | None = None
    baseline_from: date | None = None
    baseline_to: date | None = None
    target: float | None = None
    actual: float | None = None
    due_on: date | None = None


@dataclass(frozen=True)
class ActionForm:
    """An action as entered; see `CoachingAction`."""

    text: str
    who: str = ""
    due_on: date | None = None
    check: str = ""
    progress: str = ""
    done_on: date | None = None


@dataclass(frozen=True)
class CoachingRow:
    """A cycle with all that belongs to it but the coach's notes, as rooms and pages see it."""

    id: int
    number: str
    agent_id: int
    agent: str
    agent_number: str
    group_id: int
    kind: CoachingKind
    stage: Stage
    stage_days: dict[str, date]
    coach: str
    focus: str
    trigger: str
    opened_on: date
    held_at: datetime | None
    minutes: int | None
    place: str
    situation: str
    behaviour: str
    impact: str
    went_well: str
    reality_agent: str
    reality_coach: str
    causes: tuple[Cause, ...]
    options: str
    support: str
    agent_words: str
    agent_signed_on: date | None
    next_on: date | None
    conclusion: Conclusion | None
    summary: str
    keep: str
    next_goal: str
    closed_on: date | None
    previous_id: int | None
    nth: int
    by: str
    goals: tuple[GoalRow, ...] = ()
    actions: tuple[ActionRow, ...] = ()
    follow_ups: tuple[FollowUpRow, ...] = ()
    evidence: tuple[EvidenceRow, ...] = ()

    def days_open(self, today: date) -> int:
        """Days since it was opened, or from there to its closing."""
        return ((self.closed_on or today) - self.opened_on).days

    def overdue(self, today: date) -> int:
        """Days past the next follow-up; 0 where none is due, or it is due today or later."""
        if self.stage is Stage.CLOSED or self.next_on is None:
            return 0
        return max(0, (today - self.next_on).days)


@dataclass(frozen=True, kw_only=True)
class GoalRow(GoalForm):
    """A goal in its place."""

    id: int


@dataclass(frozen=True, kw_only=True)
class ActionRow(ActionForm):
    """An action in its place."""

    id: int


@dataclass(frozen=True)
class FollowUpRow:
    """One look at how it goes."""

    id: int
    day: date
    seen: str
    agent_words: str
    by: str


@dataclass(frozen=True)
class EvidenceRow:
    """What the coaching rests on."""

    id: int
    kind: EvidenceKind
    ref: str
    text: str
