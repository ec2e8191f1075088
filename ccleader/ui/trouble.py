"""Our own faults: the log file, and the catcher of what nobody else caught."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Signal, qVersion

from ccleader import __version__

log = logging.getLogger(__name__)

MOST_BYTES = 1_000_000
KEPT_LOGS = 3


def keep_log(folder: Path) -> Path:
    """Write the program's log to a file in `folder`; one of over 1 MB makes room for a new one."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "ccleader.log"
    if path.exists() and path.stat().st_size > MOST_BYTES:
        for number in range(KEPT_LOGS, 0, -1):
            older = path.with_suffix(f".{number - 1}.log") if number > 1 else path
            if older.exists():
                older.replace(path.with_suffix(f".{number}.log"))
    handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("ccleader")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return path


def details(error: BaseException) -> str:
    """Versions and traceback, as we need them to find a fault."""
    import platform  # late, with nothing else at the start in need of it

    versions = (
        f"CCLeader {__version__} · Python {platform.python_version()} · "
        f"PySide6 {PySide6.__version__} · Qt {qVersion()} · {platform.platform()}"
    )
    return versions + "\n\n" + "".join(traceback.format_exception(error))


class BugCatcher(QObject):
    """Brings exceptions that nobody caught, in whatever thread, to the window and the log."""

    caught = Signal(object)

    def install(self) -> None:
        """Take over from Python's own hooks."""
        sys.excepthook = self._catch
        threading.excepthook = lambda told: self._catch(told.exc_type, told.exc_value, told.exc_traceback)

    def uninstall(self) -> None:
        """Give back to Python's own hooks."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _catch(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        log.error("nobody caught this", exc_info=(kind, error, trace))
        self.caught.emit(error)
