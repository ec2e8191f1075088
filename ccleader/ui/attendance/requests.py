"""What waits for a decision, with what it would do to the floor: leave, swaps, overtime, the month's end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from ccleader.metrics.attendance import Meaning
from ccleader.metrics.coverage import DayCoverage, Level
from ccleader.metrics.periods import Period
from ccleader.models import leave, needs, overtime, settings, swaps
from ccleader.models.agents import AgentRow
from ccleader.models.leave import LeaveRow
from ccleader.models.locks import Cell
from ccleader.models.needs import Floor
from ccleader.models.overtime import OvertimeRow
from ccleader.models.said import LeaveState
from ccleader.models.shifts import Decision, SwapKind
from ccleader.models.swaps import KIND_NAMES, Covers, SwapRow
from ccleader.models.workdays import KIND_NAMES as DAY_KINDS
from ccleader.models.workdays import DayInfo
from ccleader.ui.attendance.grid_view import Tone
from ccleader.ui.attendance.looks import Kit
from ccleader.ui.attendance.reading import Month, gather, hours
from ccleader.ui.attendance.saying import long_day, short_day, span
from ccleader.words import Phrase, mark, phrase, plural, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_LOOKS_BACK = timedelta(days=62)
_LOOKS_AHEAD = timedelta(days=366)


class Kind(StrEnum):
    """What a line is about."""

    LEAVE = "leave"
    SWAP = "swap"
    COVER = "cover"


@dataclass(frozen=True)
class Remark:
    """A sentence and how grave it is: GOOD, PLAIN, WARN or BAD."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True)
class Request:
    """Leave or a swap that waits; `slip_missing`: it was told by phone and cannot be approved yet."""

    kind: Kind
    id: int
    who: str
    what: str
    remarks: tuple[Remark, ...]
    slip_missing: bool = False


@dataclass(frozen=True)
class OvertimeLine:
    """Overtime of several at the same time for the same reason."""

    ids: tuple[int, ...]
    title: str
    what: str
    state: Decision


@dataclass(frozen=True)
class Check:
    """One line of the month's end; `cell`: where to look."""

    text: str
    done: bool
    cell: Cell | None = None


@dataclass(frozen=True)
class Page:
    """All that the room shows: the month, what waits, the overtime, the checks of the month's end.

    `owed` are covers to be paid back.
    """

    month: Month
    group_id: int
    requests: tuple[Request, ...]
    owed: tuple[Request, ...]
    decided: str
    overtime: tuple[OvertimeLine, ...]
    cap: Remark
    checks: tuple[Check, ...]

    @property
    def waiting(self) -> int:
        """How many decisions are to be made."""
        return len(self.requests) + sum(line.state is Decision.ASKED for line in self.overtime)


def read_page(session: Session, group_id: int, period: Period, now: datetime) -> Page:
    """Read a group's month with all that waits for a decision."""
    month, today = gather(session, group_id, period, now), now.date()
    near = Period(min(period.first, today - _LOOKS_BACK), max(period.last, today + _LOOKS_AHEAD))
    asked = [row for row in leave.leaves(session, group_id, near) if row.state is not LeaveState.RETURNED]
    open_leave = [row for row in asked if row.open]
    swapping = swaps.swaps(session, group_id)
    extra = [
        row for row in overtime.overtimes(session, group_id, period) if row.state is not Decision.RETURNED
    ]
    approved = [row for row in asked if row.state is LeaveState.APPROVED and row.last >= today]
    days = [day for row in open_leave for day in (row.first, row.last)]
    floor = needs.floor(session, group_id, Period(min(days), max(days))) if days else month.floor
    cap = _cap(session, group_id, month, extra)
    remarks = _Remarks(month, floor, approved, swaps.covers(swapping))
    return Page(
        month,
        group_id,
        (*map(remarks.leave, open_leave), *(remarks.swap(row) for row in swapping if row.open)),
        tuple(remarks.owed(row) for row in swapping if row.owed),
        _decided(month, approved),
        tuple(_overtime_lines(month, extra)),
        cap,
        tuple(_checks(month, extra, [row for row in open_leave if _touches(row, period)], cap)),
    )


def _touches(row: LeaveRow, period: Period) -> bool:
    return row.first <= period.last and row.last >= period.first


class _Remarks:
    """Says what a request would do to the floor."""

    def __init__(
        self, month: Month, floor: Floor, approved: Iterable[LeaveRow], covers: Mapping[int, Covers]
    ) -> None:
        self._month = month
        self._floor = floor
        self._covers = covers
        self._away = {(row.agent_id, day) for row in approved for day in Period(row.first, row.last)}

    def leave(self, row: LeaveRow) -> Request:
        """Leave that waits."""
        code = self._month.kit.codes[row.code]
        days = phrase("attendance", plural(row.days, _ONE_DAY, _MANY_DAYS), count=row.days)
        what = f"{code.name} {span(row.first, row.last)}  {days}"
        slip_missing = row.state is LeaveState.PHONED
        return Request(
            Kind.LEAVE,
            row.id,
            self._name(row.agent_id),
            what,
            (*self._flags(row), self._coverage(row)),
            slip_missing,
        )

    def swap(self, row: SwapRow) -> Request:
        """A swap or a cover that waits."""
        kind = translate("swaps", KIND_NAMES[row.kind])
        shift = self._month.kit.shifts[row.shift_type_id].name
        what = f"{kind} {short_day(row.day)} {shift}"
        if row.other_day is not None and row.other_shift_type_id is not None:
            what += f" / {short_day(row.other_day)} {self._month.kit.shifts[row.other_shift_type_id].name}"
        arrow = "⇄" if row.kind is SwapKind.SWAP else "→"
        who = f"{row.agent_name} {arrow} {row.other_name}"
        return Request(Kind.SWAP, row.id, who, what, tuple(self._of_swap(row)))

    def _of_swap(self, row: SwapRow) -> Iterable[Remark]:
        if row.short_notice:
            yield Remark(str(phrase("attendance", "asked for at short notice")), Tone.WARN)
        people = {agent.id: agent for agent in self._month.rows}
        giver, taker = people.get(row.agent_id), people.get(row.other_id)
        if giver is not None and taker is not None:
            yield _skills(giver, taker)
        if row.kind is SwapKind.COVER:
            yield self._fairness(row)

    def owed(self, row: SwapRow) -> Request:
        """A cover that is to be paid back."""
        return replace(self.swap(row), kind=Kind.COVER, remarks=(self._fairness(row),))

    def _fairness(self, row: SwapRow) -> Remark:
        """How often who stands in did so for others, and others for him."""
        known = self._covers.get(row.other_id, Covers(0, 0, 0))
        text = phrase(
            "attendance",
            "{name} covered {given}×, was covered {taken}×",
            name=row.other_name,
            given=known.given,
            taken=known.taken,
        )
        return Remark(str(text))

    def _flags(self, row: LeaveRow) -> Iterable[Remark]:
        if row.slip_overdue(self._month.today):
            yield Remark(
                str(phrase("attendance", "slip due since {day}", day=short_day(row.slip_due))), Tone.BAD
            )
        elif row.state is LeaveState.PHONED:
            yield Remark(str(phrase("attendance", "told by phone, slip to come")), Tone.WARN)
        if not row.in_advance:
            yield Remark(str(phrase("attendance", "not asked for in advance")), Tone.WARN)
        if row.near_rest:
            yield Remark(str(phrase("attendance", "next to days of rest: the supervisor decides")), Tone.WARN)

    def _coverage(self, row: LeaveRow) -> Remark:
        """The day that the leave would leave worst off."""
        span_ = Period(row.first, row.last)
        mine = {(row.agent_id, day) for day in span_}
        with_him = self._floor.coverage(span_, self._away - mine)
        without = self._floor.coverage(span_, self._away | mine)
        worse = [day for day in span_ if without[day].gaps and _lack(without[day]) > _lack(with_him[day])]
        if not worse:
            enough = str(phrase("attendance", "enough are on duty on every day"))
            judged = any(day.planned and any(day.need) for day in without.values())
            return Remark(enough, Tone.GOOD) if judged else Remark(self._fewest(span_, mine))
        day = max(worse, key=lambda each: (without[each].worst or Level.NOTE, _lack(without[each])))
        gap = max(without[day].gaps, key=lambda each: (each.level, each.need - each.heads))
        text = phrase("attendance", "{day}: {gap}", day=long_day(day), gap=gap.sentence)
        return Remark(str(text), Tone.BAD if gap.level is Level.ERROR else Tone.WARN)

    def _fewest(self, over: Period, mine: Collection[Cell]) -> str:
        """The fewest heads of a day where nobody said how many are needed."""
        away = self._away | set(mine)
        counts = {
            day: sum(
                cell.planned is not None and cell.planned.shift_type_id is not None and at not in away
                for at, cell in self._month.cells.items()
                if at[1] == day
            )
            for day in over
            if self._month.period.contains(day)
        }
        if not counts:
            return str(phrase("attendance", "nothing is planned for these days yet"))
        day = min(counts, key=lambda each: counts[each])
        return str(
            phrase("attendance", "{day}: {count} on duty without", day=long_day(day), count=counts[day])
        )

    def _name(self, agent_id: int) -> str:
        return self._month.names.get(agent_id, "—")


_ONE_DAY, _MANY_DAYS = mark("attendance", "{count} day"), mark("attendance", "{count} days")


def _lack(day: DayCoverage) -> int:
    """Agents that lack over all half hours of a day."""
    return sum(max(0, (need or 0) - heads) for heads, need in zip(day.heads, day.need, strict=True))


def _skills(giver: AgentRow, taker: AgentRow) -> Remark:
    lacking = [skill for skill in giver.skills if skill not in taker.skills]
    if lacking:
        text = phrase("attendance", "{name} lacks {skills}", name=taker.name, skills="、".join(lacking))
        return Remark(str(text), Tone.WARN)
    return Remark(str(phrase("attendance", "the same skills")), Tone.GOOD)


def _decided(month: Month, approved: Iterable[LeaveRow]) -> str:
    """Approved leave that is not over yet, as one line."""
    parts = [
        str(
            phrase(
                "attendance",
                "{name} {code} until {day}",
                name=month.names[row.agent_id],
                code=month.kit.codes[row.code].name,
                day=short_day(row.last),
            )
        )
        for row in approved
        if row.agent_id in month.names
    ]
    return str(phrase("attendance", "Approved: {list}", list=", ".join(parts))) if parts else ""


def _overtime_lines(month: Month, rows: Iterable[OvertimeRow]) -> Iterable[OvertimeLine]:
    together: dict[tuple[object, ...], list[OvertimeRow]] = {}
    for row in rows:
        key = (row.state is not Decision.ASKED, row.day, row.reason, row.minutes, row.kind)
        together.setdefault(key, []).append(row)
    for (decided, *_), same in sorted(together.items(), key=lambda each: each[0][:3]):
        first = same[0]
        who = month.names.get(first.agent_id, "—")
        several = phrase("attendance", "{count} agents", count=len(same))
        kind = translate("workdays", DAY_KINDS[first.kind])
        what = phrase(
            "attendance",
            "{who} × {hours} h · {kind}",
            who=who if len(same) == 1 else several,
            hours=hours(first.minutes),
            kind=kind,
        )
        title = f"{short_day(first.day)} {first.reason or _holiday(month.days, first.day)}".strip()
        yield OvertimeLine(
            tuple(row.id for row in same),
            title,
            str(what),
            Decision.APPROVED if decided else Decision.ASKED,
        )


def _holiday(days: Iterable[DayInfo], day: date) -> str:
    return next((info.name for info in days if info.day == day), "")


def _cap(session: Session, group_id: int, month: Month, rows: Iterable[OvertimeRow]) -> Remark:
    """The most overtime of one agent against the month's cap."""
    cap = settings.value(session, settings.OVERTIME_CAP_HOURS, month.period.last, group_id)
    of_agent: dict[int, int] = {}
    for row in rows:
        of_agent[row.agent_id] = of_agent.get(row.agent_id, 0) + row.minutes
    if not of_agent:
        return Remark(str(phrase("attendance", "No overtime in this month")))
    over = [month.names.get(who, "—") for who in overtime.over_cap(session, group_id, month.period.first)]
    if over:
        text = phrase("attendance", "Over the month's {cap} h: {names}", cap=cap, names=", ".join(over))
        return Remark(str(text), Tone.WARN)
    most = hours(max(of_agent.values()))
    return Remark(str(phrase("attendance", "At most {most} h each, cap {cap} h", most=most, cap=cap)))


def _checks(
    month: Month, extra: Iterable[OvertimeRow], open_leave: Collection[LeaveRow], cap: Remark
) -> Iterable[Check]:
    """What is to be done before the month is reported."""
    missing = sorted(month.missing, key=lambda cell: cell[1])
    if missing:
        yield Check(_counted(len(missing), _MISSING), False, missing[0])
    else:
        text = phrase(
            "attendance", "{days} days × {agents} agents known", days=_passed(month), agents=len(month.rows)
        )
        yield Check(str(text), True)
    asked = sum(row.state is Decision.ASKED for row in extra)
    yield Check(
        _counted(asked, _UNCONFIRMED) if asked else str(phrase("attendance", "All overtime is confirmed")),
        not asked,
    )
    if cap.tone is Tone.WARN:
        yield Check(cap.text, False)
    slips = sum(row.state is LeaveState.PHONED for row in open_leave)
    yield Check(
        _counted(slips, _SLIPS) if slips else str(phrase("attendance", "All leave slips are in")), not slips
    )
    undecided = len(open_leave) - slips
    if undecided:
        yield Check(_counted(undecided, _UNDECIDED), False)


def _passed(month: Month) -> int:
    """Days of the month up to today."""
    return max(0, min(month.period.days, (month.today - month.period.first).days + 1))


def _counted(count: int, texts: tuple[str, str]) -> str:
    return str(Phrase("attendance", plural(count, *texts), {"count": count}))


_MISSING = mark("attendance", "{count} day is not known"), mark("attendance", "{count} days are not known")
_UNCONFIRMED = (
    mark("attendance", "{count} overtime to confirm"),
    mark("attendance", "{count} overtimes to confirm"),
)
_SLIPS = (
    mark("attendance", "{count} leave slip is missing"),
    mark("attendance", "{count} leave slips are missing"),
)
_UNDECIDED = mark("attendance", "{count} leave to decide"), mark("attendance", "{count} leaves to decide")


def kinds_of_leave(kit: Kit) -> list[tuple[str, str]]:
    """Key and name of the codes that leave may have."""
    leave_like = (Meaning.LEAVE, Meaning.EXCUSED, Meaning.OUT)
    return [
        (code.key, code.name)
        for code in kit.codes.values()
        if code.meaning in leave_like and not code.retired
    ]
