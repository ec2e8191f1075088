"""The keys of the window and of the room on view, listed under F1."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from ccleader.ui.parts import Scrolled, button, label
from ccleader.ui.rooms import word

_AROUND = 120
"""Pixels of the window's height left to the title and the button of the dialog."""

_BAR = 16
"""Pixels for the scroll bar."""


class KeysDialog(QDialog):
    """Two lists of keys: the room's own, then the window's."""

    def __init__(self, room: str, own: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setMinimumWidth(420)
        lists = [QWidget()]
        lists[0].setLayout(_titled(self.tr("Everywhere"), self._everywhere()))
        if own:
            lists.insert(0, QWidget())
            lists[0].setLayout(_titled(room, own))
        self._lists = Scrolled(*lists)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self._lists)
        close = button(self.tr("Close"), self.accept, kind="primary", name="close")
        close.setDefault(True)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        shown = self._lists.widget()
        assert shown is not None
        inside = shown.sizeHint()
        most = parent.height() - _AROUND
        self._lists.setMinimumHeight(min(inside.height(), most))
        self._lists.setMinimumWidth(inside.width() + _BAR)

    def _everywhere(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+1 … 9, 0", self.tr("Rooms in the order of the sidebar")),
            ("Ctrl+I", word("Import")),
            ("Ctrl+K", self.tr("Search")),
            ("Ctrl+N", self.tr("Quick entry")),
            ("Ctrl+Z   Ctrl+Y", self.tr("Undo, redo")),
            ("/", self.tr("Filter the table")),
            ("Ctrl+C   Ctrl+Shift+C", self.tr("Copy for a spreadsheet, with or without headings")),
            ("Ctrl+,", self.tr("Settings")),
            ("F5", self.tr("Read the page anew")),
            ("F6", self.tr("Next part of the window")),
            ("F1", self.tr("This list")),
        ]


def _titled(title: str, keys: Sequence[tuple[str, str]]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    column.addWidget(label(title, "heading"))
    column.addLayout(_grid(keys))
    return column


def _grid(keys: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setColumnStretch(1, 1)
    for number, (key, what) in enumerate(keys):
        grid.addWidget(label(key, "key"), number, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(label(what), number, 1)
    return grid
