"""Whom a briefing calls: the shift's roster as attendance knows it; and who came late, for attendance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from ccleader.models import agents, attendance, rolls, shifts
from ccleader.models.agents import AgentRow
from ccleader.models.attendance import Entry
from ccleader.models.briefings import Briefing, BriefingRow
from ccleader.models.rolls import Presence
from ccleader.models.said import Source

PRESENT = "present"
"""The attendance code of who is here, be it late."""


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


def late_entries(session: Session, briefing_id: int) -> list[Entry]:
    """What the roll call proposes to attendance: minutes late that the leader has not entered there yet.

    Nothing is written here; `attendance.record` does that once the leader says so.
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
