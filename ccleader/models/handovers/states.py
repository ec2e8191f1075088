"""Signing, questioning, accepting and sealing a handover: 草稿 → 已交 → 已接 → 封存.

Every signature settles (see `history`): what others signed is never undone under them.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import not_, select
from sqlalchemy.orm import Session

from ccleader.errors import Misfit, Trouble
from ccleader.models import history, leaders
from ccleader.models.base import still
from ccleader.models.changed import Changed
from ccleader.models.handovers import codes, facts, turns
from ccleader.models.handovers.checks import Mark, checks
from ccleader.models.handovers.drafts import draft, log, previous_of
from ccleader.models.handovers.reads import earlier, handover, shift_of, standing
from ccleader.models.handovers.records import (
    Amendment,
    Handover,
    HandoverItem,
    HandoverState,
    Step,
    Way,
)
from ccleader.models.leaders import LeaderRow, Refusal
from ccleader.models.shift_type import ShiftType
from ccleader.words import phrase

Signed = tuple[Changed, Refusal | None]
"""What a signature changed; with a refusal nothing."""

ALONE = (Way.NO_SUCCESSOR, Way.SITE_CLOSED)
"""Ways on which nobody takes over: who handed over finishes it, and the next shift carries on."""

_LOCKED = (HandoverState.ACCEPTED, HandoverState.SEALED)


def sign(
    session: Session, handover_id: int, leader_id: int, pin: str, now: datetime, reason: str = ""
) -> Signed:
    """Hand over: freeze the text with the facts and matters of now; the check code is taken.

    Who is not the outgoing leader signs on his behalf and needs a reason. Misfit where a check blocks.
    """
    found, signer = draft(session, handover_id), _signer(session, leader_id, now)
    behalf = reason.strip() or found.behalf
    if leader_id != found.from_id and not behalf:
        said = phrase("trouble", "It is not the handover of {name}. Say why they sign it.", name=signer.name)
        raise Misfit("reason", said)
    sheet = handover(session, handover_id)
    for check in checks(sheet, now):
        if check.mark is Mark.BLOCK:
            raise Misfit(check.field, check.text)
    if (refusal := leaders.check_pin(session, leader_id, pin, now)) is not None:
        return Changed.NONE, refusal
    history.settle(session)
    previous = previous_of(session, found.group_id, shift_of(session, found))
    found.previous_id = None if previous is None else previous.id
    found.facts = facts.frozen(sheet)
    for row in sheet.items:
        session.get_one(HandoverItem, (handover_id, row.item)).carried = row.carried
    turns.keep(session, handover_id, list(sheet.matters))
    found.state, found.signed_id, found.signed_at = HandoverState.HANDED, leader_id, now
    found.from_name, found.signed_name, found.to_name = sheet.from_name, signer.name, sheet.to_name
    found.behalf = behalf if leader_id != found.from_id else ""
    found.question = ""
    log(session, found, Step.SIGNED, signer.name, now, found.behalf)
    found.check_code = codes.code(session, found)
    session.flush()
    return Changed.HANDOVERS, None


def question(
    session: Session, handover_id: int, leader_id: int, pin: str, text: str, now: datetime
) -> Signed:
    """The receiver has a question: the handover goes back to draft with it."""
    found, asker = _handed(session, handover_id), _signer(session, leader_id, now)
    if not text.strip():
        raise Misfit("question", phrase("trouble", "What is unclear? Write the question down."))
    if (refusal := leaders.check_pin(session, leader_id, pin, now)) is not None:
        return Changed.NONE, refusal
    found.question = text.strip()
    _open_again(session, found)
    log(session, found, Step.QUESTIONED, asker.name, now, found.question)
    return Changed.HANDOVERS, None


def take_back(session: Session, handover_id: int, leader_id: int, pin: str, now: datetime) -> Signed:
    """The outgoing leader takes his signature back, as long as nobody accepted."""
    found, signer = _handed(session, handover_id), _signer(session, leader_id, now)
    if leader_id not in (found.signed_id, found.from_id):
        said = phrase(
            "trouble", "Only who signed takes it back. If something is unclear to you, send a question."
        )
        raise Misfit("leader_id", said)
    if (refusal := leaders.check_pin(session, leader_id, pin, now)) is not None:
        return Changed.NONE, refusal
    _open_again(session, found)
    log(session, found, Step.TAKEN_BACK, signer.name, now)
    return Changed.HANDOVERS, None


def _open_again(session: Session, found: Handover) -> None:
    history.settle(session)
    turns.drop(session, found.id)
    found.state, found.signed_id, found.signed_at = HandoverState.DRAFT, None, None
    found.from_name = found.signed_name = found.to_name = ""
    found.facts, found.check_code = {}, ""
    session.flush()


def accept(
    session: Session,
    handover_id: int,
    leader_id: int,
    pin: str,
    now: datetime,
    way: Way = Way.IN_PERSON,
    reason: str = "",
) -> Signed:
    """Take over: the second signature. Every way but the first needs a reason.

    By phone and where nobody takes over, who handed over signs; otherwise who takes over does.
    The handovers before it that are accepted are sealed.
    """
    found, signer = _handed(session, handover_id), _signer(session, leader_id, now)
    _check_way(found, leader_id, way, reason)
    if (refusal := leaders.check_pin(session, leader_id, pin, now)) is not None:
        return Changed.NONE, refusal
    history.settle(session)
    if way is not Way.BY_PHONE:
        found.to_id, found.to_name = (None, "") if way in ALONE else (leader_id, signer.name)
    found.state, found.accepted_at = HandoverState.ACCEPTED, now
    found.way, found.way_reason = way, reason.strip()
    turns.pass_on(session, found.id)
    log(session, found, Step.ACCEPTED, signer.name, now, found.way_reason)
    found.check_code = codes.code(session, found)
    _seal_earlier(session, found, now)
    return Changed.HANDOVERS | Changed.MATTERS, None


def _check_way(found: Handover, leader_id: int, way: Way, reason: str) -> None:
    if way is not Way.IN_PERSON and not reason.strip():
        raise Misfit("reason", phrase("trouble", "Say why it is not taken over in person."))
    own = leader_id == found.signed_id
    if way in ALONE and not own:
        raise Misfit("way", phrase("trouble", "You are there: take it over yourself."))
    if way is Way.BY_PHONE:
        if found.to_id is None:
            raise Misfit("way", phrase("trouble", "Nobody is named who took it. Take it back and name them."))
        if not own and leader_id != found.to_id:
            raise Misfit("way", phrase("trouble", "By phone, who handed over signs."))
    elif way not in ALONE:
        _check_successor(found, leader_id, way, own)


def _check_successor(found: Handover, leader_id: int, way: Way, own: bool) -> None:
    if own and not found.behalf:
        said = phrase(
            "trouble",
            "Who hands over cannot take over. Somebody else signs, or choose by phone or nobody takes over.",
        )
        raise Misfit("way", said)
    other = found.to_id is not None and leader_id != found.to_id
    if other and way is not Way.DEPUTY:
        raise Misfit(
            "way", phrase("trouble", "Somebody else was to take over. Choose “A deputy takes over”.")
        )


def _seal_earlier(session: Session, found: Handover, now: datetime) -> None:
    """Seal the accepted handovers of the shifts before, and this one if a later one is accepted."""
    before = earlier(shift_of(session, found))
    others = (
        select(Handover)
        .join(ShiftType, ShiftType.id == Handover.shift_type_id)
        .where(Handover.group_id == found.group_id, Handover.id != found.id)
    )
    for each in session.scalars(others.where(before, Handover.state == HandoverState.ACCEPTED)).all():
        _seal(session, each, "", now)
    if session.scalar(others.where(not_(before), Handover.state.in_(_LOCKED)).limit(1)) is not None:
        _seal(session, found, "", now)


def seal(session: Session, handover_id: int, read_by: str, now: datetime) -> Changed:
    """Read by the supervisor or a leader, and sealed; one sealed by the next may still be read once."""
    found = standing(session, handover_id)
    if not read_by.strip():
        raise Misfit("read_by", phrase("trouble", "Who has read it? Enter the name."))
    if found.state not in _LOCKED:
        said = phrase("trouble", "{number} is not accepted yet. It is sealed later.", number=found.number)
        raise Trouble(said)
    if found.read_by:
        said = phrase(
            "trouble", "{number} was read by {name} already.", number=found.number, name=found.read_by
        )
        raise Trouble(said)
    history.settle(session)
    _seal(session, found, read_by.strip(), now)
    return Changed.HANDOVERS


def _seal(session: Session, found: Handover, read_by: str, now: datetime) -> None:
    found.state, found.sealed_at, found.read_by = HandoverState.SEALED, found.sealed_at or now, read_by
    log(session, found, Step.SEALED, read_by, now)


def amend(session: Session, handover_id: int, text: str, leader_id: int, pin: str, now: datetime) -> Signed:
    """Add a note to a locked handover, signed; its text stays as it is."""
    found, signer = standing(session, handover_id), _signer(session, leader_id, now)
    if found.state not in _LOCKED:
        said = phrase("trouble", "{number} is not locked yet. Write into its text.", number=found.number)
        raise Trouble(said)
    if not text.strip():
        raise Misfit("text", phrase("trouble", "A note needs a few words."))
    if (refusal := leaders.check_pin(session, leader_id, pin, now)) is not None:
        return Changed.NONE, refusal
    history.settle(session)
    session.add(Amendment(handover_id=handover_id, at=now, name=signer.name, text=text.strip(), read_by=""))
    log(session, found, Step.AMENDED, signer.name, now)
    return Changed.HANDOVERS, None


def read_amendment(session: Session, amendment_id: int, read_by: str, now: datetime) -> Changed:
    """Note that the other side has read a note; Trouble where it is the writer's own or was read."""
    found = still(session, Amendment, amendment_id)
    if read_by in ("", found.name):
        raise Trouble(phrase("trouble", "The other side reads the note. Choose who works at this desk."))
    if found.read_at is not None:
        raise Trouble(phrase("trouble", "{name} has read the note already.", name=found.read_by))
    found.read_by, found.read_at = read_by, now
    log(session, standing(session, found.handover_id), Step.AMENDMENT_READ, read_by, now)
    return Changed.HANDOVERS


def _handed(session: Session, handover_id: int) -> Handover:
    found = standing(session, handover_id)
    if found.state == HandoverState.DRAFT:
        said = phrase("trouble", "{number} is not signed by the outgoing leader yet.", number=found.number)
        raise Trouble(said)
    if found.state != HandoverState.HANDED:
        raise Trouble(phrase("trouble", "{number} is accepted already.", number=found.number))
    return found


def _signer(session: Session, leader_id: int, now: datetime) -> LeaderRow:
    """The leader who signs; Misfit where he has left."""
    row = leaders.leader(session, leader_id)
    if row.left_on is not None and row.left_on < now.date():
        said = phrase("trouble", "{name} left on {day} and signs no more.", name=row.name, day=row.left_on)
        raise Misfit("leader_id", said)
    return row
