"""Which columns of a table are on view and how wide: as chosen, as remembered, as there is room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from ccleader.columns import Column
from ccleader.ui.parts import passing_menu
from ccleader.ui.theme import Theme
from ccleader.words import language

GROWS = "name"
"""The column that is as wide as its longest text, as far as there is room."""

WIDEST_NAME = 240
"""Pixels it grows to at most."""


class Arrangement:
    """The columns of one view; `fit` after every change of its width."""

    def __init__(
        self,
        view: QTableView,
        columns: Sequence[Column[Any]],
        theme: Theme,
        settings: QSettings,
        key: str,
        hidden: Iterable[str],
        spare: Sequence[str],
    ) -> None:
        """`key` leads the settings; `hidden` and `spare` as for `TableView`.

        Widths are remembered by language: headings are as long as its words.
        """
        self._view = view
        self._columns = columns
        self._keys = [column.key for column in columns]
        self._theme = theme
        self._settings = settings
        self._key = key
        self._hidden = set(hidden)
        self._spare = list(spare)
        self._spreads = bool(spare)
        self._fitting = False
        self._longest = 0
        self._widths: list[int] = []
        self._digit = self._digit_now()
        self._dress()
        self._size()
        self._recall()

    @property
    def chosen(self) -> list[Column[Any]]:
        """The columns the user wants, in his order, whether or not there is room for all."""
        header = self._header
        order = sorted(range(header.count()), key=header.visualIndex)
        return [self._columns[number] for number in order if self._columns[number].key not in self._hidden]

    def menu(self) -> QMenu:
        """The menu that shows and hides columns."""
        menu = passing_menu(self._view)
        for number, column in enumerate(self._columns):
            action = menu.addAction(column.heading)
            action.setCheckable(True)
            action.setChecked(not self._view.isColumnHidden(number))
            action.setEnabled(number > 0)
            action.toggled.connect(self._shower(column.key))
        return menu

    def fit(self) -> None:
        """Show what is chosen, but for spare columns there is no room for."""
        room = self._view.viewport().width()
        widths = {
            column.key: width
            for column, width in zip(self._columns, self._widths, strict=True)
            if column.key not in self._hidden
        }
        if GROWS in widths:
            most = self._longest if self._spreads else widths[GROWS] + room - sum(widths.values())
            widths[GROWS] = max(widths[GROWS], min(self._longest, most))
        for key in self._spare:
            if sum(widths.values()) > room:
                widths.pop(key, None)
        self._fitting = True
        for number, column in enumerate(self._columns):
            if self._view.isColumnHidden(number) is (column.key in widths):
                self._view.setColumnHidden(number, column.key not in widths)
        if self._spreads:
            self._spread(widths, room)
        elif GROWS in widths:
            self._set_width(GROWS, widths[GROWS])
        self._fitting = False

    def grow(self) -> None:
        """Make room for the longest name there is now."""
        if GROWS in self._keys:
            number, model = self._keys.index(GROWS), self._view.model()
            metrics = QFontMetrics(self._theme.font(13, bold=True))
            texts = (str(model.index(row, number).data()) for row in range(model.rowCount()))
            longest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            inset = getattr(self._view.itemDelegateForColumn(number), "inset", 0)
            self._longest = min(longest + inset + 18, WIDEST_NAME)
            self.fit()

    def follow_text(self) -> None:
        """Follow a change of the text's size."""
        digit = self._digit_now()
        if digit != self._digit:
            self._widths = [round(width * digit / self._digit) for width in self._widths]
            for number, width in enumerate(self._widths):
                self._view.setColumnWidth(number, width)
            self._digit = digit
            self.fit()

    @property
    def _header(self) -> QHeaderView:
        return self._view.horizontalHeader()

    def _digit_now(self) -> int:
        return self._view.fontMetrics().horizontalAdvance("0")

    def _dress(self) -> None:
        header = self._header
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(24)
        header.setStretchLastSection(not self._spreads)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer)

    def _offer(self, at: QPoint) -> None:
        self.menu().popup(self._header.mapToGlobal(at))

    def _shower(self, key: str) -> Callable[[bool], None]:
        def show(on: bool) -> None:
            self._hidden = self._hidden - {key} if on else self._hidden | {key}
            self._spare = [other for other in self._spare if other != key]  # asked for by hand, it stays
            self.fit()
            self._remember()

        return show

    def _spread(self, widths: Mapping[str, int], room: int) -> None:
        """Give what is left of the room to all columns alike."""
        left = max(0, room - sum(widths.values()))
        for place, (key, width) in enumerate(widths.items()):
            share = left * (place + 1) // len(widths) - left * place // len(widths)
            self._set_width(key, width + share)

    def _set_width(self, key: str, width: int) -> None:
        self._view.setColumnWidth(self._keys.index(key), width)

    def _size(self) -> None:
        small = QFontMetrics(self._theme.font(12))
        for number, column in enumerate(self._columns):
            heading = small.horizontalAdvance(column.heading) + 22
            self._widths.append(max(column.width * self._digit + 16, heading))
            self._view.setColumnWidth(number, self._widths[number])
            self._view.setColumnHidden(number, column.key in self._hidden)

    def _recall(self) -> None:
        header = self._header
        if self._settings.value(f"{self._key}/columns") == ",".join(self._keys):
            header.restoreState(self._settings.value(f"{self._key}/header"))
            hidden = str(self._settings.value(f"{self._key}/hidden", ""))
            self._hidden = {key for key in hidden.split(",") if key}
            self._recall_widths(str(self._settings.value(self._widths_key, "")).split(","))
            self._view.model().sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        header.sectionResized.connect(self._note_width)
        for changed in (header.sectionMoved, header.sortIndicatorChanged):
            changed.connect(self._remember)

    @property
    def _widths_key(self) -> str:
        return f"{self._key}/widths_{language()}"

    def _recall_widths(self, kept: Sequence[str]) -> None:
        """As they were kept for this language; else as wide as its headings need."""
        if len(kept) == len(self._widths):
            self._widths = [int(width) for width in kept]
        for number, width in enumerate(self._widths):
            if not self._view.isColumnHidden(number):
                self._view.setColumnWidth(number, width)

    def _note_width(self, number: int, _: int, width: int) -> None:
        """Keep the width a column was given; not what the last one stretches to, nor 0 for a hidden one."""
        header = self._header
        last = header.logicalIndex(header.count() - 1 - self._hidden_at_the_end())
        stretched = header.stretchLastSection() and number == last
        if width and not stretched and not self._fitting:
            self._widths[number] = width
            if self._keys[number] == GROWS:
                self._longest = 0  # the user knows better
            self._remember()

    def _hidden_at_the_end(self) -> int:
        header = self._header
        backwards = (header.logicalIndex(place) for place in reversed(range(header.count())))
        return next((n for n, number in enumerate(backwards) if not header.isSectionHidden(number)), 0)

    def _remember(self, *_: object) -> None:
        for name, value in (
            ("columns", ",".join(self._keys)),
            ("hidden", ",".join(sorted(self._hidden))),
            ("header", self._header.saveState()),
        ):
            self._settings.setValue(f"{self._key}/{name}", value)
        self._settings.setValue(self._widths_key, ",".join(map(str, self._widths)))
