"""The room 今日: yesterday's figures, whom to look after, how the records of the group stand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ccleader.metrics import formats
from ccleader.models.changed import Changed
from ccleader.ui.parts import Card, Empty, button
from ccleader.ui.room import Desk, Room
from ccleader.ui.today import reading
from ccleader.ui.today.attention_card import AttentionCard
from ccleader.ui.today.metrics_card import MetricsCard
from ccleader.ui.today.reading import Day
from ccleader.ui.today.recent_card import RecentCard
from ccleader.ui.trends import State

HIGH_FROM = 760
"""From this height of the room (px) on, another card fits below the tiles."""


class TodayRoom(Room):
    """What now: the first page of the day."""

    concerns = (
        Changed.AGENTS
        | Changed.TRAFFIC
        | Changed.TARGETS
        | Changed.REVIEWS
        | Changed.EVENTS
        | Changed.BASELINES
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.set_title(self.tr("Today"))
        self.metrics = MetricsCard(desk)
        self.attention = AttentionCard(desk)
        self.recent = RecentCard(desk)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._cards, self._empty = self._arranged(), self._nothing()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._cards)
        self._pages.addWidget(self._empty)
        self.body.addWidget(self._pages, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._show_head(None)

    def refresh(self) -> None:
        """Read the day of the group on view."""
        group_id, today = self.desk.group_id, self.desk.today()
        if group_id is None:
            self._show_head(None)
            self._pages.setCurrentWidget(self._empty)
            return
        read = partial(reading.read, group_id=group_id, today=today)
        self.desk.worker.read(read, lambda day: self._take(day, group_id), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the short card where there is height to spare: below the tiles, else below the agents."""
        super().resizeEvent(event)
        column = self._left if self.height() >= HIGH_FROM else self._right
        if column.indexOf(self.recent) < 0:
            column.addWidget(self.recent)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of the room."""
        return [
            ("Tab", self.tr("Next figure, then the agents")),
            (self.tr("Space"), self.tr("Open the chart of the figure")),
        ]

    def _take(self, day: Day, group_id: int) -> None:
        """Show what was read, unless another group is on view by now."""
        if group_id != self.desk.group_id:
            return
        self._show_head(day)
        if not day.empty:
            for card in (self.metrics, self.attention, self.recent):
                card.show_day(day)
        self._pages.setCurrentWidget(self._empty if day.empty else self._cards)

    def _show_head(self, day: Day | None) -> None:
        """The date, and how many need a look."""
        parts = [formats.day(self.desk.today())]
        if day is not None and day.day is not None:
            counts = (
                (len(day.attention), self.tr("{count} to look after")),
                (day.count(State.SIGNAL), self.tr("Signals {count}")),
                (day.count(State.MISSED), self.tr("Off target {count}")),
            )
            parts += [text.format(count=count) for count, text in counts if count]
        self.head.set_facts("  ·  ".join(parts))

    def _arranged(self) -> QWidget:
        page = QWidget()
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        for column, card, share in ((self._left, self.metrics, 17), (self._right, self.attention, 10)):
            column.setSpacing(12)
            column.addWidget(card, 1)
            across.addLayout(column, share)
        self._right.addWidget(self.recent)
        return page

    def _nothing(self) -> Card:
        visit = self.desk.visit
        bring = button(self.tr("Import the roster"), lambda: visit("roster"), "primary", "import_roster")
        report = button(self.tr("Import a report"), lambda: visit("imports"), name="import_report")
        why = self.tr("A list from Excel is the quickest way, about a minute; then the reports.")
        card = Card()
        card.body.addWidget(Empty(self.desk.theme, "users", self.tr("No agents yet"), why, bring, report))
        return card
