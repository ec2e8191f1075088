"""Baselines set anew: from which day on a metric's limits are taken, and why.

A known change of process may start a new baseline; it is offered, never automatic.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.models.base import Base, still
from ccleader.models.changed import Changed


class Baseline(Base):
    """A metric of a group is judged by its own points from `first_day` on."""

    __tablename__ = "baseline"

    metric: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("agent_group.id"), primary_key=True)
    first_day: Mapped[date] = mapped_column(primary_key=True)


def starts(session: Session, group_id: int, on: date) -> dict[str, date]:
    """Metric → the latest first day of a baseline that is not after `on`."""
    query = select(Baseline).where(Baseline.group_id == group_id, Baseline.first_day <= on)
    found = session.scalars(query.order_by(Baseline.first_day))
    return {baseline.metric: baseline.first_day for baseline in found}


def start_anew(session: Session, metric: str, group_id: int, first_day: date) -> Changed:
    """Judge a metric by its points from a day on."""
    if session.get(Baseline, (metric, group_id, first_day)) is None:
        session.add(Baseline(metric=metric, group_id=group_id, first_day=first_day))
        session.flush()
    return Changed.BASELINES


def keep_old(session: Session, metric: str, group_id: int, first_day: date) -> Changed:
    """Take a baseline back; the one before holds again."""
    session.delete(still(session, Baseline, (metric, group_id, first_day)))
    session.flush()
    return Changed.BASELINES
