"""`ccleader kpi`: the figures of any days by any keys, as a table, a workbook or JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ccleader.cli.document import tell, tell_table
from ccleader.cli.place import Place
from ccleader.metrics import catalog
from ccleader.metrics.catalog import Metric
from ccleader.metrics.periods import Period
from ccleader.words import Phrase, mark, phrase, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.columns import Column
    from ccleader.models.figures import Figure

BY = ("group", "agent", "queue", "day", "week", "month", "half-hour")
TITLES = {
    "group": mark("columns", "Group name"),
    "agent": mark("columns", "Agent number"),
    "queue": mark("columns", "Queue"),
    "day": mark("columns", "Day"),
    "week": mark("columns", "Week from"),
    "month": mark("columns", "Calendar month"),
    "half-hour": mark("columns", "Half-hour"),
}
DAY = click.DateTime(formats=["%Y-%m-%d"])
METRIC = click.Choice(list(catalog.BY_KEY))


@dataclass(frozen=True)
class Line:
    """One figure with its keys as people write them: 工号, 2026-10, 08:30."""

    keys: tuple[str, ...]
    metric: Metric
    value: float | None
    numerator: int | None
    denominator: int | None


def _keys(_context: click.Context, _parameter: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """The values of `--by`, split at commas."""
    text = ",".join(given)
    wanted = tuple(part.strip() for part in text.split(",") if part.strip())
    unknown = [part for part in wanted if part not in BY]
    if unknown or len(set(wanted)) < len(wanted):
        raise click.BadParameter(f"{', '.join(unknown) or text}: choose from {', '.join(BY)}, each once")
    return wanted


@click.command()
@click.option("--from", "first", type=DAY, help="First day; else the first one known.")
@click.option("--to", "last", type=DAY, help="Last day; else the last one known.")
@click.option(
    "--by",
    multiple=True,
    default=("group",),
    show_default="group",
    callback=_keys,
    metavar="KEY[,…]",
    help=f"One or more of {', '.join(BY)}.",
)
@click.option(
    "--metric",
    "metrics",
    multiple=True,
    type=METRIC,
    metavar="KEY",
    help=f"Repeatable: {', '.join(catalog.BY_KEY)}.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON list on stdout.")
@click.option("--xlsx", type=click.Path(path_type=Path, dir_okay=False), help="Write a workbook instead.")
@click.pass_obj
def kpi(
    place: Place,
    first: datetime | None,
    last: datetime | None,
    by: tuple[str, ...],
    metrics: tuple[str, ...],
    as_json: bool,
    xlsx: Path | None,
) -> int:
    """Figures: Σ numerator / Σ denominator of the days asked for, by the keys asked for."""
    from ccleader.models.figures import covered

    if first and last and last < first:
        raise click.BadParameter("--to lies before --from")
    if as_json and xlsx:
        raise click.UsageError("--json and --xlsx: choose one")
    wanted = [catalog.BY_KEY[key] for key in metrics] or [m for m in catalog.METRICS if not m.variant_of]
    with place.read() as store:
        lines = store.read(
            lambda session: _lines(
                session, wanted, first.date() if first else None, last.date() if last else None, by
            )
        )
        if not lines:
            click.echo(_why_none(store.read(covered)), err=True)
    if as_json:
        tell([_document(line, by) for line in lines])
    elif xlsx:
        _write(xlsx, lines, by)
    else:
        tell_table(_columns(by), lines)
    return 0


def _why_none(known: Period | None) -> Phrase:
    """Why nothing was found, and what there is."""
    if known is None:
        return phrase("cli", "The store has no reports yet. Import one first.")
    return phrase(
        "cli",
        "No figures for these days. Reports cover {known}; one that tells a whole period only, "
        "or no half-hours, cannot be divided.",
        known=known.title,
    )


def _lines(
    session: Session, metrics: Sequence[Metric], first: date | None, last: date | None, by: Sequence[str]
) -> list[Line]:
    from ccleader.models.figures import By, covered, figures

    known = covered(session)
    if known is not None:
        first, last = first or known.first, last or known.last
    if first is None or last is None or last < first:
        return []
    names = _names(session)
    found = figures(session, metrics, Period(first, last), by=[By(key) for key in by])
    return [_line(figure, by, names) for figure in found]


def _names(session: Session) -> Mapping[str, Callable[[object], str]]:
    """How each key is written."""
    from ccleader.models.agents import agents, groups
    from ccleader.models.traffic import queues

    group_names = {row.id: row.name for row in groups(session)}
    numbers = {row.id: row.number for row in agents(session, include_left=True)}
    queue_names = {row.id: row.name for row in queues(session)}
    return {
        "group": lambda key: group_names.get(key, "") if isinstance(key, int) else "",
        "agent": lambda key: numbers[key] if isinstance(key, int) else "",
        "queue": lambda key: queue_names[key] if isinstance(key, int) else "",
        "month": lambda key: str(key)[:7],
        "half-hour": lambda key: f"{key // 2:02}:{key % 2 * 30:02}" if isinstance(key, int) else "",
    }


def _line(figure: Figure, by: Sequence[str], names: Mapping[str, Callable[[object], str]]) -> Line:
    keys = tuple(names.get(name, str)(key) for name, key in zip(by, figure.keys, strict=True))
    return Line(keys, figure.metric, figure.value, figure.numerator, figure.denominator)


def _document(line: Line, by: Sequence[str]) -> dict[str, object]:
    return {
        **dict(zip(by, line.keys, strict=True)),
        "metric": line.metric.key,
        "value": line.value,
        "numerator": line.numerator,
        "denominator": line.denominator,
    }


def _columns(by: Sequence[str]) -> list[Column[Line]]:
    """The table of figures: its keys, the metric, the value as people read it, its two sums."""
    from ccleader.columns import Column, Kind
    from ccleader.metrics.formats import shown, text, unit

    def key(place: int) -> Callable[[Line], object]:
        return lambda line: line.keys[place]

    return [
        *(Column[Line](name, TITLES[name], key(place)) for place, name in enumerate(by)),
        Column("metric", mark("columns", "Metric"), lambda line: translate("metrics", line.metric.label)),
        Column(
            "value",
            mark("columns", "Value"),
            lambda line: None if line.value is None else shown(line.value, line.metric.format),
            Kind.NUMBER,
            lambda line: text(line.value, line.metric.format),
        ),
        Column("unit", mark("columns", "Unit"), lambda line: unit(line.metric.format)),
        Column("numerator", mark("columns", "Numerator"), lambda line: line.numerator, Kind.COUNT),
        Column("denominator", mark("columns", "Denominator"), lambda line: line.denominator, Kind.COUNT),
    ]


def _write(path: Path, lines: Sequence[Line], by: Sequence[str]) -> None:
    from ccleader.reports import workbook

    title = str(phrase("cli", "Figures"))
    workbook.write(path, [workbook.SheetOut(title, _columns(by), lines)])
    click.echo(path)


COMMANDS = (kpi,)
