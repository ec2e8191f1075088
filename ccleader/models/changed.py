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
    ALL = AGENTS | TRAFFIC | TARGETS | LAYOUTS | REVIEWS | EVENTS | BASELINES
