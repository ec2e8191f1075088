"""The charts of a profile: limits as the review takes them, checks without vetoes, what happened."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ccleader.metrics.catalog import BY_KEY
from ccleader.models.coaching import CoachingKind, CoachingRow, GoalRow, Stage
from ccleader.models.events import EventRow
from ccleader.models.quality import CheckState, EvaluationRow, FindingRow, Purpose, Verdict
from ccleader.reports.judging import Facts
from ccleader.ui.roster import charting

FIRST = date(2026, 5, 1)
DAY = timedelta(days=1)
AHT = BY_KEY["aht"]
EVENT = EventRow(1, FIRST + 3 * DAY, "工单系统升级", None)


def _facts(values: list[float | None], before: int) -> Facts:
    days = tuple((FIRST + at * DAY, value) for at, value in enumerate(values))
    return Facts(AHT, days=days, before=before)


def _cycle(metric: str) -> CoachingRow:
    nothing: dict[str, object] = dict.fromkeys(CoachingRow.__dataclass_fields__, "")
    goals = (GoalRow(metric, id=1),) if metric else ()
    own = {"opened_on": FIRST + 2 * DAY, "focus": "话后", "kind": CoachingKind.CARE, "stage": Stage.GOAL}
    return CoachingRow(**nothing | own | {"goals": goals})  # type: ignore[arg-type]


def _finding(weight: int, fatal: bool = False) -> FindingRow:
    told = {
        "text": "项",
        "fault": "错",
        "section": "",
        "disputed_why": "",
        "decided_by": "",
        "decided_why": "",
    }
    empty = {"disputed_at": None, "outcome": None, "decided_at": None}
    return FindingRow(1, Verdict.WRONG, **told, **empty, weight=weight, fatal=fatal)  # type: ignore[arg-type]


def _check(at: int, *findings: FindingRow, purpose: Purpose = Purpose.RANDOM) -> EvaluationRow:
    fatal = sum(found.fatal for found in findings)
    nothing: dict[str, object] = dict.fromkeys(EvaluationRow.__dataclass_fields__, "")
    own = {
        "id": at, "purpose": purpose, "state": CheckState.SAVED, "day": FIRST + at * DAY,
        "call_ref": f"R{at}", "graded_at": datetime(2026, 6, 1), "score": 0.0, "full": 100,
        "fatal": fatal, "faults": 1, "opportunities": 20, "findings": findings, "given_fatal": None,
        "given_faults": None,
    }  # fmt: skip
    return EvaluationRow(**nothing | own)  # type: ignore[arg-type]


def test_that_limits_stand_on_the_days_before_the_month() -> None:
    chart = charting.of_days(_facts([180, 184] * 10 + [400], before=20), 190.0, (), ())
    assert chart.mean == 182
    assert [signal.first for signal in chart.signals] == [20]
    assert chart.target is not None
    assert chart.target.value == 190.0


def test_that_too_few_days_have_no_limits_and_say_how_many_are_missing() -> None:
    chart = charting.of_days(_facts([180, 184, 181], before=0), None, (), ())
    assert (chart.mean, chart.missing) == (None, 9)
    assert "9" in chart.few


def test_that_events_and_coaching_about_the_figure_are_marked_in_order() -> None:
    facts = _facts([180.0] * 6, before=0)
    chart = charting.of_days(facts, None, [_cycle("aht"), _cycle("csat"), _cycle("")], [EVENT])
    assert [event.index for event in chart.events] == [2, 2, 3]
    assert chart.events[-1].text == EVENT.text


def test_that_what_happened_on_a_day_off_stands_at_the_day_before() -> None:
    days = ((FIRST, 180.0), (FIRST + 5 * DAY, 181.0))
    chart = charting.of_days(Facts(AHT, days=days), None, (), [EVENT])
    assert [event.index for event in chart.events] == [0]


def test_that_a_check_with_a_fatal_error_shows_what_its_items_make() -> None:
    chart = charting.of_checks([_check(0, _finding(10), _finding(0, fatal=True))], None, (), ())
    (point,) = chart.points
    assert point.value == 90
    assert "◆" in point.facts


def test_that_only_the_last_checks_drawn_at_random_are_shown() -> None:
    checks = [_check(at, _finding(at % 3)) for at in range(25)]
    checks.append(_check(25, _finding(9), purpose=Purpose.TARGETED))
    chart = charting.of_checks(checks, None, (), ())
    assert len(chart.points) == charting.CHECKS
    assert chart.points[-1].day == FIRST + 24 * DAY
    assert chart.mean is not None


def test_that_few_checks_have_no_limits_and_say_so() -> None:
    chart = charting.of_checks([_check(at, _finding(at)) for at in range(5)], None, (), ())
    assert chart.mean is None
    assert "7" in chart.head.footnote


def test_that_no_check_is_no_chart() -> None:
    chart = charting.of_checks([], None, (), [EVENT])
    assert chart.empty
    assert (chart.events, chart.head.footnote) == ((), "")
