"""Quality checks 质检: one call judged by one version of a scorecard, item by item.

Only what is not right is kept: every item starts right. Targeted checks and a second grader's stay out
of the score.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from ccleader.metrics import quality as figures
from ccleader.metrics.periods import Period
from ccleader.models.agents import Agent
from ccleader.models.base import still
from ccleader.models.quality_records import Evaluation, Finding
from ccleader.models.scorecards import CardRow, ItemRow, card
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
class GivenForm(EvaluationForm):
    """A check of which only the score is known; `fatal` and `faults` None where the list does not say."""

    score: float
    fatal: int | None = None
    faults: int | None = None


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

    @property
    def stands(self) -> bool:
        """Whether it still counts: a dispute may have changed it."""
        return self.outcome is not DisputeOutcome.CHANGED

    @property
    def open_dispute(self) -> bool:
        """Whether the agent disputes it and nobody has decided."""
        return self.disputed_at is not None and self.outcome is None


@dataclass(frozen=True)
class EvaluationRow:
    """A checked call as rooms and pages see it; `score` of `full`, with what it is made of.

    `opportunities` are the non-fatal items that applied, `faults` those of them that were wrong. Of a
    score that was only reported there are no opportunities (None), and perhaps nobody told of fatal errors.
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
    given_fatal: int | None = None
    given_faults: int | None = None

    @property
    def fatal_known(self) -> bool:
        """Whether anybody told of fatal errors."""
        return not self.score_only or self.given_fatal is not None

    @property
    def of_100(self) -> float:
        """The score of 100, whatever the full score."""
        return 100 * self.score / self.full

    @property
    def without_veto(self) -> float | None:
        """The score as its items alone make it, fatal errors aside; None where that was not reported."""
        if self.opportunities is None:
            return None if self.fatal else self.score
        plain = [found for found in self.findings if found.stands and not found.fatal]
        lost = sum(found.weight for found in plain if found.verdict is Verdict.WRONG)
        aside = sum(found.weight for found in plain if found.verdict is Verdict.NOT_APPLICABLE)
        return figures.graded(self.full, lost, aside, vetoed=False)

    @property
    def score_only(self) -> bool:
        """Whether only a score was reported."""
        return self.opportunities is None

    def form(self) -> EvaluationForm:
        """The same check as entered, ready to be changed and saved."""
        values = {field.name: getattr(self, field.name) for field in fields(EvaluationForm)}
        values["findings"] = tuple(
            FindingForm(found.item_id, found.verdict, found.note) for found in self.findings
        )
        if self.opportunities is not None:
            return EvaluationForm(**values)
        return GivenForm(**values, score=self.score, fatal=self.given_fatal, faults=self.given_faults)

    @property
    def counts(self) -> bool:
        """Whether it belongs to the score: drawn at random, and not a draft."""
        return self.purpose is Purpose.RANDOM and self.state is not CheckState.DRAFT


def evaluations(
    session: Session, group_id: int | None, period: Period, agent_id: int | None = None
) -> list[EvaluationRow]:
    """Checks of calls of a period, of a group (None: of all) or of one agent there; by day, newest last."""
    where: list[ColumnElement[bool]] = [Evaluation.day.between(period.first, period.last)]
    if group_id is not None:
        where.append(Evaluation.group_id == group_id)
    if agent_id is not None:
        where.append(Evaluation.agent_id == agent_id)
    return rows(session, *where)


def evaluation(session: Session, evaluation_id: int) -> EvaluationRow:
    """One check; Trouble where it is gone."""
    still(session, Evaluation, evaluation_id)
    return rows(session, Evaluation.id == evaluation_id)[0]


def of_call(session: Session, ref: str) -> list[EvaluationRow]:
    """The checks of a recording, by day of the call."""
    return rows(session, Evaluation.call_ref == ref) if ref else []


def unsettled(session: Session, group_id: int) -> int:
    """How many checks of a group, whenever they were, are drafts or in dispute."""
    states = (CheckState.DRAFT, CheckState.DISPUTED)
    where = Evaluation.group_id == group_id, Evaluation.state.in_(states)
    return session.scalar(select(func.count()).select_from(Evaluation).where(*where)) or 0


def rows(session: Session, *where: ColumnElement[bool]) -> list[EvaluationRow]:
    """The checks that conditions on `Evaluation` tell, by day of the call."""
    query = select(Evaluation, Agent.name, Agent.number).join(Agent, Agent.id == Evaluation.agent_id)
    found = session.execute(query.where(*where).order_by(Evaluation.day, Evaluation.id)).all()
    forms = {one: _Form.of(card(session, one)) for one in {one.version_id for one, *_ in found}}
    findings: dict[int, list[Finding]] = {}
    mine = select(Evaluation.id).where(*where)
    for one in session.scalars(select(Finding).where(Finding.evaluation_id.in_(mine))):
        findings.setdefault(one.evaluation_id, []).append(one)
    return [_row(one, who, forms[one.version_id], findings.get(one.id, ())) for one, *who in found]


@dataclass(frozen=True)
class _Form:
    """What every check by a version needs of it; `plain` counts the non-fatal items."""

    card: CardRow
    full: int
    plain: int
    items: Mapping[int, ItemRow]

    @classmethod
    def of(cls, card: CardRow) -> _Form:
        """The same of any version."""
        plain = sum(not item.fatal for item in card.items)
        return cls(card, card.full, plain, {item.id: item for item in card.items})


_SAME = tuple(field.name for field in fields(EvaluationRow) if field.name in Evaluation.__mapper__.columns)
"""What a row says as its record does."""


def _row(one: Evaluation, who: Sequence[str], form: _Form, findings: Iterable[Finding]) -> EvaluationRow:
    """A check of the agent with that name and 工号."""
    name, number = who
    told = [_finding_row(found, form.items[found.item_id]) for found in findings]
    told.sort(key=lambda found: form.items[found.item_id].place)
    same = {name: getattr(one, name) for name in _SAME}
    own: dict[str, Any] = {
        "agent": name,
        "agent_number": number,
        "scorecard": form.card.name,
        "purpose": Purpose(one.purpose),
        "state": CheckState(one.state),
        "full": form.full,
        "findings": tuple(told),
    }
    return EvaluationRow(**same | own | _scored(one, form, told))


def _scored(one: Evaluation, form: _Form, told: Iterable[FindingRow]) -> dict[str, Any]:
    """What the score is made of."""
    if one.given_score is not None:
        return {
            "score": one.given_score,
            "fatal": one.given_fatal or 0,
            "faults": one.given_faults or 0,
            "opportunities": None,
        }
    wrong = [found for found in told if found.stands and found.verdict is Verdict.WRONG]
    aside = [found for found in told if found.verdict is Verdict.NOT_APPLICABLE and not found.fatal]
    fatal = sum(found.fatal for found in wrong)
    lost = sum(found.weight for found in wrong)
    spared = sum(found.weight for found in aside)
    return {
        "score": figures.graded(form.full, lost, spared, vetoed=form.card.fatal_zeroes and fatal > 0),
        "fatal": fatal,
        "faults": len(wrong) - fatal,
        "opportunities": form.plain - len(aside),
    }


def _finding_row(found: Finding, item: ItemRow) -> FindingRow:
    return FindingRow(
        found.item_id,
        Verdict(found.verdict),
        found.note,
        text=item.text,
        fault=item.fault,
        section=item.section,
        weight=item.weight,
        fatal=item.fatal,
        disputed_at=found.disputed_at,
        disputed_why=found.disputed_why,
        outcome=None if found.outcome is None else DisputeOutcome(found.outcome),
        decided_at=found.decided_at,
        decided_by=found.decided_by,
        decided_why=found.decided_why,
    )
