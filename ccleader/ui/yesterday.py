"""The last day's figures as a briefing keeps them: judged as the charts judge them. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from ccleader.metrics import formats
from ccleader.metrics.catalog import BY_KEY, DAILY, Metric
from ccleader.metrics.periods import Period
from ccleader.models import baselines, targets
from ccleader.models.figures import By, covered, figures
from ccleader.ui.chart_data import Target
from ccleader.ui.spans import Choice, Spans, spans
from ccleader.ui.trends import DUTY, Series, State, Sums, Trend, trend
from ccleader.ui.trends import Card as Judged
from ccleader.words import phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.agenda import Figures

MOST = 6
_LOOK_BACK_DAYS = 7
_CHART_DAYS = 30


@dataclass(frozen=True)
class Figure:
    """A figure of a briefing in words; `glyph`, `token` and `word` mark its state."""

    label: str
    value: str
    unit: str
    target: str
    glyph: str
    token: str
    word: str
    note: str


def yesterday(session: Session, group_id: int, today: date) -> Figures:
    """The figures of the last day before `today` that has any, not more than a week ago; else none."""
    known = covered(session, group_id)
    last = today - timedelta(days=1)
    if known is None or known.last < today - timedelta(days=_LOOK_BACK_DAYS):
        return ()
    points = _points(session, group_id, _spans(min(known.last, last)))
    days = [day for day in points[DUTY.key] if day <= last]
    if not days:
        return ()
    over = _spans(max(days))
    held, begun = (
        targets.holding(session, over.shown.last, group_id),
        baselines.starts(session, group_id, over.shown.last),
    )
    found = []
    for metric in DAILY:
        own = points[metric.key]
        series = Series(own.get(over.shown.last, (None, None)), points=own)
        judged = trend(metric, over, series, points[DUTY.key], held.get(metric.key), begun.get(metric.key))
        if judged.card.state is not State.NOTHING:
            found.append(_plain(judged, series, over.shown.last))
    return tuple(found[:MOST])


def _spans(day: date) -> Spans:
    return spans(Choice.CUSTOM, day, day, Period(day - timedelta(days=_CHART_DAYS - 1), day))


def _points(session: Session, group_id: int, over: Spans) -> dict[str, dict[date, Sums]]:
    """Metric key → day → sums."""
    wanted = tuple(dict.fromkeys((*DAILY, DUTY)))
    points: dict[str, dict[date, Sums]] = {metric.key: {} for metric in wanted}
    for figure in figures(session, wanted, over.lead, group_id=group_id, by=[By.DAY]):
        day: Any = figure.keys[0]
        points[figure.metric.key][day] = (figure.numerator, figure.denominator)
    return points


def _plain(judged: Trend, series: Series, day: date) -> dict[str, Any]:
    """A figure as the store keeps it; its note says what the chart says."""
    rule = next((row.rule for row in judged.signals if row.holds), "")
    note = phrase("briefings", "{metric}: {rule}", metric=judged.card.label, rule=rule) if rule else ""
    return {
        "day": day.isoformat(),
        "metric": judged.metric.key,
        "value": judged.metric.value(*series.total),
        "target": judged.target,
        "state": str(judged.card.state),
        "note": str(note),
    }


def told(figures: Figures) -> list[Figure]:
    """Kept figures in words of the chosen language; one of a metric that is no more is left out."""
    return [_told(BY_KEY[figure["metric"]], figure) for figure in figures if figure["metric"] in BY_KEY]


def _told(metric: Metric, figure: Any) -> Figure:
    aim = figure["target"]
    target = "" if aim is None else Target(aim, metric.direction, metric.format).label
    label = translate("metrics", metric.label)
    glyph, token, word = Judged(metric.key, label, State(figure["state"]), direction=metric.direction).mark
    value, unit = formats.text(figure["value"], metric.format), formats.unit(metric.format)
    return Figure(label, value, unit, target, glyph, token, word, figure["note"])
