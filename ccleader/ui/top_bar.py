"""The top bar: the group, the day and the clock, the search."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ccleader.ui.groups import Groups
from ccleader.ui.parts import label, rule
from ccleader.ui.room import Desk
from ccleader.ui.search import SearchBox

WIDEST_GROUP = 320
"""Pixels of the group's name that are shown."""


class TopBar(QFrame):
    """Group menu, date and time, search."""

    def __init__(self, desk: Desk, groups: Groups, window: QWidget) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setFixedHeight(48)
        self._desk = desk
        self._groups = groups
        self.group = QPushButton()
        self.group.setObjectName("group")
        self.group.setProperty("kind", "group")
        self.group.setAccessibleName(self.tr("Group"))
        self.group.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron behind the name
        self.group.clicked.connect(self._offer)
        self._count = label("", "caption")
        self._day = label()
        self._clock = label("", "strong")
        self.search = SearchBox(desk, window)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 20, 0)
        line.setSpacing(8)
        divider = rule(upright=True)
        divider.setFixedHeight(18)
        for part in (self.group, self._count, divider, self._day, self._clock):
            line.addWidget(part)
        line.addStretch()
        line.addWidget(self.search)
        groups.listed.connect(self.show_group)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(1_000)
        QTimer.singleShot(0, self, self._tick)
        self.show_group()

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

    def _offer(self) -> None:
        self._groups.menu().popup(self.group.mapToGlobal(self.group.rect().bottomLeft()))

    def _tick(self) -> None:
        from ccleader.metrics import formats  # needs the catalogue of words: after the first paint

        self._day.setText(formats.day(self._desk.today()))
        self._clock.setText(f"{self._desk.now():%H:%M}")
