"""Whom a briefing calls: the shift's roster as attendance knows it; and what the call says to attendance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from ccleader.metrics.attendance import WORKING
from ccleader.models import agents, attendance, briefings, rolls, shifts
from ccleader.models.agents import AgentRow
from ccleader.models.attendance import DayCell, Entry
from ccleader.models.briefings import Briefing, BriefingKind, BriefingRow
from ccleader.models.changed import Changed
from ccleader.models.rolls import Presence, Roll
from ccleader.models.said import Source

PRESENT = "present"
"""The attendance code of who is here, be it late."""

EARLIEST = timedelta(hours=2)
"""From so long before its shift on a briefing tells who has arrived."""

_THERE = (Presence.HERE, Presence.LATE)


@dataclass(frozen=True)
class Called:
    """Someone to be called, and what is known of him before: on leave, or already signed in."""

    agent: AgentRow
    on_leave: bool = False
    signed_in: bool = False


def to_call(session: Session, sheet: BriefingRow) -> list[Called]:
    """Who is to be called at a briefing, by 工号: who is planned for its shift or works it.

    Everybody in the group where nothing is planned, and at a briefing that belongs to no shift.
    Whoever was called already stays.
    """
    people = {row.id: row for row in agents.agents(session, sheet.group_id, include_left=True)}
    roll = attendance.day(session, sheet.group_id, sheet.day, sheet.shift_type_id)
    wanted = {*roll.due, *roll.here} if sheet.shift_type_id is not None else set()
    if not wanted:
        wanted = {who for who, row in people.items() if row.in_group_on(sheet.day)}
    wanted |= rolls.rolls(session, sheet.id).keys()
    away = {*roll.on_leave, *roll.asked}
    return [
        Called(row, on_leave=who in away, signed_in=who in roll.here)
        for who, row in people.items()
        if who in wanted
    ]


def minutes_late(session: Session, day: date, shift_type_id: int | None, now: datetime) -> int | None:
    """Minutes since the shift began, 0 before; None for a briefing that belongs to no shift."""
    if shift_type_id is None:
        return None
    begins, _ = shifts.shift_type(session, shift_type_id).window(day)
    return max(0, int((now - begins).total_seconds() // 60))


def begin(session: Session, briefing_id: int, now: datetime) -> Changed:
    """Begin a briefing; who was called here before is signed in."""
    changed = briefings.begin(session, briefing_id, now)
    return changed | _tell_attendance(session, briefing_id, {}, now)


def hold(session: Session, briefing_id: int, now: datetime) -> Changed:
    """End a briefing (see `briefings.hold`); who was here is signed in."""
    changed = briefings.hold(session, briefing_id, now)
    return changed | _tell_attendance(session, briefing_id, {}, now)


def call(session: Session, briefing_id: int, lines: Iterable[Roll], now: datetime) -> Changed:
    """Write lines of the roll call, minutes late filled in; who is here is signed in."""
    found, before = session.get_one(Briefing, briefing_id), rolls.rolls(session, briefing_id)
    late = minutes_late(session, found.day, found.shift_type_id, now)
    whole = [replace(line, minutes_late=late) if _newly_late(line) else line for line in lines]
    changed = briefings.roll_call(session, briefing_id, whole)
    return changed | _tell_attendance(session, briefing_id, before, now)


def strike(session: Session, briefing_id: int, agent_ids: Iterable[int], now: datetime) -> Changed:
    """Take agents out of the roll call, and take back that it signed them in."""
    before = rolls.rolls(session, briefing_id)
    changed = briefings.strike(session, briefing_id, agent_ids)
    return changed | _tell_attendance(session, briefing_id, before, now)


def _newly_late(line: Roll) -> bool:
    return line.presence is Presence.LATE and line.minutes_late is None


def _tell_attendance(
    session: Session, briefing_id: int, before: Mapping[int, Roll], now: datetime
) -> Changed:
    """Sign in who is here by the roll call, and take that back of whom it says otherwise than `before`.

    Only while the shift is briefed or worked. What else is known of a day stays as it is.
    """
    found = session.get_one(Briefing, briefing_id)
    if found.kind != BriefingKind.BEFORE or found.begun_at is None or found.shift_type_id is None:
        return Changed.NONE
    begins, ends = shifts.shift_type(session, found.shift_type_id).window(found.day)
    after = rolls.rolls(session, briefing_id)
    other = {who for who in before.keys() | after.keys() if _presence(before, who) != _presence(after, who)}
    if not other or not begins - EARLIEST <= now < ends:
        return Changed.NONE
    grid = attendance.day(session, found.group_id, found.day).cells
    cells = {who: cell for who, cell in grid.items() if who in other and not cell.locked}
    since = _minute(found.day, found.begun_at)
    back = {who for who, cell in cells.items() if _presence(before, who) in _THERE and _signed(cell, since)}
    entries = [
        _entry(cell, after[who], found.shift_type_id, now, late=now > begins)
        for who, cell in cells.items()
        if _presence(after, who) in _THERE and (who in back or not _known(cell))
    ]
    attendance.clear(session, [(who, found.day) for who in back])
    attendance.record(session, entries)
    return Changed.ATTENDANCE if back or entries else Changed.NONE


def _presence(called: Mapping[int, Roll], who: int) -> Presence | None:
    return called[who].presence if who in called else None


def _minute(day: date, moment: datetime) -> int:
    """Minutes from midnight of a business day."""
    return int((moment - datetime.combine(day, time())).total_seconds() // 60)


def _known(cell: DayCell) -> bool:
    """Whether the leader said something of the day, or anybody that it is worked."""
    return Source.LEADER in cell.said or cell.meaning in WORKING


def _signed(cell: DayCell, since: int) -> bool:
    """Whether no more is said of the day than a roll call since that minute says."""
    said = cell.said.get(Source.LEADER)
    if said is None or (said.code, said.left, said.minutes_early, said.note) != (PRESENT, None, None, ""):
        return False
    return said.arrived is None or said.arrived >= since


def _entry(cell: DayCell, line: Roll, shift_type_id: int, now: datetime, late: bool) -> Entry:
    """Present as called; `late`: the shift runs, and who is on time came at a time nobody knows."""
    planned = cell.planned.shift_type_id if cell.planned else None
    on_time = line.presence is Presence.HERE
    return Entry(
        cell.agent_id,
        cell.day,
        PRESENT,
        planned or shift_type_id,
        None if late and on_time else _minute(cell.day, now),
        minutes_late=0 if on_time else line.minutes_late,
    )


def late_entries(session: Session, briefing_id: int) -> list[Entry]:
    """What the roll call proposes to attendance: minutes late that the leader has not entered there yet.

    That is of whom it did not sign in; `attendance.record` writes them once the leader says so.
    """
    found = session.get_one(Briefing, briefing_id)
    late = {
        line.agent_id: line.minutes_late
        for line in rolls.rolls(session, briefing_id).values()
        if line.presence is Presence.LATE and line.minutes_late
    }
    cells = attendance.day(session, found.group_id, found.day).cells if late else {}
    proposed = []
    for who, minutes in late.items():
        said = cells[who].said.get(Source.LEADER) if who in cells else None
        if said is None or (said.code == PRESENT and not said.minutes_late):
            arrived = None if said is None else said.arrived
            proposed.append(
                Entry(who, found.day, PRESENT, found.shift_type_id, arrived, minutes_late=minutes)
            )
    return proposed
