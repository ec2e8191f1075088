"""A store with facts of two months, made once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from ccleader.models.store import Store
from ccleader.ui.reviews.room import ReviewsRoom
from ccleader.ui.room import Desk
from ccleader.words import phrase
from tests.ui.reviews.made_up import fill


@pytest.fixture(scope="session")
def model_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reviews") / "晨曦组2026.ccl"
    with Store.open(path) as store:
        store.write(phrase("operations", "Add group"), fill)
    return path


@pytest.fixture
def filled(model_store: Path, store_path: Path) -> Path:
    shutil.copy(model_store, store_path)
    return store_path


@pytest.fixture
def store(filled: Path) -> Iterator[Store]:
    with Store.open(filled) as opened:
        yield opened


@pytest.fixture
def room(desk: Desk, qtbot: QtBot) -> Iterator[ReviewsRoom]:
    """The room on view, its first pages made."""
    made = ReviewsRoom(desk)
    made.resize(1240, 760)
    made.show()
    qtbot.waitUntil(lambda: made.preview.shown is not None and made.preview.settled, timeout=20_000)
    yield made
    made.leave()
    qtbot.waitUntil(lambda: desk.worker.idle, timeout=20_000)
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def quiet(desk: Desk, room: ReviewsRoom, qtbot: QtBot) -> Callable[[], None]:
    """Wait until nothing is on its way and what is on view is what was asked for."""
    return lambda: qtbot.waitUntil(lambda: desk.worker.idle and room.preview.settled, timeout=20_000)
