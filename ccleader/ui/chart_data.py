"""What a chart shows, before anything is drawn: frozen values, their words and their table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any, Protocol

from ccleader.columns import Column, Kind
from ccleader.metrics import formats, signals
from ccleader.metrics.catalog import Direction, Format
from ccleader.metrics.signals import Rule, Signal
from ccleader.words import mark, phrase, translate

_KINDS = {Format.COUNT: Kind.COUNT, Format.PERCENT: Kind.PERCENT}

Table = tuple[list[Column[Any]], list[Any]]
"""Columns and rows: what is copied and exported from a chart."""


def figure_column(
    key: str, title: str, format: Format, value: Callable[[Any], float | None], width: int = 12
) -> Column[Any]:
    """A column of figures in the metric's own unit; its title (already in words) names the unit."""

    def raw(row: Any) -> float | None:
        figure = value(row)
        if figure is None or format in _KINDS:
            return figure
        return round(formats.shown(figure, format), 3)

    unit = formats.unit(format)
    heading = str(phrase("charts", "{title} ({unit})", title=title, unit=unit)) if unit else title
    return Column(
        key,
        heading,
        raw,
        _KINDS.get(format, Kind.NUMBER),
        lambda row: formats.text(value(row), format),
        width,
    )


def with_unit(value: float | None, format: Format) -> str:
    """A figure with its unit: 194 秒, 94.3%, 1,261."""
    text, unit = formats.text(value, format), formats.unit(format)
    if value is None or not unit:
        return text
    return text + unit if unit == "%" else f"{text} {unit}"


def short_day(day: date) -> str:
    """A day as an axis writes it: 6/24."""
    return f"{day.month}/{day.day}"


@dataclass(frozen=True)
class Target:
    """What a figure should reach; `value` in the metric's own unit."""

    value: float
    direction: Direction
    format: Format

    @property
    def bound(self) -> str:
        """The value with its sign: ≤190, ≥75.0."""
        sign = {Direction.UP: "≥", Direction.DOWN: "≤", Direction.NEITHER: ""}[self.direction]
        return sign + formats.text(self.value, self.format)

    @property
    def label(self) -> str:
        """The label of the target line."""
        return str(phrase("charts", "Target {bound}", bound=self.bound))

    def met(self, value: float) -> bool | None:
        """Whether a figure reaches the target as both are written; None where neither side is better."""
        if self.direction is Direction.NEITHER:
            return None
        figure, aim = (formats.rounded(number, self.format) for number in (value, self.value))
        return figure >= aim if self.direction is Direction.UP else figure <= aim


@dataclass(frozen=True)
class ChartHead:
    """Name, unit and period of a chart, and the definition (口径) below it."""

    title: str
    caption: str
    footnote: str = ""

    @property
    def line(self) -> str:
        """Title and caption in one line."""
        return f"{self.title}  {self.caption}"


@dataclass(frozen=True)
class Point:
    """One day (or week, by its Monday) of a series; None is a gap. `facts`: what stands behind it."""

    day: date
    value: float | None
    facts: str = ""


class ChartData(Protocol):
    """What every kind of chart can say of itself."""

    @property
    def head(self) -> ChartHead:
        """Its name, unit, period and definition."""

    @property
    def empty(self) -> bool:
        """True where there is nothing to draw."""

    @property
    def summary(self) -> str:
        """The chart in words, for those who do not see it."""

    def table(self) -> Table:
        """Its values."""


@dataclass(frozen=True)
class Happening:
    """An event that may explain a change, at the point with this index."""

    index: int
    text: str


@dataclass(frozen=True)
class ControlData:
    """A control chart: points, limits per point, moving ranges, target and signals.

    All values are in the metric's own unit; indexes of `signals` are indexes of `points`.
    """

    head: ChartHead
    format: Format
    direction: Direction
    points: tuple[Point, ...]
    mean: float | None = None
    uppers: tuple[float | None, ...] = ()
    lowers: tuple[float | None, ...] = ()
    ranges: tuple[float | None, ...] = ()
    range_mean: float | None = None
    range_upper: float | None = None
    signals: tuple[Signal, ...] = ()
    target: Target | None = None
    missing: int = 0
    weekly: bool = False
    averages: tuple[float | None, ...] = ()
    """Mean of each signal's points, where some of them lie before the first point; else empty."""
    begun: int = 0
    """Index of the first point that is judged: mean and limits are drawn from there on."""
    events: tuple[Happening, ...] = ()
    """In order of their points."""

    def since(self, start: int) -> ControlData:
        """The same chart from a point on; limits, mean and what a signal says of itself stay."""
        kept = [signal for signal in self.signals if signal.last >= start]
        return replace(
            self,
            points=self.points[start:],
            uppers=self.uppers[start:],
            lowers=self.lowers[start:],
            ranges=self.ranges[start:],
            signals=tuple(
                replace(signal, first=max(signal.first - start, 0), last=signal.last - start)
                for signal in kept
            ),
            averages=tuple(self.average(signal) for signal in kept),
            begun=max(self.begun - start, 0),
            events=tuple(
                Happening(event.index - start, event.text) for event in self.events if event.index >= start
            ),
        )

    @property
    def empty(self) -> bool:
        """True where no point has a value."""
        return all(point.value is None for point in self.points)

    @property
    def few(self) -> str:
        """What is said where there are too few points for limits; empty otherwise."""
        if not self.missing or self.empty:
            return ""
        counts = {"all": signals.BASELINE_POINTS, "missing": self.missing}
        if self.weekly:
            return str(
                phrase("charts", "Limits are drawn from {all} weeks on: {missing} more needed.", **counts)
            )
        return str(phrase("charts", "Limits are drawn from {all} days on: {missing} more needed.", **counts))

    def tone(self, signal: Signal) -> str:
        """The colour token of a signal: for the better, for the worse, or neither."""
        better = signals.improves(signal, self.direction)
        return "data" if better is None else "ok" if better else "bad"

    def words(self, signal: Signal) -> str:
        """The rule of a signal in words, with the line it is about: 连续 8 点高于均值 188."""
        if signal.rule is Rule.RUN:
            line = self.mean
        else:
            line = (self.uppers if signal.side > 0 else self.lowers)[signal.first]
        return f"{signals.sentence(signal)} {formats.text(line, self.format)}"

    def average(self, signal: Signal) -> float | None:
        """Mean of the points of a signal."""
        if self.averages:
            return self.averages[self.signals.index(signal)]
        values = [
            point.value for point in self.points[signal.first : signal.last + 1] if point.value is not None
        ]
        return sum(values) / len(values) if values else None

    def tip(self, index: int) -> str:
        """One line about a point: 6月24日 周三  194 秒  13 人 1,261 通."""
        point = self.points[index]
        when = formats.day(point.day)
        if self.weekly:
            when = str(phrase("charts", "Week of {day}", day=when))
        value = str(phrase("charts", "no data"))
        if point.value is not None:
            value = "  ".join(filter(None, (with_unit(point.value, self.format), point.facts)))
        happened = self.happened(index)
        return "  ".join((when, value, *([f"▼ {happened}"] if happened else [])))

    def happened(self, index: int) -> str:
        """What happened at a point, in one line; empty where nothing did."""
        told = [event.text for event in self.events if event.index == index]
        return str(phrase("charts", "; ")).join(told)

    @property
    def summary(self) -> str:
        """The chart in words, for those who do not see it."""
        measured = [point for point in self.points if point.value is not None]
        if not measured:
            return str(phrase("charts", "{title}: no data in this period", title=self.head.line))
        parts = [
            self.head.line,
            str(
                phrase(
                    "charts",
                    "latest {value} on {day}",
                    value=with_unit(measured[-1].value, self.format),
                    day=formats.day(measured[-1].day),
                )
            ),
        ]
        if self.target is not None:
            parts.append(self.target.label)
        parts += [self.words(signal) for signal in self.signals]
        parts += [
            f"{formats.day(self.points[index].day)} {self.happened(index)}"
            for index, _ in groupby(self.events, lambda event: event.index)
        ]
        return str(phrase("charts", "; ")).join(parts)

    def table(self) -> Table:
        """Day, value, mean, limits, target, range and events of each point."""
        indexes = list(range(len(self.points)))
        first = mark("columns", "Week of") if self.weekly else mark("columns", "Date")
        aim = None if self.target is None else self.target.value

        def column(key: str, title: str, value: Callable[[int], float | None]) -> Column[Any]:
            return figure_column(key, translate("charts", title), self.format, value)

        columns = [
            Column[Any]("day", first, lambda index: self.points[index].day, Kind.DATE),
            figure_column("value", self.head.title, self.format, lambda index: self.points[index].value),
            column("mean", mark("charts", "Mean"), lambda index: self.mean if index >= self.begun else None),
            column("upper", mark("charts", "Upper limit"), lambda index: _at(self.uppers, index)),
            column("lower", mark("charts", "Lower limit"), lambda index: _at(self.lowers, index)),
            column("range", mark("charts", "Moving range"), lambda index: _at(self.ranges, index)),
            column("target", mark("charts", "Target"), lambda _: aim),
            Column[Any]("events", mark("columns", "Events"), lambda index: self.happened(index) or None),
        ]
        return columns, indexes


def _at(values: tuple[float | None, ...], index: int) -> float | None:
    return values[index] if index < len(values) else None
