"""When each row happened: day, grain and slot, decided over all of a sheet's date and time cells."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from ccleader.acd.days import MINUTES_OF_DAY, Moment, Order, parse_minute, parse_moment, parse_until
from ccleader.acd.files import Cell
from ccleader.acd.reading import Ask
from ccleader.acd.values import Bad, is_blank, text_of
from ccleader.metrics.grains import Grain
from ccleader.metrics.periods import Period, month
from ccleader.words import Phrase, phrase

Place = tuple[int, int, int]
"""Day as yyyymmdd, grain, slot."""

Key = tuple[Cell, ...]
"""The raw cells of a row's date, time and end columns, as far as there are such."""

_MANY = 100_000


class Refused(Exception):
    """A sheet that cannot be read, why, and what the user could say to let it in."""

    def __init__(self, reason: Phrase, ask: Ask | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.ask = ask


class Intervals:
    """Learns all keys of a sheet (`add`), decides (`settle`), then places rows (`place`).

    `parts` says what a key's cells are: "date", "time", "end", in the key's order.
    """

    def __init__(self, parts: Sequence[str], minutes: int | None, one_call: bool) -> None:
        self.parts = tuple(parts)
        self.grain = Grain.DAY
        self.remarks: list[Phrase] = []
        self.first: date | None = None
        self.last: date | None = None
        self._hint = minutes
        self._one_call = one_call
        self._keys: set[Key] = set()
        self._order = Order()
        self._month_first = True
        self._period: Period | None = None
        self._dates: dict[Cell, Moment | None] = {}
        self._minutes: dict[Cell, int | None] = {}

    def add(self, keys: Iterable[Key]) -> None:
        """Take in the keys of some rows."""
        fresh = set(keys) - self._keys
        for key in fresh:
            for part, cell in zip(self.parts, key, strict=True):
                if part != "time":
                    self._order.add(cell)
        if len(self._keys) < _MANY:
            self._keys |= fresh

    @property
    def dateless(self) -> bool:
        """Whether nothing in the rows says the day."""
        return "date" not in self.parts

    def settle(self, month_first: bool | None, period: Period | None) -> None:
        """Decide the order of day and month, and the grain; Refused where the user must be asked."""
        self._promote_time()
        if self.dateless:
            self._settle_dateless(period)
            return
        self._read_as(self._settled_order(month_first))
        moments = [moment for key in self._keys if (moment := self._moment(key)) is not None]
        if not moments:
            raise Refused(phrase("acd", "No cell of the date column is a date."), Ask.MAPPINGS)
        self.grain = self._grain_of(moments)

    def _promote_time(self) -> None:
        """A column 开始时间 that holds whole dates is the date column."""
        if self.dateless and "time" in self.parts:
            place = self.parts.index("time")
            cells = [key[place] for key in self._keys if not is_blank(key[place])]
            dated = sum(parse_moment(cell, True) is not None for cell in cells)
            clocks = sum(parse_minute(cell) is not None for cell in cells)
            if dated > clocks:
                self.parts = tuple("date" if part == "time" else part for part in self.parts)
                for cell in cells:
                    self._order.add(cell)

    def _settle_dateless(self, period: Period | None) -> None:
        if period is None:
            raise Refused(
                phrase("acd", "The report names no day anywhere. Give the period it covers."), Ask.PERIOD
            )
        if "time" in self.parts and period.days > 1:
            raise Refused(
                phrase("acd", "The rows name times of day but no day. Give the one day they are of."),
                Ask.PERIOD,
            )
        self._period = period
        self.grain = Grain.DAY if period.days == 1 else Grain.PERIOD
        if "time" in self.parts:
            self.grain = self._step({parse_minute(key[self.parts.index("time")]) for key in self._keys})

    def _settled_order(self, month_first: bool | None) -> bool:
        if self._order.contradictory:
            raise Refused(phrase("acd", "The dates mix day-month-year with month-day-year."))
        order = self._order.month_first
        if order is None:
            order = month_first if month_first is not None else self._order_by_sense()
        if order is None:
            raise Refused(
                phrase("acd", "The dates can be read as day-month or month-day. Say which comes first."),
                Ask.MONTH_FIRST,
            )
        return order

    def _order_by_sense(self) -> bool | None:
        """The order under which intervals are whole days, weeks or months, or the days follow each other."""
        sound = []
        for month_first in (True, False):
            self._read_as(month_first)
            moments = [moment for key in self._keys if (moment := self._moment(key)) is not None]
            if _whole(moments) or _consecutive({moment.day for moment in moments}):
                sound.append(month_first)
        return sound[0] if len(sound) == 1 else None

    def _read_as(self, month_first: bool) -> None:
        self._month_first = month_first
        self._dates.clear()
        self._minutes.clear()

    def _date(self, cell: Cell) -> Moment | None:
        if cell not in self._dates:
            self._dates[cell] = parse_moment(cell, self._month_first)
        return self._dates[cell]

    def _moment(self, key: Key) -> Moment | None:
        """The moment of a key: date, time of day, end; None where a part that is written is none."""
        cells = dict(zip(self.parts, key, strict=True))
        moment = self._date(cells.get("date"))
        if moment is None:
            return None
        if "time" in cells and moment.end is None and not is_blank(cells["time"]):
            minute = self._minute(cells["time"])
            if minute is None:
                return None
            moment = Moment(moment.day, minute, _until(moment.day, minute, cells["time"]))
        if "end" in cells and moment.end is None and not self._one_call:
            moment = Moment(moment.day, moment.minute, self._end(moment, cells["end"]))
        return moment

    def _minute(self, cell: Cell) -> int | None:
        if cell not in self._minutes:
            minute = parse_minute(cell)
            if minute is None:
                dated = self._date(cell)
                minute = None if dated is None else dated.minute or 0
            self._minutes[cell] = minute
        return self._minutes[cell]

    def _end(self, moment: Moment, cell: Cell) -> datetime | None:
        """The (exclusive) end; a bare time of day lies on the moment's day or the next."""
        ended = self._date(cell)
        if ended is not None:
            end = ended.start
            if ended.minute is None and moment.minute is None:
                end += timedelta(days=1)
        else:
            minute = parse_minute(cell)
            if minute is None or moment.minute is None:
                return None
            end = _at(moment.day, minute, moment.minute)
        if end.minute % 10 == 9:
            end += timedelta(minutes=1)
        return end if end > moment.start else None

    def _grain_of(self, moments: Sequence[Moment]) -> Grain:
        if self._one_call:
            return Grain.HALF_HOUR if any(moment.minute for moment in moments) else Grain.DAY
        lengths = [_length(moment) for moment in moments if moment.end is not None]
        if lengths:
            return _grain_of_length(max(set(lengths), key=lengths.count))
        return self._step({moment.minute for moment in moments})

    def _step(self, minutes: set[int | None]) -> Grain:
        """The grain of rows that begin at these minutes of the day."""
        known = {minute for minute in minutes if minute is not None}
        if not known or (known == {0} and self._hint is None):
            return Grain.DAY
        step = self._hint or math.gcd(60, *known)
        if step == 60:
            return Grain.HOUR
        if 30 % step or step < 5:
            raise Refused(
                phrase(
                    "acd",
                    "The times of day lie on no grid of 5 to 60 minutes. If each row is one call, "
                    "map its number or outcome.",
                ),
                Ask.MAPPINGS,
            )
        if step < 30:
            self.remarks.append(
                phrase("acd", "Rows of {step} minutes are added up to half hours.", step=step)
            )
        return Grain.HALF_HOUR

    def place(self, key: Key) -> Place | Bad | None:
        """Day, grain and slot of a key; None if all its cells are blank, Bad if they make no sense."""
        if self._period is not None:
            return self._place_in(self._period, key)
        moment = self._moment(key)
        if moment is None:
            filled = [cell for cell in key if not is_blank(cell)]
            if not filled:
                return None
            text = " ".join(text_of(cell) for cell in filled)
            return Bad(phrase("acd", "“{value}” is no date or time", value=text))
        grain = self.grain
        if moment.end is not None and not self._one_call:
            grain = _grain_of_length(_length(moment))
        if grain is Grain.PERIOD and moment.end is None:
            grain = Grain.DAY
        return self._noted(moment, grain)

    def place_of_day(self, number: int) -> Place:
        """The place of the given period's day `number`, from 0."""
        assert self._period is not None
        return self._noted(Moment(self._period.first + timedelta(days=number)), Grain.DAY)

    def _place_in(self, period: Period, key: Key) -> Place | Bad:
        if "time" not in self.parts:
            return self._noted_span(period.first, period.last)
        minute = parse_minute(key[self.parts.index("time")])
        if minute is None:
            return Bad(phrase("acd", "“{value}” is no date or time", value=text_of(key[0])))
        return self._noted(Moment(period.first, minute), self.grain)

    def _noted(self, moment: Moment, grain: Grain) -> Place:
        if grain is Grain.PERIOD and moment.end is not None:
            last = (moment.end - timedelta(minutes=1)).date()
            return self._noted_span(moment.day, last)
        day = moment.day + timedelta(days=(moment.minute or 0) // MINUTES_OF_DAY)
        minute = (moment.minute or 0) % MINUTES_OF_DAY
        self._widen(day, day)
        slot = {Grain.HALF_HOUR: minute // 30, Grain.HOUR: minute // 60 * 2}.get(grain, 0)
        return number_of(day), int(grain), slot

    def _noted_span(self, first: date, last: date) -> Place:
        self._widen(first, last)
        if first == last:
            return number_of(first), int(Grain.DAY), 0
        return number_of(first), int(Grain.PERIOD), (last - first).days

    def _widen(self, first: date, last: date) -> None:
        self.first = first if self.first is None else min(self.first, first)
        self.last = last if self.last is None else max(self.last, last)


def _at(day: date, minute: int, after: int) -> datetime:
    """A time of day as date and time, on the next day if it is not after the minute `after`."""
    end = datetime.combine(day, time()) + timedelta(minutes=minute)
    return end if minute > after else end + timedelta(days=1)


def _until(day: date, minute: int, cell: Cell) -> datetime | None:
    """The end of a range of times that begins at `minute`."""
    until = parse_until(cell)
    if until is None:
        return None
    end = _at(day, until, minute)
    return end + timedelta(minutes=1) if end.minute % 10 == 9 else end


def number_of(day: date) -> int:
    """A day as yyyymmdd."""
    return day.year * 10_000 + day.month * 100 + day.day


def _length(moment: Moment) -> int:
    """Minutes from start to end."""
    assert moment.end is not None
    return round((moment.end - moment.start).total_seconds() / 60)


def _grain_of_length(minutes: int) -> Grain:
    if minutes <= 30:
        return Grain.HALF_HOUR
    if minutes <= 60:
        return Grain.HOUR
    return Grain.DAY if minutes <= MINUTES_OF_DAY else Grain.PERIOD


def _whole(moments: Sequence[Moment]) -> bool:
    """Whether every moment spans exactly a day, a week or a calendar month."""
    return bool(moments) and all(
        moment.end is not None
        and (
            _length(moment) in (MINUTES_OF_DAY, 7 * MINUTES_OF_DAY)
            or (moment.day.day == 1 and month(moment.day).days * MINUTES_OF_DAY == _length(moment))
        )
        for moment in moments
    )


def _consecutive(days: set[date]) -> bool:
    """Whether three days or more follow each other without a gap."""
    return len(days) >= 3 and (max(days) - min(days)).days == len(days) - 1
