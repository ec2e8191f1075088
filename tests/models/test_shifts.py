"""Kinds of shift and which of them runs: over midnight, over New Year, back to back, overlapping."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccleader.errors import Misfit, Trouble
from ccleader.models import shifts
from ccleader.models.shifts import Preset, Shift, ShiftTypeForm, ShiftTypeRow
from ccleader.models.store import Store
from tests.models.made import read, write

DAY = ShiftTypeForm("白班", "白", "r", 540, 1020, ((720, 780),))


def three(store: Store) -> list[ShiftTypeRow]:
    write(store, shifts.start_with, Preset.THREE_SHIFTS)
    return list(read(store, shifts.shift_types))


def test_a_preset_names_three_shifts_back_to_back(store: Store) -> None:
    early, late, night = three(store)
    assert [kind.times for kind in (early, late, night)] == ["08:00–16:00", "16:00–24:00", "00:00–08:00"]
    assert (early.label, night.label) == ("08:00–16:00", "次日 00:00–08:00")
    assert [kind.letter for kind in (early, late, night)] == ["Z", "W", "Y"]
    eve = date(2026, 12, 31)
    assert night.window(eve) == (datetime(2027, 1, 1), datetime(2027, 1, 1, 8))
    with pytest.raises(Trouble):
        write(store, shifts.start_with, Preset.OFFICE_HOURS)


@pytest.mark.parametrize(
    ("minute", "said"), [(0, "00:00"), (485, "08:05"), (1440, "24:00"), (1500, "01:00"), (2880, "24:00")]
)
def test_minutes_of_a_business_day_are_times_of_day(minute: int, said: str) -> None:
    assert shifts.clock(minute) == said


def test_office_hours_have_a_break(store: Store) -> None:
    write(store, shifts.start_with, Preset.OFFICE_HOURS)
    (day,) = read(store, shifts.shift_types)
    assert (day.label, day.work_minutes) == ("09:00–17:00", 420)


def test_a_shift_is_added_changed_and_retired(store: Store) -> None:
    added = write(store, shifts.add_shift_type, replace(DAY, name=" 白班 "))
    kind = read(store, shifts.shift_type, added)
    assert kind.form() == replace(DAY, letter="R")
    night = replace(kind.form(), name="夜班", short="夜", letter="Y", starts=1320, ends=1800, breaks=())
    later = write(store, shifts.add_shift_type, night)
    assert read(store, shifts.shift_type, later).label == "22:00–06:00"
    write(store, shifts.edit_shift_type, added, replace(kind.form(), retired=True))
    assert [row.id for row in read(store, shifts.shift_types)] == [later]
    assert [row.id for row in read(store, shifts.shift_types, include_retired=True)] == [added, later]
    store.undo()
    assert read(store, shifts.shift_type, added) == kind


def test_signs_of_a_retired_shift_are_free_again_but_not_its_name(store: Store) -> None:
    added = write(store, shifts.add_shift_type, replace(DAY, retired=True))
    with pytest.raises(Misfit, match="白班"):
        write(store, shifts.add_shift_type, DAY)
    again = write(store, shifts.add_shift_type, replace(DAY, name="白班（新）"))
    with pytest.raises(Misfit) as told:
        write(store, shifts.edit_shift_type, added, replace(DAY))
    assert told.value.field == "short"
    assert again != added


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "  "),
        ("name", "休息"),
        ("short", ""),
        ("short", "OFF"),
        ("letter", "x"),
        ("letter", "AB"),
        ("letter", "早"),
        ("letter", "b"),
        ("letter", "C"),
        ("letter", "d"),
        ("letter", "H"),
        ("starts", -1),
        ("starts", 2880),
        ("ends", 540),
        ("ends", 540 + 1441),
        ("breaks", ((500, 560),)),
        ("breaks", ((600, 600),)),
        ("breaks", ((600, 660), (630, 700))),
        ("breaks", ((1000, 1030),)),
    ],
)
def test_a_shift_that_cannot_be_names_its_field(store: Store, field: str, value: object) -> None:
    with pytest.raises(Misfit) as told:
        write(store, shifts.add_shift_type, replace(DAY, **{field: value}))
    assert told.value.field == field


@pytest.mark.parametrize(
    ("now", "day", "place"),
    [
        (datetime(2026, 12, 31, 8), date(2026, 12, 31), 0),
        (datetime(2026, 12, 31, 15, 59), date(2026, 12, 31), 0),
        (datetime(2026, 12, 31, 16), date(2026, 12, 31), 1),
        (datetime(2027, 1, 1, 3), date(2026, 12, 31), 2),
        (datetime(2027, 1, 1, 8), date(2027, 1, 1), 0),
        (datetime(2028, 2, 29, 0), date(2028, 2, 28), 2),
        (datetime(2028, 3, 1, 7, 59), date(2028, 2, 29), 2),
    ],
)
def test_the_shift_of_a_moment_belongs_to_its_business_day(
    store: Store, now: datetime, day: date, place: int
) -> None:
    kinds = three(store)
    assert read(store, shifts.shift_at, now) == Shift(day, kinds[place])


def test_three_shifts_follow_each_other_over_new_year(store: Store) -> None:
    early, late, night = three(store)
    shift = Shift(date(2026, 12, 31), early)
    followed = []
    for _ in range(4):
        shift = read(store, shifts.next_shift, shift)
        followed.append((shift.day, shift.type.letter))
    assert followed == [
        (date(2026, 12, 31), "W"),
        (date(2026, 12, 31), "Y"),
        (date(2027, 1, 1), "Z"),
        (date(2027, 1, 1), "W"),
    ]


def test_who_takes_over_begins_nearest_to_the_end(store: Store) -> None:
    early, late, _ = three(store)
    write(store, shifts.add_shift_type, ShiftTypeForm("中班", "中", "M", 600, 1080))
    day = date(2026, 6, 1)
    assert read(store, shifts.next_shift, Shift(day, early)) == Shift(day, late)
    assert read(store, shifts.shift_at, datetime(2026, 6, 1, 12)).type.name == "中班"


def test_office_hours_hand_over_to_the_next_morning(store: Store) -> None:
    assert read(store, shifts.shift_at, datetime(2026, 6, 1, 12)) is None
    write(store, shifts.start_with, Preset.OFFICE_HOURS)
    (day,) = read(store, shifts.shift_types)
    monday = date(2026, 6, 1)
    assert read(store, shifts.shift_at, datetime(2026, 6, 1, 20)) is None
    assert read(store, shifts.next_shift, Shift(monday, day)) == Shift(monday + timedelta(days=1), day)
    around = read(store, shifts.shifts_around, datetime(2026, 6, 1, 20))
    assert [shift.day for shift in around] == [monday, monday + timedelta(days=1)]


def test_without_kinds_of_shift_nothing_follows(store: Store) -> None:
    early, *others = three(store)
    for kind in (early, *others):
        write(store, shifts.edit_shift_type, kind.id, replace(kind.form(), retired=True))
    assert read(store, shifts.next_shift, Shift(date(2026, 6, 1), early)) is None


@given(
    st.integers(0, 2879),
    st.integers(1, 1440),
    st.datetimes(datetime(2026, 12, 28), datetime(2027, 1, 4)),
)
def test_around_a_moment_no_shift_is_missed(starts: int, length: int, now: datetime) -> None:
    kind = ShiftTypeRow("班", "班", "A", starts, starts + length, id=1, place=0)
    with patch.object(shifts, "shift_types", lambda session: [kind]):
        found = shifts.shifts_around(None, now)  # type: ignore[arg-type]
        days = [now.date() + timedelta(days=offset) for offset in range(-9, 9)]
        near = timedelta(days=1)
        touching = [
            Shift(day, kind)
            for day in days
            if kind.window(day)[0] < now + near and kind.window(day)[1] > now - near
        ]
        assert found == touching
