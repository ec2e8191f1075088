"""Rulebooks 制度: versioned documents of articles; a record cites an article, and so the text it read.

A version that anybody is recorded under is never changed: the next one is written, and holds from its day on.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, ForeignKey, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.errors import Trouble
from ccleader.models import article_names
from ccleader.models.base import IDS_ONCE, Authored, Base
from ccleader.models.conduct_records import ConductRecord
from ccleader.words import mark, phrase


class Scope(StrEnum):
    """Whom a rulebook is for."""

    AGENTS = "agents"
    LEADERS = "leaders"


class Severity(StrEnum):
    """How grave it is to break an article; the gravest is reported upward, whatever its points."""

    ORDINARY = "ordinary"
    SERIOUS = "serious"
    RED_LINE = "red_line"


class Category(StrEnum):
    """What an article serves."""

    QUIET = "quiet"
    ORDER = "order"
    CONDUCT = "conduct"
    TIDINESS = "tidiness"
    SAFETY = "safety"
    SYSTEM = "system"
    CONFIDENTIALITY = "confidentiality"
    SERVICE = "service"


LABELS: dict[StrEnum, str] = {
    Scope.AGENTS: mark("rulebooks", "For agents"),
    Scope.LEADERS: mark("rulebooks", "For team leaders"),
    Severity.ORDINARY: mark("rulebooks", "Ordinary"),
    Severity.SERIOUS: mark("rulebooks", "Serious"),
    Severity.RED_LINE: mark("rulebooks", "Red line"),
    Category.QUIET: mark("rulebooks", "Quiet"),
    Category.ORDER: mark("rulebooks", "Order"),
    Category.CONDUCT: mark("rulebooks", "Conduct"),
    Category.TIDINESS: mark("rulebooks", "Tidiness"),
    Category.SAFETY: mark("rulebooks", "Safety"),
    Category.SYSTEM: mark("rulebooks", "System use"),
    Category.CONFIDENTIALITY: mark("rulebooks", "Confidentiality"),
    Category.SERVICE: mark("rulebooks", "Service"),
}


class Rulebook(Base):
    """A document of rules, whatever its version; `group_id` None: every group's."""

    __tablename__ = "rulebook"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("agent_group.id"))
    name: Mapped[str]
    issuer: Mapped[str]
    scope: Mapped[str]
    place: Mapped[int]
    retired: Mapped[bool]


class RulebookVersion(Authored, Base):
    """The text of a rulebook from a day on, until the next one or the day it was ended.

    `adopted_on` is the day it went through the staff's procedure (民主程序), `announced_on` that of 公示.
    """

    __tablename__ = "rulebook_version"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    rulebook_id: Mapped[int] = mapped_column(ForeignKey("rulebook.id"), index=True)
    label: Mapped[str]
    effective_from: Mapped[date]
    effective_to: Mapped[date | None]
    adopted_on: Mapped[date | None]
    announced_on: Mapped[date | None]
    note: Mapped[str]


class Article(Base):
    """One article of a version: `number` as printed (第3条, 三（5）), points from `points` to `points_most`.

    No points: it knows no deduction. `warn_first`: points only after a warning under the same article within
    the window. `charged` says who answers for it where that is not everybody in it (发起者). `pinyin` is
    'full initials' of `short`, for search.
    """

    __tablename__ = "article"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("rulebook_version.id"), index=True)
    chapter: Mapped[str]
    number: Mapped[str]
    text: Mapped[str]
    short: Mapped[str]
    pinyin: Mapped[str]
    category: Mapped[str]
    severity: Mapped[str]
    points: Mapped[int | None]
    points_most: Mapped[int | None]
    warn_first: Mapped[bool]
    charged: Mapped[str]
    suspended_from: Mapped[date | None]
    suspended_to: Mapped[date | None]
    place: Mapped[int]


class Acknowledgement(Authored, Base):
    """An agent's signature under a version of a rulebook: he was told of it."""

    __tablename__ = "rulebook_acknowledgement"

    version_id: Mapped[int] = mapped_column(ForeignKey("rulebook_version.id"), primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), primary_key=True)
    signed_on: Mapped[date]


@dataclass(frozen=True)
class ArticleForm:
    """What is entered about an article; `short` is its few words for lists, made of the text where empty."""

    number: str
    text: str
    points: int | None = None
    points_most: int | None = None
    chapter: str = ""
    short: str = ""
    category: Category = Category.ORDER
    severity: Severity = Severity.ORDINARY
    warn_first: bool = False
    charged: str = ""
    suspended_from: date | None = None
    suspended_to: date | None = None


@dataclass(frozen=True, kw_only=True)
class ArticleRow(ArticleForm):
    """An article with the version and rulebook it stands in; `version` is the version's label."""

    id: int
    version_id: int
    rulebook_id: int
    rulebook: str
    version: str
    place: int
    pinyin: str = ""

    def form(self) -> ArticleForm:
        """The same article as entered, ready to be changed and saved."""
        return ArticleForm(**{field.name: getattr(self, field.name) for field in fields(ArticleForm)})

    def suspended(self, on: date) -> bool:
        """Whether it was not applied on a day."""
        if self.suspended_from is None or on < self.suspended_from:
            return False
        return self.suspended_to is None or on <= self.suspended_to

    def rank(self, text: str) -> int | None:
        """How well a text names it, 0 best (see `article_names`); None where it does not."""
        return article_names.rank(text, self.number, self.short, self.pinyin, self.text)

    @property
    def fixed(self) -> bool:
        """Whether its points are one number."""
        return self.points is not None and self.points_most in (None, self.points)


@dataclass(frozen=True)
class RulebookForm:
    """What is entered about a rulebook; no group: it is every group's."""

    name: str
    issuer: str = ""
    scope: Scope = Scope.AGENTS
    group_id: int | None = None


@dataclass(frozen=True)
class VersionForm:
    """What is entered about a version; `label` is how it is called (2026版, 第3次修订)."""

    label: str
    effective_from: date
    effective_to: date | None = None
    adopted_on: date | None = None
    announced_on: date | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class VersionRow(VersionForm):
    """A version with its rulebook; `cited`: somebody is recorded under it or signed for it, so it stays."""

    id: int
    rulebook_id: int
    name: str
    issuer: str
    scope: Scope
    group_id: int | None
    retired: bool
    cited: bool

    def form(self) -> VersionForm:
        """The version as entered, ready to be changed and saved."""
        return VersionForm(**{field.name: getattr(self, field.name) for field in fields(VersionForm)})


def rulebooks(session: Session, group_id: int | None) -> list[VersionRow]:
    """The latest version of each rulebook of a group (and of every group), in order; retired ones last."""
    whose = or_(Rulebook.group_id.is_(None), Rulebook.group_id == group_id)
    latest: dict[int, VersionRow] = {}
    for row in _versions(session, whose):
        latest.setdefault(row.rulebook_id, row)
    return sorted(latest.values(), key=lambda row: row.retired)


def versions(session: Session, rulebook_id: int) -> list[VersionRow]:
    """The versions of a rulebook, the newest first."""
    return _versions(session, Rulebook.id == rulebook_id)


def version(session: Session, version_id: int) -> VersionRow:
    """One version; Trouble where it was taken back meanwhile."""
    found = _versions(session, RulebookVersion.id == version_id)
    if not found:
        raise _gone()
    return found[0]


def _versions(session: Session, *where: ColumnElement[bool]) -> list[VersionRow]:
    query = (
        select(RulebookVersion, Rulebook)
        .join(Rulebook, Rulebook.id == RulebookVersion.rulebook_id)
        .where(*where)
        .order_by(Rulebook.place, Rulebook.id, RulebookVersion.effective_from.desc())
    )
    cited = _cited(session)
    return [
        VersionRow(
            **{field.name: getattr(found, field.name) for field in fields(VersionForm)},
            id=found.id,
            rulebook_id=book.id,
            name=book.name,
            issuer=book.issuer,
            scope=Scope(book.scope),
            group_id=book.group_id,
            retired=book.retired,
            cited=found.id in cited,
        )
        for found, book in session.execute(query)
    ]


def _cited(session: Session) -> set[int]:
    """Ids of the versions that somebody is recorded under or signed for."""
    recorded = select(Article.version_id).where(Article.id.in_(select(ConductRecord.article_id)))
    return set(session.scalars(recorded.union(select(Acknowledgement.version_id))))


def articles(session: Session, version_id: int) -> list[ArticleRow]:
    """The articles of a version in their order."""
    return _articles(session, Article.version_id == version_id)


def article(session: Session, article_id: int) -> ArticleRow:
    """One article; Trouble where it was taken back meanwhile."""
    found = _articles(session, Article.id == article_id)
    if not found:
        raise _gone()
    return found[0]


def in_force(
    session: Session, group_id: int | None, on: date, scope: Scope = Scope.AGENTS
) -> list[ArticleRow]:
    """The articles that hold for a group on a day, suspended ones among them, in their order."""
    whose = or_(Rulebook.group_id.is_(None), Rulebook.group_id == group_id)
    query = (
        select(RulebookVersion)
        .join(Rulebook, Rulebook.id == RulebookVersion.rulebook_id)
        .where(whose, Rulebook.scope == scope, Rulebook.retired.is_(False))
        .where(RulebookVersion.effective_from <= on)
        .order_by(RulebookVersion.effective_from)
    )
    latest = {found.rulebook_id: found for found in session.scalars(query)}
    holding = [v.id for v in latest.values() if v.effective_to is None or on <= v.effective_to]
    return _articles(session, Article.version_id.in_(holding))


def as_held(session: Session, article_id: int, group_id: int | None, on: date) -> ArticleRow:
    """An article as it read on a day: its number in the version in force then; itself where none has it."""
    row = article(session, article_id)
    held = in_force(session, group_id, on, version(session, row.version_id).scope)
    return next((one for one in held if (one.rulebook_id, one.number) == (row.rulebook_id, row.number)), row)


def find_articles(session: Session, group_id: int | None, on: date, text: str) -> list[ArticleRow]:
    """The articles in force that a text may mean: by number, words or initials, the likeliest first."""
    found = [(row.rank(text), row) for row in in_force(session, group_id, on)]
    return [row for place, row in sorted(found, key=lambda each: each[0] or 0) if place is not None]


def _articles(session: Session, where: ColumnElement[bool]) -> list[ArticleRow]:
    query = (
        select(Article, RulebookVersion.rulebook_id, Rulebook.name, RulebookVersion.label)
        .join(RulebookVersion, RulebookVersion.id == Article.version_id)
        .join(Rulebook, Rulebook.id == RulebookVersion.rulebook_id)
        .where(where)
        .order_by(Rulebook.place, Rulebook.id, Article.place, Article.id)
    )
    return [
        ArticleRow(
            **{field.name: getattr(found, field.name) for field in fields(ArticleForm)}
            | {"category": Category(found.category), "severity": Severity(found.severity)},
            id=found.id,
            version_id=found.version_id,
            rulebook_id=rulebook_id,
            rulebook=name,
            version=label,
            place=found.place,
            pinyin=found.pinyin,
        )
        for found, rulebook_id, name, label in session.execute(query)
    ]


def _gone() -> Trouble:
    return Trouble(phrase("trouble", "This text of rules was taken back meanwhile. Enter it again."))
