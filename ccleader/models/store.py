"""The store: one SQLite file (or the database behind an SQLAlchemy URL) and how it is opened.

Opening: lock → refuse a newer schema → back up if an upgrade is due → upgrade. Damage inside
is found by `check` and by every backup, which is verified whole.
Every read and write is one session and one transaction; nothing mapped leaves it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, TypeVar

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlite

from ccleader.errors import Trouble, Unwritable
from ccleader.models import backup, bulk, history
from ccleader.models.changed import Changed
from ccleader.models.faults import troubled
from ccleader.models.history import OperationRow
from ccleader.models.schema import HEAD, known, upgrade
from ccleader.words import Phrase, phrase

T = TypeVar("T")

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
    """What a write changed, what its operation returned beside, and its id in the history.

    `operation` is None where no row was written.
    """

    changed: Changed
    value: T
    operation: int | None


class Store:
    """An open store. One thread uses it at a time; `close` it, or use it in a `with`."""

    def __init__(
        self, engine: Engine, path: Path | None, files: Path | None, lock: FileLock | None, read_only: bool
    ) -> None:
        self._engine = engine
        self._lock = lock
        self.path = path
        self.files = files
        """The folder of the attached files."""
        self.read_only = read_only

    @classmethod
    def open(cls, address: str | Path, *, read_only: bool = False, files: Path | None = None) -> Store:
        """Open a store by path or SQLAlchemy URL; a new one is made where there is none.

        Attached files lie beside the store; those of a store on a server in `files`.
        Raises Trouble where the store is in use, newer than the program, or damaged.
        """
        path = file_of(address)
        if path is not None:
            _refuse_emptied(path)
        lock = None if path is None or read_only else locked(path)
        engine = _engine(address, path, read_only)
        try:
            _prepare(engine, path, read_only)
        except BaseException:
            engine.dispose()
            release(lock)
            raise
        return cls(engine, path, files if path is None else backup.files_of(path), lock, read_only)

    def read(self, query: Callable[[Session], T]) -> T:
        """What `query` returns; nothing it does is written."""
        with troubled(self.path), self._session() as session:
            return query(session)

    def write(self, name: Phrase, operation: Callable[[Session], Any], who: str = "") -> Outcome[Any]:
        """Run a named operation in one transaction and keep it for undo and audit.

        The operation returns what it `Changed`, or a pair of that and a value.
        """
        _know_every_kind()
        try:
            with troubled(self.path), self._session() as session, session.begin():
                with history.recording(session, who) as changes:
                    result = operation(session)
                changed, value = result if isinstance(result, tuple) else (result, None)
                kept = history.keep(session, name, who, changed, changes) if changes else None
        finally:
            self._release()
        return Outcome(changed, value, kept)

    def _session(self) -> Session:
        return Session(self._engine, info={"files": self.files, "store": self.path})

    def _release(self) -> None:
        """Let go of a file the operation read from."""
        if self._engine.dialect.name == "sqlite":
            with self._engine.connect() as connection:
                bulk.release(connection.connection.driver_connection)

    def undo(self, who: str = "") -> Changed:
        """Take back the last operation."""
        return self._turn(history.undo, who)

    def redo(self, who: str = "") -> Changed:
        """Do again what was taken back last."""
        return self._turn(history.redo, who)

    def _turn(self, turn: Callable[[Session, str], Changed], who: str) -> Changed:
        _know_every_kind()
        with troubled(self.path), Session(self._engine) as session, session.begin():
            if self._engine.dialect.name == "sqlite":
                session.execute(text("PRAGMA defer_foreign_keys=ON"))
            return turn(session, who)

    @property
    def to_undo(self) -> OperationRow | None:
        """The operation that undo would take back."""
        return self.read(history.to_undo)

    def history(self, limit: int = 50) -> list[OperationRow]:
        """The latest operations, newest first."""
        return self.read(lambda session: history.operations(session, limit))

    @property
    def undo_name(self) -> Phrase | None:
        """What undo would take back."""
        row = self.to_undo
        return None if row is None else row.name

    @property
    def redo_name(self) -> Phrase | None:
        """What redo would do again."""
        row = self.read(history.to_redo)
        return None if row is None else row.name

    def backup(self, to: Path | None = None) -> Path:
        """Write a verified backup; into the store's own folder, thinned by age, without `to`."""
        if self.path is None:
            raise on_server()
        if to is not None and to.resolve() == self.path.resolve():
            raise Trouble(
                phrase("trouble", "{name} is the store itself. Choose another file for the backup.", name=to)
            )
        at = now()
        target = to or backup.name_at(self.path, at)
        with troubled(self.path), self._engine.connect() as connection:
            driver = connection.connection.driver_connection
            backup.make(driver, self.path, target)
            if to is None:
                backup.thin(self.path, at)
            if to is None and not self.read_only:
                backup.tidy(driver, self.path, at)
        return target

    @property
    def last_backup(self) -> datetime | None:
        """When (UTC) the newest backup in the store's own folder was made."""
        found = [] if self.path is None else backup.backups(self.path)
        return backup.made_at(found[-1]) if found else None

    def close(self) -> None:
        """Fold the write-ahead log into the file, close it and let others open it."""
        try:
            if self._engine.dialect.name == "sqlite" and not self.read_only:
                with troubled(self.path), self._engine.connect() as connection:
                    driver: Any = connection.connection.driver_connection
                    driver.execute("PRAGMA optimize")
                    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._engine.dispose()
            release(self._lock)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def on_server() -> Trouble:
    """What is said of backing up or restoring a store that is no file."""
    return Trouble(
        phrase(
            "trouble",
            "This store is on a database server; back it up and restore it with the server's tools.",
        )
    )


def now() -> datetime:
    """The moment in UTC, as the store keeps moments."""
    return datetime.now(UTC).replace(tzinfo=None)


def file_of(address: str | Path) -> Path | None:
    """The file of a store; None where the address is a URL of a database server."""
    if isinstance(address, Path):
        return address
    if "://" not in address:
        return Path(address)
    try:
        url = make_url(address)
        url.get_dialect().import_dbapi()
    except (ArgumentError, ImportError) as error:
        raise Trouble(
            phrase(
                "trouble",
                "{address} is no address of a store ({error}). Give the path of a file.",
                address=address,
                error=error,
            )
        ) from error
    if url.get_backend_name() != "sqlite":
        return None
    if url.database in (None, "", ":memory:"):
        raise Trouble(phrase("trouble", "{address} names no file. Give the path of a file.", address=address))
    return Path(str(url.database))


def locked(path: Path) -> FileLock:
    """Take a store for oneself; Unwritable where another has it."""
    lock = FileLock(f"{path.resolve()}.lock", timeout=0, thread_local=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise Unwritable(
            phrase(
                "trouble",
                "{name} is open in another CCLeader. Close that one, or use it there.",
                name=path,
            )
        ) from error
    except OSError as error:
        raise Unwritable(
            phrase(
                "trouble",
                "The folder of {name} cannot be written ({error}). Choose another place for the store.",
                name=path,
                error=error.strerror or error,
            )
        ) from error
    return lock


def release(lock: FileLock | None) -> None:
    """Let others have the store."""
    if lock is not None:
        lock.release()


def _know_every_kind() -> None:
    """Import the kinds of records that nobody asked for yet: a write, or undoing one, may concern any."""
    import_module("ccleader.models.kinds")


def _engine(address: str | Path, path: Path | None, read_only: bool) -> Engine:
    if path is None:
        return create_engine(str(address))
    uri = backup.uri(path, "ro" if read_only else "rwc")

    def connect() -> Any:
        return sqlite.connect(uri, uri=True, isolation_level=None, timeout=10, check_same_thread=False)

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
    driver: Any = connection.connection.driver_connection
    driver.execute("BEGIN")


def _refuse_emptied(path: Path) -> None:
    """A store cut to nothing would otherwise be taken for a new one."""
    if path.is_file() and path.stat().st_size == 0 and backup.backups(path):
        raise Trouble(
            phrase(
                "trouble",
                "{name} is empty, but there are backups of it in {backups}. Restore one of them.",
                name=path,
                backups=backup.folder(path),
            )
        )


def _prepare(engine: Engine, path: Path | None, read_only: bool) -> None:
    with troubled(path), engine.connect() as connection:
        version = _version(connection, path)
        if version == HEAD:
            return
        if read_only:
            raise Trouble(
                phrase("trouble", "{name} needs an upgrade. Open it in the window once.", name=path or "")
            )
        if version is not None and path is not None:
            driver = connection.connection.driver_connection
            backup.make(driver, path, backup.name_at(path, now()))
    with troubled(path), engine.begin() as connection:
        upgrade(connection)


def _version(connection: Connection, path: Path | None) -> str | None:
    """The schema of the store, None for a new one; Trouble where this program cannot use it."""
    tables = inspect(connection).get_table_names()
    name = path or connection.engine.url
    if "alembic_version" in tables and history.Operation.__tablename__ in tables:
        version = str(connection.scalar(text("SELECT version_num FROM alembic_version")))
        refuse_newer(name, version)
        return version
    if tables:
        raise Trouble(phrase("trouble", "{name} is a database, but not a CCLeader store.", name=name))
    return None


def refuse_newer(name: object, version: str) -> None:
    """Trouble where this program does not know a schema."""
    if not known(version):
        raise Trouble(
            phrase(
                "trouble",
                "{name} was written by a newer CCLeader ({version}). Update the program to open it.",
                name=name,
                version=version,
            )
        )
