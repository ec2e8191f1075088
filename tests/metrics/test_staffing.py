"""Erlang C: the worked example, the small-group table, and what more agents must always bring."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccleader.metrics import staffing


def test_worked_example() -> None:
    found = staffing.outlook(calls=360, aht=240, agents=55, threshold=15)
    assert found.load == 48
    assert found.occupancy == pytest.approx(0.873, abs=0.0005)
    assert found.wait_probability == pytest.approx(0.2387, abs=0.00005)
    assert found.asa == pytest.approx(8.18, abs=0.005)
    assert found.service_level == pytest.approx(0.846, abs=0.0005)


@pytest.mark.parametrize(
    ("calls", "agents", "level", "occupancy", "one_fewer", "people"),
    [
        (20, 4, 85, 51, 58, 6),
        (40, 7, 89, 58, 75, 10),
        (60, 9, 84, 68, 68, 13),
        (80, 12, 90, 68, 80, 18),
        (100, 14, 87, 73, 76, 20),
        (120, 16, 84, 77, 73, 23),
        (150, 19, 81, 81, 69, 28),
    ],
)
def test_small_groups(
    calls: int, agents: int, level: int, occupancy: int, one_fewer: int, people: int
) -> None:
    """Handling time 184 s, target 80/20, half an hour, shrinkage 30 %."""
    assert staffing.agents_needed(calls, 184, 0.8, 20) == agents
    full, short = staffing.outlook(calls, 184, agents, 20), staffing.outlook(calls, 184, agents - 1, 20)
    assert round(100 * full.service_level) == level
    assert round(100 * full.occupancy) == occupancy
    assert round(100 * short.service_level) == one_fewer
    assert staffing.rostered(agents, 0.3) == people


def test_overload_never_clears() -> None:
    found = staffing.outlook(calls=100, aht=180, agents=10, threshold=20)
    assert (found.load, found.wait_probability, found.service_level) == (10, 1, 0)
    assert (found.asa, found.occupancy) == (None, 1)


def test_no_calls_need_nobody() -> None:
    assert staffing.agents_needed(0, 184, 0.8, 20) == 0
    found = staffing.outlook(0, 184, 3, 20)
    assert (found.service_level, found.asa, found.occupancy) == (1, 0, 0)


@pytest.mark.parametrize("target", [1, 1.2, -0.1, 80])
def test_an_impossible_target_is_refused(target: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        staffing.agents_needed(100, 184, target, 20)


def test_an_hour_is_two_half_hours() -> None:
    assert staffing.load(120, 184, 3600) == staffing.load(60, 184)
    assert staffing.agents_needed(120, 184, 0.8, 20, 3600) == staffing.agents_needed(60, 184, 0.8, 20)


@pytest.mark.parametrize(("agents", "people"), [(7, 10), (9, 13), (0, 0)])
def test_rostered(agents: int, people: int) -> None:
    assert staffing.rostered(agents, 0.3) == people


@given(st.integers(1, 400), st.integers(30, 900), st.floats(0.1, 0.99), st.integers(0, 60))
def test_needed_is_the_fewest_that_reach_the_target(calls: int, aht: int, target: float, wait: int) -> None:
    needed = staffing.agents_needed(calls, aht, target, wait)
    assert staffing.outlook(calls, aht, needed, wait).service_level >= target
    fewer = needed - 1
    assert fewer == 0 or staffing.outlook(calls, aht, fewer, wait).service_level < target


@given(st.floats(0.1, 200), st.integers(1, 250))
def test_more_agents_mean_less_waiting(erlangs: float, agents: int) -> None:
    here, more = staffing.wait_probability(erlangs, agents), staffing.wait_probability(erlangs, agents + 1)
    assert 0 <= more <= here <= 1
