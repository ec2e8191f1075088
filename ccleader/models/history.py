"""Undo, redo and the audit trail: one append-only record of who changed what, when.

A named operation keeps every row it wrote, before and after, in the order written.
Undo writes the rows before; redo writes the rows after. New work drops what was undone.
Facts of an import are too many to keep twice: a batch registers how it is taken back.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Table, delete, event, func, insert, inspect, select, text, update
from sqlalchemy.orm import Mapped, Mapper, Session, mapped_column

from ccleader.models.base import Base
from ccleader.models.changed import Changed
from ccleader.words import Phrase

Image = dict[str, Any]
"""One row as plain JSON values by column name."""


class Operation(Base):
    """One named operation; `kind` is do, undo or redo, `state` done, undone, dropped or final."""

    __tablename__ = "operation"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str]
    context: Mapped[str]
    text: Mapped[str]
    named: Mapped[str]
    changed: Mapped[int]
    kind: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    of_id: Mapped[int | None] = mapped_column(ForeignKey("operation.id"))


class RowChange(Base):
    """The audit trail: a `RowChangeRow` as it is kept, its images as JSON.

    Which files undo may bring back is asked of every kept backup: those changes have an index of their own.
    """

    __tablename__ = "row_change"
    __table_args__ = (
        Index("ix_row_change_operation", "operation_id"),
        Index(
            "ix_row_change_attachment",
            "operation_id",
            sqlite_where=text("table_name = 'attachment'"),
            postgresql_where=text("table_name = 'attachment'"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    operation_id: Mapped[int] = mapped_column(ForeignKey("operation.id"))
    table_name: Mapped[str]
    row_key: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str | None]


@dataclass(frozen=True)
class OperationRow:
    """One line of the history: what was done, when (UTC), by whom, and whether it still stands."""

    id: int
    at: datetime
    who: str
    name: Phrase
    kind: str
    state: str


@dataclass(frozen=True)
class RowChangeRow:
    """One row an operation wrote: its image before (None: new) and after (None: gone)."""

    table: str
    key: Image
    before: Image | None
    after: Image | None


Reverser = Callable[[Session, Image, Image], None]
"""Brings what is not kept row by row to the state of an image: (session, key, image)."""

_reversers: dict[str, Reverser] = {}


def reversible(name: str, reverser: Reverser) -> None:
    """Declare how changes noted under `name` (see `note`) are undone and redone."""
    _reversers[name] = reverser


def note(session: Session, name: str, key: Image, before: Image, after: Image) -> None:
    """Note a change that a `reversible` of that name can take to `before` and back to `after`."""
    changes = session.info.get("changes")
    if changes is not None:
        changes.append(RowChangeRow(name, key, before, after))


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, (date, datetime)) else value


def _image(target: Base, *, before: bool) -> Image:
    state = inspect(target)
    assert state is not None
    image: Image = {}
    for attribute in state.mapper.column_attrs:
        value = getattr(target, attribute.key)
        if before:
            changed = state.attrs[attribute.key].history
            value = changed.deleted[0] if changed.deleted else value
        image[attribute.columns[0].name] = _plain(value)
    return image


def _record(target: Base, before: Image | None, after: Image | None) -> None:
    session = Session.object_session(target)
    changes = None if session is None else session.info.get("changes")
    if changes is None or before == after:
        return
    table = target.__table__
    image = before if before is not None else after
    assert isinstance(table, Table)
    assert image is not None
    key = {column.name: image[column.name] for column in table.primary_key}
    changes.append(RowChangeRow(table.name, key, before, after))


@event.listens_for(Base, "after_insert", propagate=True)
def _inserted(_mapper: Mapper[Any], _connection: object, target: Base) -> None:
    _record(target, None, _image(target, before=False))


@event.listens_for(Base, "after_update", propagate=True)
def _updated(_mapper: Mapper[Any], _connection: object, target: Base) -> None:
    _record(target, _image(target, before=True), _image(target, before=False))


@event.listens_for(Base, "after_delete", propagate=True)
def _deleted(_mapper: Mapper[Any], _connection: object, target: Base) -> None:
    _record(target, _image(target, before=True), None)


def settle(session: Session) -> None:
    """Make the present operation final: neither it nor anything before it is undone any more.

    For signatures, their PINs and locks. What others signed must not change under them, and undoing an
    older operation would write rows back as they stood before the signature.
    """
    session.info["final"] = True
    session.execute(update(Operation).where(Operation.state == "undone").values(state="dropped"))
    session.execute(update(Operation).where(Operation.state == "done").values(state="final"))


@contextmanager
def recording(session: Session, who: str = "") -> Iterator[list[RowChangeRow]]:
    """Collect what the session writes under the name `who` while the block runs."""
    changes: list[RowChangeRow] = []
    session.info.update(changes=changes, who=who, final=False)
    try:
        yield changes
        session.flush()
    finally:
        del session.info["changes"]


def keep(session: Session, name: Phrase, who: str, changed: Changed, changes: list[RowChangeRow]) -> int:
    """Append an operation with its rows (at least one); what had been undone can no longer be redone.

    Returns the id of the operation.
    """
    session.execute(update(Operation).where(Operation.state == "undone").values(state="dropped"))
    state = "final" if session.info["final"] else "done"
    operation_id = _append(session, name, who, changed, "do", state)
    rows = [
        {
            "operation_id": operation_id,
            "table_name": change.table,
            "row_key": _json(change.key),
            "before": None if change.before is None else _json(change.before),
            "after": None if change.after is None else _json(change.after),
        }
        for change in changes
    ]
    session.execute(insert(RowChange), rows)
    return operation_id


def _json(image: Image) -> str:
    return json.dumps(image, ensure_ascii=False, separators=(",", ":"))


def _append(
    session: Session,
    name: Phrase,
    who: str,
    changed: Changed,
    kind: str,
    state: str = "done",
    of_id: int | None = None,
) -> int:
    values = {
        "at": datetime.now(UTC).replace(tzinfo=None),
        "who": who,
        "context": name.context,
        "text": name.text,
        "named": json.dumps(name.values, ensure_ascii=False, default=str),
        "changed": changed.value,
        "kind": kind,
        "state": state,
        "of_id": of_id,
    }
    return session.execute(insert(Operation).values(values).returning(Operation.id)).scalar_one()


def _name(operation: Operation) -> Phrase:
    return Phrase(operation.context, operation.text, json.loads(operation.named))


def _row(operation: Operation) -> OperationRow:
    return OperationRow(
        operation.id, operation.at, operation.who, _name(operation), operation.kind, operation.state
    )


def operations(session: Session, limit: int = 50) -> list[OperationRow]:
    """The latest operations, newest first, undos and redos among them."""
    query = select(Operation).order_by(Operation.id.desc()).limit(limit)
    return [_row(operation) for operation in session.scalars(query)]


def changes_of(session: Session, operation_id: int) -> list[RowChangeRow]:
    """What one operation wrote, row by row, before and after."""
    query = select(RowChange).where(RowChange.operation_id == operation_id).order_by(RowChange.id)
    return [
        RowChangeRow(
            change.table_name,
            json.loads(change.row_key),
            None if change.before is None else json.loads(change.before),
            None if change.after is None else json.loads(change.after),
        )
        for change in session.scalars(query)
    ]


def to_undo(session: Session) -> OperationRow | None:
    """The operation that undo would take back."""
    last = select(func.max(Operation.id)).where(Operation.kind == "do", Operation.state == "done")
    operation = session.get(Operation, session.scalar(last) or 0)
    return None if operation is None else _row(operation)


def to_redo(session: Session) -> OperationRow | None:
    """The operation that redo would do again."""
    first = select(func.min(Operation.id)).where(Operation.kind == "do", Operation.state == "undone")
    operation = session.get(Operation, session.scalar(first) or 0)
    return None if operation is None else _row(operation)


def undo(session: Session, who: str) -> Changed:
    """Take back the last standing operation; NONE where there is nothing to undo."""
    row = to_undo(session)
    if row is None:
        return Changed.NONE
    for change in reversed(changes_of(session, row.id)):
        _bring(session, change, change.before, change.after)
    return _turn(session, row.id, who, kind="undo", state="undone")


def redo(session: Session, who: str) -> Changed:
    """Do again what was undone last; NONE where there is nothing to redo."""
    row = to_redo(session)
    if row is None:
        return Changed.NONE
    for change in changes_of(session, row.id):
        _bring(session, change, change.after, change.before)
    return _turn(session, row.id, who, kind="redo", state="done")


def _turn(session: Session, operation_id: int, who: str, *, kind: str, state: str) -> Changed:
    session.expire_all()
    operation = session.get_one(Operation, operation_id)
    changed = Changed(operation.changed)
    _append(session, _name(operation), who, changed, kind, of_id=operation_id)
    session.execute(update(Operation).where(Operation.id == operation_id).values(state=state))
    return changed


def _bring(session: Session, change: RowChangeRow, to: Image | None, present: Image | None) -> None:
    reverser = _reversers.get(change.table)
    if reverser is not None:
        assert to is not None
        reverser(session, change.key, to)
        return
    table = Base.metadata.tables[change.table]
    if present is None:
        assert to is not None
        session.execute(insert(table).values(_typed(table, to)))
        return
    there = _typed(table, present)
    here = [column == there[column.name] for column in table.primary_key]
    turn = delete(table) if to is None else update(table).values(_typed(table, to))
    session.execute(turn.where(*here))


def _typed(table: Table, image: Image) -> Image:
    """An image with dates as dates again, as the columns want them."""
    typed: Image = {}
    for name, value in image.items():
        kind = table.c[name].type.python_type
        if isinstance(value, str) and kind is datetime:
            value = datetime.fromisoformat(value)
        elif isinstance(value, str) and kind is date:
            value = date.fromisoformat(value)
        typed[name] = value
    return typed
