"""Colours are named by meaning, and reach every widget when they change."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QRawFont
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import ccleader
from ccleader.ui import choices
from ccleader.ui.theme import DARK, LIGHT, Theme
from ccleader.words import resources

TEXTS = ("t1", "t2", "t3", "pri", "ok", "warn", "bad")
GROUNDS = ("app", "surface", "subtle", "side", "sel")


def _luminance(name: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    color = QColor(name)
    parts = (color.redF(), color.greenF(), color.blueF())
    return sum(w * linear(part) for w, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_that_every_text_can_be_read_on_every_ground(colours: dict[str, str]) -> None:
    for text in TEXTS:
        for ground in GROUNDS:
            assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    assert contrast(colours["onpri"], colours["pri"]) >= 4.5
    assert contrast(colours["input"], colours["surface"]) >= 3.0


def test_that_both_themes_name_the_same_tokens() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_that_icons_and_sheet_follow_a_change(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    theme.set_icon(button, "plus", "t1")

    def ink() -> str:
        picture = button.icon().pixmap(button.iconSize()).toImage()
        colours = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(16)]
        return max(colours, key=lambda colour: colour.alpha()).name().upper()

    assert ink() == LIGHT["t1"]
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark", True)
    assert theme.dark
    assert ink() == DARK["t1"]
    assert theme.px(13) == 14
    assert theme.row(36) == 40
    assert qapp.palette().window().color().name().upper() == DARK["app"]
    theme.choose("light", False)


def test_that_a_choice_no_longer_offered_gives_the_default(settings: object) -> None:
    settings.setValue("theme", "sepia")  # type: ignore[attr-defined]
    assert choices.SCHEME.read(settings) == "system"  # type: ignore[arg-type]


HAN_BEGINS = "\u2e80"
"""Never shown: letters are only compared with it."""


def test_that_the_bundled_font_has_every_character_of_the_window(qapp: QApplication) -> None:
    fonts = [QRawFont(str(path), 13) for path in (resources() / "fonts").glob("*.otf")]
    root = Path(ccleader.__file__).parent
    texts = {str(path): "".join(_literals(path)) for path in root.rglob("*.py")}
    texts["Chinese"] = (resources() / "translations" / "ccleader_zh_CN.ts").read_text(encoding="utf-8")
    missing = {
        (where, letter)
        for where, text in texts.items()
        for letter in set(text)
        if letter.isprintable()
        and letter != HAN_BEGINS
        and not all(font.supportsCharacter(ord(letter)) for font in fonts)
    }
    assert not missing


def _literals(path: Path) -> Iterator[str]:
    """The strings of a module that are not there to explain it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value
