"""The floor's log: visitors, and the emergency phone or other things lent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.errors import Misfit
from ccleader.metrics.periods import Period
from ccleader.models.agents import Agent
from ccleader.models.base import IDS_ONCE, Authored, Base, still
from ccleader.models.changed import Changed
from ccleader.models.floor import business_day
from ccleader.words import phrase


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


@dataclass(frozen=True)
class VisitorForm:
    """What is entered when somebody comes."""

    group_id: int
    name: str
    came_at: datetime
    unit: str = ""
    purpose: str = ""


@dataclass(frozen=True, kw_only=True)
class VisitorRow(VisitorForm):
    """A visitor as rooms and pages see him; `day` is the business day."""

    id: int
    day: date
    left_at: datetime | None
    by: str


@dataclass(frozen=True)
class LoanForm:
    """What is entered when a thing is lent."""

    group_id: int
    agent_id: int
    thing: str
    lent_at: datetime
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class LoanRow(LoanForm):
    """A thing lent, with the agent's name; `day` is the business day."""

    id: int
    day: date
    agent_name: str
    back_at: datetime | None
    by: str

    def minutes(self, now: datetime) -> int:
        """How long it was or has been out, in whole minutes."""
        return int(((self.back_at or now) - self.lent_at).total_seconds()) // 60


def visitors(session: Session, group_id: int, period: Period) -> list[VisitorRow]:
    """Visitors on the business days of a period, by time."""
    query = (
        select(Visitor)
        .where(Visitor.group_id == group_id, Visitor.day.between(period.first, period.last))
        .order_by(Visitor.came_at, Visitor.id)
    )
    return [
        VisitorRow(
            id=found.id,
            group_id=found.group_id,
            day=found.day,
            name=found.name,
            unit=found.unit,
            purpose=found.purpose,
            came_at=found.came_at,
            left_at=found.left_at,
            by=found.by,
        )
        for found in session.scalars(query)
    ]


def add_visitor(session: Session, form: VisitorForm) -> int:
    """Enter a visitor and return the id; Misfit without a name."""
    if not form.name.strip():
        raise Misfit("name", phrase("trouble", "Who is it? Enter the visitor's name."))
    made = Visitor(
        group_id=form.group_id,
        day=business_day(session, form.came_at),
        name=form.name.strip(),
        unit=form.unit.strip(),
        purpose=form.purpose.strip(),
        came_at=form.came_at,
    )
    session.add(made)
    session.flush()
    return made.id


def visitor_left(session: Session, visitor_id: int, at: datetime) -> Changed:
    """Note when a visitor left; Misfit before the coming."""
    found = still(session, Visitor, visitor_id)
    _check_later("left_at", found.came_at, at)
    found.left_at = at
    session.flush()
    return Changed.VISITS


def loans(session: Session, group_id: int, period: Period) -> list[LoanRow]:
    """What was lent on the business days of a period, by time."""
    return _loans(session, group_id, Loan.day.between(period.first, period.last))


def loans_out(session: Session, group_id: int) -> list[LoanRow]:
    """What is out now, whenever it was lent, by time."""
    return _loans(session, group_id, Loan.back_at.is_(None))


def _loans(session: Session, group_id: int, which: ColumnElement[bool]) -> list[LoanRow]:
    query = (
        select(Loan, Agent.name)
        .join(Agent, Agent.id == Loan.agent_id)
        .where(Loan.group_id == group_id, which)
        .order_by(Loan.lent_at, Loan.id)
    )
    return [
        LoanRow(
            id=found.id,
            group_id=found.group_id,
            day=found.day,
            agent_id=found.agent_id,
            agent_name=name,
            thing=found.thing,
            reason=found.reason,
            lent_at=found.lent_at,
            back_at=found.back_at,
            by=found.by,
        )
        for found, name in session.execute(query)
    ]


def add_loan(session: Session, form: LoanForm) -> int:
    """Lend a thing to an agent and return the id of the loan; Misfit without saying what."""
    if not form.thing.strip():
        raise Misfit("thing", phrase("trouble", "What is lent? Name the thing."))
    made = Loan(
        group_id=form.group_id,
        day=business_day(session, form.lent_at),
        agent_id=form.agent_id,
        thing=form.thing.strip(),
        reason=form.reason.strip(),
        lent_at=form.lent_at,
    )
    session.add(made)
    session.flush()
    return made.id


def loan_back(session: Session, loan_id: int, at: datetime) -> Changed:
    """Note that a thing is back; Misfit before it was lent."""
    found = still(session, Loan, loan_id)
    _check_later("back_at", found.lent_at, at)
    found.back_at = at
    session.flush()
    return Changed.VISITS


def _check_later(field: str, first: datetime, then: datetime) -> None:
    if then < first:
        raise Misfit(field, phrase("trouble", "That lies before it began at {at:%H:%M}.", at=first))
