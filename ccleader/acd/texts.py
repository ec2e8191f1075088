"""Plain text: which encoding, which delimiter; decided on the bytes, in an order that can be justified."""

from __future__ import annotations

import codecs
import csv
import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BLOCK = 1 << 20
_SAMPLE = 200_000

_TERMS = re.compile(
    "工号|姓名|坐席|座席|日期|时间|时长|通话|呼入|呼出|接通|应答|放弃|技能|队列|班组|合计|平均|签入|登录|示忙"
    "|示闲|置忙|小休|振铃|保持|话后|处理|转接|满意|总计|次数|统计|客服|员工|组员|外呼|等待"
    "|工號|時間|時長|通話|應答|放棄|隊列|合計|簽入|登錄|登入|振鈴|處理|轉接|滿意|總計|次數|統計|員工|姓名|等待"
)
"""Words of the trade, simplified and traditional: the right decoding of a report shows some of them."""


def encoding(path: Path) -> str:
    """The text encoding of a file.

    In this order: byte order mark; UTF-16 without one (every other byte of ASCII text is NUL);
    strict UTF-8 over the whole file (other encodings practically never pass it); then whichever of
    GB18030 and Big5 decodes the file and shows more words of the trade, then more everyday
    characters; at last Windows-1252, which takes everything.
    """
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    for mark, name in _BOMS:
        if sample.startswith(mark):
            return name
    if b"\0" in sample[:2000]:
        return "utf-16-le" if sample[1:2000:2].count(0) >= sample[0:2000:2].count(0) else "utf-16-be"
    if _decodes(path, "utf-8"):
        return "utf-8"
    asian = [name for name in ("gb18030", "big5hkscs") if _decodes(path, name)]
    if asian and _mostly_pairs(sample):
        return max(asian, key=lambda name: _likeness(sample, name))
    return "cp1252" if _decodes(path, "cp1252") else "latin-1"


def _decodes(path: Path, name: str) -> bool:
    decoder = codecs.getincrementaldecoder(name)()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _mostly_pairs(sample: bytes) -> bool:
    """Whether high bytes come in company, as in Chinese text; in western text they stand alone."""
    high = [byte >= 0x80 for byte in sample]
    alone = sum(
        here and not before and not after
        for before, here, after in zip([False, *high], high, [*high[1:], False], strict=False)
    )
    return alone * 3 < sum(high)


def _likeness(sample: bytes, name: str) -> tuple[int, float]:
    """How much a decoding looks like a report: words of the trade, share of everyday characters."""
    text = sample.decode(name, errors="ignore")
    wide = [character for character in text if character >= "\u0080"]
    common = sum(_everyday(character, name) for character in wide)
    return len(_TERMS.findall(text)), common / max(len(wide), 1)


def _everyday(character: str, name: str) -> bool:
    """Whether a character is of the first level of its national standard (the frequent ones)."""
    standard, first, last = ("gb2312", 0xB0, 0xD7) if name == "gb18030" else ("big5", 0xA4, 0xC6)
    try:
        return first <= character.encode(standard)[0] <= last
    except UnicodeEncodeError:
        return False


def first_lines(path: Path, name: str, count: int = 60) -> list[str]:
    """The first lines of a text file, any line end."""
    with path.open(encoding=name, newline=None) as file:
        return list(itertools.islice(file, count))


def delimiter(lines: Sequence[str]) -> str:
    """The delimiter whose columns are most regular over the given lines; a comma if there is none."""
    return max(",\t;|", key=lambda mark: _regularity(lines, mark))


def _regularity(lines: Sequence[str], mark: str) -> tuple[float, int]:
    """Lines that share the commonest width above 1, weighted by it; quoted delimiters do not count."""
    widths = Counter(len(row) for row in csv.reader(iter(lines), delimiter=mark) if len(row) > 1)
    if not widths:
        return 0.0, 0
    width, times = max(widths.items(), key=lambda item: (item[1], item[0]))
    return times / len(lines), width


def line_count(path: Path) -> int:
    """About how many lines a file has (for progress): LF, or CR where there is no LF."""
    feeds = returns = 0
    for block in _blocks(path):
        feeds += block.count(b"\n")
        returns += block.count(b"\r")
    return max(feeds, returns) + 1


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            yield block
