"""Tables of scorecards: the form of a check, its versions and their items; `scorecards` reads and writes."""

from __future__ import annotations

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
