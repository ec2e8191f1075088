"""Report layouts the leader has confirmed: which column of which report is which measure."""

from __future__ import annotations

from sqlalchemy import JSON, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from ccleader.models.base import Base
from ccleader.models.changed import Changed


class Layout(Base):
    """The confirmed columns of one layout; `signature` is made of its headers."""

    __tablename__ = "layout"

    signature: Mapped[str] = mapped_column(primary_key=True)
    columns: Mapped[dict[str, str]] = mapped_column(JSON)


def remembered(session: Session) -> dict[str, dict[str, str]]:
    """Signature → (header → target) of every confirmed layout."""
    return {layout.signature: dict(layout.columns) for layout in session.scalars(select(Layout))}


def remember(session: Session, signature: str, columns: dict[str, str]) -> Changed:
    """Keep the columns of a layout as confirmed by hand."""
    layout = session.get(Layout, signature)
    if layout is None:
        session.add(Layout(signature=signature, columns=columns))
    else:
        layout.columns = columns
    session.flush()
    return Changed.LAYOUTS
