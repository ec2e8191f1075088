"""Days and times as reports write them: 2026-10-01 08:30, 7/25/25, April 2026, 8:00-8:30, [start, end)."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from ccleader.acd.files import Cell
from ccleader.acd.lexicon import words
from ccleader.acd.values import is_blank
from ccleader.metrics.periods import Period

MINUTES_OF_DAY = 1440
_EPOCH = datetime(1899, 12, 30)
_SERIALS = range(20_000, 80_000)
_YEARS = range(1970, 2200)

_MONTHS = {name[:3]: number for number, name in enumerate(words("months"), 1)}
_MONTH_NAME = "|".join(sorted((*words("months"), *_MONTHS, "sept"), key=len, reverse=True))
_WEEKDAY = re.compile(
    r"\(?\s*(?:星期|周|礼拜)[一二三四五六日天]\s*\)?"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?"
)
_TIME = re.compile(
    r"(\d{1,2})(?:[:时点](\d{2})?)?(?:[:分](\d{2})(?:[.,]\d+)?)?[分秒]?"
    r"\s*(am|pm|a\.m\.|p\.m\.)?"
)
_ZONE = re.compile(r"\s*(?:z|[+-]\d\d:?\d\d)$")
_ISO = re.compile(r"(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)")
_SLASHED = re.compile(r"(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})")
_NAMED = re.compile(
    rf"(?:(\d{{1,2}})[ -]?)?({_MONTH_NAME})\.?[ -]?"
    r"(?:(\d{1,2})(?:st|nd|rd|th)?,? )?,?[ -]?'?(\d{4}|\d{2})"
)
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})?")
_SHORT = re.compile(r"(\d{2})(\d{2})(\d{2})")
_DATES = re.compile(
    "|".join(
        re.sub(r"\((?!\?)", "(?:", f"(?<!\\d){pattern.pattern}(?!\\d)")
        for pattern in (_ISO, _SLASHED, _NAMED)
    )
    + r"|(?<!\d)20\d{6}(?!\d)|(?<!\d)20\d{4}(?!\d)"
)
_BETWEEN = re.compile(r"\s*(?:至|到|~|—|–|\.\.|\bto\b|(?<=\s)-(?=\s)|,)\s*")
_RANGE = re.compile(r"\s*(?:-|~|—|–|至|到|\bto\b)\s*")
_TIGHT = re.compile(r"\s*-\s*")
_HALVES = {"上午": "am", "凌晨": "am", "早上": "am", "下午": "pm", "晚上": "pm", "中午": "pm"}


@dataclass(frozen=True)
class Moment:
    """A day, the minute it begins at (None = the whole day), and the end if one is written (exclusive)."""

    day: date
    minute: int | None = None
    end: datetime | None = None

    @property
    def start(self) -> datetime:
        """The moment as date and time."""
        return datetime.combine(self.day, time()) + timedelta(minutes=self.minute or 0)


def plain(value: Cell) -> str:
    """A date or time cell as plain lower-case text, without weekday and with am/pm behind."""
    text = unicodedata.normalize("NFKC", str(value)).strip().lower()
    for chinese, half in _HALVES.items():
        if chinese in text:
            text = text.replace(chinese, "") + half
    return _WEEKDAY.sub(" ", text).strip() if _WEEKDAY.search(text) else text


def parse_moment(value: Cell, month_first: bool) -> Moment | None:
    """The moment in a date cell, or None if it is none; `month_first` reads 7/8/2026 as July."""
    if isinstance(value, date) and value.year not in _YEARS:
        return None
    if isinstance(value, datetime):
        whole = value.hour == value.minute == value.second == 0
        return Moment(value.date(), None if whole else value.hour * 60 + value.minute)
    if isinstance(value, date):
        return Moment(value)
    if isinstance(value, (bool, time, timedelta)) or is_blank(value):
        return None
    if isinstance(value, (int, float)):
        return _of_number(float(value))
    text = plain(value)
    single = _single(text, month_first)
    return single if single is not None else _interval(text, month_first)


def _of_number(number: float) -> Moment | None:
    if number.is_integer() and number >= 100_000:
        return _compact(str(int(number)))
    if int(number) not in _SERIALS:
        return None
    moment = _EPOCH + timedelta(minutes=round(number * MINUTES_OF_DAY))
    whole = number.is_integer()
    return Moment(moment.date(), None if whole else moment.hour * 60 + moment.minute)


def _single(text: str, month_first: bool) -> Moment | None:
    """One day or month with an optional time behind it."""
    for pattern in (_ISO, _SLASHED, _NAMED):
        if found := pattern.match(text):
            moment = _matched(pattern, found, month_first)
            rest = text[found.end() :].lstrip(" ,").strip()
            rest = _ZONE.sub("", rest[1:]) if rest.startswith("t") else rest
            if moment is None or not rest:
                return moment
            minute = _clock(rest) if moment.end is None else None
            return None if minute is None else replace(moment, minute=minute)
    return _compact(text)


def _matched(pattern: re.Pattern[str], found: re.Match[str], month_first: bool) -> Moment | None:
    if pattern is _ISO:
        return _moment(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    if pattern is _SLASHED:
        first, second, year = int(found[1]), int(found[3]), _year(found[4])
        day_first = found[2] == "." or not month_first
        return _moment(year, second, first) if day_first else _moment(year, first, second)
    number = found[1] or found[3]
    return _moment(_year(found[4]), _MONTHS[found[2][:3]], int(number) if number else None)


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text) - (100 if int(text) > 79 else 0)


def _moment(year: int, month: int, day: int | None) -> Moment | None:
    """A day, or a whole month where `day` is None; None where the calendar has no such day."""
    if year not in _YEARS:
        return None
    try:
        first = date(year, month, day or 1)
    except ValueError:
        return None
    if day:
        return Moment(first)
    after = first + timedelta(days=monthrange(year, month)[1])
    return Moment(first, None, datetime.combine(after, time()))


def _compact(text: str) -> Moment | None:
    if found := _COMPACT.fullmatch(text):
        return _moment(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    if found := _SHORT.fullmatch(text):
        return _moment(_year(found[1]), int(found[2]), int(found[3]))
    return None


def _interval(text: str, month_first: bool) -> Moment | None:
    """`a 至 b` with the last day included; `[a, b)` with the end excluded; a day with `8:00-8:30`."""
    open_end = text.startswith("[") and text.endswith(")")
    text = text.strip("[]() ")
    for between in (_BETWEEN, _TIGHT):
        for split in between.finditer(text):
            first = _single(text[: split.start()].strip(), month_first)
            if first is not None and first.end is None:
                ended = _ended(first, text[split.end() :].strip(), month_first, open_end)
                if ended is not None:
                    return ended
    return None


def _ended(first: Moment, text: str, month_first: bool, open_end: bool) -> Moment | None:
    last = _single(text, month_first) if re.match(r"\d{1,4}[-/.年]|[a-z]{3}|\d{8}", text) else None
    if last is None:
        minute = parse_minute(text) if ":" in text else None
        if minute is None or first.minute is None:
            return None
        end = datetime.combine(first.day, time()) + timedelta(minutes=minute)
        return replace(first, end=end if end > first.start else end + timedelta(days=1))
    end = last.end or last.start
    if last.minute is None and last.end is None and not open_end:
        end += timedelta(days=1)
    elif last.minute is not None and last.minute % 10 == 9:
        end += timedelta(minutes=1)
    return replace(first, minute=first.minute or None, end=end) if end > first.start else None


def parse_minute(value: Cell) -> int | None:
    """The minute of the day (0–1440) a time cell begins at: 08:30, 8:30-9:00, 11:15PM, 9时, noon, 0.354."""
    if isinstance(value, (time, datetime)):
        return value.hour * 60 + value.minute
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds() // 60)
        return minutes if 0 <= minutes <= MINUTES_OF_DAY else None
    if isinstance(value, bool) or is_blank(value):
        return None
    if isinstance(value, (int, float)):
        hours = value if float(value).is_integer() else value * 24
        return round(hours * 60) if 0 <= hours <= 24 and (value < 1 or float(value).is_integer()) else None
    text = plain(value)
    if text in ("midnight", "noon"):
        return 720 if text == "noon" else 0
    return _clock(_RANGE.split(text)[0])


def parse_until(value: Cell) -> int | None:
    """The minute of the day a range of times ends at (8:30-9:00 → 540); None for a single time."""
    if not isinstance(value, str):
        return None
    parts = _RANGE.split(plain(value))
    return _clock(parts[1]) if len(parts) == 2 else None


def _clock(text: str) -> int | None:
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[4] or "")[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    total = hour * 60 + minute
    return total if minute < 60 and total <= MINUTES_OF_DAY else None


def find_period(text: str, month_first: bool | None) -> Period | None:
    """The one period a title or file name speaks of: a month, a day, or from a day to a day; else None.

    Where the order of day and month is open, nothing is found.
    """
    order = Order()
    order.add(text)
    settled = order.month_first if order.month_first is not None else month_first
    if settled is None or order.contradictory:
        return None
    plain_text = plain(text)
    moments = [moment for found in _DATES.finditer(plain_text) if (moment := _single(found[0], settled))]
    if not moments or len(moments) > 2:
        return None
    first, last = moments[0], moments[-1]
    last_day = (last.end - timedelta(days=1)).date() if last.end else last.day
    return Period(first.day, last_day) if first.day <= last_day else None


class Order:
    """Whether 7/8/2026 is July or August: settled by every value of the column, asked when it cannot be."""

    def __init__(self) -> None:
        self.first = 0
        self.second = 0

    def add(self, value: Cell) -> None:
        """Take in one cell; what is not written with slashes or dashes says nothing."""
        if isinstance(value, str):
            for found in _SLASHED.finditer(value):
                if found[2] != "." and (found.start() == 0 or not value[found.start() - 1].isdigit()):
                    self.first = max(self.first, int(found[1]))
                    self.second = max(self.second, int(found[3]))

    @property
    def contradictory(self) -> bool:
        """Whether both places hold numbers above 12, so that no order fits all."""
        return self.first > 12 and self.second > 12

    @property
    def month_first(self) -> bool | None:
        """The order; None if both fit. True where no such date occurs."""
        if self.first > 12:
            return False
        return True if self.second > 12 or self.first == 0 else None
