"""Every record kind, imported so that the store knows and undoes all; a new kind is added here."""

from ccleader.models import (
    agents,
    assets,
    attendance,
    baselines,
    briefings,
    events,
    facts,
    handovers,
    history,
    layouts,
    leaders,
    leave,
    locks,
    matters,
    notices,
    observations,
    reviews,
    settings,
    shifts,
    targets,
    traffic,
    visits,
    workdays,
)
from ccleader.models.base import Base

__all__ = [
    "agents",
    "assets",
    "attendance",
    "baselines",
    "briefings",
    "events",
    "facts",
    "handovers",
    "history",
    "layouts",
    "leaders",
    "leave",
    "locks",
    "matters",
    "notices",
    "observations",
    "reviews",
    "settings",
    "shifts",
    "targets",
    "traffic",
    "visits",
    "workdays",
]

METADATA = Base.metadata
"""All tables of a store."""
