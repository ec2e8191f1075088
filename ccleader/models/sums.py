"""Sums of measures straight from the tables: which roll-up answers, and how it is asked.

Whole months come from the monthly roll-up, days from the daily one, half-hours from the
facts. A metric's numerator and denominator are summed over the rows on which both are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import Enum, StrEnum
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, false, func, null, select
from sqlalchemy.orm import Session

from ccleader.metrics.catalog import Metric, Terms
from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.metrics.periods import Period
from ccleader.models.facts import FAMILIES, Family, as_date, as_int
from ccleader.models.rollups import latest_facts


class By(StrEnum):
    """What figures are taken by; the values are the words of the command line."""

    GROUP = "group"
    AGENT = "agent"
    QUEUE = "queue"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    HALF_HOUR = "half-hour"


Sums = tuple[int | None, int | None]
"""Σ numerator and Σ denominator of one metric; None where nothing is known."""

Line = tuple[int | None, date | None, int | None, list[Sums]]
"""(subject id, first day of the time key, half-hour, sums by metric); None where not asked for."""


class _Level(Enum):
    """Where sums are read from; REPEATED facts are delivered by more than one batch."""

    MONTHS = "month"
    DAYS = "day"
    FACTS = "facts"
    REPEATED = "repeated"

    @property
    def by_slot(self) -> bool:
        return self in (_Level.FACTS, _Level.REPEATED)

    def source(self, family: Family) -> Any:
        """The table or subquery to sum over."""
        if self is _Level.REPEATED:
            return latest_facts(family, *inside(family.facts, family, "day")).subquery()
        return {"facts": family.facts, "day": family.daily, "month": family.monthly}[self.value]


def start(key: By, moment: date) -> date:
    """First day of the day, week or month a day is in."""
    if key is By.WEEK:
        return moment - timedelta(days=moment.weekday())
    return moment.replace(day=1) if key is By.MONTH else moment


def lines(
    session: Session,
    subject: Subject,
    metrics: tuple[Metric, ...],
    period: Period,
    ids: Sequence[int],
    by_subject: bool,
    when: By | None,
) -> Iterator[Line]:
    """Sums of subjects over a period, split by subject and by `when` as asked."""
    level = _level(session, FAMILIES[subject], metrics, period, ids, when)
    statement = _statement(subject, level, metrics, by_subject, when)
    bounds = _months_bounds if level is _Level.MONTHS else days_bounds
    for row in session.execute(statement, bounds(period, ids)):
        yield _split(row, by_subject, when, level)


def _level(
    session: Session,
    family: Family,
    metrics: tuple[Metric, ...],
    period: Period,
    ids: Sequence[int],
    when: By | None,
) -> _Level:
    if when is By.HALF_HOUR:
        return _Level.REPEATED if _repeats(session, family, period, ids) else _Level.FACTS
    whole = period.first.day == 1 and (period.last + timedelta(days=1)).day == 1
    if when in (By.DAY, By.WEEK) or not whole:
        return _Level.DAYS
    gaps = session.scalars(_gaps(family.subject), _months_bounds(period, ids))
    mask = _mask(metrics)
    return _Level.DAYS if any(found & mask for found in gaps) else _Level.MONTHS


def _repeats(session: Session, family: Family, period: Period, ids: Sequence[int]) -> bool:
    """Whether more than one batch speaks of some interval."""
    facts = family.facts
    interval = (facts.c[family.key], facts.c.day, facts.c.grain, facts.c.slot)
    query = select(1).where(*inside(facts, family, "day")).group_by(*interval).having(func.count() > 1)
    return session.execute(query.limit(1), days_bounds(period, ids)).first() is not None


def _mask(metrics: tuple[Metric, ...]) -> int:
    bits = {key: 1 << bit for bit, key in enumerate(MEASURE_KEYS)}
    return sum({bits[key] for metric in metrics for key in metric.measures if key in bits})


@cache
def _gaps(subject: Subject) -> Select[Any]:
    monthly = FAMILIES[subject].monthly
    return select(monthly.c.gaps).where(*inside(monthly, FAMILIES[subject], "month")).distinct()


def inside(source: Any, family: Family, when: str) -> list[ColumnElement[bool]]:
    """Conditions on a table of the family: parameters `ids`, `first` and `last`."""
    return [
        source.c[family.key].in_(bindparam("ids", expanding=True)),
        source.c[when].between(bindparam("first"), bindparam("last")),
    ]


def days_bounds(period: Period, ids: Sequence[int]) -> dict[str, object]:
    """Parameters of `inside` for tables by day."""
    return {"first": as_int(period.first), "last": as_int(period.last), "ids": list(ids)}


def _months_bounds(period: Period, ids: Sequence[int]) -> dict[str, object]:
    return {"first": as_int(period.first) // 100, "last": as_int(period.last) // 100, "ids": list(ids)}


@cache
def _statement(
    subject: Subject, level: _Level, metrics: tuple[Metric, ...], by_subject: bool, when: By | None
) -> Select[Any]:
    family = FAMILIES[subject]
    source = level.source(family)
    keys: list[ColumnElement[Any]] = [source.c[family.key]] if by_subject else []
    if when in (By.DAY, By.WEEK, By.HALF_HOUR):
        keys.append(source.c.day)
    elif when is By.MONTH:
        keys.append(source.c.month if level is _Level.MONTHS else source.c.day // 100)
    if level.by_slot:
        keys.append(source.c.slot)
    sums = [part for metric in metrics for part in _parts(source, metric)]
    query = select(*keys, *sums)
    if level.by_slot:
        query = query.where(source.c.grain.in_((Grain.HALF_HOUR, Grain.HOUR)), _is_finest(family, source))
    if level is not _Level.REPEATED:
        query = query.where(*inside(source, family, "month" if level is _Level.MONTHS else "day"))
    return query.group_by(*keys)


def _is_finest(family: Family, source: Any) -> ColumnElement[bool]:
    daily = family.daily
    return (
        select(1)
        .where(
            daily.c[family.key] == source.c[family.key],
            daily.c.day == source.c.day,
            daily.c.grain == source.c.grain,
        )
        .exists()
    )


def _parts(source: Any, metric: Metric) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """Σ numerator and Σ denominator over the rows on which both are known."""
    known = all_known(source, metric)
    parts = [
        func.sum(case((known, _signed(source, terms)))) if terms else null()
        for terms in (metric.numerator, metric.denominator)
    ]
    return parts[0], parts[1]


def all_known(source: Any, metric: Metric) -> ColumnElement[bool]:
    """Whether a row knows every measure of a metric."""
    missing = any(key not in source.c for key in metric.measures)
    return false() if missing else and_(*(source.c[key].is_not(None) for key in metric.measures))


def _signed(source: Any, terms: Terms) -> ColumnElement[Any]:
    """A signed sum of columns; days cannot be counted by half-hour."""
    columns = [(sign, source.c[key] if key in source.c else null()) for sign, key in terms]
    total = columns[0][0] * columns[0][1] if columns[0][0] < 0 else columns[0][1]
    for sign, column in columns[1:]:
        total = total + column if sign > 0 else total - column
    return total


def _split(row: Any, by_subject: bool, when: By | None, level: _Level) -> Line:
    """A result row as (subject id, first day, slot) and the sums by metric."""
    values = list(row)
    subject_id = values.pop(0) if by_subject else None
    moment = values.pop(0) if when is not None else None
    slot = values.pop(0) if level.by_slot else None
    if moment is not None:
        moment = as_date(moment * 100 + 1 if when is By.MONTH else moment)
    sums = list(zip(values[::2], values[1::2], strict=True))
    return subject_id, moment, slot, sums
