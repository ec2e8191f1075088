"""Records as tables: every kind has rows of a filled shift, and every column has its value."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from ccleader.metrics.periods import Period
from ccleader.models.store import Store
from ccleader.reports.record_columns import plain
from ccleader.reports.records import ALWAYS, KINDS
from tests.reports import made_shift

PROMISED = (
    "shifts attendance leave overtime swaps briefings notices handovers matters observations visitors loans"
)


@pytest.fixture(scope="module")
def shift(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The store of the filled shift, only to be read."""
    return made_shift.store(tmp_path_factory.mktemp("shift"))


def rows(shift: Store, key: str, period: Period = ALWAYS) -> list[dict[str, object]]:
    """The records of a kind as JSON has them."""
    kind = KINDS[key]
    found = shift.read(lambda session: list(kind.rows(session, 1, period, made_shift.NOW)))
    return [{column.key: plain(column, record) for column in kind.columns} for record in found]


def test_the_promised_kinds_are_there() -> None:
    assert set(PROMISED.split()) <= set(KINDS)


@pytest.mark.parametrize("key", KINDS)
def test_every_kind_lists_the_shift_and_nothing_of_another_year(key: str, shift: Store) -> None:
    found = rows(shift, key)
    assert found
    assert json.loads(json.dumps(found)) == found
    before = Period(date(2020, 1, 1), date(2020, 12, 31))
    assert rows(shift, key, before) == []


@pytest.mark.parametrize("key", KINDS)
def test_every_cell_can_be_shown(key: str, shift: Store, language: str) -> None:
    del language
    kind = KINDS[key]
    found = shift.read(lambda session: list(kind.rows(session, 1, ALWAYS, made_shift.NOW)))
    assert kind.name
    assert all(isinstance(column.shown(record), str) for record in found for column in kind.columns)
    for said in ("key", "heading"):
        assert len({getattr(column, said) for column in kind.columns}) == len(kind.columns)


def test_days_moments_and_numbers_are_what_they_are(shift: Store) -> None:
    (row,) = rows(shift, "overtime")
    assert (row["day"], row["begins"], row["ends"]) == ("2026-06-20", "2026-06-20T16:00", "2026-06-20T18:00")
    assert (row["minutes"], row["kind"], row["state"]) == (120, "rest", "approved")


def test_attendance_tells_what_counts_and_who_says_so(shift: Store) -> None:
    day = Period(made_shift.DAY, made_shift.DAY)
    told = {row["agent_number"]: row for row in rows(shift, "attendance", day)}
    assert (told["8059"]["code"], told["8059"]["minutes_late"]) == ("present", 4)
    assert told["8059"]["arrived"] == "2026-06-30T08:04"
    assert (told["8060"]["code"], told["8060"]["source"]) == ("sick", "leave")
    assert (told["8063"]["planned"], told["8063"]["code"]) == ("早班", None)


def test_a_handover_names_both_sides_and_its_times(shift: Store) -> None:
    (row,) = rows(shift, "handovers")
    assert (row["handed_by"], row["taken_by"]) == ("周敏", "许薇")
    assert (row["signed_at"], row["accepted_at"]) == ("2026-06-30T15:53", "2026-06-30T15:58")
    assert row["sealed_at"] is None


def test_an_empty_store_lists_nothing(tmp_path: Path) -> None:
    from ccleader.models import agents
    from ccleader.models.changed import Changed
    from ccleader.words import phrase

    with Store.open(tmp_path / "empty.ccl") as store:
        store.write(phrase("test", "group"), lambda s: (Changed.AGENTS, agents.add_group(s, "空组")))
        for kind in KINDS.values():
            assert store.read(lambda s, kind=kind: list(kind.rows(s, 1, ALWAYS, datetime(2026, 6, 30)))) == []
