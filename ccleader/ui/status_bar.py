"""The status bar: where the data lies, when it was backed up and saved, what undo takes back."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from ccleader.ui.parts import label, restyle, rule
from ccleader.ui.theme import Theme
from ccleader.ui.worker import Status

WIDEST_PATH = 360
"""Pixels of the store's path that are shown."""

WIDEST_UNDO = 320
"""Pixels of what undo would take back that are shown."""


class StatusBar(QFrame):
    """One line below everything; its parts can be clicked."""

    folder_wanted = Signal()
    backup_wanted = Signal()
    history_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("statusbar")
        self.setAccessibleName(self.tr("Status"))
        self.setFixedHeight(26)
        self._theme = theme
        self._dividers: dict[QToolButton, QFrame] = {}
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(20, 0, 20, 0)
        self._line.setSpacing(8)
        self.file = self._part("database", "file", self.tr("Show the folder of the store"))
        self.file.clicked.connect(self.folder_wanted)
        self.backup = self._part("shield-check", "backup", self.tr("Back up now"))
        self.backup.clicked.connect(self.backup_wanted)
        self.saved = self._part("check", "saved", self.tr("Every change is saved at once"))
        self.saved.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.undo = self._part("arrow-back-up", "undo", self.tr("Show the latest actions"))
        self.undo.clicked.connect(self.history_wanted)
        self._undo_key = label("Ctrl Z", "key")
        self._line.addWidget(self._undo_key)
        self._line.addStretch()
        self._line.addWidget(QLabel(self.tr("Kept on this machine, never online")))
        self._undo_key.hide()
        for part in (self.backup, self.saved, self.undo):
            self._show(part, False)

    def show_file(self, path: str) -> None:
        """Name the store before it is open."""
        self._show_path(path)

    def show_status(self, status: Status, today: date) -> None:
        """Tell how the store stands."""
        self._show_path(status.path)
        self.backup.setText(self._backed_up(status.last_backup, today))
        self._show(self.backup, bool(status.path))
        self._theme.set_icon(self.backup, "shield-check", "t2", 14)
        restyle(self.backup, "state", "")
        saved = self.tr("Saved {time}").format(time=f"{status.saved_at or datetime.now():%H:%M:%S}")
        self.saved.setText(self.tr("Read only") if status.read_only else saved)
        self._show(self.saved, True)
        undoable = status.undo_name is not None
        final = self.tr("What came before is no longer undone") if status.settled else ""
        self._show_undo(self.tr("Undo: {name}").format(name=status.undo_name) if undoable else final)
        self._show(self.undo, undoable or status.settled)
        self._undo_key.setVisible(undoable)

    def show_backup_failed(self) -> None:
        """Tell that the last backup did not succeed."""
        self.backup.setText(self.tr("Backup failed"))
        self._theme.set_icon(self.backup, "alert-circle", "bad", 14)
        restyle(self.backup, "state", "bad")
        self._show(self.backup, True)

    def _show_undo(self, text: str) -> None:
        self.undo.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, WIDEST_UNDO))
        self.undo.setToolTip("\n".join((text, self.tr("Show the latest actions"))))

    def _show_path(self, path: str) -> None:
        """The path, shortened in its middle; the whole stands in the tooltip."""
        fitted = self.fontMetrics().elidedText(path, Qt.TextElideMode.ElideMiddle, WIDEST_PATH)
        self.file.setText(fitted)
        self.file.setAccessibleName(path)
        self.file.setToolTip("\n".join((path, self.tr("Show the folder of the store"))))

    def _backed_up(self, at: datetime | None, today: date) -> str:
        if at is None:
            return self.tr("No backup yet")
        local = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone()
        when = f"{local:%H:%M}" if local.date() == today else f"{local:%Y-%m-%d %H:%M}"
        if local.date() == today:
            return self.tr("Last backup today {time}").format(time=when)
        return self.tr("Last backup {time}").format(time=when)

    def _part(self, icon: str, name: str, what: str) -> QToolButton:
        made = QToolButton()
        made.setObjectName(name)
        made.setToolTip(what)
        made.setAccessibleDescription(what)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._theme.set_icon(made, icon, "t2", 14)
        divider = rule(upright=True)
        divider.setFixedHeight(12)
        self._line.addWidget(divider)
        divider.setVisible(bool(self._dividers))
        self._dividers[made] = divider
        self._line.addWidget(made)
        return made

    def _show(self, part: QToolButton, on: bool) -> None:
        part.setVisible(on)
        self._dividers[part].setVisible(on)
