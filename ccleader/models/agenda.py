"""Points of a briefing: those it opens with, made from what is known, and those the leader writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.models import agents, notices
from ccleader.models.base import IDS_ONCE, Base
from ccleader.models.matters import Matter, Urgency
from ccleader.models.notices import NoticeKind
from ccleader.models.observations import Observation, ObservationKind
from ccleader.words import mark, phrase

Figures = Sequence[Mapping[str, Any]]
"""Yesterday's figures as they were shown: `metric` (key), `value` and `target` in the metric's own unit,
`state` (how the chart judged it) and `note` (that judgement in words)."""

SIGNAL = "signal"
"""The `state` of a figure whose chart shows a true signal for the worse; only such a one makes a point."""

_FIRST_TIME_DAYS = 7
"""How far praise is looked back for where there was no briefing before."""


class PointKind(StrEnum):
    """What a point of a briefing is about; `REMINDER` goes into the handover of the shift."""

    TASK = "task"
    FOCUS = "focus"
    DIFFICULTY = "difficulty"
    CAUTION = "caution"
    NOTICE = "notice"
    CHANGE = "change"
    PRAISE = "praise"
    GOAL = "goal"
    DONE = "done"
    PROBLEM = "problem"
    REMINDER = "reminder"
    SHARING = "sharing"


POINT_LABELS: dict[PointKind, str] = {
    PointKind.TASK: mark("briefings", "Task"),
    PointKind.FOCUS: mark("briefings", "Focus"),
    PointKind.DIFFICULTY: mark("briefings", "Difficulty"),
    PointKind.CAUTION: mark("briefings", "Caution"),
    PointKind.NOTICE: mark("briefings", "Notice"),
    PointKind.CHANGE: mark("briefings", "Change"),
    PointKind.PRAISE: mark("briefings", "Praise"),
    PointKind.GOAL: mark("briefings", "Goal"),
    PointKind.DONE: mark("briefings", "Done"),
    PointKind.PROBLEM: mark("briefings", "Problem"),
    PointKind.REMINDER: mark("briefings", "Reminder"),
    PointKind.SHARING: mark("briefings", "Sharing"),
}
"""Source texts of the context "briefings"."""


class BriefingPoint(Base):
    """One point, in its place; one that relays a notice names it and says whether it is read out."""

    __tablename__ = "briefing_point"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    briefing_id: Mapped[int] = mapped_column(ForeignKey("briefing.id"), index=True)
    place: Mapped[int]
    kind: Mapped[str]
    text: Mapped[str]
    notice_id: Mapped[int | None] = mapped_column(ForeignKey("notice.id"))
    read_out: Mapped[bool]


@dataclass(frozen=True)
class Point:
    """A point as it is entered; one with an `id` stands there already."""

    kind: PointKind
    text: str
    notice_id: int | None = None
    read_out: bool = True
    id: int | None = None


def points(session: Session, briefing_id: int) -> list[Point]:
    """The points of a briefing in order."""
    return [
        Point(PointKind(row.kind), row.text, row.notice_id, row.read_out, row.id)
        for row in _standing(session, briefing_id)
    ]


def _standing(session: Session, briefing_id: int) -> list[BriefingPoint]:
    query = select(BriefingPoint).where(BriefingPoint.briefing_id == briefing_id)
    return list(session.scalars(query.order_by(BriefingPoint.place, BriefingPoint.id)))


def write_points(session: Session, briefing_id: int, wanted: Sequence[Point]) -> None:
    """Make `wanted` the points of a briefing, in that order; points that are left out go."""
    standing = {row.id: row for row in _standing(session, briefing_id)}
    for place, point in enumerate(wanted):
        row = standing.pop(point.id or 0, None)
        if row is None:
            row = BriefingPoint(briefing_id=briefing_id)
            session.add(row)
        row.place, row.kind, row.text = place, point.kind, point.text
        row.notice_id, row.read_out = point.notice_id, point.read_out
    for row in standing.values():
        session.delete(row)
    session.flush()


def from_figures(figures: Figures) -> list[Point]:
    """A focus for every figure with a true signal for the worse."""
    return [Point(PointKind.FOCUS, str(figure["note"])) for figure in figures if figure["state"] == SIGNAL]


def from_notices(session: Session, group_id: int, day: date) -> list[Point]:
    """What not everybody has been told yet, the most pressing first."""
    waiting = [notices.notice(session, notice_id) for notice_id in notices.to_tell(session, group_id, day)]
    kinds = {NoticeKind.NOTICE: PointKind.NOTICE, NoticeKind.CHANGE: PointKind.CHANGE}
    return [Point(kinds[row.kind], row.title, row.id) for row in waiting]


def from_praise(session: Session, group_id: int, since: datetime | None, now: datetime) -> list[Point]:
    """What was seen well done since the last briefing (without one: in the last week)."""
    query = (
        select(Observation)
        .where(
            Observation.group_id == group_id,
            Observation.kind == ObservationKind.GOOD,
            Observation.at > (since or now - timedelta(days=_FIRST_TIME_DAYS)),
            Observation.at <= now,
        )
        .order_by(Observation.at, Observation.id)
    )
    found = list(session.scalars(query))
    names = {row.id: row.name for row in agents.agents(session, include_left=True)} if found else {}
    return [Point(PointKind.PRAISE, _praise(names.get(seen.agent_id or 0), seen.text)) for seen in found]


def _praise(name: str | None, text: str) -> str:
    if name is None or not text:
        return text or name or ""
    return str(phrase("briefings", "{name}: {praise}", name=name, praise=text))


def from_matters(session: Session, group_id: int, urgencies: Iterable[Urgency] = Urgency) -> list[Point]:
    """Problems that are still open, oldest first."""
    query = (
        select(Matter.text)
        .where(Matter.group_id == group_id, Matter.closed_at.is_(None), Matter.urgency.in_(list(urgencies)))
        .order_by(Matter.opened_at, Matter.id)
    )
    return [Point(PointKind.PROBLEM, text) for text in session.scalars(query)]
