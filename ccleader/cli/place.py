"""Where a command works: the store and the folder of settings and logs, asked for or usual."""

from __future__ import annotations

import getpass
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

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

    def open(self) -> Store:
        """The open store."""
        from ccleader.models.store import Store  # SQLAlchemy takes 0.4 s; only commands that need it wait

        return Store.open(self.address)


def who() -> str:
    """The name the audit trail gets."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # the last on Windows without a user name
        return ""
