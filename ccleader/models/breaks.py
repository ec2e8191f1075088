"""Breaks in a series of scores: what came into force that changes how calls are graded."""

from __future__ import annotations

from sqlalchemy.orm import Session

from ccleader.metrics.periods import Period
from ccleader.models import scorecards
from ccleader.models.events import EventRow
from ccleader.words import phrase


def breaks(session: Session, group_id: int | None, period: Period) -> list[EventRow]:
    """Days on which a new version of a group's scorecard (not its first) came into force, as events.

    Nobody entered them: their id is that of the version, negative.
    """
    found = []
    for card in scorecards.cards(session, group_id):
        for version in scorecards.versions(session, card.scorecard_id)[:-1]:
            if period.contains(version.effective_from):
                named = f"{card.name} {version.label}".strip()
                said = phrase("scorecards", "New scorecard: {name}", name=named)
                found.append(EventRow(-version.id, version.effective_from, str(said), card.group_id))
    return sorted(found, key=lambda event: event.day)
