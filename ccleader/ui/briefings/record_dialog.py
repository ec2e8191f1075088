"""Which briefing to record: its kind, shift and day; also one that was held before."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.models.briefings import LABELS, BriefingKind
from ccleader.ui.briefings.reading import Page
from ccleader.ui.dates import DateField
from ccleader.ui.desk import Desk
from ccleader.ui.forms import add_row
from ccleader.ui.parts import button
from ccleader.words import translate


class RecordDialog(QDialog):
    """Asks for kind, shift and day."""

    chosen = Signal(object, object, object)
    """(BriefingKind, shift type id or None, day)."""

    def __init__(self, desk: Desk, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("record_briefing")
        self.setWindowTitle(self.tr("Add a record"))
        self.setMinimumWidth(desk.theme.wide(340))
        self._today: date = desk.today()
        self.kind, self.shift = QComboBox(), QComboBox()
        for kind in BriefingKind:
            self.kind.addItem(translate("briefings", LABELS[kind]), kind)
        for row in page.kinds.values():
            if not row.retired:
                self.shift.addItem(f"{row.name} {row.label}", row.id)
        self.shift.addItem(self.tr("no shift"), None)
        if page.shift is not None:
            self.shift.setCurrentIndex(max(0, self.shift.findData(page.shift.type.id)))
        self.day = DateField(desk.today)
        self.day.set_day(self._today if page.shift is None else page.shift.day)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        add_row(column, self.tr("Kind"), self.kind, "record_kind")
        add_row(column, self.tr("Shift"), self.shift, "record_shift")
        self._day_row = add_row(column, self.tr("Business day"), self.day, "record_day")
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(button(self.tr("Cancel"), self.reject, name="cancel_record"))
        go = button(self.tr("Open the sheet"), self._finish, "primary", "open_record")
        go.setDefault(True)
        foot.addWidget(go)
        column.addLayout(foot)

    def _finish(self) -> None:
        day = self.day.day()
        if day is None:
            self._day_row.complain(self.tr("No day; write 630, −1 or 2026-06-30"))
            return
        kind = BriefingKind(self.kind.currentData())
        shift = None if kind is BriefingKind.MORNING else self.shift.currentData()
        self.chosen.emit(kind, shift, day)
        self.accept()
