"""Batches keep their own rows; the latest known value counts, the finest grain, and taking back restores."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from ccleader.errors import Trouble
from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.measures import AGENT_DAYS, MEASURE_KEYS
from ccleader.metrics.periods import Period, month
from ccleader.models import bulk, rollups, traffic
from ccleader.models.changed import Changed
from ccleader.models.facts import FAMILIES, Batch
from ccleader.models.figures import figures
from ccleader.models.store import Store
from ccleader.models.traffic import BatchInfo, QueueRow
from tests.models.made import deliver, dump, fact, month_of_facts, read, team, write

JUNE = month(date(2026, 6, 1))
ROLLED = ("agent_daily", "agent_monthly", "queue_daily", "queue_monthly")


def daily(store: Store, *keys: str) -> dict[tuple[int, int], tuple[Any, ...]]:
    """(agent, day) → the named columns of the daily roll-up."""
    table = FAMILIES[Subject.AGENT].daily
    query = select(table.c.agent_id, table.c.day, *(table.c[key] for key in keys))
    return {
        (row[0], row[1]): tuple(row[2:]) for row in store.read(lambda session: session.execute(query).all())
    }


def monthly(store: Store, *keys: str) -> dict[tuple[int, int], tuple[Any, ...]]:
    """(agent, month) → the named columns of the monthly roll-up."""
    table = FAMILIES[Subject.AGENT].monthly
    query = select(table.c.agent_id, table.c.month, *(table.c[key] for key in keys))
    return {
        (row[0], row[1]): tuple(row[2:]) for row in store.read(lambda session: session.execute(query).all())
    }


def handled(store: Store, period: Period = JUNE) -> int | None:
    """Calls handled by all agents."""
    found = read(store, figures, [BY_KEY["calls_handled"]], period)
    return found[0].numerator if found else None


def test_queues_are_listed_by_name(store: Store) -> None:
    group, _ = team(store, 1)
    second = write(store, traffic.add_queue, "b", group)
    first = write(store, traffic.add_queue, "a", None)
    assert read(store, traffic.queues) == [QueueRow(first, "a", None), QueueRow(second, "b", group)]


def test_batch_tells_what_it_held(store: Store) -> None:
    _, (who,) = team(store, 1)
    info = {"rows": 9, "accepted": 8, "new": 7, "changed": 1, "same": 0, "refused": 1}
    number = deliver(store, [fact(who, 20260603, calls_handled=1)], sha256="abc", **info)
    later = deliver(store, [], sha256="abc")
    row = read(store, traffic.batch, number)
    assert (row.file_name, row.sha256, row.withdrawn) == ("report.xlsx", "abc", False)
    assert (row.first_day, row.last_day) == (date(2026, 6, 3), date(2026, 6, 3))
    assert {name: getattr(row, name) for name in info} == info
    assert [found.id for found in read(store, traffic.batches)] == [later, number]
    assert read(store, traffic.batch, later).first_day is None
    with pytest.raises(Trouble):
        read(store, traffic.batch, 99)


def test_file_is_known_while_its_import_stands(store: Store) -> None:
    number = deliver(store, [], sha256="abc")
    assert read(store, traffic.known_file, "abc").id == number
    assert read(store, traffic.known_file, "abd") is None
    write(store, traffic.withdraw, number)
    assert read(store, traffic.known_file, "abc") is None


def test_days_of_a_batch_hold_all_its_facts(store: Store) -> None:
    """Whatever the file claimed, withdrawing finds every row."""
    _, (who,) = team(store, 1)
    rows = [
        fact(who, 20260520, calls_handled=1),
        fact(who, 20260610, calls_handled=2),
        fact(who, 20260601, 29, Grain.PERIOD, surveys=3),
    ]
    number = deliver(store, rows, first_day=date(2026, 6, 5), last_day=date(2026, 6, 6))
    row = read(store, traffic.batch, number)
    assert (row.first_day, row.last_day) == (date(2026, 5, 20), date(2026, 6, 30))
    write(store, traffic.withdraw, number)
    assert dump(store)["agent_fact"] == dump(store)["agent_period_fact"] == []


def test_large_import_is_written_in_chunks(store: Store) -> None:
    _, (who,) = team(store, 1)
    days = [20260101 + 100 * at + day for at in range(12) for day in range(28)]
    rows = [fact(who, day, slot, calls_handled=1) for day in days for slot in range(16, 36)]
    assert len(rows) > bulk.CHUNK
    batch = write(store, traffic.open_batch, BatchInfo("a", "b"))
    assert write(store, traffic.deliver, batch, Subject.AGENT, iter(rows)) == len(rows)
    assert len(daily(store)) == len(days)
    assert set(monthly(store, "calls_handled", "gaps").values()) == {(560, 0)}


def test_latest_known_value_of_each_measure_counts(store: Store) -> None:
    _, (who,) = team(store, 1)
    deliver(store, [fact(who, 20260601, 18, calls_handled=5, talk_seconds=500, surveys=1)])
    deliver(store, [fact(who, 20260601, 18, calls_handled=6, hold_seconds=7)])
    deliver(store, [fact(who, 20260601, 18, talk_seconds=0)])
    deliver(store, [fact(who, 20260601, 19, calls_handled=10)])
    keys = ("calls_handled", "talk_seconds", "hold_seconds", "surveys", "satisfied", AGENT_DAYS)
    assert daily(store, *keys) == {(who, 20260601): (16, 0, 7, 1, None, 1)}
    key = (who, 20260601, 30, 18)
    standing = dict(
        zip(MEASURE_KEYS, read(store, traffic.standing, Subject.AGENT, 20260601)[key], strict=True)
    )
    assert {name: value for name, value in standing.items() if value is not None} == {
        "calls_handled": 6,
        "talk_seconds": 0,
        "hold_seconds": 7,
        "surveys": 1,
    }


def test_batch_may_speak_twice_of_an_interval(store: Store) -> None:
    """Two sheets of one workbook: the one knows calls, the other states."""
    _, (who,) = team(store, 1)
    first = [
        fact(who, 20260601, 18, calls_handled=5, talk_seconds=9),
        fact(who, 20260601, 29, Grain.PERIOD, surveys=2),
    ]
    second = [
        fact(who, 20260601, 18, calls_handled=6, login_seconds=1800),
        fact(who, 20260601, 29, Grain.PERIOD, satisfied=1),
    ]
    number = deliver(store, first + second)
    keys = ("calls_handled", "talk_seconds", "login_seconds")
    assert daily(store, *keys) == {(who, 20260601): (6, 9, 1800)}
    assert [row[4:] for row in dump(store)["agent_period_fact"]] == [(number, *(None,) * 22, 2, 1)]


def test_finest_grain_that_knows_a_measure_counts(store: Store) -> None:
    _, (who,) = team(store, 1)
    deliver(store, [fact(who, 20260601, 0, Grain.DAY, calls_handled=50, login_seconds=28800, surveys=9)])
    deliver(store, [fact(who, 20260601, 18, Grain.HOUR, calls_handled=40, surveys=8)])
    deliver(store, [fact(who, 20260601, 18, calls_handled=30)])
    assert daily(store, "calls_handled", "surveys", "login_seconds", "grain") == {
        (who, 20260601): (30, 8, 28800, Grain.HALF_HOUR)
    }


@pytest.mark.parametrize(
    ("measures", "days"),
    [
        ({"login_seconds": 1}, 1),
        ({"calls_handled": 1}, 1),
        ({"outbound_calls": 1}, 1),
        ({"login_seconds": 0, "calls_handled": 3}, 1),
        ({"login_seconds": 0, "calls_handled": 0}, 0),
        ({"surveys": 1}, 0),
    ],
)
def test_agent_day_is_a_day_with_work(store: Store, measures: dict[str, int], days: int) -> None:
    _, (who,) = team(store, 1)
    deliver(store, [fact(who, 20260601, 18, **measures)])
    assert daily(store, AGENT_DAYS) == {(who, 20260601): (days,)}
    assert monthly(store, AGENT_DAYS) == {(who, 202606): (days,)}


def test_month_remembers_what_is_known_on_some_days_only(store: Store) -> None:
    _, (who,) = team(store, 1)
    deliver(
        store, [fact(who, 20260601, calls_handled=5, talk_seconds=1), fact(who, 20260602, talk_seconds=2)]
    )
    assert monthly(store, "calls_handled", "talk_seconds", "surveys", "gaps") == {
        (who, 202606): (5, 3, None, 1 << MEASURE_KEYS.index("calls_handled"))
    }


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_batches_are_taken_back_in_any_order(store: Store, order: tuple[int, ...]) -> None:
    _, people = team(store)
    states = [dump(store, ("operation", "row_change", "batch"))]
    numbers = []
    for at in range(3):
        rows = month_of_facts(people[at : at + 2]) + [fact(people[0], 20260601, 29, Grain.PERIOD, surveys=at)]
        numbers.append(deliver(store, rows))
        states.append(dump(store, ("operation", "row_change", "batch")))
    for at in order:
        write(store, traffic.withdraw, numbers[at])
    left = dump(store)
    assert [left[name] for name in ("agent_fact", "agent_period_fact", *ROLLED)] == [[]] * 6
    for at in order:
        write(store, traffic.restore, numbers[at])
    assert dump(store, ("operation", "row_change", "batch")) == states[-1]
    for _ in order * 2:
        store.undo()
    assert dump(store, ("operation", "row_change", "batch")) == states[-1]


def test_batch_is_withdrawn_and_restored_once(store: Store) -> None:
    number = deliver(store, [])
    with pytest.raises(Trouble):
        write(store, traffic.restore, number)
    assert write(store, traffic.withdraw, number) is Changed.TRAFFIC
    with pytest.raises(Trouble):
        write(store, traffic.withdraw, number)
    assert write(store, traffic.restore, number) is Changed.TRAFFIC
    with pytest.raises(Trouble):
        write(store, traffic.withdraw, 99)


def test_undoing_an_import_keeps_it_in_the_log(store: Store) -> None:
    _, (who,) = team(store, 1)
    number = deliver(store, [fact(who, 20260601, calls_handled=5)])
    assert store.undo() is Changed.TRAFFIC
    assert read(store, traffic.batch, number).withdrawn
    assert handled(store) is None
    assert store.redo() is Changed.TRAFFIC
    assert not read(store, traffic.batch, number).withdrawn
    assert handled(store) == 5


def test_days_with_facts_count_periods_by_their_first_day(store: Store) -> None:
    _, (who,) = team(store, 1)
    deliver(
        store, [fact(who, 20260603, 18, calls_handled=1), fact(who, 20260601, 29, Grain.PERIOD, surveys=1)]
    )
    found = read(store, traffic.days_with_facts, Subject.AGENT, date(2026, 6, 1), date(2026, 6, 30))
    assert found == {20260601, 20260603}
    assert read(store, traffic.days_with_facts, Subject.AGENT, date(2026, 6, 2), date(2026, 6, 2)) == set()
    assert read(store, traffic.days_with_facts, Subject.QUEUE, date(2026, 6, 1), date(2026, 6, 30)) == set()
    assert set(read(store, traffic.standing, Subject.AGENT, 20260601)) == {(who, 20260601, 0, 29)}


def test_withdrawing_reads_only_the_days_of_the_batch(store: Store) -> None:
    """Facts have no index by batch; a scan of five years would take seconds."""
    _, (who,) = team(store, 1)
    number = deliver(store, [fact(who, 20260601, calls_handled=5)])

    def plan(session: Any) -> str:
        facts = FAMILIES[Subject.AGENT].facts
        query = select(facts).where(traffic._of_batch(session, facts, number))
        text = str(query.compile(session.connection(), compile_kwargs={"literal_binds": True}))
        return str(session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {text}").all())

    assert "SEARCH agent_fact USING INDEX ix_agent_fact_day (day>? AND day<?)" in read(store, plan)


def test_rollups_hold_once_the_store_has_statistics(store_path: Path) -> None:
    """SQLite then searches the days by another index, where it once lost rows of a list of pairs."""
    with Store.open(store_path) as store:
        number = deliver(store, month_of_facts(team(store)[1]))
    with Store.open(store_path) as store:
        write(store, traffic.withdraw, number)
        assert (daily(store), monthly(store)) == ({}, {})


BATCH = st.lists(
    st.tuples(
        st.integers(0, 1),
        st.sampled_from([20260531, 20260601, 20260602]),
        st.sampled_from([Grain.HALF_HOUR, Grain.HOUR, Grain.DAY]),
        st.integers(18, 19),
        st.dictionaries(
            st.sampled_from(["calls_handled", "talk_seconds", "login_seconds"]), st.integers(0, 9)
        ),
    ),
    max_size=12,
)


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=st.lists(BATCH, max_size=4), withdrawn=st.sets(st.integers(0, 3)))
def test_rollups_are_what_a_reader_of_the_reports_would_sum(
    store: Store, batches: list[Any], withdrawn: set[int]
) -> None:
    """The same rules once more in plain Python, over every sequence of deliveries."""
    _clear(store)
    people = [row[0] for row in dump(store)["agent"]] or team(store, 2)[1]
    latest: dict[tuple[int, int, int, int, str], int] = {}
    for at, rows in enumerate(batches):
        number = deliver(
            store, [fact(people[who], day, slot, grain, **values) for who, day, grain, slot, values in rows]
        )
        if at in withdrawn:
            write(store, traffic.withdraw, number)
            continue
        for who, day, grain, slot, values in rows:
            for key, value in values.items():
                latest[people[who], day, grain, slot, key] = value
    expected: dict[tuple[int, int, str], dict[int, int]] = {}
    for (who, day, grain, _, key), value in latest.items():
        sums = expected.setdefault((who, day, key), {})
        sums[grain] = sums.get(grain, 0) + value
    keys = ("calls_handled", "talk_seconds", "login_seconds")
    found = {
        (*days, key): value
        for days, values in daily(store, *keys).items()
        for key, value in zip(keys, values, strict=True)
        if value is not None
    }
    assert found == {key: sums[min(sums)] for key, sums in expected.items()}
    assert all(read(store, rollups.wrong_days, family) == 0 for family in FAMILIES.values())
    assert all(read(store, rollups.wrong_months, family) == 0 for family in FAMILIES.values())


def _clear(store: Store) -> None:
    for found in read(store, traffic.batches):
        if not found.withdrawn:
            write(store, traffic.withdraw, found.id)


def test_batch_row_has_a_column_for_everything_told_of_it() -> None:
    assert set(BatchInfo.__dataclass_fields__) <= set(Batch.__table__.c.keys())
