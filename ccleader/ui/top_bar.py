"""The top bar: the group, who works here, the day and the clock, the shift that runs, the search."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ccleader.ui.groups import Groups
from ccleader.ui.leaders import Leaders
from ccleader.ui.parts import button, chip, label, restyle, rule
from ccleader.ui.room import Desk
from ccleader.ui.search import SearchBox

WIDEST, NARROWEST = 260, 40
"""Pixels of a name that are shown: at most, and however little room there is."""


def shares(wanted: Sequence[int], room: int) -> list[int]:
    """Widths of names that fit into `room` together: the widest give way first."""
    widest = max(wanted, default=0)
    while widest > NARROWEST and sum(min(each, widest) for each in wanted) > room:
        widest -= 1
    return [min(each, widest) for each in wanted]


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
        self._names: dict[QPushButton | QLabel, tuple[str, str]] = {}
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
        line.addWidget(self.search, 1_000)  # before the stretch, up to its own width
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
        self._names[self.group] = (name, "{name}")
        self.group.setToolTip(name)
        self._count.setText(self.tr("%n agents", "", self._groups.count) if group else "")
        self._fit()
        self._desk.theme.set_icon(self.group, "chevron-down", "t3")

    def show_watch(self, *_: object) -> None:
        """Name who works here, who stands in, and the shift that runs."""
        row, watch = self._desk.leader, self.leaders.watch
        name = row.titled if row else self.tr("Who works here?")
        self._names[self.leader] = (name, "{name}")
        self.leader.show()
        self.leader.setToolTip(name)
        restyle(self.leader, "kind", "group" if row else "text")
        self._desk.theme.set_icon(self.leader, "chevron-down", "t3")
        self._stands_in.setVisible(watch.loan is not None)
        if watch.loan is not None:
            loan = watch.loan
            self._names[self._stands_in] = (loan.to_name, self.tr("{name} stands in"))
            since = self.tr("{name} has the duty since {time}: {why}")
            time = f"{loan.starts_at:%H:%M}"
            self._stands_in.setToolTip(since.format(name=loan.to_name, time=time, why=loan.reason))
        self._show_shift()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names have as much room as there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Shorten the names until every part has its place."""
        shown = [(part, *said) for part, said in self._names.items() if not part.isHidden()]
        for part, _, pattern in shown:
            part.setText(pattern.format(name=""))
        line = self.layout()
        assert line is not None
        line.invalidate()
        room = self.width() - line.minimumSize().width()
        metrics = [part.fontMetrics() for part, _, _ in shown]
        wanted = [
            min(metric.horizontalAdvance(name), WIDEST)
            for metric, (_, name, _) in zip(metrics, shown, strict=True)
        ]
        for metric, width, (part, name, pattern) in zip(metrics, shares(wanted, room), shown, strict=True):
            short = metric.elidedText(name, Qt.TextElideMode.ElideMiddle, width)
            part.setText(pattern.format(name=short))

    def _show_shift(self) -> None:
        watch = self.leaders.watch
        self._shift.setVisible(watch.shift is not None)
        if watch.shift is None:
            return
        kind = watch.shift.type
        left = watch.minutes_left(self._desk.now())
        whole = f"{kind.name} {kind.label}"
        short = self._shift.fontMetrics().elidedText(kind.name, Qt.TextElideMode.ElideRight, WIDEST // 3)
        self._shift.setText(
            f"{short} {kind.label}" if left is None else "◎ " + self.tr("handover in %n minutes", "", left)
        )
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
