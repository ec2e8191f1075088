"""Daily and monthly sums of facts, refreshed for the days an import touched.

Daily: per subject and day, each measure from the finest grain that reports it, from the
latest batch that knows it. Monthly: sums of the days; `gaps` has bit i set where measure i
is known on some days of the month and unknown on others, so that a ratio is not taken from
sums over different days.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import reduce
from operator import add
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    FromClause,
    Integer,
    MetaData,
    Select,
    Subquery,
    Table,
    and_,
    case,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    tuple_,
)
from sqlalchemy.orm import Session

from ccleader.metrics.grains import Grain
from ccleader.metrics.measures import AGENT_DAYS, MEASURE_KEYS
from ccleader.models import bulk
from ccleader.models.facts import FAMILIES, Family

_SIGNS_OF_WORK = (
    *("login_seconds", "ready_seconds", "not_ready_seconds", "rest_seconds"),
    *("calls_handled", "talk_seconds", "handle_seconds", "outbound_calls", "outbound_seconds"),
)
"""A day on which one of these is above zero is an agent-day."""

_FINEST_FIRST = (Grain.HALF_HOUR, Grain.HOUR, Grain.DAY)

_touched = Table(
    "touched",
    MetaData(),
    Column("subject_id", Integer, nullable=False),
    Column("day", Integer, nullable=False),
    prefixes=["TEMPORARY"],
)
"""Without a key: SQLite (3.40 to 3.53) loses rows of `(subject, day) IN` where it reads the list
from an index (subject, day) while it searches by one of (day, subject)."""


@contextmanager
def _marked(session: Session, touched: set[tuple[int, int]]) -> Iterator[None]:
    """The touched (subject id, day) pairs in a temporary table while the block runs."""
    connection = session.connection()
    _touched.create(connection, checkfirst=False)
    bulk.insert_rows(session, _touched, sorted(touched))
    yield
    _touched.drop(connection, checkfirst=False)


def refresh(session: Session, family: Family, touched: set[tuple[int, int]]) -> None:
    """Bring the roll-ups of the touched (subject id, day) pairs up to date."""
    if not touched:
        return
    with _marked(session, touched):
        _refresh_daily(session, family)
        _refresh_monthly(session, family)


def rebuild(session: Session) -> None:
    """Make all roll-ups anew from the facts."""
    for family in FAMILIES.values():
        for table in (family.daily, family.monthly):
            session.execute(delete(table))
        for month in _months(session, family):
            refresh(session, family, _pairs(session, family, month))


def wrong_days(session: Session, family: Family) -> int:
    """How many daily sums are missing, left over, or other than their facts say."""
    daily = family.daily
    wrong = 0
    for month in _months(session, family):
        with _marked(session, _pairs(session, family, month)):
            kept = select(daily).where(_in_month(daily.c.day, month))
            wrong += _differing(session, _daily_sums(session, family), kept)
    return wrong


def wrong_months(session: Session, family: Family) -> int:
    """How many monthly sums are missing, left over, or other than their days say."""
    return _differing(session, _monthly_sums(family), select(family.monthly))


def _differing(session: Session, wanted: Select[Any], kept: Select[Any]) -> int:
    apart = set(session.execute(wanted)) ^ set(session.execute(kept))
    return len({row[:2] for row in apart})


def _months(session: Session, family: Family) -> list[int]:
    """The months (yyyymm) that facts or daily sums speak of."""
    found: set[int] = set()
    for table in (family.facts, family.daily):
        found.update(session.scalars(select(table.c.day // 100).distinct()))
    return sorted(found)


def _pairs(session: Session, family: Family, month: int) -> set[tuple[int, int]]:
    """The (subject id, day) pairs of a month that facts or daily sums speak of."""
    found: set[tuple[int, int]] = set()
    for table in (family.facts, family.daily):
        query = select(table.c[family.key], table.c.day).where(_in_month(table.c.day, month)).distinct()
        found.update((subject, day) for subject, day in session.execute(query))
    return found


def _in_month(day: Column[int], month: int) -> ColumnElement[bool]:
    return day.between(month * 100, month * 100 + 31)


def _is_touched(table: Table, family: Family) -> ColumnElement[bool]:
    """A row value in a list is searched by key; SQLite would scan all facts for a join."""
    return tuple_(table.c[family.key], table.c.day).in_(select(_touched.c.subject_id, _touched.c.day))


def _refresh_daily(session: Session, family: Family) -> None:
    daily = family.daily
    session.execute(delete(daily).where(_is_touched(daily, family)))
    session.execute(insert(daily).from_select(list(daily.c.keys()), _daily_sums(session, family)))


def _daily_sums(session: Session, family: Family) -> Select[Any]:
    """What the daily table should hold for the touched days, column by column."""
    mine = select(family.facts).where(_is_touched(family.facts, family)).subquery()
    return _plain_sums(family, mine) if _speaks_once(session, family) else _resolved_sums(family, mine)


def _speaks_once(session: Session, family: Family) -> bool:
    """Whether every touched day has one grain and one batch: then sums are plain."""
    facts = family.facts
    several = (
        select(literal(1))
        .where(_is_touched(facts, family))
        .group_by(facts.c[family.key], facts.c.day)
        .having(
            (func.min(facts.c.grain) < func.max(facts.c.grain))
            | (func.min(facts.c.batch_id) < func.max(facts.c.batch_id))
        )
    )
    return not session.scalar(select(exists(several)))


def _plain_sums(family: Family, mine: Subquery) -> Select[Any]:
    sums = [func.sum(mine.c[key]) for key in MEASURE_KEYS]
    return _daily_select(family, mine, sums)


def _resolved_sums(family: Family, mine: Subquery) -> Select[Any]:
    latest = _latest(family, mine).subquery()
    sums = [
        func.coalesce(*(func.sum(case((latest.c.grain == grain, latest.c[key]))) for grain in _FINEST_FIRST))
        for key in MEASURE_KEYS
    ]
    return _daily_select(family, latest, sums)


def _daily_select(family: Family, source: FromClause, sums: list[Any]) -> Select[Any]:
    known = dict(zip(MEASURE_KEYS, sums, strict=True))
    worked = or_(*(known[key] > 0 for key in _SIGNS_OF_WORK))
    return select(
        source.c[family.key], source.c.day, case((worked, 1), else_=0), func.min(source.c.grain), *sums
    ).group_by(source.c[family.key], source.c.day)


def _latest(family: Family, mine: FromClause) -> Select[Any]:
    """One row per interval: of each measure the value of the latest batch that knows it."""
    facts = family.facts
    interval = (family.key, "day", "grain", "slot")
    keys = [mine.c[name] for name in interval]
    counts = [func.count(mine.c[key]).label(key) for key in MEASURE_KEYS]
    spoken = select(*keys, func.max(mine.c.batch_id).label("batch_id"), *counts).group_by(*keys).subquery()
    newest, older = facts.alias("newest"), facts.alias("older")

    def value(key: str) -> Any:
        known = (
            select(older.c[key])
            .where(*(older.c[name] == spoken.c[name] for name in interval), older.c[key].is_not(None))
            .order_by(older.c.batch_id.desc())
            .limit(1)
            .scalar_subquery()
        )
        settled = newest.c[key].is_not(None) | (spoken.c[key] == 0)
        return case((settled, newest.c[key]), else_=known).label(key)

    same = and_(*(newest.c[name] == spoken.c[name] for name in (*interval, "batch_id")))
    return select(*(newest.c[name] for name in interval), *map(value, MEASURE_KEYS)).select_from(
        spoken.join(newest, same)
    )


def latest_facts(family: Family, *where: Any) -> Select[Any]:
    """Facts as they count, one row per interval, for those that meet the conditions."""
    return _latest(family, select(family.facts).where(*where).subquery())


def _refresh_monthly(session: Session, family: Family) -> None:
    daily, monthly = family.daily, family.monthly
    months = select(_touched.c.subject_id, _touched.c.day // 100).distinct()
    session.execute(delete(monthly).where(tuple_(monthly.c[family.key], monthly.c.month).in_(months)))
    first, last = session.execute(select(func.min(_touched.c.day), func.max(_touched.c.day))).one()
    around = daily.c.day.between(first // 100 * 100, last // 100 * 100 + 31)
    sums = _monthly_sums(family).where(around, tuple_(daily.c[family.key], daily.c.day // 100).in_(months))
    session.execute(insert(monthly).from_select(list(monthly.c.keys()), sums))


def _monthly_sums(family: Family) -> Select[Any]:
    """What the monthly table should hold, column by column."""
    daily = family.daily
    keys = (daily.c[family.key], daily.c.day // 100)
    gaps = [
        case((func.count(daily.c[key]).between(1, func.count() - 1), literal(1 << bit)), else_=0)
        for bit, key in enumerate(MEASURE_KEYS)
    ]
    sums = [func.sum(daily.c[key]) for key in MEASURE_KEYS]
    return select(*keys, func.sum(daily.c[AGENT_DAYS]), reduce(add, gaps), *sums).group_by(*keys)
