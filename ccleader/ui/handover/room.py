"""The room 交接班: handovers, open matters, and what was seen on the walk-round."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget

from ccleader.models.changed import Changed
from ccleader.models.handovers import Item
from ccleader.reports import forms
from ccleader.ui.handover.handover_page import HandoverPage
from ccleader.ui.handover.matters_page import MattersPage
from ccleader.ui.handover.walk_page import WalkPage
from ccleader.ui.month_switch import MonthSwitch
from ccleader.ui.parts import Empty, Segmented, button
from ccleader.ui.printing import print_form
from ccleader.ui.room import Desk, Room

HANDOVERS, MATTERS, WALK = "handovers", "matters", "walk"

MINUTE_MS = 60_000


class HandoverRoom(Room):
    """Hand over in under five minutes; nothing forgotten, nothing altered later."""

    concerns = (
        Changed.HANDOVERS
        | Changed.MATTERS
        | Changed.OBSERVATIONS
        | Changed.VISITS
        | Changed.ASSETS
        | Changed.LEADERS
        | Changed.SHIFTS
        | Changed.ATTENDANCE
        | Changed.LEAVE
        | Changed.NOTICES
        | Changed.QUALITY
        | Changed.CONDUCT
        | Changed.SETTINGS
        | Changed.TRAFFIC
        | Changed.AGENTS
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Handover"))
        self.handovers, self.matters, self.walk = HandoverPage(desk), MattersPage(desk), WalkPage(desk)
        self._pages: dict[str, HandoverPage | MattersPage | WalkPage] = {
            HANDOVERS: self.handovers,
            MATTERS: self.matters,
            WALK: self.walk,
        }
        self._words = {
            HANDOVERS: self.tr("Handovers"),
            MATTERS: self.tr("Open matters"),
            WALK: self.tr("Walk-round"),
        }
        self._facts = dict.fromkeys(self._pages, "")
        self.tabs = Segmented(tuple(self._words.items()), self.tr("View"))
        self.months = MonthSwitch(desk.theme, desk.today)
        self.print_button = button(self.tr("Print"), self.print, name="print_handover")
        self.print_button.setToolTip("Ctrl+P")
        desk.theme.set_icon(self.print_button, "printer")
        self._groupless = Empty(
            desk.theme,
            "users",
            self.tr("No group yet"),
            self.tr("A handover belongs to a group. Add it with its agents first."),
            button(self.tr("Roster"), lambda: desk.visit("roster"), kind="primary", name="to_roster"),
        )
        self._lay_out()
        self._connect()
        self._set_keys()
        self._minute = QTimer(self)
        self._minute.timeout.connect(self._pass)
        self._minute.start(MINUTE_MS)

    def showEvent(self, event: QShowEvent) -> None:
        """Which shift is to be written goes by the clock: time passed while the room was out of sight."""
        self._stale = True
        super().showEvent(event)

    @property
    def page(self) -> HandoverPage | MattersPage | WalkPage:
        """The page on view."""
        return self._pages[str(self.tabs.value)]

    def refresh(self) -> None:
        """Read the page on view anew; the open matters are counted on their tab all the time."""
        groupless = self.desk.group_id is None
        self._stack.setCurrentWidget(self._groupless if groupless else self.page)
        self._show_tools()
        if groupless:
            self.head.set_facts("")
            return
        self.page.load()
        if self.page is not self.matters:
            self.matters.load()
        self.months.show_month(self.handovers.month)

    def open(self, what: object) -> None:
        """Show a handover by its id, ("matter", id), or a page by its name."""
        if isinstance(what, int):
            self.tabs.choose(HANDOVERS)
            self.handovers.show_handover(what)
        elif isinstance(what, str):
            self.tabs.choose(what)
        elif isinstance(what, tuple):
            self.tabs.choose(MATTERS)
            self.matters.show_matter(what[1])

    def search(self) -> None:
        """Put the cursor where the page on view is searched."""
        if isinstance(self.page, HandoverPage):
            self.page.records.start_search()
        else:
            self.page.start_search()

    def leave(self) -> None:
        """Save what was typed."""
        self.handovers.keep()
        if self.matters.editor.touched:
            self.matters.editor.save()

    def place(self) -> object:
        """The page, and the handover on view."""
        shown = self.handovers.shown
        return self.tabs.value, None if shown is None else shown.sheet.id

    def resume(self, place: object) -> None:
        """Show the page and the handover of another room of this kind."""
        assert isinstance(place, tuple)
        self.tabs.choose(place[0])
        if place[1] is not None:
            self.handovers.show_handover(place[1])

    def keys(self) -> list[tuple[str, str]]:
        """The keys of the room."""
        return [
            ("Ctrl+Enter", self.tr("Sign, or accept")),
            ("Alt+1 … 5", self.tr("Item of the handover")),
            ("1  2", self.tr("Normal, remarks (on the segments)")),
            ("Alt++", self.tr("New matter")),
            ("C", self.tr("Close the selected matter")),
            ("Ctrl+P", self.tr("Print the handover")),
            ("Esc", self.tr("To the list; the draft is kept")),
            ("Ctrl+Tab", self.tr("Next view")),
            ("Alt+↑  Alt+↓", self.tr("Other handover")),
            ("Alt+←  Alt+→", self.tr("Previous, next month")),
            ("]", self.tr("Show or hide the panel at the right")),
        ]

    def print(self) -> None:
        """Show the handover on view as it prints."""
        shown = self.handovers.shown
        if shown is not None and self.page is self.handovers:
            self.handovers.sheet.keep()
            print_form(self, self.desk, forms.order("handover", self.desk.now(), id=shown.sheet.id))

    def _pass(self) -> None:
        """A minute later."""
        if self.isVisible():
            self.refresh()

    def _turn(self, _: object) -> None:
        self.refresh()
        self.setFocusProxy(self.page)
        self.head.set_facts(self._facts[str(self.tabs.value)])
        self.page.setFocus()

    def _next(self, by: int) -> None:
        names = list(self._pages)
        self.tabs.choose(names[(names.index(str(self.tabs.value)) + by) % len(names)])

    def _tell(self, page: str, text: str) -> None:
        self._facts[page] = text
        if self.tabs.value == page:
            self.head.set_facts(text)

    def _count_matters(self, count: int, overdue: int) -> None:
        self.tabs.set_text(MATTERS, f"{self._words[MATTERS]} {count}" if count else self._words[MATTERS])
        told, late = self.tr("%n open", "", count), self.tr("%n overdue", "", overdue)
        self._tell(MATTERS, f"{told}  ·  {late}" if overdue else told)

    def _show_tools(self) -> None:
        here = self.page is self.handovers and self.desk.group_id is not None
        for part in (self.months, self.print_button, self.handovers.start_button, self.handovers.others):
            part.setVisible(here)

    def _lay_out(self) -> None:
        self.head.beside.addWidget(self.tabs)
        for part in (self.months, self.handovers.others, self.print_button, self.handovers.start_button):
            self.head.tools.addWidget(part)
        self._stack = QStackedWidget()
        for page in (*self._pages.values(), self._groupless):
            self._stack.addWidget(page)
        self.body.addWidget(self._stack, 1)
        self.setFocusProxy(self.handovers)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._turn)
        self.months.chosen.connect(self._show_month)
        self.handovers.told.connect(partial(self._tell, HANDOVERS))
        self.matters.counted.connect(self._count_matters)
        self.walk.counted.connect(lambda count: self._tell(WALK, self.tr("%n observations", "", count)))
        self.desk.leader_changed.connect(self._expire)

    def _show_month(self, month: object) -> None:
        self.handovers.show_month(month)  # type: ignore[arg-type]
        self.months.show_month(self.handovers.month)

    def _set_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+Return": self._finish,
            "Ctrl+Enter": self._finish,
            "Alt++": self._add_matter,
            "Alt+=": self._add_matter,
            "Ctrl+P": self.print,
            "Ctrl+Tab": partial(self._next, 1),
            "Ctrl+Shift+Tab": partial(self._next, -1),
            "Alt+Up": lambda: self.handovers.records.list.step(-1),
            "Alt+Down": lambda: self.handovers.records.list.step(1),
            "]": self.handovers.turn_aside,
        }
        for number, item in enumerate(Item, start=1):
            keys[f"Alt+{number}"] = partial(self.handovers.go, item)
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _finish(self) -> None:
        if self.page is self.handovers:
            self.handovers.sign_or_start()
        elif self.page is self.walk:
            self.walk.entry.enter()
        else:
            self.matters.editor.save()

    def _add_matter(self) -> None:
        if self.page is self.handovers:
            self.handovers.sheet.matters.add()
        elif self.page is self.matters:
            self.matters.add()
