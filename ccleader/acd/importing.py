"""Write a previewed report as one batch in one operation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ccleader.acd.matching import add_unknown, match
from ccleader.acd.preview import SAME, Preview, judged, occupied_days
from ccleader.acd.staged import Staged
from ccleader.errors import Cancelled
from ccleader.metrics.grains import Subject
from ccleader.models import traffic
from ccleader.models.changed import Changed
from ccleader.models.facts import FactRow
from ccleader.models.traffic import BatchInfo
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_TELL_EVERY = 5_000
"""Rows between two progress calls."""


@dataclass(frozen=True)
class Watcher:
    """Whom to tell of the rows written so far, and whom to ask whether to stop."""

    wrote: Callable[[int], None] = lambda _rows: None
    cancelled: Callable[[], bool] = lambda: False


def name(preview: Preview) -> Phrase:
    """The operation's name in the history."""
    return phrase("operations", "Import {file}", file=preview.reading.path.name)


def write(
    session: Session, preview: Preview, who: str = "", watcher: Watcher | None = None
) -> tuple[Changed, int | None]:
    """Write what is new or changed; returns what changed and the batch's id.

    Nothing to write makes no batch. Raises Cancelled, with nothing written, when asked to stop.
    """
    if not preview.writes:
        return Changed.NONE, None
    watcher = watcher or Watcher()
    changed = Changed.TRAFFIC
    with Staged(preview.reading.staging) as staging:
        batch_id = traffic.open_batch(session, _info(preview), who)
        matched = match(session, staging.subjects())  # anew: the roster may have changed since
        needed = [named for named in matched.unknown if named.kind is Subject.QUEUE]
        if preview.add_agents:
            needed += matched.unknown_agents
            changed |= Changed.AGENTS
        placed = dict(matched.known) | add_unknown(session, needed, preview.group_id)
        sheets = tuple(number for number, sheet in enumerate(preview.sheets) if sheet.reading.refusal is None)
        for kind in Subject:
            occupied = occupied_days(session, staging, kind)
            if occupied:
                rows = staging.facts(kind, placed, sheets)
                rows = _watched(_differing(session, kind, rows, occupied), watcher)
                traffic.deliver(session, batch_id, kind, rows)
            else:
                query = staging.query(kind, placed, sheets)
                traffic.deliver_copy(session, batch_id, kind, preview.reading.staging, query)
    return changed, batch_id


def _differing(
    session: Session, kind: Subject, rows: Iterator[FactRow], occupied: set[int]
) -> Iterator[FactRow]:
    return (row for row, verdict in judged(session, kind, rows, occupied) if verdict != SAME)


def _watched(rows: Iterator[FactRow], watcher: Watcher) -> Iterator[FactRow]:
    for count, row in enumerate(rows, start=1):
        if count % _TELL_EVERY == 0:
            watcher.wrote(count)
            if watcher.cancelled():
                raise Cancelled
        yield row


def _info(preview: Preview) -> BatchInfo:
    sheets = [sheet for sheet in preview.sheets if sheet.reading.refusal is None]
    return BatchInfo(
        preview.reading.path.name,
        preview.reading.sha256,
        preview.first_day,
        preview.last_day,
        rows=sum(sheet.reading.rows for sheet in sheets),
        accepted=sum(sheet.accepted for sheet in sheets),
        new=sum(sheet.new for sheet in sheets),
        changed=sum(sheet.changed for sheet in sheets),
        same=sum(sheet.same for sheet in sheets),
        refused=sum(sheet.refused for sheet in sheets),
    )
