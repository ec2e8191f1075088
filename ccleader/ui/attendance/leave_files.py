"""The files of a leave: certificates and slips as they came."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.models.attachments import Owner
from ccleader.ui.attachments import AttachmentsLine
from ccleader.ui.parts import button, label
from ccleader.ui.room import Desk


class LeaveFiles(QDialog):
    """Shows the files of one leave; they are added and taken away there."""

    def __init__(self, desk: Desk, leave_id: int, named: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Files of the leave"))
        self.setMinimumWidth(400)
        self.files = AttachmentsLine(desk, Owner.LEAVE)
        self.files.show(leave_id)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(label(named, "strong", wrap=True))
        column.addWidget(self.files)
        column.addStretch()
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(button(self.tr("Close"), self.accept, name="close"))
        column.addLayout(foot)
