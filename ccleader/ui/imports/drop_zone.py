"""Where files are dropped: the big area of an empty page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from ccleader.ui.drops import Dashed
from ccleader.ui.parts import Empty, button
from ccleader.ui.theme import Theme


class DropZone(Dashed):
    """The page before any file: what to do, in one sentence and one button."""

    def __init__(self, theme: Theme, choose: Callable[[], object]) -> None:
        super().__init__(theme, "surface")
        self.setMinimumHeight(210)
        way = button(self.tr("Choose files …   Ctrl+O"), choose, "primary", "choose_files")
        title = self.tr("Drop call reports here (xlsx, xls, csv, html)")
        why = self.tr(
            "Several at once if you like. You see what was understood before anything is written, "
            "and can take a whole import back."
        )
        column = QVBoxLayout(self)
        column.addWidget(Empty(theme, "file-import", title, why, way))
