"""The ways out of the room: printer, PDF, workbook; each asks where to and hands the batch to the press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QMenu, QWidget

from ccleader.reports.page import Review
from ccleader.ui.parts import button
from ccleader.ui.printing import new_printer
from ccleader.ui.reviews import outputs, printing
from ccleader.ui.reviews.press import Press
from ccleader.ui.room import Desk
from ccleader.ui.saving import ask_where, last_folder, remember_folder

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Batch:
    """The reviews to be put out: how they are gathered, and how the whole is called."""

    name: str
    gather: Callable[[Session], list[Review]]


class WaysOut(QWidget):
    """Three buttons; `batch` is asked at the last moment what they are for."""

    def __init__(self, desk: Desk, press: Press, batch: Callable[[], Batch]) -> None:
        super().__init__()
        self._desk = desk
        self._press = press
        self._batch = batch
        self.excel = button(self.tr("Excel"), self.ask_workbook, name="excel", shortcut="Ctrl+E")
        self.pdf = button(self.tr("PDF"), name="pdf")
        self.pdf.setProperty("menu", True)
        menu = QMenu(self.pdf)
        menu.addAction(self.tr("One file with all …"), self.ask_pdf)
        menu.addAction(self.tr("One file an agent …"), self.ask_pdfs)
        self.pdf.setMenu(menu)
        self.print = button("", self.ask_printer, kind="primary", name="print")
        self.print.setToolTip("Ctrl+P")
        desk.theme.set_icon(self.excel, "file-spreadsheet")
        desk.theme.set_icon(self.pdf, "file-type-pdf")
        desk.theme.set_icon(self.print, "printer", "onpri")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for made in (self.excel, self.pdf, self.print):
            line.addWidget(made)
        # A button forgets its own shortcut with each new text, so the key stands beside it.
        QShortcut(QKeySequence.StandardKey.Print, self, self.print.click)
        self.show_count(0, False)

    def show_count(self, count: int, only_ready: bool) -> None:
        """Tell how many reviews would go out, and whether they are just the ready ones."""
        text = self.tr("Print the {count} ready") if only_ready else self.tr("Print {count} ticked")
        self.print.setText(text.format(count=count) if count else self.tr("Print"))
        why = "" if count else self.tr("No review is ticked. Tick one with Space.")
        for made, tip in ((self.print, "Ctrl+P"), (self.excel, "Ctrl+E"), (self.pdf, "")):
            made.setEnabled(bool(count) and not self._press.running)
            made.setToolTip(why or tip)

    def write_pdf(self, path: Path) -> None:
        """Write the batch to one file."""
        self._start(self._batch(), partial(outputs.write_pdf, path=path))

    def write_pdfs(self, folder: Path) -> None:
        """Write the batch to a file an agent."""
        self._start(self._batch(), partial(outputs.write_pdfs, folder=folder))

    def write_workbook(self, path: Path) -> None:
        """Write the batch to a workbook."""
        self._start(self._batch(), partial(outputs.write_workbook, path=path))

    def print_on(self, printer: QPrinter) -> None:
        """Print the batch."""
        batch = self._batch()
        printer.setDocName(batch.name)
        self._start(batch, partial(printing.print_reviews, printer=printer))

    def ask_printer(self) -> None:
        """Ask for the printer, then print."""
        printer = new_printer()
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def ask_pdf(self) -> None:
        """Ask for a file, then write it."""
        self._ask_file("pdf", self.write_pdf)

    def ask_workbook(self) -> None:
        """Ask for a file, then write it."""
        self._ask_file("xlsx", self.write_workbook)

    def ask_pdfs(self) -> None:
        """Ask for a folder, then write the files."""
        settings, title = self._desk.settings, self.tr("Folder for the reviews")
        folder = QFileDialog.getExistingDirectory(self, title, str(last_folder(settings)))
        if folder:
            remember_folder(settings, Path(folder))
            self.write_pdfs(Path(folder))

    def _ask_file(self, kind: str, write: Callable[[Path], None]) -> None:
        name = f"{self._batch().name}.{kind}"
        path = ask_where(self, self._desk.settings, self.tr("Save reviews"), name)
        if path is not None:
            write(path)

    def _start(self, batch: Batch, job: Callable[..., outputs.Outcome]) -> None:
        self._press.start(
            batch.gather, lambda reviews, report, stopped: job(reviews, report=report, stopped=stopped)
        )
