"""Backups: through SQLite's own API, verified before older ones are thinned by age."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from ccleader.errors import Trouble
from ccleader.words import phrase

KEEP_ALL = timedelta(days=2)
KEEP_DAILY, KEEP_WEEKLY, KEEP_MONTHLY = 12, 10, 9
"""After two days: the last of each of 12 days, then of 10 weeks, then of 9 months."""

_STAMP = "%Y%m%d-%H%M%S-%f"


def folder(store: Path) -> Path:
    """Where the backups of a store lie."""
    return store.with_name(store.stem + "-backups")


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
    found = [path for path in folder(store).glob(f"{store.stem}-*.ccl") if made_at(path)]
    return sorted(found, key=lambda path: path.name)


def make(connection: Any, target: Path) -> Path:
    """Copy the open database (a driver connection) to `target`, whole or not at all.

    Raises Trouble where the copy cannot be written or does not hold.
    """
    partial = target.with_name(target.name + ".partial")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        copy = sqlite.connect(str(partial))
        try:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
        finally:
            copy.close()
        verify(partial)
        _sync(partial)
        os.replace(partial, target)
    except (OSError, sqlite.Error) as error:
        partial.unlink(missing_ok=True)
        raise Trouble(
            phrase(
                "trouble",
                "The backup {name} could not be written ({error}). Check the folder and the free space.",
                name=target,
                error=error,
            )
        ) from error
    return target


def _sync(path: Path) -> None:
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def verify(path: Path) -> None:
    """Raise Trouble where a file is not a whole CCLeader store."""
    try:
        connection = sqlite.connect(f"file:{path}?mode=ro", uri=True)
        try:
            answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            connection.execute("SELECT version_num FROM alembic_version").fetchone()
        finally:
            connection.close()
    except sqlite.Error as error:
        answer = str(error)
    if answer != "ok":
        raise Trouble(
            phrase(
                "trouble",
                "{name} is damaged or not a CCLeader store ({answer}). Choose another file.",
                name=path,
                answer=answer,
            )
        )


def thin(store: Path, now: datetime | None = None) -> None:
    """Delete the backups of a store that have outlived their use."""
    moments = {path: moment for path in backups(store) if (moment := made_at(path))}
    kept = keep(moments.values(), now or datetime.now(UTC).replace(tzinfo=None))
    for path, moment in moments.items():
        if moment not in kept:
            path.unlink()


def keep(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which backups stay: all young ones, then the last of each day, week and month."""
    newest_first = sorted(moments, reverse=True)
    kept = {moment for moment in newest_first if now - moment <= KEEP_ALL}
    older = [moment for moment in newest_first if moment not in kept]
    kept |= _last_of_each([(moment.date(), moment) for moment in older], KEEP_DAILY)
    older = [moment for moment in older if moment not in kept]
    kept |= _last_of_each([(_monday(moment), moment) for moment in older], KEEP_WEEKLY)
    older = [moment for moment in older if moment not in kept]
    kept |= _last_of_each([(moment.date().replace(day=1), moment) for moment in older], KEEP_MONTHLY)
    return kept


def _monday(moment: datetime) -> date:
    return moment.date() - timedelta(days=moment.weekday())


def _last_of_each(newest_first: list[tuple[date, datetime]], limit: int) -> set[datetime]:
    last: dict[date, datetime] = {}
    for span, moment in newest_first:
        if span not in last and len(last) < limit:
            last[span] = moment
    return set(last.values())
