"""Attachments 附件: scans, photos, recordings, kept once by content in the store's own folder.

The file comes first and its row after, in one operation: a row never speaks of a file that is not there.
A file without a row is swept once neither undo nor a backup may need it (see `backup.tidy`).
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.errors import Trouble
from ccleader.models import files
from ccleader.models.base import IDS_ONCE, Authored, Base, still
from ccleader.models.changed import Changed
from ccleader.models.conduct_records import ConductRecord
from ccleader.words import Phrase, mark, phrase


class Owner(StrEnum):
    """Kinds of record that may have attachments; the values are their tables."""

    CONDUCT = "conduct_record"
    EVALUATION = "evaluation"
    COACHING = "coaching"
    LEAVE = "leave"


LABELS: dict[StrEnum, str] = {
    Owner.CONDUCT: mark("attachments", "Points record"),
    Owner.EVALUATION: mark("attachments", "Quality check"),
    Owner.COACHING: mark("attachments", "Coaching"),
    Owner.LEAVE: mark("attachments", "Leave"),
}


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


@dataclass(frozen=True)
class Content:
    """A content that a store needs: what it was called, and its bytes."""

    name: str
    size: int


def attach(session: Session, owner: Owner, owner_id: int, path: Path, now: datetime) -> int:
    """Keep a file with a record; the id of the attachment, the old one where it has that content already.

    Misfit of `files` where it is a folder, empty, too large, not readable, or cannot be kept; Trouble where
    the record was taken back meanwhile.
    """
    _check_owner(session, owner, owner_id)
    digest, size = files.put(_folder(session), path)
    query = select(Attachment.id).where(
        Attachment.owner == owner, Attachment.owner_id == owner_id, Attachment.digest == digest
    )
    there = session.scalar(query)
    if there is not None:
        return there
    name = os.fsencode(path.name).decode("utf-8", "replace")  # a name of another system may be no text
    made = Attachment(owner=owner, owner_id=owner_id, name=name, digest=digest, size=size, added_at=now)
    session.add(made)
    session.flush()
    return made.id


def _check_owner(session: Session, owner: Owner, owner_id: int) -> None:
    records = Base.metadata.tables[owner]
    if session.scalar(select(records.c.id).where(records.c.id == owner_id)) is None:
        said = phrase("trouble", "This was taken back meanwhile. Enter it again if it still holds.")
        raise Trouble(said)


def detach(session: Session, attachment_id: int) -> Changed:
    """Take a file from its record; it stays in the folder as long as undo or a backup may need it.

    Trouble where it belongs to points that were signed.
    """
    found = still(session, Attachment, attachment_id)
    record = session.get(ConductRecord, found.owner_id) if found.owner == Owner.CONDUCT else None
    if record is not None and record.signed_on is not None:
        said = phrase(
            "trouble",
            "{number} was signed on {day} with “{name}”. Take the signature away first.",
            number=record.number,
            day=record.signed_on,
            name=found.name,
        )
        raise Trouble(said)
    session.delete(found)
    session.flush()
    return Changed.ATTACHMENTS


def attachments(session: Session, owner: Owner, owner_id: int) -> list[AttachmentRow]:
    """The files of a record in the order they were attached."""
    query = select(Attachment).where(Attachment.owner == owner, Attachment.owner_id == owner_id)
    return [_row(found) for found in session.scalars(query.order_by(Attachment.id))]


def path_of(session: Session, row: AttachmentRow) -> Path:
    """Where the content of an attachment lies; Trouble where it does not."""
    path = files.place(_folder(session), row.digest)
    if not path.is_file():
        raise Trouble(
            phrase(
                "trouble",
                "“{name}” is no longer at {path}. Restore it from a backup, or attach it again.",
                name=row.name,
                path=path,
            )
        )
    return path


def missing(session: Session) -> list[AttachmentRow]:
    """The attachments whose files are not there."""
    found = session.scalars(select(Attachment).order_by(Attachment.id))
    return [_row(each) for each in found if not files.place(_folder(session), each.digest).is_file()]


def faults(session: Session, backups: Path | None) -> list[Phrase]:
    """What of the attachments is missing or damaged, and what to do; `backups` is the backups' files."""
    sound: dict[str, bool] = {}
    found = []
    for row in session.scalars(select(Attachment).order_by(Attachment.id)):
        path = files.place(_folder(session), row.digest)
        if row.digest not in sound:
            sound[row.digest] = files.sound(path, row.digest)
        if not sound[row.digest]:
            found.append(_fault(_row(row), path, backups))
    return found


def _fault(row: AttachmentRow, path: Path, backups: Path | None) -> Phrase:
    """One sentence: what, whose, where, and the way back to it."""
    spare = backups is not None and files.sound(files.place(backups, row.digest), row.digest)
    again = phrase("check", "Attach it again if you still have it; it then takes its old place.")
    if path.is_file():
        said = mark("check", "“{name}” ({kind}, {day}, {by}) is damaged: {path}. {cure}")
        delete = phrase("check", "Delete that file: the next backup puts a sound copy there.")
        cure = delete if spare else again
    else:
        said = mark("check", "“{name}” ({kind}, {day}, {by}) is missing: {path}. {cure}")
        cure = phrase("check", "The next backup brings a sound copy back.") if spare else again
    kind = phrase("attachments", LABELS[row.owner])
    day = f"{row.added_at:%Y-%m-%d}"
    return phrase("check", said, name=row.name, kind=kind, day=day, by=row.by, path=path, cure=cure)


def needed(driver: Any) -> dict[str, Content]:
    """What the attachments of an open SQLite store hold, with those that undo or redo may bring back.

    By digest. `driver` is a connection of the driver; an older schema has none.
    """
    if not driver.execute("SELECT 1 FROM sqlite_master WHERE name = 'attachment'").fetchall():
        return {}
    found = {
        digest: Content(name, size)
        for digest, name, size in driver.execute("SELECT digest, name, size FROM attachment")
    }
    for images in driver.execute(_TURNABLE):
        for image in map(json.loads, filter(None, images)):
            found.setdefault(image["digest"], Content(image["name"], image["size"]))
    return found


_TURNABLE = """
    SELECT before, after FROM row_change JOIN operation ON operation.id = operation_id
    WHERE table_name = 'attachment' AND state IN ('done', 'undone')
"""


def _folder(session: Session) -> Path:
    folder = session.info.get("files")
    if folder is None:
        raise Trouble(phrase("trouble", "This store was opened without a folder for files."))
    assert isinstance(folder, Path)
    return folder


def _row(found: Attachment) -> AttachmentRow:
    return AttachmentRow(
        id=found.id,
        owner=Owner(found.owner),
        owner_id=found.owner_id,
        name=found.name,
        digest=found.digest,
        size=found.size,
        added_at=found.added_at,
        by=found.by,
    )
