"""Lists of agents coming in (clipboard, file) and going out (template, workbook)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ccleader.columns import Column, Kind
from ccleader.ui.room import Desk
from ccleader.ui.roster import sheet
from ccleader.ui.roster.preview import ListPreview
from ccleader.ui.saving import ask_where, last_folder
from ccleader.words import mark, phrase, plural

if TYPE_CHECKING:
    from ccleader.ui.roster.sheet import Line

_MOST_NAMED = 4
"""Refused lines that a toast names."""


class Lists(QObject):
    """Reads a list, shows what it would do, and writes it as one operation."""

    def __init__(self, desk: Desk, room: QWidget) -> None:
        super().__init__(room)
        self._desk = desk
        self._room = room

    def choose_file(self) -> None:
        """Ask for the file of a list and read it away from window and store."""
        folder = str(last_folder(self._desk.settings))
        kinds = self.tr("Lists (*.xlsx *.xls *.ods *.csv *.txt)")
        name, _ = QFileDialog.getOpenFileName(self._room, self.tr("Import the roster"), folder, kinds)
        if name:
            self.read_file(Path(name))

    def read_file(self, path: Path) -> None:
        """Preview the list in a file."""
        self._desk.worker.run(
            lambda _: sheet.file_cells(path), lambda cells: self._preview(cells, path.name), self
        )

    def paste(self, text: str) -> None:
        """Preview the list that was copied from a spreadsheet."""
        self._preview(sheet.clipboard_cells(text), self.tr("the clipboard"))

    def save_template(self) -> None:
        """Ask where, and write an empty list with all headings."""
        path = self._ask_where(self.tr("roster template"))
        if path is not None:
            titles = sheet.FIELDS.items()
            columns: list[Column[Any]] = [
                Column(key, title, lambda row: None, Kind.TEXT) for key, title in titles
            ]
            self.export(path, columns, ())

    def save_table(self, columns: Sequence[Column[Any]], rows: Sequence[Any]) -> None:
        """Ask where, and write the table as it is seen."""
        path = self._ask_where(self.tr("roster"))
        if path is not None:
            self.export(path, columns, rows)

    def export(self, path: Path, columns: Sequence[Column[Any]], rows: Sequence[Any]) -> None:
        """Write a workbook away from window and store."""
        title = self.tr("Roster")

        def job(_: object) -> None:
            from ccleader.reports import workbook  # late: openpyxl costs half a second

            workbook.write(path, [workbook.SheetOut(title, columns, rows)])

        told = self.tr("Written: {path}").format(path=path)
        self._desk.worker.run(job, lambda _: self._desk.tell(told), self)

    def _ask_where(self, name: str) -> Path | None:
        group = self._desk.group
        proposed = f"{group.name if group else ''} {name}.xlsx".strip()
        kinds = self.tr("Excel workbook (*.xlsx)")
        return ask_where(self._room, self._desk.settings, self.tr("Save as"), proposed, kinds)

    def _preview(self, cells: Sequence[Sequence[str]], source: str) -> None:
        group, today = self._desk.group_id, self._desk.today()
        if group is None:
            return

        def show(lines: Sequence[Line]) -> None:
            preview = ListPreview(self._desk, lines, sheet.unknown(cells), source, self._room)
            preview.agreed.connect(self._write)
            preview.open()

        self._desk.worker.read(lambda session: sheet.read(session, group, cells, today), show, self)

    def _write(self, lines: Sequence[Line]) -> None:
        count = sum(line.fate in (sheet.Fate.NEW, sheet.Fate.CHANGED) for line in lines)
        text = plural(
            count, mark("operations", "Import {count} agent"), mark("operations", "Import {count} agents")
        )
        name = phrase("operations", text, count=count)
        refused = [line.shown or f"#{line.number}" for line in lines if line.fate is sheet.Fate.REFUSED]
        told = str(name)
        if refused:
            names = "、".join(refused[:_MOST_NAMED]) + "…" * (len(refused) > _MOST_NAMED)
            told = self.tr("{done}; not written: {names}").format(done=told, names=names)
        done: Callable[[object], None] = lambda _: self._desk.tell(told, undo=True)  # noqa: E731
        self._desk.worker.write(name, lambda session: sheet.write(session, lines), done, self)
