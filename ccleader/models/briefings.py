"""Briefings 班前会, 班后会, 早会: points of the day, roll call, questions; and the plan of meetings."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class BriefingKind(StrEnum):
    """班前会, 班后会, 早会."""

    BEFORE = "before"
    AFTER = "after"
    MORNING = "morning"


class BriefingState(StrEnum):
    """Planned, running, held."""

    PLANNED = "planned"
    RUNNING = "running"
    HELD = "held"


class PointKind(StrEnum):
    """What a point of a briefing is about."""

    TASK = "task"
    FOCUS = "focus"
    DIFFICULTY = "difficulty"
    CAUTION = "caution"
    NOTICE = "notice"
    CHANGE = "change"
    PRAISE = "praise"
    GOAL = "goal"
    DONE = "done"
    PROBLEM = "problem"
    SHARING = "sharing"


class Presence(StrEnum):
    """到, 迟, 缺, 假."""

    HERE = "here"
    LATE = "late"
    MISSING = "missing"
    LEAVE = "leave"


class Mood(StrEnum):
    """☺ – ☹."""

    GOOD = "good"
    PLAIN = "plain"
    LOW = "low"


class Briefing(Authored, Base):
    """A briefing of a shift; `figures` are yesterday's as they were shown when it was held."""

    __tablename__ = "briefing"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    day: Mapped[date] = mapped_column(index=True)
    shift_type_id: Mapped[int | None] = mapped_column(ForeignKey("shift_type.id"))
    kind: Mapped[str]
    state: Mapped[str]
    chair: Mapped[str]
    minutes_by: Mapped[str]
    deputy: Mapped[str]
    begun_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    figures: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    minutes: Mapped[str]


class BriefingPoint(Base):
    """One point, in its place; one that relays a notice names it."""

    __tablename__ = "briefing_point"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    briefing_id: Mapped[int] = mapped_column(ForeignKey("briefing.id"), index=True)
    place: Mapped[int]
    kind: Mapped[str]
    text: Mapped[str]
    notice_id: Mapped[int | None] = mapped_column(ForeignKey("notice.id"))


class RollCall(Base):
    """An agent at a briefing; dress, badge and mood are None where nobody looked."""

    __tablename__ = "briefing_roll_call"

    briefing_id: Mapped[int] = mapped_column(ForeignKey("briefing.id"), primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), primary_key=True, index=True)
    presence: Mapped[str]
    dress: Mapped[bool | None]
    badge: Mapped[bool | None]
    mood: Mapped[str | None]


class Question(Base):
    """A question put to an agent at a briefing; `right` is None where it was not answered."""

    __tablename__ = "briefing_question"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    briefing_id: Mapped[int] = mapped_column(ForeignKey("briefing.id"), index=True)
    agent_id: Mapped[int | None] = mapped_column(ForeignKey("agent.id"), index=True)
    question: Mapped[str]
    answer: Mapped[str]
    right: Mapped[bool | None]


class Meeting(Base):
    """A recurring meeting: its weekdays (0 = Monday), begin and length in minutes, and who chairs in turn."""

    __tablename__ = "meeting"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    name: Mapped[str]
    kind: Mapped[str]
    weekdays: Mapped[list[int]] = mapped_column(JSON)
    starts: Mapped[int]
    minutes: Mapped[int]
    chairs: Mapped[list[str]] = mapped_column(JSON)
    since: Mapped[date]
    retired: Mapped[bool]
