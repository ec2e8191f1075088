"""The top bar: the group, who works here, the day and the clock, the shift that runs, the search."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ccleader.ui.groups import Groups
from ccleader.ui.leaders import Leaders
from ccleader.ui.parts import button, chip, label, restyle, rule
from ccleader.ui.room import Desk
from ccleader.ui.search import SearchBox

WIDEST_GROUP = 260
WIDEST_LEADER = 150
"""Pixels of the group's and the leader's name that are shown."""


class TopBar(QFrame):
    """Group menu, leader menu, date and time, shift, search."""

    def __init__(self, desk: Desk, groups: Groups, window: QWidget) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setFixedHeight(48)
        self._desk = desk
        self._groups = groups
        self.leaders = Leaders(desk, window)
        self.group = self._menu_button("group", self.tr("Group"), self._offer_groups)
        self.leader = self._menu_button("leader", self.tr("Who works here"), self._offer_leaders)
        self._stands_in = chip("", "info")
        self._stands_in.setObjectName("stands_in")
        self._shift = chip("", "info")
        self._shift.setObjectName("shift")
        self._count = label("", "caption")
        self._day = label()
        self._clock = label("", "strong")
        self.search = SearchBox(desk, window)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 20, 0)
        line.setSpacing(8)
        for part in (
            self.group,
            self._count,
            self._divider(),
            self.leader,
            self._stands_in,
            self._divider(),
            self._day,
            self._clock,
            self._shift,
        ):
            line.addWidget(part)
        line.addStretch()
        line.addWidget(self.search)
        quick = button(
            self.tr("Quick entry"), lambda: desk.entry_wanted.emit(""), "outline", "quick_entry", small=True
        )
        quick.setToolTip("Ctrl+N")
        desk.theme.set_icon(quick, "plus", "pri")
        line.addWidget(quick)
        groups.listed.connect(self.show_group)
        self.leaders.listed.connect(self.show_watch)
        desk.leader_changed.connect(self.show_watch)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(1_000)
        QTimer.singleShot(0, self, self._tick)
        self.show_group()
        for part in (self.leader, self._stands_in, self._shift):
            part.hide()  # until the store has told

    def show_group(self) -> None:
        """Name the group on view and how many it has."""
        group = self._desk.group
        name = group.name if group else self.tr("No group")
        self.group.setText(
            self.group.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, WIDEST_GROUP)
        )
        self.group.setToolTip(name)
        self._count.setText(self.tr("%n agents", "", self._groups.count) if group else "")
        self._desk.theme.set_icon(self.group, "chevron-down", "t3")

    def show_watch(self, *_: object) -> None:
        """Name who works here, who stands in, and the shift that runs."""
        row, watch = self._desk.leader, self.leaders.watch
        name = row.titled if row else self.tr("Who works here?")
        shown = self.leader.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, WIDEST_LEADER)
        self.leader.setText(shown)
        self.leader.show()
        self.leader.setToolTip(name)
        restyle(self.leader, "kind", "group" if row else "text")
        self._desk.theme.set_icon(self.leader, "chevron-down", "t3")
        self._stands_in.setVisible(watch.loan is not None)
        if watch.loan is not None:
            loan = watch.loan
            metrics = self._stands_in.fontMetrics()
            who = metrics.elidedText(loan.to_name, Qt.TextElideMode.ElideRight, WIDEST_LEADER)
            self._stands_in.setText(self.tr("{name} stands in").format(name=who))
            since = self.tr("{name} has the duty since {time}: {why}")
            time = f"{loan.starts_at:%H:%M}"
            self._stands_in.setToolTip(since.format(name=loan.to_name, time=time, why=loan.reason))
        self._show_shift()

    def _show_shift(self) -> None:
        watch = self.leaders.watch
        self._shift.setVisible(watch.shift is not None)
        if watch.shift is None:
            return
        kind = watch.shift.type
        left = watch.minutes_left(self._desk.now())
        whole = f"{kind.name} {kind.label}"
        self._shift.setText(whole if left is None else "◷ " + self.tr("handover in %n minutes", "", left))
        self._shift.setToolTip(whole)
        restyle(self._shift, "chip", "info" if left is None else "warn")

    def _menu_button(self, name: str, what: str, offer: Callable[[], None]) -> QPushButton:
        made = QPushButton()
        made.setObjectName(name)
        made.setProperty("kind", "group")
        made.setAccessibleName(what)
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron behind the name
        made.clicked.connect(offer)
        return made

    def _divider(self) -> QFrame:
        made = rule(upright=True)
        made.setFixedHeight(18)
        return made

    def _offer_groups(self) -> None:
        self._groups.menu().popup(self.group.mapToGlobal(self.group.rect().bottomLeft()))

    def _offer_leaders(self) -> None:
        self.leaders.menu().popup(self.leader.mapToGlobal(self.leader.rect().bottomLeft()))

    def _tick(self) -> None:
        from ccleader.metrics import formats  # needs the catalogue of words: after the first paint

        now = f"{self._desk.now():%H:%M}"
        self._day.setText(formats.day(self._desk.today()))
        if now != self._clock.text():
            self._clock.setText(now)
            if self._desk.ready:
                self.leaders.load()
