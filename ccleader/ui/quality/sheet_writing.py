"""How a check comes into the store: as a draft after a rest, whole when it is finished, once at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from ccleader.models import quality_writes
from ccleader.models.changed import Changed
from ccleader.models.quality import CheckState, EvaluationForm
from ccleader.ui.attachments import AttachmentsLine
from ccleader.ui.desk import Desk
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Wanted:
    """A check to be written: a new one where it has no id yet."""

    form: EvaluationForm
    state: CheckState
    about: str
    id: int | None = None
    sample_id: int | None = None
    heard: bool = False
    what: Phrase | None = None
    """The operation's name where it is known better than “draft”."""

    @property
    def name(self) -> Phrase:
        """What the operation is called."""
        if self.what is not None and self.state is CheckState.DRAFT:
            return self.what
        if self.state is CheckState.DRAFT:
            return phrase("operations", "Draft of a quality check: {about}", about=self.about)
        return phrase("operations", "Quality check: {about}", about=self.about)


def write(
    desk: Desk,
    owner: QObject,
    files: AttachmentsLine,
    wanted: Wanted,
    then: Callable[[int], object],
    failed: Callable[[BaseException], object],
) -> None:
    """Write it in one operation with its files and its confirmation; `then` gets the id."""
    now = desk.now()
    desk.worker.write(wanted.name, partial(_write, wanted=wanted, files=files, now=now), then, owner, failed)


def _write(session: Session, wanted: Wanted, files: AttachmentsLine, now: datetime) -> tuple[Changed, int]:
    made = wanted.id
    if made is None:
        made = quality_writes.evaluate(session, wanted.form, now, wanted.state, wanted.sample_id)
        files.attach_pending(session, made)
    else:
        quality_writes.edit_evaluation(session, made, wanted.form, now, wanted.state)
    if wanted.heard and wanted.state is CheckState.SAVED:
        quality_writes.confirm(session, [made], now)
    return Changed.QUALITY | Changed.ATTACHMENTS, made
