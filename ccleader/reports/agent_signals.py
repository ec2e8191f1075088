"""What an agent's own charts say, month by month: the charts, and their signals as moments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from itertools import groupby
from typing import TYPE_CHECKING

from ccleader.metrics import formats, periods
from ccleader.metrics.periods import Period
from ccleader.metrics.signals import Chart, Rule, Signal, improves, sentence
from ccleader.models.figures import By, figures
from ccleader.models.timeline import Kind, Moment, Tone
from ccleader.reports.judging import Facts, own_chart, own_days
from ccleader.reports.watching import WATCHED
from ccleader.words import Phrase, mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_LOOK_BACK_MONTHS = 2
_TONES = {True: Tone.GOOD, False: Tone.BAD, None: Tone.PLAIN}
_LAST_SECOND = time(23, 59, 59)
"""A day's figures are known when it is over."""


_SAID = {
    (True, False): mark("timeline", "{metric} {value}, above the upper limit {limit}"),
    (False, False): mark("timeline", "{metric} {value}, below the lower limit {limit}"),
    (True, True): mark("timeline", "{metric} {value}, day {days} in a row above the upper limit {limit}"),
    (False, True): mark("timeline", "{metric} {value}, day {days} in a row below the lower limit {limit}"),
}
"""Above, several days → what is said of days outside."""


def own_facts(session: Session, agent_id: int, months: Period) -> dict[date, tuple[Facts, ...]]:
    """First day of each month of a period → the agent's own charts up to its last day, if he has records.

    A chart stands on the days of the month and those before it that make its limits (see `judging`).
    """
    reach = Period(periods.shift_months(months.first, -_LOOK_BACK_MONTHS), months.last)
    days: dict[date, dict[str, float | None]] = defaultdict(dict)
    for figure in figures(session, WATCHED, reach, agent_ids=[agent_id], by=[By.DAY]):
        (day,) = figure.keys
        assert isinstance(day, date)
        days[day][figure.metric.key] = figure.value
    found = {}
    for first in periods.month_starts(months):
        month = Period(first, min(periods.month(first).last, months.last))
        known = {day: values for day, values in days.items() if day <= month.last}
        charts = ((metric, *own_days(known, metric.key, month)) for metric in WATCHED)
        facts = tuple(Facts(metric, days=own, before=before) for metric, own, before in charts)
        if len(facts[0].days) > facts[0].before:
            found[first] = facts
    return found


def moments(session: Session, agent_id: int, period: Period) -> list[Moment]:
    """The signals that end on the days of a period, the latest first."""
    months = Period(period.first.replace(day=1), period.last)
    found = [
        moment
        for charts in own_facts(session, agent_id, months).values()
        for facts in charts
        for moment in _of_chart(agent_id, facts)
        if period.contains(moment.day)
    ]
    return sorted(found, key=lambda one: one.at, reverse=True)


def _of_chart(agent_id: int, facts: Facts) -> Iterator[Moment]:
    chart = own_chart(facts)
    outside = [signal for signal in chart.signals if signal.rule is Rule.OUTSIDE]
    for streak in _streaks(outside, chart):
        if streak[-1].last >= facts.before:
            yield _moment(agent_id, facts, chart, streak[-1], _outside(facts, chart, streak))
    for run in chart.signals:
        if run.rule is Rule.RUN and run.last >= facts.before:
            yield _moment(agent_id, facts, chart, run, _run(facts, chart, run))


def _streaks(outside: Sequence[Signal], chart: Chart) -> Iterator[list[Signal]]:
    """Days outside the same limit that follow each other; a day without records parts none."""
    measured = [index for index, value in enumerate(chart.values) if value is not None]
    places = {index: place for place, index in enumerate(measured)}
    numbered = enumerate(sorted(outside, key=lambda signal: signal.first))
    for _, group in groupby(numbered, key=lambda each: (each[1].side, places[each[1].first] - each[0])):
        yield [signal for _, signal in group]


def _moment(agent_id: int, facts: Facts, chart: Chart, signal: Signal, text: Phrase) -> Moment:
    day = facts.days[signal.last][0]
    tone = _TONES[improves(signal, facts.metric.direction)]
    source = phrase("timeline", "own chart, limits from {days} days", days=chart.baseline)
    at = datetime.combine(day, _LAST_SECOND)
    return Moment(day, at, Kind.FIGURES, tone, str(text), str(source), "reviews", agent_id)


def _outside(facts: Facts, chart: Chart, streak: Sequence[Signal]) -> Phrase:
    """Not-ready time 61 min, day 3 in a row above the upper limit 50."""
    last = streak[-1]
    line = chart.upper if last.side > 0 else chart.lower
    words = {
        "metric": translate("metrics", facts.metric.label),
        "value": _text(facts, chart.values[last.last]),
        "days": len(streak),
        "limit": _text(facts, line),
    }
    return phrase("timeline", _SAID[last.side > 0, len(streak) > 1], **words)


def _run(facts: Facts, chart: Chart, run: Signal) -> Phrase:
    """Not-ready time: 9 in a row above the mean 38, now 44."""
    values = [value for value in chart.values[run.first : run.last + 1] if value is not None]
    return phrase(
        "timeline",
        "{metric}: {run} {mean}, mean of these days {now}",
        metric=translate("metrics", facts.metric.label),
        run=str(sentence(run)),
        mean=_text(facts, chart.mean),
        now=_text(facts, sum(values) / len(values)),
    )


def _text(facts: Facts, value: float | None) -> str:
    """38.2 min; 77.1%."""
    format = facts.metric.format
    text, unit = formats.text(value, format), formats.unit(format)
    return text + unit if unit in ("", "%") else f"{text} {unit}"
