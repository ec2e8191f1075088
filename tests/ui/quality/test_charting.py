"""The trends of the room from plain checks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from ccleader import words
from ccleader.metrics import periods
from ccleader.models.quality import CheckState, EvaluationRow, FindingRow, Purpose, Verdict
from ccleader.ui.chart_data import ChartHead
from ccleader.ui.quality.charting import between, charts
from ccleader.ui.quality.reading import WEEKS, MonthRead, _weeks
from ccleader.ui.rate_data import RateData, RatePoint

TODAY = date(2026, 6, 30)
FIRST = date(2026, 1, 12)


@pytest.fixture(autouse=True)
def _english() -> None:
    words.use("en")


def _wrong(fatal: bool, weight: int) -> FindingRow:
    return FindingRow(
        1 if fatal else 2,
        Verdict.WRONG,
        "",
        text="right",
        fault="wrong",
        section="",
        weight=weight,
        fatal=fatal,
        disputed_at=None,
        disputed_why="",
        outcome=None,
        decided_at=None,
        decided_by="",
        decided_why="",
    )


def _row(day: date, fatal: bool = False, lost: int = 0, agent_id: int = 1) -> EvaluationRow:
    found = [_wrong(True, 0)] * fatal + [_wrong(False, lost)] * bool(lost)
    return EvaluationRow(
        1, agent_id, "林晓彤", "8012", 1, 1, "表", Purpose.RANDOM, CheckState.SAVED, day, None, f"R{day}",
        None, "", "周敏", datetime.combine(day, time(9)), "", 0.0 if fatal else 100.0 - lost, 100, int(fatal),
        int(lost > 0), 24, None, None, "", tuple(found),
    )  # fmt: skip


def _read(rows: list[EvaluationRow]) -> MonthRead:
    june = periods.month(TODAY)
    return MonthRead(
        1, june, TODAY, (), tuple(row for row in rows if june.contains(row.day)), tuple(rows), _weeks(TODAY),
        (),
        {"fatal_rate": 0.025, "nonfatal_rate": None, "qa_score": 90.0}, None, 90, 4, {}, (), (), (),
    )  # fmt: skip


def _weekly(lost: int = 4) -> list[EvaluationRow]:
    """Two checks in each of 24 weeks; the second with a changing error."""
    days = [FIRST + timedelta(weeks=week) for week in range(24)]
    pairs = [(_row(day), _row(day + timedelta(days=2), lost=lost + at % 3)) for at, day in enumerate(days)]
    return [row for pair in pairs for row in pair]


def test_the_last_whole_weeks_are_on_view() -> None:
    assert _weeks(TODAY)[-1] == date(2026, 6, 22)
    assert _weeks(date(2026, 5, 31))[-1] == date(2026, 5, 25)
    assert len(charts(_read(_weekly())).fatal.points) == WEEKS


def test_a_week_without_fatal_errors_says_how_many_there_may_be() -> None:
    data = RateData(ChartHead("t", "c"), (RatePoint(date(2026, 6, 22), 0, 10), RatePoint(TODAY, 0, 0)))
    assert "at most 25.9%" in data.tip(0)
    assert "no data" in data.tip(1)
    assert data.table()[0][3].value(1) is None


def test_a_fatal_zero_stays_out_of_the_weekly_mean_and_in_the_month() -> None:
    rows = _weekly()
    rows[-1] = replace(_row(rows[-1].day, fatal=True, lost=4), fatal=1)
    drawn = charts(_read(rows))
    assert drawn.score.points[-1].value == 98
    assert "month 85.6 (" in drawn.score.head.caption
    assert drawn.score.mean is not None
    assert drawn.score.target is not None


def test_one_agent_has_points_without_limits() -> None:
    drawn = charts(_read([*_weekly(), _row(date(2026, 6, 23), agent_id=2)]), 2)
    assert drawn.score.mean is None
    assert [point.value for point in drawn.score.points if point.value is not None] == [100]
    assert drawn.fatal.points[-1].whole == 1


def test_the_month_stands_in_the_heads_with_n_and_interval() -> None:
    drawn = charts(_read([_row(TODAY), _row(TODAY, fatal=True)]))
    assert "1/2 = 50.0%" in drawn.fatal.head.caption
    assert "(" in drawn.fatal.head.caption
    assert charts(_read([])).fatal.empty


def test_good_checks_are_counted_between_fatal_errors() -> None:
    days = [FIRST + timedelta(days=at) for at in range(9)]
    data = between([_row(day, fatal=at in (3, 5)) for at, day in enumerate(days)])
    assert [point.value for point in data.points] == [3, 1]
    assert "3 since the last" in data.head.caption
    assert data.mean is None
    assert "12" in data.head.footnote
