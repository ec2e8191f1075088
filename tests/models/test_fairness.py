"""The mirror of fairness: counts beside shifts, what each got under an article, when each had attention."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from ccleader.metrics.periods import month
from ccleader.models import agents, attendance, conduct_writes, fairness, observations, shifts
from ccleader.models.agents import AgentForm
from ccleader.models.attendance import Entry
from ccleader.models.observations import ObservationForm, ObservationKind
from ccleader.models.plans import set_plan
from ccleader.models.shifts import Preset
from ccleader.models.store import Store
from tests.models.conducted import NOW, floor
from tests.models.made import read, write

AT = datetime(2026, 6, 10, 8, 10)
JUNE = month(date(2026, 6, 1))
TODAY = date(2026, 6, 20)


def test_without_attendance_days_in_the_group_stand_for_shifts(store: Store) -> None:
    made = floor(store)
    late = AgentForm(made.group, "8012", "林晓彤", joined_on=date(2026, 6, 11))
    write(store, agents.edit, made.people[0], late)
    found = read(store, fairness.mirror, made.group, JUNE, TODAY)
    assert not found.by_shifts
    assert [line.exposure for line in found.agents] == [10, 20, 20]
    assert found.chance.p is None
    assert found.articles == ()


def test_shifts_that_were_worked_are_the_exposure(store: Store) -> None:
    made = floor(store)
    write(store, shifts.start_with, Preset.THREE_SHIFTS)
    early = read(store, shifts.shift_types)[0].id
    days = [JUNE.first + timedelta(days=n) for n in range(4)]
    who, other, _ = made.people
    write(store, set_plan, {(one, day): early for one in (who, other) for day in days})
    present = [Entry(who, day, "present") for day in days] + [Entry(other, days[0], "present")]
    absent = [Entry(other, day, "absent") for day in days[1:]]
    write(store, attendance.record, present + absent)
    found = read(store, fairness.mirror, made.group, JUNE, TODAY)
    assert found.by_shifts
    assert [line.exposure for line in found.agents] == [4, 1, 0]


def test_records_praise_and_treatment_stand_side_by_side(store: Store) -> None:
    made = floor(store)
    made.record("第1条", AT)
    struck = made.record("第1条", AT)
    write(store, conduct_writes.strike, struck.id, "记重", NOW)
    made.record("第1条", AT, who=1)
    made.record("第3条", AT, who=1)
    for day, kind in ((5, ObservationKind.GOOD), (6, ObservationKind.GOOD), (9, ObservationKind.DISCIPLINE)):
        seen = ObservationForm(
            made.group, datetime(2026, 6, day, 9), kind, agent_id=made.people[0], text="好"
        )
        write(store, observations.observe, seen)
    found = read(store, fairness.mirror, made.group, JUNE, TODAY)
    first, second, third = found.agents
    assert (first.records, first.points, first.praises, first.praised_on) == (1, 2, 2, date(2026, 6, 6))
    assert (second.records, second.points, second.praises, second.praised_on) == (2, 2, 0, None)
    assert (third.records, third.coached_on, third.checked_on) == (0, None, None)
    assert [(row.number, [one.agent_id for one in got]) for row, got in found.articles] == [
        ("第1条", made.people[:2]),
        ("第3条", [made.people[1]]),
    ]


def test_who_moved_since_is_named_with_what_he_got_here_but_not_judged(store: Store) -> None:
    made = floor(store)
    made.record("第1条", AT)
    there = write(store, agents.add_group, "夜组")
    who = read(store, agents.agent, made.people[0])
    write(store, agents.edit, who.id, replace(who.form(), group_id=there))
    found = read(store, fairness.mirror, made.group, JUNE, TODAY)
    gone = found.agents[-1]
    assert (gone.agent.name, gone.records, gone.points, gone.exposure) == (who.name, 1, 2, 0)
    assert [share.agent_id for share in found.chance.shares] == made.people[1:]
