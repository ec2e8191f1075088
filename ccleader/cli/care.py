"""Commands that take care of the store: check, backup, restore."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ccleader.cli.place import Place
from ccleader.words import phrase


@click.command()
@click.option("--repair", is_flag=True, help="Before that, sum up days and months anew from their facts.")
@click.pass_obj
def check(place: Place, repair: bool) -> int:
    """Read the whole store and say what does not hold."""
    from ccleader.models import check as rules

    if repair:
        with place.open() as store:
            store.write(phrase("operations", "Sum up days and months anew"), rules.repair)
    with place.read() as store:
        broken = [finding for finding in store.read(rules.check) if finding.count]
    for finding in broken:
        click.echo(f"{finding.sentence}: {finding.count}", err=True)
        for detail in finding.details:
            click.echo(f"  {detail}", err=True)
    if not broken:
        click.echo(phrase("cli", "The store is sound: {name}", name=place.address))
    return int(bool(broken))


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def backup(place: Place, file: Path | None) -> int:
    """Write a verified backup to FILE with the attached files beside it, or into the store's own folder."""
    from ccleader.models import attachments

    with place.read() as store:
        click.echo(store.backup(file))
        lost = [row.name for row in store.read(attachments.missing)]
    return _told_lost(lost)


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_obj
def restore(place: Place, file: Path) -> int:
    """Put the backup FILE and its files in the place of the store; what was there is kept."""
    from ccleader.models import restoring

    restored = restoring.restore(file, place.address)
    if restored.kept is not None:
        click.echo(phrase("cli", "What was there before is kept as {name}", name=restored.kept))
    return _told_lost(restored.lost)


def _told_lost(names: Sequence[str]) -> int:
    """Name the attached files that are nowhere; the exit code."""
    for name in names:
        click.echo(phrase("cli", "An attached file is missing: {name}", name=name), err=True)
    return int(bool(names))


COMMANDS = (check, backup, restore)
