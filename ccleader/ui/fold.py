"""A part of a sheet that is folded away while there is nothing in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ccleader.ui.parts import Elided, rule
from ccleader.ui.theme import Theme


class Fold(QWidget):
    """A head that opens and closes what is below it; the head tells in a line what is inside."""

    def __init__(self, theme: Theme, title: str, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._by_hand = False
        self.head = QToolButton()
        self.head.setObjectName(f"fold_{name}")
        self.head.setText(title)
        self.head.setCheckable(True)
        self.head.setProperty("fold", True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setAccessibleName(title)
        self.head.toggled.connect(self._turn)
        self.head.clicked.connect(self._remember)
        self._told = Elided("caption", Qt.TextElideMode.ElideRight)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(6)
        line = QHBoxLayout()
        line.setContentsMargins(8, 4, 12, 4)
        line.setSpacing(8)
        line.addWidget(self.head)
        line.addWidget(self._told, 1)
        line.addLayout(self.tools)
        self.inside = QWidget()
        self.body = QVBoxLayout(self.inside)
        self.body.setContentsMargins(14, 2, 14, 10)
        self.body.setSpacing(6)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(line)
        outer.addWidget(self.inside)
        outer.addWidget(rule())
        self._turn(False)

    @property
    def open(self) -> bool:
        """Whether what is inside is on view."""
        return self.head.isChecked()

    def unfold(self, open_: bool = True) -> None:
        """Open or close it."""
        self.head.setChecked(open_)

    def tell(self, text: str, filled: bool) -> None:
        """Say in a line what is inside; it opens by itself where it is filled, unless the user closed it."""
        self._told.setText(text)
        if not self._by_hand:
            self.unfold(filled)

    def forget(self) -> None:
        """Another sheet comes."""
        self._by_hand = False

    def _remember(self, _: bool) -> None:
        self._by_hand = True

    def _turn(self, open_: bool) -> None:
        self.inside.setVisible(open_)
        self._theme.set_icon(self.head, "chevron-down" if open_ else "chevron-right", "t3", 14)
