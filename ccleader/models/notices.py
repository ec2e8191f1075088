"""Notices 通知与业务变更: source, number, effective date, and who has been told or has read it.

An agent is to be told of a notice for as long as it is open, he belongs to a group it is for, and
nobody told him.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.errors import Misfit, Trouble
from ccleader.models import agents
from ccleader.models.base import IDS_ONCE, Authored, Base
from ccleader.models.changed import Changed
from ccleader.words import mark, phrase


class NoticeKind(StrEnum):
    """通知, 业务变更."""

    NOTICE = "notice"
    CHANGE = "change"


LABELS: dict[NoticeKind, str] = {
    NoticeKind.NOTICE: mark("notices", "Notice"),
    NoticeKind.CHANGE: mark("notices", "Business change"),
}
"""Source texts of the context "notices"."""


class Notice(Authored, Base):
    """A notice for a group, or without one for all; `old` and `new` tell a business change."""

    __tablename__ = "notice"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("agent_group.id"))
    kind: Mapped[str]
    source: Mapped[str]
    number: Mapped[str]
    title: Mapped[str]
    text: Mapped[str]
    old: Mapped[str]
    new: Mapped[str]
    received_on: Mapped[date] = mapped_column(index=True)
    effective_on: Mapped[date | None]
    know_by: Mapped[date | None]
    quiz: Mapped[bool]
    closed_on: Mapped[date | None]


class Told(Authored, Base):
    """That an agent was told of a notice (at a briefing, or afterwards) and, where known, has read it."""

    __tablename__ = "notice_told"

    notice_id: Mapped[int] = mapped_column(ForeignKey("notice.id"), primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), primary_key=True, index=True)
    told_at: Mapped[datetime]
    read_at: Mapped[datetime | None]
    briefing_id: Mapped[int | None] = mapped_column(ForeignKey("briefing.id"))


@dataclass(frozen=True)
class NoticeForm:
    """What is entered about a notice; without a group it is for all."""

    title: str
    received_on: date
    kind: NoticeKind = NoticeKind.NOTICE
    group_id: int | None = None
    source: str = ""
    number: str = ""
    text: str = ""
    old: str = ""
    new: str = ""
    effective_on: date | None = None
    know_by: date | None = None
    quiz: bool = False


@dataclass(frozen=True, kw_only=True)
class NoticeRow(NoticeForm):
    """A notice as rooms and pages see it; `by` entered it."""

    id: int
    closed_on: date | None = None
    by: str = ""

    def form(self) -> NoticeForm:
        """The same notice as entered, ready to be changed and saved."""
        return NoticeForm(**{field.name: getattr(self, field.name) for field in fields(NoticeForm)})

    def open_on(self, day: date) -> bool:
        """Whether the notice was there on that day and not yet closed."""
        return self.received_on <= day and (self.closed_on is None or day < self.closed_on)

    def overdue(self, day: date) -> bool:
        """Whether everybody should have known it before that day."""
        return self.know_by is not None and self.know_by < day


@dataclass(frozen=True)
class ToldRow:
    """When an agent was told, by whom, at which briefing (None: afterwards), and when he read it."""

    notice_id: int
    agent_id: int
    told_at: datetime
    read_at: datetime | None
    briefing_id: int | None
    by: str


def notices(
    session: Session, group_id: int, on: date | None = None, open_only: bool = False
) -> list[NoticeRow]:
    """Notices of a group and those for all, received by `on`, latest first; `open_only` as of `on`."""
    mine = or_(Notice.group_id.is_(None), Notice.group_id == group_id)
    query = select(Notice).where(mine).order_by(Notice.received_on.desc(), Notice.id.desc())
    if on is not None:
        query = query.where(Notice.received_on <= on)
    if open_only:
        stays = Notice.closed_on.is_(None)
        query = query.where(stays if on is None else or_(stays, Notice.closed_on > on))
    return [_row(found) for found in session.scalars(query)]


def notice(session: Session, notice_id: int) -> NoticeRow:
    """One notice."""
    return _row(_standing(session, notice_id))


def _standing(session: Session, notice_id: int) -> Notice:
    found = session.get(Notice, notice_id)
    if found is None:
        raise Trouble(phrase("trouble", "This notice was taken back meanwhile. Enter it again."))
    return found


def _row(found: Notice) -> NoticeRow:
    return NoticeRow(
        id=found.id,
        group_id=found.group_id,
        kind=NoticeKind(found.kind),
        source=found.source,
        number=found.number,
        title=found.title,
        text=found.text,
        old=found.old,
        new=found.new,
        received_on=found.received_on,
        effective_on=found.effective_on,
        know_by=found.know_by,
        quiz=found.quiz,
        closed_on=found.closed_on,
        by=found.by,
    )


def add_notice(session: Session, form: NoticeForm) -> int:
    """Add a notice and return its id; Misfit where the form does not hold."""
    _check(form)
    made = Notice(**_columns(form), closed_on=None)
    session.add(made)
    session.flush()
    return made.id


def edit_notice(session: Session, notice_id: int, form: NoticeForm) -> Changed:
    """Write a notice as entered; Misfit where the form does not hold."""
    _check(form)
    found = _standing(session, notice_id)
    for name, value in _columns(form).items():
        setattr(found, name, value)
    session.flush()
    return Changed.NOTICES


def _columns(form: NoticeForm) -> dict[str, object]:
    values = {field.name: getattr(form, field.name) for field in fields(NoticeForm)}
    return values | {"title": form.title.strip()}


def _check(form: NoticeForm) -> None:
    if not form.title.strip():
        raise Misfit("title", phrase("trouble", "A notice needs a title: what is it about?"))
    if form.know_by is not None and form.know_by < form.received_on:
        said = phrase(
            "trouble",
            "It should be known by {know_by}, before it was received on {received}. Correct one.",
            know_by=form.know_by,
            received=form.received_on,
        )
        raise Misfit("know_by", said)


def close_notice(session: Session, notice_id: int, on: date) -> Changed:
    """Close a notice from a day on: nobody is to be told of it any more."""
    found = _standing(session, notice_id)
    if on < found.received_on:
        raise Trouble(phrase("trouble", "A notice cannot be closed before it was received."))
    found.closed_on = on
    session.flush()
    return Changed.NOTICES


def reopen_notice(session: Session, notice_id: int) -> Changed:
    """Open a closed notice again."""
    _standing(session, notice_id).closed_on = None
    session.flush()
    return Changed.NOTICES


def tell(
    session: Session, notice_id: int, agent_ids: Iterable[int], now: datetime, briefing_id: int | None = None
) -> Changed:
    """Note that agents were told; who had been told before keeps that moment."""
    known = told(session, notice_id)
    session.add_all(
        Told(notice_id=notice_id, agent_id=who, told_at=now, read_at=None, briefing_id=briefing_id)
        for who in dict.fromkeys(agent_ids)
        if who not in known
    )
    session.flush()
    return Changed.NOTICES


def untell(session: Session, notice_id: int, agent_ids: Iterable[int]) -> Changed:
    """Take back that agents were told, and with it that they have read it."""
    for who in agent_ids:
        if (found := session.get(Told, (notice_id, who))) is not None:
            session.delete(found)
    session.flush()
    return Changed.NOTICES


def strike(session: Session, row: Told) -> None:
    """Not told at its briefing after all; who has read it since knows it from there."""
    if row.read_at is None:
        session.delete(row)
    else:
        row.told_at, row.briefing_id = row.read_at, None


def mark_read(session: Session, notice_id: int, agent_ids: Iterable[int], now: datetime) -> Changed:
    """Note that agents have read it; who reads it need not be told any more."""
    people = list(agent_ids)
    tell(session, notice_id, people, now)
    for who in people:
        found = session.get_one(Told, (notice_id, who))
        found.read_at = found.read_at or now
    session.flush()
    return Changed.NOTICES


def told(session: Session, notice_id: int) -> dict[int, ToldRow]:
    """Agent id → when he was told and has read it."""
    return all_told(session, [notice_id])[notice_id]


def all_told(session: Session, notice_ids: Iterable[int]) -> dict[int, dict[int, ToldRow]]:
    """Notice id → agent id → when he was told and has read it."""
    found: dict[int, dict[int, ToldRow]] = {notice_id: {} for notice_id in notice_ids}
    columns = (Told.notice_id, Told.agent_id, Told.told_at, Told.read_at, Told.briefing_id, Told.by)
    query = select(*columns).where(Told.notice_id.in_(found)).order_by(Told.told_at, Told.agent_id)
    for row in session.execute(query):
        found[row.notice_id][row.agent_id] = ToldRow(*row)
    return found


def to_tell(session: Session, group_id: int, on: date) -> dict[int, list[int]]:
    """Notice id → agents in roster order who still have to be told; notices everybody knows are left out.

    As of a day: the notices open and the agents in the group on it. Earliest deadline first.
    """
    people = [who.id for who in agents.agents(session, group_id, on=on) if who.in_group_on(on)]
    standing = notices(session, group_id, on, open_only=True)
    query = select(Told.notice_id, Told.agent_id).where(Told.notice_id.in_([row.id for row in standing]))
    known = {(notice_id, who) for notice_id, who in session.execute(query)}
    standing.sort(key=lambda row: (row.know_by or row.effective_on or date.max, row.received_on, row.id))
    waiting = {row.id: [who for who in people if (row.id, who) not in known] for row in standing}
    return {notice_id: left for notice_id, left in waiting.items() if left}
