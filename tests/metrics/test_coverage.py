"""Heads and gaps by half hour: shifts over midnight, breaks, peaks, days nobody planned."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccleader.metrics.coverage import DAY, SLOT, SLOTS, DayCoverage, Duty, Level, coverage
from ccleader.metrics.periods import Period

MONDAY = date(2026, 6, 1)
EARLY = Duty(MONDAY, 480, 960)
NIGHT = Duty(MONDAY, 1320, 1800)


def one_day(
    *duties: Duty, needs: dict[int, int] | None = None, peaks: tuple[tuple[int, int], ...] = ()
) -> DayCoverage:
    """Monday with those duties; `needs` by half hour."""
    wanted = {(0, slot): heads for slot, heads in (needs or {}).items()}
    return coverage(duties, wanted, Period(MONDAY, MONDAY), peaks, {MONDAY})[MONDAY]


def gaps(day: DayCoverage) -> list[tuple[Level, int, int, int, int]]:
    return [(gap.level, gap.starts, gap.ends, gap.heads, gap.need) for gap in day.gaps]


def test_heads_are_the_fewest_of_the_half_hour() -> None:
    day = one_day(EARLY, Duty(MONDAY, 480, 960, ((720, 735),)))
    assert day.heads[15:18] == (0, 2, 2)
    assert day.heads[24:26] == (1, 2)
    assert day.minutes[24] == 45
    assert sum(day.minutes) == 480 + 465


def test_the_night_counts_where_its_hours_lie() -> None:
    found = coverage([NIGHT], {}, Period(MONDAY, MONDAY + timedelta(days=1)), (), set())
    assert found[MONDAY].heads == (0,) * 44 + (1,) * 4
    assert found[MONDAY + timedelta(days=1)].heads == (1,) * 12 + (0,) * 36


def test_a_shift_of_the_day_before_reaches_into_the_period() -> None:
    assert one_day(Duty(MONDAY - timedelta(days=1), DAY, DAY + 480)).heads[:17] == (1,) * 16 + (0,)


def test_nobody_is_an_error_a_short_peak_a_warning_else_a_note() -> None:
    needs = dict.fromkeys(range(14, 22), 2)
    day = one_day(EARLY, needs=needs, peaks=((540, 600),))
    assert gaps(day) == [
        (Level.ERROR, 420, 480, 0, 2),
        (Level.NOTE, 480, 540, 1, 2),
        (Level.WARNING, 540, 600, 1, 2),
        (Level.NOTE, 600, 660, 1, 2),
    ]
    assert day.worst is Level.ERROR


def test_a_gap_tells_its_worst_half_hour() -> None:
    assert gaps(one_day(EARLY, needs={20: 2, 21: 4, 22: 1})) == [(Level.NOTE, 600, 660, 1, 4)]


def test_where_nobody_said_or_none_is_needed_nobody_lacks() -> None:
    assert gaps(one_day(needs={0: 0})) == []
    assert one_day(needs={0: 0}).need[:2] == (0, None)
    assert one_day().worst is None


def test_a_day_that_nobody_planned_is_not_judged() -> None:
    day = coverage([], {(0, 20): 3}, Period(MONDAY, MONDAY), (), set())[MONDAY]
    assert not day.planned
    assert day.gaps == ()


@pytest.mark.parametrize(
    ("needs", "peaks", "said"),
    [
        ({40: 3}, (), "20:00–20:30"),
        ({20: 3}, ((600, 630),), "10:00–10:30"),
        ({20: 3}, (), "10:00–10:30"),
        ({47: 3}, (), "23:30–24:00"),
    ],
)
def test_a_gap_says_when_and_how_many(
    needs: dict[int, int], peaks: tuple[tuple[int, int], ...], said: str
) -> None:
    (gap,) = one_day(EARLY, needs=needs, peaks=peaks).gaps
    assert said in str(gap.sentence)
    assert "3" in str(gap.sentence)


@st.composite
def duties(draw: st.DrawFn) -> Duty:
    edges = sorted(
        draw(st.sets(st.integers(0, 2 * DAY), min_size=2, max_size=6).filter(lambda s: len(s) % 2 == 0))
    )
    start, *inside, end = edges
    pauses = tuple(zip(inside[::2], inside[1::2], strict=True))
    return Duty(MONDAY + timedelta(days=draw(st.integers(0, 5))), start, end, pauses)


@given(st.lists(duties(), max_size=8))
def test_minutes_of_all_half_hours_are_the_minutes_worked(many: list[Duty]) -> None:
    found = coverage(many, {}, Period(MONDAY, MONDAY + timedelta(days=8)), (), set())
    worked = sum(last - first for duty in many for first, last in duty.spans())
    assert sum(sum(day.minutes) for day in found.values()) == worked
    for day in found.values():
        assert all(SLOT * heads <= minutes for heads, minutes in zip(day.heads, day.minutes, strict=True))


@given(st.lists(duties(), max_size=6), st.dictionaries(st.integers(0, SLOTS - 1), st.integers(0, 4)))
def test_gaps_are_the_half_hours_that_lack_someone(many: list[Duty], needs: dict[int, int]) -> None:
    day = one_day(*many, needs=needs)
    told = {slot for gap in day.gaps for slot in range(gap.starts // SLOT, gap.ends // SLOT)}
    assert told == {slot for slot, need in needs.items() if day.heads[slot] < need}
    for gap in day.gaps:
        assert (gap.heads == 0) == (gap.level is Level.ERROR)
