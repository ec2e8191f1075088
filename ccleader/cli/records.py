"""Commands over the records of the shift: `records` lists any kind of them, `print` prints any form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ccleader.cli.document import tell, tell_table
from ccleader.cli.figures import DAY
from ccleader.cli.pages import FOLDER, month_of
from ccleader.cli.place import Place
from ccleader.columns import Column
from ccleader.errors import Trouble
from ccleader.metrics import periods
from ccleader.metrics.periods import Period
from ccleader.words import mark, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.agents import GroupRow
    from ccleader.reports.forms import Form
    from ccleader.reports.record_columns import Record, RecordKind


class Declared(click.ParamType[Any]):
    """One of what is declared elsewhere; looked up only when the command runs."""

    def __init__(
        self, name: str, declared: Callable[[], Mapping[str, Any]], describe: Callable[[Any], str]
    ) -> None:
        self.name = name
        self._declared = declared
        self._describe = describe

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """What is declared under the key; wrong usage names all keys."""
        known = self._declared()
        if value not in known:
            self.fail(f"{value}: choose from {', '.join(known)}", param, ctx)
        return known[value]

    def lines(self) -> list[tuple[str, str]]:
        """Every key and what it is."""
        return [(key, self._describe(what)) for key, what in self._declared().items()]

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:
        """All keys, where none was given."""
        return f"Choose from {', '.join(self._declared())}"


class Listing(click.Command):
    """A command whose help names all that its first argument may be."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The keys below the options; looked up only when help is asked for."""
        declared = self.params[0].type
        assert isinstance(declared, Declared)
        with formatter.section(declared.name):
            formatter.write_dl(declared.lines())


def _kinds() -> Mapping[str, RecordKind]:
    from ccleader.reports.records import KINDS

    return KINDS


def _forms() -> Mapping[str, Form]:
    from ccleader.reports.forms import FORMS

    return FORMS


def _called(kind: RecordKind) -> str:
    return kind.name


def _printed_by(form: Form) -> str:
    """The title of a form, and the options it goes by."""
    ways = [] if form.within is None else ["--month"] if form.monthly else ["--month", "--day"]
    if form.one is not None:
        ways.append("--id")
    return f"{form.name} ({', '.join([*ways, '--blank'])})"


@click.command(cls=Listing)
@click.argument("kind", type=Declared("KIND", _kinds, _called), metavar="KIND")
@click.option("--from", "first", type=DAY, help="First day; else from the first one on.")
@click.option("--to", "last", type=DAY, help="Last day; else up to the last one.")
@click.option("--group", "wanted", metavar="NAME", help="Of this group; else of all.")
@click.option("--json", "as_json", is_flag=True, help="One JSON list on stdout.")
@click.option("--xlsx", type=click.Path(path_type=Path, dir_okay=False), help="Write a workbook instead.")
@click.pass_obj
def records(
    place: Place,
    kind: RecordKind,
    first: datetime | None,
    last: datetime | None,
    wanted: str | None,
    as_json: bool,
    xlsx: Path | None,
) -> int:
    """List records of a kind: shifts, attendance, leave, handovers …."""
    from ccleader.reports.record_columns import plain
    from ccleader.reports.records import ALWAYS

    if as_json and xlsx:
        raise click.UsageError("--json and --xlsx: choose one")
    begin, end = first.date() if first else ALWAYS.first, last.date() if last else ALWAYS.last
    if end < begin:
        raise click.BadParameter("--to lies before --from")
    with place.read() as store:
        found = store.read(lambda session: _found(session, kind, Period(begin, end), wanted, datetime.now()))
    columns = [_GROUP, *kind.columns]
    if as_json:
        tell([{column.key: plain(column, record) for column in columns} for record in found])
    elif xlsx:
        _write(xlsx, kind.name, columns, found)
    else:
        tell_table(columns, found)
    return 0


_GROUP: Column[Record] = Column("group", mark("columns", "Group name"), lambda record: record["group"])


def _found(
    session: Session, kind: RecordKind, period: Period, wanted: str | None, now: datetime
) -> list[Record]:
    """The records of one group or of all, each with its group's name."""
    return [
        {"group": group.name, **record}
        for group in chosen(session, wanted)
        for record in kind.rows(session, group.id, period, now)
    ]


def chosen(session: Session, wanted: str | None) -> list[GroupRow]:
    """The group of that name, or all."""
    from ccleader.models.agents import groups

    return groups(session) if wanted is None else [one_group(session, wanted)]


def one_group(session: Session, wanted: str | None) -> GroupRow:
    """The group of that name, or the only one; Trouble names those there are."""
    from ccleader.models.agents import groups

    known = groups(session)
    found = [group for group in known if wanted in (None, group.name)]
    if len(found) == 1:
        return found[0]
    names = ", ".join(group.name for group in known)
    if wanted is None and known:
        raise Trouble(
            phrase("trouble", "There are several groups: {names}. Choose one by --group.", names=names)
        )
    raise Trouble(
        phrase(
            "trouble",
            "There is no group “{name}”. There are: {names}.",
            name=wanted or "",
            names=names or "—",
        )
    )


def _write(path: Path, title: str, columns: Sequence[Column[Record]], found: Sequence[Record]) -> None:
    from ccleader.reports import workbook

    workbook.write(path, [workbook.SheetOut(title, columns, found)])
    click.echo(path)


@dataclass(frozen=True)
class _Wanted:
    """What a form is to be filled with: one record, days, or nothing for the hand."""

    id: int | None
    period: Period | None
    blank: bool


@click.command("print", cls=Listing)
@click.argument("form", type=Declared("FORM", _forms, _printed_by), metavar="FORM")
@click.option("--month", callback=month_of, metavar="2026-10", help="Everything of a month.")
@click.option("--day", type=DAY, help="Everything of a day.")
@click.option("--id", "record_id", type=int, help="One record, by its id (see `records`).")
@click.option("--blank", is_flag=True, help="Empty, for the hand; with --month for its days.")
@click.option("--group", "group_name", metavar="NAME", help="Of this group, where there are several.")
@click.option("--out", required=True, type=FOLDER, help="Folder for the file.")
@click.pass_obj
def print_form(
    place: Place,
    form: Form,
    month: date | None,
    day: datetime | None,
    record_id: int | None,
    blank: bool,
    group_name: str | None,
    out: Path,
) -> int:
    """Print a form as PDF: handover, briefing, attendance, leave …."""
    wanted = _wanted(month, day, record_id, blank)
    _check(form, wanted)
    with place.rehearsal() if blank else place.read() as store:
        path = store.read(lambda session: _put(session, form, wanted, group_name, out))
    click.echo(path)
    return 0


def _wanted(month: date | None, day: datetime | None, record_id: int | None, blank: bool) -> _Wanted:
    chosen = [month is not None or blank, day is not None, record_id is not None]
    if sum(chosen) != 1:
        raise click.UsageError("choose one of --month, --day, --id, --blank")
    period = None if month is None else periods.month(month)
    if day is not None:
        period = Period(day.date(), day.date())
    return _Wanted(record_id, period, blank)


def _check(form: Form, wanted: _Wanted) -> None:
    """Wrong usage where the form does not go by what was asked for."""
    if wanted.id is not None and form.one is None:
        raise click.UsageError(f"{form.key} is no form of one record: give --month or --day instead of --id")
    if wanted.blank or wanted.period is None:
        return
    if form.within is None:
        raise click.UsageError(f"{form.key} is printed one by one: give its record by --id, or --blank")
    if form.monthly and not wanted.period.is_month:
        raise click.UsageError(f"{form.key} is the form of a whole month: give --month instead of --day")


def _put(session: Session, form: Form, wanted: _Wanted, group_name: str | None, out: Path) -> Path:
    """Fill the form and write it; the path of its file."""
    from ccleader.models.agents import groups
    from ccleader.reports.forms import order
    from ccleader.reports.saving import file_name

    group_id = None
    if wanted.id is None and (group_name is not None or not wanted.blank or len(groups(session)) == 1):
        group_id = one_group(session, group_name).id
    filled = order(
        form.key, datetime.now(), id=wanted.id, group_id=group_id, period=wanted.period, blank=wanted.blank
    )
    paper = filled(session)
    out.mkdir(parents=True, exist_ok=True)
    path = out / file_name(f"{paper.name}.pdf")
    paper.save(path)
    return path


COMMANDS = (records, print_form)
