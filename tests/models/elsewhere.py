"""A database that is none of ours: SQLite of the standard library under another dialect's name."""

from __future__ import annotations

from alembic.ddl.sqlite import SQLiteImpl
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite


class Dialect(SQLiteDialect_pysqlite):
    """What SQLAlchemy finds for `elsewhere:///…`."""

    name = "elsewhere"
    supports_statement_cache = True


class Impl(SQLiteImpl):
    """What Alembic finds for it."""

    __dialect__ = "elsewhere"
