"""Letters that type a cell of the month grid: one each for shifts and attendance codes."""

from __future__ import annotations

from ccleader.errors import Misfit
from ccleader.words import phrase

GRID_LETTERS = frozenset("CDH")
"""What the grid keeps for its own acts: minutes late, the same again, a swap."""


def check_letter(letter: str) -> None:
    """Misfit where the grid acts on a letter, so that it cannot stand for anything."""
    if letter in GRID_LETTERS:
        said = phrase("trouble", "“{letter}” does something else in the grid. Choose another.", letter=letter)
        raise Misfit("letter", said)
