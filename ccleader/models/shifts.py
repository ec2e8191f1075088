"""Shifts 排班: shift types, who is planned when, how many are needed, and swaps.

Times of a shift are minutes from midnight of its business day; past 1440 they lie on the next
calendar day. A shift belongs whole to the business day on which it begins.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class PlanSource(StrEnum):
    """How a planned shift came about."""

    LEADER = "leader"
    PATTERN = "pattern"
    IMPORT = "import"
    SWAP = "swap"


class SwapKind(StrEnum):
    """换班: both change; 顶班: one stands in and is paid back later."""

    SWAP = "swap"
    COVER = "cover"


class Decision(StrEnum):
    """Where a request stands."""

    ASKED = "asked"
    APPROVED = "approved"
    RETURNED = "returned"


class ShiftType(Base):
    """A kind of shift: 早班 08:00–16:00. `breaks` are pairs of minutes (from, to); `letter` types it."""

    __tablename__ = "shift_type"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    short: Mapped[str]
    letter: Mapped[str]
    starts: Mapped[int]
    ends: Mapped[int]
    breaks: Mapped[list[list[int]]] = mapped_column(JSON)
    place: Mapped[int]
    retired: Mapped[bool]


class PlannedShift(Authored, Base):
    """An agent's plan for a business day; without a shift type it is a day of rest."""

    __tablename__ = "planned_shift"

    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True, index=True)
    shift_type_id: Mapped[int | None] = mapped_column(ForeignKey("shift_type.id"))
    source: Mapped[str]


class Need(Base):
    """How many agents a half hour of a weekday (0 = Monday) needs; none known is not none needed."""

    __tablename__ = "staff_need"

    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), primary_key=True)
    weekday: Mapped[int] = mapped_column(primary_key=True)
    slot: Mapped[int] = mapped_column(primary_key=True)
    heads: Mapped[int]


class Pattern(Base):
    """A rotation: the shift type of each day in turn, None for rest."""

    __tablename__ = "shift_pattern"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    days: Mapped[list[int | None]] = mapped_column(JSON)


class Swap(Authored, Base):
    """`agent_id` gives the shift of `day` to `other_id`; in a swap he takes that of `other_day` for it."""

    __tablename__ = "shift_swap"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    day: Mapped[date] = mapped_column(index=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    other_day: Mapped[date | None]
    reason: Mapped[str]
    asked_at: Mapped[datetime]
    state: Mapped[str]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str]
    paid_back_on: Mapped[date | None]
