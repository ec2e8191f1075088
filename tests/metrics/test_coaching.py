"""Before and after: no change where there is none as often as promised, and a true change found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from math import sqrt
from random import Random
from statistics import variance

import pytest

from ccleader.metrics.catalog import Direction, Format
from ccleader.metrics.coaching import (
    FEWEST,
    MOST,
    Effect,
    Estimate,
    Regression,
    Standing,
    Unit,
    Verdict,
    effect,
    estimate,
    progress,
    sentence,
    warning,
    windows,
)
from ccleader.metrics.signals import Interval

FIRST = date(2026, 6, 1)
DAY = timedelta(days=1)
TRIALS = 1000
SLACK = 4 * sqrt(0.05 * 0.95 / TRIALS)
"""Four standard errors of a share of 5 % over the trials."""

Draw = Callable[[Random, int], list[Unit]]


def units(*pairs: tuple[float, float], first: date = FIRST) -> list[Unit]:
    return [Unit(first + at * DAY, *pair) for at, pair in enumerate(pairs)]


def handling(random: Random, days: int, seconds: float = 190.0) -> list[Unit]:
    """Handling seconds and calls: some days are slow throughout, and volumes differ threefold."""
    calls = [random.randint(30, 90) for _ in range(days)]
    means = [seconds + random.gauss(0, 12) for _ in range(days)]
    return units(
        *(
            (count * mean + random.gauss(0, 130 * sqrt(count)), count)
            for count, mean in zip(calls, means, strict=True)
        )
    )


def satisfied(random: Random, days: int, share: float = 0.9) -> list[Unit]:
    """Satisfied of rated calls: a day's own share varies more than its calls explain."""
    rated = [random.randint(10, 70) for _ in range(days)]
    shares = [min(1.0, max(0.0, share + random.gauss(0, 0.03))) for _ in range(days)]
    return units(
        *(
            (sum(random.random() < own for _ in range(count)), count)
            for count, own in zip(rated, shares, strict=True)
        )
    )


def scores(random: Random, checks: int, mean: float = 88.0) -> list[Unit]:
    """Scores of checks, most of them high."""
    return units(*((min(100.0, random.gauss(mean, 6)), 1) for _ in range(checks)))


@pytest.mark.parametrize("count", [FEWEST, 12, MOST])
@pytest.mark.parametrize(
    ("draw", "is_share"),
    [(handling, False), (satisfied, True), (scores, False)],
    ids=["times", "counts", "checks"],
)
def test_on_an_agent_who_stays_the_same_no_change_is_said_as_often_as_promised(
    draw: Draw, is_share: bool, count: int
) -> None:
    random = Random(20260630)
    found = [
        effect(draw(random, count), draw(random, count), Direction.UP, is_share=is_share).verdict
        for _ in range(TRIALS)
    ]
    assert found.count(Verdict.NO_CHANGE) / TRIALS == pytest.approx(0.95, abs=SLACK)
    assert abs(found.count(Verdict.BETTER) - found.count(Verdict.WORSE)) < 4 * sqrt(0.05 * TRIALS)


def test_events_that_hardly_ever_happen_promise_too_little_rather_than_too_much() -> None:
    random = Random(7)

    def fatal(checks: int) -> list[Unit]:
        return units(*((float(random.random() < 0.04), 1) for _ in range(checks)))

    found = [effect(fatal(20), fatal(20), Direction.DOWN, is_share=True).verdict for _ in range(TRIALS)]
    assert found.count(Verdict.NO_CHANGE) / TRIALS >= 0.95
    none = effect(units(*[(0, 1)] * 20), units(*[(0, 1)] * 20), Direction.DOWN, is_share=True)
    assert none.interval is not None
    assert none.interval.low < -0.05


@pytest.mark.parametrize(
    ("draw", "change", "direction", "is_share"),
    [(handling, -30.0, Direction.DOWN, False), (satisfied, 0.09, Direction.UP, True)],
    ids=["times", "counts"],
)
def test_a_true_change_is_found_and_its_size_lies_in_the_interval(
    draw: Callable[..., list[Unit]], change: float, direction: Direction, is_share: bool
) -> None:
    random = Random(1)
    start = {handling: 190.0, satisfied: 0.85}[draw]
    found = [
        effect(draw(random, 20, start), draw(random, 20, start + change), direction, is_share=is_share)
        for _ in range(200)
    ]
    assert sum(one.verdict is Verdict.BETTER for one in found) > 190
    assert not any(one.verdict is Verdict.WORSE for one in found)
    held = sum(one.interval is not None and one.interval.contains(change) for one in found)
    assert held / len(found) == pytest.approx(0.95, abs=4 * sqrt(0.05 * 0.95 / 200))


def test_the_ratio_is_taken_of_the_sums_and_its_error_of_the_days() -> None:
    found = estimate(units((10, 1), (60, 4)))
    assert found is not None
    assert (found.value, found.units, found.cases, found.first, found.last) == (
        14.0,
        2,
        5,
        FIRST,
        FIRST + DAY,
    )
    # e = 10 − 14 and 60 − 56; h = 1/5 and 4/5: (16 / 0.8 + 16 / 0.2) / 25
    assert found.variance == pytest.approx(4.0)
    alone = estimate(units((10, 2)))
    assert alone is not None
    assert (alone.value, alone.variance) == (5.0, None)
    assert estimate([]) is None


def test_equal_windows_lie_next_to_the_coaching_and_leave_it_out() -> None:
    known = units(*((at, 1) for at in range(30)))[::-1]
    opened, began, today = FIRST + 10 * DAY, FIRST + 12 * DAY, FIRST + 25 * DAY
    before, after = windows(known, opened, began, today)
    assert [unit.numerator for unit in before] == [*range(10)]
    assert [unit.numerator for unit in after] == [*range(13, 23)]
    before, after = windows(known, opened, began, FIRST + 14 * DAY)
    assert ([unit.numerator for unit in before], [unit.numerator for unit in after]) == ([8, 9], [13, 14])
    assert windows(known, opened, began, began) == (sorted(known, key=lambda unit: unit.day)[:10], [])
    long = units(*((at, 1) for at in range(90)))
    before, after = windows(long, FIRST + 40 * DAY, FIRST + 40 * DAY, FIRST + 89 * DAY)
    assert len(before) == len(after) == MOST


def test_a_talk_entered_days_later_leaves_no_day_on_both_sides() -> None:
    known = units(*((at, 1) for at in range(30)))
    before, after = windows(known, FIRST + 15 * DAY, FIRST + 10 * DAY, FIRST + 29 * DAY)
    assert [unit.numerator for unit in before] == [*range(10)]
    assert [unit.numerator for unit in after] == [*range(11, 21)]


@pytest.mark.parametrize("direction", list(Direction))
def test_what_is_better_says_the_direction(direction: Direction) -> None:
    low, high = units(*[(1, 1), (2, 1)] * 5), units(*[(8, 1), (9, 1)] * 5)
    expected = {
        Direction.UP: (Verdict.BETTER, Verdict.WORSE),
        Direction.DOWN: (Verdict.WORSE, Verdict.BETTER),
        Direction.NEITHER: (Verdict.CHANGED, Verdict.CHANGED),
    }[direction]
    assert (effect(low, high, direction).verdict, effect(high, low, direction).verdict) == expected


def test_with_too_few_days_nothing_is_said_but_how_many_are_missing() -> None:
    found = effect(units(*[(1, 1)] * 3), units(*[(2, 1)] * 3), Direction.UP)
    assert (found.verdict, found.missing, found.difference) == (Verdict.TOO_FEW, FEWEST - 3, None)
    assert found.before is not None
    assert effect([], [], Direction.UP) == Effect(Verdict.TOO_FEW, missing=FEWEST)
    assert sentence(found, Format.SECONDS).values == {"missing": 2}
    assert "checks" in sentence(found, Format.SECONDS, per_check=True).text


def test_days_that_do_not_vary_leave_no_doubt() -> None:
    same = units(*[(190, 1)] * 6)
    assert effect(same, same, Direction.DOWN).verdict is Verdict.NO_CHANGE
    assert effect(same, units(*[(180, 1)] * 6), Direction.DOWN).verdict is Verdict.BETTER


# --- regression to the mean --------------------------------------------------------------


def picked(random: Random, spread: float) -> Effect:
    """The slowest of twelve agents is coached without any effect; `spread` is between the agents."""
    truths = [190 + random.gauss(0, spread) for _ in range(12)]
    seen = [handling(random, 10, truth) for truth in truths]
    group = [found for found in map(estimate, seen) if found is not None]
    worst = max(range(12), key=lambda at: group[at].value)
    return effect(seen[worst], handling(random, 10, truths[worst]), Direction.DOWN, group=group)


def test_an_agent_picked_for_being_extreme_seems_better_by_chance_and_is_not_called_so() -> None:
    random = Random(3)
    found = [one for one in (picked(random, 0.0) for _ in range(600)) if one.regression is not None]
    seemed = sum(one.verdict is Verdict.BETTER for one in found) / len(found)
    beyond = [one.regression.beyond for one in found if one.regression is not None]
    assert len(found) > 200
    assert seemed > 0.10
    assert beyond.count(Verdict.BETTER) / len(found) < 0.05


def test_where_agents_truly_differ_little_is_expected_to_return() -> None:
    random = Random(4)
    apart = [one.regression for one in (picked(random, 40.0) for _ in range(100)) if one.regression]
    alike = [one.regression for one in (picked(random, 0.0) for _ in range(100)) if one.regression]
    assert min(one.reliability for one in apart) > 0.8
    assert sum(one.reliability for one in alike) / len(alike) < 0.6
    assert all(one.expected <= 0 for one in (*apart, *alike))


def test_what_comes_by_chance_is_the_part_of_the_distance_that_is_not_the_agents_own() -> None:
    """The slowest of five: what lies between them and what lies between each one's days."""
    own = units(*[(206.0, 1.0), (214.0, 1.0)] * 4)
    known = estimate(own)
    assert known is not None
    assert known.variance is not None
    others = [Estimate(value, known.variance, 8, 8.0, FIRST, FIRST) for value in (188.0, 190.0, 192.0, 190.0)]
    found = effect(own, own, Direction.DOWN, group=[known, *others]).regression
    assert found is not None
    total = variance([known.value, *(one.value for one in others)])
    share = 1 - known.variance / total
    assert (found.mean, found.reliability) == (pytest.approx(194.0), pytest.approx(share))
    assert found.expected == pytest.approx((1 - share) * (194.0 - 210.0))
    assert found.expected < -0.1


def test_who_is_not_extreme_or_has_no_group_returns_nowhere() -> None:
    random = Random(5)
    own, later = handling(random, 10), handling(random, 10)
    group = [found for found in (estimate(handling(random, 10)) for _ in range(11)) if found is not None]
    mean = Estimate(190.0, 9.0, 10, 600.0, FIRST, FIRST)
    assert effect(own, later, Direction.DOWN, group=[mean] * 12).regression is None
    assert effect(own, later, Direction.DOWN, group=group[:3]).regression is None
    assert effect(units(*[(190, 1), (191, 1)] * 5), later, Direction.DOWN, group=group).regression is None


# --- goals and words ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "direction", "standing", "share"),
    [
        ((212, 198, 198), Direction.DOWN, Standing.REACHED, 1.0),
        ((212, 205, 198), Direction.DOWN, Standing.ON_THE_WAY, 0.5),
        ((212, 226, 198), Direction.DOWN, Standing.WORSE, -1.0),
        ((189, 191, 192), Direction.DOWN, Standing.REACHED, None),
        ((189, 193, 192), Direction.DOWN, Standing.WORSE, None),
        ((None, 80, 85), Direction.UP, Standing.ON_THE_WAY, None),
        ((3, 2, 1), Direction.NEITHER, Standing.ON_THE_WAY, 0.5),
        ((76, 85.2, 85), Direction.NEITHER, Standing.REACHED, 1.0),
        ((None, 85, 85), Direction.NEITHER, Standing.REACHED, None),
        ((212, 197.6, 198), Direction.DOWN, Standing.REACHED, 1.0),
        ((212, 198.4, 198), Direction.DOWN, Standing.REACHED, 1.0),
        ((212, None, 198), Direction.DOWN, Standing.UNKNOWN, None),
        ((212, 200, None), Direction.DOWN, Standing.UNKNOWN, None),
    ],
)
def test_a_goal_stands_between_its_baseline_and_its_target(
    values: tuple[float | None, float | None, float | None],
    direction: Direction,
    standing: Standing,
    share: float | None,
) -> None:
    found = progress(*values, direction, Format.SECONDS)
    assert (found.standing, found.share) == (standing, share)


def test_the_words_tell_the_difference_with_its_interval() -> None:
    found = effect(units(*[(210, 1), (214, 1)] * 4), units(*[(195, 1), (197, 1)] * 4), Direction.DOWN)
    said = sentence(found, Format.SECONDS)
    assert {key: said.values[key] for key in ("before", "after", "difference", "count")} == {
        "before": "212",
        "after": "196",
        "difference": "\u221216",
        "count": 8,
    }
    assert "8" in str(sentence(found, Format.SECONDS, per_check=True))
    risen = effect(units(*[(0, 9), (1, 9)] * 4), units(*[(8, 9), (9, 9)] * 4), Direction.UP)
    assert str(sentence(risen, Format.PERCENT).values["low"]).startswith("+")


def test_what_is_written_as_zero_has_no_sign() -> None:
    before = Estimate(0.0, 1.0, 8, 8, FIRST, FIRST)
    found = Effect(Verdict.NO_CHANGE, before, before, -0.004, Interval(-1.0, 0.004))
    said = sentence(found, Format.SECONDS)
    assert [said.values[key] for key in ("difference", "low", "high")] == ["0", "\u22121", "0"]


@pytest.mark.parametrize(
    ("beyond", "told"), [(Verdict.BETTER, "more than that"), (Verdict.NO_CHANGE, "not told")]
)
def test_the_warning_says_whether_the_change_is_more_than_chance_brings(beyond: Verdict, told: str) -> None:
    said = warning(Regression(190.0, 10.0, 0.4, -9.0, beyond), Format.SECONDS)
    assert told in said.text
    assert said.values == {"expected": "\u22129", "mean": "190"}
