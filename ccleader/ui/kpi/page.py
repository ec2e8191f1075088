"""What the pages of the room share: they read for a period, and a late answer is dropped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ccleader.errors import Trouble
from ccleader.ui.boards import Asked
from ccleader.ui.desk import Desk

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.ui.chart_data import ChartData

Export = Callable[[Path, "ChartData"], object]


class Page(QWidget):
    """One tab. `loaded` carries what was read; `busy` is told before and after a read."""

    loaded = Signal(object)
    busy = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.asked: Asked | None = None
        self.answer: Any = None
        self._number = 0

    def load(self, asked: Asked) -> None:
        """Read the page for a period; the old picture stays until the answer is there."""
        self.asked = asked
        self._number += 1
        number = self._number
        self.busy.emit(True)

        def take(answer: Any) -> None:
            if number == self._number:
                self.answer = answer
                self.busy.emit(False)
                self.show_answer(answer)
                self.loaded.emit(answer)

        self.desk.worker.read(self.query(asked), take, self, self._fail)

    def query(self, asked: Asked) -> Callable[[Session], Any]:
        """What to run on the worker's thread."""
        raise NotImplementedError

    def show_answer(self, answer: Any) -> None:
        """Show what was read."""
        raise NotImplementedError

    def _fail(self, error: BaseException) -> None:
        self.busy.emit(False)
        if isinstance(error, Trouble):
            self.desk.warn(str(error))

    def why_empty(self, answer: Any) -> str:
        """The sentence of a page without data: what is missing, and until when there is data."""
        title = answer.spans.shown.title
        if answer.covered is None:
            return self.tr("Nothing has been imported yet.")
        return self.tr("No data in this period: {period}. Data: {covered}").format(
            period=title, covered=answer.covered.title
        )
