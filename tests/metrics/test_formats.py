"""How figures are written, and the round numbers of an axis."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccleader import words
from ccleader.metrics import formats
from ccleader.metrics.catalog import Format

finite = st.floats(-1e9, 1e9)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = words.language()
    words.use("en")
    yield
    words.use(before)


@pytest.mark.parametrize(
    ("value", "format", "written"),
    [
        (None, Format.SECONDS, "—"),
        (0, Format.SECONDS, "0"),
        (187.49, Format.SECONDS, "187"),
        (186.5, Format.SECONDS, "187"),
        (187.5, Format.SECONDS, "188"),
        (-3.2, Format.SECONDS, "\u22123"),
        (-0.2, Format.SECONDS, "0"),
        (1884, Format.MINUTES, "31.4"),
        (0.943, Format.PERCENT, "94.3"),
        (0.9425, Format.PERCENT, "94.3"),
        (1, Format.PERCENT, "100.0"),
        (93, Format.COUNT, "93"),
        (41200, Format.COUNT, "41,200"),
        (12.35, Format.DECIMAL, "12.4"),
    ],
)
def test_text(value: float | None, format: Format, written: str) -> None:
    assert formats.text(value, format) == written


def test_shown_is_the_number_people_see() -> None:
    assert formats.shown(90, Format.MINUTES) == 1.5
    assert formats.shown(0.0231, Format.PERCENT) == 2.31
    assert formats.shown(187.4, Format.SECONDS) == 187.4


def test_rounded_keeps_the_own_unit() -> None:
    assert formats.rounded(0.94251, Format.PERCENT) == 0.943
    assert formats.rounded(1885, Format.MINUTES) == 1884
    assert formats.rounded(187.5, Format.SECONDS) == 188


@given(finite, st.sampled_from(Format))
def test_rounding_is_idempotent_and_never_changes_the_text(value: float, format: Format) -> None:
    once = formats.rounded(value, format)
    assert formats.rounded(once, format) == once
    assert formats.text(once, format) == formats.text(value, format)


def test_units() -> None:
    assert [formats.unit(format) for format in Format] == ["s", "min", "%", "", ""]


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (None, "—"),
        (0, "0:00:00"),
        (59, "0:00:59"),
        (3661, "1:01:01"),
        (183 * 3600 + 37 * 60 + 19, "183:37:19"),
        (-90, "\u22120:01:30"),
    ],
)
def test_duration(seconds: int | None, written: str) -> None:
    assert formats.duration(seconds) == written


def test_day() -> None:
    assert formats.day(date(2026, 6, 29)) == "06-29 Mon"


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 10, (0, 2.5, 5, 7.5, 10)),
        (0, 100, (0, 25, 50, 75, 100)),
        (164.55, 206.62, (170, 180, 190, 200)),
        (0, 13, (0, 5, 10)),
        (-1, 1, (-1, -0.5, 0, 0.5, 1)),
        (0.1, 0.3, (0.1, 0.15, 0.2, 0.25, 0.3)),
        (5, 5, ()),
        (6, 5, ()),
    ],
)
def test_ticks(low: float, high: float, expected: tuple[float, ...]) -> None:
    assert formats.ticks(low, high) == expected


@given(finite, st.floats(1e-3, 1e9))
def test_ticks_are_few_and_inside_and_never_lonely(low: float, width: float) -> None:
    high = low + width
    found = formats.ticks(low, high)
    assert 1 <= len(found) <= 5
    slack = 1e-6 * max(abs(low), abs(high))
    assert all(low - slack <= tick <= high + slack for tick in found)
    assert list(found) == sorted(found)


@given(st.floats(0, 1e6), st.floats(1e-3, 1e6))
def test_ticks_are_evenly_spaced(low: float, width: float) -> None:
    found = formats.ticks(low, low + width)
    steps = [after - before for before, after in pairwise(found)]
    assert all(isclose(step, steps[0], rel_tol=1e-6, abs_tol=1e-5) for step in steps)


def test_tick_texts_share_their_decimals() -> None:
    assert formats.tick_texts((0.0, 2.5, 5.0)) == ("0.0", "2.5", "5.0")
    assert formats.tick_texts((-1000.0, 0.0, 1000.0)) == ("\u22121,000", "0", "1,000")
    assert formats.tick_texts(()) == ()
