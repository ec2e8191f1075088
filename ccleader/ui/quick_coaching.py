"""Quick entry of coaching: `gzx 辅导 示忙` opens one with its goal, the baseline from the figures."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ccleader.errors import Trouble
from ccleader.metrics.catalog import Metric, Source
from ccleader.models import coaching_writes, leaders, targets
from ccleader.models.agents import AgentRow
from ccleader.models.changed import Changed
from ccleader.models.coaching import CoachingForm, CoachingKind, GoalForm, coachings
from ccleader.models.coaching_effect import baseline
from ccleader.ui.chart_data import with_unit
from ccleader.ui.quick_ask import Ask
from ccleader.ui.trends import OF_AGENTS
from ccleader.words import Phrase, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def meant(facts: str) -> Metric | None:
    """The figure whose name the first word is, or begins; None where none is called so."""
    word = facts.partition(" ")[0].lower()
    names = [(metric, translate("metrics", metric.label).lower()) for metric in OF_AGENTS]
    same = [metric for metric, name in names if name == word]
    begun = [metric for metric, name in names if word and name.startswith(word)]
    within = [metric for metric, name in names if len(word) > 1 and word in name]
    return next(iter((*same, *begun, *within)), None)


def lines(session: Session, ask: Ask) -> Iterable[Phrase]:
    """What will be opened for whom: its goal, where that stands, and what is open already."""
    metric = _checked(ask)
    for who in ask.people:
        yield phrase("quick", "{name}: coaching on {focus}", name=who.name, focus=ask.facts)
        if metric is not None:
            yield _goal_line(session, ask, who, metric)
        open_now = coachings(session, ask.group_id, open_only=True, agent_id=who.id)
        if open_now:
            yield phrase(
                "quick", "{name} has one open already: {focus}", name=who.name, focus=open_now[-1].focus
            )


def write(session: Session, ask: Ask) -> Changed:
    """Open one for each, at its goal."""
    metric = _checked(ask)
    for who in ask.people:
        goals = () if metric is None else (_goal(session, ask, who, metric),)
        kind = _kind(metric)
        form = CoachingForm(who.id, kind, ask.facts, _coach(session, ask), goals=goals)
        coaching_writes.open_coaching(session, form, ask.now.date())
    return Changed.COACHING


def _checked(ask: Ask) -> Metric | None:
    if not ask.facts:
        raise Trouble(phrase("trouble", "Say what the coaching is about: a figure, or a few words."))
    return meant(ask.facts)


def _coach(session: Session, ask: Ask) -> str:
    """Who works here, else the group's first leader."""
    name = str(session.info.get("who", ""))
    known = [row.name for row in leaders.leaders(session, ask.group_id, ask.now.date())]
    return name or next(iter(known), "")


def _kind(metric: Metric | None) -> CoachingKind:
    if metric is None:
        return CoachingKind.CARE
    return CoachingKind.QUALITY if metric.source is Source.QUALITY else CoachingKind.FIGURES


def _goal(session: Session, ask: Ask, who: AgentRow, metric: Metric) -> GoalForm:
    """From where the figure stands to the group's target; a day typed is when it is to be reached."""
    today = ask.now.date()
    found = baseline(session, who.id, metric.key, today)
    target = targets.target(session, metric.key, today, ask.group_id)
    if found is None:
        return GoalForm(metric.key, target=target, due_on=ask.first)
    return GoalForm(
        metric.key, "", found.value, round(found.cases), found.first, found.last, target, due_on=ask.first
    )


def _goal_line(session: Session, ask: Ask, who: AgentRow, metric: Metric) -> Phrase:
    goal = _goal(session, ask, who, metric)
    return phrase(
        "quick",
        "Goal: {figure} {baseline} → {target}",
        figure=translate("metrics", metric.label),
        baseline=with_unit(goal.baseline, metric.format),
        target=with_unit(goal.target, metric.format),
    )
