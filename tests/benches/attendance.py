"""The month grid of 30 agents after five years: plan, entries and logins, as the room reads it."""

from collections.abc import Iterator

from ccleader.metrics.periods import month
from ccleader.models import attendance
from ccleader.models.store import Store
from tests.benches import Figure, case, median_seconds
from tests.benches.stores import LAST_DAY, five_years


@case
def month_grid(small: bool) -> Iterator[Figure]:
    """Read the grid of a month with a shift on six days of eight."""
    this_month = month(LAST_DAY)
    with Store.open(five_years(small=small)) as store:
        (taken,) = median_seconds(
            3 if small else 21,
            lambda: store.read(lambda session: attendance.month(session, 1, this_month, LAST_DAY)),
        )
    yield Figure("month_grid_read_ms", taken * 1000, 60)
