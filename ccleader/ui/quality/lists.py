"""Lists of checks in and out: from Excel or the clipboard with a preview, and to Excel."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ccleader.acd import quality_lists
from ccleader.acd.quality_lists import QualityList
from ccleader.acd.shift_lists import clipboard_cells
from ccleader.metrics.periods import Period
from ccleader.models import agents, scorecards
from ccleader.models.quality import EvaluationRow
from ccleader.models.scorecards import CardRow
from ccleader.ui.desk import Desk
from ccleader.ui.quality.bring_in import ChecksInDialog
from ccleader.ui.saving import ask_where, last_folder, remember_folder

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class Lists(QObject):
    """`cardless`: there is no scorecard to grade a list by."""

    cardless = Signal()

    def __init__(self, desk: Desk, room: QWidget) -> None:
        super().__init__(room)
        self._desk = desk
        self._room = room

    def bring_in(self, path: Path) -> None:
        """Read a list of checks, and show what it would become."""
        self._desk.worker.run(
            lambda _: quality_lists.file_cells(path), partial(self._compare, path.name), self
        )

    def write_book(self, path: Path, rows: Sequence[EvaluationRow]) -> None:
        """Write the checks of the month, as the table is narrowed, with the figures by agent."""

        def job(_: object) -> None:
            from ccleader.reports import quality_book, workbook  # late: openpyxl costs half a second

            workbook.write(path, quality_book.sheets(rows))

        told = self.tr("Written: {path}").format(path=path)
        self._desk.worker.run(job, lambda _: self._desk.tell(told), self)

    def ask_file(self) -> None:
        """Ask which list is to be brought in."""
        if self._desk.read_only or self._desk.group_id is None:
            return
        folder = str(last_folder(self._desk.settings))
        kinds = self.tr("Tables (*.xlsx *.xls *.ods *.csv *.txt)")
        name, _ = QFileDialog.getOpenFileName(self._room, self.tr("Bring in quality checks"), folder, kinds)
        if name:
            remember_folder(self._desk.settings, Path(name).parent)
            self.bring_in(Path(name))

    def paste(self) -> None:
        """Bring in what was copied from a spreadsheet."""
        text = QGuiApplication.clipboard().text()
        if text.strip() and not self._desk.read_only:
            self._compare(self.tr("clipboard"), clipboard_cells(text))

    def _compare(self, source: str, cells: list[list[str]]) -> None:
        group, today = self._desk.group_id, self._desk.today()
        if group is None:
            return

        def read(session: Session) -> tuple[QualityList, CardRow | None, dict[int, str]]:
            card = scorecards.card_on(session, group, today)
            names = {who.id: who.name for who in agents.agents(session, group, include_left=True)}
            if card is None:
                return QualityList(), None, names
            return quality_lists.compare(session, cells, group, card.id, today), card, names

        def show(found: tuple[QualityList, CardRow | None, dict[int, str]]) -> None:
            taken, card, names = found
            if card is None:
                self.cardless.emit()
                self._desk.warn(self.tr("There is no scorecard yet. Begin with one, then bring in the list."))
            else:
                ChecksInDialog(self._desk, taken, source, names, card, self._room.window()).open()

        self._desk.worker.read(read, show, self)

    def export(self, period: Period, rows: Sequence[EvaluationRow]) -> None:
        """Ask where, and write checks of a period to a workbook."""
        if self._desk.group is None:
            return
        what = self.tr("quality checks {month}").format(month=period.label)
        proposed = f"{self._desk.group.name} {what}.xlsx"
        kinds = self.tr("Excel workbook (*.xlsx)")
        path = ask_where(self._room, self._desk.settings, self.tr("Save as"), proposed, kinds)
        if path is not None:
            self.write_book(path, rows)
