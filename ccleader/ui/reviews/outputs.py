"""Reviews as files, and what became of a batch in words. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ccleader.errors import Trouble
from ccleader.metrics import periods
from ccleader.reports import review_pages, typeset
from ccleader.reports.page import Review
from ccleader.reports.result import listed
from ccleader.ui.file_names import as_file_name
from ccleader.words import mark, phrase, plural

TEMPLATE = "review"

Report = Callable[[int], object]
"""Told the number, from 1, of the review that is being done."""
Stopped = Callable[[], bool]


@dataclass(frozen=True)
class Outcome:
    """What became of a batch: whose reviews are out, of how many, and why not all."""

    done: tuple[str, ...]
    """工号 of those that are out, in order."""
    names: tuple[str, ...]
    total: int
    where: str = ""
    """The file or folder; empty for the printer."""
    problem: str = ""

    @property
    def whole(self) -> bool:
        """Whether every review is out."""
        return len(self.done) == self.total

    @property
    def sentence(self) -> str:
        """The outcome for the user; what is out is named where it is not all."""
        if self.whole:
            return _told_whole(self)
        out = phrase("reviews", "{done} of {total} are out", done=len(self.done), total=self.total)
        parts = [self.problem or str(phrase("reviews", "Stopped.")), f"{out}{_named(self.names)}"]
        rest = phrase("reviews", "The others are still ticked.")
        return " ".join((*parts, str(rest)))


def outcome(done: Sequence[Review], total: int, where: str = "", problem: str = "") -> Outcome:
    """The outcome of a batch of `total` of which `done` are out."""
    numbers = tuple(review.identity.number for review in done)
    return Outcome(numbers, tuple(review.identity.name for review in done), total, where, problem)


def _told_whole(told: Outcome) -> str:
    if told.where:
        one, many = (
            mark("reviews", "Wrote {count} review to {where}"),
            mark("reviews", "Wrote {count} reviews to {where}"),
        )
    else:
        one, many = (
            mark("reviews", "Sent {count} review to the printer"),
            mark("reviews", "Sent {count} reviews to the printer"),
        )
    return str(phrase("reviews", plural(told.total, one, many), count=told.total, where=told.where))


def _named(names: Sequence[str]) -> str:
    if not names:
        return str(phrase("reviews", "."))
    return str(phrase("reviews", ": {names}.", names=listed(names)))


def batch_name(group: str, month: date) -> str:
    """How a batch is called: the name offered for its file, and that of the print job."""
    return str(phrase("reviews", "{group} reviews {month}", group=group, month=periods.month(month).title))


def file_name(review: Review, kind: str) -> str:
    """The name of one agent's file: month, 工号 and name."""
    identity = review.identity
    return as_file_name(f"{review.month:%Y%m}_{identity.number}_{identity.name}.{kind}")


def write_pdf(reviews: Sequence[Review], path: Path, report: Report, stopped: Stopped) -> Outcome:
    """All reviews in one file, typeset in one go."""
    report(0)
    pages = typeset.pdf(TEMPLATE, review_pages.data(reviews))
    if stopped():
        return outcome((), len(reviews), str(path))
    _put(path, pages)
    return outcome(reviews, len(reviews), str(path))


def write_pdfs(reviews: Sequence[Review], folder: Path, report: Report, stopped: Stopped) -> Outcome:
    """One file an agent; on stopping, the whole files stay."""
    done: list[Review] = []
    for review in reviews:
        if stopped():
            break
        report(len(done) + 1)
        _put(folder / file_name(review, "pdf"), typeset.pdf(TEMPLATE, review_pages.data([review])))
        done.append(review)
    return outcome(done, len(reviews), str(folder))


def write_workbook(reviews: Sequence[Review], path: Path, report: Report, stopped: Stopped) -> Outcome:
    """All reviews as one workbook: a line an agent, and a line an agent and metric."""
    # openpyxl costs half a second: it is loaded on the job's thread, with the first workbook.
    from ccleader.reports import review_book, workbook

    report(0)
    if stopped():
        return outcome((), len(reviews), str(path))
    workbook.write(path, review_book.sheets(reviews))
    return outcome(reviews, len(reviews), str(path))


def _put(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise cannot_write(path, error) from error


def cannot_write(path: Path, error: OSError) -> Trouble:
    """The trouble that a file cannot be written."""
    return Trouble(
        phrase(
            "trouble",
            "{path} cannot be written ({reason}). Close it if another program has it open, "
            "or choose another place.",
            path=path,
            reason=error.strerror or error,
        )
    )
