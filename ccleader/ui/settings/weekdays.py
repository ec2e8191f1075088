"""Weekdays of a week as people say them, and the row of boxes in which they are ticked."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from ccleader.words import mark, phrase, translate

NAMES = (
    mark("weekdays", "Mon"),
    mark("weekdays", "Tue"),
    mark("weekdays", "Wed"),
    mark("weekdays", "Thu"),
    mark("weekdays", "Fri"),
    mark("weekdays", "Sat"),
    mark("weekdays", "Sun"),
)


def said(weekdays: Collection[int]) -> str:
    """“Mon–Fri, Sun” for {0, 1, 2, 3, 4, 6}; two in a row are named each."""
    if len(set(weekdays)) == 7:
        return str(phrase("weekdays", "every day"))
    parts = []
    for run in _runs(sorted(set(weekdays))):
        names = [translate("weekdays", NAMES[day]) for day in run]
        parts += [f"{names[0]}–{names[-1]}"] if len(run) > 2 else names
    return translate("weekdays", mark("weekdays", ", ")).join(parts)


def _runs(weekdays: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for day in weekdays:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


class WeekdayBoxes(QWidget):
    """Seven boxes in a row."""

    def __init__(self, ticked: Collection[int]) -> None:
        super().__init__()
        self._boxes = [QCheckBox(translate("weekdays", name)) for name in NAMES]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for day, box in enumerate(self._boxes):
            box.setChecked(day in ticked)
            line.addWidget(box)
        self.setFocusProxy(self._boxes[0])

    def ticked(self) -> tuple[int, ...]:
        """The weekdays ticked, 0 = Monday."""
        return tuple(day for day, box in enumerate(self._boxes) if box.isChecked())
