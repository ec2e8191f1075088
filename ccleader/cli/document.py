"""What commands put out: the one document of `--json`, and tables as text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from ccleader.columns import Column

Row = TypeVar("Row")


def tell(document: object) -> None:
    """Put a document out as JSON in UTF-8, whatever encoding the console speaks."""
    text = json.dumps(document, ensure_ascii=False, indent=1)
    click.echo(text.encode("utf-8", "backslashreplace"))  # a name that is no text stays an escape of JSON


def tell_table(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> None:
    """Put a table out as text, its cells parted by tabs; nothing where it has no rows."""
    if not rows:
        return
    click.echo("\t".join(column.heading for column in columns))
    for row in rows:
        click.echo("\t".join(" ".join(column.shown(row).split()) for column in columns))
