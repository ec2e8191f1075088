"""A page of the settings: records of one kind in a table, with the buttons for them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, ClassVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QPushButton

from ccleader.columns import Column
from ccleader.ui.parts import Card, button
from ccleader.ui.room import Desk
from ccleader.ui.settings.reading import Shown
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import translate


class ListPage(Card):
    """Enter or a double click opens a row; what a button does to a row waits until one is selected.

    `heading`, `about` and `none` (what stands in an empty table) are source texts of "settings"; the
    column `wide`, if any, takes the room that is left.
    """

    name: ClassVar[str]
    heading: ClassVar[str]
    about: ClassVar[str]
    none: ClassVar[str]
    wide: ClassVar[str] = ""

    def __init__(self, desk: Desk, columns: Sequence[Column[Any]], key: str) -> None:
        """`key` names the attribute that tells which record a row is."""
        title = translate("settings", self.heading)
        super().__init__(title, translate("settings", self.about), padded=False)
        self.desk = desk
        self.shown: Shown | None = None
        self._chosen: Hashable | None = None
        self._of_row: list[QPushButton] = []
        self._tools: list[QPushButton] = []
        self._model = RowsModel(columns, lambda row: _key(row, key))
        self._model.setParent(self)
        self.table = TableView(
            self._model, desk.theme, desk.settings, f"settings-{self.name}", title, row_height=33
        )
        self.table.message = translate("settings", self.none)
        self.table.setSelectionMode(TableView.SelectionMode.SingleSelection)
        for number, column in enumerate(columns):
            if column.key == self.wide:
                header = self.table.horizontalHeader()
                header.setStretchLastSection(False)
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        self.table.opened.connect(self._open)
        self.table.selected.connect(lambda _: self._offer())
        self.body.addWidget(self.table)

    def tool(self, text: str, act: Callable[[], object], name: str, icon: str = "") -> QPushButton:
        """Add a button for the whole table."""
        made = button(text, act, name=name, small=True)
        if icon:
            self.desk.theme.set_icon(made, icon, size=14)
        self.tools.addWidget(made)
        self._tools.append(made)
        return made

    def row_tool(self, text: str, act: Callable[[Any], object], name: str, key: str = "") -> QPushButton:
        """Add a button that does something to the selected row; `key` does it from the table."""

        def do() -> None:
            for row in self.table.selected_rows():
                if not self.desk.read_only:
                    act(row)

        made = self.tool(text, do, name)
        if key:
            made.setToolTip(f"{text} ({key})")
            QShortcut(QKeySequence(key), self.table).activated.connect(do)
        self._of_row.append(made)
        return made

    def fill(self, shown: Shown) -> None:
        """Show what was read."""
        self.shown = shown
        self._model.set_rows(self.rows_of(shown))
        if self._chosen is not None and self.table.select_key(self._chosen):
            self._chosen = None
        self._offer()

    def choose(self, key: Hashable) -> None:
        """Select a record, once it is read where it is new."""
        self._chosen = None if self.table.select_key(key) else key

    def rows_of(self, shown: Shown) -> Sequence[Any]:
        """The rows of this page among all that was read."""
        raise NotImplementedError

    def edit(self, row: Any | None) -> None:
        """Open the form of a row, or of a new one."""
        raise NotImplementedError

    def _open(self, row: Any) -> None:
        if not self.desk.read_only:
            self.edit(row)

    def _offer(self) -> None:
        chosen = bool(self.table.selected_rows())
        for made in self._tools:
            made.setEnabled(not self.desk.read_only and (chosen or made not in self._of_row))


def _key(row: Any, name: str) -> Hashable:
    found: Hashable = getattr(row, name)
    return found
