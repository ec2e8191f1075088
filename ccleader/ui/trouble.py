"""Our own faults: the log file, and the dialog whose details can be copied to us."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, QUrl, Signal, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ccleader import __version__
from ccleader.ui.parts import button, label

log = logging.getLogger(__name__)


def keep_log(folder: Path) -> Path:
    """Write the program's log to a file in `folder` that is cut at 1 MB, four of them kept."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "ccleader.log"
    handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("ccleader")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return path


def details(error: BaseException) -> str:
    """Versions and traceback, as we need them to find a fault."""
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


class BugDialog(QDialog):
    """Says that the fault is ours, that what was saved is safe, and shows what to send us."""

    def __init__(self, error: BaseException, log_file: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bug")
        self.setWindowTitle(self.tr("A fault in the program"))
        self.resize(680, 420)
        self._log_file = log_file
        self._text = QPlainTextEdit(details(error))
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Details"))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Something went wrong, and the fault is ours."), "heading"))
        column.addWidget(label(self._reassurance(), "secondary", wrap=True))
        column.addWidget(self._text, 1)
        line = QHBoxLayout()
        if log_file is not None:
            line.addWidget(button(self.tr("Open log folder"), self._open_log, name="open_log"))
        line.addStretch()
        line.addWidget(button(self.tr("Copy details"), self.copy, name="copy"))
        close = button(self.tr("Go on"), self.accept, kind="primary", name="go_on")
        close.setDefault(True)
        line.addWidget(close)
        column.addLayout(line)

    def add(self, error: BaseException) -> None:
        """A further fault while this one is on view."""
        self._text.appendPlainText("\n" + details(error))

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._text.toPlainText())

    def _reassurance(self) -> str:
        return self.tr(
            "Everything saved so far is safe, and what you typed is still there. You can go on working. "
            "To have it mended, copy the details and send them to whoever looks after the program."
        )

    def _open_log(self) -> None:
        if self._log_file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_file.parent)))
