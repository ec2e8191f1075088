"""How a handover stands in the list, and in which direction it went."""

from __future__ import annotations

from datetime import datetime

from ccleader.models.handovers import HandoverRow, HandoverState
from ccleader.ui.handover.moments import short_moment
from ccleader.ui.handover.record_card import Direction
from ccleader.ui.handover.record_list import Line
from ccleader.ui.handover.sign_plan import LOCKED
from ccleader.ui.handover.wording import people, state_chip, title
from ccleader.words import phrase


def line_of(row: HandoverRow) -> Line:
    """The two lines of a handover."""
    text, tone = state_chip(row)
    icon = "lock" if row.state in LOCKED else "pencil" if row.state is HandoverState.DRAFT else ""
    moment = row.accepted_at or row.signed_at
    parts = [str(phrase("handover", "notes {count}", count=row.amendments))] if row.amendments else []
    if moment is not None:
        parts.append(short_moment(moment, datetime.combine(row.day, moment.time())))
    return Line(row.id, row.day, title(row), people(row), text, tone, icon, "  ".join(parts))


def went(row: HandoverRow, direction: Direction, leader_id: int | None) -> bool:
    """Whether a handover is one that a leader gave, or received; without a leader every one is."""
    if direction is Direction.ALL or leader_id is None:
        return True
    return leader_id in ((row.from_id, row.signed_id) if direction is Direction.GIVEN else (row.to_id,))
