"""On which day a record lies: articles suspended for a while, night shifts, the last minute before."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from ccleader.errors import Misfit
from ccleader.models import conduct_writes, shifts
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductKind
from ccleader.models.shifts import Preset
from ccleader.models.store import Store
from ccleader.words import phrase
from tests.models.conducted import NOW, Floor, floor
from tests.models.made import write


@pytest.fixture
def made(store: Store) -> Floor:
    """Three agents under the six articles."""
    return floor(store)


def _round_the_clock(made: Floor) -> None:
    """Three shifts; the night from midnight to eight belongs to the day before."""
    made.store.write(
        phrase("operations", "Shifts"),
        lambda session: (shifts.start_with(session, Preset.THREE_SHIFTS), Changed.SHIFTS)[1],
    )


@pytest.mark.parametrize("day", [1, 15])
def test_a_suspended_article_is_not_applied_from_its_first_day_to_its_last(made: Floor, day: int) -> None:
    form = made.form("第7条", datetime(2026, 6, day, 9))
    with pytest.raises(Misfit) as refused:
        write(made.store, conduct_writes.record, form, NOW)
    assert refused.value.field == "article_id"


def test_the_day_before_it_was_suspended_and_the_day_after_it_applies(made: Floor) -> None:
    for at in (datetime(2026, 5, 31, 9), datetime(2026, 6, 16, 9)):
        assert made.record("第7条", at).points == 1


def test_what_happens_in_the_night_belongs_to_the_day_the_shift_began(made: Floor) -> None:
    _round_the_clock(made)
    row = made.record("第1条", datetime(2026, 6, 1, 2))
    assert (row.day, row.number) == (date(2026, 5, 31), "202605-001")


def test_a_night_is_suspended_with_its_own_day(made: Floor) -> None:
    _round_the_clock(made)
    assert made.record("第7条", datetime(2026, 6, 1, 2)).day == date(2026, 5, 31)
    form = made.form("第7条", datetime(2026, 6, 16, 2))
    with pytest.raises(Misfit):
        write(made.store, conduct_writes.record, form, NOW)


def test_a_warning_later_on_the_same_day_is_not_cited(made: Floor) -> None:
    later = made.record("第3条", datetime(2026, 6, 10, 15))
    earlier = made.record("第3条", datetime(2026, 6, 10, 10))
    assert {later.kind, earlier.kind} == {ConductKind.WARNING}
    after = made.record("第3条", datetime(2026, 6, 10, 16))
    assert (after.kind, after.warning_id) == (ConductKind.POINTS, later.id)
