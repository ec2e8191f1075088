"""The gate: a streaming look at a file's bytes before any reader may open it.

calamine lays a sheet out as one dense rectangle and aborts the whole process when a single far
cell makes it too large; archives may be bombs; XML may hold entity attacks. All of it is refused
here with a sentence, in bounded memory. What the gate cannot see ends at the child's limits.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from ccleader.errors import Trouble
from ccleader.words import phrase

MAX_ENTRIES = 5_000
MAX_UNPACKED = 1_500_000_000
MAX_PACKED_RATIO = 100
RATIO_FREE = 20_000_000
"""Below this unpacked size an archive cannot hurt, however well it packs."""

MAX_CELLS = 16_000_000
"""Cells of the dense rectangle: 800,000 rows × 20 columns; calamine needs some 30 bytes for each."""

MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
MAX_TEXT = 300_000_000
MAX_MARKUP = 40_000_000
MAX_OLE = 100_000_000
MAX_LINE = 1_000_000
MAX_ERROR_ROWS = 100_000
_BLOCK = 1 << 20


class Kind(StrEnum):
    """What a file is, by its bytes."""

    ZIP = "zip"
    OLE = "ole"
    HTML = "html"
    XML = "xml"
    TEXT = "text"


_TEXT_SUFFIXES = (".csv", ".txt", ".tsv")
_ALLOWED = {
    ".xlsx": (Kind.ZIP,),
    ".xlsm": (Kind.ZIP,),
    ".xlsb": (Kind.ZIP,),
    ".ods": (Kind.ZIP,),
    ".xls": tuple(Kind),
    ".csv": (Kind.TEXT,),
    ".txt": (Kind.TEXT,),
    ".tsv": (Kind.TEXT,),
    ".htm": (Kind.HTML,),
    ".html": (Kind.HTML,),
    ".xml": (Kind.XML,),
}
"""Suffix → what may be inside. Many systems save HTML or text as .xls, so .xls may be anything."""

SUFFIXES = tuple(_ALLOWED)


ErrorCells = dict[int, dict[int, str]]
"""0-based row → column → the error a cell shows (#DIV/0!), which calamine gives as blank."""


@dataclass(frozen=True)
class Checked:
    """What a file is, and by part name the error cells of its sheets (.xlsx only)."""

    kind: Kind
    errors: Mapping[str, ErrorCells] = field(default_factory=dict)


def check(path: Path) -> Checked:
    """What `path` is; Trouble if it is nothing that can be read safely."""
    suffix = path.suffix.lower()
    if suffix not in _ALLOWED:
        raise Trouble(
            phrase(
                "gate",
                "This kind of file ({suffix}) is not a report: choose .xlsx, .xls, .xlsb, .ods, "
                ".csv, .txt, .tsv or .html.",
                suffix=suffix or path.name,
            )
        )
    size = path.stat().st_size
    if size == 0:
        raise Trouble(phrase("gate", "The file is empty. Export the report again."))
    with path.open("rb") as file:
        head = file.read(4096)
    kind = _kind(head)
    if kind not in _ALLOWED[suffix]:
        raise _renamed(kind, suffix, path)
    if kind is Kind.ZIP:
        return Checked(kind, _check_zip(path, suffix))
    if kind is Kind.OLE:
        _check_ole(path, size)
    else:
        _check_text(path, kind, size)
    return Checked(kind)


def _kind(head: bytes) -> Kind:
    if head.startswith(b"PK"):
        return Kind.ZIP
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return Kind.OLE
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if re.match(rb"<(!doctype html|html|head|meta|table|div|style|body)", start):
        return Kind.HTML
    if start.startswith(b"<?xml"):
        return Kind.HTML if b"<html" in start or b"xhtml" in start else Kind.XML
    return Kind.TEXT


def _renamed(kind: Kind, suffix: str, path: Path) -> Trouble:
    if kind is Kind.OLE and _encrypted(path):
        return password()
    real = {Kind.ZIP: ".xlsx", Kind.OLE: ".xls", Kind.HTML: ".html", Kind.XML: ".xml", Kind.TEXT: ".csv"}
    return Trouble(
        phrase(
            "gate",
            "The file is named {suffix} but its content is that of a {real} file. "
            "Rename it or export the report again.",
            suffix=suffix,
            real=real[kind],
        )
    )


def password() -> Trouble:
    """The sentence for an encrypted workbook."""
    return Trouble(
        phrase(
            "gate",
            "The workbook is protected by a password. Open it in Excel, "
            "remove the password, save it and try again.",
        )
    )


def _encrypted(path: Path) -> bool:
    """Whether an OLE file is the shell of an encrypted workbook (a stream of that name, in UTF-16)."""
    with path.open("rb") as file:
        return "EncryptedPackage".encode("utf-16-le") in file.read(1 << 22)


def _check_ole(path: Path, size: int) -> None:
    if size > MAX_OLE:
        raise _too_large(size)
    if _encrypted(path):
        raise password()


def _too_large(size: int) -> Trouble:
    return Trouble(
        phrase(
            "gate",
            "The file holds {size} MB, more than can be read at once. Export fewer days into one file.",
            size=size // 1_000_000,
        )
    )


def _check_text(path: Path, kind: Kind, size: int) -> None:
    """Size, and for plain text: line length, so that no single line fills the memory."""
    if size > (MAX_TEXT if kind is Kind.TEXT else MAX_MARKUP):
        raise _too_large(size)
    if kind is Kind.XML and _has_entities(_blocks(path)):
        raise _entities()
    if kind is not Kind.TEXT:
        return
    length, odd = 0, 0
    for block in _blocks(path):
        lines = re.split(rb"[\r\n]", block)
        length = (
            max(length + len(lines[0]), *map(len, lines[1:]), 0) if len(lines) > 1 else length + len(block)
        )
        if length > MAX_LINE:
            raise Trouble(
                phrase(
                    "gate", "A line of the file is longer than any report's. It is damaged or no text file."
                )
            )
        length = len(lines[-1]) if len(lines) > 1 else length
        odd += len(block) - len(block.translate(None, _CONTROLS))
    if odd * 50 > size:
        raise Trouble(
            phrase(
                "gate",
                "The content of the file is neither text nor a workbook. It is damaged, or of "
                "another kind; export the report again.",
            )
        )


_CONTROLS = bytes(code for code in range(1, 32) if code not in (9, 10, 12, 13, 26, 27))


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            yield block


def _check_zip(path: Path, suffix: str) -> dict[str, ErrorCells]:
    try:
        with zipfile.ZipFile(path) as archive:
            _check_archive(archive, path.stat().st_size)
            return _check_parts(archive, suffix)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise Trouble(
            phrase("gate", "The workbook is damaged or was cut off on its way. Export or copy it again.")
        ) from error


def _check_archive(archive: zipfile.ZipFile, size: int) -> None:
    """The sums the archive itself declares; `_blocks_of` sees that no entry exceeds them."""
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES:
        raise Trouble(
            phrase(
                "gate",
                "The workbook holds {count} parts, which no report does. It is not opened.",
                count=len(entries),
            )
        )
    if unpacked > MAX_UNPACKED:
        raise _too_large(unpacked)
    if unpacked > RATIO_FREE and unpacked > MAX_PACKED_RATIO * size:
        raise Trouble(
            phrase(
                "gate",
                "The workbook unpacks to {ratio} times its size, as only a harmful file does. "
                "It is not opened.",
                ratio=unpacked // size,
            )
        )
    if any(entry.flag_bits & 1 for entry in entries):
        raise password()


def _check_parts(archive: zipfile.ZipFile, suffix: str) -> dict[str, ErrorCells]:
    names = set(archive.namelist())
    wanted = {".xlsb": ("xl/workbook.bin",), ".ods": ("content.xml",)}.get(
        suffix, ("xl/workbook.xml", "xl/workbook.bin", "content.xml")
    )
    if not any(name in names for name in wanted):
        raise Trouble(
            phrase("gate", "The archive holds no workbook. Choose the report itself, not a packed folder.")
        )
    errors: dict[str, ErrorCells] = {}
    for name in sorted(names):
        if name.lower().endswith((".xml", ".rels", ".vml")):
            if found := _check_xml(archive, name):
                errors[name] = found
        elif not name.endswith("/"):
            for _ in _blocks_of(archive, name):
                pass
    return errors


def _blocks_of(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """The unpacked part in blocks, each begun with the tail of the one before (for split matches)."""
    tail = b""
    with archive.open(name) as part:
        while block := part.read(_BLOCK):
            yield tail + block
            tail = block[-256:]


def _check_xml(archive: zipfile.ZipFile, name: str) -> ErrorCells:
    sheet = re.search(r"worksheets/[^/]*\.xml$", name) is not None
    extent = Extent(_WIDE_CELL)
    errors: ErrorCells = {}
    for block in _blocks_of(archive, name):
        if _has_entities((block,)):
            raise _entities()
        if sheet:
            extent.add(block)
            if b't="e"' in block and len(errors) < MAX_ERROR_ROWS:
                _note_errors(block, errors)
    if extent.too_large:
        _check_filled(archive, name)
    return errors


def _note_errors(block: bytes, errors: ErrorCells) -> None:
    for letters, row, value in _ERROR_CELL.findall(block):
        errors.setdefault(_number(row) - 1, {})[_column(letters) - 1] = value.decode(errors="replace")


def _check_filled(archive: zipfile.ZipFile, name: str) -> None:
    """A far cell counts only if something is in it: whole formatted columns are harmless."""
    extent = Extent(_FILLED_CELL)
    for block in _blocks_of(archive, name):
        extent.add(block, rows=False)
    if extent.too_large:
        raise Trouble(
            phrase(
                "gate",
                "A sheet has cells as far as row {row}, column {column}: too large to lay out. "
                "Delete what stands outside the table and save again.",
                row=extent.rows,
                column=extent.columns,
            )
        )


def _has_entities(blocks: Iterable[bytes]) -> bool:
    """Whether any block declares a document type or entity (also where written in UTF-16)."""
    return any(
        b"<!DOCTYPE" in text  # entities stand in it only
        for block in blocks
        for text in ((block, block.replace(b"\0", b"")) if b"\0" in block[:256] else (block,))
    )


def _entities() -> Trouble:
    return Trouble(
        phrase("gate", "The file declares XML entities, as only a harmful file does. It is not opened.")
    )


_ROW = re.compile(rb'<row [^>]*?r="(\d{1,12})')
_WIDE_CELL = re.compile(rb'r="([A-Z]{2,})(\d*)')
_FILLED_CELL = re.compile(rb'<c [^>]*?r="([A-Z]+)(\d+)"[^>]*?(?<!/)><(?:v|f|is)\b')
_ERROR_CELL = re.compile(
    rb'<c r="([A-Z]+)(\d+)"[^>]*?\bt="e"[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]{0,8000}</f>)?<v>([^<]{1,40})</v>'
)
_NARROW = 26


class Extent:
    """The rectangle a sheet's cells span, as far as `cell` finds them (groups: letters, row)."""

    def __init__(self, cell: re.Pattern[bytes]) -> None:
        self.rows = 0
        self.columns = _NARROW
        self._cell = cell

    @property
    def too_large(self) -> bool:
        """Whether the rectangle from A1 to the farthest row and column is no report's."""
        far = self.rows > MAX_ROW or self.columns > MAX_COLUMN
        return far or self.rows * self.columns > MAX_CELLS * (2 if self.columns == _NARROW else 1)

    def add(self, block: bytes, rows: bool = True) -> None:
        """Widen by the cells, and if `rows` by the row numbers, of one block of sheet XML."""
        if rows:
            self.rows = max(self.rows, *map(int, _ROW.findall(block)), 0)
        found = self._cell.findall(block)
        if found:
            self.columns = max(self.columns, *(_column(letters) for letters in {cell[0] for cell in found}))
            self.rows = max(self.rows, *(_number(cell[1]) for cell in found))


def _number(digits: bytes) -> int:
    """The row number; a row no sheet can have for one of absurd length."""
    return int(digits or 0) if len(digits) < 10 else 10**9


def _column(letters: bytes) -> int:
    """1-based number of a column's letters."""
    number = 0
    for letter in letters[:6]:
        number = number * 26 + letter - 64
    return number
