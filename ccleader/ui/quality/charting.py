"""The charts of the room from plain checks. No Qt, no store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import fmean

from ccleader.metrics import signals
from ccleader.metrics.catalog import BY_KEY, Direction, Format
from ccleader.metrics.quality import Rates, between_fatals, rates
from ccleader.models.quality import EvaluationRow
from ccleader.ui.chart_data import ChartHead, ControlData, Happening, Point, Target
from ccleader.ui.quality import wording
from ccleader.ui.quality.reading import WEEKS, MonthRead
from ccleader.ui.rate_data import RateData, RatePoint
from ccleader.words import phrase, translate


@dataclass(frozen=True)
class Charts:
    """The three trends of a month, of the group or of one agent."""

    fatal: RateData
    nonfatal: RateData
    score: ControlData


def charts(read: MonthRead, agent_id: int | None = None) -> Charts:
    """Twelve weeks with the month's value in each head."""
    mine = [row for row in read.lead if agent_id is None or row.agent_id == agent_id]
    weekly = _by_week(mine, read.weeks)
    total = rates(row for row in read.rows if agent_id is None or row.agent_id == agent_id)
    return Charts(
        RateData(
            _head("fatal_rate", wording.share(total.fatal_checks, total.judged, total.fatal_interval)),
            _points(read.weeks, [(one.fatal_checks, one.judged) for one in weekly]),
            _aim("fatal_rate", read),
        ),
        RateData(
            _head(
                "nonfatal_rate",
                wording.share(total.faults, total.opportunities, total.nonfatal_interval),
            ),
            _points(read.weeks, [(one.faults, one.opportunities) for one in weekly]),
            _aim("nonfatal_rate", read),
        ),
        _score(read, mine, total, agent_id is None),
    )


def _head(key: str, value: str) -> ChartHead:
    told = phrase("quality", "month {value}", value=value)
    return ChartHead(translate("metrics", BY_KEY[key].label), str(told))


def _by_week(rows: Iterable[EvaluationRow], weeks: Sequence[date]) -> list[Rates]:
    found: dict[date, list[EvaluationRow]] = defaultdict(list)
    for row in rows:
        found[row.day - timedelta(days=row.day.weekday())].append(row)
    return [rates(found[week]) for week in weeks]


def _points(weeks: Sequence[date], parts: Sequence[tuple[int, int]]) -> tuple[RatePoint, ...]:
    pairs = zip(weeks, parts, strict=True)
    return tuple(RatePoint(week, *part) for week, part in pairs)[-WEEKS:]


def _aim(key: str, read: MonthRead) -> Target | None:
    value, metric = read.aims[key], BY_KEY[key]
    return None if value is None else Target(value, metric.direction, metric.format)


def _score(read: MonthRead, rows: Iterable[EvaluationRow], total: Rates, limits: bool) -> ControlData:
    """Weekly means of what the items alone make: a zero would drown everything else.

    Without `limits` where it is one agent: a call a week is no mean.
    """
    found: dict[date, list[float]] = defaultdict(list)
    for row in rows:
        plain = row.without_veto
        if row.counts and plain is not None:
            found[row.day - timedelta(days=row.day.weekday())].append(100 * plain / row.full)
    values = [fmean(found[week]) if week in found else None for week in read.weeks]
    value = wording.mean(total.mean_score, total.checks, total.mean_interval)
    caption = phrase("quality", "month {value}", value=value)
    weekly = phrase("quality", "Weekly means, what a fatal error zeroes left out")
    data = ControlData(
        ChartHead(translate("metrics", BY_KEY["qa_score"].label), str(caption), str(weekly)),
        Format.DECIMAL,
        Direction.UP,
        tuple(
            Point(week, mean, str(phrase("quality", "n = {n}", n=len(found[week]))))
            for week, mean in zip(read.weeks, values, strict=True)
        ),
        target=_aim("qa_score", read),
        weekly=True,
        events=tuple(_happened(read)),
    )
    if limits:
        judged = signals.xmr(values, floor=0.0, ceiling=100.0)
        every = len(read.weeks)
        data = replace(
            data,
            mean=judged.mean,
            signals=judged.signals,
            missing=judged.missing,
            uppers=(judged.upper,) * every,
            lowers=(judged.lower,) * every,
        )
    return data.since(len(read.weeks) - WEEKS)


def _happened(read: MonthRead) -> Iterable[Happening]:
    for event in read.events:
        week = event.day - timedelta(days=event.day.weekday())
        if week in read.weeks:
            yield Happening(read.weeks.index(week), event.text)


def between(rows: Sequence[EvaluationRow]) -> ControlData:
    """A g chart: good checks before each fatal error; a point far up is good news."""
    counted = [row for row in rows if row.counts and row.fatal_known]
    fatal = [row for row in counted if row.fatal]
    good, since = between_fatals(counted)
    judged = signals.g_chart(good)
    every = len(good)
    caption = phrase("quality", "good checks before each fatal error · {n} since the last", n=since)
    more = phrase("quality", "Limits are drawn from {all} errors on.", all=signals.BASELINE_POINTS)
    return ControlData(
        ChartHead(
            str(phrase("quality", "Between errors")), str(caption), str(more) if judged.missing else ""
        ),
        Format.COUNT,
        Direction.UP,
        tuple(
            Point(row.day, float(count), f"{wording.named(row)} {wording.errors(row)}")
            for row, count in zip(fatal, good, strict=True)
        ),
        mean=judged.mean,
        signals=judged.signals,
        uppers=(judged.upper,) * every,
        lowers=(judged.lower,) * every,
    )
