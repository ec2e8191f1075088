"""Read a PDF back: its texts with their places on the paper, its fonts."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

MM = 72 / 25.4


@dataclass(frozen=True)
class Printed:
    """A run of text: millimetres from the left and from the top of the page to its base line."""

    x: float
    y: float
    size: float
    text: str


def pages(pdf: bytes) -> list[list[Printed]]:
    """The runs of text of each page, in the order they were written."""
    return [list(_runs(page)) for page in PdfReader(io.BytesIO(pdf)).pages]


def texts(pdf: bytes) -> list[str]:
    """The text of each page as a reader's search sees it."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def fonts(pdf: bytes) -> dict[str, bool]:
    """Name of every font without its subset tag → whether it is embedded."""
    found: dict[str, bool] = {}
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for font in page["/Resources"]["/Font"].values():
            inner: Any = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor: DictionaryObject = inner["/FontDescriptor"].get_object()
            name = str(inner["/BaseFont"]).partition("+")[2].partition("-Identity")[0]
            found[name] = any(key in descriptor for key in ("/FontFile2", "/FontFile3"))
    return found


def _runs(page: Any) -> Iterator[Printed]:
    found: list[Printed] = []
    height = float(page.mediabox.height)

    def visit(text: str, matrix: list[float], text_matrix: list[float], _font: object, size: float) -> None:
        if text.strip():
            x = matrix[0] * text_matrix[4] + matrix[2] * text_matrix[5] + matrix[4]
            y = matrix[1] * text_matrix[4] + matrix[3] * text_matrix[5] + matrix[5]
            found.append(Printed(x / MM, (height - y) / MM, size, text.strip()))

    page.extract_text(visitor_text=visit)
    yield from found


def overlaps(
    pages: Sequence[Sequence[Printed]], width: Callable[[Printed], float], right: float
) -> Iterator[str]:
    """What lies over another text, or ends beyond `right` millimetres."""
    for page in pages:
        ends = {run: run.x + 0.97 * width(run) - 0.2 for run in page}
        for one, other in combinations(page, 2):
            near = abs(one.y - other.y) < 0.6 * min(one.size, other.size) / MM
            if near and ends[one] > other.x and ends[other] > one.x:
                yield f"{one} lies over {other}"
        yield from (f"{run} ends beyond the edge" for run in page if ends[run] > right)


def squeezed(text: str) -> str:
    """Without blanks and the places where a line may break."""
    return "".join(text.replace("\u200b", "").split())


def strings(value: object) -> Iterator[str]:
    """Every text within JSON values."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings(inner)
