"""Spans of whole days: any period, the month, the ISO week."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ccleader.words import mark, phrase

_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_RANGE = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})\.\.([0-9]{4}-[0-9]{2}-[0-9]{2})")

_MONTH_TITLE = mark("periods", "{first:%Y-%m}")
_DAY_TITLE = mark("periods", "{first:%Y-%m-%d}")
_DAYS_TITLE = mark("periods", "{first:%Y-%m-%d} – {last:%d}")
_MONTHS_TITLE = mark("periods", "{first:%Y-%m-%d} – {last:%m-%d}")
_YEARS_TITLE = mark("periods", "{first:%Y-%m-%d} – {last:%Y-%m-%d}")


@dataclass(frozen=True)
class Period:
    """All days from `first` to `last`, both included; ValueError if it ends before it begins."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"the period ends on {self.last}, before it begins on {self.first}")

    def __iter__(self) -> Iterator[date]:
        return (self.first + timedelta(days=offset) for offset in range(self.days))

    @property
    def days(self) -> int:
        """How many days the period has, at least 1."""
        return (self.last - self.first).days + 1

    @property
    def is_month(self) -> bool:
        """Whether the period is exactly one calendar month."""
        return self == month(self.first)

    @property
    def label(self) -> str:
        """The period as `parse` reads it: 2026-10 for a calendar month, else 2026-10-01..2026-10-12."""
        if self.is_month:
            return self.first.isoformat()[:7]
        return f"{self.first}..{self.last}"

    @property
    def title(self) -> str:
        """The period for people, in the chosen language: 2026年10月, 2026年6月1日–29日."""
        return str(phrase("periods", self._pattern(), first=self.first, last=self.last))

    def contains(self, day: date) -> bool:
        """Whether `day` is one of the period's days."""
        return self.first <= day <= self.last

    def _pattern(self) -> str:
        first, last = self.first, self.last
        if self.is_month:
            return _MONTH_TITLE
        if first == last:
            return _DAY_TITLE
        if (first.year, first.month) == (last.year, last.month):
            return _DAYS_TITLE
        return _MONTHS_TITLE if first.year == last.year else _YEARS_TITLE


def month(day: date) -> Period:
    """The calendar month `day` is in."""
    return Period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def week(day: date) -> Period:
    """The ISO week `day` is in, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6))


def parse(text: str) -> Period:
    """The period written as `2026-10` or `2026-10-01..2026-10-31`; ValueError says what is wrong."""
    cleaned = text.strip()
    if found := _MONTH.fullmatch(cleaned):
        year, number = int(found[1]), int(found[2])
        return month(_date(text, f"{year:04}-{number:02}-01"))
    if found := _RANGE.fullmatch(cleaned):
        return Period(_date(text, found[1]), _date(text, found[2]))
    raise ValueError(f"“{text}” is not a period; write 2026-10 or 2026-10-01..2026-10-31")


def shift_months(day: date, months: int) -> date:
    """The first day of the month that lies `months` after (negative: before) the month of `day`."""
    years, index = divmod(day.month - 1 + months, 12)
    return date(day.year + years, index + 1, 1)


def month_starts(period: Period) -> tuple[date, ...]:
    """First day of every month the period touches, in order."""
    first, last = period.first, period.last
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return tuple(shift_months(first, offset) for offset in range(count))


def _date(text: str, iso: str) -> date:
    try:
        return date.fromisoformat(iso)
    except ValueError as error:
        raise ValueError(f"“{text}” names a day that does not exist: {iso} ({error})") from error
