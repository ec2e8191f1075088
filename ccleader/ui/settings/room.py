"""设置: the window, leaders, shifts, codes, needs, meetings, days and rules, a page each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget

from ccleader.models.changed import Changed
from ccleader.ui.parts import Segmented
from ccleader.ui.room import Desk, Room
from ccleader.ui.settings.codes_page import CodesPage
from ccleader.ui.settings.days_page import DaysPage
from ccleader.ui.settings.leaders_page import LeadersPage
from ccleader.ui.settings.list_page import ListPage
from ccleader.ui.settings.meetings_page import MeetingsPage
from ccleader.ui.settings.needs_page import NeedsPage
from ccleader.ui.settings.reading import Shown, read
from ccleader.ui.settings.rules_page import RulesPage
from ccleader.ui.settings.shifts_page import ShiftsPage
from ccleader.ui.settings.window_page import WindowPage
from ccleader.words import translate

Page = WindowPage | ListPage

PAGES: tuple[type[Page], ...] = (
    WindowPage,
    LeadersPage,
    ShiftsPage,
    CodesPage,
    NeedsPage,
    MeetingsPage,
    DaysPage,
    RulesPage,
)


class SettingsRoom(Room):
    """Opens on the page last looked at; `visit("settings", "leaders")` opens one by its name."""

    concerns = (
        Changed.AGENTS
        | Changed.LEADERS
        | Changed.SETTINGS
        | Changed.SHIFTS
        | Changed.ATTENDANCE
        | Changed.BRIEFINGS
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Settings"))
        self.tabs = Segmented(
            [(page.name, translate("settings", page.heading)) for page in PAGES], self.tr("Page")
        )
        self._stack = QStackedWidget()
        self._pages: dict[str, Page] = {}
        self._shown: Shown | None = None
        self.tabs.chosen.connect(self._show)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._stack, 1)
        self._show(PAGES[0].name)

    @property
    def page(self) -> Page:
        """The page on view."""
        return self._pages[str(self.tabs.value)]

    def refresh(self) -> None:
        """Read everything anew."""
        group, today = self.desk.group, self.desk.today()
        self.desk.worker.read(lambda session: read(session, group, today), self._take, self)

    def open(self, what: object) -> None:
        """Show a page by its name."""
        self.tabs.choose(what)

    def place(self) -> object:
        """The page on view."""
        return self.tabs.value

    def resume(self, place: object) -> None:
        """The same page."""
        self.tabs.choose(place)

    def keys(self) -> list[tuple[str, str]]:
        """Of the tables."""
        return [("Enter", self.tr("Edit the row")), ("Del", self.tr("Remove or end the row"))]

    def _take(self, shown: Shown) -> None:
        self._shown = shown
        for page in self._pages.values():
            page.fill(shown)

    def _show(self, name: object) -> None:
        """Put a page on view, built on its first visit."""
        key = str(name)
        if key not in self._pages:
            build: Callable[[Desk], Page] = next(page for page in PAGES if page.name == key)
            self._pages[key] = build(self.desk)
            self._stack.addWidget(self._pages[key])
            if self._shown is not None:
                self._pages[key].fill(self._shown)
        self._stack.setCurrentWidget(self._pages[key])
