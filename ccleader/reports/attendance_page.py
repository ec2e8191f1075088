"""What the printed attendance report 考勤月报 holds: frozen texts in the chosen language, its fixed words.

The template `attendance` reads `AttendancePage`; the values come from `attendance_month`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from ccleader.metrics import formats
from ccleader.metrics.attendance import DEFINITIONS, WORKING, Meaning, Totals
from ccleader.metrics.catalog import Format
from ccleader.metrics.periods import Period
from ccleader.models import workdays
from ccleader.models.agents import GroupRow
from ccleader.models.cells import DayCell
from ccleader.models.codes import codes
from ccleader.models.leave import LeaveRow
from ccleader.models.locks import CorrectionRow
from ccleader.models.overtime import COMPENSATIONS, STATES, OvertimeRow
from ccleader.models.shifts import clock
from ccleader.models.swaps import KIND_NAMES, SwapRow
from ccleader.models.workdays import KIND_NAMES as DAY_KINDS
from ccleader.models.workdays import DayInfo, DayKind
from ccleader.reports.attendance_month import TOTALS, AttendanceMonth, Person, gather, late_text, sign
from ccleader.reports.sheets import Head, Signed, Words, check_code, foot, moment_text, place_of, short_day
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TITLE = mark("paper", "Attendance report")

ROLES = (
    mark("paper", "Made by"),
    mark("paper", "Leader"),
    mark("paper", "Supervisor"),
    mark("paper", "Personnel"),
)

WORDS: Words = {
    "number": mark("paper", "No."),
    "agent_number": mark("paper", "Number"),
    "agent": mark("paper", "Agent"),
    "confirmed": mark("paper", "Confirmed by the agent (signature)"),
    "on_duty": mark("paper", "At work"),
    "total": mark("paper", "Total"),
    "legend": mark("paper", "Signs"),
    "sources": mark("paper", "underlined: known from the ACD login alone, entered by nobody"),
    "sections": {
        "leave": mark("paper", "Leave"),
        "swaps": mark("paper", "Swaps and covers"),
        "overtime": mark("paper", "Overtime"),
        "corrections": mark("paper", "Corrections after the month was locked"),
    },
    "leave": (
        mark("paper", "Agent"),
        mark("paper", "Kind"),
        mark("paper", "From – to"),
        mark("paper", "Shifts"),
        mark("paper", "Reason"),
        mark("paper", "Asked"),
        mark("paper", "In advance"),
        mark("paper", "Slip"),
        mark("paper", "Approved by"),
    ),
    "swaps": (
        mark("paper", "Kind"),
        mark("paper", "From"),
        mark("paper", "Shift"),
        mark("paper", "To"),
        mark("paper", "For it"),
        mark("paper", "Reason"),
        mark("paper", "Approved by"),
    ),
    "overtime": (
        mark("paper", "Agent"),
        mark("paper", "Day"),
        mark("paper", "Time"),
        mark("paper", "Hours"),
        mark("paper", "Kind of day"),
        mark("paper", "Compensation"),
        mark("paper", "Reason"),
        mark("paper", "State"),
    ),
    "corrections": (
        mark("paper", "Agent"),
        mark("paper", "Day"),
        mark("paper", "Before"),
        mark("paper", "After"),
        mark("paper", "Reason"),
        mark("paper", "Corrected"),
    ),
}


@dataclass(frozen=True)
class DayHead:
    """The head of a day: its number, weekday, kind (`workday`, `rest`, `statutory`, `eve`) and name."""

    number: str
    weekday: str
    kind: str
    name: str = ""


@dataclass(frozen=True)
class Mark:
    """A cell of the grid: `sign` (a shift worked, else the code), what was late or early, who says it.

    `tone`: `work`, `off`, `leave` or `absent`; `source`: leader, leave, import, acd or "".
    """

    sign: str = ""
    late: str = ""
    tone: str = ""
    source: str = ""


@dataclass(frozen=True)
class RowLine:
    """An agent's row; the totals in the order of the headings."""

    number: str
    agent_number: str
    name: str
    marks: tuple[Mark, ...]
    totals: tuple[str, ...]


@dataclass(frozen=True)
class AttendancePage:
    """The report as it prints; tables in the order of their words. `blank`: rows for the hand.

    `draft` of the head: the month is not locked yet.
    """

    head: Head
    signed: tuple[Signed, ...]
    foot: str
    days: tuple[DayHead, ...]
    headings: tuple[str, ...]
    rows: tuple[RowLine, ...]
    blank: bool = False
    on_duty: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    legend: tuple[tuple[str, str], ...] = ()
    due: str = ""
    definition: str = ""
    full: str = ""
    leave: tuple[tuple[str, ...], ...] = ()
    swaps: tuple[tuple[str, ...], ...] = ()
    overtime: tuple[tuple[str, ...], ...] = ()
    corrections: tuple[tuple[str, ...], ...] = ()


def within(session: Session, group_id: int, period: Period, now: datetime) -> list[AttendancePage]:
    """The report of the month the period begins in."""
    return [page(gather(session, group_id, period.first, now.date()), now)]


def page(told: AttendanceMonth, now: datetime) -> AttendancePage:
    """The report in texts."""
    words = _Words(told)
    made = AttendancePage(
        head=Head(
            translate("paper", TITLE), told.period.title, place_of(told.group), draft=told.lock is None
        ),
        signed=tuple(Signed(translate("paper", role)) for role in ROLES),
        foot="",
        days=tuple(map(_day_head, told.days)),
        headings=tuple(total.heading for total in TOTALS),
        rows=tuple(words.row(number, person) for number, person in enumerate(told.people, 1)),
        on_duty=tuple(
            str(sum(cell is not None and cell.meaning in WORKING for cell in column))
            for column in zip(*(person.cells for person in told.people), strict=True)
        ),
        total=words.totals(told.total),
        legend=words.legend(),
        due=_due(told.days),
        definition=translate("attendance", DEFINITIONS[told.definition]),
        full=_full(told.people),
        leave=tuple(map(words.leave, told.leave)),
        swaps=tuple(map(words.swap, told.swaps)),
        overtime=tuple(map(words.overtime, told.overtime)),
        corrections=tuple(map(words.correction, told.corrections)),
    )
    return replace(made, foot=foot(now, now, check_code(made)))


def blank(session: Session, group: GroupRow | None, period: Period | None, now: datetime) -> AttendancePage:
    """The form for the hand: empty rows, with the days of the month where one is given."""
    if period is None:
        days = tuple(DayHead(str(number), "", str(DayKind.WORKDAY)) for number in range(1, 32))
    else:
        days = tuple(map(_day_head, workdays.days(session, period).values()))
    marks = tuple(Mark() for _ in days)
    row = RowLine("", "", "", marks, ("",) * len(TOTALS))
    return AttendancePage(
        Head(translate("paper", TITLE), _empty_month() if period is None else period.title, place_of(group)),
        tuple(Signed(translate("paper", role)) for role in ROLES),
        foot(now),
        days,
        tuple(total.heading for total in TOTALS),
        (row,) * _BLANK_ROWS,
        blank=True,
        legend=tuple((code.symbol, code.name) for code in codes(session).values() if not code.retired),
    )


_BLANK_ROWS = 20


def _full(people: Sequence[Person]) -> str:
    """Who missed nothing all month, as one line; "" where nobody is."""
    names = [person.agent.name for person in people if person.totals.full_attendance]
    return str(phrase("paper", "Full attendance: {names}", names="、".join(names))) if names else ""


def _day_head(info: DayInfo) -> DayHead:
    """The head of a day; its weekday in one sign, for the column is narrow."""
    weekday = formats.weekday(info.day.weekday())
    return DayHead(str(info.day.day), weekday.removeprefix("周"), str(info.kind), info.name)


def _empty_month() -> str:
    return str(phrase("paper", "Month ________"))


def _due(days: Sequence[DayInfo]) -> str:
    working = sum(info.kind is DayKind.WORKDAY for info in days)
    said = phrase(
        "paper",
        "{count} working days by the calendar; the shifts due in the rows are those of each one's plan",
        count=working,
    )
    return str(said)


_TONES = {
    Meaning.PRESENT: "work",
    Meaning.OUT: "work",
    Meaning.REST: "off",
    Meaning.EXCUSED: "leave",
    Meaning.LEAVE: "leave",
    Meaning.ABSENT: "absent",
}


@dataclass(frozen=True)
class _Words:
    """Says the values of a month."""

    told: AttendanceMonth

    def row(self, number: int, person: Person) -> RowLine:
        agent = person.agent
        marks = tuple(Mark() if cell is None else self.mark(cell) for cell in person.cells)
        return RowLine(str(number), agent.number, agent.name, marks, self.totals(person.totals))

    def totals(self, totals: Totals) -> tuple[str, ...]:
        """Zero as a blank but for what was due and worked: a row is read by what is unusual."""
        values = [(total, total.value(totals, self.told.codes)) for total in TOTALS]
        return tuple(
            formats.text(value, total.format) if value or total.key in ("due", "worked", "rate") else ""
            for total, value in values
        )

    def mark(self, cell: DayCell) -> Mark:
        tone = "off" if cell.meaning is None else _TONES[cell.meaning]
        return Mark(
            sign(cell, self.told.codes, self.told.kinds), late_text(cell), tone, str(cell.source or "")
        )

    def legend(self) -> tuple[tuple[str, str], ...]:
        """Every sign of the grid: shifts, then codes."""
        used = {cell.shift_type_id for person in self.told.people for cell in person.cells if cell}
        kinds = [(kind.short, kind.name) for kind in self.told.kinds.values() if kind.id in used]
        codes = [
            (code.symbol, code.name)
            for code in self.told.codes.values()
            if not code.retired or code.key in self.told.total.by_code
        ]
        return (*kinds, *codes)

    def leave(self, row: LeaveRow) -> tuple[str, ...]:
        return (
            self.told.names[row.agent_id],
            self.told.codes[row.code].name,
            _span(row.first, row.last),
            str(self.told.days_of(row)),
            row.reason,
            moment_text(row.asked_at),
            _yes(row.in_advance),
            moment_text(row.slip_at),
            row.decided_by,
        )

    def swap(self, row: SwapRow) -> tuple[str, ...]:
        given, taken = self.told.kinds[row.shift_type_id], self.told.kinds.get(row.other_shift_type_id or 0)
        back = "" if row.other_day is None else short_day(row.other_day)
        if row.paid_back_on is not None:
            back = str(phrase("paper", "paid back {day}", day=short_day(row.paid_back_on)))
        return (
            translate("swaps", KIND_NAMES[row.kind]),
            row.agent_name,
            f"{short_day(row.day)} {given.name}",
            row.other_name,
            f"{back} {taken.name if taken else ''}".strip(),
            row.reason,
            row.decided_by,
        )

    def overtime(self, row: OvertimeRow) -> tuple[str, ...]:
        return (
            self.told.names[row.agent_id],
            short_day(row.day),
            f"{clock(row.starts)}–{clock(row.starts + row.minutes)}",
            formats.text(row.minutes / 60, Format.DECIMAL),
            translate("workdays", DAY_KINDS[row.kind]),
            translate("overtime", COMPENSATIONS[row.compensation]),
            row.reason,
            translate("overtime", STATES[row.state]),
        )

    def correction(self, row: CorrectionRow) -> tuple[str, ...]:
        corrected = " ".join(filter(None, (moment_text(row.at), row.by)))
        name, day = self.told.names[row.agent_id], short_day(row.day)
        return name, day, row.before, row.after, row.reason, corrected


def _span(first: date, last: date) -> str:
    return short_day(first) if first == last else f"{short_day(first)} – {short_day(last)}"


def _yes(is_so: bool) -> str:
    return str(phrase("paper", "yes") if is_so else phrase("paper", "no"))
