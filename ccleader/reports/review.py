"""The monthly review: read what a group's month holds once, compose a review for each agent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from ccleader.metrics import periods
from ccleader.metrics.catalog import BY_KEY, FLOOR, Metric
from ccleader.models import agents, events, reviews, targets, traffic
from ccleader.models.figures import By, Figure, covered, figures
from ccleader.reports import attendance_strip, judging, review_records
from ccleader.reports.page import Attended, Happening, Identity, Place, Review, Trend
from ccleader.reports.result import goals, result
from ccleader.reports.review_records import Records
from ccleader.words import phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

KEYS = (
    *FLOOR,
    "calls_per_day",
    "calls_per_hour",
    "acw",
    "hold_per_call",
    "transfer_rate",
    "csat",
    "ring_no_answer_rate",
)
"""Metrics of a review, the floor indicators first; those nobody of the group has are left out."""

TRENDS = ("not_ready_time", "aht", "utilisation", "calls_per_day", "acw", "calls_per_hour")
"""Metrics drawn as control charts: the first `CHARTS` that have days."""

CHARTS = 4
SOURCES = 3

_LOOK_BACK_MONTHS = 2


@dataclass(frozen=True)
class GroupMonth:
    """All that the reviews of a group's month are made of, read once for all its agents."""

    group: agents.GroupRow
    month: periods.Period
    metrics: tuple[Metric, ...]
    now: Mapping[tuple[int, str], judging.Sums]
    last_month: Mapping[tuple[int, str], judging.Sums]
    team: Mapping[str, judging.Sums]
    days: Mapping[int, Mapping[date, Mapping[str, float | None]]]
    targets: Mapping[str, float]
    next_targets: Mapping[str, float]
    comments: Mapping[int, str]
    sources: tuple[str, ...]
    covered: periods.Period | None
    events: tuple[Happening, ...]
    attended: Mapping[int, Attended]
    records: Records


def gather(session: Session, agent_id: int, month: date, today: datetime) -> Review:
    """The review of one agent for the month that holds the day `month`."""
    who = agents.agent(session, agent_id)
    return compose(who, read(session, who.group_id, month, [agent_id], today.date()), today)


def gather_group(
    session: Session,
    group_id: int,
    month: date,
    today: datetime,
    agent_ids: Sequence[int] | None = None,
) -> list[Review]:
    """The reviews of a group (or of some of its agents) in roster order."""
    first = month.replace(day=1)
    people = [
        who
        for who in agents.agents(session, group_id, on=first)
        if (agent_ids is None or who.id in agent_ids) and _was_in(who, periods.month(month))
    ]
    facts = read(session, group_id, month, [who.id for who in people], today.date())
    return [compose(who, facts, today) for who in people]


def blank(month: date, today: datetime, group: agents.GroupRow | None = None) -> Review:
    """A review with nothing in it but the month: a form for the hand."""
    place = Place() if group is None else Place(group.center, group.department, group.name)
    trends = tuple(_empty_trend(BY_KEY[key]) for key in TRENDS[:CHARTS])
    lines = tuple(judging.line(judging.Facts(BY_KEY[key])) for key in KEYS)
    return Review(month.replace(day=1), today, place=place, lines=lines, trends=trends)


def read(session: Session, group_id: int, month: date, agent_ids: Sequence[int], today: date) -> GroupMonth:
    """Read a group's month, day by day for `agent_ids` only; a handful of queries however many they are."""
    span = periods.month(month)
    before = periods.month(periods.shift_months(span.first, -1))
    next_first = periods.shift_months(span.first, 1)
    look_back = periods.Period(periods.shift_months(span.first, -_LOOK_BACK_MONTHS), span.last)
    metrics = tuple(BY_KEY[key] for key in KEYS)
    current = figures(session, metrics, span, group_id=group_id, by=(By.AGENT,))
    return GroupMonth(
        agents.group(session, group_id),
        span,
        metrics,
        _by_agent(current),
        _by_agent(figures(session, metrics, before, group_id=group_id, by=(By.AGENT,))),
        {found.metric.key: _sums(found) for found in figures(session, metrics, span, group_id=group_id)},
        _by_day(figures(session, metrics, look_back, agent_ids=agent_ids, by=(By.AGENT, By.DAY))),
        targets.holding(session, span.last, group_id),
        targets.holding(session, next_first, group_id),
        reviews.comments(session, span.first),
        _sources(session, span),
        _overlap(covered(session, group_id), span),
        tuple(Happening(event.day, event.text) for event in events.events(session, span, group_id)),
        attendance_strip.read(session, group_id, span),
        review_records.read(session, group_id, span, today),
    )


def compose(who: agents.AgentRow, facts: GroupMonth, today: datetime) -> Review:
    """One agent's review from what was read."""
    known = {metric.key: _facts(who.id, metric, facts) for metric in facts.metrics}
    shown = [key for key in KEYS if key in FLOOR or known[key].others]
    lines = tuple(judging.line(known[key]) for key in shown)
    due = periods.month(periods.shift_months(facts.month.first, 1)).last
    told = result(lines, due)
    return Review(
        facts.month.first,
        today,
        _identity(who, facts.month.last),
        _place(who, facts),
        told.sentence,
        told.good,
        told.improve,
        told.plans,
        lines,
        _trends([known[key] for key in TRENDS]),
        facts.sources,
        goals(lines, due),
        len({agent_id for agent_id, _ in facts.now}),
        facts.covered.first if facts.covered else None,
        facts.covered.last if facts.covered else None,
        facts.comments.get(who.id, ""),
        facts.events,
        facts.attended.get(who.id),
        facts.records.quality(who.id),
        facts.records.points(who.id),
        facts.records.coaching(who.id),
    )


def _was_in(who: agents.AgentRow, month: periods.Period) -> bool:
    return who.in_group_on(month.last) or any(who.in_group_on(day) for day in month)


def _by_agent(found: Sequence[Figure]) -> dict[tuple[int, str], judging.Sums]:
    return {(int(str(figure.keys[0])), figure.metric.key): _sums(figure) for figure in found}


def _sums(figure: Figure) -> judging.Sums:
    return judging.Sums(figure.numerator, figure.denominator)


def _by_day(found: Sequence[Figure]) -> dict[int, dict[date, dict[str, float | None]]]:
    days: dict[int, dict[date, dict[str, float | None]]] = defaultdict(lambda: defaultdict(dict))
    for figure in found:
        agent_id, day = figure.keys
        assert isinstance(agent_id, int)
        assert isinstance(day, date)
        days[agent_id][day][figure.metric.key] = figure.value
    return days


def _facts(agent_id: int, metric: Metric, facts: GroupMonth) -> judging.Facts:
    values = (
        metric.value(sums.numerator, sums.denominator)
        for (_, key), sums in facts.now.items()
        if key == metric.key
    )
    days, before = judging.own_days(facts.days.get(agent_id, {}), metric.key, facts.month)
    return judging.Facts(
        metric,
        facts.now.get((agent_id, metric.key)),
        facts.last_month.get((agent_id, metric.key)),
        facts.team.get(metric.key),
        tuple(value for value in values if value is not None),
        facts.targets.get(metric.key),
        facts.next_targets.get(metric.key),
        days,
        before,
    )


def _trends(known: Sequence[judging.Facts]) -> tuple[Trend, ...]:
    """Charts with days first; empty frames fill up the rest."""
    drawn = [judging.trend(facts) for facts in known]
    return tuple(sorted(drawn, key=lambda trend: not trend.days)[:CHARTS])


def _sources(session: Session, month: periods.Period) -> tuple[str, ...]:
    """The files the month's facts came from, newest first."""
    found = [
        str(phrase("review", "{file} ({day})", file=batch.file_name, day=_local_day(batch.imported_at)))
        for batch in traffic.batches(session)
        if not batch.withdrawn
        and batch.first_day is not None
        and batch.last_day is not None
        and batch.first_day <= month.last
        and month.first <= batch.last_day
    ]
    if len(found) > SOURCES:
        return (*found[:SOURCES], str(phrase("review", "and {count} more", count=len(found) - SOURCES)))
    return tuple(found)


def _local_day(moment: datetime) -> str:
    """The day of a moment that the store keeps in UTC."""
    return moment.replace(tzinfo=UTC).astimezone().date().isoformat()


def _overlap(known: periods.Period | None, month: periods.Period) -> periods.Period | None:
    if known is None or known.last < month.first or month.last < known.first:
        return None
    return periods.Period(max(known.first, month.first), min(known.last, month.last))


def _identity(who: agents.AgentRow, on: date) -> Identity:
    level = translate("agents", agents.LABELS[who.level]) if who.level else ""
    return Identity(
        who.name,
        who.number,
        level,
        _tenure(who.hired_on or who.joined_on, on),
        who.mentor_name,
        " ".join(who.skills),
    )


def _tenure(since: date | None, on: date) -> str:
    if since is None or since > on:
        return ""
    months = (on.year - since.year) * 12 + on.month - since.month - (on.day < since.day)
    years, rest = divmod(months, 12)
    if not years:
        return str(phrase("review", "{months} months", months=rest))
    return str(phrase("review", "{years} y {months} months", years=years, months=rest))


def _place(who: agents.AgentRow, facts: GroupMonth) -> Place:
    """The number of the form: initials of the group, the month, the agent's number."""
    initials = agents.spelled(facts.group.name.removesuffix("组")).split()[-1].upper()
    number = f"{initials}-{facts.month.first:%Y%m}-{who.number}"
    return Place(facts.group.center, facts.group.department, facts.group.name, number)


def _empty_trend(metric: Metric) -> Trend:
    return judging.trend(judging.Facts(metric))
