"""The bundled faces: what they can print, and what they must not contain."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont
from pytestqt.qtbot import QtBot

from ccleader.words import resources

FACES = ("NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf")
MARKS = "◆◇■□▲△▽▼○●◐✓⚠≤≥−×·…‹›→←↑↓—–±Σ“”「」①"
RADICALS = (*range(0x2E80, 0x2FE0), *range(0x2F800, 0x2FA20))
SEPARATE = {0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29}
"""The characters of their own among the compatibility ideographs."""


@pytest.fixture(params=FACES)
def face(request: pytest.FixtureRequest, qtbot: QtBot) -> QRawFont:
    del qtbot
    return QRawFont(str(resources() / "fonts" / request.param), 16)


def test_prints_all_of_gbk_rare_names_and_marks(face: QRawFont) -> None:
    pairs = (bytes((lead, trail)) for lead in range(0x81, 0xFF) for trail in range(0x40, 0xFF))
    han = {char for pair in pairs for char in pair.decode("gbk", "ignore") if "\u3400" <= char <= "\u9fff"}
    assert len(han) > 20000
    assert [char for char in sorted(han | set("䶮㛃" + MARKS)) if not face.supportsCharacter(ord(char))] == []


def test_has_no_second_code_for_a_character(face: QRawFont) -> None:
    compatibility = set(range(0xF900, 0xFB00)) - SEPARATE
    assert [hex(point) for point in (*RADICALS, *compatibility) if face.supportsCharacter(point)] == []


def test_digits_are_equally_wide(qtbot: QtBot) -> None:
    del qtbot
    for name in FACES:
        number = QFontDatabase.addApplicationFont(str(resources() / "fonts" / name))
        families = QFontDatabase.applicationFontFamilies(number)
        assert families == ["Noto Sans SC"]
        font = QFont(families[0])
        font.setBold("Bold" in name)
        metrics = QFontMetricsF(font)
        assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_licence_travels_with_the_faces() -> None:
    text = (resources() / "fonts" / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE" in text
    assert "Copyright © 2014-2021 Adobe" in text
