"""The rows of every kind of record: plain values by the keys of its columns (see `records`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from ccleader.metrics.periods import Period
from ccleader.models import (
    agents,
    attendance,
    briefings,
    handovers,
    leave,
    matters,
    notices,
    observations,
    overtime,
    plans,
    rolls,
    shifts,
    swaps,
    visits,
)
from ccleader.models.codes import codes
from ccleader.reports.record_columns import Record

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def entered(row: Any, **more: object) -> dict[str, object]:
    """All that a row holds, and more."""
    return asdict(row) | more


def people(session: Session) -> Callable[[int | None], dict[str, object]]:
    """Agent id → what tells who it is."""
    known = {row.id: row for row in agents.agents(session, include_left=True)}

    def who(agent_id: int | None) -> dict[str, object]:
        row = known.get(agent_id or 0)
        return {"agent_number": row and row.number, "agent": row and row.name}

    return who


def _shift_names(session: Session) -> Mapping[int | None, str]:
    return {row.id: row.name for row in shifts.shift_types(session, include_retired=True)}


def _at(day: date, minutes: int | None) -> datetime | None:
    """The moment a minute of a business day is."""
    return None if minutes is None else datetime.combine(day, time()) + timedelta(minutes=minutes)


def shifts_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Planned shifts and days of rest."""
    del now
    who = people(session)
    kinds = {row.id: row for row in shifts.shift_types(session, include_retired=True)}
    for (agent_id, day), planned in plans.plan(session, group_id, period).items():
        kind = kinds.get(planned.shift_type_id or 0)
        begins, ends = (None, None) if kind is None else kind.window(day)
        yield who(agent_id) | {
            "day": day,
            "shift": None if kind is None else kind.name,
            "begins": begins,
            "ends": ends,
            "source": planned.source,
        }


def attendance_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """The days of which anything counts or is planned."""
    known = attendance.known_days(session, group_id)
    if known is None or known.last < period.first or period.last < known.first:
        return
    period = Period(max(period.first, known.first), min(period.last, known.last))
    who, names, named = people(session), _shift_names(session), codes(session)
    for cell in attendance.month(session, group_id, period, now.date()).values():
        if cell.code is None and cell.planned is None:
            continue
        told = cell.said.get(cell.source) if cell.source else None
        yield who(cell.agent_id) | {
            "day": cell.day,
            "planned": names.get(cell.planned.shift_type_id) if cell.planned else None,
            "shift": names.get(cell.shift_type_id),
            "code": cell.code,
            "code_name": named[cell.code].name if cell.code else None,
            "source": cell.source,
            "arrived": _at(cell.day, told.arrived if told else None),
            "left": _at(cell.day, told.left if told else None),
            "minutes_late": cell.minutes_late,
            "minutes_early": cell.minutes_early,
            "locked": cell.locked,
            "note": told.note if told else "",
        }


def leave_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Leave that touches the period."""
    who, named = people(session), codes(session)
    for row in leave.leaves(session, group_id, period):
        yield entered(
            row,
            **who(row.agent_id),
            code_name=named[row.code].name,
            days=row.days,
            in_advance=row.in_advance,
            slip_overdue=row.slip_overdue(now.date()),
        )


def overtime_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Overtime of the period, confirmed or not."""
    del now
    who = people(session)
    for row in overtime.overtimes(session, group_id, period):
        begins, ends = _at(row.day, row.starts), _at(row.day, row.starts + row.minutes)
        yield entered(row, **who(row.agent_id), begins=begins, ends=ends)


def swaps_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Swaps and covers."""
    del now
    names = _shift_names(session)
    for row in swaps.swaps(session, group_id, period):
        shift, taken = names.get(row.shift_type_id), names.get(row.other_shift_type_id)
        yield entered(row, agent=row.agent_name, shift=shift, other=row.other_name, other_shift=taken)


def briefings_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Briefings with their heads."""
    del now
    names = _shift_names(session)
    for row in briefings.briefings(session, group_id, period):
        heads = {str(presence): row.heads.get(presence, 0) for presence in rolls.Presence}
        yield entered(row, shift=names.get(row.shift_type_id), **heads)


def notices_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Notices received in the period, and how many know them."""
    waiting = notices.to_tell(session, group_id, now.date())
    for row in notices.notices(session, group_id):
        if period.contains(row.received_on):
            told = len(notices.told(session, row.id))
            yield entered(row, told=told, untold=len(waiting.get(row.id, ())))


def handovers_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Handovers."""
    del now
    for row in handovers.handovers(session, group_id, period):
        following = None if row.next_shift is None else row.next_shift.name
        yield entered(
            row, shift=row.shift.name, next_shift=following, handed_by=row.from_name, taken_by=row.to_name
        )


def matters_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Matters open on any day of the period."""
    for row in matters.matters(session, group_id, period):
        yield entered(row, age_days=row.age_days(now), overdue=row.overdue(now))


def observations_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """What was seen on the walk-round."""
    del now
    who = people(session)
    for row in observations.observations(session, group_id, period):
        yield entered(row, **who(row.agent_id))


def visitors_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Visitors."""
    del now
    return map(entered, visits.visitors(session, group_id, period))


def loans_rows(session: Session, group_id: int, period: Period, now: datetime) -> Iterable[Record]:
    """Things lent."""
    del now
    who = people(session)
    for row in visits.loans(session, group_id, period):
        yield entered(row, **who(row.agent_id))
