"""What is said of an agent's business day, and by whom: entries of the leader or an import, and leave.

Every source is kept apart; `cells` tells which one counts. Times of day are minutes from midnight
of the business day.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class Source(StrEnum):
    """Who says it; the first that speaks counts. The ACD's login is derived until its month is locked."""

    LEADER = "leader"
    LEAVE = "leave"
    IMPORT = "import"
    ACD = "acd"


class LeaveState(StrEnum):
    """电话报备 → 补单 → 已批; or 退回."""

    PHONED = "phoned"
    SLIP = "slip"
    APPROVED = "approved"
    RETURNED = "returned"


class Attendance(Authored, Base):
    """What one source says of an agent's business day; late and early in minutes, None where not known.

    The ACD's is kept here once the month is locked; `login_seconds` is known of it alone.
    """

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
    login_seconds: Mapped[int | None]


class Leave(Authored, Base):
    """An agent's leave over whole business days, both ends included; `code` is an attendance code."""

    __tablename__ = "leave"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    code: Mapped[str]
    first: Mapped[date] = mapped_column(index=True)
    last: Mapped[date] = mapped_column(index=True)
    reason: Mapped[str]
    cover: Mapped[str]
    asked_at: Mapped[datetime]
    slip_at: Mapped[datetime | None]
    state: Mapped[str]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str]
    decided_why: Mapped[str]


class Said(NamedTuple):
    """What one source says; `login_seconds` is known of the ACD alone."""

    code: str
    shift_type_id: int | None = None
    arrived: int | None = None
    left: int | None = None
    minutes_late: int | None = None
    minutes_early: int | None = None
    note: str = ""
    by: str = ""
    login_seconds: int | None = None
