"""Observations 巡视 on the floor: whom, what kind, what was done at once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.errors import Misfit
from ccleader.metrics.periods import Period
from ccleader.models.agents import Agent
from ccleader.models.base import IDS_ONCE, Authored, Base
from ccleader.models.floor import business_day
from ccleader.models.matters import MatterForm, MatterKind, Origin, open_matter
from ccleader.words import mark, phrase


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


LABELS: dict[StrEnum, str] = {
    ObservationKind.MOOD: mark("observations", "Mood"),
    ObservationKind.DISCIPLINE: mark("observations", "Discipline"),
    ObservationKind.LOOPHOLE: mark("observations", "Loophole"),
    ObservationKind.COMPLAINT: mark("observations", "Complaint"),
    ObservationKind.PROCESS: mark("observations", "Process"),
    ObservationKind.EQUIPMENT: mark("observations", "Equipment"),
    ObservationKind.GOOD: mark("observations", "Well done"),
    ObservationKind.OTHER: mark("observations", "Other"),
    AtOnce.NOTHING: mark("observations", "Noted"),
    AtOnce.CORRECTED: mark("observations", "Corrected on the spot"),
    AtOnce.TALKED: mark("observations", "Talked"),
    AtOnce.HELPED: mark("observations", "Helped"),
    AtOnce.REPORTED: mark("observations", "Reported"),
}

_MATTERS = {
    ObservationKind.EQUIPMENT: MatterKind.FAULT,
    ObservationKind.COMPLAINT: MatterKind.CALL_BACK,
    ObservationKind.PROCESS: MatterKind.OTHER_UNIT,
}
"""What kind of matter an observation opens; any other is something to do."""


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


@dataclass(frozen=True)
class ObservationForm:
    """What is entered of something seen; the kind alone will do."""

    group_id: int
    at: datetime
    kind: ObservationKind
    at_once: AtOnce = AtOnce.NOTHING
    agent_id: int | None = None
    zone: str = ""
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class ObservationRow(ObservationForm):
    """An observation as rooms and pages see it; `day` is its business day."""

    id: int
    day: date
    agent_name: str
    by: str

    def form(self) -> ObservationForm:
        """The same observation as entered, ready to be changed and saved."""
        return ObservationForm(**{field.name: getattr(self, field.name) for field in fields(ObservationForm)})


def observations(
    session: Session, group_id: int | None, period: Period, agent_id: int | None = None
) -> list[ObservationRow]:
    """Observations of a group (None: of all) on business days of a period, or about one agent, by time."""
    query = (
        select(Observation, Agent.name)
        .outerjoin(Agent, Agent.id == Observation.agent_id)
        .where(Observation.day.between(period.first, period.last))
        .order_by(Observation.at, Observation.id)
    )
    if group_id is not None:
        query = query.where(Observation.group_id == group_id)
    if agent_id is not None:
        query = query.where(Observation.agent_id == agent_id)
    return [_row(found, name) for found, name in session.execute(query)]


def observe(session: Session, form: ObservationForm, opens_matter: bool = False) -> int:
    """Add an observation and return its id; what is not settled on the spot may open a matter."""
    made = Observation(**_columns(form), day=business_day(session, form.at))
    session.add(made)
    session.flush()
    if opens_matter:
        _open_matter(session, made)
    return made.id


def _open_matter(session: Session, seen: Observation) -> None:
    if not seen.text:
        raise Misfit("text", phrase("trouble", "Say in a few words what is not done yet."))
    kind = ObservationKind(seen.kind)
    form = MatterForm(
        seen.group_id,
        seen.text,
        _MATTERS.get(kind, MatterKind.TASK),
        origin=Origin.OBSERVATION,
        origin_id=seen.id,
        seat=seen.zone,
    )
    open_matter(session, form, seen.at)


def _columns(form: ObservationForm) -> dict[str, Any]:
    values = {field.name: getattr(form, field.name) for field in fields(ObservationForm)}
    return values | {"zone": form.zone.strip(), "text": form.text.strip()}


def _row(found: Observation, agent_name: str | None) -> ObservationRow:
    return ObservationRow(
        id=found.id,
        group_id=found.group_id,
        day=found.day,
        at=found.at,
        agent_id=found.agent_id,
        agent_name=agent_name or "",
        kind=ObservationKind(found.kind),
        at_once=AtOnce(found.at_once),
        zone=found.zone,
        text=found.text,
        by=found.by,
    )
