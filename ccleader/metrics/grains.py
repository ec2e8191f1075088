"""What a fact is about: how long an interval it covers, and whom it speaks of."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Grain(IntEnum):
    """Minutes a fact row covers; PERIOD covers whole days from its first."""

    HALF_HOUR = 30
    HOUR = 60
    DAY = 1440
    PERIOD = 0


class Subject(StrEnum):
    """Whom a fact speaks of."""

    AGENT = "agent"
    QUEUE = "queue"
