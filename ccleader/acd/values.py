"""Single cells: what shape a value has, and its number of seconds or things. No guessing about units here."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import Enum, auto
from typing import cast

from ccleader.acd.files import Cell
from ccleader.acd.lexicon import word_set
from ccleader.acd.reading import Unit
from ccleader.words import Phrase, phrase


class Shape(Enum):
    """What a cell looks like."""

    BLANK = auto()
    NUMBER = auto()
    CLOCK3 = auto()
    """h:mm:ss, a time or duration cell, 1小时2分3秒: seconds without any doubt."""
    CLOCK2 = auto()
    """a:bb, minutes and seconds or hours and minutes: the column decides."""
    PERCENT = auto()
    FLAG = auto()
    ERROR = auto()
    OTHER = auto()


@dataclass(frozen=True)
class Bad:
    """A value that does not fit its column, and why."""

    reason: Phrase


_FULL_WIDTH = str.maketrans("０１２３４５６７８９：．，％－", "0123456789:.,%-")
_CLOCK3 = re.compile(r"(?:(\d+)(?: days?,? |天 ?|[.d] ?))?(\d+):(\d{1,2}):(\d{2}(?:\.\d+)?)")
_CLOCK2 = re.compile(r"(\d*):(\d{2}(?:\.\d+)?)")
_WORDS = re.compile(
    r"(?:(\d+)\s*(?:天|d|days?)\s*)?(?:(\d+)\s*(?:小时|时|h|hr|hrs|hours?)\s*)?"
    r"(?:(\d+)\s*(?:分钟|分|m|min|mins|minutes?)\s*)?(?:(\d+(?:\.\d+)?)\s*(?:秒钟|秒|s|sec|secs|seconds?))?"
)
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?")
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+|[+-]?\d{1,3}(?:\.\d{3})+,\d+")
_EXCEL_EPOCH = datetime(1899, 12, 31)


def text_of(value: Cell) -> str:
    """A cell as trimmed text: 1.0 → 1, None → ""; samples, names and problems are written so."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return str(value).strip()


def is_blank(value: Cell) -> bool:
    """Whether a cell says nothing: empty, or one of the signs for nothing (-, --, N/A, 无 …)."""
    return value is None or (isinstance(value, str) and _is_sign_of_nothing(value.strip().lower()))


def _is_sign_of_nothing(text: str) -> bool:
    return not text or text in word_set("blank")


def shape(value: Cell, decimal_comma: bool = False) -> tuple[Shape, float]:
    """The shape of a cell and its number: seconds for clocks (CLOCK2 as m:ss), else the plain number."""
    if isinstance(value, bool):
        return Shape.FLAG, float(value)
    if isinstance(value, (int, float)):
        return (Shape.NUMBER, float(value)) if math.isfinite(value) else (Shape.ERROR, 0.0)
    if isinstance(value, timedelta):
        return Shape.CLOCK3, value.total_seconds()
    if isinstance(value, time):
        return Shape.CLOCK3, value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6
    if isinstance(value, datetime):
        early = value.year in (1899, 1900)
        return (Shape.CLOCK3, (value - _EXCEL_EPOCH).total_seconds()) if early else (Shape.OTHER, 0.0)
    if value is None:
        return Shape.BLANK, 0.0
    return _text_shape(str(value).translate(_FULL_WIDTH).strip().lower(), decimal_comma)


def _text_shape(text: str, decimal_comma: bool) -> tuple[Shape, float]:
    if _is_sign_of_nothing(text):
        return Shape.BLANK, 0.0
    if text in word_set("error"):
        return Shape.ERROR, 0.0
    if text in word_set("yes") or text in word_set("no"):
        return Shape.FLAG, float(text in word_set("yes"))
    if text.endswith("%"):
        number = parse_number(text[:-1].rstrip(), decimal_comma)
        return (Shape.OTHER, 0.0) if number is None else (Shape.PERCENT, number)
    number = parse_number(text, decimal_comma)
    if number is not None:
        return Shape.NUMBER, number
    if found := _CLOCK2.fullmatch(text):
        return Shape.CLOCK2, int(found[1] or 0) * 60 + float(found[2])
    seconds = clock_seconds(text)
    return (Shape.OTHER, 0.0) if seconds is None else (Shape.CLOCK3, seconds)


def parse_number(text: str, decimal_comma: bool = False) -> float | None:
    """The number in a text with thousands commas, or with a decimal comma where the column has one."""
    if decimal_comma and _DECIMAL_COMMA.fullmatch(text):
        return float(text.replace(".", "").replace(",", "."))
    if _GROUPED.fullmatch(text):
        return float(text.replace(",", ""))
    if _NUMBER.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) else None
    return None


def clock_seconds(text: str) -> float | None:
    """Seconds of `[days ]h:mm:ss[.fff]` or `1小时2分3秒`; None for 25:61:00 and everything else."""
    if found := _CLOCK3.fullmatch(text):
        days, hours, minutes, seconds = found.groups()
        if int(minutes) > 59 or float(seconds) >= 60:
            return None
        return int(days or 0) * 86400 + int(hours) * 3600 + int(minutes) * 60 + float(seconds)
    if found := _WORDS.fullmatch(text):
        days, hours, minutes, seconds = (float(part or 0) for part in found.groups())
        return days * 86400 + hours * 3600 + minutes * 60 + seconds
    return None


MOST_SECONDS = 2e9
MOST_COUNT = 1e8
"""Beyond any centre's total, and small enough that no sum of them overflows."""

FACTORS = {
    Unit.MILLISECONDS: 0.001,
    Unit.SECONDS: 1.0,
    Unit.MINUTES: 60.0,
    Unit.HOURS: 3600.0,
    Unit.DAYS: 86400.0,
}

Reader = Callable[[Cell], float | None | Bad]


def seconds_reader(unit: Unit, two_part: Unit, decimal_comma: bool) -> Reader:
    """A reader of one column's durations: bare numbers in `unit`, a:bb as `two_part`; blank is None."""
    factor = FACTORS.get(unit)

    def read(value: Cell) -> float | None | Bad:
        kind, number = shape(value, decimal_comma)
        if kind is Shape.BLANK or (kind is Shape.NUMBER and number == -1):
            return None
        if kind is Shape.CLOCK3 and 0 <= number <= MOST_SECONDS:
            return number
        if kind is Shape.CLOCK2:
            return _two_part(str(value), two_part)
        if kind is Shape.NUMBER and number == 0:
            return 0.0
        if kind is Shape.NUMBER and factor is not None and number > 0:
            return number * factor if number * factor <= MOST_SECONDS else Bad(_TOO_LARGE)
        return _not_a_duration(kind)

    return read


def _two_part(text: str, unit: Unit) -> float | Bad:
    found = _CLOCK2.fullmatch(text.translate(_FULL_WIDTH).strip())
    if found is None or float(found[2]) >= 60:
        return _not_a_duration(Shape.OTHER)
    return (int(found[1] or 0) * 60 + float(found[2])) * (60 if unit is Unit.HOURS_CLOCK else 1)


def _not_a_duration(kind: Shape) -> Bad:
    return Bad(_ERROR_CELL if kind is Shape.ERROR else _NO_DURATION)


_ERROR_CELL = phrase("acd", "an error of the report's own, no value")
_NO_DURATION = phrase("acd", "not a valid duration")
_TOO_LARGE = phrase("acd", "larger than any report's")
_NO_COUNT = phrase("acd", "not a whole number of at least 0")


def count_reader(decimal_comma: bool) -> Reader:
    """A reader of one column's counts: whole numbers, Y/N as 1 and 0; blank is None."""

    def read(value: Cell) -> float | None | Bad:
        kind, number = shape(value, decimal_comma)
        if kind is Shape.BLANK or (kind is Shape.NUMBER and number == -1):
            return None
        if kind is Shape.FLAG or (kind is Shape.NUMBER and number >= 0 and number.is_integer()):
            return number if number <= MOST_COUNT else Bad(_TOO_LARGE)
        return Bad(_ERROR_CELL if kind is Shape.ERROR else _NO_COUNT)

    return read


@dataclass
class Profile:
    """What a whole column holds, gathered block by block in bounded memory."""

    shapes: Counter[Shape] = field(default_factory=Counter)
    total: float = 0.0
    positive: int = 0
    clock_total: float = 0.0
    short_clocks: int = 0
    decimal_commas: int = 0
    odd: list[str] = field(default_factory=list)
    _waiting: Counter[Cell] = field(default_factory=Counter)

    def add(self, column: Sequence[Cell]) -> None:
        """Take in the next cells of the column; plain numbers are added up without a look at each."""
        if {*map(type, column)} == {float} and math.isfinite(sum(numbers := cast("Sequence[float]", column))):
            above = [number for number in numbers if number > 0]
            self.shapes[Shape.NUMBER] += len(numbers)
            self.total += sum(above)
            self.positive += len(above)
            return
        self._waiting.update(column)
        if len(self._waiting) > 20_000:
            self.settle()

    def settle(self) -> None:
        """Work out what was gathered; call once after the last `add`."""
        for value, times in self._waiting.items():
            kind, number = shape(value)
            if kind is Shape.OTHER and isinstance(value, str):
                kind, number = self._comma(value, times)
            self.shapes[kind] += times
            if kind is Shape.NUMBER and number > 0:
                self.total += number * times
                self.positive += times
            elif kind is Shape.CLOCK2:
                self.clock_total += number * times
                self.short_clocks += times if str(value).strip().startswith(":") else 0
            elif kind is Shape.OTHER and len(self.odd) < 50:
                self.odd.append(text_of(value))
        self._waiting.clear()

    def _comma(self, value: str, times: int) -> tuple[Shape, float]:
        kind, number = shape(value, decimal_comma=True)
        self.decimal_commas += times if kind is Shape.NUMBER else 0
        return kind, number

    @property
    def filled(self) -> int:
        """Cells that are not blank."""
        return sum(self.shapes.values()) - self.shapes[Shape.BLANK]

    @property
    def decimal_comma(self) -> bool:
        """Whether the column writes 12,5: some value can be read in no other way."""
        return self.decimal_commas > 0

    def share(self, *shapes: Shape) -> float:
        """The part of the filled cells that has one of the shapes; 0 for a blank column."""
        return sum(self.shapes[kind] for kind in shapes) / self.filled if self.filled else 0.0
