"""Days in words, as the room says them."""

from __future__ import annotations

from datetime import date

from ccleader.metrics import formats
from ccleader.words import mark, phrase, translate

_SHORT = (
    mark("attendance", "M"),
    mark("attendance", "T"),
    mark("attendance", "W"),
    mark("attendance", "Th"),
    mark("attendance", "F"),
    mark("attendance", "Sa"),
    mark("attendance", "Su"),
)


def weekday(day: date) -> str:
    """周二."""
    return formats.weekday(day.weekday())


def short_weekday(day: date) -> str:
    """二."""
    return translate("attendance", _SHORT[day.weekday()])


def short_day(day: date) -> str:
    """6月30日."""
    return str(phrase("attendance", "{month}/{day}", month=day.month, day=day.day))


def long_day(day: date) -> str:
    """6月30日 周二."""
    return f"{short_day(day)} {weekday(day)}"


def span(first: date, last: date) -> str:
    """7月6日–7日."""
    if first == last:
        return long_day(first)
    return f"{short_day(first)}–{short_day(last)}"
