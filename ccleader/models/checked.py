"""Quality figures of any agents over any days, from the checks that count: random ones, no drafts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from ccleader.metrics.quality import Rates, rates
from ccleader.models import quality, sums
from ccleader.models.quality import CheckState, EvaluationRow, Purpose
from ccleader.models.quality_records import Evaluation
from ccleader.models.sums import By, Scope

_KNOWN = {By.GROUP, By.AGENT, By.DAY, By.WEEK, By.MONTH}

Parts = Mapping[str, tuple[int, int]]
"""Metric key → Σ numerator and Σ denominator."""

_HUNDREDTHS = 100


def parts(session: Session, scope: Scope, by: Sequence[By]) -> dict[tuple[object, ...], Parts]:
    """The sums of `qa_score`, `fatal_rate` and `nonfatal_rate` by the keys asked for (as in `figures`).

    Nothing by queue or half-hour. A check belongs to the group of the agent when it was made.
    """
    if not _KNOWN.issuperset(by):
        return {}
    found: dict[tuple[object, ...], list[EvaluationRow]] = {}
    for row in quality.rows(session, *_which(scope)):
        found.setdefault(tuple(_key(key, row) for key in by), []).append(row)
    return {keys: _parts(rates(rows)) for keys, rows in found.items()}


def _which(scope: Scope) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = [
        Evaluation.day.between(scope.period.first, scope.period.last),
        Evaluation.purpose == Purpose.RANDOM,
        Evaluation.state != CheckState.DRAFT,
    ]
    if scope.agent_ids is not None:
        where.append(Evaluation.agent_id.in_(scope.agent_ids))
    elif scope.group_id is not None:
        where.append(Evaluation.group_id == scope.group_id)
    return where


def _parts(known: Rates) -> Parts:
    return {
        "qa_score": (round(known.score_sum * _HUNDREDTHS), known.checks),
        "fatal_rate": (known.fatal_checks, known.judged),
        "nonfatal_rate": (known.faults, known.opportunities),
    }


def _key(key: By, row: EvaluationRow) -> object:
    if key is By.GROUP:
        return row.group_id
    return row.agent_id if key is By.AGENT else sums.start(key, row.day)
