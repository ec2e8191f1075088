"""What is missing in the month's reviews, each with the way to bring it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from ccleader.ui.parts import Card, button, label
from ccleader.ui.reviews.standing import COMMENT, FIGURES, Standing, lacking


class TodoCard(Card):
    """A line for each thing that some reviews lack; hidden lines lack nowhere."""

    def __init__(self, write: Callable[[], object], bring_in: Callable[[], object]) -> None:
        super().__init__(self.tr("To complete"))
        self._nothing = label(self.tr("Every review is complete."), "secondary", wrap=True)
        self.body.addWidget(self._nothing)
        self._lines = {
            COMMENT: _Line(self, button(self.tr("Write them"), write, kind="text", name="write_comments")),
            FIGURES: _Line(self, button(self.tr("Import"), bring_in, kind="text", name="bring_in")),
        }
        self.body.addStretch()

    def show_standings(self, standings: Sequence[Standing]) -> None:
        """Count what is missing."""
        texts = {COMMENT: self.tr("{count} without a comment"), FIGURES: self.tr("{count} without figures")}
        counts = {check: len(lacking(standings, check)) for check in texts}
        for check, text in texts.items():
            self._lines[check].show_text(text.format(count=counts[check]) if counts[check] else "")
        open_ends = sum(counts.values())
        self.caption.setText(self.tr("%n places", "", open_ends) if open_ends else "")
        self._nothing.setVisible(not open_ends)


class _Line:
    """Text and way of one line."""

    def __init__(self, card: Card, way: QPushButton) -> None:
        self._text = label("", "")
        self._way = way
        line = QHBoxLayout()
        line.addWidget(self._text, 1)
        line.addWidget(way)
        card.body.addLayout(line)

    def show_text(self, text: str) -> None:
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._way.setVisible(bool(text))
