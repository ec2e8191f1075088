"""The second pass over a sheet: every row again, now as facts into the staging file."""

from __future__ import annotations

from collections.abc import Sequence

from ccleader.acd import lexicon
from ccleader.acd.facts import CallFacts, Facts, Values, Vectors
from ccleader.acd.files import Cell
from ccleader.acd.intervals import Intervals, Place
from ccleader.acd.learning import Learnt, Told
from ccleader.acd.people import NOBODY, People
from ccleader.acd.reading import MAX_PROBLEMS, Problem
from ccleader.acd.rows import Columns, RowKind, chosen, columns
from ccleader.acd.tray import KEPT_LINES, Tray
from ccleader.acd.values import Bad, text_of
from ccleader.metrics.grains import Grain, Subject
from ccleader.words import Phrase, mark, phrase

_PARTS = {
    Subject.AGENT: {"agent_number": "number", "agent_name": "name"},
    Subject.QUEUE: {"queue_number": "number", "queue_name": "name"},
}
_NO_DATA = (RowKind.BLANK, RowKind.TOTAL, RowKind.HEADER)
_ALL_CALLS = mark("acd", "All calls")


class _Places(dict[tuple[Cell, ...], "Place | Bad | None"]):
    """Raw date and time cells → place, each worked out once."""

    def __init__(self, intervals: Intervals) -> None:
        super().__init__()
        self._intervals = intervals

    def __missing__(self, key: tuple[Cell, ...]) -> Place | Bad | None:
        self[key] = place = self._intervals.place(key)
        return place


class Writer:
    """Stages one learnt sheet as number `sheet` and keeps the account of its rows."""

    def __init__(self, learnt: Learnt, tray: Tray, sheet: int) -> None:
        self.accepted = self.refused = self.refused_cells = self.empty = 0
        self.problems: list[Problem] = []
        self._learnt = learnt
        self._tray = tray
        self._sheet = sheet
        builder = CallFacts if learnt.one_call else Facts
        none = lexicon.none_where_blank().get(learnt.table.layout, [])
        self.facts = builder(learnt.choices, learnt.profiles, learnt.units, none)
        self._agents, self._agent_columns = self._people(Subject.AGENT)
        self._queues, self._queue_columns = self._people(Subject.QUEUE)
        self._places = _Places(learnt.intervals)
        self._in_order = self._is_in_order()
        self._data_rows = 0
        self._kept = 0

    def _people(self, kind: Subject) -> tuple[People, list[int]]:
        parts = {c.heading.index: part for c in self._learnt.choices if (part := _PARTS[kind].get(c.target))}
        whole = str(phrase("acd", _ALL_CALLS)) if kind is Subject.QUEUE else ""
        return People(self._tray, kind, list(parts.values()), whole), list(parts)

    def _is_in_order(self) -> bool:
        """Whether a report without days or names has a row for each day of the period it was given."""
        learnt, period = self._learnt, self._learnt.options.period
        if not learnt.intervals.dateless or period is None or self._agent_columns or self._queue_columns:
            return False
        if learnt.when or period.days == 1 or period.days != learnt.rows(RowKind.DATA):
            return False
        learnt.intervals.grain = Grain.DAY
        learnt.remarks.append(
            phrase(
                "acd",
                "The report names no days: its rows are taken as the days of {period} in order.",
                period=period.label,
            )
        )
        return True

    def write(self, told: Told) -> None:
        """Stage all rows."""
        learnt = self._learnt
        first, done = learnt.table.data + 1, 0
        for block, kinds in zip(learnt.blocks(), learnt.kinds, strict=True):
            self._refuse_shapes(kinds, first + done)
            lines = [first + done + i for i, kind in enumerate(kinds) if kind == RowKind.DATA]
            if lines:
                self._stage(chosen(columns(block, learnt.table.width, learnt.sheet.ragged), kinds), lines)
            self._keep(block, kinds, first + done)
            done += len(block)
            told(done)
        aside = self.facts.aside
        if aside:
            learnt.remarks.append(
                phrase(
                    "acd", "{count} rows are neither answered nor lost calls and count nothing.", count=aside
                )
            )

    def _keep(self, block: Sequence[Sequence[Cell]], kinds: bytes, first: int) -> None:
        """Keep the first lines, and those with a problem, as they stand."""
        noted = {problem.row for problem in self.problems if problem.row >= first}
        kept = []
        for i, kind in enumerate(kinds):
            if kind in _NO_DATA or (self._kept >= KEPT_LINES and first + i not in noted):
                continue
            kept.append((first + i, [text_of(cell) for cell in block[i]]))
            self._kept += 1
        self._tray.keep(self._sheet, kept)

    def _refuse_shapes(self, kinds: bytes, first: int) -> None:
        """Note the rows refused for their shape."""
        if not kinds.count(RowKind.REPEATED) and not kinds.count(RowKind.TOO_WIDE):
            return
        for i, kind in enumerate(kinds):
            if kind == RowKind.REPEATED:
                self._refuse_row(first + i, phrase("acd", "the row repeats an earlier one cell for cell"))
            elif kind == RowKind.TOO_WIDE:
                self._refuse_row(first + i, phrase("acd", "the row has more cells than the header"))

    def _refuse_row(self, line: int, reason: Phrase, letter: str = "", value: str = "") -> None:
        self.refused += 1
        self._note(line, reason, letter, value)

    def _note(self, line: int, reason: Phrase, letter: str, value: str, spared: bool = False) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(line, letter, value[:80], reason, spared))

    def _stage(self, cells: Columns, lines: list[int]) -> None:
        """Stage a block of data rows."""
        learnt = self._learnt
        values = self.facts.read(cells)
        places = self._placed(cells, len(lines))
        agents = _subjects(self._agents, self._agent_columns, cells, len(lines))
        refused = self._refused(cells, lines, values, places, agents)
        sound = [i for i in range(len(lines)) if i not in refused] if refused else range(len(lines))
        self.accepted += len(sound)
        vectors = self.facts.measures(cells, values)
        own_queue = learnt.one_call and (bool(self._queue_columns) or NOBODY in agents)
        if learnt.subject is Subject.AGENT:
            self.empty += self._put(agents, places, lines, vectors, sound)
        if learnt.subject is Subject.QUEUE or own_queue:
            queues = _subjects(self._queues, self._queue_columns, cells, len(lines))
            empty = self._put(queues, places, lines, vectors, sound)
            self.empty += empty if learnt.subject is Subject.QUEUE else 0

    def _placed(self, cells: Columns, count: int) -> list[Place | Bad | None]:
        intervals = self._learnt.intervals
        if self._learnt.when:
            return list(map(self._places.__getitem__, self._learnt.keys(cells)))
        first = self._data_rows
        self._data_rows += count
        if self._in_order:
            return [intervals.place_of_day(first + i) for i in range(count)]
        return [intervals.place(())] * count

    def _refused(
        self,
        cells: Columns,
        lines: list[int],
        values: Values,
        places: Sequence[Place | Bad | None],
        agents: Sequence[int],
    ) -> set[int]:
        """The rows that cannot be staged, each noted with its reason; bad cells of others are noted too."""
        refused: set[int] = set()
        for i, place in enumerate(places):
            if not isinstance(place, tuple):
                reason = phrase("acd", "the row names no day") if place is None else place.reason
                column = self._learnt.when[0]
                self._refuse_row(lines[i], reason, self._letter(column), text_of(cells[column][i]))
                refused.add(i)
        if self._learnt.subject is Subject.AGENT and not self._learnt.one_call and NOBODY in agents:
            for i, subject in enumerate(agents):
                if subject == NOBODY and i not in refused:
                    self._refuse_row(lines[i], phrase("acd", "the row names no agent"))
                    refused.add(i)
        keep_row = self._learnt.one_call or self._learnt.options.drop_cells_only
        for i, column, bad in self.facts.bad(values):
            if i in refused and keep_row:
                continue
            self._note(lines[i], bad.reason, self._letter(column), text_of(cells[column][i]), keep_row)
            if keep_row:
                self.refused_cells += 1
            elif i not in refused:
                self.refused += 1
                refused.add(i)
        return refused

    def _letter(self, column: int) -> str:
        return self._learnt.sheet.letter(column)

    def _put(
        self,
        subjects: Sequence[int],
        places: Sequence[Place | Bad | None],
        lines: Sequence[int],
        vectors: Vectors,
        sound: Sequence[int],
    ) -> int:
        """Stage the rows that have a subject and some value; returns how many have none."""
        known = [subjects, places, lines, *vectors.values()]
        if len(sound) != len(lines):
            known = [[column[i] for i in sound] for column in known]
        if not sound:
            return 0
        owners, where, *rest = known
        rows = list(zip(owners, *zip(*where, strict=True), *rest, strict=True))
        if NOBODY in owners or all(None in numbers for numbers in rest[1:]):
            rows = [row for row in rows if row[0] and any(number is not None for number in row[5:])]
        self._tray.add(self._sheet, list(vectors), rows)
        return len(sound) - len(rows)


def _subjects(people: People, indexes: Sequence[int], cells: Columns, count: int) -> list[int]:
    """The subject of each row; without columns that name one, the people's default."""
    if not indexes:
        return [people[()]] * count
    return list(map(people.__getitem__, zip(*(cells[index] for index in indexes), strict=True)))
