"""Everything the room shows of a month, read at once; and the grid of a layer made of it, without Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from ccleader.metrics.attendance import WORKING, Meaning, Totals, together, totals
from ccleader.metrics.coverage import DayCoverage, Level
from ccleader.metrics.periods import Period, week
from ccleader.models import agents, attendance, codes, locks, needs, overtime, settings, shifts
from ccleader.models.agents import AgentRow
from ccleader.models.cells import DayCell
from ccleader.models.codes import CodeRow
from ccleader.models.locks import Cell, LockRow
from ccleader.models.needs import Floor
from ccleader.models.said import LeaveState
from ccleader.models.workdays import DayInfo
from ccleader.ui.attendance.grid_view import Band, GridView, Line, Look, Mode, OnDuty, Tone
from ccleader.ui.attendance.looks import Kit, likeness, look
from ccleader.ui.attendance.saying import long_day
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

WEEK = timedelta(days=7)

_HEADINGS = {
    "worked": (mark("attendance", "Work"), mark("attendance", "Shifts worked")),
    "rest": (mark("attendance", "Off"), mark("attendance", "Days of rest")),
    "excused": (
        mark("attendance", "Paid"),
        mark("attendance", "Annual, marriage, maternity, funeral leave and time off"),
    ),
    "sick": (mark("attendance", "Sick"), mark("attendance", "Days of sick leave")),
    "personal": (mark("attendance", "Pers."), mark("attendance", "Days of personal and other unpaid leave")),
    "absent": (mark("attendance", "Abs."), mark("attendance", "Days absent without leave")),
    "late": (mark("attendance", "Late"), mark("attendance", "Times late")),
    "overtime": (mark("attendance", "OT h"), mark("attendance", "Hours of overtime, confirmed")),
    "rate": (mark("attendance", "Rate %"), mark("attendance", "Attendance rate, per cent")),
}
"""Heading and explanation of each total of the actual layer, in order."""


@dataclass(frozen=True)
class Month:
    """What is known of a group's month; `cells` begin a week before it.

    `rows` are the agents of the month by 工号, `totals` theirs.
    """

    period: Period
    today: date
    rows: tuple[AgentRow, ...]
    kit: Kit
    cells: Mapping[Cell, DayCell]
    days: tuple[DayInfo, ...]
    floor: Floor
    coverage: Mapping[date, DayCoverage]
    totals: Mapping[int, Totals]
    lock: LockRow | None

    @cached_property
    def names(self) -> dict[int, str]:
        """Agent id → name."""
        return {row.id: row.name for row in self.rows}

    @cached_property
    def sum(self) -> Totals:
        """The totals of all."""
        return together(self.totals.values())

    @property
    def missing(self) -> list[Cell]:
        """Days of the month whose shift has begun and of which nothing is known."""
        return [cell for cell, known in self.cells.items() if known.missing and self.period.contains(cell[1])]

    @property
    def planned(self) -> bool:
        """Whether anything of the month is planned or entered."""
        return any(
            known.planned is not None or known.code is not None
            for (_, day), known in self.cells.items()
            if self.period.contains(day)
        )


def gather(session: Session, group_id: int, period: Period, now: datetime) -> Month:
    """Read a group's month."""
    earlier, today = Period(period.first - WEEK, period.last), now.date()
    cells = attendance.month(session, group_id, earlier, today)
    here = {agent_id for agent_id, day in cells if period.contains(day)}
    everyone = agents.agents(session, include_left=True)
    kit = Kit(
        {kind.id: kind for kind in shifts.shift_types(session, include_retired=True)}, codes.codes(session)
    )
    _wait_for_begin(cells, kit, now)
    away = [cell for cell, known in cells.items() if _away(known)]
    hours = overtime.confirmed_minutes(session, group_id, period)
    definition = locks.definition(session, group_id, period.first)
    in_month = (known for (_, day), known in cells.items() if period.contains(day))
    floor = _floor(session, group_id, period, kit, cells)
    return Month(
        period,
        today,
        tuple(row for row in everyone if row.id in here),
        kit,
        cells,
        locks.days(session, group_id, period),
        floor,
        floor.coverage(period, away),
        totals((known.counted for known in in_month), definition, hours),
        locks.locked(session, group_id, period.first),
    )


def _wait_for_begin(cells: dict[Cell, DayCell], kit: Kit, now: datetime) -> None:
    """Of a shift that has not begun nothing is missing yet."""
    for cell, known in cells.items():
        if known.missing and known.day == now.date() and known.planned is not None:
            shift = kit.shifts[known.planned.shift_type_id or 0]
            cells[cell] = known._replace(missing=shift.window(known.day)[0] <= now)


def _floor(session: Session, group_id: int, period: Period, kit: Kit, cells: Mapping[Cell, DayCell]) -> Floor:
    """What is planned, as the cells have it, beside what is needed."""
    plan = {cell: known.planned for cell, known in cells.items() if known.planned is not None}
    peaks = settings.value(session, settings.PEAKS, period.first, group_id)
    return Floor(kit.shifts, plan, needs.needs(session, group_id), peaks)


def _away(cell: DayCell) -> bool:
    """Whether a planned shift is not worked."""
    known_away = cell.meaning is not None and cell.meaning not in WORKING
    return known_away or cell.leave_state is LeaveState.APPROVED


def grid(month: Month, mode: Mode) -> GridView:
    """The grid of a layer."""
    headings, lines, sums = _planned_totals(month) if mode is Mode.PLAN else _actual_totals(month)
    return GridView(
        period=month.period,
        today=month.today,
        days=month.days,
        bands=bands(month),
        lines=lines,
        looks=looks(month, mode),
        headings=headings,
        sums=sums,
        on_duty=tuple(_on_duty(month, day.day, mode) for day in month.days),
    )


def looks(month: Month, mode: Mode) -> dict[Cell, Look]:
    """How every cell of the month looks in a layer; most days look like many others."""
    alike: dict[tuple[object, ...], Look] = {}
    found: dict[Cell, Look] = {}
    for cell, known in month.cells.items():
        if month.period.contains(cell[1]):
            kind = likeness(known)
            if kind not in alike:
                alike[kind] = look(month.kit, known, mode)
            found[cell] = alike[kind]
    return found


def bands(month: Month) -> tuple[Band, ...]:
    """The shift that at least half of a week's planned shifts are, week by week."""
    found = []
    weeks: dict[date, list[int]] = {}
    for place, day in enumerate(month.days):
        weeks.setdefault(week(day.day).first, []).append(place)
    for places in weeks.values():
        within = {month.days[place].day for place in places}
        kinds = Counter(
            cell.planned.shift_type_id
            for (_, day), cell in month.cells.items()
            if day in within and cell.planned is not None and cell.planned.shift_type_id is not None
        )
        kind, count = kinds.most_common(1)[0] if kinds else (None, 0)
        if kind is None or count * 4 < 3 * kinds.total():
            continue
        shift = month.kit.shifts[kind]
        named = str(phrase("attendance", "{shift} week", shift=shift.name))
        found.append(Band(places[0], places[-1], shift.short, named, month.kit.tone(shift)))
    return tuple(found)


def _on_duty(month: Month, day: date, mode: Mode) -> OnDuty:
    """Heads on a day: those at work where it is known, else those planned and not on leave."""
    there = [cell for row in month.rows if (cell := month.cells.get((row.id, day))) is not None]
    heads = sum(_works(cell, mode) for cell in there)
    covered = month.coverage.get(day)
    known = any(cell.planned is not None or cell.code is not None for cell in there)
    if not known:
        return OnDuty()
    told = [str(phrase("attendance", "{count} on duty", count=heads))]
    gaps = () if covered is None else covered.gaps
    told += [str(gap.sentence) for gap in gaps]
    grave = max((gap.level for gap in gaps), default=Level.NOTE)
    tone = {Level.ERROR: Tone.BAD, Level.WARNING: Tone.WARN}.get(grave, Tone.PLAIN)
    return OnDuty(heads, tone, " · ".join(told))


def _works(cell: DayCell, mode: Mode) -> bool:
    if mode is not Mode.PLAN and cell.meaning is not None:
        return cell.meaning in WORKING
    planned = cell.planned is not None and cell.planned.shift_type_id is not None
    return planned and cell.leave_state is not LeaveState.APPROVED


_Parts = tuple[tuple[tuple[str, str], ...], tuple[Line, ...], tuple[str, ...]]
"""Headings, lines and sums."""


def _actual_totals(month: Month) -> _Parts:
    keys = [key for key in _HEADINGS if key != "absent" or _days_of(month.kit, month.sum, Meaning.ABSENT)]
    headings = tuple(
        (translate("attendance", short), translate("attendance", long))
        for short, long in map(_HEADINGS.__getitem__, keys)
    )
    rests = Counter(cell.agent_id for cell in _month_cells(month) if _rests(cell))
    lines = tuple(
        Line(row, _written(month.kit, keys, own, rests[row.id]), own.rate)
        for row in month.rows
        for own in (month.totals.get(row.id, Totals()),)
    )
    return headings, lines, _written(month.kit, keys, month.sum, rests.total())


def _written(kit: Kit, keys: Sequence[str], own: Totals, rests: int) -> tuple[str, ...]:
    """The totals as they stand in the grid; nothing is blank."""
    sick = own.by_code.get("sick", 0)
    numbers = {
        "worked": own.worked + own.extra,
        "rest": rests,
        "excused": _days_of(kit, own, Meaning.EXCUSED),
        "sick": sick,
        "personal": _days_of(kit, own, Meaning.LEAVE) - sick,
        "absent": _days_of(kit, own, Meaning.ABSENT),
        "late": own.late_times,
    }
    texts = {key: str(count) if count else "" for key, count in numbers.items()}
    texts["overtime"] = hours(own.overtime_minutes) if own.overtime_minutes else ""
    texts["rate"] = "" if own.rate is None else f"{own.rate * 100:.1f}"
    return tuple(texts[key] for key in keys)


def hours(minutes: int) -> str:
    """Minutes as hours: 8, 1.5."""
    return f"{minutes / 60:.1f}".removesuffix(".0")


def _days_of(kit: Kit, own: Totals, meaning: Meaning) -> int:
    def has(code: CodeRow | None) -> bool:
        return code is not None and code.meaning is meaning

    return sum(count for key, count in own.by_code.items() if has(kit.codes.get(key)))


def _planned_totals(month: Month) -> _Parts:
    """Shifts of each kind, days of rest, and hours of work as planned."""
    kinds = [kind for kind in month.kit.shifts.values() if not kind.retired]
    headings = tuple((kind.short, kind.name) for kind in kinds)
    headings += tuple(
        (translate("attendance", short), translate("attendance", long))
        for short, long in (
            _HEADINGS["rest"],
            (mark("attendance", "Hours"), mark("attendance", "Hours of work as planned, without breaks")),
        )
    )
    counts = {
        row.id: Counter(
            cell.planned.shift_type_id for cell in _month_cells(month, row.id) if cell.planned is not None
        )
        for row in month.rows
    }

    def texts(count: Counter[int | None]) -> tuple[str, ...]:
        worked = sum(month.kit.shifts[kind].work_minutes * n for kind, n in count.items() if kind is not None)
        numbers = [count[kind.id] for kind in kinds] + [count[None]]
        return (*(str(n) if n else "" for n in numbers), hours(worked) if worked else "")

    lines = tuple(Line(row, texts(counts[row.id])) for row in month.rows)
    return headings, lines, texts(sum(counts.values(), Counter()))


def _month_cells(month: Month, agent_id: int | None = None) -> Iterable[DayCell]:
    if agent_id is None:
        return (cell for (_, day), cell in month.cells.items() if month.period.contains(day))
    days = (day.day for day in month.days)
    return (month.cells[agent_id, day] for day in days if (agent_id, day) in month.cells)


def _rests(cell: DayCell) -> bool:
    if cell.meaning is not None:
        return cell.meaning is Meaning.REST
    return cell.planned is not None and cell.planned.shift_type_id is None


def words_of(month: Month, known: DayCell | None, cell: Cell, mode: Mode) -> str:
    """A cell and its day in words, for the line below the grid; `known` is the cell as it is shown."""
    agent_id, day = cell
    told = look(month.kit, known, mode).words if known else str(phrase("attendance", "not in the group"))
    info = next((info.name for info in month.days if info.day == day), "")
    when = f"{long_day(day)} {info}".strip()
    return str(
        phrase("attendance", "{name}, {when}: {told}", name=month.names[agent_id], when=when, told=told)
    )
