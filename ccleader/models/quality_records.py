"""Tables of quality checks: the checks, their findings, the calls drawn; `quality` reads them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class Evaluation(Authored, Base):
    """A checked call; `day` is the call's business day, `grader` who listened.

    `second_of` is the check that this one grades again. `given_score` stands where only a score was
    reported (a list from Excel) and there are no items.
    """

    __tablename__ = "evaluation"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("scorecard_version.id"), index=True)
    purpose: Mapped[str]
    state: Mapped[str]
    day: Mapped[date] = mapped_column(index=True)
    call_at: Mapped[datetime | None]
    call_ref: Mapped[str] = mapped_column(index=True)
    call_seconds: Mapped[int | None]
    call_type: Mapped[str]
    grader: Mapped[str]
    graded_at: Mapped[datetime]
    comment: Mapped[str]
    given_score: Mapped[float | None]
    given_fatal: Mapped[int | None]
    given_faults: Mapped[int | None]
    second_of: Mapped[int | None] = mapped_column(ForeignKey("evaluation.id"), index=True)
    heard_at: Mapped[datetime | None]


class Finding(Base):
    """An item that was not simply right, with what the agent disputes and how that ended."""

    __tablename__ = "finding"

    evaluation_id: Mapped[int] = mapped_column(ForeignKey("evaluation.id"), primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("score_item.id"), primary_key=True)
    verdict: Mapped[str]
    note: Mapped[str]
    disputed_at: Mapped[datetime | None]
    disputed_why: Mapped[str]
    outcome: Mapped[str | None]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str]
    decided_why: Mapped[str]


class SampleCall(Authored, Base):
    """A call drawn at random to be checked: the `nth` of the agent's calls that began in a half-hour.

    `slot` is minutes from midnight of the business day; `length` says which to take where there are several.
    """

    __tablename__ = "sample_call"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    day: Mapped[date] = mapped_column(index=True)
    slot: Mapped[int]
    nth: Mapped[int]
    call_type: Mapped[str]
    length: Mapped[str]
    seed: Mapped[int]
    evaluation_id: Mapped[int | None] = mapped_column(ForeignKey("evaluation.id"))
    skipped_why: Mapped[str]
