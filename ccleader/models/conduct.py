"""Warnings and points 警告·扣分: what happened, under which article, and what became of it; never money.

Nothing is deleted: a record is struck with a reason, or an appeal decides on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session, aliased

from ccleader.errors import Trouble
from ccleader.metrics import conduct as figures
from ccleader.metrics.conduct import ConductKind, Entry, Line, Lines, Standing, Total
from ccleader.metrics.periods import Period
from ccleader.models import settings
from ccleader.models.agents import Agent, AgentRow, agent, agents
from ccleader.models.base import still
from ccleader.models.conduct_records import Appeal, ConductRecord
from ccleader.models.floor import business_day
from ccleader.models.rulebooks import Article, ArticleRow, Rulebook, RulebookVersion, Severity, article
from ccleader.words import mark, phrase

__all__ = [
    "LABELS",
    "AppealRow",
    "ConductForm",
    "ConductKind",
    "ConductRow",
    "Due",
    "Line",
    "Outcome",
    "Standing",
    "appealed",
    "conduct_record",
    "due",
    "lines",
    "open_appeals",
    "records",
    "running",
    "span",
    "totals",
    "unsigned",
]


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
    Line.REMIND: mark("conduct", "Remind"),
    Line.TALK: mark("conduct", "Talk"),
    Line.REPORT: mark("conduct", "Report"),
    Outcome.UPHELD: mark("conduct", "Upheld"),
    Outcome.REDUCED: mark("conduct", "Reduced"),
    Outcome.STRUCK: mark("conduct", "Struck"),
}


@dataclass(frozen=True)
class ConductForm:
    """What is entered about an occurrence, for one agent or several at once.

    No kind: what is due for each of them. No points: those of the article, where they are one number.
    """

    agent_ids: tuple[int, ...]
    article_id: int
    at: datetime
    facts: str
    kind: ConductKind | None = None
    points: int | None = None
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


@dataclass(frozen=True, slots=True)
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
        if not self.standing.holds:
            return 0
        reduced = [appeal.points_after for appeal in self.appeals if appeal.points_after is not None]
        return reduced[-1] if reduced else self.points

    @property
    def signed(self) -> bool:
        """Whether the paper is complete: signed, or its refusal written down."""
        return self.signed_on is not None or bool(self.refused_why)

    @property
    def entry(self) -> Entry:
        """The record as the figures count it."""
        departed = bool(self.departed_why)
        return Entry(
            self.agent_id, self.day, self.kind, self.counted, self.article_id, self.standing, departed
        )


@dataclass(frozen=True)
class Due:
    """What an article asks for when an agent breaks it at a moment.

    `warnings` are his standing warnings under it within the window, the latest last; points rest on that,
    `warning`. Points go from `points` to `points_most`; both None where none are due.
    """

    kind: ConductKind
    points: int | None
    points_most: int | None
    warnings: tuple[ConductRow, ...]
    warning: ConductRow | None
    article: ArticleRow

    @property
    def kinds(self) -> tuple[ConductKind, ...]:
        """The kinds of record that need no reason."""
        if self.kind is ConductKind.WARNING and self.article.points is None:
            return (ConductKind.WARNING, ConductKind.REMINDER)
        if self.kind is ConductKind.REPORTED and self.article.points is not None:
            return (ConductKind.REPORTED, ConductKind.POINTS)
        return (self.kind,)


def due(session: Session, agent_id: int, article_id: int, at: datetime) -> Due:
    """What an article asks for: a warning first where it says so, points, or a report upward."""
    row, day = article(session, article_id), business_day(session, at)
    reach = settings.value(session, settings.WARNING_DAYS, day, agent(session, agent_id).group_id)
    found = _rows(
        session,
        ConductRecord.agent_id == agent_id,
        ConductRecord.article_id == article_id,
        ConductRecord.kind == ConductKind.WARNING,
        ConductRecord.day.between(day - timedelta(days=reach), day),
        ConductRecord.at < at,
    )
    warnings = tuple(warning for warning in found if warning.standing.holds)
    latest = warnings[-1] if warnings and row.warn_first else None
    kind = _due_kind(row, warned=bool(warnings))
    gives = kind in (ConductKind.POINTS, ConductKind.REPORTED)
    most = row.points if row.points_most is None else row.points_most
    return Due(kind, row.points if gives else None, most if gives else None, warnings, latest, row)


def _due_kind(row: ArticleRow, *, warned: bool) -> ConductKind:
    if row.severity is Severity.RED_LINE:
        return ConductKind.REPORTED
    if row.points is None or (row.warn_first and not warned):
        return ConductKind.WARNING
    return ConductKind.POINTS


def records(
    session: Session, group_id: int | None, period: Period, agent_id: int | None = None
) -> list[ConductRow]:
    """Records of a group (None: of all) on the business days of a period, or one agent's, the newest last."""
    where: list[ColumnElement[bool]] = [ConductRecord.day.between(period.first, period.last)]
    if group_id is not None:
        where.append(ConductRecord.group_id == group_id)
    if agent_id is not None:
        where.append(ConductRecord.agent_id == agent_id)
    return _rows(session, *where)


def conduct_record(session: Session, record_id: int) -> ConductRow:
    """One record; Trouble where it was taken back meanwhile."""
    found = _rows(session, ConductRecord.id == record_id)
    if not found:
        raise Trouble(phrase("trouble", "This was taken back meanwhile. Enter it again if it still holds."))
    return found[0]


def by_id(session: Session, ids: Sequence[int]) -> dict[int, ConductRow]:
    """Records by their ids; those taken back meanwhile are missing."""
    return {row.id: row for row in _rows(session, ConductRecord.id.in_(ids))}


def appealed(session: Session, appeal_id: int) -> ConductRow:
    """The record an appeal is against; Trouble where it was taken back meanwhile."""
    return conduct_record(session, still(session, Appeal, appeal_id).record_id)


def unsigned(session: Session, group_id: int) -> list[ConductRow]:
    """Records that still count or are under appeal, whose paper nobody signed, the oldest first."""
    return _rows(
        session,
        ConductRecord.group_id == group_id,
        ConductRecord.signed_on.is_(None),
        ConductRecord.refused_why == "",
        ConductRecord.struck_at.is_(None),
        ConductRecord.kind != ConductKind.REMINDER,
    )


def open_appeals(session: Session, group_id: int) -> list[tuple[AppealRow, ConductRow]]:
    """The appeals of a group that are not decided, the oldest first, with their records."""
    waiting = select(Appeal.record_id).where(Appeal.outcome.is_(None))
    found = _rows(session, ConductRecord.group_id == group_id, ConductRecord.id.in_(waiting))
    pairs = [(row.appeals[-1], row) for row in found if row.standing is Standing.APPEALED]
    return sorted(pairs, key=lambda pair: (pair[0].handed_in_at, pair[0].id))


def totals(session: Session, group_id: int | None, period: Period) -> dict[int, Total]:
    """Agent id → what counts of the records of a period; agents without any are missing."""
    return figures.totals(row.entry for row in records(session, group_id, period))


def concerned(session: Session, group_id: int, period: Period, rows: Iterable[ConductRow]) -> list[AgentRow]:
    """Who is in the group in a period by the roster; then who has some of these records and moved since."""
    everyone = agents(session, group_id, on=period.first)
    here = [who for who in everyone if who.joined_on is None or who.joined_on <= period.last]
    others = {row.agent_id for row in rows} - {who.id for who in here}
    return here + [agent(session, agent_id) for agent_id in sorted(others)]


def running(session: Session, agent_id: int, on: date) -> Total:
    """What counts of an agent in the span over which points add up on a day."""
    found = records(session, None, span(session, on, agent(session, agent_id).group_id), agent_id)
    return figures.totals(row.entry for row in found).get(agent_id, Total())


def span(session: Session, on: date, group_id: int | None) -> Period:
    """The month, quarter or year over which points add up on a day."""
    return figures.span(on, settings.value(session, settings.POINTS_SPAN, on, group_id))


def lines(session: Session, on: date, group_id: int | None) -> Lines:
    """The points from which a reminder, a talk or a report is called for on a day."""
    known = (settings.POINTS_REMIND, settings.POINTS_TALK, settings.POINTS_REPORT)
    return Lines(*(settings.value(session, one, on, group_id) for one in known))


_KEPT = [field.name for field in fields(ConductRow) if hasattr(ConductRecord, field.name)]


@cache
def _query() -> Select[*tuple[Any, ...]]:
    """Records as columns, since a year of them fills a room; said once, since they are many."""
    warning = aliased(ConductRecord)
    return (
        select(
            *(getattr(ConductRecord, name) for name in _KEPT),
            Agent.name.label("agent"),
            Agent.number.label("agent_number"),
            Rulebook.name.label("rulebook"),
            RulebookVersion.label.label("version"),
            Article.chapter,
            Article.number.label("article"),
            Article.text,
            Article.short,
            Article.category,
            Article.severity,
            warning.number.label("warning_number"),
            warning.day.label("warning_day"),
        )
        .join(Agent, Agent.id == ConductRecord.agent_id)
        .join(Article, Article.id == ConductRecord.article_id)
        .join(RulebookVersion, RulebookVersion.id == Article.version_id)
        .join(Rulebook, Rulebook.id == RulebookVersion.rulebook_id)
        .outerjoin(warning, warning.id == ConductRecord.warning_id)
        .order_by(ConductRecord.at, ConductRecord.id)
    )


def _rows(session: Session, *where: ColumnElement[bool]) -> list[ConductRow]:
    """Records by their moment, each with its appeals."""
    appeals = _appeals(session, *where)
    return [
        ConductRow(
            **row
            | {
                "kind": ConductKind(row["kind"]),
                "warning_number": row["warning_number"] or "",
                "appeals": appeals.get(row["id"], ()),
            }
        )
        for row in map(dict, session.execute(_query().where(*where)).mappings())
    ]


def _appeals(session: Session, *where: ColumnElement[bool]) -> dict[int, tuple[AppealRow, ...]]:
    """Record id → its appeals by age."""
    query = select(Appeal).join(ConductRecord, ConductRecord.id == Appeal.record_id).where(*where)
    found: dict[int, tuple[AppealRow, ...]] = {}
    for appeal in session.scalars(query.order_by(Appeal.id)):
        values = {field.name: getattr(appeal, field.name) for field in fields(AppealRow)}
        outcome = None if appeal.outcome is None else Outcome(appeal.outcome)
        row = AppealRow(**values | {"outcome": outcome})
        found[appeal.record_id] = (*found.get(appeal.record_id, ()), row)
    return found
