"""Days, times and intervals as reports write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccleader.acd.days import Moment, find_period, parse_minute, parse_moment
from ccleader.acd.files import Cell
from ccleader.metrics.periods import parse

OCTOBER = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2026-10-01", Moment(OCTOBER)),
        ("2026/10/1 8:30", Moment(OCTOBER, 510)),
        ("2026-10-01T08:30:00+08:00", Moment(OCTOBER, 510)),
        ("2026年10月1日 星期四", Moment(OCTOBER)),
        ("2026/10/1 下午3:30", Moment(OCTOBER, 930)),
        ("10/1/26 12:00 AM", Moment(OCTOBER, 0)),
        ("1.10.2026 14:00", Moment(OCTOBER, 840)),
        ("Thursday, October 1, 2026", Moment(OCTOBER)),
        ("01-Oct-26 9:15 PM", Moment(OCTOBER, 1275)),
        ("261001", Moment(OCTOBER)),
        (20261001.0, Moment(OCTOBER)),
        (46296.0, Moment(OCTOBER)),
        (46296.5, Moment(OCTOBER, 720)),
        (datetime(2026, 10, 1, 8, 30), Moment(OCTOBER, 510)),
        ("October 2026", Moment(OCTOBER, None, datetime(2026, 11, 1))),
        ("2026年10月", Moment(OCTOBER, None, datetime(2026, 11, 1))),
        ("202610", Moment(OCTOBER, None, datetime(2026, 11, 1))),
        ("2026-10-01 至 2026-10-31", Moment(OCTOBER, None, datetime(2026, 11, 1))),
        ("[2026-10-01, 2026-11-01)", Moment(OCTOBER, None, datetime(2026, 11, 1))),
        ("2026-10-01 00:00:00 - 2026-10-31 23:59:59", Moment(OCTOBER, None, datetime(2026, 11, 1))),
        ("2026-10-01 08:00-08:30", Moment(OCTOBER, 480, datetime(2026, 10, 1, 8, 30))),
        ("2026-10-01 23:30-00:00", Moment(OCTOBER, 1410, datetime(2026, 10, 2))),
    ],
)
def test_moments(cell: Cell, moment: Moment) -> None:
    """Every way to write a day, a month, an interval."""
    assert parse_moment(cell, month_first=True) == moment


@pytest.mark.parametrize(
    "cell", ["2026-13-01", "2026-02-30", "13/13/2026", "12:30", "1234", "合计", "", None, 7.0, True]
)
def test_no_moments(cell: Cell) -> None:
    """What is no day is none."""
    assert parse_moment(cell, month_first=True) is None


@pytest.mark.parametrize(
    ("cell", "minute"),
    [
        ("08:30", 510),
        ("8:30-9:00", 510),
        ("11:15PM", 1395),
        ("9时", 540),
        (9.0, 540),
        (0.5, 720),
        ("noon", 720),
    ],
)
def test_minutes(cell: Cell, minute: int) -> None:
    """Times of day; of a range its beginning."""
    assert parse_minute(cell) == minute


@pytest.mark.parametrize("cell", ["25:00", "8:75", "13:00 PM", "abc", "", None, 30.0])
def test_no_minutes(cell: Cell) -> None:
    """What is no time of day is none."""
    assert parse_minute(cell) is None


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("统计时间：2026-10-01 至 2026-10-31", "2026-10"),
        ("2026年10月坐席话务报表", "2026-10"),
        ("话务日报_20260629", "2026-06-29..2026-06-29"),
        ("Date: 10/31/2026", "2026-10-31..2026-10-31"),
        ("From 8/25/2025 12:00:00 AM To 8/25/2025 11:59:59 PM", "2025-08-25..2025-08-25"),
    ],
)
def test_the_period_in_a_title(line: str, period: str) -> None:
    """A month, a day, or from a day to a day."""
    assert find_period(line, None) == parse(period)


@pytest.mark.parametrize(
    "line", ["坐席报表", "MM/DD/YYYY hh:mm A", "7/8/2026", "2026-10-01 2026-10-02 2026-10-03"]
)
def test_no_period_in_a_title(line: str) -> None:
    """Nothing is made up where no period stands, or where it is open."""
    assert find_period(line, None) is None


@given(st.datetimes(datetime(1980, 1, 1), datetime(2079, 12, 31)), st.booleans())
def test_days_come_back(when: datetime, month_first: bool) -> None:
    """ISO, slashes in the column's order, Chinese and named months give the day they were written from."""
    day, minute = when.date(), when.hour * 60 + when.minute
    slashed = f"{day.month}/{day.day}" if month_first else f"{day.day}/{day.month}"
    for text in (f"{day}", f"{slashed}/{day.year}", f"{day:%Y年%m月%d日}", f"{day:%d} {day:%b} {day.year}"):
        found = parse_moment(f"{text} {when:%H:%M}", month_first)
        assert found == Moment(day, minute)


@given(st.text(max_size=20))
def test_any_text_is_harmless(text: str) -> None:
    """No text breaks the readers of days."""
    parse_moment(text, True)
    parse_minute(text)
    find_period(text, None)
