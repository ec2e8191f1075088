"""Garbage is collected on the window's thread only.

Python collects cycles on whichever thread happens to allocate, also the store's. A widget caught
in a cycle would then be destroyed off the main thread, and the process with it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

EVERY_MS = 500


@contextmanager
def collected_here() -> Iterator[None]:
    """While this lasts, this thread's event loop collects, as often as Python itself would have."""
    timer = QTimer()
    timer.timeout.connect(_collect)
    enabled = gc.isenabled()
    gc.disable()
    timer.start(EVERY_MS)
    try:
        yield
    finally:
        timer.stop()
        if enabled:
            gc.enable()


def _collect() -> None:
    """Collect the oldest generation that is due."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [generation for generation in range(3) if counts[generation] > thresholds[generation]]
    if due:
        gc.collect(due[-1])
