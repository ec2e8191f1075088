"""Reviews on paper: each page is drawn at the printer's sharpness and painted whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from ccleader.reports import review_pages, typeset
from ccleader.reports.page import Review
from ccleader.ui.reviews.outputs import TEMPLATE, Outcome, Report, Stopped, outcome
from ccleader.words import phrase

MOST_PPI = 300
"""Finer than this no printer shows in ink and grey."""


def new_printer() -> QPrinter:
    """A printer set up for reviews: A4 to its edges, grey. The pages bring their own margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    return printer


def print_reviews(reviews: Sequence[Review], printer: QPrinter, report: Report, stopped: Stopped) -> Outcome:
    """Print the reviews in order as one job, on any thread; it may end early, after a whole review."""
    painter = QPainter()
    done: list[Review] = []
    if not painter.begin(printer):
        return outcome(done, len(reviews), problem=_problem(printer))
    try:
        for review in reviews:
            if stopped():
                break
            report(len(done) + 1)
            if not _print(review, painter, printer, first=not done):
                return outcome(done, len(reviews), problem=_problem(printer))
            done.append(review)
    finally:
        ended = painter.end()
    problem = "" if ended else _problem(printer)
    return outcome(done if ended else (), len(reviews), problem=problem)


def _print(review: Review, painter: QPainter, printer: QPrinter, first: bool) -> bool:
    """Paint one review's pages; False where the printer refused one."""
    ppi = min(MOST_PPI, printer.resolution())
    for number, picture in enumerate(typeset.pages_png(TEMPLATE, review_pages.data([review]), ppi)):
        if (number or not first) and not printer.newPage():
            return False
        image = QImage.fromData(picture).convertToFormat(QImage.Format.Format_Grayscale8)
        painter.drawImage(_place(image, printer), image)
    return printer.printerState() is not QPrinter.PrinterState.Error


def _place(image: QImage, printer: QPrinter) -> QRectF:
    """The page in the middle of the sheet, as large as it goes."""
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    scale = min(sheet.width() / image.width(), sheet.height() / image.height())
    width, height = image.width() * scale, image.height() * scale
    return QRectF((sheet.width() - width) / 2, (sheet.height() - height) / 2, width, height)


def _problem(printer: QPrinter) -> str:
    name = printer.outputFileName() or printer.printerName()
    return str(phrase("reviews", "The printer {name} takes no pages. Check it and print again.", name=name))
