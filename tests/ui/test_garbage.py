"""Garbage with widgets in it: whoever allocates, it is collected on the window's thread."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ccleader.ui import garbage
from ccleader.ui.garbage import collected_here


class Thing(QObject):
    """Something of Qt that is caught in a cycle."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def by_itself() -> Iterator[None]:
    """Python collects on any thread, as it does outside the tests."""
    gc.enable()
    yield
    gc.disable()


def _allocate() -> None:
    kept = [[number] for number in range(200_000)]
    del kept


def test_a_widget_in_a_cycle_dies_on_the_windows_thread(
    qtbot: QtBot, by_itself: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    died: list[threading.Thread] = []
    monkeypatch.setattr(garbage, "STARTED_MS", 0)
    with collected_here():
        assert not gc.isenabled()
        qtbot.waitUntil(lambda: gc.get_freeze_count() > 0)
        weakref.finalize(Thing(), lambda: died.append(threading.current_thread()))
        worker = threading.Thread(target=_allocate)
        worker.start()
        worker.join()
        assert died == []
        rubbish = [[number] for number in range(2000)]
        qtbot.waitUntil(lambda: bool(died), timeout=5000)
        del rubbish
    assert died == [threading.main_thread()]
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
