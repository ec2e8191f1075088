"""Faults of the disk and of the file, as sentences for the user; all others are faults of the program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlite

from ccleader.errors import Trouble
from ccleader.models import backup
from ccleader.words import Phrase, phrase

_ANOTHER_BUILD = phrase(
    "trouble",
    "{name} was made by another build of CCLeader ({message}). Update the program, "
    "or restore a backup from {backups}.",
)
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
    "no such table": _ANOTHER_BUILD,
    "no such column": _ANOTHER_BUILD,
    "has no column": _ANOTHER_BUILD,
}


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
    for sign, sentence in _FAULTS.items():
        if sign in message:
            place = backup.folder(path) if path is not None else ""
            return phrase(sentence.context, sentence.text, name=path or "", backups=place, message=message)
    return None
