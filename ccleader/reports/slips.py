"""Slips 请假单, 换班顶班申请, 加班确认单: what is asked for, and who signs in which order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from ccleader.metrics import formats
from ccleader.metrics.attendance import Meaning
from ccleader.metrics.catalog import Format
from ccleader.metrics.periods import Period
from ccleader.models import agents, leave, overtime, shifts, swaps
from ccleader.models.agents import AgentRow, GroupRow
from ccleader.models.codes import codes
from ccleader.models.leave import LeaveRow, LeaveState
from ccleader.models.overtime import COMPENSATIONS, Compensation, OvertimeRow
from ccleader.models.shifts import DAY, Decision, SwapKind, clock
from ccleader.models.swaps import KIND_NAMES, SwapRow
from ccleader.models.workdays import KIND_NAMES as DAY_KINDS
from ccleader.models.workdays import DayKind
from ccleader.reports.sheets import (
    Head,
    Signed,
    Words,
    check_code,
    foot,
    joined,
    long_day,
    moment_text,
    place_of,
    refooted,
)
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

LEAVE_TITLE = mark("paper", "Leave slip")
OVERTIME_TITLE = mark("paper", "Overtime slip")
SWAP_TITLE = mark("paper", "Swap or cover request")

WORDS: Words = {"copies": (mark("paper", "copy for the group"), mark("paper", "copy for the agent"))}

_AGENT = mark("paper", "Applicant")
_OTHER = mark("paper", "Other agent")
_LEADER = mark("paper", "Team leader")
_SUPERVISOR = mark("paper", "Supervisor")
_MEANINGS = (Meaning.EXCUSED, Meaning.LEAVE, Meaning.OUT)


@dataclass(frozen=True)
class Option:
    """One of several to tick."""

    text: str
    on: bool = False


@dataclass(frozen=True)
class Field:
    """A named line of a slip: a value or options; `wide` takes the whole width, `tall` room to write."""

    name: str
    value: str = ""
    options: tuple[Option, ...] = ()
    wide: bool = False
    tall: bool = False


@dataclass(frozen=True)
class Slip:
    """A slip as it prints."""

    head: Head
    fields: tuple[Field, ...]
    signed: tuple[Signed, ...]
    rule: str
    foot: str


@dataclass(frozen=True)
class Filed:
    """The head and foot of a slip: title, number, group, and when it is printed."""

    title: str
    group: GroupRow | None
    now: datetime
    number: str = ""
    asked: str = ""
    draft: bool = False

    def slip(self, fields: Sequence[Field], signed: Sequence[Signed], rule: str) -> Slip:
        """The slip with these fields; one of a record has a check code."""
        head = Head(
            translate("paper", self.title),
            self.asked,
            place_of(self.group, self.number),
            self.number,
            self.draft,
        )
        made = Slip(head, tuple(fields), tuple(signed), rule, "")
        code = check_code(made) if self.number else ""
        return refooted(made, foot(self.now, check_code=code))


def field(name: str, value: str = "", wide: bool = False, tall: bool = False) -> Field:
    """A field by its source text."""
    return Field(translate("paper", name), value, wide=wide, tall=tall)


def ticked(name: str, options: Mapping[str, str], chosen: str | None) -> Field:
    """A wide field with the options (key → text in the chosen language) and the chosen one ticked."""
    made = tuple(Option(text, key == chosen) for key, text in options.items())
    return Field(translate("paper", name), options=made, wide=True)


def signatures(roles: Iterable[str], leader: str = "", at: datetime | None = None) -> tuple[Signed, ...]:
    """Frames in the order of signing; the leader's says that he decided in the program."""
    stamp = str(phrase("paper", "decided in the program")) if leader else ""
    return tuple(
        Signed(translate("paper", role), leader, moment_text(at), stamp)
        if role == _LEADER
        else Signed(translate("paper", role))
        for role in roles
    )


def asked_at(moment: datetime) -> str:
    """The line below the title: when it was asked for."""
    return str(phrase("paper", "asked for {time:%Y-%m-%d %H:%M}", time=moment))


def group_of(session: Session, who: AgentRow) -> GroupRow:
    """The group a slip of an agent belongs to."""
    return agents.group(session, who.group_id)


# ---- leave


def blank_leave(session: Session, group: GroupRow | None, period: Period | None, now: datetime) -> Slip:
    """The leave slip for the hand."""
    del period
    return _leave(session, Filed(LEAVE_TITLE, group, now, asked=_no_date()), None, None)


def leave_slip(session: Session, id: int, now: datetime) -> Slip:
    """The slip of one leave."""
    row = leave.leave(session, id)
    who = agents.agent(session, row.agent_id)
    filed = Filed(
        LEAVE_TITLE,
        group_of(session, who),
        now,
        f"QJ-{row.first:%Y%m%d}-{row.id}",
        asked_at(row.asked_at),
        row.state is not LeaveState.APPROVED,
    )
    return _leave(session, filed, row, who)


def leave_slips(session: Session, group_id: int, period: Period, now: datetime) -> list[Slip]:
    """The slips of a group's leave that touches a period."""
    return [leave_slip(session, row.id, now) for row in leave.leaves(session, group_id, period)]


def _leave(session: Session, filed: Filed, row: LeaveRow | None, who: AgentRow | None) -> Slip:
    kinds = {
        code.key: code.name
        for code in codes(session).values()
        if code.meaning in _MEANINGS and (not code.retired or (row is not None and row.code == code.key))
    }
    days = str(phrase("paper", "____ days")) if row is None else str(phrase("paper", "{n} days", n=row.days))
    fields = [
        *_people(who),
        ticked(mark("paper", "Kind of leave"), kinds, None if row is None else row.code),
        field(mark("paper", "From – to"), "" if row is None else _span(row)),
        field(mark("paper", "Days"), days),
        field(mark("paper", "Reason"), "" if row is None else row.reason, wide=True, tall=True),
        field(mark("paper", "Cover"), "" if row is None else row.cover),
        field(mark("paper", "Proof")),
        field(mark("paper", "Slip handed in"), "" if row is None else moment_text(row.slip_at)),
        field(mark("paper", "Remark"), "" if row is None else _remark(row)),
    ]
    decided = row if row is not None and row.state in (LeaveState.APPROVED, LeaveState.RETURNED) else None
    leader, at = ("", None) if decided is None else (decided.decided_by, decided.decided_at)
    rule = phrase(
        "paper", "Leave is asked for before it begins; what was told by phone needs its slip in time."
    )
    return filed.slip(fields, signatures((_AGENT, _LEADER, _SUPERVISOR), leader, at), str(rule))


def _span(row: LeaveRow) -> str:
    if row.first == row.last:
        return long_day(row.first)
    return f"{row.first.isoformat()} – {row.last.isoformat()}"


def _remark(row: LeaveRow) -> str:
    """What the one who approves should know, and what was decided."""
    parts = []
    if not row.in_advance:
        parts.append(phrase("paper", "not asked for in advance"))
    if row.near_rest:
        parts.append(phrase("paper", "next to days of rest"))
    if row.state is LeaveState.RETURNED:
        parts.append(phrase("paper", "returned"))
    return joined([*map(str, parts), row.decided_why])


# ---- swap and cover


def blank_swap(session: Session, group: GroupRow | None, period: Period | None, now: datetime) -> Slip:
    """The request for a swap or cover, for the hand."""
    del period
    return _swap(session, Filed(SWAP_TITLE, group, now, asked=_no_date()), None)


def swap_slip(session: Session, id: int, now: datetime) -> Slip:
    """The request of one swap or cover."""
    row = swaps.swap(session, id)
    group = group_of(session, agents.agent(session, row.agent_id))
    number = f"HB-{row.day:%Y%m%d}-{row.id}"
    draft = row.state is not Decision.APPROVED
    filed = Filed(SWAP_TITLE, group, now, number, asked_at(row.asked_at), draft)
    return _swap(session, filed, row)


def swap_slips(session: Session, group_id: int, period: Period, now: datetime) -> list[Slip]:
    """The requests of a group over a period."""
    return [swap_slip(session, row.id, now) for row in swaps.swaps(session, group_id, period)]


def _swap(session: Session, filed: Filed, row: SwapRow | None) -> Slip:
    kinds = {str(kind): translate("swaps", KIND_NAMES[kind]) for kind in SwapKind}
    given, taken = ("", "") if row is None else _shifts(session, row)
    fields = [
        ticked(mark("paper", "Kind"), kinds, None if row is None else str(row.kind)),
        field(_AGENT, "" if row is None else row.agent_name),
        field(mark("paper", "Shift given"), given),
        field(_OTHER, "" if row is None else row.other_name),
        field(mark("paper", "Shift taken for it"), taken),
        field(mark("paper", "Reason"), "" if row is None else row.reason, wide=True, tall=True),
        field(mark("paper", "Paid back on"), _day(row)),
        field(mark("paper", "Remark"), "" if row is None else _swap_remark(row)),
    ]
    decided = row if row is not None and row.state is not Decision.ASKED else None
    leader, at = ("", None) if decided is None else (decided.decided_by, decided.decided_at)
    rule = phrase(
        "paper", "The plan changes once it is approved. Who took a shift over and does not come is absent."
    )
    return filed.slip(fields, signatures((_AGENT, _OTHER, _LEADER, _SUPERVISOR), leader, at), str(rule))


def _shifts(session: Session, row: SwapRow) -> tuple[str, str]:
    """The shifts given and taken, in words."""
    given = shifts.shift_type(session, row.shift_type_id)
    told = f"{long_day(row.day)} {given.name} {given.label}"
    if row.other_day is None or row.other_shift_type_id is None:
        return told, "" if row.other_day is None else long_day(row.other_day)
    taken = shifts.shift_type(session, row.other_shift_type_id)
    return told, f"{long_day(row.other_day)} {taken.name} {taken.label}"


def _day(row: SwapRow | None) -> str:
    return "" if row is None or row.paid_back_on is None else long_day(row.paid_back_on)


def _swap_remark(row: SwapRow) -> str:
    parts = [str(phrase("paper", "at short notice"))] if row.short_notice else []
    if row.state is Decision.RETURNED:
        parts.append(str(phrase("paper", "returned")))
    return joined([*parts, row.decided_why])


# ---- overtime


def blank_overtime(session: Session, group: GroupRow | None, period: Period | None, now: datetime) -> Slip:
    """The overtime slip for the hand."""
    del session, period
    return _overtime(Filed(OVERTIME_TITLE, group, now, asked=_no_date()), None, None)


def overtime_slip(session: Session, id: int, now: datetime) -> Slip:
    """The slip of one overtime."""
    row = overtime.overtime(session, id)
    who = agents.agent(session, row.agent_id)
    number = f"JB-{row.day:%Y%m%d}-{row.id}"
    draft = row.state is not Decision.APPROVED
    return _overtime(
        Filed(OVERTIME_TITLE, group_of(session, who), now, number, long_day(row.day), draft), row, who
    )


def overtime_slips(session: Session, group_id: int, period: Period, now: datetime) -> list[Slip]:
    """The overtime slips of a group's days."""
    return [overtime_slip(session, row.id, now) for row in overtime.overtimes(session, group_id, period)]


def _overtime(filed: Filed, row: OvertimeRow | None, who: AgentRow | None) -> Slip:
    days = {str(kind): translate("workdays", DAY_KINDS[kind]) for kind in DayKind}
    ways = {str(way): translate("overtime", COMPENSATIONS[way]) for way in Compensation}
    hours = "" if row is None else formats.text(row.minutes / 60, Format.DECIMAL)
    fields = [
        *_people(who),
        ticked(mark("paper", "Kind of day"), days, None if row is None else str(row.kind)),
        field(mark("paper", "Time"), "" if row is None else _times(row)),
        field(mark("paper", "Hours"), hours),
        ticked(mark("paper", "Compensation"), ways, None if row is None else str(row.compensation)),
        field(mark("paper", "Reason"), "" if row is None else row.reason, wide=True, tall=True),
    ]
    decided = row if row is not None and row.state is not Decision.ASKED else None
    leader, at = ("", None) if decided is None else (decided.decided_by, decided.decided_at)
    rule = phrase("paper", "Hours only; overtime counts once it is confirmed.")
    return filed.slip(fields, signatures((_AGENT, _LEADER, _SUPERVISOR), leader, at), str(rule))


def _times(row: OvertimeRow) -> str:
    ends = row.starts + row.minutes
    return f"{long_day(row.day)} {clock(row.starts % DAY)}–{clock(ends % DAY or DAY)}"


def _people(who: AgentRow | None) -> tuple[Field, Field]:
    name, number = ("", "") if who is None else (who.name, who.number)
    return field(mark("paper", "Name"), name), field(mark("paper", "Agent number"), number)


def _no_date() -> str:
    return str(phrase("paper", "asked for ____-____-____ ____:____"))
