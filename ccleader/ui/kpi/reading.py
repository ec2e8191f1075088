"""What the room reads from the store, one read a page; runs on the worker's thread."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from ccleader.metrics.catalog import METRICS, Metric, Source
from ccleader.metrics.periods import Period, week
from ccleader.models import agents, targets
from ccleader.models.agents import AgentRow
from ccleader.models.figures import By, Figure, covered, figures
from ccleader.ui.chart_data import FunnelData, RankedData
from ccleader.ui.kpi import compare
from ccleader.ui.kpi.compare import Member
from ccleader.ui.kpi.figures import DUTY, LISTED, Series, Sums, Trend, arranged, trend
from ccleader.ui.kpi.frames import Choice, Frame, frame

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

NOBODY: Sums = (None, None)

BY_AGENT: tuple[Metric, ...] = tuple(metric for metric in METRICS if metric.source is Source.AGENT)
"""The metrics of the table by agent; a queue's figures are nobody's merit."""


@dataclass(frozen=True)
class Asked:
    """What the head of the room asks for; without an anchor it is the last day with data."""

    group_id: int
    today: date
    choice: Choice
    anchor: date | None = None
    custom: Period | None = None


@dataclass(frozen=True)
class Board:
    """The trend page."""

    frame: Frame
    covered: Period | None
    trends: tuple[Trend, ...]


@dataclass(frozen=True)
class Comparison:
    """The comparison page; `means` and `rates` are the metrics that have data to choose from."""

    frame: Frame
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

    frame: Frame
    covered: Period | None
    lines: tuple[AgentLine, ...]
    group: dict[str, Sums]


def board(session: Session, asked: Asked) -> Board:
    """All metrics over the period, the one before, and point by point."""
    known = covered(session, asked.group_id)
    framed = _frame(asked, known)
    points = _by_point(session, asked.group_id, framed, known)
    totals = _totals(figures(session, LISTED, framed.shown, group_id=asked.group_id))
    before = _totals(figures(session, LISTED, framed.before, group_id=asked.group_id))
    held = targets.holding(session, framed.shown.last, asked.group_id)
    trends = [
        trend(
            metric,
            framed,
            Series(totals.get(metric.key, NOBODY), before.get(metric.key, NOBODY), points[metric.key]),
            points[DUTY.key],
            held.get(metric.key),
        )
        for metric in LISTED
    ]
    return Board(framed, known, tuple(arranged(trends)))


def comparison(session: Session, asked: Asked, mean: Metric, rate: Metric) -> Comparison:
    """The agents by one mean and one rate; the first rate with data where the one asked for has none."""
    known = covered(session, asked.group_id)
    framed = _frame(asked, known)
    lines, group = _lines(session, asked, framed)
    held = targets.holding(session, framed.shown.last, asked.group_id)
    means, rates = _with_data(compare.MEANS, lines), _with_data(compare.RATES, lines)
    rate = rate if rate in rates or not rates else rates[0]
    days = defaultdict(list)
    ids = [line.agent.id for line in lines]
    for figure in figures(session, [mean], framed.shown, agent_ids=ids, by=[By.AGENT, By.DAY]):
        days[figure.keys[0]].append(figure.value)
    spread = [_member(line, mean, tuple(days[line.agent.id])) for line in lines]
    cases = [_member(line, rate) for line in lines]
    return Comparison(
        framed,
        known,
        compare.ranked(mean, framed.shown, spread, group.get(mean.key, NOBODY), held.get(mean.key)),
        compare.funnel(rate, framed.shown, cases, group.get(rate.key, NOBODY), held.get(rate.key)),
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
    framed = _frame(asked, known)
    lines, group = _lines(session, asked, framed)
    return Details(framed, known, tuple(lines), group)


def _frame(asked: Asked, known: Period | None) -> Frame:
    """Spans counted back from the last day with data; weeks and months from today."""
    anchor = asked.anchor
    if anchor is None:
        counted_back = asked.choice in (Choice.DAYS, Choice.WEEKS)
        anchor = min(asked.today, known.last) if known and counted_back else asked.today
    return frame(asked.choice, anchor, asked.today, asked.custom)


def _by_point(
    session: Session, group_id: int, framed: Frame, known: Period | None
) -> dict[str, dict[date, Sums]]:
    """Metric → day (or Monday) → sums; a week that is known only in part is no point."""
    points: dict[str, dict[date, Sums]] = {metric.key: {} for metric in LISTED}
    by = By.WEEK if framed.weekly else By.DAY
    for figure in figures(session, LISTED, framed.lead, group_id=group_id, by=[by]):
        start: Any = figure.keys[0]
        if not framed.weekly or (known and known.first <= start and week(start).last <= known.last):
            points[figure.metric.key][start] = (figure.numerator, figure.denominator)
    return points


def _totals(found: list[Figure]) -> dict[str, Sums]:
    return {figure.metric.key: (figure.numerator, figure.denominator) for figure in found}


def _lines(session: Session, asked: Asked, framed: Frame) -> tuple[list[AgentLine], dict[str, Sums]]:
    """The agents that have anything in the period, in number order, and the group's sums."""
    found: dict[object, dict[str, Sums]] = defaultdict(dict)
    for figure in figures(session, BY_AGENT, framed.shown, group_id=asked.group_id, by=[By.AGENT]):
        found[figure.keys[0]][figure.metric.key] = (figure.numerator, figure.denominator)
    everyone = agents.agents(session, asked.group_id, include_left=True)
    lines = [AgentLine(agent, found[agent.id]) for agent in everyone if agent.id in found]
    return lines, _totals(figures(session, BY_AGENT, framed.shown, group_id=asked.group_id))


def _with_data(metrics: tuple[Metric, ...], lines: list[AgentLine]) -> tuple[Metric, ...]:
    return tuple(metric for metric in metrics if any(line.value(metric) is not None for line in lines))
