"""Quality checks 质检: one call judged by one version of a scorecard, item by item.

Only what is not right is kept: every item starts right. Targeted checks and a second grader's stay out
of the score.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base
from ccleader.words import mark


class Purpose(StrEnum):
    """Why a call was checked: drawn at random, looked for, or graded a second time; only the first counts."""

    RANDOM = "random"
    TARGETED = "targeted"
    CALIBRATION = "calibration"


class CheckState(StrEnum):
    """草稿 → 待确认 → 已确认, or 复核中 while the agent disputes an item."""

    DRAFT = "draft"
    SAVED = "saved"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"


class Verdict(StrEnum):
    """What an item is, where it is not simply right."""

    WRONG = "wrong"
    NOT_APPLICABLE = "not_applicable"


class DisputeOutcome(StrEnum):
    """How a dispute about an item ends."""

    KEPT = "kept"
    CHANGED = "changed"


class Length(StrEnum):
    """How long a call to be drawn should be."""

    ANY = "any"
    SHORT = "short"
    LONG = "long"


LABELS: dict[StrEnum, str] = {
    Purpose.RANDOM: mark("quality", "Random"),
    Purpose.TARGETED: mark("quality", "Targeted"),
    Purpose.CALIBRATION: mark("quality", "Calibration"),
    CheckState.DRAFT: mark("quality", "Draft"),
    CheckState.SAVED: mark("quality", "To be confirmed"),
    CheckState.CONFIRMED: mark("quality", "Confirmed"),
    CheckState.DISPUTED: mark("quality", "Disputed"),
    Verdict.WRONG: mark("quality", "Wrong"),
    Verdict.NOT_APPLICABLE: mark("quality", "Not applicable"),
    DisputeOutcome.KEPT: mark("quality", "Kept"),
    DisputeOutcome.CHANGED: mark("quality", "Changed"),
    Length.ANY: mark("quality", "Any length"),
    Length.SHORT: mark("quality", "Short"),
    Length.LONG: mark("quality", "Long"),
}


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


@dataclass(frozen=True)
class FindingForm:
    """An item that is not right; `note` is the reason, required of a fatal one."""

    item_id: int
    verdict: Verdict = Verdict.WRONG
    note: str = ""


@dataclass(frozen=True)
class EvaluationForm:
    """What is entered about a checked call; durations in seconds."""

    agent_id: int
    version_id: int
    day: date
    call_ref: str
    grader: str
    purpose: Purpose = Purpose.RANDOM
    call_at: datetime | None = None
    call_seconds: int | None = None
    call_type: str = ""
    comment: str = ""
    findings: tuple[FindingForm, ...] = ()
    second_of: int | None = None


@dataclass(frozen=True, kw_only=True)
class FindingRow(FindingForm):
    """A finding with its item and its dispute."""

    text: str
    fault: str
    section: str
    weight: int
    fatal: bool
    disputed_at: datetime | None
    disputed_why: str
    outcome: DisputeOutcome | None
    decided_at: datetime | None
    decided_by: str
    decided_why: str


@dataclass(frozen=True)
class EvaluationRow:
    """A checked call as rooms and pages see it; `score` of `full`, with what it is made of.

    `opportunities` are the non-fatal items that applied, `faults` those of them that were wrong.
    """

    id: int
    agent_id: int
    agent: str
    agent_number: str
    group_id: int
    version_id: int
    scorecard: str
    purpose: Purpose
    state: CheckState
    day: date
    call_at: datetime | None
    call_ref: str
    call_seconds: int | None
    call_type: str
    grader: str
    graded_at: datetime
    comment: str
    score: float
    full: int
    fatal: int
    faults: int
    opportunities: int | None
    second_of: int | None
    heard_at: datetime | None
    by: str
    findings: tuple[FindingRow, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it belongs to the score: drawn at random, and not a draft."""
        return self.purpose is Purpose.RANDOM and self.state is not CheckState.DRAFT
