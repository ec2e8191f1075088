"""Warnings and points 警告·扣分: what happened, under which article, and what became of it; never money.

Nothing is deleted: a record is struck with a reason, or an appeal decides on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base
from ccleader.words import mark


class ConductKind(StrEnum):
    """What a record says: corrected by word, warned, points, or reported upward without points."""

    REMINDER = "reminder"
    WARNING = "warning"
    POINTS = "points"
    REPORTED = "reported"


class Standing(StrEnum):
    """What counts of a record: all of it, nothing while an appeal is open, less, or nothing any more."""

    STANDS = "stands"
    APPEALED = "appealed"
    REDUCED = "reduced"
    STRUCK = "struck"


class Outcome(StrEnum):
    """How an appeal ends: 维持, 减轻, 撤销."""

    UPHELD = "upheld"
    REDUCED = "reduced"
    STRUCK = "struck"


LABELS: dict[StrEnum, str] = {
    ConductKind.REMINDER: mark("conduct", "Reminder"),
    ConductKind.WARNING: mark("conduct", "Warning"),
    ConductKind.POINTS: mark("conduct", "Points"),
    ConductKind.REPORTED: mark("conduct", "Reported upward"),
    Standing.STANDS: mark("conduct", "Stands"),
    Standing.APPEALED: mark("conduct", "Under appeal"),
    Standing.REDUCED: mark("conduct", "Reduced"),
    Standing.STRUCK: mark("conduct", "Struck"),
    Outcome.UPHELD: mark("conduct", "Upheld"),
    Outcome.REDUCED: mark("conduct", "Reduced"),
    Outcome.STRUCK: mark("conduct", "Struck"),
}


class ConductRecord(Authored, Base):
    """One occurrence under one article; `day` is the business day, `number` its 编号 (202606-003).

    `warning_id` is the warning that points after a warning rest on; `departed_why` says why the leader left
    what was due (only warned, other points). `points` is what it was made with, whatever an appeal says.
    """

    __tablename__ = "conduct_record"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date] = mapped_column(index=True)
    at: Mapped[datetime]
    place: Mapped[str]
    facts: Mapped[str]
    witness: Mapped[str]
    evidence: Mapped[str]
    consequence: Mapped[str]
    points: Mapped[int]
    warning_id: Mapped[int | None] = mapped_column(ForeignKey("conduct_record.id"))
    departed_why: Mapped[str]
    told_at: Mapped[datetime | None]
    statement: Mapped[str]
    improve: Mapped[str]
    signed_on: Mapped[date | None]
    refused_why: Mapped[str]
    refusal_witness: Mapped[str]
    reported_to: Mapped[str]
    reported_at: Mapped[datetime | None]
    struck_at: Mapped[datetime | None]
    struck_why: Mapped[str]
    struck_by: Mapped[str]


class Appeal(Authored, Base):
    """An agent's appeal against a record, and its decision; a record has one open appeal at most."""

    __tablename__ = "appeal"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    record_id: Mapped[int] = mapped_column(ForeignKey("conduct_record.id"), index=True)
    handed_in_at: Mapped[datetime]
    reason: Mapped[str]
    witness: Mapped[str]
    inquiry: Mapped[str]
    outcome: Mapped[str | None]
    points_after: Mapped[int | None]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str]
    decided_why: Mapped[str]


@dataclass(frozen=True)
class ConductForm:
    """What is entered about an occurrence, for one agent or several at once."""

    agent_ids: tuple[int, ...]
    article_id: int
    at: datetime
    facts: str
    kind: ConductKind = ConductKind.POINTS
    points: int = 0
    place: str = ""
    witness: str = ""
    evidence: str = ""
    consequence: str = ""
    departed_why: str = ""
    told_at: datetime | None = None
    improve: str = ""


@dataclass(frozen=True)
class AppealRow:
    """An appeal as rooms and pages see it; no outcome: it is open."""

    id: int
    record_id: int
    handed_in_at: datetime
    reason: str
    witness: str
    inquiry: str
    outcome: Outcome | None
    points_after: int | None
    decided_at: datetime | None
    decided_by: str
    decided_why: str
    by: str


@dataclass(frozen=True)
class ConductRow:
    """A record with its agent, its article as it read, the warning it rests on, its appeals by age."""

    id: int
    number: str
    agent_id: int
    agent: str
    agent_number: str
    group_id: int
    article_id: int
    rulebook: str
    version: str
    chapter: str
    article: str
    text: str
    short: str
    category: str
    severity: str
    kind: ConductKind
    day: date
    at: datetime
    place: str
    facts: str
    witness: str
    evidence: str
    consequence: str
    points: int
    warning_id: int | None
    warning_number: str
    warning_day: date | None
    departed_why: str
    told_at: datetime | None
    statement: str
    improve: str
    signed_on: date | None
    refused_why: str
    refusal_witness: str
    reported_to: str
    reported_at: datetime | None
    struck_at: datetime | None
    struck_why: str
    struck_by: str
    by: str
    appeals: tuple[AppealRow, ...] = ()

    @property
    def standing(self) -> Standing:
        """What counts of it now."""
        if self.struck_at is not None:
            return Standing.STRUCK
        last = self.appeals[-1] if self.appeals else None
        if last is None:
            return Standing.STANDS
        if last.outcome is None:
            return Standing.APPEALED
        decided = [appeal.outcome for appeal in self.appeals]
        return Standing.REDUCED if Outcome.REDUCED in decided else Standing.STANDS

    @property
    def counted(self) -> int:
        """The points that count now."""
        if self.standing in (Standing.STRUCK, Standing.APPEALED):
            return 0
        reduced = [appeal.points_after for appeal in self.appeals if appeal.points_after is not None]
        return reduced[-1] if reduced else self.points

    @property
    def signed(self) -> bool:
        """Whether the paper is complete: signed, or its refusal written down."""
        return self.signed_on is not None or bool(self.refused_why)
