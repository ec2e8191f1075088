"""The project around the program: versions that are known to break, what travels, what is promised."""

import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

import ccleader

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REQUIREMENTS = [
    *PROJECT["dependencies"],
    *(line for extra in PROJECT["optional-dependencies"].values() for line in extra),
]


def test_version_is_told_once_and_the_same_everywhere() -> None:
    assert ccleader.__version__ == PROJECT["version"]
    assert f"## {PROJECT['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("requirement", REQUIREMENTS)
def test_every_requirement_is_bounded_on_both_sides(requirement: str) -> None:
    assert re.fullmatch(r"[\w-]+>=[\d.]+,<[\d.]+", requirement)


def test_pyside_is_older_than_the_version_that_aborts() -> None:
    version = tuple(int(part) for part in metadata.version("PySide6-Essentials").split(".")[:2])
    assert (6, 8) <= version < (6, 12)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be lost where it is immortal")
def test_qt_calls_that_return_nothing_keep_the_count_of_none(qtbot: object) -> None:
    """PYSIDE-3474: each such call gave away one reference to None, until the process died."""
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(2000):
        label.setText("x")
        label.setToolTip("x")
    assert abs(sys.getrefcount(None) - before) < 200


def test_licences_of_everything_bundled_are_told() -> None:
    told = (ROOT / "LICENSES" / "README.md").read_text(encoding="utf-8")
    for requirement in PROJECT["dependencies"]:
        assert re.split("[>=]", requirement)[0] in told
    for bundled in ("Noto Sans SC", "Tabler Icons"):
        assert bundled in told
