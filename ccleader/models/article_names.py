"""How an article is looked for: 第9条, 9, 三5, words of it, pinyin initials of its short words."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

_FRAME = re.compile(r"[第条章款项\s()\[\].,、·-]")
_PIECE = re.compile(r"\d+|[零一二三四五六七八九十]+")
_CIRCLED = re.compile("[①-⑳]")
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九十")}


def rank(said: str, number: str, short: str, pinyin: str, text: str) -> int | None:
    """How well what was said names an article; None where it does not.

    0: its number or short words; 1: how its words or initials begin; 2: a part of its short words, or how
    its number begins; 3: any words of its text, initials from the middle; 4: two letters of its short words
    in a row. `pinyin` is 'full initials'.
    """
    wanted, short = said.strip().lower(), short.lower()
    if not wanted:
        return None
    full, _, initials = pinyin.partition(" ")
    named, numbered = number_parts(number), number_parts(wanted)
    if wanted == short or (numbered and numbered == named):
        return 0
    if any(name.startswith(wanted) for name in (short, initials, full)):
        return 1
    if wanted in short or (numbered and numbered == named[: len(numbered)]):
        return 2
    if wanted in text.lower() or (len(wanted) > 1 and wanted in initials):
        return 3
    return 4 if any(first + second in short for first, second in pairwise(wanted)) else None


def number_parts(number: str) -> tuple[int, ...]:
    """(3, 5, 1) for 三（5）①, (12,) for 第十二条; () for what is no number."""
    plain = unicodedata.normalize("NFKC", _CIRCLED.sub(r".\g<0>", number))
    pieces: list[str] = _PIECE.findall(plain)
    if "".join(pieces) != _FRAME.sub("", plain):
        return ()
    return tuple(int(piece) if piece.isdecimal() else _numeral(piece) for piece in pieces)


def _numeral(text: str) -> int:
    """三 → 3, 十二 → 12, 二十 → 20."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return int("".join(str(_DIGITS[digit]) for digit in text))
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)
