"""Points in figures: what counts, over which span, the lines crossed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccleader.metrics import conduct
from ccleader.metrics.conduct import ConductKind, Entry, Line, Lines, Standing, Total
from ccleader.metrics.periods import Period

DAY = date(2026, 6, 10)
LINES = Lines(5, 8, 12)


def test_a_total_tells_what_counts_and_what_does_not() -> None:
    entries = [
        Entry(1, DAY, ConductKind.POINTS, 2, 7),
        Entry(1, DAY, ConductKind.POINTS, 1, 7, Standing.REDUCED),
        Entry(1, DAY, ConductKind.POINTS, 0, 7, Standing.APPEALED),
        Entry(1, DAY, ConductKind.WARNING, 0, 7, Standing.STRUCK),
        Entry(1, DAY, ConductKind.WARNING, 0, 7),
        Entry(1, DAY, ConductKind.REMINDER, 0, 7),
        Entry(2, DAY, ConductKind.REPORTED, 0, 7),
    ]
    assert conduct.totals(entries) == {
        1: Total(points=3, records=2, warnings=1, reminders=1, appealed=1, struck=1, reduced=1),
        2: Total(reported=1),
    }
    assert conduct.totals([]) == {}


@pytest.mark.parametrize(
    ("day", "name", "first", "last"),
    [
        (DAY, "month", date(2026, 6, 1), date(2026, 6, 30)),
        (DAY, "quarter", date(2026, 4, 1), date(2026, 6, 30)),
        (date(2026, 12, 31), "quarter", date(2026, 10, 1), date(2026, 12, 31)),
        (DAY, "year", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_points_add_up_over_a_span(day: date, name: str, first: date, last: date) -> None:
    assert conduct.span(day, name) == Period(first, last)


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        (4, 6, Line.REMIND),
        (4, 12, Line.REPORT),
        (5, 7, None),
        (6, 8, Line.TALK),
        (0, 4, None),
        (12, 30, None),
        (8, 4, None),
        (6, 0, None),
    ],
)
def test_the_highest_line_reached_is_told_once(before: int, after: int, line: Line | None) -> None:
    assert conduct.crossed(before, after, LINES) is line


@given(st.lists(st.integers(0, 6), max_size=12))
def test_each_line_is_crossed_at_most_once_on_the_way_up(steps: list[int]) -> None:
    total, seen = 0, []
    for step in steps:
        line = conduct.crossed(total, total + step, LINES)
        seen += [line] if line else []
        total += step
    assert len(seen) == len(set(seen))
    assert (LINES.reached(total) is None) == (not seen)
    assert not seen or seen[-1] is LINES.reached(total)
