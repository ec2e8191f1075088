"""Which days a figure is taken over: the period on view, what it is compared with, its limits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ccleader.metrics.periods import Period, month, shift_months, week
from ccleader.words import phrase

DAYS = 60
WEEKS = 26
_DAILY_UP_TO = 92
"""A period of the user's own that is longer is charted by week."""


class Choice(StrEnum):
    """The segments of the head."""

    WEEK = "week"
    MONTH = "month"
    DAYS = "days"
    WEEKS = "weeks"
    CUSTOM = "custom"


@dataclass(frozen=True)
class Spans:
    """The period on view, the one before it, and the lead from which limits are made.

    `lead` ends with `shown` and is long enough for a baseline even where a week is on view.
    """

    shown: Period
    before: Period
    lead: Period
    weekly: bool

    @property
    def starts(self) -> tuple[date, ...]:
        """First day of every point of the lead: days, or Mondays."""
        return tuple(day for day in self.lead if not self.weekly or day.weekday() == 0)

    @property
    def grain(self) -> str:
        """What one point of the chart is, in words."""
        return str(phrase("kpi", "weekly values") if self.weekly else phrase("kpi", "daily values"))


def spans(choice: Choice, anchor: date, today: date, custom: Period | None = None) -> Spans:
    """The days meant by a segment around `anchor`; the future is not on view, nor is half a week."""
    if choice is Choice.WEEK:
        return _so_far(week(anchor), week(anchor - timedelta(days=7)), today)
    if choice is Choice.MONTH:
        return _so_far(month(anchor), month(shift_months(anchor, -1)), today)
    if choice is Choice.WEEKS:
        last = week(anchor + timedelta(days=1)).first - timedelta(days=1)
        return _framed(Period(last - timedelta(days=WEEKS * 7 - 1), last), weekly=True)
    if choice is Choice.CUSTOM and custom is not None:
        return _framed(custom, custom.days > _DAILY_UP_TO)
    return _framed(Period(anchor - timedelta(days=DAYS - 1), anchor), weekly=False)


def step(choice: Choice, anchor: date, by: int) -> date:
    """The anchor one period of the segment further (`by` +1) or back (−1)."""
    if choice is Choice.MONTH:
        return shift_months(anchor, by)
    lengths = {Choice.DAYS: DAYS, Choice.WEEKS: WEEKS * 7}
    return anchor + timedelta(days=by * lengths.get(choice, 7))


def _so_far(whole: Period, before: Period, today: date) -> Spans:
    """A week or month until today, beside as many days of the one before."""
    if not whole.contains(today):
        return Spans(whole, before, _lead(whole, weekly=False), False)
    shown = Period(whole.first, today)
    if shown != whole:
        before = Period(before.first, min(before.last, before.first + timedelta(days=shown.days - 1)))
    return Spans(shown, before, _lead(shown, weekly=False), False)


def _framed(shown: Period, weekly: bool) -> Spans:
    if weekly:
        shown = Period(week(shown.first).first, week(shown.last).last)
    length = timedelta(days=shown.days)
    before = Period(shown.first - length, shown.last - length)
    return Spans(shown, before, _lead(shown, weekly), weekly)


def _lead(shown: Period, weekly: bool) -> Period:
    reach = WEEKS * 7 if weekly else DAYS
    return Period(min(shown.first, shown.last - timedelta(days=reach - 1)), shown.last)
