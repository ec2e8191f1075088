"""All that the room of briefings shows: one read of the store, composed to plain values. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from ccleader.metrics import periods
from ccleader.models import agents, briefings, calling, leaders, meetings, notices, plans, shifts
from ccleader.models.agenda import Figures
from ccleader.models.agents import AgentRow
from ccleader.models.attendance import Entry
from ccleader.models.briefings import (
    LABELS,
    BriefingKind,
    BriefingRow,
    BriefingSheet,
    BriefingState,
)
from ccleader.models.calling import Called
from ccleader.models.meetings import Due, MeetingRow
from ccleader.models.notices import NoticeRow, ToldRow
from ccleader.models.shifts import Shift, ShiftTypeRow
from ccleader.ui.yesterday import yesterday
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_AHEAD = timedelta(hours=1)
"""Within so long of its begin a shift is the one to be briefed."""

WEEKDAYS = (
    mark("briefings", "Mon"),
    mark("briefings", "Tue"),
    mark("briefings", "Wed"),
    mark("briefings", "Thu"),
    mark("briefings", "Fri"),
    mark("briefings", "Sat"),
    mark("briefings", "Sun"),
)


@dataclass(frozen=True)
class NoticeLine:
    """A notice in the library: who was told, who still has to be (nobody once it is closed)."""

    notice: NoticeRow
    told: Mapping[int, ToldRow]
    left: tuple[int, ...]
    overdue: bool


@dataclass(frozen=True)
class Page:
    """The room: briefings of a month, the one on view, what is due, what is still to be told."""

    today: date
    month: date
    shift: Shift | None
    kinds: Mapping[int, ShiftTypeRow]
    people: Mapping[int, AgentRow]
    leaders: tuple[str, ...]
    rows: tuple[BriefingRow, ...]
    sheet: BriefingSheet | None
    figures: Figures
    called: tuple[Called, ...]
    late: tuple[Entry, ...]
    due: tuple[Due, ...]
    plan: tuple[MeetingRow, ...]
    hosted: Mapping[str, int]
    lines: tuple[NoticeLine, ...]

    @property
    def to_tell(self) -> tuple[NoticeLine, ...]:
        """The notices that somebody still has to be told of, most pressing first."""
        return tuple(line for line in sorted(self.lines, key=_pressing) if line.left)

    @property
    def only_leader(self) -> str:
        """Who chairs where nobody says who works here."""
        return self.leaders[0] if len(self.leaders) == 1 else ""

    def name(self, row: BriefingRow) -> str:
        """早班 班前会; the name of the meeting for one of the plan."""
        meeting = next((plan.name for plan in self.plan if plan.id == row.meeting_id), None)
        if meeting is not None:
            return meeting
        kind = translate("briefings", LABELS[row.kind])
        shift = self.kinds.get(row.shift_type_id or 0)
        return (
            kind if shift is None else str(phrase("briefings", "{shift} {kind}", shift=shift.name, kind=kind))
        )

    def names(self, ids: tuple[int, ...]) -> str:
        """The agents' names in one line."""
        return str(phrase("briefings", ", ")).join(self.people[who].name for who in ids)


def _pressing(line: NoticeLine) -> tuple[date, date, int]:
    row = line.notice
    return row.know_by or row.effective_on or date.max, row.received_on, row.id


def read(session: Session, group_id: int, now: datetime, month: date | None, wanted: int | None) -> Page:
    """The room as of now; `wanted` is the briefing to show, else that of the shift to be briefed."""
    today, shift = now.date(), shift_to_brief(session, group_id, now)
    shown = month or (today if shift is None else shift.day).replace(day=1)
    rows = briefings.briefings(session, group_id, periods.month(shown))
    known = wanted is not None and briefings.is_known(session, wanted)
    sheet = briefings.briefing(session, wanted) if wanted is not None and known else None
    if sheet is None and shift is not None:
        sheet = briefings.of_shift(session, group_id, shift.day, shift.type.id)
    everyone = agents.agents(session, include_left=True)
    return Page(
        today=today,
        month=shown,
        shift=shift,
        kinds={kind.id: kind for kind in shifts.shift_types(session, include_retired=True)},
        people={row.id: row for row in everyone},
        leaders=tuple(row.name for row in leaders.leaders(session, group_id, today)),
        rows=tuple(rows),
        sheet=sheet,
        figures=() if sheet is None else figures_of(session, sheet, today),
        called=() if sheet is None else tuple(calling.to_call(session, sheet)),
        late=() if sheet is None else tuple(calling.late_entries(session, sheet.id)),
        due=tuple(meetings.due_meetings(session, group_id, today)),
        plan=tuple(meetings.meetings(session, group_id, include_retired=True)),
        hosted=meetings.hosted(session, group_id, periods.week(today)),
        lines=_lines(session, group_id, today),
    )


def figures_of(session: Session, sheet: BriefingSheet, today: date) -> Figures:
    """The figures kept since the briefing began; before that those there are by now."""
    if sheet.state is not BriefingState.PLANNED or sheet.kind is BriefingKind.AFTER:
        return sheet.figures
    return yesterday(session, sheet.group_id, min(sheet.day, today))


def shift_to_brief(session: Session, group_id: int, now: datetime) -> Shift | None:
    """The shift that begins within the hour, else the one that runs, else the next one."""
    soon = plans.shift_on(session, group_id, now + _AHEAD) or plans.shift_on(session, group_id, now)
    later = (shift for shift in shifts.shifts_around(session, now) if shift.window[0] > now)
    return soon or next(later, None)


def _lines(session: Session, group_id: int, today: date) -> tuple[NoticeLine, ...]:
    waiting = notices.to_tell(session, group_id, today)
    library = notices.notices(session, group_id)
    told = notices.all_told(session, [row.id for row in library])
    return tuple(
        NoticeLine(
            row,
            told[row.id],
            tuple(waiting.get(row.id, ())),
            row.open_on(today) and row.overdue(today) and row.id in waiting,
        )
        for row in library
    )


def day_text(day: date) -> str:
    """6月30日 周二."""
    weekday = translate("briefings", WEEKDAYS[day.weekday()])
    return str(
        phrase("briefings", "{month}-{day:02} {weekday}", month=day.month, day=day.day, weekday=weekday)
    )


def notice_facts(notice: NoticeRow) -> str:
    """（业通〔2026〕18号，7月1日起）: number and effective date, as far as they are known."""
    parts = [notice.number]
    if notice.effective_on is not None:
        on = notice.effective_on
        parts.append(str(phrase("briefings", "from {month}-{day:02}", month=on.month, day=on.day)))
    if notice.quiz:
        parts.append(str(phrase("briefings", "quiz")))
    return " · ".join(filter(None, parts))
