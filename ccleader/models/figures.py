"""Figures: the metrics of any subjects over any days, by any keys; the quotient is taken last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from ccleader.metrics.catalog import Metric, Source
from ccleader.metrics.grains import Subject
from ccleader.metrics.periods import Period
from ccleader.models import sums, totals
from ccleader.models.agents import Agent
from ccleader.models.facts import FAMILIES, Queue, as_date, span
from ccleader.models.sums import By, Line, Sums

__all__ = ["By", "Figure", "covered", "figures"]

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


_Keys = tuple[object, ...]
_Found = dict[_Keys, list[Sums]]


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
    day, half-hour as 0–47. Combinations without any facts are left out. A metric of the queue
    is taken from its agents where no queue report knows it, and the other way round.
    """
    found: list[Figure] = []
    for metric_source in Source:
        wanted = [metric for metric in metrics if metric.source is metric_source]
        for subject in _preferred(metric_source, agent_ids, by):
            if wanted:
                found += _of(
                    session, subject, wanted, period, _ids(session, subject, group_id, agent_ids), by
                )
                known = {figure.metric.key for figure in found}
                wanted = [metric for metric in wanted if metric.key not in known]
    order = {metric.key: place for place, metric in enumerate(metrics)}
    return sorted(found, key=lambda figure: (_sortable(figure.keys), order[figure.metric.key]))


def _preferred(source: Source, agent_ids: Sequence[int] | None, by: Sequence[By]) -> tuple[Subject, ...]:
    """Whose facts answer, first choice first."""
    if agent_ids is not None or By.AGENT in by:
        return (Subject.AGENT,)
    if By.QUEUE in by:
        return (Subject.QUEUE,)
    both = (Subject.AGENT, Subject.QUEUE)
    return both if source is Source.AGENT else both[::-1]


def _ids(
    session: Session, subject: Subject, group_id: int | None, agent_ids: Sequence[int] | None
) -> Sequence[int]:
    """The subjects asked for; a queue of no group counts for every group."""
    if agent_ids is not None:
        return agent_ids
    owner = Agent if subject is Subject.AGENT else Queue
    query = select(owner.id)
    if group_id is not None:
        mine = owner.group_id == group_id
        query = query.where(mine if subject is Subject.AGENT else or_(mine, owner.group_id.is_(None)))
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
) -> list[Figure]:
    if not ids:
        return []
    needed, when = tuple(metrics), _finest(by)
    by_subject = any(key in _SUBJECTS for key in by)
    owners = _owners(session, subject) if By.GROUP in by else {}
    found: _Found = {}
    for line in sums.lines(session, subject, needed, period, ids, by_subject, when):
        _add(found, _keys(by, line, owners), line[3])
    if when not in (By.DAY, By.HALF_HOUR):
        for line in totals.lines(session, subject, needed, period, ids, when):
            _add(found, _keys(by, line, owners), line[3])
    return [
        Figure(keys, metric, *parts)
        for keys, many in found.items()
        for metric, parts in zip(needed, many, strict=True)
        if parts != (None, None)
    ]


def _finest(by: Sequence[By]) -> By | None:
    """The time key the query splits by; weeks are folded from days afterwards."""
    for key in (By.HALF_HOUR, By.DAY, By.WEEK, By.MONTH):
        if key in by:
            return key
    return None


def _sortable(keys: _Keys) -> tuple[tuple[bool, Any], ...]:
    return tuple((key is None, 0 if key is None else key) for key in keys)


def _keys(by: Sequence[By], line: Line, owners: dict[int, int | None]) -> _Keys:
    subject_id, moment, slot, _ = line
    keys: list[object] = []
    for key in by:
        if key is By.GROUP:
            keys.append(owners.get(subject_id or 0))
        elif key in _SUBJECTS:
            keys.append(subject_id)
        elif key is By.HALF_HOUR:
            keys.append(slot)
        elif moment is not None:
            keys.append(sums.start(key, moment))
    return tuple(keys)


def _add(found: _Found, keys: _Keys, more: list[Sums]) -> None:
    here = found.get(keys)
    if here is not None:
        more = [(_plus(a, c), _plus(b, d)) for (a, b), (c, d) in zip(here, more, strict=True)]
    found[keys] = more


def _plus(one: int | None, other: int | None) -> int | None:
    if one is None:
        return other
    return one if other is None else one + other


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
