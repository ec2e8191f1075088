"""Locked months: what is reported is changed only by a correction with a reason."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class MonthLock(Authored, Base):
    """A month whose attendance is reported; afterwards only corrections with a reason."""

    __tablename__ = "month_lock"

    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    locked_at: Mapped[datetime]


class Correction(Authored, Base):
    """A change in a locked month: the cell before and after in words, and why."""

    __tablename__ = "attendance_correction"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    day: Mapped[date] = mapped_column(index=True)
    before: Mapped[str]
    after: Mapped[str]
    reason: Mapped[str]
    at: Mapped[datetime]
