from collections.abc import Callable
from datetime import date

import pytest

from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.periods import Period
from ccleader.models.agents import AgentRow
from ccleader.ui import boards
from ccleader.ui.boards import Asked
from ccleader.ui.compare_data import Verdict
from ccleader.ui.kpi import compare, reading
from ccleader.ui.kpi.compare import Member, findings, funnel, ranked
from ccleader.ui.spans import Choice
from tests.ui.kpi import made_up

JUNE = Period(date(2026, 6, 1), date(2026, 6, 30))
AHT, CSAT = BY_KEY["aht"], BY_KEY["csat"]


def _member(name: str, aht: int, calls: int = 1000, spread: float = 10) -> Member:
    agent = AgentRow(id=1, group_id=1, number=name, name=name)
    days = tuple(aht + spread * (number % 3 - 1) for number in range(21))
    return Member(agent, (aht * calls, calls), calls, days)


def test_an_interval_wholly_beyond_the_target_gives_a_verdict_else_none() -> None:
    data = ranked(AHT, JUNE, [_member("慢", 210), _member("中", 191), _member("快", 170)], (190, 1), 190)
    assert [(row.name, row.verdict) for row in data.rows] == [
        ("快", Verdict.BETTER),
        ("中", Verdict.STRADDLES),
        ("慢", Verdict.WORSE),
    ]
    assert [row.place for row in data.rows] == [1, 2, 3]


def test_an_interval_that_begins_where_the_target_is_written_decides_nothing() -> None:
    steady = Member(_member("甲", 191).agent, (191_400, 1000), 1000, (190.4, 192.4) * 10)
    row = ranked(AHT, JUNE, [steady], (190, 1), 191).rows[0]
    assert row.interval.low > 190.5
    assert row.verdict is Verdict.STRADDLES


def test_below_250_calls_nobody_is_ranked() -> None:
    data = ranked(AHT, JUNE, [_member("新", 150, calls=249), _member("老", 210)], (190, 1), 190)
    assert [(row.name, row.verdict, row.place) for row in data.rows] == [
        ("老", Verdict.WORSE, 1),
        ("新", Verdict.FEW, None),
    ]


def test_one_day_is_too_few_for_an_interval() -> None:
    lone = Member(_member("新", 190).agent, (190_000, 1000), 1000, (190.0,))
    assert ranked(AHT, JUNE, [lone], (190, 1), 190).rows[0].verdict is Verdict.FEW


def test_a_metric_without_a_better_side_gives_no_positions() -> None:
    data = ranked(BY_KEY["att"], JUNE, [_member("甲", 150), _member("乙", 210)], (180, 1), 180)
    assert {row.verdict for row in data.rows} == {Verdict.STRADDLES}
    assert {row.place for row in data.rows} == {None}


def test_without_a_target_the_group_is_the_measure() -> None:
    data = ranked(AHT, JUNE, [_member("慢", 210), _member("快", 170)], (190, 1), None)
    assert [row.verdict for row in data.rows] == [Verdict.BETTER, Verdict.WORSE]
    assert "190" in findings(data, funnel(CSAT, JUNE, [], (None, None), None))[0].text


def test_only_what_lies_outside_the_lines_is_named() -> None:
    rated = {"好": (995, 1000), "平": (970, 1000), "差": (930, 1000)}
    members = [Member(_member(name, 190).agent, sums, 1000) for name, sums in rated.items()]
    data = funnel(CSAT, JUNE, members, (970, 1000), 0.97)
    assert [(row.name, row.zone, row.good) for row in data.rows] == [
        ("好", 3, True),
        ("平", 0, False),
        ("差", 3, False),
    ]
    told = [finding.text for finding in findings(ranked(AHT, JUNE, [], (None, None), None), data)]
    assert len(told) == 3
    assert "差 93.0" in told[0]
    assert "好 99.5" in told[1]


def test_nobody_rated_is_an_empty_funnel() -> None:
    data = funnel(CSAT, JUNE, [Member(_member("甲", 190).agent, (None, None), 0)], (None, None), None)
    assert data.empty
    assert findings(ranked(AHT, JUNE, [], (None, None), None), data) == []


def test_sums_and_occupancy_are_never_compared() -> None:
    keys = {metric.key for metric in compare.MEANS + compare.RATES}
    assert not keys & {"calls_handled", "occupancy"}
    assert {"csat", "transfer_rate"} <= {metric.key for metric in compare.RATES}


def _asked(choice: Choice = Choice.MONTH) -> Asked:
    return Asked(1, date(2026, 6, 30), choice)


def test_the_store_gives_every_agent_with_an_interval_but_the_newcomer(read: Callable) -> None:
    found = read(lambda session: reading.comparison(session, _asked(), AHT, CSAT))
    assert len(found.ranked.rows) == len(made_up.PEOPLE)
    assert [row.number for row in found.ranked.rows if row.verdict is Verdict.FEW] == [made_up.NEW]
    assert found.ranked.rows[0].name == "王思远"
    assert found.rate == CSAT
    assert CSAT in found.rates
    assert AHT in found.means


def test_a_rate_without_data_gives_way_to_one_that_has(read: Callable) -> None:
    rate = BY_KEY["ring_no_answer_rate"]
    assert read(lambda session: reading.comparison(session, _asked(), AHT, rate)).rate != rate


def test_the_group_in_the_table_is_the_sum_of_its_agents(read: Callable) -> None:
    found = read(lambda session: reading.details(session, _asked()))
    calls = sum(line.sums["calls_handled"][0] for line in found.lines)
    assert found.group["calls_handled"][0] == calls
    seconds = sum(line.sums["aht"][0] for line in found.lines)
    assert AHT.value(*found.group["aht"]) == pytest.approx(seconds / calls)


def test_the_planted_change_is_the_one_signal_of_handling_time(read: Callable) -> None:
    found = read(lambda session: boards.board(session, _asked(Choice.DAYS)))
    assert found.spans.shown.last == made_up.DAYS.last
    aht = next(trend for trend in found.trends if trend.metric == AHT)
    runs = [row for row in aht.signals if row.glyph == "■"]
    assert [(row.first, row.holds) for row in runs] == [(made_up.SHIFT, True)]
    assert aht.target == 190


def test_a_week_that_is_known_in_part_is_no_point(read: Callable) -> None:
    found = read(lambda session: boards.board(session, _asked(Choice.WEEKS)))
    calls = next(trend for trend in found.trends if trend.metric.key == "calls_handled")
    known = [point.day for point in calls.chart.points if point.value is not None]
    assert known[0] == date(2026, 3, 2)
    assert known[-1] == date(2026, 6, 22)


def test_queue_figures_come_from_the_queue(read: Callable) -> None:
    found = read(lambda session: boards.board(session, _asked(Choice.DAYS)))
    values = {trend.metric.key: trend.card.value for trend in found.trends}
    assert values["abandon_rate"] != "—"
    assert values["service_level"] != "—"
    assert values["ring_no_answer_rate"] == "—"
