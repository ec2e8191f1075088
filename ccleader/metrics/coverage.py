"""Who is planned against who is needed, by half hour: nobody at all, peaks that are short."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from itertools import accumulate, groupby

from ccleader.metrics.periods import Period
from ccleader.words import Phrase, phrase

DAY = 1440
SLOT = 30
SLOTS = DAY // SLOT


class Level(IntEnum):
    """How grave a gap is: a slot short, a peak short, nobody at all."""

    NOTE = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True)
class Duty:
    """One agent's work: minutes from midnight of `day`, past 1440 on the next; breaks lie inside."""

    day: date
    starts: int
    ends: int
    breaks: tuple[tuple[int, int], ...] = ()

    def spans(self) -> Iterable[tuple[int, int]]:
        """The stretches of work between the breaks."""
        edges = [self.starts, *(minute for pause in self.breaks for minute in pause), self.ends]
        return zip(edges[::2], edges[1::2], strict=True)


@dataclass(frozen=True)
class Gap:
    """Half hours on end that lack agents alike, `starts`–`ends` in minutes of the day.

    `heads` and `need` are those of the half hour that lacks most.
    """

    level: Level
    starts: int
    ends: int
    heads: int
    need: int

    @property
    def sentence(self) -> Phrase:
        """The gap in words: 11:00–13:00 nobody, 3 needed."""
        times = f"{_clock(self.starts)}–{_clock(self.ends)}"
        if self.level is Level.ERROR:
            return phrase("coverage", "{times} nobody, {need} needed", times=times, need=self.need)
        values = {"times": times, "heads": self.heads, "need": self.need}
        if self.level is Level.WARNING:
            return phrase("coverage", "{times} peak: {heads} of {need}", **values)
        return phrase("coverage", "{times} {heads} of {need}", **values)


@dataclass(frozen=True)
class DayCoverage:
    """A day by its 48 half hours.

    `heads`: fewest at work at any minute of it; `minutes`: work of all in it; `need`: None where nobody
    said. A day without any plan (`planned` False) is not judged: it has no gaps.
    """

    day: date
    planned: bool
    heads: tuple[int, ...]
    minutes: tuple[int, ...]
    need: tuple[int | None, ...]
    gaps: tuple[Gap, ...]

    @property
    def worst(self) -> Level | None:
        """The gravest gap of the day."""
        return max((gap.level for gap in self.gaps), default=None)


def coverage(
    duties: Iterable[Duty],
    needs: Mapping[tuple[int, int], int],
    period: Period,
    peaks: Sequence[tuple[int, int]],
    planned: Collection[date],
) -> dict[date, DayCoverage]:
    """Every day of a period; `duties` hold those of the days before, too, that reach into it.

    `needs` by (weekday, half hour), `peaks` as minutes of the day from–to, `planned` the days with a plan.
    """
    at_work = _at_work(duties, period)
    peak_slots = {
        slot
        for first, last in peaks
        for slot in range(SLOTS)
        if first < (slot + 1) * SLOT and last > slot * SLOT
    }
    found = {}
    for number, day in enumerate(period):
        minutes = at_work[number * DAY : (number + 1) * DAY]
        slots = [minutes[start : start + SLOT] for start in range(0, DAY, SLOT)]
        heads = tuple(min(slot) for slot in slots)
        need = tuple(needs.get((day.weekday(), slot)) for slot in range(SLOTS))
        gaps = _gaps(heads, need, peak_slots) if day in planned else ()
        found[day] = DayCoverage(day, day in planned, heads, tuple(map(sum, slots)), need, gaps)
    return found


def _at_work(duties: Iterable[Duty], period: Period) -> list[int]:
    """How many are at work in every minute of the period."""
    length = period.days * DAY
    steps = [0] * (length + 1)
    for duty in duties:
        midnight = (duty.day - period.first).days * DAY
        for first, last in duty.spans():
            steps[min(max(midnight + first, 0), length)] += 1
            steps[min(max(midnight + last, 0), length)] -= 1
    return list(accumulate(steps[:-1]))


def _gaps(heads: Sequence[int], need: Sequence[int | None], peaks: Collection[int]) -> tuple[Gap, ...]:
    levels = [_level(heads[slot], need[slot] or 0, slot in peaks) for slot in range(SLOTS)]
    gaps = []
    for level, run in groupby(range(SLOTS), key=lambda slot: levels[slot]):
        if level is not None:
            slots = list(run)
            worst = max(slots, key=lambda slot: (need[slot] or 0) - heads[slot])
            first, last = slots[0] * SLOT, (slots[-1] + 1) * SLOT
            gaps.append(Gap(level, first, last, heads[worst], need[worst] or 0))
    return tuple(gaps)


def _level(heads: int, need: int, peak: bool) -> Level | None:
    if heads >= need:
        return None
    if not heads:
        return Level.ERROR
    return Level.WARNING if peak else Level.NOTE


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
