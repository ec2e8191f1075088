"""The one document of `--json`."""

from __future__ import annotations

import json

import click


def tell(document: object) -> None:
    """Put a document out as JSON in UTF-8, whatever encoding the console speaks."""
    text = json.dumps(document, ensure_ascii=False, indent=1)
    click.echo(text.encode("utf-8", "backslashreplace"))  # a name that is no text stays an escape of JSON
