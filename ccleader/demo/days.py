"""On which days the agents of the demo group worked, by their calls."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ccleader.metrics.catalog import BY_KEY
from ccleader.models.figures import By, figures

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.metrics.periods import Period


@dataclass(frozen=True)
class Days:
    """The agents and days with calls."""

    cells: frozenset[tuple[int, date]]

    def from_on(self, agent_id: int, day: date) -> date:
        """The agent's first day with calls from a day on, else the last before it."""
        own = sorted(worked for agent, worked in self.cells if agent == agent_id)
        return next((worked for worked in own if worked >= day), own[-1])

    def of(self, agent_id: int, first: date, last: date) -> list[date]:
        """An agent's days with calls from `first` to `last`, in order."""
        return sorted(day for agent, day in self.cells if agent == agent_id and first <= day <= last)


def worked(session: Session, group_id: int, period: Period) -> Days:
    """The days of a period on which each agent of a group had calls."""
    found = figures(session, [BY_KEY["calls_handled"]], period, group_id=group_id, by=[By.AGENT, By.DAY])
    return Days(frozenset(figure.keys for figure in found))  # type: ignore[misc]
