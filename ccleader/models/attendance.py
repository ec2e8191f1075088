"""Attendance 考勤: codes, what each source says of an agent's day, overtime.

Planned (see `shifts`) and actual are two layers; the actual one keeps every source apart.
Times of day are minutes from midnight of the business day.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import Authored, Base


class Source(StrEnum):
    """Who says it; the first that speaks counts, the login at the ACD is derived and never stored."""

    LEADER = "leader"
    LEAVE = "leave"
    IMPORT = "import"
    ACD = "acd"


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
