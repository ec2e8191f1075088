"""What becomes of the matters in a shift: carried on, new or closed since the last signature."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from ccleader.models.handovers.records import Handover, HandoverMatter, Turn
from ccleader.models.matters import Matter, MatterKind, Origin, Urgency


@dataclass(frozen=True)
class Line:
    """A matter in a handover; `age` is the number of signed handovers it went through before this."""

    matter_id: int
    turn: Turn
    kind: MatterKind
    origin: Origin
    text: str
    ticket: str
    urgency: Urgency
    owner_before: str
    owner: str
    due_at: datetime | None
    opened_on: date
    informed: str
    why_open: str
    closed_how: str
    age: int

    def overdue(self, now: datetime) -> bool:
        """Whether it is past its due moment and not closed."""
        return self.turn is not Turn.CLOSED and self.due_at is not None and self.due_at < now


_URGENCIES = tuple(Urgency)


def _order(line: Line) -> tuple[bool, int, datetime, int]:
    urgency = _URGENCIES.index(line.urgency)
    return line.turn is Turn.CLOSED, urgency, line.due_at or datetime.max, line.matter_id


def living(session: Session, handover: Handover, since: datetime) -> list[Line]:
    """The matters of a handover not yet signed, as they stand: all open ones, and those closed.

    Closed are those the last signed handover of the group left open, and any closed after it, or
    after `since` where none was signed before.
    """
    last = _last_signed(session, handover)
    left = [] if last is None else _left_open(session, last.id)
    if last is not None and last.signed_at is not None:
        since = last.signed_at
    closed = or_(Matter.closed_at >= since, Matter.id.in_(left))
    query = select(Matter).where(
        Matter.group_id == handover.group_id, or_(Matter.closed_at.is_(None), closed)
    )
    found = list(session.scalars(query))
    before = _handed(session, handover, [matter.id for matter in found])
    lines = (_line(matter, matter.id, _turn(matter, before), before.get(matter.id, 0)) for matter in found)
    return sorted(lines, key=_order)


def _turn(matter: Matter, before: dict[int, int]) -> Turn:
    if matter.closed_at is not None:
        return Turn.CLOSED
    return Turn.CARRIED if matter.id in before else Turn.NEW


def _last_signed(session: Session, handover: Handover) -> Handover | None:
    query = select(Handover).where(
        Handover.group_id == handover.group_id, Handover.signed_at.is_not(None), Handover.id != handover.id
    )
    return session.scalar(query.order_by(Handover.signed_at.desc(), Handover.id.desc()).limit(1))


def _left_open(session: Session, handover_id: int) -> list[int]:
    query = select(HandoverMatter.matter_id).where(
        HandoverMatter.handover_id == handover_id, HandoverMatter.turn != Turn.CLOSED
    )
    return list(session.scalars(query))


def _handed(session: Session, handover: Handover, matter_ids: list[int]) -> dict[int, int]:
    """Matter → the signed handovers it went through open; those that none knows are left out."""
    open_there = func.count().filter(HandoverMatter.turn != Turn.CLOSED)
    query = (
        select(HandoverMatter.matter_id, open_there)
        .where(HandoverMatter.matter_id.in_(matter_ids), HandoverMatter.handover_id != handover.id)
        .group_by(HandoverMatter.matter_id)
    )
    return dict(session.execute(query).all())


def _line(row: Matter | HandoverMatter, matter_id: int, turn: Turn, age: int) -> Line:
    """A line of a matter as it is, or as it was kept."""
    return Line(
        matter_id=matter_id,
        turn=turn,
        kind=MatterKind(row.kind),
        origin=Origin(row.origin),
        text=row.text,
        ticket=row.ticket,
        urgency=Urgency(row.urgency),
        owner_before=row.owner_before,
        owner=row.owner,
        due_at=row.due_at,
        opened_on=row.opened_on,
        informed=row.informed,
        why_open=row.why_open,
        closed_how=row.closed_how,
        age=age,
    )


def kept(session: Session, handover_id: int) -> list[Line]:
    """The matters as a handover was signed with them."""
    query = select(HandoverMatter).where(HandoverMatter.handover_id == handover_id)
    lines = [_line(row, row.matter_id, Turn(row.turn), row.age) for row in session.scalars(query)]
    return sorted(lines, key=_order)


def keep(session: Session, handover_id: int, lines: list[Line]) -> None:
    """Keep matters as they stand, for a signature."""
    session.add_all(HandoverMatter(handover_id=handover_id, **vars(line)) for line in lines)
    session.flush()


def drop(session: Session, handover_id: int) -> None:
    """Drop what was kept, for a signature taken back."""
    for found in session.scalars(select(HandoverMatter).where(HandoverMatter.handover_id == handover_id)):
        session.delete(found)
    session.flush()


def pass_on(session: Session, handover_id: int) -> None:
    """After acceptance, who had a matter before is who it was handed over with."""
    for line in kept(session, handover_id):
        matter = session.get_one(Matter, line.matter_id)
        if line.turn is not Turn.CLOSED:
            matter.owner_before = line.owner
    session.flush()
