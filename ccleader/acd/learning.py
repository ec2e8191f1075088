"""The first pass over a sheet: learn every row and column, then decide what all of it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from ccleader.acd import lexicon, mapping, units
from ccleader.acd.days import find_period
from ccleader.acd.files import Cell, Sheet
from ccleader.acd.headers import Table
from ccleader.acd.intervals import Intervals, Refused
from ccleader.acd.mapping import BY_TARGET, Choice
from ccleader.acd.names import name
from ccleader.acd.reading import Ask, ReadOptions
from ccleader.acd.rows import Columns, RowKind, Sorter, blocks, chosen, columns, samples
from ccleader.acd.units import ColumnUnit
from ccleader.acd.values import Profile
from ccleader.metrics.grains import Grain, Subject
from ccleader.metrics.periods import Period
from ccleader.words import Phrase, phrase

Told = Callable[[int], None]
"""Called with the number of rows done, for progress and to stop."""

SAMPLE_ROWS = 20
WHO = ("agent_number", "agent_name", "queue_number", "queue_name")
WHEN = ("date", "time", "end")
_SECONDS = {Grain.HALF_HOUR: 1800, Grain.HOUR: 3600, Grain.DAY: 86_400, Grain.PERIOD: 30 * 86_400}


KEPT_CELLS = 4_000_000
"""Cells of a sheet that are kept from the first pass to the second; a centre's month has fewer."""


class Learnt:
    """What a sheet holds and what it means; filled by `learn`, then `decide` (either may raise Refused)."""

    def __init__(self, sheet: Sheet, table: Table, options: ReadOptions) -> None:
        self.sheet = sheet
        self.table = table
        self.options = options
        guess = mapping.first_guess(table, options.mappings.get(table.signature, {}))
        self.choices: list[Choice] = guess
        self.profiles: dict[int, Profile] = {}
        self.units: dict[int, ColumnUnit] = {}
        self.kinds: list[bytes] = []
        self.samples: list[tuple[str, ...]] = []
        self.remarks: list[Phrase] = []
        self.when: list[int] = []
        self.intervals = Intervals((), None, False)
        self.subject = Subject.AGENT
        self.one_call = False
        self.period = options.period
        self._guess = guess
        self._kept: list[list[Sequence[Cell]]] | None = (
            [] if sheet.height * table.width <= KEPT_CELLS else None
        )

    def blocks(self) -> Iterator[list[Sequence[Cell]]]:
        """The rows of the body in blocks; a sheet of usual size is turned into cells only once."""
        if self._kept:
            yield from self._kept
            return
        for block in blocks(self.sheet, self.table):
            if self._kept is not None:
                self._kept.append(block)
            yield block

    def rows(self, kind: RowKind) -> int:
        """How many rows of the body are of a kind."""
        return sum(kinds.count(kind) for kinds in self.kinds)

    def learn(self, head: Sequence[Sequence[Cell]], told: Told) -> None:
        """Go over every row once: its kind, what its columns hold, which days and times occur."""
        self._refuse_forecast()
        early = self._first_impression(head)
        when = [choice for choice in early if choice.target in WHEN]
        self.when = [choice.heading.index for choice in when]
        one_call = mapping.is_call_level(early, self.profiles)
        self.intervals = Intervals([choice.target for choice in when], _minutes(when), one_call)
        who = {c.target: c.heading.index for c in early if c.target in WHO}
        sorter = Sorter(self.table, who, self.when, bool(when), self.sheet.ragged)
        full = {c.heading.index: Profile() for c in self._guess if c.target and c.target not in (*WHO, *WHEN)}
        done = 0
        for block in self.blocks():
            cells = columns(block, self.table.width, self.sheet.ragged)
            kinds = sorter.kinds(block, cells)
            self.kinds.append(kinds)
            if len(self.samples) < SAMPLE_ROWS:
                self.samples += samples(block, kinds, SAMPLE_ROWS - len(self.samples))
            self._take_in(chosen(cells, kinds), full)
            done += len(block)
            told(done)
        for profile in full.values():
            profile.settle()
        self.profiles |= full

    def _first_impression(self, head: Sequence[Sequence[Cell]]) -> list[Choice]:
        """The choices as far as the first rows tell, enough to know which columns say who and when."""
        width = self.table.width
        rows: list[Sequence[Cell]] = [[*row, *[""] * (width - len(row))] for row in head[self.table.data :]]
        body = columns(rows, width, ragged=True) if rows else [()] * width
        for choice in self._guess:
            if choice.target:
                profile = Profile()
                profile.add(body[choice.heading.index])
                profile.settle()
                self.profiles[choice.heading.index] = profile
        return mapping.settle(self._guess, self.profiles)

    def _take_in(self, cells: Columns, profiles: dict[int, Profile]) -> None:
        for index, profile in profiles.items():
            profile.add(cells[index])
        if self.when:
            self.intervals.add(self.keys(cells))

    def keys(self, cells: Columns) -> Iterable[tuple[Cell, ...]]:
        """The raw date, time and end cells of each row."""
        return zip(*(cells[index] for index in self.when), strict=True)

    def _refuse_forecast(self) -> None:
        texts = [*self.table.title, *(column.text for column in self.table.columns), self.sheet.name]
        if any(word in text.lower() for text in texts for word in lexicon.words("forecast")):
            raise Refused(
                phrase("acd", "This is a forecast, not what really happened. It is not booked as traffic.")
            )

    def decide(self) -> None:
        """Settle columns, grain and units over all that was learnt."""
        self.choices = mapping.settle(self._guess, self.profiles)
        self.one_call = mapping.is_call_level(self.choices, self.profiles)
        self.subject = mapping.subject_of(self.choices)
        self._refuse_without_figures()
        if self.intervals.dateless and self.period is None:
            self.period = self._period_of_title()
        self.intervals.settle(self.options.month_first, self.period)
        self.remarks += self.intervals.remarks
        self.units = units.decide(
            self.choices,
            self.profiles,
            self.options.units,
            self.one_call,
            _SECONDS[self.intervals.grain],
        )
        for header in units.vague(self.choices, self.units):
            reason = phrase(
                "acd",
                "Column “{header}” does not say whether it is seconds or minutes. Choose its unit.",
                header=header,
            )
            raise Refused(reason, Ask.UNITS)

    def _refuse_without_figures(self) -> None:
        figures = [c for c in self.choices if c.target and BY_TARGET[c.target].measure]
        if not figures and not self.one_call:
            raise Refused(
                phrase("acd", "No column of the table is a count or a time that can be added up."),
                Ask.MAPPINGS,
            )
        if not self.rows(RowKind.DATA):
            raise Refused(phrase("acd", "The table has a header but no rows of data."))
        if figures and not any(self.profiles[c.heading.index].filled for c in figures):
            raise Refused(
                phrase(
                    "acd", "All figures are blank. If they are formulas, open the file in Excel and save it."
                )
            )

    def _period_of_title(self) -> Period | None:
        """The one period that the lines above the table name."""
        found = {line: find_period(line, self.options.month_first) for line in self.table.title}
        periods = Counter(period for period in found.values() if period is not None)
        if len(periods) != 1:
            return None
        line, period = next((line, period) for line, period in found.items() if period is not None)
        self.remarks.append(
            phrase(
                "acd",
                "The period {period} is taken from the title “{line}”.",
                period=period.label,
                line=line[:80],
            )
        )
        return period


def _minutes(when: Sequence[Choice]) -> int | None:
    """The length of an interval as a header states it: 15 Minute Periods, 半小时."""
    for choice in when:
        form = name(choice.heading.meaning)
        if form.minutes is not None:
            return form.minutes
        if "半小时" in form.key or "halfhour" in form.key:
            return 30
    return None
