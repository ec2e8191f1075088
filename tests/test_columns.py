"""Columns: what is shown, copied and sorted from one declaration."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from ccleader import words
from ccleader.columns import Column, Kind, tsv


@dataclass(frozen=True)
class Thing:
    name: str | None = None
    count: int | None = None
    number: float | None = None
    seconds: int | None = None
    share: float | None = None
    day: date | None = None


COLUMNS: list[Column[Thing]] = [
    Column("name", "Thing", lambda thing: thing.name),
    Column("count", "Count", lambda thing: thing.count, Kind.COUNT),
    Column("number", "Number", lambda thing: thing.number, Kind.NUMBER),
    Column("seconds", "Seconds", lambda thing: thing.seconds, Kind.SECONDS),
    Column("share", "Share", lambda thing: thing.share, Kind.PERCENT),
    Column("day", "Day", lambda thing: thing.day, Kind.DATE),
]

FULL = Thing("郭子轩", 1261, 12.345, 90061, 0.9431, date(2026, 6, 29))


def test_shown_as_people_read_it() -> None:
    assert [column.shown(FULL) for column in COLUMNS] == [
        "郭子轩",
        "1,261",
        "12.3",
        "25:01:01",
        "94.3",
        "2026-06-29",
    ]


def test_unknown_is_a_dash_and_never_zero() -> None:
    assert [column.shown(Thing()) for column in COLUMNS] == ["—"] * 6
    assert COLUMNS[1].shown(Thing(count=0)) == "0"
    assert [column.copied(Thing()) for column in COLUMNS] == [""] * 6


def test_copied_raw_numbers_durations_and_dates() -> None:
    assert [column.copied(FULL) for column in COLUMNS] == [
        "郭子轩",
        "1261",
        "12.345",
        "25:01:01",
        "0.9431",
        "2026-06-29",
    ]


def test_own_text_is_shown_and_the_value_is_sorted_and_copied() -> None:
    column: Column[Thing] = Column(
        "count", "Count", lambda thing: thing.count, Kind.COUNT, lambda thing: f"<{thing.count}>"
    )
    assert column.shown(FULL) == "<1261>"
    assert column.copied(FULL) == "1261"
    assert column.sort_value(FULL) == (False, 1261)


def test_sorting_puts_the_unknown_last() -> None:
    rows = [Thing(count=3), Thing(), Thing(count=-1), Thing(count=0)]
    assert [row.count for row in sorted(rows, key=COLUMNS[1].sort_value)] == [-1, 0, 3, None]  # type: ignore[arg-type]
    names = [Thing(name="b"), Thing(), Thing(name="A")]
    assert [row.name for row in sorted(names, key=COLUMNS[0].sort_value)] == ["A", "b", None]  # type: ignore[arg-type]


def test_tsv_keeps_the_grid_whatever_the_text() -> None:
    words.use("en")
    text = tsv(COLUMNS[:2], [Thing("a\tb\nc\r\nd\u2028e", 1), Thing(None, None)])
    assert text.split("\n") == ["Thing\tCount", "a b c d e\t1", "\t"]
    assert tsv(COLUMNS[:2], [FULL], headings=False) == "郭子轩\t1261"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_pasted_text_is_no_formula(text: str) -> None:
    cell = tsv(COLUMNS[:1], [Thing(text)], headings=False)
    assert cell.startswith("'")


def test_numbers_stand_to_the_right() -> None:
    assert [column.numeric for column in COLUMNS] == [False, True, True, True, True, False]
