"""What a list would do to the roster, line by line, before it is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ccleader.columns import Column, Kind
from ccleader.ui.delegates import MarkDelegate
from ccleader.ui.parts import Segmented, button, label
from ccleader.ui.room import Desk
from ccleader.ui.roster.sheet import FATES, Fate, Line
from ccleader.ui.tables import RowsModel, TableView
from ccleader.words import mark, translate

_MARKS = {
    Fate.NEW: ("＋", "ok"),
    Fate.CHANGED: ("●", "pri"),
    Fate.SAME: ("○", "t3"),
    Fate.REFUSED: ("×", "bad"),
}


class ListPreview(QDialog):
    """New, changed, same and refused lines with reasons; one button writes what can be written."""

    agreed = Signal(object)
    """The lines to write."""

    def __init__(
        self, desk: Desk, lines: Sequence[Line], unknown: Sequence[str], source: str, parent: QWidget
    ) -> None:
        """`unknown`: headings of columns that are left out."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import the roster"))
        self.resize(760, 520)
        self._lines = tuple(lines)
        counts = Counter(line.fate for line in lines)
        self._write = counts[Fate.NEW] + counts[Fate.CHANGED]
        column = QVBoxLayout(self)
        column.setSpacing(10)
        head = self.tr("%n lines from {source}", "", len(lines)).format(source=source)
        column.addWidget(label(head, "heading"))
        if unknown:
            left_out = self.tr("! Columns that mean nothing here, left out: {names}")
            column.addWidget(label(left_out.format(names="、".join(unknown)), "warning", wrap=True))
        choices: list[tuple[object, str]] = [(None, self.tr("All {count}").format(count=len(lines)))]
        choices += [(fate, f"{translate('roster', FATES[fate])} {counts[fate]}") for fate in Fate]
        segments = Segmented(choices, self.tr("Lines shown"))
        column.addWidget(segments)
        self._model = RowsModel(_columns(), lambda line: line.number)
        self._model.set_rows(lines)
        table = TableView(self._model, desk.theme, desk.settings, "roster_list", self.tr("Lines of the list"))
        table.setItemDelegateForColumn(1, MarkDelegate(desk.theme, table, lambda line: _MARKS[line.fate]))
        column.addWidget(table, 1)
        segments.chosen.connect(self._narrow)
        column.addLayout(self._foot(counts))

    def _foot(self, counts: Counter[Fate]) -> QHBoxLayout:
        line = QHBoxLayout()
        refused = self.tr("%n lines will not be written", "", counts[Fate.REFUSED])
        line.addWidget(label(refused if counts[Fate.REFUSED] else "", "warning"), 1)
        line.addWidget(button(self.tr("Cancel"), self.reject, name="cancel"))
        write = button(self.tr("Write %n agents", "", self._write), self._agree, "primary", "write")
        write.setEnabled(self._write > 0)
        write.setDefault(True)
        line.addWidget(write)
        return line

    def _narrow(self, fate: object) -> None:
        self._model.narrow(None if fate is None else lambda line: line.fate == fate)

    def _agree(self) -> None:
        self.agreed.emit(self._lines)
        self.accept()


def _columns() -> list[Column[Any]]:
    return [
        Column("line", mark("columns", "Line"), lambda line: line.number, Kind.COUNT, width=5),
        Column(
            "fate", mark("columns", "Result"), lambda line: translate("roster", FATES[line.fate]), width=11
        ),
        Column("agent", mark("columns", "Agent"), lambda line: line.shown, width=22),
        Column("reason", mark("columns", "Reason"), lambda line: " ".join(map(str, line.faults)) or None),
    ]
