"""What lies before a talk: a figure's last weeks, the checks and the records of the agent in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.periods import Period, week
from ccleader.models import conduct, quality
from ccleader.models.conduct import ConductRow
from ccleader.models.figures import By, figures
from ccleader.models.quality import CheckState, EvaluationRow

WEEKS = 8


@dataclass(frozen=True)
class Known:
    """The checks (no drafts) and the points records of an agent in a period, the newest first."""

    period: Period
    evaluations: tuple[EvaluationRow, ...]
    records: tuple[ConductRow, ...]


def weeks(session: Session, agent_id: int, metric: str, day: date) -> tuple[tuple[date, float | None], ...]:
    """The Monday and value of the last eight weeks up to a day, the oldest first; None: nothing known."""
    period = _weeks(day)
    found = figures(session, [BY_KEY[metric]], period, agent_ids=[agent_id], by=(By.WEEK,))
    values = {figure.keys[0]: figure.value for figure in found}
    mondays = [period.first + timedelta(weeks=at) for at in range(WEEKS)]
    return tuple((monday, values.get(monday)) for monday in mondays)


def known(session: Session, agent_id: int, day: date) -> Known:
    """What there is to talk about of the last eight weeks up to a day."""
    period = _weeks(day)
    checks = quality.evaluations(session, None, period, agent_id)
    records = conduct.records(session, None, period, agent_id)
    return Known(
        period,
        tuple(check for check in reversed(checks) if check.state is not CheckState.DRAFT),
        tuple(reversed(records)),
    )


def _weeks(day: date) -> Period:
    return Period(week(day).first - timedelta(weeks=WEEKS - 1), day)
