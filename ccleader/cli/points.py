"""`ccleader points`: what counts of every agent's points in a month, and what it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import click

from ccleader.cli.document import tell, tell_table
from ccleader.cli.pages import month_of
from ccleader.cli.place import Place
from ccleader.cli.records import chosen
from ccleader.columns import Column, Kind
from ccleader.metrics import periods
from ccleader.metrics.conduct import Total, totals
from ccleader.words import mark, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.models.agents import AgentRow
    from ccleader.models.conduct import ConductRow


@dataclass(frozen=True)
class Line:
    """One agent's month: the total and the records behind it, the earliest first."""

    group: str
    who: AgentRow
    total: Total
    records: tuple[ConductRow, ...]


_COLUMNS: tuple[Column[Line], ...] = (
    Column("group", mark("columns", "Group name"), lambda line: line.group),
    Column("agent_number", mark("columns", "Agent number"), lambda line: line.who.number),
    Column("agent", mark("columns", "Agent"), lambda line: line.who.name),
    Column("points", mark("columns", "Points that count"), lambda line: line.total.points, Kind.COUNT),
    Column("warnings", mark("columns", "Warnings"), lambda line: line.total.warnings, Kind.COUNT),
    Column("made_of", mark("columns", "Made of"), lambda line: "；".join(_said(row) for row in line.records)),
)


@click.command()
@click.option("--month", callback=month_of, metavar="2026-10", required=True, help="The month.")
@click.option("--group", "wanted", metavar="NAME", help="Of this group; else of all.")
@click.option("--json", "as_json", is_flag=True, help="One JSON list on stdout.")
@click.pass_obj
def points(place: Place, month: date, wanted: str | None, as_json: bool) -> int:
    """Give each agent's points of a month, and the records they are made of."""
    with place.read() as store:
        found = store.read(lambda session: _lines(session, month, wanted))
    if as_json:
        tell([_document(line) for line in found])
    else:
        tell_table(_COLUMNS, found)
    return 0


def _lines(session: Session, month: date, wanted: str | None) -> list[Line]:
    """Everybody of the groups in that month in roster order, without records too, and who moved since."""
    from ccleader.models import conduct

    period = periods.month(month)
    found = []
    for group in chosen(session, wanted):
        rows = conduct.records(session, group.id, period)
        sums = totals(row.entry for row in rows)
        for who in conduct.concerned(session, group.id, period, rows):
            own = tuple(row for row in rows if row.agent_id == who.id)
            found.append(Line(group.name, who, sums.get(who.id, Total()), own))
    return found


def _said(row: ConductRow) -> str:
    """202606-003 第9条 3, and its standing where not all of it counts."""
    from ccleader.models.conduct import LABELS, ConductKind

    what = str(row.counted) if row.kind is ConductKind.POINTS else translate("conduct", LABELS[row.kind])
    standing = "" if row.entry.standing == "stands" else f" {translate('conduct', LABELS[row.standing])}"
    return f"{row.number} {row.article} {what}{standing}"


def _document(line: Line) -> dict[str, object]:
    total = line.total
    return {
        "group": line.group,
        "agent_number": line.who.number,
        "agent": line.who.name,
        "points": total.points,
        "records": total.records,
        "warnings": total.warnings,
        "reminders": total.reminders,
        "reported": total.reported,
        "appealed": total.appealed,
        "struck": total.struck,
        "made_of": [
            {
                "number": row.number,
                "day": row.day.isoformat(),
                "kind": row.kind.value,
                "rulebook": row.rulebook,
                "version": row.version,
                "article": row.article,
                "text": row.text,
                "points": row.points,
                "counted": row.counted,
                "standing": row.standing.value,
                "warning": row.warning_number or None,
            }
            for row in line.records
        ],
    }


COMMANDS = (points,)
