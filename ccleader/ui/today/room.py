"""The room 今日: what waits in the shift, yesterday's figures, whom to look after, quick entry."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ccleader.metrics import formats
from ccleader.models.changed import Changed
from ccleader.ui.groups import GroupDialog
from ccleader.ui.parts import Card, Empty, button
from ccleader.ui.room import Desk, Room
from ccleader.ui.today import floor as on_floor
from ccleader.ui.today import reading
from ccleader.ui.today.arrivals_card import ArrivalsCard
from ccleader.ui.today.attention import joined
from ccleader.ui.today.attention_card import AttentionCard
from ccleader.ui.today.briefing_card import BriefingCard
from ccleader.ui.today.floor import Floor
from ccleader.ui.today.handover_card import HandoverCard
from ccleader.ui.today.matters_card import MattersCard
from ccleader.ui.today.metrics_card import MetricsCard
from ccleader.ui.today.quick_card import QuickCard
from ccleader.ui.today.reading import Day
from ccleader.ui.today.recent_card import RecentCard
from ccleader.ui.trends import State

HIGH_FROM = 760
"""From this height of the room (px) on, all tiles, the expected calls and what was done last fit."""

SCROLL_BAR = 14

LEAST_RIGHT = 280
"""Pixels below which the reasons at the right would say nothing."""

LOW_TILES = 4
"""Tiles shown where the room is lower."""

MINUTE_MS = 60_000

FIGURES = (
    Changed.AGENTS
    | Changed.TRAFFIC
    | Changed.TARGETS
    | Changed.REVIEWS
    | Changed.EVENTS
    | Changed.BASELINES
    | Changed.SETTINGS
    | Changed.SHIFTS
    | Changed.ATTENDANCE
    | Changed.LEAVE
)
"""What the figures rest on, the attendance rate among them."""

FLOOR = (
    Changed.LEADERS
    | Changed.SHIFTS
    | Changed.ATTENDANCE
    | Changed.LEAVE
    | Changed.NOTICES
    | Changed.BRIEFINGS
    | Changed.HANDOVERS
    | Changed.MATTERS
    | Changed.OBSERVATIONS
    | Changed.VISITS
    | Changed.ASSETS
    | Changed.CONDUCT
    | Changed.QUALITY
    | Changed.COACHING
)
"""What the cards of the shift rest on."""


class TodayRoom(Room):
    """What now: the first page of the day."""

    concerns = FIGURES | FLOOR

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Today"))
        self.metrics = MetricsCard(desk)
        self.attention = AttentionCard(desk)
        self.recent = RecentCard(desk)
        self.recent.hide()
        self.handover = HandoverCard(desk)
        self.briefing = BriefingCard(desk)
        self.matters = MattersCard(desk)
        self.arrivals = ArrivalsCard(desk)
        self.quick = QuickCard(desk)
        self._group_id: int | None = None
        self._day: Day | None = None
        self._floor: Floor | None = None
        self._left, self._waiting = QScrollArea(), QWidget()
        self._cards, self._empty = self._arranged(), self._nothing()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._cards)
        self._pages.addWidget(self._empty)
        self.body.addWidget(self._pages, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        desk.leader_changed.connect(self._expire)
        self._minute = QTimer(self)
        self._minute.timeout.connect(self._read_floor)
        self._minute.start(MINUTE_MS)
        self._show_head()

    def refresh(self) -> None:
        """Read the day of the group on view."""
        group_id = self.desk.group_id
        self._new_group.setVisible(group_id is None)
        if group_id is None:
            self._group_id = self._day = self._floor = None
            self._show_head()
            self._pages.setCurrentWidget(self._empty)
            return
        if group_id != self._group_id:
            self._group_id, self._day, self._floor = group_id, None, None
        read = partial(reading.read, group_id=group_id, today=self.desk.today())
        self.desk.worker.read(read, lambda day: self._take(group_id, day=day), self)
        self._read_floor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what does not fit."""
        super().resizeEvent(event)
        if event.size().height() >= HIGH_FROM != event.oldSize().height() >= HIGH_FROM:
            self._show_cards()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter accepts the handover, B goes to the briefing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hasFocus():
            self.handover.begin_accept()
        elif event.key() == Qt.Key.Key_B and not event.modifiers():
            self.briefing.way.click()
        else:
            super().keyPressEvent(event)

    def place(self) -> object:
        """What is typed for quick entry."""
        return self.quick.line.text()

    def resume(self, place: object) -> None:
        """Go on typing."""
        self.quick.line.setText(str(place))

    def keys(self) -> list[tuple[str, str]]:
        """The keys of the room."""
        return [
            ("Enter", self.tr("Accept the handover")),
            ("B", self.tr("To the briefing")),
            ("Tab", self.tr("Next figure, then who is here, then the agents")),
            (self.tr("Space"), self.tr("Open the chart of the figure; sign in who arrives")),
            ("L", self.tr("The agent marked is late")),
        ]

    def _hear(self, changed: Changed) -> None:
        """The floor at once; the figures only where they may be others."""
        if changed & FLOOR and self.isVisible():
            self._read_floor()
        if changed & FIGURES or not self.isVisible():
            super()._hear(changed)

    def _floor_query(self, group_id: int) -> partial[Floor]:
        leader = self.desk.leader
        return partial(
            on_floor.read,
            group_id=group_id,
            leader_id=None if leader is None else leader.id,
            now=self.desk.now(),
        )

    def _read_floor(self) -> None:
        group_id = self.desk.group_id
        if group_id is not None and self.isVisible():
            query = self._floor_query(group_id)
            self.desk.worker.read(query, lambda floor: self._take(group_id, floor=floor), self)

    def _take(self, group_id: int, day: Day | None = None, floor: Floor | None = None) -> None:
        """Show what was read, unless another group is on view by now."""
        if group_id != self.desk.group_id:
            return
        self._day, self._floor = day or self._day, floor or self._floor
        self._show_head()
        self._show_cards()
        if self._day is not None:
            self._pages.setCurrentWidget(self._empty if self._day.empty else self._cards)

    def _show_cards(self) -> None:
        """What is known so far: the figures are there first."""
        day, floor = self._day, self._floor
        if day is None or day.empty:
            return
        high = self.height() >= HIGH_FROM
        shift = floor is None or floor.known
        self._left.setVisible(shift)
        self.arrivals.setVisible(shift)
        self.recent.setVisible(not shift)
        self.metrics.show_day(day, len(day.tiles) if high or not shift else LOW_TILES)
        self.recent.show_day(day)
        found = joined(day.attention, floor.concerns if floor else ())
        self.attention.show_attention(found, day.day, day.today)
        if floor is not None:
            self._show_floor(floor, high)

    def _show_floor(self, floor: Floor, high: bool) -> None:
        for card in (self.handover, self.briefing, self.matters):
            card.show_floor(floor)
        self._left.setMinimumWidth(self._waiting.minimumSizeHint().width() + SCROLL_BAR)
        self.arrivals.show_floor(floor, high)
        self.quick.show_latest(floor.latest, high)

    def _show_head(self) -> None:
        """The date, what waits, and how many need a look."""
        day, floor = self._day, self._floor
        parts = [formats.day(self.desk.today())]
        if floor is not None and floor.known:
            parts += self._waits(floor)
        if day is not None:
            people = joined(day.attention, floor.concerns if floor else ())
            counts = [
                (len(people), self.tr("{count} to look after")),
                (day.count(State.SIGNAL), self.tr("Signals {count}")),
                (day.count(State.MISSED), self.tr("Off target {count}")),
            ]
            parts += [text.format(count=count) for count, text in counts if count]
        self.head.set_facts("  ·  ".join(parts))

    def _waits(self, floor: Floor) -> list[str]:
        parts = []
        if floor.waits:
            parts.append(self.tr("To accept {count}").format(count=floor.waits))
        elif floor.taken is not None and floor.taken.accepted_at is not None:
            parts.append(self.tr("Taken over ✓ {time}").format(time=f"{floor.taken.accepted_at:%H:%M}"))
        if floor.matters:
            text = self.tr("Open matters {count}").format(count=len(floor.matters))
            late = self.tr(" ({count} overdue)").format(count=floor.overdue) if floor.overdue else ""
            parts.append(text + late)
        return parts

    def _arranged(self) -> QWidget:
        page = QWidget()
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        left, middle, right = QVBoxLayout(self._waiting), QVBoxLayout(), QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        scroll = self._left
        scroll.setWidget(self._waiting)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left.addWidget(self.handover)
        left.addWidget(self.briefing)
        left.addWidget(self.matters, 1)
        middle.addWidget(self.metrics, 2)
        middle.addWidget(self.arrivals, 2)
        self.attention.setMinimumWidth(LEAST_RIGHT)
        right.addWidget(self.attention, 1)
        right.addWidget(self.recent)
        right.addWidget(self.quick)
        for column in (left, middle, right):
            column.setSpacing(12)
        across.addWidget(self._left, 10)
        across.addLayout(middle, 17)
        across.addLayout(right, 10)
        return page

    def _nothing(self) -> Card:
        visit = self.desk.visit
        bring = button(self.tr("Import the roster"), lambda: visit("roster"), "primary", "import_roster")
        report = button(self.tr("Import a report"), lambda: visit("imports"), name="import_report")
        why = self.tr("A list from Excel is the quickest way, about a minute; then the reports.")
        self._new_group = button(self.tr("New group …"), self._ask_group, name="first_group")
        ways = bring, self._new_group, report
        card = Card()
        card.body.addWidget(Empty(self.desk.theme, "users", self.tr("No agents yet"), why, *ways))
        return card

    def _ask_group(self) -> None:
        GroupDialog(self.desk, None, self).open()
