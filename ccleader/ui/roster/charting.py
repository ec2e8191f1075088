"""The charts of a profile from plain facts: days, or checks, with what happened. No Qt, no store."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date

from ccleader.metrics import formats, signals
from ccleader.metrics.catalog import BY_KEY, Metric
from ccleader.models.coaching import CoachingRow
from ccleader.models.events import EventRow
from ccleader.models.quality import EvaluationRow
from ccleader.reports.judging import Facts, own_chart
from ccleader.ui.chart_data import ChartHead, ControlData, Happening, Point, Target
from ccleader.words import mark, phrase, plural, translate

CHECKS = 20
"""Checks in the chart of the quality score, at most."""

_SCORE = BY_KEY["qa_score"]


def of_days(
    facts: Facts, target: float | None, coachings: Sequence[CoachingRow], events: Sequence[EventRow]
) -> ControlData:
    """A figure on the days with records; limits from those before the month, as the review takes them."""
    metric, chart = facts.metric, own_chart(facts)
    days = [day for day, _ in facts.days]
    every = len(days)
    unit = formats.unit(metric.format)
    return ControlData(
        ChartHead(translate("metrics", metric.label), " · ".join(filter(None, (unit, _days(every))))),
        metric.format,
        metric.direction,
        tuple(Point(day, value) for day, value in facts.days),
        mean=chart.mean,
        uppers=(chart.upper,) * every,
        lowers=(chart.lower,) * every,
        signals=chart.signals,
        target=_aim(metric, target),
        missing=chart.missing,
        events=_happened(days, metric, coachings, events),
    )


def of_checks(
    rows: Iterable[EvaluationRow],
    target: float | None,
    coachings: Sequence[CoachingRow],
    events: Sequence[EventRow],
) -> ControlData:
    """The last scores of 100, check by check; a zero for a fatal error would drown all else.

    So the line shows what the items alone make, and the tip tells of the fatal error.
    """
    last = [row for row in rows if row.counts and row.without_veto is not None][-CHECKS:]
    days = [row.day for row in last]
    values = [100 * (row.without_veto or 0) / row.full for row in last]
    chart = signals.xmr(values, floor=0.0, ceiling=100.0)
    every = len(last)
    caption = phrase("profile", "last {count} checks, items alone", count=every) if last else ""
    return ControlData(
        ChartHead(translate("metrics", _SCORE.label), str(caption), _few(chart.missing, every)),
        _SCORE.format,
        _SCORE.direction,
        tuple(Point(row.day, value, _told(row)) for row, value in zip(last, values, strict=True)),
        mean=chart.mean,
        uppers=(chart.upper,) * every,
        lowers=(chart.lower,) * every,
        signals=chart.signals,
        target=_aim(_SCORE, target),
        events=_happened(days, _SCORE, coachings, events),
    )


def _aim(metric: Metric, target: float | None) -> Target | None:
    return None if target is None else Target(target, metric.direction, metric.format)


def _days(count: int) -> str:
    text = plural(count, mark("profile", "{count} day at work"), mark("profile", "{count} days at work"))
    return str(phrase("profile", text, count=count))


def _few(missing: int, every: int) -> str:
    if not missing or not every:
        return ""
    counts = {"all": signals.BASELINE_POINTS, "missing": missing}
    return str(phrase("profile", "Limits are drawn from {all} checks on: {missing} more needed.", **counts))


def _told(row: EvaluationRow) -> str:
    fatal = str(phrase("profile", "◆ fatal error, counts 0")) if row.fatal else ""
    return "  ".join(filter(None, (row.call_ref, fatal)))


def _happened(
    days: Sequence[date], metric: Metric, coachings: Sequence[CoachingRow], events: Sequence[EventRow]
) -> tuple[Happening, ...]:
    """Events, and coachings about this figure (or about none), at the last point before or on their day."""
    if not days:
        return ()
    told = [(event.day, event.text) for event in events]
    for row in coachings:
        keys = {goal.metric for goal in row.goals if goal.metric}
        if not keys or metric.key in keys:
            told.append((row.opened_on, str(phrase("profile", "coaching: {focus}", focus=row.focus))))
    inside = sorted(each for each in told if days[0] <= each[0] <= days[-1])
    return tuple(Happening(bisect_right(days, day) - 1, text) for day, text in inside)
