"""A fresh store for every test, copied from one made once: making it costs half a second."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ccleader.models.store import Store


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "empty.ccl"
    Store.open(path).close()
    return path


@pytest.fixture
def store_path(empty_store: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(empty_store, tmp_path / "晨曦组.ccl"))


@pytest.fixture
def store(store_path: Path) -> Iterator[Store]:
    with Store.open(store_path) as opened:
        yield opened


@pytest.fixture
def fresh_path(empty_store: Path, tmp_path: Path) -> Callable[[str], Path]:
    """Another empty store of the given name."""
    return lambda name: Path(shutil.copy(empty_store, tmp_path / name))
