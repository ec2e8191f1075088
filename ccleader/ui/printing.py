"""A form ready for paper: its pages on view, to the printer or to a file, from any room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QImage,
    QKeySequence,
    QPageLayout,
    QPageSize,
    QPainter,
    QShortcut,
    QShowEvent,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.errors import Trouble
from ccleader.ui.desk import Desk
from ccleader.ui.pages import PageView
from ccleader.ui.parts import button, icon_button, label
from ccleader.ui.saving import ask_where
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MOST_PPI = 300
"""Finer than this no printer shows in ink and grey."""

_SAME_PPI = 1.0


class Paper(Protocol):
    """A filled form (see `reports/forms.py`)."""

    @property
    def name(self) -> str:
        """How it is called: the title of its window, its print job and its file."""

    @property
    def lying(self) -> bool:
        """Whether its pages are wider than high."""

    def pictures(self, ppi: float) -> list[bytes]:
        """Its pages as PNG."""

    def save(self, path: Path) -> None:
        """Write it as PDF; Trouble where that cannot be."""


def print_form(room: QWidget, desk: Desk, gather: Callable[[Session], Paper]) -> None:
    """Gather a form and show it above `room`; what is wrong is told in the window."""
    desk.worker.read(gather, lambda paper: PrintDialog(desk, paper, room).open(), room)


def new_printer(lying: bool = False) -> QPrinter:
    """A printer set up for our pages: A4 to its edges, grey. The pages bring their own margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    ways = QPageLayout.Orientation
    printer.setPageOrientation(ways.Landscape if lying else ways.Portrait)
    printer.setFullPage(True)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    return printer


def sharpness(printer: QPrinter) -> int:
    """Pixels an inch that pages for this printer are drawn with."""
    return min(MOST_PPI, printer.resolution())


def paint(pictures: Sequence[bytes], painter: QPainter, printer: QPrinter, first: bool) -> bool:
    """Paint pages (PNG); `first`: the job begins with them. False where the printer refused one."""
    for number, picture in enumerate(pictures):
        if (number or not first) and not printer.newPage():
            return False
        image = QImage.fromData(picture).convertToFormat(QImage.Format.Format_Grayscale8)
        painter.drawImage(_place(image, printer), image)
    return printer.printerState() is not QPrinter.PrinterState.Error


def problem(printer: QPrinter) -> str:
    """The sentence for a printer that takes nothing."""
    name = printer.outputFileName() or printer.printerName()
    return str(phrase("reviews", "The printer {name} takes no pages. Check it and print again.", name=name))


def print_paper(paper: Paper, printer: QPrinter) -> str:
    """Print a form, on any thread; gives what went wrong, or nothing."""
    painter = QPainter()
    if not painter.begin(printer):
        return problem(printer)
    try:
        done = paint(paper.pictures(sharpness(printer)), painter, printer, first=True)
    finally:
        ended = painter.end()
    return "" if done and ended else problem(printer)


def _place(image: QImage, printer: QPrinter) -> QRectF:
    """The page in the middle of the sheet, as large as it goes."""
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    scale = min(sheet.width() / image.width(), sheet.height() / image.height())
    width, height = image.width() * scale, image.height() * scale
    return QRectF((sheet.width() - width) / 2, (sheet.height() - height) / 2, width, height)


class PrintDialog(QDialog):
    """The pages of a form as they print, and the two ways out: printer and PDF."""

    def __init__(self, desk: Desk, paper: Paper, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("print_form")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(paper.name)
        self._desk = desk
        self._paper = paper
        self._drawn: float | None = None
        self._drawing = False
        self.view = PageView(desk.theme, self.tr("Pages of the form"))
        self.view.turned.connect(self._show_turned)
        self.view.sharpness_wanted.connect(self._draw)
        self.told = label(self.tr("Preparing the pages …"), "secondary")
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(self._tools())
        column.addWidget(self.view, 1)
        column.addLayout(self._ways_out())
        self._set_keys()
        self.resize(self._fitting(parent))
        self.print.setFocus()

    @property
    def settled(self) -> bool:
        """True once the pages are on view, sharp."""
        return self._drawn is not None and not self._drawing

    def print_on(self, printer: QPrinter) -> None:
        """Print the form and close."""
        printer.setDocName(self._paper.name)
        paper, desk = self._paper, self._desk
        desk.worker.run(lambda _task: print_paper(paper, printer), partial(_tell_printed, desk), desk)
        self.accept()

    def write_pdf(self, path: Path) -> None:
        """Write the form to a file; the pages stay on view where that fails."""
        paper = self._paper
        self._desk.worker.run(
            lambda _task: paper.save(path), lambda _none: self._written(path), self, failed=self._fail
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the pages for the size they have now."""
        super().showEvent(event)
        self._draw()

    def _tools(self) -> QHBoxLayout:
        theme, line = self._desk.theme, QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(label(self._paper.name, "heading"))
        line.addStretch(1)
        line.addWidget(
            icon_button(theme, "chevron-left", self.tr("Page before (PgUp)"), lambda: self.view.step(-1))
        )
        line.addWidget(self.told)
        line.addWidget(
            icon_button(theme, "chevron-right", self.tr("Next page (PgDn)"), lambda: self.view.step(1))
        )
        line.addSpacing(12)
        line.addWidget(
            icon_button(theme, "zoom-out", self.tr("Smaller (Ctrl+−)"), lambda: self.view.zoom(-1))
        )
        line.addWidget(icon_button(theme, "zoom-in", self.tr("Larger (Ctrl++)"), lambda: self.view.zoom(1)))
        return line

    def _ways_out(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        line.addWidget(button(self.tr("Close"), self.reject, name="close"))
        pdf = button(self.tr("PDF …"), self._ask_pdf, name="pdf")
        self._desk.theme.set_icon(pdf, "file-type-pdf")
        line.addWidget(pdf)
        self.print = button(self.tr("Print …"), self._ask_printer, kind="primary", name="print")
        self._desk.theme.set_icon(self.print, "printer", "onpri")
        self.print.setToolTip("Ctrl+P")
        self.print.setDefault(True)
        line.addWidget(self.print)
        return line

    def _set_keys(self) -> None:
        keys = QKeySequence.StandardKey
        for key, act in (
            (keys.Print, self._ask_printer),
            (keys.MoveToPreviousPage, lambda: self.view.step(-1)),
            (keys.MoveToNextPage, lambda: self.view.step(1)),
            (keys.ZoomIn, lambda: self.view.zoom(1)),
            (keys.ZoomOut, lambda: self.view.zoom(-1)),
        ):
            QShortcut(QKeySequence(key), self, act)

    def _fitting(self, parent: QWidget) -> QSize:
        """Nearly as high as the window."""
        window = parent.window().size()
        return QSize(min(1000, window.width() - 60), window.height() - 40)

    def _draw(self) -> None:
        if self._drawing:
            return
        self._drawing = True
        paper, ppi = self._paper, self.view.ppi
        self._desk.worker.run(
            lambda _task: [QImage.fromData(picture) for picture in paper.pictures(ppi)],
            partial(self._show, ppi),
            self,
            failed=self._fail,
        )

    def _show(self, ppi: float, pages: list[QImage]) -> None:
        self._drawing, self._drawn = False, ppi
        self.view.show_pages(pages)
        if abs(self.view.ppi - ppi) > _SAME_PPI:
            self._draw()

    def _show_turned(self, page: int) -> None:
        if self.view.count:
            told = self.tr("Page {page} of {count}").format(page=page + 1, count=self.view.count)
            self.told.setText(told)
            self.view.setAccessibleDescription(told)

    def _ask_printer(self) -> None:
        printer = new_printer(self._paper.lying)
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def _ask_pdf(self) -> None:
        path = ask_where(self, self._desk.settings, self.tr("Save the form"), f"{self._paper.name}.pdf")
        if path is not None:
            self.write_pdf(path)

    def _written(self, path: Path) -> None:
        self._desk.tell(self.tr("Written to {path}").format(path=path))
        self.accept()

    def _fail(self, error: BaseException) -> None:
        self._drawing = False
        self.told.setText(
            str(error) if isinstance(error, Trouble) else self.tr("The pages could not be made.")
        )


def _tell_printed(desk: Desk, why_not: str) -> None:
    if why_not:
        desk.warn(why_not)
    else:
        desk.tell(str(phrase("printing", "Sent to the printer")))
