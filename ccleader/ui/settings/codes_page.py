"""Attendance codes: names, signs and keys as the centre wants them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from ccleader.columns import Column
from ccleader.metrics.attendance import Meaning
from ccleader.models import codes
from ccleader.models.changed import Changed
from ccleader.models.codes import CodeRow
from ccleader.ui.form_dialog import FormDialog
from ccleader.ui.room import Desk
from ccleader.ui.settings.list_page import ListPage
from ccleader.ui.settings.reading import Shown
from ccleader.words import mark, phrase, translate

MEANINGS = {
    Meaning.PRESENT: mark("settings", "at work"),
    Meaning.OUT: mark("settings", "at work elsewhere"),
    Meaning.REST: mark("settings", "day of rest"),
    Meaning.EXCUSED: mark("settings", "granted leave, not due where asked in advance"),
    Meaning.LEAVE: mark("settings", "leave, due but not there"),
    Meaning.ABSENT: mark("settings", "absent without leave"),
}


def meaning(row: CodeRow) -> str:
    """What a code means, in the chosen language."""
    return translate("settings", MEANINGS[row.meaning])


COLUMNS: list[Column[CodeRow]] = [
    Column("name", mark("columns", "Code"), lambda row: row.name),
    Column("symbol", mark("columns", "In the grid"), lambda row: row.symbol, width=8),
    Column("letter", mark("columns", "Key"), lambda row: row.letter or None, width=6),
    Column("meaning", mark("columns", "Counts as"), lambda row: row.meaning, text=meaning, width=30),
    Column(
        "state",
        mark("columns", "State"),
        lambda row: row.retired,
        text=lambda row: str(phrase("settings", "no longer used")) if row.retired else "",
    ),
]


class CodeDialog(FormDialog):
    """Adds or edits a code."""

    def __init__(self, desk: Desk, row: CodeRow | None, parent: QWidget) -> None:
        super().__init__(desk, "", parent)
        self._row = row or CodeRow("", "", "", "", Meaning.EXCUSED)
        self.setWindowTitle(self.tr("Edit code") if row else self.tr("New code"))
        self.name, self.symbol, self.letter = (
            QLineEdit(text) for text in (self._row.name, self._row.symbol, self._row.letter)
        )
        self.symbol.setMaxLength(2)
        self.letter.setMaxLength(1)
        self.meaning = QComboBox()
        for value, text in MEANINGS.items():
            self.meaning.addItem(translate("settings", text), value)
        self.meaning.setCurrentIndex(self.meaning.findData(self._row.meaning))
        self.calendar = QCheckBox(self.tr("Covers days of rest, too (counted in calendar days)"))
        self.calendar.setChecked(self._row.calendar_days)
        self.retired = QCheckBox(self.tr("No longer used"))
        self.retired.setChecked(self._row.retired)
        self.line("name", self.tr("Name"), self.name)
        self.pair(
            ("symbol", self.tr("In the grid"), self.symbol),
            ("letter", self.tr("Key (optional)"), self.letter),
        )
        self.line("meaning", self.tr("Counts as"), self.meaning)
        self.column.addWidget(self.calendar)
        self.column.addWidget(self.retired)
        self.retired.setVisible(row is not None)
        self.close_form()

    def save(self) -> None:
        """Write the code as entered."""
        row = replace(
            self._row,
            name=self.name.text(),
            symbol=self.symbol.text(),
            letter=self.letter.text(),
            meaning=Meaning(self.meaning.currentData()),
            calendar_days=self.calendar.isChecked(),
            retired=self.retired.isChecked(),
        )
        if row.key:
            what = phrase("operations", "Edit code {name}", name=row.name)
            self.write(what, lambda session: codes.edit_code(session, row))
        else:
            what = phrase("operations", "Add code {name}", name=row.name)
            self.write(what, lambda session: (Changed.ATTENDANCE, codes.add_code(session, row)))


class CodesPage(ListPage):
    """Adds and edits codes."""

    name = "codes"
    heading = mark("settings", "Attendance codes")
    about = mark("settings", "Lateness, leaving early and overtime are minutes beside a code")
    none = ""
    wide = "meaning"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, COLUMNS, "key")
        self.row_tool(self.tr("Edit"), self.edit, "edit_code")
        self.tool(self.tr("New code"), lambda: self.edit(None), "new_code", "plus")

    def rows_of(self, shown: Shown) -> Sequence[CodeRow]:
        """In their order, those no longer used last."""
        return shown.codes

    def edit(self, row: CodeRow | None) -> None:
        """Open the form."""
        CodeDialog(self.desk, row, self.window()).open()
