"""What the tests of pages share."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QRawFont
from pytestqt.qtbot import QtBot

from ccleader.words import resources
from tests.reports import printed


@pytest.fixture
def width(qtbot: QtBot) -> Callable[[printed.Printed], float]:
    """Millimetres a run takes, from the face it is printed in."""
    del qtbot
    face = QRawFont(str(resources() / "fonts" / "NotoSansSC-Regular.otf"), 1000)

    def of(run: printed.Printed) -> float:
        advances = face.advancesForGlyphIndexes(face.glyphIndexesForString(run.text.replace("\u200b", "")))
        return sum(point.x() for point in advances) / 1000 * run.size / printed.MM

    return of
