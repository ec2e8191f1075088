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
    from ccleader.acd.reading import ReadOptions, Unit
    from ccleader.models.store import Store
    from ccleader.models.traffic import BatchRow

SHOWN_PROBLEMS = 20


def _period(_context: click.Context, _parameter: click.Parameter, text: str | None) -> Period | None:
    """The value of `--period`."""
    try:
        return periods.parse(text) if text else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def _units(_context: click.Context, _parameter: click.Parameter, given: tuple[str, ...]) -> dict[str, Unit]:
    """The values of `--unit`: header → unit."""
    from ccleader.acd.reading import Unit

    units = {}
    for text in given:
        header, _, unit = text.rpartition("=")
        if not header or unit not in {each.value for each in Unit}:
            raise click.BadParameter(f"{text} is not HEADER=UNIT, like Duration=min")
        units[header] = Unit(unit)
    return units


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout.")
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
@click.option("--add-agents", is_flag=True, help="Add agents that are not in the roster.")
@click.option("--period", callback=_period, metavar="PERIOD", help="Where the report tells none.")
@click.option("--sheet", metavar="NAME", help="Only this sheet of a workbook.")
@click.option("--header-row", type=click.IntRange(1), metavar="N", help="Where no header row is found.")
@click.option("--unit", "units", multiple=True, callback=_units, metavar="HEADER=UNIT", help="Repeatable.")
@click.option("--day-first/--month-first", default=None, help="How 3/4/2026 is meant.")
@click.pass_obj
def import_(
    place: Place,
    files: tuple[Path, ...],
    as_json: bool,
    dry_run: bool,
    add_agents: bool,
    period: Period | None,
    sheet: str | None,
    header_row: int | None,
    units: dict[str, Unit],
    day_first: bool | None,
) -> int:
    """Import ACD reports as they are; what does not hold is refused with its reason.

    PERIOD is a month like 2026-10, or days like 2026-10-01..2026-10-31.
    UNIT is s, ms, min, h, days, h:mm:ss or m:ss.
    """
    from ccleader.acd.reading import ReadOptions

    month_first = None if day_first is None else not day_first
    options = ReadOptions(
        period=period, sheet=sheet, header_row=header_row, units=units, month_first=month_first
    )
    taken: list[dict[str, object]] = []
    refused: list[dict[str, object]] = []
    all_accepted = True
    with place.rehearsal() if dry_run else place.open(new=True) as store:
        for path in files:
            try:
                preview, batch = bring_in(store, path, options, add_agents=add_agents, dry_run=dry_run)
            except Trouble as trouble:
                refused.append({"path": str(path), "reason": str(trouble)})
                continue
            taken.append(_file(preview, batch))
            all_accepted &= all(_is_whole(each) for each in preview.sheets)
            if not as_json:
                _tell(preview, batch, dry_run)
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
            several = len(reading.sheets) > 1
            reasons = [f"{s.sheet}: {s.refusal}" if several else str(s.refusal) for s in reading.sheets]
            raise Trouble(phrase("cli", "{reasons}", reasons="\n".join(reasons)))
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


def _tell(preview: Preview, batch: int | None, dry_run: bool) -> None:
    """The same for people: a line a sheet, and the first problems."""
    if dry_run:
        click.echo(phrase("cli", "Dry run: nothing is written."))
    if preview.repeated is not None:
        click.echo(phrase("cli", "This file was imported before, as {batch}.", batch=preview.repeated.id))
    for sheet in preview.sheets:
        words = phrase(
            "cli",
            "{file} · {sheet}: {days}; rows accepted {accepted}, refused {refused}; cells dropped {cells}; "
            "records: {new} new, {changed} changed, {same} same; import {batch}",
            file=preview.reading.path.name,
            sheet=sheet.reading.sheet,
            days=f"{_iso(sheet.reading.first_day) or '—'} – {_iso(sheet.reading.last_day) or '—'}",
            accepted=sheet.accepted,
            new=sheet.new,
            changed=sheet.changed,
            same=sheet.same,
            refused=_refusals(sheet),
            cells=sheet.reading.refused_cells,
            batch="—" if batch is None else batch,
        )
        click.echo(words)
        for remark in sheet.reading.remarks:
            click.echo(f"  {remark}", err=True)
        for problem in list(_problems(sheet))[:SHOWN_PROBLEMS]:
            row = phrase("cli", "row {row}", row=problem["row"])
            where = " ".join(str(part) for part in (row, problem["column"], problem["value"]) if part != "")
            click.echo(f"  {where}: {problem['reason']}", err=True)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON list on stdout.")
@click.pass_obj
def imports(place: Place, as_json: bool) -> int:
    """List the imports, newest first."""
    from ccleader.models.traffic import batches

    with place.read() as store:
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
    from ccleader.models.traffic import batch, leaning_on, withdraw

    with place.open() as store:
        if number is not None:
            row = store.read(lambda session: batch(session, number))
            leaning = store.read(lambda session: leaning_on(session, number))
            name = phrase("operations", "Undo import {file}", file=row.file_name)
            store.write(name, lambda session: withdraw(session, number), who())
            for later in leaning:
                click.echo(
                    phrase(
                        "cli",
                        "Import {batch} ({file}) found some of these figures the same. "
                        "Import its file again to keep them.",
                        batch=later.id,
                        file=later.file_name,
                    ),
                    err=True,
                )
        else:
            undone = store.undo_name
            if undone is None:
                raise Trouble(phrase("trouble", "There is nothing to undo."))
            name = undone
            store.undo(who())
    click.echo(phrase("cli", "Taken back: {name}", name=name))
    return 0


COMMANDS = (import_, imports, undo)
