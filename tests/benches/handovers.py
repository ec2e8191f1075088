"""A handover on five years of them: begun filled in and read, read again, and the month's list beside it."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy.orm import Session

from ccleader.metrics.periods import month
from ccleader.models import handovers, shifts
from ccleader.models.changed import Changed
from ccleader.models.shifts import Shift
from ccleader.models.store import Store
from ccleader.words import phrase
from tests.benches import Figure, case, median_seconds
from tests.benches.stores import LAST_DAY, five_years


@case
def handover(small: bool) -> Iterator[Figure]:
    """The last day's early shift, which has none yet."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(five_years(small=small), folder))
        with Store.open(path) as store:
            yield from _measured(store, Shift(LAST_DAY, store.read(shifts.shift_types)[0]))


def _measured(store: Store, shift: Shift) -> Iterator[Figure]:
    now = shift.window[1]

    def begin() -> int:
        def start(session: Session) -> tuple[Changed, int]:
            return Changed.HANDOVERS, handovers.start(session, 1, shift, 1, now)

        return int(store.write(phrase("operations", "Begin handover"), start).value)

    def begin_and_read() -> None:
        key = begin()
        store.read(lambda session: handovers.handover(session, key))
        store.undo()

    (begun,) = median_seconds(5, begin_and_read)
    yield Figure("handover_begun_and_read_ms", begun * 1000, 150)
    key = begin()
    again, listed = median_seconds(
        5,
        lambda: store.read(lambda session: handovers.handover(session, key)),
        lambda: store.read(lambda session: handovers.handovers(session, 1, month(LAST_DAY))),
    )
    yield Figure("handover_draft_again_ms", again * 1000, 200)
    yield Figure("handover_month_list_ms", listed * 1000, 100)
