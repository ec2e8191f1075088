"""Equipment and tools 设备与工具: what is handed over, and its state; a fault opens a matter."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Base


class AssetKind(StrEnum):
    """设备 (systems, lines, terminals, headsets); 工具 (badges, keys, phones, registers)."""

    EQUIPMENT = "equipment"
    TOOL = "tool"


class AssetState(StrEnum):
    """In order, faulty, missing."""

    OK = "ok"
    FAULTY = "faulty"
    MISSING = "missing"


class Asset(Base):
    """A thing or a number of like things; `seat` (台号) where it stands at one."""

    __tablename__ = "asset"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), index=True)
    kind: Mapped[str]
    name: Mapped[str]
    seat: Mapped[str]
    count: Mapped[int]
    state: Mapped[str]
    note: Mapped[str]
    retired: Mapped[bool]
