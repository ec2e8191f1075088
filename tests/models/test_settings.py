"""Settings are typed and dated; a group's own go before the common ones."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ccleader import words
from ccleader.errors import Misfit
from ccleader.models import settings
from ccleader.models.changed import Changed
from ccleader.models.store import Store
from tests.models.made import read, team, write

MAY, JUNE, JULY = (date(2026, month, 1) for month in (5, 6, 7))
KNOWN = [made for made in vars(settings).values() if isinstance(made, settings.Known)]


def held(store: Store, known: settings.Known[Any], on: date, group_id: int | None = None) -> Any:
    return read(store, settings.value, known, on, group_id)


def test_what_nobody_set_is_as_the_program_ships_it(store: Store) -> None:
    assert held(store, settings.ARRIVE_EARLY_MINUTES, JUNE) == 10
    assert held(store, settings.PEAKS, JUNE) == ((540, 660), (840, 960))
    assert held(store, settings.SEATS, JUNE) is None


def test_a_setting_holds_from_its_day_on(store: Store) -> None:
    write(store, settings.set_value, settings.LATE_TOLERANCE_MINUTES, 5, JUNE)
    write(store, settings.set_value, settings.LATE_TOLERANCE_MINUTES, 3, JULY)
    days = (MAY, JUNE, date(2026, 6, 30), JULY)
    assert [held(store, settings.LATE_TOLERANCE_MINUTES, day) for day in days] == [0, 5, 5, 3]


def test_a_groups_own_goes_before_a_later_common_one(store: Store) -> None:
    group, _ = team(store, 1)
    other, _ = team(store, 1, "夜班组", 9001)
    write(store, settings.set_value, settings.SUPERVISOR, "吴主管", JUNE, group)
    write(store, settings.set_value, settings.SUPERVISOR, "陈主管", JULY)
    assert [held(store, settings.SUPERVISOR, JULY, each) for each in (group, other, None)] == [
        "吴主管",
        "陈主管",
        "陈主管",
    ]


def test_the_same_day_is_replaced_and_undone(store: Store) -> None:
    assert write(store, settings.set_value, settings.SEATS, 16, JUNE) is Changed.SETTINGS
    write(store, settings.set_value, settings.SEATS, 18, JUNE)
    assert [row.value for row in read(store, settings.dated, settings.SEATS)] == [18]
    store.undo()
    assert held(store, settings.SEATS, JUNE) == 16


def test_every_value_given_is_listed_latest_first(store: Store) -> None:
    for day, peaks in ((MAY, ((540, 660),)), (JUNE, ())):
        write(store, settings.set_value, settings.PEAKS, peaks, day)
    rows = read(store, settings.dated, settings.PEAKS)
    assert [(row.valid_from, row.value) for row in rows] == [(JUNE, ()), (MAY, ((540, 660),))]


def test_lines_are_shown_in_the_language_and_kept_in_the_users_words(store: Store, language: str) -> None:
    shipped = held(store, settings.NOT_WHILE, JUNE)
    assert len(shipped) == 4
    assert (shipped[0] == settings.NOT_WHILE.default[0]) is (language == "en")
    write(store, settings.set_value, settings.NOT_WHILE, ("消防演练", *shipped), JUNE)
    words.use(words.LANGUAGES[0])
    assert held(store, settings.NOT_WHILE, JUNE) == ("消防演练", *shipped)


def test_setting_what_holds_already_is_no_operation(store: Store) -> None:
    write(store, settings.set_value, settings.PEAKS, ((540, 660),), JUNE)
    lines = len(store.history())
    write(store, settings.set_value, settings.PEAKS, ((540, 660),), JUNE)
    assert len(store.history()) == lines


@pytest.mark.parametrize(
    ("known", "impossible"),
    [
        (settings.ARRIVE_EARLY_MINUTES, -1),
        (settings.ARRIVE_EARLY_MINUTES, 1441),
        (settings.SEATS, 0),
        (settings.RATE_DEFINITION, "as we like"),
        (settings.CHECKLIST, ("数字", " ")),
        (settings.CHECKLIST, ("数字", "数字")),
        (settings.PEAKS, ((660, 540),)),
        (settings.PEAKS, ((540, 540),)),
        (settings.PEAKS, ((600, 700), (540, 660))),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    store: Store, known: settings.Known[Any], impossible: object
) -> None:
    with pytest.raises(Misfit) as misfit:
        write(store, settings.set_value, known, impossible, JUNE)
    assert misfit.value.field == known.key
    assert store.history() == []


def test_every_setting_ships_with_what_it_accepts_under_a_key_of_its_own() -> None:
    for known in KNOWN:
        known.check(known.initial)
        assert known.name
    assert len({known.key for known in KNOWN}) == len(KNOWN) > 10
    assert {known.key for known in settings.ALL} == {known.key for known in KNOWN}


def test_peaks_may_touch(store: Store) -> None:
    write(store, settings.set_value, settings.PEAKS, ((600, 660), (540, 600)), JUNE)
    assert held(store, settings.PEAKS, JUNE) == ((600, 660), (540, 600))
