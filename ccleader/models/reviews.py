"""What the leader writes into a monthly review."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.models.base import Base
from ccleader.models.changed import Changed


class ReviewComment(Base):
    """The leader's comment on one agent's month; `month` is its first day."""

    __tablename__ = "review_comment"

    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    comment: Mapped[str]


def comments(session: Session, month: date) -> dict[int, str]:
    """Agent id → comment on a month (given by its first day)."""
    query = select(ReviewComment).where(ReviewComment.month == month)
    return {found.agent_id: found.comment for found in session.scalars(query)}


def comment(session: Session, agent_id: int, month: date) -> str:
    """The comment on one agent's month; empty where there is none."""
    return comments(session, month).get(agent_id, "")


def set_comment(session: Session, agent_id: int, month: date, text: str) -> Changed:
    """Write the comment on an agent's month; an empty one is removed."""
    found = session.get(ReviewComment, (agent_id, month))
    if found is not None and not text.strip():
        session.delete(found)
    elif found is not None:
        found.comment = text
    elif text.strip():
        session.add(ReviewComment(agent_id=agent_id, month=month, comment=text))
    session.flush()
    return Changed.REVIEWS
