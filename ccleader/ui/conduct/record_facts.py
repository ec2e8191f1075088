"""What a record says: when, where, under which article as it read, the facts, and its appeals."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ccleader.models.conduct import AppealRow, ConductRow
from ccleader.ui.conduct import saying
from ccleader.ui.parts import clear, label
from ccleader.words import phrase


class RecordFacts(QWidget):
    """Lines of a title and a text; what is empty has none."""

    def __init__(self) -> None:
        super().__init__()
        self._grid, self._appeals = QGridLayout(), QVBoxLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._appeals.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._grid)
        column.addLayout(self._appeals)

    def show_record(self, row: ConductRow) -> None:
        """Show a record."""
        clear(self._grid)
        clear(self._appeals)
        for number, (title, text) in enumerate(self._lines(row)):
            self._grid.addWidget(label(title, "caption"), number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(text, wrap=True), number, 1)
        for appeal in row.appeals:
            self._appeals.addWidget(_appeal_line(appeal))

    def _lines(self, row: ConductRow) -> list[tuple[str, str]]:
        lines = [
            (self.tr("When"), saying.moment(row.at)),
            (self.tr("Where"), row.place),
            (self.tr("Article"), f"{row.article}  {row.text}"),
            (self.tr("Rulebook"), "  ".join(filter(None, (row.rulebook, row.version, row.chapter)))),
            (self.tr("Facts"), row.facts),
            (self.tr("Seen by"), row.witness),
            (self.tr("Evidence"), row.evidence),
            (self.tr("Consequence"), row.consequence),
        ]
        if row.warning_day is not None:
            cited = self.tr("rests on the warning {number} of {day}")
            day = saying.short_day(row.warning_day)
            lines.append((self.tr("Warned"), cited.format(number=row.warning_number, day=day)))
        lines.append((self.tr("Not as due"), row.departed_why))
        if row.struck_at is not None:
            struck = f"{saying.moment(row.struck_at)}  {row.struck_by}  {row.struck_why}"
            lines.append((self.tr("Struck"), struck))
        lines.append((self.tr("Entered by"), row.by))
        return [(title, text) for title, text in lines if text]


def _appeal_line(appeal: AppealRow) -> QWidget:
    made = QFrame()
    made.setProperty("quote", True)
    column = QVBoxLayout(made)
    column.setContentsMargins(10, 2, 0, 2)
    column.setSpacing(2)
    day = saying.short_day(appeal.handed_in_at.date())
    told = phrase("conduct", "Appeal of {day}: {reason}", day=day, reason=appeal.reason)
    column.addWidget(label(str(told), wrap=True))
    if appeal.outcome is not None:
        said = phrase(
            "conduct",
            "{outcome} by {who}: {why}",
            outcome=saying.word(appeal.outcome),
            who=appeal.decided_by or "—",
            why=appeal.decided_why,
        )
        column.addWidget(label(str(said), "secondary", wrap=True))
    return made
