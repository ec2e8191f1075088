"""The card 班组近况: what the records cover, the last import, who is in the group, open reviews."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton

from ccleader.metrics import formats, periods
from ccleader.models.agents import LABELS
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, Elided, button, label
from ccleader.ui.today.reading import Day, Recent
from ccleader.words import translate


class RecentCard(Card):
    """Four lines, each with the way to what it tells of."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("The group lately"))
        self._month = date.min
        visit = desk.visit
        ways = {
            "covered": (self.tr("Figures cover"), self.tr("KPIs"), lambda: visit("kpi")),
            "imported": (self.tr("Last import"), self.tr("Import"), lambda: visit("imports")),
            "people": (self.tr("Agents"), self.tr("Roster"), lambda: visit("roster")),
            "reviews": (self.tr("Reviews"), self.tr("Write"), lambda: visit("reviews", self._month)),
        }
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        self.lines: dict[str, Elided] = {}
        self.ways: dict[str, QPushButton] = {}
        for row, (key, (title, way, act)) in enumerate(ways.items()):
            self.lines[key] = Elided(mode=Qt.TextElideMode.ElideRight)
            self.ways[key] = button(way, act, "text", f"to_{key}", small=True)
            grid.addWidget(label(title, "label"), row, 0)
            grid.addWidget(self.lines[key], row, 1)
            grid.addWidget(self.ways[key], row, 2, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(grid)
        self.body.addStretch()

    def show_day(self, day: Day) -> None:
        """Say how things stand."""
        recent = day.recent
        self._month = recent.month
        covered = self.tr("nothing yet") if recent.covered is None else recent.covered.title
        texts = {
            "covered": covered,
            "imported": self._imported(recent),
            "people": self._people(recent),
            "reviews": self._reviews(recent),
        }
        for key, text in texts.items():
            self.lines[key].setText(text)
        self.ways["reviews"].setVisible(bool(recent.to_write))

    def _imported(self, recent: Recent) -> str:
        if recent.imported is None:
            return self.tr("nothing yet")
        name, moment = recent.imported
        when = f"{formats.day(moment.date())} {moment:%H:%M}"
        return self.tr("{when}, {file}").format(file=PurePath(name).name, when=when)

    def _people(self, recent: Recent) -> str:
        if not recent.levels:
            return self.tr("nobody yet")
        total = sum(count for _, count in recent.levels)
        parts = [self.tr("%n agents", "", total)]
        for level, count in recent.levels:
            word = self.tr("without a level") if level is None else translate("agents", LABELS[level])
            parts.append(f"{word} {count}")
        return " · ".join(parts)

    def _reviews(self, recent: Recent) -> str:
        month = periods.month(recent.month).title
        if recent.to_write:
            return self.tr("{month}: {count} without a comment").format(month=month, count=recent.to_write)
        if recent.reviewed:
            return self.tr("{month}: all have a comment").format(month=month)
        return self.tr("{month}: no figures").format(month=month)
