"""Breaks in a series of scores: what came into force that changes how calls are graded."""

from __future__ import annotations

from sqlalchemy import or_, select, true
from sqlalchemy.orm import Session

from ccleader.metrics.periods import Period
from ccleader.models.events import EventRow
from ccleader.models.quality_records import Evaluation
from ccleader.models.scorecard_records import Scorecard, ScorecardVersion
from ccleader.words import phrase


def breaks(session: Session, group_id: int | None, period: Period) -> list[EventRow]:
    """Days on which a group began to be graded otherwise, as events: another version, or another scorecard.

    The first version of a scorecard is a break where it follows one that checks were made with and that is
    retired. Nobody entered these events: their id is that of the version, negative.
    """
    whose = or_(Scorecard.group_id.is_(None), Scorecard.group_id == group_id)
    used = set(session.scalars(select(Evaluation.version_id).distinct()))
    query = (
        select(ScorecardVersion, Scorecard)
        .join(Scorecard, Scorecard.id == ScorecardVersion.scorecard_id)
        .where(whose if group_id is not None else true())
        .order_by(ScorecardVersion.effective_from, ScorecardVersion.id)
    )
    found: list[EventRow] = []
    begun: set[int] = set()
    gone: set[int | None] = set()
    for version, card in session.execute(query):
        if card.retired and version.id not in used:
            continue
        follows = any(card.group_id is None or group in (None, card.group_id) for group in gone)
        is_break = card.id in begun or follows
        begun.add(card.id)
        if card.retired:
            gone.add(card.group_id)
        if is_break and period.contains(version.effective_from):
            named = f"{card.name} {version.label}".strip()
            said = phrase("scorecards", "New scorecard: {name}", name=named)
            found.append(EventRow(-version.id, version.effective_from, str(said), card.group_id))
    return found
