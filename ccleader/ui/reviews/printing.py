"""Reviews on paper: each page is drawn at the printer's sharpness and painted whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from ccleader.reports import review_pages, typeset
from ccleader.reports.page import Review
from ccleader.ui.printing import paint, problem, sharpness
from ccleader.ui.reviews.outputs import TEMPLATE, Outcome, Report, Stopped, outcome


def print_reviews(reviews: Sequence[Review], printer: QPrinter, report: Report, stopped: Stopped) -> Outcome:
    """Print the reviews in order as one job, on any thread; it may end early, after a whole review."""
    painter = QPainter()
    done: list[Review] = []
    if not painter.begin(printer):
        return outcome(done, len(reviews), problem=problem(printer))
    try:
        for review in reviews:
            if stopped():
                break
            report(len(done) + 1)
            if not _print(review, painter, printer, first=not done):
                return outcome(done, len(reviews), problem=problem(printer))
            done.append(review)
    finally:
        ended = painter.end()
    why = "" if ended else problem(printer)
    return outcome(done if ended else (), len(reviews), problem=why)


def _print(review: Review, painter: QPainter, printer: QPrinter, first: bool) -> bool:
    """Paint one review's pages; False where the printer refused one."""
    pictures = typeset.pages_png(TEMPLATE, review_pages.data([review]), sharpness(printer))
    return paint(pictures, painter, printer, first)
