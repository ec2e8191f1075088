"""The rules that name somebody for coaching, each at its edge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ccleader.metrics.coaching_needs import NEWCOMER_DAYS, Facts, Limits, Rule, reasons
from ccleader.metrics.conduct import Lines
from ccleader.metrics.quality import Rates
from ccleader.words import phrase

TODAY = date(2026, 6, 30)
DAY = timedelta(days=1)
LIMITS = Limits(90, 31, Lines(5, 8, 12))
LOOKED_AFTER = Facts(coached_on=TODAY - 10 * DAY, joined_on=TODAY - 400 * DAY)
GOOD = Rates(4, 0, 0, 0, (92.0, 90.0, 88.0, 90.0))


def named(**known: object) -> list[Rule]:
    """The rules that hold of somebody looked after but for what is `known`."""
    facts = replace(LOOKED_AFTER, **known)  # type: ignore[arg-type]
    return [reason.rule for reason in reasons(facts, LIMITS, TODAY)]


@pytest.mark.parametrize(
    ("known", "holds"),
    [
        ({}, False),
        ({"fatal_on": TODAY - 9 * DAY}, True),
        ({"fatal_on": TODAY - 9 * DAY, "coached_on": None}, True),
        ({"fatal_on": TODAY - 10 * DAY}, False),
    ],
)
def test_a_fatal_error_calls_for_a_talk_until_there_was_one(known: dict[str, object], holds: bool) -> None:
    assert (Rule.FATAL in named(**known)) is holds


@pytest.mark.parametrize(("points", "word"), [(4, None), (5, "reminder"), (8, "talk"), (12, "report")])
def test_points_name_somebody_from_the_first_line_on(points: int, word: str | None) -> None:
    found = reasons(replace(LOOKED_AFTER, points=points), LIMITS, TODAY)
    if word is None:
        assert found == []
        return
    assert [reason.rule for reason in found] == [Rule.POINTS]
    assert word in found[0].text.text
    assert found[0].fact.values["points"] == points


@pytest.mark.parametrize(
    ("scores", "holds"),
    [((92.0, 90.0, 88.0, 90.0), False), ((92.0, 80.0), True), ((60.0,), False), ((), False)],
)
def test_quality_below_the_pass_is_told_with_its_interval(scores: tuple[float, ...], holds: bool) -> None:
    checks = Rates(len(scores), 0, 0, 0, scores)
    found = reasons(replace(LOOKED_AFTER, checks=checks), LIMITS, TODAY)
    assert [reason.rule for reason in found] == [Rule.QUALITY] * holds
    if holds:
        assert found[0].fact.values == {"mean": "86.0", "count": 2, "low": "9.8", "high": "100.0"}


@pytest.mark.parametrize(
    ("known", "rules"),
    [
        ({"joined_on": TODAY, "coached_on": None}, [Rule.NEWCOMER]),
        ({"joined_on": TODAY - NEWCOMER_DAYS * DAY, "coached_on": None}, [Rule.NEWCOMER]),
        ({"joined_on": TODAY - 31 * DAY, "coached_on": None}, []),
        ({"joined_on": TODAY - 32 * DAY, "coached_on": None}, [Rule.UNCOACHED]),
        ({"joined_on": TODAY - 12 * DAY, "coached_on": TODAY - 13 * DAY}, [Rule.NEWCOMER]),
        ({"joined_on": TODAY - 12 * DAY, "coached_on": TODAY - 12 * DAY}, []),
        ({"joined_on": TODAY - 12 * DAY, "coached_on": None, "in_coaching": True}, []),
        ({"coached_on": TODAY - 31 * DAY}, []),
        ({"coached_on": TODAY - 32 * DAY}, [Rule.UNCOACHED]),
        ({"coached_on": TODAY - 32 * DAY, "in_coaching": True}, []),
        ({"joined_on": None, "coached_on": None}, [Rule.UNCOACHED]),
    ],
)
def test_everybody_is_coached_in_time_and_who_is_new_first(
    known: dict[str, object], rules: list[Rule]
) -> None:
    assert named(**known) == rules


def test_the_weightiest_goes_first_and_within_a_rule_what_has_held_longer() -> None:
    signal = (phrase("coaching", "a"), phrase("coaching", "b"), "aht")
    facts = Facts((signal,), Rates(2, 0, 0, 0, (70.0, 80.0)), TODAY, 9, 3)
    found = reasons(facts, LIMITS, TODAY)
    assert [reason.rule for reason in found] == [rule for rule in Rule if rule is not Rule.NEWCOMER]
    assert (found[2].text, found[2].fact, found[2].metric) == signal
    weights = [reasons(Facts(overdue=days, coached_on=TODAY), LIMITS, TODAY)[0].weight for days in (1, 9)]
    assert weights[1] < weights[0]


def test_who_is_looked_after_is_not_named() -> None:
    assert named(checks=GOOD) == []
