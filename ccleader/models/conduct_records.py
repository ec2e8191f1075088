"""Conduct and appeals as they are kept; `conduct` reads them, `conduct_writes` and `appeals` write."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class ConductRecord(Authored, Base):
    """One occurrence under one article; `day` is the business day, `number` its 编号 (202606-003).

    `warning_id` is the warning that points after a warning rest on; `departed_why` says why the leader left
    what was due (only warned, other points). `points` is what it was made with, whatever an appeal says.
    """

    __tablename__ = "conduct_record"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date] = mapped_column(index=True)
    at: Mapped[datetime]
    place: Mapped[str]
    facts: Mapped[str]
    witness: Mapped[str]
    evidence: Mapped[str]
    consequence: Mapped[str]
    points: Mapped[int]
    warning_id: Mapped[int | None] = mapped_column(ForeignKey("conduct_record.id"))
    departed_why: Mapped[str]
    told_at: Mapped[datetime | None]
    statement: Mapped[str]
    improve: Mapped[str]
    signed_on: Mapped[date | None]
    refused_why: Mapped[str]
    refusal_witness: Mapped[str]
    reported_to: Mapped[str]
    reported_at: Mapped[datetime | None]
    struck_at: Mapped[datetime | None]
    struck_why: Mapped[str]
    struck_by: Mapped[str]


class Appeal(Authored, Base):
    """An agent's appeal against a record, and its decision; a record has one open appeal at most."""

    __tablename__ = "appeal"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    record_id: Mapped[int] = mapped_column(ForeignKey("conduct_record.id"), index=True)
    handed_in_at: Mapped[datetime]
    reason: Mapped[str]
    witness: Mapped[str]
    inquiry: Mapped[str]
    outcome: Mapped[str | None]
    points_after: Mapped[int | None]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str]
    decided_why: Mapped[str]
