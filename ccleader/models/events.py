"""Events that explain a change: a system upgrade, a campaign, a holiday; drawn on charts and paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ForeignKey, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.errors import Trouble
from ccleader.metrics.periods import Period
from ccleader.models.base import IDS_ONCE, Base, still
from ccleader.models.changed import Changed
from ccleader.words import phrase


class Event(Base):
    """Something that happened on a day; without a group it concerns every group."""

    __tablename__ = "event"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("agent_group.id"))
    text: Mapped[str]


@dataclass(frozen=True)
class EventRow:
    """An event as charts and pages show it."""

    id: int
    day: date
    text: str
    group_id: int | None


def events(session: Session, period: Period, group_id: int | None = None) -> list[EventRow]:
    """Events of a period by day: the group's own and those of no group."""
    mine = or_(Event.group_id.is_(None), Event.group_id == group_id)
    query = (
        select(Event).where(Event.day.between(period.first, period.last), mine).order_by(Event.day, Event.id)
    )
    return [EventRow(found.id, found.day, found.text, found.group_id) for found in session.scalars(query)]


def add_event(session: Session, day: date, text: str, group_id: int | None = None) -> int:
    """Add an event and return its id; Trouble where it says nothing."""
    event = Event(day=day, group_id=group_id, text=_said(text))
    session.add(event)
    session.flush()
    return event.id


def edit_event(session: Session, event_id: int, text: str) -> Changed:
    """Say an event in other words; Trouble where it says nothing."""
    still(session, Event, event_id).text = _said(text)
    session.flush()
    return Changed.EVENTS


def remove_event(session: Session, event_id: int) -> Changed:
    """Remove an event."""
    session.delete(still(session, Event, event_id))
    session.flush()
    return Changed.EVENTS


def _said(text: str) -> str:
    if not text.strip():
        raise Trouble(phrase("trouble", "An event needs a few words: what happened that day?"))
    return text.strip()
