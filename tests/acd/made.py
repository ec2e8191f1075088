"""Files made for the tests: workbooks written byte by byte, so that hostile ones can be written too."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

Cell = str | int | float | None

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
_RELS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def letters(index: int) -> str:
    """Column letters of a 0-based index: 0 → A, 26 → AA."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text


def cell_xml(row: int, column: int, value: Cell) -> str:
    """One `<c>` element; nothing for None."""
    if value is None:
        return ""
    place = f"{letters(column)}{row}"
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def sheet_xml(rows: Iterable[Sequence[Cell]]) -> Iterable[str]:
    """A sheet part in pieces, one a row."""
    yield f'<?xml version="1.0" encoding="UTF-8"?><worksheet {_MAIN}><sheetData>'
    for number, row in enumerate(rows, start=1):
        cells = "".join([cell_xml(number, column, value) for column, value in enumerate(row)])
        yield f'<row r="{number}">{cells}</row>'
    yield "</sheetData></worksheet>"


def workbook(path: Path, sheets: dict[str, Iterable[str]], extra: dict[str, str] | None = None) -> Path:
    """Write an .xlsx from raw sheet XML (name → pieces) and any further parts (name → text)."""
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{i}" r:id="rId{i}"/>' for i, name in enumerate(sheets, 1)
    )
    links = "".join(
        f'<Relationship Id="rId{i}" Type="{_REL}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i in range(1, len(sheets) + 1)
    )
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELS,
        "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="{_REL}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships">{links}</Relationships>',
        **(extra or {}),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
        for i, pieces in enumerate(sheets.values(), 1):
            with archive.open(f"xl/worksheets/sheet{i}.xml", "w", force_zip64=True) as part:
                for piece in pieces:
                    part.write(piece.encode())
    return path


def xlsx(path: Path, *sheets: Sequence[Sequence[Cell]]) -> Path:
    """An honest workbook with Sheet1, Sheet2 … of the given rows."""
    return workbook(path, {f"Sheet{i}": sheet_xml(rows) for i, rows in enumerate(sheets, 1)})
