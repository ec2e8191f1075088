"""Frozen dataclasses to JSON and back, by their type hints: what child and parent say to each other."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from ccleader.words import Phrase

T = TypeVar("T")


def encode(value: object) -> Any:
    """`value` as JSON types: dataclasses become objects, tuples lists, days and paths text."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Phrase):
        return {"context": value.context, "text": value.text, "values": encode(value.values)}
    if is_dataclass(value):
        return {part.name: encode(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): encode(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [encode(item) for item in value]
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    return str(value)


def decode(kind: type[T], data: Any) -> T:
    """The `kind` that `encode` wrote; KeyError, TypeError or ValueError if it is not one."""
    return typing.cast(T, _decode(kind, data))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _decode(kind: Any, data: Any) -> Any:
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return None if data is None else _decode(inner[0], data)
    if origin is tuple:
        return tuple(_decode(inner[0], item) for item in data)
    if origin is not None and issubclass(origin, Mapping):
        return {_decode(inner[0], key): _decode(inner[1], item) for key, item in data.items()}
    if kind is object or kind is Any:
        return data
    if kind is Phrase:
        return Phrase(data["context"], data["text"], _phrases(data["values"]))
    if is_dataclass(kind) and isinstance(kind, type):
        return kind(**{name: _decode(hint, data[name]) for name, hint in _hints(kind).items()})
    if kind is date:
        return date.fromisoformat(data)
    if kind is Path or issubclass(kind, Enum):
        return kind(data)
    if not isinstance(data, kind):
        raise TypeError(f"{data!r} is no {kind.__name__}")
    return data


def _phrases(values: Mapping[str, Any]) -> dict[str, object]:
    """A phrase's values; a value may be a phrase itself."""
    return {
        name: _decode(Phrase, value) if isinstance(value, dict) else value for name, value in values.items()
    }
