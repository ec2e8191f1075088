"""Settings that change a record or a figure: dated, so that the past keeps the rule it was made under."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class Setting(Authored, Base):
    """A setting from a day on; without a group it holds for every group that has none of its own."""

    __tablename__ = "setting"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(index=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("agent_group.id"))
    valid_from: Mapped[date]
    value: Mapped[Any] = mapped_column(JSON)
