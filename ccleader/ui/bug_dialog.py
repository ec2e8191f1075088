"""The dialog that says the fault is ours, with details that can be copied to us."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ccleader.ui.parts import button, label
from ccleader.ui.trouble import details


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
