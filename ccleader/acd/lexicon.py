"""The words of reports, from resources/synonyms: what stands for nothing, for a total, for a measure."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from ccleader.words import resources


@dataclass(frozen=True)
class Thing:
    """What a measure's name speaks of, and the target for each way of speaking ("" = none)."""

    words: frozenset[str]
    count: str = ""
    time: str = ""
    average: str = ""
    threshold: str = ""
    bare: str = ""


@cache
def _load(name: str) -> dict[str, object]:
    path = resources() / "synonyms" / f"{name}.json"
    loaded: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def _strings(value: object) -> list[str]:
    assert isinstance(value, list)
    return [str(item) for item in value]


def _table(value: object) -> dict[str, list[str]]:
    assert isinstance(value, dict)
    return {str(key): _strings(items) for key, items in value.items()}


@cache
def words(kind: str) -> tuple[str, ...]:
    """The words of one kind in words.json, lower case."""
    return tuple(_strings(_load("words")[kind]))


@cache
def word_set(kind: str) -> frozenset[str]:
    """`words` to look up in."""
    return frozenset(words(kind))


@cache
def unit_words() -> dict[str, str]:
    """Unit word → unit as `reading.Unit` writes it; "%" for shares."""
    return {word: unit for unit, names in _table(_load("words")["units"]).items() for word in names}


@cache
def exact() -> dict[str, tuple[str, int]]:
    """Normalised header → (target, rank among the target's synonyms; 0 is the surest)."""
    table = _table(_load("headers")["exact"])
    return {name: (target, rank) for target, names in table.items() for rank, name in enumerate(names)}


@cache
def things() -> tuple[Thing, ...]:
    """All things measures' names speak of."""
    table = _load("headers")["things"]
    assert isinstance(table, dict)
    return tuple(
        Thing(words=frozenset(_strings(parts["words"])), **{k: v for k, v in parts.items() if k != "words"})
        for parts in table.values()
    )


@cache
def quantities() -> dict[str, list[str]]:
    """Words for how something is counted: rate, extreme, average, time, count, total, filler."""
    return _table(_load("headers")["quantities"])


@cache
def layouts() -> dict[str, list[str]]:
    """Name of a known report → normalised headers that all occur in it."""
    return _table(_load("headers")["layouts"])


@cache
def none_where_blank() -> dict[str, list[str]]:
    """Name of a known report → measures it leaves blank where there were none: there blank is 0."""
    return _table(_load("headers")["none_where_blank"])
