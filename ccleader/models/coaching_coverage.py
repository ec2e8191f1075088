"""Whom coaching reached: the days on which each agent was talked to, and the last of them."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ccleader.metrics.periods import month as month_of
from ccleader.models.agents import Agent, agents
from ccleader.models.coaching_records import CoachingRecord, FollowUp


def coverage(session: Session, group_id: int, month: date) -> dict[int, list[date]]:
    """The days of the month on which each agent of the group was coached; none: an empty list."""
    period = month_of(month)
    talks = _talks(session, group_id)
    return {
        who.id: sorted(day for day in talks[who.id] if period.contains(day))
        for who in agents(session, group_id, on=period.first)
        if who.joined_on is None or who.joined_on <= period.last
    }


def last_coached(session: Session, group_id: int, on: date) -> dict[int, date]:
    """The last day up to `on` on which agents of the group were coached; who never was is missing."""
    talks = {
        agent_id: [day for day in days if day <= on] for agent_id, days in _talks(session, group_id).items()
    }
    return {agent_id: max(days) for agent_id, days in talks.items() if days}


def _talks(session: Session, group_id: int) -> defaultdict[int, set[date]]:
    """Days of the talk (else of the opening) and of follow-ups by agent, whatever group he was in."""
    cycles = (
        select(CoachingRecord.agent_id, CoachingRecord.opened_on, CoachingRecord.held_at)
        .join(Agent, Agent.id == CoachingRecord.agent_id)
        .where(Agent.group_id == group_id)
    )
    found: defaultdict[int, set[date]] = defaultdict(set)
    for agent_id, opened_on, held_at in session.execute(cycles):
        found[agent_id].add(opened_on if held_at is None else held_at.date())
    looks = (
        select(CoachingRecord.agent_id, FollowUp.day)
        .join(FollowUp, FollowUp.coaching_id == CoachingRecord.id)
        .join(Agent, Agent.id == CoachingRecord.agent_id)
        .where(Agent.group_id == group_id)
    )
    for agent_id, day in session.execute(looks):
        found[agent_id].add(day)
    return found
