"""The rooms of the window, one line each; the only place that names their folders."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ccleader.words import mark

if TYPE_CHECKING:
    from ccleader.ui.room import Desk, Room

FOOT = "foot"
"""The section at the foot of the sidebar; it has no heading."""

SECTIONS = {
    "floor": mark("rooms", "On the floor"),
    "people": mark("rooms", "Agents"),
    "data": mark("rooms", "Data"),
}


def word(text: str) -> str:
    """A title in the chosen language; from Qt's catalogue, which is there before the first paint."""
    return QCoreApplication.translate("rooms", text)


@dataclass(frozen=True)
class Entry:
    """A room in the sidebar, above all sections where it has none; built on the first visit.

    The rooms stand in the order of the sidebar; `FOOT` comes last.
    """

    key: str
    title: str
    icon: str
    section: str
    module: str
    name: str

    @property
    def heading(self) -> str:
        """The title in the chosen language."""
        return word(self.title)

    def build(self, desk: Desk) -> Room:
        """Make the room."""
        room: Room = getattr(import_module(self.module), self.name)(desk)
        return room


ROOMS = (
    Entry("today", mark("rooms", "Today"), "sun", "", "ccleader.ui.today.room", "TodayRoom"),
    Entry(
        "handover",
        mark("rooms", "Handover"),
        "arrows-exchange",
        "floor",
        "ccleader.ui.handover.room",
        "HandoverRoom",
    ),
    Entry(
        "attendance",
        mark("rooms", "Attendance"),
        "calendar-month",
        "floor",
        "ccleader.ui.attendance.room",
        "AttendanceRoom",
    ),
    Entry(
        "briefings",
        mark("rooms", "Briefings"),
        "speakerphone",
        "floor",
        "ccleader.ui.briefings.room",
        "BriefingsRoom",
    ),
    Entry("roster", mark("rooms", "Roster"), "users", "people", "ccleader.ui.roster.room", "RosterRoom"),
    Entry(
        "coaching",
        mark("rooms", "Coaching"),
        "target-arrow",
        "people",
        "ccleader.ui.coaching.room",
        "CoachingRoom",
    ),
    Entry(
        "conduct",
        mark("rooms", "Points"),
        "circle-minus",
        "people",
        "ccleader.ui.conduct.room",
        "ConductRoom",
    ),
    Entry(
        "quality",
        mark("rooms", "QA"),
        "checklist",
        "people",
        "ccleader.ui.quality.room",
        "QualityRoom",
    ),
    Entry("kpi", mark("rooms", "KPIs"), "chart-line", "data", "ccleader.ui.kpi.room", "KpiRoom"),
    Entry(
        "reviews",
        mark("rooms", "Monthly reviews"),
        "file-analytics",
        "data",
        "ccleader.ui.reviews.room",
        "ReviewsRoom",
    ),
    Entry(
        "imports", mark("rooms", "Import"), "file-import", "data", "ccleader.ui.imports.room", "ImportsRoom"
    ),
    Entry(
        "settings", mark("rooms", "Settings"), "settings", FOOT, "ccleader.ui.settings.room", "SettingsRoom"
    ),
)

IMPORTS = "imports"
"""The room that takes in files dropped anywhere in the window."""

SETTINGS = "settings"

TODAY = "today"
"""The room that shows all that waits."""

KEYS = {
    **{room.key: f"Ctrl+{digit}" for room, digit in zip(ROOMS, "1234567890", strict=False)},
    IMPORTS: "Ctrl+I",
    SETTINGS: "Ctrl+,",
}
"""What opens each room: the digits in the order of the sidebar, as far as they go."""
