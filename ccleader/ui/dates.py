"""Days typed the short way: 630, +7, 周五, 2026-06-30."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ccleader.ui.parts import restyle

_FULL = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?|(\d{4})(\d{2})(\d{2})")
_SHORT = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?|(\d{1,2})(\d{2})")
_SHIFT = re.compile(r"([+\-−])\s*(\d{1,4})")
_WEEKDAY = re.compile(r"([上下本这]?)(?:个)?(?:周|星期|礼拜)([一二三四五六日天1-7])")
_WEEKDAYS = "一二三四五六日"
_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAMED = {"今天": 0, "today": 0, "明天": 1, "tomorrow": 1, "昨天": -1, "yesterday": -1, "后天": 2, "前天": -2}


def parse_day(text: str, today: date) -> date | None:
    """The day meant by `text`; None for an empty one. Raises ValueError where it names no day.

    A day without a year is the one nearest to `today`; a weekday without a week is the next one.
    """
    text = text.strip().lower()
    if not text:
        return None
    if text in _NAMED:
        return today + timedelta(days=_NAMED[text])
    if found := _SHIFT.fullmatch(text):
        days = int(found[2])
        return today + timedelta(days=days if found[1] == "+" else -days)
    if found := _FULL.fullmatch(text):
        year, month, day = (int(part) for part in found.groups() if part is not None)
        return date(year, month, day)
    if found := _SHORT.fullmatch(text):
        month, day = (int(part) for part in found.groups() if part is not None)
        return _nearest(month, day, today)
    return _weekday(text, today)


def _nearest(month: int, day: int, today: date) -> date:
    years = [year for year in (today.year - 1, today.year, today.year + 1) if _exists(year, month, day)]
    if not years:
        raise ValueError(f"no such day: {month}-{day}")
    return min((date(year, month, day) for year in years), key=lambda found: abs(found - today))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _weekday(text: str, today: date) -> date:
    monday = today - timedelta(days=today.weekday())
    if text[:3] in _ENGLISH:
        return today + timedelta(days=(_ENGLISH.index(text[:3]) - today.weekday()) % 7)
    found = _WEEKDAY.fullmatch(text)
    if found is None:
        raise ValueError(f"not a day: {text}")
    name = found[2].replace("天", "日")
    number = int(name) - 1 if name.isdigit() else _WEEKDAYS.index(name)
    weeks = {"上": -1, "本": 0, "这": 0, "下": 1}
    if found[1]:
        return monday + timedelta(weeks=weeks[found[1]], days=number)
    return today + timedelta(days=(number - today.weekday()) % 7)


class DateField(QLineEdit):
    """A line for a day; what was typed short is written out on leaving it."""

    chosen = Signal(object)
    """The day, or None, after each edit that names one."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.setPlaceholderText(self.tr("630 · +7 · Fri"))
        self.editingFinished.connect(self._settle)

    @property
    def valid(self) -> bool:
        """False while what stands there names no day."""
        try:
            parse_day(self.text(), self._today())
        except ValueError:
            return False
        return True

    def day(self) -> date | None:
        """The day; None where empty or not understood (see `valid`)."""
        return parse_day(self.text(), self._today()) if self.valid else None

    def set_day(self, day: date | None) -> None:
        """Put a day there."""
        self.setText("" if day is None else day.isoformat())

    def _settle(self) -> None:
        if self.valid:
            self.set_day(self.day())
            self.chosen.emit(self.day())
        restyle(self, "state", "" if self.valid else "error")
