"""Daily and monthly sums of facts, refreshed for the days an import touched.

Daily: per subject and day, each measure from the finest grain that reports it, from the
latest batch that knows it. Monthly: sums of the days; `gaps` has bit i set where measure i
is known on some days of the month and unknown on others, so that a ratio is not taken from
sums over different days.
"""

from __future__ import annotations

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
    case,
    delete,
    exists,
    func,
    insert,
    literal,
    select,
    tuple_,
)
from sqlalchemy.orm import Session

from ccleader.metrics.grains import Grain
from ccleader.metrics.measures import AGENT_DAYS, MEASURE_KEYS
from ccleader.models import bulk
from ccleader.models.facts import FAMILIES, Family

_FINEST_FIRST = (Grain.HALF_HOUR, Grain.HOUR, Grain.DAY)

_touched = Table(
    "touched",
    MetaData(),
    Column("subject_id", Integer, primary_key=True),
    Column("day", Integer, primary_key=True),
    prefixes=["TEMPORARY"],
)


def refresh(session: Session, family: Family, touched: set[tuple[int, int]]) -> None:
    """Bring the roll-ups of the touched (subject id, day) pairs up to date."""
    if not touched:
        return
    connection = session.connection()
    _touched.create(connection, checkfirst=False)
    bulk.insert_rows(session, _touched, sorted(touched))
    _refresh_daily(session, family)
    _refresh_monthly(session, family)
    _touched.drop(connection, checkfirst=False)


def rebuild(session: Session) -> None:
    """Make all roll-ups anew from the facts."""
    for family in FAMILIES.values():
        session.execute(delete(family.daily))
        session.execute(delete(family.monthly))
        days = select(family.facts.c[family.key], family.facts.c.day).distinct()
        refresh(session, family, {(subject, day) for subject, day in session.execute(days)})


def _refresh_daily(session: Session, family: Family) -> None:
    facts, daily = family.facts, family.daily
    pairs = select(_touched.c.subject_id, _touched.c.day)
    session.execute(delete(daily).where(tuple_(daily.c[family.key], daily.c.day).in_(pairs)))
    columns = [family.key, "day", AGENT_DAYS, "grain", *MEASURE_KEYS]
    mine = select(facts).join(
        _touched, (facts.c[family.key] == _touched.c.subject_id) & (facts.c.day == _touched.c.day)
    )
    if _speaks_once(session, family):
        sums = _plain_sums(family, mine.subquery())
    else:
        sums = _resolved_sums(family, mine.subquery())
    session.execute(insert(daily).from_select(columns, sums))


def _speaks_once(session: Session, family: Family) -> bool:
    """Whether every touched day has one grain and one batch: then sums are plain."""
    facts = family.facts
    several = (
        select(literal(1))
        .select_from(facts)
        .join(_touched, (facts.c[family.key] == _touched.c.subject_id) & (facts.c.day == _touched.c.day))
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
    worked = func.coalesce(known["login_seconds"], known["calls_handled"], 0) > 0
    return select(
        source.c[family.key], source.c.day, case((worked, 1), else_=0), func.min(source.c.grain), *sums
    ).group_by(source.c[family.key], source.c.day)


def _latest(family: Family, mine: FromClause) -> Select[Any]:
    """One row per interval: of each measure the value of the latest batch that knows it."""
    facts = family.facts
    keys = [mine.c[family.key], mine.c.day, mine.c.grain, mine.c.slot]
    intervals = select(*keys).distinct().subquery()

    def known(key: str) -> Any:
        return (
            select(facts.c[key])
            .where(
                facts.c[family.key] == intervals.c[family.key],
                facts.c.day == intervals.c.day,
                facts.c.grain == intervals.c.grain,
                facts.c.slot == intervals.c.slot,
                facts.c[key].is_not(None),
            )
            .order_by(facts.c.batch_id.desc())
            .limit(1)
            .scalar_subquery()
            .label(key)
        )

    return select(*intervals.c, *(known(key) for key in MEASURE_KEYS))


def latest_facts(family: Family, *where: Any) -> Select[Any]:
    """Facts as they count, one row per interval, for those that meet the conditions."""
    return _latest(family, select(family.facts).where(*where).subquery())


def _refresh_monthly(session: Session, family: Family) -> None:
    daily, monthly = family.daily, family.monthly
    months = select(_touched.c.subject_id, _touched.c.day // 100).distinct()
    first, last = session.execute(select(func.min(_touched.c.day), func.max(_touched.c.day))).one()
    around = daily.c.day.between(first // 100 * 100, last // 100 * 100 + 31)
    session.execute(delete(monthly).where(tuple_(monthly.c[family.key], monthly.c.month).in_(months)))
    month = daily.c.day // 100
    some = [
        case((func.count(daily.c[key]).between(1, func.count() - 1), literal(1 << bit)), else_=0)
        for bit, key in enumerate(MEASURE_KEYS)
    ]
    gaps: ColumnElement[int] = some[0]
    for bit in some[1:]:
        gaps = gaps + bit
    sums = (
        select(
            daily.c[family.key],
            month.label("month"),
            func.sum(daily.c[AGENT_DAYS]),
            gaps,
            *(func.sum(daily.c[key]) for key in MEASURE_KEYS),
        )
        .where(around, tuple_(daily.c[family.key], month).in_(months))
        .group_by(daily.c[family.key], month)
    )
    columns = [family.key, "month", AGENT_DAYS, "gaps", *MEASURE_KEYS]
    session.execute(insert(monthly).from_select(columns, sums))
