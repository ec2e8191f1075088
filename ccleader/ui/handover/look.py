"""The cards 签字前检查 and 操作记录: what is looked at before signing, and what was done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ccleader.models.handovers import STEPS, Check, Mark, StepRow
from ccleader.ui.parts import Card, button, clear, label, restyle
from ccleader.ui.refilling import refilling
from ccleader.ui.trends import brief
from ccleader.words import translate

_GLYPHS = {Mark.OK: ("✓", "ok"), Mark.WARN: ("!", "warn"), Mark.BLOCK: ("×", "bad")}


class _Lines(Card):
    """A card of wrapped lines."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.body.addLayout(self._column)
        self.texts: list[str] = []

    def _add(self, glyph: str, tone: str, text: str, way: QWidget | None = None) -> None:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        mark = label(glyph, "strong")
        mark.setMinimumWidth(12)
        restyle(mark, "tone", tone)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(text, wrap=True), 1)
        if way is not None:
            line.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(made)
        self.texts.append(text)


class ChecksCard(_Lines):
    """Only a cross blocks; `wanted` names the field where a line is mended."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(" ")
        self.title.setText(self.tr("Checks before signing"))

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Replace the lines."""
        self.texts = []
        with refilling(self._column):
            for check in checks:
                glyph, tone = _GLYPHS[check.mark]
                self._add(glyph, tone, str(check.text), None if check.mark is Mark.OK else self._way(check))

    def _way(self, check: Check) -> QWidget:
        made = button(self.tr("Go"), partial(self.wanted.emit, check.field), "text", check.field, small=True)
        made.setAccessibleName(f"{made.text()}: {check.text}")
        return made


class StepsCard(_Lines):
    """Every step of a handover: when, who, what."""

    def __init__(self) -> None:
        super().__init__(" ")
        self.title.setText(self.tr("Log"))

    def show_steps(self, steps: Sequence[StepRow]) -> None:
        """Replace the lines; the day stands where it is not that of the line before."""
        self.texts = []
        clear(self._column)
        day = None
        for step in steps:
            when = f"{step.at:%H:%M}" if step.at.date() == day else f"{brief(step.at.date())} {step.at:%H:%M}"
            day = step.at.date()
            text = f"{when} {step.name} {translate('handovers', STEPS[step.step])}"
            self._add("•", "", f"{text}: {step.note}" if step.note else text)
