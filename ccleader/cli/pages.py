"""Commands that put pages before someone: the window, the demo, the reviews."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ccleader.cli.place import Place, who
from ccleader.errors import Trouble
from ccleader.metrics import periods
from ccleader.words import phrase

if TYPE_CHECKING:
    from ccleader.models.store import Store
    from ccleader.reports.page import Review

FOLDER = click.Path(path_type=Path, file_okay=False)


def has_screen() -> bool:
    """Whether a window can be shown here."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(place: Place, now: Callable[[], datetime] = datetime.now) -> int:
    """Open the window on the store and return when it is closed."""
    if not has_screen():
        raise Trouble(
            phrase("trouble", "There is no screen here. Use a command instead; `ccleader --help` lists them.")
        )
    from ccleader import app  # Qt

    return app.run(place.address, place.data_dir, who(), now, place.language)


@click.command()
@click.option("--out", type=FOLDER, default=Path("demo"), show_default=True, help="Folder for everything.")
@click.option("--no-window", is_flag=True, help="Do not open the window at the end.")
@click.pass_obj
def demo(place: Place, out: Path, no_window: bool) -> int:
    """Make the demo group in a store of its own, with its reports and reviews, and open it."""
    from ccleader import demo as story
    from ccleader.models.store import file_of

    address = file_of(place.store) if place.store else out / story.STORE_NAME
    if address is None:
        raise Trouble(phrase("trouble", "The demo needs a store of its own. Give the path of a file."))
    if not address.exists():
        _make_demo(address, out / "reports")
    with _opened(address) as store:
        made = write_reviews(store, story.MONTH, (), out, "pdf", story.NOW)
    click.echo(phrase("cli", "Reviews in {folder}: {count}", count=len(made), folder=out))
    if no_window:
        return 0
    if not has_screen():
        click.echo(phrase("cli", "There is no screen here, so no window opens."))
        return 0
    return open_window(Place(str(address), place.data, place.language), _running(story.NOW))


def _running(moment: datetime) -> Callable[[], datetime]:
    """A clock that shows `moment` now and goes on from there."""
    ahead = moment - datetime.now()
    return lambda: datetime.now() + ahead


def _opened(address: Path) -> Store:
    from ccleader.models.store import Store

    return Store.open(address)


def _make_demo(address: Path, reports: Path) -> None:
    """Make the demo's store; it appears under its name only once it is whole."""
    from ccleader import demo as story
    from ccleader.acd.reading import ReadOptions
    from ccleader.cli.imports import bring_in

    click.echo(phrase("cli", "Writing made-up reports to {folder}", folder=reports))
    files = story.write_reports(reports)

    def bring(store: Store, path: Path) -> None:
        click.echo(phrase("cli", "Importing {name}", name=path.name))
        bring_in(store, path, ReadOptions())

    address.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="unfinished-", dir=address.parent) as folder:
        unfinished = Path(folder) / address.name
        with _opened(unfinished) as store:
            story.make(store, files, bring)
        unfinished.rename(address)


def month_of(_context: click.Context, _parameter: click.Parameter, text: str | None) -> date | None:
    """The value of `--month`: its first day; None where it was not given."""
    if text is None:
        return None
    try:
        period = periods.parse(text)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
    if not period.is_month:
        raise click.BadParameter(f"{text} is no month like 2026-10")
    return period.first


@click.command()
@click.option("--month", required=True, callback=month_of, metavar="2026-10")
@click.option("--agent", "numbers", multiple=True, metavar="工号", help="Repeatable; else the whole roster.")
@click.option("--out", required=True, type=FOLDER, help="Folder for the files.")
@click.option("--format", "kind", type=click.Choice(["pdf", "xlsx"]), default="pdf", show_default=True)
@click.pass_obj
def review(place: Place, month: date, numbers: tuple[str, ...], out: Path, kind: str) -> int:
    """Write monthly reviews: a PDF an agent, or one workbook."""
    with place.read() as store:
        for path in write_reviews(store, month, numbers, out, kind, datetime.now()):
            click.echo(path)
    return 0


def write_reviews(
    store: Store, month: date, numbers: Sequence[str], out: Path, kind: str, now: datetime
) -> list[Path]:
    """Write the reviews of all groups, or of the agents with these numbers, in roster order.

    `kind` pdf makes a file an agent, xlsx one workbook a group.
    """
    from ccleader.models.agents import agents, groups
    from ccleader.reports import review as reviews

    roster = store.read(lambda session: agents(session, include_left=True))
    known = {row.number: row.id for row in roster}
    for number in numbers:
        if number not in known:
            raise Trouble(
                phrase("trouble", "There is no agent with number {number}. Check the roster.", number=number)
            )
    chosen = [known[number] for number in numbers] or None
    gather = partial(reviews.gather_group, month=month, today=now, agent_ids=chosen)
    found = {group.name: store.read(partial(gather, group_id=group.id)) for group in store.read(groups)}
    _miss_none(numbers, month, [page.identity.number for pages in found.values() for page in pages])
    if not numbers:
        found = {name: [page for page in pages if _has_figures(page)] for name, pages in found.items()}
        if not any(found.values()):
            raise Trouble(
                phrase(
                    "trouble",
                    "No report tells anything of {month}, so there is nothing to review. "
                    "Import the month's report, or name an agent for an empty form.",
                    month=periods.month(month).title,
                )
            )
    out.mkdir(parents=True, exist_ok=True)
    if kind == "pdf":
        return [_write_pdf(page, out) for pages in found.values() for page in pages]
    return [_write_book(pages, out, f"{month:%Y%m}_{name}") for name, pages in found.items() if pages]


def _has_figures(page: Review) -> bool:
    return any(line.value is not None for line in page.lines)


def _miss_none(wanted: Sequence[str], month: date, made: Sequence[str]) -> None:
    """Trouble where someone asked for by number was not in a group that month."""
    missing = [number for number in wanted if number not in made]
    if missing:
        raise Trouble(
            phrase(
                "trouble",
                "{numbers} had not joined or had left in {month}, so there is no review. "
                "Check the month and the roster.",
                numbers=", ".join(missing),
                month=periods.month(month).title,
            )
        )


def _write_pdf(page: Review, out: Path) -> Path:
    """One review as a file named by month, 工号 and name."""
    from ccleader.reports import review_pages, typeset
    from ccleader.reports.saving import file_name, save

    path = out / file_name(f"{page.month:%Y%m}_{page.identity.number}_{page.identity.name}.pdf")
    made = typeset.pdf("review", review_pages.data([page]))
    save(path, lambda file: file.write(made))
    return path


def _write_book(pages: Sequence[Review], out: Path, name: str) -> Path:
    """The reviews of a group as one workbook."""
    from ccleader.reports import review_book, workbook
    from ccleader.reports.saving import file_name

    path = out / file_name(f"{name}.xlsx")
    workbook.write(path, review_book.sheets(pages))
    return path


COMMANDS = (demo, review)
