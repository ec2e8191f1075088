"""The room 班前会: the briefing of the shift, those held before, and the library of notices."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget

from ccleader.models.briefings import BriefingKind, QuestionForm
from ccleader.models.changed import Changed
from ccleader.models.meetings import Due
from ccleader.reports import forms
from ccleader.ui.briefings.acts import Acts, preparation
from ccleader.ui.briefings.chair_card import ChairCard
from ccleader.ui.briefings.list_card import ListCard
from ccleader.ui.briefings.notices_page import NoticesPage
from ccleader.ui.briefings.reading import Page, read
from ccleader.ui.briefings.record_dialog import RecordDialog
from ccleader.ui.briefings.sheet import Sheet
from ccleader.ui.briefings.side import MeetingsCard, ToTellCard
from ccleader.ui.drafts import Drafts
from ccleader.ui.keeper import Keeper, Refused
from ccleader.ui.parts import Card, Empty, Scrolled, Segmented, button
from ccleader.ui.printing import print_form
from ccleader.ui.room import Desk, Room

if TYPE_CHECKING:
    pass

BRIEFINGS, NOTICES = "briefings", "notices"
ASIDE_FROM = 1240
"""Below this width of the window (px) the panel at the right hides; `]` shows it."""

_SPLITTER = "briefings/splitter"


class BriefingsRoom(Room):
    """Hold the shift's briefing; nobody misses a notice."""

    concerns = (
        Changed.BRIEFINGS
        | Changed.NOTICES
        | Changed.AGENTS
        | Changed.SHIFTS
        | Changed.ATTENDANCE
        | Changed.LEAVE
        | Changed.LEADERS
        | Changed.TRAFFIC
        | Changed.TARGETS
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Briefings"))
        self._page: Page | None = None
        self._month: date | None = None
        self._wanted: int | None = None
        self._group_id: int | None = None
        self._narrow = False
        self._reading = self._again = False
        self.keeper = Keeper(desk, self)
        self.tabs = Segmented(
            ((BRIEFINGS, self.tr("Briefings")), (NOTICES, self.tr("Notices"))), self.tr("Page")
        )
        self.list = ListCard(desk, desk.today)
        self.sheet = Sheet(desk.theme, self.keeper, Drafts(desk.settings, "questions"))
        self.chair = ChairCard()
        self.to_tell, self.meetings = ToTellCard(), MeetingsCard()
        self.notices = NoticesPage(desk, self.keeper)
        self.acts = Acts(desk, self.keeper, self.sheet, self.chair)
        self._lay_out()
        self._connect()
        self._set_keys()

    def refresh(self) -> None:
        """Read the room anew."""
        group_id = self.desk.group_id
        if group_id != self._group_id:
            self.leave()
            self._group_id, self._month, self._wanted = group_id, None, None
        self._allow()
        if group_id is None:
            self._page = None
            self.head.set_facts("")
            self._pages.setCurrentWidget(self._no_group)
            return
        if self._reading:
            self._again = True  # keys come faster than the store is read
            return
        self._reading, self._again = True, False
        now, month, wanted = self.desk.now(), self._month, self._wanted
        asked = partial(read, group_id=group_id, now=now, month=month, wanted=wanted)
        self.desk.worker.read(asked, partial(self._take, (group_id, month, wanted)), self, self._unread)

    def open(self, what: object) -> None:
        """Show a briefing by its id, ("notice", id) in the library, or else what is to be briefed now."""
        if isinstance(what, tuple):
            self.show_notice(what[1])
            return
        self.tabs.choose(BRIEFINGS)
        self.show_briefing(what if isinstance(what, int) else None)

    def showEvent(self, event: QShowEvent) -> None:
        """On another day it is about another briefing than the one left on view."""
        if self._page is not None and self._page.today != self.desk.today():
            self.acts.keep()
            self._wanted, self._month, self._stale = None, None, True
        super().showEvent(event)

    def search(self) -> None:
        """Go to the search of notices, or to the list of briefings."""
        if self.tabs.value == NOTICES:
            self.notices.search.setFocus()
        else:
            self.list.table.setFocus()

    def leave(self) -> None:
        """Save what was typed."""
        self.acts.keep()
        self.notices.keep()
        self.desk.settings.setValue(_SPLITTER, self._parts.saveState())

    def place(self) -> object:
        """The page, the month and the briefing."""
        return self._group_id, self._month, self._wanted, self.tabs.value

    def resume(self, place: object) -> None:
        """Show what another room of this kind showed."""
        assert isinstance(place, tuple)
        self._group_id, self._month, self._wanted, tab = place
        self.tabs.choose(tab)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of the room."""
        return [
            ("Space  L  Q  J", self.tr("Roll call: here, late, missing, on leave")),
            ("D  G  M", self.tr("Roll call: dress, badge, mood")),
            ("Ctrl+Enter", self.tr("Prepare, start, hold the briefing")),
            ("Alt+1  2  3", self.tr("Points, roll call, questions")),
            ("Alt+↑  Alt+↓", self.tr("Move the point")),
            ("N", self.tr("New notice (in the library)")),
            ("T  R", self.tr("Library: told, has read it")),
            ("Alt+←  Alt+→", self.tr("Previous, next month")),
            ("Ctrl+P", self.tr("Print the sheet")),
            ("]", self.tr("Show or hide the panel at the right")),
        ]

    def show_briefing(self, briefing_id: int | None) -> None:
        """Put another briefing on view."""
        if briefing_id != self._wanted or self._page is None:
            self.acts.keep()
            self._wanted = briefing_id
            self.refresh()

    def show_notice(self, notice_id: int) -> None:
        """Put a notice on view in the library."""
        self.tabs.choose(NOTICES)
        self.notices.select(notice_id)

    def show_month(self, month: date) -> None:
        """List another month."""
        self._month = month
        self.refresh()

    def prepare(
        self,
        kind: BriefingKind,
        shift_type_id: int | None,
        day: date,
        chair: str = "",
        meeting: int | None = None,
    ) -> None:
        """Prepare a briefing where there is none yet, and show it."""
        group_id = self.desk.group_id
        if group_id is None or self.desk.read_only:
            return
        known = "" if self._page is None else self._page.only_leader
        chair = chair or (known if self.desk.leader is None else self.desk.leader.name)
        name, make = preparation(group_id, kind, shift_type_id, day, chair, meeting, self.desk.now())
        self.keeper.write("sheet", name, make, self._show_prepared)

    def prepare_shift(self, kind: BriefingKind) -> None:
        """Prepare the briefing of the shift that is to be briefed now."""
        shift = None if self._page is None else self._page.shift
        if shift is None:
            self.prepare(kind, None, self.desk.today())
        else:
            self.prepare(kind, shift.type.id, shift.day)

    def go_on(self) -> None:
        """The next step: prepare the briefing of the shift, begin it, hold it."""
        if self._page is not None and self._page.sheet is None:
            self.prepare_shift(BriefingKind.BEFORE)
        elif self._page is not None:
            self.acts.go_on()

    def _take(self, asked: tuple[int, date | None, int | None], page: Page) -> None:
        self._reading = False
        if asked == (self._group_id, self._month, self._wanted):
            self._show(page)
        if self._again:
            self.refresh()

    def _unread(self, error: BaseException) -> None:
        self._reading = False
        self.desk.warn(str(error))

    def _show(self, page: Page) -> None:
        self._page = page
        locked = self.desk.read_only
        self.list.show_page(page)
        self.to_tell.show_page(page)
        self.meetings.show_page(page)
        self.notices.show_page(page)
        if page.sheet is not None:
            self._wanted = page.sheet.id
            self.sheet.show_page(page, locked)
            self.acts.show_chair(page.sheet, page.leaders)
        self.chair.setVisible(page.sheet is not None)
        self._middle.setCurrentWidget(self.sheet if page.sheet is not None else self._nothing)
        self._pages.setCurrentWidget(self._parts if self.tabs.value == BRIEFINGS else self.notices)
        self._tell_facts(page)

    def _tell_facts(self, page: Page) -> None:
        waiting = len(page.to_tell)
        parts = []
        if page.shift is not None:
            parts.append(f"{page.shift.type.name} {page.shift.type.label}")
        parts.append(self.tr("%n briefings this month", "", len(page.rows)))
        if waiting:
            parts.append(self.tr("%n notices to tell", "", waiting))
        self.head.set_facts("  ·  ".join(parts))
        word = self.tr("Notices")
        self.tabs.set_text(NOTICES, f"{word} {waiting}" if waiting else word)
        shift = "" if page.shift is None else page.shift.type.name
        self._none_yet.title.setText(self.tr("{shift}: no briefing yet").format(shift=shift).lstrip(": "))

    def _show_prepared(self, briefing_id: object) -> None:
        assert isinstance(briefing_id, int)
        self.tabs.choose(BRIEFINGS)
        self._wanted = briefing_id
        self.refresh()

    def _refused(self, refused: Refused) -> None:
        """Say it where it belongs; what was typed stays, and is not told of another briefing."""
        part, _, key = refused.what.partition(" ")
        here = self.tabs.value == BRIEFINGS and key == str(self._wanted)
        told = str(refused.error)
        if isinstance(refused.typed, QuestionForm):
            self.sheet.questions.give_back(int(key), refused.typed)
        if self.tabs.value == NOTICES and part == "notice" and refused.field:
            self.notices.complain(refused.field, told)
        elif here and self.chair.has(refused.field):
            self._aside.show()
            self.chair.complain(refused.field, told)
        elif here:
            self.sheet.complain(told)
        else:
            self.desk.warn(told)

    def _open_meeting(self, due: Due) -> None:
        if due.briefing_id is not None:
            self.show_briefing(due.briefing_id)
        else:
            self.prepare(due.meeting.kind, None, self.desk.today(), due.chair, due.meeting.id)

    def _record(self) -> None:
        if self._page is not None:
            dialog = RecordDialog(self.desk, self._page, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.chosen.connect(self.prepare)
            dialog.open()

    def _print(self) -> None:
        """The sheet on view as it prints."""
        if self._page is not None and self._page.sheet is not None:
            self.acts.keep()
            sheet = self._page.sheet
            form = "closing" if sheet.kind is BriefingKind.AFTER else "briefing"
            order = forms.order(form, self.desk.now(), id=sheet.id)
            print_form(self, self.desk, order)

    def _allow(self) -> None:
        """What cannot be done now says so by standing grey."""
        may = self.desk.group_id is not None and not self.desk.read_only
        for way in (self._new, self._new_notice, self._prepare_now):
            way.setEnabled(may)
            way.setToolTip(self.tr("The store is open read-only.") if self.desk.read_only else "")

    def _turn(self, tab: str) -> None:
        """Show the page of a tab."""
        for way in (self._new, self._printing):
            way.setVisible(tab == BRIEFINGS)
        self._new_notice.setVisible(tab == NOTICES)
        self.setFocusProxy(self.list.table if tab == BRIEFINGS else self.notices.table)
        if self._page is not None:
            self._pages.setCurrentWidget(self._parts if tab == BRIEFINGS else self.notices)

    def _lay_out(self) -> None:
        theme = self.desk.theme
        self._new = button(self.tr("New"), name="new_briefing")
        self._new.setProperty("menu", True)
        theme.set_icon(self._new, "plus")
        self._new.setMenu(self._menu())
        self._new_notice = button(self.tr("New notice"), self.notices.add, name="new_notice")
        theme.set_icon(self._new_notice, "plus")
        self._printing = button(self.tr("Print"), self._print, name="print_briefing")
        theme.set_icon(self._printing, "printer")
        self.head.beside.addWidget(self.tabs)
        for way in (self._printing, self._new, self._new_notice):
            self.head.tools.addWidget(way)
        self._prepare_now = button(
            self.tr("Prepare the briefing"),
            lambda: self.prepare_shift(BriefingKind.BEFORE),
            "primary",
            "prepare_briefing",
        )
        why = self.tr("It opens with yesterday's figures, what is still to be told, and praise.")
        self._none_yet = Empty(theme, "speakerphone", "", why, self._prepare_now)
        why = self.tr("Briefings belong to a group. Enter one in the roster first.")
        to_roster = button(self.tr("Roster"), lambda: self.desk.visit("roster"), "primary", "to_roster")
        self._no_group = _carded(Empty(theme, "users", self.tr("No group yet"), why, to_roster))
        self._middle = QStackedWidget()
        self._nothing = _carded(self._none_yet)
        self._middle.addWidget(self.sheet)
        self._middle.addWidget(self._nothing)
        self._middle.setCurrentWidget(self._nothing)
        self._lay_out_parts()
        self._pages = QStackedWidget()
        for page in (self._parts, self.notices, self._no_group):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)
        self._turn(BRIEFINGS)

    def _lay_out_parts(self) -> None:
        self._aside = Scrolled(self.to_tell, self.meetings, self.chair)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setChildrenCollapsible(False)
        self._parts.setHandleWidth(12)
        for part, stretch in ((self.list, 0), (self._middle, 1), (self._aside, 0)):
            self._parts.addWidget(part)
            self._parts.setStretchFactor(self._parts.count() - 1, stretch)
        self._parts.setSizes([280, 640, 300])
        kept = self.desk.settings.value(_SPLITTER)
        if kept is not None:
            self._parts.restoreState(kept)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Shift briefing"), lambda: self.prepare_shift(BriefingKind.BEFORE))
        menu.addAction(self.tr("Closing briefing"), lambda: self.prepare_shift(BriefingKind.AFTER))
        menu.addSeparator()
        menu.addAction(self.tr("A record afterwards …"), self._record)
        menu.addAction(self.tr("Plan of meetings …"), partial(self.desk.visit, "settings", "meetings"))
        return menu

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._turn)
        self.list.chosen.connect(self.show_briefing)
        self.list.months.chosen.connect(self.show_month)
        self.to_tell.wanted.connect(self.show_notice)
        self.meetings.wanted.connect(self._open_meeting)
        self.meetings.plan_wanted.connect(partial(self.desk.visit, "settings", "meetings"))
        self.keeper.refused.connect(self._refused)

    def _set_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+P": self._print,
            "Alt+1": self.sheet.points.more.setFocus,
            "Alt+2": self.sheet.roll.grid.setFocus,
            "Alt+3": self.sheet.questions.question.setFocus,
            "]": lambda: self._aside.setVisible(not self._aside.isVisible()),
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self._parts)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.go_on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the sheet the room of the panel where the window is narrow."""
        super().resizeEvent(event)
        narrow = self.window().width() < ASIDE_FROM
        if narrow != self._narrow:
            self._narrow = narrow
            self._aside.setVisible(not narrow)


def _carded(page: Empty) -> Card:
    card = Card()
    card.body.addWidget(page)
    return card
