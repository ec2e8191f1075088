"""The latest actions, each of which can be gone back to."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ccleader.ui.popups import Line, PopupList
from ccleader.ui.room import Desk

if TYPE_CHECKING:
    from ccleader.models.history import OperationRow

_WIDTH = 420


class HistoryPopup(PopupList):
    """Stands above the status bar; taking a line undoes everything down to it."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(desk.theme, window, "")
        self._desk = desk
        self.setAccessibleName(self.tr("Latest actions"))
        self.taken.connect(desk.worker.undo)

    def ask(self, at: QPoint) -> None:
        """Read the history and show it with its bottom left corner `at`."""
        self._desk.worker.history(lambda rows: self._show(rows, at), self)

    def _show(self, rows: list[OperationRow], at: QPoint) -> None:
        standing = [row for row in rows if row.kind == "do" and row.state == "done"]
        lines = [
            Line(
                f"{row.at.replace(tzinfo=UTC).astimezone():%m-%d %H:%M}",
                str(row.name),
                self.tr("Undo") if number == 0 else self.tr("Undo to here"),
                number + 1,
            )
            for number, row in enumerate(standing)
        ]
        self.show_lines(lines, self.tr("Nothing to undo yet"), at, _WIDTH, upwards=True)
        self.focus_list()
