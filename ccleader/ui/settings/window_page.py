"""What this window remembers for whoever sits here: language, theme, text size, reminders."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout

from ccleader.ui import choices
from ccleader.ui.parts import Card, Segmented, label
from ccleader.ui.room import Desk
from ccleader.ui.settings.reading import Shown
from ccleader.words import mark, translate


class WindowPage(Card):
    """One row of choices each; a choice takes effect at once."""

    name = "window"
    heading = mark("settings", "Window and reminders")

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            translate("settings", self.heading), self.tr("Only on this computer; not part of the store")
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for number, choice in enumerate(choices.CHOICES):
            values = [(value, choices.word(text)) for value, text in choice.values]
            segments = Segmented(values, choice.heading)
            segments.setObjectName(f"choice_{choice.key}")
            segments.choose(choice.read(desk.settings))
            segments.chosen.connect(partial(desk.chosen.emit, choice))
            grid.addWidget(label(choice.heading, "label"), number, 0)
            grid.addWidget(segments, number, 1)
        grid.setColumnStretch(2, 1)
        self.body.addLayout(grid)
        self.body.addStretch()

    def fill(self, _: Shown) -> None:
        """Nothing of the store stands here."""
