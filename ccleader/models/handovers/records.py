"""What is kept of a handover."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base
from ccleader.words import mark


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


LABELS: dict[StrEnum, str] = {
    HandoverState.DRAFT: mark("handovers", "Draft"),
    HandoverState.HANDED: mark("handovers", "To accept"),
    HandoverState.ACCEPTED: mark("handovers", "Handed over"),
    HandoverState.SEALED: mark("handovers", "Sealed"),
    Item.SITUATION: mark("handovers", "Situation"),
    Item.EQUIPMENT: mark("handovers", "Equipment"),
    Item.TOOLS: mark("handovers", "Tools"),
    Item.QUALITY: mark("handovers", "Quality"),
    Item.RECORDS: mark("handovers", "Records"),
    Way.IN_PERSON: mark("handovers", "In person"),
    Way.BY_PHONE: mark("handovers", "By phone"),
    Way.NEXT_DAY: mark("handovers", "On the next day"),
    Way.DEPUTY: mark("handovers", "A deputy takes over"),
    Way.NO_SUCCESSOR: mark("handovers", "Nobody takes over"),
    Way.SITE_CLOSED: mark("handovers", "The site closes"),
    Turn.CARRIED: mark("handovers", "Carried on"),
    Turn.NEW: mark("handovers", "New"),
    Turn.CLOSED: mark("handovers", "Closed"),
}

STEPS: dict[Step, str] = {
    Step.MADE: mark("handovers", "made"),
    Step.SIGNED: mark("handovers", "signed"),
    Step.QUESTIONED: mark("handovers", "has a question"),
    Step.TAKEN_BACK: mark("handovers", "took it back"),
    Step.ACCEPTED: mark("handovers", "accepted, locked"),
    Step.SEALED: mark("handovers", "sealed"),
    Step.AMENDED: mark("handovers", "added a note"),
    Step.AMENDMENT_READ: mark("handovers", "read the note"),
}
"""What a line of the log says after the name."""


class Handover(Authored, Base):
    """The handover at the end of a shift; `previous_id` chains it to the one before.

    `heads` is empty where they are as attendance counts them. `facts` is the snapshot of the moment it
    was signed; a draft has none, its facts are those of now. `signed_id` is who signed as outgoing,
    with `behalf` as the reason where it is not `from_id`; `despite` says why it was handed over
    under a condition that forbids it. The names are those of the day it was signed, "" in a draft.
    `check_code` is taken over all that was signed.
    """

    __tablename__ = "handover"
    __table_args__ = (Index("ix_handover_signed", "group_id", "signed_at"), IDS_ONCE)

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"))
    day: Mapped[date] = mapped_column(index=True)
    shift_type_id: Mapped[int] = mapped_column(ForeignKey("shift_type.id"))
    next_day: Mapped[date | None]
    next_shift_type_id: Mapped[int | None] = mapped_column(ForeignKey("shift_type.id"))
    previous_id: Mapped[int | None] = mapped_column(ForeignKey("handover.id"))
    from_id: Mapped[int | None] = mapped_column(ForeignKey("leader.id"))
    signed_id: Mapped[int | None] = mapped_column(ForeignKey("leader.id"))
    behalf: Mapped[str]
    to_id: Mapped[int | None] = mapped_column(ForeignKey("leader.id"))
    from_name: Mapped[str]
    signed_name: Mapped[str]
    to_name: Mapped[str]
    state: Mapped[str]
    heads: Mapped[dict[str, Any]] = mapped_column(JSON)
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
    reminder: Mapped[str]
    conditions: Mapped[list[str]] = mapped_column(JSON)
    despite: Mapped[str]
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
    kind: Mapped[str]
    origin: Mapped[str]
    text: Mapped[str]
    ticket: Mapped[str]
    urgency: Mapped[str]
    owner_before: Mapped[str]
    owner: Mapped[str]
    due_at: Mapped[datetime | None]
    opened_on: Mapped[date]
    informed: Mapped[str]
    why_open: Mapped[str]
    closed_how: Mapped[str]
    age: Mapped[int]


class HandoverStep(Authored, Base):
    """One line of a handover's own log; `name` is who did it, whoever works at the desk."""

    __tablename__ = "handover_step"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    handover_id: Mapped[int] = mapped_column(ForeignKey("handover.id"), index=True)
    at: Mapped[datetime]
    step: Mapped[str]
    name: Mapped[str]
    note: Mapped[str]


class Amendment(Authored, Base):
    """What `name` added after the signatures, and when the other side read it."""

    __tablename__ = "handover_amendment"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    handover_id: Mapped[int] = mapped_column(ForeignKey("handover.id"), index=True)
    at: Mapped[datetime]
    name: Mapped[str]
    text: Mapped[str]
    read_by: Mapped[str]
    read_at: Mapped[datetime | None]
