"""One file from gate to staging: what the world may do to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ccleader.acd.report import first_cells
from ccleader.errors import Trouble
from tests.acd.reports import read


def test_a_file_that_cannot_be_opened_is_a_sentence(tmp_path: Path) -> None:
    """Excel on Windows locks what it has open; a share may be gone between two looks."""
    gone = tmp_path / "made_gone.csv"
    with pytest.raises(Trouble, match="No such file"):
        read(gone)
    with pytest.raises(Trouble, match="No such file"):
        first_cells(gone, 5, 5)
