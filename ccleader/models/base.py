"""What all mapped classes share."""

from __future__ import annotations

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase

IDS_ONCE = {"sqlite_autoincrement": True}
"""Table arguments: an id is never given again, so that history and withdrawn facts keep their meaning."""


class Base(DeclarativeBase):
    """Base of mapped classes; names of constraints are fixed, so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
