"""The room 辅导: every coaching on its way from goal to summary, and whether it helped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from ccleader.models.changed import Changed
from ccleader.models.coaching import CoachingKind, Stage
from ccleader.reports import forms
from ccleader.reports.coaching_needs import Need, needs
from ccleader.ui.coaching.acts import Acts, following
from ccleader.ui.coaching.new_dialog import NewDialog, Start
from ccleader.ui.coaching.overview import BOARD, CALENDAR, LIST, NEEDED, OverviewPage
from ccleader.ui.coaching.page import CyclePage
from ccleader.ui.coaching.reading import Cycle, Overview, read_cycle, read_overview
from ccleader.ui.coaching.wording import word
from ccleader.ui.keeper import Keeper, Refused
from ccleader.ui.parts import Card, Empty, Segmented, button
from ccleader.ui.printing import print_form
from ccleader.ui.room import Desk, Room

if TYPE_CHECKING:
    from datetime import date

FORM = "coaching"


class CoachingRoom(Room):
    """The board of a group, or one cycle of it."""

    concerns = (
        Changed.COACHING
        | Changed.AGENTS
        | Changed.TRAFFIC
        | Changed.QUALITY
        | Changed.CONDUCT
        | Changed.TARGETS
        | Changed.SHIFTS
        | Changed.LEADERS
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Coaching"))
        self._group_id: int | None = None
        self._cycle_id: int | None = None
        self._month: date | None = None
        self._wanted_start: Start | None = None
        """What a new one was asked for with, before it was known of whom it may be."""
        self._moving: int | None = None
        """The card that is being moved on the board."""
        self._told: int | None = None
        """The cycle on its way that something is to be said of."""
        self._fault = ("", "")
        self._behind = False
        """Whether the board is older than the records."""
        self.keeper = Keeper(desk, self)
        self.acts = Acts(desk, self.keeper)
        self.views = Segmented(
            ((BOARD, self.tr("Board")), (LIST, self.tr("List")), (CALENDAR, self.tr("Calendar"))),
            self.tr("View"),
        )
        self.kinds = QComboBox()
        self.overview = OverviewPage(desk)
        self.page = CyclePage(desk, self.keeper, self.acts)
        self._lay_out()
        self._connect()
        self._set_keys()

    def refresh(self) -> None:
        """Read the board, and the cycle on view."""
        group_id = self.desk.group_id
        if group_id != self._group_id:
            self.page.sheet.keep()
            self._group_id, self._cycle_id, self._month = group_id, None, None
        for way in (self.new, self._first):
            way.setEnabled(group_id is not None and not self.desk.read_only)
            way.setToolTip(self.tr("The store is open read-only.") if self.desk.read_only else "F")
        if group_id is None:
            self.head.set_facts("")
            self._put(self._groupless)
            return
        if self._cycle_id is None:
            self._read_overview(group_id)
        else:
            self._behind = True
            self._read_cycle(self._cycle_id)

    def open(self, what: object) -> None:
        """Show a cycle by its id; ("new", {…}) asks for a new one with these fields of `Start`."""
        if isinstance(what, int):
            self.show_cycle(what)
        elif isinstance(what, tuple) and what[0] == "new":
            self.ask_new(Start(**what[1]))

    def search(self) -> None:
        """Go to the list of all cycles."""
        self._back()
        self.views.choose(LIST)
        self.overview.start()

    def leave(self) -> None:
        """Save what is typed."""
        self.page.sheet.keep()
        self.keeper.flush()
        self.overview.leave()
        self.page.leave()

    def place(self) -> object:
        """The view, the month and the cycle."""
        return self._group_id, self._cycle_id, self._month, self.views.value, self.overview.kind

    def resume(self, place: object) -> None:
        """Show what another room of this kind showed."""
        assert isinstance(place, tuple)
        self._group_id, self._cycle_id, self._month, view, kind = place
        self.views.choose(view)
        self.kinds.setCurrentIndex(self.kinds.findData(kind))
        self.overview.kind = kind

    def keys(self) -> list[tuple[str, str]]:
        """The keys of the room."""
        return [
            ("F", self.tr("New coaching")),
            ("← ↑ ↓ →", self.tr("From card to card, from day to day")),
            ("Ctrl+←  Ctrl+→", self.tr("Move the card a stage")),
            ("Enter", self.tr("Open the coaching")),
            ("Ctrl+Enter", self.tr("Finish the stage")),
            ("Alt+1 … 5", self.tr("Parts of the form")),
            ("Alt+↑  Alt+↓", self.tr("Coaching before, after")),
            ("Alt+←  Alt+→", self.tr("Previous, next month of the calendar")),
            ("Ctrl+P", self.tr("Print the coaching")),
            ("Esc", self.tr("Back to the board")),
        ]

    def show_cycle(self, coaching_id: int) -> None:
        """Put a cycle on view."""
        self.page.sheet.keep()
        self._cycle_id = coaching_id
        if self.desk.group_id is not None:
            self._read_cycle(coaching_id)

    def ask_new(self, start: Start | None = None) -> None:
        """Ask for a new cycle."""
        group_id, shown = self.desk.group_id, self.overview.shown
        if group_id is None or self.desk.read_only:
            return
        if shown is None or group_id != self._group_id:
            self._wanted_start = start or Start()
            self._read_overview(group_id)
            return
        people = [who for who in shown.people.values() if who.in_group_on(shown.today)]
        dialog = NewDialog(self.desk, people, shown.coaches, start or Start(), self)
        dialog.saved.connect(self._opened)
        dialog.open()

    def finish_stage(self) -> None:
        """The next step of the cycle on view."""
        cycle = self.page.sheet.cycle
        if cycle is None or self._cycle_id is None or self.page.sheet.locked:
            return
        self.page.sheet.complain("", "")
        self.page.sheet.keep()
        if cycle.row.stage is Stage.SUMMARY:
            self.acts.close(cycle.row)
        else:
            self.acts.move(cycle.row.id, cycle.row.agent, following(cycle.row.stage))

    def _read_overview(self, group_id: int) -> None:
        """The board first, then who needs coaching: that takes longer."""
        self._behind = False
        today = self.desk.today()
        month = self._month or today.replace(day=1)
        read, worker = partial(read_overview, group_id=group_id, today=today, month=month), self.desk.worker
        worker.read(read, partial(self._show_overview, group_id), self)
        worker.read(
            lambda session: needs(session, group_id, today), partial(self._show_needs, group_id), self
        )

    def _show_needs(self, group_id: int, found: list[Need]) -> None:
        if group_id == self.desk.group_id:
            self.overview.show_needs(found)

    def _read_cycle(self, coaching_id: int) -> None:
        today = self.desk.today()
        self.desk.worker.read(
            lambda session: read_cycle(session, coaching_id, today), self._show_cycle, self, self._gone
        )

    def _show_overview(self, group_id: int, shown: Overview) -> None:
        if group_id != self.desk.group_id:
            return
        self.overview.show_overview(shown)
        self.head.set_facts(self.overview.facts(shown))
        if self._cycle_id is None:
            self._put(self._board(shown))
        start, self._wanted_start = self._wanted_start, None
        if start is not None:
            self.ask_new(start)

    def _show_cycle(self, cycle: Cycle) -> None:
        if cycle.row.id != self._cycle_id:
            return
        self.page.show_cycle(cycle)
        self._put(self.page)
        told, self._told = self._told, None
        if told == cycle.row.id:
            self._say(*self._fault)

    def _gone(self, error: BaseException) -> None:
        """The cycle on view was taken back."""
        self._cycle_id = None
        self.desk.warn(str(error))
        self._back()

    def _back(self) -> None:
        """To the board, with the cursor on the card one comes from."""
        self.page.sheet.keep()
        if self._cycle_id is not None:
            self.overview.board.chosen = self._cycle_id
        self._cycle_id = None
        group_id, shown = self.desk.group_id, self.overview.shown
        if group_id is None:
            return
        if self._behind or shown is None:
            self._read_overview(group_id)
        if shown is not None:
            self._put(self._board(shown))
            self.overview.start()

    def _board(self, shown: Overview) -> QWidget:
        """The board; as long as it is empty, the way to begin."""
        empty = not shown.lines and self.overview.tabs.value != NEEDED
        return self._nothing if empty else self.overview

    def _look_at_needs(self) -> None:
        self.overview.tabs.choose(NEEDED)
        self._put(self.overview)

    def _put(self, page: QWidget) -> None:
        """Show a page; the head belongs to the board."""
        at_cycle = page is self.page
        self.head.setVisible(not at_cycle)
        came = self._pages.currentWidget() is not page
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)
        if at_cycle and came:
            self.page.back.setFocus()
            self.page.sheet.start()

    def _opened(self, coaching_id: object) -> None:
        assert isinstance(coaching_id, int)
        self.show_cycle(coaching_id)

    def _move(self, coaching_id: int, stage: Stage) -> None:
        """Move a card; what a stage still lacks is asked in the form."""
        shown = self.overview.shown
        assert shown is not None
        line = next(line for line in shown.open if line.row.id == coaching_id)
        self._moving = coaching_id
        self.acts.move(coaching_id, line.row.agent, stage, self._moved)

    def _moved(self, _: object) -> None:
        self._moving = None

    def _refused(self, refused: Refused) -> None:
        """Say it where it belongs; what was typed stays."""
        moving, self._moving = self._moving, None
        field, sentence = refused.field, str(refused.error)
        if moving is not None and self._cycle_id is None and field:
            self._told, self._fault = moving, (field, sentence)
            self.show_cycle(moving)
            return
        typed_in, _, whose = refused.what.partition(" ")
        if whose and isinstance(refused.typed, dict):
            self.page.sheet.not_kept(int(whose), refused.typed)
        if whose and int(whose) != self._cycle_id:
            self.desk.warn(sentence)
        else:
            self._say(field or typed_in, sentence)

    def _say(self, field: str, sentence: str) -> None:
        if self._cycle_id is None or not self.page.sheet.complain(field, sentence):
            self.desk.warn(sentence)

    def _open_need(self, need: Need) -> None:
        """A new one filled in from its rule, or the one that is open already."""
        if need.open_id is not None:
            self.show_cycle(need.open_id)
        else:
            self.ask_new(Start.of(need))

    def _open_for_all(self) -> None:
        shown = self.overview.shown
        if shown is not None and shown.missing:
            leader = self.desk.leader
            coach = leader.name if leader is not None else next(iter(shown.coaches), "")
            self.acts.open_for([one.agent_id for one in shown.missing], coach)

    def _open_next(self) -> None:
        cycle = self.page.sheet.cycle
        if cycle is not None:
            self.acts.open_next(cycle.row, self._opened)

    def _neighbour(self, by: int) -> None:
        """The open cycle before or after in the order of the board."""
        order = self.overview.board.order()
        if self._cycle_id in order and 0 <= order.index(self._cycle_id) + by < len(order):
            self.show_cycle(order[order.index(self._cycle_id) + by])

    def _show_view(self, view: str) -> None:
        self.overview.show_view(view)
        if self.isVisible():
            self.overview.start()

    def _turn(self, month: date) -> None:
        self._month = month
        self.refresh()

    def _narrow(self, _: int) -> None:
        self.overview.narrow(self.kinds.currentData())

    def _print(self) -> None:
        if self._cycle_id is not None:
            self.page.sheet.keep()
            print_form(self, self.desk, forms.order(FORM, self.desk.now(), id=self._cycle_id))

    def _lay_out(self) -> None:
        theme = self.desk.theme
        self.kinds.setAccessibleName(self.tr("Kind"))
        self.kinds.addItem(self.tr("All kinds"), None)
        for kind in CoachingKind:
            self.kinds.addItem(word(kind), kind)
        self.new = button(self.tr("New coaching"), self.ask_new, "primary", "new_coaching")
        theme.set_icon(self.new, "plus", "onpri")
        for tool in (self.views, self.kinds, self.new):
            self.head.tools.addWidget(tool)
        self._first = button(self.tr("New coaching"), self.ask_new, "primary", "first_coaching")
        why = self.tr(
            "A coaching goes from a goal through analysis and action to its follow-ups and a summary."
        )
        who = button(self.tr("Look at those who need it"), self._look_at_needs, name="look_at_needs")
        empty = Empty(theme, "target-arrow", self.tr("No coaching yet"), why, self._first, who)
        why = self.tr("Coaching belongs to a group. Enter one in the roster first.")
        to_roster = button(self.tr("Roster"), lambda: self.desk.visit("roster"), "primary", "to_roster")
        self._nothing = _carded(empty)
        self._groupless = _carded(Empty(theme, "users", self.tr("No group yet"), why, to_roster))
        self._pages = QStackedWidget()
        for page in (self.overview, self.page, self._nothing, self._groupless):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.views.chosen.connect(self._show_view)
        self.kinds.activated.connect(self._narrow)
        overview, page = self.overview, self.page
        overview.opened.connect(self.show_cycle)
        overview.moved.connect(self._move)
        overview.wanted.connect(lambda agent_id: self.ask_new(Start(agent_id, CoachingKind.CARE)))
        overview.needed.connect(self._open_need)
        overview.all_wanted.connect(self._open_for_all)
        overview.turned.connect(self._turn)
        page.left.connect(self._back)
        page.printing.connect(self._print)
        page.moved_on.connect(self.finish_stage)
        page.neighbour.connect(self._neighbour)
        page.sheet.next_wanted.connect(self._open_next)
        page.side.opened.connect(lambda check_id: self.desk.visit("quality", check_id))
        self.keeper.refused.connect(self._refused)
        self.acts.refused.connect(self._refused)

    def _set_keys(self) -> None:
        keys: list[tuple[str, QWidget, Callable[[], object]]] = [
            ("F", self, self.ask_new),
            ("Ctrl+P", self, self._print),
            ("Esc", self.page, self._back),
            ("Alt+Up", self.page, partial(self._neighbour, -1)),
            ("Alt+Down", self.page, partial(self._neighbour, 1)),
            ("Ctrl+Return", self.page, self.finish_stage),
            ("Ctrl+Enter", self.page, self.finish_stage),
        ]
        for number, stage in enumerate(self.overview.board.columns, start=1):
            keys.append((f"Alt+{number}", self.page, partial(self.page.sheet.go, stage)))
        for key, where, act in keys:
            shortcut = QShortcut(QKeySequence(key), where)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)


def _carded(page: Empty) -> Card:
    card = Card()
    card.body.addWidget(page)
    return card
