"""The skeleton window paints before anything heavy is imported."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("sqlalchemy", "alembic", "sqlcipher3", "pyqtgraph", "openpyxl", "numpy", "python_calamine", "typst")


def test_that_the_frame_needs_nothing_heavy_to_paint() -> None:
    code = "import sys, ccleader.app, ccleader.ui.frame; print(*(m for m in sys.modules if '.' not in m))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) & set(HEAVY) == set()
