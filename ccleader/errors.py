"""Trouble is the world's fault and has a sentence for the user; anything else is our bug."""

from __future__ import annotations

from ccleader.words import Phrase


class Trouble(Exception):
    """Something the user can understand and act on: what, where, why, what to do."""

    def __init__(self, sentence: Phrase) -> None:
        super().__init__(sentence)
        self.sentence = sentence

    def __str__(self) -> str:
        return str(self.sentence)


class Misfit(Trouble):
    """One field of a form does not hold; `field` is its name there."""

    def __init__(self, field: str, sentence: Phrase) -> None:
        super().__init__(sentence)
        self.field = field


class Unwritable(Trouble):
    """A file that cannot be written now, but may be read."""


class Cancelled(Exception):
    """The user stopped a long job; nothing was written."""
