"""The roster room: the table of the group's agents, their profiles and form, and lists in and out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from ccleader.models.agents import LABELS, AgentForm, AgentRow, Level
from ccleader.models.changed import Changed
from ccleader.ui.parts import Card, button, passing_menu, rule
from ccleader.ui.room import Desk, Room
from ccleader.ui.roster import rows
from ccleader.ui.roster.nobody import Groupless, Nobody
from ccleader.ui.roster.rows import Roster
from ccleader.ui.roster.table import FilterRow, Footer, roster_table
from ccleader.ui.roster.writes import Writes
from ccleader.words import translate

if TYPE_CHECKING:
    from ccleader.ui.roster.form import AgentDrawer
    from ccleader.ui.roster.lists import Lists
    from ccleader.ui.roster.profile import ProfilePage


class RosterRoom(Room):
    """Who is in the group."""

    concerns = (
        Changed.AGENTS
        | Changed.TRAFFIC
        | Changed.TARGETS
        | Changed.CONDUCT
        | Changed.QUALITY
        | Changed.COACHING
        | Changed.ATTENDANCE
        | Changed.SHIFTS
        | Changed.LEAVE
        | Changed.OBSERVATIONS
        | Changed.EVENTS
        | Changed.NOTICES
        | Changed.BRIEFINGS
        | Changed.SETTINGS
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Roster"))
        self._roster = Roster((), {}, None)
        self._wanted: tuple[int, bool] | None = None
        """The agent asked for from elsewhere, and whether to be edited, before the roster is read."""
        self._chosen: int | None = None
        self._lists: Lists | None = None
        self._drawer: AgentDrawer | None = None
        self._profile: ProfilePage | None = None
        self.writes = Writes(desk, self)
        self.filter = FilterRow(desk)
        self.footer = Footer()
        self.model, self.table = roster_table(desk, self.tr("Agents of the group"))
        self.table.message = self.tr("Nobody fits this filter. Esc clears it.")
        self.setFocusProxy(self.table)
        self._lay_out()
        self._connect()

    @property
    def lists(self) -> Lists:
        """How lists come in and go out; built when first needed, so that the table stands sooner."""
        if self._lists is None:
            from ccleader.ui.roster.lists import Lists

            self._lists = Lists(self.desk, self)
        return self._lists

    @property
    def drawer(self) -> AgentDrawer:
        """The form of an agent; built when first needed."""
        if self._drawer is None:
            from ccleader.ui.roster.form import AgentDrawer

            self._drawer = AgentDrawer(self.desk)
            self._drawer.hide()
            self._drawer.saved.connect(self.writes.save)
            self.writes.saved.connect(self._saved)
            self.writes.refused.connect(self._drawer.complain)
            self._drawer.closed.connect(self._close_drawer)
            self._across.addWidget(self._drawer)
        return self._drawer

    @property
    def profile(self) -> ProfilePage:
        """The profile of an agent; built when first needed."""
        if self._profile is None:
            from ccleader.ui.roster.profile import ProfilePage

            self._profile = ProfilePage(self.desk)
            self._profile.left.connect(self.show_list)
            self._profile.neighbour.connect(self._go_by)
            self._profile.edited.connect(self.edit)
            self._profile.gone.connect(self._gone)
            self._pages.addWidget(self._profile)
        return self._profile

    @property
    def shown(self) -> int | None:
        """The id of the agent whose profile is on view."""
        return None if self._profile is None else self._profile.agent_id

    def refresh(self) -> None:
        """Read the roster of the group on view."""
        group, today = self.desk.group_id, self.desk.today()
        for way in (self._import, self._add):
            way.setEnabled(group is not None and not self.desk.read_only)
            way.setToolTip(self.tr("The store is open read-only.") if self.desk.read_only else "")
        if group is None:
            self._forget_profile()
            self._pages.setCurrentWidget(self._no_group)
            self.head.set_facts("")
            return
        self.desk.worker.read(lambda session: rows.gather(session, group, today), self._show, self)

    def open(self, what: object) -> None:
        """Show the profile of the agent with this id; ("edit", id) opens his form."""
        if isinstance(what, int):
            self._wanted = (what, False)
        elif isinstance(what, tuple):
            self._wanted = (what[1], True)
        self._open_wanted()

    def search(self) -> None:
        """Put the cursor into the filter, or into the search of the timeline."""
        if self.shown is None:
            self.filter.start()
        else:
            self.profile.start_search()

    def leave(self) -> None:
        """Keep what is typed in the form."""
        if self._drawer is not None:
            self._drawer.keep_draft()
        if self._profile is not None:
            self._profile.leave()

    def place(self) -> object:
        """The agent whose profile is on view."""
        return self.shown

    def resume(self, place: object) -> None:
        """Show the profile another room of this kind showed."""
        self.open(place)

    def keys(self) -> list[tuple[str, str]]:
        """The roster's own keys, or those of the profile on view."""
        if self.shown is not None:
            return self.profile.keys()
        return [
            ("Enter", self.tr("Open the profile")),
            ("F2", self.tr("Edit the agent")),
            ("Ctrl+Shift+N", self.tr("New agent")),
            ("Ctrl+Enter", self.tr("Save the form")),
            ("Esc", self.tr("Close the form, clear the filter")),
            ("Ctrl+V", self.tr("Paste a list copied from a spreadsheet")),
            ("Ctrl+E", self.tr("Export the table to Excel")),
        ]

    def _lay_out(self) -> None:
        self._import = button(self.tr("Import a list"), name="import_roster")
        self._import.setProperty("menu", True)
        self._add = button(self.tr("New agent"), self.add, name="add_agent")
        self.desk.theme.set_icon(self._import, "upload")
        self.desk.theme.set_icon(self._add, "user-plus")
        self.head.tools.addWidget(self._import)
        self.head.tools.addWidget(self._add)
        self.filter.flow.addWidget(self._tools())
        card = Card(padded=False)
        for part in (self.filter, rule(), self.table, self.footer):
            card.body.addWidget(part)
        card.body.setStretchFactor(self.table, 1)
        self._card = card
        lists_in = (lambda: self.lists.choose_file(), self.add, lambda: self.lists.save_template())
        self._empty, self._no_group = Nobody(self.desk, *lists_in), Groupless(self.desk)
        self._pages = QStackedWidget()
        for page in (card, self._empty, self._no_group):
            self._pages.addWidget(page)
        self._across = QHBoxLayout()
        self._across.setSpacing(12)
        self._across.addWidget(self._pages, 1)
        self.body.addLayout(self._across, 1)

    def _tools(self) -> QWidget:
        tools = QWidget()
        line = QHBoxLayout(tools)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for icon, text, act in (
            ("columns", self.tr("Columns"), self._offer_columns),
            ("copy", self.tr("Copy"), self.table.copy),
            ("file-spreadsheet", self.tr("Excel"), self.export),
        ):
            tool = button(text, act, name=f"roster_{icon}", small=True)
            self.desk.theme.set_icon(tool, icon)
            line.addWidget(tool)
        return tools

    def _connect(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("From a file …"), lambda: self.lists.choose_file())
        menu.addAction(self.tr("From the clipboard"), self.paste)
        menu.addSeparator()
        menu.addAction(self.tr("Save a template …"), lambda: self.lists.save_template())
        self._import.setMenu(menu)
        self.filter.changed.connect(lambda: self.model.narrow(self.filter.accepts))
        self.table.opened.connect(lambda row: self.show_profile(row.agent.id))
        self.table.selected.connect(lambda chosen: self.footer.show_selected(len(chosen)))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._offer)
        keys: dict[str, Callable[[], None]] = {
            "Ctrl+Shift+N": self.add,
            "Ctrl+E": self._export_on_view,
            "Ctrl+V": self.paste,
            "F2": self._edit_current,
            "Esc": self.filter.clear,
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self if key.startswith("Ctrl") else self._card)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _show(self, roster: Roster) -> None:
        self._roster = roster
        self.filter.count(roster.rows)
        self.model.set_rows(roster.rows)
        self.model.narrow(self.filter.accepts)
        self.footer.show_roster(roster)
        self.head.set_facts(self._facts())
        shown = self.shown
        if shown is not None and any(row.agent.id == shown for row in roster.rows):
            self.show_profile(shown)
        else:
            self._forget_profile()
            self._pages.setCurrentWidget(self._card if roster.rows else self._empty)
        if self._chosen is not None and self.table.select_key(self._chosen):
            self._chosen = None
        self._open_wanted()

    def _facts(self) -> str:
        present = [row for row in self._roster.rows if not row.left]
        levels = Counter(row.agent.level for row in present)
        parts = [self.tr("%n agents", "", len(present))]
        parts += [f"{translate('agents', LABELS[level])} {levels[level]}" for level in reversed(Level)]
        days = [row.tenure_days for row in present if row.tenure_days is not None]
        if days:
            years = f"{sum(days) / len(days) / 365.25:.1f}"
            parts.append(self.tr("mean tenure {years} years").format(years=years))
        return "  ·  ".join(parts) if present else ""

    def add(self) -> None:
        """Open an empty form."""
        group = self.desk.group_id
        if group is not None:
            self._load(None, AgentForm(group, "", "", joined_on=self.desk.today()))

    def edit(self, agent: AgentRow) -> None:
        """Open an agent's form."""
        self._load(agent.id, agent.form())

    def show_profile(self, agent_id: int) -> None:
        """Put the profile of an agent on view."""
        came = self.shown is None
        order = self._order(agent_id)
        self.table.select_key(agent_id)
        self.head.hide()
        self.profile.show_agent(agent_id, order.index(agent_id) + 1, len(order))
        self._pages.setCurrentWidget(self.profile)
        self.setFocusProxy(self.profile.timeline.list)
        if came:
            self.profile.timeline.list.setFocus()

    def show_list(self) -> None:
        """Back to the table, with the cursor on the agent one comes from."""
        self._forget_profile()
        self._pages.setCurrentWidget(self._card if self._roster.rows else self._empty)
        self.table.setFocus()

    def _forget_profile(self) -> None:
        if self._profile is not None:
            self._profile.close_page()
        self.setFocusProxy(self.table)
        self.head.show()

    def export(self) -> None:
        """Write the table as it is seen to a workbook."""
        self.lists.save_table(*self.table.seen())

    def paste(self) -> None:
        """Read a list from the clipboard, where the table is on view."""
        if self.shown is not None:
            return
        self.lists.paste(QGuiApplication.clipboard().text())

    def _export_on_view(self) -> None:
        if self.shown is None:
            self.export()
        else:
            self.profile.ask_export()

    def _edit_current(self) -> None:
        chosen = self.table.selected_rows()
        if len(chosen) == 1:
            self.edit(chosen[0].agent)

    def _go_by(self, by: int) -> None:
        """The agent before or after in the list's order."""
        if self.shown is None:
            return
        order = self._order(self.shown)
        after = order.index(self.shown) + by
        if 0 <= after < len(order):
            self.show_profile(order[after])

    def _order(self, agent_id: int) -> list[int]:
        """The ids as the list shows them; where its filter leaves the agent out, as they all stand."""
        seen = [row.agent.id for row in self.model.rows]
        return seen if agent_id in seen else [row.agent.id for row in self._roster.rows]

    def _gone(self, error: BaseException) -> None:
        """The agent on view was taken back."""
        self.show_list()
        self.desk.warn(str(error))

    def _load(self, agent_id: int | None, form: AgentForm) -> None:
        self.drawer.keep_draft()
        self.drawer.show()
        self.drawer.load(agent_id, form, [row.agent for row in self._roster.rows if not row.left])

    def _close_drawer(self) -> None:
        self.drawer.hide()
        (self.table if self.shown is None else self.profile.timeline.list).setFocus()

    def _open_wanted(self) -> None:
        """Show the agent that was asked for, once the roster knows him."""
        if self._wanted is None:
            return
        wanted, edits = self._wanted
        row = next((row for row in self._roster.rows if row.agent.id == wanted), None)
        if row is None:
            return
        self._wanted = None
        self.filter.clear()
        if row.left:
            self.filter.show_leavers()
        self.table.select_key(wanted)
        if edits:
            self.edit(row.agent)
        else:
            self.show_profile(wanted)

    def _saved(self, agent_id: int) -> None:
        self.drawer.done()
        self._chosen = agent_id

    def _offer(self, at: QPoint) -> None:
        chosen = [row.agent for row in self.table.selected_rows()]
        menu = passing_menu(self)
        if len(chosen) == 1:
            menu.addAction(self.tr("Open"), lambda: self.show_profile(chosen[0].id))
            menu.addAction(self.tr("Edit"), lambda: self.edit(chosen[0]))
        menu.addAction(self.tr("Copy"), self.table.copy)
        if len(chosen) == 1 and chosen[0].left_on is None:
            menu.addSeparator()
            menu.addAction(self.tr("Left the group today"), lambda: self.writes.let_go(chosen[0]))
        if len(chosen) == 1:
            menu.addAction(self.tr("Remove (entered by mistake)"), lambda: self.writes.remove(chosen[0]))
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _offer_columns(self) -> None:
        tool = self.findChild(QWidget, "roster_columns")
        corner = tool.mapToGlobal(tool.rect().bottomLeft()) if tool else self.mapToGlobal(QPoint(0, 0))
        self.table.columns_menu().popup(corner)
