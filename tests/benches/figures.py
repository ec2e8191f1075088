"""Figures of a group after five years, against the best SQL written by hand in the same run."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2 as sqlite

from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.metrics.periods import Period, month
from ccleader.models.figures import By, figures
from ccleader.models.figures import Figure as Known
from ccleader.models.store import Store
from tests.benches import Figure, case, median_seconds
from tests.benches.stores import LAST_DAY, five_years

METRICS = [
    BY_KEY[key]
    for key in (
        "calls_handled",
        "aht",
        "att",
        "acw",
        "utilisation",
        "not_ready_time",
        "csat",
        "transfer_rate",
    )
]

BY_HAND = """
SELECT agent_id, SUM(calls_handled), SUM(handle_seconds), SUM(talk_seconds), SUM(acw_seconds),
       SUM(login_seconds), SUM(not_ready_seconds), SUM(agent_days),
       SUM(satisfied), SUM(surveys), SUM(transfers), MAX(gaps & ?)
FROM agent_monthly WHERE agent_id IN (SELECT id FROM agent WHERE group_id = 1) AND month = 202610
GROUP BY agent_id
"""
PERIODS_BY_HAND = """
SELECT * FROM agent_period_fact
WHERE agent_id IN (SELECT id FROM agent WHERE group_id = 1) AND day BETWEEN 20261001 AND 20261031
"""
MASK = sum(1 << MEASURE_KEYS.index(key) for m in METRICS for key in m.measures if key in MEASURE_KEYS)


@case
def five_year_figures(small: bool) -> Iterator[Figure]:
    """A month by agent and a year by month, in a store of five years of half-hours."""
    path = five_years(small=small)
    this_month, year = month(LAST_DAY), Period(date(2025, 11, 1), LAST_DAY)
    times = 5 if small else 201
    with Store.open(path) as store:

        def by_agent(session: Session) -> list[float | None]:
            return _values(figures(session, METRICS, this_month, group_id=1, by=[By.AGENT]))

        def by_month(session: Session) -> list[float | None]:
            return _values(figures(session, METRICS, year, group_id=1, by=[By.MONTH]))

        connection = sqlite.connect(str(path), isolation_level=None)
        ours, by_hand, trend = median_seconds(
            times, lambda: store.read(by_agent), lambda: _by_hand(connection), lambda: store.read(by_month)
        )
        connection.close()
    yield Figure("month_figures_ms", ours * 1000, 20)
    yield Figure("month_figures_over_hand_written_sql", ours / by_hand, 5)
    yield Figure("twelve_month_trend_ms", trend * 1000, 30)


def _values(found: list[Known]) -> list[float | None]:
    return [figure.value for figure in found]


def _by_hand(connection: sqlite.Connection) -> list[tuple[object, ...]]:
    """The same answer under the same guards: agent, metric, both sums and the quotient, a row each."""
    connection.execute("BEGIN")
    rows = connection.execute(BY_HAND, (MASK,)).fetchall()
    whole_periods = connection.execute(PERIODS_BY_HAND).fetchall()
    connection.execute("ROLLBACK")
    assert not whole_periods
    assert not any(row[-1] for row in rows)
    found: list[tuple[object, ...]] = []
    for agent, calls, handle, talk, acw, login, not_ready, days, satisfied, surveys, transfers, _ in rows:
        found.append((agent, "calls_handled", calls, None, calls))
        found.append((agent, "aht", handle, calls, handle / calls))
        found.append((agent, "att", talk, calls, talk / calls))
        found.append((agent, "acw", acw, calls, acw / calls))
        found.append((agent, "utilisation", handle, login, handle / login))
        found.append((agent, "not_ready_time", not_ready, days, not_ready / days))
        found.append((agent, "csat", satisfied, surveys, satisfied / surveys))
        found.append((agent, "transfer_rate", transfers, calls, transfers / calls))
    return found
