"""What the handover room reads: the month's records, what waits, and one sheet with all it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from ccleader.metrics.periods import Period, month
from ccleader.models import agents, assets, handovers, leaders, matters, settings, shifts, visits
from ccleader.models.agents import AgentRow
from ccleader.models.assets import AssetRow
from ccleader.models.handovers import Check, HandoverRow, HandoverSheet, HandoverState
from ccleader.models.leaders import DelegationRow, LeaderRow
from ccleader.models.matters import MatterRow
from ccleader.models.shifts import Shift
from ccleader.models.visits import LoanRow, VisitorRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LATE_START = timedelta(hours=2)
"""So long after its end a shift without a handover is still the one to write."""

WEEK = timedelta(days=6)


@dataclass(frozen=True)
class Records:
    """The handovers of a month, and what may be begun or waits now."""

    rows: tuple[HandoverRow, ...]
    waiting: tuple[HandoverRow, ...]
    to_start: tuple[Shift, ...]
    """Shifts without a handover, the one to write first."""
    has_shifts: bool
    leaders: tuple[LeaderRow, ...]

    def first(self, leader_id: int | None) -> int | None:
        """What is shown on coming in: one's own draft, what waits for oneself, else the newest."""
        drafts = [row for row in self.rows if row.state is HandoverState.DRAFT and row.from_id == leader_id]
        shown = next(iter((*drafts, *self.waiting, *self.rows)), None)
        return None if shown is None else shown.id


@dataclass(frozen=True)
class Sheet:
    """One handover with all that may be done to it."""

    sheet: HandoverSheet
    now: datetime
    checks: tuple[Check, ...]
    matters: Mapping[int, MatterRow]
    """The open matters by id, as they may be edited."""
    people: tuple[AgentRow, ...]
    leaders: tuple[LeaderRow, ...]
    visitors: tuple[VisitorRow, ...]
    loans: tuple[LoanRow, ...]
    assets: tuple[AssetRow, ...]
    duty: tuple[DelegationRow, ...]
    supervisor: str

    @property
    def draft(self) -> bool:
        """Whether it is still being written."""
        return self.sheet.state is HandoverState.DRAFT

    @property
    def shift(self) -> Shift:
        """The shift it ends."""
        return Shift(self.sheet.day, self.sheet.shift)

    @property
    def overdue_minutes(self) -> int:
        """Minutes since the shift ended without both signatures; 0 where all is well."""
        if self.sheet.state in (HandoverState.ACCEPTED, HandoverState.SEALED):
            return 0
        return max(int((self.now - self.shift.window[1]).total_seconds()) // 60, 0)

    @property
    def owners(self) -> tuple[str, ...]:
        """Who may own a matter."""
        return (*(row.name for row in self.leaders), *(row.name for row in self.people))


def read_records(
    session: Session, group_id: int, leader_id: int | None, first: date, now: datetime
) -> Records:
    """The handovers of the month that begins on `first`; the present one has the last days before it."""
    whole = month(first)
    if whole.contains(now.date()):
        whole = Period(min(first, now.date() - WEEK), max(whole.last, now.date()))
    waiting = () if leader_id is None else handovers.to_accept(session, group_id, leader_id, now)
    return Records(
        tuple(handovers.handovers(session, group_id, whole)),
        tuple(waiting),
        to_start(session, group_id, now),
        bool(shifts.shift_types(session)),
        tuple(leaders.leaders(session, group_id, now.date())),
    )


def to_start(session: Session, group_id: int, now: datetime) -> tuple[Shift, ...]:
    """Shifts that began and have no handover: the running one first, unless one just ended without."""
    begun = [shift for shift in shifts.shifts_around(session, now) if shift.window[0] <= now]
    free = [shift for shift in begun if handovers.handover_of(session, group_id, shift) is None]
    ended = [shift for shift in free if shift.window[1] <= now]
    free.sort(key=lambda shift: shift.window[1], reverse=True)
    if ended and now - ended[-1].window[1] <= LATE_START:
        free.sort(key=lambda shift: shift != ended[-1])
    return tuple(free)


def read_sheet(session: Session, group_id: int, handover_id: int, now: datetime) -> Sheet:
    """One handover; Trouble where it is gone."""
    sheet = handovers.handover(session, handover_id)
    day = Period(sheet.day, sheet.day)
    lent = visits.loans(session, group_id, day)
    out = [row for row in visits.loans_out(session, group_id) if row not in lent]
    return Sheet(
        sheet,
        now,
        tuple(handovers.checks(sheet, now)),
        {row.id: row for row in matters.open_matters(session, group_id)},
        tuple(agents.agents(session, group_id)),
        tuple(leaders.leaders(session, on=now.date())),
        tuple(visits.visitors(session, group_id, day)),
        (*out, *lent),
        tuple(assets.assets(session, group_id)),
        tuple(leaders.delegations(session, group_id, day)),
        settings.value(session, settings.SUPERVISOR, now.date(), group_id),
    )
