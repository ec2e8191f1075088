"""The page of all files and of the import log."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ccleader.models.traffic import BatchRow
from ccleader.ui.imports.drop_zone import DropZone
from ccleader.ui.imports.files_card import FilesCard
from ccleader.ui.imports.incoming import Incoming
from ccleader.ui.imports.log_card import LogCard
from ccleader.ui.room import Desk


class Overview(QWidget):
    """The drop area, or the files on their way; the log below."""

    def __init__(self, desk: Desk, choose: Callable[[], object]) -> None:
        super().__init__()
        self.zone = DropZone(desk.theme, choose)
        self.files = FilesCard(desk)
        self.log = LogCard(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.zone, 2)
        column.addWidget(self.files)
        column.addWidget(self.log, 3)
        self.show_files([])

    def show_files(self, files: Sequence[Incoming]) -> None:
        """Show the files, or the drop area where there are none."""
        self.zone.setVisible(not files)
        self.files.setVisible(bool(files))
        self.files.show_files(files)

    def show_batches(self, batches: Sequence[BatchRow]) -> None:
        """Show the import log."""
        self.log.show_batches(batches)
