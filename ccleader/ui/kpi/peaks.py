"""When calls come: a metric by weekday and half-hour, averaged over the days of a period. No Qt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from ccleader.columns import Column
from ccleader.metrics import formats
from ccleader.metrics.catalog import BY_KEY, Metric
from ccleader.metrics.periods import Period
from ccleader.models.figures import By, Figure, covered, figures
from ccleader.ui.boards import Asked, spans_of
from ccleader.ui.chart_data import ChartHead, Table, figure_column, with_unit
from ccleader.ui.spans import Spans
from ccleader.ui.trends import Sums, definition
from ccleader.words import mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

OFFERED: tuple[Metric, ...] = tuple(
    BY_KEY[key] for key in ("calls_offered", "calls_handled", "aht", "service_level", "abandon_rate")
)
"""Metrics that are worth reading by half-hour."""

LEVELS = 7
"""Shades of the map."""

_Cells = dict[tuple[int, int], Sums]
"""(weekday, half-hour) → sums."""


@dataclass(frozen=True)
class Peaks:
    """One metric: a row of half-hours for each weekday from Monday on, None where nothing is known.

    Counts are means of a day, all else is Σ/Σ; `totals` is the same for the whole weekday.
    """

    head: ChartHead
    metric: Metric
    slots: range
    rows: tuple[tuple[float | None, ...], ...]
    totals: tuple[float | None, ...]

    @property
    def empty(self) -> bool:
        """True where nothing is known by half-hour."""
        return not self.slots

    @property
    def bounds(self) -> tuple[float, float]:
        """The least and the greatest value; the least count is 0 for the shades."""
        known = [value for row in self.rows for value in row if value is not None] or [0.0]
        return (min(known) if self.metric.denominator else 0.0), max(known)

    def level(self, value: float) -> int:
        """The shade of a value: 0 (least) to 6."""
        low, high = self.bounds
        return min(int((value - low) / (high - low) * LEVELS), LEVELS - 1) if high > low else 0

    def tip(self, weekday: int, place: int) -> str:
        """One line about a cell: 周一 10:00–10:30  102."""
        slot = self.slots[place]
        value = with_unit(self.rows[weekday][place], self.metric.format)
        return f"{formats.weekday(weekday)} {clock(slot)}–{clock(slot + 1)}  {value}"

    @property
    def summary(self) -> str:
        """The map in words: where it is highest."""
        cells = [
            (value, weekday, place)
            for weekday, row in enumerate(self.rows)
            for place, value in enumerate(row)
            if value is not None
        ]
        if not cells:
            return str(phrase("charts", "{title}: no data in this period", title=self.head.line))
        _, weekday, place = max(cells)
        return f"{self.head.line}: {phrase('kpi', 'highest {cell}', cell=self.tip(weekday, place))}"

    def table(self) -> Table:
        """A row for each weekday: its half-hours, and the whole day."""
        whole = mark("columns", "Whole day") if self.metric.denominator else mark("columns", "Total")
        columns = [
            Column[Any]("weekday", mark("columns", "Weekday"), formats.weekday, width=8),
            *(self._half_hour(place) for place in range(len(self.slots))),
            self._column(whole, lambda day: self.totals[day]),
        ]
        return columns, list(range(7))

    def _half_hour(self, place: int) -> Column[Any]:
        return self._column(clock(self.slots[place]), lambda day: self.rows[day][place])

    def _column(self, title: str, value: Callable[[Any], float | None]) -> Column[Any]:
        """Figures under a title alone: the unit stands in the head."""
        return replace(figure_column(title, "", self.metric.format, value, 5), title=title)


@dataclass(frozen=True)
class PeakBoard:
    """Every metric that is known by half-hour."""

    spans: Spans
    covered: Period | None
    peaks: tuple[Peaks, ...]


def clock(slot: int) -> str:
    """The time at which a half-hour begins: 9:30."""
    return f"{slot // 2}:{slot % 2 * 30:02}"


def board(session: Session, asked: Asked) -> PeakBoard:
    """All metrics of the group by weekday and half-hour."""
    known = covered(session, asked.group_id)
    over = spans_of(asked, known)
    by = (By.DAY, By.HALF_HOUR)
    found = figures(session, OFFERED, over.shown, group_id=asked.group_id, by=by)
    made = [
        peaks(metric, over.shown, [figure for figure in found if figure.metric is metric])
        for metric in OFFERED
    ]
    return PeakBoard(over, known, tuple(one for one in made if not one.empty))


def peaks(metric: Metric, period: Period, found: list[Figure]) -> Peaks:
    """One metric from its figures by day and half-hour."""
    cells: _Cells = {}
    whole: dict[int, Sums] = {}
    days: dict[int, set[date]] = defaultdict(set)
    for figure in found:
        day, slot = figure.keys
        assert isinstance(day, date)
        assert isinstance(slot, int)
        weekday = day.weekday()
        days[weekday].add(day)
        cells[weekday, slot] = _plus(cells.get((weekday, slot)), figure)
        whole[weekday] = _plus(whole.get(weekday), figure)
    slots = [slot for _, slot in cells]

    def value(sums: Sums | None, weekday: int) -> float | None:
        if sums is None:
            return None
        made = metric.value(*sums)
        return made if made is None or metric.denominator else made / len(days[weekday])

    shown = range(min(slots), max(slots) + 1) if slots else range(0)
    rows = tuple(tuple(value(cells.get((day, slot)), day) for slot in shown) for day in range(7))
    totals = tuple(value(whole.get(day), day) for day in range(7))
    return Peaks(_head(metric, period), metric, shown, rows, totals)


def _plus(sums: Sums | None, figure: Figure) -> Sums:
    """Sums with one figure more; what is not known adds nothing."""
    one, two = sums or (None, None)
    return _added(one, figure.numerator), _added(two, figure.denominator)


def _added(one: int | None, two: int | None) -> int | None:
    return two if one is None else one if two is None else one + two


def _head(metric: Metric, period: Period) -> ChartHead:
    what = (
        phrase("kpi", "half-hour × weekday")
        if metric.denominator
        else phrase("kpi", "mean per half-hour × weekday")
    )
    caption = " · ".join(filter(None, (formats.unit(metric.format), str(what), period.title)))
    return ChartHead(translate("metrics", metric.label), caption, definition(metric))
