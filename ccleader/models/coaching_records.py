"""Tables of coaching: a cycle, its goals, actions, follow-ups and evidence, and what only the coach reads."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class CoachingRecord(Authored, Base):
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
    """What only the coach may read; never printed."""

    __tablename__ = "coach_note"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    coaching_id: Mapped[int] = mapped_column(ForeignKey("coaching.id"), index=True)
    at: Mapped[datetime]
    text: Mapped[str]
