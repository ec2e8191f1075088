"""The room 扣分: record fairly and quickly, see totals against their lines, settle appeals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from ccleader.metrics import periods
from ccleader.models import conduct
from ccleader.models.changed import Changed
from ccleader.models.conduct import AppealRow, ConductRow, Outcome
from ccleader.models.rulebooks import article
from ccleader.ui.conduct import outputs, reading
from ccleader.ui.conduct.dialogs import DecideDialog, StrikeDialog
from ccleader.ui.conduct.mirror_page import MirrorPage
from ccleader.ui.conduct.month_page import MonthPage
from ccleader.ui.conduct.reading import MonthRead
from ccleader.ui.conduct.record_drawer import RecordDrawer
from ccleader.ui.conduct.records_page import RecordsPage
from ccleader.ui.conduct.rulebook_page import RulebookPage
from ccleader.ui.groups import GroupDialog
from ccleader.ui.month_switch import MonthSwitch
from ccleader.ui.parts import Card, Empty, Segmented, button
from ccleader.ui.printing import print_form
from ccleader.ui.room import Desk, Room

MONTH, RECORDS, MIRROR, RULES = "month", "records", "mirror", "rules"

SLIP, REGISTER, BOARD = "points", "points_register", "notice_board"
"""Keys of the forms that are printed from here; that of an appeal stands in its drawer."""


class ConductRoom(Room):
    """Four views of the same records; a record in full stands at the right of any."""

    concerns = (
        Changed.CONDUCT
        | Changed.RULEBOOKS
        | Changed.AGENTS
        | Changed.SETTINGS
        | Changed.ATTENDANCE
        | Changed.SHIFTS
        | Changed.OBSERVATIONS
        | Changed.COACHING
        | Changed.QUALITY
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Points"))
        self._first: date | None = None
        self._read: MonthRead | None = None
        self.month, self.records = MonthPage(desk), RecordsPage(desk)
        self.mirror, self.rules = MirrorPage(desk), RulebookPage(desk)
        self._pages: dict[str, QWidget] = {
            MONTH: self.month,
            RECORDS: self.records,
            MIRROR: self.mirror,
            RULES: self.rules,
        }
        self.tabs = Segmented(
            [
                (MONTH, self.tr("Month")),
                (RECORDS, self.tr("All records")),
                (MIRROR, self.tr("Even-handed")),
                (RULES, self.tr("Rulebooks")),
            ],
            self.tr("View"),
        )
        self.months = MonthSwitch(desk.theme, desk.today)
        self.drawer = RecordDrawer(desk)
        self.drawer.hide()
        self._lay_out()
        self._connect()
        self._set_keys()

    @property
    def page(self) -> QWidget:
        """The page on view."""
        return self._pages[str(self.tabs.value)]

    def refresh(self) -> None:
        """Read the page on view, and the month that stands in the head."""
        group, today = self.desk.group_id, self.desk.today()
        self._stack.setCurrentWidget(self._no_group if group is None else self.page)
        for part in (self.months, self._lists, self._excel):
            part.setVisible(group is not None and self.page is not self.rules)
        if group is None:
            self.head.set_facts("")
            return
        first = self._first = self._first or today.replace(day=1)
        self.months.show_month(first)
        self.drawer.refresh()
        self.desk.worker.read(lambda session: reading.month(session, group, first, today), self._show, self)
        if self.page is self.records:
            self.records.load(first)
        elif self.page is self.mirror:
            self.mirror.load(first)
        elif self.page is self.rules:
            self.rules.load()

    def open(self, what: object) -> None:
        """A month's day, a record's id, ("agent", id) or ("article", id) to be entered, or a page's name."""
        if isinstance(what, int):
            self.desk.worker.read(lambda session: conduct.conduct_record(session, what), self._open_one, self)
        elif isinstance(what, date):
            self._turn(what)
        elif isinstance(what, str):
            self.tabs.choose(what)
        elif isinstance(what, tuple) and what[0] == "article":
            self.tabs.choose(MONTH)
            self.desk.worker.read(
                lambda session: article(session, what[1]), self.month.entry.take_article, self
            )
        elif isinstance(what, tuple):
            self.tabs.choose(MONTH)
            self.month.entry.want(what[1])
            self.refresh()
            self.month.entry.begin()

    def search(self) -> None:
        """Put the cursor where the page is searched."""
        if self.page is self.records:
            self.records.start_search()
        elif self.page is self.month:
            self.month.articles.field.setFocus()

    def leave(self) -> None:
        """Keep what is typed."""
        self.month.entry.keep()
        self.drawer.keep()

    def place(self) -> object:
        """View and month."""
        return self.tabs.value, self._first

    def resume(self, place: object) -> None:
        """Show them again."""
        if isinstance(place, tuple):
            self._first = place[1]
            self.tabs.choose(place[0])

    def keys(self) -> list[tuple[str, str]]:
        """The room's own keys."""
        return [
            ("K", self.tr("To the entry panel")),
            ("N", self.tr("Enter for the selected agent")),
            ("Enter", self.tr("Next field; on a day: the record in full")),
            ("Ctrl+Enter", self.tr("Enter, or save the record")),
            ("Ctrl+Shift+Enter", self.tr("Enter, and go on with the next")),
            ("Del", self.tr("Strike, with the reason")),
            ("Alt+1 … 4", self.tr("Month, all records, even-handed, rulebooks")),
            ("Alt+← →", self.tr("Previous, next month")),
            ("Alt+↑ ↓", self.tr("Record before, next record")),
            ("Ctrl+P", self.tr("Print the record on view, else the register of the month")),
            ("Ctrl+E", self.tr("Export the records to Excel")),
            ("]", self.tr("Show or hide the panel at the right")),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lists beside the grid give way first."""
        super().resizeEvent(event)
        self.month.narrow(self.width())

    def print(self) -> None:
        """The record on view, else the register of the month."""
        if self.drawer.isVisible() and self.drawer.row is not None:
            self._print(SLIP, self.drawer.row.id)
        else:
            self._print_month(REGISTER)

    def _show(self, read: MonthRead) -> None:
        if (read.group_id, read.period.first) != (self.desk.group_id, self._first):
            return  # another is on its way
        self._read = read
        self.month.show_month(read)
        self.head.set_facts("" if self.page is self.rules else self._facts(read))

    def _facts(self, read: MonthRead) -> str:
        totals = [line.month for line in read.lines]
        points = sum(one.points for one in totals)
        parts = [
            self.tr("%n points", "", points),
            self.tr("%n records", "", sum(one.records for one in totals)),
        ]
        for count, text in (
            (sum(one.warnings for one in totals), self.tr("warnings {count}")),
            (sum(one.appealed for one in totals), self.tr("under appeal {count}")),
            (sum(one.struck for one in totals), self.tr("struck {count}")),
            (read.unsigned, self.tr("not signed {count}")),
        ):
            if count:
                parts.append(text.format(count=count))
        return "  ·  ".join(parts) if not read.empty else self.tr("Nothing was entered in this month.")

    def _turn(self, first: date) -> None:
        self._first = first.replace(day=1)
        self.refresh()

    def _choose(self, _: object) -> None:
        self.setFocusProxy(self.page)
        self._close_drawer()
        self.refresh()
        self.page.setFocus()

    def _open_records(self, rows: list[ConductRow], at: int) -> None:
        self.month.give_way(True)
        if self.page is self.month:
            self.month.grid.choose(rows[at].agent_id, rows[at].day)
        self.drawer.show()
        self.drawer.load(rows, at)
        self.drawer.setFocus()

    def _open_one(self, row: ConductRow) -> None:
        self._first = row.day.replace(day=1)
        self.tabs.choose(MONTH)
        self.refresh()
        self._open_records([row], 0)

    def _show_entered(self, ids: list[int]) -> None:
        """What was entered is seen, of another month too: a night past midnight, a day written up."""

        def turn(rows: dict[int, ConductRow]) -> None:
            days = {row.day.replace(day=1) for row in rows.values()}
            if days and self._first not in days:
                self._turn(min(days))

        self.desk.worker.read(lambda session: conduct.by_id(session, ids), turn, self)

    def _close_drawer(self) -> None:
        if not self.drawer.isHidden():
            self.drawer.hide()
            self.month.give_way(False)
            self.page.setFocus()

    def _decide(self, pair: tuple[AppealRow, ConductRow], outcome: Outcome) -> None:
        DecideDialog(self.desk, *pair, outcome, self.window()).open()

    def _strike(self, row: ConductRow) -> None:
        StrikeDialog(self.desk, row, self.window()).open()

    def _print(self, key: str, record_id: int) -> None:
        from ccleader.reports.forms import order  # late: only who prints needs the typesetter

        print_form(self, self.desk, order(key, self.desk.now(), id=record_id))

    def _print_month(self, key: str) -> None:
        from ccleader.reports.forms import order  # late, as above

        if self._first is not None:
            period = periods.month(self._first)
            wanted = order(key, self.desk.now(), group_id=self.desk.group_id, period=period)
            print_form(self, self.desk, wanted)

    def _export(self) -> None:
        """The records on view as they are filtered; beside the table those of the month."""
        group = self.desk.group
        if group is None or self._read is None:
            return
        if self.page is self.records:
            columns, rows = self.records.table.seen()
            outputs.ask_and_write(self, self.desk, self.tr("records"), columns, rows)
        else:
            self._export_month(outputs.named(self._read.records))

    def _export_month(self, table: outputs.Table) -> None:
        if self._read is not None:
            what = self.tr("points {month}").format(month=self._read.period.label)
            outputs.ask_and_write(self, self.desk, what, *table)

    def _export_unnamed(self) -> None:
        if self._read is not None:
            what = self.tr("points without names {month}").format(month=self._read.period.label)
            outputs.ask_and_write(self, self.desk, what, *outputs.unnamed(self._read))

    def _lay_out(self) -> None:
        self.head.beside.addWidget(self.tabs)
        self.head.beside.addWidget(self.months)
        self._lists = button(self.tr("Lists"), name="points_lists")
        self._lists.setProperty("menu", True)
        menu = QMenu(self)
        menu.addAction(self.tr("Register of the month …"), partial(self._print_month, REGISTER))
        menu.addAction(self.tr("Without names, to be posted …"), partial(self._print_month, BOARD))
        menu.addAction(self.tr("Without names (Excel) …"), self._export_unnamed)
        menu.addSeparator()
        menu.addAction(self.tr("What is not signed"), self._show_unsigned)
        self._lists.setMenu(menu)
        self._excel = button(self.tr("Excel"), self._export, name="export")
        for made, icon in ((self._lists, "printer"), (self._excel, "file-spreadsheet")):
            self.desk.theme.set_icon(made, icon)
            self.head.tools.addWidget(made)
        self._no_group = self._groupless()
        self._stack = QStackedWidget()
        for page in (*self._pages.values(), self._no_group):
            self._stack.addWidget(page)
        self.drawer.setFixedWidth(self.desk.theme.wide(380))
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self._stack, 1)
        across.addWidget(self.drawer)
        self.body.addLayout(across, 1)
        self.setFocusProxy(self.month)

    def _groupless(self) -> QWidget:
        def ask() -> None:
            GroupDialog(self.desk, None, self).open()

        make = button(self.tr("New group …"), ask, "primary", "first_group")
        why = self.tr("Agents belong to a group. Give yours a name; it can be changed later.")
        card = Card()
        card.body.addWidget(Empty(self.desk.theme, "circle-minus", self.tr("No group yet"), why, make))
        return card

    def _show_unsigned(self) -> None:
        self.tabs.choose(RECORDS)
        self.records.show_unsigned()

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._choose)
        self.months.chosen.connect(self._turn)
        for page in (self.month, self.records):
            page.opened.connect(self._open_records)
            page.strike_wanted.connect(self._strike)
        self.records.spans.chosen.connect(lambda _: self.refresh())
        self.month.entry.entered.connect(self._show_entered)
        self.month.appeals.decided.connect(self._decide)
        self.month.rulebooks_wanted.connect(partial(self.tabs.choose, RULES))
        self.month.starters_wanted.connect(self.rules.start)
        self.mirror.opened.connect(self._open_records)
        self.drawer.closed.connect(self._close_drawer)
        self.drawer.print_wanted.connect(self._print)

    def _set_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+Return": self._finish,
            "Ctrl+Enter": self._finish,
            "Ctrl+Shift+Return": partial(self._finish, True),
            "Ctrl+Shift+Enter": partial(self._finish, True),
            "Alt+Up": partial(self.drawer.step, -1),
            "Alt+Down": partial(self.drawer.step, 1),
            "Ctrl+P": self.print,
            "Ctrl+E": self._export,
            "]": self.month.turn_side,
        }
        for number, name in enumerate(self._pages, start=1):
            keys[f"Alt+{number}"] = partial(self.tabs.choose, name)
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _finish(self, going_on: bool = False) -> None:
        if not self.drawer.isHidden():
            self.drawer.save()
        elif self.page is self.month:
            self.month.entry.enter(going_on)
