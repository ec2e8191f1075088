"""The form of a thing that is handed over."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from ccleader.models import assets
from ccleader.models.assets import AssetKind, AssetRow
from ccleader.ui.desk import Desk
from ccleader.ui.form_dialog import FormDialog
from ccleader.words import phrase, translate

MOST = 9_999


class AssetDialog(FormDialog):
    """Edits a thing; one that is no longer handed over leaves the list."""

    def __init__(self, desk: Desk, row: AssetRow, parent: QWidget) -> None:
        super().__init__(desk, row.place, parent)
        self._row = row
        self.kind = QComboBox()
        for kind in AssetKind:
            self.kind.addItem(translate("assets", assets.LABELS[kind]), kind)
        self.kind.setCurrentIndex(self.kind.findData(row.kind))
        self.name, self.seat = QLineEdit(row.name), QLineEdit(row.seat)
        self.count = QSpinBox(minimum=1, maximum=MOST, value=row.count)
        self.gone = QCheckBox(self.tr("No longer handed over"))
        self.gone.setObjectName("form_retired")
        self.line("name", self.tr("Thing"), self.name)
        self.pair(
            ("kind", self.tr("Kind"), self.kind),
            ("seat", self.tr("Seat (optional)"), self.seat),
            ("count", self.tr("How many"), self.count),
        )
        self.column.addWidget(self.gone)
        self.close_form()

    def save(self) -> None:
        """Write it as entered."""
        form = replace(
            self._row.form(),
            kind=AssetKind(self.kind.currentData()),
            name=self.name.text(),
            seat=self.seat.text(),
            count=self.count.value(),
            retired=self.gone.isChecked(),
        )
        edit = partial(assets.edit_asset, asset_id=self._row.id, form=form)
        self.write(phrase("operations", "Edit {name}", name=form.name.strip()), edit)
