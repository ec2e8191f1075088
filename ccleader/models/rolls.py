"""Roll call 点名 of a briefing: 到 迟 缺 假, dress and badge, mood."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.models.base import Base
from ccleader.words import mark


class Presence(StrEnum):
    """到, 迟, 缺, 假."""

    HERE = "here"
    LATE = "late"
    MISSING = "missing"
    LEAVE = "leave"


class Mood(StrEnum):
    """☺ – ☹."""

    GOOD = "good"
    PLAIN = "plain"
    LOW = "low"


LABELS: dict[StrEnum, str] = {
    Presence.HERE: mark("briefings", "Here"),
    Presence.LATE: mark("briefings", "Late"),
    Presence.MISSING: mark("briefings", "Missing"),
    Presence.LEAVE: mark("briefings", "On leave"),
    Mood.GOOD: mark("briefings", "Good mood"),
    Mood.PLAIN: mark("briefings", "Plain mood"),
    Mood.LOW: mark("briefings", "Low mood"),
}
"""Source texts of the context "briefings"."""


class RollCall(Base):
    """An agent at a briefing; dress, badge and mood are None where nobody looked.

    `minutes_late` is counted from the begin of the shift (see `calling`).
    """

    __tablename__ = "briefing_roll_call"

    briefing_id: Mapped[int] = mapped_column(ForeignKey("briefing.id"), primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), primary_key=True, index=True)
    presence: Mapped[str]
    dress: Mapped[bool | None]
    badge: Mapped[bool | None]
    mood: Mapped[str | None]
    minutes_late: Mapped[int | None]


@dataclass(frozen=True)
class Roll:
    """One line of the roll call."""

    agent_id: int
    presence: Presence
    dress: bool | None = None
    badge: bool | None = None
    mood: Mood | None = None
    minutes_late: int | None = None


def rolls(session: Session, briefing_id: int) -> dict[int, Roll]:
    """Agent id → how he was found at a briefing; who was not called yet is left out."""
    query = select(RollCall).where(RollCall.briefing_id == briefing_id).order_by(RollCall.agent_id)
    return {
        row.agent_id: Roll(
            row.agent_id,
            Presence(row.presence),
            row.dress,
            row.badge,
            None if row.mood is None else Mood(row.mood),
            row.minutes_late,
        )
        for row in session.scalars(query)
    }


def heads(session: Session, briefing_ids: Sequence[int]) -> dict[int, Counter[Presence]]:
    """Briefing id → how many were here, late, missing, on leave."""
    query = select(RollCall.briefing_id, RollCall.presence).where(RollCall.briefing_id.in_(briefing_ids))
    counted: dict[int, Counter[Presence]] = defaultdict(Counter)
    for briefing_id, presence in session.execute(query):
        counted[briefing_id][Presence(presence)] += 1
    return counted


def write_rolls(session: Session, briefing_id: int, lines: Iterable[Roll]) -> None:
    """Write lines of the roll call, each in place of the agent's former one."""
    for line in lines:
        row = session.get(RollCall, (briefing_id, line.agent_id))
        if row is None:
            row = RollCall(briefing_id=briefing_id)
            session.add(row)
        for name, value in asdict(line).items():
            setattr(row, name, value)
    session.flush()


def strike_rolls(session: Session, briefing_id: int, agent_ids: Iterable[int]) -> None:
    """Take agents out of the roll call, as if nobody had called them."""
    for who in agent_ids:
        if (row := session.get(RollCall, (briefing_id, who))) is not None:
            session.delete(row)
    session.flush()
