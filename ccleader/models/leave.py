"""Leave 请假: told by phone, slip handed in, approved; asked in advance or not."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class LeaveState(StrEnum):
    """电话报备 → 补单 → 已批; or 退回."""

    PHONED = "phoned"
    SLIP = "slip"
    APPROVED = "approved"
    RETURNED = "returned"


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
