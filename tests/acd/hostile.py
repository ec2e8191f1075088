"""Files made to harm: what each would do to an unguarded reader stands in its docstring."""

from __future__ import annotations

import random
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests.acd import made

_XMLNS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_HEADER = '<row r="1">' + "".join(
    made.cell_xml(1, i, text) for i, text in enumerate(("日期", "工号", "接通量", "通话时长"))
)


def _sheet(rows: str, before: str = "") -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>{before}<worksheet {_XMLNS}><sheetData>'
    yield f"{_HEADER}</row>{rows}</sheetData></worksheet>"


def _with_cell(path: Path, place: str, row: str | None = None, quote: str = '"') -> Path:
    number = row if row is not None else place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    cell = f"<row r={quote}{number}{quote}><c r={quote}{place}{quote}><v>1</v></c></row>"
    return made.workbook(path, {"S": _sheet(cell)})


def corner(folder: Path) -> Path:
    """One cell in the farthest corner: calamine lays out 17 thousand million cells and aborts."""
    return _with_cell(folder / "corner.xlsx", "XFD1048576")


def far_right(folder: Path) -> Path:
    """328 million cells."""
    return _with_cell(folder / "far_right.xlsx", "XFD20000")


def beyond_rows(folder: Path) -> Path:
    """A row no workbook can have."""
    return _with_cell(folder / "beyond_rows.xlsx", "A99999999")


def beyond_columns(folder: Path) -> Path:
    """A column no workbook can have."""
    return _with_cell(folder / "beyond_columns.xlsx", "ZZZZ5")


def hidden_corner(folder: Path) -> Path:
    """The far corner written so that a search for r=" does not see it."""
    return _with_cell(folder / "hidden_corner.xlsx", "XFD1048576", quote="'")


def bomb_of_rows(folder: Path) -> Path:
    """Half a gigabyte of rows in a megabyte."""
    filler = '<row><c t="inlineStr"><is><t>0</t></is></c></row>' * 20_000
    pieces = (filler for _ in range(480))
    return made.workbook(folder / "bomb_of_rows.xlsx", {"S": pieces})


def bomb_of_blanks(folder: Path) -> Path:
    """A third of a gigabyte of blanks in a third of a megabyte."""
    return made.workbook(folder / "bomb_of_blanks.xlsx", {"S": (" " * (1 << 20) for _ in range(350))})


def _laughs(levels: int, times: int) -> str:
    entities = '<!ENTITY a0 "ha">'
    for level in range(1, levels):
        entities += f'<!ENTITY a{level} "{f"&a{level - 1};" * times}">'
    return f"<!DOCTYPE worksheet [{entities}]>"


def billion_laughs(folder: Path) -> Path:
    """Entities that grow to gigabytes."""
    rows = f'<row r="2"><c r="A2" t="inlineStr"><is><t>&a{9};</t></is></c></row>'
    return made.workbook(folder / "billion_laughs.xlsx", {"S": _sheet(rows, _laughs(10, 10))})


def quadratic(folder: Path) -> Path:
    """One long entity, many times."""
    entity = f'<!DOCTYPE worksheet [<!ENTITY a "{"x" * 100_000}">]>'
    rows = f'<row r="2"><c r="A2" t="inlineStr"><is><t>{"&a;" * 10_000}</t></is></c></row>'
    return made.workbook(folder / "quadratic.xlsx", {"S": _sheet(rows, entity)})


def external_entity(folder: Path) -> Path:
    """A cell that would show the machine's own files."""
    entity = '<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    rows = '<row r="2"><c r="A2" t="inlineStr"><is><t>&a;</t></is></c></row>'
    return made.workbook(folder / "external_entity.xlsx", {"S": _sheet(rows, entity)})


def entity_in_strings(folder: Path) -> Path:
    """The same in the part of the shared strings."""
    strings = f"<?xml version='1.0'?>{_laughs(9, 10)}<sst {_XMLNS}><si><t>&a8;</t></si></sst>"
    rows = '<row r="2"><c r="A2" t="s"><v>0</v></c></row>'
    return made.workbook(
        folder / "entity_in_strings.xlsx", {"S": _sheet(rows)}, {"xl/sharedStrings.xml": strings}
    )


def entity_in_utf16(folder: Path) -> Path:
    """The same written in UTF-16, where a search for the bytes fails."""
    path = folder / "entity_in_utf16.xlsx"
    made.workbook(path, {"S": _sheet("")})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/more.xml", f"<?xml version='1.0'?>{_laughs(9, 10)}<a>&a8;</a>".encode("utf-16"))
    return path


def _honest(folder: Path, name: str) -> Path:
    rows = [["日期", "工号", "接通量", "通话时长"]]
    rows += [["2026-10-01", f"{1000 + i}", "10", "0:30:00"] for i in range(400)]
    return made.xlsx(folder / name, rows)


def truncated(folder: Path) -> Path:
    """A download that broke off."""
    path = _honest(folder, "truncated.xlsx")
    path.write_bytes(path.read_bytes()[:-900])
    return path


def bit_flipped(folder: Path) -> Path:
    """One damaged byte in the sheet."""
    path = _honest(folder, "bit_flipped.xlsx")
    with zipfile.ZipFile(path) as archive:
        offset = archive.getinfo("xl/worksheets/sheet1.xml").header_offset + 400
    damaged = bytearray(path.read_bytes())
    damaged[offset] ^= 0xFF
    path.write_bytes(bytes(damaged))
    return path


def random_bytes(folder: Path) -> Path:
    """Noise under a workbook's name."""
    path = folder / "random_bytes.xlsx"
    path.write_bytes(random.Random(7).randbytes(50_000))
    return path


def noise_as_text(folder: Path) -> Path:
    """Noise under a text file's name."""
    path = folder / "noise_as_text.csv"
    path.write_bytes(bytes(code % 30 for code in random.Random(7).randbytes(50_000)))
    return path


def empty(folder: Path) -> Path:
    """No bytes at all."""
    path = folder / "empty.xlsx"
    path.touch()
    return path


def csv_renamed(folder: Path) -> Path:
    """Text under a workbook's name."""
    path = folder / "csv_renamed.xlsx"
    path.write_text("日期,工号,接通量\n2026-10-01,1001,5\n", encoding="utf-8")
    return path


def html_renamed(folder: Path) -> Path:
    """A page under a workbook's name."""
    path = folder / "html_renamed.xlsx"
    path.write_text("<html><table><tr><td>工号</td></tr></table></html>", encoding="utf-8")
    return path


def workbook_renamed(folder: Path) -> Path:
    """A workbook under a text file's name."""
    return _honest(folder, "workbook_renamed.xlsx").rename(folder / "workbook_renamed.csv")


def no_workbook(folder: Path) -> Path:
    """An archive of something else."""
    path = folder / "no_workbook.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "nothing here")
    return path


def many_parts(folder: Path) -> Path:
    """Tens of thousands of parts."""
    path = _honest(folder, "many_parts.xlsx")
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(6000):
            archive.writestr(f"xl/media/{number}.xml", "")
    return path


def string_missing(folder: Path) -> Path:
    """A cell that points past the end of the shared strings."""
    return made.workbook(
        folder / "string_missing.xlsx", {"S": _sheet('<row r="2"><c r="A2" t="s"><v>99</v></c></row>')}
    )


def encrypted(folder: Path) -> Path:
    """A workbook behind a password (the shell of one: its streams by name)."""
    path = folder / "encrypted.xlsx"
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1016
    path.write_bytes(head + "EncryptedPackage".encode("utf-16-le").ljust(4096, b"\0"))
    return path


def ole_cut_off(folder: Path) -> Path:
    """An .xls of which only the beginning came."""
    path = folder / "ole_cut_off.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + random.Random(3).randbytes(5000))
    return path


def ole_endless_chain(folder: Path) -> Path:
    """An .xls whose sectors point at themselves."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", header, 40, 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    struct.pack_into("<I", header, 76, 0)
    path = folder / "ole_endless_chain.xls"
    path.write_bytes(bytes(header) + struct.pack("<128I", *([1] * 128)) * 4)
    return path


def ods_repeated(folder: Path) -> Path:
    """A spreadsheet that repeats one filled cell a thousand million times."""
    path = folder / "ods_repeated.ods"
    office = "urn:oasis:names:tc:opendocument:xmlns:"
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{office}office:1.0" xmlns:table="{office}table:1.0" '
            f'xmlns:text="{office}text:1.0"><office:body><office:spreadsheet><table:table table:name="S">'
            f'<table:table-row table:number-rows-repeated="1048576">{cell}<text:p>x</text:p>'
            "</table:table-cell></table:table-row>"
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    return path


def long_line(folder: Path) -> Path:
    """A text of one line without an end."""
    path = folder / "long_line.csv"
    path.write_bytes(b"x" * 30_000_000)
    return path


def wide_text(folder: Path) -> Path:
    """A text with hundreds of thousands of columns."""
    path = folder / "wide_text.csv"
    path.write_text("\n".join(",".join(["1"] * 300_000) for _ in range(20)), encoding="ascii")
    return path


def open_quote(folder: Path) -> Path:
    """A quote that is never closed swallows the rest of the file into one cell."""
    path = folder / "open_quote.csv"
    path.write_text(
        '日期,工号,接通量\n2026-10-01,"1001,5\n' + "2026-10-01,1002,5\n" * 20_000, encoding="utf-8"
    )
    return path


def spans(folder: Path) -> Path:
    """A page whose cells claim to cover a thousand million others."""
    path = folder / "spans.xls"
    row = '<tr><td colspan="1000000000" rowspan="1000000000">1</td></tr>'
    path.write_text(f"<html><table>{row * 20_000}</table></html>", encoding="ascii")
    return path


def xml_far_cell(folder: Path) -> Path:
    """The far corner in the XML of 2003."""
    path = folder / "xml_far_cell.xls"
    spreadsheet = "urn:schemas-microsoft-com:office:spreadsheet"
    path.write_text(
        f'<?xml version="1.0"?><Workbook xmlns="{spreadsheet}" xmlns:ss="{spreadsheet}"><Worksheet><Table>'
        '<Row ss:Index="1000000000"><Cell ss:Index="1000000000"><Data>1</Data></Cell></Row>'
        "</Table></Worksheet></Workbook>",
        encoding="ascii",
    )
    return path


def xml_entities(folder: Path) -> Path:
    """Entities in the XML of 2003."""
    path = folder / "xml_entities.xls"
    path.write_text(f'<?xml version="1.0"?>{_laughs(9, 10)}<Workbook>&a8;</Workbook>', encoding="ascii")
    return path


REFUSED = (
    corner,
    far_right,
    beyond_rows,
    beyond_columns,
    hidden_corner,
    bomb_of_rows,
    bomb_of_blanks,
    billion_laughs,
    quadratic,
    external_entity,
    entity_in_strings,
    entity_in_utf16,
    truncated,
    bit_flipped,
    random_bytes,
    noise_as_text,
    empty,
    csv_renamed,
    html_renamed,
    workbook_renamed,
    no_workbook,
    many_parts,
    string_missing,
    encrypted,
    ole_cut_off,
    ole_endless_chain,
    ods_repeated,
    long_line,
    xml_far_cell,
    xml_entities,
)
"""Files that must not be read at all."""

HARMLESS = (wide_text, open_quote, spans)
"""Files that may be read, if only no sheet of them is taken for a report."""
