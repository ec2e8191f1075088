"""One coaching on view: whose it is and the next step above, form and figures below."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from ccleader.models.coaching import Stage
from ccleader.ui.coaching.acts import Acts, following
from ccleader.ui.coaching.reading import Cycle
from ccleader.ui.coaching.sheet import Sheet
from ccleader.ui.coaching.side import Side
from ccleader.ui.coaching.wording import due_words, goal_line, word
from ccleader.ui.desk import Desk
from ccleader.ui.keeper import Keeper
from ccleader.ui.parts import Elided, button, icon_button, label, restyle

_SPLITTER = "coaching/splitter"


class CyclePage(QWidget):
    """The filled button is the next step of the cycle."""

    left = Signal()
    """Back to the board."""
    printing = Signal()
    moved_on = Signal()
    neighbour = Signal(int)
    """The cycle before (−1) or after (+1)."""

    def __init__(self, desk: Desk, keeper: Keeper, acts: Acts) -> None:
        super().__init__()
        self._desk = desk
        self.sheet = Sheet(desk, keeper, acts)
        self.side = Side(desk)
        theme = desk.theme
        self._name = label("", "title")
        self._aim = Elided("secondary", Qt.TextElideMode.ElideRight)
        self._due = label("")
        self.back = icon_button(theme, "chevron-left", self.tr("Back to the board (Esc)"), self.left.emit)
        self.print = button(self.tr("Print"), self.printing.emit, name="print_coaching")
        theme.set_icon(self.print, "printer")
        self.stay = button(self.tr("Go on following up"), self.left.emit, name="stay")
        self.on = button("", self.moved_on.emit, "primary", "move_on")
        self.on.setToolTip("Ctrl+Enter")
        self._lay_out()

    def show_cycle(self, cycle: Cycle) -> None:
        """Show a cycle."""
        row = cycle.row
        self._name.setText(row.agent)
        self._aim.setText("  ·  ".join(filter(None, (goal_line(next(iter(cycle.goals), None)), row.focus))))
        glyph, kind, text = due_words(row, cycle.today)
        self._due.setText(f"{glyph} {text}".strip())
        restyle(self._due, "tone", "" if kind == "neutral" else kind)
        self.sheet.show_cycle(cycle)
        self.side.show_cycle(cycle)
        locked = self.sheet.locked
        self.stay.setVisible(row.stage is Stage.FOLLOW_UP and not locked)
        self.on.setVisible(row.open)
        self.on.setEnabled(not locked)
        self.on.setText(self._step(row.stage))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cursor goes on to the present stage."""
        super().focusInEvent(event)
        self.sheet.start()

    def leave(self) -> None:
        """Remember the widths."""
        self._desk.settings.setValue(_SPLITTER, self.parts.saveState())

    def _step(self, stage: Stage) -> str:
        if stage in (Stage.SUMMARY, Stage.CLOSED):
            return self.tr("Close the coaching")
        return self.tr("{stage} done, on to {next}").format(stage=word(stage), next=word(following(stage)))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.back)
        head.addWidget(label(self.tr("Coaching /"), "secondary"))
        head.addWidget(self._name)
        head.addWidget(self._due)
        head.addWidget(self._aim, 1)
        theme = self._desk.theme
        for by, icon, what in (
            (-1, "chevron-up", self.tr("Coaching before (Alt+↑)")),
            (1, "chevron-down", self.tr("Coaching after (Alt+↓)")),
        ):
            head.addWidget(icon_button(theme, icon, what, partial(self.neighbour.emit, by)))
        for way in (self.print, self.stay, self.on):
            head.addWidget(way)
        self.parts = QSplitter(Qt.Orientation.Horizontal)
        self.parts.setChildrenCollapsible(False)
        self.parts.setHandleWidth(12)
        self.parts.addWidget(self.sheet)
        self.parts.addWidget(self.side)
        self.parts.setStretchFactor(0, 3)
        self.parts.setStretchFactor(1, 2)
        self.parts.setSizes([700, 480])
        kept = self._desk.settings.value(_SPLITTER)
        if kept is not None:
            self.parts.restoreState(kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.parts, 1)
