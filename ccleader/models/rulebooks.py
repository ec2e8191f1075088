"""Rulebooks 制度: versioned documents of articles; a record cites an article, and so the text it read.

A version that anybody is recorded under is never changed: the next one is written, and holds from its day on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base
from ccleader.words import mark


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
    the window. `charged` says who answers for it where that is not everybody in it (发起者).
    """

    __tablename__ = "article"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("rulebook_version.id"), index=True)
    chapter: Mapped[str]
    number: Mapped[str]
    text: Mapped[str]
    short: Mapped[str]
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

    def suspended(self, on: date) -> bool:
        """Whether it was not applied on a day."""
        if self.suspended_from is None or on < self.suspended_from:
            return False
        return self.suspended_to is None or on <= self.suspended_to

    @property
    def fixed(self) -> bool:
        """Whether its points are one number."""
        return self.points is not None and self.points_most in (None, self.points)
