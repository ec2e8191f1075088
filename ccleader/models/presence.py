"""Who was logged in at the ACD on a business day: derived from traffic facts, never stored.

The daily roll-up answers where a calendar day can belong to one shift only; where two shifts
share it (one comes in past midnight, the next begins before) half-hourly facts tell them apart,
and without these nothing is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Integer, Select, cast, distinct, func, literal, select
from sqlalchemy.orm import Session

from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.measures import AGENT_DAYS
from ccleader.metrics.periods import Period
from ccleader.models.facts import FAMILIES, as_int
from ccleader.models.locks import Cell

DAY = 1440
"""Minutes of a day."""

LONGEST = timedelta(days=2)
"""How far past its business day a shift may reach."""

Times = tuple[int, int]
"""Begin and end of a shift in minutes from midnight of its business day."""

_Masks = list[tuple[Cell, int]]
"""Agent and calendar day, each with bits of half hours."""

_FAMILY = FAMILIES[Subject.AGENT]


def logins(
    session: Session, who: Select[Any], period: Period, shifts: Mapping[Cell, Times]
) -> dict[Cell, int | None]:
    """Cells of a period on which the ACD knows the agent at work → seconds logged in, None where not told.

    `who` selects agent ids; `shifts` are those planned for the period and for two days on either side.
    """
    around = Period(period.first, period.last + LONGEST)
    daily = _daily(session, who, around)
    touched = {cell: _masks(cell, times) for cell, times in shifts.items()}
    claims = _claims(touched)
    shared = {cell for cells in claims.values() if len(cells) > 1 for cell in cells}
    slots = _slots(session, {agent_id for agent_id, _ in shared}, around) if shared else {}
    found: dict[Cell, int | None] = {
        cell: seconds for cell, seconds in daily.items() if period.contains(cell[1]) and cell not in claims
    }
    for cell, masks in touched.items():
        if not period.contains(cell[1]):
            continue
        if cell not in shared:
            days = [day for day, _ in masks if day in daily]
            if days:
                known = [seconds for day in days if (seconds := daily[day]) is not None]
                found[cell] = sum(known) if known else None
        elif any(slots.get(day, 0) & mask for day, mask in masks):
            found[cell] = None
    return found


def _daily(session: Session, who: Select[Any], period: Period) -> dict[Cell, int | None]:
    """Calendar days on which an agent worked at the ACD → seconds logged in."""
    table = _FAMILY.daily
    query = select(table.c.agent_id, table.c.day, table.c.login_seconds).where(
        table.c.agent_id.in_(who),
        table.c.day.between(as_int(period.first), as_int(period.last)),
        table.c[AGENT_DAYS] > 0,
    )
    days = {as_int(day): day for day in period}
    rows = session.connection().execute(query).all()
    return {(agent_id, days[day]): seconds for agent_id, day, seconds in rows}


def _claims(touched: Mapping[Cell, _Masks]) -> dict[Cell, list[Cell]]:
    """(agent, calendar day) → the cells whose shifts touch that day."""
    claims: defaultdict[Cell, list[Cell]] = defaultdict(list)
    for cell, masks in touched.items():
        for day, _ in masks:
            claims[day].append(cell)
    return claims


def _masks(cell: Cell, times: Times) -> _Masks:
    """The calendar days a shift touches, each with the bits of the half hours it covers there."""
    agent_id, day = cell
    return [((agent_id, day + offset if offset else day), mask) for offset, mask in _reach(times)]


@cache
def _reach(times: Times) -> tuple[tuple[timedelta, int], ...]:
    """How many days after its business day a shift touches, each with the bits of its half hours."""
    starts, ends = times
    found = []
    for offset in range(starts // DAY, (ends - 1) // DAY + 1):
        first, last = max(0, starts - offset * DAY) // 30, (min(DAY, ends - offset * DAY) - 1) // 30
        found.append((timedelta(days=offset), sum(1 << slot for slot in range(first, last + 1))))
    return tuple(found)


def _slots(session: Session, agent_ids: set[int], period: Period) -> dict[Cell, int]:
    """(agent, calendar day) → bits of the half hours in which some report knows the agent at work."""
    facts = _FAMILY.facts
    bit: ColumnElement[int] = cast(literal(1), BigInteger).bitwise_lshift(cast(facts.c.slot, Integer))
    query = (
        select(facts.c.agent_id, facts.c.day, func.sum(distinct(bit)))
        .where(
            facts.c.agent_id.in_(agent_ids),
            facts.c.day.between(as_int(period.first), as_int(period.last)),
            facts.c.grain == Grain.HALF_HOUR,
            (facts.c.login_seconds > 0) | (facts.c.calls_handled > 0),
        )
        .group_by(facts.c.agent_id, facts.c.day)
    )
    days = {as_int(day): day for day in period}
    rows = session.connection().execute(query).all()
    return {(agent_id, days[day]): int(bits) for agent_id, day, bits in rows}
