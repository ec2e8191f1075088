"""One sheet from cells to staged facts, and the account of it; and which sheets say the same."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from ccleader.acd import lexicon
from ccleader.acd.days import find_period
from ccleader.acd.facts import CallFacts
from ccleader.acd.files import Cell, Sheet
from ccleader.acd.headers import HEAD_ROWS, find
from ccleader.acd.intervals import Refused
from ccleader.acd.learning import Learnt, Told
from ccleader.acd.mapping import Choice
from ccleader.acd.reading import Ask, ColumnReading, Ignored, ReadOptions, SheetReading, Unit
from ccleader.acd.rows import RowKind
from ccleader.acd.tray import Tray
from ccleader.acd.values import Profile, Shape, text_of
from ccleader.acd.writing import Writer
from ccleader.metrics.grains import Subject
from ccleader.words import Phrase, phrase

QUEUE_SIDE = ("calls_offered", "calls_abandoned", "abandoned_in_threshold", "short_calls")
"""Measures of a call-level report whose sum is the queues', where lost calls have no agent."""

RAW_ROWS = 40
"""Rows shown as they stand where no header was found, to choose it from."""


def read_sheet(
    sheet: Sheet, number: int, tray: Tray, options: ReadOptions, file_name: str, told: Told
) -> SheetReading:
    """Stage the sheet's facts as `number`; a sheet that cannot be read comes back with its refusal."""
    head = list(itertools.islice(sheet.rows(), HEAD_ROWS))
    table = find(head, options.header_row)
    if table is None:
        rows = tuple(tuple(text_of(cell) for cell in row) for row in head[:RAW_ROWS])
        return SheetReading(sheet.name, samples=rows, refusal=_no_table(head), ask=Ask.HEADER_ROW)
    learnt = Learnt(sheet, table, options)
    try:
        learnt.learn(head, told)
        learnt.decide()
    except Refused as refused:
        names = (sheet.name, file_name)
        proposals = (find_period(text, options.month_first) for text in names)
        proposed = next((period for period in proposals if period), None)
        return replace(_account(learnt), refusal=refused.reason, ask=refused.ask, proposed=proposed)
    writer = Writer(learnt, tray, number)
    writer.write(told)
    return _result(learnt, writer, tray, number)


def _no_table(head: Sequence[Sequence[Cell]]) -> Phrase:
    texts = [text_of(cell).lower() for row in head[:5] for cell in row]
    if sum(text.startswith(lexicon.words("shift")) for text in texts) >= 3:
        return phrase("acd", "This is a shift plan, not a traffic report: its columns are shifts.")
    return phrase(
        "acd",
        "No header row was found: nothing that names an agent or queue, a day and a figure. "
        "Choose the header row by hand, if this is a report.",
    )


def _account(learnt: Learnt) -> SheetReading:
    """What is known of a sheet before anything is written."""
    table = learnt.table
    remarks = list(learnt.remarks)
    if table.others:
        remarks.append(
            phrase(
                "acd",
                "A second table beside it is not read ({headers} …).",
                headers=", ".join(table.others[:3]),
            )
        )
    return SheetReading(
        sheet=learnt.sheet.name,
        layout=table.layout,
        subject=learnt.subject,
        header_row=table.last + 1,
        signature=table.signature,
        columns=tuple(_column(learnt, choice) for choice in learnt.choices),
        ignored=Ignored(learnt.rows(RowKind.BLANK), learnt.rows(RowKind.TOTAL), learnt.rows(RowKind.HEADER)),
        remarks=tuple(remarks),
        samples=tuple(learnt.samples),
    )


def _result(learnt: Learnt, writer: Writer, tray: Tray, number: int) -> SheetReading:
    measures = tray.sums(number, learnt.subject)
    if isinstance(writer.facts, CallFacts):
        queues = tray.sums(number, Subject.QUEUE)
        measures |= {key: queues[key] for key in QUEUE_SIDE if key in queues}
    intervals = learnt.intervals
    account = _account(learnt)
    added_up = (
        0 if isinstance(writer.facts, CallFacts) else writer.accepted - writer.empty - tray.count(number)
    )
    if added_up > 0:
        told = phrase(
            "acd",
            "{count} rows tell of the same person and time as another; they are added up.",
            count=added_up,
        )
        account = replace(account, remarks=(*account.remarks, told))
    return replace(
        account,
        grain=intervals.grain,
        rows=writer.accepted + writer.refused,
        accepted=writer.accepted,
        refused=writer.refused,
        refused_cells=writer.refused_cells,
        empty=writer.empty,
        problems=tuple(writer.problems),
        first_day=intervals.first,
        last_day=intervals.last,
        facts=tray.count(number),
        subjects=tray.subjects(number, learnt.subject),
        measures=measures,
    )


def _column(learnt: Learnt, choice: Choice) -> ColumnReading:
    heading = choice.heading
    unit = learnt.units.get(heading.index)
    profile = learnt.profiles.get(heading.index)
    confidence = choice.confidence if unit is None else min(choice.confidence, unit.confidence)
    reason = choice.reason
    if unit is not None and unit.guessed and confidence == unit.confidence:
        reason = phrase("acd", "unit by the range of the values")
    return ColumnReading(
        index=heading.index,
        letter=learnt.sheet.letter(heading.index),
        header=heading.text,
        samples=_samples(learnt.samples, heading.index),
        target=choice.target,
        unit=_unit(choice, profile) if unit is None else unit.unit,
        confidence=confidence,
        reason=reason,
    )


def _samples(rows: Sequence[tuple[str, ...]], index: int) -> tuple[str, ...]:
    found = dict.fromkeys(row[index] for row in rows if index < len(row) and row[index])
    return tuple(found)[:3]


def _unit(choice: Choice, profile: Profile | None) -> Unit | None:
    """Counts and yes/no; None for names and days."""
    if profile is None or not choice.target or choice.target in ("call_id", "rating"):
        return None
    if profile.share(Shape.FLAG) > 0.5:
        return Unit.FLAG
    return Unit.COUNT if profile.share(Shape.NUMBER) > 0.5 else None


def without_doubles(sheets: Sequence[SheetReading], tray: Tray) -> list[SheetReading]:
    """The sheets, those refused whose facts all stand in an earlier one already, or contradict it."""
    settled: list[SheetReading] = []
    for number, sheet in enumerate(sheets):
        earlier = [i for i, other in enumerate(settled) if other.refusal is None and sheet.refusal is None]
        reason = next((why for i in earlier if (why := _against(tray, number, i, settled[i].sheet))), None)
        if reason is not None:
            tray.discard(number)
            sheet = replace(sheet, refusal=reason, facts=0, measures={})
        settled.append(sheet)
    return settled


def _against(tray: Tray, number: int, earlier: int, name: str) -> Phrase | None:
    """Why a sheet cannot be taken beside an earlier one of that name; None where it can."""
    if tray.repeats(number, earlier):
        return phrase("acd", "The same data as sheet “{sheet}”.", sheet=name)
    if tray.contradicts(number, earlier):
        return phrase(
            "acd",
            "It has other figures for the same people and times as sheet “{sheet}”; which of them hold, or "
            "whether they add up, the file does not say. Keep the one sheet that counts all calls.",
            sheet=name,
        )
    return None
