"""The boxed sentence states the facts and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from ccleader import words
from ccleader.metrics.catalog import Direction, Format
from ccleader.metrics.signals import Rule
from ccleader.reports.page import Line, Verdict
from ccleader.reports.result import goals, result

DUE = date(2026, 7, 31)
QUIET = Verdict("Within the limits")
WORSE = Verdict("3 days in a row above the limit", Rule.OUTSIDE, False)
BETTER = Verdict("06-02 below the limit (better)", Rule.OUTSIDE, True)


@pytest.fixture(autouse=True)
def _english() -> None:
    words.use("en")


def made(
    value: float | None, target: float | None = 190.0, verdict: Verdict = QUIET, name: str = "AHT"
) -> Line:
    return Line(
        name.lower(),
        name,
        "",
        Format.SECONDS,
        Direction.DOWN,
        verdict,
        value=value,
        target=target,
        next_target=target,
        team=190.0,
    )


def test_all_reached() -> None:
    told = result([made(180), made(170, name="ACW")], DUE)
    assert told.sentence == "All 2 figures reached their targets; no unusual change."
    assert told.good == ("AHT 180 s (target ≤190)", "ACW 170 s (target ≤190)")
    assert told.improve == told.plans == ()


def test_missed_without_a_signal_is_not_blamed() -> None:
    told = result([made(180), made(200, name="ACW")], DUE)
    assert told.sentence == "AHT on target; ACW off target, without a signal."
    assert told.improve == ("ACW 200 s (target ≤190)",)
    assert told.plans == ("ACW ≤190 s by 07-31",)


def test_a_signal_is_the_focus_even_on_target() -> None:
    told = result([made(180, verdict=WORSE), made(180, name="ACW")], DUE)
    assert told.sentence == (
        "All 2 figures reached their targets; AHT: 3 days in a row above the limit: the focus of next month."
    )
    assert told.improve == ("AHT 180 s, 3 days in a row above the limit",)
    assert [goal.what for goal in goals([made(180, verdict=WORSE)], DUE)] == ["Keep AHT on target"]


def test_a_better_signal_is_praised() -> None:
    told = result([made(180, verdict=BETTER)], DUE)
    assert told.sentence.endswith("AHT: 06-02 below the limit (better).")
    assert told.good == ("AHT 180 s, 06-02 below the limit (better)",)


def test_none_reached_and_no_targets() -> None:
    assert result([made(200), made(201), made(202)], DUE).sentence == "None of 3 figures reached its target."
    untargeted = result([made(200, None)], DUE)
    assert untargeted.sentence == "No targets were set for this month; no unusual change."
    assert goals([made(200, None, WORSE)], DUE) == ()


def test_more_than_two_reached_are_counted() -> None:
    lines = [made(180, name=name) for name in "ABC"] + [made(200, name="D")]
    assert result(lines, DUE).sentence == "3 of 4 figures on target; D off target, without a signal."


def test_nothing_is_called_usual_where_nothing_could_be_judged() -> None:
    told = result([made(180, verdict=Verdict("No daily records", judged=False))], DUE)
    assert told.sentence == "All 1 figures reached their targets; too little data to judge a change."


def test_nothing_known() -> None:
    told = result([made(None)], DUE)
    assert told.sentence.startswith("No call records were imported")
    assert told.good == told.improve == told.plans == ()


def test_at_most_three_items_and_signals_first() -> None:
    lines = [made(200, name=name) for name in "ABCD"] + [made(200, verdict=WORSE, name="E")]
    told = result(lines, DUE)
    assert [text[0] for text in told.improve] == ["E", "A", "B"]
    assert [goal.target for goal in goals(lines, DUE)] == ["≤190 s"] * 3
