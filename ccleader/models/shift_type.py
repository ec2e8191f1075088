"""The kinds of shift as they are kept; what is done with them stands in `shifts`."""

from __future__ import annotations

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Base


class ShiftType(Base):
    """A kind of shift: 早班 08:00–16:00. `breaks` are pairs of minutes (from, to); `letter` types it."""

    __tablename__ = "shift_type"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    short: Mapped[str]
    letter: Mapped[str]
    starts: Mapped[int]
    ends: Mapped[int]
    breaks: Mapped[list[list[int]]] = mapped_column(JSON)
    place: Mapped[int]
    retired: Mapped[bool]
