"""Needs by half hour, what the calls say about them, and the plan beside them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ccleader.errors import Misfit
from ccleader.metrics.coverage import Level
from ccleader.metrics.grains import Subject
from ccleader.metrics.periods import Period
from ccleader.metrics.staffing import agents_needed
from ccleader.models import agents, needs, plans, settings, shifts, targets, traffic
from ccleader.models.facts import FactRow, as_int
from ccleader.models.shifts import Preset
from ccleader.models.store import Store
from tests.models.made import deliver, fact, read, team, write

TODAY = date(2026, 6, 29)
"""A Monday; the four weeks before hold the Dragon Boat Festival, Friday 19 June."""

FRIDAY, MONDAY = 4, 0
TEN = 20


def days(weekday: int) -> list[date]:
    return [day for back in range(28, 0, -1) if (day := TODAY - timedelta(days=back)).weekday() == weekday]


def offered(queue: int, day: date, calls: int, slot: int = TEN) -> FactRow:
    return fact(
        queue,
        as_int(day),
        slot,
        calls_offered=calls,
        calls_handled=calls - 2,
        handle_seconds=200 * (calls - 2),
    )


@pytest.fixture
def group(store: Store) -> int:
    return int(team(store)[0])


def all_on_the_phone(store: Store) -> None:
    write(store, settings.set_value, settings.AWAY_PERCENT, 0, date(2026, 1, 1))


def test_needs_are_written_as_a_whole(store: Store, group: int) -> None:
    other = write(store, agents.add_group, "朝阳组")
    write(store, needs.set_needs, group, {(0, 16): 3, (0, 17): 0})
    write(store, needs.set_needs, other, {(1, 1): 1})
    write(store, needs.set_needs, group, {(0, 16): 4, (6, 47): 1})
    assert read(store, needs.needs, group) == {(0, 16): 4, (6, 47): 1}
    store.undo()
    assert read(store, needs.needs, group) == {(0, 16): 3, (0, 17): 0}
    assert read(store, needs.needs, other) == {(1, 1): 1}


@pytest.mark.parametrize("wrong", [{(7, 0): 1}, {(0, 48): 1}, {(0, 0): -1}, {(0, 0): 1000}])
def test_needs_that_cannot_be_are_refused(
    store: Store, group: int, wrong: dict[tuple[int, int], int]
) -> None:
    with pytest.raises(Misfit):
        write(store, needs.set_needs, group, wrong)


def test_calls_of_four_weeks_propose_needs(store: Store, group: int) -> None:
    queue = write(store, traffic.add_queue, "宽带热线", group)
    facts = [offered(queue, day, calls) for day, calls in zip(days(MONDAY), (40, 50, 60, 70), strict=True)]
    deliver(store, [*facts, offered(queue, days(MONDAY)[0], 8, 30)], Subject.QUEUE)
    all_on_the_phone(store)
    assert read(store, needs.needs_from_traffic, group, TODAY) == {
        (MONDAY, TEN): agents_needed(55, 200, 0.8, 20),
        (MONDAY, 30): agents_needed(2, 200, 0.8, 20),
    }


def test_the_target_and_who_is_away_count(store: Store, group: int) -> None:
    queue = write(store, traffic.add_queue, "宽带热线", group)
    deliver(store, [offered(queue, day, 50) for day in days(MONDAY)], Subject.QUEUE)
    write(store, targets.set_target, "service_level", 0.95, date(2026, 1, 1))
    write(store, settings.set_value, settings.AWAY_PERCENT, 50, date(2026, 1, 1))
    proposed = read(store, needs.needs_from_traffic, group, TODAY)
    assert proposed == {(MONDAY, TEN): 2 * agents_needed(50, 200, 0.95, 20)}
    write(store, targets.set_target, "service_level", 1.0, date(2026, 1, 2))
    assert read(store, needs.needs_from_traffic, group, TODAY)[MONDAY, TEN] > proposed[MONDAY, TEN]


def test_holidays_and_older_weeks_are_left_out(store: Store, group: int) -> None:
    queue = write(store, traffic.add_queue, "宽带热线", group)
    facts = [offered(queue, day, 900 if day == date(2026, 6, 19) else 30) for day in days(FRIDAY)]
    deliver(store, [*facts, offered(queue, days(FRIDAY)[0] - timedelta(days=7), 900)], Subject.QUEUE)
    all_on_the_phone(store)
    proposed = read(store, needs.needs_from_traffic, group, TODAY)
    assert proposed == {(FRIDAY, TEN): agents_needed(30, 200, 0.8, 20)}


def test_where_only_agents_are_known_their_calls_count(store: Store) -> None:
    group, (one, two, _) = team(store)
    deliver(
        store,
        [
            fact(who, as_int(day), TEN, calls_handled=10, handle_seconds=3000)
            for who in (one, two)
            for day in days(MONDAY)
        ],
    )
    all_on_the_phone(store)
    assert read(store, needs.needs_from_traffic, group, TODAY) == {
        (MONDAY, TEN): agents_needed(20, 300, 0.8, 20)
    }


def test_without_calls_by_half_hour_nothing_is_proposed(store: Store) -> None:
    group, (one, *_) = team(store)
    assert read(store, needs.needs_from_traffic, group, TODAY) == {}
    first = as_int(days(MONDAY)[0])
    deliver(
        store,
        [
            fact(one, first, TEN, calls_handled=0, handle_seconds=0),
            fact(one, first, TEN + 1, login_seconds=1800),
        ],
    )
    assert read(store, needs.needs_from_traffic, group, TODAY) == {}


def test_the_plan_is_laid_beside_the_needs(store: Store) -> None:
    group, (one, two, three) = team(store)
    write(store, shifts.start_with, Preset.THREE_SHIFTS)
    early, _, night = (kind.id for kind in read(store, shifts.shift_types))
    new_year = date(2027, 1, 1)  # a Friday
    eve = new_year - timedelta(days=1)
    write(
        store,
        plans.set_plan,
        {(one, eve): night, (one, new_year): None, (two, new_year): early, (three, new_year): early},
    )
    write(store, needs.set_needs, group, {(4, slot): 2 for slot in (0, 18, 40)})
    period = Period(new_year, new_year + timedelta(days=1))
    found = read(store, needs.coverage, group, period)
    told = [(gap.level, gap.starts, gap.heads) for gap in found[new_year].gaps]
    assert told == [(Level.NOTE, 0, 1), (Level.ERROR, 1200, 0)]
    assert not found[new_year + timedelta(days=1)].planned
    without = read(store, needs.coverage, group, period, {(two, new_year)})
    assert [gap.level for gap in without[new_year].gaps] == [Level.NOTE, Level.WARNING, Level.ERROR]


def test_retired_shifts_of_the_past_still_cover(store: Store) -> None:
    group, (one, *_) = team(store)
    kind = write(store, shifts.add_shift_type, shifts.ShiftTypeForm("老班", "老", "L", 480, 960))
    write(store, plans.set_plan, {(one, TODAY): kind})
    form = read(store, shifts.shift_type, kind).form()
    write(store, shifts.edit_shift_type, kind, shifts.ShiftTypeForm(form.name, "老", "L", 480, 960, (), True))
    assert read(store, needs.coverage, group, Period(TODAY, TODAY))[TODAY].heads[16] == 1
