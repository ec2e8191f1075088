"""Years of a floor with three shifts: plan, attendance, handovers, matters, briefings, notices, observations.

Written in bulk; one handover is begun, signed and accepted for real and repeated for every shift.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from ccleader.metrics.periods import Period
from ccleader.models import assets, briefings, handovers, leaders, notices, shifts
from ccleader.models.assets import AssetForm, AssetKind
from ccleader.models.base import Base
from ccleader.models.briefings import Briefing, BriefingKind, BriefingState
from ccleader.models.handovers import (
    Handover,
    HandoverItem,
    HandoverMatter,
    HandoverState,
    HandoverStep,
    Item,
    Turn,
)
from ccleader.models.leaders import LeaderForm
from ccleader.models.matters import Matter, MatterForm, open_matter
from ccleader.models.notices import NoticeForm
from ccleader.models.observations import Observation, ObservationForm, ObservationKind, observe
from ccleader.models.rolls import Presence, RollCall
from ccleader.models.said import Attendance, Source
from ccleader.models.shifts import PlannedShift, PlanSource, Preset, Shift, ShiftTypeRow

Row = dict[str, Any]

AHEAD = timedelta(days=28)
PIN = "1234"
CARRIED = 4
"""Handovers through which a matter of every shift goes."""
ROTATION = (0, 0, 1, 1, 2, 2, None, None)
"""Early, early, late, late, night, night, two days off."""


def fill(session: Session, group_id: int, people: Sequence[int], period: Period) -> None:
    """The floor of a group, planned four weeks beyond the period; its last day is not handed over yet."""
    shifts.start_with(session, Preset.THREE_SHIFTS)
    kinds = shifts.shift_types(session)
    ids = [leaders.add_leader(session, LeaderForm(name, "班长", (group_id,))) for name in ("周敏", "许薇")]
    for leader_id in ids:
        leaders.set_pin(session, leader_id, PIN, datetime.combine(period.first, time()))
    for seat in range(1, 31):
        assets.add_asset(session, AssetForm(group_id, AssetKind.EQUIPMENT, "耳麦", f"{seat:02}"))
    for number in range(20):
        notices.add_notice(session, NoticeForm(f"口径更新{number}", period.last - timedelta(days=number)))
    plan = dict(_plan(people, Period(period.first, period.last + AHEAD), kinds))
    _add(session, PlannedShift, (_planned(*cell, kind) for cell, kind in plan.items()))
    there = {cell: kind for cell, kind in plan.items() if kind is not None and cell[1] <= period.last}
    _add(session, Attendance, (_present(*cell, kind) for cell, kind in there.items()))
    _briefings(session, group_id, kinds[0], there)
    before = Period(period.first, period.last - timedelta(days=1))
    _hand_over(session, group_id, ids, [Shift(day, kind) for day in before for kind in kinds])


def _add(session: Session, kind: type[Base], rows: Iterator[Row]) -> None:
    session.execute(insert(kind), list(rows))


def _plan(
    people: Sequence[int], period: Period, kinds: Sequence[ShiftTypeRow]
) -> Iterator[tuple[tuple[int, date], ShiftTypeRow | None]]:
    for place, who in enumerate(people):
        for number, day in enumerate(period):
            turn = ROTATION[(place + number) % len(ROTATION)]
            yield (who, day), None if turn is None else kinds[turn]


def _planned(who: int, day: date, kind: ShiftTypeRow | None) -> Row:
    kind_id = None if kind is None else kind.id
    return {"agent_id": who, "day": day, "shift_type_id": kind_id, "source": PlanSource.LEADER, "by": ""}


def _present(who: int, day: date, kind: ShiftTypeRow) -> Row:
    late = 8 if (who + day.toordinal()) % 40 == 0 else None
    return {
        "agent_id": who,
        "day": day,
        "source": Source.LEADER,
        "code": "present",
        "shift_type_id": kind.id,
        "arrived": kind.starts + (late or -10),
        "left": None,
        "minutes_late": late,
        "minutes_early": None,
        "note": "",
        "by": "",
    }


def _copies(row: Base, changes: Iterator[Row]) -> Iterator[Row]:
    """The columns of a row again and again, each time with some of them changed."""
    like = {column.name: getattr(row, column.name) for column in row.__table__.columns}
    return (like | change for change in changes)


def _briefings(
    session: Session, group_id: int, early: ShiftTypeRow, there: Mapping[tuple[int, date], ShiftTypeRow]
) -> None:
    """One held before every early shift, everybody called; two observations a day."""
    days: dict[date, list[int]] = {}
    for (who, day), kind in there.items():
        if kind == early:
            days.setdefault(day, []).append(who)
    first = min(days)
    made = session.get_one(
        Briefing,
        briefings.prepare(
            session, group_id, first, early.id, BriefingKind.BEFORE, "周敏", early.window(first)[0]
        ),
    )
    made.state = BriefingState.HELD
    session.flush()
    numbers = {day: made.id + place for place, day in enumerate(sorted(days))}
    changes = ({"id": number, "day": day} for day, number in numbers.items() if day != first)
    _add(session, Briefing, _copies(made, changes))
    calls = (
        {"briefing_id": numbers[day], "agent_id": who, "presence": Presence.HERE, "minutes_late": None}
        for day, called in days.items()
        for who in called
    )
    _add(session, RollCall, ({"dress": True, "badge": True, "mood": None} | call for call in calls))
    seen = observe(
        session,
        ObservationForm(group_id, datetime.combine(first, time(10)), ObservationKind.GOOD, text="安抚得当"),
    )
    moments = enumerate((datetime.combine(day, time(hour)) for day in days for hour in (11, 15)), seen + 1)
    changes = ({"id": number, "day": at.date(), "at": at} for number, at in moments)
    _add(session, Observation, _copies(session.get_one(Observation, seen), changes))


def _hand_over(session: Session, group_id: int, leader_ids: Sequence[int], past: Sequence[Shift]) -> None:
    """Every shift signed, accepted and chained; it opens a matter, closed `CARRIED` shifts later."""
    first, end = past[0], past[0].window[1]
    matter_id = open_matter(session, MatterForm(group_id, "工单投诉回访", owner="周敏", due_at=end), end)
    made = handovers.start(session, group_id, first, leader_ids[0], end)
    handovers.sign(session, made, leader_ids[0], PIN, end)
    handovers.accept(session, made, leader_ids[1], PIN, end)
    numbered = list(enumerate(past))[1:]
    _add(
        session,
        Handover,
        _copies(
            session.get_one(Handover, made),
            (_handed(made + n, shift, leader_ids, n) for n, shift in numbered),
        ),
    )
    for item in Item:
        like = session.get_one(HandoverItem, (made, item))
        _add(session, HandoverItem, _copies(like, ({"handover_id": made + n} for n, _ in numbered)))
    steps = list(session.scalars(select(HandoverStep).where(HandoverStep.handover_id == made)))
    for place, step in enumerate(steps):
        ids = ({"id": steps[-1].id + n * len(steps) + place, "handover_id": made + n} for n, _ in numbered)
        _add(session, HandoverStep, _copies(step, ids))
    _carry(session, made, matter_id, past)


def _handed(handover_id: int, shift: Shift, leader_ids: Sequence[int], number: int) -> Row:
    end = shift.window[1]
    giver, taker = leader_ids[number % 2], leader_ids[(number + 1) % 2]
    return {
        "id": handover_id,
        "number": f"JJ-{shift.day:%Y%m%d}-{shift.type.place + 1:02}",
        "day": shift.day,
        "shift_type_id": shift.type.id,
        "previous_id": handover_id - 1,
        "from_id": giver,
        "signed_id": giver,
        "to_id": taker,
        "state": HandoverState.SEALED,
        "signed_at": end,
        "accepted_at": end,
    }


def _carry(session: Session, made: int, matter_id: int, past: Sequence[Shift]) -> None:
    """The matter each shift opens, as the handovers from then on carried it."""
    like = session.get_one(Matter, matter_id)
    ends = [shift.window[1] for shift in past]
    matters = (
        {
            "id": matter_id + n,
            "opened_on": end.date(),
            "opened_at": end,
            "due_at": end + timedelta(days=1),
            "closed_at": ends[n + CARRIED] if n + CARRIED < len(ends) else None,
        }
        for n, end in enumerate(ends)
        if n
    )
    _add(session, Matter, _copies(like, matters))
    like.closed_at = ends[CARRIED]
    session.flush()
    line = session.get_one(HandoverMatter, (made, matter_id))
    carried = (
        {
            "handover_id": made + at,
            "matter_id": matter_id + n,
            "turn": Turn.NEW if at == n else Turn.CLOSED if at == n + CARRIED else Turn.CARRIED,
            "age": at - n,
        }
        for n in range(len(past))
        for at in range(n, min(n + CARRIED + 1, len(past)))
        if at
    )
    _add(session, HandoverMatter, _copies(line, carried))
