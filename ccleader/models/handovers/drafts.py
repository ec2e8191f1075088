"""A handover before it is signed: begun filled in, then written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from ccleader.errors import Misfit, Trouble
from ccleader.models import briefings, leaders, shifts
from ccleader.models.changed import Changed
from ccleader.models.handovers import gathering, turns
from ccleader.models.handovers.facts import Heads
from ccleader.models.handovers.reads import earlier, handover_of, standing
from ccleader.models.handovers.records import (
    LABELS,
    Handover,
    HandoverItem,
    HandoverState,
    HandoverStep,
    Item,
    Step,
)
from ccleader.models.shift_type import ShiftType
from ccleader.models.shifts import Shift
from ccleader.words import phrase, translate

_STANDING = (Item.EQUIPMENT, Item.TOOLS, Item.RECORDS)
"""Items whose sentences hold from shift to shift; situation and quality are each shift's own."""


def start(
    session: Session,
    group_id: int,
    shift: Shift,
    leader_id: int,
    now: datetime,
    for_id: int | None = None,
    reason: str = "",
) -> int:
    """Begin the handover at the end of a shift, filled in, and return its id.

    `for_id` is the outgoing leader where he left without one and `leader_id` writes it for him, with
    the reason. Trouble where this shift has its handover already.
    """
    _refuse_second(session, group_id, shift)
    if for_id is not None and for_id != leader_id and not reason.strip():
        raise Misfit("reason", phrase("trouble", "Say why you write it for the leader of that shift."))
    following = shifts.next_shift(session, shift)
    made = Handover(
        number=_number(session, shift),
        group_id=group_id,
        day=shift.day,
        shift_type_id=shift.type.id,
        next_day=None if following is None else following.day,
        next_shift_type_id=None if following is None else following.type.id,
        from_id=leader_id if for_id is None else for_id,
        signed_id=None,
        behalf=reason.strip(),
        from_name="",
        signed_name="",
        to_name="",
        state=HandoverState.DRAFT,
        heads={},
        facts={},
        reminder="\n".join(briefings.reminders(session, group_id, shift.day, shift.type.id)),
        conditions=[],
        despite="",
        question="",
        way="",
        way_reason="",
        read_by="",
        check_code="",
    )
    made.to_id = None if following is None else _successor(session, group_id, following, made.from_id)
    previous = previous_of(session, group_id, shift)
    made.previous_id = None if previous is None else previous.id
    session.add(made)
    session.flush()
    _fill_in(session, made, shift, previous)
    log(session, made, Step.MADE, leaders.leader(session, leader_id).name, now, made.behalf)
    return made.id


def _refuse_second(session: Session, group_id: int, shift: Shift) -> None:
    there = handover_of(session, group_id, shift)
    if there is not None:
        said = phrase(
            "trouble",
            "The {shift} of {day} has its handover already: {number}, {state}, by {name}. Open that one.",
            shift=shift.type.name,
            day=shift.day,
            number=there.number,
            state=translate("handovers", LABELS[there.state]),
            name=there.from_name,
        )
        raise Trouble(said)


def _number(session: Session, shift: Shift) -> str:
    """JJ-20260630-02: the next of that business day."""
    begin = f"JJ-{shift.day:%Y%m%d}-"
    query = select(Handover.number).where(Handover.number.startswith(begin))
    last = max((int(number.removeprefix(begin)) for number in session.scalars(query)), default=0)
    return f"{begin}{last + 1:02}"


def previous_of(session: Session, group_id: int, shift: Shift) -> Handover | None:
    """The signed handover of the group at the end of the nearest earlier shift that has one."""
    query = (
        select(Handover)
        .join(ShiftType, ShiftType.id == Handover.shift_type_id)
        .where(Handover.group_id == group_id, earlier(shift), Handover.signed_at.is_not(None))
        .order_by(Handover.day.desc(), ShiftType.starts.desc(), Handover.id.desc())
    )
    return session.scalar(query.limit(1))


def _successor(session: Session, group_id: int, following: Shift, from_id: int | None) -> int | None:
    """Who probably takes over: who led such a shift last, else the one other leader of the group."""
    others = [row.id for row in leaders.leaders(session, group_id, following.day) if row.id != from_id]
    query = (
        select(Handover.from_id)
        .where(Handover.group_id == group_id, Handover.shift_type_id == following.type.id)
        .where(Handover.from_id.in_(others))
        .order_by(Handover.day.desc())
    )
    last = session.scalar(query.limit(1))
    return others[0] if last is None and len(others) == 1 else last


def _fill_in(session: Session, made: Handover, shift: Shift, previous: Handover | None) -> None:
    """The five items as in the previous handover; what is out of order turns one into remarks."""
    lines = turns.living(session, made, shift.window[0])
    said = gathering.remarks(session, made.group_id, lines)
    for item in Item:
        text = said.get(item, "")
        if not text and previous is not None and item in _STANDING:
            before = session.get_one(HandoverItem, (previous.id, item))
            text = before.text if before.normal else ""
        session.add(
            HandoverItem(handover_id=made.id, item=item, normal=item not in said, text=text, carried="")
        )
    session.flush()


def log(session: Session, handover: Handover, step: Step, name: str, now: datetime, note: str = "") -> None:
    """Add a line to a handover's own log."""
    session.add(HandoverStep(handover_id=handover.id, at=now, step=step, name=name, note=note))
    session.flush()


def draft(session: Session, handover_id: int) -> Handover:
    """A handover that may still be written; Trouble where it was signed."""
    found = standing(session, handover_id)
    if found.state == HandoverState.HANDED:
        raise Trouble(
            phrase("trouble", "{number} is signed. Take it back to change it.", number=found.number)
        )
    if found.state != HandoverState.DRAFT:
        raise Trouble(phrase("trouble", "{number} is locked. Add a note to it instead.", number=found.number))
    return found


def edit_item(
    session: Session, handover_id: int, item: Item, *, normal: bool | None = None, text: str | None = None
) -> Changed:
    """Write one of the five items of a draft: normal or with remarks, and its text."""
    draft(session, handover_id)
    row = session.get_one(HandoverItem, (handover_id, item))
    row.normal = row.normal if normal is None else normal
    row.text = row.text if text is None else text
    session.flush()
    return Changed.HANDOVERS


def set_heads(session: Session, handover_id: int, heads: Heads | None) -> Changed:
    """Write the heads of a draft by hand; None takes those of attendance again."""
    draft(session, handover_id).heads = {} if heads is None else asdict(heads)
    session.flush()
    return Changed.HANDOVERS


def set_reminder(session: Session, handover_id: int, text: str) -> Changed:
    """Write what may happen in the next shift."""
    draft(session, handover_id).reminder = text
    session.flush()
    return Changed.HANDOVERS


def set_conditions(session: Session, handover_id: int, holding: Sequence[str], despite: str = "") -> Changed:
    """Say which conditions hold that forbid a handover, and why it is done all the same."""
    found = draft(session, handover_id)
    found.conditions, found.despite = list(holding), despite.strip()
    session.flush()
    return Changed.HANDOVERS


def set_successor(session: Session, handover_id: int, leader_id: int | None) -> Changed:
    """Name who takes over; None where that is not known."""
    draft(session, handover_id).to_id = leader_id
    session.flush()
    return Changed.HANDOVERS


def discard(session: Session, handover_id: int) -> Changed:
    """Remove a draft begun by mistake; Trouble once it was signed, even if it came back."""
    found = draft(session, handover_id)
    steps = list(session.scalars(select(HandoverStep).where(HandoverStep.handover_id == handover_id)))
    if any(step.step == Step.SIGNED for step in steps):
        raise Trouble(
            phrase("trouble", "{number} was signed once and stays. Write on in it.", number=found.number)
        )
    items = session.scalars(select(HandoverItem).where(HandoverItem.handover_id == handover_id))
    for row in [*steps, *items, found]:
        session.delete(row)
        session.flush()
    return Changed.HANDOVERS
