"""Who of a group needs coaching: its agents' signals, checks, points and talks, under the rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ccleader.metrics import coaching_needs as rules
from ccleader.metrics import formats
from ccleader.metrics.catalog import Format
from ccleader.metrics.coaching_needs import Limits, Rule
from ccleader.metrics.periods import Period
from ccleader.metrics.quality import rates
from ccleader.metrics.signals import Rule as SignalRule
from ccleader.models import agents, coaching, conduct, quality, settings
from ccleader.models.agents import AgentRow
from ccleader.models.coaching_coverage import last_coached
from ccleader.models.figures import covered
from ccleader.models.quality import CheckState, EvaluationRow, Purpose
from ccleader.reports import judging, watching
from ccleader.reports.judging import Facts
from ccleader.words import Phrase, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

CHECKS_WITHIN = timedelta(weeks=8)
"""How far back checks are looked at."""


@dataclass(frozen=True)
class Need:
    """An agent and one rule that names him; `open_id` is his open cycle, where he has one.

    `metric` is the key of the figure the rule is about, where it is about one.
    """

    agent: AgentRow
    kind: Rule
    rule: Phrase
    fact: Phrase
    weight: tuple[int, int]
    open_id: int | None
    metric: str = ""


def needs(session: Session, group_id: int, today: date) -> list[Need]:
    """Every rule that names an agent of the group, the weightiest first, then in roster order."""
    people = [who for who in agents.agents(session, group_id) if who.in_group_on(today)]
    limits = _limits(session, group_id, today)
    known = _known(session, group_id, people, today)
    open_ids = {row.agent_id: row.id for row in coaching.coachings(session, group_id, open_only=True)}
    found = [
        Need(who, reason.rule, reason.text, reason.fact, reason.weight, open_ids.get(who.id), reason.metric)
        for who in people
        for reason in rules.reasons(known[who.id], limits, today)
    ]
    return sorted(found, key=lambda need: need.weight)


def _limits(session: Session, group_id: int, today: date) -> Limits:
    return Limits(
        settings.value(session, settings.CHECK_PASS, today, group_id),
        settings.value(session, settings.COACHED_DAYS, today, group_id),
        conduct.lines(session, today, group_id),
    )


def _known(
    session: Session, group_id: int, people: Sequence[AgentRow], today: date
) -> dict[int, rules.Facts]:
    signals = _signals(session, group_id, people, today)
    within = Period(today - CHECKS_WITHIN, today)
    checks = quality.evaluations(session, None, within)  # whatever group they were in
    points = conduct.totals(session, None, conduct.span(session, today, group_id))
    coached = last_coached(session, group_id, today)
    open_cycles = coaching.coachings(session, group_id, open_only=True)
    found = {}
    for who in people:
        own = [check for check in checks if check.agent_id == who.id]
        cycles = [row for row in open_cycles if row.agent_id == who.id]
        found[who.id] = rules.Facts(
            signals[who.id],
            rates(own),
            _fatal_on(own),
            points[who.id].points if who.id in points else 0,
            max((row.overdue(today) for row in cycles), default=0),
            who.joined_on or who.hired_on,
            coached.get(who.id),
            bool(cycles),
        )
    return found


def _fatal_on(checks: Iterable[EvaluationRow]) -> date | None:
    """The last call with a fatal error, targeted checks among them."""
    told = (check for check in checks if check.fatal and check.state is not CheckState.DRAFT)
    return max((check.day for check in told if check.purpose is not Purpose.CALIBRATION), default=None)


def _signals(
    session: Session, group_id: int, people: Sequence[AgentRow], today: date
) -> dict[int, tuple[tuple[Phrase, Phrase, str], ...]]:
    """What has got worse in each agent's own charts, or lies beyond the group's funnel."""
    known = covered(session, group_id)
    if known is None:
        return {who.id: () for who in people}
    facts = watching.facts(session, group_id, people, min(today, known.last))
    return {
        who.id: tuple(signal for one in facts[who.id] if (signal := _signal(one)) is not None)
        for who in people
    }


def _signal(facts: Facts) -> tuple[Phrase, Phrase, str] | None:
    format = facts.metric.format
    if facts.metric.is_share:
        verdict = judging.verdict(facts)
        if verdict.rule is None or verdict.good is not False:
            return None
        own, group = (_text(facts.value(sums), format) for sums in (facts.now, facts.team))
        fact = phrase("coaching", "{own} this month, group {group}", own=own, group=group)
        return _named(facts, verdict.text), fact, facts.metric.key
    holding = judging.worsening(facts)
    if holding is None:
        return None
    mean = _text(sum(holding.values) / len(holding.values), format)
    line = _text(holding.line, format)
    if holding.verdict.rule is SignalRule.RUN:
        fact = phrase("coaching", "mean of these days {mean}, before {line}", mean=mean, line=line)
    else:
        fact = phrase("coaching", "mean of these days {mean}, limit {line}", mean=mean, line=line)
    return _named(facts, holding.verdict.text), fact, facts.metric.key


def _named(facts: Facts, what: str) -> Phrase:
    metric = translate("metrics", facts.metric.label)
    return phrase("coaching", "{metric}: {what}", metric=metric, what=what)


def _text(value: float | None, format: Format) -> str:
    unit = formats.unit(format)
    text = formats.text(value, format)
    return text + unit if unit in ("", "%") else f"{text} {unit}"
