"""Where a command works: the store and the folder of settings and logs, asked for or usual."""

from __future__ import annotations

import getpass
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from ccleader.errors import Trouble
from ccleader.words import phrase

if TYPE_CHECKING:
    from ccleader.models.store import Store

STORE_NAME = "ccleader.ccl"


@dataclass(frozen=True)
class Place:
    """`--store`, `--data` and `--language` as given; None where the usual is meant."""

    store: str | None
    data: Path | None
    language: str | None

    @property
    def data_dir(self) -> Path:
        """The folder of settings and logs."""
        return self.data or platformdirs.user_data_path("ccleader", appauthor=False)

    @property
    def address(self) -> str:
        """The store's path or URL: the one given, else in `--data`, else among the documents."""
        if self.store:
            return self.store
        folder = self.data or platformdirs.user_documents_path() / "CCLeader"
        return str(folder / STORE_NAME)

    def open(self, *, new: bool = False) -> Store:
        """The open store, to write in; `new`: made where there is none. Trouble where it is not there."""
        from ccleader.models.store import Store  # SQLAlchemy takes 0.4 s; only commands that need it wait

        if not new:
            self._look()
        return Store.open(self.address, files=self._files)

    def read(self) -> Store:
        """The open store, to read in only: a window may have it open meanwhile."""
        from ccleader.models.store import Store

        self._look()
        return Store.open(self.address, read_only=True, files=self._files)

    @contextmanager
    def rehearsal(self) -> Iterator[Store]:
        """The store to read in, or an empty one for the moment where there is none."""
        from ccleader.models.store import Store, file_of

        path = file_of(self.address)
        if path is None or path.exists():
            with self.read() as store:
                yield store
            return
        with (
            tempfile.TemporaryDirectory(prefix="ccleader-") as folder,
            Store.open(Path(folder) / STORE_NAME) as store,
        ):
            yield store

    @property
    def _files(self) -> Path:
        """Where the files of a store on a server lie."""
        return self.data_dir / "files"

    def _look(self) -> None:
        from ccleader.models.store import file_of

        path = file_of(self.address)
        if path is not None and not path.exists():
            raise Trouble(
                phrase(
                    "trouble",
                    "There is no store at {name}. Check --store; an import or the window makes a new one.",
                    name=path,
                )
            )


def who() -> str:
    """The name the audit trail gets."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # the last on Windows without a user name
        return ""
