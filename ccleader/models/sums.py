"""Sums of measures straight from the tables: which roll-up answers, and how it is asked.

Whole months come from the monthly roll-up, days from the daily one, half-hours from the
facts. A metric's numerator and denominator are summed over the rows on which both are known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, StrEnum
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    and_,
    bindparam,
    case,
    func,
    literal,
    null,
    or_,
    select,
)
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


class Line(NamedTuple):
    """Sums by metric for one subject, time (its first day) and half-hour; None where not asked for."""

    subject_id: int | None
    moment: date | None
    slot: int | None
    sums: list[Sums]


class Whose(Enum):
    """How the subjects of a question are told."""

    ALL = "all"
    GROUP = "group"
    NAMED = "named"


@dataclass(frozen=True)
class Scope:
    """The days and the subjects a question is about: agents by id, else a group's, else everyone's."""

    period: Period
    group_id: int | None = None
    agent_ids: tuple[int, ...] | None = None

    @property
    def whose(self) -> Whose:
        """How the subjects are told."""
        if self.agent_ids is not None:
            return Whose.NAMED
        return Whose.ALL if self.group_id is None else Whose.GROUP

    def parameters(self, *, months: bool = False) -> dict[str, object]:
        """Values for the conditions of `inside`."""
        first, last = as_int(self.period.first), as_int(self.period.last)
        if months:
            first, last = first // 100, last // 100
        values: dict[str, object] = {"first": first, "last": last}
        if self.whose is Whose.NAMED:
            values["ids"] = self.agent_ids
        elif self.whose is Whose.GROUP:
            values["group"] = self.group_id
        return values


@dataclass(frozen=True)
class Cut:
    """What sums are split by: subject, times (days, weeks, months) and half-hour."""

    by_subject: bool
    times: tuple[By, ...]
    by_slot: bool

    @property
    def by_day(self) -> bool:
        """Whether the query splits by day; weeks are folded from days afterwards."""
        return By.DAY in self.times or By.WEEK in self.times


class _Level(Enum):
    """Where sums are read from; REPEATED facts are delivered by more than one batch."""

    MONTHS = "month"
    DAYS = "day"
    FACTS = "facts"
    REPEATED = "repeated"


def start(key: By, moment: date) -> date:
    """First day of the day, week or month a day is in."""
    if key is By.WEEK:
        return moment - timedelta(days=moment.weekday())
    return moment.replace(day=1) if key is By.MONTH else moment


class Answer(NamedTuple):
    """The sums, and whether totals of whole periods may have to be added."""

    lines: Iterator[Line]
    has_totals: bool


def answer(session: Session, subject: Subject, metrics: tuple[Metric, ...], scope: Scope, cut: Cut) -> Answer:
    """Sums of subjects over a period, split as asked."""
    level = _level(session, subject, scope, cut)
    rows = _rows(session, subject, level, metrics, scope, cut)
    if level is _Level.MONTHS and any(row[-1] for row in rows):
        rows = _rows(session, subject, _Level.DAYS, metrics, scope, cut)
    has_totals = not cut.by_slot and (not rows or bool(rows[0][-2]))
    return Answer((_line(row, cut, len(metrics)) for row in rows), has_totals)


def _rows(
    session: Session, subject: Subject, level: _Level, metrics: tuple[Metric, ...], scope: Scope, cut: Cut
) -> Any:
    statement = _statement(subject, level, metrics, scope.whose, cut)
    return session.connection().execute(statement, scope.parameters(months=level is _Level.MONTHS)).all()


def _level(session: Session, subject: Subject, scope: Scope, cut: Cut) -> _Level:
    if cut.by_slot:
        repeated = session.execute(_repeats(subject, scope.whose), scope.parameters()).first()
        return _Level.FACTS if repeated is None else _Level.REPEATED
    period = scope.period
    whole = period.first.day == 1 and (period.last + timedelta(days=1)).day == 1
    return _Level.MONTHS if whole and not cut.by_day else _Level.DAYS


@cache
def _repeats(subject: Subject, whose: Whose) -> Select[Any]:
    """A row where more than one batch speaks of some interval."""
    family = FAMILIES[subject]
    facts = family.facts
    interval = (facts.c[family.key], facts.c.day, facts.c.grain, facts.c.slot)
    query = select(1).where(*inside(facts, family, whose)).group_by(*interval)
    return query.having(func.count() > 1).limit(1)


def inside(source: Any, family: Family, whose: Whose, when: str = "day") -> list[ColumnElement[bool]]:
    """Conditions on a table of the family, with the parameters of a `Scope`.

    A queue of no group counts for every group.
    """
    conditions: list[ColumnElement[bool]] = [source.c[when].between(bindparam("first"), bindparam("last"))]
    subject = source.c[family.key]
    if whose is Whose.NAMED:
        conditions.append(subject.in_(bindparam("ids", expanding=True)))
    elif whose is Whose.GROUP:
        conditions.append(subject.in_(select(family.owner.c.id).where(of_group(family))))
    return conditions


def of_group(family: Family) -> ColumnElement[bool]:
    """Whether a subject counts for the group of parameter `group`."""
    mine = family.owner.c.group_id == bindparam("group")
    return mine if family.subject is Subject.AGENT else or_(mine, family.owner.c.group_id.is_(None))


@cache
def _statement(
    subject: Subject, level: _Level, metrics: tuple[Metric, ...], whose: Whose, cut: Cut
) -> Select[Any]:
    """Keys of the cut, two sums for each metric; then (but by half-hour) whether there are totals of
    whole periods, and whether gaps between the days of a month forbid its sums.
    """
    family = FAMILIES[subject]
    source = _source(family, level, whose)
    keys: list[ColumnElement[Any]] = [source.c[family.key]] if cut.by_subject else []
    if cut.by_day:
        keys.append(source.c.day)
    elif cut.times:
        keys.append(source.c.month if level is _Level.MONTHS else source.c.day // 100)
    if cut.by_slot:
        keys.append(source.c.slot)
    query = select(*keys, *(part for metric in metrics for part in _parts(source, metric)))
    if cut.by_slot:
        query = query.select_from(_finest(family, source)).where(*inside(family.daily, family, whose))
        return query.group_by(*keys)
    gaps: ColumnElement[Any] = null()
    when = "day"
    if level is _Level.MONTHS:
        gaps, when = func.max(source.c.gaps.bitwise_and(_mask(metrics))), "month"
    totals = select(literal(1)).select_from(family.periods).exists()
    return query.add_columns(totals, gaps).where(*inside(source, family, whose, when)).group_by(*keys)


def _source(family: Family, level: _Level, whose: Whose) -> Any:
    """The table or subquery to sum over."""
    if level is _Level.REPEATED:
        return latest_facts(family, *inside(family.facts, family, whose)).subquery()
    return {_Level.FACTS: family.facts, _Level.DAYS: family.daily, _Level.MONTHS: family.monthly}[level]


def _finest(family: Family, source: Any) -> FromClause:
    """Half-hourly facts; an hour cannot be split, so days known by the hour only are left out."""
    daily = family.daily
    joined: FromClause = daily.join(
        source,
        and_(
            source.c[family.key] == daily.c[family.key],
            source.c.day == daily.c.day,
            source.c.grain == daily.c.grain,
            daily.c.grain == Grain.HALF_HOUR,
        ),
    )
    return joined


def _mask(metrics: tuple[Metric, ...]) -> int:
    """The bits of `gaps` that matter to ratios; a single measure is summed over what is known."""
    bits = {key: 1 << bit for bit, key in enumerate(MEASURE_KEYS)}
    paired = {key for metric in metrics if len(metric.measures) > 1 for key in metric.measures}
    return sum(bits.get(key, 0) for key in paired)


def _parts(source: Any, metric: Metric) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """Σ numerator and Σ denominator over the rows on which both are known."""
    numerator, denominator = (_sum(source, metric, terms) for terms in (metric.numerator, metric.denominator))
    return numerator, denominator


def _sum(source: Any, metric: Metric, terms: Terms) -> ColumnElement[Any]:
    """The sum of terms; NULL where the source cannot know them, as agent-days by half-hour."""
    if not terms or any(key not in source.c for key in metric.measures):
        return null()
    signed = _signed(source, terms)
    alone = len(metric.measures) == 1
    return func.sum(signed if alone else case((all_known(source, metric), signed)))


def all_known(source: Any, metric: Metric) -> ColumnElement[bool]:
    """Whether a row knows every measure of a metric."""
    return and_(*(source.c[key].is_not(None) for key in metric.measures))


def _signed(source: Any, terms: Terms) -> ColumnElement[Any]:
    """A signed sum of columns."""
    (sign, key), *others = terms
    total: ColumnElement[Any] = source.c[key] if sign > 0 else -source.c[key]
    for sign, key in others:
        total = total + source.c[key] if sign > 0 else total - source.c[key]
    return total


def _line(row: Any, cut: Cut, metrics: int) -> Line:
    """A result row as keys and a pair of sums for each of so many metrics."""
    values = iter(row)
    subject_id = next(values) if cut.by_subject else None
    moment = next(values) if cut.times else None
    slot = next(values) if cut.by_slot else None
    if moment is not None:
        moment = as_date(moment if cut.by_day else moment * 100 + 1)
    return Line(subject_id, moment, slot, list(islice(zip(values, values, strict=False), metrics)))
