"""Leave 请假: told by phone, slip handed in, approved; asked in advance or not.

Approved leave is what counts on its days unless the leader says otherwise (see `cells`). The program
never makes an absence of a missing slip: it lists it, and the leader decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.attendance import Meaning
from ccleader.metrics.periods import Period
from ccleader.models import locks, settings, workdays
from ccleader.models.agents import Agent
from ccleader.models.attendance import correcting
from ccleader.models.cells import leave_begins, plan_of
from ccleader.models.changed import Changed
from ccleader.models.codes import codes
from ccleader.models.locks import Cell
from ccleader.models.plans import Planned
from ccleader.models.said import Leave, LeaveState
from ccleader.words import phrase

__all__ = [
    "LeaveForm",
    "LeaveRow",
    "LeaveState",
    "approve_leave",
    "ask_leave",
    "away",
    "edit_leave",
    "hand_in_slip",
    "leave",
    "leaves",
    "overdue_slips",
    "return_leave",
]

_DAY = timedelta(days=1)
_SICK = "sick"
_LONGEST = 366
_FARTHEST = 731
"""Days a leave may last, and may lie away from the day it is asked for."""
_CODES = (Meaning.EXCUSED, Meaning.LEAVE, Meaning.OUT)


@dataclass(frozen=True)
class LeaveForm:
    """What is entered of a leave over whole business days, both ends included.

    `by_phone`: told by phone, the slip is still to come.
    """

    agent_id: int
    code: str
    first: date
    last: date
    reason: str = ""
    cover: str = ""
    by_phone: bool = False


@dataclass(frozen=True)
class LeaveRow:
    """A leave as rooms and pages see it.

    `begins` is when its first planned shift begins, None where none is planned. `near_rest`: sick leave
    next to days of rest or holidays, to be approved higher up. `slip_due` is the last day for the slip.
    """

    id: int
    agent_id: int
    code: str
    first: date
    last: date
    reason: str
    cover: str
    asked_at: datetime
    slip_at: datetime | None
    state: LeaveState
    decided_at: datetime | None
    decided_by: str
    decided_why: str
    by: str
    begins: datetime | None
    near_rest: bool
    slip_due: date

    @property
    def days(self) -> int:
        """Calendar days from the first to the last."""
        return Period(self.first, self.last).days

    @property
    def in_advance(self) -> bool:
        """Whether it was asked for before the first planned shift (else the first day) began."""
        return self.asked_at <= (self.begins or datetime.combine(self.first, time()))

    @property
    def open(self) -> bool:
        """Whether it waits for a slip or for a decision."""
        return self.state in (LeaveState.PHONED, LeaveState.SLIP)

    def slip_overdue(self, today: date) -> bool:
        """Whether a slip is missing past its time: a proposal to look into an absence, no more."""
        return self.state is LeaveState.PHONED and today > self.slip_due

    def form(self) -> LeaveForm:
        """The same as entered, ready to be changed and saved."""
        by_phone = self.slip_at is None
        return LeaveForm(self.agent_id, self.code, self.first, self.last, self.reason, self.cover, by_phone)


def leaves(
    session: Session, group_id: int, period: Period | None = None, state: LeaveState | None = None
) -> list[LeaveRow]:
    """Leave of a group's agents that touches a period, by its first day."""
    whose = Agent.group_id == group_id if period is None else locks.in_group(group_id, period)
    where: list[ColumnElement[bool]] = [Leave.agent_id.in_(select(Agent.id).where(whose))]
    if period is not None:
        where += [Leave.first <= period.last, Leave.last >= period.first]
    if state is not None:
        where.append(Leave.state == state)
    return _rows(session, *where)


def leave(session: Session, leave_id: int) -> LeaveRow:
    """One leave; Trouble where it was taken back meanwhile."""
    found = _rows(session, Leave.id == leave_id)
    if not found:
        raise _gone()
    return found[0]


def overdue_slips(session: Session, group_id: int, today: date) -> list[LeaveRow]:
    """Leave told by phone whose slip did not come in time, the oldest first."""
    return [row for row in leaves(session, group_id, state=LeaveState.PHONED) if row.slip_overdue(today)]


def away(session: Session, group_id: int, period: Period) -> frozenset[Cell]:
    """The days of a period on which agents are on approved leave: they do not count as staff."""
    return frozenset(
        (row.agent_id, day)
        for row in leaves(session, group_id, period, LeaveState.APPROVED)
        for day in Period(max(row.first, period.first), min(row.last, period.last))
    )


def _rows(session: Session, *where: ColumnElement[bool]) -> list[LeaveRow]:
    query = select(Leave, Agent.group_id).join(Agent, Agent.id == Leave.agent_id).where(*where)
    found = session.execute(query.order_by(Leave.first, Leave.id)).all()
    begins = leave_begins(session, *where) if found else {}
    near = _near_rest(session, [leave for leave, _ in found if leave.code == _SICK])
    return [
        LeaveRow(
            id=leave.id,
            agent_id=leave.agent_id,
            code=leave.code,
            first=leave.first,
            last=leave.last,
            reason=leave.reason,
            cover=leave.cover,
            asked_at=leave.asked_at,
            slip_at=leave.slip_at,
            state=LeaveState(leave.state),
            decided_at=leave.decided_at,
            decided_by=leave.decided_by,
            decided_why=leave.decided_why,
            by=leave.by,
            begins=begins.get(leave.id),
            near_rest=leave.id in near,
            slip_due=leave.last
            + _DAY * settings.value(session, settings.SLIP_DUE_DAYS, leave.last, group_id),
        )
        for leave, group_id in found
    ]


def _near_rest(session: Session, sick: Iterable[Leave]) -> set[int]:
    """Ids of the leave whose day before or after is one of rest by the plan, else by the calendar."""
    beside = {
        leave.id: [(leave.agent_id, leave.first - _DAY), (leave.agent_id, leave.last + _DAY)]
        for leave in sick
    }
    cells = [cell for both in beside.values() for cell in both]
    if not cells:
        return set()
    days = [day for _, day in cells]
    around = Period(min(days), max(days))
    who = select(Agent.id).where(Agent.id.in_({agent_id for agent_id, _ in cells}))
    plan = plan_of(session, who, around)
    unplanned = any(cell not in plan for cell in cells)
    calendar = workdays.days(session, around) if unplanned else {}
    return {
        leave_id for leave_id, both in beside.items() if any(_rests(cell, plan, calendar) for cell in both)
    }


def _rests(cell: Cell, plan: Mapping[Cell, Planned], calendar: Mapping[date, workdays.DayInfo]) -> bool:
    planned = plan.get(cell)
    if planned is None:
        return calendar[cell[1]].kind is not workdays.DayKind.WORKDAY
    return planned.shift_type_id is None


def ask_leave(session: Session, form: LeaveForm, now: datetime) -> int:
    """Enter a leave asked for now and return its id; Misfit where the form does not hold."""
    _check(session, form, None, now)
    made = Leave(
        **_columns(form),
        asked_at=now,
        slip_at=None if form.by_phone else now,
        state=LeaveState.PHONED if form.by_phone else LeaveState.SLIP,
        decided_at=None,
        decided_by="",
        decided_why="",
    )
    session.add(made)
    session.flush()
    return made.id


def edit_leave(session: Session, leave_id: int, form: LeaveForm) -> Changed:
    """Write a leave as entered, unless it is decided; Misfit where the form does not hold.

    The slip is handed in by `hand_in_slip`; `by_phone` is not looked at.
    """
    found = _standing(session, leave_id, LeaveState.PHONED, LeaveState.SLIP)
    _check(session, form, leave_id, found.asked_at)
    for name, value in _columns(form).items():
        setattr(found, name, value)
    session.flush()
    return Changed.LEAVE


def hand_in_slip(session: Session, leave_id: int, now: datetime) -> Changed:
    """The slip of a leave told by phone has come."""
    found = _standing(session, leave_id, LeaveState.PHONED)
    found.state, found.slip_at = LeaveState.SLIP, now
    session.flush()
    return Changed.LEAVE


def approve_leave(
    session: Session, leave_id: int, who: str, now: datetime, reason: str | None = None
) -> Changed:
    """Approve a leave whose slip is there; it counts on its days from now on.

    Misfit where one of its months is locked and no reason is given.
    """
    found = _standing(session, leave_id, LeaveState.SLIP)
    with correcting(session, _cells(found), reason):
        _decide(found, LeaveState.APPROVED, who, now, "")
    return Changed.LEAVE | Changed.ATTENDANCE


def return_leave(session: Session, leave_id: int, who: str, now: datetime, why: str) -> Changed:
    """Return a leave, also one approved before; Misfit where nobody says why."""
    found = _standing(session, leave_id, LeaveState.PHONED, LeaveState.SLIP, LeaveState.APPROVED)
    if not why.strip():
        raise Misfit("why", phrase("trouble", "Say why the leave is returned."))
    changed = Changed.LEAVE
    cells = _cells(found) if found.state == LeaveState.APPROVED else []
    with correcting(session, cells, why):
        _decide(found, LeaveState.RETURNED, who, now, why)
    return changed | Changed.ATTENDANCE if cells else changed


def _decide(found: Leave, state: LeaveState, who: str, now: datetime, why: str) -> None:
    found.state, found.decided_at, found.decided_by, found.decided_why = state, now, who, why.strip()


def _cells(found: Leave) -> list[Cell]:
    return [(found.agent_id, day) for day in Period(found.first, found.last)]


def _standing(session: Session, leave_id: int, *states: LeaveState) -> Leave:
    """A leave in one of the states; Trouble in another."""
    found = session.get(Leave, leave_id)
    if found is None:
        raise _gone()
    if found.state not in states:
        raise Trouble(_REFUSED[LeaveState(found.state)])
    return found


_REFUSED = {
    LeaveState.PHONED: phrase("trouble", "The slip is still missing. Note it as handed in, then approve."),
    LeaveState.SLIP: phrase("trouble", "The slip has been handed in already."),
    LeaveState.APPROVED: phrase("trouble", "This leave is approved already. Return it to change it."),
    LeaveState.RETURNED: phrase("trouble", "This leave was returned. Enter a new one."),
}
"""Why something cannot be done with a leave as it stands."""


def _gone() -> Trouble:
    return Trouble(phrase("trouble", "This leave was taken back meanwhile. Enter it again."))


def _columns(form: LeaveForm) -> dict[str, object]:
    return {
        "agent_id": form.agent_id,
        "code": form.code,
        "first": form.first,
        "last": form.last,
        "reason": form.reason.strip(),
        "cover": form.cover.strip(),
    }


def _check(session: Session, form: LeaveForm, leave_id: int | None, asked_at: datetime) -> None:
    known = codes(session).get(form.code)
    if known is None or known.meaning not in _CODES:
        raise Misfit("code", phrase("trouble", "Choose a kind of leave."))
    if form.last < form.first:
        raise Misfit(
            "last",
            phrase(
                "trouble",
                "The leave ends on {last}, before it begins on {first}. Correct one.",
                last=form.last,
                first=form.first,
            ),
        )
    _check_length(form, asked_at.date())
    query = select(Leave).where(
        Leave.agent_id == form.agent_id,
        Leave.first <= form.last,
        Leave.last >= form.first,
        Leave.state != LeaveState.RETURNED,
    )
    for other in session.scalars(query):
        if other.id != leave_id:
            said = phrase(
                "trouble",
                "There is leave from {first} to {last} already. Return it, or choose other days.",
                first=other.first,
                last=other.last,
            )
            raise Misfit("first", said)


def _check_length(form: LeaveForm, asked_on: date) -> None:
    """A slip of the finger in a year would fill the grid for centuries."""
    if (form.last - form.first).days >= _LONGEST:
        said = phrase("trouble", "Leave lasts at most {count} days. Correct one of the days.", count=_LONGEST)
        raise Misfit("last", said)
    if abs((form.first - asked_on).days) > _FARTHEST:
        said = phrase("trouble", "{first} is more than two years away. Correct the year.", first=form.first)
        raise Misfit("first", said)
