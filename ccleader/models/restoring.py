"""A backup takes the place of a store, with its files; what was there is kept."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from ccleader.errors import Trouble
from ccleader.models import backup, files
from ccleader.models.store import file_of, locked, now, on_server, refuse_newer, release
from ccleader.words import phrase


@dataclass(frozen=True)
class Restored:
    """Where the store's state before was kept (None: there was none), and names of files found nowhere."""

    kept: Path | None
    lost: tuple[str, ...]


def restore(source: Path, address: str | Path) -> Restored:
    """Put a backup and its files in the place of a store, which is touched once all else is done.

    Raises Trouble where the backup does not hold or is too new, or the store is in use or no file.
    """
    path = file_of(address)
    if path is None:
        raise on_server()
    refuse_newer(source, backup.verify(source))
    lock = locked(path)
    staged = path.with_name(path.name + ".restored")
    try:
        _copy(source, staged)
        sources = [backup.files_of(source), backup.pool(path)]
        lost = backup.carry(backup.needed_of(staged), sources, files.beside(path))
        kept = _set_aside(path) if path.exists() else None
        os.replace(staged, path)
    except OSError as error:
        raise Trouble(
            phrase(
                "trouble",
                "{name} could not be put in place ({error}). Check the folder, then try again.",
                name=path,
                error=error,
            )
        ) from error
    finally:
        staged.unlink(missing_ok=True)
        release(lock)
    return Restored(kept, tuple(content.name for content in lost))


def _copy(source: Path, target: Path) -> None:
    connection = sqlite.connect(backup.uri(source, "ro"), uri=True)
    try:
        backup.copy(connection, target)
    finally:
        connection.close()


def _set_aside(path: Path) -> Path:
    """Keep a store's present state as a backup, or a damaged one as it lies, in a folder of its own.

    Its write-ahead log must not stay: SQLite would play it into the file that comes in its place.
    """
    kept = backup.name_at(path, now())
    log = Path(f"{path}-wal")
    try:
        _copy(path, kept)
    except Trouble:
        kept = kept.parent / "damaged" / kept.name
        kept.parent.mkdir(parents=True, exist_ok=True)
        if log.exists():
            os.replace(log, f"{kept}-wal")
        os.replace(path, kept)
    mine = files.beside(path)
    files.carry(files.sizes(mine), [mine], backup.files_of(kept))
    for beside in (log, Path(f"{path}-shm")):
        beside.unlink(missing_ok=True)
    return kept
