"""Agents compared, before anything is drawn: by a mean with its interval, by a rate in the funnel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ccleader.columns import Column, Kind
from ccleader.metrics import formats
from ccleader.metrics.catalog import Format
from ccleader.metrics.signals import Funnel, Interval
from ccleader.ui.chart_data import ChartHead, Table, Target, figure_column, with_unit
from ccleader.words import mark, phrase, translate


class Verdict(StrEnum):
    """How an agent's interval lies to the target."""

    BETTER = "better"
    STRADDLES = "straddles"
    WORSE = "worse"
    FEW = "few"
    """Too few calls to be compared: 样本不足."""


@dataclass(frozen=True)
class Ranked:
    """One agent in the ranked dots; `interval` is None where there are too few days for one."""

    name: str
    number: str
    value: float
    interval: Interval | None
    calls: int
    verdict: Verdict
    place: int | None
    """Position, 1 = best; for the leader, always beside the interval. None while FEW."""


@dataclass(frozen=True)
class RankedData:
    """Agents by a mean, each with its 95 % interval, in the order drawn from the top."""

    head: ChartHead
    format: Format
    rows: tuple[Ranked, ...]
    mean: float | None
    target: Target | None

    @property
    def empty(self) -> bool:
        """True where nobody has a value."""
        return not self.rows

    def tip(self, index: int) -> str:
        """One line about an agent."""
        row = self.rows[index]
        parts = [row.name, with_unit(row.value, self.format)]
        if row.interval is not None:
            low, high = (formats.text(edge, self.format) for edge in (row.interval.low, row.interval.high))
            parts.append(str(phrase("charts", "95 % interval {low}–{high}", low=low, high=high)))
        parts.append(str(phrase("charts", "{count:,} calls", count=row.calls)))
        if row.verdict is Verdict.FEW:
            parts.append(str(phrase("charts", "sample too small")))
        elif row.place is not None and row.interval is not None:
            ranked = sum(other.place is not None for other in self.rows)
            parts.append(str(phrase("charts", "position {place} of {count}", place=row.place, count=ranked)))
        return "  ".join(parts)

    @property
    def summary(self) -> str:
        """The chart in words: every agent's line."""
        return "; ".join([self.head.line, *(self.tip(index) for index in range(len(self.rows)))])

    def table(self) -> Table:
        """Name, value and interval of each agent."""

        def edge(name: str) -> Callable[[Any], float | None]:
            return lambda row: None if row.interval is None else getattr(row.interval, name)

        columns = [
            Column[Any]("number", mark("columns", "Number"), lambda row: row.number),
            Column[Any]("name", mark("columns", "Name"), lambda row: row.name),
            figure_column("value", self.head.title, self.format, lambda row: row.value),
            figure_column("low", str(phrase("charts", "95 % from")), self.format, edge("low")),
            figure_column("high", str(phrase("charts", "95 % to")), self.format, edge("high")),
            Column[Any]("calls", mark("columns", "Calls"), lambda row: row.calls, Kind.COUNT),
        ]
        return columns, list(self.rows)


@dataclass(frozen=True)
class FunnelPoint:
    """One agent in the funnel: `value` of `total` cases, outside 0, 2 (95 %) or 3 (99.8 %) lines."""

    name: str
    number: str
    value: float
    total: int
    zone: int
    good: bool | None


@dataclass(frozen=True)
class FunnelData:
    """Agents by a rate and its number of cases, around the group's rate."""

    head: ChartHead
    format: Format
    cases: str
    """What the x axis counts, in words."""
    rows: tuple[FunnelPoint, ...]
    center: float | None
    limits: tuple[tuple[int, Funnel], ...]
    """Number of cases → the lines there, ascending."""
    target: Target | None

    @property
    def empty(self) -> bool:
        """True where nobody has a value."""
        return not self.rows

    def tip(self, index: int) -> str:
        """One line about an agent."""
        row = self.rows[index]
        cases = f"{self.cases} {row.total:,}"
        zones = {0: mark("charts", "within chance"), 2: mark("charts", "outside 95 %")}
        zone = translate("charts", zones.get(row.zone, mark("charts", "outside 99.8 %")))
        return "  ".join((row.name, with_unit(row.value, self.format), cases, zone))

    @property
    def summary(self) -> str:
        """The chart in words: those outside the lines."""
        outside = [self.tip(index) for index, row in enumerate(self.rows) if row.zone]
        return "; ".join([self.head.line, *(outside or [str(phrase("charts", "all within chance"))])])

    def table(self) -> Table:
        """Name, rate and number of cases of each agent."""
        columns = [
            Column[Any]("number", mark("columns", "Number"), lambda row: row.number),
            Column[Any]("name", mark("columns", "Name"), lambda row: row.name),
            figure_column("value", self.head.title, self.format, lambda row: row.value),
            Column[Any]("total", self.cases, lambda row: row.total, Kind.COUNT),
        ]
        return columns, list(self.rows)
