"""Read a PDF back: its texts with their places on the paper, its fonts."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
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
