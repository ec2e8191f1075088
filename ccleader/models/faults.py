"""Faults of the disk and of the file, as sentences for the user; all others are faults of the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlite

from ccleader.errors import Trouble
from ccleader.models import backup
from ccleader.models.base import Base
from ccleader.words import Phrase, phrase

_FAULTS = {
    "file is not a database": phrase(
        "trouble", "{name} is damaged, encrypted, or not a CCLeader store. Restore a backup from {backups}."
    ),
    "malformed": phrase("trouble", "{name} is damaged. Restore a backup from {backups}."),
    "disk I/O error": phrase("trouble", "The disk has a fault at {name}. Copy the store to a good disk."),
    "Could not decode": phrase("trouble", "{name} is damaged. Restore a backup from {backups}."),
    "disk is full": phrase(
        "trouble", "The disk is full; nothing was written to {name}. Free some space and try again."
    ),
    "is locked": phrase("trouble", "{name} is in use by another program. Close it there and try again."),
    "readonly database": phrase(
        "trouble", "{name} is read-only; nothing was written. Check its permissions."
    ),
    "unable to open": phrase("trouble", "{name} cannot be opened. Check the folder and its permissions."),
}

_ANOTHER_BUILD = phrase(
    "trouble",
    "{name} was made by another build of CCLeader ({message}). Update the program, "
    "or restore a backup from {backups}.",
)
_MISSING = re.compile(r"no such (?:table|column): (?P<part>[\w.]+)|table (?P<table>\w+) has no column")


@contextmanager
def troubled(path: Path | None) -> Iterator[None]:
    """Turn the database's faults that are not ours into sentences."""
    try:
        yield
    except (DBAPIError, sqlite.Error) as error:
        sentence = _sentence(path, str(getattr(error, "orig", None) or error))
        if sentence is None:
            raise
        raise Trouble(sentence) from error


def _sentence(path: Path | None, message: str) -> Phrase | None:
    known = (sentence for sign, sentence in _FAULTS.items() if sign in message)
    sentence = next(known, _ANOTHER_BUILD if _lacks_a_part(message) else None)
    if sentence is None:
        return None
    place = backup.folder(path) if path is not None else ""
    return phrase(sentence.context, sentence.text, name=path or "", backups=place, message=message)


def _lacks_a_part(message: str) -> bool:
    """Whether the store lacks a table or a column that every store has."""
    found = _MISSING.search(message)
    if found is None:
        return False
    table, _, column = (found["part"] or found["table"]).partition(".")
    tables = Base.metadata.tables
    return table in tables and (not column or column in tables[table].columns)
