"""Every record kind, imported so that the store knows and undoes all; a new kind is added here."""

from ccleader.models import agents, baselines, events, facts, history, layouts, reviews, targets, traffic
from ccleader.models.base import Base

__all__ = [
    "agents",
    "baselines",
    "events",
    "facts",
    "history",
    "layouts",
    "reviews",
    "targets",
    "traffic",
]

METADATA = Base.metadata
"""All tables of a store."""
