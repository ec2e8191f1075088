"""The next cycle: what is left of a closed coaching opens the one after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics.catalog import BY_KEY, Direction, Format
from ccleader.metrics.coaching import Standing, progress
from ccleader.models.coaching import ActionForm, CoachingForm, CoachingRow, GoalForm, coaching
from ccleader.models.coaching_effect import baseline, goal_values
from ccleader.models.coaching_records import CoachingRecord
from ccleader.models.coaching_writes import open_coaching
from ccleader.words import phrase


def next_cycle(session: Session, coaching_id: int, today: date) -> int:
    """Open the cycle after a closed one, prefilled with what is left of it; its id.

    Goals not reached begin where their figures are now, actions not done are taken over. Trouble where
    the cycle is open, or another follows it already.
    """
    row = coaching(session, coaching_id)
    _check_last(session, row)
    form = CoachingForm(
        row.agent_id,
        row.kind,
        row.next_goal or row.focus,
        row.coach,
        trigger=str(phrase("coaching", "After coaching {number}", number=row.number)),
        went_well=row.keep,
        support=row.support,
        previous_id=row.id,
        goals=tuple(_goals_left(session, row, today)),
        actions=tuple(
            ActionForm(one.text, one.who, check=one.check) for one in row.actions if one.done_on is None
        ),
    )
    return open_coaching(session, form, today)


def _check_last(session: Session, row: CoachingRow) -> None:
    if row.open:
        raise Trouble(
            phrase("trouble", "Coaching {number} is still open. Close it first.", number=row.number)
        )
    after = session.scalar(select(CoachingRecord).where(CoachingRecord.previous_id == row.id))
    if after is not None:
        raise Trouble(
            phrase(
                "trouble",
                "Coaching {number} follows this one already. Go on there.",
                number=after.number,
            )
        )


def _goals_left(session: Session, row: CoachingRow, today: date) -> Iterator[GoalForm]:
    """The goals that were not reached, from where they are now."""
    for goal in row.goals:
        metric = BY_KEY.get(goal.metric)
        direction = Direction.NEITHER if metric is None else metric.direction
        format = Format.DECIMAL if metric is None else metric.format
        values = goal_values(session, row.id, goal.id, today)
        if progress(goal.baseline, values.now, goal.target, direction, format).standing is Standing.REACHED:
            continue
        here = None if metric is None else baseline(session, row.agent_id, metric.key, today)
        if here is None:
            yield GoalForm(goal.metric, goal.text, baseline=values.now, target=goal.target)
        else:
            yield GoalForm(
                goal.metric, goal.text, here.value, round(here.cases), here.first, here.last, goal.target
            )
