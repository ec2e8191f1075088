"""What an operation changed; one value travels from its commit to every room."""

from __future__ import annotations

from enum import Flag, auto


class Changed(Flag):
    """Kinds of record that an operation may change; a new record kind adds a member before ALL.

    The history keeps the values, so members are never reordered.
    """

    NONE = 0
    AGENTS = auto()
    TRAFFIC = auto()
    TARGETS = auto()
    LAYOUTS = auto()
    REVIEWS = auto()
    EVENTS = auto()
    BASELINES = auto()
    LEADERS = auto()
    SETTINGS = auto()
    SHIFTS = auto()
    ATTENDANCE = auto()
    LEAVE = auto()
    NOTICES = auto()
    BRIEFINGS = auto()
    HANDOVERS = auto()
    MATTERS = auto()
    OBSERVATIONS = auto()
    VISITS = auto()
    ASSETS = auto()
    RULEBOOKS = auto()
    CONDUCT = auto()
    SCORECARDS = auto()
    QUALITY = auto()
    COACHING = auto()
    ATTACHMENTS = auto()
    ALL = (1 << 25) - 1
    """Every member above."""
