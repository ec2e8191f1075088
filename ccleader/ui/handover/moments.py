"""A day or a moment typed the short way: 701, +2, 周五, 18:00, 今天 18:00."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtWidgets import QLineEdit

from ccleader.ui.dates import parse_day
from ccleader.ui.parts import restyle
from ccleader.ui.trends import brief
from ccleader.words import phrase

WHOLE_DAY = time(23, 59)
"""The time of a moment that is only a day."""

_TIME = re.compile(r"(?:(.*?)\s+|^)([01]?\d|2[0-3])[:：]([0-5]\d)$")


def parse_moment(text: str, now: datetime) -> datetime | None:
    """The moment meant by `text`, None for an empty one; ValueError where it names none.

    A time without a day is today's; a day without a time is the whole day.
    """
    text = text.strip()
    found = _TIME.match(text)
    if found is None:
        day = parse_day(text, now.date())
        return None if day is None else datetime.combine(day, WHOLE_DAY)
    day = parse_day(found[1] or "", now.date()) or now.date()
    return datetime.combine(day, time(int(found[2]), int(found[3])))


def moment_title(moment: datetime, now: datetime) -> str:
    """A moment for people: 今天 18:00, 7月1日, 7月1日 18:00; another year with its number."""
    clock = "" if moment.time() == WHOLE_DAY else f" {moment:%H:%M}"
    if moment.date() == now.date():
        return f"{phrase('handover', 'today')}{clock}"
    if moment.year != now.year:
        return f"{moment:%Y-%m-%d}{clock}"
    return f"{brief(moment.date())}{clock}"


def short_moment(moment: datetime, now: datetime) -> str:
    """When something was done: the time, with its day where that is another one."""
    if moment.date() == now.date():
        return f"{moment:%H:%M}"
    return f"{brief(moment.date())} {moment:%H:%M}"


class MomentField(QLineEdit):
    """A line for a moment; what was typed short is written out on leaving it."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self.setPlaceholderText(self.tr("701 · 18:00"))
        self.editingFinished.connect(self.settle)

    @property
    def valid(self) -> bool:
        """False while what stands there names no moment."""
        try:
            parse_moment(self.text(), self._now())
        except ValueError:
            return False
        return True

    def moment(self) -> datetime | None:
        """The moment; None where empty or not understood (see `valid`)."""
        return parse_moment(self.text(), self._now()) if self.valid else None

    def set_moment(self, moment: datetime | None) -> None:
        """Put a moment there."""
        if moment is None:
            self.setText("")
        else:
            self.setText(f"{moment:%Y-%m-%d}" + ("" if moment.time() == WHOLE_DAY else f" {moment:%H:%M}"))

    def settle(self) -> None:
        """Write out what was typed short; mark what names no moment."""
        if self.valid:
            self.set_moment(self.moment())
        restyle(self, "state", "" if self.valid else "error")
