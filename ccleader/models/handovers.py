"""Handover 交接班: five items, the matters carried over, both signatures, and the chain of shifts.

草稿 → 已交 → 已接 → 封存. A signed text is never edited: it is amended.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class HandoverState(StrEnum):
    """草稿, 已交, 已接, 封存."""

    DRAFT = "draft"
    HANDED = "handed"
    ACCEPTED = "accepted"
    SEALED = "sealed"


class Item(StrEnum):
    """The five things handed over: 情况, 设备, 工具, 质量, 记录."""

    SITUATION = "situation"
    EQUIPMENT = "equipment"
    TOOLS = "tools"
    QUALITY = "quality"
    RECORDS = "records"


class Way(StrEnum):
    """How it was taken over; all but the first need a reason, so that nobody is stuck."""

    IN_PERSON = "in_person"
    BY_PHONE = "by_phone"
    NEXT_DAY = "next_day"
    DEPUTY = "deputy"
    """The successor is absent or ill; another takes over."""
    NO_SUCCESSOR = "no_successor"
    SITE_CLOSED = "site_closed"


class Step(StrEnum):
    """What was done with a handover, for its own log."""

    MADE = "made"
    SIGNED = "signed"
    QUESTIONED = "questioned"
    TAKEN_BACK = "taken_back"
    ACCEPTED = "accepted"
    SEALED = "sealed"
    AMENDED = "amended"
    AMENDMENT_READ = "amendment_read"


class Turn(StrEnum):
    """What became of a matter in this shift: 延续, 新增, 了结."""

    CARRIED = "carried"
    NEW = "new"
    CLOSED = "closed"


class Handover(Authored, Base):
    """The handover at the end of a shift; `facts` is the snapshot shown when it was handed over.

    `check_code` is taken over all that was signed. `previous_id` chains it to the one before.
    """

    __tablename__ = "handover"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    day: Mapped[date] = mapped_column(index=True)
    shift_type_id: Mapped[int] = mapped_column(ForeignKey("shift_type.id"))
    next_day: Mapped[date | None]
    next_shift_type_id: Mapped[int | None] = mapped_column(ForeignKey("shift_type.id"))
    previous_id: Mapped[int | None] = mapped_column(ForeignKey("handover.id"))
    from_id: Mapped[int | None] = mapped_column(ForeignKey("leader.id"))
    to_id: Mapped[int | None] = mapped_column(ForeignKey("leader.id"))
    state: Mapped[str]
    heads: Mapped[dict[str, Any]] = mapped_column(JSON)
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
    reminder: Mapped[str]
    conditions: Mapped[list[str]] = mapped_column(JSON)
    question: Mapped[str]
    way: Mapped[str]
    way_reason: Mapped[str]
    signed_at: Mapped[datetime | None]
    accepted_at: Mapped[datetime | None]
    sealed_at: Mapped[datetime | None]
    read_by: Mapped[str]
    check_code: Mapped[str]


class HandoverItem(Base):
    """One of the five items: normal or with remarks; `carried` is what was filled in by the program."""

    __tablename__ = "handover_item"

    handover_id: Mapped[int] = mapped_column(ForeignKey("handover.id"), primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    normal: Mapped[bool]
    text: Mapped[str]
    carried: Mapped[str]


class HandoverMatter(Base):
    """A matter as it stood when the handover was signed; `age` is counted in shifts."""

    __tablename__ = "handover_matter"

    handover_id: Mapped[int] = mapped_column(ForeignKey("handover.id"), primary_key=True)
    matter_id: Mapped[int] = mapped_column(ForeignKey("matter.id"), primary_key=True, index=True)
    turn: Mapped[str]
    text: Mapped[str]
    urgency: Mapped[str]
    owner_before: Mapped[str]
    owner: Mapped[str]
    due_at: Mapped[datetime | None]
    opened_on: Mapped[date]
    why_open: Mapped[str]
    closed_how: Mapped[str]
    age: Mapped[int]


class HandoverStep(Authored, Base):
    """One line of a handover's own log."""

    __tablename__ = "handover_step"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    handover_id: Mapped[int] = mapped_column(ForeignKey("handover.id"), index=True)
    at: Mapped[datetime]
    step: Mapped[str]
    note: Mapped[str]


class Amendment(Authored, Base):
    """What was added after the signatures, and when the other side read it."""

    __tablename__ = "handover_amendment"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    handover_id: Mapped[int] = mapped_column(ForeignKey("handover.id"), index=True)
    at: Mapped[datetime]
    text: Mapped[str]
    read_by: Mapped[str]
    read_at: Mapped[datetime | None]
