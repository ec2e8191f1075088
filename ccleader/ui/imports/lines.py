"""The lines of a report beside what would become of each; read on the worker's thread, no Qt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from ccleader.acd.matching import Named
from ccleader.acd.preview import CHANGED, NEW, Preview, judged, occupied_days, places, preview
from ccleader.acd.reading import Problem, Reading
from ccleader.acd.staged import LineFact, Staged
from ccleader.metrics.grains import Subject
from ccleader.metrics.measures import MEASURE_KEYS
from ccleader.models import traffic
from ccleader.models.facts import KEY_COLUMNS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

SHOWN = 500
"""Lines of a sheet that are looked at, beside those with a problem."""

REFUSED = "refused"
"""The verdict on a line of which nothing is taken in; the others are `preview`'s."""


@dataclass(frozen=True)
class Line:
    """One line of a sheet as it stands there, and what becomes of it ("" = it makes no fact)."""

    number: int
    cells: tuple[str, ...]
    verdict: str
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Change:
    """One stored value that the import would change."""

    who: str
    measure: str
    old: int
    new: int


@dataclass(frozen=True)
class Looked:
    """What the page shows beside the counts: lines of each sheet, one change, what will be touched.

    `lines` are, by sheet, the first ones and those with a problem.
    """

    lines: tuple[tuple[Line, ...], ...]
    change: Change | None
    agents: int
    days: int
    months: tuple[date, ...]


def look(session: Session, reading: Reading, group_id: int, add_agents: bool) -> tuple[Preview, Looked]:
    """Compare a reading with the store, for the counts and for the lines shown."""
    found = preview(session, reading, group_id, add_agents=add_agents)
    with Staged(reading.staging) as staging:
        placed = places(found.matched, add_agents)
        named = {each.id: each for each in staging.subjects()}
        occupied = {kind: occupied_days(session, staging, kind) for kind in Subject}
        lines: list[tuple[Line, ...]] = []
        changes: list[Change] = []
        for number, sheet in enumerate(found.sheets):
            shown = {*staging.first_lines(number, SHOWN), *(problem.row for problem in sheet.problems)}
            facts = list(staging.facts_of_lines(number, placed, shown))
            verdicts = _verdicts(session, facts, occupied)
            lines.append(_lines(staging.lines(number, shown), _by_line(sheet.problems, facts), verdicts))
            changes += _first_change(session, facts, verdicts, named)
        spans = staging.days
    days = {first + timedelta(days=n) for first, last in spans for n in range((last - first).days + 1)}
    agents = {placed[key] for key in placed if key in named and named[key].kind is Subject.AGENT}
    months = tuple(sorted({day.replace(day=1) for day in days}))
    return found, Looked(tuple(lines), next(iter(changes), None), len(agents), len(days), months)


def refused_lines(found: Preview) -> list[tuple[Line, ...]]:
    """The lines of each sheet of which nothing is taken in, with every reason; as far as they were kept.

    Where lines were summed up, those of agents not in the roster are left out: only the first line of
    each sum is known.
    """
    placed = places(found.matched, found.add_agents)
    lines = []
    with Staged(found.reading.staging) as staging:
        for number, sheet in enumerate(found.sheets):
            summed = sheet.reading.summed
            problems = sheet.reading.problems if summed else sheet.problems
            absent = [] if summed else staging.lines_without(number, placed)
            wanted = {*absent, *(problem.row for problem in problems)}
            facts = [] if summed else list(staging.facts_of_lines(number, placed, wanted))
            taken = {fact.line: NEW for fact in facts if fact.row[0] is not None}
            all_lines = _lines(staging.lines(number, wanted), _by_line(problems, facts), taken)
            lines.append(tuple(line for line in all_lines if line.verdict == REFUSED))
    return lines


def _verdicts(
    session: Session, facts: Sequence[LineFact], occupied: Mapping[Subject, set[int]]
) -> dict[int, str]:
    """Line → what becomes of its fact; `occupied`: days on which the store has facts."""
    found = {fact.line: REFUSED for fact in facts if fact.row[0] is None}
    for kind in Subject:
        mine = [fact for fact in facts if fact.kind is kind and fact.row[0] is not None]
        judgements = judged(session, kind, iter([fact.row for fact in mine]), occupied[kind])
        found.update({fact.line: verdict for fact, (_, verdict) in zip(mine, judgements, strict=True)})
    return found


def _by_line(problems: Sequence[Problem], facts: Sequence[LineFact]) -> dict[int, list[Problem]]:
    """Line → its problems; an agent who is not in the roster is told of once but refused on each line."""
    found: dict[int, list[Problem]] = defaultdict(list)
    for problem in problems:
        found[problem.row].append(problem)
    absent: dict[int, list[Problem]] = {}
    for fact in sorted(facts, key=lambda fact: fact.line):
        if fact.row[0] is None:
            told = absent.setdefault(fact.subject, found[fact.line])
            found[fact.line] = [replace(problem, row=fact.line) for problem in told]
    return found


def _lines(
    staged: Sequence[tuple[int, tuple[str, ...]]],
    problems: Mapping[int, list[Problem]],
    verdicts: Mapping[int, str],
) -> tuple[Line, ...]:
    return tuple(
        Line(
            number,
            cells,
            verdicts.get(number, _verdict_alone(problems.get(number, ()))),
            tuple(problems.get(number, ())),
        )
        for number, cells in staged
    )


def _verdict_alone(problems: Sequence[Problem]) -> str:
    """What becomes of a line that begins no fact."""
    return "" if all(problem.spared for problem in problems) else REFUSED


def _first_change(
    session: Session, facts: Sequence[LineFact], verdicts: Mapping[int, str], named: Mapping[int, Named]
) -> list[Change]:
    """The first value that would change, if any."""
    for fact in facts:
        if verdicts[fact.line] != CHANGED:
            continue
        key = fact.row[:KEY_COLUMNS]
        held = traffic.standing(session, fact.kind, cast(int, fact.row[1])).get(cast(traffic.Key, key), ())
        for measure, old, new in zip(MEASURE_KEYS, held, fact.row[KEY_COLUMNS:], strict=True):
            if old is not None and new is not None and old != new:
                return [Change(named[fact.subject].name or named[fact.subject].number, measure, old, new)]
    return []
