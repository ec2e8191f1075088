"""Appeals 申诉: handed in, looked into, and 维持, 减轻 or 撤销; the record stays to be read."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from ccleader.errors import Misfit, Trouble
from ccleader.metrics.periods import Period
from ccleader.models import settings, workdays
from ccleader.models.base import still
from ccleader.models.changed import Changed
from ccleader.models.conduct import ConductRow, Outcome, conduct_record
from ccleader.models.conduct_records import Appeal, ConductRecord
from ccleader.models.conduct_writes import strike_out
from ccleader.words import phrase


def appeal(session: Session, record_id: int, reason: str, witness: str, now: datetime) -> int:
    """Enter an appeal handed in now and return its id; nothing of the record counts until it is decided."""
    if not reason.strip():
        raise Misfit("reason", phrase("trouble", "Write down the agent's reason for the appeal."))
    row = conduct_record(session, record_id)
    if row.struck_at is not None:
        raise Trouble(phrase("trouble", "{number} is struck. It needs no appeal.", number=row.number))
    if any(one.outcome is None for one in row.appeals):
        said = phrase("trouble", "{number} is under appeal already. Decide on that one.", number=row.number)
        raise Trouble(said)
    made = Appeal(
        record_id=record_id,
        handed_in_at=now,
        reason=reason.strip(),
        witness=witness.strip(),
        inquiry="",
        decided_by="",
        decided_why="",
    )
    session.add(made)
    session.flush()
    return made.id


def appeal_until(session: Session, row: ConductRow) -> date:
    """The last day to appeal: so many working days after the agent was told, else after it happened."""
    told = row.day if row.told_at is None else row.told_at.date()
    left = settings.value(session, settings.APPEAL_DAYS, told, row.group_id)
    ahead = Period(told + timedelta(days=1), told + timedelta(days=2 * left + 30))
    working = [
        day for day, info in workdays.days(session, ahead).items() if info.kind is workdays.DayKind.WORKDAY
    ]
    return working[left - 1]


def decide(
    session: Session,
    appeal_id: int,
    outcome: Outcome,
    points_after: int | None,
    inquiry: str,
    why: str,
    now: datetime,
) -> Changed:
    """Decide on an appeal; Misfit without a reason, or where the points left are not fewer than before."""
    found = still(session, Appeal, appeal_id)
    if found.outcome is not None:
        raise Trouble(phrase("trouble", "This appeal is decided already. A new one may be handed in."))
    if not why.strip():
        raise Misfit("decided_why", phrase("trouble", "Say why the appeal is decided so."))
    _check_points(session, found, outcome, points_after)
    found.outcome, found.points_after = outcome, points_after
    found.inquiry, found.decided_why = inquiry.strip(), why.strip()
    found.decided_at, found.decided_by = now, session.info.get("who", "")
    if outcome is Outcome.STRUCK:
        strike_out(session, still(session, ConductRecord, found.record_id), why, now)
    session.flush()
    return Changed.CONDUCT


def _check_points(session: Session, found: Appeal, outcome: Outcome, points_after: int | None) -> None:
    if outcome is not Outcome.REDUCED:
        if points_after is not None:
            raise Misfit("points_after", phrase("trouble", "Only a reduction says how many points stay."))
        return
    row = conduct_record(session, found.record_id)
    before = next(
        (one.points_after for one in reversed(row.appeals) if one.points_after is not None), row.points
    )
    if points_after is None or not 0 < points_after < before:
        said = phrase(
            "trouble",
            "{number} has {points} points. Enter fewer, but at least one; for none of it, strike it.",
            number=row.number,
            points=before,
        )
        raise Misfit("points_after", said)
