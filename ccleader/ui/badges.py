"""The numbers beside the rooms in the sidebar: how much waits there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ccleader.metrics.periods import Period
from ccleader.models.changed import Changed
from ccleader.ui.desk import Desk
from ccleader.ui.sidebar import Sidebar

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

EVERY_MS = 60_000
SOON_MS = 300
"""The room on view is read first."""

LATELY = timedelta(days=62)
"""Overtime of longer ago is settled with its month."""

_CONCERNS = (
    Changed.HANDOVERS
    | Changed.MATTERS
    | Changed.LEAVE
    | Changed.SHIFTS
    | Changed.ATTENDANCE
    | Changed.NOTICES
    | Changed.BRIEFINGS
    | Changed.AGENTS
    | Changed.COACHING
    | Changed.CONDUCT
    | Changed.QUALITY
)


class Badges(QObject):
    """Counts anew when the records change, and every minute: time alone makes things wait."""

    def __init__(self, desk: Desk, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._desk = desk
        self._sidebar = sidebar
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.count)
        desk.worker.changed.connect(self._hear)
        desk.group_changed.connect(lambda _: self._soon.start())
        desk.leader_changed.connect(lambda _: self._soon.start())
        timer = QTimer(self)
        timer.timeout.connect(self.count)
        timer.start(EVERY_MS)

    def count(self) -> None:
        """Ask the records."""
        group_id, leader, now = self._desk.group_id, self._desk.leader, self._desk.now()
        if group_id is None or not self._desk.ready:
            self._sidebar.show_badges({})
            return
        leader_id = None if leader is None else leader.id
        self._desk.worker.read(
            lambda session: waiting(session, group_id, leader_id, now), self._sidebar.show_badges, self
        )

    def _hear(self, changed: Changed) -> None:
        if changed & _CONCERNS:
            self._soon.start()


def waiting(session: Session, group_id: int, leader_id: int | None, now: datetime) -> dict[str, int]:
    """Room → how much waits in it for a leader at a moment.

    Handovers to accept; leave, swaps and overtime to decide; notices somebody has not heard; appeals and
    records nobody signed; drafts of checks and those in dispute; follow-ups due. Today has the handovers
    and the matters past their time.
    """
    from ccleader.models import (
        coaching,
        conduct,
        handovers,
        leave,
        matters,
        notices,
        overtime,
        quality,
        swaps,
    )  # late: SQL
    from ccleader.models.said import LeaveState
    from ccleader.models.shifts import Decision

    accept = len(handovers.to_accept(session, group_id, leader_id, now))
    late = sum(row.overdue(now) for row in matters.open_matters(session, group_id))
    lately = Period(now.date() - LATELY, now.date() + LATELY)
    asked = sum(
        len(leave.leaves(session, group_id, state=state)) for state in (LeaveState.PHONED, LeaveState.SLIP)
    )
    asked += len(swaps.swaps(session, group_id, state=Decision.ASKED))
    asked += len(overtime.overtimes(session, group_id, lately, Decision.ASKED))
    untold = len(notices.to_tell(session, group_id, now.date()))
    points = {row.id for _, row in conduct.open_appeals(session, group_id)}
    points |= {row.id for row in conduct.unsigned(session, group_id)}
    return {
        "today": accept + late,
        "handover": accept,
        "attendance": asked,
        "briefings": untold,
        "conduct": len(points),
        "quality": quality.unsettled(session, group_id),
        "coaching": len(coaching.due_follow_ups(session, group_id, now.date())),
    }
