"""A chart leaves the window: on the clipboard, as PNG, SVG or TSV."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from ccleader.columns import tsv
from ccleader.errors import Trouble
from ccleader.ui.chart_data import ChartData
from ccleader.ui.theme import Theme
from ccleader.words import phrase

if TYPE_CHECKING:
    from ccleader.ui.plots import Plot

SCALE = 2
_HEAD, _FOOT, _EDGE = 34, 26, 14


def image(plot: Plot, data: ChartData, theme: Theme) -> QImage:
    """The chart with its title, period and definition, at twice the pixels of the screen."""
    size = _size(plot)
    made = QImage(size * SCALE, QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(SCALE)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    with plot.at_scale(SCALE):
        _paint(painter, size, plot, data, theme)
    painter.end()
    return made


def copy(plot: Plot, data: ChartData, theme: Theme) -> None:
    """Both ways on the clipboard: the picture for a chat or a document, the table for a sheet."""
    mime = QMimeData()
    mime.setImageData(image(plot, data, theme))
    mime.setText(table(data))
    QGuiApplication.clipboard().setMimeData(mime)


def table(data: ChartData) -> str:
    """The chart's values as TSV with headings."""
    return tsv(*data.table())


def save_png(path: Path, plot: Plot, data: ChartData, theme: Theme) -> None:
    """Write the picture; Trouble where the file cannot be written."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image(plot, data, theme).save(buffer, "PNG")  # type: ignore[call-overload]
    _write(path, lambda: path.write_bytes(buffer.data().data()))


def save_svg(path: Path, plot: Plot, data: ChartData, theme: Theme) -> None:
    """Write the chart as vectors; Trouble where the file cannot be written."""
    size = _size(plot)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(data.head.line)
    generator.setDescription(data.summary)
    painter = QPainter(generator)
    _paint(painter, size, plot, data, theme)
    painter.end()
    _write(path, lambda: path.write_bytes(buffer.data().data()))


def save_tsv(path: Path, data: ChartData) -> None:
    """Write the table, with the mark that makes Excel read it as UTF-8."""
    _write(path, lambda: path.write_text(table(data) + "\n", encoding="utf-8-sig"))


def _write(path: Path, write: Callable[[], object]) -> None:
    try:
        write()
    except OSError as error:
        raise Trouble(
            phrase(
                "trouble",
                "{path} could not be written: {reason}. Choose another place.",
                path=path,
                reason=error.strerror or str(error),
            )
        ) from error


def _size(plot: Plot) -> QSize:
    return QSize(plot.width() + 2 * _EDGE, plot.height() + _HEAD + _FOOT)


def _paint(painter: QPainter, size: QSize, plot: Plot, data: ChartData, theme: Theme) -> None:
    """Head, plot and definition on the theme's surface."""
    width, height = size.width() - 2 * _EDGE, size.height()
    line = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.fillRect(QRectF(0, 0, size.width(), height), theme.color("surface"))
    painter.setFont(theme.font(14, True))
    painter.setPen(theme.color("t1"))
    painter.drawText(QRectF(_EDGE, 0, width, _HEAD), line, data.head.title)
    used = painter.fontMetrics().horizontalAdvance(data.head.title) + 12
    painter.setFont(theme.font(12))
    painter.setPen(theme.color("t3"))
    painter.drawText(QRectF(_EDGE + used, 0, width - used, _HEAD), line, data.head.caption)
    painter.setFont(theme.font(11))
    painter.drawText(QRectF(_EDGE, height - _FOOT, width, _FOOT), line, data.head.footnote)
    plot.render(painter, QRectF(_EDGE, _HEAD, plot.width(), plot.height()), plot.rect())
