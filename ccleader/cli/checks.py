"""`ccleader quality`: checks of calls taken in from a list, as the window does it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ccleader.cli.document import tell
from ccleader.cli.place import Place, who
from ccleader.cli.records import one_group
from ccleader.errors import Trouble
from ccleader.words import phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from ccleader.acd.quality_lists import QualityList
    from ccleader.acd.shift_lists import Cells, Fault
    from ccleader.models.agents import GroupRow
    from ccleader.models.scorecards import CardRow


@dataclass(frozen=True)
class _Found:
    """A list as it was understood, for a group and by its scorecard."""

    group: GroupRow
    card: CardRow
    checks: QualityList


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--group", "wanted", metavar="NAME", help="Of this group; needed where there are several.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout.")
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
@click.pass_obj
def quality(place: Place, file: Path, wanted: str | None, as_json: bool, dry_run: bool) -> int:
    """Take in checks of calls from a list in Excel; what does not hold is refused with its reason.

    A row tells the agent, the day, the recording and the score or the errors. It is read by the
    scorecard in force today; a recording that was checked already is refused.
    """
    from ccleader.acd import quality_lists

    now = datetime.now()
    cells = quality_lists.file_cells(file)
    with place.read() if dry_run else place.open() as store:
        found = store.read(lambda session: _read(session, cells, wanted, now))
        forms = found.checks.forms
        if forms and not dry_run:
            store.write(
                quality_lists.name(forms), lambda session: quality_lists.write(session, forms, now), who()
            )
    if as_json:
        tell(_document(file, found, dry_run))
    else:
        _tell(file, found, dry_run)
    return int(bool(found.checks.faults))


def _read(session: Session, cells: Cells, wanted: str | None, now: datetime) -> _Found:
    from ccleader.acd import quality_lists
    from ccleader.models import scorecards

    group = one_group(session, wanted)
    card = scorecards.card_on(session, group.id, now.date())
    if card is None:
        raise Trouble(
            phrase(
                "trouble",
                "{name} has no scorecard yet. Begin with the one that is ready on the page QA.",
                name=group.name,
            )
        )
    return _Found(group, card, quality_lists.compare(session, cells, group.id, card.id, now.date()))


def _document(file: Path, found: _Found, dry_run: bool) -> dict[str, object]:
    from ccleader.models.quality import GivenForm

    forms = found.checks.forms
    return {
        "path": str(file),
        "group": found.group.name,
        "scorecard": f"{found.card.name} {found.card.label}".strip(),
        "dry_run": dry_run,
        "accepted": len(forms),
        "score_only": sum(isinstance(form, GivenForm) for form in forms),
        "refused": [_fault(fault) for fault in found.checks.faults],
        "remarks": [_fault(fault) for fault in found.checks.remarks],
    }


def _fault(fault: Fault) -> dict[str, object]:
    return {"cell": fault.place, "value": fault.text, "reason": str(fault.reason)}


def _tell(file: Path, found: _Found, dry_run: bool) -> None:
    """The same for people: a line, then what was refused and what is taken as a score only."""
    from ccleader.models.quality import GivenForm

    if dry_run:
        click.echo(phrase("cli", "Dry run: nothing is written."))
    checks = found.checks
    click.echo(
        phrase(
            "cli",
            "{file}: checks accepted {accepted}, of them as a score only {remarked}; rows refused {refused}",
            file=file.name,
            accepted=len(checks.forms),
            remarked=sum(isinstance(form, GivenForm) for form in checks.forms),
            refused=len(checks.faults),
        )
    )
    for fault in (*checks.faults, *checks.remarks):
        where = " ".join(filter(None, (fault.place, fault.text)))
        click.echo(f"  {where}: {fault.reason}", err=True)


COMMANDS = (quality,)
