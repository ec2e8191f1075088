"""The attendance room: the month grid under the hand, what waits for a decision, the month's end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ccleader.metrics import periods
from ccleader.models.changed import Changed
from ccleader.models.locks import Cell
from ccleader.models.shifts import Preset
from ccleader.ui.attendance import reading
from ccleader.ui.attendance.deeds import Deeds
from ccleader.ui.attendance.foot import GridFoot
from ccleader.ui.attendance.grid import MonthGrid
from ccleader.ui.attendance.grid_view import Mode
from ccleader.ui.attendance.month_card import MonthCard
from ccleader.ui.attendance.overtime_card import OvertimeCard
from ccleader.ui.attendance.painting import DutyRow
from ccleader.ui.attendance.pen import Pen, letters
from ccleader.ui.attendance.reading import hours
from ccleader.ui.attendance.requests import Page, read_page
from ccleader.ui.attendance.requests_card import RequestsCard
from ccleader.ui.groups import GroupDialog
from ccleader.ui.month_switch import MonthSwitch
from ccleader.ui.parts import Banner, Card, Empty, Segmented, button
from ccleader.ui.room import Desk, Room

AHEAD = 12
"""Months beyond this one that may be planned."""

_READS_AFTER_MS = 120
"""Totals are counted anew once the keys have been still for so long."""

_CARDS = 208


class AttendanceRoom(Room):
    """Fill and correct a month by keyboard; decide with the coverage in view; close the month."""

    concerns = Changed.AGENTS | Changed.SHIFTS | Changed.ATTENDANCE | Changed.LEAVE | Changed.TRAFFIC
    concerns |= Changed.SETTINGS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Attendance & shifts"))
        self._month: date | None = None
        self._page: Page | None = None
        self._again = False
        self._pointed: Cell | None = None
        self._folded: bool | None = None
        self.months = MonthSwitch(desk.theme, desk.today, AHEAD)
        self.modes = Segmented(
            [
                (Mode.ACTUAL, self.tr("Actual")),
                (Mode.PLAN, self.tr("Plan")),
                (Mode.COMPARE, self.tr("Compare")),
            ],
            self.tr("Layer"),
        )
        self.grid = MonthGrid(desk.theme, self.tr("Agents and days of the month"))
        self.pen = Pen(desk, self.grid)
        self.foot = GridFoot(desk.theme)
        self.deeds = Deeds(desk, self, self.grid, self.pen)
        self.requests = RequestsCard(desk)
        self.overtime = OvertimeCard(desk)
        self.closing = MonthCard(desk)
        self.setFocusProxy(self.grid)
        self._reader = QTimer(self, singleShot=True, interval=_READS_AFTER_MS)
        self._reader.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()

    @property
    def mode(self) -> Mode:
        """The layer on view."""
        return Mode(str(self.modes.value))

    @property
    def page(self) -> Page | None:
        """What was read of the month on view."""
        return self._page

    def refresh(self) -> None:
        """Read the month of the group on view, once nothing is on its way any more."""
        group, now = self.desk.group_id, self.desk.now()
        if self.pen.busy:
            self._again = True
            return
        if group is None:
            self._pages.setCurrentWidget(self._no_group)
            self.head.set_facts("")
            return
        if self._month is None:
            self._month = now.date().replace(day=1)
        period = periods.month(self._month)
        self.desk.worker.read(lambda session: read_page(session, group, period, now), self._show, self)

    def open(self, what: object) -> None:
        """Show the month of a day, or the cell of an agent and a day."""
        if isinstance(what, date):
            self._turn(what)
        elif isinstance(what, tuple):
            self._turn(what[1])
            self.desk.worker.read(lambda _: None, lambda _: self.grid.choose(what), self)

    def search(self) -> None:
        """Ask for an agent by initials."""
        self.pen.find()

    def place(self) -> object:
        """The month and layer on view."""
        return self._month, self.mode

    def resume(self, place: object) -> None:
        """Show them again."""
        if isinstance(place, tuple):
            self._month = place[0]
            self.modes.choose(place[1])

    def keys(self) -> list[tuple[str, str]]:
        """The letters of shifts and codes, and the room's own keys."""
        own = [
            ("/", self.tr("Go to an agent by initials")),
            ("Del", self.tr("Clear the chosen days")),
            ("Shift+↑↓←→", self.tr("Choose several days")),
            ("Ctrl+C", self.tr("Copy the chosen days; with Shift also names and days")),
            ("Ctrl+V", self.tr("Paste from a spreadsheet")),
            ("Alt+← →", self.tr("Previous, next month")),
            ("Alt+1 2 3", self.tr("Actual, plan, compare")),
            ("Ctrl+P", self.tr("Print the month's attendance")),
            ("Ctrl+E", self.tr("Export the month to Excel")),
            ("]", self.tr("Show or hide the cards")),
        ]
        return own if self._page is None else [*letters(self._page.month), *own]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the grid has it."""
        super().resizeEvent(event)
        self._fold()

    def _lay_out(self) -> None:
        self.head.beside.addWidget(self.months)
        self._copy = button(self.tr("Copy last week"), self._copy_week, name="copy_week")
        self._more = button(self.tr("More"), name="more")
        self._more.setProperty("menu", True)
        self._excel = button(self.tr("Excel"), self._export, name="export")
        for made, icon in ((self._copy, "copy"), (self._more, "dots"), (self._excel, "file-spreadsheet")):
            self.desk.theme.set_icon(made, icon)
        for part in (self.modes, self._copy, self._more, self._excel):
            self.head.tools.addWidget(part)
        self._more.setMenu(self._menu())
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._banner = QVBoxLayout()
        column.addLayout(self._banner)
        column.addWidget(self._grid_card(), 1)
        column.addWidget(self._cards())
        self._no_group, self._no_shifts, self._nobody = self._groupless(), self._shiftless(), self._empty()
        self._pages = QStackedWidget()
        for page in (self._body, self._no_group, self._no_shifts, self._nobody):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)

    def _grid_card(self) -> Card:
        card = Card(padded=False)
        self._duty = DutyRow(self.grid, self.desk.theme, self.grid.inks)
        for part in (self.grid, self._duty, self.foot):
            card.body.addWidget(part)
        card.body.setStretchFactor(self.grid, 1)
        return card

    def _cards(self) -> QWidget:
        self._strip = QWidget()
        line = QHBoxLayout(self._strip)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.requests, 9)
        line.addWidget(self.overtime, 6)
        line.addWidget(self.closing, 6)
        return self._strip

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Apply a rotation …"), self._rotate)
        menu.addAction(self.tr("Fill the month as the four weeks before"), self._copy_month)
        menu.addAction(self.tr("Files of the leave on this day …"), self.deeds.show_leave_files)
        menu.addSeparator()
        menu.addAction(self.tr("Import a table …"), self.deeds.choose_file)
        menu.addAction(self.tr("Print the month …"), self.deeds.print_month)
        return menu

    def _groupless(self) -> QWidget:
        def ask() -> None:
            GroupDialog(self.desk, None, self).open()

        make = button(self.tr("New group …"), ask, "primary", "first_group")
        why = self.tr("Agents belong to a group. Give yours a name; it can be changed later.")
        return self._no(self.tr("No group yet"), why, make)

    def _shiftless(self) -> QWidget:
        three = button(
            self.tr("Three shifts"), partial(self.deeds.start_with, Preset.THREE_SHIFTS), "primary", "three"
        )
        office = button(
            self.tr("Office hours"), partial(self.deeds.start_with, Preset.OFFICE_HOURS), name="office"
        )
        why = self.tr("Begin with early, late and night, or with 9 to 17. All of it can be changed later.")
        return self._no(self.tr("No shifts yet"), why, three, office)

    def _empty(self) -> QWidget:
        go = button(self.tr("To the roster"), lambda: self.desk.visit("roster"), "primary", "to_roster")
        why = self.tr("Nobody is in the group in this month. Import the roster, or look at another month.")
        return self._no(self.tr("Nobody to plan for"), why, go)

    def _no(self, title: str, why: str, *ways: QWidget) -> Card:
        card = Card()
        card.body.addWidget(Empty(self.desk.theme, "calendar-month", title, why, *ways))
        return card

    def _connect(self) -> None:
        self.months.chosen.connect(self._turn)
        self.modes.chosen.connect(lambda _: self._show_layer())
        self.grid.pointed.connect(self._point)
        self.grid.copied.connect(self._copy_cells)
        self.grid.pasted.connect(self.deeds.paste)
        self.grid.verticalScrollBar().valueChanged.connect(lambda _: self._duty.update())
        self.pen.told.connect(self.foot.say)
        self.pen.settled.connect(self._settled)
        self.pen.swap_wanted.connect(self.deeds.ask_swap)
        self.deeds.told.connect(self.foot.say)
        self.deeds.sought.connect(self.open)
        self.foot.folded.connect(self._turn_fold)
        for card in (self.requests, self.overtime, self.closing):
            card.wanted.connect(self.deeds.do)
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+E": self._export,
            "Ctrl+P": self.deeds.print_month,
            "]": self._turn_fold,
        }
        for number, mode in enumerate(Mode, start=1):
            keys[f"Alt+{number}"] = partial(self.modes.choose, mode)
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _turn(self, day: date) -> None:
        """Put another month on view."""
        self._month = day.replace(day=1)
        self._again = False
        self.refresh()

    def _show(self, page: Page) -> None:
        if self.pen.busy:  # what was read is older than what is shown
            self._again = True
            return
        if (page.group_id, page.month.period.first) != (self.desk.group_id, self._month):
            return  # another is on its way
        self._page = page
        self.months.show_month(page.month.period.first)
        self._show_banner()
        self.requests.show_page(page)
        self.overtime.show_page(page)
        self.closing.show_page(page)
        self.deeds.load(page)
        self._show_layer()
        self.foot.show_letters(letters(page.month))
        self._fold()
        if not page.month.kit.shifts:
            self._pages.setCurrentWidget(self._no_shifts)
        else:
            self._pages.setCurrentWidget(self._body if page.month.rows else self._nobody)

    def _show_layer(self) -> None:
        if self._page is None:
            return
        month = self._page.month
        if self.pen.busy:
            self._again, month = True, replace(month, cells=dict(self.pen.cells))
        self.pen.load(month, self.mode)
        self.grid.show_view(reading.grid(month, self.mode))
        self._duty.update()
        self.head.set_facts(self._facts())

    def _facts(self) -> str:
        assert self._page is not None
        total = self._page.month.sum
        parts = []
        if total.rate is not None:
            parts.append(self.tr("Attendance rate {rate} %").format(rate=f"{total.rate * 100:.1f}"))
        parts.append(self.tr("Late {count}").format(count=total.late_times))
        parts.append(self.tr("Overtime {hours} h").format(hours=hours(total.overtime_minutes)))
        return "  ·  ".join(parts)

    def _show_banner(self) -> None:
        """Say above the grid that the month is locked, or that nothing is planned yet."""
        while (item := self._banner.takeAt(0)) is not None:
            if (banner := item.widget()) is not None:
                banner.hide()
                banner.deleteLater()
        page = self._page
        if page is None or not page.month.rows:
            return
        lock = page.month.lock
        if lock is not None:
            when = f"{lock.locked_at:%Y-%m-%d %H:%M} {lock.by}".strip()
            text = self.tr("The month is locked ({when}). Entries are corrections now and ask for a reason.")
            self._banner.addWidget(Banner("warn", text.format(when=when)))
        elif not page.month.planned:
            ways = (
                button(self.tr("As the four weeks before"), self._copy_month, name="fill_month", small=True),
                button(self.tr("Apply a rotation …"), self._rotate, name="fill_rotation", small=True),
                button(self.tr("Import a table …"), self.deeds.choose_file, name="fill_table", small=True),
            )
            self._banner.addWidget(
                Banner("warn", self.tr("Nothing is planned in this month yet."), "", *ways)
            )

    def _point(self, cell: Cell | None) -> None:
        if cell is None or self._page is None or (self.foot.wrong and cell == self._pointed):
            return
        self._pointed = cell
        day = next((n for n, info in enumerate(self._page.month.days) if info.day == cell[1]), None)
        view = self.grid.rows.view
        there = "" if view is None or day is None else view.on_duty[day].words
        words = reading.words_of(self._page.month, self.pen.cells.get(cell), cell, self.mode)
        self.foot.say("    ".join(filter(None, (words, there))))

    def _settled(self) -> None:
        """All is written: read the month anew where somebody asked for it meanwhile."""
        if self._again:
            self._again = False
            self._reader.start()

    def _copy_cells(self, whole: bool) -> None:
        self.deeds.copy(self.grid.chosen, self.mode, whole)

    def _copy_week(self) -> None:
        cell = self.grid.cursor_cell
        if cell is not None:
            self.deeds.copy_week(cell[1])

    def _copy_month(self) -> None:
        if self._month is not None:
            self.deeds.copy_month(periods.month(self._month))

    def _rotate(self) -> None:
        self.deeds.ask_rotation([row[0][0] for row in self.grid.chosen])

    def _export(self) -> None:
        self.deeds.export(self.mode)

    def _turn_fold(self) -> None:
        self._folded = self._strip.isVisible()
        self._fold()

    def _fold(self) -> None:
        """The cards go by themselves where the rows of all agents need their room."""
        rows = len(self._page.month.rows) if self._page is not None else 0
        needed = self.desk.theme.row(23) * rows + self.desk.theme.row(52 + 24 + 30) + _CARDS + 90
        folded = self._folded if self._folded is not None else needed > self.height()
        self._strip.setVisible(not folded)
        self._strip.setFixedHeight(self.desk.theme.row(_CARDS))
        waiting = 0 if self._page is None else self._page.waiting
        self.foot.show_fold(folded, self.tr("%n to decide", "", waiting))
