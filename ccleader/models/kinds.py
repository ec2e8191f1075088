"""Every record kind, imported so that the store knows all tables; a new kind is added here."""

from ccleader.models import agents, facts, history, layouts, reviews, targets
from ccleader.models.base import Base

__all__ = ["agents", "facts", "history", "layouts", "reviews", "targets"]

METADATA = Base.metadata
"""All tables of a store."""
