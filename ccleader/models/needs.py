"""How many agents each half hour needs, what the calls say about it, and whether the plan covers it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from ccleader.errors import Misfit
from ccleader.metrics import coverage as covering
from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.coverage import SLOTS, DayCoverage, Duty
from ccleader.metrics.periods import Period
from ccleader.metrics.staffing import ANSWERED_WITHIN, agents_needed, rostered
from ccleader.models import settings, targets, workdays
from ccleader.models.changed import Changed
from ccleader.models.figures import By, figures
from ccleader.models.plans import Cell, Planned, plan
from ccleader.models.shifts import Need, ShiftTypeRow, shift_types
from ccleader.words import phrase

Needs = dict[tuple[int, int], int]
"""(weekday, half hour) → heads; weekday 0 = Monday, half hour 0–47."""

WEEKS = 4
"""Weeks of calls that a proposal looks back on."""

_USUAL_TARGET = 0.8
_HIGHEST_TARGET = 0.99
"""No number of agents answers every call in time."""

_DAYS_BEFORE = 3
"""How many days a shift may reach beyond the one it belongs to."""


def needs(session: Session, group_id: int) -> Needs:
    """What a group needs; half hours of which nobody said anything are missing."""
    query = select(Need.weekday, Need.slot, Need.heads).where(Need.group_id == group_id)
    return {(weekday, slot): heads for weekday, slot, heads in session.execute(query)}


def set_needs(session: Session, group_id: int, wanted: Mapping[tuple[int, int], int]) -> Changed:
    """Write all a group needs, in the place of what stood there; Misfit where a number cannot be."""
    for (weekday, slot), heads in wanted.items():
        if not (0 <= weekday < 7 and 0 <= slot < SLOTS and 0 <= heads <= 999):
            raise Misfit("heads", phrase("trouble", "Enter a number of agents from 0 to 999."))
    there = {
        (found.weekday, found.slot): found
        for found in session.scalars(select(Need).where(Need.group_id == group_id))
    }
    for key, found in there.items():
        if key not in wanted:
            session.delete(found)
    for key, heads in wanted.items():
        if key in there:
            there[key].heads = heads
        else:
            session.add(Need(group_id=group_id, weekday=key[0], slot=key[1], heads=heads))
    session.flush()
    return Changed.SHIFTS


def needs_from_traffic(session: Session, group_id: int, today: date) -> Needs:
    """What the calls of the last four weeks would need, as a proposal; empty where half hours are not known.

    Erlang C on the mean calls of a weekday's half hour, the AHT of all of them (half hours alone rest on
    too few) and the target of the service level (80 % without one), and so many more as are away from the
    phone. Calls offered, where they are not known calls handled; days that are not what their weekday
    says (holidays, days in lieu) are left out.
    """
    period = Period(today - timedelta(weeks=WEEKS), today - timedelta(days=1))
    calls, days = _calls(session, group_id, period)
    aht = _aht(session, group_id, period)
    if not calls or not aht:
        return {}
    target = targets.target(session, "service_level", today, group_id) or _USUAL_TARGET
    away = settings.value(session, settings.AWAY_PERCENT, today, group_id) / 100
    return {
        (weekday, slot): rostered(_on_calls(count / days[weekday], aht, target), away)
        for (weekday, slot), count in calls.items()
        if count
    }


def _on_calls(calls: float, aht: float, target: float) -> int:
    return agents_needed(calls, aht, min(target, _HIGHEST_TARGET), ANSWERED_WITHIN)


def _calls(session: Session, group_id: int, period: Period) -> tuple[Counter[tuple[int, int]], Counter[int]]:
    """Calls by weekday and half hour, and how many days of each weekday they come from."""
    metrics = (BY_KEY["calls_offered"], BY_KEY["calls_handled"])
    known: dict[tuple[date, int], dict[str, int]] = defaultdict(dict)
    for figure in figures(session, metrics, period, group_id=group_id, by=(By.DAY, By.HALF_HOUR)):
        day, slot = figure.keys
        assert isinstance(day, date)
        assert isinstance(slot, int)
        assert figure.numerator is not None
        known[day, slot][figure.metric.key] = figure.numerator
    ordinary = {info.day for info in workdays.days(session, period).values() if info.ordinary}
    calls: Counter[tuple[int, int]] = Counter()
    for (day, slot), counts in known.items():
        if day in ordinary:
            calls[day.weekday(), slot] += counts.get("calls_offered", counts.get("calls_handled", 0))
    days = Counter(day.weekday() for day in ordinary & {day for day, _ in known})
    return calls, days


def _aht(session: Session, group_id: int, period: Period) -> float | None:
    found = figures(session, (BY_KEY["aht"],), period, group_id=group_id)
    return found[0].value if found else None


@dataclass(frozen=True)
class Floor:
    """What is planned and needed around a period, read once, to be judged with and without some agents."""

    kinds: Mapping[int, ShiftTypeRow]
    plan: Mapping[Cell, Planned]
    needs: Needs
    peaks: tuple[tuple[int, int], ...]

    def coverage(self, period: Period, without: Collection[Cell] = ()) -> dict[date, DayCoverage]:
        """Whether the plan covers what is needed on every day; cells of `without` (leave) do not count."""
        absent = set(without)
        first, last = period.first - timedelta(days=_DAYS_BEFORE), period.last
        near = {cell: one for cell, one in self.plan.items() if first <= cell[1] <= last}
        duties = [
            Duty(cell[1], kind.starts, kind.ends, kind.breaks)
            for cell, one in near.items()
            if one.shift_type_id is not None and cell not in absent
            for kind in (self.kinds[one.shift_type_id],)
        ]
        return covering.coverage(duties, self.needs, period, self.peaks, {day for _, day in near})


def floor(session: Session, group_id: int, period: Period) -> Floor:
    """Read what is planned and needed in a period, and what reaches into it."""
    reaching = Period(period.first - timedelta(days=_DAYS_BEFORE), period.last)
    return Floor(
        {kind.id: kind for kind in shift_types(session, include_retired=True)},
        plan(session, group_id, reaching),
        needs(session, group_id),
        settings.value(session, settings.PEAKS, period.first, group_id),
    )


def coverage(
    session: Session, group_id: int, period: Period, without: Collection[Cell] = ()
) -> dict[date, DayCoverage]:
    """Whether the plan of a period covers what is needed (see `Floor`)."""
    return floor(session, group_id, period).coverage(period, without)
