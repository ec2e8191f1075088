"""From an agent's facts to a line of the review: only true signals are flagged.

Times and counts are judged by the agent's own XmR chart of days. Shares of cases (satisfaction,
transfers) are judged by the funnel around the group's rate, since a day has too few cases.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby, takewhile

from ccleader.metrics.catalog import Direction, Metric, Source
from ccleader.metrics.measures import CHECKS, CHECKS_OF_FATAL, OPPORTUNITIES
from ccleader.metrics.periods import Period
from ccleader.metrics.quality import ENOUGH
from ccleader.metrics.signals import BASELINE_POINTS, Chart, Rule, Signal, funnel, xmr
from ccleader.reports.page import Line, Trend, Verdict
from ccleader.words import phrase, translate

BASELINE_DAYS = 30
"""Days with records before the month that make the limits, at most."""

FEWEST_CALLS = 250
FEWEST_RATED = 30
"""Below these no agent is compared with the others: 样本不足."""

_FEWEST = {"surveys": FEWEST_RATED, CHECKS_OF_FATAL: ENOUGH, CHECKS: ENOUGH, OPPORTUNITIES: 20 * ENOUGH}
"""The same by what is counted; a check has some twenty items, and those of one call are not apart."""


@dataclass(frozen=True)
class Sums:
    """A metric's two sums over some agents and days."""

    numerator: int | None
    denominator: int | None


@dataclass(frozen=True)
class Facts:
    """All that is known of one metric of one agent for a month.

    `days` are his days with records, oldest first, the `before` first of them older than the month;
    a value is None where the metric is not known. `others` are the month's values of all agents.
    """

    metric: Metric
    now: Sums | None = None
    last_month: Sums | None = None
    team: Sums | None = None
    others: tuple[float, ...] = ()
    target: float | None = None
    next_target: float | None = None
    days: tuple[tuple[date, float | None], ...] = ()
    before: int = 0

    def value(self, sums: Sums | None) -> float | None:
        """The quotient of `sums`, in the metric's own unit."""
        return None if sums is None else self.metric.value(sums.numerator, sums.denominator)


@dataclass(frozen=True)
class Holding:
    """A signal that holds at the last day measured: its words, its days' values, the line it passed."""

    verdict: Verdict
    values: tuple[float, ...]
    line: float


def own_days(
    found: Mapping[date, Mapping[str, float | None]], key: str, month: Period
) -> tuple[tuple[tuple[date, float | None], ...], int]:
    """`Facts.days` and `Facts.before` of one metric, from the values of an agent by day and metric."""
    earlier = sorted(day for day in found if day < month.first)[-BASELINE_DAYS:]
    inside = sorted(day for day in found if month.contains(day))
    return tuple((day, found[day].get(key)) for day in (*earlier, *inside)), len(earlier)


def line(facts: Facts) -> Line:
    """The metric's line of the table."""
    metric = facts.metric
    return Line(
        metric.key,
        translate("metrics", metric.label),
        translate("metrics", metric.definition),
        metric.format,
        metric.direction,
        verdict(facts),
        value=facts.value(facts.now),
        target=facts.target,
        next_target=facts.next_target,
        team=facts.value(facts.team),
        before=facts.value(facts.last_month),
        everyone=facts.others,
    )


def trend(facts: Facts) -> Trend:
    """The month's part of the agent's control chart."""
    return _trend(facts, facts.before)


def whole_trend(facts: Facts) -> Trend:
    """The agent's control chart with the days before as well."""
    return _trend(facts, 0)


def _trend(facts: Facts, first: int) -> Trend:
    """The chart from its day number `first` on."""
    metric = facts.metric
    name = translate("metrics", metric.label)
    shown = facts.days[first:]
    if not any(value is not None for _, value in shown):
        return Trend(name, metric.format, metric.direction, target=facts.target)
    chart = own_chart(facts)
    marks: list[Rule | None] = [None] * len(shown)
    for signal in sorted(_of_month(chart, facts), key=lambda signal: signal.rule is Rule.OUTSIDE):
        for index in range(max(signal.first, facts.before), signal.last + 1):
            if facts.days[index][1] is not None:
                marks[index - first] = signal.rule
    return Trend(
        name,
        metric.format,
        metric.direction,
        tuple(day for day, _ in shown),
        tuple(value for _, value in shown),
        tuple(marks),
        chart.mean,
        chart.upper,
        chart.lower,
        facts.target,
        chart.baseline,
        bool(_settled(facts)),
        chart.missing,
    )


def verdict(facts: Facts) -> Verdict:
    """The judgement of the month."""
    if facts.value(facts.now) is None:
        return Verdict(str(phrase("review", "No data")), judged=False)
    if facts.metric.at_bound and facts.now is not None:
        now = facts.now
        counts = phrase("review", "{present} of {due} shifts", present=now.numerator, due=now.denominator)
        return Verdict(str(counts))
    if facts.metric.is_share:
        return _share_verdict(facts)
    if facts.metric.source is Source.QUALITY and (few := _too_few(facts)):
        return few
    return _chart_verdict(facts)


def worsening(facts: Facts) -> Holding | None:
    """The signal for the worse that holds at the last day measured, if there is one; outside before run."""
    chart = own_chart(facts)
    active = [signal for signal in chart.active if _improves(facts.metric, signal.side) is False]
    if not active or chart.mean is None:
        return None
    values = chart.values
    if active[0].rule is Rule.RUN:
        run = active[0]
        days = values[run.first : run.last + 1]
        found = _flagged(facts.metric, Rule.RUN, run.side, _run_text(run))
        return Holding(found, tuple(value for value in days if value is not None), chart.mean)
    side = active[0].side
    passed = {signal.first: signal for signal in chart.signals if signal.rule is Rule.OUTSIDE}
    measured = [index for index, value in enumerate(values) if value is not None]
    streak = [*takewhile(lambda at: at in passed and passed[at].side == side, reversed(measured))][::-1]
    text = _outside_text(facts, [passed[index] for index in streak], side)
    limit = chart.upper if side > 0 else chart.lower
    assert limit is not None  # something lies outside
    inside = tuple(value for index in streak if (value := values[index]) is not None)
    return Holding(_flagged(facts.metric, Rule.OUTSIDE, side, text), inside, limit)


def _settled(facts: Facts) -> int:
    """How many measured days before the month make the limits; 0 where they are too few."""
    known = sum(value is not None for _, value in facts.days[: facts.before])
    return known if known >= BASELINE_POINTS else 0


def own_chart(facts: Facts) -> Chart:
    """Limits from the days before the month where they suffice, else from all days there are."""
    values = [value for _, value in facts.days]
    return xmr(values, _settled(facts) or None, 0.0, facts.metric.ceiling)


def _of_month(chart: Chart, facts: Facts) -> list[Signal]:
    return [signal for signal in chart.signals if signal.last >= facts.before]


def _chart_verdict(facts: Facts) -> Verdict:
    if not any(value is not None for _, value in facts.days):
        return Verdict(str(phrase("review", "No daily records")), judged=False)
    chart = own_chart(facts)
    if chart.missing:
        return Verdict(str(phrase("review", "Needs {days} more days", days=chart.missing)), judged=False)
    if chart.upper is None:
        return Verdict(str(phrase("review", "No variation")))
    signals = _of_month(chart, facts)
    if not signals:
        return Verdict(str(phrase("review", "Within the limits")))
    worse = [signal for signal in signals if _improves(facts.metric, signal.side) is False]
    outside = [signal for signal in worse or signals if signal.rule is Rule.OUTSIDE]
    if not outside:
        run = (worse or signals)[-1]
        return _flagged(facts.metric, Rule.RUN, run.side, _run_text(run))
    side = outside[-1].side
    return _flagged(facts.metric, Rule.OUTSIDE, side, _outside_text(facts, outside, side))


def _outside_text(facts: Facts, outside: list[Signal], side: int) -> str:
    """“3 days in a row above the limit” where they follow each other, else their number, else the day."""
    indexes = [signal.first for signal in outside if signal.side == side]
    measured = [index for index, (_, value) in enumerate(facts.days) if value is not None]
    places = [measured.index(index) for index in indexes]
    streaks = [len(list(group)) for _, group in groupby(enumerate(places), lambda pair: pair[1] - pair[0])]
    if streaks[-1] > 1:
        return _sided(
            side,
            str(phrase("review", "{days} days in a row above the limit", days=streaks[-1])),
            str(phrase("review", "{days} days in a row below the limit", days=streaks[-1])),
        )
    if len(indexes) > 1:
        return _sided(
            side,
            str(phrase("review", "{days} days above the limit", days=len(indexes))),
            str(phrase("review", "{days} days below the limit", days=len(indexes))),
        )
    day = short_day(facts.days[indexes[0]][0])
    return _sided(
        side,
        str(phrase("review", "{day} above the limit", day=day)),
        str(phrase("review", "{day} below the limit", day=day)),
    )


def _run_text(run: Signal) -> str:
    return _sided(
        run.side,
        str(phrase("review", "{points} in a row above the mean", points=run.points)),
        str(phrase("review", "{points} in a row below the mean", points=run.points)),
    )


def _share_verdict(facts: Facts) -> Verdict:
    """The funnel at the agent's own number of cases, around the rate of the whole group."""
    rate, own = facts.value(facts.team), facts.value(facts.now)
    assert own is not None
    assert facts.now is not None
    if few := _too_few(facts):
        return few
    cases = facts.now.denominator or 0
    if rate is None or len(facts.others) < 2:
        return Verdict(str(phrase("review", "No one to compare with")), judged=False)
    limits = funnel(rate, cases)
    if limits.inner.contains(own):
        return Verdict(str(phrase("review", "Within chance")))
    side = 1 if own > rate else -1
    if limits.outer.contains(own):
        return Verdict(
            _sided(
                side,
                str(phrase("review", "Above the group, within 99.8 %")),
                str(phrase("review", "Below the group, within 99.8 %")),
            )
        )
    text = _sided(
        side,
        str(phrase("review", "Above the group, beyond 99.8 %")),
        str(phrase("review", "Below the group, beyond 99.8 %")),
    )
    return _flagged(facts.metric, Rule.OUTSIDE, side, text)


def _too_few(facts: Facts) -> Verdict | None:
    """Nobody is judged by a handful."""
    cases = facts.now.denominator or 0 if facts.now else 0
    if cases >= _FEWEST.get(facts.metric.denominator[0][1], FEWEST_CALLS):
        return None
    return Verdict(str(phrase("review", "Too few cases ({cases})", cases=cases)), judged=False)


def _flagged(metric: Metric, rule: Rule, side: int, text: str) -> Verdict:
    good = _improves(metric, side)
    if good:
        text = str(phrase("review", "{signal} (better)", signal=text))
    return Verdict(text, rule, good)


def _improves(metric: Metric, side: int) -> bool | None:
    if metric.direction is Direction.NEITHER:
        return None
    return (side > 0) is (metric.direction is Direction.UP)


def _sided(side: int, above: str, below: str) -> str:
    return above if side > 0 else below


def short_day(day: date) -> str:
    """6月27日; 06-27 in English."""
    return str(phrase("review", "{month:02}-{day:02}", month=day.month, day=day.day))
