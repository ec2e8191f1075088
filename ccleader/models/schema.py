"""The schema's version and its upgrade by Alembic, which is loaded only when one is due."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

_MIGRATIONS = Path(__file__).parent / "migrations"

VERSIONS = ("0001", "0002", "0003")
"""Every schema this program has written, oldest first; see migrations/versions."""

HEAD = VERSIONS[-1]


def known(version: str) -> bool:
    """Whether this program can read (and upgrade) a store of that version."""
    return version in VERSIONS


def upgrade(connection: Connection) -> None:
    """Bring the database to HEAD inside the connection's transaction."""
    from alembic import command  # only when an upgrade is due: 0.3 s
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
