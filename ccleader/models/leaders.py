"""Leaders 班组长: who works at this desk, their groups and signing PINs, and the duty lent for a while."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ccleader.models.base import IDS_ONCE, Authored, Base


class LeaderGroup(Base):
    """A group that a leader leads or stands in for."""

    __tablename__ = "leader_group"

    leader_id: Mapped[int] = mapped_column(ForeignKey("leader.id"), primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), primary_key=True, index=True)


class Leader(Base):
    """A leader; `title` is the user's own word (班长, 组长, 值班长). Who left stays, for the records."""

    __tablename__ = "leader"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    pinyin: Mapped[str]
    title: Mapped[str]
    left_on: Mapped[date | None]
    groups: Mapped[list[LeaderGroup]] = relationship(
        cascade="all, delete-orphan", order_by=LeaderGroup.group_id, lazy="selectin"
    )


class LeaderPin(Base):
    """A signing PIN as argon2id keeps it, and the tries that failed; never part of undo."""

    __tablename__ = "leader_pin"

    leader_id: Mapped[int] = mapped_column(ForeignKey("leader.id", ondelete="CASCADE"), primary_key=True)
    hashed: Mapped[str]
    wrong_tries: Mapped[int]
    paused_until: Mapped[datetime | None]


class Delegation(Authored, Base):
    """The duty of a leader lent to another leader or an agent for part of a shift, with the badge."""

    __tablename__ = "delegation"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"))
    day: Mapped[date] = mapped_column(index=True)
    from_id: Mapped[int] = mapped_column(ForeignKey("leader.id"))
    to_leader_id: Mapped[int | None] = mapped_column(ForeignKey("leader.id"))
    to_agent_id: Mapped[int | None] = mapped_column(ForeignKey("agent.id"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    badge_given: Mapped[bool]
    badge_back: Mapped[bool]
    reason: Mapped[str]


@dataclass(frozen=True)
class LeaderRow:
    """A leader as rooms and pages see him; `pinyin` is 'full initials' for search."""

    id: int
    name: str
    title: str
    group_ids: tuple[int, ...]
    has_pin: bool
    left_on: date | None = None
    pinyin: str = ""
