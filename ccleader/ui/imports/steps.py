"""How far a file is, in words: its five steps, its state, its progress, what it asks for. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ccleader.acd.reading import Ask, SheetReading
from ccleader.metrics.periods import Period
from ccleader.ui.imports.incoming import Incoming, State
from ccleader.ui.imports.shown import Tally, columns, refused_text, rows_text, size_text, tally, to_confirm
from ccleader.words import Phrase, mark, phrase, plural, translate


class Done(StrEnum):
    """How a step stands."""

    DONE = "done"
    CURRENT = "current"
    LATER = "later"
    FAULT = "fault"


@dataclass(frozen=True)
class Step:
    """One of the five steps: its title, how it stands, the file or sheet meant, a word about it."""

    title: str
    done: Done
    name: str = ""
    facts: str = ""


@dataclass(frozen=True)
class FileLine:
    """One file in the list of files; counts are None until it is compared, `share` is 0–1."""

    path: Path
    days: str
    counts: Tally | None
    share: float
    mark: str
    state: str
    tone: str
    trouble: str


def steps(file: Incoming) -> tuple[Step, ...]:
    """The five steps of one file."""
    sheet = file.on_view
    chosen = Step(
        translate("imports", "Choose files"),
        Done.FAULT if file.state is State.FAILED and file.reading is None else Done.DONE,
        file.path.name,
        size_text(file.size),
    )
    return (chosen, _layout_step(sheet), _columns_step(file), _preview_step(file), _write_step(file))


def _layout_step(sheet: SheetReading | None) -> Step:
    title = translate("imports", "Recognise layout")
    if sheet is None:
        return Step(title, Done.LATER)
    named = phrase("imports", "Sheet “{name}”", name=sheet.sheet)
    facts: Phrase | str = ""
    if sheet.refusal is not None and sheet.header_row:
        facts = phrase("imports", "Header in row {row}", row=sheet.header_row)
    elif sheet.header_row:
        facts = phrase(
            "imports",
            "Header in row {row}, {count:,} data rows",
            row=sheet.header_row,
            count=sheet.rows,
        )
    stands = Done.FAULT if sheet.refusal is not None else Done.DONE
    return Step(title, stands, str(named), str(facts))


def _columns_step(file: Incoming) -> Step:
    title, sheet = translate("imports", "Map the columns"), file.on_view
    if sheet is None or not sheet.columns:
        return Step(title, Done.LATER)
    open_ones = to_confirm(columns(sheet, file.chosen))
    count = len(sheet.columns)
    text = plural(
        count,
        mark("imports", "{count} column, {open} to confirm"),
        mark("imports", "{count} columns, {open} to confirm"),
    )
    words = phrase("imports", text, count=count, open=open_ones)
    return Step(title, Done.CURRENT if open_ones else Done.DONE, facts=str(words))


def _preview_step(file: Incoming) -> Step:
    title = translate("imports", "Check the preview")
    if file.preview is None or file.state is State.REFUSED:
        return Step(title, Done.LATER)
    counts = tally(file.preview)
    rows = refused_text(counts.refused, counts.absent)
    words = phrase("imports", "{rows} refused", rows=rows)
    if counts.dropped_cells:
        text = plural(
            counts.dropped_cells,
            mark("imports", "{rows} refused, {cells:,} bad cell dropped from a row taken in"),
            mark("imports", "{rows} refused, {cells:,} bad cells dropped from rows taken in"),
        )
        words = phrase("imports", text, rows=rows, cells=counts.dropped_cells)
    return Step(
        title, Done.CURRENT if counts.left_out or counts.dropped_cells else Done.DONE, facts=str(words)
    )


def _write_step(file: Incoming) -> Step:
    title = translate("imports", "Write")
    if file.state is State.DONE and file.preview is not None:
        counts = tally(file.preview)
        words = phrase("imports", "{rows} written", rows=rows_text(counts.writes, counts.aggregated))
        return Step(title, Done.DONE, facts=str(words))
    nothing = translate("imports", "Nothing is written yet")
    return Step(
        title, Done.CURRENT if file.state in (State.READY, State.WRITING) else Done.LATER, facts=nothing
    )


_STATES = {
    State.WAITING: (mark("imports", "Waiting"), ""),
    State.READING: (mark("imports", "Reading"), ""),
    State.COMPARING: (mark("imports", "Comparing with the store"), ""),
    State.READY: (mark("imports", "Ready to write"), ""),
    State.REFUSED: (mark("imports", "Needs a decision"), "warn"),
    State.FAILED: (mark("imports", "Not read"), "bad"),
    State.WRITING: (mark("imports", "Writing"), ""),
    State.DONE: (mark("imports", "Written"), "ok"),
}

_MARKS = {"ok": "✓", "warn": "!", "bad": "×", "": ""}


def state_of(file: Incoming) -> tuple[str, str, str]:
    """Mark, words and tone ("" ok warn bad) of a file's state."""
    words, tone = _STATES[file.state]
    if file.withdrawn:
        return "←", translate("imports", "Undone"), ""
    counts = tally(file.preview) if file.preview is not None else Tally()
    if file.state is State.REFUSED and not _asked(file):
        words, tone = mark("imports", "Cannot be taken in"), "bad"
    elif file.state is State.READY and not counts.writes:
        words, tone = mark("imports", "Nothing new"), "warn" if counts.left_out else "ok"
    elif file.state in (State.READY, State.DONE) and counts.left_out:
        tone = "warn"
        told = phrase(
            "imports", "{state}, {count:,} refused", state=translate("imports", words), count=counts.left_out
        )
        return _MARKS[tone], str(told), tone
    return _MARKS[tone], translate("imports", words), tone


def _asked(file: Incoming) -> bool:
    return file.reading is not None and any(sheet.ask is not None for sheet in file.reading.sheets)


def trouble_of(file: Incoming) -> str:
    """The sentence that says what is the matter with a file; "" where nothing is."""
    if file.state is State.FAILED and file.fault is not None:
        return str(file.fault)
    if file.state is State.REFUSED and file.reading is not None:
        said = dict.fromkeys(str(sheet.refusal) for sheet in file.reading.sheets if sheet.refusal is not None)
        return " ".join(said)
    return ""


_WAYS = {
    Ask.PERIOD: mark("imports", "The report does not say which days it covers. Enter them:"),
    Ask.UNITS: mark("imports", "Say in the column “Conversion” below how the durations are written."),
    Ask.MONTH_FIRST: mark("imports", "Its dates can be read both ways. Which one is meant?"),
    Ask.HEADER_ROW: mark("imports", "Click the row with the headings in the sheet below."),
    Ask.MAPPINGS: mark("imports", "Choose in the column “Means” below what the columns are."),
}


def way_in(ask: Ask) -> str:
    """What the user is to say so that a refused sheet can be taken in."""
    return translate("imports", _WAYS[ask])


def progress_of(file: Incoming) -> tuple[float | None, str]:
    """How far a busy file is (0–1, None = not known) and the words for it."""
    progress = file.progress
    if progress is None or not progress.total:
        words: Phrase | str = progress.stage if progress is not None else state_of(file)[1]
        return None, str(words)
    share = min(1.0, progress.done / progress.total)
    words = phrase(
        "imports",
        "{stage} {done:,} / {total:,}",
        stage=progress.stage,
        done=progress.done,
        total=progress.total,
    )
    return share, str(words)


def file_line(file: Incoming) -> FileLine:
    """A file as the list shows it."""
    sheets = file.reading.sheets if file.reading is not None else ()
    spans = [(sheet.first_day, sheet.last_day) for sheet in sheets if sheet.first_day and sheet.last_day]
    firsts, lasts = [first for first, _ in spans if first], [last for _, last in spans if last]
    days = Period(min(firsts), max(lasts)).title if firsts and lasts else ""
    share = (progress_of(file)[0] or 0.0) if file.busy else float(file.state is not State.FAILED)
    counts = tally(file.preview) if file.preview is not None and file.state is not State.REFUSED else None
    return FileLine(file.path, days, counts, share, *state_of(file), trouble_of(file))


def overall(files: Sequence[Incoming]) -> tuple[float | None, str]:
    """How far all the files of a run are together, and the words for the one at work."""
    number, at_work = next(
        (
            (number, file)
            for number, file in enumerate(files)
            if file.busy and file.state is not State.WAITING
        ),
        (0, None),
    )
    if at_work is None:
        return None, ""
    share, words = progress_of(at_work)
    if len(files) == 1:
        return share, words
    done = sum(not file.busy for file in files)
    place = phrase("imports", "File {number} of {count}", number=number + 1, count=len(files))
    return (done + (share or 0.0)) / len(files), f"{place} · {at_work.path.name} · {words}"


def rest_text(share: float | None, elapsed: float) -> str:
    """How long it will still take, from the share done in `elapsed` seconds; "" while that is a guess."""
    if share is None or share < 0.05 or elapsed < 1:
        return ""
    seconds = max(1, round(elapsed * (1 - share) / share))
    return str(phrase("imports", "about {count} s left", count=seconds))
