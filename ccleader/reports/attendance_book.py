"""The attendance of a month as a workbook: the grid with real numbers as totals, and its attachments."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from ccleader.columns import Column, Kind
from ccleader.metrics import formats
from ccleader.metrics.catalog import Format
from ccleader.models.codes import CodeRow
from ccleader.models.leave import LeaveRow
from ccleader.models.locks import CorrectionRow
from ccleader.models.overtime import COMPENSATIONS, STATES, OvertimeRow
from ccleader.models.shifts import clock
from ccleader.models.swaps import KIND_NAMES, SwapRow
from ccleader.models.workdays import KIND_NAMES as DAY_KINDS
from ccleader.reports.attendance_month import TOTALS, AttendanceMonth, Person, TotalOf, late_text, sign
from ccleader.reports.workbook import SheetOut
from ccleader.words import mark, phrase, translate

_KINDS = {Format.COUNT: Kind.COUNT, Format.DECIMAL: Kind.NUMBER, Format.PERCENT: Kind.PERCENT}


def sheets(told: AttendanceMonth) -> list[SheetOut]:
    """The grid, the days by code, leave, swaps and covers, overtime, corrections, and the signs."""
    used = [code for code in told.codes.values() if not code.retired or code.key in told.total.by_code]
    return [
        SheetOut(str(phrase("attendance", "Attendance")), _grid(told), told.people),
        SheetOut(str(phrase("attendance", "Days by code")), _by_code(used), told.people),
        SheetOut(str(phrase("attendance", "Leave")), _leave(told), told.leave),
        SheetOut(str(phrase("attendance", "Swaps and covers")), _swaps(told), told.swaps),
        SheetOut(str(phrase("attendance", "Overtime")), _overtime(told), told.overtime),
        SheetOut(str(phrase("attendance", "Corrections")), _corrections(told), told.corrections),
        SheetOut(str(phrase("attendance", "Signs")), _SIGNS, used),
    ]


_WHO: list[Column[Person]] = [
    Column("number", mark("columns", "Number"), lambda person: person.agent.number, width=10),
    Column("name", mark("columns", "Name"), lambda person: person.agent.name, width=14),
]


def _grid(told: AttendanceMonth) -> list[Column[Person]]:
    return [
        *_WHO,
        *(_day(told, place, day) for place, day in enumerate(told.period)),
        *(_total(told, total) for total in TOTALS),
    ]


def _day(told: AttendanceMonth, place: int, day: date) -> Column[Person]:
    def said(person: Person) -> str | None:
        cell = person.cells[place]
        text = (
            None
            if cell is None
            else " ".join(filter(None, (sign(cell, told.codes, told.kinds), late_text(cell))))
        )
        return text or None

    return Column(day.isoformat(), f"{day.day} {formats.weekday(day.weekday())}", said, width=7)


def _total(told: AttendanceMonth, total: TotalOf) -> Column[Person]:
    def value(person: Person) -> float | None:
        return total.value(person.totals, told.codes)

    return Column(total.key, total.title, value, _KINDS[total.format], width=10)


def _by_code(codes: list[CodeRow]) -> list[Column[Person]]:
    def days(key: str) -> Callable[[Person], int]:
        return lambda person: person.totals.by_code.get(key, 0)

    unknown: Column[Person] = Column(
        "unknown", mark("columns", "Not known"), lambda person: person.totals.unknown, Kind.COUNT, width=10
    )
    return [*_WHO, *(Column(code.key, code.name, days(code.key), Kind.COUNT) for code in codes), unknown]


def _leave(told: AttendanceMonth) -> list[Column[LeaveRow]]:
    return [
        Column("agent", mark("columns", "Agent"), lambda row: told.names[row.agent_id]),
        Column("code", mark("columns", "Kind"), lambda row: told.codes[row.code].name),
        Column("first", mark("columns", "From"), lambda row: row.first, Kind.DATE),
        Column("last", mark("columns", "To"), lambda row: row.last, Kind.DATE),
        Column("shifts", mark("columns", "Shifts"), told.days_of, Kind.COUNT, width=8),
        Column("reason", mark("columns", "Reason"), lambda row: row.reason, width=30),
        Column("advance", mark("columns", "In advance"), lambda row: _yes(row.in_advance)),
        Column("decided", mark("columns", "Approved by"), lambda row: row.decided_by),
    ]


def _swaps(told: AttendanceMonth) -> list[Column[SwapRow]]:
    return [
        Column("kind", mark("columns", "Kind"), lambda row: translate("swaps", KIND_NAMES[row.kind])),
        Column("agent", mark("columns", "Agent"), lambda row: row.agent_name),
        Column("day", mark("columns", "Day"), lambda row: row.day, Kind.DATE),
        Column("shift", mark("columns", "Shift"), lambda row: told.kinds[row.shift_type_id].name),
        Column("other", mark("columns", "Worked by"), lambda row: row.other_name),
        Column("other_day", mark("columns", "For the day"), lambda row: row.other_day, Kind.DATE),
        Column("paid_back", mark("columns", "Paid back"), lambda row: row.paid_back_on, Kind.DATE),
        Column("reason", mark("columns", "Reason"), lambda row: row.reason, width=30),
        Column("decided", mark("columns", "Approved by"), lambda row: row.decided_by),
    ]


def _overtime(told: AttendanceMonth) -> list[Column[OvertimeRow]]:
    return [
        Column("agent", mark("columns", "Agent"), lambda row: told.names[row.agent_id]),
        Column("day", mark("columns", "Day"), lambda row: row.day, Kind.DATE),
        Column("from", mark("columns", "From"), lambda row: clock(row.starts), width=8),
        Column("length", mark("columns", "Length"), lambda row: row.minutes * 60, Kind.SECONDS),
        Column(
            "kind", mark("columns", "Kind of day"), lambda row: translate("workdays", DAY_KINDS[row.kind])
        ),
        Column(
            "compensation",
            mark("columns", "Compensation"),
            lambda row: translate("overtime", COMPENSATIONS[row.compensation]),
        ),
        Column("reason", mark("columns", "Reason"), lambda row: row.reason, width=30),
        Column("state", mark("columns", "State"), lambda row: translate("overtime", STATES[row.state])),
    ]


def _corrections(told: AttendanceMonth) -> list[Column[CorrectionRow]]:
    return [
        Column("agent", mark("columns", "Agent"), lambda row: told.names[row.agent_id]),
        Column("day", mark("columns", "Day"), lambda row: row.day, Kind.DATE),
        Column("before", mark("columns", "Before"), lambda row: row.before, width=24),
        Column("after", mark("columns", "After"), lambda row: row.after, width=24),
        Column("reason", mark("columns", "Reason"), lambda row: row.reason, width=30),
        Column("at", mark("columns", "Corrected on"), lambda row: row.at.date(), Kind.DATE),
        Column("by", mark("columns", "Corrected by"), lambda row: row.by),
    ]


_SIGNS: list[Column[CodeRow]] = [
    Column("symbol", mark("columns", "Sign"), lambda code: code.symbol, width=8),
    Column("name", mark("columns", "Meaning"), lambda code: code.name, width=20),
]


def _yes(is_so: bool) -> str:
    return str(phrase("paper", "yes") if is_so else phrase("paper", "no"))
