"""Swaps and covers: both plans fit, change together, and come back together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period, month
from ccleader.models import agents, closing, locks, plans, settings, shifts, swaps
from ccleader.models.plans import CLEAR
from ccleader.models.shifts import Decision, PlanSource, Preset, SwapKind
from ccleader.models.store import Store
from ccleader.models.swaps import Covers, SwapForm
from tests.models.made import named, read, team, write

EVE, NEW_YEAR = date(2026, 12, 31), date(2027, 1, 1)
NOW = datetime(2026, 12, 20, 9)


class Floor:
    """On the eve one agent has the night and one the early shift; on New Year only the second works."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.group, (self.one, self.two, self.three) = team(store)
        write(store, shifts.start_with, Preset.THREE_SHIFTS)
        self.early, self.late, self.night = (kind.id for kind in read(store, shifts.shift_types))
        self.plan({(self.one, EVE): self.night, (self.two, EVE): self.early})
        self.plan({(self.one, NEW_YEAR): None, (self.two, NEW_YEAR): self.late})

    def plan(self, cells: Any) -> None:
        write(self.store, plans.set_plan, cells)

    def planned(self) -> dict[tuple[int, date], int | None]:
        found = read(self.store, plans.plan, self.group, Period(EVE, NEW_YEAR))
        return {cell: one.shift_type_id for cell, one in found.items()}

    def ask(self, form: SwapForm, now: datetime = NOW) -> int:
        return int(write(self.store, swaps.ask_swap, form, now))

    def same_day(self) -> SwapForm:
        return SwapForm(SwapKind.SWAP, self.one, EVE, self.two, EVE, " 家里有事 ")

    def cover(self, day: date = EVE) -> SwapForm:
        return SwapForm(SwapKind.COVER, self.one, day, self.three)


@pytest.fixture
def floor(store: Store) -> Floor:
    return Floor(store)


def test_shifts_of_one_day_change_hands_in_one_operation(store: Store, floor: Floor) -> None:
    before = floor.planned()
    asked = floor.ask(floor.same_day())
    row = read(store, swaps.swap, asked)
    assert (row.state, row.shift_type_id, row.other_shift_type_id) == (
        Decision.ASKED,
        floor.night,
        floor.early,
    )
    assert (row.agent_name, row.other_name, row.reason) == ("林晓彤", "王思远", "家里有事")
    assert floor.planned() == before
    write(store, swaps.approve_swap, asked, "周敏", NOW)
    after = floor.planned()
    assert (after[floor.one, EVE], after[floor.two, EVE]) == (floor.early, floor.night)
    found = read(store, plans.plan, floor.group, Period(EVE, EVE))
    assert {one.source for one in found.values()} == {PlanSource.SWAP}
    row = read(store, swaps.swap, asked)
    assert (row.state, row.decided_by, row.decided_at) == (Decision.APPROVED, "周敏", NOW)
    store.undo()
    assert floor.planned() == before
    assert read(store, swaps.swap, asked).state is Decision.ASKED


def test_shifts_of_two_days_change_hands_with_the_rest(store: Store, floor: Floor) -> None:
    floor.plan({(floor.two, EVE): None})
    asked = floor.ask(SwapForm(SwapKind.SWAP, floor.one, EVE, floor.two, NEW_YEAR))
    write(store, swaps.approve_swap, asked, "周敏", NOW)
    assert floor.planned() == {
        (floor.one, EVE): None,
        (floor.two, EVE): floor.night,
        (floor.one, NEW_YEAR): floor.late,
        (floor.two, NEW_YEAR): None,
    }


def test_who_covers_takes_the_shift_and_gives_rest(store: Store, floor: Floor) -> None:
    asked = floor.ask(floor.cover())
    write(store, swaps.approve_swap, asked, "周敏", NOW)
    assert floor.planned()[floor.three, EVE] == floor.night
    assert floor.planned()[floor.one, EVE] is None


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"other_id": "one"}, "other_id"),
        ({"other_day": None}, "other_day"),
        ({"kind": SwapKind.COVER}, "other_day"),
        ({"day": NEW_YEAR}, "day"),
        ({"other_id": "three"}, "other_day"),
        ({"other_day": NEW_YEAR}, "day"),
        ({"kind": SwapKind.COVER, "other_day": None}, "other_id"),
    ],
)
def test_what_the_plans_do_not_allow_names_its_field(
    floor: Floor, change: dict[str, Any], field: str
) -> None:
    values = {
        "kind": SwapKind.SWAP,
        "agent_id": floor.one,
        "day": EVE,
        "other_id": floor.two,
        "other_day": EVE,
    }
    values |= {
        key: getattr(floor, value) if value in ("one", "three") else value for key, value in change.items()
    }
    with pytest.raises(Misfit) as told:
        floor.ask(SwapForm(**values))
    assert told.value.field == field


def test_one_who_works_the_day_he_would_take_cannot(floor: Floor) -> None:
    floor.plan({(floor.two, EVE): None, (floor.one, NEW_YEAR): floor.early})
    with pytest.raises(Misfit) as told:
        floor.ask(SwapForm(SwapKind.SWAP, floor.one, EVE, floor.two, NEW_YEAR))
    assert told.value.field == "other_day"


def test_the_same_shift_is_not_swapped(floor: Floor) -> None:
    floor.plan({(floor.two, EVE): floor.night})
    with pytest.raises(Misfit):
        floor.ask(floor.same_day())


def test_a_plan_changed_since_stops_the_approval(store: Store, floor: Floor) -> None:
    asked = floor.ask(floor.same_day())
    floor.plan({(floor.one, EVE): floor.late})
    with pytest.raises(Misfit):
        write(store, swaps.approve_swap, asked, "周敏", NOW)
    floor.plan({(floor.one, EVE): CLEAR})
    with pytest.raises(Misfit):
        write(store, swaps.approve_swap, asked, "周敏", NOW)
    write(store, swaps.return_swap, asked, "周敏", NOW, " 已另排 ")
    row = read(store, swaps.swap, asked)
    assert (row.state, row.decided_why) == (Decision.RETURNED, "已另排")
    with pytest.raises(Trouble):
        write(store, swaps.approve_swap, asked, "周敏", NOW)


def test_a_locked_month_asks_for_a_reason(store: Store, floor: Floor) -> None:
    asked = floor.ask(floor.same_day())
    write(store, closing.lock_month, floor.group, EVE, datetime(2027, 1, 2))
    with pytest.raises(Misfit) as told:
        write(store, swaps.approve_swap, asked, "周敏", NOW)
    assert told.value.field == "reason"
    write(store, swaps.approve_swap, asked, "周敏", NOW, "漏批")
    assert len(read(store, locks.corrections, floor.group, month(EVE))) == 2


def test_an_approved_swap_is_returned_and_the_plan_goes_back(store: Store, floor: Floor) -> None:
    floor.plan({(floor.one, NEW_YEAR): None, (floor.three, EVE): None})
    for form in (floor.same_day(), floor.cover()):
        before = floor.planned()
        asked = floor.ask(form)
        write(store, swaps.approve_swap, asked, "周敏", NOW)
        assert floor.planned() != before
        write(store, swaps.return_swap, asked, "周敏", NOW, "人手不够")
        assert floor.planned() == before
        assert read(store, swaps.swap, asked).state is Decision.RETURNED
        with pytest.raises(Trouble):
            write(store, swaps.return_swap, asked, "周敏", NOW, "人手不够")


def test_shifts_of_two_days_go_back_to_theirs(store: Store, floor: Floor) -> None:
    floor.plan({(floor.two, EVE): None, (floor.one, NEW_YEAR): None})
    before = floor.planned()
    asked = floor.ask(SwapForm(SwapKind.SWAP, floor.one, EVE, floor.two, NEW_YEAR))
    write(store, swaps.approve_swap, asked, "周敏", NOW)
    write(store, swaps.return_swap, asked, "周敏", NOW, "误批")
    assert floor.planned() == before


def test_a_swap_whose_days_were_planned_anew_stays(store: Store, floor: Floor) -> None:
    asked = floor.ask(floor.same_day())
    write(store, swaps.approve_swap, asked, "周敏", NOW)
    floor.plan({(floor.two, EVE): floor.late})
    with pytest.raises(Trouble, match="王思远"):
        write(store, swaps.return_swap, asked, "周敏", NOW, "误批")
    assert read(store, swaps.swap, asked).state is Decision.APPROVED


def test_a_cover_is_not_paid_back_before_it(store: Store, floor: Floor) -> None:
    asked = floor.ask(floor.cover())
    write(store, swaps.approve_swap, asked, "周敏", NOW)
    with pytest.raises(Misfit) as told:
        write(store, swaps.pay_back, asked, EVE - timedelta(days=1))
    assert told.value.field == "paid_back_on"
    write(store, swaps.pay_back, asked, EVE)


def test_short_notice_counts_to_the_first_of_the_shifts(store: Store, floor: Floor) -> None:
    """The night of the eve begins at the midnight after it, the early shift of the other at 8 before."""
    cover_in_time = floor.ask(floor.cover(), datetime(2026, 12, 30))
    cover_late = floor.ask(floor.cover(), datetime(2026, 12, 30, 0, 1))
    swap_late = floor.ask(floor.same_day(), datetime(2026, 12, 29, 9))
    told = {row.id: row.short_notice for row in read(store, swaps.swaps, floor.group)}
    assert told == {cover_in_time: False, cover_late: True, swap_late: True}
    write(store, settings.set_value, settings.SWAP_AHEAD_HOURS, 12, date(2026, 12, 30))
    in_time_now = floor.ask(floor.cover(), datetime(2026, 12, 30, 0, 1))
    assert not read(store, swaps.swap, in_time_now).short_notice
    assert read(store, swaps.swap, cover_late).short_notice


def test_requests_are_found_by_group_period_and_state(store: Store, floor: Floor) -> None:
    other, _ = team(store, 1, "朝阳组", 9001)
    first = floor.ask(floor.same_day(), NOW)
    second = floor.ask(floor.cover(), NOW + timedelta(hours=1))
    write(store, swaps.return_swap, first, "周敏", NOW)
    assert [row.id for row in read(store, swaps.swaps, floor.group)] == [second, first]
    assert read(store, swaps.swaps, other) == []
    assert [row.id for row in read(store, swaps.swaps, floor.group, month(EVE), Decision.RETURNED)] == [first]
    assert read(store, swaps.swaps, floor.group, month(NEW_YEAR)) == []


def test_who_moved_on_since_leaves_the_request_with_the_locked_month(store: Store, floor: Floor) -> None:
    asked = floor.ask(floor.same_day())
    write(store, closing.lock_month, floor.group, EVE.replace(day=1), NOW)
    other = int(write(store, agents.add_group, "星海组"))
    for who in (floor.one, floor.two):
        form = read(store, agents.agent, who).form()
        write(store, agents.edit, who, replace(form, group_id=other))
    assert [row.id for row in read(store, swaps.swaps, floor.group)] == [asked]
    assert read(store, swaps.swaps, other) == []
    assert read(store, swaps.swap, asked).agent_id == floor.one


def test_covers_are_counted_until_paid_back(store: Store, floor: Floor) -> None:
    asked = floor.ask(floor.cover())
    assert swaps.covers(read(store, swaps.swaps, floor.group)) == {}
    with pytest.raises(Trouble):
        write(store, swaps.pay_back, asked, NEW_YEAR)
    write(store, swaps.approve_swap, asked, "周敏", NOW)
    assert swaps.covers(read(store, swaps.swaps, floor.group)) == {
        floor.three: Covers(1, 0, 1),
        floor.one: Covers(0, 1, -1),
    }
    assert read(store, swaps.swap, asked).owed
    write(store, swaps.pay_back, asked, NEW_YEAR)
    assert not read(store, swaps.swap, asked).owed
    assert swaps.covers(read(store, swaps.swaps, floor.group)) == {
        floor.three: Covers(1, 0, 0),
        floor.one: Covers(0, 1, 0),
    }
    assert read(store, swaps.swap, asked).paid_back_on == NEW_YEAR
    write(store, swaps.pay_back, asked, None)
    assert swaps.covers(read(store, swaps.swaps, floor.group, month(EVE)))[floor.three].balance == 1
    assert swaps.covers(read(store, swaps.swaps, floor.group, month(NEW_YEAR))) == {}


def test_a_swap_is_no_cover_and_not_paid_back(store: Store, floor: Floor) -> None:
    asked = floor.ask(floor.same_day())
    write(store, swaps.approve_swap, asked, "周敏", NOW)
    assert swaps.covers(read(store, swaps.swaps, floor.group)) == {}
    with pytest.raises(Trouble):
        write(store, swaps.pay_back, asked, NEW_YEAR)


def test_a_request_taken_back_meanwhile_is_told(store: Store, floor: Floor) -> None:
    for change in (
        lambda session: swaps.approve_swap(session, 99, "周敏", NOW),
        lambda session: swaps.return_swap(session, 99, "周敏", NOW),
        lambda session: swaps.pay_back(session, 99, NEW_YEAR),
    ):
        with pytest.raises(Trouble):
            store.write(named(), change)
