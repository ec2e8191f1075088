"""What all mapped classes share."""

from __future__ import annotations

from typing import Any, TypeVar

from sqlalchemy import MetaData, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Mapper, Session

from ccleader.errors import Trouble
from ccleader.words import phrase

IDS_ONCE = {"sqlite_autoincrement": True}
"""Table arguments: an id is never given again, so that history and withdrawn facts keep their meaning."""


class Base(DeclarativeBase):
    """Base of mapped classes; names of constraints are fixed, so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


_Record = TypeVar("_Record", bound=Base)


def still(session: Session, kind: type[_Record], key: object) -> _Record:
    """The record with that key, to be changed; Trouble where it was taken back meanwhile."""
    found = session.get(kind, key)
    if found is None:
        raise Trouble(phrase("trouble", "This was taken back meanwhile. Enter it again if it still holds."))
    return found


class Authored:
    """A record that carries who entered it: the name the writing session works under (see `Store.write`)."""

    by: Mapped[str]


@event.listens_for(Authored, "before_insert", propagate=True)
def _sign(_mapper: Mapper[Any], _connection: object, target: Any) -> None:
    session = Session.object_session(target)
    target.by = "" if session is None else session.info.get("who", "")
