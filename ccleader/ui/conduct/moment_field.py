"""A moment that has passed, typed the short way: 14:35, 810, 629 14:35."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QLineEdit

from ccleader.ui.dates import parse_day
from ccleader.ui.parts import restyle
from ccleader.ui.times import parse_time


def parse_past(text: str, now: datetime) -> datetime | None:
    """The moment meant by `text`, None for an empty one; ValueError where it names none.

    A time without a day is the last time the clock showed it.
    """
    *day_parts, last = text.split() or [""]
    minute = parse_time(last)
    if minute is None:
        return None
    day = parse_day(" ".join(day_parts), now.date())
    found = datetime.combine(day or now.date(), time()) + timedelta(minutes=minute)
    return found - timedelta(days=1) if day is None and found > now else found


class MomentField(QLineEdit):
    """A line for a moment; what was typed short is written out on leaving it."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self.setPlaceholderText(self.tr("14:35 · 629 14:35"))
        self.editingFinished.connect(self._settle)

    @property
    def valid(self) -> bool:
        """False while what stands there names no moment."""
        try:
            parse_past(self.text(), self._now())
        except ValueError:
            return False
        return True

    def moment(self) -> datetime | None:
        """The moment; None where empty or not understood (see `valid`)."""
        return parse_past(self.text(), self._now()) if self.valid else None

    def _settle(self) -> None:
        if self.valid:
            self.setText(moment_text(self.moment()))
        restyle(self, "state", "" if self.valid else "error")


def moment_text(at: datetime | None) -> str:
    """A moment as the field shows it."""
    return "" if at is None else f"{at:%Y-%m-%d %H:%M}"
