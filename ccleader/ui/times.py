"""Times of day typed the short way: 8, 810, 8:10, 24:00; in minutes from midnight."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLineEdit

from ccleader.ui.parts import restyle

_PARTED = re.compile(r"(\d{1,2})\s*[:：.点]\s*(\d{2})?分?")
_SPAN = re.compile(r"\s*[-–—~～至到]\s*")
DAY = 1440


def parse_time(text: str) -> int | None:
    """The minute meant by `text`; None for an empty one. Raises ValueError where it is no time of day."""
    text = text.strip()
    if not text:
        return None
    if found := _PARTED.fullmatch(text):
        hours, minutes = int(found[1]), int(found[2] or 0)
    elif text.isascii() and text.isdigit() and len(text) <= 4:
        hours, minutes = (int(text), 0) if len(text) <= 2 else (int(text[:-2]), int(text[-2:]))
    else:
        raise ValueError(f"not a time: {text}")
    minute = hours * 60 + minutes
    if minutes >= 60 or minute > DAY:
        raise ValueError(f"no such time: {text}")
    return minute


def parse_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Times from–to, several parted by spaces or commas: “9:00–11:00 14:00–16:00”. ValueError as above."""
    found = []
    for part in re.split(r"[,，;；、\s]+", _SPAN.sub("-", text.strip())):
        if not part:
            continue
        first, _, last = part.partition("-")
        begin, end = parse_time(first), parse_time(last)
        if begin is None or end is None:
            raise ValueError(f"no from and to: {part}")
        found.append((begin, end))
    return tuple(found)


def time_text(minute: int) -> str:
    """08:10; the midnight that ends a day is 24:00."""
    return f"{minute // 60:02}:{minute % 60:02}"


def spans_text(spans: tuple[tuple[int, int], ...]) -> str:
    """Times from–to as they are typed."""
    return "  ".join(f"{time_text(first)}–{time_text(last)}" for first, last in spans)


class TimeField(QLineEdit):
    """A line for a time of day; what was typed short is written out on leaving it."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("8:30")
        self.setMaxLength(8)
        self.editingFinished.connect(self._settle)

    @property
    def valid(self) -> bool:
        """False while what stands there is no time of day."""
        try:
            parse_time(self.text())
        except ValueError:
            return False
        return True

    def minute(self) -> int | None:
        """Minutes from midnight; None where empty or not understood (see `valid`)."""
        return parse_time(self.text()) if self.valid else None

    def set_minute(self, minute: int | None) -> None:
        """Put a time there."""
        self.setText("" if minute is None else time_text(minute))

    def _settle(self) -> None:
        if self.valid:
            self.set_minute(self.minute())
        restyle(self, "state", "" if self.valid else "error")
