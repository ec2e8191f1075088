"""Operations on leaders, settings and the duty lent, for sequences of any operations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.models import agents, leaders, settings
from ccleader.models.leaders import DelegationForm, LeaderForm
from ccleader.words import phrase

DAY = date(2026, 6, 22)
NUMBER = st.integers(0, 9)
KINDS = ("leader", "edit", "lend", "take back", "set")
VALUES: tuple[tuple[settings.Known[Any], Any], ...] = (
    (settings.LATE_TOLERANCE_MINUTES, 5),
    (settings.PEAKS, ((480, 600),)),
    (settings.CHECKLIST, ("指标",)),
    (settings.SEATS, None),
)

STEPS = st.tuples(st.just("leader"), st.sampled_from(KINDS), NUMBER, NUMBER)


def _pick(found: Sequence[Any], number: int) -> Any:
    if not found:
        raise Trouble(phrase("trouble", "nothing there"))
    return found[number % len(found)]


def apply(session: Session, kind: str, one: int, two: int) -> None:
    """Do one step; Trouble where a user would meet it."""
    people = leaders.leaders(session, include_left=True)
    groups = [group.id for group in agents.groups(session)]
    at = datetime.combine(DAY, datetime.min.time()) + timedelta(hours=two)
    match kind:
        case "leader":
            leaders.add_leader(session, LeaderForm(f"班长{one}", "班长", tuple(groups[:two])))
        case "edit":
            row = _pick(people, one)
            left = DAY if two % 2 else None
            form = replace(row.form(), title=f"{two}", group_ids=tuple(groups[two:]), left_on=left)
            leaders.edit_leader(session, row.id, form)
        case "lend":
            giver, taker = _pick(people, one), _pick(agents.agents(session, include_left=True), two)
            form = DelegationForm(
                _pick(groups, one), DAY, giver.id, at, "会议", two % 2 == 0, to_agent_id=taker.id
            )
            leaders.delegate(session, form)
        case "take back":
            loan = leaders.running(session, _pick(groups, one))
            if loan is not None:
                leaders.end_delegation(session, loan.id, at + timedelta(days=1), loan.badge_given)
        case "set":
            known, value = _pick(VALUES, one)
            group = None if two % 2 else _pick(groups, two)
            settings.set_value(session, known, value, DAY + timedelta(days=two % 3), group)
