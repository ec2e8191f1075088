"""Names that every file system takes."""

from __future__ import annotations

_FORBIDDEN = '\\/:*?"<>|'


def as_file_name(name: str) -> str:
    """`name` without the characters that no file system may have in it."""
    return "".join("_" if char in _FORBIDDEN else char for char in name)
