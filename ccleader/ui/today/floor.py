"""What waits on the floor: the handover, the briefing, open matters, who is here. One read, no Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from ccleader.metrics.attendance import Meaning
from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.coverage import Gap
from ccleader.metrics.periods import Period
from ccleader.models import agents, attendance, briefings, history, leave, matters, needs, plans, shifts
from ccleader.models import handovers as handing
from ccleader.models.agents import AgentRow
from ccleader.models.attendance import DayRoll
from ccleader.models.briefings import BriefingSheet
from ccleader.models.cells import DayCell
from ccleader.models.codes import codes
from ccleader.models.figures import By, figures
from ccleader.models.handovers import HandoverRow, HandoverSheet, HandoverState
from ccleader.models.history import OperationRow
from ccleader.models.matters import MatterRow
from ccleader.models.shifts import Shift
from ccleader.ui.today.attention import Reason
from ccleader.ui.today.concerns import concerns
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

COMING = timedelta(minutes=60)
"""So long before it begins a shift is already the one the desk is about."""

LATEST = 8
"""Operations that are looked at for what was done last."""

_WEEKS = 4
_SIGNED_IN = (Meaning.PRESENT, Meaning.OUT)


class Presence(StrEnum):
    """How an agent of the shift stands."""

    DUE = "due"
    HERE = "here"
    LATE = "late"
    LEAVE = "leave"
    ABSENT = "absent"


@dataclass(frozen=True)
class Arrival:
    """An agent planned for the shift; `arrived` in minutes from midnight of its day, None: not known."""

    agent: AgentRow
    presence: Presence
    arrived: int | None
    minutes_late: int | None
    code: str


@dataclass(frozen=True)
class Floor:
    """The shift on the desk and all that waits in it.

    `known`: there are shift types. `coming`: the shift has not begun. `waiting` is the handover to be
    accepted now; of the shift before, `taken` is its accepted handover, `begun` one still on its way.
    `expected` are calls by half hour as on the last four such weekdays; empty where half hours are not
    known. `concerns` are reasons in the records to look after somebody, `latest` the last operations.
    """

    now: datetime
    known: bool
    shift: Shift | None
    coming: bool
    before: Shift | None
    waiting: HandoverSheet | None
    waits: int
    taken: HandoverRow | None
    begun: HandoverRow | None
    briefing: BriefingSheet | None
    matters: tuple[MatterRow, ...]
    arrivals: tuple[Arrival, ...]
    resting: tuple[str, ...]
    gaps: tuple[Gap, ...]
    expected: tuple[tuple[int, float], ...]
    concerns: tuple[tuple[AgentRow, tuple[Reason, ...]], ...]
    latest: tuple[OperationRow, ...]

    @property
    def overdue(self) -> int:
        """How many open matters are past their time."""
        return sum(row.overdue(self.now) for row in self.matters)

    def count(self, *states: Presence) -> int:
        """How many of the shift stand so."""
        return sum(one.presence in states for one in self.arrivals)


def read(session: Session, group_id: int, leader_id: int | None, now: datetime) -> Floor:
    """The floor of a group at a moment, seen by a leader."""
    shift = on_desk(session, group_id, now)
    before = None if shift is None else _before(session, shift)
    waiting = handing.to_accept(session, group_id, leader_id, now)
    last = None if before is None else handing.handover_of(session, group_id, before)
    locked = (HandoverState.ACCEPTED, HandoverState.SEALED)
    day = now.date() if shift is None else shift.day
    roll = attendance.day(session, group_id, day)
    people = {row.id: row for row in agents.agents(session, group_id, on=day)}
    return Floor(
        now=now,
        known=bool(shifts.shift_types(session)),
        shift=shift,
        coming=shift is not None and now < shift.window[0],
        before=before,
        waiting=handing.handover(session, waiting[0].id) if waiting else None,
        waits=len(waiting),
        taken=last if last is not None and last.state in locked else None,
        begun=last if last is not None and last.state not in locked else None,
        briefing=None if shift is None else briefings.of_shift(session, group_id, shift.day, shift.type.id),
        matters=tuple(sorted(matters.open_matters(session, group_id), key=_age(now))),
        arrivals=() if shift is None else _arrivals(session, roll.of(shift.type.id), people),
        resting=tuple(people[who].name for who in roll.resting if who in people),
        gaps=() if shift is None else _gaps(session, group_id, shift),
        expected=_expected(session, group_id, day),
        concerns=concerns(session, group_id, now.date()),
        latest=tuple(row for row in history.operations(session, LATEST) if row.kind == "do"),
    )


def on_desk(session: Session, group_id: int, now: datetime) -> Shift | None:
    """The shift the desk is about: one that begins within the hour, else the one that runs."""
    return plans.shift_on(session, group_id, now + COMING) or plans.shift_on(session, group_id, now)


def _before(session: Session, shift: Shift) -> Shift | None:
    """The shift that hands over to this one."""
    begins = shift.window[0]
    earlier = [other for other in shifts.shifts_around(session, begins) if other.window[0] < begins]
    return max(earlier, key=lambda other: other.window, default=None)


def _age(now: datetime) -> Callable[[MatterRow], tuple[bool, datetime]]:
    """The overdue first, then the oldest."""
    return lambda row: (not row.overdue(now), row.opened_at)


def _arrivals(session: Session, roll: DayRoll, people: Mapping[int, AgentRow]) -> tuple[Arrival, ...]:
    """Everybody of the shift by 工号."""
    names = {key: code.name for key, code in codes(session).items()}
    wanted = {*roll.due, *roll.here}
    return tuple(
        _arrival(people[who], cell, names)
        for who, cell in roll.cells.items()
        if who in wanted and who in people
    )


def _arrival(who: AgentRow, cell: DayCell, names: Mapping[str, str]) -> Arrival:
    said = cell.said.get(cell.source) if cell.source else None
    arrived = said.arrived if said else None
    code = names.get(cell.code or "", "")
    if cell.meaning in _SIGNED_IN:
        presence = Presence.LATE if cell.minutes_late else Presence.HERE
    elif cell.meaning is Meaning.ABSENT:
        presence = Presence.ABSENT
    elif cell.meaning is None and cell.leave_id is None:
        presence = Presence.DUE
    else:
        presence = Presence.LEAVE
        code = code or str(phrase("today", "asked for leave"))
    return Arrival(who, presence, arrived, cell.minutes_late, code)


def _gaps(session: Session, group_id: int, shift: Shift) -> tuple[Gap, ...]:
    """Where the shift has fewer at work than needed, leave taken off."""
    first, last = (moment.date() for moment in (shift.window[0], shift.window[1] - timedelta(minutes=1)))
    away = leave.away(session, group_id, Period(shift.day, last))
    found = needs.coverage(session, group_id, Period(first, last), away)
    gaps = []
    for day, covered in found.items():
        starts = int((shift.window[0] - datetime.combine(day, datetime.min.time())).total_seconds() // 60)
        ends = starts + shift.type.ends - shift.type.starts
        gaps += [gap for gap in covered.gaps if gap.starts < ends and gap.ends > starts]
    return tuple(gaps)


def _expected(session: Session, group_id: int, day: date) -> tuple[tuple[int, float], ...]:
    """Half hour → mean calls of the last four such weekdays that are known."""
    sums: dict[int, list[int]] = {}
    metric = BY_KEY["calls_handled"]
    for weeks in range(1, _WEEKS + 1):
        past = day - timedelta(weeks=weeks)
        for figure in figures(session, [metric], Period(past, past), group_id=group_id, by=[By.HALF_HOUR]):
            slot = figure.keys[0]
            if isinstance(slot, int) and figure.numerator is not None:
                sums.setdefault(slot, []).append(figure.numerator)
    known = max((len(counts) for counts in sums.values()), default=0)
    return tuple((slot, sum(counts) / known) for slot, counts in sorted(sums.items()))
