"""An agent's attendance as a monthly review shows it: a strip of days and a line of numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ccleader.metrics import formats
from ccleader.metrics.attendance import Meaning, RateDefinition, Totals, totals
from ccleader.metrics.catalog import Format
from ccleader.metrics.periods import Period
from ccleader.models import attendance, overtime, shifts
from ccleader.models.cells import DayCell
from ccleader.models.codes import CodeRow, codes
from ccleader.models.shifts import ShiftTypeRow
from ccleader.reports.attendance_month import late_text, sign
from ccleader.reports.page import Attended
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def read(session: Session, group_id: int, month: Period) -> dict[int, Attended]:
    """Agent id → attendance of the month; nobody's where nothing was planned or entered."""
    cells = attendance.month(session, group_id, month, month.last)
    if not any(cell.entered for cell in cells.values()):
        return {}
    known = codes(session)
    kinds = {kind.id: kind for kind in shifts.shift_types(session, include_retired=True)}
    hours = overtime.confirmed_minutes(session, group_id, month)
    counted = totals((cell.counted for cell in cells.values()), RateDefinition.NET, hours)
    by_agent: dict[int, dict[int, DayCell]] = defaultdict(dict)
    for (agent_id, day), cell in cells.items():
        by_agent[agent_id][day.day] = cell
    return {
        agent_id: _attended([own.get(day.day) for day in month], counted[agent_id], known, kinds)
        for agent_id, own in by_agent.items()
    }


def _attended(
    days: Sequence[DayCell | None],
    counted: Totals,
    known: Mapping[str, CodeRow],
    kinds: Mapping[int, ShiftTypeRow],
) -> Attended:
    leave = sum(cell is not None and cell.meaning in (Meaning.EXCUSED, Meaning.LEAVE) for cell in days)
    absent = sum(cell is not None and cell.meaning is Meaning.ABSENT for cell in days)
    summary = phrase(
        "review",
        "present {present} days · off {off} · leave {leave} · late {late} · overtime {hours} h",
        present=counted.worked + counted.extra,
        off=sum(cell is not None and cell.rests for cell in days),
        leave=leave,
        late=counted.late_times,
        hours=formats.text(counted.overtime_minutes / 60, Format.DECIMAL),
    )
    if absent:
        summary = phrase("review", "{summary} · absent {days}", summary=summary, days=absent)
    return Attended(
        tuple("" if cell is None else sign(cell, known, kinds) for cell in days),
        tuple("" if cell is None else late_text(cell) for cell in days),
        str(summary),
    )
