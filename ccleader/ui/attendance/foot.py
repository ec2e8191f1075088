"""The line below the grid: the cell under the cursor in words, the letters, and the fold of the cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ccleader.ui.parts import Elided, button, label, restyle
from ccleader.ui.theme import Theme


class GridFoot(QFrame):
    """What the cell says, or what did not work; at the right the letters, as far as there is room."""

    folded = Signal()
    """The cards below shall go or come."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("foot", True)
        self.words = Elided("caption", Qt.TextElideMode.ElideRight)
        self.words.setObjectName("cell_words")
        self.fold = button("", self.folded.emit, "text", "fold_cards")
        self._keys: list[tuple[QLabel, QLabel]] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(14, 0, 10, 0)
        self._line.setSpacing(6)
        self._line.addWidget(self.words, 1)
        self._line.addWidget(self.fold)
        theme.changed.connect(self._fit)
        self._fit()

    def say(self, text: str, wrong: bool = False) -> None:
        """Show a sentence; in red where something did not work."""
        kind = "error" if wrong else "caption"
        if self.words.property("kind") != kind:
            restyle(self.words, "kind", kind)
        self.words.setText(("× " if wrong else "") + text)

    @property
    def wrong(self) -> bool:
        """Whether it tells of something that did not work."""
        return self.words.property("kind") == "error"

    def show_letters(self, letters: Sequence[tuple[str, str]]) -> None:
        """Show what the letters stand for, the first the most important."""
        self._drop()
        for key, what in letters:
            pair = label(key, "key"), label(what, "caption")
            for part in pair:
                self._line.insertWidget(self._line.count() - 1, part)
            self._keys.append(pair)
        self._show_fitting()

    def show_fold(self, folded: bool, waiting: str) -> None:
        """Say on the button what it does; while the cards are away, also what waits there."""
        icon = "chevron-up" if folded else "chevron-down"
        self._theme.set_icon(self.fold, icon, "pri", 13)
        self.fold.setText(waiting if folded else self.tr("Hide the cards"))
        self.fold.setToolTip(self.tr("Leave, overtime, month's end (])"))
        self._show_fitting()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many letters as there is room for."""
        super().resizeEvent(event)
        self._show_fitting()

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.row(30))

    def _drop(self) -> None:
        for pair in self._keys:
            for part in pair:
                self._line.removeWidget(part)
                part.deleteLater()
        self._keys = []

    def _show_fitting(self) -> None:
        """The words have at least half of the line; the letters share the rest, the last go first."""
        room = self.width() // 2 - self.fold.sizeHint().width() - 24
        for pair in self._keys:
            room -= sum(part.sizeHint().width() + 6 for part in pair)
            for part in pair:
                part.setVisible(room >= 0)
