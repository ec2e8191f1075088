"""A chart in its card: title and period, copy and export, what to do where there is no data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ccleader.errors import Trouble
from ccleader.ui import chart_export
from ccleader.ui.chart_data import ChartData, ControlData
from ccleader.ui.compare_data import RankedData
from ccleader.ui.desk import Desk
from ccleader.ui.parts import Card, button, icon_button, label
from ccleader.ui.rate_data import RateData
from ccleader.ui.saving import ask_where

if TYPE_CHECKING:
    from ccleader.ui.plots import Plot

ToWorkbook = Callable[[Path, ChartData], object]
"""Has a chart's table written as .xlsx and tells about it; given by the room, which knows reports."""


def plot_for(data: ChartData, desk: Desk) -> Plot:
    """The plot that draws this kind of data."""
    # pyqtgraph costs half a second of start: it is loaded with the first chart.
    from ccleader.ui.compare_plots import FunnelPlot, RankedPlot
    from ccleader.ui.control_plot import ControlPlot
    from ccleader.ui.rate_plot import RatePlot

    if isinstance(data, ControlData):
        return ControlPlot(desk.theme)
    if isinstance(data, RateData):
        return RatePlot(desk.theme)
    return RankedPlot(desk.theme) if isinstance(data, RankedData) else FunnelPlot(desk.theme)


class ChartCard(Card):
    """One chart; all data it is given over time must be of one kind. Ctrl+C copies it."""

    import_wanted = Signal()
    pointed = Signal(object)
    asked = Signal(int)

    def __init__(
        self,
        desk: Desk,
        name: str,
        to_workbook: ToWorkbook,
        chooser: QWidget | None = None,
        offers_import: bool = True,
    ) -> None:
        """`name` is the object name; a `chooser` of what is drawn stands in the head for the title."""
        super().__init__(" ")
        self.setObjectName(name)
        self.plot: Plot | None = None
        self.data: ChartData | None = None
        self._desk = desk
        self._to_workbook = to_workbook
        self._offers_import = offers_import
        self.title.setText("")
        if chooser is not None:
            self.title.hide()
            self._head_line().insertWidget(0, chooser)
        self.caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.copy_button = icon_button(
            desk.theme, "copy", self.tr("Copy picture and data (Ctrl+C)"), self.copy
        )
        self.export_button = icon_button(desk.theme, "download", self.tr("Export"))
        self.export_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export_button.setMenu(self._export_menu())
        self.tools.addWidget(self.copy_button)
        self.tools.addWidget(self.export_button)
        self.body.setContentsMargins(8, 6, 8, 8)
        self.body.setSpacing(4)
        self._place = QGridLayout()
        self._sentence = label("", "secondary", wrap=True)
        self._overlay = self._make_overlay()
        self._few = label("", "caption", wrap=True)
        self.footnote = label("", "small", wrap=True)
        self.body.addLayout(self._place, 1)
        for line in (self._few, self.footnote):
            line.setContentsMargins(6, 0, 6, 0)
            line.hide()
            self.body.addWidget(line)

    def show_data(self, data: ChartData) -> None:
        """Draw `data`; the first call makes the plot."""
        self.data = data
        if self.plot is None:
            self.plot = plot_for(data, self._desk)
            self.plot.pointed.connect(self.pointed)
            self.plot.asked.connect(self.asked)
            self._place.addWidget(self.plot, 0, 0)
            self._place.addWidget(self._overlay, 0, 0, Qt.AlignmentFlag.AlignCenter)
        self.title.setText(data.head.title)
        self.caption.setText(data.head.caption)
        self.caption.setToolTip(data.head.caption)
        self.plot.show_data(data)
        self._overlay.setVisible(data.empty)
        self._overlay.raise_()
        for line, text in ((self._few, getattr(data, "few", "")), (self.footnote, data.head.footnote)):
            line.setText(text)
            line.setVisible(bool(text))
        for tool in (self.copy_button, self.export_button):
            tool.setEnabled(not data.empty)

    def say_why_empty(self, sentence: str) -> None:
        """The sentence in the middle of a chart without data."""
        self._sentence.setText(sentence)

    def copy(self) -> None:
        """Picture and table on the clipboard."""
        if self.plot is not None and self.data is not None and not self.data.empty:
            chart_export.copy(self.plot, self.data, self._desk.theme)
            self._desk.tell(self.tr("Chart copied: picture and data"))

    def save(self, path: Path) -> None:
        """Write the chart in the form the name's ending says: .png .svg .tsv .xlsx."""
        if self.plot is None or self.data is None:
            return
        ending = path.suffix.lower()
        if ending == ".xlsx":
            self._to_workbook(path, self.data)
            return
        try:
            if ending == ".svg":
                chart_export.save_svg(path, self.plot, self.data, self._desk.theme)
            elif ending == ".tsv":
                chart_export.save_tsv(path, self.data)
            else:
                chart_export.save_png(path, self.plot, self.data, self._desk.theme)
        except Trouble as trouble:
            self._desk.warn(str(trouble))
        else:
            self._desk.tell(self.tr("Written: {path}").format(path=path))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies wherever in the card the focus is."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _head_line(self) -> QHBoxLayout:
        head = self.title.parentWidget()
        line = head.layout() if head is not None else None
        assert isinstance(line, QHBoxLayout)
        return line

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        kinds = (
            ("png", self.tr("Picture (PNG)…")),
            ("svg", self.tr("Drawing (SVG)…")),
            ("tsv", self.tr("Data as text (TSV)…")),
            ("xlsx", self.tr("Data as workbook (Excel)…")),
        )
        for ending, words in kinds:
            menu.addAction(words).triggered.connect(lambda _=False, ending=ending: self._ask(ending))
        return menu

    def _ask(self, ending: str) -> None:
        if self.data is None:
            return
        suggested = f"{self.data.head.title}.{ending}"
        path = ask_where(self, self._desk.settings, self.tr("Export chart"), suggested)
        if path is not None:
            self.save(path)

    def _make_overlay(self) -> QWidget:
        """Why there is nothing to see, and the way to change that."""
        overlay = QFrame(self)
        overlay.setProperty("card", True)
        overlay.hide()
        column = QVBoxLayout(overlay)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setMinimumWidth(380)
        column.addWidget(self._sentence)
        if self._offers_import:
            way = button(self.tr("Import reports"), self.import_wanted.emit, name="import-from-chart")
            way.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            column.addWidget(way, 0, Qt.AlignmentFlag.AlignHCenter)
        return overlay
