"""Quick entry of attendance: here, late, left early, absent, leave, overtime."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
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
from ccleader.ui.quick_ask import Ask
from ccleader.words import Phrase, mark, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.cells import DayCell

_DAY = 24 * 60


@dataclass(frozen=True)
class _Whose:
    """Somebody's business day: its cell, None outside the group, and the kind of shift planned."""

    who: AgentRow
    day: date
    cell: DayCell | None
    kind: ShiftTypeRow | None

    def minute(self, ask: Ask) -> int:
        """The time meant, in minutes from midnight of the business day; a night shift's lie after it."""
        if ask.minute is None:
            return int((ask.now - datetime.combine(self.day, time())).total_seconds() // 60)
        past_midnight = self.kind is not None and self.kind.ends > _DAY
        later = past_midnight and self.kind is not None and ask.minute + _DAY <= self.kind.ends
        return ask.minute + _DAY if later else ask.minute


def _whose(session: Session, ask: Ask, by_end: bool = False) -> list[_Whose]:
    """The day meant of each: the one typed, else that of the shift that begins (`by_end`: ends) nearest.

    Of today and the day before, for a night shift belongs to the day it was planned for. Who has no
    shift on either is meant today.
    """
    today = ask.now.date()
    days = [ask.first] if ask.first is not None else [today, today - timedelta(days=1)]
    kinds = {kind.id: kind for kind in shift_types(session, include_retired=True)}
    cells = grid(session, ask.group_id, Period(min(days), max(days)), today)
    moment = (
        ask.now if ask.minute is None else datetime.combine(today, time()) + timedelta(minutes=ask.minute)
    )

    def whose(who: AgentRow, day: date) -> _Whose:
        cell = cells.get((who.id, day))
        planned = None if cell is None or cell.planned is None else cell.planned.shift_type_id
        return _Whose(who, day, cell, kinds.get(planned or 0))

    def distance(one: _Whose) -> tuple[bool, timedelta]:
        if one.kind is None:
            return True, timedelta()
        return False, abs(one.kind.window(one.day)[by_end] - moment)

    return [min((whose(who, day) for day in days), key=distance) for who in ask.people]


def _late_or_early(session: Session, ask: Ask, early: bool) -> list[tuple[_Whose, int, int | None]]:
    """Whose day, minutes late (or left early), and the time of day where one is known."""
    found = []
    for one in _whose(session, ask, by_end=early):
        kind, day = one.kind, formats.day(one.day)
        if kind is None:
            raise Trouble(
                phrase(
                    "trouble",
                    "{name} has no shift planned on {day}. Plan one, or use the month grid.",
                    name=one.who.name,
                    day=day,
                )
            )
        at = None if ask.minutes is not None and ask.minute is None else one.minute(ask)
        if at is not None:
            _check_past(ask, one, at)
        due = kind.ends if early else kind.starts
        minutes = ask.minutes if at is None else (due - at if early else at - due)
        if minutes is None or minutes <= 0:
            raise Trouble(
                phrase(
                    "trouble",
                    "{name}'s shift on {day} is {hours}: neither late nor early. Check the time.",
                    name=one.who.name,
                    day=day,
                    hours=kind.label,
                )
            )
        found.append((one, minutes, at))
    return found


def _check_past(ask: Ask, one: _Whose, minute: int) -> None:
    at = datetime.combine(one.day, time()) + timedelta(minutes=minute)
    if at > ask.now + timedelta(minutes=1):
        said = phrase("trouble", "{time:%H:%M} lies ahead. Enter it once it has happened.", time=at)
        raise Trouble(said)


def late_lines(session: Session, ask: Ask, early: bool) -> Iterable[Phrase]:
    """How many minutes late (or early), and how often this month."""
    for one, minutes, _ in _late_or_early(session, ask, early):
        pattern = _EARLY_BY if early else _LATE_BY
        yield phrase("quick", pattern, name=one.who.name, minutes=minutes, day=formats.day(one.day))
        times = sum(
            bool(cell.minutes_early if early else cell.minutes_late)
            for cell in grid(session, ask.group_id, month(one.day), one.day).values()
            if cell.agent_id == one.who.id and cell.day != one.day
        )
        yield phrase("quick", "No. {count} this month", count=times + 1)


_LATE_BY = mark("quick", "{name}, {day}: {minutes} min late")
_EARLY_BY = mark("quick", "{name}, {day}: left {minutes} min early")


def write_late(session: Session, ask: Ask, early: bool) -> Changed:
    """Enter who came late (or left early) beside what the leader said of the day before."""
    entries = []
    for one, minutes, at in _late_or_early(session, ask, early):
        assert one.kind is not None
        said = one.cell.said.get(Source.LEADER) if one.cell else None
        entries.append(
            attendance.Entry(
                one.who.id,
                one.day,
                "present",
                one.kind.id,
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
    for one in _whose(session, ask):
        at = one.minute(ask)
        _check_past(ask, one, at)
        yield phrase("quick", "{name} is here since {time}", name=one.who.name, time=_clock(at))


def write_sign_in(session: Session, ask: Ask) -> Changed:
    """Enter that they are here, late by the planned shift."""
    for one in _whose(session, ask):
        at = one.minute(ask)
        _check_past(ask, one, at)
        moment = datetime.combine(one.day, time()) + timedelta(minutes=at)
        attendance.sign_in(session, [one.who.id], one.day, moment)
    return Changed.ATTENDANCE


def _clock(minute: int) -> str:
    hours, minutes = divmod(minute % _DAY, 60)
    return f"{hours:02}:{minutes:02}"


def absent_lines(session: Session, ask: Ask) -> Iterable[Phrase]:
    """Who is absent without leave, and on which day."""
    return [
        phrase(
            "quick", "{name} is absent without leave on {day}", name=one.who.name, day=formats.day(one.day)
        )
        for one in _whose(session, ask)
    ]


def write_absent(session: Session, ask: Ask) -> Changed:
    """Enter absence without leave."""
    entries = [
        attendance.Entry(one.who.id, one.day, "absent", note=ask.facts) for one in _whose(session, ask)
    ]
    return attendance.record(session, entries)


def leave_lines(session: Session, ask: Ask, code: str) -> Iterable[Phrase]:
    """Which leave, over which days, whether a shift is planned there, and whether its slip is to come."""
    name = codes(session)[code].name
    for one in _whose(session, ask):
        last = ask.last or one.day
        yield phrase(
            "quick",
            "{name}: {leave}, {period}",
            name=one.who.name,
            leave=name,
            period=Period(one.day, last).title,
        )
        if one.kind is None and last == one.day:
            yield phrase("quick", "! No shift is planned on {day}", day=formats.day(one.day))
        if _by_phone(ask, one.day):
            yield phrase("quick", "Told by phone; the slip is still to come")
    yield phrase("quick", "To be approved under Attendance & shifts")


def write_leave(session: Session, ask: Ask, code: str) -> Changed:
    """Enter leave asked for now."""
    for one in _whose(session, ask):
        last, by_phone = ask.last or one.day, _by_phone(ask, one.day)
        form = LeaveForm(one.who.id, code, one.day, last, reason=ask.facts, by_phone=by_phone)
        ask_leave(session, form, ask.now)
    return Changed.LEAVE


def _by_phone(ask: Ask, first: date) -> bool:
    """Leave for today or before is told by phone; for later days the slip is at hand."""
    return first <= ask.now.date()


def overtime_lines(session: Session, ask: Ask) -> Iterable[Phrase]:
    """Whose overtime, how long, and that it is still to be confirmed."""
    for form, who in zip(_overtime(session, ask), ask.people, strict=True):
        yield phrase(
            "quick",
            "{name}: {minutes} min of overtime from {time} on {day}",
            name=who.name,
            minutes=form.minutes,
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
    if ask.minutes is None:
        raise Trouble(
            phrase("trouble", "How long was the overtime? Type it, for instance 2h or 18:00-20:00.")
        )
    found = []
    for one in _whose(session, ask, by_end=True):
        starts = one.kind.ends if one.kind is not None and ask.minute is None else one.minute(ask)
        found.append(OvertimeForm(one.who.id, one.day, starts, ask.minutes, reason=ask.facts))
    return found
