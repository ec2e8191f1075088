"""The floor's log: visitors, and the emergency phone or other things lent."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class Visitor(Authored, Base):
    """Somebody of another unit on the floor; `left_at` is None while still there."""

    __tablename__ = "visitor"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    day: Mapped[date] = mapped_column(index=True)
    name: Mapped[str]
    unit: Mapped[str]
    purpose: Mapped[str]
    came_at: Mapped[datetime]
    left_at: Mapped[datetime | None]


class Loan(Authored, Base):
    """A thing lent to an agent, the emergency phone above all; `back_at` is None while it is out."""

    __tablename__ = "loan"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    day: Mapped[date] = mapped_column(index=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    thing: Mapped[str]
    reason: Mapped[str]
    lent_at: Mapped[datetime]
    back_at: Mapped[datetime | None]
