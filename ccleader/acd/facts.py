"""Columns of cells to columns of measures: totals as they are, averages × weight, calls one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from ccleader.acd.files import Cell
from ccleader.acd.lexicon import word_set
from ccleader.acd.mapping import BY_TARGET, Choice
from ccleader.acd.rows import Columns
from ccleader.acd.units import ColumnUnit
from ccleader.acd.values import (
    Bad,
    Profile,
    Reader,
    Shape,
    count_reader,
    is_blank,
    seconds_reader,
    shape,
    text_of,
)
from ccleader.words import phrase

Numbers: TypeAlias = list[int | None]
"""One measure of a block, row by row."""

Vectors: TypeAlias = dict[str, Numbers]

Values: TypeAlias = dict[int, "list[float | int | None | Bad]"]
"""Column index → what its cells of a block say."""

_REMEMBERED = 50_000
MOST_SECONDS_A_CALL = 1e5


OF_HANDLED = frozenset(
    {"talk_seconds", "hold_seconds", "acw_seconds", "handle_seconds", "wait_seconds", "ring_seconds"}
    | {"calls_in_threshold", "transfers", "held_calls"}
)
"""Measures of answered calls: without a number of answered calls they are nothing."""


class Memo(dict[Cell, "float | int | None | Bad"]):
    """A reader that answers equal cells from memory; `bad` once it met a value that does not fit."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader
        self.bad = False

    def __missing__(self, cell: Cell) -> float | int | None | Bad:
        value = self._reader(cell)
        if isinstance(value, Bad):
            self.bad = True
        if len(self) < _REMEMBERED:
            self[cell] = value
        return value


def rounded(seconds: float) -> int:
    """The nearest whole number, halves up."""
    return int(seconds + 0.5)


def _whole(reader: Reader) -> Reader:
    def read(cell: Cell) -> float | None | Bad:
        value = reader(cell)
        return rounded(value) if isinstance(value, (int, float)) else value

    return read


class Source:
    """One column that gives a measure, or a part of one."""

    def __init__(self, choice: Choice, profile: Profile, unit: ColumnUnit | None) -> None:
        self.index = choice.heading.index
        self.target = BY_TARGET[choice.target]
        self.memo = Memo(_reader(choice.target, profile, unit))

    def read(self, cells: Columns) -> list[float | int | None | Bad]:
        """The column's values of a block."""
        return list(map(self.memo.__getitem__, cells[self.index]))


def _reader(target: str, profile: Profile, unit: ColumnUnit | None) -> Reader:
    if target == "disposition":
        return _outcome
    if target == "rating":
        return _rating
    if unit is None:
        return _whole(count_reader(profile.decimal_comma))
    reader = seconds_reader(unit.unit, unit.two_part, profile.decimal_comma)
    return _of_a_call(reader) if BY_TARGET[target].weight else _whole(reader)


def _of_a_call(reader: Reader) -> Reader:
    def read(cell: Cell) -> float | None | Bad:
        value = reader(cell)
        if isinstance(value, (int, float)) and value > MOST_SECONDS_A_CALL:
            return Bad(phrase("acd", "larger than any report's"))
        return value

    return read


def _outcome(cell: Cell) -> float | None | Bad:
    """1 for an answered call, 0 for a lost one, None for a row that is neither (transfers, outbound …)."""
    text = text_of(cell).lower()
    if text in word_set("answered") or text in word_set("yes"):
        return 1
    return 0 if text in word_set("abandoned") or text in word_set("no") else None


def _rating(cell: Cell) -> float | None | Bad:
    """1 for a satisfied caller (4 or 5 of 5, 满意), 0 for another, None where none rated."""
    if is_blank(cell):
        return None
    text = text_of(cell).lower()
    if text in word_set("satisfied"):
        return 1
    if text in word_set("dissatisfied"):
        return 0
    kind, number = shape(cell)
    if kind is Shape.NUMBER and 0 <= number <= 5:
        return None if number == 0 else int(number >= 4)
    return Bad(phrase("acd", "not a rating from 1 to 5"))


class Facts:
    """Turns blocks into measures for tables whose rows are sums already (agent × half hour …).

    `none_where_blank`: measures that this report leaves blank where a row's calls had none of them.
    """

    one_call = False

    def __init__(
        self,
        choices: Sequence[Choice],
        profiles: Mapping[int, Profile],
        units: Mapping[int, ColumnUnit],
        none_where_blank: Sequence[str] = (),
    ) -> None:
        self._none_where_blank = frozenset(none_where_blank)
        self._sources = [
            Source(choice, profiles[choice.heading.index], units.get(choice.heading.index))
            for choice in choices
            if choice.target
            and (BY_TARGET[choice.target].measure or choice.target in ("disposition", "rating"))
            and choice.target != "satisfied_of_surveys"
        ]
        self._pair = next((c.heading.index for c in choices if c.target == "satisfied_of_surveys"), None)
        self.aside = 0

    def read(self, cells: Columns) -> Values:
        """Column index → values of a block, unfit ones as `Bad`."""
        return {source.index: source.read(cells) for source in self._sources}

    def bad(self, values: Values) -> Iterator[tuple[int, int, Bad]]:
        """(row, column index, why) of every unfit value."""
        for source in self._sources:
            if source.memo.bad:
                for row, value in enumerate(values[source.index]):
                    if isinstance(value, Bad):
                        yield row, source.index, value

    def measures(self, cells: Columns, values: Values) -> Vectors:
        """Measure → numbers of a block; handling time is added up where it is not reported."""
        plain = {source.index: _numbers(values[source.index], source.memo.bad) for source in self._sources}
        vectors: Vectors = {}
        for source in self._sources:
            if not source.target.weight and source.target.measure:
                vectors[source.target.measure] = plain[source.index]  # type: ignore[assignment]
        for source in self._sources:
            if source.target.weight:
                weights = vectors[source.target.weight]
                vectors[source.target.measure] = [
                    None if value is None or weight is None else rounded(value * weight)
                    for value, weight in zip(plain[source.index], weights, strict=True)
                ]
        if self._pair is not None:
            vectors["satisfied"], vectors["surveys"] = _pairs(cells[self._pair])
        return _with_handle(self._counted(vectors))

    def _counted(self, vectors: Vectors) -> Vectors:
        """Figures of calls that the row does not count are left out: they would lack their denominator."""
        counts = vectors.get("calls_handled")
        if counts is None:
            return vectors
        if None in counts:
            for measure in OF_HANDLED & vectors.keys():
                pairs = zip(counts, vectors[measure], strict=True)
                vectors[measure] = [None if count is None else figure for count, figure in pairs]
        for measure in self._none_where_blank & vectors.keys():
            pairs = zip(counts, vectors[measure], strict=True)
            vectors[measure] = [
                0 if figure is None and count is not None else figure for count, figure in pairs
            ]
        return vectors


def _numbers(values: list[float | int | None | Bad], bad: bool) -> list[float | int | None]:
    if not bad:
        return values  # type: ignore[return-value]
    return [None if isinstance(value, Bad) else value for value in values]


def _pairs(column: Sequence[Cell]) -> tuple[Numbers, Numbers]:
    """34/35 as 34 satisfied of 35 rated."""
    first: Numbers = []
    second: Numbers = []
    for cell in column:
        parts = [part.strip() for part in text_of(cell).split("/")]
        sound = len(parts) == 2 and all(part.isdecimal() for part in parts)
        first.append(int(parts[0]) if sound else None)
        second.append(int(parts[1]) if sound else None)
    return first, second


def _with_handle(vectors: Vectors) -> Vectors:
    """Handling = talk + after-call work (+ hold where reported), only if it has no column of its own."""
    if "handle_seconds" in vectors or not {"talk_seconds", "acw_seconds"} <= vectors.keys():
        return vectors
    talks, acws = vectors["talk_seconds"], vectors["acw_seconds"]
    holds: Numbers = vectors.get("hold_seconds") or [None] * len(talks)
    vectors["handle_seconds"] = [
        None if talk is None or acw is None else talk + acw + (hold or 0)
        for talk, acw, hold in zip(talks, acws, holds, strict=True)
    ]
    return vectors


class CallFacts(Facts):
    """Turns blocks into measures for tables with one call a row."""

    one_call = True

    def measures(self, cells: Columns, values: Values) -> Vectors:
        """Each row as one offered call; rows that are neither answered nor lost give nothing."""
        size = len(cells[0]) if cells else 0
        plain = {
            source.target.key: _numbers(values[source.index], source.memo.bad) for source in self._sources
        }
        answered = self._answered(plain, size)
        self.aside += answered.count(None)
        vectors: Vectors = {
            "calls_offered": [None if one is None else 1 for one in answered],
            "calls_handled": answered,
            "calls_abandoned": [None if one is None else 1 - one for one in answered],
        }
        for source in self._sources:
            measure = source.target.measure
            if measure and measure not in vectors:
                vectors[measure] = [
                    None
                    if value is None or one is None or (not one and measure in OF_HANDLED)
                    else rounded(value)
                    for value, one in zip(plain[source.target.key], answered, strict=True)
                ]
        if "rating" in plain:
            vectors["satisfied"] = plain["rating"]  # type: ignore[assignment]
            vectors["surveys"] = [None if value is None else 1 for value in plain["rating"]]
        return _with_handle(vectors)

    def _answered(self, plain: Mapping[str, list[float | int | None]], size: int) -> Numbers:
        """1, 0 or None a row: by its outcome, else by yes and no, else whether it has talk time."""
        for key in ("disposition", "calls_handled"):
            if key in plain:
                return [None if value is None else int(value > 0) for value in plain[key]]
        for key in ("talk_seconds", "handle_seconds"):
            if key in plain:
                return [int(value is not None) for value in plain[key]]
        return [1] * size
