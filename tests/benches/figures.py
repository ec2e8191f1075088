"""Figures of a group after five years, against the best SQL written by hand in the same run."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2 as sqlite

from ccleader.metrics.catalog import BY_KEY
from ccleader.metrics.periods import Period, month
from ccleader.models.figures import By, figures
from ccleader.models.figures import Figure as Known
from ccleader.models.store import Store
from tests.benches import Figure, case, median_seconds
from tests.benches.stores import AGENTS, LAST_DAY, five_years

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
       SUM(satisfied), SUM(surveys), SUM(transfers)
FROM agent_monthly WHERE agent_id BETWEEN 1 AND ? AND month = 202610 GROUP BY agent_id
"""


@case
def five_year_figures(small: bool) -> Iterator[Figure]:
    """A month by agent and a year by month, in a store of five years of half-hours."""
    path = five_years(small=small)
    this_month, year = month(LAST_DAY), Period(date(2025, 11, 1), LAST_DAY)
    times = 5 if small else 51
    with Store.open(path) as store:

        def by_agent(session: Session) -> list[float | None]:
            return _values(figures(session, METRICS, this_month, group_id=1, by=[By.AGENT]))

        def by_month(session: Session) -> list[float | None]:
            return _values(figures(session, METRICS, year, group_id=1, by=[By.MONTH]))

        ours = median_seconds(lambda: store.read(by_agent), times)
        trend = median_seconds(lambda: store.read(by_month), times)
        connection = sqlite.connect(str(path))
        by_hand = median_seconds(lambda: _by_hand(connection), times)
        connection.close()
    yield Figure("month_figures_ms", ours * 1000, 20)
    yield Figure("month_figures_over_hand_written_sql", ours / by_hand, 5)
    yield Figure("twelve_month_trend_ms", trend * 1000, 30)


def _values(found: list[Known]) -> list[float | None]:
    return [figure.value for figure in found]


def _by_hand(connection: sqlite.Connection) -> list[float]:
    found: list[float] = []
    for row in connection.execute(BY_HAND, (AGENTS,)).fetchall():
        _, calls, handle, talk, acw, login, not_ready, days, satisfied, surveys, transfers = row
        found += [calls, handle / calls, talk / calls, acw / calls, handle / login]
        found += [not_ready / days, satisfied / surveys, transfers / calls]
    return found
