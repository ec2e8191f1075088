"""The main window: its bare outline first, then the store and all that stands in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton

from ccleader.errors import Cancelled, Trouble, Unwritable
from ccleader.ui.desk import Desk
from ccleader.ui.worker import Status

if TYPE_CHECKING:
    from ccleader.models.store import Store
    from ccleader.ui.bug_dialog import BugDialog
    from ccleader.ui.choices import Choice
    from ccleader.ui.frame import Frame
    from ccleader.ui.groups import Groups
    from ccleader.ui.room import Room

BACKS_UP_AFTER_MS = 2_000
"""The day's first backup waits until the first room stands."""

_SIDE, _TOP, _STATUS = 184, 48, 26


class MainWindow(QMainWindow):
    """Owns the frame; opens the store, backs it up, closes it; tells what went wrong."""

    def __init__(self, desk: Desk, store: str, log_file: Path | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._store = store
        self._log_file = log_file
        self._status: Status | None = None
        self._begun = False
        self._bug: BugDialog | None = None
        self._groups: Groups | None = None
        self.frame: Frame | None = None
        self.setWindowTitle(f"{Path(store).name} — CCLeader 班长台")
        self.setMinimumSize(1180, 720)
        self.resize(1440, 900)
        geometry = desk.settings.value("window/geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)

    @property
    def room(self) -> Room | None:
        """The room on view; None until the store is open."""
        return None if self.frame is None else self.frame.room

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grounds of sidebar and bars; what takes longer begins once they are on the screen."""
        super().paintEvent(event)
        if self.frame is None:
            self._paint_outline()
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self._begin)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is typed and where all stood; finish the writes; let the store go."""
        if self.frame is not None:
            self.frame.leave()
        self._desk.settings.setValue("window/geometry", self.saveGeometry())
        self._desk.worker.stop()
        self._desk.settings.sync()
        super().closeEvent(event)

    def complain(self, error: BaseException) -> None:
        """The world's fault becomes a banner, our own a dialog."""
        if isinstance(error, Trouble) and self.frame is not None:
            self.frame.banners.show_text("bad", str(error))
        elif not isinstance(error, Cancelled):
            self._show_bug(error)

    def _paint_outline(self) -> None:
        painter, color = QPainter(self), self._desk.theme.color
        painter.fillRect(0, 0, self.width(), _TOP, color("surface"))
        painter.fillRect(0, 0, _SIDE, self.height(), color("side"))
        painter.fillRect(0, self.height() - _STATUS, self.width(), _STATUS, color("side"))
        painter.end()

    def _begin(self) -> None:
        from ccleader.ui.groups import Groups  # as all below, not needed for the outline

        self._groups = Groups(self._desk, self)
        self._build()
        self._desk.chosen.connect(self._choose)
        worker = self._desk.worker
        worker.opened.connect(self._opened)
        worker.status.connect(self._show_status)
        worker.troubled.connect(self.complain)
        self._open_store()

    def _build(self) -> None:
        """Everything that has words; built again when the language changes."""
        from ccleader.ui.frame import Frame

        assert self._groups is not None
        self.frame = Frame(self._desk, self._groups, self._store)
        self.frame.backup_wanted.connect(self._back_up)
        self.setCentralWidget(self.frame)

    def _open_store(self) -> None:
        if self.frame is not None:
            self.frame.banners.clear()
        self._desk.worker.open(self._open_failed)

    def _open_failed(self, error: BaseException) -> None:
        safe = self.tr("Nothing was changed. When the reason is gone, try again.")
        others = []
        if isinstance(error, Unwritable) and not self._desk.ready:
            from ccleader.ui.parts import button

            others.append(button(self.tr("Open read-only"), self._open_read_only, name="open_read_only"))
        self._offer_again("warn", error, safe, self._open_store, *others)

    def _open_read_only(self) -> None:
        def open_store() -> Store:
            from ccleader.models.store import Store  # on the worker's thread

            return Store.open(self._store, read_only=True)

        if self.frame is not None:
            self.frame.banners.clear()
        self._desk.worker.open(self._open_failed, open_store)

    def _opened(self) -> None:
        if self._desk.ready:  # opened once more, for writing: others may have written meanwhile
            from ccleader.models.changed import Changed

            self._desk.worker.changed.emit(Changed.ALL)
        self._desk.ready = True
        if self._desk.read_only and self.frame is not None:
            title = self.tr("The store is open read-only")
            what = self.tr("Look, print and export as ever; nothing can be changed until it is opened again.")
            self.frame.banners.show_text("warn", title, what, self._again(self._open_store))
        if self._groups is not None:
            self._groups.load()
        status = self._status
        if status is None or status.read_only or not status.path:
            return
        last = status.last_backup
        if last is None or last.replace(tzinfo=UTC).astimezone().date() < self._desk.today():
            QTimer.singleShot(BACKS_UP_AFTER_MS, self, self._back_up)

    def _show_status(self, status: Status) -> None:
        self._status = status
        self._desk.read_only = status.read_only
        if self.frame is not None:
            self.frame.show_status(status)

    def _back_up(self) -> None:
        def failed(error: BaseException) -> None:
            if self.frame is not None:
                self.frame.status_bar.show_backup_failed()
            safe = self.tr("Your data is saved and not lost; only this backup was not made.")
            self._offer_again("bad", error, safe, self._back_up)

        self._desk.worker.backup(failed)

    def _offer_again(
        self, kind: str, error: BaseException, safe: str, act: Callable[[], None], *others: QPushButton
    ) -> None:
        """A banner with the reason, whether data is safe, a button to try again, and other ways out."""
        if isinstance(error, Trouble) and self.frame is not None:
            self.frame.banners.show_text(kind, str(error), safe, self._again(act), *others)

    def _again(self, act: Callable[[], None]) -> QPushButton:
        from ccleader.ui.parts import button

        return button(self.tr("Try again"), act, name="try_again")

    def _show_bug(self, error: BaseException) -> None:
        from ccleader.ui.bug_dialog import BugDialog

        if self._bug is not None:
            self._bug.add(error)
            return
        self._bug = BugDialog(error, self._log_file, self)
        self._bug.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bug.finished.connect(self._bug_closed)
        self._bug.open()

    def _bug_closed(self) -> None:
        self._bug = None

    def _choose(self, choice: Choice, value: str) -> None:
        from ccleader.ui import choices

        choice.write(self._desk.settings, value)
        if choice is choices.LANGUAGE:
            self._speak(value)
        scheme = choices.SCHEME.read(self._desk.settings)
        self._desk.theme.choose(scheme, choices.SIZE.read(self._desk.settings) == "large")

    def _speak(self, language: str) -> None:
        """Speak another language: the same window, built anew, in the same room."""
        from ccleader.ui.language import speak

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        places: dict[str, object] = {}
        if self.frame is not None:
            places = self.frame.places()
            self.frame.leave()
        speak(app, language)
        self._build()  # the old frame goes with its rooms
        if self._status is not None and self.frame is not None:
            self.frame.resume(places)
            self.frame.show_status(self._status)
            self.frame.enter()
