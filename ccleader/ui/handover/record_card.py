"""The card 记录: a month's handovers, filtered by direction, found by text or by a day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from ccleader.ui.dates import parse_day
from ccleader.ui.desk import Desk
from ccleader.ui.handover.record_list import Line, RecordList
from ccleader.ui.parts import Card, Elided, Segmented, button


class Direction(StrEnum):
    """Which handovers are listed, as the leader who works here sees them."""

    ALL = "all"
    GIVEN = "given"
    RECEIVED = "received"


class RecordCard(Card):
    """The list with its filter; `day_wanted` asks for another month."""

    day_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Records"), padded=False)
        self._desk = desk
        self._lines: Sequence[Line] = ()
        self._fits: Callable[[Line, Direction], bool] = lambda line, direction: True
        self._current: int | None = None
        choices = (
            (Direction.ALL, self.tr("All")),
            (Direction.GIVEN, self.tr("Given")),
            (Direction.RECEIVED, self.tr("Received")),
        )
        self.direction = Segmented(choices, self.tr("Direction"))
        self.direction.chosen.connect(self._narrow)
        self.tools.addWidget(self.direction)
        self.list = RecordList(desk.theme)
        self.list.stepped.connect(self._step)
        self.search = QLineEdit()
        self.search.setObjectName("find_handover")
        self.search.setPlaceholderText(self.tr("Name, shift, or a day: 628"))
        self.search.setAccessibleName(self.tr("Find a handover by text or day"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._go)
        self.search.installEventFilter(self)
        self.search.hide()
        self._told = Elided("caption", Qt.TextElideMode.ElideRight)
        self._find = button(self.tr("Find"), self.start_search, kind="text", name="find", small=True)
        self._find.setToolTip(self.tr("Find by text or day (/)"))
        desk.theme.set_icon(self._find, "search", "pri", 14)
        self._lay_out()

    def show_lines(
        self,
        lines: Sequence[Line],
        fits: Callable[[Line, Direction], bool],
        current: int | None,
        told: str,
    ) -> None:
        """Show a month's handovers; `fits` says which belong to a direction."""
        self._lines, self._fits, self._current = lines, fits, current
        self._told.setText(told)
        self._narrow()

    def mark(self, record_id: int) -> None:
        """This one is on view now, whoever asked for it."""
        self._current = record_id
        self.list.mark(record_id)

    def start_search(self) -> None:
        """Put the cursor where one finds."""
        self.search.show()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc ends the search, ↓ goes to the list."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                self.search.hide()
                self.list.setFocus()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _step(self, record_id: int) -> None:
        self._current = record_id

    def _day(self) -> date | None:
        """The day typed into the search, if it is one."""
        try:
            return parse_day(self.search.text(), self._desk.today())
        except ValueError:
            return None

    def _go(self) -> None:
        """Enter shows the first found; a day of another month is asked for."""
        day = self._day()
        if day is not None and not self.list.lines:
            self.day_wanted.emit(day)
        elif self.list.lines:
            self.list.choose(self.list.lines[0].id)

    def _narrow(self, *_: object) -> None:
        wanted, day = self.search.text().strip().casefold(), self._day()
        direction = Direction(str(self.direction.value))

        def meant(line: Line) -> bool:
            return not wanted or line.day == day or wanted in line.spoken.casefold()

        shown = [line for line in self._lines if self._fits(line, direction) and meant(line)]
        self.list.message = self._why_none(day)
        self.list.show_lines(shown, self._current)

    def _why_none(self, day: date | None) -> str:
        if not self._lines:
            return self.tr("No handover yet in this month.")
        if day is not None and not any(line.day == day for line in self._lines):
            return self.tr("No handover on this day. Enter looks in its month.")
        return self.tr("Nothing fits. Esc ends the search.")

    def _lay_out(self) -> None:
        foot = QFrame()
        foot.setProperty("foot", True)
        column = QVBoxLayout(foot)
        column.setContentsMargins(14, 4, 10, 4)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.addWidget(self._told, 1)
        line.addWidget(self._find)
        column.addWidget(self.search)
        column.addLayout(line)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(foot)
