"""Make resources/fonts/NotoSansSC-*.otf from the Noto Sans CJK of Debian.

Needs the packages fonts-noto-cjk and unicode-data, and fonttools. Run:
    python tools/make_fonts.py [FOLDER OF NotoSansCJK-*.ttc] [Unihan_OtherMappings.txt.bz2]

Kept: all of GBK, the General Standard Chinese Characters (通用规范汉字表: Unihan's kTGH, 8105),
Latin, punctuation and geometric marks. Left out: radicals and compatibility ideographs. They share
their glyphs with ordinary characters, so a PDF would say ⽉ (U+2F49) where 月 was printed and a
search for 月度 would find nothing.
"""

from __future__ import annotations

import bz2
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

OUT = Path(__file__).resolve().parent.parent / "resources" / "fonts"
SOURCE_FAMILY = "Noto Sans CJK SC"
FAMILY = "Noto Sans SC"
"""The name upstream gives its own region subset; the OFL of Noto reserves no font name."""

BLOCKS = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x2B0, 0x3FF),
    (0x400, 0x45F),
    (0x2000, 0x2BFF),
    (0x3000, 0x33FF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),
)
"""Latin, Greek, Cyrillic, punctuation, arrows, mathematics, marks, kana, full and half widths."""

LEFT_OUT = ((0x2E80, 0x2FDF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))
"""CJK radicals, Kangxi radicals, compatibility ideographs."""

UNIFIED = frozenset(
    (0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29)
)
"""The twelve of the compatibility block that are characters of their own (and in GBK)."""

FEATURES = ["ccmp", "kern"]
"""Not `locl`: it would bring along the Japanese, Korean and Taiwanese shapes of every character."""


def gbk() -> set[int]:
    """Every code point of GBK."""
    found: set[int] = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            found.update(map(ord, bytes((lead, trail)).decode("gbk", "ignore")))
    return found


def general_standard(mappings: Path) -> set[int]:
    """The 8105 General Standard Chinese Characters, from Unihan's kTGH."""
    lines = bz2.decompress(mappings.read_bytes()).decode("utf-8").splitlines()
    fields = (line.split("\t") for line in lines if line.startswith("U+"))
    return {int(field[0][2:], 16) for field in fields if field[1] == "kTGH"}


def wanted(mappings: Path) -> set[int]:
    """The code points to keep."""
    standard = general_standard(mappings)
    if len(standard) != 8105:
        raise SystemExit(f"{mappings}: {len(standard)} characters marked kTGH, expected 8105")
    blocks = {point for first, last in BLOCKS for point in range(first, last + 1)}
    left_out = {point for first, last in LEFT_OUT for point in range(first, last + 1)}
    return (blocks | gbk() | standard) - (left_out - UNIFIED)


def rename(font: TTFont, style: str) -> None:
    """Give the subset the family and PostScript names of Noto Sans SC."""
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in (0, 5, 7, 8, 9, 11, 13, 14)]
    full = FAMILY if style == "Regular" else f"{FAMILY} {style}"
    postscript = f"NotoSansSC-{style}"
    for number, text in ((1, FAMILY), (2, style), (3, f"{postscript};subset"), (4, full), (6, postscript)):
        names.setName(text, number, 3, 1, 0x409)
    table = font["CFF "].cff
    table.fontNames = [postscript]
    table.topDictIndex[0].FamilyName = FAMILY
    table.topDictIndex[0].FullName = full


def make(collection: Path, style: str, points: set[int]) -> Path:
    """Write one face; return its path."""
    fonts = TTCollection(str(collection), lazy=True).fonts
    font = next(font for font in fonts if font["name"].getDebugName(1) == SOURCE_FAMILY)
    options = Options(layout_features=FEATURES, name_IDs=["*"], notdef_outline=True, hinting=False)
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    rename(font, style)
    font.recalcTimestamp = False
    path = OUT / f"NotoSansSC-{style}.otf"
    font.save(path)
    return path


def main(arguments: list[str]) -> None:
    """Make both weights."""
    folder = Path(arguments[0] if arguments else "/usr/share/fonts/opentype/noto")
    mappings = Path(arguments[1] if len(arguments) > 1 else "/usr/share/unicode/Unihan_OtherMappings.txt.bz2")
    points = wanted(mappings)
    for style in ("Regular", "Bold"):
        path = make(folder / f"NotoSansCJK-{style}.ttc", style, points)
        count = len(TTFont(path).getBestCmap())
        print(f"{path.name}: {count} characters of {len(points)} wanted, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
