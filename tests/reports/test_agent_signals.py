"""The signals of an agent's own charts as moments of his timeline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from ccleader.metrics.periods import Period, month
from ccleader.models.store import Store
from ccleader.models.timeline import Kind, Moment, Tone
from ccleader.reports import agent_signals
from tests.models.coached import handling
from tests.models.made import deliver, read, team

DAY = timedelta(days=1)
MAY = date(2026, 5, 1)
JUNE = month(date(2026, 6, 1))
CALM = [180, 184] * 15


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "晨曦组.ccl") as opened:
        yield opened


@pytest.fixture
def who(store: Store) -> int:
    """An agent whose handling time was calm in May."""
    _, (first, *_) = team(store)
    deliver(store, handling(first, MAY, CALM))
    return first


def _moments(store: Store, who: int, period: Period = JUNE) -> list[Moment]:
    found: list[Moment] = read(store, agent_signals.moments, who, period)
    return found


def test_that_calm_days_say_nothing(store: Store, who: int) -> None:
    deliver(store, handling(who, JUNE.first, [182, 181, 183]))
    assert _moments(store, who) == []


def test_that_days_outside_in_a_row_are_one_moment_on_the_last(store: Store, who: int) -> None:
    deliver(store, handling(who, JUNE.first, [182, 240, 250, 260, 181]))
    (told,) = _moments(store, who)
    assert (told.day, told.kind, told.tone) == (date(2026, 6, 4), Kind.FIGURES, Tone.BAD)
    assert "260" in told.text
    assert "3" in told.text
    assert told.about == who


def test_that_a_day_without_records_parts_no_streak(store: Store, who: int) -> None:
    deliver(store, handling(who, JUNE.first, [240]))
    deliver(store, handling(who, JUNE.first + 2 * DAY, [250]), sha256="1")
    assert [moment.day.day for moment in _moments(store, who)] == [3]


def test_that_a_day_inside_parts_two(store: Store, who: int) -> None:
    deliver(store, handling(who, JUNE.first, [240, 182, 250]))
    assert [moment.day.day for moment in _moments(store, who)] == [3, 1]


def test_that_the_better_side_is_good_news(store: Store, who: int) -> None:
    deliver(store, handling(who, JUNE.first, [120]))
    (told,) = _moments(store, who)
    assert told.tone is Tone.GOOD


def test_that_a_run_tells_both_means(store: Store, who: int) -> None:
    deliver(store, handling(who, JUNE.first, [184] * 9))
    (told,) = [moment for moment in _moments(store, who) if "182" in moment.text]
    assert told.day == date(2026, 6, 9)
    assert "184" in told.text


def test_that_only_what_ends_in_the_period_is_told(store: Store, who: int) -> None:
    deliver(store, handling(who, JUNE.first, [240, 182, 182, 250]))
    assert [one.day.day for one in _moments(store, who, Period(date(2026, 6, 2), JUNE.last))] == [4]


def test_that_too_few_days_judge_nobody(store: Store) -> None:
    _, (first, *_) = team(store)
    deliver(store, handling(first, JUNE.first, [180, 182, 400]))
    assert _moments(store, first) == []


def test_that_each_month_has_its_own_limits(store: Store, who: int) -> None:
    deliver(store, handling(who, JUNE.first, [240 + at % 2 * 4 for at in range(30)]))
    deliver(store, handling(who, date(2026, 7, 1), [242, 180]), sha256="1")
    july = _moments(store, who, month(date(2026, 7, 1)))
    assert [(moment.day.day, moment.tone) for moment in july] == [(2, Tone.GOOD)]


def test_that_charts_know_the_days_before_the_month(store: Store, who: int) -> None:
    deliver(store, handling(who, JUNE.first, [182, 181]))
    charts = read(store, agent_signals.own_facts, who, Period(JUNE.first, date(2026, 6, 2)))
    (aht,) = [facts for facts in charts[JUNE.first] if facts.metric.key == "aht"]
    assert (len(aht.days), aht.before) == (32, 30)
    assert JUNE.first - 2 * DAY in dict(aht.days)
