"""The staging files the room holds: each is deleted once nothing needs it, all at the end."""

from __future__ import annotations

import threading
import weakref
from pathlib import Path


class Stagings:
    """Paths to delete; used by the window, the store's thread and the jobs alike."""

    def __init__(self) -> None:
        self._paths: set[Path] = set()
        self._lock = threading.Lock()
        self.clear = weakref.finalize(self, _delete_all, self._paths)

    def keep(self, path: Path) -> None:
        """Remember a staging file from the moment it exists."""
        with self._lock:
            if self.clear.alive:
                self._paths.add(path)
            else:
                _delete(path)

    def delete(self, path: Path) -> None:
        """Delete one."""
        with self._lock:
            _delete(path)
            self._paths.discard(path)

    def __len__(self) -> int:
        return len(self._paths)


def _delete(path: Path) -> None:
    path.unlink(missing_ok=True)


def _delete_all(paths: set[Path]) -> None:
    for path in paths:
        _delete(path)
    paths.clear()
