"""The one place that builds the window program: folders → worker → desk → window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ccleader import words
from ccleader.ui import choices
from ccleader.ui.desk import Desk
from ccleader.ui.garbage import collected_here
from ccleader.ui.language import speak
from ccleader.ui.main_window import MainWindow
from ccleader.ui.theme import Theme
from ccleader.ui.trouble import BugCatcher, keep_log
from ccleader.ui.worker import Worker

if TYPE_CHECKING:
    from ccleader.models.store import Store


def build(
    app: QApplication, address: str, data: Path, who: str, now: Callable[[], datetime], language: str | None
) -> MainWindow:
    """The window on a store, not yet shown; settings and logs lie in `data`."""
    data.mkdir(parents=True, exist_ok=True)
    settings = QSettings(str(data / "window.ini"), QSettings.Format.IniFormat)
    app.setApplicationName("ccleader")
    app.setApplicationDisplayName("CCLeader 班长台")
    app.setWindowIcon(QIcon(str(words.resources() / "icons" / "ccleader.svg")))
    speak(app, language or choices.LANGUAGE.read(settings))
    theme = Theme(app, choices.SCHEME.read(settings), choices.SIZE.read(settings) == "large")

    def open_store() -> Store:
        from ccleader.models.store import Store  # on the worker's thread, after the first paint

        return Store.open(address, files=data / "files")

    return MainWindow(Desk(Worker(open_store, who), theme, settings, now), address, keep_log(data / "logs"))


def loop(app: QApplication) -> int:
    """Let the window live until the application quits."""
    with collected_here():
        return app.exec()


def run(address: str, data: Path, who: str, now: Callable[[], datetime], language: str | None) -> int:
    """Show the window until it is closed."""
    app = QApplication(sys.argv[:1])
    catcher = BugCatcher()
    catcher.install()
    window = build(app, address, data, who, now, language)
    catcher.caught.connect(window.complain)
    window.show()
    try:
        return loop(app)
    finally:
        catcher.uninstall()
