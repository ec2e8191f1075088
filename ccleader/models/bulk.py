"""The one way facts are written: plain tuples to the driver, in chunks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session

Row = TypeVar("Row", bound=tuple[object, ...])

CHUNK = 5_000
"""Rows held at once: large enough for the driver, small enough for the window's memory."""


def chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Rows in lists of at most CHUNK."""
    rows = iter(rows)
    while chunk := list(islice(rows, CHUNK)):
        yield chunk


def insert_rows(session: Session, table: Table, rows: Iterable[tuple[object, ...]]) -> None:
    """Insert rows whose values stand in the order of the table's columns."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        places = ", ".join("?" for _ in table.c)
        statement = f"INSERT INTO {table.name} VALUES ({places})"
        for chunk in chunks(rows):
            connection.exec_driver_sql(statement, chunk)
        return
    names = table.c.keys()
    for chunk in chunks(rows):
        connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in chunk])
