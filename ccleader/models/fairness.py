"""The mirror of fairness 一碗水端平: who got what for the same, and who had the leader's attention when."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from ccleader.metrics.fairness import Chance, Treatment, article_treatment, chance
from ccleader.metrics.periods import Period
from ccleader.models import attended
from ccleader.models.agents import Agent, AgentRow
from ccleader.models.coaching_coverage import last_coached
from ccleader.models.conduct import concerned, records
from ccleader.models.observations import Observation, ObservationKind
from ccleader.models.quality import CheckState, Purpose
from ccleader.models.quality_records import Evaluation
from ccleader.models.rulebooks import ArticleRow, article
from ccleader.models.sums import By, Scope


@dataclass(frozen=True)
class Attention:
    """When an agent was last coached, praised and checked, and what was noticed of him in the period.

    `records` are those that hold; `exposure` is his person-shifts (days where no attendance is kept).
    """

    agent: AgentRow
    exposure: float
    coached_on: date | None
    praised_on: date | None
    checked_on: date | None
    praises: int
    records: int
    points: int


@dataclass(frozen=True)
class Mirror:
    """The fairness of a period: a line an agent, what chance says, and each article with who got what.

    `by_shifts` is False where no attendance is kept and days in the group stand for shifts.
    """

    agents: tuple[Attention, ...]
    chance: Chance
    articles: tuple[tuple[ArticleRow, tuple[Treatment, ...]], ...]
    by_shifts: bool


def mirror(session: Session, group_id: int, period: Period, today: date) -> Mirror:
    """The fairness of a group over a period, up to `today`; the article broken most often comes first."""
    rows = records(session, group_id, period)
    entries = [row.entry for row in rows]
    holding = [entry for entry in entries if entry.standing.holds]
    counts = Counter(entry.agent_id for entry in holding)
    points: Counter[int] = Counter()
    for entry in holding:
        points[entry.agent_id] += entry.counted
    shifts = _shifts(session, group_id, period)
    people = concerned(session, group_id, period, rows)
    here = (who for who in people if who.group_id == group_id)
    exposures = shifts or {who.id: _days(who, period, today) for who in here}
    coached, praised = last_coached(session, group_id, today), _last_praised(session, group_id, today)
    checked, praises = _last_checked(session, group_id, today), _praises(session, group_id, period)
    lines = tuple(
        Attention(
            who,
            exposures.get(who.id, 0),
            coached.get(who.id),
            praised.get(who.id),
            checked.get(who.id),
            praises[who.id],
            counts[who.id],
            points[who.id],
        )
        for who in people
    )
    treated = sorted(article_treatment(entries).items(), key=lambda one: -_occurrences(one[1]))
    return Mirror(
        lines,
        chance(counts, exposures),
        tuple((article(session, key), agents_treated) for key, agents_treated in treated),
        bool(shifts),
    )


def _shifts(session: Session, group_id: int, period: Period) -> dict[int, float]:
    """Agent id → shifts he was present at; empty where no attendance is kept."""
    shares = attended.shares(session, Scope(period, group_id), [By.AGENT])
    return {int(str(key)): float(share.present) for (key,), share in shares.items()}


def _days(who: AgentRow, period: Period, today: date) -> float:
    """Days of the period up to `today` on which an agent belonged to the group."""
    first = max(period.first, who.joined_on or period.first)
    last = min(period.last, today, who.left_on or period.last)
    return float(max((last - first).days + 1, 0))


def _occurrences(treated: tuple[Treatment, ...]) -> int:
    return sum(one.occurrences for one in treated)


def _good(group_id: int) -> tuple[ColumnElement[bool], ...]:
    return Observation.group_id == group_id, Observation.kind == ObservationKind.GOOD


def _last_praised(session: Session, group_id: int, on: date) -> dict[int | None, date]:
    query = select(Observation.agent_id, func.max(Observation.day)).where(*_good(group_id))
    return dict(session.execute(query.where(Observation.day <= on).group_by(Observation.agent_id)).all())


def _praises(session: Session, group_id: int, period: Period) -> Counter[int | None]:
    query = select(Observation.agent_id).where(*_good(group_id))
    return Counter(session.scalars(query.where(Observation.day.between(period.first, period.last))))


def _last_checked(session: Session, group_id: int, on: date) -> dict[int, date]:
    query = (
        select(Evaluation.agent_id, func.max(Evaluation.day))
        .join(Agent, Agent.id == Evaluation.agent_id)
        .where(Agent.group_id == group_id, Evaluation.day <= on)
        .where(Evaluation.state != CheckState.DRAFT, Evaluation.purpose != Purpose.CALIBRATION)
    )
    return dict(session.execute(query.group_by(Evaluation.agent_id)).all())
