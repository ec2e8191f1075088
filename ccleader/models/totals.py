"""Totals of whole periods: a month's report without days.

They count only where a range holds the whole period and, metric by metric, where nothing
finer of the subject inside it knows the metric. Of overlapping periods the shorter counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from ccleader.metrics.catalog import Metric
from ccleader.metrics.grains import Subject
from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.models.facts import FAMILIES, KEY_COLUMNS, as_date, span
from ccleader.models.sums import Cut, Line, Scope, Sums, Whose, all_known, inside, start

_Span = tuple[date, date]
_Measures = dict[str, int | None]
_Taken = defaultdict[tuple[int, int], list[_Span]]
"""(subject id, place of the metric) → days already spoken for."""


def lines(
    session: Session, subject: Subject, metrics: tuple[Metric, ...], scope: Scope, cut: Cut
) -> Iterator[Line]:
    """Sums of the period totals that count in the range, by subject and first day."""
    totals = _totals(session, subject, scope)
    if not totals:
        return
    taken = _known_days(session, subject, metrics, scope)
    for (subject_id, first, last), measures in totals.items():
        if any(start(key, first) != start(key, last) for key in cut.times):
            continue
        sums: list[Sums] = []
        for place, metric in enumerate(metrics):
            sums.append(_untaken(taken[subject_id, place], (first, last), _sums(measures, metric)))
        yield Line(subject_id, first, None, sums)


def _totals(session: Session, subject: Subject, scope: Scope) -> dict[tuple[int, date, date], _Measures]:
    """Period totals wholly inside the range, shortest first; the latest batch that knows a measure counts."""
    merged: dict[tuple[int, date, date], _Measures] = {}
    for row in session.connection().execute(_every_total(subject, scope.whose), scope.parameters()):
        subject_id, day, grain, slot = row[:KEY_COLUMNS]
        first, last = span(day, grain, slot)
        if last > scope.period.last:
            continue
        measures = merged.setdefault((subject_id, first, last), {})
        for key, value in zip(MEASURE_KEYS, row[KEY_COLUMNS + 1 :], strict=True):
            if measures.get(key) is None:
                measures[key] = value
    return merged


@cache
def _every_total(subject: Subject, whose: Whose) -> Select[Any]:
    family = FAMILIES[subject]
    table = family.periods
    query = select(table).where(*inside(table, family, whose))
    return query.order_by(table.c.slot, table.c.batch_id.desc())


def _known_days(session: Session, subject: Subject, metrics: tuple[Metric, ...], scope: Scope) -> _Taken:
    """The days on which finer facts know a metric."""
    taken: _Taken = defaultdict(list)
    for subject_id, day, *known in session.execute(
        _knowing(subject, metrics, scope.whose), scope.parameters()
    ):
        for place, knows in enumerate(known):
            if knows:
                taken[subject_id, place].append((as_date(day), as_date(day)))
    return taken


@cache
def _knowing(subject: Subject, metrics: tuple[Metric, ...], whose: Whose) -> Select[Any]:
    family = FAMILIES[subject]
    daily = family.daily
    known = [all_known(daily, metric) for metric in metrics]
    return select(daily.c[family.key], daily.c.day, *known).where(*inside(daily, family, whose))


def _untaken(taken: list[_Span], days: _Span, sums: Sums) -> Sums:
    """The sums, unless some of their days are taken; then they take these days."""
    if sums == (None, None) or any(first <= days[1] and days[0] <= last for first, last in taken):
        return None, None
    taken.append(days)
    return sums


def _sums(measures: Mapping[str, int | None], metric: Metric) -> Sums:
    """Σ numerator and Σ denominator; agent-days are not known of a total."""
    values = {key: value for key in metric.measures if (value := measures.get(key)) is not None}
    if len(values) < len(metric.measures):
        return None, None
    numerator = sum(sign * values[key] for sign, key in metric.numerator)
    denominator = sum(sign * values[key] for sign, key in metric.denominator)
    return numerator, denominator if metric.denominator else None
