"""Reasons to look after somebody that stand in the records: points, checks, coaching, attendance. No Qt."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ccleader.metrics import formats
from ccleader.metrics.conduct import Line, totals
from ccleader.metrics.periods import Period
from ccleader.models import agents, attendance, coaching, conduct, leave, quality
from ccleader.models.agents import AgentRow
from ccleader.models.coaching import CoachingRow
from ccleader.models.quality import CheckState, Purpose
from ccleader.ui.today.attention import Reason, Way
from ccleader.words import mark, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

OFTEN_LATE = 3
"""So many times late in a month is a reason to talk."""

FATAL_WITHIN = timedelta(days=7)
"""How long a call with a fatal error is told of."""

_LINES = {
    Line.REMIND: mark("today", "{points} points: remind"),
    Line.TALK: mark("today", "{points} points: time to talk"),
    Line.REPORT: mark("today", "{points} points: report upward"),
}

_Found = dict[int, list[Reason]]


def concerns(session: Session, group_id: int, today: date) -> tuple[tuple[AgentRow, tuple[Reason, ...]], ...]:
    """Who has a reason in the records, and every reason."""
    found: _Found = defaultdict(list)
    _add_points(session, group_id, today, found)
    _add_coaching(session, group_id, today, found)
    _add_fatal(session, group_id, today, found)
    _add_attendance(session, group_id, today, found)
    people = {row.id: row for row in agents.agents(session, group_id, on=today)}
    return tuple((people[who], tuple(reasons)) for who, reasons in found.items() if who in people)


def _add_points(session: Session, group_id: int, today: date, found: _Found) -> None:
    """Whose points have reached a line; the way leads to the last record that counts."""
    lines = conduct.lines(session, today, group_id)
    over = conduct.span(session, today, group_id)
    records = conduct.records(session, group_id, over)
    last = {row.agent_id: row.id for row in records if row.counted}
    for who, total in totals(row.entry for row in records).items():
        reached = lines.reached(total.points)
        if reached is not None:
            text = phrase("today", _LINES[reached], points=total.points)
            since = _day(over.first)
            fact = phrase("today", "{count} records since {day}", count=total.records, day=since)
            found[who].append(
                Reason("", None, "▲", str(text), str(fact), Way.POINTS, last[who], total.points)
            )


def _add_coaching(session: Session, group_id: int, today: date, found: _Found) -> None:
    """Whose coaching is followed up today, or should have been."""
    for row in coaching.due_follow_ups(session, group_id, today):
        found[row.agent_id].append(_follow_up(row, today))


def _follow_up(row: CoachingRow, today: date) -> Reason:
    late = row.overdue(today)
    if late:
        text = phrase("today", "Follow-up overdue by {days} d", days=late)
    else:
        text = phrase("today", "Follow-up today")
    return Reason("", None, "▲" if late else "◎", str(text), row.focus, Way.COACHING, row.id, late)


def _add_fatal(session: Session, group_id: int, today: date, found: _Found) -> None:
    """Whose call of the last days had a fatal error."""
    within = Period(today - FATAL_WITHIN, today)
    for row in quality.evaluations(session, group_id, within):
        if row.fatal and row.state is not CheckState.DRAFT and row.purpose is not Purpose.CALIBRATION:
            text = phrase("today", "Fatal error in a call of {day}", day=_day(row.day))
            wrong = next((one.fault or one.text for one in row.findings if one.fatal), row.call_ref)
            found[row.agent_id].append(Reason("", None, "◆", str(text), wrong, Way.CHECK, row.id))


def _add_attendance(session: Session, group_id: int, today: date, found: _Found) -> None:
    """Who was late often this month, and whose leave slip has not come."""
    month = Period(today.replace(day=1), today)
    late: dict[int, list[int]] = defaultdict(list)
    for cell in attendance.month(session, group_id, month, today).values():
        if cell.minutes_late:
            late[cell.agent_id].append(cell.minutes_late)
    for who, minutes in late.items():
        if len(minutes) >= OFTEN_LATE:
            text = phrase("today", "Late {times} times this month", times=len(minutes))
            fact = phrase("today", "{minutes} min in all", minutes=sum(minutes))
            found[who].append(
                Reason("", None, "▲", str(text), str(fact), Way.MONTH, (who, today), len(minutes))
            )
    for row in leave.overdue_slips(session, group_id, today):
        told = phrase("today", "told by phone on {day}", day=_day(row.asked_at.date()))
        said = str(phrase("today", "The leave slip is overdue"))
        days = (today - row.slip_due).days
        about = (row.agent_id, today)
        found[row.agent_id].append(Reason("", None, "◎", said, str(told), Way.MONTH, about, days))


def _day(day: date) -> str:
    return formats.day(day)
