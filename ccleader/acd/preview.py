"""What an import would do, before it does it: new, changed, same, refused, and who is unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, cast

from ccleader.acd.matching import Matched, Named, match
from ccleader.acd.reading import Problem, Reading, SheetReading
from ccleader.acd.staged import Staged
from ccleader.metrics.grains import Grain, Subject
from ccleader.models import traffic
from ccleader.models.facts import KEY_COLUMNS, FactRow, as_int, span
from ccleader.models.traffic import BatchRow
from ccleader.words import Phrase, phrase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Verdict = str
"""What becomes of a fact: one of NEW, CHANGED, SAME."""

NEW, CHANGED, SAME = "new", "changed", "same"


@dataclass(frozen=True)
class SheetPreview:
    """One sheet: what was read, and how many of its facts are new, changed or the same.

    `refused` counts the rows refused while reading and the rows of agents not in the roster.
    """

    reading: SheetReading
    new: int
    changed: int
    same: int
    accepted: int
    refused: int
    unknown_agents: tuple[Named, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Preview:
    """One file as it would be written into a group."""

    reading: Reading
    group_id: int
    add_agents: bool
    matched: Matched
    sheets: tuple[SheetPreview, ...]
    first_day: date | None
    last_day: date | None
    repeated: BatchRow | None

    @property
    def writes(self) -> int:
        """Facts that writing would add."""
        return sum(sheet.new + sheet.changed for sheet in self.sheets)


def preview(session: Session, reading: Reading, group_id: int, *, add_agents: bool = False) -> Preview:
    """Compare a reading with the store; reads only.

    With `add_agents` agents not in the roster count as new, else their rows are refused.
    """
    with Staged(reading.staging) as staging:
        matched = match(session, staging.subjects())
        placed = places(matched, add_agents)
        sheets = tuple(
            _sheet(session, staging, number, sheet, placed, matched)
            for number, sheet in enumerate(reading.sheets)
        )
        days = staging.days
    return Preview(
        reading,
        group_id,
        add_agents,
        matched,
        sheets,
        min((first for first, _ in days), default=None),
        max((last for _, last in days), default=None),
        traffic.known_file(session, reading.sha256),
    )


def places(matched: Matched, add_agents: bool) -> dict[int, int]:
    """Staging id → store id, negative for subjects that would be added."""
    placed = dict(matched.known)
    for named in matched.unknown:
        if add_agents or named.kind is Subject.QUEUE:
            placed[named.id] = -named.id
    return placed


def _sheet(
    session: Session,
    staging: Staged,
    number: int,
    sheet: SheetReading,
    placed: Mapping[int, int],
    matched: Matched,
) -> SheetPreview:
    counts = {NEW: 0, CHANGED: 0, SAME: 0}
    covered = 0
    for kind in Subject:
        occupied = occupied_days(session, staging, kind)
        if occupied:
            finer = _finer(session, staging, kind, sheet.grain)
            rows = staging.facts(kind, placed, (number,))
            for row, verdict in judged(session, kind, rows, occupied):
                counts[verdict] += 1
                covered += _is_covered(row, finer)
        else:
            counts[NEW] += staging.count(kind, placed, (number,))
    rows_of = staging.rows_of(number)
    unknown = tuple(named for named in matched.unknown_agents if named.id in rows_of)
    absent = [named for named in unknown if named.id not in placed]
    refused = sum(rows_of[named.id][1] for named in absent)
    remarks = (*sheet.remarks, *_misnamed(matched, rows_of), *_covered(covered))
    return SheetPreview(
        replace(sheet, remarks=remarks),
        counts[NEW],
        counts[CHANGED],
        counts[SAME],
        sheet.accepted - refused,
        sheet.refused + refused,
        unknown,
        sheet.problems + tuple(_absent(named, rows_of[named.id][0]) for named in absent),
    )


def _misnamed(matched: Matched, rows_of: Mapping[int, object]) -> list[Phrase]:
    return [
        phrase(
            "import",
            "{number} is {known} in the roster but {name} in the report. Check whose calls these are.",
            number=named.number,
            known=known,
            name=named.name,
        )
        for named, known in matched.misnamed
        if named.id in rows_of
    ]


def _covered(records: int) -> list[Phrase]:
    if not records:
        return []
    return [
        phrase(
            "import",
            "{count} records lie on days that finer reports tell of: there the finer ones count.",
            count=records,
        )
    ]


def _finer(session: Session, staging: Staged, kind: Subject, grain: Grain | None) -> dict[int, set[int]]:
    """Subject id → days that the store knows finer than the sheet's grain."""
    finer: dict[int, set[int]] = {}
    if grain in (None, Grain.HALF_HOUR) or not staging.days:
        return finer
    first, last = min(first for first, _ in staging.days), max(last for _, last in staging.days)
    for subject_id, day in traffic.finer_days(session, kind, first, last, grain):
        finer.setdefault(subject_id, set()).add(day)
    return finer


def _is_covered(row: FactRow, finer: Mapping[int, set[int]]) -> bool:
    """Whether finer facts of the subject lie inside the row's days."""
    subject_id, day, grain, slot = cast(traffic.Key, row[:KEY_COLUMNS])
    days = finer.get(subject_id)
    if not days:
        return False
    first, last = (as_int(end) for end in span(day, grain, slot))
    return any(first <= known <= last for known in days)


def _absent(named: Named, line: int) -> Problem:
    reason = phrase(
        "import", "{who} is not in the roster. Add the agent, or let the import do so.", who=named.shown
    )
    return Problem(line, "", named.shown, reason)


def occupied_days(session: Session, staging: Staged, kind: Subject) -> set[int]:
    """Days (yyyymmdd) of the report on which the store has facts of that kind already."""
    if not staging.days:
        return set()
    first, last = min(first for first, _ in staging.days), max(last for _, last in staging.days)
    return traffic.days_with_facts(session, kind, first, last)


def judged(
    session: Session, kind: Subject, rows: Iterator[FactRow], occupied: set[int]
) -> Iterator[tuple[FactRow, Verdict]]:
    """Fact rows, ordered by day, with what each would be against what stands in the store."""
    present: int | None = None
    standing: dict[traffic.Key, tuple[int | None, ...]] = {}
    for row in rows:
        day = row[1]
        assert day is not None
        if day != present:
            present = day
            standing = traffic.standing(session, kind, day) if day in occupied else {}
        yield row, _verdict(row, standing)


def _verdict(row: FactRow, standing: Mapping[traffic.Key, tuple[int | None, ...]]) -> Verdict:
    held = standing.get(cast(traffic.Key, row[:KEY_COLUMNS]))
    if held is None:
        return NEW
    pairs = zip(row[KEY_COLUMNS:], held, strict=True)
    return SAME if all(value is None or value == old for value, old in pairs) else CHANGED
