"""Leaders 班组长: who works at this desk, their groups and signing PINs, and the duty lent for a while."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from sqlalchemy import ColumnElement, ForeignKey, insert, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period
from ccleader.models import history
from ccleader.models.agents import Agent, spelled
from ccleader.models.base import IDS_ONCE, Authored, Base, still
from ccleader.models.changed import Changed
from ccleader.words import phrase

HASHER = PasswordHasher(time_cost=3, memory_cost=32 * 1024, parallelism=1)
"""argon2id; one check takes about 70 ms, so that ten thousand PINs are not tried in passing."""

TRIES = 3
PAUSE = timedelta(minutes=1)
"""So many wrong PINs in a row, and none is taken for so long."""


class LeaderGroup(Base):
    """A group that a leader leads or stands in for."""

    __tablename__ = "leader_group"

    leader_id: Mapped[int] = mapped_column(ForeignKey("leader.id"), primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), primary_key=True, index=True)


class Leader(Base):
    """A leader; `title` is the user's own word (班长, 组长, 值班长). Who left stays, for the records."""

    __tablename__ = "leader"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    pinyin: Mapped[str]
    title: Mapped[str]
    left_on: Mapped[date | None]
    groups: Mapped[list[LeaderGroup]] = relationship(
        cascade="all, delete-orphan", order_by=LeaderGroup.group_id, lazy="selectin"
    )


class LeaderPin(Base):
    """A signing PIN as argon2id keeps it, and the tries that failed; never part of undo.

    `vouched_by` names the leader who stood in for a PIN that was forgotten.
    """

    __tablename__ = "leader_pin"

    leader_id: Mapped[int] = mapped_column(ForeignKey("leader.id", ondelete="CASCADE"), primary_key=True)
    hashed: Mapped[str]
    wrong_tries: Mapped[int]
    paused_until: Mapped[datetime | None]
    set_at: Mapped[datetime]
    vouched_by: Mapped[str]


class Delegation(Authored, Base):
    """The duty of a leader lent to another leader or an agent for part of a shift, with the badge."""

    __tablename__ = "delegation"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"))
    day: Mapped[date] = mapped_column(index=True)
    from_id: Mapped[int] = mapped_column(ForeignKey("leader.id"))
    to_leader_id: Mapped[int | None] = mapped_column(ForeignKey("leader.id"))
    to_agent_id: Mapped[int | None] = mapped_column(ForeignKey("agent.id"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    badge_given: Mapped[bool]
    badge_back: Mapped[bool]
    reason: Mapped[str]


@dataclass(frozen=True)
class LeaderForm:
    """What is entered about a leader; without groups he works with every group."""

    name: str
    title: str = ""
    group_ids: tuple[int, ...] = ()
    left_on: date | None = None


@dataclass(frozen=True)
class LeaderRow:
    """A leader as rooms and pages see him; `pinyin` is 'full initials' for search."""

    id: int
    name: str
    title: str
    group_ids: tuple[int, ...]
    has_pin: bool
    left_on: date | None = None
    pinyin: str = ""
    pin_set_at: datetime | None = None
    pin_vouched_by: str = ""

    @property
    def titled(self) -> str:
        """'周敏 班长' as pages and buttons name him."""
        return f"{self.name} {self.title}".strip()

    def form(self) -> LeaderForm:
        """The same leader as entered, ready to be changed and saved."""
        return LeaderForm(self.name, self.title, self.group_ids, self.left_on)

    def leads(self, group_id: int | None) -> bool:
        """Whether he works with a group; who has none of his own works with every one."""
        return group_id is None or not self.group_ids or group_id in self.group_ids


def leaders(
    session: Session, group_id: int | None = None, on: date | None = None, include_left: bool = False
) -> list[LeaderRow]:
    """Leaders in the order they were entered; of one group where it is named.

    Without `include_left`, those who left before `on` (or at all) are left out.
    """
    query = select(Leader).order_by(Leader.id)
    if not include_left:
        stays = Leader.left_on.is_(None)
        query = query.where(stays if on is None else or_(stays, Leader.left_on >= on))
    pins = _pins(session)
    rows = [_row(found, pins.get(found.id)) for found in session.scalars(query)]
    return [row for row in rows if row.leads(group_id)]


def leader(session: Session, leader_id: int) -> LeaderRow:
    """One leader; Trouble where he is no longer entered."""
    return _row(_standing(session, leader_id), _pins(session).get(leader_id))


def _pins(session: Session) -> dict[int, tuple[datetime, str]]:
    """Leader → when the PIN was set and who vouched, read beside the ORM as it is written."""
    query = select(LeaderPin.leader_id, LeaderPin.set_at, LeaderPin.vouched_by)
    return {leader_id: (set_at, voucher) for leader_id, set_at, voucher in session.execute(query)}


def _row(found: Leader, pin: tuple[datetime, str] | None) -> LeaderRow:
    set_at, voucher = pin or (None, "")
    return LeaderRow(
        id=found.id,
        name=found.name,
        title=found.title,
        group_ids=tuple(each.group_id for each in found.groups),
        has_pin=pin is not None,
        left_on=found.left_on,
        pinyin=found.pinyin,
        pin_set_at=set_at,
        pin_vouched_by=voucher,
    )


def _standing(session: Session, leader_id: int) -> Leader:
    found = session.get(Leader, leader_id)
    if found is None:
        raise Trouble(phrase("trouble", "This leader was taken out meanwhile. Enter them again."))
    return found


def add_leader(session: Session, form: LeaderForm) -> int:
    """Add a leader and return the id; Misfit where the form does not hold."""
    made = Leader()
    _fill(session, made, form)
    session.add(made)
    session.flush()
    return made.id


def edit_leader(session: Session, leader_id: int, form: LeaderForm) -> Changed:
    """Write a leader as entered; Misfit where the form does not hold."""
    _fill(session, _standing(session, leader_id), form)
    session.flush()
    return Changed.LEADERS


def _fill(session: Session, made: Leader, form: LeaderForm) -> None:
    name = form.name.strip()
    if not name:
        raise Misfit("name", phrase("trouble", "A leader needs a name."))
    holder = session.scalar(select(Leader).where(Leader.name == name))
    if holder is not None and holder is not made:
        said = phrase(
            "trouble", "There is a leader “{name}” already. Add something that tells them apart.", name=name
        )
        raise Misfit("name", said)
    made.name, made.title, made.left_on = name, form.title.strip(), form.left_on
    made.pinyin = spelled(name)
    kept = {each.group_id: each for each in made.groups}
    made.groups = [kept.get(each) or LeaderGroup(group_id=each) for each in dict.fromkeys(form.group_ids)]


@dataclass(frozen=True)
class Refusal:
    """Why a signature was not taken: a wrong PIN, the pause after too many, or no PIN set yet."""

    tries_left: int
    paused_until: datetime | None = None
    no_pin: bool = False


def check_pin(session: Session, leader_id: int, pin: str, now: datetime) -> Refusal | None:
    """None where it is the leader's PIN; a wrong try is counted, so this belongs into a write.

    The operation that asked returns the refusal instead of raising: raising would undo the count.
    """
    query = select(LeaderPin.hashed, LeaderPin.wrong_tries, LeaderPin.paused_until)
    kept = session.execute(query.where(LeaderPin.leader_id == leader_id)).first()
    if kept is None:
        return Refusal(0, no_pin=True)
    if kept.paused_until is not None and now < kept.paused_until:
        until = min(kept.paused_until, now + PAUSE)  # the clock may have been put back
        return _refuse(session, leader_id, 0, until)
    if _fits(kept.hashed, pin):
        _count(session, leader_id, 0, None)
        return None
    wrong = kept.wrong_tries + 1
    if wrong < TRIES:
        return _refuse(session, leader_id, wrong, None)
    return _refuse(session, leader_id, 0, now + PAUSE)


def _fits(hashed: str, pin: str) -> bool:
    try:
        return HASHER.verify(hashed, pin)
    except VerifyMismatchError:
        return False


def _refuse(session: Session, leader_id: int, wrong: int, until: datetime | None) -> Refusal:
    _count(session, leader_id, wrong, until)
    return Refusal(0 if until else TRIES - wrong, until)


def _count(session: Session, leader_id: int, wrong: int, until: datetime | None) -> None:
    """Outside undo and audit, which follow the ORM alone."""
    found = update(LeaderPin).where(LeaderPin.leader_id == leader_id)
    session.execute(found.values(wrong_tries=wrong, paused_until=until))


def set_pin(
    session: Session,
    leader_id: int,
    pin: str,
    now: datetime,
    old_pin: str | None = None,
    vouched_by: int | None = None,
) -> tuple[Changed, Refusal | None]:
    """Set a leader's PIN, four digits; where there is one, `old_pin` must fit.

    Who forgot his own asks another leader, `vouched_by`, whose PIN `old_pin` then is. The first one settles:
    undoing that the leader was entered would take it along, and anybody could set another.
    """
    if len(pin) != 4 or not (pin.isascii() and pin.isdigit()):
        raise Misfit("pin", phrase("trouble", "A PIN has exactly 4 digits."))
    standing = _standing(session, leader_id)
    voucher = standing if vouched_by is None else _voucher(session, vouched_by, now)
    had = session.scalar(select(LeaderPin.leader_id).where(LeaderPin.leader_id == leader_id)) is not None
    if had:
        if old_pin is None:
            raise Misfit("old_pin", phrase("trouble", "Enter the PIN that holds now, too."))
        refusal = check_pin(session, voucher.id, old_pin, now)
        if refusal is not None:
            return Changed.NONE, refusal
    values = {
        "hashed": HASHER.hash(pin),
        "wrong_tries": 0,
        "paused_until": None,
        "set_at": now,
        "vouched_by": "" if voucher is standing else voucher.name,
    }
    if had:
        session.execute(update(LeaderPin).where(LeaderPin.leader_id == leader_id).values(values))
    else:
        history.settle(session)
        session.execute(insert(LeaderPin).values(leader_id=leader_id, **values))
    return Changed.LEADERS, None


def _voucher(session: Session, leader_id: int, now: datetime) -> Leader:
    """Another leader who vouches; Misfit where he has left."""
    found = _standing(session, leader_id)
    if found.left_on is not None and found.left_on < now.date():
        said = phrase(
            "trouble", "{name} left on {day} and signs no more.", name=found.name, day=found.left_on
        )
        raise Misfit("vouched_by", said)
    return found


@dataclass(frozen=True)
class DelegationForm:
    """What is entered when the duty is lent: to a leader or to an agent, never to both."""

    group_id: int
    day: date
    from_id: int
    starts_at: datetime
    reason: str
    badge_given: bool = False
    to_leader_id: int | None = None
    to_agent_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class DelegationRow(DelegationForm):
    """The duty lent, with names; it runs while `ends_at` is None."""

    id: int
    from_name: str
    to_name: str
    ends_at: datetime | None
    badge_back: bool
    by: str


def delegate(session: Session, form: DelegationForm) -> int:
    """Lend the duty and return the id; Misfit where the form does not hold."""
    _check_loan(session, form)
    values = {field.name: getattr(form, field.name) for field in fields(form)}
    made = Delegation(**values | {"reason": form.reason.strip()}, ends_at=None, badge_back=False)
    session.add(made)
    session.flush()
    return made.id


def _check_loan(session: Session, form: DelegationForm) -> None:
    if (form.to_leader_id is None) == (form.to_agent_id is None):
        raise Misfit("to", phrase("trouble", "Choose who takes the duty."))
    if form.to_leader_id == form.from_id:
        raise Misfit("to", phrase("trouble", "The duty is lent to somebody else. Choose another."))
    if not form.reason.strip():
        raise Misfit("reason", phrase("trouble", "Say why the duty is lent, in a few words."))
    lent = running(session, form.group_id)
    if lent is not None:
        said = phrase(
            "trouble",
            "{name} has the duty since {time:%H:%M}. Take it back first.",
            name=lent.to_name,
            time=lent.starts_at,
        )
        raise Trouble(said)


def end_delegation(session: Session, delegation_id: int, at: datetime, badge_back: bool) -> Changed:
    """Take the duty back; Misfit where it would end before it began."""
    found = still(session, Delegation, delegation_id)
    if at < found.starts_at:
        said = phrase("trouble", "It was lent at {time:%H:%M}. Enter a later time.", time=found.starts_at)
        raise Misfit("at", said)
    found.ends_at, found.badge_back = at, badge_back
    session.flush()
    return Changed.LEADERS


def delegations(session: Session, group_id: int, period: Period) -> list[DelegationRow]:
    """The duty of a group as it was lent on the business days of a period, by time."""
    days = Delegation.day.between(period.first, period.last)
    return _loans(session, Delegation.group_id == group_id, days)


def running(session: Session, group_id: int) -> DelegationRow | None:
    """The duty of a group that is lent now; None where it is not."""
    found = _loans(session, Delegation.group_id == group_id, Delegation.ends_at.is_(None))
    return found[-1] if found else None


def _loans(session: Session, *which: ColumnElement[bool]) -> list[DelegationRow]:
    query = select(Delegation).where(*which).order_by(Delegation.starts_at, Delegation.id)
    found = list(session.scalars(query))
    leaders_by_id = dict(session.execute(select(Leader.id, Leader.name)).all())
    agents_by_id = dict(session.execute(select(Agent.id, Agent.name)).all())
    return [
        DelegationRow(
            **{field.name: getattr(each, field.name) for field in fields(DelegationForm)},
            id=each.id,
            from_name=leaders_by_id[each.from_id],
            to_name=leaders_by_id.get(each.to_leader_id or 0) or agents_by_id[each.to_agent_id or 0],
            ends_at=each.ends_at,
            badge_back=each.badge_back,
            by=each.by,
        )
        for each in found
    ]
