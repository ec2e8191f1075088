"""The attendance of a group's month 考勤月报 as values: what its page and its workbook are made of.

The page itself: `attendance_page`; the workbook: `attendance_book`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ccleader.metrics import periods
from ccleader.metrics.attendance import Meaning, RateDefinition, Totals, together, totals
from ccleader.metrics.catalog import Format
from ccleader.metrics.periods import Period
from ccleader.models import (
    agents,
    attendance,
    codes,
    leave,
    locks,
    overtime,
    shifts,
    swaps,
)
from ccleader.models.agents import AgentRow, GroupRow
from ccleader.models.cells import DayCell
from ccleader.models.codes import CodeRow
from ccleader.models.leave import LeaveRow, LeaveState
from ccleader.models.locks import CorrectionRow, LockRow
from ccleader.models.overtime import OvertimeRow
from ccleader.models.said import Source
from ccleader.models.shifts import Decision, ShiftTypeRow
from ccleader.models.swaps import SwapRow
from ccleader.models.workdays import DayInfo, DayKind
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


_Value = Callable[[Totals, Mapping[str, CodeRow]], float | None]


@dataclass(frozen=True)
class TotalOf:
    """A column of totals; `title` is a source text of the context "columns"."""

    key: str
    title: str
    format: Format
    value: _Value

    @property
    def heading(self) -> str:
        """The title in the chosen language."""
        return translate("columns", self.title)


def _field(name: str) -> _Value:
    return lambda totals, codes: getattr(totals, name)


def _hours(*kinds: DayKind) -> _Value:
    return lambda totals, codes: sum(totals.overtime.get(kind, 0) for kind in kinds) / 60


def _days(*keys: str) -> _Value:
    return lambda totals, codes: sum(totals.by_code.get(key, 0) for key in keys)


def _other_leave(totals: Totals, codes: Mapping[str, CodeRow]) -> float:
    return sum(
        days
        for key, days in totals.by_code.items()
        if codes[key].meaning in (Meaning.EXCUSED, Meaning.LEAVE) and key not in ("sick", "personal")
    )


def _absent(totals: Totals, codes: Mapping[str, CodeRow]) -> float:
    return sum(days for key, days in totals.by_code.items() if codes[key].meaning is Meaning.ABSENT)


TOTALS = (
    TotalOf("due", mark("columns", "Shifts due"), Format.COUNT, _field("due")),
    TotalOf("worked", mark("columns", "Worked"), Format.COUNT, _field("worked")),
    TotalOf("extra", mark("columns", "Unplanned"), Format.COUNT, _field("extra")),
    TotalOf("late_times", mark("columns", "Late"), Format.COUNT, _field("late_times")),
    TotalOf("late_minutes", mark("columns", "Late min"), Format.COUNT, _field("late_minutes")),
    TotalOf("early_times", mark("columns", "Early"), Format.COUNT, _field("early_times")),
    TotalOf("early_minutes", mark("columns", "Early min"), Format.COUNT, _field("early_minutes")),
    TotalOf("personal", mark("columns", "Personal"), Format.COUNT, _days("personal")),
    TotalOf("sick", mark("columns", "Sick"), Format.COUNT, _days("sick")),
    TotalOf("other_leave", mark("columns", "Other leave"), Format.COUNT, _other_leave),
    TotalOf("absent", mark("columns", "Absent"), Format.COUNT, _absent),
    TotalOf("workday_hours", mark("columns", "OT workday h"), Format.DECIMAL, _hours(DayKind.WORKDAY)),
    TotalOf("rest_hours", mark("columns", "OT rest day h"), Format.DECIMAL, _hours(DayKind.REST)),
    TotalOf(
        "statutory_hours",
        mark("columns", "OT holiday h"),
        Format.DECIMAL,
        _hours(DayKind.STATUTORY, DayKind.EVE),
    ),
    TotalOf("nights", mark("columns", "Nights"), Format.COUNT, _field("nights")),
    TotalOf("rate", mark("columns", "Rate"), Format.PERCENT, _field("rate")),
)
"""The totals of a row, in order; days, times, minutes, hours of confirmed overtime, and the rate."""


@dataclass(frozen=True)
class Person:
    """An agent's month: a cell a day (None: not in the group), and the totals."""

    agent: AgentRow
    cells: tuple[DayCell | None, ...]
    totals: Totals


@dataclass(frozen=True)
class AttendanceMonth:
    """The attendance of a group in a month; `people` by 工号, `total` theirs together.

    `leave` and `swaps` are those approved, `overtime` that which is not returned.
    """

    group: GroupRow
    period: Period
    days: tuple[DayInfo, ...]
    people: tuple[Person, ...]
    total: Totals
    codes: Mapping[str, CodeRow]
    kinds: Mapping[int, ShiftTypeRow]
    names: Mapping[int, str]
    definition: RateDefinition
    leave: tuple[LeaveRow, ...]
    swaps: tuple[SwapRow, ...]
    overtime: tuple[OvertimeRow, ...]
    corrections: tuple[CorrectionRow, ...]
    lock: LockRow | None

    def days_of(self, row: LeaveRow) -> int:
        """Days of the month on which a leave counts."""
        return sum(
            cell is not None and cell.leave_id == row.id and cell.source is Source.LEAVE
            for person in self.people
            for cell in person.cells
        )


def sign(cell: DayCell, codes: Mapping[str, CodeRow], kinds: Mapping[int, ShiftTypeRow]) -> str:
    """The sign of a day: the shift that was worked, else the code; nothing where nothing is known."""
    if cell.code is None:
        return codes["rest"].symbol if cell.rests else ""
    kind = kinds.get(cell.shift_type_id or 0) if cell.code == "present" else None
    return kind.short if kind else codes[cell.code].symbol


def late_text(cell: DayCell) -> str:
    """What was late or early on a day, short enough for a cell."""
    parts = []
    if cell.minutes_late:
        parts.append(phrase("paper", "late {minutes}", minutes=cell.minutes_late))
    if cell.minutes_early:
        parts.append(phrase("paper", "early {minutes}", minutes=cell.minutes_early))
    return " ".join(map(str, parts))


def gather(session: Session, group_id: int, month: date, today: date) -> AttendanceMonth:
    """The month a day is in, as it is known today."""
    period = periods.month(month)
    everyone = agents.agents(session, include_left=True)
    cells = attendance.month(session, group_id, period, today)
    definition = locks.definition(session, group_id, period.first)
    hours = overtime.confirmed_minutes(session, group_id, period)
    counted = totals((cell.counted for cell in cells.values()), definition, hours)
    people = tuple(
        Person(agent, tuple(cells.get((agent.id, day)) for day in period), counted[agent.id])
        for agent in everyone
        if agent.id in counted
    )
    kinds = shifts.shift_types(session, include_retired=True)
    return AttendanceMonth(
        group=agents.group(session, group_id),
        period=period,
        days=locks.days(session, group_id, period),
        people=people,
        total=together(counted.values()),
        codes=codes.codes(session),
        kinds={kind.id: kind for kind in kinds},
        names={agent.id: agent.name for agent in everyone},
        definition=definition,
        leave=tuple(leave.leaves(session, group_id, period, LeaveState.APPROVED)),
        swaps=tuple(reversed(swaps.swaps(session, group_id, period, Decision.APPROVED))),
        overtime=tuple(
            row for row in overtime.overtimes(session, group_id, period) if row.state is not Decision.RETURNED
        ),
        corrections=tuple(locks.corrections(session, group_id, period)),
        lock=locks.locked(session, group_id, period.first),
    )
