"""The store: one SQLite file (or the database behind an SQLAlchemy URL) and how it is opened.

Opening: lock → refuse a newer schema → back up if an upgrade is due → upgrade → quick check.
Every read and write is one session and one transaction; nothing mapped leaves it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, TypeVar

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlite

from ccleader.errors import Trouble
from ccleader.models import backup, history, kinds
from ccleader.models.changed import Changed
from ccleader.models.schema import HEAD, known, upgrade
from ccleader.words import Phrase, phrase

T = TypeVar("T")

TABLES = kinds.METADATA
"""All tables of a store."""

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
)


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """What a write changed, and what its operation returned beside."""

    changed: Changed
    value: T


class Store:
    """An open store. One thread uses it at a time; `close` it, or use it in a `with`."""

    def __init__(self, engine: Engine, path: Path | None, lock: FileLock | None, read_only: bool) -> None:
        self._engine = engine
        self._lock = lock
        self.path = path
        self.read_only = read_only

    @classmethod
    def open(cls, address: str | Path, *, read_only: bool = False) -> Store:
        """Open a store by path or SQLAlchemy URL; a new one is made where there is none.

        Raises Trouble where the store is in use, newer than the program, or damaged.
        """
        path = _path(address)
        lock = None if path is None or read_only else _locked(path)
        engine = _engine(address, path, read_only)
        try:
            _prepare(engine, path, read_only)
        except BaseException:
            engine.dispose()
            _release(lock)
            raise
        return cls(engine, path, lock, read_only)

    def read(self, query: Callable[[Session], T]) -> T:
        """What `query` returns; nothing it does is written."""
        with _troubled(self.path), Session(self._engine) as session:
            return query(session)

    def write(self, name: Phrase, operation: Callable[[Session], Any], who: str = "") -> Outcome[Any]:
        """Run a named operation in one transaction and keep it for undo and audit.

        The operation returns what it `Changed`, or a pair of that and a value.
        """
        with _troubled(self.path), Session(self._engine) as session, session.begin():
            with history.recording(session) as changes:
                result = operation(session)
            changed, value = result if isinstance(result, tuple) else (result, None)
            if changes:
                history.keep(session, name, who, changed, changes)
        return Outcome(changed, value)

    def undo(self, who: str = "") -> Changed:
        """Take back the last operation."""
        return self._turn(history.undo, who)

    def redo(self, who: str = "") -> Changed:
        """Do again what was taken back last."""
        return self._turn(history.redo, who)

    def _turn(self, turn: Callable[[Session, str], Changed], who: str) -> Changed:
        with _troubled(self.path), Session(self._engine) as session, session.begin():
            if self._engine.dialect.name == "sqlite":
                session.execute(text("PRAGMA defer_foreign_keys=ON"))
            return turn(session, who)

    def history(self, limit: int = 50) -> list[history.OperationRow]:
        """The latest operations, newest first."""
        return self.read(lambda session: history.operations(session, limit))

    @property
    def undo_name(self) -> Phrase | None:
        """What undo would take back."""
        row = self.read(history.to_undo)
        return None if row is None else row.name

    @property
    def redo_name(self) -> Phrase | None:
        """What redo would do again."""
        row = self.read(history.to_redo)
        return None if row is None else row.name

    def backup(self, to: Path | None = None) -> Path:
        """Write a verified backup; into the store's own folder, thinned by age, without `to`."""
        if self.path is None:
            raise Trouble(
                phrase("trouble", "This store is on a database server; back it up with the server's tools.")
            )
        target = to or backup.name_at(self.path, datetime.now(UTC).replace(tzinfo=None))
        with _troubled(self.path), self._engine.connect() as connection:
            driver = connection.connection.driver_connection
            backup.make(driver, target)
        if to is None:
            backup.thin(self.path)
        return target

    @property
    def last_backup(self) -> datetime | None:
        """When (UTC) the newest backup in the store's own folder was made."""
        found = [] if self.path is None else backup.backups(self.path)
        return backup.made_at(found[-1]) if found else None

    def close(self) -> None:
        """Fold the write-ahead log into the file, close it and let others open it."""
        if self._engine.dialect.name == "sqlite" and not self.read_only:
            with self._engine.connect() as connection:
                driver = connection.connection.driver_connection
                assert driver is not None
                driver.execute("PRAGMA optimize")
                driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._engine.dispose()
        _release(self._lock)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def restore(source: Path, address: Path) -> Path | None:
    """Put a backup in the place of a store; returns where the store's present state was kept.

    Raises Trouble where the backup does not hold or the store is in use.
    """
    backup.verify(source)
    lock = _locked(address)
    try:
        kept = None
        if address.exists():
            kept = backup.name_at(address, datetime.now(UTC).replace(tzinfo=None))
            kept.parent.mkdir(parents=True, exist_ok=True)
            address.replace(kept)
        _copy(source, address)
    finally:
        _release(lock)
    return kept


def _copy(source: Path, target: Path) -> None:
    connection = sqlite.connect(f"file:{source}?mode=ro", uri=True)
    try:
        backup.make(connection, target)
    finally:
        connection.close()


def _path(address: str | Path) -> Path | None:
    """The file of a store; None where the address is a URL of a database server."""
    if isinstance(address, Path):
        return address
    if "://" not in address:
        return Path(address)
    url = make_url(address)
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def _locked(path: Path) -> FileLock:
    lock = FileLock(str(path) + ".lock", timeout=0)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise Trouble(
            phrase(
                "trouble",
                "{name} is open in another CCLeader. Close that one, or use it there.",
                name=path,
            )
        ) from error
    except OSError as error:
        raise Trouble(
            phrase(
                "trouble",
                "The folder of {name} cannot be written ({error}). Choose another place for the store.",
                name=path,
                error=error.strerror or error,
            )
        ) from error
    return lock


def _release(lock: FileLock | None) -> None:
    if lock is not None:
        lock.release()


def _engine(address: str | Path, path: Path | None, read_only: bool) -> Engine:
    if path is None:
        return create_engine(str(address))
    mode = "ro" if read_only else "rwc"
    quoted = str(path.resolve()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    uri = f"file:{quoted}?mode={mode}"

    def connect() -> Any:
        return sqlite.connect(uri, uri=True, isolation_level=None, timeout=10)

    engine = create_engine("sqlite://", creator=connect, module=sqlite, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    if not read_only:
        event.listen(engine, "connect", _set_up)
    return engine


def _set_up(connection: Any, _record: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()


def _begin(connection: Connection) -> None:
    """Explicit BEGIN, so that schema changes roll back too."""
    connection.exec_driver_sql("BEGIN")


def _prepare(engine: Engine, path: Path | None, read_only: bool) -> None:
    with _troubled(path), engine.connect() as connection:
        version = _version(connection)
        if version is not None and not known(version):
            raise Trouble(
                phrase(
                    "trouble",
                    "{name} was written by a newer CCLeader ({version}). Update the program to open it.",
                    name=path or engine.url,
                    version=version,
                )
            )
        if version == HEAD:
            return
        if read_only:
            raise Trouble(
                phrase("trouble", "{name} needs an upgrade. Open it in the window once.", name=path or "")
            )
        if version is not None and path is not None:
            moment = datetime.now(UTC).replace(tzinfo=None)
            backup.make(connection.connection.driver_connection, backup.name_at(path, moment))
    with _troubled(path), engine.begin() as connection:
        upgrade(connection)


def _version(connection: Connection) -> str | None:
    tables = inspect(connection).get_table_names()
    if "alembic_version" in tables:
        return str(connection.scalar(text("SELECT version_num FROM alembic_version")))
    if tables:
        raise Trouble(phrase("trouble", "This file is a database, but not a CCLeader store."))
    return None


@contextmanager
def _troubled(path: Path | None) -> Iterator[None]:
    """Turn the database's faults that are not ours into sentences."""
    try:
        yield
    except (DBAPIError, sqlite.Error) as error:
        sentence = _sentence(path, str(getattr(error, "orig", None) or error))
        if sentence is None:
            raise
        raise Trouble(sentence) from error


_FAULTS = {
    "file is not a database": phrase(
        "trouble", "{name} is damaged, encrypted, or not a CCLeader store. Restore a backup from {backups}."
    ),
    "malformed": phrase("trouble", "{name} is damaged. Restore a backup from {backups}."),
    "disk I/O error": phrase("trouble", "The disk has a fault at {name}. Copy the store to a good disk."),
    "full": phrase(
        "trouble", "The disk is full; nothing was written to {name}. Free some space and try again."
    ),
    "locked": phrase("trouble", "{name} is in use by another program. Close it there and try again."),
    "readonly": phrase("trouble", "{name} is read-only; nothing was written. Check its permissions."),
    "unable to open": phrase("trouble", "{name} cannot be opened. Check the folder and its permissions."),
}


def _sentence(path: Path | None, message: str) -> Phrase | None:
    for sign, sentence in _FAULTS.items():
        if sign in message:
            place = backup.folder(path) if path is not None else ""
            return phrase(sentence.context, sentence.text, name=path or "", backups=place)
    return None
