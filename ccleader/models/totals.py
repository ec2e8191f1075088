"""Totals of whole periods: a month's report without days.

They count only where a range holds the whole period and, metric by metric, where no finer
facts of the subject inside it know the metric. Of overlapping periods the shorter counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from ccleader.metrics.catalog import Metric
from ccleader.metrics.grains import Subject
from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.metrics.periods import Period
from ccleader.models.facts import FAMILIES, KEY_COLUMNS, Family, span
from ccleader.models.sums import By, Line, Sums, all_known, days_bounds, inside, start

_Span = tuple[date, date]
_Measures = dict[str, int | None]


def lines(
    session: Session,
    subject: Subject,
    metrics: tuple[Metric, ...],
    period: Period,
    ids: Sequence[int],
    when: By | None,
) -> Iterator[Line]:
    """Sums of the period totals that count in the range, by subject and first day."""
    family = FAMILIES[subject]
    taken: dict[int, list[_Span]] = {}
    for subject_id, first, last, measures in _totals(session, family, period, ids):
        if when is not None and start(when, first) != start(when, last):
            continue
        spans = taken.setdefault(subject_id, [])
        if any(begin <= last and first <= end for begin, end in spans):
            continue
        spans.append((first, last))
        finer = _known_by_day(session, family, metrics, subject_id, (first, last))
        yield (
            subject_id,
            first,
            None,
            [
                (None, None) if known else _total_sums(measures, metric)
                for metric, known in zip(metrics, finer, strict=True)
            ],
        )


def _totals(
    session: Session, family: Family, period: Period, ids: Sequence[int]
) -> list[tuple[int, date, date, _Measures]]:
    """Period totals wholly inside the range, shortest first; the latest batch that knows a measure counts."""
    table = family.periods
    query = select(table).where(*inside(table, family, "day")).order_by(table.c.slot, table.c.batch_id.desc())
    merged: dict[tuple[int, date, date], _Measures] = {}
    for row in session.execute(query, days_bounds(period, ids)):
        subject_id, day, grain, slot = row[:KEY_COLUMNS]
        first, last = span(day, grain, slot)
        if last > period.last:
            continue
        measures = merged.setdefault((subject_id, first, last), {})
        for key, value in zip(MEASURE_KEYS, row[KEY_COLUMNS + 1 :], strict=True):
            if measures.get(key) is None:
                measures[key] = value
    return [(*key, measures) for key, measures in merged.items()]


def _known_by_day(
    session: Session, family: Family, metrics: tuple[Metric, ...], subject_id: int, days: _Span
) -> list[bool]:
    """For each metric, whether finer facts of the subject know it inside the period."""
    bounds = days_bounds(Period(*days), [subject_id])
    counts = session.execute(_knowing(family.subject, metrics), bounds).one()
    return [bool(count) for count in counts]


@cache
def _knowing(subject: Subject, metrics: tuple[Metric, ...]) -> Select[Any]:
    family = FAMILIES[subject]
    daily = family.daily
    counts = [func.sum(case((all_known(daily, metric), 1), else_=0)) for metric in metrics]
    return select(*counts).where(*inside(daily, family, "day"))


def _total_sums(measures: _Measures, metric: Metric) -> Sums:
    if any(measures.get(key) is None for key in metric.measures):
        return None, None
    numerator = sum(sign * (measures[key] or 0) for sign, key in metric.numerator)
    denominator = sum(sign * (measures[key] or 0) for sign, key in metric.denominator)
    return numerator, denominator if metric.denominator else None
