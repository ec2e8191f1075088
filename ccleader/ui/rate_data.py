"""A rate week by week with its intervals, before anything is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from ccleader.columns import Column, Kind
from ccleader.metrics import formats
from ccleader.metrics.catalog import Format
from ccleader.metrics.signals import Interval, none_in, wilson
from ccleader.ui.chart_data import ChartHead, Table, Target
from ccleader.words import mark, phrase


@dataclass(frozen=True)
class RatePoint:
    """The cases of a week by its Monday: `some` of `whole`; nothing is known where `whole` is 0."""

    day: date
    some: int
    whole: int

    @property
    def value(self) -> float | None:
        """The share; None without cases."""
        return self.some / self.whole if self.whole else None

    @cached_property
    def within(self) -> Interval | None:
        """Wilson's 95 % interval."""
        return wilson(self.some, self.whole)


@dataclass(frozen=True)
class RateData:
    """Shares (0…1) by week against a target."""

    head: ChartHead
    points: tuple[RatePoint, ...]
    target: Target | None = None

    @property
    def empty(self) -> bool:
        """True where no week has cases."""
        return not any(point.whole for point in self.points)

    def tip(self, index: int) -> str:
        """One line about a week; of none in n it says how many there may be all the same."""
        point = self.points[index]
        when = str(phrase("charts", "Week of {day}", day=formats.day(point.day)))
        if point.value is None or point.within is None:
            return f"{when}  {phrase('charts', 'no data')}"
        rate = formats.text(point.value, Format.PERCENT)
        low, high = (formats.text(end, Format.PERCENT) for end in (point.within.low, point.within.high))
        told = f"{when}  {point.some}/{point.whole} = {rate}% ({low}–{high})"
        if point.some:
            return told
        most = formats.text(none_in(point.whole), Format.PERCENT)
        return f"{told}  {phrase('charts', 'none in {n}: at most {most}%', n=point.whole, most=most)}"

    @property
    def summary(self) -> str:
        """The chart in words, for those who do not see it."""
        told = [self.head.line, *([self.target.label] if self.target else [])]
        told += [self.tip(index) for index, point in enumerate(self.points) if point.whole]
        return str(phrase("charts", "; ")).join(told)

    def table(self) -> Table:
        """Week, cases, share, interval, target of each point."""
        aim = None if self.target is None else self.target.value

        def end(name: str) -> Callable[[int], float | None]:
            def of(index: int) -> float | None:
                within = self.points[index].within
                return None if within is None else float(getattr(within, name))

            return of

        columns: list[Column[Any]] = [
            Column("day", mark("columns", "Week of"), lambda at: self.points[at].day, Kind.DATE),
            Column("some", mark("columns", "Errors"), lambda at: self.points[at].some, Kind.COUNT),
            Column("whole", mark("columns", "Of"), lambda at: self.points[at].whole, Kind.COUNT),
            Column("value", mark("columns", "Rate"), lambda at: self.points[at].value, Kind.PERCENT),
            Column("low", mark("columns", "from (95 %)"), end("low"), Kind.PERCENT),
            Column("high", mark("columns", "to (95 %)"), end("high"), Kind.PERCENT),
            Column("target", mark("columns", "Target"), lambda _: aim, Kind.PERCENT),
        ]
        return columns, list(range(len(self.points)))
