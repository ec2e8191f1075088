"""Handovers as rooms and pages see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics.periods import Period
from ccleader.models import shifts
from ccleader.models.handovers import codes, facts, gathering, turns
from ccleader.models.handovers.facts import Facts, Heads
from ccleader.models.handovers.records import (
    Amendment,
    Handover,
    HandoverItem,
    HandoverState,
    HandoverStep,
    Item,
    Step,
    Way,
)
from ccleader.models.handovers.turns import Line
from ccleader.models.leaders import Leader
from ccleader.models.shift_type import ShiftType
from ccleader.models.shifts import Shift, ShiftTypeRow
from ccleader.words import phrase


@dataclass(frozen=True, kw_only=True)
class HandoverRow:
    """A handover in a list; `question` is what the receiver asked when it came back to draft.

    `signed_name` signed as outgoing: `from_name`, or another on his behalf; the names stay as they were
    when it was signed. `amendments` were added after the signatures, `unread` of them the other side has
    not read.
    """

    id: int
    number: str
    group_id: int
    day: date
    shift: ShiftTypeRow
    next_day: date | None
    next_shift: ShiftTypeRow | None
    from_id: int | None
    from_name: str
    signed_id: int | None
    signed_name: str
    to_id: int | None
    to_name: str
    state: HandoverState
    question: str
    way: Way | None
    signed_at: datetime | None
    accepted_at: datetime | None
    sealed_at: datetime | None
    amendments: int
    unread: int


@dataclass(frozen=True)
class ItemRow:
    """One of the five items; `carried` are the figures carried in."""

    item: Item
    normal: bool
    text: str
    carried: str


@dataclass(frozen=True)
class Condition:
    """A condition under which no handover is done, and whether it holds."""

    text: str
    holds: bool


@dataclass(frozen=True)
class StepRow:
    """A line of the log: who did what, when, with what words."""

    at: datetime
    name: str
    step: Step
    note: str


@dataclass(frozen=True)
class AmendmentRow:
    """What was added after the signatures, by whom, and who of the other side read it."""

    id: int
    at: datetime
    name: str
    text: str
    read_by: str
    read_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class HandoverSheet(HandoverRow, Facts):
    """A whole handover; a draft with the facts and matters of now, a signed one with those signed.

    `waiting` are the numbers of earlier ones that nobody accepted, as long as this is a draft.
    `intact` is False where the text was changed outside the program after it was signed.
    """

    previous_id: int | None
    waiting: tuple[str, ...]
    items: tuple[ItemRow, ...]
    matters: tuple[Line, ...]
    heads: Heads
    reminder: str
    conditions: tuple[Condition, ...]
    despite: str
    behalf: str
    way_reason: str
    steps: tuple[StepRow, ...]
    added: tuple[AmendmentRow, ...]
    read_by: str
    check_code: str
    intact: bool


def handovers(session: Session, group_id: int, period: Period) -> list[HandoverRow]:
    """Handovers of the shifts of a period, the latest shift first."""
    inside = Handover.day.between(period.first, period.last)
    return _rows(session, Handover.group_id == group_id, inside)


def handover_of(session: Session, group_id: int, shift: Shift) -> HandoverRow | None:
    """The handover at the end of a shift; None where nobody has begun it."""
    same = and_(Handover.day == shift.day, Handover.shift_type_id == shift.type.id)
    return next(iter(_rows(session, Handover.group_id == group_id, same)), None)


def to_accept(session: Session, group_id: int, leader_id: int | None, now: datetime) -> list[HandoverRow]:
    """What waits for a leader to accept: handed to him anywhere, or in the group to nobody yet named.

    The earliest first; not what he signed himself, and nothing signed after `now`.
    """
    mine = or_(Handover.to_id == leader_id, and_(Handover.group_id == group_id, Handover.to_id.is_(None)))
    waits = and_(Handover.state == HandoverState.HANDED, Handover.signed_at <= now)
    found = reversed(_rows(session, mine, waits))
    return [row for row in found if row.to_id is not None or row.signed_id != leader_id]


def _rows(session: Session, *which: ColumnElement[bool]) -> list[HandoverRow]:
    query: Select[Any] = (
        select(Handover)
        .join(ShiftType, ShiftType.id == Handover.shift_type_id)
        .where(*which)
        .order_by(Handover.day.desc(), ShiftType.starts.desc(), Handover.id.desc())
    )
    found = list(session.scalars(query))
    return [HandoverRow(**values) for values in _values(session, found)]


def _values(session: Session, found: list[Handover]) -> list[dict[str, Any]]:
    """What a row says of each handover, by name."""
    kinds = {row.id: row for row in shifts.shift_types(session, include_retired=True)}
    names: dict[int | None, str] = dict(session.execute(select(Leader.id, Leader.name)).all())
    added = _amendments(session, [each.id for each in found])
    return [
        {
            "id": each.id,
            "number": each.number,
            "group_id": each.group_id,
            "day": each.day,
            "shift": kinds[each.shift_type_id],
            "next_day": each.next_day,
            "next_shift": kinds.get(each.next_shift_type_id or 0),
            "from_id": each.from_id,
            "from_name": each.from_name or names.get(each.from_id, ""),
            "signed_id": each.signed_id,
            "signed_name": each.signed_name or names.get(each.signed_id, ""),
            "to_id": each.to_id,
            "to_name": each.to_name or names.get(each.to_id, ""),
            "state": HandoverState(each.state),
            "question": each.question,
            "way": Way(each.way) if each.way else None,
            "signed_at": each.signed_at,
            "accepted_at": each.accepted_at,
            "sealed_at": each.sealed_at,
            "amendments": added.get(each.id, (0, 0))[0],
            "unread": added.get(each.id, (0, 0))[1],
        }
        for each in found
    ]


def _amendments(session: Session, handover_ids: list[int]) -> dict[int, tuple[int, int]]:
    """Handover → how many amendments, and how many of them unread."""
    read = func.count(Amendment.read_at)
    query = (
        select(Amendment.handover_id, func.count(), func.count() - read)
        .where(Amendment.handover_id.in_(handover_ids))
        .group_by(Amendment.handover_id)
    )
    return {handover_id: (count, unread) for handover_id, count, unread in session.execute(query)}


def earlier(shift: Shift) -> ColumnElement[bool]:
    """Whether a handover (joined with its shift type) ends an earlier shift."""
    same_day = and_(Handover.day == shift.day, ShiftType.starts < shift.type.starts)
    return or_(Handover.day < shift.day, same_day)


def standing(session: Session, handover_id: int) -> Handover:
    """The record of a handover; Trouble where it is gone."""
    found = session.get(Handover, handover_id)
    if found is None:
        raise Trouble(phrase("trouble", "This handover was taken back meanwhile. Begin it again."))
    return found


def shift_of(session: Session, handover: Handover) -> Shift:
    """The shift a handover ends."""
    return Shift(handover.day, shifts.shift_type(session, handover.shift_type_id))


def handover(session: Session, handover_id: int) -> HandoverSheet:
    """One whole handover; Trouble where it is gone."""
    found = standing(session, handover_id)
    shift = shift_of(session, found)
    draft = found.state == HandoverState.DRAFT
    known = gathering.gather(session, found.group_id, shift) if draft else facts.thawed(found.facts)
    if draft:
        lines = turns.living(session, found, shift.window[0])
        carried = gathering.carried(known, lines)
    else:
        lines, carried = turns.kept(session, found.id), {}
    holding = list(found.conditions)
    return HandoverSheet(
        **_values(session, [found])[0],
        **vars(known),
        previous_id=found.previous_id,
        waiting=_waiting(session, found, shift) if draft else (),
        items=_items(session, found.id, carried),
        matters=tuple(lines),
        heads=facts.heads(found.heads) if found.heads else known.counted,
        reminder=found.reminder,
        conditions=tuple(
            Condition(text, text in holding) for text in dict.fromkeys([*known.listed, *holding])
        ),
        despite=found.despite,
        behalf=found.behalf,
        way_reason=found.way_reason,
        steps=_steps(session, found.id),
        added=_added(session, found.id),
        read_by=found.read_by,
        check_code=codes.shown(found.check_code),
        intact=codes.verify(session, found.id),
    )


def _waiting(session: Session, found: Handover, shift: Shift) -> tuple[str, ...]:
    query = (
        select(Handover.number)
        .join(ShiftType, ShiftType.id == Handover.shift_type_id)
        .where(Handover.group_id == found.group_id, earlier(shift), Handover.state == HandoverState.HANDED)
    )
    return tuple(session.scalars(query.order_by(Handover.number)))


def _items(session: Session, handover_id: int, carried: dict[Item, str]) -> tuple[ItemRow, ...]:
    rows = {
        row.item: row
        for row in session.scalars(select(HandoverItem).where(HandoverItem.handover_id == handover_id))
    }
    return tuple(
        ItemRow(item, rows[item].normal, rows[item].text, carried.get(item, rows[item].carried))
        for item in Item
    )


def _steps(session: Session, handover_id: int) -> tuple[StepRow, ...]:
    query = select(HandoverStep).where(HandoverStep.handover_id == handover_id).order_by(HandoverStep.id)
    return tuple(StepRow(row.at, row.name, Step(row.step), row.note) for row in session.scalars(query))


def _added(session: Session, handover_id: int) -> tuple[AmendmentRow, ...]:
    query = select(Amendment).where(Amendment.handover_id == handover_id).order_by(Amendment.id)
    return tuple(
        AmendmentRow(row.id, row.at, row.name, row.text, row.read_by, row.read_at)
        for row in session.scalars(query)
    )
