"""Settings that change a record or a figure: dated, so that the past keeps the rule it was made under."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar

from sqlalchemy import JSON, ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.errors import Misfit
from ccleader.metrics.attendance import RateDefinition
from ccleader.models.base import IDS_ONCE, Authored, Base
from ccleader.models.changed import Changed
from ccleader.words import mark, phrase, translate

T = TypeVar("T")


class Setting(Authored, Base):
    """A setting from a day on; without a group it holds for every group that has none of its own."""

    __tablename__ = "setting"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(index=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("agent_group.id"))
    valid_from: Mapped[date]
    value: Mapped[Any] = mapped_column(JSON)


@dataclass(frozen=True)
class Known(Generic[T]):
    """A setting there is: its key in the store, its title, and what holds until it is set."""

    key: str
    title: str
    default: T

    @property
    def initial(self) -> T:
        """What holds until it is set."""
        return self.default

    def read(self, stored: Any) -> T:
        """The value as it was before it became JSON."""
        value: T = stored
        return value

    def check(self, value: T) -> None:
        """Misfit where the value cannot be."""

    @property
    def name(self) -> str:
        """The title in the chosen language."""
        return translate("settings", self.title)


@dataclass(frozen=True)
class Number(Known[int]):
    """A whole number with its unit (a marked word) and its bounds."""

    unit: str
    least: int = 0
    most: int = 1440

    def check(self, value: int) -> None:
        """Misfit outside the bounds."""
        if not self.least <= value <= self.most:
            said = phrase(
                "trouble", "Enter a number from {least} to {most}.", least=self.least, most=self.most
            )
            raise Misfit(self.key, said)


@dataclass(frozen=True)
class Count(Known[int | None]):
    """How many there are; None where nobody said."""

    def check(self, value: int | None) -> None:
        """Misfit below one."""
        if value is not None and value < 1:
            raise Misfit(self.key, phrase("trouble", "Enter a number above 0, or leave it empty."))


@dataclass(frozen=True)
class Text(Known[str]):
    """A few words of the user."""


@dataclass(frozen=True)
class Choice(Known[str]):
    """One of several; `options` are the values with their marked words."""

    options: Mapping[str, str] = field(default_factory=dict)

    def check(self, value: str) -> None:
        """Misfit where it is none of the options."""
        if value not in self.options:
            raise Misfit(self.key, phrase("trouble", "Choose one of the options."))


@dataclass(frozen=True)
class Lines(Known[tuple[str, ...]]):
    """Lines of a list, in their order; those of the program are marked and shown in its language."""

    @property
    def initial(self) -> tuple[str, ...]:
        """The lines of the program in the chosen language."""
        return tuple(translate("settings", line) for line in self.default)

    def read(self, stored: Any) -> tuple[str, ...]:
        """A tuple again."""
        return tuple(stored)

    def check(self, value: tuple[str, ...]) -> None:
        """Misfit where a line is empty or stands twice."""
        if not all(line.strip() for line in value) or len(set(value)) < len(value):
            raise Misfit(self.key, phrase("trouble", "Every line says something, and each stands once."))


@dataclass(frozen=True)
class Spans(Known[tuple[tuple[int, int], ...]]):
    """Times of day from–to, in minutes from midnight."""

    def read(self, stored: Any) -> tuple[tuple[int, int], ...]:
        """Pairs again."""
        return tuple((first, last) for first, last in stored)

    def check(self, value: tuple[tuple[int, int], ...]) -> None:
        """Misfit where one ends before it begins, or two overlap."""
        ends = [minute for span in sorted(value) for minute in span]
        steps = zip(ends, ends[1:], strict=False)
        if any(first > last for first, last in steps) or any(first == last for first, last in value):
            said = phrase("trouble", "Every time ends after it begins, and no two overlap.")
            raise Misfit(self.key, said)


MINUTES = mark("settings", "min")
HOURS = mark("settings", "h")
POINTS = mark("settings", "points")
CHECKS = mark("settings", "checks")
WORKDAYS = mark("settings", "working days")
DAYS = mark("settings", "d")
PERCENT = mark("settings", "%")

ARRIVE_EARLY_MINUTES = Number("arrive_early", mark("settings", "Agents arrive before the shift"), 10, MINUTES)
LATE_TOLERANCE_MINUTES = Number("late_tolerance", mark("settings", "Late only after"), 0, MINUTES, most=120)
ABSENT_AFTER_MINUTES = Number("absent_after", mark("settings", "“Not in yet” is shown after"), 15, MINUTES)
RATE_DEFINITION = Choice(
    "rate_definition",
    mark("settings", "Attendance rate"),
    RateDefinition.NET,
    {
        RateDefinition.NET: mark("settings", "without leave granted in advance"),
        RateDefinition.ON_SITE: mark("settings", "without it, and only who is on site counts"),
        RateDefinition.GROSS: mark("settings", "of all planned shifts, leave included"),
    },
)
SLIP_DUE_DAYS = Number("slip_due", mark("settings", "A leave slip is handed in within"), 1, DAYS, most=31)
SWAP_AHEAD_HOURS = Number("swap_ahead", mark("settings", "A swap is asked for ahead by"), 48, HOURS, most=720)
OVERTIME_CAP_HOURS = Number(
    "overtime_cap", mark("settings", "Overtime of an agent in a month, at most"), 36, HOURS, most=300
)
AWAY_PERCENT = Number(
    "away_percent", mark("settings", "Of the planned agents, away from the phone"), 10, PERCENT, most=80
)
PEAKS = Spans("peaks", mark("settings", "Peak hours"), ((540, 660), (840, 960)))
HANDOVER_MINUTES = Number(
    "handover_reminder", mark("settings", "Handover is due before the end of the shift by"), 30, MINUTES
)
CHECKLIST = Lines(
    "handover_checklist",
    mark("settings", "Prepared before handing over"),
    (
        mark("settings", "Figures of the shift looked at"),
        mark("settings", "Own open matters dealt with or described"),
        mark("settings", "Equipment and seats walked round"),
        mark("settings", "Tools, keys and emergency phone counted"),
        mark("settings", "Notices that are still untold noted"),
        mark("settings", "Workplace in order"),
    ),
)
NOT_WHILE = Lines(
    "handover_not_while",
    mark("settings", "No handover while"),
    (
        mark("settings", "a major incident is not over"),
        mark("settings", "main equipment is being started or stopped"),
        mark("settings", "the preparation is not complete"),
        mark("settings", "who takes over is not fit for duty"),
    ),
)
WARNING_DAYS = Number("warning_days", mark("settings", "A warning is cited for"), 30, DAYS, 1, 366)
POINTS_SPAN = Choice(
    "points_span",
    mark("settings", "Points are added up by"),
    "month",
    {
        "month": mark("settings", "month"),
        "quarter": mark("settings", "quarter"),
        "year": mark("settings", "year"),
    },
)
POINTS_REMIND = Number("points_remind", mark("settings", "Reminder from"), 5, POINTS, 1, 1000)
POINTS_TALK = Number("points_talk", mark("settings", "Talk from"), 8, POINTS, 1, 1000)
POINTS_REPORT = Number("points_report", mark("settings", "Report upward from"), 12, POINTS, 1, 1000)
APPEAL_DAYS = Number("appeal_days", mark("settings", "An appeal is possible within"), 5, WORKDAYS, 1, 60)
APPEAL_TO = Text("appeal_to", mark("settings", "Appeals go to"), "")
CHECKS_PER_MONTH = Number(
    "checks_per_month", mark("settings", "Calls checked of an agent in a month"), 4, CHECKS, 1, 200
)
CHECK_PASS = Number("check_pass", mark("settings", "A check is good from"), 90, POINTS, 1, 1000)
LONG_CALL_MINUTES = Number("long_call", mark("settings", "A call is long from"), 5, MINUTES, 1, 120)
FOLLOW_UP_DAYS = Number("follow_up_days", mark("settings", "Coaching is followed up after"), 7, DAYS, 1, 90)
COACHED_DAYS = Number("coached_days", mark("settings", "Everybody is coached within"), 31, DAYS, 7, 366)
SUPERVISOR = Text("supervisor", mark("settings", "Supervisor"), "")
SEATS = Count("seats", mark("settings", "Seats on the floor"), None)


ALL: tuple[Known[Any], ...] = (
    ARRIVE_EARLY_MINUTES,
    LATE_TOLERANCE_MINUTES,
    ABSENT_AFTER_MINUTES,
    RATE_DEFINITION,
    SLIP_DUE_DAYS,
    OVERTIME_CAP_HOURS,
    SWAP_AHEAD_HOURS,
    PEAKS,
    AWAY_PERCENT,
    SEATS,
    HANDOVER_MINUTES,
    CHECKLIST,
    NOT_WHILE,
    WARNING_DAYS,
    POINTS_SPAN,
    POINTS_REMIND,
    POINTS_TALK,
    POINTS_REPORT,
    APPEAL_DAYS,
    APPEAL_TO,
    CHECKS_PER_MONTH,
    CHECK_PASS,
    LONG_CALL_MINUTES,
    FOLLOW_UP_DAYS,
    COACHED_DAYS,
    SUPERVISOR,
)
"""Every setting there is, in the order in which the user sees them."""


@dataclass(frozen=True)
class SettingRow:
    """A setting as it was entered: its value, since when, for which group, by whom."""

    id: int
    value: Any
    valid_from: date
    group_id: int | None
    by: str


def holding(session: Session, known: Known[Any], on: date, group_id: int | None = None) -> SettingRow | None:
    """What was set and holds on a day; a group's own goes before the common one. None: never set."""
    rows = [row for row in dated(session, known) if row.valid_from <= on and row.group_id in (None, group_id)]
    return max(rows, key=lambda row: (row.group_id is not None, row.valid_from), default=None)


def value(session: Session, known: Known[T], on: date, group_id: int | None = None) -> T:
    """What holds on a day: what was set, else what the program ships."""
    held = holding(session, known, on, group_id)
    if held is None:
        return known.initial
    found: T = held.value
    return found


def set_value(
    session: Session, known: Known[T], value: T, valid_from: date, group_id: int | None = None
) -> Changed:
    """Set what holds from a day on; one already set for that very day is replaced. Misfit as `check`."""
    known.check(value)
    query = select(Setting).where(
        Setting.key == known.key,
        Setting.valid_from == valid_from,
        Setting.group_id.is_(None) if group_id is None else Setting.group_id == group_id,
    )
    found = session.scalar(query)
    stored = json.loads(json.dumps(value))  # as it comes back: else the same looks changed
    if found is None:
        session.add(Setting(key=known.key, group_id=group_id, valid_from=valid_from, value=stored))
    else:
        found.value = stored
    session.flush()
    return Changed.SETTINGS


def dated(session: Session, known: Known[Any]) -> list[SettingRow]:
    """Every value a setting was given, the latest first."""
    query = select(Setting).where(Setting.key == known.key).order_by(Setting.valid_from.desc(), Setting.id)
    return [
        SettingRow(found.id, known.read(found.value), found.valid_from, found.group_id, found.by)
        for found in session.scalars(query)
    ]
