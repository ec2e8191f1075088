"""Backups: through SQLite's own API, verified before older ones are thinned by age; the files with them.

The automatic ones of a store share one folder of files, so that each content lies there once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlcipher3 import dbapi2 as sqlite

from ccleader.errors import Trouble
from ccleader.models import attachments, files
from ccleader.words import phrase

KEEP_ALL = timedelta(days=2)
KEEP_DAILY, KEEP_WEEKLY, KEEP_MONTHLY = 12, 10, 9
"""After two days: the last of each of 12 days, then of 10 weeks, then of 9 months."""

_STAGES: tuple[tuple[int, Callable[[date], date]], ...] = (
    (KEEP_DAILY, lambda day: day),
    (KEEP_WEEKLY, lambda day: day - timedelta(days=day.weekday())),
    (KEEP_MONTHLY, lambda day: day.replace(day=1)),
)
"""How many are kept at each age, and the first day of the span of which the last is kept."""

_STAMP = "%Y%m%d-%H%M%S-%f"


def folder(store: Path) -> Path:
    """Where the backups of a store lie."""
    return store.with_name(store.stem + "-backups")


def pool(store: Path) -> Path:
    """Where the files of a store's own backups lie."""
    return folder(store) / "files"


def files_of(path: Path) -> Path:
    """Where the files of a store or backup lie: its own backups share theirs, all others lie beside."""
    shared = path.parent.name.endswith("-backups") and made_at(path) is not None
    return path.with_name("files") if shared else files.beside(path)


def name_at(store: Path, at: datetime) -> Path:
    """The backup of a store made at a moment (UTC)."""
    return folder(store) / f"{store.stem}-{at.strftime(_STAMP)}.ccl"


def made_at(backup: Path) -> datetime | None:
    """The moment (UTC) in a backup's name; None for other files."""
    stamp = "-".join(backup.stem.rsplit("-", 3)[1:])
    try:
        return datetime.strptime(stamp, _STAMP)
    except ValueError:
        return None


def backups(store: Path) -> list[Path]:
    """The backups of a store, oldest first."""
    place = folder(store)
    found = [path for path in place.iterdir() if path.suffix == ".ccl"] if place.is_dir() else []
    mine = [path for path in found if path.name.startswith(f"{store.stem}-") and made_at(path)]
    return sorted(mine, key=lambda path: path.name)


def uri(path: Path, mode: str) -> str:
    """SQLite's address of a file, whatever signs are in its name; mode is ro, rw or rwc."""
    return f"file:{quote(str(path.resolve()), safe='')}?mode={mode}"


def make(connection: Any, store: Path, target: Path) -> None:
    """Copy the open database (a driver connection) of a store to `target`, and its files before.

    A file that is nowhere is left out (`check` names it). Raises Trouble as `copy` does.
    """
    try:
        carry(attachments.needed(connection), [files_of(store)], files_of(target))
    except OSError as error:
        raise _unwritten(target, error) from error
    copy(connection, target)


def copy(connection: Any, target: Path) -> None:
    """Copy the open database (a driver connection) to `target`, whole or not at all.

    Raises Trouble where the copy cannot be written or does not hold.
    """
    partial = target.with_name(target.name + ".partial")
    try:
        _copy(connection, partial)
        verify(partial)
        _sync(partial)
        os.replace(partial, target)
    except (OSError, sqlite.Error) as error:
        raise _unwritten(target, error) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _unwritten(target: Path, error: Exception) -> Trouble:
    return Trouble(
        phrase(
            "trouble",
            "The backup {name} could not be written ({error}). Check the folder and the free space.",
            name=target,
            error=error,
        )
    )


def carry(
    needed: Mapping[str, attachments.Content], sources: Sequence[Path], target: Path
) -> list[attachments.Content]:
    """Have every needed content in `target` too; those that are in no source."""
    lost = files.carry({digest: found.size for digest, found in needed.items()}, sources, target)
    return [found for digest, found in needed.items() if digest in lost]


def _copy(connection: Any, partial: Path) -> None:
    partial.parent.mkdir(parents=True, exist_ok=True)
    partial.unlink(missing_ok=True)
    copy = sqlite.connect(uri(partial, "rwc"), uri=True, isolation_level=None)
    try:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    finally:
        copy.close()


def _sync(path: Path) -> None:
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def verify(path: Path) -> str:
    """The schema version of a whole CCLeader store; raises Trouble where a file is not one."""
    version = None
    try:
        connection = sqlite.connect(uri(path, "ro"), uri=True)
        try:
            answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        finally:
            connection.close()
    except sqlite.Error as error:
        answer = str(error)
    if answer != "ok" or version is None:
        raise Trouble(
            phrase(
                "trouble",
                "{name} is damaged or not a CCLeader store ({answer}). Choose another file.",
                name=path,
                answer=answer,
            )
        )
    return str(version[0])


def thin(store: Path, now: datetime) -> None:
    """Delete the backups of a store that have outlived their use at a moment (UTC)."""
    moments = {path: moment for path in backups(store) if (moment := made_at(path))}
    kept = keep(moments.values(), now)
    for path, moment in moments.items():
        if moment not in kept:
            with suppress(PermissionError):  # open in another program: thinned next time
                path.unlink(missing_ok=True)


def tidy(connection: Any, store: Path, now: datetime) -> None:
    """Bring back files of the store that only its backups have; delete those that nobody needs.

    Needed is what the store or a kept backup has attached, or may bring back by undo. Young files stay: the
    store may have been an older copy for an hour.
    """
    needed = attachments.needed(connection)
    try:
        carry(needed, [pool(store)], files_of(store))
        kept = set(needed).union(*(needed_of(path) for path in backups(store)))
        before = (now - KEEP_ALL).replace(tzinfo=UTC).timestamp()
        for place in (files.beside(store), pool(store)):
            files.sweep(place, kept, before)
    except sqlite.Error:
        return  # a backup that cannot be read may need any of them
    except OSError as error:
        raise Trouble(
            phrase(
                "trouble",
                "The backup was made, but the files attached to {name} could not be put in order ({error}). "
                "Check the folder and the free space.",
                name=store,
                error=error,
            )
        ) from error


def needed_of(path: Path) -> dict[str, attachments.Content]:
    """What a closed store or backup needs of files; see `attachments.needed`."""
    connection = sqlite.connect(uri(path, "ro"), uri=True)
    try:
        return attachments.needed(connection)
    finally:
        connection.close()


def keep(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which backups stay: all young ones, then the last of each day, of each week, of each month."""
    newest_first = sorted(moments, reverse=True)
    kept = [moment for moment in newest_first if now - moment <= KEEP_ALL]
    older = iter(newest_first[len(kept) :])
    for limit, span in _STAGES:
        full = len(kept) + limit
        while len(kept) < full and (moment := next(older, None)):
            if not kept or span(moment.date()) != span(kept[-1].date()):
                kept.append(moment)
    return set(kept)
