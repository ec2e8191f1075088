"""The one way facts are written: plain tuples to the driver in chunks, or from file to file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Table
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2 as sqlite

Row = TypeVar("Row", bound=tuple[object, ...])

CHUNK = 5_000
"""Rows held at once: large enough for the driver, small enough for the window's memory."""

_BESIDE = "beside"


def chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Rows in lists of at most CHUNK."""
    rows = iter(rows)
    while chunk := list(islice(rows, CHUNK)):
        yield chunk


def insert_rows(session: Session, table: Table, rows: Iterable[tuple[object, ...]]) -> None:
    """Insert rows whose values stand in the order of the table's columns."""
    _write(session, table, rows, "")


def merge_rows(session: Session, table: Table, rows: Iterable[tuple[object, ...]]) -> None:
    """Insert rows; where one with the same key stands already, known values go over its own."""
    keys = ", ".join(column.name for column in table.primary_key)
    values = ", ".join(
        f"{column.name} = coalesce(excluded.{column.name}, {table.name}.{column.name})"
        for column in table.c
        if not column.primary_key
    )
    _write(session, table, rows, f" ON CONFLICT ({keys}) DO UPDATE SET {values}")


def _write(session: Session, table: Table, rows: Iterable[tuple[object, ...]], conflict: str) -> None:
    connection = session.connection()
    place = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    places = ", ".join(place for _ in table.c)
    for chunk in chunks(rows):
        connection.exec_driver_sql(f"INSERT INTO {table.name} VALUES ({places}){conflict}", chunk)


def copy_rows(session: Session, table: Table, source: Path, query: str) -> None:
    """Insert what a query finds in the SQLite file `source`, in the order of the table's columns.

    Between two SQLite files no row passes through Python. The file stays attached until the
    transaction is over; the store then lets it go (`release`).
    """
    connection = session.connection()
    if connection.dialect.name != "sqlite":
        with closing(sqlite.connect(str(source))) as beside:
            insert_rows(session, table, beside.execute(query))
        return
    driver: Any = connection.connection.driver_connection
    if not _attached(driver):
        driver.execute(f"ATTACH ? AS {_BESIDE} KEY ''", (str(source),))
    connection.exec_driver_sql(f"INSERT INTO main.{table.name} {query}")


def release(driver: Any) -> None:
    """Let go of the file that `copy_rows` attached, if any; `driver` is outside a transaction."""
    if _attached(driver):
        driver.execute(f"DETACH {_BESIDE}")


def _attached(driver: Any) -> bool:
    return any(name == _BESIDE for _, name, _ in driver.execute("PRAGMA database_list"))
