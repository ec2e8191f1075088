"""Reports saved as HTML tables or as XML spreadsheets (2003), often under the name .xls."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ElementTree

from ccleader.errors import Trouble
from ccleader.words import phrase

_TAG = re.compile(r"<(/?)(tr|td|th|table)\b([^>]*)>", re.I)
_HIDDEN = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->", re.I | re.S)
_ANY_TAG = re.compile(r"<[^>]*>")
_SPAN = re.compile(r"\b(col|row)span\s*=\s*[\"']?(\d{1,9})", re.I)
_SPACE = re.compile(r"[\s\xa0]+")
MAX_SPAN = 200
MAX_CELLS = 4_000_000
MAX_WIDTH = 2_000


def html_rows(text: str) -> list[list[str]]:
    """The rows of all tables of a page, one after another; merged cells give their text once."""
    text = _HIDDEN.sub("", text)
    rows: list[list[str]] = []
    below: dict[int, int] = {}
    """Column → rows it is still covered from above."""
    cells: dict[int, str] | None = None
    start, span, count = -1, "", 0
    for tag in _TAG.finditer(text):
        closing, name = bool(tag[1]), tag[2].lower()
        if cells is not None and start >= 0:
            _place(cells, below, _plain(text[start : tag.start()]), span)
            start = -1
            count += 1
        if name in ("tr", "table"):
            if cells is not None:
                rows.append(_fill(cells, below))
                count += len(cells)
            cells = {} if name == "tr" and not closing else None
            below = {} if name == "table" else below
        elif not closing:
            cells = {} if cells is None else cells
            start, span = tag.end(), tag[3]
        if count > MAX_CELLS:
            raise _too_many()
    if cells is not None:
        rows.append(_fill(cells, below))
    return rows


def _plain(markup: str) -> str:
    return _SPACE.sub(" ", html.unescape(_ANY_TAG.sub("", markup))).strip()


def _place(cells: dict[int, str], below: dict[int, int], text: str, attributes: str) -> None:
    """Put a cell at the next free column, and note the columns and rows it covers."""
    spans = {found[1].lower(): min(int(found[2]), MAX_SPAN) for found in _SPAN.finditer(attributes)}
    column = 0
    while column in cells or below.get(column, 0):
        column += 1
    if column > MAX_WIDTH:
        raise _too_many()
    for offset in range(max(spans.get("col", 1), 1)):
        cells[column + offset] = "" if offset else text
        if spans.get("row", 1) > 1:
            below[column + offset] = -spans["row"]


def _fill(cells: dict[int, str], below: dict[int, int]) -> list[str]:
    """The finished row; what covers from above has one row less to go, what began here (negative) starts."""
    width = max(cells, default=-1) + 1
    for column, left in list(below.items()):
        below[column] = -left - 1 if left < 0 else max(left - 1, 0)
    return [cells.get(column, "") for column in range(width)]


_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"


def xml_rows(text: str) -> list[list[str]]:
    """The rows of all sheets of a 2003 XML spreadsheet; Trouble if it is none."""
    try:
        root = ElementTree.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except ElementTree.ParseError as error:
        raise _no_spreadsheet() from error
    rows: list[list[str]] = []
    for row in root.iter(_SS + "Row"):
        number = int(row.get(_SS + "Index", 0))
        rows.extend([] for _ in range(min(number - 1 - len(rows), MAX_SPAN)))
        cells: list[str] = []
        for cell in row.iter(_SS + "Cell"):
            index = int(cell.get(_SS + "Index", 0))
            if index - 1 - len(cells) > MAX_SPAN:
                raise _too_many()
            cells.extend("" for _ in range(index - 1 - len(cells)))
            cells.append("".join(cell.itertext()).strip())
            cells.extend("" for _ in range(min(int(cell.get(_SS + "MergeAcross", 0)), MAX_SPAN)))
        rows.append(cells)
    if not rows:
        raise _no_spreadsheet()
    return rows


def _no_spreadsheet() -> Trouble:
    return Trouble(
        phrase("gate", "The XML file is no spreadsheet. Save the report as .xlsx or .csv and try again.")
    )


def _too_many() -> Trouble:
    return Trouble(
        phrase("gate", "The page holds more cells than any report. Export fewer days into one file.")
    )
