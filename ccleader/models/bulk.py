"""The one way facts are written: plain tuples to the driver, in chunks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from sqlalchemy import Table
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
