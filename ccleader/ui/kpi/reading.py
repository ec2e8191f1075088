"""What the room reads from the store, one read a page; runs on the worker's thread."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ccleader.metrics.catalog import METRICS, Metric, Source
from ccleader.metrics.periods import Period
from ccleader.models import agents, targets
from ccleader.models.agents import AgentRow
from ccleader.models.figures import By, covered, figures
from ccleader.ui.boards import NOBODY, Asked, spans_of, totals
from ccleader.ui.compare_data import FunnelData, RankedData
from ccleader.ui.kpi import compare
from ccleader.ui.kpi.compare import Member
from ccleader.ui.spans import Spans
from ccleader.ui.trends import DUTY, Sums

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

BY_AGENT: tuple[Metric, ...] = tuple(metric for metric in METRICS if metric.source is not Source.QUEUE)
"""The metrics of the table by agent; a queue's figures are nobody's merit."""


@dataclass(frozen=True)
class Comparison:
    """The comparison page; `means` and `rates` are the metrics that have data to choose from."""

    spans: Spans
    covered: Period | None
    ranked: RankedData
    funnel: FunnelData
    means: tuple[Metric, ...]
    rates: tuple[Metric, ...]
    rate: Metric


@dataclass(frozen=True)
class AgentLine:
    """One agent in the table: the sums of every metric, by its key."""

    agent: AgentRow
    sums: dict[str, Sums]

    def value(self, metric: Metric) -> float | None:
        """The agent's figure."""
        return metric.value(*self.sums.get(metric.key, NOBODY))

    @property
    def days(self) -> int | None:
        """Days with records."""
        return self.sums.get(DUTY.key, NOBODY)[1]


@dataclass(frozen=True)
class Details:
    """The table page, with the group's own sums for its foot."""

    spans: Spans
    covered: Period | None
    lines: tuple[AgentLine, ...]
    group: dict[str, Sums]


def comparison(session: Session, asked: Asked, mean: Metric, rate: Metric) -> Comparison:
    """The agents by one mean and one rate; the first rate with data where the one asked for has none."""
    known = covered(session, asked.group_id)
    over = spans_of(asked, known)
    lines, group = _lines(session, asked, over)
    held = targets.holding(session, over.shown.last, asked.group_id)
    means, rates = _with_data(compare.MEANS, lines), _with_data(compare.RATES, lines)
    rate = rate if rate in rates or not rates else rates[0]
    days = defaultdict(list)
    ids = [line.agent.id for line in lines]
    for figure in figures(session, [mean], over.shown, agent_ids=ids, by=[By.AGENT, By.DAY]):
        days[figure.keys[0]].append(figure.value)
    spread = [_member(line, mean, tuple(days[line.agent.id])) for line in lines]
    cases = [_member(line, rate) for line in lines]
    return Comparison(
        over,
        known,
        compare.ranked(mean, over.shown, spread, group.get(mean.key, NOBODY), held.get(mean.key)),
        compare.funnel(rate, over.shown, cases, group.get(rate.key, NOBODY), held.get(rate.key)),
        means or (mean,),
        rates,
        rate,
    )


def _member(line: AgentLine, metric: Metric, days: tuple[float | None, ...] = ()) -> Member:
    calls = line.sums.get("calls_handled", NOBODY)[0] or 0
    return Member(line.agent, line.sums.get(metric.key, NOBODY), calls, days)


def details(session: Session, asked: Asked) -> Details:
    """Every agent with every metric."""
    known = covered(session, asked.group_id)
    over = spans_of(asked, known)
    lines, group = _lines(session, asked, over)
    return Details(over, known, tuple(lines), group)


def _lines(session: Session, asked: Asked, over: Spans) -> tuple[list[AgentLine], dict[str, Sums]]:
    """The agents that have anything in the period, in number order, and the group's sums."""
    found: dict[object, dict[str, Sums]] = defaultdict(dict)
    for figure in figures(session, BY_AGENT, over.shown, group_id=asked.group_id, by=[By.AGENT]):
        found[figure.keys[0]][figure.metric.key] = (figure.numerator, figure.denominator)
    everyone = agents.agents(session, asked.group_id, include_left=True)
    lines = [AgentLine(agent, found[agent.id]) for agent in everyone if agent.id in found]
    return lines, totals(figures(session, BY_AGENT, over.shown, group_id=asked.group_id))


def _with_data(metrics: tuple[Metric, ...], lines: list[AgentLine]) -> tuple[Metric, ...]:
    return tuple(metric for metric in metrics if any(line.value(metric) is not None for line in lines))
