"""What a user does in the import room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QPushButton

from ccleader.models.traffic import BatchRow
from ccleader.ui.imports.incoming import Incoming
from ccleader.ui.imports.room import ImportsRoom

Settle = Callable[[], None]
Batches = Callable[[], list[BatchRow]]


def only(room: ImportsRoom) -> Incoming:
    (file,) = room.intake.files
    return file


def press(room: ImportsRoom, name: str) -> None:
    found = room.findChild(QPushButton, name)
    assert found is not None
    assert found.isEnabled()
    found.click()


def column_row(room: ImportsRoom, header: str) -> int:
    table = room.page.columns.table
    return next(
        row for row in range(table.model().rowCount()) if table.model().index(row, 1).data() == header
    )


def choose(room: ImportsRoom, header: str, column: int, value: object) -> None:
    """Choose in a cell's combo box as the mouse would."""
    table = room.page.columns.table
    table.edit(table.model().index(column_row(room, header), column))
    combo = table.viewport().findChild(QComboBox)
    assert combo is not None
    combo.hidePopup()
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())
