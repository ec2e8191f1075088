"""Quick entry of attendance: here, late, left early, absent, leave, overtime."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from ccleader.errors import Trouble
from ccleader.metrics import formats
from ccleader.metrics.periods import Period, month
from ccleader.models import attendance
from ccleader.models.agents import AgentRow
from ccleader.models.attendance import month as grid
from ccleader.models.changed import Changed
from ccleader.models.codes import codes
from ccleader.models.leave import LeaveForm, ask_leave
from ccleader.models.overtime import OvertimeForm, add_overtime
from ccleader.models.said import Source
from ccleader.models.shifts import ShiftTypeRow, shift_types
from ccleader.ui.quick_ask import Ask, business_day
from ccleader.words import Phrase, mark, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.cells import DayCell

_DAY = 24 * 60


def _planned(session: Session, ask: Ask, day: date) -> dict[int, tuple[DayCell, ShiftTypeRow | None]]:
    """Agent id → the cell of the day and the kind of shift planned."""
    kinds = {kind.id: kind for kind in shift_types(session, include_retired=True)}
    wanted = {who.id for who in ask.people}
    found = grid(session, ask.group_id, Period(day, day), day)
    return {
        cell.agent_id: (cell, kinds.get(cell.planned.shift_type_id or 0) if cell.planned else None)
        for cell in found.values()
        if cell.agent_id in wanted
    }


def _minute_of(ask: Ask, day: date, kind: ShiftTypeRow | None) -> int:
    """The time meant in minutes from midnight of the business day; a night shift's lie on the day after."""
    if ask.minute is None:
        return int((ask.now - datetime.combine(day, time())).total_seconds() // 60)
    after_midnight = kind is not None and kind.ends > _DAY and ask.minute + _DAY <= kind.ends
    return ask.minute + _DAY if after_midnight else ask.minute


def _late_or_early(session: Session, ask: Ask, early: bool) -> list[tuple[AgentRow, int, int | None, int]]:
    """Who, minutes late (or left early), the time of day where one is known, and the shift's id."""
    day = business_day(session, ask)
    planned = _planned(session, ask, day)
    found = []
    for who in ask.people:
        kind = planned[who.id][1] if who.id in planned else None
        if kind is None:
            raise Trouble(
                phrase(
                    "trouble",
                    "{name} has no shift planned on {day}. Plan one, or use the month grid.",
                    name=who.name,
                    day=formats.day(day),
                )
            )
        at = None if ask.minutes is not None and ask.minute is None else _minute_of(ask, day, kind)
        due = kind.ends if early else kind.starts
        minutes = ask.minutes if at is None else (due - at if early else at - due)
        assert minutes is not None
        if minutes <= 0:
            raise Trouble(
                phrase(
                    "trouble",
                    "{name}’s shift is {hours}; that would be neither late nor early. Check the time.",
                    name=who.name,
                    hours=kind.label,
                )
            )
        found.append((who, minutes, at, kind.id))
    return found


def late_lines(session: Session, ask: Ask, early: bool) -> Iterable[Phrase]:
    """How many minutes late (or early), and how often this month."""
    day = business_day(session, ask)
    for who, minutes, _, _ in _late_or_early(session, ask, early):
        pattern = _EARLY_BY if early else _LATE_BY
        yield phrase("quick", pattern, name=who.name, minutes=minutes, day=formats.day(day))
        so_far = [
            cell
            for cell in grid(session, ask.group_id, month(day), day).values()
            if cell.agent_id == who.id and cell.day != day
        ]
        times = sum(bool(cell.minutes_early if early else cell.minutes_late) for cell in so_far)
        yield phrase("quick", "No. {count} this month", count=times + 1)


_LATE_BY = mark("quick", "{name}, {day}: {minutes} min late")
_EARLY_BY = mark("quick", "{name}, {day}: left {minutes} min early")


def write_late(session: Session, ask: Ask, early: bool) -> Changed:
    """Enter who came late (or left early) beside what the leader said of the day before."""
    day = business_day(session, ask)
    cells = _planned(session, ask, day)
    entries = []
    for who, minutes, at, kind in _late_or_early(session, ask, early):
        said = cells[who.id][0].said.get(Source.LEADER)
        entries.append(
            attendance.Entry(
                who.id,
                day,
                "present",
                kind,
                arrived=(said.arrived if said else None) if early else at,
                left=at if early else (said.left if said else None),
                minutes_late=(said.minutes_late if said else None) if early else minutes,
                minutes_early=minutes if early else (said.minutes_early if said else None),
                note=ask.facts or (said.note if said else ""),
            )
        )
    return attendance.record(session, entries)


def sign_in_lines(session: Session, ask: Ask) -> Iterable[Phrase]:
    """Who is here from when on."""
    day = business_day(session, ask)
    planned = _planned(session, ask, day)
    for who in ask.people:
        at = _minute_of(ask, day, planned[who.id][1] if who.id in planned else None)
        yield phrase("quick", "{name} is here since {time}", name=who.name, time=_clock(at))


def write_sign_in(session: Session, ask: Ask) -> Changed:
    """Enter that they are here, late by the planned shift."""
    day = business_day(session, ask)
    planned = _planned(session, ask, day)
    for who in ask.people:
        at = _minute_of(ask, day, planned[who.id][1] if who.id in planned else None)
        attendance.sign_in(session, [who.id], day, datetime.combine(day, time()) + timedelta(minutes=at))
    return Changed.ATTENDANCE


def _clock(minute: int) -> str:
    hours, minutes = divmod(minute % _DAY, 60)
    return f"{hours:02}:{minutes:02}"


def absent_lines(session: Session, ask: Ask) -> Iterable[Phrase]:
    """Who is absent without leave, and on which day."""
    day = formats.day(business_day(session, ask))
    return [
        phrase("quick", "{name} is absent without leave on {day}", name=who.name, day=day)
        for who in ask.people
    ]


def write_absent(session: Session, ask: Ask) -> Changed:
    """Enter absence without leave."""
    day = business_day(session, ask)
    return attendance.record(
        session, [attendance.Entry(who.id, day, "absent", note=ask.facts) for who in ask.people]
    )


def leave_lines(session: Session, ask: Ask, code: str) -> Iterable[Phrase]:
    """Which leave, over which days, and whether its slip is still to come."""
    first = business_day(session, ask)
    last = ask.last or first
    for who in ask.people:
        yield phrase(
            "quick",
            "{name}: {leave}, {period}",
            name=who.name,
            leave=codes(session)[code].name,
            period=Period(first, last).title,
        )
    if _by_phone(ask, first):
        yield phrase("quick", "Told by phone; the slip is still to come")
    yield phrase("quick", "To be approved under Attendance & shifts")


def write_leave(session: Session, ask: Ask, code: str) -> Changed:
    """Enter leave asked for now."""
    first = business_day(session, ask)
    for who in ask.people:
        form = LeaveForm(
            who.id, code, first, ask.last or first, reason=ask.facts, by_phone=_by_phone(ask, first)
        )
        ask_leave(session, form, ask.now)
    return Changed.LEAVE


def _by_phone(ask: Ask, first: date) -> bool:
    """Leave for today or before is told by phone; for later days the slip is at hand."""
    return first <= ask.now.date()


def overtime_lines(session: Session, ask: Ask) -> Iterable[Phrase]:
    """Whose overtime, how long, and that it is still to be confirmed."""
    minutes = _length(ask)
    for form, who in zip(_overtime(session, ask), ask.people, strict=True):
        yield phrase(
            "quick",
            "{name}: {minutes} min of overtime from {time} on {day}",
            name=who.name,
            minutes=minutes,
            time=_clock(form.starts),
            day=formats.day(form.day),
        )
    yield phrase("quick", "To be confirmed under Attendance & shifts")


def write_overtime(session: Session, ask: Ask) -> Changed:
    """Enter overtime to be confirmed."""
    for form in _overtime(session, ask):
        add_overtime(session, form)
    return Changed.ATTENDANCE


def _overtime(session: Session, ask: Ask) -> list[OvertimeForm]:
    """From the time typed, else from the end of the shift."""
    day, minutes = business_day(session, ask), _length(ask)
    planned = _planned(session, ask, day)
    found = []
    for who in ask.people:
        kind = planned[who.id][1] if who.id in planned else None
        starts = kind.ends if kind is not None and ask.minute is None else _minute_of(ask, day, kind)
        found.append(OvertimeForm(who.id, day, starts, minutes, reason=ask.facts))
    return found


def _length(ask: Ask) -> int:
    if ask.minutes is None:
        raise Trouble(phrase("trouble", "How long was the overtime? Type it, for instance 2h or 90min."))
    return ask.minutes
