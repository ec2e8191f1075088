"""Overtime 加班: begin, length and kind of day; hours only, never money."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class Compensation(StrEnum):
    """加班费, 调休; hours only, never money."""

    PAY = "pay"
    TIME_OFF = "time_off"


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
