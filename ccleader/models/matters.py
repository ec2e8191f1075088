"""Open matters 遗留事项: one list from everywhere, carried from shift to shift until closed."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class MatterKind(StrEnum):
    """What a matter is: to be done, a fault, a call back owed, another department's, a report upward."""

    TASK = "task"
    FAULT = "fault"
    CALL_BACK = "call_back"
    OTHER_UNIT = "other_unit"
    REPORT = "report"


class Urgency(StrEnum):
    """红 紧急, 黄 重要, 蓝 常规."""

    RED = "red"
    YELLOW = "yellow"
    BLUE = "blue"


class Origin(StrEnum):
    """Where a matter came up."""

    HANDOVER = "handover"
    BRIEFING = "briefing"
    OBSERVATION = "observation"
    ASSET = "asset"
    LEADER = "leader"


class Matter(Authored, Base):
    """Something not done yet; `owner_before` is who had it before the last handover.

    A report upward has whom it was sent to and when, and its answer.
    """

    __tablename__ = "matter"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    kind: Mapped[str]
    origin: Mapped[str]
    origin_id: Mapped[int | None]
    text: Mapped[str]
    urgency: Mapped[str]
    owner: Mapped[str]
    owner_before: Mapped[str]
    due_at: Mapped[datetime | None]
    opened_on: Mapped[date] = mapped_column(index=True)
    opened_at: Mapped[datetime]
    shift_type_id: Mapped[int | None] = mapped_column(ForeignKey("shift_type.id"))
    seat: Mapped[str]
    ticket: Mapped[str]
    informed: Mapped[str]
    why_open: Mapped[str]
    sent_to: Mapped[str]
    sent_at: Mapped[datetime | None]
    answer: Mapped[str]
    answered_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None] = mapped_column(index=True)
    closed_how: Mapped[str]
    closed_by: Mapped[str]
