"""The analysis, made by both: how it is, where it comes from, what could be done, what helps."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from ccleader.models.coaching import Cause, CoachingRow, Stage
from ccleader.ui.coaching.texts import Texts
from ccleader.ui.coaching.wording import word
from ccleader.ui.fold import Fold
from ccleader.ui.parts import label
from ccleader.ui.theme import Theme


class AnalysisPart(Texts):
    """The agent's view stands before the coach's, and the agent's ideas come first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.fold = Fold(theme, self.tr("Analysis"), "analysis")
        self.column.addWidget(self.fold)
        self.column = self.fold.body
        views = self.across()
        self.add("reality_agent", self.tr("How the agent sees it"), "", 2, views)
        self.add("reality_coach", self.tr("What the coach sees"), "", 2, views)
        self.causes = {cause: QPushButton(word(cause)) for cause in Cause}
        self.column.addLayout(self._cause_line())
        ways = self.across()
        self.add("options", self.tr("Options"), self.tr("the agent's ideas first"), 2, ways)
        self.add("support", self.tr("Support needed"), self.tr("from whom, until when"), 2, ways)

    def show_row(self, row: CoachingRow, other: bool, locked: bool) -> None:
        """Show a cycle's."""
        if other:
            self.fold.forget()
        causes = " ".join(f"✓ {word(cause)}" for cause in row.causes)
        told = "  ".join(filter(None, (causes, row.reality_coach or row.reality_agent)))
        done = row.stage not in (Stage.GOAL, Stage.ANALYSIS)
        self.fold.tell(" ".join(told.split()), not done)
        for cause, chip in self.causes.items():
            chip.setChecked(cause in row.causes)
            chip.setText(f"✓ {word(cause)}" if cause in row.causes else word(cause))
            chip.setEnabled(not locked)
        self.show_texts(row, other, locked)

    def _cause_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(label(self.tr("Comes from"), "label"))
        for cause, chip in self.causes.items():
            chip.setCheckable(True)
            chip.setProperty("toggle", True)
            chip.setObjectName(f"cause_{cause}")
            chip.clicked.connect(self._choose)
            line.addWidget(chip)
        line.addStretch()
        return line

    def _choose(self) -> None:
        self.edited.emit("causes", tuple(cause for cause, chip in self.causes.items() if chip.isChecked()))
