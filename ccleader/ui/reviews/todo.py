"""What is missing in the month's reviews, each with the way to bring it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from ccleader.ui.parts import Card, button, label
from ccleader.ui.reviews.standing import (
    ATTENDANCE,
    COACHING,
    COMMENT,
    FIGURES,
    POINTS,
    QUALITY,
    Standing,
    lacking,
    unsettled,
)


class TodoCard(Card):
    """A line for each thing that some reviews lack or that is open in them; hidden lines lack nowhere.

    `ways`: what is done about each check that may lack.
    """

    def __init__(self, ways: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(self.tr("To complete"))
        self._nothing = label(self.tr("Every review is complete."), "secondary", wrap=True)
        self.body.addWidget(self._nothing)
        self._lines = {
            check: _Line(self, button(text, ways[check], kind="text", name=name))
            for check, (text, name) in {
                COMMENT: (self.tr("Write them"), "write_comments"),
                FIGURES: (self.tr("Import"), "bring_in"),
                COACHING: (self.tr("Coach"), "to_coaching"),
                QUALITY: (self.tr("Check calls"), "to_quality"),
                POINTS: (self.tr("Settle"), "to_conduct"),
                ATTENDANCE: (self.tr("Lock"), "to_attendance"),
            }.items()
        }
        self.body.addStretch()

    def show_standings(self, standings: Sequence[Standing]) -> None:
        """Count what is missing, and what is open."""
        texts = {
            COMMENT: self.tr("{count} without a comment"),
            FIGURES: self.tr("{count} without figures"),
            COACHING: self.tr("{count} not coached"),
            QUALITY: self.tr("{count} with too few checks"),
        }
        counts = {check: len(lacking(standings, check)) for check in texts}
        texts |= {
            POINTS: self.tr("{count} with points not settled"),
            ATTENDANCE: self.tr("{count} with attendance not locked"),
        }
        counts |= {check: len(unsettled(standings, check)) for check in (POINTS, ATTENDANCE)}
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
