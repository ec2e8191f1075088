"""Yesterday's figures at a briefing, at a glance; only true signals are coloured."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.models.agenda import Figures
from ccleader.ui.parts import Card, Elided, chip, clear, label
from ccleader.ui.yesterday import Figure, told

_ACROSS = 3
_CHIPS = {"bad": "bad", "ok": "ok", "warn": "warn"}


class FiguresCard(Card):
    """Up to six figures in two rows."""

    def __init__(self) -> None:
        super().__init__(self.tr("Yesterday's figures"))
        self._shown: Figures | None = None
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(28)
        self._grid.setVerticalSpacing(10)
        self._none = label(
            self.tr("No figures of the last days. Import a report to have them here."), "secondary", wrap=True
        )
        self.body.addWidget(self._none)
        self.body.addLayout(self._grid)

    def show_figures(self, figures: Figures, day: str) -> None:
        """Show the figures of a briefing; `day` says of when they are."""
        self.caption.setText(day)
        if figures == self._shown:
            return
        self._shown = figures
        clear(self._grid)
        found = told(figures)
        for number, figure in enumerate(found):
            self._grid.addWidget(_cell(figure), number // _ACROSS, number % _ACROSS)
            self._grid.setColumnStretch(number % _ACROSS, 1)
        self._none.setVisible(not found)


def _cell(figure: Figure) -> QWidget:
    """平均处理时长 above 199 秒 ≤190 ◆ 信号."""
    cell = QWidget()
    cell.setAccessibleName(f"{figure.label} {figure.value} {figure.unit} {figure.word} {figure.note}".strip())
    cell.setToolTip(figure.note)
    name = Elided("secondary", Qt.TextElideMode.ElideRight)
    name.setText(figure.label)
    line = QHBoxLayout()
    line.setSpacing(6)
    for part in (label(figure.value, "heading"), label(figure.unit, "small")):
        line.addWidget(part)
    line.addStretch()
    line.addWidget(chip(f"{figure.glyph} {figure.word}", _CHIPS.get(figure.token, "neutral")))
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(name)
    column.addLayout(line)
    return cell
