"""The profile of one agent: who he is, how he stands beside the others, what happened, his own charts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from ccleader.metrics.periods import Period
from ccleader.metrics.signals import Rule, improves
from ccleader.models.timeline import Moment
from ccleader.reports import forms
from ccleader.ui.chart_data import ChartData, ControlData
from ccleader.ui.charts import ChartCard
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, Elided, Scrolled, button, chip, icon_button, label, restyle
from ccleader.ui.printing import print_form
from ccleader.ui.roster import profile_sheets
from ccleader.ui.roster.compare_card import CompareCard
from ccleader.ui.roster.identity import IdentityCard
from ccleader.ui.roster.profile_reading import Profile, read, read_moments
from ccleader.ui.roster.timeline_card import TimelineCard
from ccleader.ui.saving import ask_where

if TYPE_CHECKING:
    from ccleader.models.agents import AgentRow

FORM = "agent"
_SPLITTER = "roster/profile_splitter"
_CHART_HIGH = 156


class ProfilePage(QWidget):
    """`place` of the agent in the list's order is given by the room, which knows the list."""

    left = Signal()
    """Back to the list."""
    neighbour = Signal(int)
    """The agent before (−1) or after (+1) in the list."""
    edited = Signal(object)
    """The agent is to be edited."""
    gone = Signal(object)
    """The agent on view is no more: why."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.agent_id: int | None = None
        self.profile: Profile | None = None
        self.identity = IdentityCard(desk.theme)
        self.compare = CompareCard(desk)
        self.timeline = TimelineCard(desk)
        self.timeline.opened.connect(self._open)
        self.charts = [
            ChartCard(desk, f"agent-chart-{at}", self._write_chart, offers_import=False) for at in range(3)
        ]
        self._states = [chip("") for _ in self.charts]
        self._lay_out()
        self._set_keys()

    def show_agent(self, agent_id: int, place: int, count: int) -> None:
        """Show an agent, the `place`th of `count` in the list."""
        self.agent_id = agent_id
        told = self.tr("{place} / {count}").format(place=place, count=count)
        self._place.setText(told if count else "")
        for way in self._ways:
            way.setEnabled(count > 1)
        self.refresh()

    def refresh(self) -> None:
        """Read the agent on view anew."""
        agent_id, now = self.agent_id, self._desk.now()
        if agent_id is None:
            return
        self._desk.worker.read(
            lambda session: read(session, agent_id, now), partial(self._show, agent_id), self, self.gone.emit
        )

    def close_page(self) -> None:
        """Nobody is on view any more."""
        self.agent_id = self.profile = None

    def leave(self) -> None:
        """Remember the widths."""
        self._desk.settings.setValue(_SPLITTER, self._parts.saveState())

    def start_search(self) -> None:
        """Put the cursor into the search of the timeline."""
        self.timeline.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of the page."""
        return [
            ("Alt+↑  Alt+↓", self.tr("Agent before, after in the list")),
            ("N", self.tr("Record something of the agent")),
            ("F", self.tr("Write coaching")),
            ("F2", self.tr("Edit the agent")),
            ("1 … 8", self.tr("Kinds of the timeline on, off; 0 shows all")),
            ("Enter", self.tr("Open the record of the moment")),
            ("Ctrl+P", self.tr("Print the file of the agent")),
            ("Ctrl+E", self.tr("Export timeline and figures to Excel")),
            ("Esc", self.tr("Back to the list")),
        ]

    def export(self, path: Path) -> None:
        """Write all that is on record of the agent, and the figures on view, to a workbook."""
        profile, compared = self.profile, self.compare.strips
        if profile is None:
            return
        whole = Period(min(profile.begins or profile.today, profile.today), profile.today)
        titles = self.tr("Timeline"), self.tr("Figures")
        told = self.tr("Written: {path}").format(path=path)

        def write(moments: list[Moment]) -> None:
            sheets = profile_sheets.sheets(titles, moments, compared, profile.charts)
            self._desk.worker.run(
                lambda _: profile_sheets.write(path, sheets), lambda _: self._desk.tell(told), self
            )

        self._desk.worker.read(lambda session: read_moments(session, profile.agent.id, whole), write, self)

    def ask_export(self) -> None:
        """Ask where, and write the workbook."""
        if self.profile is None:
            return
        who: AgentRow = self.profile.agent
        kinds = self.tr("Excel workbook (*.xlsx)")
        path = ask_where(
            self, self._desk.settings, self.tr("Save as"), f"{who.name} {who.number}.xlsx", kinds
        )
        if path is not None:
            self.export(path)

    def print_file(self) -> None:
        """The file of the agent on paper."""
        if self.agent_id is not None:
            print_form(self, self._desk, forms.order(FORM, self._desk.now(), id=self.agent_id))

    def record(self) -> None:
        """Quick entry with the agent in it."""
        if self.profile is not None and self._record.isEnabled():
            self._desk.entry_wanted.emit(f"{self.profile.agent.number} ")

    def coach(self) -> None:
        """A new coaching of the agent."""
        if self.agent_id is not None and self._coach.isEnabled():
            self._desk.visit("coaching", ("new", {"agent_id": self.agent_id}))

    def edit(self) -> None:
        """The agent's form."""
        if self.profile is not None:
            self.edited.emit(self.profile.agent)

    def _review(self) -> None:
        self._desk.visit("reviews", self.agent_id)

    def _open(self, moment: Moment) -> None:
        self._desk.visit(moment.room, moment.about)

    def _show(self, agent_id: int, profile: Profile) -> None:
        if agent_id != self.agent_id:
            return
        self.profile = profile
        here = not self._desk.read_only and profile.agent.in_group_on(profile.today)
        for way in (self._record, self._coach):
            way.setEnabled(here)
        self._name.setText(profile.agent.name)
        self.identity.show_profile(profile)
        self.compare.show_profile(profile)
        self.timeline.show_profile(profile)
        self._show_charts(profile.charts)

    def _show_charts(self, found: Sequence[ControlData]) -> None:
        for at, (card, state) in enumerate(zip(self.charts, self._states, strict=True)):
            card.setVisible(at < len(found))
            if at < len(found):
                card.show_data(found[at])
                text, kind = self._state(found[at])
                state.setText(text)
                restyle(state, "chip", kind)
                state.setVisible(bool(text))
        self._few.setVisible(not found)

    def _state(self, chart: ControlData) -> tuple[str, str]:
        """What holds at the last point of a chart, in a word."""
        if chart.mean is None:
            return "", "neutral"
        last = max(at for at, point in enumerate(chart.points) if point.value is not None)
        holding = [signal for signal in chart.signals if signal.last == last]
        if not holding:
            return self.tr("✓ within limits"), "ok"
        signal = min(holding, key=lambda one: one.rule is Rule.RUN)
        kind = {True: "ok", False: "bad", None: "info"}[improves(signal, chart.direction)]
        glyph = "■" if signal.rule is Rule.RUN else "◆"
        return f"{glyph} {chart.words(signal)}", kind

    def _write_chart(self, path: Path, data: ChartData) -> None:
        told = self.tr("Written: {path}").format(path=path)
        sheets: list[tuple[str, Sequence[Any], Sequence[Any]]] = [(data.head.title, *data.table())]
        self._desk.worker.run(
            lambda _: profile_sheets.write(path, sheets), lambda _: self._desk.tell(told), self
        )

    def _lay_out(self) -> None:
        for card, state in zip(self.charts, self._states, strict=True):
            card.setMinimumHeight(_CHART_HIGH)
            card.tools.insertWidget(0, state)
        self._few = self._nothing()
        right = Scrolled(*self.charts, self._few)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setChildrenCollapsible(False)
        self._parts.setHandleWidth(12)
        self._parts.addWidget(self.timeline)
        self._parts.addWidget(right)
        self._parts.setSizes([600, 560])
        kept = self._desk.settings.value(_SPLITTER)
        if kept is not None:
            self._parts.restoreState(kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self.identity)
        column.addWidget(self.compare)
        column.addWidget(self._parts, 1)

    def _nothing(self) -> Card:
        made = Card()
        why = self.tr("Charts come with the first imported reports and checks.")
        made.body.addWidget(label(why, "secondary", wrap=True))
        return made

    def _head(self) -> QHBoxLayout:
        theme = self._desk.theme
        self._name, self._place = Elided("title", Qt.TextElideMode.ElideRight), label("", "secondary")
        self._name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.back = icon_button(theme, "chevron-left", self.tr("Back to the list (Esc)"), self.left.emit)
        self._ways = [
            icon_button(theme, icon, what, partial(self.neighbour.emit, by))
            for by, icon, what in (
                (-1, "chevron-up", self.tr("Agent before (Alt+↑)")),
                (1, "chevron-down", self.tr("Agent after (Alt+↓)")),
            )
        ]
        self._record = button(self.tr("Record"), self.record, "primary", "profile_record")
        self._coach = button(self.tr("Write coaching"), self.coach, name="profile_coach")
        tools = (
            ("pencil", button(self.tr("Edit"), self.edit, name="profile_edit"), "F2"),
            ("printer", button(self.tr("Print"), self.print_file, name="profile_print"), "Ctrl+P"),
            ("file-spreadsheet", button(self.tr("Excel"), self.ask_export, name="profile_excel"), "Ctrl+E"),
            ("file-analytics", button(self.tr("Monthly review"), self._review, name="profile_review"), ""),
            ("target-arrow", self._coach, "F"),
            ("plus", self._record, "N"),
        )
        line = QHBoxLayout()
        line.setSpacing(8)
        for part in (
            self.back,
            label(self.tr("Roster /"), "secondary"),
            self._name,
            self._place,
            *self._ways,
        ):
            line.addWidget(part)
        line.addStretch(1)
        for icon, tool, key in tools:
            theme.set_icon(tool, icon, "onpri" if tool is self._record else "t2")
            tool.setToolTip(key)
            line.addWidget(tool)
        return line

    def _set_keys(self) -> None:
        keys = {
            "Esc": self.left.emit,
            "Alt+Up": partial(self.neighbour.emit, -1),
            "Alt+Down": partial(self.neighbour.emit, 1),
            "N": self.record,
            "F": self.coach,
            "F2": self.edit,
            "Ctrl+P": self.print_file,
            "0": self.timeline.show_all,
            **{str(number): partial(self.timeline.toggle, number) for number in range(1, 9)},
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
