"""Overtime 加班: begin, length and kind of day, with its approval; hours only, never money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period, month
from ccleader.models import locks, settings, workdays
from ccleader.models.base import IDS_ONCE, Authored, Base
from ccleader.models.changed import Changed
from ccleader.models.shifts import DAY, Decision, clock
from ccleader.models.workdays import DayKind
from ccleader.words import mark, phrase, translate


class Compensation(StrEnum):
    """加班费, 调休; hours only, never money."""

    PAY = "pay"
    TIME_OFF = "time_off"


STATES = {
    Decision.ASKED: mark("overtime", "to be confirmed"),
    Decision.APPROVED: mark("overtime", "confirmed"),
    Decision.RETURNED: mark("overtime", "returned"),
}
COMPENSATIONS = {
    Compensation.PAY: mark("overtime", "Paid"),
    Compensation.TIME_OFF: mark("overtime", "Time off"),
}


class Overtime(Authored, Base):
    """Overtime of an agent: begin and length in minutes, kind of day, compensation, and its approval."""

    __tablename__ = "overtime"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    agent_id: Mapped[int] = mapped_column(ForeignKey("agent.id"), index=True)
    day: Mapped[date] = mapped_column(index=True)
    starts: Mapped[int]
    minutes: Mapped[int]
    kind: Mapped[str]
    compensation: Mapped[str]
    reason: Mapped[str]
    state: Mapped[str]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str]


@dataclass(frozen=True)
class OvertimeForm:
    """What is entered of overtime; `starts` in minutes from midnight of its business day."""

    agent_id: int
    day: date
    starts: int
    minutes: int
    compensation: Compensation = Compensation.TIME_OFF
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class OvertimeRow(OvertimeForm):
    """Overtime as rooms and pages see it; `kind` is that of the day when it was entered."""

    id: int
    kind: DayKind
    state: Decision
    decided_at: datetime | None
    decided_by: str
    by: str


def overtimes(
    session: Session, group_id: int, period: Period, state: Decision | None = None
) -> list[OvertimeRow]:
    """Overtime of a group's agents in a period, by day and begin."""
    query = (
        select(Overtime)
        .where(
            locks.of_group(group_id, Overtime.agent_id, Overtime.day),
            Overtime.day.between(period.first, period.last),
        )
        .order_by(Overtime.day, Overtime.starts, Overtime.id)
    )
    if state is not None:
        query = query.where(Overtime.state == state)
    return [_row(found) for found in session.scalars(query)]


def overtime(session: Session, overtime_id: int) -> OvertimeRow:
    """One overtime; Trouble where it was taken back meanwhile."""
    return _row(_standing(session, overtime_id))


def _row(found: Overtime) -> OvertimeRow:
    return OvertimeRow(
        id=found.id,
        agent_id=found.agent_id,
        day=found.day,
        starts=found.starts,
        minutes=found.minutes,
        compensation=Compensation(found.compensation),
        reason=found.reason,
        kind=DayKind(found.kind),
        state=Decision(found.state),
        decided_at=found.decided_at,
        decided_by=found.decided_by,
        by=found.by,
    )


def confirmed_minutes(session: Session, group_id: int, period: Period) -> dict[int, dict[str, int]]:
    """Agent id → kind of day → minutes of confirmed overtime."""
    query = (
        select(Overtime.agent_id, Overtime.kind, func.sum(Overtime.minutes))
        .where(
            locks.of_group(group_id, Overtime.agent_id, Overtime.day),
            Overtime.day.between(period.first, period.last),
            Overtime.state == Decision.APPROVED,
        )
        .group_by(Overtime.agent_id, Overtime.kind)
    )
    found: dict[int, dict[str, int]] = {}
    for agent_id, kind, minutes in session.execute(query):
        found.setdefault(agent_id, {})[kind] = minutes
    return found


def over_cap(session: Session, group_id: int, day: date) -> Mapping[int, int]:
    """Agents whose overtime in the month of a day passes the cap → their minutes, what is asked for too.

    A warning: nothing is refused for it.
    """
    whole = month(day)
    cap = settings.value(session, settings.OVERTIME_CAP_HOURS, whole.last, group_id) * 60
    minutes: dict[int, int] = {}
    for row in overtimes(session, group_id, whole):
        if row.state is not Decision.RETURNED:
            minutes[row.agent_id] = minutes.get(row.agent_id, 0) + row.minutes
    return {agent_id: total for agent_id, total in minutes.items() if total > cap}


def add_overtime(session: Session, form: OvertimeForm, reason: str | None = None) -> int:
    """Enter overtime still to be confirmed and return its id; the calendar tells its kind.

    Misfit where the form does not hold, or its month is locked and no `reason` is given.
    """
    _check(session, form, None)
    cell = (form.agent_id, form.day)
    closed = locks.check_open(session, [cell], reason)
    made = Overtime(**_columns(session, form), **_UNDECIDED)
    session.add(made)
    session.flush()
    if closed:
        locks.correct(session, cell, str(_NONE), _said(made), reason or "")
    return made.id


def confirm_overtime(
    session: Session, overtime_id: int, who: str, now: datetime, reason: str | None = None
) -> Changed:
    """Confirm overtime, also returned; Misfit as `add_overtime`."""
    return _decide(session, overtime_id, Decision.APPROVED, who, now, reason)


def return_overtime(
    session: Session, overtime_id: int, who: str, now: datetime, reason: str | None = None
) -> Changed:
    """Return overtime, also confirmed; Misfit where its month is locked and no reason is given."""
    return _decide(session, overtime_id, Decision.RETURNED, who, now, reason)


def _decide(
    session: Session, overtime_id: int, state: Decision, who: str, now: datetime, reason: str | None
) -> Changed:
    found = _standing(session, overtime_id)
    if found.state == state:
        return Changed.NONE
    if state is Decision.APPROVED:
        _check(session, _row(found), overtime_id)  # once returned, other overtime may have its time
    cell = (found.agent_id, found.day)
    closed = locks.check_open(session, [cell], reason)
    before = _said(found)
    found.state, found.decided_at, found.decided_by = state, now, who
    session.flush()
    if closed:
        locks.correct(session, cell, before, _said(found), reason or "")
    return Changed.ATTENDANCE


_NONE = phrase("overtime", "no overtime")
_UNDECIDED = {"state": Decision.ASKED, "decided_at": None, "decided_by": ""}


def _said(found: Overtime) -> str:
    """Overtime in words: Overtime 18:00–20:00, confirmed."""
    said = phrase(
        "overtime",
        "Overtime {first}–{last}, {state}",
        first=clock(found.starts),
        last=clock(found.starts + found.minutes),
        state=translate("overtime", STATES[Decision(found.state)]),
    )
    return str(said)


def _standing(session: Session, overtime_id: int) -> Overtime:
    found = session.get(Overtime, overtime_id)
    if found is None:
        raise Trouble(phrase("trouble", "This overtime was taken back meanwhile. Enter it again."))
    return found


def _columns(session: Session, form: OvertimeForm) -> dict[str, object]:
    return {
        "agent_id": form.agent_id,
        "day": form.day,
        "starts": form.starts,
        "minutes": form.minutes,
        "kind": workdays.days(session, Period(form.day, form.day))[form.day].kind,
        "compensation": form.compensation,
        "reason": form.reason.strip(),
    }


def _check(session: Session, form: OvertimeForm, overtime_id: int | None) -> None:
    if not 0 <= form.starts < 2 * DAY:
        raise Misfit("starts", phrase("trouble", "Overtime begins on its day or in the night after."))
    if not 0 < form.minutes <= DAY:
        raise Misfit("minutes", phrase("trouble", "Overtime lasts from 1 minute to 24 hours."))
    query = select(Overtime).where(
        Overtime.agent_id == form.agent_id, Overtime.day == form.day, Overtime.state != Decision.RETURNED
    )
    for other in session.scalars(query):
        apart = form.starts >= other.starts + other.minutes or other.starts >= form.starts + form.minutes
        if other.id != overtime_id and not apart:
            raise Misfit(
                "starts",
                phrase("trouble", "There is overtime at that time already. Change that, or the time."),
            )
