"""Where a moment on the floor belongs."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from ccleader.models.shifts import shift_at


def business_day(session: Session, at: datetime) -> date:
    """The business day of the shift that runs at a moment; its calendar day where none runs."""
    shift = shift_at(session, at)
    return at.date() if shift is None else shift.day
