"""Attendance 考勤: codes, what each source says of an agent's day, overtime.

Planned (see `shifts`) and actual are two layers; the actual one keeps every source apart.
Times of day are minutes from midnight of the business day.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class Source(StrEnum):
    """Who says it; the first that speaks counts, the login at the ACD is derived and never stored."""

    LEADER = "leader"
    LEAVE = "leave"
    IMPORT = "import"
    ACD = "acd"


class Meaning(StrEnum):
    """What a code means to the attendance rate and the totals; names and symbols are the user's own."""

    PRESENT = "present"
    OUT = "out"
    REST = "rest"
    EXCUSED = "excused"
    """Approved in advance and out of what was due: 年 婚 产 丧 调休."""
    LEAVE = "leave"
    """Due but not there, with leave: 病 事."""
    ABSENT = "absent"
    """旷工."""


class Compensation(StrEnum):
    """加班费, 调休; hours only, never money."""

    PAY = "pay"
    TIME_OFF = "time_off"


class Code(Base):
    """A code of the centre's own, or one of the program's under the same key as the centre wants it."""

    __tablename__ = "attendance_code"

    key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    symbol: Mapped[str]
    letter: Mapped[str]
    meaning: Mapped[str]
    place: Mapped[int]
    retired: Mapped[bool]


class Attendance(Authored, Base):
    """What one source says of an agent's business day; late and early in minutes, None where not known."""

    __tablename__ = "attendance"

    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True, index=True)
    source: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str]
    shift_type_id: Mapped[int | None] = mapped_column(ForeignKey("shift_type.id"))
    arrived: Mapped[int | None]
    left: Mapped[int | None]
    minutes_late: Mapped[int | None]
    minutes_early: Mapped[int | None]
    note: Mapped[str]


class Overtime(Authored, Base):
    """Overtime of an agent: begin and length in minutes, kind of day, compensation, and its approval."""

    __tablename__ = "overtime"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    day: Mapped[date] = mapped_column(index=True)
    starts: Mapped[int]
    minutes: Mapped[int]
    kind: Mapped[str]
    compensation: Mapped[str]
    reason: Mapped[str]
    state: Mapped[str]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str]
