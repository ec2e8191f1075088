"""Who needs attention today: true signals for the worse, and the records; one line an agent. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from ccleader.metrics import formats
from ccleader.metrics.catalog import Metric
from ccleader.metrics.signals import Rule
from ccleader.models.agents import AgentRow
from ccleader.reports import judging
from ccleader.reports.judging import Facts, Holding
from ccleader.ui.chart_data import with_unit
from ccleader.words import phrase, translate

_TOLD_DAYS = 3
"""Values written out of a series of days outside the limits."""


class Way(Enum):
    """Where one goes from a reason, in the order in which reasons weigh."""

    CHART = "reviews"
    POINTS = "conduct"
    CHECK = "quality"
    COACHING = "coaching"
    MONTH = "attendance"


_WAYS = tuple(Way)


@dataclass(frozen=True)
class Reason:
    """Why somebody is named, in words, and the facts below it.

    `metric` and `rule` tell of a signal; without them the reason stands in the records, and `about` is
    what the room of its `way` is to show. `much` is how much of it there is: days, points, times.
    """

    metric: str
    rule: Rule | None
    glyph: str
    text: str
    fact: str
    way: Way = Way.CHART
    about: object = None
    much: int = 1

    @property
    def weight(self) -> tuple[int, int, int]:
        """Sorts what is outside limits before runs, both before the records; more before less."""
        return (Rule.OUTSIDE, Rule.RUN, None).index(self.rule), _WAYS.index(self.way), -self.much


@dataclass(frozen=True)
class Attention:
    """An agent and all the reasons, the weightiest first."""

    agent: AgentRow
    reasons: tuple[Reason, ...]

    @property
    def headline(self) -> str:
        """The first reason, and how many more there are."""
        more = len(self.reasons) - 1
        text = self.reasons[0].text
        return str(phrase("today", "{reason}  +{more}", reason=text, more=more)) if more else text


def attention(people: Iterable[tuple[AgentRow, Sequence[Facts]]]) -> tuple[Attention, ...]:
    """Those with a reason: who is outside limits first, then runs; else in roster order."""
    found = []
    for who, known in people:
        reasons = sorted(filter(None, map(_reason, known)), key=lambda reason: reason.weight)
        if reasons:
            found.append(Attention(who, tuple(reasons)))
    return tuple(sorted(found, key=lambda row: row.reasons[0].weight))


def joined(
    found: Sequence[Attention], more: Iterable[tuple[AgentRow, Sequence[Reason]]]
) -> tuple[Attention, ...]:
    """Those of `found` with further reasons, and whoever has only these."""
    rows = {row.agent.id: row for row in found}
    for who, reasons in more:
        known = rows[who.id].reasons if who.id in rows else ()
        both = sorted((*known, *reasons), key=lambda reason: reason.weight)
        rows[who.id] = Attention(who, tuple(both))
    return tuple(sorted(rows.values(), key=lambda row: row.reasons[0].weight))


def _reason(facts: Facts) -> Reason | None:
    return _of_share(facts) if facts.metric.is_share else _of_chart(facts)


def _of_chart(facts: Facts) -> Reason | None:
    """A signal in the agent's own chart of days."""
    holding = judging.worsening(facts)
    if holding is None or holding.verdict.rule is None:
        return None
    rule = holding.verdict.rule
    fact = _run_fact(facts.metric, holding) if rule is Rule.RUN else _outside_fact(facts.metric, holding)
    days = len(holding.values)
    return _named(facts.metric, rule, holding.verdict.text, fact, days)


def _of_share(facts: Facts) -> Reason | None:
    """A share of the month beyond the funnel around the group's."""
    verdict = judging.verdict(facts)
    if verdict.rule is None or verdict.good is not False or facts.now is None:
        return None
    format = facts.metric.format
    fact = phrase(
        "today",
        "{own} of {cases:,} rated this month, group {group}",
        own=with_unit(facts.value(facts.now), format),
        cases=facts.now.denominator,
        group=with_unit(facts.value(facts.team), format),
    )
    return _named(facts.metric, verdict.rule, verdict.text, str(fact))


def _named(metric: Metric, rule: Rule, what: str, fact: str, days: int = 1) -> Reason:
    text = phrase("today", "{metric}: {what}", metric=translate("metrics", metric.label), what=what)
    glyph = "■" if rule is Rule.RUN else "◆"
    return Reason(metric.key, rule, glyph, str(text), fact, much=days)


def _outside_fact(metric: Metric, holding: Holding) -> str:
    """59 / 58 / 61 分，上限 50 分: the last days and the limit they passed."""
    last = holding.values[-_TOLD_DAYS:]
    texts = [formats.text(value, metric.format) for value in last[:-1]]
    values = " / ".join([*texts, with_unit(last[-1], metric.format)])
    limit = with_unit(holding.line, metric.format)
    if last[-1] > holding.line:
        return str(phrase("today", "{values}, upper limit {limit}", values=values, limit=limit))
    return str(phrase("today", "{values}, lower limit {limit}", values=values, limit=limit))


def _run_fact(metric: Metric, holding: Holding) -> str:
    now = sum(holding.values) / len(holding.values)
    return str(
        phrase(
            "today",
            "mean of these days {now}, before {mean}",
            now=with_unit(now, metric.format),
            mean=with_unit(holding.line, metric.format),
        )
    )
