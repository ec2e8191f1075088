"""Roster 花名册: groups and their agents; leavers stay."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.grains import Subject
from ccleader.models.base import IDS_ONCE, Base
from ccleader.models.changed import Changed
from ccleader.models.facts import FAMILIES
from ccleader.words import mark, phrase


class Level(StrEnum):
    """Level of an agent: 初级, 中级, 高级."""

    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"


class Status(StrEnum):
    """Standing of an agent in the group; leaving is told by `left_on`, not here."""

    ACTIVE = "active"
    TRAINEE = "trainee"
    AWAY = "away"


LABELS: dict[StrEnum, str] = {
    Level.JUNIOR: mark("agents", "Junior"),
    Level.MID: mark("agents", "Mid"),
    Level.SENIOR: mark("agents", "Senior"),
    Status.ACTIVE: mark("agents", "Active"),
    Status.TRAINEE: mark("agents", "Trainee"),
    Status.AWAY: mark("agents", "Away"),
}


class Group(Base):
    """A group of agents under one leader; `title` is the user's own word for the leader."""

    __tablename__ = "agent_group"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str] = mapped_column(default="")
    center: Mapped[str] = mapped_column(default="")
    department: Mapped[str] = mapped_column(default="")


class AgentLogin(Base):
    """A login of an agent at some ACD; one person may have several."""

    __tablename__ = "agent_login"

    login: Mapped[str] = mapped_column(primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)


class Agent(Base):
    """An agent; `number` (工号) is text, so that leading zeros stay."""

    __tablename__ = "agent"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    number: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    pinyin: Mapped[str]
    level: Mapped[str | None]
    status: Mapped[str]
    position: Mapped[str]
    team: Mapped[str]
    hired_on: Mapped[date | None]
    joined_on: Mapped[date | None]
    left_on: Mapped[date | None]
    mentor_id: Mapped[int | None] = mapped_column(ForeignKey("agent.id"))
    skills: Mapped[list[str]] = mapped_column(JSON)
    seat: Mapped[str]
    phone: Mapped[str]
    logins: Mapped[list[AgentLogin]] = relationship(
        cascade="all, delete-orphan", order_by=AgentLogin.login, lazy="selectin"
    )


@dataclass(frozen=True)
class GroupRow:
    """A group as rooms and pages see it."""

    id: int
    name: str
    title: str = ""
    center: str = ""
    department: str = ""


@dataclass(frozen=True)
class AgentForm:
    """What is entered about an agent."""

    group_id: int
    number: str
    name: str
    level: Level | None = None
    status: Status = Status.ACTIVE
    position: str = ""
    team: str = ""
    hired_on: date | None = None
    joined_on: date | None = None
    left_on: date | None = None
    mentor_id: int | None = None
    skills: tuple[str, ...] = ()
    seat: str = ""
    logins: tuple[str, ...] = ()
    phone: str = ""


@dataclass(frozen=True, kw_only=True)
class AgentRow(AgentForm):
    """An agent as rooms and pages see him; `pinyin` is 'full initials' for search."""

    id: int
    mentor_name: str = ""
    pinyin: str = ""

    def form(self) -> AgentForm:
        """The same agent as entered, ready to be changed and saved."""
        return AgentForm(**{field.name: getattr(self, field.name) for field in fields(AgentForm)})

    def in_group_on(self, day: date) -> bool:
        """Whether the agent belongs to the group on that day."""
        joined = self.joined_on is None or self.joined_on <= day
        return joined and (self.left_on is None or day <= self.left_on)

    @property
    def masked_phone(self) -> str:
        """The phone as screens and paper show it: 138****5678; a short one not at all."""
        return self.phone[:3] + "****" + self.phone[-4:] if len(self.phone) >= 11 else "*" * len(self.phone)


def spelled(name: str) -> str:
    """'guozixuan gzx' for 郭子轩: full pinyin and initials, lower case, for search."""
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # 45 MB of words that no name needs
    from pypinyin import lazy_pinyin  # only when a name is written: its import takes a while

    parts = [part for spelt in lazy_pinyin(name.lower()) for part in re.findall(r"\w+", spelt)]
    return f"{''.join(parts)} {''.join(part[0] for part in parts)}"


def groups(session: Session) -> list[GroupRow]:
    """All groups in the order they were made."""
    return [_group_row(group) for group in session.scalars(select(Group).order_by(Group.id))]


def _group_row(group: Group) -> GroupRow:
    return GroupRow(group.id, group.name, group.title, group.center, group.department)


def group(session: Session, group_id: int) -> GroupRow:
    """One group."""
    return _group_row(session.get_one(Group, group_id))


def add_group(session: Session, name: str, title: str = "", center: str = "", department: str = "") -> int:
    """Add a group and return its id; Trouble where the name is empty or taken."""
    _check_group_name(session, name, None)
    made = Group(name=name.strip(), title=title, center=center, department=department)
    session.add(made)
    session.flush()
    return made.id


def edit_group(session: Session, row: GroupRow) -> Changed:
    """Write a group as it stands in `row`; Trouble where the name is empty or taken."""
    _check_group_name(session, row.name, row.id)
    found = session.get_one(Group, row.id)
    found.name, found.title = row.name.strip(), row.title
    found.center, found.department = row.center, row.department
    session.flush()
    return Changed.AGENTS


def _check_group_name(session: Session, name: str, group_id: int | None) -> None:
    if not name.strip():
        raise Trouble(phrase("trouble", "A group needs a name."))
    taken = session.scalar(select(Group).where(Group.name == name.strip()))
    if taken is not None and taken.id != group_id:
        raise Trouble(phrase("trouble", "There is a group “{name}” already. Choose another name.", name=name))


def agents(
    session: Session, group_id: int | None = None, on: date | None = None, include_left: bool = False
) -> list[AgentRow]:
    """Agents by 工号. Without `include_left`, those who left before `on` (or at all) are left out."""
    query = select(Agent).order_by(Agent.number)
    if group_id is not None:
        query = query.where(Agent.group_id == group_id)
    if not include_left:
        stays = Agent.left_on.is_(None)
        query = query.where(stays if on is None else or_(stays, Agent.left_on >= on))
    found = list(session.scalars(query))
    names = _names(session)
    return [_row(agent, names) for agent in found]


def agent(session: Session, agent_id: int) -> AgentRow:
    """One agent; Trouble where he is no longer in the roster."""
    return _row(_standing(session, agent_id), _names(session))


def _standing(session: Session, agent_id: int) -> Agent:
    found = session.get(Agent, agent_id)
    if found is None:
        raise Trouble(phrase("trouble", "This agent was removed from the roster meanwhile. Add them again."))
    return found


def _names(session: Session) -> dict[int, str]:
    return dict(session.execute(select(Agent.id, Agent.name)).all())


def _row(agent: Agent, names: dict[int, str]) -> AgentRow:
    return AgentRow(
        id=agent.id,
        group_id=agent.group_id,
        number=agent.number,
        name=agent.name,
        pinyin=agent.pinyin,
        level=None if agent.level is None else Level(agent.level),
        status=Status(agent.status),
        position=agent.position,
        team=agent.team,
        hired_on=agent.hired_on,
        joined_on=agent.joined_on,
        left_on=agent.left_on,
        mentor_id=agent.mentor_id,
        mentor_name=names.get(agent.mentor_id or 0, ""),
        skills=tuple(agent.skills),
        seat=agent.seat,
        phone=agent.phone,
        logins=tuple(login.login for login in agent.logins),
    )


def add(session: Session, form: AgentForm) -> int:
    """Add an agent and return the id; Misfit where the form does not hold."""
    _check(session, form, None)
    made = Agent(**_columns(form))
    made.logins = [AgentLogin(login=login) for login in _logins(form)]
    session.add(made)
    session.flush()
    return made.id


def edit(session: Session, agent_id: int, form: AgentForm) -> Changed:
    """Write an agent as entered; Misfit where the form does not hold."""
    _check(session, form, agent_id)
    found = _standing(session, agent_id)
    for name, value in _columns(form).items():
        setattr(found, name, value)
    kept = {login.login: login for login in found.logins}
    found.logins = [kept.get(login) or AgentLogin(login=login) for login in _logins(form)]
    session.flush()
    return Changed.AGENTS


def remove(session: Session, agent_id: int) -> Changed:
    """Remove an agent entered by mistake; Trouble where records of the agent exist."""
    found = _standing(session, agent_id)
    if _has_records(session, agent_id):
        raise Trouble(
            phrase(
                "trouble",
                "{name} has records and cannot be removed. Enter the day of leaving instead.",
                name=found.name,
            )
        )
    session.delete(found)
    session.flush()
    return Changed.AGENTS


def _has_records(session: Session, agent_id: int) -> bool:
    """Whether any row of the store but his own logins points at the agent, withdrawn facts too."""
    for table in Base.metadata.sorted_tables:
        if table.name == AgentLogin.__tablename__:
            continue
        for key in table.foreign_keys:
            if (
                key.column.table.name == Agent.__tablename__
                and session.execute(select(key.parent).where(key.parent == agent_id).limit(1)).first()
            ):
                return True
    aside = FAMILIES[Subject.AGENT].withdrawn
    return (
        session.execute(select(aside.c.day).where(aside.c.agent_id == agent_id).limit(1)).first() is not None
    )


def _logins(form: AgentForm) -> list[str]:
    """The logins as entered, without blanks, each once."""
    return list(dict.fromkeys(login.strip() for login in form.logins if login.strip()))


def _columns(form: AgentForm) -> dict[str, Any]:
    values = {field.name: getattr(form, field.name) for field in fields(AgentForm)}
    del values["logins"]
    values["number"], values["name"] = form.number.strip(), form.name.strip()
    values["skills"] = list(form.skills)
    values["pinyin"] = spelled(values["name"])
    return values


def _check(session: Session, form: AgentForm, agent_id: int | None) -> None:
    number = form.number.strip()
    if not number or not form.name.strip():
        raise Trouble(phrase("trouble", "An agent needs a number (工号) and a name."))
    if form.joined_on and form.left_on and form.left_on < form.joined_on:
        said = phrase(
            "trouble",
            "{name}: the day of leaving {left} lies before that of joining {joined}. Correct one.",
            name=form.name,
            left=form.left_on,
            joined=form.joined_on,
        )
        raise Misfit("left_on", said)
    if form.mentor_id is not None and form.mentor_id == agent_id:
        raise Misfit("mentor_id", phrase("trouble", "{name} cannot mentor themselves.", name=form.name))
    holder = session.scalar(select(Agent).where(Agent.number == number))
    if holder is not None and holder.id != agent_id:
        said = phrase(
            "trouble",
            "Number {number} belongs to {name} already. Check the number.",
            number=number,
            name=holder.name,
        )
        raise Misfit("number", said)
    _check_logins(session, form, agent_id)


def _check_logins(session: Session, form: AgentForm, agent_id: int | None) -> None:
    """A number or login tells one person: nobody else may have it as either."""
    for login in _logins(form):
        owner = session.get(AgentLogin, login)
        holder = session.scalar(select(Agent).where(Agent.number == login))
        other = session.get_one(Agent, owner.agent_id) if owner is not None else holder
        if other is not None and other.id != agent_id:
            said = phrase("trouble", "Login {login} belongs to {name} already.", login=login, name=other.name)
            raise Misfit("logins", said)
    owner = session.get(AgentLogin, form.number.strip())
    if owner is not None and owner.agent_id != agent_id:
        name = session.get_one(Agent, owner.agent_id).name
        said = phrase(
            "trouble",
            "Number {number} is a login of {name}. Check the number.",
            number=form.number.strip(),
            name=name,
        )
        raise Misfit("number", said)


def find(session: Session, text: str, limit: int = 20) -> list[AgentRow]:
    """Agents whose name, 工号, login or pinyin begins with or contains the text; exact matches first."""
    wanted = text.strip().lower()
    if not wanted:
        return []
    ranked = [(rank(row, wanted), row) for row in agents(session, include_left=True)]
    found = [(place, row.number, row) for place, row in ranked if place is not None]
    return [row for _, _, row in sorted(found, key=lambda each: each[:2])[:limit]]


def rank(row: AgentRow, wanted: str) -> int | None:
    """How well a text (lower case) names an agent: 0 wholly, 1 begins so, 2 holds it; None: not at all."""
    full, _, initials = row.pinyin.partition(" ")
    exact = (row.number.lower(), row.name.lower(), initials, *map(str.lower, row.logins))
    if wanted in exact:
        return 0
    if any(text.startswith(wanted) for text in (*exact, full)):
        return 1
    if wanted in row.name.lower() or wanted in full or wanted in row.number.lower():
        return 2
    return None
