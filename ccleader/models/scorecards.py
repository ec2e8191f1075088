"""Scorecards 评分表: versioned forms of a quality check; a check keeps the version it was made with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class Scorecard(Base):
    """A form of a check, whatever its version; `group_id` None: every group's."""

    __tablename__ = "scorecard"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("agent_group.id"))
    name: Mapped[str]
    place: Mapped[int]
    retired: Mapped[bool]


class ScorecardVersion(Authored, Base):
    """The items of a scorecard from a day on; a change of it is a break in every series of scores.

    `fatal_zeroes`: one fatal error makes the score 0.
    """

    __tablename__ = "scorecard_version"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    scorecard_id: Mapped[int] = mapped_column(ForeignKey("scorecard.id"), index=True)
    label: Mapped[str]
    effective_from: Mapped[date]
    fatal_zeroes: Mapped[bool]
    note: Mapped[str]


class ScoreItem(Base):
    """One item: non-fatal ones weigh `weight` points (their sum is the full score), fatal ones none."""

    __tablename__ = "score_item"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("scorecard_version.id"), index=True)
    section: Mapped[str]
    text: Mapped[str]
    fault: Mapped[str]
    weight: Mapped[int]
    fatal: Mapped[bool]
    place: Mapped[int]


@dataclass(frozen=True)
class ItemForm:
    """What is entered about an item: `text` is what is right (复述确认), `fault` its failing (未复述确认)."""

    text: str
    section: str = ""
    fault: str = ""
    weight: int = 0
    fatal: bool = False


@dataclass(frozen=True, kw_only=True)
class ItemRow(ItemForm):
    """An item of a version, in its place."""

    id: int
    version_id: int
    place: int


@dataclass(frozen=True)
class CardRow:
    """A version of a scorecard with its items in their order."""

    id: int
    scorecard_id: int
    name: str
    label: str
    effective_from: date
    fatal_zeroes: bool
    note: str
    items: tuple[ItemRow, ...]

    @property
    def full(self) -> int:
        """The full score."""
        return sum(item.weight for item in self.items if not item.fatal)
