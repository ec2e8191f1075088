"""Check a store: a list of rules, each giving a count; 0 everywhere means sound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from ccleader.models import attachments, backup, rollups
from ccleader.models.agents import Agent, Group
from ccleader.models.changed import Changed
from ccleader.models.facts import FAMILIES
from ccleader.models.history import Operation, RowChange
from ccleader.words import Phrase, phrase

SUMS = ("days", "months")
"""The rules that `repair` mends."""


@dataclass(frozen=True)
class Finding:
    """One rule and how often it is broken; `details` says where, and what to do."""

    rule: str
    sentence: Phrase
    count: int
    details: tuple[Phrase, ...] = ()


def check(session: Session) -> list[Finding]:
    """Every rule of the store with its count, in order."""
    return [
        *(_counted(name, sentence, count(session)) for name, sentence, count in _RULES),
        _attached_files(session),
    ]


def repair(session: Session) -> Changed:
    """Make anew what is only summed up from facts: the rules "days" and "months" hold afterwards."""
    rollups.rebuild(session)
    return Changed.TRAFFIC


def _counted(rule: str, sentence: Phrase, count: int) -> Finding:
    mends = phrase("check", "`ccleader check --repair` sums them up anew.")
    return Finding(rule, sentence, count, (mends,) if count and rule in SUMS else ())


def _attached_files(session: Session) -> Finding:
    store = session.info["store"]
    details = attachments.faults(session, None if store is None else backup.pool(store))
    rule = phrase("check", "Attached files that are missing or damaged")
    return Finding("files", rule, len(details), tuple(details))


def _damaged_pages(session: Session) -> int:
    if session.get_bind().dialect.name != "sqlite":
        return 0
    answers = session.scalars(text("PRAGMA integrity_check")).all()
    return 0 if answers == ["ok"] else len(answers)


def _broken_references(session: Session) -> int:
    if session.get_bind().dialect.name != "sqlite":
        return 0
    return len(session.execute(text("PRAGMA foreign_key_check")).all())


def _agents_without_group(session: Session) -> int:
    known = select(Group.id)
    return session.scalar(select(func.count()).where(Agent.group_id.not_in(known))) or 0


def _changes_without_operation(session: Session) -> int:
    known = select(Operation.id)
    return session.scalar(select(func.count()).where(RowChange.operation_id.not_in(known))) or 0


def _wrong_days(session: Session) -> int:
    return sum(rollups.wrong_days(session, family) for family in FAMILIES.values())


def _wrong_months(session: Session) -> int:
    return sum(rollups.wrong_months(session, family) for family in FAMILIES.values())


_RULES: tuple[tuple[str, Phrase, Callable[[Session], int]], ...] = (
    ("pages", phrase("check", "Damaged pages in the file"), _damaged_pages),
    ("references", phrase("check", "References to records that do not exist"), _broken_references),
    ("groups", phrase("check", "Agents without a group"), _agents_without_group),
    ("history", phrase("check", "History lines without an operation"), _changes_without_operation),
    ("days", phrase("check", "Days whose sums differ from their facts"), _wrong_days),
    ("months", phrase("check", "Months whose sums differ from their days"), _wrong_months),
)
