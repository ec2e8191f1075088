"""The tables of ACD facts: what a row is, which tables a kind of subject has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Column, ForeignKey, Index, Integer, Table
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.measures import AGENT_DAYS, MEASURE_KEYS
from ccleader.models.base import IDS_ONCE, Base


class Queue(Base):
    """A queue (技能组) whose calls the group answers; without a group it counts for all."""

    __tablename__ = "queue"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("agent_group.id"))


class Batch(Base):
    """One imported file: what it held and what became of it."""

    __tablename__ = "batch"

    id: Mapped[int] = mapped_column(primary_key=True)
    file_name: Mapped[str]
    sha256: Mapped[str] = mapped_column(index=True)
    imported_at: Mapped[datetime]
    who: Mapped[str]
    first_day: Mapped[date | None]
    last_day: Mapped[date | None]
    rows: Mapped[int]
    accepted: Mapped[int]
    new: Mapped[int]
    changed: Mapped[int]
    same: Mapped[int]
    refused: Mapped[int]
    withdrawn: Mapped[bool]


def _measures() -> list[Column[int]]:
    return [Column(key, Integer) for key in MEASURE_KEYS]


def _facts(name: str, subject: Subject, *, held: bool) -> Table:
    return Table(
        name,
        Base.metadata,
        Column(f"{subject}_id", Integer, *([ForeignKey(f"{subject}.id")] if held else []), primary_key=True),
        Column("day", Integer, primary_key=True),
        Column("grain", Integer, primary_key=True),
        Column("slot", Integer, primary_key=True),
        Column("batch_id", ForeignKey("batch.id"), primary_key=True),
        *_measures(),
        Index(f"ix_{name}_day", "day", f"{subject}_id"),
        sqlite_with_rowid=False,
    )


def _rollup(name: str, subject: Subject, when: str, *more: Column[int]) -> Table:
    return Table(
        name,
        Base.metadata,
        Column(f"{subject}_id", ForeignKey(f"{subject}.id"), primary_key=True),
        Column(when, Integer, primary_key=True),
        Column(AGENT_DAYS, Integer, nullable=False),
        *more,
        *_measures(),
        Index(f"ix_{name}_{when}", when, f"{subject}_id"),
        sqlite_with_rowid=False,
    )


@dataclass(frozen=True)
class Family:
    """The tables of one kind of subject; `day` columns are yyyymmdd, `month` columns yyyymm.

    Withdrawn rows are set aside and may outlive their subject (undone with it), so no key holds them.
    """

    subject: Subject
    facts: Table
    periods: Table
    withdrawn: Table
    daily: Table
    monthly: Table

    @property
    def key(self) -> str:
        """Name of the subject's column in every table of the family."""
        return f"{self.subject}_id"

    @property
    def owner(self) -> Table:
        """The table of the subjects themselves: `id` and `group_id` among its columns."""
        return Base.metadata.tables[self.subject]


def _family(subject: Subject) -> Family:
    return Family(
        subject,
        _facts(f"{subject}_fact", subject, held=True),
        _facts(f"{subject}_period_fact", subject, held=True),
        _facts(f"{subject}_withdrawn_fact", subject, held=False),
        _rollup(f"{subject}_daily", subject, "day", Column("grain", Integer, nullable=False)),
        _rollup(f"{subject}_monthly", subject, "month", Column("gaps", Integer, nullable=False)),
    )


FAMILIES: dict[Subject, Family] = {subject: _family(subject) for subject in Subject}

KEY_COLUMNS = 4
"""Leading values of a fact row: subject id, day, grain, slot; the measures follow."""

FactRow = tuple[int | None, ...]
"""(subject id, day yyyymmdd, grain, slot, *measures); slot is the half-hour 0–47, days − 1 for a period."""


def as_int(day: date) -> int:
    """A day as facts keep it: 20261121."""
    return day.year * 10000 + day.month * 100 + day.day


def as_date(day: int) -> date:
    """The day of yyyymmdd."""
    return date(day // 10000, day // 100 % 100, day % 100)


def span(day: int, grain: int, slot: int) -> tuple[date, date]:
    """First and last day that a fact covers."""
    first = as_date(day)
    return first, first + timedelta(days=slot) if grain == Grain.PERIOD else first
