"""Files for as long as the program runs: pasted pictures, and copies for other programs to open."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtGui import QImage

from ccleader.errors import Trouble
from ccleader.ui.file_names import as_file_name
from ccleader.words import phrase

_PROGRAMS = frozenset(".bat .cmd .com .cpl .exe .hta .jar .js .lnk .msi .ps1 .reg .scr .vbs .wsf".split())
"""What a system would run where a leader only wants to look."""


def saved_picture(image: QImage, name: str) -> Path:
    """A picture as a file; Trouble where it cannot be written."""
    path = _fresh(f"{name}.png")
    if not image.save(str(path)):
        raise Trouble(phrase("trouble", "The picture could not be kept in {folder}.", folder=path.parent))
    return path


def copy_to_open(source: Path, name: str) -> Path:
    """A copy of a file, called `name`, for another program; Trouble where it cannot be.

    It is read-only: what is written into it would be lost.
    """
    if Path(name).suffix.lower() in _PROGRAMS:
        raise Trouble(phrase("trouble", "“{name}” is a program and is not started from here.", name=name))
    copy = _fresh(name)
    try:
        shutil.copyfile(source, copy)
        copy.chmod(0o444)
    except OSError as error:
        raise Trouble(
            phrase(
                "trouble",
                "“{name}” could not be opened ({error}). Check the free space on the disk.",
                name=name,
                error=error.strerror,
            )
        ) from error
    return copy


def _fresh(name: str) -> Path:
    return Path(tempfile.mkdtemp(dir=_folder())) / as_file_name(name)


@cache
def _folder() -> Path:
    made = Path(tempfile.mkdtemp(prefix="ccleader-"))
    atexit.register(_sweep, made)
    return made


def _sweep(folder: Path) -> None:
    """Away with them; what another program still has open stays."""
    for path in folder.glob("*/*"):
        path.chmod(0o600)  # Windows deletes no read-only file
    shutil.rmtree(folder, ignore_errors=True)
