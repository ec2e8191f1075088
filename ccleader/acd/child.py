"""Reading a report in a child process, so that no file can harm the window: both ends of the pipe.

The parent starts `python -m ccleader.acd.child` (or, when frozen, the program itself with
`--read-report`), sends one JSON line, and receives JSON lines: progress, then a reading or a trouble.
"""

from __future__ import annotations

import contextlib
import gc
import json
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TextIO

from ccleader import words
from ccleader.acd import wire
from ccleader.acd.reading import Progress, Reading, ReadOptions
from ccleader.errors import Cancelled, Trouble
from ccleader.words import Phrase, phrase

FLAG = "--read-report"
"""The argument that makes the frozen program the child."""

_LEAST_SECONDS = 9.0
_SECONDS_PER_MEGABYTE = 3.0
_FREE_BYTES = 1_000_000
_POLL_SECONDS = 0.05
_END = object()


def read(
    path: Path,
    options: ReadOptions | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Reading:
    """Read a report in a child process; the caller deletes `Reading.staging` when done with it.

    Trouble says why a file cannot be read (also when the child died or took too long); Cancelled
    comes within a moment of `cancelled()` being true. Both leave no staging file behind.
    """
    if not path.is_file():
        raise Trouble(phrase("acd", "There is no file {path}.", path=str(path)))
    with tempfile.NamedTemporaryFile(prefix="ccleader-", suffix=".staging", delete=False) as made:
        staging = Path(made.name)
    request = {"staging": str(staging), "options": wire.encode(options or ReadOptions())}
    try:
        return wire.decode(Reading, _answer(path, request, progress, cancelled))
    except BaseException:
        staging.unlink(missing_ok=True)
        raise


def cells(path: Path, rows: int, columns: int) -> list[list[str]]:
    """The first rows of a file's first sheet as text; read in a child like a report. Trouble likewise."""
    if not path.is_file():
        raise Trouble(phrase("acd", "There is no file {path}.", path=str(path)))
    found: list[list[str]] = _answer(path, {"rows": rows, "columns": columns}, None, None)
    return found


def deadline_seconds(size: int) -> float:
    """How long a file of `size` bytes may take: 9 s, and 3 s for each further megabyte."""
    return _LEAST_SECONDS + _SECONDS_PER_MEGABYTE * max(size - _FREE_BYTES, 0) / 1e6


def _answer(
    path: Path,
    request: dict[str, Any],
    progress: Callable[[Progress], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Any:
    """What the child answers to a request about `path`."""
    command = [sys.executable, FLAG] if getattr(sys, "frozen", False) else [sys.executable, "-m", __name__]
    request |= {"path": str(path.resolve()), "language": words.language()}
    ends = time.monotonic() + deadline_seconds(path.stat().st_size)
    with tempfile.TemporaryFile() as errors, _start(command, errors) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            with contextlib.suppress(OSError):  # a child that died at once is told from its exit below
                process.stdin.write((json.dumps(request) + "\n").encode())
                process.stdin.close()
            for message in _messages(process.stdout, ends, cancelled):
                if "answer" in message:
                    return message["answer"]
                if "trouble" in message:
                    raise Trouble(wire.decode(Phrase, message["trouble"]))
                if progress is not None:
                    progress(wire.decode(Progress, message["progress"]))
        finally:
            process.kill()
        process.wait()
        errors.seek(0)
        raise _died(process.returncode, errors.read()[-4000:].decode(errors="replace"))


def _start(command: list[str], errors: Any) -> subprocess.Popen[bytes]:
    """Start the child from the folder of the package, without a console window on Windows."""
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        cwd=Path(__file__).resolve().parent.parent.parent,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _messages(
    stdout: Iterable[bytes], ends: float, cancelled: Callable[[], bool] | None
) -> Iterable[dict[str, Any]]:
    """The child's messages until it ends; Trouble after the deadline, Cancelled when the user stops."""
    lines: queue.Queue[object] = queue.Queue()

    def listen() -> None:
        for line in stdout:
            lines.put(line)
        lines.put(_END)

    threading.Thread(target=listen, daemon=True).start()
    while True:
        if cancelled is not None and cancelled():
            raise Cancelled
        if time.monotonic() > ends:
            raise Trouble(
                phrase(
                    "acd",
                    "Reading the file takes far longer than its size explains; it was stopped. "
                    "Export the report again, or as .csv.",
                )
            )
        try:
            line = lines.get(timeout=_POLL_SECONDS)
        except queue.Empty:
            continue
        if line is _END:
            return
        assert isinstance(line, bytes)
        message = json.loads(line)
        assert isinstance(message, dict)
        yield message


_TRACEBACK = "Traceback (most recent call last)"
_FAULTS_OF_FILES = ("MemoryError", "PanicException")
"""How a file ends the child by an exception: too large, or a check of calamine's own failed."""


class ChildFailed(RuntimeError):
    """The child met a bug of ours; the text is what it wrote to stderr."""


def _died(code: int, written: str) -> Exception:
    """A file that made the reader stop is the world's fault; a traceback of ours is a bug."""
    if _TRACEBACK in written and not any(fault in written for fault in _FAULTS_OF_FILES):
        return ChildFailed(written)
    return Trouble(
        phrase(
            "acd",
            "The file made its reader stop (code {code}): it is damaged, or lays out far more cells than a "
            "report has. Open it in Excel, keep the table only and save it anew.",
            code=code,
        )
    )


def main() -> int:
    """The child: one request on stdin, JSON lines on stdout; 0 if it could answer."""
    from ccleader.acd.limits import limit_memory

    limit_memory()
    gc.disable()  # the child lives for one report and makes next to no cycles; collecting costs a tenth
    request = json.loads(sys.stdin.readline())
    words.use(request["language"])
    out = sys.stdout
    try:
        _say(out, {"answer": _answered(request, lambda step: _say(out, {"progress": wire.encode(step)}))})
    except Trouble as trouble:
        _say(out, {"trouble": wire.encode(trouble.sentence)})
    except MemoryError:
        _say(out, {"trouble": wire.encode(_TOO_MUCH)})
    return 0


def _answered(request: dict[str, Any], progress: Callable[[Progress], None]) -> Any:
    from ccleader.acd import report  # readers are loaded under the limit only

    path = Path(request["path"])
    if "options" not in request:
        return report.first_cells(path, request["rows"], request["columns"])
    options = wire.decode(ReadOptions, request["options"])
    return wire.encode(report.read_report(path, options, Path(request["staging"]), progress))


_TOO_MUCH = phrase(
    "acd", "The file needs more memory than any report. Export fewer days, or as .csv, and try again."
)


def _say(out: TextIO, message: dict[str, Any]) -> None:
    out.write(json.dumps(message) + "\n")
    out.flush()


if __name__ == "__main__":
    sys.exit(main())
