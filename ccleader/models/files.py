"""The folder of attached files: each content once, named by its SHA-256, whole or not there at all."""

from __future__ import annotations

import errno
import hashlib
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from ccleader.errors import Misfit, Trouble
from ccleader.words import phrase

MOST_MB = 50
"""The largest file that is taken in."""

_PARTIAL = ".partial"
_DIGEST = re.compile("[0-9a-f]{64}")


def beside(store: Path) -> Path:
    """Where the files of a store or of a single backup lie; another ending than .ccl is another store."""
    name = store.stem if store.suffix.lower() == ".ccl" else store.name
    return store.with_name(name + "-files")


def place(folder: Path, digest: str) -> Path:
    """Where a content lies in a folder of files; Trouble where what should be a digest leads out of it."""
    if _DIGEST.fullmatch(digest) is None:
        raise Trouble(
            phrase(
                "trouble",
                "“{digest}” is no name of an attached file: the store was changed by other means. "
                "Restore a backup.",
                digest=digest,
            )
        )
    return folder / digest[:2] / digest


def content(path: Path) -> bytes:
    """What a file that may be attached holds; Misfit of `files` where it may not."""
    name = path.name
    if path.is_dir():
        raise Misfit("files", phrase("trouble", "“{name}” is a folder. Choose the files in it.", name=name))
    try:
        with open(path, "rb") as file:
            found = file.read(MOST_MB * 1024 * 1024 + 1)
    except OSError as error:
        said = phrase(
            "trouble",
            "“{name}” cannot be read ({error}). Check that it is still there and not open elsewhere.",
            name=name,
            error=error.strerror,
        )
        raise Misfit("files", said) from error
    if not found:
        said = phrase("trouble", "“{name}” is empty. Choose the file that has the content.", name=name)
        raise Misfit("files", said)
    if len(found) > MOST_MB * 1024 * 1024:
        said = phrase(
            "trouble",
            "“{name}” is larger than {most} MB. Attach a smaller copy, or only the part that matters.",
            name=name,
            most=MOST_MB,
        )
        raise Misfit("files", said)
    return found


def put(folder: Path, path: Path) -> tuple[str, int]:
    """Take the content of `path` in; its digest and its size in bytes. Misfit where that cannot be."""
    found = content(path)
    digest = hashlib.sha256(found).hexdigest()
    there = place(folder, digest)
    try:
        if not sound(there, digest):
            _enter(_written(there, found), there)
    except OSError as error:
        raise _unkept(path.name, folder, error) from error
    return digest, len(found)


def _unkept(name: str, folder: Path, error: OSError) -> Trouble:
    if error.errno == errno.ENOSPC:
        said = phrase(
            "trouble",
            "The disk is full; “{name}” was not attached. Free some space and try again.",
            name=name,
        )
    else:
        said = phrase(
            "trouble",
            "{folder} cannot be written ({error}); “{name}” was not attached. Check its permissions.",
            name=name,
            folder=folder,
            error=error.strerror,
        )
    return Misfit("files", said)


def sound(path: Path, digest: str) -> bool:
    """Whether the file is there and holds what its digest says."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == digest
    except OSError:
        return False


def carry(sizes: Mapping[str, int], sources: Sequence[Path], target: Path) -> set[str]:
    """Have each content (digest → bytes) in `target` too, linked where possible; those found nowhere.

    What lies there already is not written again. Raises OSError where `target` cannot be written.
    """
    missing = set()
    for digest, size in sizes.items():
        there = place(target, digest)
        if _whole(there, size):
            continue
        found = (place(source, digest) for source in sources)
        source = next((path for path in found if _whole(path, size)), None)
        if source is None:
            missing.add(digest)
        else:
            _enter(_linked(source, there), there)
    return missing


def sizes(folder: Path) -> dict[str, int]:
    """All that lies in a folder of files: digest → bytes."""
    return {path.name: path.stat().st_size for path in folder.glob("??/*") if _DIGEST.fullmatch(path.name)}


def sweep(folder: Path, kept: Iterable[str], before: float) -> None:
    """Delete what is not `kept` and was written before a moment (POSIX), and what was left half written."""
    kept = set(kept)
    for path in folder.glob("??/*"):
        old = path.name not in kept and path.stat().st_mtime < before
        if old or path.name.endswith(_PARTIAL):
            with suppress(PermissionError):  # open in another program: swept next time
                _discard(path)


def _whole(path: Path, size: int) -> bool:
    try:
        return path.stat().st_size == size
    except OSError:
        return False


def _written(there: Path, found: bytes) -> Path:
    """The content beside its place, on the disk, read-only from now on."""
    partial = _partial(there)
    try:
        with open(partial, "wb") as file:
            file.write(found)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        _discard(partial)
        raise
    partial.chmod(0o444)
    return partial


def _linked(source: Path, there: Path) -> Path:
    partial = _partial(there)
    try:
        os.link(source, partial)
    except OSError:  # another disk, or one without hard links
        return _written(there, source.read_bytes())
    return partial


def _partial(there: Path) -> Path:
    there.parent.mkdir(parents=True, exist_ok=True)
    partial = there.with_name(there.name + _PARTIAL)
    _discard(partial)
    return partial


def _enter(partial: Path, there: Path) -> None:
    """Give a content its name; it is durable before any row speaks of it."""
    _discard(there)  # a damaged one: read-only files are not replaced on Windows
    os.replace(partial, there)
    if os.name == "posix":
        for folder in (there.parent, there.parent.parent):
            handle = os.open(folder, os.O_RDONLY)
            os.fsync(handle)
            os.close(handle)


def _discard(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except PermissionError:
        path.chmod(0o600)  # Windows deletes no read-only file
        path.unlink()
