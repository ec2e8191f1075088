"""Commands that take care of the store: check, backup, restore."""

from __future__ import annotations

from pathlib import Path

import click

from ccleader.cli.place import Place
from ccleader.words import phrase


@click.command()
@click.pass_obj
def check(place: Place) -> int:
    """Read the whole store and say what does not hold."""
    from ccleader.models import check as rules

    with place.read() as store:
        broken = [finding for finding in store.read(rules.check) if finding.count]
    for finding in broken:
        click.echo(f"{finding.sentence}: {finding.count}", err=True)
    if not broken:
        click.echo(phrase("cli", "The store is sound: {name}", name=place.address))
    return int(bool(broken))


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def backup(place: Place, file: Path | None) -> int:
    """Write a verified backup to FILE, or beside the store."""
    with place.read() as store:
        click.echo(store.backup(file))
    return 0


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_obj
def restore(place: Place, file: Path) -> int:
    """Put the backup FILE in the place of the store; what was there is kept."""
    from ccleader.models.store import restore as put_back

    kept = put_back(file, place.address)
    if kept is not None:
        click.echo(phrase("cli", "What was there before is kept as {name}", name=kept))
    return 0


COMMANDS = (check, backup, restore)
