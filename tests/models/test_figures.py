"""Figures are Σ/Σ over the rows that know both, by any keys; computed once more here in plain Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccleader.errors import Trouble
from ccleader.metrics.catalog import BY_KEY, METRICS, Metric
from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.measures import AGENT_DAYS
from ccleader.metrics.periods import Period, month
from ccleader.models import agents, traffic
from ccleader.models.facts import as_date
from ccleader.models.figures import By, Figure, covered, figures
from ccleader.models.store import Store
from tests.models.made import deliver, fact, read, team, write

JUNE = month(date(2026, 6, 1))
AHT, CSAT, CALLS = BY_KEY["aht"], BY_KEY["csat"], BY_KEY["calls_handled"]
SIGNS_OF_WORK = ("login_seconds", "ready_seconds", "not_ready_seconds", "calls_handled", "handle_seconds")
ANSWERED, OFFERED = BY_KEY["answer_rate"], BY_KEY["calls_offered"]


def told(found: Iterable[Figure]) -> dict[tuple[Any, ...], tuple[int | None, int | None]]:
    """(*keys, metric) → the two sums."""
    return {(*figure.keys, figure.metric.key): (figure.numerator, figure.denominator) for figure in found}


def ask(
    store: Store, metrics: Sequence[Metric], period: Period = JUNE, **how: Any
) -> dict[tuple[Any, ...], Any]:
    """The sums by keys and metric."""
    return told(read(store, figures, metrics, period, **how))


def calls(who: int, day: int, slot: int = 18, handled: int = 1, seconds: int = 0) -> Any:
    """A half-hour with handled calls and their handling time."""
    return fact(who, day, slot, calls_handled=handled, handle_seconds=seconds)


def test_quotient_is_taken_last(store: Store) -> None:
    _, (one, other, _) = team(store)
    deliver(
        store, [calls(one, 20260601, handled=1, seconds=100), calls(other, 20260602, handled=9, seconds=1800)]
    )
    (figure,) = read(store, figures, [AHT], JUNE)
    assert (figure.keys, figure.metric, figure.numerator, figure.denominator) == ((), AHT, 1900, 10)
    assert figure.value == 190


def test_nothing_known_is_no_figure(store: Store) -> None:
    _, (who, *_) = team(store)
    assert read(store, figures, METRICS, JUNE) == []
    assert read(store, figures, [], JUNE) == []
    deliver(store, [fact(who, 20260601, surveys=0, satisfied=0, talk_seconds=5)])
    assert ask(store, [CSAT, AHT]) == {("csat",): (0, 0)}
    (figure,) = read(store, figures, [CSAT], JUNE)
    assert figure.value is None
    assert ask(store, [CSAT], agent_ids=[]) == {}


@pytest.mark.parametrize("period", [JUNE, Period(date(2026, 6, 1), date(2026, 6, 3))])
@pytest.mark.parametrize("by", [[], [By.MONTH]])
def test_days_that_know_only_one_part_do_not_mix(store: Store, period: Period, by: list[By]) -> None:
    """Handling time of one day over calls of another would be no average of anything."""
    _, (one, other, _) = team(store)
    rows = [
        calls(one, 20260601, handled=10, seconds=1000),
        fact(one, 20260602, 18, calls_handled=5),
        fact(one, 20260603, 18, handle_seconds=700),
        fact(other, 20260601, 18, calls_handled=3),
    ]
    deliver(store, rows)
    key = (date(2026, 6, 1),) if by else ()
    found = ask(store, [AHT, CALLS], period, by=by)
    assert found == {(*key, "aht"): (1000, 10), (*key, "calls_handled"): (18, None)}
    assert ask(store, [AHT], period, by=[*by, By.AGENT]) == {(*key, one, "aht"): (1000, 10)}


def test_days_known_by_state_times_alone_are_agent_days(store: Store) -> None:
    """A report of states reaches further than the one of calls: not-ready time over its own days."""
    _, (who, *_) = team(store)
    deliver(store, [fact(who, 20260601, calls_handled=90, login_seconds=25_200)])
    deliver(store, [fact(who, day, not_ready_seconds=1_800) for day in (20260601, 20260602, 20260603)])
    found = ask(store, [BY_KEY["not_ready_time"], BY_KEY["calls_per_day"]])
    assert found == {("not_ready_time",): (5_400, 3), ("calls_per_day",): (90, 1)}


def test_keys_of_every_kind(store: Store) -> None:
    group, (one, other) = team(store, 2)
    second, (third,) = team(store, 1, "朝阳组", 9000)
    rows = [
        calls(one, 20260531, 18, 1),
        calls(one, 20260601, 18, 2),
        calls(other, 20260601, 19, 4),
        calls(other, 20260608, 18, 8),
        calls(third, 20260601, 18, 16),
    ]
    deliver(store, rows)
    period = Period(date(2026, 5, 1), date(2026, 6, 30))

    def found(*by: By, **how: Any) -> dict[tuple[Any, ...], int]:
        return {key[:-1]: sums[0] for key, sums in ask(store, [CALLS], period, by=by, **how).items()}

    assert found() == {(): 31}
    assert found(group_id=group) == {(): 15}
    assert found(agent_ids=[other, third]) == {(): 28}
    assert found(By.GROUP) == {(group,): 15, (second,): 16}
    assert found(By.AGENT, group_id=group) == {(one,): 3, (other,): 12}
    assert found(By.MONTH) == {(date(2026, 5, 1),): 1, (date(2026, 6, 1),): 30}
    assert found(By.WEEK) == {(date(2026, 5, 25),): 1, (date(2026, 6, 1),): 22, (date(2026, 6, 8),): 8}
    assert found(By.DAY, agent_ids=[one]) == {(date(2026, 5, 31),): 1, (date(2026, 6, 1),): 2}
    assert found(By.HALF_HOUR) == {(18,): 27, (19,): 4}
    assert found(By.HALF_HOUR, By.MONTH) == {
        (18, date(2026, 5, 1)): 1,
        (18, date(2026, 6, 1)): 26,
        (19, date(2026, 6, 1)): 4,
    }
    assert found(By.MONTH, By.WEEK, By.GROUP, group_id=group) == {
        (date(2026, 5, 1), date(2026, 5, 25), group): 1,
        (date(2026, 6, 1), date(2026, 6, 1), group): 6,
        (date(2026, 6, 1), date(2026, 6, 8), group): 8,
    }
    assert found(By.AGENT, By.DAY, By.HALF_HOUR, agent_ids=[other]) == {
        (other, date(2026, 6, 1), 19): 4,
        (other, date(2026, 6, 8), 18): 8,
    }


def test_figures_come_in_the_order_of_keys_then_of_metrics(store: Store) -> None:
    _, (one, other) = team(store, 2)
    deliver(store, [calls(other, 20260601, seconds=5), calls(one, 20260602, seconds=5)])
    found = read(store, figures, [AHT, CALLS], JUNE, by=[By.DAY, By.AGENT])
    assert [(figure.keys, figure.metric.key) for figure in found] == [
        ((date(2026, 6, 1), other), "aht"),
        ((date(2026, 6, 1), other), "calls_handled"),
        ((date(2026, 6, 2), one), "aht"),
        ((date(2026, 6, 2), one), "calls_handled"),
    ]


def test_queue_metric_is_taken_from_the_queue_else_from_its_agents(store: Store) -> None:
    group, (who,) = team(store, 1)
    queue = write(store, traffic.add_queue, "宽带热线", group)
    shared = write(store, traffic.add_queue, "电视热线", None)
    deliver(store, [fact(who, 20260601, 18, calls_offered=10, calls_handled=9, handle_seconds=90)])
    assert ask(store, [ANSWERED, CALLS], group_id=group) == {
        ("answer_rate",): (9, 10),
        ("calls_handled",): (9, None),
    }
    rows = [fact(number, 20260601, 18, calls_offered=100, calls_handled=95) for number in (queue, shared)]
    deliver(store, rows, Subject.QUEUE)
    assert ask(store, [ANSWERED, CALLS], group_id=group) == {
        ("answer_rate",): (190, 200),
        ("calls_handled",): (9, None),
    }
    assert ask(store, [ANSWERED], by=[By.AGENT]) == {(who, "answer_rate"): (9, 10)}
    assert ask(store, [ANSWERED, CALLS], by=[By.QUEUE]) == {
        (queue, "answer_rate"): (95, 100),
        (queue, "calls_handled"): (95, None),
        (shared, "answer_rate"): (95, 100),
        (shared, "calls_handled"): (95, None),
    }
    assert ask(store, [ANSWERED], by=[By.GROUP]) == {
        (group, "answer_rate"): (95, 100),
        (None, "answer_rate"): (95, 100),
    }
    assert ask(store, [ANSWERED], by=[By.HALF_HOUR, By.QUEUE], group_id=group) == {
        (18, queue, "answer_rate"): (95, 100),
        (18, shared, "answer_rate"): (95, 100),
    }


def test_agent_metric_is_taken_from_the_queue_where_no_agent_report_is(store: Store) -> None:
    group, _ = team(store, 1)
    queue = write(store, traffic.add_queue, "宽带热线", group)
    deliver(store, [fact(queue, 20260601, 18, calls_handled=5, handle_seconds=900)], Subject.QUEUE)
    assert ask(store, [AHT], group_id=group) == {("aht",): (900, 5)}


@pytest.mark.parametrize("how", [{"by": [By.AGENT, By.QUEUE]}, {"by": [By.QUEUE], "agent_ids": [1]}])
def test_agents_and_queues_are_not_asked_for_together(store: Store, how: dict[str, Any]) -> None:
    with pytest.raises(Trouble):
        read(store, figures, [CALLS], JUNE, **how)


def test_half_hours_take_the_latest_batch_and_leave_days_and_hours_out(store: Store) -> None:
    _, (one, other) = team(store, 2)
    deliver(store, [calls(one, 20260601, 18, 5, 500), calls(one, 20260601, 19, 2, 200)])
    deliver(
        store,
        [fact(one, 20260601, 18, calls_handled=6), fact(other, 20260601, 18, Grain.HOUR, calls_handled=7)],
    )
    deliver(store, [fact(other, 20260602, 0, Grain.DAY, calls_handled=100)])
    deliver(store, [fact(one, 20260601, 18, Grain.HOUR, calls_handled=50)])
    assert ask(store, [CALLS, AHT, BY_KEY["calls_per_day"]], by=[By.HALF_HOUR]) == {
        (18, "calls_handled"): (6, None),
        (18, "aht"): (500, 6),
        (19, "calls_handled"): (2, None),
        (19, "aht"): (200, 2),
    }
    assert ask(store, [CALLS]) == {("calls_handled",): (115, None)}


def test_total_of_a_period_counts_where_days_do_not_know(store: Store) -> None:
    _, (one, other) = team(store, 2)
    rows = [
        fact(who, 20260601, 29, Grain.PERIOD, calls_handled=100, handle_seconds=9000, surveys=9, satisfied=8)
        for who in (one, other)
    ]
    deliver(store, rows)
    deliver(store, [calls(one, 20260610, handled=3, seconds=30)])
    metrics = [CALLS, AHT, CSAT, BY_KEY["calls_per_day"]]
    assert ask(store, metrics) == {
        ("calls_handled",): (103, None),
        ("aht",): (9030, 103),
        ("csat",): (16, 18),
        ("calls_per_day",): (3, 1),
    }
    assert ask(store, [CSAT, CALLS], by=[By.MONTH, By.AGENT]) == {
        (date(2026, 6, 1), one, "calls_handled"): (3, None),
        (date(2026, 6, 1), one, "csat"): (8, 9),
        (date(2026, 6, 1), other, "calls_handled"): (100, None),
        (date(2026, 6, 1), other, "csat"): (8, 9),
    }
    for by in ([By.DAY], [By.WEEK], [By.HALF_HOUR], [By.MONTH, By.DAY]):
        assert all(key[-1] != "csat" for key in ask(store, [CSAT, CALLS], by=by))
    assert ask(store, [CSAT], Period(date(2026, 6, 1), date(2026, 6, 29))) == {}
    assert ask(store, [CSAT], Period(date(2026, 6, 2), date(2026, 7, 31))) == {}
    assert ask(store, [CSAT], month(date(2026, 5, 1))) == {}


def test_of_overlapping_totals_the_shorter_counts_metric_by_metric(store: Store) -> None:
    _, (who,) = team(store, 1)
    deliver(store, [fact(who, 20260601, 29, Grain.PERIOD, calls_handled=100, surveys=9, satisfied=8)])
    deliver(store, [fact(who, 20260601, 6, Grain.PERIOD, calls_handled=20)])
    deliver(store, [fact(who, 20260608, 6, Grain.PERIOD, calls_handled=30)])
    deliver(store, [fact(who, 20260608, 6, Grain.PERIOD, calls_handled=31)])
    assert ask(store, [CALLS, CSAT]) == {("calls_handled",): (51, None), ("csat",): (8, 9)}
    assert ask(store, [CALLS, CSAT], by=[By.WEEK]) == {
        (date(2026, 6, 1), "calls_handled"): (20, None),
        (date(2026, 6, 8), "calls_handled"): (31, None),
    }


def test_week_that_lies_in_two_months_is_not_put_into_one(store: Store) -> None:
    _, (who,) = team(store, 1)
    deliver(store, [fact(who, 20260629, 6, Grain.PERIOD, calls_handled=20)])
    period = Period(date(2026, 6, 1), date(2026, 7, 31))
    assert ask(store, [CALLS], period, by=[By.WEEK]) == {(date(2026, 6, 29), "calls_handled"): (20, None)}
    assert ask(store, [CALLS], period, by=[By.WEEK, By.MONTH]) == {}
    assert ask(store, [CALLS], period) == {("calls_handled",): (20, None)}


def test_covered_tells_first_and_last_day(store: Store) -> None:
    assert read(store, covered) is None
    group, (who,) = team(store, 1)
    second, (third,) = team(store, 1, "朝阳组", 9000)
    queue = write(store, traffic.add_queue, "电视热线", None)
    deliver(store, [calls(who, 20260605), fact(who, 20260601, 29, Grain.PERIOD, surveys=1)])
    assert read(store, covered) == read(store, covered, group) == JUNE
    assert read(store, covered, second) is None
    deliver(store, [calls(third, 20260705)])
    deliver(store, [fact(queue, 20260520, 18, calls_offered=1)], Subject.QUEUE)
    assert read(store, covered) == Period(date(2026, 5, 20), date(2026, 7, 5))
    assert read(store, covered, group) == Period(date(2026, 5, 20), date(2026, 6, 30))
    assert read(store, covered, second) == Period(date(2026, 5, 20), date(2026, 7, 5))


# --- against the same rules in plain Python --------------------------------------------------

FIRST = date(2026, 5, 28)
KEYS = (
    "calls_handled",
    "calls_offered",
    "handle_seconds",
    "login_seconds",
    "calls_abandoned",
    "calls_in_threshold",
)
ASKED = tuple(
    BY_KEY[key]
    for key in ("calls_handled", "calls_per_day", "aht", "utilisation", "abandon_rate", "service_level")
)
FACTS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.integers(0, 6),
        st.sampled_from([Grain.HALF_HOUR, Grain.HALF_HOUR, Grain.HOUR, Grain.DAY]),
        st.integers(18, 20),
        st.dictionaries(st.sampled_from(KEYS), st.integers(0, 9), min_size=1),
    ),
    max_size=15,
)
BYS = st.lists(
    st.sampled_from([By.GROUP, By.AGENT, By.DAY, By.WEEK, By.MONTH, By.HALF_HOUR]), unique=True, max_size=3
)
PERIODS = st.sampled_from(
    [
        Period(FIRST, FIRST + timedelta(days=5)),
        month(FIRST),
        JUNE,
        Period(date(2026, 5, 1), date(2026, 6, 30)),
    ]
)

Values = dict[str, int]


@pytest.mark.slow
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    batches=st.lists(FACTS, min_size=1, max_size=3),
    by=BYS,
    period=PERIODS,
    who=st.sampled_from(["all", "group", "named"]),
)
def test_figures_are_those_of_plain_python(
    fresh_path: Callable[[str], Path], batches: list[Any], by: list[By], period: Period, who: str
) -> None:
    path = fresh_path("figures.ccl")
    with Store.open(path) as store:
        group, (one, other) = team(store, 2)
        second, (third,) = team(store, 1, "朝阳组", 9000)
        people = {one: group, other: group, third: second}
        delivered = [
            [
                (list(people)[at], _number(day), int(grain), slot, values)
                for at, day, grain, slot, values in rows
            ]
            for rows in batches
        ]
        for rows in delivered:
            deliver(store, [fact(*row[:2], row[3], Grain(row[2]), **row[4]) for row in rows])
        asked: dict[str, Any] = {
            "all": {},
            "group": {"group_id": group},
            "named": {"agent_ids": [other, third]},
        }[who]
        chosen = {"all": set(people), "group": {one, other}, "named": {other, third}}[who]
        found = ask(store, ASKED, period, by=by, **asked)
        assert found == _plain(delivered, people, chosen, by, period)
    path.unlink()


def _number(day: int) -> int:
    return int((FIRST + timedelta(days=day)).strftime("%Y%m%d"))


def _plain(
    batches: list[Any], groups: dict[int, int], chosen: set[int], by: list[By], period: Period
) -> dict[tuple[Any, ...], tuple[int | None, int | None]]:
    """The sums by keys and metric, from rows as delivered."""
    intervals: dict[tuple[int, int, int, int], Values] = {}
    for rows in batches:
        for who, day, grain, slot, values in rows:
            intervals.setdefault((who, day, grain, slot), {}).update(values)
    units = _half_hours(intervals) if By.HALF_HOUR in by else _days(intervals)
    found: dict[tuple[Any, ...], tuple[int | None, int | None]] = {}
    for (who, day, slot), values in units.items():
        moment = as_date(day)
        if who not in chosen or not period.contains(moment):
            continue
        keys = {
            By.GROUP: groups[who],
            By.AGENT: who,
            By.DAY: moment,
            By.WEEK: moment - timedelta(days=moment.weekday()),
            By.MONTH: moment.replace(day=1),
            By.HALF_HOUR: slot,
        }
        for metric in ASKED:
            if all(key in values for key in metric.measures):
                place = (*(keys[key] for key in by), metric.key)
                numerator, denominator = found.get(place, (0, 0 if metric.denominator else None))
                numerator = (numerator or 0) + sum(sign * values[key] for sign, key in metric.numerator)
                if metric.denominator:
                    denominator = (denominator or 0) + sum(
                        sign * values[key] for sign, key in metric.denominator
                    )
                found[place] = (numerator, denominator)
    return found


def _half_hours(intervals: dict[tuple[int, int, int, int], Values]) -> dict[tuple[int, int, int], Values]:
    """Each interval of the finest grain of its day, none coarser than the hour."""
    finest: dict[tuple[int, int], int] = {}
    for who, day, grain, _ in intervals:
        finest[who, day] = min(grain, finest.get((who, day), grain))
    return {
        (who, day, slot): values
        for (who, day, grain, slot), values in intervals.items()
        if grain == finest[who, day] and grain == Grain.HALF_HOUR
    }


def _days(intervals: dict[tuple[int, int, int, int], Values]) -> dict[tuple[int, int, int], Values]:
    """Each day, every measure from the finest grain that knows it."""
    sums: dict[tuple[int, int, str], dict[int, int]] = {}
    for (who, day, grain, _), values in intervals.items():
        for key, value in values.items():
            by_grain = sums.setdefault((who, day, key), {})
            by_grain[grain] = by_grain.get(grain, 0) + value
    days: dict[tuple[int, int, int], Values] = {}
    for (who, day, key), by_grain in sums.items():
        days.setdefault((who, day, 0), {})[key] = by_grain[min(by_grain)]
    for values in days.values():
        values[AGENT_DAYS] = int(any(values.get(key, 0) > 0 for key in SIGNS_OF_WORK))
    return days


def test_removed_group_members_keep_their_figures(store: Store) -> None:
    """Who left still counts for the months he worked."""
    group, (who, _) = team(store, 2)
    deliver(store, [calls(who, 20260601, handled=4)])
    row = read(store, agents.agent, who)
    left = agents.AgentForm(group, row.number, row.name, left_on=date(2026, 6, 2))
    write(store, agents.edit, who, left)
    assert ask(store, [CALLS, OFFERED], group_id=group) == {("calls_handled",): (4, None)}
