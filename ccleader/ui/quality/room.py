"""The room 质检: check a call in two minutes, and see whether errors really moved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ccleader.errors import Misfit
from ccleader.metrics.quality import rates
from ccleader.models import scorecards
from ccleader.models.changed import Changed
from ccleader.models.quality import CheckState
from ccleader.models.samples import SampleRow
from ccleader.models.scorecards import CardRow
from ccleader.ui.groups import GroupDialog
from ccleader.ui.month_switch import MonthSwitch
from ccleader.ui.parts import Card, Empty, Segmented, button
from ccleader.ui.quality import reading, wording
from ccleader.ui.quality.acts import Acts
from ccleader.ui.quality.calibration_page import CalibrationPage
from ccleader.ui.quality.cards_page import CardsPage
from ccleader.ui.quality.checks_page import ChecksPage, read_month
from ccleader.ui.quality.lists import Lists
from ccleader.ui.quality.plan_page import PlanPage
from ccleader.ui.quality.reading import MonthRead, One
from ccleader.ui.quality.records_table import Found
from ccleader.ui.quality.typed import Typed
from ccleader.ui.room import Desk, Room

CHECKS, PLAN, CALIBRATION, CARD = "checks", "plan", "calibration", "card"


class QualityRoom(Room):
    """Checks of a month with their form; the plan; graders beside each other; the scorecard."""

    concerns = (
        Changed.QUALITY
        | Changed.SCORECARDS
        | Changed.AGENTS
        | Changed.LEADERS
        | Changed.SETTINGS
        | Changed.TARGETS
        | Changed.TRAFFIC
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("QA"))
        self._group_id: int | None = None
        self._first: date | None = None
        self._read: MonthRead | None = None
        self._wanted: Callable[[], None] | None = None
        """What was asked for before the month was read."""
        self._day = ""
        self.month, self.plan = ChecksPage(desk), PlanPage(desk)
        self.calibration, self.cards = CalibrationPage(desk), CardsPage(desk)
        self._pages: dict[str, QWidget] = {
            CHECKS: self.month,
            PLAN: self.plan,
            CALIBRATION: self.calibration,
            CARD: self.cards,
        }
        self.tabs = Segmented(
            [
                (CHECKS, self.tr("Checks")),
                (PLAN, self.tr("Plan")),
                (CALIBRATION, self.tr("Calibration")),
                (CARD, self.tr("Scorecard")),
            ],
            self.tr("View"),
        )
        self.months = MonthSwitch(desk.theme, desk.today)
        self.acts, self.lists = Acts(desk, self.month.sheet), Lists(desk, self)
        self._lay_out()
        self._connect()
        self._set_keys()

    @property
    def page(self) -> QWidget:
        """The page on view."""
        return self._pages[str(self.tabs.value)]

    def refresh(self) -> None:
        """Read the month, the page on view, and the check in the form."""
        group, today = self.desk.group_id, self.desk.today()
        if group != self._group_id:
            self._group_id, self._read = group, None
            self._close()
        self._stack.setCurrentWidget(self._no_group if group is None else self.page)
        for part in (self._bring, self._excel, self.new):
            part.setVisible(group is not None)
            part.setEnabled(part is self._excel or not self.desk.read_only)
        self.months.setVisible(group is not None and self.page is not self.cards)
        if group is None:
            self.head.set_facts("")
            return
        first = self._first = self._first or today.replace(day=1)
        self.months.show_month(first)
        read = partial(read_month, group_id=group, first=first, today=today)
        self.desk.worker.read(read, lambda found: self._show(*found), self)
        if self.page is self.calibration:
            self.calibration.load(first)
        elif self.page is self.cards:
            self.cards.load()
        self._reload()
        if self.month.trends.shows_between:
            self._read_between()

    def open(self, what: object) -> None:
        """A check by its id, ("new", agent id), a day of the month, or a page's name."""
        if isinstance(what, int):
            self.tabs.choose(CHECKS)
            self.desk.worker.read(lambda session: reading.one(session, what), self._open_one, self)
        elif isinstance(what, date):
            self._turn(what.replace(day=1))
        elif isinstance(what, str):
            self.tabs.choose(what)
        elif isinstance(what, tuple) and what[0] == "new":
            self.begin(Typed(agent_id=what[1]))

    def search(self) -> None:
        """Put the cursor where the checks are searched."""
        self.tabs.choose(CHECKS)
        self.month.start_search()

    def leave(self) -> None:
        """Store what is typed."""
        self.month.sheet.keep()

    def place(self) -> object:
        """View, month, and the check in the form; of one without an id yet the recording."""
        sheet = self.month.sheet
        sheet.keep()
        shown = None if sheet.isHidden() else sheet.id or sheet.fields.ref.text().strip()
        return self.tabs.value, self._first, shown

    def resume(self, place: object) -> None:
        """Show them again; what was typed is kept beside."""
        if isinstance(place, tuple):
            view, self._first, shown = place
            self.tabs.choose(view)
            if isinstance(shown, int):
                self._load(shown)
            elif shown is not None:
                self._resume_new(shown)

    def keys(self) -> list[tuple[str, str]]:
        """The room's own keys."""
        return [
            ("Z", self.tr("New check")),
            ("↑ ↓ ← →", self.tr("From item to item")),
            ("Space  X", self.tr("The item is wrong, or right again")),
            ("N", self.tr("The item does not apply")),
            ("1 … 9", self.tr("Fatal items")),
            ("Enter", self.tr("Open the check; on a wrong item: its note")),
            ("Ctrl+Enter", self.tr("Save the check, and begin the next")),
            ("Alt+C", self.tr("Show or fold the fields of the call")),
            ("Alt+1 … 4", self.tr("Checks, plan, calibration, scorecard")),
            ("Alt+← →", self.tr("Previous, next month")),
            ("Alt+↑ ↓", self.tr("Check before, next check")),
            ("Ctrl+V", self.tr("Bring in a list that was copied")),
            ("Ctrl+P", self.tr("Print the check")),
            ("Ctrl+E", self.tr("Export the checks to Excel")),
            ("Esc", self.tr("Close the form; what is typed stays a draft")),
        ]

    def begin(self, typed: Typed | None = None) -> None:
        """A new check: the next call of the plan, else of the agent the table is narrowed to."""
        group, read = self.desk.group_id, self._read
        if group is None or self.desk.read_only:
            return
        if read is None:
            self._wanted = partial(self.begin, typed)
            return
        self.tabs.choose(CHECKS)
        start = self._filled(typed or self._next(read))
        try:
            day = start.day_meant(self.desk.today())
        except Misfit:
            day = self.desk.today()

        def found(card: CardRow | None) -> None:
            if card is None:
                self.tabs.choose(CARD)
                self.desk.warn(self.tr("There is no scorecard yet. Begin with one, then enter checks."))
                return
            self._put_sheet()
            self.month.sheet.begin(start, card)

        self.desk.worker.read(lambda session: scorecards.card_on(session, group, day), found, self)

    def listen(self, row: SampleRow) -> None:
        """A new check of a call that was drawn."""
        self.begin(Typed.of_sample(row))

    def _next(self, read: MonthRead) -> Typed:
        """What the next check begins with: nothing is guessed that the plan or the table does not say."""
        only = self.month.agent_id
        waiting = [row for row in read.waiting if only in (None, row.agent_id)]
        return Typed.of_sample(waiting[0]) if waiting else Typed(agent_id=only)

    def _filled(self, typed: Typed) -> Typed:
        """With who works here, and the day of the check before."""
        leader = self.desk.leader
        day = typed.day or self._day or self.desk.today().isoformat()
        return replace(typed, day=day, grader=typed.grader or (leader.name if leader is not None else ""))

    def _show(self, read: MonthRead, rows: list[Found]) -> None:
        if (read.group_id, read.period.first) != (self.desk.group_id, self._first):
            return  # another is on its way
        self._read = read
        self.month.show_month(read, rows)
        self.plan.show_month(read)
        self.head.set_facts(self._facts(read))
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def _facts(self, read: MonthRead) -> str:
        total = rates(read.rows)
        parts = [self.tr("%n checks", "", total.checks)]
        if total.mean_score is not None:
            parts.append(self.tr("score {score}").format(score=wording.number(total.mean_score)))
        disputed = sum(row.state is CheckState.DISPUTED for row in read.rows)
        for count, text in (
            (total.fatal_checks, self.tr("fatal {count}")),
            (disputed, self.tr("in dispute {count}")),
        ):
            if count:
                parts.append(text.format(count=count))
        if read.missing:
            parts.append(self.tr("%n agents under plan", "", len(read.missing)))
        return "  ·  ".join(parts)

    def _turn(self, first: date) -> None:
        self._first = first.replace(day=1)
        self.refresh()

    def _choose(self, _: object) -> None:
        self.month.sheet.keep()
        self.setFocusProxy(self.page)
        self.refresh()
        self.page.setFocus()

    def _load(self, check_id: int) -> None:
        read = partial(reading.one, evaluation_id=check_id)
        self.desk.worker.read(read, self._show_one, self, partial(self._gone, check_id))

    def _reload(self) -> None:
        """Read the check in the form anew, where there is one."""
        sheet = self.month.sheet
        if sheet.id is None or sheet.isHidden():
            return

        def renew(one: One) -> None:
            if sheet.id == one.row.id and not sheet.isHidden():
                sheet.show_one(one)

        read = partial(reading.one, evaluation_id=sheet.id)
        self.desk.worker.read(read, renew, self, partial(self._gone, sheet.id))

    def _open_one(self, one: One) -> None:
        """A check asked for from elsewhere: its month comes with it."""
        if self._first != one.row.day.replace(day=1):
            self._turn(one.row.day)
        self._show_one(one)
        self.month.table.select_key(one.row.id)

    def _show_one(self, one: One) -> None:
        sheet = self.month.sheet
        fresh = sheet.id != one.row.id
        self._put_sheet()
        sheet.show_one(one)
        if fresh and self.isVisible() and self.page is self.month:
            (sheet.fields.ref if sheet.fields.isVisibleTo(sheet) else sheet.grid).setFocus()

    def _resume_new(self, ref: str) -> None:
        """The draft of a recording that was on its way; else what could not be stored yet."""
        read = partial(reading.draft, ref=ref)
        self.desk.worker.read(read, lambda one: self._show_one(one) if one else self.begin(), self)

    def _gone(self, check_id: int, error: BaseException) -> None:
        """A check that was taken back."""
        if self.month.sheet.id == check_id:
            self.month.sheet.gone()
        else:
            self.desk.warn(str(error))

    def _put_sheet(self) -> None:
        self.month.sheet.show()
        self.month.fit()

    def _close(self) -> None:
        """Put the form away; what is typed stays a draft."""
        sheet = self.month.sheet
        if sheet.isHidden():
            return
        sheet.keep()
        shown = sheet.id
        sheet.hide()
        self.month.fit()
        self.month.table.setFocus()
        if shown is not None:
            self.month.table.select_key(shown)

    def _saved(self, check_id: int, going_on: bool) -> None:
        self._day = self.month.sheet.typed().day
        if going_on:
            self._wanted = self.begin  # the plan is another now
            self.month.sheet.forget()
            self._read = None
            self.refresh()

    def _export(self) -> None:
        """The checks as the table is narrowed."""
        if self._read is not None:
            self.lists.export(self._read.period, [one.row for one in self.month.rows])

    def _read_between(self) -> None:
        group, today = self.desk.group_id, self.desk.today()
        if group is not None:
            self.desk.worker.read(
                lambda session: reading.year(session, group, today), self.month.trends.show_between, self
            )

    def _lay_out(self) -> None:
        theme = self.desk.theme
        self.head.beside.addWidget(self.tabs)
        self.head.beside.addWidget(self.months)
        self._bring = button(self.tr("Bring in a list"), self.lists.ask_file, name="bring_in_list")
        self._excel = button(self.tr("Excel"), self._export, name="export")
        self.new = button(self.tr("New check"), self.begin, "primary", "new_check")
        self.new.setToolTip("Z")
        theme.set_icon(self._bring, "upload")
        theme.set_icon(self._excel, "file-spreadsheet")
        theme.set_icon(self.new, "plus", "onpri")
        for made in (self._bring, self._excel, self.new):
            self.head.tools.addWidget(made)
        self._no_group = self._groupless()
        self._stack = QStackedWidget()
        for page in (*self._pages.values(), self._no_group):
            self._stack.addWidget(page)
        self.body.addWidget(self._stack, 1)
        self.setFocusProxy(self.month)

    def _groupless(self) -> QWidget:
        def ask() -> None:
            GroupDialog(self.desk, None, self).open()

        make = button(self.tr("New group …"), ask, "primary", "first_group")
        why = self.tr("Agents belong to a group. Give yours a name; it can be changed later.")
        card = Card()
        card.body.addWidget(Empty(self.desk.theme, "checklist", self.tr("No group yet"), why, make))
        return card

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._choose)
        self.months.chosen.connect(self._turn)
        self.month.opened.connect(self._load)
        self.month.trends.between_wanted.connect(self._read_between)
        sheet = self.month.sheet
        sheet.closed.connect(self._close)
        sheet.opened.connect(self._load)
        sheet.saved.connect(self._saved)
        sheet.drafted.connect(self._reload)
        self.lists.cardless.connect(partial(self.tabs.choose, CARD))
        self.plan.listened.connect(self.listen)
        for page in (self.plan, self.calibration):
            page.opened.connect(self.open)

    def _set_keys(self) -> None:
        keys: list[tuple[str, QWidget, Callable[[], object]]] = [
            ("Z", self, self.begin),
            ("Ctrl+Return", self, self._finish),
            ("Ctrl+Enter", self, self._finish),
            ("Alt+Up", self.month, partial(self.month.step, -1)),
            ("Alt+Down", self.month, partial(self.month.step, 1)),
            ("Ctrl+P", self, self.acts.print),
            ("Ctrl+E", self, self._export),
            ("Ctrl+V", self.month.table, self.lists.paste),
            ("Esc", self.month.sheet, self._close),
        ]
        for number, name in enumerate(self._pages, start=1):
            keys.append((f"Alt+{number}", self, partial(self.tabs.choose, name)))
        for key, where, act in keys:
            shortcut = QShortcut(QKeySequence(key), where)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _finish(self) -> None:
        if self.page is self.cards:
            self.cards.save()
        elif self.page is self.month and not self.month.sheet.isHidden():
            self.month.sheet.finish()
