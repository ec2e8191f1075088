"""Special days: what the calendar says of this year and the next, and what the centre says otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ccleader.columns import Column, Kind
from ccleader.metrics import formats
from ccleader.models import workdays
from ccleader.models.workdays import KIND_NAMES, DayInfo, DayKind
from ccleader.ui.dates import DateField
from ccleader.ui.form_dialog import FormDialog
from ccleader.ui.room import Desk
from ccleader.ui.settings.list_page import ListPage
from ccleader.ui.settings.reading import Shown
from ccleader.ui.settings.weekdays import said
from ccleader.words import mark, phrase, translate


def kind(row: DayInfo) -> str:
    """What kind of day it is, in the chosen language."""
    return translate("workdays", KIND_NAMES[row.kind])


COLUMNS: list[Column[DayInfo]] = [
    Column("date", mark("columns", "Date"), lambda row: row.day, Kind.DATE),
    Column(
        "weekday",
        mark("columns", "Weekday"),
        lambda row: row.day.weekday(),
        text=lambda row: said((row.day.weekday(),)),
        width=8,
    ),
    Column("kind", mark("columns", "Kind"), lambda row: row.kind, text=kind, width=16),
    Column("name", mark("columns", "Special day"), lambda row: row.name or None, width=30),
    Column(
        "announced",
        mark("columns", "State"),
        lambda row: row.announced,
        text=lambda row: "" if row.announced else str(phrase("settings", "days in lieu not announced yet")),
        width=24,
    ),
]


class DayDialog(FormDialog):
    """Says what a day is."""

    def __init__(self, desk: Desk, row: DayInfo | None, parent: QWidget) -> None:
        super().__init__(desk, "", parent)
        self.setWindowTitle(self.tr("Edit day") if row else self.tr("New day"))
        self.day = DateField(desk.today)
        self.day.set_day(row.day if row else None)
        self.kind = QComboBox()
        for value, text in KIND_NAMES.items():
            self.kind.addItem(translate("workdays", text), value)
        self.kind.setCurrentIndex(self.kind.findData(row.kind if row else DayKind.REST))
        self.name = QLineEdit(row.name if row else "")
        self.line("day", self.tr("Day"), self.day)
        self.line("kind", self.tr("What it is"), self.kind)
        self.line("name", self.tr("Name (optional)"), self.name)
        self.close_form()

    def save(self) -> None:
        """Write what the day is."""
        day, kind, name = self.day.day(), DayKind(self.kind.currentData()), self.name.text()
        if day is None:
            self.fault("day", self.tr("No day; write 630, +7 or 2026-06-30"))
            return
        what = phrase("operations", "Set what {day} is", day=day)
        self.write(what, lambda session: workdays.set_special(session, day, kind, name))


class DaysPage(ListPage):
    """Says of a day what it is, or lets the calendar say it again."""

    name = "days"
    heading = mark("settings", "Special days")
    about = mark("settings", "Statutory holidays and days in lieu of China; say here what is otherwise")
    none = ""
    wide = "name"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, COLUMNS, "day")
        self.row_tool(self.tr("As the calendar says"), self._clear, "clear_day", "Del")
        self.row_tool(self.tr("Edit"), self.edit, "edit_day")
        self.tool(self.tr("New day"), lambda: self.edit(None), "new_day", "plus")

    def rows_of(self, shown: Shown) -> Sequence[DayInfo]:
        """By date."""
        return shown.days

    def edit(self, row: DayInfo | None) -> None:
        """Open the form."""
        DayDialog(self.desk, row, self.window()).open()

    def _clear(self, row: DayInfo) -> None:
        what = phrase("operations", "Let the calendar say what {day} is", day=row.day)
        told = self.tr("{day} is what the calendar says").format(day=formats.day(row.day))
        self.desk.worker.write(
            what,
            lambda session: workdays.clear_special(session, row.day),
            lambda _: self.desk.tell(told, undo=self.desk.worker.written is not None),
            self,
        )
