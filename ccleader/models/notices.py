"""Notices 通知与业务变更: source, number, effective date, and who has been told or has read it."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class NoticeKind(StrEnum):
    """通知, 业务变更."""

    NOTICE = "notice"
    CHANGE = "change"


class Notice(Authored, Base):
    """A notice for a group, or without one for all; `old` and `new` tell a business change."""

    __tablename__ = "notice"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("agent_group.id"))
    kind: Mapped[str]
    source: Mapped[str]
    number: Mapped[str]
    title: Mapped[str]
    text: Mapped[str]
    old: Mapped[str]
    new: Mapped[str]
    received_on: Mapped[date] = mapped_column(index=True)
    effective_on: Mapped[date | None]
    know_by: Mapped[date | None]
    quiz: Mapped[bool]
    closed_on: Mapped[date | None]


class Told(Authored, Base):
    """That an agent was told of a notice (at a briefing, or afterwards) and, where known, has read it."""

    __tablename__ = "notice_told"

    notice_id: Mapped[int] = mapped_column(ForeignKey("notice.id"), primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), primary_key=True, index=True)
    told_at: Mapped[datetime]
    read_at: Mapped[datetime | None]
    briefing_id: Mapped[int | None] = mapped_column(ForeignKey("briefing.id"))
