"""Which columns of a table are on view and how wide: as chosen, as remembered, as there is room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from ccleader.columns import Column
from ccleader.ui.theme import Theme


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
        """`key` leads the settings; `hidden` and `spare` as for `TableView`."""
        self._view = view
        self._columns = columns
        self._theme = theme
        self._settings = settings
        self._key = key
        self._hidden = set(hidden)
        self._spare = list(spare)
        self._spreads = bool(spare)
        self._spreading = False
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
        menu = QMenu(self._view)
        for number, column in enumerate(self._columns):
            action = menu.addAction(column.heading)
            action.setCheckable(True)
            action.setChecked(not self._view.isColumnHidden(number))
            action.setEnabled(number > 0)
            action.toggled.connect(self._shower(column.key))
        return menu

    def fit(self) -> None:
        """Show what is chosen, but for spare columns there is no room for."""
        widths = dict(zip((column.key for column in self._columns), self._widths, strict=True))
        shown = [key for key in widths if key not in self._hidden]
        for key in self._spare:
            if sum(widths[each] for each in shown) <= self._view.viewport().width():
                break
            shown = [other for other in shown if other != key]
        for number, key in enumerate(widths):
            if self._view.isColumnHidden(number) is (key in shown):
                self._view.setColumnHidden(number, key not in shown)
        if self._spreads:
            self._spread([number for number, key in enumerate(widths) if key in shown])

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

    def _spread(self, shown: Sequence[int]) -> None:
        """Give what is left of the width to all columns alike."""
        left = max(0, self._view.viewport().width() - sum(self._widths[number] for number in shown))
        self._spreading = True
        for place, number in enumerate(shown):
            share = left * (place + 1) // len(shown) - left * place // len(shown)
            self._view.setColumnWidth(number, self._widths[number] + share)
        self._spreading = False

    def _size(self) -> None:
        small = QFontMetrics(self._theme.font(12))
        for number, column in enumerate(self._columns):
            heading = small.horizontalAdvance(column.heading) + 22
            self._widths.append(max(column.width * self._digit + 16, heading))
            self._view.setColumnWidth(number, self._widths[number])
            self._view.setColumnHidden(number, column.key in self._hidden)

    def _declared(self) -> str:
        return ",".join(column.key for column in self._columns)

    def _recall(self) -> None:
        header = self._header
        if self._settings.value(f"{self._key}/columns") == self._declared():
            header.restoreState(self._settings.value(f"{self._key}/header"))
            hidden = str(self._settings.value(f"{self._key}/hidden", ""))
            self._hidden = {key for key in hidden.split(",") if key}
            kept = str(self._settings.value(f"{self._key}/widths", "")).split(",")
            self._widths = [int(width) for width in kept] if len(kept) == len(self._widths) else self._widths
            self._view.model().sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        header.sectionResized.connect(self._note_width)
        for changed in (header.sectionMoved, header.sortIndicatorChanged):
            changed.connect(self._remember)

    def _note_width(self, number: int, _: int, width: int) -> None:
        """Keep the width a column was given; not what the last one stretches to, nor 0 for a hidden one."""
        header = self._header
        last = header.logicalIndex(header.count() - 1 - self._hidden_at_the_end())
        stretched = header.stretchLastSection() and number == last
        if width and not stretched and not self._spreading:
            self._widths[number] = width
            self._remember()

    def _hidden_at_the_end(self) -> int:
        header = self._header
        backwards = (header.logicalIndex(place) for place in reversed(range(header.count())))
        return next((n for n, number in enumerate(backwards) if not header.isSectionHidden(number)), 0)

    def _remember(self, *_: object) -> None:
        for name, value in (
            ("columns", self._declared()),
            ("hidden", ",".join(sorted(self._hidden))),
            ("widths", ",".join(map(str, self._widths))),
            ("header", self._header.saveState()),
        ):
            self._settings.setValue(f"{self._key}/{name}", value)
