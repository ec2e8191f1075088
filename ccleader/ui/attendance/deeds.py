"""What the room does beyond single keys: decisions, weeks and rotations, tables in and out, the lock."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ccleader.errors import Misfit
from ccleader.metrics import periods
from ccleader.metrics.periods import Period
from ccleader.models import leave, overtime, plans, shifts, swaps
from ccleader.models.changed import Changed
from ccleader.models.leave import LeaveRow
from ccleader.models.locks import Cell
from ccleader.models.plans import PatternRow
from ccleader.models.said import LeaveState
from ccleader.models.shifts import Preset
from ccleader.ui.attendance import tables
from ccleader.ui.attendance.cards import Act, Deed
from ccleader.ui.attendance.entering import Wanted
from ccleader.ui.attendance.forms import LeaveDialog, OvertimeDialog, RotationDialog, SwapDialog, WhyDialog
from ccleader.ui.attendance.grid import MonthGrid
from ccleader.ui.attendance.grid_view import Mode
from ccleader.ui.attendance.leave_files import LeaveFiles
from ccleader.ui.attendance.lock_dialog import LockDialog
from ccleader.ui.attendance.pen import Pen
from ccleader.ui.attendance.requests import Page
from ccleader.ui.attendance.saying import short_day, span
from ccleader.ui.attendance.table_preview import TablePreview
from ccleader.ui.printing import print_form
from ccleader.ui.room import Desk
from ccleader.ui.saving import ask_where, last_folder
from ccleader.words import Phrase, mark, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.reports.workbook import SheetOut

WEEK = timedelta(days=7)
FOUR_WEEKS = timedelta(days=28)


class Deeds(QObject):
    """Carries out what menus and cards ask for, each as one operation."""

    told = Signal(str, bool)
    """A sentence for the line below the grid; True: it did not work."""
    sought = Signal(object)
    """A `Cell` to be shown."""

    def __init__(self, desk: Desk, room: QWidget, grid: MonthGrid, pen: Pen) -> None:
        super().__init__(room)
        self._desk = desk
        self._room = room
        self._grid = grid
        self._pen = pen
        self._page: Page | None = None

    def load(self, page: Page) -> None:
        """Act on this month from now on."""
        self._page = page

    def do(self, deed: Deed) -> None:
        """Carry out what a card asks for."""
        page = self._page
        if page is None:
            return
        dialogs: dict[Act, Callable[[], None]] = {
            Act.NEW_LEAVE: lambda: LeaveDialog(self._desk, page, self._cell, self._room).open(),
            Act.NEW_SWAP: lambda: self.ask_swap(self._cell),
            Act.NEW_OVERTIME: lambda: OvertimeDialog(
                self._desk, page, self._cell, self._agents, self._room
            ).open(),
            Act.LOCK: self._ask_lock,
            Act.PRINT: self.print_month,
            Act.PRINT_SLIP: lambda: self.print_slip(str(deed.what), deed.ids[0]),
            Act.LEAVE_FILES: lambda: LeaveFiles(self._desk, deed.ids[0], deed.name, self._room).open(),
            Act.GO_TO: lambda: self.sought.emit(deed.what),
        }
        if deed.act in dialogs:
            dialogs[deed.act]()
        else:
            self._decide(deed)

    def ask_swap(self, cell: Cell | None) -> None:
        """Ask who swaps with whom, from a cell."""
        if self._page is not None:
            SwapDialog(self._desk, self._page, cell, self._room).open()

    def show_leave_files(self) -> None:
        """Show the files of the leave on the cell under the cursor."""
        page, cell = self._page, self._cell
        if page is None or cell is None:
            return
        agent_id, day = cell

        def show(found: list[LeaveRow]) -> None:
            row = next(
                (row for row in found if row.agent_id == agent_id and row.state is not LeaveState.RETURNED),
                None,
            )
            if row is None:
                self.told.emit(self.tr("There is no leave on this day. Put the cursor on a day of it."), True)
            else:
                named = f"{page.month.names[agent_id]}  {span(row.first, row.last)}"
                LeaveFiles(self._desk, row.id, named, self._room).open()

        self._desk.worker.read(
            lambda session: leave.leaves(session, page.group_id, Period(day, day)), show, self
        )

    def ask_rotation(self, chosen: list[int]) -> None:
        """Ask for a rotation and the days it fills."""
        page = self._page

        def ask(patterns: list[PatternRow]) -> None:
            if page is not None:
                RotationDialog(self._desk, page, patterns, chosen, self._room).open()

        self._desk.worker.read(plans.patterns, ask, self)

    def start_with(self, preset: Preset) -> None:
        """Begin with a set of shifts."""
        self._write(phrase("operations", "Add shifts"), lambda session: shifts.start_with(session, preset))

    def copy_week(self, day: date) -> None:
        """Plan the week of a day as the week before it."""
        group, monday = self._desk.group_id, periods.week(day).first
        if group is not None:
            name = phrase("operations", "Copy last week to that of {day}", day=short_day(monday))
            self._write(name, lambda session: plans.copy_week(session, group, monday - WEEK, monday))

    def copy_month(self, period: Period) -> None:
        """Plan the days of a month as they were four weeks before."""
        group = self._desk.group_id
        if group is None:
            return
        before = Period(period.first - FOUR_WEEKS, period.last - FOUR_WEEKS)
        name = phrase("operations", "Plan {month} as four weeks before", month=period.title)
        self._write(name, lambda session: plans.copy_plan(session, group, before, period.first))

    def copy(self, chosen: Sequence[Sequence[Cell]], mode: Mode, whole: bool) -> None:
        """Put the chosen cells on the clipboard; `whole`: with names and days."""
        if self._page is not None:
            text = tables.copied(self._page.month, self._pen.cells, chosen, mode, whole)
            QGuiApplication.clipboard().setText(text)

    def paste(self) -> None:
        """Take cells from a spreadsheet: a block at the cursor, or a table with days and names."""
        page, start = self._page, self._cell
        text = QGuiApplication.clipboard().text()
        if page is None or start is None or not text.strip():
            return
        cells = tables.clipboard_cells(text)
        if tables.is_table(page.month, cells):
            self._preview(cells, self.tr("the clipboard"))
            return
        block = tables.block(page.month, cells, start, self._grid.chosen)
        if block.faults:
            TablePreview(self._desk, block, self.tr("the clipboard"), self._enter, self._room).open()
        else:
            self._enter(block.wanted)

    def choose_file(self) -> None:
        """Ask for a table with days and names, and show what it would plan."""
        folder = str(last_folder(self._desk.settings))
        kinds = self.tr("Tables (*.xlsx *.xls *.ods *.csv *.txt)")
        name, _ = QFileDialog.getOpenFileName(self._room, self.tr("Import a roster"), folder, kinds)
        if name:
            self.read_file(Path(name))

    def read_file(self, path: Path) -> None:
        """Show what the table in a file would plan."""
        self._desk.worker.run(
            lambda _: tables.file_cells(path), lambda cells: self._preview(cells, path.name), self
        )

    def export(self, mode: Mode) -> None:
        """Ask where, and write the month to a workbook."""
        page, group = self._page, self._desk.group
        if page is None or group is None:
            return
        what = self.tr("attendance")
        proposed = f"{group.name} {what} {page.month.period.label}.xlsx"
        kinds = self.tr("Excel workbook (*.xlsx)")
        path = ask_where(self._room, self._desk.settings, self.tr("Save as"), proposed, kinds)
        if path is None:
            return
        if mode is Mode.PLAN:
            self._write_book(path, lambda: tables.plan_sheets(page.month))
        else:
            self.write_attendance(path, page)

    def write_attendance(self, path: Path, page: Page) -> None:
        """Write what was of a month, with all that belongs to it, to a workbook."""
        today = self._desk.today()

        def gather(session: Session) -> Callable[[], list[SheetOut]]:
            from ccleader.reports import attendance_book, attendance_month  # late, as all that goes out

            told = attendance_month.gather(session, page.group_id, page.month.period.first, today)
            return partial(attendance_book.sheets, told)

        self._desk.worker.read(gather, partial(self._write_book, path), self)

    def _write_book(self, path: Path, make: Callable[[], list[SheetOut]]) -> None:
        """Write a workbook away from window and store."""

        def job(_: object) -> None:
            from ccleader.reports import workbook  # late: openpyxl costs half a second

            workbook.write(path, make())

        told = self.tr("Written: {path}").format(path=path)
        self._desk.worker.run(job, lambda _: self._desk.tell(told), self)

    def print_month(self) -> None:
        """Show the month's attendance as it prints."""
        from ccleader.reports.forms import order  # late: only who prints needs the typesetter

        page = self._page
        if page is not None:
            wanted = order("attendance", self._desk.now(), group_id=page.group_id, period=page.month.period)
            print_form(self._room, self._desk, wanted)

    def print_slip(self, kind: str, record_id: int) -> None:
        """Show the slip of a leave, a swap or overtime as it prints."""
        from ccleader.reports.forms import order  # late, as above

        print_form(self._room, self._desk, order(kind, self._desk.now(), id=record_id))

    @property
    def _cell(self) -> Cell | None:
        return self._grid.cursor_cell

    @property
    def _agents(self) -> list[int]:
        return [row[0][0] for row in self._grid.chosen]

    def _enter(self, wanted: Wanted) -> None:
        self._pen.enter(wanted)

    def _preview(self, cells: Sequence[Sequence[str]], source: str) -> None:
        """Show what a table would plan and what is not understood in it, then plan it."""
        page = self._page
        if page is None:
            return

        def show(block: tables.Block) -> None:
            TablePreview(self._desk, block, source, self._plan, self._room).open()

        self._desk.worker.read(lambda _: tables.table(page.month, cells), show, self)

    def _plan(self, wanted: Wanted) -> None:
        """Plan what a table says, whatever layer is on view."""
        name = phrase("operations", "Import the plan of {count} days", count=len(wanted))
        plan: Mapping[Cell, int | None] = {
            cell: said.shift.id if said is not None and said.shift is not None else None
            for cell, said in wanted.items()
        }

        def operation(session: Session, reason: str | None = None) -> Changed:
            return plans.set_plan(session, plan, shifts.PlanSource.IMPORT, reason)

        self._write(name, operation, operation)

    def _ask_lock(self) -> None:
        page = self._page
        if page is None:
            return
        dialog = LockDialog(self._desk, page, self._room)
        dialog.saved.connect(lambda _: self.export(Mode.ACTUAL))
        dialog.open()

    def _decide(self, deed: Deed) -> None:
        """Approve or return; a locked month and a return ask why."""
        desk = self._desk
        who, now = (desk.leader.name if desk.leader is not None else desk.worker.who), desk.now()

        def decide(session: Session, why: str | None = None) -> Changed:
            changed = Changed.NONE
            for record_id in deed.ids:
                changed |= _DECISIONS[deed.act](session, record_id, who, now, why)
            return changed

        name = Phrase("operations", _NAMES[deed.act], {"what": deed.name})
        if deed.act is Act.RETURN_LEAVE:
            WhyDialog(desk, name, decide, self._room).open()
        else:
            self._write(name, decide, decide)

    def _write(
        self,
        name: Phrase,
        operation: Callable[[Session], Changed],
        with_reason: Callable[[Session, str], Changed] | None = None,
    ) -> None:
        """Write and tell, with the way back; where a month is locked, ask for the reason and write again."""

        def failed(error: BaseException) -> None:
            if isinstance(error, Misfit) and error.field == "reason" and with_reason is not None:
                WhyDialog(self._desk, name, with_reason, self._room).open()
            else:
                self.told.emit(str(error), True)

        done = partial(self._desk.tell, str(name), True)
        self._desk.worker.write(name, operation, lambda _: done(), self, failed)


_Decision = Callable[["Session", int, str, datetime, str | None], Changed]

_DECISIONS: dict[Act, _Decision] = {
    Act.APPROVE_LEAVE: leave.approve_leave,
    Act.RETURN_LEAVE: lambda session, id, who, now, why: leave.return_leave(session, id, who, now, why or ""),
    Act.SLIP: lambda session, id, who, now, why: leave.hand_in_slip(session, id, now),
    Act.APPROVE_SWAP: swaps.approve_swap,
    Act.RETURN_SWAP: lambda session, id, who, now, why: swaps.return_swap(session, id, who, now, why or ""),
    Act.PAID_BACK: lambda session, id, who, now, why: swaps.pay_back(session, id, now.date()),
    Act.CONFIRM_OVERTIME: overtime.confirm_overtime,
    Act.RETURN_OVERTIME: overtime.return_overtime,
}
_NAMES = {
    Act.APPROVE_LEAVE: mark("operations", "Approve {what}"),
    Act.RETURN_LEAVE: mark("operations", "Return {what}"),
    Act.SLIP: mark("operations", "Slip of {what}"),
    Act.APPROVE_SWAP: mark("operations", "Approve {what}"),
    Act.RETURN_SWAP: mark("operations", "Return {what}"),
    Act.PAID_BACK: mark("operations", "Paid back: {what}"),
    Act.CONFIRM_OVERTIME: mark("operations", "Confirm {what}"),
    Act.RETURN_OVERTIME: mark("operations", "Return {what}"),
}
