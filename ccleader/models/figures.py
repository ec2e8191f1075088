"""Figures from facts: sums over any subjects × any days in one query, the quotient last.

Whole months come from the monthly roll-up, days from the daily one, half-hours from the
facts. Period totals (a month's report without days) count only where a range holds the
whole period and no finer facts of the subject lie inside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, StrEnum
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, false, func, null, or_, select
from sqlalchemy.orm import Session

from ccleader.metrics.catalog import Metric, Source, Terms
from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.metrics.periods import Period
from ccleader.models.agents import Agent
from ccleader.models.facts import FAMILIES, KEY_COLUMNS, Family, Grain, Queue, Subject, as_date, as_int, span
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


_SUBJECTS = (By.GROUP, By.AGENT, By.QUEUE)


@dataclass(frozen=True, slots=True)
class Figure:
    """One metric for one combination of keys (aligned with `by`), with the sums it stands on."""

    keys: tuple[object, ...]
    metric: Metric
    numerator: int | None
    denominator: int | None

    @property
    def value(self) -> float | None:
        """The quotient, in the metric's own unit."""
        return self.metric.value(self.numerator, self.denominator)


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
            return latest_facts(family, *_inside(family.facts, family, "day")).subquery()
        return {"facts": family.facts, "day": family.daily, "month": family.monthly}[self.value]


_Sums = tuple[int | None, int | None]
_Keys = tuple[object, ...]
_Found = dict[_Keys, list[_Sums]]


def figures(
    session: Session,
    metrics: Sequence[Metric],
    period: Period,
    *,
    group_id: int | None = None,
    agent_ids: Sequence[int] | None = None,
    by: Sequence[By] = (),
) -> list[Figure]:
    """The metrics of a group (or of all, or of some agents) over a period, by any keys.

    Keys: group, agent and queue as ids, day as date, week as its Monday, month as its first
    day, half-hour as 0–47. Combinations without any facts are left out.
    """
    found: list[Figure] = []
    queue_metrics = [metric for metric in metrics if metric.source is Source.QUEUE]
    queue_ids: list[int] = []
    if queue_metrics and agent_ids is None and By.AGENT not in by:
        queue_ids = _queue_ids(session, group_id, period)
    if queue_ids:
        owners = _owners(session, Subject.QUEUE)
        found += _of(session, Subject.QUEUE, queue_metrics, period, queue_ids, by, owners)
    of_agents = [metric for metric in metrics if metric not in queue_metrics or not queue_ids]
    if of_agents and By.QUEUE not in by:
        ids = agent_ids if agent_ids is not None else _agent_ids(session, group_id)
        owners = _owners(session, Subject.AGENT) if By.GROUP in by else {}
        found += _of(session, Subject.AGENT, of_agents, period, ids, by, owners)
    order = {metric.key: place for place, metric in enumerate(metrics)}
    return sorted(found, key=lambda figure: (_sortable(figure.keys), order[figure.metric.key]))


def _sortable(keys: _Keys) -> tuple[tuple[bool, Any], ...]:
    return tuple((key is None, 0 if key is None else key) for key in keys)


def _agent_ids(session: Session, group_id: int | None) -> list[int]:
    query = select(Agent.id)
    return list(session.scalars(query if group_id is None else query.where(Agent.group_id == group_id)))


def _queue_ids(session: Session, group_id: int | None, period: Period) -> list[int]:
    """Queues of the group (and those of no group) that have facts in the period."""
    family = FAMILIES[Subject.QUEUE]
    inside = [
        table.c.day.between(as_int(period.first), as_int(period.last))
        for table in (family.daily, family.periods)
    ]
    query = select(Queue.id).where(
        or_(
            select(1).where(family.daily.c.queue_id == Queue.id, inside[0]).exists(),
            select(1).where(family.periods.c.queue_id == Queue.id, inside[1]).exists(),
        )
    )
    if group_id is not None:
        query = query.where(or_(Queue.group_id == group_id, Queue.group_id.is_(None)))
    return list(session.scalars(query))


def _owners(session: Session, subject: Subject) -> dict[int, int | None]:
    """Subject id → group id."""
    owner = Agent if subject is Subject.AGENT else Queue
    return dict(session.execute(select(owner.id, owner.group_id)).tuples().all())


def _of(
    session: Session,
    subject: Subject,
    metrics: Sequence[Metric],
    period: Period,
    ids: Sequence[int],
    by: Sequence[By],
    owners: dict[int, int | None],
) -> list[Figure]:
    if not ids:
        return []
    family = FAMILIES[subject]
    needed = tuple(metrics)
    by_subject = any(key in _SUBJECTS for key in by)
    when = _finest(by)
    level = _level(session, family, needed, period, ids, when)
    found: _Found = {}
    for row in session.execute(
        _statement(subject, level, needed, by_subject, when), _bounds(level, period, ids)
    ):
        keys, sums = _split(row, by_subject, when, level)
        _add(found, _keys(by, keys, owners), sums)
    if when not in (By.DAY, By.HALF_HOUR):
        for subject_id, first, sums in _periods(session, family, needed, period, ids, when):
            _add(found, _keys(by, (subject_id, first, None), owners), sums)
    return [
        Figure(keys, metric, *sums)
        for keys, many in found.items()
        for metric, sums in zip(needed, many, strict=True)
        if sums != (None, None)
    ]


def _finest(by: Sequence[By]) -> By | None:
    """The time key the query must split by; weeks are folded from days afterwards."""
    for key in (By.HALF_HOUR, By.DAY, By.WEEK, By.MONTH):
        if key in by:
            return key
    return None


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
    gaps = session.scalars(_gaps(family.subject), _bounds(_Level.MONTHS, period, ids))
    mask = _mask(metrics)
    return _Level.DAYS if any(found & mask for found in gaps) else _Level.MONTHS


def _repeats(session: Session, family: Family, period: Period, ids: Sequence[int]) -> bool:
    """Whether more than one batch speaks of some interval."""
    facts = family.facts
    interval = (facts.c[family.key], facts.c.day, facts.c.grain, facts.c.slot)
    query = select(1).where(*_inside(facts, family, "day")).group_by(*interval).having(func.count() > 1)
    return session.execute(query.limit(1), _bounds(_Level.DAYS, period, ids)).first() is not None


def _mask(metrics: tuple[Metric, ...]) -> int:
    bits = {key: 1 << bit for bit, key in enumerate(MEASURE_KEYS)}
    return sum({bits[key] for metric in metrics for key in metric.measures if key in bits})


@cache
def _gaps(subject: Subject) -> Select[Any]:
    monthly = FAMILIES[subject].monthly
    return select(monthly.c.gaps).where(*_inside(monthly, FAMILIES[subject], "month")).distinct()


def _inside(source: Any, family: Family, when: str) -> list[ColumnElement[bool]]:
    return [
        source.c[family.key].in_(bindparam("ids", expanding=True)),
        source.c[when].between(bindparam("first"), bindparam("last")),
    ]


def _bounds(level: _Level, period: Period, ids: Sequence[int]) -> dict[str, object]:
    first, last = as_int(period.first), as_int(period.last)
    if level is _Level.MONTHS:
        first, last = first // 100, last // 100
    return {"first": first, "last": last, "ids": list(ids)}


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
        query = query.where(*_inside(source, family, "month" if level is _Level.MONTHS else "day"))
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
    known = _all_known(source, metric)
    parts = [
        func.sum(case((known, _signed(source, terms)))) if terms else null()
        for terms in (metric.numerator, metric.denominator)
    ]
    return parts[0], parts[1]


def _all_known(source: Any, metric: Metric) -> ColumnElement[bool]:
    missing = any(key not in source.c for key in metric.measures)
    return false() if missing else and_(*(source.c[key].is_not(None) for key in metric.measures))


def _signed(source: Any, terms: Terms) -> ColumnElement[Any]:
    """A signed sum of columns; days cannot be counted by half-hour."""
    columns = [(sign, source.c[key] if key in source.c else null()) for sign, key in terms]
    total = columns[0][0] * columns[0][1] if columns[0][0] < 0 else columns[0][1]
    for sign, column in columns[1:]:
        total = total + column if sign > 0 else total - column
    return total


def _split(row: Any, by_subject: bool, when: By | None, level: _Level) -> tuple[_Keys, list[_Sums]]:
    """A result row as (subject id, first day, slot) and the sums by metric."""
    values = list(row)
    subject_id = values.pop(0) if by_subject else None
    moment = values.pop(0) if when is not None else None
    slot = values.pop(0) if level.by_slot else None
    if moment is not None:
        moment = as_date(moment * 100 + 1 if when is By.MONTH else moment)
    sums = list(zip(values[::2], values[1::2], strict=True))
    return (subject_id, moment, slot), sums


def _keys(by: Sequence[By], found: _Keys, owners: dict[int, int | None]) -> _Keys:
    subject_id, moment, slot = found
    keys: list[object] = []
    for key in by:
        if key is By.GROUP:
            keys.append(owners[subject_id])  # type: ignore[index]
        elif key in _SUBJECTS:
            keys.append(subject_id)
        elif key is By.HALF_HOUR:
            keys.append(slot)
        else:
            assert isinstance(moment, date)
            keys.append(_start(key, moment))
    return tuple(keys)


def _start(key: By, moment: date) -> date:
    if key is By.WEEK:
        return moment - timedelta(days=moment.weekday())
    return moment.replace(day=1) if key is By.MONTH else moment


def _add(found: _Found, keys: _Keys, sums: list[_Sums]) -> None:
    here = found.get(keys)
    found[keys] = (
        sums
        if here is None
        else [(_plus(a, c), _plus(b, d)) for (a, b), (c, d) in zip(here, sums, strict=True)]
    )


def _plus(one: int | None, other: int | None) -> int | None:
    if one is None:
        return other
    return one if other is None else one + other


def _periods(
    session: Session,
    family: Family,
    metrics: tuple[Metric, ...],
    period: Period,
    ids: Sequence[int],
    when: By | None,
) -> Iterator[tuple[int, date, list[_Sums]]]:
    """Period totals that count in the range: (subject id, first day, sums by metric)."""
    taken: dict[int, list[_Span]] = {}
    for subject_id, first, last, measures in _totals(session, family, period, ids):
        if when is not None and _start(when, first) != _start(when, last):
            continue
        spans = taken.setdefault(subject_id, [])
        if any(start <= last and first <= end for start, end in spans):
            continue
        spans.append((first, last))
        finer = _known_by_day(session, family, metrics, subject_id, (first, last))
        yield (
            subject_id,
            first,
            [
                (None, None) if known else _total_sums(measures, metric)
                for metric, known in zip(metrics, finer, strict=True)
            ],
        )


_Span = tuple[date, date]
_Measures = dict[str, int | None]


def _totals(
    session: Session, family: Family, period: Period, ids: Sequence[int]
) -> list[tuple[int, date, date, _Measures]]:
    """Period totals wholly inside the range, shortest first; the latest batch that knows a measure counts."""
    table = family.periods
    query = (
        select(table).where(*_inside(table, family, "day")).order_by(table.c.slot, table.c.batch_id.desc())
    )
    merged: dict[tuple[int, date, date], _Measures] = {}
    for row in session.execute(query, _bounds(_Level.DAYS, period, ids)):
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
    bounds = {"ids": [subject_id], "first": as_int(days[0]), "last": as_int(days[1])}
    counts = session.execute(_knowing(family.subject, metrics), bounds).one()
    return [bool(count) for count in counts]


@cache
def _knowing(subject: Subject, metrics: tuple[Metric, ...]) -> Select[Any]:
    family = FAMILIES[subject]
    daily = family.daily
    counts = [func.sum(case((_all_known(daily, metric), 1), else_=0)) for metric in metrics]
    return select(*counts).where(*_inside(daily, family, "day"))


def _total_sums(measures: _Measures, metric: Metric) -> _Sums:
    if any(measures.get(key) is None for key in metric.measures):
        return None, None
    numerator = sum(sign * (measures[key] or 0) for sign, key in metric.numerator)
    denominator = sum(sign * (measures[key] or 0) for sign, key in metric.denominator)
    return numerator, denominator if metric.denominator else None


def covered(session: Session, group_id: int | None = None) -> Period | None:
    """First and last day for which anything of the group is known; None for an empty store."""
    first: date | None = None
    last: date | None = None
    for subject, family in FAMILIES.items():
        owner = Agent if subject is Subject.AGENT else Queue
        for table in (family.daily, family.periods):
            query = select(table.c.day, *([table.c.grain, table.c.slot] if table is family.periods else []))
            if group_id is not None:
                query = query.where(
                    table.c[family.key].in_(select(owner.id).where(owner.group_id == group_id))
                )
            for first_day, last_day in _ends(session, query, table is family.periods):
                first = first_day if first is None else min(first, first_day)
                last = last_day if last is None else max(last, last_day)
    return None if first is None or last is None else Period(first, last)


def _ends(session: Session, query: Select[Any], periods: bool) -> list[tuple[date, date]]:
    if periods:
        return [span(*row) for row in session.execute(query.distinct())]
    days = query.subquery()
    low, high = session.execute(select(func.min(days.c.day), func.max(days.c.day))).one()
    return [] if low is None else [(as_date(low), as_date(high))]
