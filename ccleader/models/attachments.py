"""Attachments 附件: scans, photos, recordings, kept once by content in the store's own folder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from ccleader.models.base import IDS_ONCE, Authored, Base


class Owner(StrEnum):
    """Kinds of record that may have attachments; the values are their tables."""

    CONDUCT = "conduct_record"
    APPEAL = "appeal"
    EVALUATION = "evaluation"
    COACHING = "coaching"
    LEAVE = "leave"


class Attachment(Authored, Base):
    """A file of a record: `digest` is its SHA-256 in hex, `size` in bytes, `name` as it was called."""

    __tablename__ = "attachment"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str]
    owner_id: Mapped[int] = mapped_column(index=True)
    name: Mapped[str]
    digest: Mapped[str] = mapped_column(index=True)
    size: Mapped[int]
    added_at: Mapped[datetime]


@dataclass(frozen=True)
class AttachmentRow:
    """A file of a record, without its content."""

    id: int
    owner: Owner
    owner_id: int
    name: str
    digest: str
    size: int
    added_at: datetime
    by: str
