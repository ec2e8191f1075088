"""Garbage is collected on the window's thread only.

Python collects cycles on whichever thread happens to allocate, also the store's. A widget caught
in a cycle would then be destroyed off the main thread, and the process with it.
What the start makes (modules, classes, the first room) stays, and is never looked through.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QTimer

EVERY_MS = 500
STARTED_MS = 2_000
"""By then the first room stands."""


@contextmanager
def collected_here() -> Iterator[None]:
    """While this lasts, this thread's event loop collects, as often as Python itself would have."""
    timer = QTimer()
    timer.timeout.connect(_collect)
    enabled = gc.isenabled()
    gc.disable()
    QTimer.singleShot(STARTED_MS, timer, partial(_begin, timer))
    try:
        yield
    finally:
        timer.stop()
        gc.unfreeze()
        if enabled:
            gc.enable()


def _begin(timer: QTimer) -> None:
    gc.freeze()
    timer.start(EVERY_MS)


def _collect() -> None:
    """Collect the oldest generation that is due."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [generation for generation in range(3) if counts[generation] > thresholds[generation]]
    if due:
        gc.collect(due[-1])
