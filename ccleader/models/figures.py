"""Figures: the metrics of any subjects over any days, by any keys; the quotient is taken last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics.catalog import Metric, Source
from ccleader.metrics.grains import Subject
from ccleader.metrics.periods import Period
from ccleader.models import attended, checked, sums, totals
from ccleader.models.facts import FAMILIES, Family, as_date, span
from ccleader.models.sums import By, Cut, Line, Scope, Sums
from ccleader.words import phrase

__all__ = ["By", "Figure", "covered", "figures"]

_SUBJECTS = (By.GROUP, By.AGENT, By.QUEUE)
_TIMES = (By.DAY, By.WEEK, By.MONTH)


class Figure(NamedTuple):
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
_Table = dict[_Keys, dict[str, Figure]]
"""Keys → metric key → figure."""


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
    is taken from its agents where no queue report knows it, and the other way round. The
    attendance rate and quality are known of agents, not of queues or half-hours.
    Raises Trouble where queues are asked for together with agents: no report tells both.
    """
    scope = Scope(period, group_id, None if agent_ids is None else tuple(agent_ids))
    of_agents = agent_ids is not None or By.AGENT in by
    if of_agents and By.QUEUE in by:
        raise Trouble(
            phrase("trouble", "Reports tell figures by agent or by queue, not by both. Choose one of them.")
        )
    table: _Table = {}
    for source in (Source.AGENT, Source.QUEUE):
        wanted = [metric for metric in metrics if metric.source is source]
        for subject in _preferred(source, of_agents, by):
            if wanted:
                _fill(table, session, subject, wanted, scope, by)
                wanted = [metric for metric in wanted if not any(metric.key in row for row in table.values())]
    for metric in metrics:
        if metric.source is Source.ATTENDANCE:
            _attend(table, session, metric, scope, by)
    _check(table, session, [metric for metric in metrics if metric.source is Source.QUALITY], scope, by)
    rows = [table[keys] for keys in sorted(table, key=_sortable)]
    return [row[metric.key] for row in rows for metric in metrics if metric.key in row]


def _attend(table: _Table, session: Session, metric: Metric, scope: Scope, by: Sequence[By]) -> None:
    """Add a figure of the attendance records."""
    for keys, parts in attended.shares(session, scope, by).items():
        table.setdefault(keys, {})[metric.key] = Figure(keys, metric, *parts)


def _check(
    table: _Table, session: Session, metrics: Sequence[Metric], scope: Scope, by: Sequence[By]
) -> None:
    """Add figures of the quality checks, where there are any."""
    for keys, known in (checked.parts(session, scope, by) if metrics else {}).items():
        for metric in metrics:
            numerator, denominator = known[metric.key]
            if denominator:
                table.setdefault(keys, {})[metric.key] = Figure(keys, metric, numerator, denominator)


def _preferred(source: Source, of_agents: bool, by: Sequence[By]) -> tuple[Subject, ...]:
    """Whose facts answer, first choice first."""
    if of_agents:
        return (Subject.AGENT,)
    if By.QUEUE in by:
        return (Subject.QUEUE,)
    both = (Subject.AGENT, Subject.QUEUE)
    return both if source is Source.AGENT else both[::-1]


def _fill(
    table: _Table,
    session: Session,
    subject: Subject,
    metrics: Sequence[Metric],
    scope: Scope,
    by: Sequence[By],
) -> None:
    """Add the figures that facts of one kind of subject know."""
    needed = tuple(metrics)
    cut = Cut(
        any(key in _SUBJECTS for key in by), tuple(key for key in _TIMES if key in by), By.HALF_HOUR in by
    )
    owners = _owners(session, FAMILIES[subject]) if By.GROUP in by else {}
    found: dict[_Keys, list[Sums]] = {}
    answer = sums.answer(session, subject, needed, scope, cut)
    for line in answer.lines:
        _add(found, _keys(by, line, owners), line.sums)
    if answer.has_totals:
        for line in totals.lines(session, subject, needed, scope, cut):
            _add(found, _keys(by, line, owners), line.sums)
    for keys, many in found.items():
        known = {
            metric.key: Figure(keys, metric, *parts)
            for metric, parts in zip(needed, many, strict=True)
            if parts != (None, None)
        }
        if known:
            table.setdefault(keys, {}).update(known)


def _owners(session: Session, family: Family) -> dict[int, int | None]:
    """Subject id → group id."""
    return dict(session.execute(select(family.owner.c.id, family.owner.c.group_id)).all())


def _sortable(keys: _Keys) -> tuple[tuple[bool, Any], ...]:
    return tuple((key is None, 0 if key is None else key) for key in keys)


def _keys(by: Sequence[By], line: Line, owners: dict[int, int | None]) -> _Keys:
    keys: list[object] = []
    for key in by:
        if key is By.GROUP:
            keys.append(owners[line.subject_id or 0])
        elif key in _SUBJECTS:
            keys.append(line.subject_id)
        elif key is By.HALF_HOUR:
            keys.append(line.slot)
        else:
            assert line.moment is not None
            keys.append(sums.start(key, line.moment))
    return tuple(keys)


def _add(found: dict[_Keys, list[Sums]], keys: _Keys, more: list[Sums]) -> None:
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
    ends: list[date] = []
    for family in FAMILIES.values():
        for table in (family.daily, family.periods):
            query = select(table.c.day, *([table.c.grain, table.c.slot] if table is family.periods else []))
            if group_id is not None:
                mine = select(family.owner.c.id).where(sums.of_group(family))
                query = query.where(table.c[family.key].in_(mine)).params(group=group_id)
            ends += _ends(session, query, table is family.periods)
    return Period(min(ends), max(ends)) if ends else None


def _ends(session: Session, query: Select[Any], periods: bool) -> list[date]:
    """Days among which the first and the last lie."""
    if periods:
        return [day for row in session.execute(query.distinct()) for day in span(*row)]
    days = query.subquery()
    ends = session.execute(select(func.min(days.c.day), func.max(days.c.day))).one()
    return [as_date(day) for day in ends if day is not None]
