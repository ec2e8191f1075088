"""A file put out whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from ccleader.errors import Trouble
from ccleader.words import phrase


def save(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Let `write` fill a file beside `path`, then put it in its place; Trouble where it cannot be written."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        try:
            with unfinished.open("wb") as file:
                write(file)
            unfinished.replace(path)
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise Trouble(
            phrase(
                "trouble",
                "{path} cannot be written ({reason}). Close it if another program has it open, "
                "or choose another place.",
                path=path,
                reason=error.strerror or error,
            )
        ) from error


def file_name(name: str) -> str:
    """The name with what no file system likes replaced."""
    return "".join("_" if char in '\\/:*?"<>|' else char for char in name)
