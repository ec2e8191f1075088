"""What a pasted or imported table would write, and what of it is not understood, before it is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.columns import Column
from ccleader.ui.attendance.entering import Wanted
from ccleader.ui.attendance.tables import Block
from ccleader.ui.parts import button, label
from ccleader.ui.room import Desk
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark


class TablePreview(QDialog):
    """The cells that are not understood, each with its place and why; one button writes the others."""

    def __init__(
        self, desk: Desk, block: Block, source: str, write: Callable[[Wanted], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Take over a table"))
        self.resize(620, 420)
        self._wanted, self._write = block.wanted, write
        column = QVBoxLayout(self)
        column.setSpacing(10)
        understood = self.tr("%n days understood in {source}", "", len(block.wanted))
        column.addWidget(label(understood.format(source=source), "heading"))
        faults = self.tr("%n cells are not understood and stay as they are.", "", len(block.faults))
        if block.faults:
            column.addWidget(label(faults, "warning"))
        self.model = RowsModel(_columns(), lambda fault: (fault.row, fault.column))
        self.model.set_rows(block.faults)
        what = self.tr("Cells that are not understood")
        table = TableView(self.model, desk.theme, desk.settings, "table_faults", what)
        table.message = self.tr("All of it is understood.")
        column.addWidget(table, 1)
        column.addLayout(self._foot(len(block.wanted)))

    def _foot(self, count: int) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch()
        line.addWidget(button(self.tr("Cancel"), self.reject, name="cancel"))
        write = button(self.tr("Write %n days", "", count), self._agree, "primary", "write")
        write.setEnabled(count > 0)
        write.setDefault(True)
        line.addWidget(write)
        return line

    def _agree(self) -> None:
        self.accept()
        self._write(self._wanted)


def _columns() -> list[Column[Any]]:
    return [
        Column("place", mark("columns", "Cell"), lambda fault: fault.place, width=7),
        Column("text", mark("columns", "Text"), lambda fault: fault.text, width=16),
        Column("reason", mark("columns", "Reason"), lambda fault: str(fault.reason), width=40),
    ]
