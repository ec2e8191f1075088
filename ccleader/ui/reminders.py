"""Reminders, told once each: in the window, and in the system tray where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from ccleader.models.changed import Changed
from ccleader.ui import choices
from ccleader.ui.due import Facts, Gathering, Reminder, due, quiet
from ccleader.ui.leaders import Leaders
from ccleader.ui.room import Desk
from ccleader.words import phrase

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from ccleader.models.shifts import Shift


_CONCERNS = Changed.HANDOVERS | Changed.BRIEFINGS | Changed.LEAVE | Changed.NOTICES | Changed.MATTERS


class Reminders(QObject):
    """Looks every minute, and whenever the records of the shift change, at what is due."""

    told = Signal(list)
    """Reminders to be shown; the pressing ones until they are `over`, or the user closes them."""
    over = Signal(object)

    def __init__(self, desk: Desk, leaders: Leaders, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._leaders = leaders
        self._window = window
        self._known: set[str] = set()
        self._standing: list[Reminder] = []
        self._tray: QSystemTrayIcon | None = None
        self._room = ""
        leaders.listed.connect(self._look)
        desk.worker.changed.connect(self._hear)

    def _hear(self, changed: Changed) -> None:
        if changed & _CONCERNS:
            self._look()

    def _look(self) -> None:
        group_id, shift, now = self._desk.group_id, self._leaders.watch.shift, self._desk.now()
        before = self._leaders.watch.reminds_before
        if group_id is not None and choices.REMINDERS.read(self._desk.settings) != "none":
            self._desk.worker.read(
                lambda session: gather(session, group_id, shift, before, now), self._decide, self
            )

    def _decide(self, facts: Facts) -> None:
        """Tell what is newly due, and that what was told before is done."""
        now = self._desk.now()
        found = due(facts, now)
        keys = {each.key for each in found}
        for each in self._standing:
            if each.key not in keys:
                self.over.emit(each)
        self._standing = [each for each in self._standing if each.key in keys]
        self._known &= keys
        on_shift = self._leaders.watch.shift is not None and self._desk.leader is not None
        if quiet(now, choices.QUIET.read(self._desk.settings), on_shift):
            return
        fresh = [each for each in found if each.key not in self._known]
        if fresh:
            self._known |= {each.key for each in fresh}
            self._standing += fresh
            self.told.emit(fresh)
            self._tell_outside(fresh)

    def _tell_outside(self, fresh: list[Reminder]) -> None:
        """Beside the clock, unless the window is looked at already."""
        wanted = choices.REMINDERS.read(self._desk.settings) == "tray"
        if not wanted or self._window.isActiveWindow() or not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.window().windowIcon(), self)
            self._tray.messageClicked.connect(self._come)
            self._tray.activated.connect(self._come)
            self._tray.show()
        self._room = fresh[0].room
        self._tray.showMessage("CCLeader 班长台", "\n".join(str(each.text) for each in fresh))

    def _come(self) -> None:
        top = self._window.window()
        top.setWindowState(top.windowState() & ~top.windowState().WindowMinimized)
        top.raise_()
        top.activateWindow()
        self._desk.visit(self._room)


def gather(session: Session, group_id: int, shift: Shift | None, before: int, now: datetime) -> Facts:
    """What is known of a group at a moment; `before` minutes a handover is announced."""
    from ccleader.models import coaching, handovers, leave, matters, notices  # late: paints before

    today = now.date()
    held = None if shift is None else handovers.handover_of(session, group_id, shift)
    signed = held is not None and held.state is not handovers.HandoverState.DRAFT
    waiting = notices.to_tell(session, group_id, today)
    return Facts(
        shift="" if shift is None else shift.type.name,
        ends_at=None if shift is None or signed else shift.window[1],
        reminds_before=before,
        gatherings=[*_meetings(session, group_id, now), *_briefings(session, group_id, now)],
        slips=len(leave.overdue_slips(session, group_id, today)),
        untold=len({agent_id for agent_ids in waiting.values() for agent_id in agent_ids}),
        followed=len(coaching.due_follow_ups(session, group_id, today)),
        matters=[(row.id, row.due_at) for row in matters.open_matters(session, group_id) if row.due_at],
    )


def _meetings(session: Session, group_id: int, now: datetime) -> list[Gathering]:
    from datetime import datetime, time, timedelta

    from ccleader.models import meetings
    from ccleader.models.briefings import BriefingState

    midnight = datetime.combine(now.date(), time())
    return [
        Gathering(
            f"meeting {each.meeting.id}", each.meeting.name, midnight + timedelta(minutes=each.meeting.starts)
        )
        for each in meetings.due_meetings(session, group_id, now.date())
        if each.state in (None, BriefingState.PLANNED)
    ]


def _briefings(session: Session, group_id: int, now: datetime) -> list[Gathering]:
    """The briefings before the shifts near, where the group holds such: one in the last two weeks."""
    from datetime import timedelta

    from ccleader.metrics.periods import Period
    from ccleader.models import briefings, settings, shifts
    from ccleader.models.briefings import BriefingKind, BriefingState

    lately = Period(now.date() - timedelta(days=14), now.date() + timedelta(days=1))
    rows = [row for row in briefings.briefings(session, group_id, lately) if row.kind is BriefingKind.BEFORE]
    begun = {(row.day, row.shift_type_id) for row in rows if row.state is not BriefingState.PLANNED}
    early = settings.value(session, settings.ARRIVE_EARLY_MINUTES, now.date(), group_id)
    name = phrase("reminders", "Briefing")
    return [
        Gathering(
            f"briefing {shift.type.id}",
            f"{shift.type.name} {name}",
            shift.window[0] - timedelta(minutes=early),
        )
        for shift in (shifts.shifts_around(session, now) if rows else [])
        if (shift.day, shift.type.id) not in begun
    ]
