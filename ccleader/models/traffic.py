"""ACD facts and import batches: what the reports said, kept as delivered.

A batch keeps its new and changed rows, not those it found the same (see `leaning_on`). Where
several batches speak of the same interval, the latest known value of each measure counts; where
several grains cover a day, the finest. The daily and monthly roll-ups hold what counts and change
in the same transaction.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import ColumnElement, Table, delete, false, insert, select, update
from sqlalchemy.orm import Session

from ccleader.errors import Trouble
from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.models import bulk, history, rollups
from ccleader.models.changed import Changed
from ccleader.models.facts import (
    FAMILIES,
    KEY_COLUMNS,
    Batch,
    FactRow,
    Family,
    Queue,
    as_date,
    as_int,
    span,
)
from ccleader.words import phrase


@dataclass(frozen=True)
class BatchInfo:
    """What is known of a file when it is written."""

    file_name: str
    sha256: str
    first_day: date | None = None
    last_day: date | None = None
    rows: int = 0
    accepted: int = 0
    new: int = 0
    changed: int = 0
    same: int = 0
    refused: int = 0


@dataclass(frozen=True, kw_only=True)
class BatchRow(BatchInfo):
    """A batch as the import log shows it; `imported_at` is UTC."""

    id: int
    imported_at: datetime
    who: str
    withdrawn: bool


@dataclass(frozen=True)
class QueueRow:
    """A queue and the group it belongs to."""

    id: int
    name: str
    group_id: int | None


def queues(session: Session) -> list[QueueRow]:
    """All queues by name."""
    return [
        QueueRow(queue.id, queue.name, queue.group_id)
        for queue in session.scalars(select(Queue).order_by(Queue.name))
    ]


def add_queue(session: Session, name: str, group_id: int | None) -> int:
    """Add a queue and return its id."""
    queue = Queue(name=name, group_id=group_id)
    session.add(queue)
    session.flush()
    return queue.id


def batches(session: Session) -> list[BatchRow]:
    """All imports, newest first."""
    return [_batch_row(batch) for batch in session.scalars(select(Batch).order_by(Batch.id.desc()))]


def batch(session: Session, batch_id: int) -> BatchRow:
    """One import; Trouble where there is none of that number."""
    found = session.get(Batch, batch_id)
    if found is None:
        raise Trouble(
            phrase(
                "trouble", "There is no import {number}. See the import log for the numbers.", number=batch_id
            )
        )
    return _batch_row(found)


def _batch_row(found: Batch) -> BatchRow:
    return BatchRow(
        **{name: getattr(found, name) for name in BatchInfo.__dataclass_fields__},
        id=found.id,
        imported_at=found.imported_at,
        who=found.who,
        withdrawn=found.withdrawn,
    )


def open_batch(session: Session, info: BatchInfo, who: str = "") -> int:
    """Start a batch and return its id; the operation that undoes it withdraws the whole batch."""
    values = {name: getattr(info, name) for name in BatchInfo.__dataclass_fields__}
    values |= {"imported_at": datetime.now(UTC).replace(tzinfo=None), "who": who, "withdrawn": False}
    batch_id = session.execute(insert(Batch).values(values).returning(Batch.id)).scalar_one()
    history.note(session, "batch", {"id": batch_id}, {"withdrawn": True}, {"withdrawn": False})
    return batch_id


def deliver(session: Session, batch_id: int, subject: Subject, rows: Iterable[FactRow]) -> int:
    """Write fact rows of an open batch in bulk, with their roll-ups; returns how many.

    Where the batch speaks of an interval twice, the later known value of a measure counts.
    """
    family = FAMILIES[subject]
    touched: set[tuple[int, int]] = set()
    days: set[date] = set()
    written = 0
    for chunk in bulk.chunks(rows):
        facts = [row for row in chunk if row[2] != Grain.PERIOD]
        periods = [row for row in chunk if row[2] == Grain.PERIOD]
        bulk.merge_rows(session, family.facts, (_with_batch(row, batch_id) for row in facts))
        bulk.merge_rows(session, family.periods, (_with_batch(row, batch_id) for row in periods))
        touched.update((row[0], row[1]) for row in facts)  # type: ignore[misc]
        days.update(day for row in periods for day in span(*row[1:KEY_COLUMNS]))  # type: ignore[arg-type]
        written += len(chunk)
    days.update(as_date(day) for _, day in touched)
    _widen(session, batch_id, days)
    rollups.refresh(session, family, touched)
    return written


def deliver_copy(session: Session, batch_id: int, subject: Subject, source: Path, query: str) -> None:
    """Like `deliver`, for fact rows that a query finds in an SQLite file, each interval once.

    The batch was opened with the first and last day of the file. `query` names its columns
    target, day, grain, slot and the measures.
    """
    family = FAMILIES[subject]
    columns = ", ".join(("target", "day", "grain", "slot", str(int(batch_id)), *MEASURE_KEYS))
    for table, which in ((family.facts, "<>"), (family.periods, "=")):
        rows = f"SELECT {columns} FROM ({query}) WHERE grain {which} {int(Grain.PERIOD)}"
        bulk.copy_rows(session, table, source, rows)
    rollups.refresh(session, family, _touched(session, family, batch_id))


def _widen(session: Session, batch_id: int, days: set[date]) -> None:
    """Let the first and last day of a batch hold all its days: its facts are found by them."""
    known = session.execute(select(Batch.first_day, Batch.last_day).where(Batch.id == batch_id)).one()
    days = days | {day for day in known if day is not None}
    if days:
        ends = {"first_day": min(days), "last_day": max(days)}
        session.execute(update(Batch).where(Batch.id == batch_id).values(ends))


def _with_batch(row: FactRow, batch_id: int) -> FactRow:
    return (*row[:KEY_COLUMNS], batch_id, *row[KEY_COLUMNS:])


def withdraw(session: Session, batch_id: int) -> Changed:
    """Take a whole batch back: its rows are set aside and what they replaced counts again."""
    if batch(session, batch_id).withdrawn:
        raise Trouble(phrase("trouble", "Import {number} is undone already.", number=batch_id))
    history.note(session, "batch", {"id": batch_id}, {"withdrawn": False}, {"withdrawn": True})
    return _set_withdrawn(session, batch_id, True)


def leaning_on(session: Session, batch_id: int) -> list[BatchRow]:
    """Later standing imports that found figures of these days the same, and so kept none of their own.

    When the batch is withdrawn, their files must be imported again for those figures to count.
    """
    mine = batch(session, batch_id)
    if mine.first_day is None or mine.last_day is None:
        return []
    query = select(Batch).where(
        Batch.id > batch_id,
        Batch.same > 0,
        Batch.withdrawn.is_(False),
        Batch.first_day <= mine.last_day,
        Batch.last_day >= mine.first_day,
    )
    return [_batch_row(found) for found in session.scalars(query.order_by(Batch.id))]


def restore(session: Session, batch_id: int) -> Changed:
    """Bring a withdrawn batch back; Trouble where its agents or queues are no longer there."""
    if not batch(session, batch_id).withdrawn:
        raise Trouble(phrase("trouble", "Import {number} stands; there is nothing to redo.", number=batch_id))
    if any(_lost(session, family, batch_id) for family in FAMILIES.values()):
        raise Trouble(
            phrase(
                "trouble",
                "Import {number} speaks of agents or queues that were removed since. Import the file again.",
                number=batch_id,
            )
        )
    history.note(session, "batch", {"id": batch_id}, {"withdrawn": True}, {"withdrawn": False})
    return _set_withdrawn(session, batch_id, False)


def _lost(session: Session, family: Family, batch_id: int) -> bool:
    """Whether rows set aside speak of a subject that is gone."""
    aside = family.withdrawn
    known = select(family.owner.c.id)
    lost = select(aside.c.day).where(_of_batch(session, aside, batch_id), aside.c[family.key].not_in(known))
    return session.execute(lost.limit(1)).first() is not None


def _set_withdrawn(session: Session, batch_id: int, withdrawn: bool) -> Changed:
    for family in FAMILIES.values():
        if withdrawn:
            touched = _touched(session, family, batch_id)
            _move(session, family.facts, family.withdrawn, batch_id)
            _move(session, family.periods, family.withdrawn, batch_id)
        else:
            _move(
                session, family.withdrawn, family.periods, batch_id, family.withdrawn.c.grain == Grain.PERIOD
            )
            _move(session, family.withdrawn, family.facts, batch_id)
            touched = _touched(session, family, batch_id)
        rollups.refresh(session, family, touched)
    session.execute(update(Batch).where(Batch.id == batch_id).values(withdrawn=withdrawn))
    return Changed.TRAFFIC


def _touched(session: Session, family: Family, batch_id: int) -> set[tuple[int, int]]:
    facts = family.facts
    pairs = select(facts.c[family.key], facts.c.day).where(_of_batch(session, facts, batch_id)).distinct()
    return {(subject, day) for subject, day in session.execute(pairs)}


def _move(session: Session, source: Table, target: Table, batch_id: int, *where: ColumnElement[bool]) -> None:
    mine = [_of_batch(session, source, batch_id), *where]
    session.execute(insert(target).from_select(list(source.c.keys()), select(source).where(*mine)))
    session.execute(delete(source).where(*mine))


def _of_batch(session: Session, table: Table, batch_id: int) -> ColumnElement[bool]:
    """The rows of a batch, found by its days: facts have no index by batch."""
    first, last = session.execute(select(Batch.first_day, Batch.last_day).where(Batch.id == batch_id)).one()
    if first is None or last is None:
        return false()
    return (table.c.batch_id == batch_id) & table.c.day.between(as_int(first), as_int(last))


def _reverse(session: Session, key: history.Image, image: history.Image) -> None:
    _set_withdrawn(session, key["id"], image["withdrawn"])


history.reversible("batch", _reverse)


def known_file(session: Session, sha256: str) -> BatchRow | None:
    """The standing import of a file with the same content, if any."""
    found = session.scalar(
        select(Batch).where(Batch.sha256 == sha256, Batch.withdrawn.is_(False)).order_by(Batch.id.desc())
    )
    return None if found is None else _batch_row(found)


def days_with_facts(session: Session, subject: Subject, first: date, last: date) -> set[int]:
    """Days (yyyymmdd) in a range on which facts start; periods count by their first day."""
    family = FAMILIES[subject]
    days: set[int] = set()
    for table in (family.facts, family.periods):
        inside = table.c.day.between(as_int(first), as_int(last))
        days.update(session.scalars(select(table.c.day).where(inside).distinct()))
    return days


def finer_days(
    session: Session, subject: Subject, first: date, last: date, grain: Grain
) -> set[tuple[int, int]]:
    """(subject id, day yyyymmdd) in a range that finer facts than `grain` tell of."""
    daily = FAMILIES[subject].daily
    query = select(daily.c[FAMILIES[subject].key], daily.c.day).where(
        daily.c.day.between(as_int(first), as_int(last))
    )
    if grain is not Grain.PERIOD:
        query = query.where(daily.c.grain < grain)
    return {(subject_id, day) for subject_id, day in session.execute(query)}


Key = tuple[int, int, int, int]
"""(subject id, day, grain, slot)."""


def standing(session: Session, subject: Subject, day: int) -> dict[Key, tuple[int | None, ...]]:
    """What counts on one day (yyyymmdd): key → measures, the latest known value of each."""
    family = FAMILIES[subject]
    found: dict[Key, tuple[int | None, ...]] = {}
    for table in (family.facts, family.periods):
        query = select(table).where(table.c.day == day).order_by(table.c.batch_id)
        for row in session.execute(query):
            key = (row[0], row[1], row[2], row[3])
            values = tuple(row[KEY_COLUMNS + 1 :])
            found[key] = _over(found.get(key), values)
    return found


def _over(older: tuple[int | None, ...] | None, newer: tuple[int | None, ...]) -> tuple[int | None, ...]:
    if older is None:
        return newer
    return tuple(old if new is None else new for old, new in zip(older, newer, strict=True))
