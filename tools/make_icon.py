"""Draw the program's icon: 班 in white on the blue of the theme, as SVG and as a Windows icon."""

from __future__ import annotations

import os
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
SIDE, RADIUS, BLUE, GLYPH = 64, 12, "#1C57A3", "班"


def svg() -> str:
    """The icon as SVG; the character is an outline, so that no font is needed."""
    font = TTFont(RESOURCES / "fonts" / "NotoSansSC-Bold.otf")
    glyphs = font.getGlyphSet()
    scale = 46 / font["head"].unitsPerEm
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.1f}")
    placed = TransformPen(pen, (scale, 0, 0, -scale, (SIDE - 46) / 2, SIDE / 2 + 17.5))
    glyphs[font.getBestCmap()[ord(GLYPH)]].draw(placed)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">'
        f'<rect width="{SIDE}" height="{SIDE}" rx="{RADIUS}" fill="{BLUE}"/>'
        f'<path fill="#fff" d="{pen.getCommands()}"/></svg>\n'
    )


def main() -> None:
    """Write resources/icons/ccleader.svg and ccleader.ico."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QIcon

    application = QGuiApplication([])
    path = RESOURCES / "icons" / "ccleader.svg"
    path.write_text(svg(), encoding="utf-8")
    QIcon(str(path)).pixmap(128, 128).save(str(path.with_suffix(".ico")))
    application.quit()


if __name__ == "__main__":
    main()
