"""Tabler's outline icons, tinted with a colour of the theme and drawn sharp at every scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ccleader.words import resources


@cache
def _source(name: str) -> str:
    """The SVG of resources/icons/<name>.svg, with the line width of the design."""
    text = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', 'stroke-width="1.75"')


def svg(name: str, color: QColor) -> str:
    """The icon's SVG text in `color`."""
    return _source(name).replace("currentColor", color.name())


def pixmap(name: str, color: QColor, size: int, scale: float = 1.0, gap: int = 0) -> QPixmap:
    """The icon as `size` × `size` logical pixels of `scale` pixels each, `gap` more free at the right."""
    side = round(size * scale)
    picture = QPixmap(QSize(side + round(gap * scale), side))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg(name, color).encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


def icon(name: str, color: QColor, size: int = 18, disabled: QColor | None = None, gap: int = 0) -> QIcon:
    """The icon for buttons and actions, sharp on every screen there is.

    `disabled` is its other colour, `gap` how many pixels are left free at its right.
    """
    made = QIcon()
    for scale in {screen.devicePixelRatio() for screen in QGuiApplication.screens()}:
        made.addPixmap(pixmap(name, color, size, scale, gap))
        if disabled is not None:
            made.addPixmap(pixmap(name, disabled, size, scale, gap), QIcon.Mode.Disabled)
    return made
