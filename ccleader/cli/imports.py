"""Commands that bring reports in and take them back: import, imports, undo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ccleader.cli.document import tell
from ccleader.cli.place import Place, who
from ccleader.errors import Trouble
from ccleader.metrics import periods
from ccleader.metrics.periods import Period
from ccleader.words import phrase

if TYPE_CHECKING:
    from ccleader.acd.preview import Preview, SheetPreview
    from ccleader.acd.reading import ReadOptions
    from ccleader.models.store import Store
    from ccleader.models.traffic import BatchRow

SHOWN_PROBLEMS = 20


def _period(_context: click.Context, _parameter: click.Parameter, text: str | None) -> Period | None:
    """The value of `--period`."""
    try:
        return periods.parse(text) if text else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout.")
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
@click.option("--add-agents", is_flag=True, help="Add agents that are not in the roster.")
@click.option("--period", callback=_period, metavar="PERIOD", help="Where the report tells none.")
@click.option("--sheet", metavar="NAME", help="Only this sheet of a workbook.")
@click.pass_obj
def import_(
    place: Place,
    files: tuple[Path, ...],
    as_json: bool,
    dry_run: bool,
    add_agents: bool,
    period: Period | None,
    sheet: str | None,
) -> int:
    """Import ACD reports as they are; what does not hold is refused with its reason.

    PERIOD is a month like 2026-10, or days like 2026-10-01..2026-10-31.
    """
    from ccleader.acd.reading import ReadOptions

    options = ReadOptions(period=period, sheet=sheet)
    taken: list[dict[str, object]] = []
    refused: list[dict[str, object]] = []
    all_accepted = True
    with place.open() as store:
        for path in files:
            try:
                preview, batch = bring_in(store, path, options, add_agents=add_agents, dry_run=dry_run)
            except Trouble as trouble:
                refused.append({"path": str(path), "reason": str(trouble)})
                continue
            taken.append(_file(preview, batch))
            all_accepted &= all(_is_whole(each) for each in preview.sheets)
            if not as_json:
                _tell(preview, batch)
    if as_json:
        tell({"files": taken, "refused_files": refused})
    for each in refused:
        click.echo(f"{each['path']}: {each['reason']}", err=True)
    return int(bool(refused) or not all_accepted)


def bring_in(
    store: Store, path: Path, options: ReadOptions, *, add_agents: bool = False, dry_run: bool = False
) -> tuple[Preview, int | None]:
    """Read, compare and (but for a dry run) write one file; returns the batch's number, if one was made.

    Raises Trouble where no sheet of the file can be taken in.
    """
    from ccleader.acd import child, importing
    from ccleader.acd.preview import preview
    from ccleader.models.agents import groups
    from ccleader.models.layouts import remembered

    reading = child.read(path, replace(options, mappings=store.read(remembered)))
    try:
        taken = [sheet for sheet in reading.sheets if sheet.refusal is None]
        if not taken:
            reasons = dict.fromkeys(str(sheet.refusal) for sheet in reading.sheets)
            raise Trouble(phrase("cli", "{reasons}", reasons=" ".join(reasons)))
        group = next(iter(store.read(groups)), None)
        found = store.read(
            lambda session: preview(session, reading, group.id if group else 0, add_agents=add_agents)
        )
        if dry_run:
            return found, None
        if group is None and found.writes:
            found = replace(found, group_id=_first_group(store))
        outcome = store.write(
            importing.name(found), lambda session: importing.write(session, found, who()), who()
        )
        return found, outcome.value
    finally:
        reading.staging.unlink(missing_ok=True)


def _first_group(store: Store) -> int:
    """A group to put the agents of an empty store into."""
    from ccleader.models.agents import add_group
    from ccleader.models.changed import Changed

    name = str(phrase("cli", "My group"))
    outcome = store.write(
        phrase("operations", "Add group"), lambda session: (Changed.AGENTS, add_group(session, name)), who()
    )
    return int(outcome.value)


def _refusals(sheet: SheetPreview) -> int:
    """Rows of a sheet that were not taken in."""
    return sheet.refused or (sheet.reading.rows if sheet.reading.refusal is not None else 0)


def _is_whole(sheet: SheetPreview) -> bool:
    """Whether nothing of a sheet was refused; one without a table (a cover) has nothing to refuse."""
    reading = sheet.reading
    left_out = reading.refusal is not None and reading.header_row > 0
    return not (left_out or sheet.refused or reading.refused_cells)


def _file(preview: Preview, batch: int | None) -> dict[str, object]:
    return {
        "path": str(preview.reading.path),
        "sha256": preview.reading.sha256,
        "batch": batch,
        "sheets": [_sheet(sheet) for sheet in preview.sheets],
    }


def _sheet(sheet: SheetPreview) -> dict[str, object]:
    from ccleader.metrics.grains import Subject

    reading = sheet.reading
    return {
        "sheet": reading.sheet,
        "layout": reading.layout,
        "grain": None if reading.grain is None else reading.grain.name.lower().replace("_", "-"),
        "header_row": reading.header_row,
        "rows": reading.rows,
        "accepted": sheet.accepted,
        "new": sheet.new,
        "changed": sheet.changed,
        "same": sheet.same,
        "refused": _refusals(sheet),
        "ignored": {
            "blank": reading.ignored.blank,
            "total": reading.ignored.total,
            "header": reading.ignored.header,
        },
        "agents": reading.subjects if reading.subject is Subject.AGENT else 0,
        "unknown_agents": [named.shown for named in sheet.unknown_agents],
        "first_day": _iso(reading.first_day),
        "last_day": _iso(reading.last_day),
        "measures": dict(reading.measures),
        "problems": list(_problems(sheet)),
    }


def _problems(sheet: SheetPreview) -> Iterator[dict[str, object]]:
    """Why the sheet, or some of its rows and cells, were not taken in."""
    if sheet.reading.refusal is not None:
        yield {
            "row": sheet.reading.header_row,
            "column": "",
            "value": "",
            "reason": str(sheet.reading.refusal),
        }
    for problem in sheet.problems:
        yield {
            "row": problem.row,
            "column": problem.column,
            "value": problem.value,
            "reason": str(problem.reason),
        }


def _tell(preview: Preview, batch: int | None) -> None:
    """The same for people: a line a sheet, and the first problems."""
    for sheet in preview.sheets:
        words = phrase(
            "cli",
            "{file} · {sheet}: {days}; {accepted} rows accepted "
            "({new} new, {changed} changed, {same} same), {refused} refused; import {batch}",
            file=preview.reading.path.name,
            sheet=sheet.reading.sheet,
            days=f"{_iso(sheet.reading.first_day) or '—'} – {_iso(sheet.reading.last_day) or '—'}",
            accepted=sheet.accepted,
            new=sheet.new,
            changed=sheet.changed,
            same=sheet.same,
            refused=_refusals(sheet),
            batch="—" if batch is None else batch,
        )
        click.echo(words)
        for problem in list(_problems(sheet))[:SHOWN_PROBLEMS]:
            click.echo("  {row} {column} {value}: {reason}".format_map(problem), err=True)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON list on stdout.")
@click.pass_obj
def imports(place: Place, as_json: bool) -> int:
    """List the imports, newest first."""
    from ccleader.models.traffic import batches

    with place.open() as store:
        found = [_batch(row) for row in store.read(batches)]
    if as_json:
        tell(found)
        return 0
    for row in found:
        line = "{batch:>5} {mark} {imported_at} {first_day} – {last_day} {file}"
        click.echo(line.format(mark="×" if row["withdrawn"] else " ", **row))
    return 0


def _batch(row: BatchRow) -> dict[str, object]:
    return {
        "batch": row.id,
        "file": row.file_name,
        "sha256": row.sha256,
        "imported_at": row.imported_at.isoformat(timespec="seconds"),
        "who": row.who,
        "first_day": _iso(row.first_day),
        "last_day": _iso(row.last_day),
        "rows": row.rows,
        "accepted": row.accepted,
        "new": row.new,
        "changed": row.changed,
        "same": row.same,
        "refused": row.refused,
        "withdrawn": row.withdrawn,
    }


@click.command()
@click.option("--import", "number", type=int, metavar="N", help="Take back this import instead.")
@click.pass_obj
def undo(place: Place, number: int | None) -> int:
    """Take back the last operation."""
    from ccleader.models.traffic import batch, withdraw

    with place.open() as store:
        if number is not None:
            row = store.read(lambda session: batch(session, number))
            name = phrase("operations", "Undo import {file}", file=row.file_name)
            store.write(name, lambda session: withdraw(session, number), who())
        else:
            undone = store.undo_name
            if undone is None:
                raise Trouble(phrase("trouble", "There is nothing to undo."))
            name = undone
            store.undo(who())
    click.echo(phrase("cli", "Taken back: {name}", name=name))
    return 0


COMMANDS = (import_, imports, undo)
