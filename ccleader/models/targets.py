"""Targets of metrics, versioned by date: the latest one not after a day holds on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.models.base import IDS_ONCE, Base
from ccleader.models.changed import Changed


class Target(Base):
    """A target from a day on; without a group it holds for every group that has none of its own."""

    __tablename__ = "target"
    __table_args__ = IDS_ONCE

    id: Mapped[int] = mapped_column(primary_key=True)
    metric: Mapped[str] = mapped_column(index=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("agent_group.id"))
    valid_from: Mapped[date]
    value: Mapped[float]


@dataclass(frozen=True)
class TargetRow:
    """A target in the metric's own unit (seconds; a fraction for percents)."""

    id: int
    metric: str
    value: float
    group_id: int | None
    valid_from: date


def targets(session: Session) -> list[TargetRow]:
    """All targets by metric and date."""
    query = select(Target).order_by(Target.metric, Target.valid_from, Target.id)
    return [
        TargetRow(found.id, found.metric, found.value, found.group_id, found.valid_from)
        for found in session.scalars(query)
    ]


def holding(session: Session, on: date, group_id: int | None = None) -> dict[str, float]:
    """Metric key → the target that holds on a day; the group's own goes before the common one."""
    held: dict[str, tuple[bool, date, float]] = {}
    for row in targets(session):
        if row.valid_from > on or row.group_id not in (None, group_id):
            continue
        candidate = (row.group_id is not None, row.valid_from, row.value)
        if row.metric not in held or candidate[:2] >= held[row.metric][:2]:
            held[row.metric] = candidate
    return {metric: value for metric, (_, _, value) in held.items()}


def target(session: Session, metric: str, on: date, group_id: int | None = None) -> float | None:
    """The target of one metric that holds on a day, or None."""
    return holding(session, on, group_id).get(metric)


def set_target(
    session: Session, metric: str, value: float, valid_from: date, group_id: int | None = None
) -> Changed:
    """Set a target from a day on; one already set for that very day is replaced."""
    query = select(Target).where(
        Target.metric == metric,
        Target.valid_from == valid_from,
        Target.group_id.is_(None) if group_id is None else Target.group_id == group_id,
    )
    found = session.scalar(query)
    if found is None:
        session.add(Target(metric=metric, group_id=group_id, valid_from=valid_from, value=value))
    else:
        found.value = value
    session.flush()
    return Changed.TARGETS
