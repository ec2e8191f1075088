"""Check a store: a list of rules, each giving a count; 0 everywhere means sound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.models.agents import Agent, Group
from ccleader.models.facts import FAMILIES, Family
from ccleader.models.history import Operation, RowChange
from ccleader.words import Phrase, phrase


@dataclass(frozen=True)
class Finding:
    """One rule and how often it is broken."""

    rule: str
    sentence: Phrase
    count: int


def check(session: Session) -> list[Finding]:
    """Every rule of the store with its count, in order."""
    return [Finding(name, sentence, count(session)) for name, sentence, count in _RULES]


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


def _days_not_rolled_up(session: Session) -> int:
    return sum(_missing_days(session, family) for family in FAMILIES.values())


def _missing_days(session: Session, family: Family) -> int:
    """Days with facts but no daily row, and daily rows without facts."""
    facts = set(session.execute(select(family.facts.c[family.key], family.facts.c.day).distinct()).tuples())
    daily = set(session.execute(select(family.daily.c[family.key], family.daily.c.day)).tuples())
    return len(facts ^ daily)


def _months_that_differ(session: Session) -> int:
    return sum(_different_months(session, family) for family in FAMILIES.values())


def _different_months(session: Session, family: Family) -> int:
    """Months whose sums are not the sums of their days."""
    daily, monthly = family.daily, family.monthly
    days = select(
        daily.c[family.key],
        daily.c.day // 100,
        *(func.sum(daily.c[key]) for key in MEASURE_KEYS),
    ).group_by(daily.c[family.key], daily.c.day // 100)
    months = select(monthly.c[family.key], monthly.c.month, *(monthly.c[key] for key in MEASURE_KEYS))
    summed, kept = set(session.execute(days).tuples()), set(session.execute(months).tuples())
    return len({row[:2] for row in summed ^ kept})


_RULES: tuple[tuple[str, Phrase, Callable[[Session], int]], ...] = (
    ("pages", phrase("check", "Damaged pages in the file"), _damaged_pages),
    ("references", phrase("check", "References to records that do not exist"), _broken_references),
    ("groups", phrase("check", "Agents without a group"), _agents_without_group),
    ("history", phrase("check", "History lines without an operation"), _changes_without_operation),
    ("days", phrase("check", "Days whose daily sums are missing or left over"), _days_not_rolled_up),
    ("months", phrase("check", "Months whose sums differ from their days"), _months_that_differ),
)
