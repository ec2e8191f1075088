"""Observations 巡视 on the floor: whom, what kind, what was done at once."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class ObservationKind(StrEnum):
    """What was seen on the walk."""

    MOOD = "mood"
    DISCIPLINE = "discipline"
    LOOPHOLE = "loophole"
    COMPLAINT = "complaint"
    PROCESS = "process"
    EQUIPMENT = "equipment"
    GOOD = "good"
    OTHER = "other"


class AtOnce(StrEnum):
    """What was done on the spot."""

    NOTHING = "nothing"
    CORRECTED = "corrected"
    TALKED = "talked"
    HELPED = "helped"
    REPORTED = "reported"


class Observation(Authored, Base):
    """One thing seen at a moment; about an agent, or about the floor."""

    __tablename__ = "observation"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    day: Mapped[date] = mapped_column(index=True)
    at: Mapped[datetime]
    agent_id: Mapped[int | None] = mapped_column(ForeignKey("agent.id"), index=True)
    kind: Mapped[str]
    at_once: Mapped[str]
    zone: Mapped[str]
    text: Mapped[str]
