"""What every test stands on: no screen, folders of its own, Chinese unless it asks otherwise."""

import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ccleader import words

os.environ["QT_QPA_PLATFORM"] = "offscreen"
_home = tempfile.TemporaryDirectory(prefix="ccleader-tests-")
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_DOCUMENTS_DIR"):
    os.environ[_name] = str(Path(_home.name, _name.lower()))


def pytest_configure() -> None:
    """As in the window (see `ui/garbage.py`), no other thread may collect garbage."""
    gc.disable()


@pytest.fixture(autouse=True, scope="module")
def _collected_here() -> Iterator[None]:
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def _chinese_again() -> Iterator[None]:
    """The language is the one thing the program keeps for the whole process: put it back."""
    yield
    words.use(words.LANGUAGES[0])


@pytest.fixture(params=words.LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Run the test once in each language of the window."""
    chosen = str(request.param)
    words.use(chosen)
    return chosen


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An empty folder to pass as `--data`."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole demo as `make demo` makes it, without the window; made once, only to be read."""
    from ccleader.cli import main

    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LOGNAME", "周敏")
        assert main(["demo", "--out", str(folder), "--no-window"]) == 0
    return folder
