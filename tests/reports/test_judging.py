"""Judgements: only true signals are flagged, and small numbers are not compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from ccleader import words
from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.signals import Rule
from ccleader.reports.judging import Facts, Sums, line, trend, verdict
from ccleader.reports.page import Reached
from tests.reports import made_review

FIRST = date(2026, 6, 1)
QUIET = [184.0, 190, 178, 188, 181, 193, 186, 179, 191, 185, 183, 189]


@pytest.fixture(autouse=True)
def _english() -> None:
    words.use("en")


def facts(before: Sequence[float | None], month: Sequence[float | None], key: str = "aht") -> Facts:
    """Daily values before the month and in it."""
    first = FIRST - timedelta(days=len(before))
    days = tuple((first + timedelta(days=place), value) for place, value in enumerate((*before, *month)))
    return Facts(BY_KEY[key], Sums(187 * 400, 400), days=days, before=len(before))


def test_within_the_limits_nothing_is_flagged() -> None:
    found = verdict(facts(QUIET, [205.0, 180]))
    assert (found.text, found.rule) == ("Within the limits", None)


def test_a_day_above_the_limit_is_a_signal_for_the_worse() -> None:
    found = verdict(facts(QUIET, [180.0, 210, 181]))
    assert (found.text, found.rule, found.good) == ("06-02 above the limit", Rule.OUTSIDE, False)


def test_days_in_a_row_and_days_apart_are_told_apart() -> None:
    assert verdict(facts(QUIET, [180.0, 210, 211, 212])).text == "3 days in a row above the limit"
    assert verdict(facts(QUIET, [210.0, 180, 211])).text == "2 days above the limit"
    assert verdict(facts(QUIET, [210.0, None, 211])).text == "2 days in a row above the limit"


def test_below_the_limit_is_better_where_lower_is_better() -> None:
    found = verdict(facts(QUIET, [160.0]))
    assert (found.text, found.good) == ("06-01 below the limit (better)", True)


def test_eight_on_one_side_is_a_run() -> None:
    found = verdict(facts([*QUIET[:-1], 180.0], [188.0] * 8))
    assert (found.text, found.rule) == ("8 in a row above the mean", Rule.RUN)
    assert verdict(facts([*QUIET[:-1], 180.0], [188.0] * 7)).rule is None


def test_signals_before_the_month_are_not_told_again() -> None:
    assert verdict(facts([*QUIET, 184, 230, 184], [186.0, 183])).rule is None


def test_a_worse_signal_goes_before_a_better_one() -> None:
    assert verdict(facts(QUIET, [160.0, 180, 211, 180])).good is False


def test_few_days_are_not_judged() -> None:
    assert verdict(facts(QUIET[:5], [300.0])).text == "Needs 6 more days"
    assert verdict(facts([None] * 20, [187.0] * 5)).text == "Needs 7 more days"
    assert trend(facts(QUIET[:5], [300.0])).upper is None


def test_without_days_before_the_month_its_own_days_make_the_limits() -> None:
    drawn = trend(facts([], QUIET))
    assert (drawn.baseline, drawn.settled) == (12, False)
    assert trend(facts(QUIET, QUIET)).settled


def test_monthly_totals_and_nothing_at_all_are_told() -> None:
    assert verdict(facts([], [])).text == "No daily records"
    assert verdict(Facts(BY_KEY["aht"])).text == "No data"
    assert verdict(facts([187.0] * 14, [187.0])).text == "No variation"


def test_chart_shows_the_month_alone_with_its_gaps_and_marks() -> None:
    drawn = trend(facts(QUIET, [180.0, None, 215]))
    assert drawn.days == (FIRST, FIRST + timedelta(days=1), FIRST + timedelta(days=2))
    assert drawn.values == (180.0, None, 215)
    assert drawn.marks == (None, None, Rule.OUTSIDE)
    assert trend(facts(QUIET, [None, None])).days == ()


def test_outside_is_marked_before_a_run_and_gaps_never() -> None:
    drawn = trend(facts(QUIET, [188.0] * 4 + [None] + [188.0] * 3 + [215.0]))
    assert drawn.marks == (*[Rule.RUN] * 4, None, *[Rule.RUN] * 3, Rule.OUTSIDE)


@pytest.mark.parametrize(
    ("good", "cases", "text", "rule"),
    [
        (279, 288, "Within chance", None),
        (270, 288, "Below the group, within 99.8 %", None),
        (260, 288, "Below the group, beyond 99.8 %", Rule.OUTSIDE),
        (288, 288, "Above the group, beyond 99.8 % (better)", Rule.OUTSIDE),
        (20, 29, "Too few cases (29)", None),
    ],
)
def test_satisfaction_is_judged_by_the_funnel(good: int, cases: int, text: str, rule: Rule | None) -> None:
    found = verdict(made_review.share("csat", good, cases, 0.971))
    assert (found.text, found.rule) == (text, rule)


def test_shares_of_calls_need_250_calls() -> None:
    assert verdict(made_review.share("transfer_rate", 100, 249, 0.05)).text == "Too few cases (249)"
    assert verdict(made_review.share("transfer_rate", 100, 250, 0.05)).rule is Rule.OUTSIDE


def test_nobody_to_compare_with() -> None:
    alone = replace(made_review.share("csat", 50, 60, 0.97), others=(0.9,))
    assert verdict(alone).text == "No one to compare with"


def test_shares_of_cases_are_not_shares_of_time() -> None:
    found = {key for key, metric in BY_KEY.items() if metric.is_share}
    assert {"csat", "transfer_rate", "ring_no_answer_rate", "answer_rate"} <= found
    assert not found & {"utilisation", "not_ready_share", "occupancy", "aht"}


def test_targets_are_compared_as_written() -> None:
    known = replace(facts(QUIET, QUIET), target=190.0)
    assert line(replace(known, now=Sums(19049, 100))).reached is Reached.YES
    assert line(replace(known, now=Sums(19050, 100))).reached is Reached.ABOVE
    assert line(replace(known, now=Sums(100, 1), target=None)).reached is Reached.NO_TARGET
    share = made_review.share("csat", 9695, 10000, 0.97, 0.97)
    assert line(share).reached is Reached.YES
    assert line(replace(share, now=Sums(9694, 10000))).reached is Reached.BELOW


def test_a_metric_without_a_better_side_has_no_target_mark() -> None:
    known = replace(facts(QUIET, QUIET, "att"), target=100.0)
    assert line(known).reached is Reached.NO_TARGET
    assert verdict(replace(known, days=facts(QUIET, [260.0]).days)).good is None


def test_change_is_taken_between_written_figures() -> None:
    known = replace(facts(QUIET, QUIET), now=Sums(18749, 100), last_month=Sums(18750, 100))
    assert line(known).change == -1
    assert line(replace(known, last_month=None)).change is None


def test_ordinary_months_are_seldom_flagged() -> None:
    """Of quiet agents about one in fifty leaves the limits in a month; runs of eight add some."""
    random = Random(1)
    flagged = sum(
        verdict(
            facts([random.gauss(187, 5) for _ in range(30)], [random.gauss(187, 5) for _ in range(21)])
        ).rule
        is not None
        for _ in range(300)
    )
    assert flagged < 75


@pytest.mark.parametrize(
    ("key", "fewest"), [("fatal_rate", 30), ("qa_score", 30), ("nonfatal_rate", 600), ("csat", 30)]
)
def test_a_handful_of_checks_judges_nobody(key: str, fewest: int) -> None:
    few = made_review.share(key, 1, fewest - 1, 0.02)
    assert verdict(few).text == f"Too few cases ({fewest - 1})"
    assert not verdict(few).judged
    assert "Too few" not in verdict(made_review.share(key, 1, fewest, 0.02)).text


def test_thirty_checks_with_fatal_errors_far_beyond_chance_are_told() -> None:
    found = verdict(made_review.share("fatal_rate", 8, 40, 0.0231))
    assert (found.rule, found.good) == (Rule.OUTSIDE, False)
