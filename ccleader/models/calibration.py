"""Calibration 校准: the same call graded twice, and how far two graders agree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from ccleader.metrics.periods import Period
from ccleader.metrics.quality import Kappa, kappa
from ccleader.models import quality
from ccleader.models.quality import CheckState, EvaluationRow, Verdict
from ccleader.models.quality_records import Evaluation
from ccleader.models.scorecards import card


@dataclass(frozen=True)
class Judged:
    """An item as both graders left it; None is right."""

    item_id: int
    text: str
    fatal: bool
    first: Verdict | None
    second: Verdict | None

    @property
    def agreed(self) -> bool:
        """Whether both said the same."""
        return self.first is self.second


@dataclass(frozen=True)
class Pair:
    """A check and its second grading, item by item."""

    first: EvaluationRow
    second: EvaluationRow
    items: tuple[Judged, ...]

    @property
    def difference(self) -> float:
        """Points by which the second score is higher."""
        return self.second.score - self.first.score


def calibrations(session: Session, group_id: int | None, period: Period) -> list[Pair]:
    """Second gradings of calls of a period, with what they are compared with; drafts are left out.

    Items are as each grader left them: what a dispute changed later is no agreement of the graders.
    """
    where = [Evaluation.second_of.is_not(None), Evaluation.state != CheckState.DRAFT]
    where.append(Evaluation.day.between(period.first, period.last))
    if group_id is not None:
        where.append(Evaluation.group_id == group_id)
    seconds = quality.rows(session, *where)
    firsts = quality.rows(session, Evaluation.id.in_([row.second_of for row in seconds]))
    by_id = {row.id: row for row in firsts}
    return [_pair(session, by_id[row.second_of], row) for row in seconds if row.second_of is not None]


def agreement(pairs: Iterable[Pair]) -> Kappa | None:
    """Agreement over all items of the pairs; None without any."""
    return kappa([(item.first, item.second) for pair in pairs for item in pair.items])


def _pair(session: Session, first: EvaluationRow, second: EvaluationRow) -> Pair:
    one, other = ({found.item_id: found.verdict for found in row.findings} for row in (first, second))
    items = card(session, first.version_id).items
    return Pair(
        first,
        second,
        tuple(Judged(item.id, item.text, item.fatal, one.get(item.id), other.get(item.id)) for item in items),
    )
