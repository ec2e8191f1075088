"""Coaching 辅导: one cycle from a goal to its result, in five stages, each with its day.

What only the coach may read lies apart (`CoachNote`) and is never printed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from ccleader.metrics.periods import Period
from ccleader.models.agents import Agent
from ccleader.models.base import still
from ccleader.models.coaching_records import (
    CoachingAction,
    CoachingGoal,
    CoachingRecord,
    CoachNote,
    Evidence,
    FollowUp,
)
from ccleader.words import mark

_Part = TypeVar("_Part", CoachingGoal, CoachingAction, Evidence, FollowUp)


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
class EvidenceForm:
    """Something the coaching rests on, as entered; see `Evidence`."""

    kind: EvidenceKind
    ref: str
    text: str = ""


@dataclass(frozen=True)
class CoachingForm:
    """A cycle as it is opened; without `opened_on` it is opened today."""

    agent_id: int
    kind: CoachingKind
    focus: str
    coach: str
    trigger: str = ""
    opened_on: date | None = None
    held_at: datetime | None = None
    minutes: int | None = None
    place: str = ""
    situation: str = ""
    behaviour: str = ""
    impact: str = ""
    went_well: str = ""
    reality_agent: str = ""
    reality_coach: str = ""
    causes: tuple[Cause, ...] = ()
    options: str = ""
    support: str = ""
    agent_words: str = ""
    agent_signed_on: date | None = None
    next_on: date | None = None
    previous_id: int | None = None
    goals: tuple[GoalForm, ...] = ()
    actions: tuple[ActionForm, ...] = ()
    evidence: tuple[EvidenceForm, ...] = ()


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

    @property
    def open(self) -> bool:
        """Whether its result is still to come."""
        return self.stage is not Stage.CLOSED

    @property
    def began_on(self) -> date:
        """The day from which it may show an effect: that of the talk, else the day actions were agreed."""
        if self.held_at is not None:
            return self.held_at.date()
        return self.stage_days.get(Stage.ANALYSIS, self.opened_on)

    def days_open(self, today: date) -> int:
        """Days since it was opened, or from there to its closing."""
        return ((self.closed_on or today) - self.opened_on).days

    def overdue(self, today: date) -> int:
        """Days past the next follow-up; 0 where none is due, or it is due today or later."""
        if not self.open or self.next_on is None:
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


@dataclass(frozen=True, kw_only=True)
class EvidenceRow(EvidenceForm):
    """What the coaching rests on, in its place."""

    id: int


@dataclass(frozen=True)
class NoteRow:
    """What only the coach may read."""

    id: int
    at: datetime
    text: str
    by: str


def coachings(
    session: Session,
    group_id: int | None,
    *,
    open_only: bool = False,
    period: Period | None = None,
    agent_id: int | None = None,
) -> list[CoachingRow]:
    """Cycles of a group (None: of all), the oldest first; those that were open on any day of a period."""
    where: list[ColumnElement[bool]] = []
    if group_id is not None:
        where.append(CoachingRecord.group_id == group_id)
    if open_only:
        where.append(CoachingRecord.stage != Stage.CLOSED)
    if period is not None:
        stayed = or_(CoachingRecord.closed_on.is_(None), CoachingRecord.closed_on >= period.first)
        where += [CoachingRecord.opened_on <= period.last, stayed]
    if agent_id is not None:
        where.append(CoachingRecord.agent_id == agent_id)
    return _rows(session, *where)


def coaching(session: Session, coaching_id: int) -> CoachingRow:
    """One cycle; Trouble where it was taken back meanwhile."""
    still(session, CoachingRecord, coaching_id)
    return _rows(session, CoachingRecord.id == coaching_id)[0]


def due_follow_ups(session: Session, group_id: int, today: date) -> list[CoachingRow]:
    """Open cycles of a group whose follow-up is due today or was before, the longest due first."""
    where = (
        CoachingRecord.group_id == group_id,
        CoachingRecord.stage != Stage.CLOSED,
        CoachingRecord.next_on <= today,
    )
    return sorted(_rows(session, *where), key=lambda row: (row.next_on or today, row.id))


def notes(session: Session, coaching_id: int) -> list[NoteRow]:
    """What only the coach may read of a cycle, the oldest first."""
    query = select(CoachNote).where(CoachNote.coaching_id == coaching_id).order_by(CoachNote.at, CoachNote.id)
    return [NoteRow(found.id, found.at, found.text, found.by) for found in session.scalars(query)]


def _rows(session: Session, *where: ColumnElement[bool]) -> list[CoachingRow]:
    query = (
        select(CoachingRecord, Agent.name, Agent.number)
        .join(Agent, Agent.id == CoachingRecord.agent_id)
        .where(*where)
        .order_by(CoachingRecord.opened_on, CoachingRecord.id)
    )
    found = session.execute(query).all()
    ids = [record.id for record, _, _ in found]
    goals = _parts(session, CoachingGoal, ids, CoachingGoal.place)
    actions = _parts(session, CoachingAction, ids, CoachingAction.place)
    follow_ups = _parts(session, FollowUp, ids, FollowUp.day)
    evidence = _parts(session, Evidence, ids, Evidence.id)
    nth = _nth(session, {record.agent_id for record, _, _ in found})
    return [
        CoachingRow(
            **_columns(record),
            agent=name,
            agent_number=number,
            nth=nth[record.id],
            goals=tuple(GoalRow(**_fields(GoalRow, goal)) for goal in goals[record.id]),
            actions=tuple(ActionRow(**_fields(ActionRow, action)) for action in actions[record.id]),
            follow_ups=tuple(FollowUpRow(**_fields(FollowUpRow, look)) for look in follow_ups[record.id]),
            evidence=tuple(
                EvidenceRow(id=one.id, kind=EvidenceKind(one.kind), ref=one.ref, text=one.text)
                for one in evidence[record.id]
            ),
        )
        for record, name, number in found
    ]


def _parts(
    session: Session, kind: type[_Part], ids: Sequence[int], order: Any
) -> defaultdict[int, list[_Part]]:
    """What belongs to each cycle, in order."""
    query = select(kind).where(kind.coaching_id.in_(ids)).order_by(order, kind.id)
    found: defaultdict[int, list[_Part]] = defaultdict(list)
    for part in session.scalars(query) if ids else ():
        found[part.coaching_id].append(part)
    return found


def _nth(session: Session, agent_ids: Iterable[int]) -> dict[int, int]:
    """Which coaching of its agent each is, counted from the first."""
    place = func.row_number().over(
        partition_by=CoachingRecord.agent_id, order_by=(CoachingRecord.opened_on, CoachingRecord.id)
    )
    query = select(CoachingRecord.id, place).where(CoachingRecord.agent_id.in_(agent_ids))
    return dict(session.execute(query).all())


def _fields(row: type[Any], found: object) -> dict[str, Any]:
    return {field.name: getattr(found, field.name) for field in fields(row)}


def _columns(record: CoachingRecord) -> dict[str, Any]:
    """The columns of a cycle by name, its words of choice as what they are."""
    values = {column.key: getattr(record, column.key) for column in CoachingRecord.__table__.columns}
    return values | {
        "kind": CoachingKind(record.kind),
        "stage": Stage(record.stage),
        "stage_days": {stage: date.fromisoformat(day) for stage, day in record.stage_days.items()},
        "causes": tuple(map(Cause, record.causes)),
        "conclusion": None if record.conclusion is None else Conclusion(record.conclusion),
    }
