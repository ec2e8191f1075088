"""The command line: open the window, or do one job without it.

Exit codes: 0 = all accepted, 1 = something refused, 2 = wrong usage. With `--json` one document
goes to stdout; errors always go to stderr. Qt is imported only when a window opens, and what a
command needs is imported when it runs.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

import click

from ccleader import __version__, words
from ccleader.cli import care, checks, figures, imports, pages, points, records
from ccleader.cli.place import Place
from ccleader.errors import Cancelled, Trouble
from ccleader.words import Phrase, phrase


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--store", metavar="PATH|URL", help="The store; a new one is made where there is none.")
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="Folder of settings and logs.")
@click.option("--language", type=click.Choice(words.LANGUAGES), help="Language of window and messages.")
@click.option("--self-test", is_flag=True, help="Show that this installation works, and end.")
@click.version_option(__version__, package_name="ccleader", message="%(prog)s %(version)s")
@click.pass_context
def cli(
    context: click.Context, store: str | None, data: Path | None, language: str | None, self_test: bool
) -> int:
    """CCLeader 班长台: without a command, open the window."""
    if language:
        words.use(language)
    place = context.obj = Place(store, data, language)
    if context.invoked_subcommand:
        return 0
    if self_test:
        from ccleader.cli import selftest

        return selftest.run()
    return pages.open_window(place)


for _module in (imports, checks, figures, pages, records, points, care):
    for _command in _module.COMMANDS:
        cli.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    if isinstance(sys.stdout, TextIOWrapper):  # a name that cp936 lacks is no reason to stop
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        return int(cli.main(arguments, prog_name="ccleader", standalone_mode=False) or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (Trouble, Cancelled) as error:
        click.echo(str(error), err=True)
        return 1
    except OSError as error:
        click.echo(_unusable(error), err=True)
        return 1
    except click.Abort:
        return 1


def _unusable(error: OSError) -> Phrase:
    """The sentence for a place that a command could not use."""
    return phrase(
        "trouble",
        "{name} cannot be used ({reason}). Check the folder, its permissions and the free space.",
        name=error.filename or "",
        reason=error.strerror or error,
    )
