"""Calls drawn at random: as many as are missing, by their number, spread over days and hours."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

import pytest

from ccleader import words
from ccleader.errors import Misfit, Trouble
from ccleader.metrics.grains import Grain
from ccleader.models import agents, plans, quality_writes, samples, settings, shifts
from ccleader.models.agents import AgentForm, Status
from ccleader.models.quality import CheckState, Length, Purpose
from ccleader.models.samples import SampleRow
from ccleader.models.shifts import ShiftTypeForm
from ccleader.models.store import Store
from tests.models.graded import DAY, JUNE, NOW, Office, make
from tests.models.made import deliver, fact, read, write

END = date(2026, 6, 30)


@pytest.fixture(autouse=True)
def _english() -> None:
    words.use("en")


@pytest.fixture
def office(store: Store) -> Office:
    """Two agents with calls on ten mornings and afternoons; the third has none."""
    made = make(store)
    deliver(
        store,
        [
            fact(who, 20260600 + day, slot, calls_handled=5)
            for who in made.agents[:2]
            for day in range(1, 11)
            for slot in (18, 19, 22, 28, 29, 32)
        ],
    )
    return made


def draw(office: Office, seed: int = 7, today: date = END) -> int:
    return int(write(office.store, samples.draw, office.group, JUNE.first, seed, today))


def drawn(office: Office) -> list[SampleRow]:
    found: list[SampleRow] = read(office.store, samples.samples, office.group, DAY)
    return found


def missing(office: Office) -> dict[int, int]:
    found: dict[int, int] = read(office.store, samples.missing, office.group, DAY)
    return found


def test_everybody_gets_the_calls_that_are_missing(office: Office) -> None:
    first, second, third = office.agents
    office.check()
    office.check(purpose=Purpose.TARGETED)
    office.check(state=CheckState.DRAFT)
    assert missing(office) == {first: 3, second: 4, third: 4}
    assert draw(office) == 7
    assert Counter(row.agent_id for row in drawn(office)) == {first: 3, second: 4}
    with pytest.raises(Trouble, match="nothing to draw from"):
        draw(office)
    assert missing(office) == {first: 3, second: 4, third: 4}


def test_what_is_drawn_lies_where_calls_were_on_other_days_and_at_other_hours(office: Office) -> None:
    draw(office)
    for who in office.agents[:2]:
        rows = [row for row in drawn(office) if row.agent_id == who]
        assert len({row.day for row in rows}) == 4
        assert len({row.slot // 120 for row in rows}) == 4
        assert all(row.slot // 30 in (18, 19, 22, 28, 29, 32) for row in rows)
        assert all(1 <= row.nth <= 5 for row in rows)
        assert {row.length for row in rows} == set(Length)
        assert all(
            row.starts == datetime(2026, 6, row.day.day, row.slot // 60, row.slot % 60) for row in rows
        )


def test_what_is_long_is_a_setting_of_the_group(office: Office) -> None:
    draw(office)
    write(office.store, settings.set_value, settings.LONG_CALL_MINUTES, 8, JUNE.first, office.group)
    said = {row.length: str(row.wanted) for row in drawn(office)}
    assert said == {
        Length.ANY: "Any length",
        Length.LONG: "Long: 8 min or more",
        Length.SHORT: "Short: under 8 min",
    }


def test_the_same_seed_draws_the_same_and_another_something_else(office: Office) -> None:
    def told() -> list[tuple[int, date, int, int, Length]]:
        found = [(row.agent_id, row.day, row.slot, row.nth, row.length) for row in drawn(office)]
        office.store.undo()
        return found

    plans_drawn = []
    for seed in (7, 7, 8):
        draw(office, seed)
        plans_drawn.append(told())
    assert plans_drawn[0] == plans_drawn[1] != plans_drawn[2]


def test_busy_half_hours_are_drawn_more_often(store: Store) -> None:
    made = make(store)
    deliver(
        store,
        [
            fact(made.agents[0], 20260600 + day, slot, calls_handled=calls)
            for day in range(1, 31)
            for slot, calls in ((18, 1), (19, 9))
        ],
    )
    write(store, settings.set_value, settings.CHECKS_PER_MONTH, 1, JUNE.first)
    found: Counter[int] = Counter()
    for seed in range(60):
        write(store, samples.draw, made.group, JUNE.first, seed, END)
        found.update(row.slot for row in read(store, samples.samples, made.group, DAY))
        store.undo()
    assert found.total() == 60
    assert found[19 * 30] > 45


def test_a_check_fills_the_call_that_was_drawn(office: Office) -> None:
    draw(office)
    row = drawn(office)[0]
    made = write(
        office.store, quality_writes.evaluate, office.form(), NOW, CheckState.SAVED, sample_id=row.id
    )
    filled = next(one for one in drawn(office) if one.id == row.id)
    assert (filled.evaluation_id, filled.is_open) == (made, False)
    assert missing(office)[office.agents[0]] == 3
    for form, said in (
        (office.form(who=1), "another agent"),
        (office.form(purpose=Purpose.TARGETED), "random"),
        (office.form(), "already"),
    ):
        with pytest.raises(Trouble, match=said):
            write(office.store, quality_writes.evaluate, form, NOW, CheckState.SAVED, sample_id=row.id)


def test_a_discarded_draft_leaves_the_call_to_be_checked(office: Office) -> None:
    draw(office)
    row = drawn(office)[0]
    draft = write(office.store, quality_writes.evaluate, office.form(), NOW, CheckState.DRAFT, row.id)
    write(office.store, quality_writes.discard, draft)
    assert drawn(office)[0].is_open


def test_a_call_that_cannot_be_checked_is_skipped_with_its_reason_and_replaced(office: Office) -> None:
    draw(office)
    row = drawn(office)[0]
    with pytest.raises(Misfit, match="why"):
        write(office.store, samples.skip_sample, row.id, " ")
    write(office.store, samples.skip_sample, row.id, "录音缺失")
    assert draw(office, seed=9) == 1
    rows = [one for one in drawn(office) if one.agent_id == row.agent_id]
    assert sorted(one.skipped_why for one in rows) == ["", "", "", "", "录音缺失"]
    assert len({(one.day, one.slot) for one in rows}) == 5
    filled = next(one for one in rows if one.is_open)
    write(office.store, quality_writes.evaluate, office.form(), NOW, CheckState.SAVED, filled.id)
    with pytest.raises(Trouble, match="already"):
        write(office.store, samples.skip_sample, filled.id, "无")


def test_where_only_days_are_known_the_planned_shift_tells_the_hours(store: Store) -> None:
    made = make(store)
    early = write(store, shifts.add_shift_type, ShiftTypeForm("早班", "早", "Z", 480, 960))
    who = made.agents[0]
    write(store, plans.set_plan, {(who, date(2026, 6, day)): early for day in (1, 2, 3)})
    deliver(store, [fact(who, 20260600 + day, 0, Grain.DAY, calls_handled=80) for day in (1, 2, 3, 4)])
    assert draw(made) == 4
    rows = drawn(made)
    assert {row.day.day for row in rows} == {1, 2, 3}
    assert all(480 <= row.slot < 960 and row.nth == 1 for row in rows)


def test_calls_after_midnight_are_of_the_night_before(store: Store) -> None:
    made = make(store)
    write(store, shifts.add_shift_type, ShiftTypeForm("夜班", "夜", "Y", 1320, 1920))
    who = made.agents[0]
    deliver(store, [fact(who, day, 2, calls_handled=3) for day in (20260601, 20260602, 20260701)])
    assert draw(made) == 2
    assert [(row.day, row.slot) for row in drawn(made)] == [(date(2026, 6, 1), 1500), (END, 1500)]


def test_nothing_is_drawn_where_nothing_is_known_or_missing(store: Store) -> None:
    made = make(store)
    with pytest.raises(Trouble, match="nothing to draw from"):
        draw(made)
    with pytest.raises(Trouble, match="nothing to draw from"):
        draw(made, today=date(2026, 5, 31))
    write(store, settings.set_value, settings.CHECKS_PER_MONTH, 1, JUNE.first)
    for who in range(3):
        made.check(who=who)
    assert draw(made) == 0


def test_only_days_until_today_are_drawn_from(office: Office) -> None:
    draw(office, today=date(2026, 6, 3))
    assert {row.day.day for row in drawn(office)} <= {1, 2, 3}


def test_kinds_of_call_take_turns_where_several_were_checked(office: Office) -> None:
    for kind in ("宽带", "电视"):
        office.check(who=2, call_type=kind)
    draw(office)
    assert Counter(row.call_type for row in drawn(office)) == {"宽带": 4, "电视": 4}


def test_who_left_before_or_is_away_is_not_missing(office: Office) -> None:
    for more in ({"left_on": date(2026, 5, 31)}, {"status": Status.AWAY}, {"joined_on": date(2026, 7, 1)}):
        write(office.store, agents.add, AgentForm(office.group, str(more), "刘洋", **more))
    assert set(missing(office)) == set(office.agents)
